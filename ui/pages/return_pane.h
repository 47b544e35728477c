// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/return_changes.h"

#include <QWidget>

class QStackedWidget;

namespace jiaxin {

class LinkButton;
class MessageBar;
class ReturnCardsModel;
class TableView;

/// The fields of a filing: all of them, or where it has come back from a return only what was pinned or has changed since. A
/// line above says which and leads to the other.
class ReturnPane final : public QWidget {
    Q_OBJECT
public:
    /// `whole` shows all fields and becomes the pane's.
    ReturnPane(const RecordType &type, TableView *whole, QWidget *below, QWidget *parent = nullptr);

    /// Begins with the changes where there are some.
    void setReturned(const std::optional<ReturnChanges> &returned);
    void setPins(const QList<Pin> &pins);
    /// Makes the field the current one of the cards, if it is there.
    void setField(const QString &field);
    bool isNarrowed() const;
    void toggle();
    /// The fields of the cards.
    QStringList changedFields() const;
    /// What takes the focus.
    TableView *fields() const;

signals:
    void fieldChosen(const QString &field);
    void activated();
    /// The other view was chosen.
    void toggled();

private:
    void showWords();

    std::optional<ReturnChanges> m_returned;
    ReturnCardsModel *m_model;
    MessageBar *m_words;
    LinkButton *m_other;
    QStackedWidget *m_stack;
    TableView *m_whole;
    TableView *m_cards;
};

}  // namespace jiaxin
