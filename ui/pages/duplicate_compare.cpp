// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/duplicate_compare.h"

#include "app/words/words.h"
#include "domain/rules/text_difference.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/views.h"
#include "ui/pages/rich_cells.h"
#include "ui/tables/facts.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

enum Column { FieldColumn, FirstColumn, SecondColumn };

/// The text of one side; what the other one's does not have is strong.
TextRuns runsOf(const QString &text, const QString &other, bool differs, bool taken)
{
    const ColorRole quiet = taken ? ColorRole::Text : ColorRole::Secondary;
    TextRuns runs;
    if (!differs || other.isEmpty()) {
        runs.append({text, quiet});
        return runs;
    }
    // Asterisks of two masks of different lengths say nothing about where the values differ.
    if (text.contains(u'*') && text.size() != other.size()) {
        runs.append({text, ColorRole::RedText, true});
        return runs;
    }
    for (const TextPiece &piece : differingPieces(text, other))
        runs.append({piece.text, piece.differs ? ColorRole::RedText : quiet, piece.differs});
    return runs;
}

}  // namespace

DuplicateCompare::DuplicateCompare(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *cards = new QHBoxLayout;
    bindMargins(cards, 16, 12, 16, 12);
    bindSpacing(cards, 16);
    cards->addWidget(makeCard(m_first, true), 1);
    cards->addWidget(makeCard(m_second, false), 1);
    column->addLayout(cards);
    m_model = new QStandardItemModel(this);
    m_model->setHorizontalHeaderLabels({tr("Field"), tr("Left"), tr("Right")});
    m_table = new TableView(tr("Fields side by side"), this);
    m_table->setObjectName(QStringLiteral("duplicate_fields"));
    m_table->setItemDelegate(new RichCellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSerialVisible(false);
    m_table->setModel(m_model);
    m_table->setColumnWidths({148, 0, 0});
    m_table->setEmptyState(new EmptyState(tr("Choose a pair at the left")));
    column->addWidget(m_table, 1);
    const auto key = [this](int sequence, auto action) {
        auto *shortcut = new QShortcut(QKeySequence(sequence), m_table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(Qt::Key_Left, [this] { keep(true); });
    key(Qt::Key_Right, [this] { keep(false); });
    key(Qt::Key_Space, [this] { toggleValue(); });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != FieldColumn)
            toggleValue();
    });
    clear();
}

QWidget *DuplicateCompare::makeCard(Card &card, bool first)
{
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 12);
    card.photo = new PhotoView(body);
    row->addWidget(card.photo, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    bindSpacing(column, 4);
    auto *head = new QHBoxLayout;
    bindSpacing(head, 8);
    card.name = new ElidedLabel({}, body);
    card.name->setObjectName(first ? QStringLiteral("first_name") : QStringLiteral("second_name"));
    bindFont(card.name, 16, Weight::Bold);
    card.state = new Chip(ChipKind::Grey, {}, body);
    head->addWidget(card.name, 1);
    head->addWidget(card.state);
    column->addLayout(head);
    for (ElidedLabel **label : {&card.unit, &card.times, &card.children}) {
        *label = new ElidedLabel({}, body);
        bindTextColor(*label, ColorRole::Secondary);
        column->addWidget(*label);
    }
    auto *fate = new QHBoxLayout;
    bindSpacing(fate, 8);
    card.keep = new Button(first ? tr("Keep the left one") : tr("Keep the right one"), body);
    card.keep->setObjectName(first ? QStringLiteral("keep_first") : QStringLiteral("keep_second"));
    card.keep->setKeyHint(first ? QStringLiteral("←") : QStringLiteral("→"));
    card.fate = new Chip(ChipKind::Grey, {}, body);
    connect(card.keep, &Button::clicked, this, [this, first] { keep(first); });
    fate->addWidget(card.keep);
    fate->addWidget(card.fate);
    fate->addStretch(1);
    column->addLayout(fate);
    row->addLayout(column, 1);
    return body;
}

void DuplicateCompare::clear()
{
    setComparison({});
}

void DuplicateCompare::setComparison(const DuplicateComparison &comparison)
{
    m_comparison = comparison;
    m_keepsFirst = comparison.keepsFirst;
    m_chosen.clear();
    setPhotos({}, {});
    fillRows();
}

void DuplicateCompare::setPhotos(const QImage &first, const QImage &second)
{
    m_first.photo->setImage(first);
    m_second.photo->setImage(second);
    for (const Card *card : {&m_first, &m_second})
        card->photo->setVisible(m_comparison.type == &workerType);
}

void DuplicateCompare::fillCard(const Card &card, const ComparedRecord &record, bool kept)
{
    const bool any = m_comparison.type;
    for (QWidget *widget :
         std::initializer_list<QWidget *> {card.name, card.state, card.unit, card.times, card.children, card.keep, card.fate})
        widget->setVisible(any);
    if (!any)
        return;
    card.name->setText(record.side.name);
    card.state->set(chipOfState(record.side.state), stateText(record.side.state));
    card.unit->setText(unitName(record.side.unit));
    card.times->setText(tr("Recorded %1, changed %2").arg(dayText(record.createdAt), dayText(record.updatedAt)));
    QStringList children;
    for (const DuplicateChildren &child : record.children)
        children.append(QStringLiteral("%1 %2").arg(typeText(*child.type)).arg(child.amount));
    card.children->setText(children.isEmpty() ? tr("Nothing hangs on it") : children.join(QStringLiteral(" · ")));
    card.keep->setEnabled(!kept);
    card.fate->set(kept ? ChipKind::Green : ChipKind::Grey, kept ? tr("Stays") : tr("Goes into the other"));
}

