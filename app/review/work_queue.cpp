// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/work_queue.h"

#include "app/certificates/certificate_service.h"
#include "app/records/record_overview.h"
#include "app/review/consultation_service.h"
#include "app/review/review_clock.h"
#include "app/review/waiting_step.h"
#include "app/words/words.h"
#include "domain/rules/code_list.h"
#include "domain/rules/divisions.h"
#include "domain/rules/objection_clock.h"
#include "domain/rules/work_calendar.h"

#include <QSet>

namespace jiaxin {

namespace {

/// How far back one looks for what one has done oneself.
constexpr int doneDays = 30;
constexpr int doneRows = 5'000;

/// What only the publicity holds back has a queue of its own.
bool waitsForPublicity(const QString &action)
{
    return action == QLatin1String("publish") || action == QLatin1String("close");
}

bool isReviewed(const QString &state)
{
    return state == QLatin1String("submitted") || state == QLatin1String("county_approved");
}

/// A lost card waits for the next one; a certificate that is good may be printed anew, but waits for nothing.
bool waitsForCard(const RecordType &type, const QString &state)
{
    return &type == &certificateType && state == QLatin1String("suspended");
}

/// A recalled one waits until its card is back.
bool waitsForPaper(const RecordType &type, const QString &state)
{
    return &type == &certificateType && state == QLatin1String("recalled");
}

/// The term that runs for an objection (domain.md §4.5): yellow on its last two days, red once it has passed.
ClockReading clockOf(Workspace &work, const Objection &objection)
{
    const ObjectionClock clock =
        objectionClock(objection, work.settings.objectionTerms(), WorkCalendar::shipped(), work.today());
    ClockReading reading {.due = clock.due, .left = clock.workingDaysLeft};
    if (clock.stage == ObjectionClock::Stage::None || !clock.due.isValid())
        return reading;
    reading.assumed = !WorkCalendar::shipped().covers(clock.due);
    reading.colour = clock.workingDaysLeft < 0    ? StatusColour::Red
                     : clock.workingDaysLeft <= 1 ? StatusColour::Yellow
                                                  : StatusColour::Green;
    return reading;
}

/// What is meant for the reader by name comes first; then the most urgent: by the day on which the term ends, then the oldest.
bool before(const QueueLine &one, const QueueLine &other)
{
    if (one.addressee.has_value() != other.addressee.has_value())
        return one.addressee.has_value();
    const QDate never(9999, 12, 31);
    const QDate due = one.clock.due.isValid() ? one.clock.due : never;
    const QDate otherDue = other.clock.due.isValid() ? other.clock.due : never;
    return due != otherDue ? due < otherDue : one.since < other.since;
}

}  // namespace

const QList<const RecordType *> &WorkQueues::types()
{
    static const QList<const RecordType *> types {&enterpriseType,  &rewardType,       &penaltyType,
                                                  &listEntryType,   &objectionType,    &publicityNoticeType,
                                                  &certificateType, &consultationType, &duplicateTaskType};
    return types;
}

QStringList WorkQueues::unitsOf(const QueueQuery &query)
{
    const QStringList own = UnitTree::shipped().subtree(m_work.actor.unit);
    if (query.unit.isEmpty())
        return own;
    return own.contains(query.unit) ? QStringList {query.unit} : QStringList();
}

QStringList WorkQueues::statesOf(const RecordType &type, WorkQueue queue)
{
    if (queue == WorkQueue::Returned)
        return {QStringLiteral("returned")};
    const Workflow *workflow = workflowFor(type.id());
    QStringList states;
    if (!workflow)
        return states;
    for (const Transition &step : workflow->transitions) {
        const QString action = QLatin1String(step.action);
        const QString from = QLatin1String(step.from);
        const bool card = waitsForCard(type, from);
        const bool waits = isWaitingStep(action) || (card && action == QLatin1String("reissue"));
        const bool publicity = step.guard == Guard::PublicityOver;
        const bool clocked = isReviewed(from) || card || (&type == &objectionType && from != QLatin1String("concluded"));
        const bool wanted = queue == WorkQueue::DueSoon         ? waits && clocked
                            : queue == WorkQueue::PublicityOver ? publicity && waitsForPublicity(action)
                                                                : waits && !publicity && m_work.actor.hasAny(step.roles);
        if (wanted && !states.contains(from))
            states.append(from);
    }
    const bool hands = m_work.actor.hasAny(Role::CertificateOfficer | Role::Clerk);
    if (&type == &certificateType && queue == WorkQueue::Mine && hands)
        states.append(QStringLiteral("recalled"));
    return states;
}

void WorkQueues::name(QueueLine &line, const Record &record)
{
    if (line.type == &consultationType) {
        const Result<ConsultationLine> asked = ConsultationService(m_work).line(record.id);
        line.name = asked ? asked->subject : QString();
        line.detail = static_cast<const Consultation &>(record).question;
        return;
    }
    if (line.type == &duplicateTaskType) {
        // Of the other one there is only what may be seen outside a territory, masked by the province.
        const auto &task = static_cast<const DuplicateTask &>(record);
        line.name = titleOf(m_work, workerType, task.worker);
        line.detail = QStringList {codeText("unit", task.otherUnit), task.otherName, task.otherNumber}.join(u' ').simplified();
        return;
    }
    const RecordNames names = namesOf(m_work, *line.type, record);
    line.name = names.name;
    line.detail = names.detail;
}

std::optional<QueueLine> WorkQueues::lineOf(const RecordType &type, const Record &record, WorkQueue queue)
{
    QueueLine line {.type = &type,
                    .id = record.id,
                    .name = {},
                    .detail = {},
                    .unit = record.unit,
                    .state = record.state,
                    .since = inChina(record.updatedAt).date()};
    ReviewService review(m_work);
    if (queue == WorkQueue::Mine || queue == WorkQueue::PublicityOver) {
        const QStringList possible = review.possibleActions(type, record);
        const bool reissue = waitsForCard(type, record.state) && possible.contains(QLatin1String("reissue"));
        line.action = reissue ? QStringLiteral("reissue") : waitingStep(possible);
        if (waitsForPaper(type, record.state) &&
            CertificateService(m_work).isToComeBack(static_cast<const Certificate &>(record)))
            line.action = QStringLiteral("take_back");
        if (line.action.isEmpty())
            return std::nullopt;
        line.addressee = AddresseeService(m_work).of(type, record);
        if (line.addressee && line.addressee->user != m_work.actor.name)
            return std::nullopt;
    }
    if (isReviewed(record.state) || record.state == QLatin1String("returned"))
        line.clock = reviewClock(m_work, record.id);
    if (waitsForCard(type, record.state))
        line.clock = reissueClock(m_work, record.id);
    if (&type == &objectionType)
        line.clock = clockOf(m_work, static_cast<const Objection &>(record));
    if (queue == WorkQueue::DueSoon && line.clock.colour == StatusColour::Green)
        return std::nullopt;
    return line;
}

QList<QueueLine> WorkQueues::waiting(const QueueQuery &query, Naming naming)
{
    QList<QueueLine> lines;
    const QStringList units = unitsOf(query);
    if (units.isEmpty())
        return lines;
    for (const RecordType *type : types()) {
        if (query.type && query.type != type)
            continue;
        const QStringList states = statesOf(*type, query.queue);
        if (states.isEmpty())
            continue;
        const ListQuery list {.type = type,
                              .states = states,
                              .units = units,
                              .order = ListQuery::Order::Newest,
                              .reversed = true,
                              .limit = query.limit};
        for (const ListRow &row : listRecords(m_work.database(), list)) {
            std::optional<QueueLine> line = lineOf(*type, *row.record, query.queue);
            if (!line)
                continue;
            if (naming == Naming::Named)
                name(*line, *row.record);
            lines.append(std::move(*line));
        }
    }
    std::stable_sort(lines.begin(), lines.end(), before);
    return lines.first(qMin<qsizetype>(lines.size(), query.limit));
}

QList<QueueLine> WorkQueues::done(const QueueQuery &query, Naming naming)
{
    static const QStringList steps = [] {
        QStringList actions {QStringLiteral("return"), QStringLiteral("reject"),  QStringLiteral("submit"),
                             QStringLiteral("repair"), QStringLiteral("revoke"),  QStringLiteral("refuse"),
                             QStringLiteral("remove"), QStringLiteral("withdraw")};
        for (const char *action : waitingActions)
            actions.append(QLatin1String(action));
        return actions;
    }();
    const QStringList units = unitsOf(query);
    const QDate first = m_work.today().addDays(-doneDays);
    QList<QueueLine> lines;
    QSet<QString> seen;
    for (const AuditRow &row : m_work.store.audit().latestBy(m_work.actor.name, steps, doneRows)) {
        const QDate day = inChina(QDateTime::fromString(row.at, Qt::ISODateWithMs)).date();
        if (day < first || lines.size() == query.limit)
            break;
        if (seen.contains(row.entry.record))
            continue;
        const RecordType *type = recordTypeByName(row.entry.type);
        if (!type || !types().contains(type) || (query.type && query.type != type))
            continue;
        const auto record = m_work.store.load(*type, RecordId(row.entry.record));
        if (!record || record->deletedAt.isValid() || !units.contains(record->unit))
            continue;
        seen.insert(row.entry.record);
        QueueLine line {.type = type,
                        .id = record->id,
                        .name = {},
                        .detail = {},
                        .unit = record->unit,
                        .state = record->state,
                        .action = row.entry.action,
                        .since = day};
        if (naming == Naming::Named)
            name(line, *record);
        lines.append(line);
    }
    return lines;
}

QList<QueueLine> WorkQueues::lines(const QueueQuery &query)
{
    if (!m_work.actor.hasBusinessRole())
        return {};
    return query.queue == WorkQueue::Done ? done(query, Naming::Named) : waiting(query, Naming::Named);
}

QMap<WorkQueue, QueueCount> WorkQueues::counts()
{
    constexpr int most = 300;
    QMap<WorkQueue, QueueCount> counts;
    if (!m_work.actor.hasBusinessRole())
        return counts;
    for (int queue = 0; queue < int(WorkQueue::Count); ++queue) {
        QueueCount &count = counts[WorkQueue(queue)];
        const QueueQuery query {.queue = WorkQueue(queue), .limit = most};
        const QList<QueueLine> all =
            query.queue == WorkQueue::Done ? done(query, Naming::Nameless) : waiting(query, Naming::Nameless);
        count.amount = int(all.size());
        count.more = count.amount == most;
        for (const QueueLine &line : all) {
            ++count.byType[line.type->id()];
            ++count.byUnit[line.unit];
        }
    }
    return counts;
}

}  // namespace jiaxin
