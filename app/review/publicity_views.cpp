// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What there is of notices: what can stand in one, how each item fares.
#include "app/records/record_overview.h"
#include "app/review/publicity_rules.h"
#include "app/review/publicity_service.h"
#include "domain/rules/divisions.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin {

using publicity::ruleFor;
using publicity::SubjectRule;
using publicity::workingDaysOf;
using SubjectType = PublicityNotice::SubjectType;
using Standing = NoticeItem::Standing;

namespace {

int objectionsTo(Database &database, const RecordId &record, bool openOnly)
{
    Statement query =
        database.prepare(QStringLiteral("SELECT count(*) FROM objection WHERE subject = ? AND deleted_at IS NULL%1")
                             .arg(openOnly ? QStringLiteral(" AND state NOT IN ('closed', 'refused')") : QString()));
    query.bindText(1, record.toString());
    return query.step() ? int(query.integer(0)) : 0;
}

}  // namespace

int NoticeView::count(Standing standing) const
{
    return int(
        std::count_if(items.begin(), items.end(), [standing](const NoticeItem &item) { return item.standing == standing; }));
}

QList<SubjectType> PublicityService::subjects()
{
    QList<SubjectType> subjects;
    for (const SubjectRule &rule : publicity::subjectRules())
        subjects.append(rule.subject);
    return subjects;
}

const RecordType &PublicityService::typeOf(SubjectType subject)
{
    const SubjectRule *rule = ruleFor(subject);
    return rule ? *rule->type : enterpriseType;
}

QDate PublicityService::periodEnd(Database &database, const RecordId &record, const QDate &since)
{
    // The day comes before the text is looked through: only what has lately run is.
    Statement query =
        database.prepare(QStringLiteral("SELECT max(ends_on) FROM publicity_notice WHERE state IN ('open', 'closed') AND "
                                        "deleted_at IS NULL AND ends_on >= ? AND instr(items, ?) > 0"));
    query.bindText(1, since.toString(Qt::ISODate)).bindText(2, record.toString());
    return query.step() ? QDate::fromString(query.text(0), Qt::ISODate) : QDate();
}

int PublicityService::openObjections(Database &database, const RecordId &record)
{
    return objectionsTo(database, record, true);
}

