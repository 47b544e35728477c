// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"
#include "ui/pause.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace jiaxin {

/// A line that finds while one types; one of what is found is chosen with ↑ ↓ and Enter. Text that is nothing of it falls back
/// to the last choice when the line is left.
class FindEdit : public QLineEdit {
    Q_OBJECT
protected:
    struct Found {
        QString text;
        QVariant what {};
        bool leadsOn = false;  ///< to a further choice, so that leaving the line does not take it
    };
    using Finder = std::function<QList<Found>(Workspace &)>;

    FindEdit(PageContext &context, const QString &placeholder, QWidget *parent);

    /// What looks for the text; runs on the database thread.
    virtual Finder finder(const QString &typed) const = 0;
    /// One was chosen.
    virtual void take(const Found &found) = 0;
    /// The line was emptied.
    virtual void drop() = 0;
    /// Shows what is found to choose from.
    void offer(Finder finder);
    /// Shows the choice, which text falls back to.
    void setChoice(const QString &title);
    PageContext &context() const { return m_context; }

    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showFound(const QList<Found> &found);
    void choose(int row);

    PageContext &m_context;
    QStandardItemModel *m_model;
    QCompleter *m_completer;
    Pause m_pause {150, [this] { offer(finder(text().trimmed())); }};
    QList<Found> m_found;
    QString m_choice;
    int m_generation = 0;
};

}  // namespace jiaxin
