// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/conflict_compare.h"

#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/words/sync_words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

enum CompareColumn { NameColumn, BaseColumn, MineColumn, TheirsColumn };

/// Whether a cell can be chosen, and is.
namespace ChoiceRole {
enum : int { Choosable = Qt::UserRole + 1300, Chosen };
}

/// A cell with the radio of its side before the text; the chosen one tinted and bold.
class ChoiceDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(ChoiceRole::Choosable).toBool()) {
            CellDelegate::paint(painter, option, index);
            return;
        }
        painter->save();
        paintRow(*painter, option, index);
        const bool chosen = index.data(ChoiceRole::Chosen).toBool();
        if (chosen)
            painter->fillRect(option.rect.adjusted(0, 1, 0, -1), themeColor(ColorRole::Selection));
        QRect content = contentRect(option, index);
        paintRadio(*painter, QRect(content.left(), content.top() + (content.height() - dp(16)) / 2, dp(16), dp(16)), chosen);
        content.setLeft(content.left() + dp(24));
        const QFont font = themeFont(14, chosen ? Weight::Bold : Weight::Regular);
        painter->setFont(font);
        painter->setPen(themeColor(chosen ? ColorRole::SelectionText : ColorRole::Text));
        painter->drawText(content, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, content.width()));
        painter->restore();
    }

private:
    static void paintRadio(QPainter &painter, const QRect &rect, bool chosen)
    {
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal ring = chosen ? dp(5) : 1;
        painter.setPen(QPen(themeColor(chosen ? ColorRole::Accent : ColorRole::BorderControl), ring));
        painter.setBrush(themeColor(ColorRole::Surface));
        painter.drawEllipse(QRectF(rect).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2));
    }
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

}  // namespace

ConflictCompare::ConflictCompare(QWidget *parent)
    : QWidget(parent), m_table(new TableView(tr("Fields that differ"), this)), m_model(new QStandardItemModel(0, 4, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_table->setObjectName(QStringLiteral("conflict_fields"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setRowHeight(40);
    m_table->setItemDelegate(new ChoiceDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setColumnWidths({136, 184, 0, 0});
    m_table->setLeastRest(200);
    m_table->setSerialVisible(false);
    column->addWidget(m_table);
    const auto key = [this](int sequence, auto action) {
        connect(new QShortcut(QKeySequence(sequence), m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
                this, action);
    };
    key(Qt::Key_Left, [this] { choose(Side::Mine); });
    key(Qt::Key_Right, [this] { choose(Side::Theirs); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == MineColumn || index.column() == TheirsColumn)
            choose(index.column() == MineColumn ? Side::Mine : Side::Theirs);
    });
    clear();
}

void ConflictCompare::clear()
{
    show({}, {});
}

void ConflictCompare::show(const ConflictView &view, const QDate &today)
{
    m_view = view;
    m_choices.clear();
    const Conflict &conflict = view.conflict;
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    };
    m_model->setHorizontalHeaderLabels(
        {tr("Field"), tr("In common"),
         tr("Mine") + QStringLiteral("  ") +
             joined({view.person, SyncWords::clockText(conflict.madeAt, today), conflict.terminal}),
         tr("Theirs") + QStringLiteral("  ") +
             joined({tr("Province"), SyncWords::clockText(conflict.theirAt, today),
                     conflict.theirVersion > 0 ? tr("version %1").arg(conflict.theirVersion) : tr("not here yet")})});
    for (const int side : {MineColumn, TheirsColumn})
        m_model->horizontalHeaderItem(side)->setToolTip(m_model->horizontalHeaderItem(side)->text());
    fill();
}

bool ConflictCompare::isWhole() const
{
    return m_view.conflict.kind != ConflictKind::Fields || m_view.deletedHere || m_view.deletedThere;
}

void ConflictCompare::fill()
{
    m_table->clearSpans();
    m_model->removeRows(0, m_model->rowCount());
    for (int row = 0; row < m_view.lines.size(); ++row) {
        m_model->appendRow({new QStandardItem, new QStandardItem, new QStandardItem, new QStandardItem});
        fillRow(row);
    }
    addMerged();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ConflictCompare::addMerged()
{
    if (m_view.merged.isEmpty())
        return;
    auto *head = new QStandardItem(
        tr("%n field(s) joined by themselves, as nobody else had changed them", nullptr, int(m_view.merged.size())));
    head->setData(true, ItemRole::Bold);
    m_model->appendRow({head, new QStandardItem, new QStandardItem, new QStandardItem});
    m_table->setSpan(m_model->rowCount() - 1, 0, 1, 4);
    for (const ConflictLine &line : std::as_const(m_view.merged)) {
        auto *base = new QStandardItem(orDash(line.base));
        base->setData(int(ColorRole::Secondary), ItemRole::TextRole);
        auto *mine = new QStandardItem(orDash(line.mine) + QStringLiteral("  ·  ") + tr("taken"));
        auto *theirs = new QStandardItem(tr("Not changed"));
        theirs->setData(int(ColorRole::Secondary), ItemRole::TextRole);
        m_model->appendRow({new QStandardItem(line.label), base, mine, theirs});
    }
}

void ConflictCompare::fillRow(int row)
{
    const ConflictLine &line = m_view.lines.at(row);
    const auto chosen = m_choices.constFind(line.name);
    const bool decided = chosen != m_choices.constEnd();
    QStandardItem *name = m_model->item(row, NameColumn);
    name->setText(line.label);
    name->setData(true, ItemRole::Bold);
    name->setData(int(decided ? RowTone::None : RowTone::Amber), ItemRole::Tone);
    QStandardItem *base = m_model->item(row, BaseColumn);
    base->setText(orDash(line.base));
    base->setData(int(ColorRole::Secondary), ItemRole::TextRole);
    const auto side = [&](int column, const QString &text, Side which, bool offered) {
        QStandardItem *item = m_model->item(row, column);
        const QString words = orDash(text) + (line.hidden ? tr("  · the hidden part differs") : QString());
        item->setText(words);
        item->setToolTip(words);
        item->setData(offered, ChoiceRole::Choosable);
        item->setData(decided && *chosen == which, ChoiceRole::Chosen);
        item->setAccessibleText(decided && *chosen == which ? tr("%1, chosen").arg(words) : words);
    };
    side(MineColumn, line.mine, Side::Mine, m_mineOffered);
    const QString theirs = m_view.deletedThere                ? tr("Deleted")
                           : m_view.conflict.theirVersion > 0 ? line.theirs
                                                              : tr("not here yet");
    side(TheirsColumn, theirs, Side::Theirs, true);
}

void ConflictCompare::chooseAll(Side side)
{
    if (side == Side::Mine && !m_mineOffered)
        return;
    for (int row = 0; row < m_view.lines.size(); ++row) {
        m_choices.insert(m_view.lines.at(row).name, side);
        fillRow(row);
    }
    emit choiceChanged();
}

void ConflictCompare::choose(Side side)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_view.lines.size() || (side == Side::Mine && !m_mineOffered))
        return;
    // What was done in one go is kept or dropped in one go.
    if (isWhole()) {
        chooseAll(side);
        return;
    }
    m_choices.insert(m_view.lines.at(row).name, side);
    fillRow(row);
    emit choiceChanged();
}

QStringList ConflictCompare::unchosen() const
{
    QStringList labels;
    for (const ConflictLine &line : m_view.lines) {
        if (!m_choices.contains(line.name))
            labels.append(line.label);
    }
    return labels;
}

}  // namespace jiaxin
