// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/transaction.h"
#include "db/vault/vault.h"

#include <QDir>
#include <QTemporaryDir>

namespace jiaxin {

/// What only a test may see.
struct VaultTestAccess {
    static QByteArray rawKeyHex(const Vault &vault) { return vault.m_key.view().toByteArray().toHex(); }
};

}  // namespace jiaxin

namespace jiaxin::test {

inline Secret secret(const char *latin)
{
    return Secret(QByteArray(latin));
}

/// Vaults in a temporary folder, made for `admin` with the password `correct horse`.
struct VaultFixture {
    QTemporaryDir root;
    std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    ManualClock clock {QDateTime::fromString(QStringLiteral("2026-11-23T01:00:00Z"), Qt::ISODate)};
    QString folder = root.filePath(QStringLiteral("vault"));

    /// Cheap slots: a test opens vaults by the dozen.
    VaultTools tools() const { return {.crypto = *crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}}; }

    Result<std::unique_ptr<Vault>> create(const QString &where)
    {
        return Vault::create(where,
                             {.unit = QStringLiteral("610100"),
                              .device = 3,
                              .adminName = QStringLiteral("Admin"),
                              .password = secret("correct horse")},
                             tools());
    }
    Result<std::unique_ptr<Vault>> open(const char *password = "correct horse",
                                        const QString &user = QStringLiteral("admin")) const
    {
        return Vault::open(folder, user, secret(password), tools());
    }
    ErrorCode openFailure(const char *password = "correct horse", const QString &user = QStringLiteral("admin")) const
    {
        const auto opened = open(password, user);
        return opened ? ErrorCode::Count : opened.error().code;
    }
    QString path(const QString &name) const { return folder + u'/' + name; }
};

inline void putMeta(Vault &vault, const QString &key, const QString &value)
{
    vault.records().prepare(QStringLiteral("INSERT INTO meta VALUES(?, ?)")).bindText(1, key).bindText(2, value).run();
}

inline QString getMeta(Vault &vault, const QString &key)
{
    Statement statement = vault.records().prepare(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    return statement.bindText(1, key).step() ? statement.text(0) : QString();
}

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Flips one bit of a file.
inline bool damage(const QString &path, qint64 offset)
{
    QFile file(path);
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.peek(&byte, 1) != 1)
        return false;
    byte = char(byte ^ 1);
    return file.write(&byte, 1) == 1;
}

}  // namespace jiaxin::test
