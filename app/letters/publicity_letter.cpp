// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 公示稿: title, basis, masked list, period, contacts (domain.md §4.7).
#include "app/letters/letter_texts.h"
#include "app/letters/letter_words.h"
#include "app/records/record_overview.h"
#include "domain/rules/mask.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin::letter_texts {

namespace {

using Columns = QList<LetterTable::Column>;

const QString listTitle = QStringLiteral("公示名单");

/// Together as wide as the text.
Columns columnsOf(PublicityNotice::SubjectType type)
{
    const LetterTable::Column serial {QStringLiteral("序号"), 12, true};
    switch (type) {
    case PublicityNotice::SubjectType::Reward:
        return {serial,
                {QStringLiteral("企业名称"), 50},
                {QStringLiteral("奖励名称"), 42},
                {QStringLiteral("授予机关"), 30},
                {QStringLiteral("授予日期"), 22}};
    case PublicityNotice::SubjectType::ListEntry:
        return {serial,
                {QStringLiteral("主体名称"), 38},
                {QStringLiteral("代码（证件号码）"), 38},
                {QStringLiteral("名单"), 18},
                {QStringLiteral("认定机关"), 22},
                {QStringLiteral("决定书文号"), 28}};
    case PublicityNotice::SubjectType::Penalty:
        return {serial,
                {QStringLiteral("行政相对人"), 50},
                {QStringLiteral("决定书文号"), 40},
                {QStringLiteral("处罚机关"), 32},
                {QStringLiteral("决定日期"), 22}};
    case PublicityNotice::SubjectType::FundUse:
        return {serial, {QStringLiteral("企业名称"), 80}, {QStringLiteral("金额（元）"), 40, true}};
    default:
        return {serial,
                {QStringLiteral("企业名称"), 64},
                {QStringLiteral("统一社会信用代码"), 44},
                {QStringLiteral("法定代表人"), 26}};
    }
}

QString value(const Record &record, const RecordType &type, const char *field)
{
    return type.field(QLatin1String(field))->get(record).toString();
}

/// Everybody's code: an enterprise's is public, a person's is masked to its ends.
QString publicCode(Workspace &work, const RecordType &type, const Record &record)
{
    const Owner owner = ownerOf(work, type, record);
    if (owner.type == &workerType)
        return mask(MaskKind::PublicIdNumber, static_cast<const Worker &>(*owner.record).documentNumber);
    if (owner.type == &enterpriseType)
        return static_cast<const Enterprise &>(*owner.record).creditCode;
    return {};
}

QStringList rowOf(Workspace &work, PublicityNotice::SubjectType subject, const RecordType &type, const Record &record)
{
    const QString name = subjectName(work, type, record, Names::Public);
    const auto text = [&](const char *field) { return value(record, type, field); };
    const auto day = [&](const char *field) {
        return type.field(QLatin1String(field))->get(record).toDate().toString(Qt::ISODate);
    };
    switch (subject) {
    case PublicityNotice::SubjectType::Reward:
        return {name, text("name"), text("authority"), day("granted_on")};
    case PublicityNotice::SubjectType::ListEntry:
        return {name, publicCode(work, type, record), letter_words::choice(type, QStringLiteral("list"), text("list")),
                text("authority"), text("decision_number")};
    case PublicityNotice::SubjectType::Penalty:
        return {name, text("document_number"), text("authority"), day("decided_on")};
    case PublicityNotice::SubjectType::FundUse:
        return {name, text("amount")};
    default:
        return {name, text("credit_code"), text("legal_representative")};
    }
}

LetterTable publicList(Workspace &work, const PublicityNotice &notice)
{
    LetterTable table {.title = listTitle, .columns = columnsOf(notice.subjectType), .rows = {}};
    const RecordType *type = recordTypeByName(choiceName(notice.subjectType));
    for (const QString &item : notice.items) {
        const auto record = type ? work.store.load(*type, RecordId(item)) : nullptr;
        if (!record || record->deletedAt.isValid())
            continue;
        table.rows.append(QStringList {QString::number(table.rows.size() + 1)} +
                          rowOf(work, notice.subjectType, *type, *record));
    }
    return table;
}

}  // namespace

Result<OfficialLetter> publicNotice(Workspace &work, const PublicityNotice &notice)
{
    LetterTable table = publicList(work, notice);
    if (table.rows.isEmpty())
        return failure(ErrorCode::WrongState, "no_items");
    LetterMaker maker(work, notice.title, {});
    OfficialLetter &letter = maker.letter();
    letter.note.clear();
    maker.body(notice.body.trimmed().isEmpty()
                   ? QStringLiteral("%1现将有关名单予以公示，接受社会监督。")
                         .arg(notice.basis.trimmed().isEmpty() ? QString() : QStringLiteral("根据%1，").arg(notice.basis))
                   : notice.body);
    maker.heading(QStringLiteral("公示时间"));
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const int days = calendar.workingDaysBetween(notice.startsOn.addDays(-1), notice.endsOn);
    maker.body(QStringLiteral("%1至%2（%3个工作日）。").arg(letterDate(notice.startsOn), letterDate(notice.endsOn)).arg(days));
    maker.heading(QStringLiteral("异议的提出"));
    maker.body(QStringLiteral(
        "公示期间，任何单位和个人对公示内容有异议的，请以书面形式向我单位反映，写明事实和理由，署真实姓名（单位名称）"
        "和联系方式，并附有关证据。"));
    maker.body(sentence(QStringLiteral("受理异议的联系方式：") + notice.contact));
    letter.attachments = {listTitle};
    // The day on which it is put up, which is not counted.
    letter.date = notice.state == QLatin1String("draft") ? work.today() : calendar.addWorkingDays(notice.startsOn, -1);
    letter.table = std::move(table);
    return letter;
}

}  // namespace jiaxin::letter_texts
