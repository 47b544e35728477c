// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The steps of notices.
#include "app/review/publicity_service.h"

#include "app/review/publicity_rules.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin {

using publicity::ruleFor;
using publicity::SubjectRule;
using publicity::workingDaysOf;
using SubjectType = PublicityNotice::SubjectType;
using Standing = NoticeItem::Standing;

namespace {

QStringList idsOf(const QList<RecordId> &items)
{
    QStringList ids;
    for (const RecordId &item : items)
        ids.append(item.toString());
    return ids;
}

Outcome outcomeOf(const Record &record, const Problems &problems, bool saved)
{
    return {.id = record.id, .version = record.version, .state = record.state, .problems = problems, .saved = saved};
}

/// The period of a notice that is opened today, of so many working days: the day of the notice itself is not counted.
void setPeriod(PublicityNotice &notice, QDate today, int workingDays)
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    notice.startsOn = calendar.addWorkingDays(today, 1);
    notice.endsOn = calendar.addWorkingDays(today, qMax(1, workingDays));
}

}  // namespace

std::span<const publicity::SubjectRule> publicity::subjectRules()
{
    static constexpr std::array rules {
        SubjectRule {SubjectType::Enterprise, &enterpriseType, "city_approved", "start_publicity", "in_publicity", "publish",
                     "published", "关于拟发布家政企业信用信息的公示"},
        SubjectRule {SubjectType::Reward, &rewardType, "approved", "start_publicity", "in_publicity", "publish", "published",
                     "关于拟纳入信用记录的行政奖励信息的公示"},
        SubjectRule {SubjectType::ListEntry, &listEntryType, "decided", nullptr, "decided", nullptr, "listed",
                     "关于拟列入家政服务业信用名单的公示"},
    };
    return rules;
}

const publicity::SubjectRule *publicity::ruleFor(SubjectType subject)
{
    const auto rules = subjectRules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [subject](const SubjectRule &rule) { return rule.subject == subject; });
    return found == rules.end() ? nullptr : &*found;
}

int publicity::workingDaysOf(const PublicityNotice &notice)
{
    return WorkCalendar::shipped().workingDaysBetween(notice.startsOn.addDays(-1), notice.endsOn);
}

NoticeDraft PublicityService::proposal(SubjectType subject)
{
    NoticeDraft draft {.subjectType = subject, .workingDays = m_work.settings.number(setting::publicityWorkingDays)};
    if (const SubjectRule *rule = ruleFor(subject))
        draft.title = QString::fromUtf8(rule->title);
    if (const QString hotline = m_work.settings.text(setting::hotline); !hotline.isEmpty())
        draft.contact = QStringLiteral("电话：") + hotline;
    return draft;
}

Result<void> PublicityService::checkItems(const NoticeDraft &draft, const RecordId &id)
{
    const SubjectRule *rule = ruleFor(draft.subjectType);
    if (!rule)
        return invalid("subject_type", "unknown_code");
    if (draft.items.isEmpty())
        return invalid("items", "required");
    for (const RecordId &item : draft.items) {
        const auto record = m_work.store.load(*rule->type, item);
        if (!record || record->deletedAt.isValid())
            return invalid("items", "unknown_item");
        if (m_work.territoryOf(record->unit) == Territory::Outside)
            return failure(ErrorCode::Forbidden, "territory");
        if (record->state != QLatin1String(rule->before) && record->state != QLatin1String(rule->running))
            return invalid("items", "not_ready");
    }
    Statement other =
        m_work.database().prepare(QStringLiteral("SELECT 1 FROM publicity_notice WHERE state IN ('draft', 'open') AND "
                                                 "deleted_at IS NULL AND id <> ? AND instr(items, ?) > 0"));
    for (const RecordId &item : draft.items) {
        other.bindText(1, id.toString()).bindText(2, item.toString());
        const bool taken = other.step();
        other.reset();
        if (taken)
            return invalid("items", "in_other_notice");
    }
    return {};
}

