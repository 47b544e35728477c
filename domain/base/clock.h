// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace jiaxin {

/// The only source of "now": injected everywhere, so that tests and the demo advance time.
class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The present instant in UTC, with millisecond precision.
    virtual QDateTime now() const = 0;

    /// The calendar day in China (UTC+8, no summer time), in which every term of domain.md is counted.
    QDate today() const { return now().toOffsetFromUtc(8 * 3600).date(); }
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock that stands until it is told to move.
class ManualClock final : public Clock {
public:
    explicit ManualClock(const QDateTime &start) : m_now(start.toUTC()) {}
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &instant) { m_now = instant.toUTC(); }
    void advanceSeconds(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    void advanceDays(qint64 days) { m_now = m_now.addDays(days); }

private:
    QDateTime m_now;
};

/// Nothing but 北京时间 is ever shown: an instant as the local wall clock in China.
inline QDateTime inChina(const QDateTime &instant)
{
    return instant.toOffsetFromUtc(8 * 3600);
}

/// The instant (UTC) at which the day begins in China.
inline QDateTime dayStart(const QDate &day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toUTC();
}

}  // namespace jiaxin
