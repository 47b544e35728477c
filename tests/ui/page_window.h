// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/office.h"
#include "ui/page_context.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemView>

namespace jiaxin::test {

/// A page in the real main window over an Office: what main() would build, with one page in it.
class PageWindow {
public:
    using Maker = std::function<Page *(PageContext &, QWidget *)>;

    PageWindow(Session &session, const QString &id, const Maker &maker, const QVariantMap &arguments = {});
    ~PageWindow();

    MainWindow &window() { return *m_window; }
    Page *page() const { return m_window->page(m_id); }
    PageContext &context() { return *m_context; }
    Modals &modals() { return m_modals; }
    /// The sentences that were said, the newest last.
    const QStringList &messages() const { return m_messages; }

    template <class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    /// Waits until the database has done all that was asked of it and the answers have been delivered.
    void settle();
    /// A key to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Text as an input method commits it.
    void type(const QString &text);

    /// Shows the window in this size and zoom and writes `name`.png into the grabs of the build folder. Fails the test when a
    /// control is cut off or has no name.
    void grab(const QString &name, QSize size, int scale = 100);
    /// The three sizes of the page: 1366×768, 1920×1080, and that at 150 %.
    void grabAll(const QString &name);

private:
    QString m_id;
    Modals m_modals;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_messages;
};

/// A PageWindow::Maker for pages that need nothing else.
template <class P>
Page *newPage(PageContext &context, QWidget *parent)
{
    return new P(context, parent);
}

/// What a cell of a list says.
inline QString cell(const QAbstractItemView *view, int row, int column)
{
    return view->model()->index(row, column).data().toString();
}

/// Installs translations, fonts and theme once for a test program.
void prepareApplication();

}  // namespace jiaxin::test
