// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/filing_desk.h"

#include "domain/record_json.h"
#include "domain/rules/work_calendar.h"

#include <QJsonArray>
#include <QSet>

namespace jiaxin {

namespace {

using Wait = QueueItem::Wait;

/// The step that leads on from a state.
QString nextStep(const QString &state)
{
    if (state == QLatin1String("city_approved"))
        return QStringLiteral("start_publicity");
    if (state == QLatin1String("in_publicity"))
        return QStringLiteral("publish");
    return QStringLiteral("approve");
}

bool isReview(const QString &action)
{
    static const QSet<QString> reviews {QStringLiteral("approve"), QStringLiteral("return"), QStringLiteral("reject"),
                                        QStringLiteral("publish"), QStringLiteral("start_publicity")};
    return reviews.contains(action);
}

bool before(const QueueItem &one, const QueueItem &other)
{
    return one.wait != other.wait ? one.wait < other.wait : one.due < other.due;
}

}  // namespace

std::optional<Wait> FilingDesk::waitOf(const Record &record, std::optional<Error> *why)
{
    const QString step = nextStep(record.state);
    const std::optional<Error> refusal = ReviewService(m_work).refusal(enterpriseType, record, step);
    if (why)
        *why = refusal;
    if (refusal && refusal->detail == QLatin1String("publicity_not_over"))
        return Wait::Running;
    if (refusal && refusal->detail == QLatin1String("four_eyes"))
        return Wait::OwnFiling;
    if (refusal)
        return std::nullopt;
    if (step == QLatin1String("start_publicity"))
        return Wait::Publicity;
    return step == QLatin1String("publish") ? Wait::Publish : Wait::Review;
}

QDate FilingDesk::dueOf(const RecordId &id, Wait wait)
{
    ReviewService review(m_work);
    return wait == Wait::Publish || wait == Wait::Running ? review.publicityEnd(id) : review.reviewDue(id);
}

QList<QueueItem> FilingDesk::queue()
{
    QList<QueueItem> items;
    const WorkCalendar &calendar = WorkCalendar::shipped();
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT id, name, state, unit FROM enterprise WHERE deleted_at IS NULL AND state IN "
                       "('submitted', 'county_approved', 'city_approved', 'in_publicity') ORDER BY updated_at"));
    while (query.step()) {
        Enterprise record;
        record.id = RecordId(query.text(0));
        record.state = query.text(2);
        record.unit = query.text(3);
        if (m_work.territoryOf(record.unit) == Territory::Outside)
            continue;
        const std::optional<Wait> wait = waitOf(record);
        if (!wait)
            continue;
        QueueItem item {.id = record.id, .name = query.text(1), .state = record.state, .unit = record.unit, .wait = *wait};
        item.due = dueOf(record.id, *wait);
        if (item.due.isValid())
            item.workingDaysLeft = calendar.workingDaysBetween(m_work.today(), item.due);
        items.append(item);
    }
    std::stable_sort(items.begin(), items.end(), before);
    return items;
}

void FilingDesk::readHistory(const Enterprise &filing, Filing &into)
{
    QSet<QString> changed;
    for (const AuditRow &row : m_work.store.audit().ofRecord(filing.id.toString())) {
        if (isReview(row.entry.action)) {
            into.facts.reviewedBefore = true;
            changed.clear();
            continue;
        }
        const QStringList fields = row.entry.changes.keys();
        changed.unite(QSet<QString>(fields.begin(), fields.end()));
    }
    if (!into.facts.reviewedBefore)
        return;
    for (const Field &field : enterpriseType.fields) {
        if (changed.contains(field.id()))
            into.facts.changes.append({.field = field.id(), .key = field.key});
    }
    Statement pins = m_work.database().prepare(QStringLiteral(
        "SELECT field, note, made_by, made_at FROM pin WHERE record = ?1 AND version = (SELECT max(version) FROM pin WHERE "
        "record = ?1) ORDER BY id"));
    pins.bindText(1, filing.id.toString());
    while (pins.step()) {
        into.pins.append({.field = pins.text(0),
                          .note = pins.text(1),
                          .madeBy = pins.text(2),
                          .madeAt = QDateTime::fromString(pins.text(3), Qt::ISODateWithMs)});
        if (!changed.contains(pins.text(0)))
            into.facts.unansweredPins.append(pins.text(0));
    }
}

void FilingDesk::readWorkers(const Enterprise &filing, FilingFacts &facts)
{
    Statement filed = m_work.database().prepare(
        QStringLiteral("SELECT count(*) FROM worker WHERE enterprise = ? AND +state = 'filed' AND deleted_at IS NULL"));
    filed.bindText(1, filing.id.toString());
    if (filed.step())
        facts.filedWorkers = int(filed.integer(0));
    Statement authorised = m_work.database().prepare(QStringLiteral(
        "SELECT count(DISTINCT worker.id) FROM worker JOIN authorisation ON authorisation.worker = worker.id WHERE "
        "worker.enterprise = ?1 AND +worker.state = 'filed' AND worker.deleted_at IS NULL AND authorisation.deleted_at IS NULL "
        "AND authorisation.kind = 'collection' AND authorisation.state <> 'withdrawn' AND authorisation.starts_at <= ?2 AND "
        "authorisation.ends_at >= ?2"));
    authorised.bindText(1, filing.id.toString()).bindText(2, instantText(m_work.clock.now()));
    if (authorised.step())
        facts.authorisedWorkers = int(authorised.integer(0));
}

void FilingDesk::readSimilar(const Enterprise &filing, FilingFacts &facts)
{
    const QString core = nameCore(filing.name);
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT id, name, unit, credit_code FROM enterprise WHERE deleted_at IS NULL AND id <> ?"));
    query.bindText(1, filing.id.toString());
    while (query.step()) {
        const bool sameCode = !filing.creditCode.isEmpty() && query.text(3) == filing.creditCode;
        if (sameCode || nameCore(query.text(1)) == core)
            facts.similar.append(
                {.id = RecordId(query.text(0)), .name = query.text(1), .unit = query.text(2), .sameCode = sameCode});
    }
}

Result<Filing> FilingDesk::open(const RecordId &id)
{
    RecordService records(m_work);
    const Result<std::shared_ptr<Record>> record = records.show(enterpriseType, id);
    if (!record)
        return record.error();
    Filing filing;
    filing.record = std::static_pointer_cast<Enterprise>(*record);
    const Enterprise &enterprise = *filing.record;
    filing.shown = records.maskedJson(enterpriseType, enterprise);
    filing.wait = waitOf(enterprise, &filing.refusal).value_or(Wait::OwnFiling);
    filing.due = dueOf(id, filing.wait);
    filing.actions = ReviewService(m_work).possibleActions(enterpriseType, enterprise);
    filing.facts.today = m_work.today();
    readHistory(enterprise, filing);
    readWorkers(enterprise, filing.facts);
    readSimilar(enterprise, filing.facts);
    filing.lines = filingChecks(enterprise, filing.facts);
    return filing;
}

}  // namespace jiaxin
