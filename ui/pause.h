// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/later.h"

#include <QTimer>

#include <functional>

namespace jiaxin {

/// Waits until nobody has asked for so long, and then does it, once. Meanwhile it counts as an answer that is on its way.
class Pause {
public:
    Pause(int milliseconds, std::function<void()> then)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(milliseconds);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, then = std::move(then)] {
            const auto awaited = std::move(m_awaited);
            then();
        });
    }

    void ask()
    {
        if (!m_awaited)
            m_awaited = std::make_unique<AwaitedAnswer>();
        m_timer.start();
    }
    void stop()
    {
        m_timer.stop();
        m_awaited.reset();
    }

private:
    QTimer m_timer;
    std::unique_ptr<AwaitedAnswer> m_awaited;
};

}  // namespace jiaxin
