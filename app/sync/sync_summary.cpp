// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/sync_pass.h"

#include "app/records/status_service.h"
#include "app/sync/outbox_queue.h"
#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

constexpr int keptPasses = 200;

/// The figures of a summary, by the name under which they are kept.
struct SummaryFigure {
    const char *name;
    int SyncSummary::*member;
};
constexpr std::array summaryFigures {
    SummaryFigure {"sent", &SyncSummary::sent},
    SummaryFigure {"acknowledged", &SyncSummary::acknowledged},
    SummaryFigure {"merged", &SyncSummary::merged},
    SummaryFigure {"conflicts", &SyncSummary::conflicts},
    SummaryFigure {"parked", &SyncSummary::parked},
    SummaryFigure {"pulled", &SyncSummary::pulled},
    SummaryFigure {"removed", &SyncSummary::removed},
    SummaryFigure {"files_up", &SyncSummary::filesUp},
    SummaryFigure {"files_down", &SyncSummary::filesDown},
    SummaryFigure {"waiting", &SyncSummary::waiting},
    SummaryFigure {"files_waiting", &SyncSummary::filesWaiting},
};

ErrorCode codeNamed(const QString &name)
{
    for (int code = 0; code < int(ErrorCode::Count); ++code) {
        if (errorName(ErrorCode(code)) == name)
            return ErrorCode(code);
    }
    return ErrorCode::Io;
}

}  // namespace

SyncLock::SyncLock(Session &session, int milliseconds)
    : m_file(*session.wait([](Workspace &work) -> Result<QString> { return work.vault->folder(); }) +
             QStringLiteral("/sync.lock"))
{
    // As long as the program that holds it lives it holds.
    m_file.setStaleLockTime(0);
    if (m_file.tryLock(milliseconds))
        return;
    // Without space there is no lock either, and nobody else to wait for.
    m_refusal = m_file.error() == QLockFile::LockFailedError ? failure(ErrorCode::Conflict, "in_use")
                : m_file.error() == QLockFile::UnknownError  ? failure(ErrorCode::DiskFull, "lock")
                                                             : failure(ErrorCode::Io, "lock");
}

SyncApi::AuditPlace auditPlace(Workspace &workspace, qint64 row)
{
    Statement query = workspace.database().prepare(QStringLiteral("SELECT hash FROM audit WHERE seq = ?"));
    return {.rows = row, .hash = query.bindInt(1, row).step() ? query.blob(0) : QByteArray()};
}

SyncApi::AuditPlace auditHead(Workspace &workspace)
{
    return auditPlace(workspace, workspace.store.audit().lastSeq());
}

Result<void> judgeStale(Session &session, const std::function<bool(qint64)> &goOn)
{
    for (qint64 judged = 0;;) {
        const auto slice = session.wait([](Workspace &work) -> Result<int> { return StatusService(work).refreshStale(); });
        if (!slice)
            return slice.error();
        if (*slice == 0)
            return {};
        judged += *slice;
        if (!goOn(judged))
            return Error {.code = ErrorCode::Cancelled};
    }
}

void SyncSummary::add(const PushAnswers::Counts &counts)
{
    acknowledged += counts.acknowledged;
    merged += counts.merged;
    conflicts += counts.conflicts;
    parked += counts.parked;
}

void keepSummary(Session &session, SyncSummary &summary)
{
    summary.endedAt = session.clock().now();
    (void)session.wait([&summary](Workspace &work) -> Result<void> {
        summary.waiting = OutboxQueue(work).waiting();
        summary.filesWaiting =
            work.database().value(QStringLiteral("SELECT count(*) FROM sync_file WHERE state = 'waiting'")).toInt();
        return work.transact([&]() -> Result<void> {
            Statement insert = work.database().prepare(
                QStringLiteral("INSERT INTO sync_pass (begun_at, ended_at, user, summary) VALUES (?,?,?,?)"));
            insert.bindText(1, instantText(summary.begunAt)).bindText(2, instantText(summary.endedAt));
            insert.bindText(3, work.actor.name);
            insert.bindUtf8(4, QJsonDocument(summary.toJson()).toJson(QJsonDocument::Compact));
            insert.run();
            work.database().exec(
                QStringLiteral("DELETE FROM sync_pass WHERE id <= (SELECT max(id) FROM sync_pass) - %1").arg(keptPasses));
            return {};
        });
    });
}

QJsonObject SyncSummary::toJson() const
{
    QJsonObject object {{QStringLiteral("begun_at"), instantText(begunAt)},
                        {QStringLiteral("ended_at"), instantText(endedAt)},
                        {QStringLiteral("bytes_up"), bytesUp},
                        {QStringLiteral("bytes_down"), bytesDown}};
    for (const SummaryFigure &figure : summaryFigures)
        object.insert(QLatin1String(figure.name), this->*figure.member);
    if (skewSeconds)
        object.insert(QStringLiteral("skew_seconds"), *skewSeconds);
    if (error)
        object.insert(QStringLiteral("error"), QJsonObject {{QStringLiteral("code"), errorName(error->code)},
                                                            {QStringLiteral("field"), error->field},
                                                            {QStringLiteral("detail"), error->detail}});
    return object;
}

SyncSummary SyncSummary::fromJson(const QJsonObject &object)
{
    const auto instant = [&object](const char *name) {
        return QDateTime::fromString(object.value(QLatin1String(name)).toString(), Qt::ISODateWithMs);
    };
    SyncSummary summary {.begunAt = instant("begun_at"), .endedAt = instant("ended_at")};
    for (const SummaryFigure &figure : summaryFigures)
        summary.*figure.member = object.value(QLatin1String(figure.name)).toInt();
    summary.bytesUp = object.value(QLatin1String("bytes_up")).toInteger();
    summary.bytesDown = object.value(QLatin1String("bytes_down")).toInteger();
    if (object.contains(QLatin1String("skew_seconds")))
        summary.skewSeconds = object.value(QLatin1String("skew_seconds")).toInteger();
    if (const QJsonObject error = object.value(QLatin1String("error")).toObject(); !error.isEmpty())
        summary.error = Error {.code = codeNamed(error.value(QLatin1String("code")).toString()),
                               .field = error.value(QLatin1String("field")).toString(),
                               .detail = error.value(QLatin1String("detail")).toString()};
    return summary;
}

}  // namespace jiaxin
