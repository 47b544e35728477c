// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/find_edit.h"

#include "ui/kit/metrics.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

constexpr int shownAtOnce = 12;
constexpr int leastWidth = 420;

}  // namespace

FindEdit::FindEdit(PageContext &context, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_context(context), m_model(new QStandardItemModel(this)), m_completer(new QCompleter(m_model, this))
{
    setPlaceholderText(placeholder);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(shownAtOnce);
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, [this] {
        // What was found for other words is no longer to be had, neither by a quick Enter nor on leaving.
        ++m_generation;
        m_found.clear();
        m_pause.ask();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        // The completer writes its text after this.
        QMetaObject::invokeMethod(
            this, [this, row = index.row()] { choose(row); }, Qt::QueuedConnection);
    });
}

void FindEdit::setChoice(const QString &title)
{
    m_choice = title;
    setText(title);
    setCursorPosition(0);
}

void FindEdit::offer(Finder finder)
{
    m_context.ask(this, std::move(finder), [this, generation = ++m_generation](const QList<Found> &found) {
        if (generation == m_generation && hasFocus())
            showFound(found);
    });
}

void FindEdit::showFound(const QList<Found> &found)
{
    m_found = found;
    m_model->clear();
    for (const Found &one : found)
        m_model->appendRow(new QStandardItem(one.text));
    if (found.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(QRect(0, 0, std::max(width(), dp(leastWidth)), height()));
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void FindEdit::choose(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    take(Found(m_found.at(row)));
}

void FindEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        offer(finder(text().trimmed()));
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FindEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    m_pause.stop();
    ++m_generation;
    if (text() == m_choice)
        return;
    if (text().trimmed().isEmpty()) {
        setChoice({});
        drop();
    } else if (m_found.size() == 1 && !m_found.first().leadsOn) {
        choose(0);
    } else {
        setText(m_choice);
    }
}

}  // namespace jiaxin
