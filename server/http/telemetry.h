// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

#include <atomic>
#include <cstdio>
#include <mutex>

namespace jiaxin::server {

enum class LogLevel { Info, Warning, Error };

/// One JSON object a line. What goes in names routes, codes and durations, never people, numbers, addresses or contents.
class Log {
public:
    /// `out` null: nothing is written.
    explicit Log(std::FILE *out) : m_out(out) {}
    void write(LogLevel level, const char *event, QJsonObject facts = {}) const;

private:
    std::FILE *m_out;
};

/// Counters and gauges in Prometheus' text format. Any thread.
class Metrics {
public:
    void requestDone(const QByteArray &route, int status, double seconds);
    void refused(const char *reason);
    QByteArray text() const;

    std::atomic<int> connections {0};
    std::atomic<int> queued {0};
    std::atomic<qint64> bodyBytes {0};

private:
    struct Timing {
        double seconds = 0;
        qint64 count = 0;
        std::array<qint64, 8> below {};
    };
    mutable std::mutex m_mutex;
    QMap<std::pair<QByteArray, int>, qint64> m_requests;
    QMap<QByteArray, Timing> m_timings;
    QMap<QByteArray, qint64> m_refused;
};

}  // namespace jiaxin::server
