// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/forecast_service.h"

#include "domain/rules/divisions.h"
#include "domain/rules/status_facts.h"

namespace jiaxin {

namespace {

constexpr int askEvery = 2000;

}  // namespace

QStringList ForecastService::units(const ForecastQuery &query) const
{
    QStringList codes = UnitTree::shipped().subtree(query.unit.isEmpty() ? m_work.actor.unit : query.unit);
    codes.removeIf([this](const QString &code) { return !inSubtree(code, m_work.actor.unit); });
    return codes;
}

QList<ForecastItem> ForecastService::itemsOf(const QByteArray &facts, const ForecastQuery &query) const
{
    QList<ForecastItem> items;
    const std::optional<WorkerDossier> dossier = unpackStatusFacts(facts);
    if (!dossier)
        return items;
    for (const StatusItem &item : eligibility(*dossier, m_work.clock.now(), m_policy).items) {
        const bool wanted = !query.kind || *query.kind == item.kind;
        if (wanted && item.daysLeft && *item.daysLeft <= query.days)
            items.append({.kind = item.kind, .reason = item.reason, .until = item.until, .daysLeft = *item.daysLeft});
    }
    std::stable_sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.until < b.until; });
    return items;
}

Result<QList<EnterpriseForecast>> ForecastService::enterprises(const ForecastQuery &query,
                                                               const std::function<bool(qint64 done)> &carryOn)
{
    if (!allowed(m_work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    const QStringList territory = units(query);
    QHash<QString, EnterpriseForecast> found;
    Statement rows = m_work.database().prepare(
        QStringLiteral("SELECT worker_status.facts, worker.enterprise FROM worker_status "
                       "CROSS JOIN worker ON worker.seq = worker_status.worker "
                       "WHERE worker_status.nearest_end <= ? AND worker.deleted_at IS NULL AND worker.state = 'filed' "
                       "AND worker.unit IN (%1)")
            .arg(placeholders(territory.size())));
    rows.bindText(1, m_work.today().addDays(query.days).toString(Qt::ISODate)).bindTexts(2, territory);
    for (qint64 done = 0; rows.step(); ++done) {
        if (done % askEvery == 0 && carryOn && !carryOn(done))
            return ErrorCode::Cancelled;
        const QList<ForecastItem> items = itemsOf(rows.blob(0), query);
        if (items.isEmpty())
            continue;
        EnterpriseForecast &line = found[rows.text(1)];
        if (items.first().daysLeft < 0)
            ++line.ended;
        for (std::size_t span = 0; span < forecastSpans.size(); ++span)
            line.within[span] += items.first().daysLeft >= 0 && items.first().daysLeft <= forecastSpans[span] ? 1 : 0;
    }
    QList<EnterpriseForecast> lines;
    for (auto line = found.begin(); line != found.end(); ++line) {
        line->enterprise = RecordId(line.key());
        if (const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, line->enterprise))
            line->name = enterprise->name;
        lines.append(*line);
    }
    std::sort(lines.begin(), lines.end(), [](const EnterpriseForecast &a, const EnterpriseForecast &b) {
        const auto urgency = [](const EnterpriseForecast &line) {
            return std::tuple(-line.ended - line.within.front(), -line.workers(), line.name, line.enterprise.toString());
        };
        return urgency(a) < urgency(b);
    });
    return lines;
}

Result<QList<ForecastWorker>> ForecastService::workers(const RecordId &enterprise, const ForecastQuery &query)
{
    if (!allowed(m_work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    const QStringList territory = units(query);
    QList<ForecastWorker> workers;
    ListQuery list {.type = &workerType,
                    .states = {QStringLiteral("filed")},
                    .units = territory,
                    .equals = {{QStringLiteral("enterprise"), enterprise.isNull() ? QString() : enterprise.toString()}},
                    .endsUntil = m_work.today().addDays(query.days),
                    .limit = std::numeric_limits<int>::max()};
    Statement status = m_work.database().prepare(QStringLiteral("SELECT facts FROM worker_status WHERE worker = ?"));
    for (const ListRow &row : listRecords(m_work.database(), list)) {
        status.bindInt(1, row.seq);
        const QList<ForecastItem> items = status.step() ? itemsOf(status.blob(0), query) : QList<ForecastItem>();
        status.reset();
        if (items.isEmpty())
            continue;
        const auto &worker = static_cast<const Worker &>(*row.record);
        const auto shown = [&](const char *name) {
            const Field &field = *workerType.field(QLatin1String(name));
            return shownValue(m_work.actor, field, field.get(worker), m_work.territoryOf(worker.unit)).toString();
        };
        workers.append({.id = worker.id,
                        .name = shown("name"),
                        .number = shown("document_number"),
                        .phone = shown("phone"),
                        .items = items});
    }
    std::stable_sort(workers.begin(), workers.end(), [](const ForecastWorker &a, const ForecastWorker &b) {
        return a.items.first().until < b.items.first().until;
    });
    return workers;
}

}  // namespace jiaxin
