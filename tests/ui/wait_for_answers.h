// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/later.h"

#include <QApplication>
#include <QScreen>
#include <QTest>

namespace jiaxin::test {

/// Returns once the windows have all that they asked for, and a dialog has the keyboard. Ends the program where an answer does
/// not come.
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
    QWidget *dialog = QApplication::activeModalWidget();
    if (!dialog || QApplication::activePopupWidget())
        return;
    // Who has the keyboard is told by the display server in its own time, and until then shortcuts of the dialog do nothing:
    // what it was asked before has been told once it has answered something else.
    const auto isActive = [dialog] {
        (void)QGuiApplication::primaryScreen()->grabWindow(0, 0, 0, 1, 1);
        QCoreApplication::processEvents();
        if (!dialog->isActiveWindow())
            dialog->activateWindow();
        return dialog->isActiveWindow();
    };
    if (!QTest::qWaitFor(isActive, patience))
        qFatal("a dialog does not get the keyboard");
}

}  // namespace jiaxin::test
