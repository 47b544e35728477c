// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/keys.h"

#include <QKeyEvent>
#include <QShortcut>

namespace jiaxin {
namespace {

class EscapeFilter final : public QObject {
public:
    EscapeFilter(QWidget *text, std::function<void()> leave) : QObject(text), m_leave(std::move(leave))
    {
        text->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
        if (!key || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        // Accepted here, it does not become the page's shortcut; it comes again as a key press.
        if (event->type() == QEvent::ShortcutOverride)
            event->accept();
        else
            m_leave();
        return true;
    }

private:
    std::function<void()> m_leave;
};

}  // namespace

void onCommitKeys(QWidget *where, std::function<void()> act)
{
    for (const int enter : {Qt::Key_Return, Qt::Key_Enter})
        QObject::connect(new QShortcut(QKeySequence(Qt::CTRL | enter), where), &QShortcut::activated, where, act);
}

void onEscape(QWidget *text, std::function<void()> leave)
{
    new EscapeFilter(text, std::move(leave));
}

}  // namespace jiaxin
