// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/later.h"

#include <QTest>

namespace jiaxin::test {

/// Returns once the windows have all that they asked for. Ends the program where an answer does not come.
inline void waitForAnswers()
{
    // What is painted or deleted later may ask again.
    constexpr int rounds = 3;
    constexpr int patience = 20'000;
    for (int round = 0; round < rounds; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (!QTest::qWaitFor([] { return AwaitedAnswer::count() == 0; }, patience))
            qFatal("an answer does not come");
    }
}

}  // namespace jiaxin::test