Result<Outcome> PublicityService::save(const NoticeDraft &draft, const RecordId &id)
{
    if (!m_work.actor.hasAny(Role::Clerk | Role::Reviewer))
        return failure(ErrorCode::Forbidden, "role");
    const auto before = id.isNull() ? std::nullopt : m_work.store.get<PublicityNotice>(publicityNoticeType, id);
    if (!id.isNull() && (!before || before->deletedAt.isValid()))
        return ErrorCode::NotFound;
    if (before && m_work.territoryOf(before->unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (before && before->state != QLatin1String("draft"))
        return Error {.code = ErrorCode::WrongState, .field = {}, .detail = before->state};
    if (before && draft.version && *draft.version != before->version)
        return failure(ErrorCode::Stale, "version");
    if (const Result<void> items = checkItems(draft, id); !items)
        return items.error();
    PublicityNotice notice = before.value_or(PublicityNotice());
    notice.subjectType = draft.subjectType;
    notice.items = idsOf(draft.items);
    notice.title = draft.title.trimmed();
    notice.basis = draft.basis.trimmed();
    notice.contact = draft.contact.trimmed();
    notice.body = draft.body.trimmed();
    setPeriod(notice, m_work.today(), draft.workingDays);
    const Problems problems = validate(publicityNoticeType, notice, m_work.checkContext());
    if (blocks(problems))
        return outcomeOf(notice, problems, false);
    return m_work.transact([&]() -> Result<Outcome> {
        if (before) {
            m_work.store.update(publicityNoticeType, *before, notice, m_work.context(), QStringLiteral("edit"));
        } else {
            notice.unit = m_work.actor.unit;
            m_work.store.insert(publicityNoticeType, notice, m_work.context(), QStringLiteral("create"));
        }
        return outcomeOf(notice, problems, true);
    });
}

StepDecision PublicityService::decide(const PublicityNotice &notice, const QString &action)
{
    return decideStep(m_work.actor,
                      {.type = publicityNoticeType.id(), .state = notice.state, .action = action, .unit = notice.unit},
                      ReviewService(m_work).facts(publicityNoticeType, notice));
}

Result<void> PublicityService::startItems(const PublicityNotice &notice)
{
    const SubjectRule *rule = ruleFor(notice.subjectType);
    if (!rule || notice.items.isEmpty())
        return failure(ErrorCode::WrongState, "no_items");
    ReviewService review(m_work);
    for (const QString &item : notice.items) {
        const auto record = m_work.store.load(*rule->type, RecordId(item));
        if (!record || record->deletedAt.isValid())
            return failure(ErrorCode::WrongState, "item_gone");
        if (record->state == QLatin1String(rule->running))
            continue;
        if (record->state != QLatin1String(rule->before))
            return failure(ErrorCode::WrongState, "item_gone");
        StepRequest request {.action = QLatin1String(rule->start)};
        // A reward says itself until when it is shown.
        if (rule->type->field(u"publicity_until"))
            request.values.insert(QStringLiteral("publicity_until"), notice.endsOn.toString(Qt::ISODate));
        const Result<Outcome> started = review.act(*rule->type, record->id, request);
        if (!started)
            return started.error();
        if (!started->saved)
            return failure(ErrorCode::WrongState, "item_gone");
    }
    return {};
}

Result<Outcome> PublicityService::act(const RecordId &id, const StepRequest &request)
{
    const auto before = m_work.store.get<PublicityNotice>(publicityNoticeType, id);
    if (const auto error = notAsSeen(before ? &*before : nullptr, request.version))
        return *error;
    const StepDecision decision = decide(*before, request.action);
    if (!decision.transition)
        return decision.refusal;
    return m_work.transact([&]() -> Result<Outcome> {
        PublicityNotice after = *before;
        after.state = QLatin1String(decision.transition->to);
        if (request.action == QLatin1String("open")) {
            setPeriod(after, m_work.today(), workingDaysOf(*before));
            if (const Result<void> started = startItems(after); !started)
                return started.error();
        }
        m_work.store.update(publicityNoticeType, *before, after, m_work.context(request.reason, request.note), request.action);
        return outcomeOf(after, {}, true);
    });
}

Result<BatchOutcome> PublicityService::publishAll(const RecordId &id, const std::function<bool(qint64, qint64)> &progress)
{
    const Result<NoticeView> now = view(id);
    if (!now)
        return now.error();
    if (m_work.territoryOf(now->notice.unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (!m_work.actor.has(Role::Reviewer))
        return failure(ErrorCode::Forbidden, "role");
    if (!now->over)
        return failure(ErrorCode::WrongState, "publicity_not_over");
    const SubjectRule *rule = ruleFor(now->notice.subjectType);
    if (!rule || !rule->publish)
        return failure(ErrorCode::WrongState, "no_such_step");
    BatchOutcome result;
    ReviewService review(m_work);
    const qint64 total = now->count(Standing::Ready);
    qint64 done = 0;
    bool stopped = false;
    for (const NoticeItem &item : now->items) {
        if (item.standing != Standing::Ready || stopped)
            continue;
        result.add(item.id, review.act(*rule->type, item.id, {.action = QLatin1String(rule->publish)}));
        stopped = progress && !progress(++done, total);
    }
    const Result<NoticeView> after = view(id);
    const bool open = after && (after->count(Standing::Ready) > 0 || after->count(Standing::Objected) > 0);
    if (after && !open && after->notice.state == QLatin1String("open")) {
        if (const Result<Outcome> closed = act(id, {.action = QStringLiteral("close")}); !closed)
            return closed.error();
    }
    return result;
}

}  // namespace jiaxin
