// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"

#include <QList>

namespace jiaxin {

/// One user's way to the data key. The name is not in it: `tag` is HMAC-SHA256 of the normalised name under the vault's salt.
struct KeySlot {
    QString id;  ///< UUID
    QByteArray tag;
    ScryptCosts costs;
    QByteArray salt;
    QByteArray nonce;
    QByteArray sealed;  ///< the data key by AES-256-GCM, bound to the vault's and the slot's id
};

/// vault.json: what is known without a key.
struct VaultFile {
    static constexpr int currentFormat = 1;
    static constexpr int saltSize = 32;

    QString id;  ///< UUID
    QString unit;
    int device = 0;
    QByteArray salt;
    QList<KeySlot> slotList;

    QByteArray toJson() const;
    /// Strict: every key of the format, no other, each of its size. Corrupt, or TooNew for a later format.
    static Result<VaultFile> fromJson(const QByteArray &json);

    /// vault.json of a folder. NotFound when there is none; Corrupt, TooNew, Io.
    static Result<VaultFile> read(const QString &folder);
    Result<void> write(const QString &folder) const;
    static QString pathIn(const QString &folder);

    /// The same for every spelling of one name: trimmed, NFKC, lower case.
    QByteArray tagOf(const QString &userName, const CryptoProvider &crypto) const;
    /// The position of a user's slot, -1 if there is none.
    qsizetype indexOf(const QByteArray &tag) const;

    Result<KeySlot> makeSlot(const QString &userName, const Secret &password, const Secret &dataKey, const ScryptCosts &costs,
                             const CryptoProvider &crypto) const;
    /// The data key. WrongPassword for an unknown user as for a wrong password, after the same work.
    Result<Secret> unlock(const QString &userName, const Secret &password, const CryptoProvider &crypto) const;
};

}  // namespace jiaxin