QList<NoticeCandidate> PublicityService::candidates(SubjectType subject)
{
    QList<NoticeCandidate> candidates;
    const SubjectRule *rule = ruleFor(subject);
    if (!rule || !allowed(m_work.actor, Operation::View))
        return candidates;
    QStringList taken;
    {
        Statement query = m_work.database().prepare(QStringLiteral(
            "SELECT items FROM publicity_notice WHERE state IN ('draft', 'open') AND subject_type = ? AND deleted_at IS NULL"));
        query.bindText(1, choiceName(subject));
        while (query.step())
            taken.append(query.text(0));
    }
    const QString all = taken.join(u'\n');
    const QList<ListRow> rows =
        listRecords(m_work.database(), {.type = rule->type,
                                        .states = {QLatin1String(rule->before), QLatin1String(rule->running)},
                                        .units = UnitTree::shipped().subtree(m_work.actor.unit),
                                        .order = ListQuery::Order::Newest,
                                        .limit = 5'000});
    for (const ListRow &row : rows) {
        const Record &record = *row.record;
        if (all.contains(record.id.toString()))
            continue;
        const RecordNames names = namesOf(m_work, *rule->type, record);
        candidates.append({.id = record.id,
                           .name = names.name,
                           .detail = names.detail,
                           .unit = record.unit,
                           .since = inChina(record.updatedAt).date()});
    }
    return candidates;
}

NoticeItem PublicityService::itemOf(const PublicityNotice &notice, const QString &id)
{
    NoticeItem item;
    item.id = RecordId(id);
    item.standing = Standing::Out;
    const SubjectRule *rule = ruleFor(notice.subjectType);
    const auto record = rule ? m_work.store.load(*rule->type, item.id) : nullptr;
    if (!record || record->deletedAt.isValid())
        return item;
    const RecordNames names = namesOf(m_work, *rule->type, *record);
    item.name = names.name;
    item.detail = names.detail;
    item.unit = record->unit;
    item.state = record->state;
    item.objections = objectionsTo(m_work.database(), item.id, false);
    item.openObjections = item.objections > 0 ? openObjections(m_work.database(), item.id) : 0;
    const bool draft = notice.state == QLatin1String("draft");
    if (record->state == QLatin1String(rule->published) && !draft)
        item.standing = Standing::Published;
    else if (draft && (record->state == QLatin1String(rule->before) || record->state == QLatin1String(rule->running)))
        item.standing = Standing::Waiting;
    else if (record->state == QLatin1String(rule->running))
        item.standing = item.openObjections > 0          ? Standing::Objected
                        : m_work.today() > notice.endsOn ? Standing::Ready
                                                         : Standing::Running;
    return item;
}

NoticeView PublicityService::viewOf(const PublicityNotice &notice, Depth depth)
{
    NoticeView view {.notice = notice, .items = {}};
    for (const QString &item : depth == Depth::Items ? notice.items : QStringList())
        view.items.append(itemOf(notice, item));
    const WorkCalendar &calendar = WorkCalendar::shipped();
    view.workingDays = workingDaysOf(notice);
    view.daysLeft = calendar.workingDaysBetween(m_work.today(), notice.endsOn);
    view.over = notice.state != QLatin1String("draft") && m_work.today() > notice.endsOn;
    view.assumed = notice.state != QLatin1String("closed") && !calendar.covers(notice.endsOn);
    for (const char *action : {"open", "close"}) {
        if (decide(notice, QLatin1String(action)).transition)
            view.actions.append(QLatin1String(action));
    }
    const SubjectRule *rule = ruleFor(notice.subjectType);
    if (view.over && rule && rule->publish && view.count(Standing::Ready) > 0 && m_work.actor.has(Role::Reviewer) &&
        m_work.territoryOf(notice.unit) == Territory::Inside)
        view.actions.prepend(QStringLiteral("publish_all"));
    return view;
}

Result<NoticeView> PublicityService::view(const RecordId &id)
{
    const auto notice = m_work.store.get<PublicityNotice>(publicityNoticeType, id);
    if (!notice || notice->deletedAt.isValid())
        return ErrorCode::NotFound;
    if (!allowed(m_work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    return viewOf(*notice, Depth::Items);
}

Result<QList<NoticeView>> PublicityService::list(int limit)
{
    if (!allowed(m_work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    QList<NoticeView> views;
    const ListQuery query {.type = &publicityNoticeType,
                           .units = UnitTree::shipped().subtree(m_work.actor.unit),
                           .order = ListQuery::Order::Newest,
                           .limit = limit};
    for (const ListRow &row : listRecords(m_work.database(), query)) {
        // What became of the items matters while the notice is open; there are few of these and many that are past.
        const Depth depth = row.record->state == QLatin1String("open") ? Depth::Items : Depth::Notice;
        views.append(viewOf(static_cast<const PublicityNotice &>(*row.record), depth));
    }
    return views;
}

int PublicityService::waiting()
{
    const ListQuery query {.type = &publicityNoticeType,
                           .states = {QStringLiteral("open")},
                           .units = UnitTree::shipped().subtree(m_work.actor.unit),
                           .limit = 200};
    int waiting = 0;
    for (const ListRow &row : listRecords(m_work.database(), query)) {
        const auto &notice = static_cast<const PublicityNotice &>(*row.record);
        // What is still running is not looked into.
        if (m_work.today() > notice.endsOn && viewOf(notice, Depth::Items).actions.contains(QStringLiteral("publish_all")))
            ++waiting;
    }
    return waiting;
}

}  // namespace jiaxin
