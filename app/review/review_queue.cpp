// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/review_queue.h"

#include "domain/rules/work_calendar.h"

#include <QSet>

namespace jiaxin {

namespace {

using Wait = QueueItem::Wait;

/// The step that leads on from a state.
QString nextStep(const QString &state)
{
    if (state == QLatin1String("city_approved") || state == QLatin1String("approved"))
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
    if (one.wait != other.wait)
        return one.wait < other.wait;
    if (one.addressee.has_value() != other.addressee.has_value())
        return one.addressee.has_value();
    return one.due < other.due;
}

}  // namespace

std::optional<Wait> ReviewQueue::waitOf(const Record &record, std::optional<Error> *why)
{
    const QString step = nextStep(record.state);
    const std::optional<Error> refusal = ReviewService(m_work).refusal(m_type, record, step);
    if (why)
        *why = refusal;
    if (refusal &&
        (refusal->detail == QLatin1String("publicity_not_over") || refusal->detail == QLatin1String("under_objection")))
        return Wait::Running;
    if (refusal && refusal->detail == QLatin1String("four_eyes"))
        return Wait::OwnFiling;
    if (refusal)
        return std::nullopt;
    if (step == QLatin1String("start_publicity"))
        return Wait::Publicity;
    return step == QLatin1String("publish") ? Wait::Publish : Wait::Review;
}

QDate ReviewQueue::dueOf(const Record &record, Wait wait)
{
    ReviewService review(m_work);
    return wait == Wait::Publish || wait == Wait::Running ? review.publicityEnd(m_type, record) : review.reviewDue(record.id);
}

QList<QueueItem> ReviewQueue::items(const RecordId &wanted)
{
    QList<QueueItem> items;
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const QString title = QLatin1String(m_type.title);
    std::vector<std::unique_ptr<Record>> records;
    {
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT id FROM %1 WHERE deleted_at IS NULL AND state IN ('submitted', 'county_approved', "
                           "'city_approved', 'approved', 'in_publicity') ORDER BY updated_at")
                .arg(m_type.id()));
        QStringList ids;
        while (query.step())
            ids.append(query.text(0));
        for (const QString &id : std::as_const(ids))
            records.push_back(m_work.store.load(m_type, RecordId(id)));
    }
    for (const auto &record : records) {
        if (m_work.territoryOf(record->unit) == Territory::Outside)
            continue;
        const std::optional<Wait> wait = waitOf(*record);
        if (!wait)
            continue;
        std::optional<Addressee> addressee = AddresseeService(m_work).of(m_type, *record);
        if (addressee && addressee->user != m_work.actor.name && record->id != wanted)
            continue;
        QueueItem item {.id = record->id,
                        .name = m_type.field(title)->get(*record).toString(),
                        .state = record->state,
                        .unit = record->unit,
                        .wait = *wait,
                        .addressee = std::move(addressee)};
        item.due = dueOf(*record, *wait);
        if (item.due.isValid()) {
            item.workingDaysLeft = calendar.workingDaysBetween(m_work.today(), item.due);
            item.assumed = !calendar.covers(item.due);
        }
        if (*wait == Wait::Review || *wait == Wait::OwnFiling)
            item.colour = reviewClock(m_work, record->id).colour;
        items.append(item);
    }
    std::stable_sort(items.begin(), items.end(), before);
    return items;
}

FilingPast ReviewQueue::past(const Record &record)
{
    FilingPast past;
    QSet<QString> changed;
    for (const AuditRow &row : m_work.store.audit().ofRecord(record.id.toString())) {
        if (row.entry.action == QLatin1String("submit")) {
            past.submitter = row.context.user;
            past.submittedAt = QDateTime::fromString(row.at, Qt::ISODateWithMs);
        }
        if (isReview(row.entry.action)) {
            past.reviewedBefore = true;
            changed.clear();
            continue;
        }
        const QStringList fields = row.entry.changes.keys();
        changed.unite(QSet<QString>(fields.begin(), fields.end()));
    }
    if (!past.reviewedBefore)
        return past;
    for (const Field &field : m_type.fields) {
        if (changed.contains(field.id()))
            past.changed.append(field.id());
    }
    Statement pins = m_work.database().prepare(QStringLiteral(
        "SELECT field, note, made_by, made_at FROM pin WHERE record = ?1 AND version = (SELECT max(version) FROM pin WHERE "
        "record = ?1) ORDER BY id"));
    pins.bindText(1, record.id.toString());
    while (pins.step()) {
        past.pins.append({.field = pins.text(0),
                          .note = pins.text(1),
                          .madeBy = pins.text(2),
                          .madeAt = QDateTime::fromString(pins.text(3), Qt::ISODateWithMs)});
        if (!changed.contains(pins.text(0)))
            past.unansweredPins.append(pins.text(0));
    }
    return past;
}

}  // namespace jiaxin
