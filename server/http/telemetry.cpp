// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/telemetry.h"

#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin::server {

namespace {
/// Upper bounds of the histogram, seconds.
constexpr std::array bounds {0.005, 0.01, 0.025, 0.1, 0.5, 1.0, 5.0, 30.0};
}  // namespace

void Log::write(LogLevel level, const char *event, QJsonObject facts) const
{
    if (!m_out)
        return;
    static constexpr std::array names {"info", "warning", "error"};
    facts.insert(QStringLiteral("at"), instantText(QDateTime::currentDateTimeUtc()));
    facts.insert(QStringLiteral("level"), QLatin1String(names.at(size_t(level))));
    facts.insert(QStringLiteral("event"), QLatin1String(event));
    const QByteArray line = QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), m_out);
    std::fflush(m_out);
}

void Metrics::requestDone(const QByteArray &route, int status, double seconds)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests[{route, status}];
    Timing &timing = m_timings[route];
    timing.seconds += seconds;
    ++timing.count;
    for (size_t i = 0; i < bounds.size(); ++i)
        timing.below.at(i) += seconds <= bounds.at(i) ? 1 : 0;
}

void Metrics::refused(const char *reason)
{
    const std::lock_guard lock(m_mutex);
    ++m_refused[reason];
}

QByteArray Metrics::text() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray out;
    const auto head = [&out](const char *name, const char *type, const char *help) {
        out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    };
    head("jiaxin_requests_total", "counter", "Requests answered, by route and status.");
    for (auto each = m_requests.begin(); each != m_requests.end(); ++each)
        out += "jiaxin_requests_total{route=\"" + each.key().first + "\",status=\"" + QByteArray::number(each.key().second) +
               "\"} " + QByteArray::number(each.value()) + '\n';
    head("jiaxin_request_seconds", "histogram", "Time from the whole request to its answer.");
    for (auto each = m_timings.begin(); each != m_timings.end(); ++each) {
        const QByteArray label = "{route=\"" + each.key() + '"';
        for (size_t i = 0; i < bounds.size(); ++i)
            out += "jiaxin_request_seconds_bucket" + label + ",le=\"" + QByteArray::number(bounds.at(i)) + "\"} " +
                   QByteArray::number(each->below.at(i)) + '\n';
        out += "jiaxin_request_seconds_bucket" + label + ",le=\"+Inf\"} " + QByteArray::number(each->count) + '\n';
        out += "jiaxin_request_seconds_sum" + label + "} " + QByteArray::number(each->seconds) + '\n';
        out += "jiaxin_request_seconds_count" + label + "} " + QByteArray::number(each->count) + '\n';
    }
    head("jiaxin_refused_total", "counter", "Connections and requests turned away, by reason.");
    for (auto each = m_refused.begin(); each != m_refused.end(); ++each)
        out += "jiaxin_refused_total{reason=\"" + each.key() + "\"} " + QByteArray::number(each.value()) + '\n';
    head("jiaxin_connections", "gauge", "Open connections.");
    out += "jiaxin_connections " + QByteArray::number(connections.load()) + '\n';
    head("jiaxin_queued_requests", "gauge", "Requests waiting or running.");
    out += "jiaxin_queued_requests " + QByteArray::number(queued.load()) + '\n';
    head("jiaxin_body_bytes", "gauge", "Bytes of request bodies set aside.");
    out += "jiaxin_body_bytes " + QByteArray::number(bodyBytes.load()) + '\n';
    return out;
}

}  // namespace jiaxin::server
