// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 审核意见书 and 退回补正告知书.
#include "app/letters/letter_texts.h"
#include "app/letters/letter_words.h"
#include "app/review/review_service.h"
#include "app/session/user_service.h"
#include "domain/rules/divisions.h"

#include <QJsonArray>

namespace jiaxin::letter_texts {

namespace {

/// One verdict of the round of review that the record is in or has been through.
struct Verdict {
    QString action;
    QString from;  ///< state
    QString user;
    QDate day;
    QString reason;
    QString note;
};

struct Round {
    QDate submitted;
    QList<Verdict> verdicts;
};

QString stateOf(const AuditRow &row, int side)
{
    return row.entry.changes.value(QStringLiteral("state")).toArray().at(side).toString();
}

Round lastRound(Workspace &work, const RecordId &id)
{
    static const QStringList verdicts {QStringLiteral("approve"), QStringLiteral("return"), QStringLiteral("reject")};
    Round round;
    for (const AuditRow &row : work.store.audit().ofRecord(id.toString())) {
        const QDate day = inChina(QDateTime::fromString(row.at, Qt::ISODateWithMs)).date();
        // A changed key field brings a published record before the reviewers again, as a submission does.
        if (stateOf(row, 1) == QLatin1String("submitted"))
            round = {.submitted = day, .verdicts = {}};
        else if (verdicts.contains(row.entry.action))
            round.verdicts.append({.action = row.entry.action,
                                   .from = stateOf(row, 0),
                                   .user = row.context.user,
                                   .day = day,
                                   .reason = row.context.reason,
                                   .note = row.context.note});
    }
    return round;
}

Enterprise enterpriseOf(Workspace &work, const RecordType &type, const Record &record)
{
    if (&type == &enterpriseType)
        return static_cast<const Enterprise &>(record);
    return work.store.get<Enterprise>(enterpriseType, static_cast<const Reward &>(record).enterprise).value_or(Enterprise());
}

/// 信用信息填报, or the reward by its name.
QString filingName(const RecordType &type, const Record &record)
{
    if (&type == &rewardType)
        return QStringLiteral("“%1”行政奖励信息").arg(static_cast<const Reward &>(record).name);
    return QStringLiteral("信用信息填报");
}

/// Which level spoke. A reward has one, and so have 杨凌 and 韩城 (domain.md §4.1).
QString levelName(const RecordType &type, const Record &record, const Verdict &verdict)
{
    if (&type != &enterpriseType || singleLevel(record.unit))
        return QStringLiteral("审核意见");
    return verdict.from == QLatin1String("county_approved") ? QStringLiteral("复核意见") : QStringLiteral("初审意见");
}

QString verdictText(const Verdict &verdict)
{
    const QString reason = letter_words::reason(verdict.reason);
    if (verdict.action == QLatin1String("approve"))
        return QStringLiteral("同意通过。") + sentence(verdict.note);
    const QString head =
        verdict.action == QLatin1String("return") ? QStringLiteral("退回补正。") : QStringLiteral("不予通过。");
    return head + (reason.isEmpty() ? QString() : QStringLiteral("原因：%1。").arg(reason)) + sentence(verdict.note);
}

QString conclusion(const QString &state)
{
    if (state == QLatin1String("county_approved"))
        return QStringLiteral("初审通过，按程序报上级商务主管部门复核。");
    if (state == QLatin1String("city_approved") || state == QLatin1String("approved"))
        return QStringLiteral("审核通过，将按规定予以公示。");
    if (state == QLatin1String("in_publicity"))
        return QStringLiteral("审核通过，现正在公示。");
    if (state == QLatin1String("returned"))
        return QStringLiteral("予以退回，补正后可重新提交。");
    if (state == QLatin1String("rejected"))
        return QStringLiteral("审核不予通过，所报信息不纳入信用记录。");
    if (state == QLatin1String("withdrawn"))
        return QStringLiteral("审核通过并发布后，该信息已予撤销。");
    return QStringLiteral("审核通过，公示期满，信息已予发布。");
}

}  // namespace

Result<OfficialLetter> reviewOpinion(Workspace &work, const RecordType &type, const Record &record)
{
    const Round round = lastRound(work, record.id);
    if (round.verdicts.isEmpty())
        return failure(ErrorCode::WrongState, "no_opinion");
    const Enterprise enterprise = enterpriseOf(work, type, record);
    LetterMaker maker(work, QStringLiteral("%1审核意见书").arg(letter_words::matter(type)), enterprise.name);
    maker.body(QStringLiteral("你单位（统一社会信用代码：%1）于%2提交的%3收悉。经审核，现将意见告知如下。")
                   .arg(enterprise.creditCode.isEmpty() ? QStringLiteral("未填报") : enterprise.creditCode,
                        letterDate(round.submitted), filingName(type, record)));
    for (const Verdict &verdict : round.verdicts) {
        maker.heading(levelName(type, record, verdict));
        maker.body(
            verdictText(verdict) +
            QStringLiteral("（审核人：%1，%2）").arg(displayName(work.database(), verdict.user), letterDate(verdict.day)));
    }
    maker.heading(QStringLiteral("审核结论"));
    maker.body(conclusion(record.state));
    return maker.letter();
}

Result<OfficialLetter> correctionNotice(Workspace &work, const RecordType &type, const Record &record)
{
    if (record.state != QLatin1String("returned"))
        return failure(ErrorCode::WrongState, "not_returned");
    const Round round = lastRound(work, record.id);
    if (round.verdicts.isEmpty())
        return failure(ErrorCode::WrongState, "not_returned");
    const Verdict &verdict = round.verdicts.last();
    const Enterprise enterprise = enterpriseOf(work, type, record);
    LetterMaker maker(work, QStringLiteral("退回补正告知书"), enterprise.name);
    const QString reason = letter_words::reason(verdict.reason);
    maker.body(QStringLiteral("你单位（统一社会信用代码：%1）于%2提交的%3收悉。经审核，尚有需要补正的事项（%4），现予退回。")
                   .arg(enterprise.creditCode.isEmpty() ? QStringLiteral("未填报") : enterprise.creditCode,
                        letterDate(round.submitted), filingName(type, record),
                        reason.isEmpty() ? QStringLiteral("详见下列意见") : reason));
    const QList<Pin> pins = ReviewService(work).openPins(record.id);
    if (!pins.isEmpty()) {
        maker.heading(QStringLiteral("需要补正的事项"));
        for (qsizetype i = 0; i < pins.size(); ++i) {
            const QString note = pins.at(i).note.trimmed();
            maker.body(QStringLiteral("%1. %2：%3")
                           .arg(i + 1)
                           .arg(letter_words::field(type, pins.at(i).field),
                                note.isEmpty() ? QStringLiteral("请核对更正。") : sentence(note)));
        }
    }
    if (!verdict.note.trimmed().isEmpty()) {
        maker.heading(QStringLiteral("审核意见"));
        maker.body(sentence(verdict.note));
    }
    maker.heading(QStringLiteral("补正要求"));
    maker.body(
        QStringLiteral("请对照上述事项更正信息、补充材料，并由原填报渠道重新提交。补正期间不计入审核期限；重新提交后，只审核"
                       "更正和补充的内容。"));
    maker.body(QStringLiteral("特此告知。"));
    return maker.letter();
}

}  // namespace jiaxin::letter_texts
