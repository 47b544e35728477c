// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/return_pane.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/pages/return_cards.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

namespace jiaxin {

ReturnPane::ReturnPane(const RecordType &type, TableView *whole, QWidget *below, QWidget *parent)
    : QWidget(parent),
      m_model(new ReturnCardsModel(type, this)),
      m_words(new MessageBar(MessageKind::Info, {}, this, MessageBar::Shape::Flush)),
      m_other(new LinkButton({}, m_words)),
      m_stack(new QStackedWidget(this)),
      m_whole(whole),
      m_cards(new TableView(tr("Changed since the return"), m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_words->setObjectName(QStringLiteral("return_words"));
    m_words->addAction(m_other);
    m_words->hide();
    column->addWidget(m_words);
    auto *all = new QWidget(m_stack);
    auto *lines = new QVBoxLayout(all);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(whole, 1);
    if (below)
        lines->addWidget(below);
    m_cards->setObjectName(QStringLiteral("return_cards"));
    m_cards->horizontalHeader()->hide();
    m_cards->setSerialVisible(false);
    m_cards->setRowHeight(ReturnCardDelegate::height);
    m_cards->setItemDelegate(new ReturnCardDelegate(m_cards));
    m_cards->setSelectionMode(QAbstractItemView::SingleSelection);
    m_cards->setColumnWidths({0});
    m_cards->setModel(m_model);
    m_stack->addWidget(all);
    m_stack->addWidget(m_cards);
    column->addWidget(m_stack, 1);
    connect(m_other, &LinkButton::clicked, this, &ReturnPane::toggle);
    connect(m_cards->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            emit fieldChosen(m_model->field(current.row()));
    });
    connect(m_cards, &QAbstractItemView::activated, this, &ReturnPane::activated);
}

void ReturnPane::setReturned(const std::optional<ReturnChanges> &returned)
{
    const bool hadFocus = fields()->hasFocus();
    m_returned = returned;
    m_model->setChanges(returned ? returned->fields : QList<ReturnChange>());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (m_model->rowCount() > 0)
        m_cards->setCurrentIndex(m_model->index(0, 0));
    showWords();
    if (hadFocus)
        fields()->setFocus(Qt::OtherFocusReason);
}

void ReturnPane::setPins(const QList<Pin> &pins)
{
    m_model->setPins(pins);
}

void ReturnPane::setField(const QString &field)
{
    const int row = m_model->rowOf(field);
    if (row >= 0 && m_cards->currentIndex().row() != row)
        m_cards->setCurrentIndex(m_model->index(row, 0));
}

QStringList ReturnPane::changedFields() const
{
    QStringList fields;
    for (int row = 0; row < m_model->rowCount(); ++row)
        fields.append(m_model->field(row));
    return fields;
}

bool ReturnPane::isNarrowed() const
{
    return m_stack->currentIndex() == 1;
}

TableView *ReturnPane::fields() const
{
    return isNarrowed() ? m_cards : m_whole;
}

void ReturnPane::toggle()
{
    if (m_model->rowCount() == 0)
        return;
    m_stack->setCurrentIndex(isNarrowed() ? 0 : 1);
    showWords();
    emit toggled();
    fields()->setFocus(Qt::OtherFocusReason);
    if (isNarrowed() && m_cards->currentIndex().isValid())
        emit fieldChosen(m_model->field(m_cards->currentIndex().row()));
}

void ReturnPane::showWords()
{
    m_words->setVisible(m_returned.has_value());
    if (!m_returned)
        return;
    const QString day = dayText(m_returned->at).mid(5);
    const int changed = m_returned->changedCount();
    m_words->setMessage(changed > 0 ? MessageKind::Info : MessageKind::Warning,
                        (m_returned->byActor
                             ? tr("You returned it on %1: %n field(s) changed", nullptr, changed).arg(day)
                             : tr("%2 returned it on %1: %n field(s) changed", nullptr, changed).arg(day, m_returned->by)));
    m_words->setToolTip(m_returned->note.isEmpty() ? reasonText(m_returned->reason)
                                                   : reasonText(m_returned->reason) + tr(": ") + m_returned->note);
    m_other->setVisible(m_model->rowCount() > 0);
    m_other->setText((isNarrowed() ? tr("Whole filing %1") : tr("Changes only %1")).arg(QStringLiteral("F4")));
    m_other->setAccessibleName(m_other->text());
    m_other->updateGeometry();
}

}  // namespace jiaxin
