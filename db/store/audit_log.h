// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"
#include "db/database.h"
#include "domain/base/clock.h"
#include "domain/protocol/operation.h"

#include <QJsonObject>

#include <functional>

namespace jiaxin {

/// Who acts, from where and why: what every audit row and outbox operation says besides the facts.
struct ChangeContext {
    QString user;
    QString unit;
    QString terminal;
    QString reason {};               ///< a code of dictionary.md
    QString note {};                 ///< free words
    QList<StepRemark::Pin> pins {};  ///< what goes with the operation, and has a place of its own here
    QString addressee {};            ///< likewise
};

/// One row of the audit. `changes` is an object field → [before, after]; rows about no record leave type, record and version
/// empty.
struct AuditEntry {
    QString action;
    QString type {};
    QString record {};
    qint64 version = 0;
    QJsonObject changes {};
};

struct AuditRow {
    qint64 seq = 0;
    QString at;  ///< UTC ISO 8601
    ChangeContext context;
    AuditEntry entry;
    bool foreign = false;  ///< taken at another computer, as the province told; `seq` is that of the row behind which it stands
};

struct AuditVerdict {
    qint64 rows = 0;
    std::optional<qint64> firstBad;  ///< seq of the first row whose hash does not follow, or that is missing
    bool ok() const { return !firstBad; }
};

/// The append-only, hash-chained log (domain.md §7.1: cannot be switched off, protected from change). Each row's hash is
/// SHA-256(previous hash ‖ the row as canonical JSON). Throws DbFailure.
class AuditLog {
public:
    AuditLog(Database &database, const Clock &clock, const CryptoProvider &crypto);

    /// Inside the caller's transaction.
    void append(const AuditEntry &entry, const ChangeContext &context);
    /// The same with the changes as text in the form that QJsonDocument::Compact gives; `entry.changes` is not looked at.
    void append(const AuditEntry &entry, const QByteArray &changes, const ChangeContext &context);
    /// The rows about one record, oldest first, and among them the steps that were taken at other computers.
    QList<AuditRow> ofRecord(const QString &record);
    /// The newest rows before `beforeSeq` (0: from the end), newest first.
    QList<AuditRow> latest(int limit, qint64 beforeSeq = 0);
    /// Among the newest `rows` rows those by this user with one of these actions, newest first; the others are not unpacked.
    QList<AuditRow> latestBy(const QString &user, const QStringList &actions, int rows);
    /// Every row in order, to export it.
    /// … until `visit` says false; whether it went to the end.
    bool forEach(const std::function<bool(const AuditRow &, const QByteArray &hash)> &visit);
    /// The number of the newest row, which is how many there are in a log that is whole; 0 in an empty one.
    qint64 lastSeq();
    /// `goOn` is told now and then how many rows have been judged; nothing comes of it when it says stop.
    std::optional<AuditVerdict> verify(const std::function<bool(qint64 done)> &goOn);
    AuditVerdict verify() { return *verify({}); }
    /// After a transaction that was rolled back the remembered end of the chain is read anew.
    void forgetEnd() { m_lastSeq = -1; }

private:
    QList<AuditRow> foreignSteps(const QString &record);
    void readEnd();
    QByteArray chained(const QByteArray &previous, const AuditRow &row, const QByteArray &changes) const;

    Database &m_database;
    const Clock &m_clock;
    const CryptoProvider &m_crypto;
    qint64 m_lastSeq = -1;
    QByteArray m_lastHash;
};

}  // namespace jiaxin
