// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/office.h"
#include "ui/kit/theme.h"
#include "ui/program/program_window.h"
#include "ui/program/session_view.h"
#include "ui/shell/main_window.h"

#include <QSettings>
#include <QTest>

namespace jiaxin::test {

/// The whole program over a vault of the invented office: what a user sees, without a screen.
class ProgramFixture {
public:
    ProgramFixture();

    /// Fonts, translations and theme, once for each test program.
    static Theme &theme();

    Office office;
    Modals modals;

    /// Leaves the office and opens the program as this user; waits until it is open.
    MainWindow *openAs(const QString &user);
    ProgramWindow &program() { return *m_program; }
    MainWindow *window() { return m_program->session() ? m_program->session()->window() : nullptr; }
    /// Starts with the unlock page for this user.
    void start(const QString &user);
    void close() { m_program.reset(); }

    /// Waits until the page is in front and has read what it shows.
    void openPage(const QString &id, const QVariantMap &arguments = {});
    /// The window has all that it asked for.
    void settle();
    template <class W>
    W *find(const char *name)
    {
        return window()->findChild<W *>(QLatin1String(name));
    }
    /// Saves a picture of the window, or of a dialog of it, in <build>/screenshots.
    void grab(const QString &name, QWidget *dialog = nullptr);

private:
    QTemporaryDir m_settingsFolder;
    QSettings m_memory;
    std::unique_ptr<ProgramWindow> m_program;
};

/// Types a text as a keyboard or a Chinese input method gives it to the widget.
void typeText(QWidget *widget, const QString &text);

/// What a person would see as broken: cut words, controls outside of their parents, text under 14 px. One line each.
QStringList brokenLooks(const QWidget *window);

}  // namespace jiaxin::test
