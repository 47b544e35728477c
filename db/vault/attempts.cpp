// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/vault/attempts.h"

#include "db/files.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace jiaxin {

Attempts::Attempts(const QString &folder, const Clock &clock)
    : m_file(folder + QStringLiteral("/attempts.json")), m_clock(clock)
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > (4 << 20))
        return;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QJsonObject value = entry.value().toObject();
        const Entry read {.failures = value.value(QStringLiteral("failures")).toInt(),
                          .last = value.value(QStringLiteral("last")).toInteger()};
        // Forgotten after the same time for which a fifth failure locks.
        if (read.failures > 0 && remaining(read) > 0)
            m_entries.insert(QByteArray::fromHex(entry.key().toLatin1()), read);
    }
}

qint64 Attempts::remaining(const Entry &entry) const
{
    // A clock that was set back must not lengthen the lock.
    return qBound(qint64(0), entry.last + lockSeconds - now(), lockSeconds);
}

Result<void> Attempts::check(const QByteArray &tag) const
{
    const Entry entry = m_entries.value(tag);
    const qint64 seconds = remaining(entry);
    if (entry.failures < mostFailures || seconds == 0)
        return {};
    return Error {.code = ErrorCode::LockedOut, .field = {}, .detail = QString::number(seconds)};
}

Result<void> Attempts::failed(const QByteArray &tag)
{
    Entry &entry = m_entries[tag];
    ++entry.failures;
    entry.last = now();
    return write();
}

Result<void> Attempts::succeeded(const QByteArray &tag)
{
    if (m_entries.remove(tag) == 0)
        return {};
    return write();
}

Result<void> Attempts::write() const
{
    QJsonObject object;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        object.insert(QString::fromLatin1(entry.key().toHex()),
                      QJsonObject {{QStringLiteral("failures"), entry->failures}, {QStringLiteral("last"), entry->last}});
    }
    return files::writeAtomically(m_file, QJsonDocument(object).toJson());
}

}  // namespace jiaxin
