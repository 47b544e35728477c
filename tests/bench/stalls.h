// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace jiaxin::bench {

/// The longest time for which the thread's event loop answered nothing.
class Stalls final : public QObject {
public:
    Stalls()
    {
        m_timer.start();
        startTimer(1, Qt::PreciseTimer);
    }
    /// Milliseconds.
    double longest() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent *) override
    {
        m_longest = std::max(m_longest, double(m_timer.nsecsElapsed()) / 1e6);
        m_timer.restart();
    }

private:
    QElapsedTimer m_timer;
    double m_longest = 0;
};

}  // namespace jiaxin::bench