bool DuplicateCompare::isChoosable(const ComparedField &field)
{
    return field.differs && field.field->kind != FieldKind::Attachments;
}

bool DuplicateCompare::takesFirst(const ComparedField &field) const
{
    if (const auto chosen = m_chosen.constFind(field.field->id()); chosen != m_chosen.constEnd())
        return *chosen;
    const auto lacks = [](const QJsonValue &value) {
        return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()) ||
               (value.isArray() && value.toVariant().toList().isEmpty());
    };
    if (field.onlyOne)
        return !lacks(field.first);
    return m_keepsFirst;
}

void DuplicateCompare::fillRows()
{
    const int row = m_table->currentIndex().row();
    m_model->removeRows(0, m_model->rowCount());
    for (int i = 0; i < m_comparison.fields.size(); ++i) {
        m_model->appendRow({new QStandardItem, new QStandardItem, new QStandardItem});
        fillRow(i);
    }
    fillCard(m_first, m_comparison.first, m_keepsFirst);
    fillCard(m_second, m_comparison.second, !m_keepsFirst);
    if (!m_comparison.fields.isEmpty())
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, int(m_comparison.fields.size()) - 1), 0));
}

void DuplicateCompare::fillRow(int row)
{
    const ComparedField &field = m_comparison.fields.at(row);
    const auto textOf = [&field](const QJsonValue &value) {
        if (field.field->isFile())
            return value.toVariant().toStringList().join(QString()).isEmpty() ? QString() : tr("There is one");
        return jsonText(*field.field, value);
    };
    const QString first = textOf(field.first);
    const QString second = textOf(field.second);
    // Where only what is hidden differs the eye would look in vain.
    const bool hidden = field.differs && !field.onlyOne && first == second;
    const bool takes = takesFirst(field);
    QStandardItem *label = m_model->item(row, FieldColumn);
    label->setText(fieldText(*m_comparison.type, field.field->id()));
    label->setData(int(ColorRole::Secondary), ItemRole::TextRole);
    label->setData(int(field.differs ? RowTone::Amber : RowTone::None), ItemRole::Tone);
    const auto fill = [&](int column, const QString &text, const QString &other, bool taken) {
        TextRuns runs = runsOf(text.isEmpty() ? QStringLiteral("–") : text, other, field.differs && !text.isEmpty(), taken);
        if (!field.differs)
            runs.first().role = ColorRole::Secondary;
        if (hidden)
            runs.append(
                {field.field->isFile() ? tr(" · another one") : tr(" · the hidden part differs"), ColorRole::AmberText});
        QStandardItem *item = m_model->item(row, column);
        item->setText(plainText(runs));
        item->setData(QVariant::fromValue(runs), RichRole::Runs);
        const bool marked = isChoosable(field) && taken;
        item->setData(marked ? QVariant(int(MessageKind::Done)) : QVariant(), RichRole::Mark);
        item->setAccessibleText(marked ? tr("%1, stays").arg(plainText(runs)) : plainText(runs));
    };
    fill(FirstColumn, first, second, takes);
    fill(SecondColumn, second, first, !takes);
}

void DuplicateCompare::keep(bool first)
{
    if (!m_comparison.type || first == m_keepsFirst)
        return;
    m_keepsFirst = first;
    fillRows();
    emit choiceChanged();
}

void DuplicateCompare::toggleValue()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_comparison.fields.size() || !isChoosable(m_comparison.fields.at(row)))
        return;
    const ComparedField &field = m_comparison.fields.at(row);
    m_chosen.insert(field.field->id(), !takesFirst(field));
    fillRow(row);
    emit choiceChanged();
}

SeenPair DuplicateCompare::seenPair() const
{
    const DuplicateSide &kept = m_keepsFirst ? m_comparison.first.side : m_comparison.second.side;
    const DuplicateSide &dropped = m_keepsFirst ? m_comparison.second.side : m_comparison.first.side;
    return {.first = kept.id, .second = dropped.id, .firstVersion = kept.version, .secondVersion = dropped.version};
}

MergeChoice DuplicateCompare::choice() const
{
    MergeChoice choice;
    for (auto chosen = m_chosen.begin(); chosen != m_chosen.end(); ++chosen)
        choice.values.insert(chosen.key(), *chosen == m_keepsFirst ? MergeChoice::Side::Kept : MergeChoice::Side::Dropped);
    return choice;
}

int DuplicateCompare::takenValues() const
{
    return int(std::count_if(m_comparison.fields.begin(), m_comparison.fields.end(), [this](const ComparedField &field) {
        return isChoosable(field) && takesFirst(field) != m_keepsFirst;
    }));
}

int DuplicateCompare::differing() const
{
    return int(std::count_if(m_comparison.fields.begin(), m_comparison.fields.end(),
                             [](const ComparedField &field) { return field.differs; }));
}

}  // namespace jiaxin
