// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/sync_words.h"

#include "app/words/words.h"

#include <QLocale>

namespace jiaxin {

namespace {

/// The code and the detail as the client's own errors have them, so that one table has the words for both.
Error errorOfRefusal(const ParkedOperation &operation)
{
    for (int code = 0; code < int(ErrorCode::Count); ++code) {
        if (errorName(ErrorCode(code)) == operation.code)
            return {.code = ErrorCode(code), .field = {}, .detail = operation.detail};
    }
    return {.code = ErrorCode::ServerRefused, .field = {}, .detail = operation.code};
}

}  // namespace

QString SyncWords::errorSentence(const Error &error)
{
    switch (error.code) {
    case ErrorCode::WrongPassword:
        return tr("The province does not know this user name and password. What was entered here is kept; log in below");
    case ErrorCode::LockedOut:
        return tr(
            "The province has locked this account for some minutes after too many wrong passwords. What was entered here is "
            "kept");
    case ErrorCode::Cancelled:
        return tr("Stopped. What was taken in stays, the rest follows next time");
    default:
        return errorText(error);
    }
}

QString SyncWords::clockText(const QDateTime &instant, const QDate &today)
{
    if (!instant.isValid())
        return {};
    const QDateTime here = inChina(instant);
    if (here.date() == today)
        return here.toString(QStringLiteral("HH:mm"));
    return here.toString(here.date().year() == today.year() ? QStringLiteral("MM-dd HH:mm")
                                                            : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString SyncWords::bytesText(qint64 bytes)
{
    constexpr qint64 kibibyte = 1024;
    return bytes < kibibyte ? QStringLiteral("%1 B").arg(bytes)
                            : QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString SyncWords::skewText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 off = qAbs(seconds);
    if (off < minute)
        return tr("Right");
    const QString amount = off < hour  ? tr("%n minute(s)", nullptr, int(off / minute))
                           : off < day ? tr("%n hour(s)", nullptr, int(off / hour))
                                       : tr("%n day(s)", nullptr, int(off / day));
    return seconds > 0 ? tr("%1 fast").arg(amount) : tr("%1 slow").arg(amount);
}

QString SyncWords::progressText(const std::optional<SyncProgress> &progress)
{
    using Step = SyncProgress::Step;
    if (!progress)
        return tr("Syncing");
    const QString amount = progress->total > 0  ? QStringLiteral(" %1 / %2").arg(progress->done).arg(progress->total)
                           : progress->done > 0 ? QStringLiteral(" %1").arg(progress->done)
                                                : QString();
    switch (progress->step) {
    case Step::Connecting:
        return tr("Connecting");
    case Step::Sending:
        return tr("Sending%1").arg(amount);
    case Step::Receiving:
        return tr("Receiving%1").arg(amount);
    case Step::Loading:
        return tr("Taking in%1").arg(amount);
    case Step::Judging:
        return tr("Working out statuses");
    case Step::Files:
        return tr("Photos and scans%1").arg(amount);
    }
    return tr("Syncing");
}

QString SyncWords::passSentence(const SyncSummary &pass)
{
    QStringList parts;
    if (const int taken = pass.acknowledged + pass.merged; taken > 0)
        parts.append(tr("the province has taken %n change(s)", nullptr, taken));
    if (pass.pulled > 0)
        parts.append(tr("%n record(s) came from the province", nullptr, pass.pulled));
    if (pass.removed > 0)
        parts.append(tr("%n record(s) went to other units", nullptr, pass.removed));
    if (pass.conflicts > 0)
        parts.append(tr("%n conflict(s) kept for you to decide", nullptr, pass.conflicts));
    if (pass.parked > 0)
        parts.append(tr("%n change(s) refused", nullptr, pass.parked));
    if (pass.waiting > 0)
        parts.append(tr("%n still to be sent", nullptr, pass.waiting));
    return parts.isEmpty() ? tr("Nothing was new") : parts.join(tr(", "));
}

QString SyncWords::passOutcome(const SyncSummary &pass)
{
    if (pass.error)
        return tr("Not finished");
    return pass.conflicts > 0 ? tr("Conflicts")
           : pass.parked > 0  ? tr("Refused")
           : pass.waiting > 0 ? tr("Partly")
                              : tr("Done");
}

ChipKind SyncWords::passChip(const SyncSummary &pass)
{
    if (pass.error || pass.parked > 0)
        return ChipKind::Red;
    return pass.conflicts > 0 || pass.waiting > 0 ? ChipKind::Amber : ChipKind::Green;
}

QString SyncWords::stateText(const RecordSyncState &state, const QDate &today)
{
    // Of another day the day alone: a list has no room for more.
    QString at = clockText(state.at, today);
    if (const qsizetype space = at.indexOf(u' '); space > 0)
        at.truncate(space);
    return at.isEmpty() ? choiceText(state.state) : choiceText(state.state) + u' ' + at;
}

ChipKind SyncWords::stateChip(SyncState state)
{
    switch (state) {
    case SyncState::Waiting:
        return ChipKind::Blue;
    case SyncState::Acknowledged:
        return ChipKind::Green;
    case SyncState::Conflict:
        return ChipKind::Amber;
    case SyncState::Rejected:
        return ChipKind::Red;
    default:
        return ChipKind::Grey;
    }
}

QString SyncWords::conflictText(const Conflict &conflict)
{
    switch (conflict.kind) {
    case ConflictKind::Fields:
        return tr("%n field(s) differ", nullptr, int(conflict.fields.size()));
    case ConflictKind::Deleted:
        return tr("Changed on one side, deleted on the other");
    case ConflictKind::State:
        return tr("A step on a record that has gone on");
    default:
        return tr("Entered twice");
    }
}

QString SyncWords::actText(const RecordType &type, const QString &action)
{
    return auditActionText(type, action);
}

QString SyncWords::refusalText(const ParkedOperation &operation)
{
    QStringList problems;
    for (const Problem &problem : operation.problems) {
        const QString words = problemText(operation.type, problem);
        problems.append(operation.type && !problem.field.isEmpty()
                            ? tr("%1: %2").arg(fieldText(*operation.type, problem.field), words)
                            : words);
    }
    if (!problems.isEmpty())
        return problems.join(tr("; "));
    if (operation.code == QLatin1String("unknown_user"))
        return tr("The province does not know this user; ask its account administrator to add the account");
    if (operation.code == QLatin1String("depends"))
        return tr("It rests on another change that was refused; see to that one first");
    if (operation.code == QLatin1String("left_territory"))
        return tr("The record went to another unit before this was sent");
    return errorText(errorOfRefusal(operation));
}

QString SyncWords::noticeText(const SyncNotice &notice)
{
    QStringList fields;
    for (const QString &name : notice.fields)
        fields.append(notice.type ? auditFieldText(*notice.type, name) : name);
    if (notice.kind == SyncNotice::Kind::Recalled)
        return tr("The province has recalled this certificate; get the card back. %1")
            .arg(countersignReasonText(notice.fields.value(0)));
    const QString what = fields.isEmpty() ? QString() : tr(" (%1)").arg(fields.join(tr(", ")));
    switch (notice.kind) {
    case SyncNotice::Kind::Merged:
        return tr("Your change%1 was joined with another office's; look whether both fit together").arg(what);
    case SyncNotice::Kind::Lost:
        return tr("Another office had changed the same%1; its value holds until somebody decides").arg(what);
    default:
        return tr("The province refused your change%1; the reason stands among the refused ones").arg(what);
    }
}

}  // namespace jiaxin
