// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_confirm.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/pages/certificates_words.h"

#include <QBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

namespace jiaxin {

namespace {

constexpr int cellWidth = 40;
constexpr int cellHeight = 20;
constexpr int cellGap = 4;
constexpr int sheetGap = 16;
constexpr int titleHeight = 24;
constexpr int chipHeight = 28;
constexpr int focusRoom = 4;  // the ring around a cell at the edge

}  // namespace

WasteGrid::WasteGrid(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Printed cards"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("_kit_ownFocus", true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WasteGrid::setCards(const QStringList &names, int capacity, int columns)
{
    m_names = names;
    m_capacity = qMax(1, capacity);
    m_columns = qBound(1, columns, m_capacity);
    m_current = 0;
    clearSpoiled();
    updateGeometry();
}

void WasteGrid::clearSpoiled()
{
    m_spoiled.clear();
    update();
    emit spoiledChanged();
}

QSize WasteGrid::sheetSize() const
{
    return {m_columns * dp(cellWidth + cellGap) + dp(sheetGap),
            dp(titleHeight) + rows() * dp(cellHeight + cellGap) + dp(chipHeight)};
}

QPoint WasteGrid::sheetCorner(int sheet) const
{
    const QSize size = sheetSize();
    const int across = qMax(1, (width() - dp(focusRoom)) / size.width());
    return {dp(focusRoom) + sheet % across * size.width(), sheet / across * (size.height() + dp(8))};
}

QRect WasteGrid::cellRect(int index) const
{
    const int place = index % m_capacity;
    const QPoint corner = sheetCorner(index / m_capacity);
    return {corner.x() + place % m_columns * dp(cellWidth + cellGap),
            corner.y() + dp(titleHeight) + place / m_columns * dp(cellHeight + cellGap), dp(cellWidth), dp(cellHeight)};
}

int WasteGrid::heightForWidth(int width) const
{
    const QSize size = sheetSize();
    const int across = qMax(1, (width - dp(focusRoom)) / size.width());
    return (sheets() + across - 1) / across * (size.height() + dp(8));
}

QSize WasteGrid::sizeHint() const
{
    return {sheetSize().width() * qMin(4, qMax(1, sheets())), heightForWidth(sheetSize().width() * 4)};
}

QSize WasteGrid::minimumSizeHint() const
{
    return sheetSize();
}

void WasteGrid::toggle(int index)
{
    if (index < 0 || index >= m_names.size())
        return;
    m_current = index;
    if (!m_spoiled.remove(index))
        m_spoiled.insert(index);
    update();
    emit spoiledChanged();
}

void WasteGrid::moveTo(int index)
{
    m_current = qBound(0, index, int(m_names.size()) - 1);
    setAccessibleDescription(m_names.value(m_current));
    update();
}

void WasteGrid::mousePressEvent(QMouseEvent *event)
{
    for (int index = 0; index < m_names.size(); ++index) {
        if (cellRect(index).contains(event->pos()))
            toggle(index);
    }
}

void WasteGrid::keyPressEvent(QKeyEvent *event)
{
    const int place = m_current % m_capacity;
    switch (event->key()) {
    case Qt::Key_Left:
        // From the first column into the sheet at the left.
        return moveTo(place % m_columns > 0 ? m_current - 1 : m_current - m_capacity + m_columns - 1);
    case Qt::Key_Right:
        return moveTo(place % m_columns < m_columns - 1 ? m_current + 1 : m_current + m_capacity - m_columns + 1);
    case Qt::Key_Up:
        return moveTo(m_current - m_columns);
    case Qt::Key_Down:
        return moveTo(m_current + m_columns);
    case Qt::Key_Space:
        return toggle(m_current);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit confirmed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool WasteGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString name;
        for (int index = 0; index < m_names.size(); ++index) {
            if (cellRect(index).contains(help->pos()))
                name = m_names.at(index);
        }
        QToolTip::showText(help->globalPos(), name, this);
        return true;
    }
    return QWidget::event(event);
}

void WasteGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void WasteGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void WasteGrid::paintCell(QPainter &painter, int index) const
{
    const QRect rect = cellRect(index);
    const bool empty = index >= m_names.size();
    const bool bad = m_spoiled.contains(index);
    BoxLook look {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderSoft), 1, 2};
    if (bad)
        look = {themeColor(ColorRole::RedFill), themeColor(ColorRole::RedText), 1, 2};
    else if (empty)
        look = {themeColor(ColorRole::Window), themeColor(ColorRole::BorderSoft), 1, 2, Qt::DashLine};
    paintBox(painter, rect, look);
    painter.setFont(themeFont(14, bad ? Weight::Bold : Weight::Regular));
    painter.setPen(themeColor(bad ? ColorRole::RedText : ColorRole::Secondary));
    painter.drawText(rect, Qt::AlignCenter, bad ? tr("bad") : empty ? tr("none") : QString::number(index % m_capacity + 1));
    if (hasFocus() && index == m_current)
        paintBox(painter, rect.adjusted(-dp(2), -dp(2), dp(2), dp(2)), {{}, themeColor(ColorRole::Focus), 2, 3});
}

void WasteGrid::paintSheet(QPainter &painter, int sheet) const
{
    const QPoint corner = sheetCorner(sheet);
    const int width = m_columns * dp(cellWidth + cellGap);
    painter.setFont(themeFont());
    painter.setPen(themeColor(ColorRole::Text));
    painter.drawText(QRect(corner.x(), corner.y(), width + dp(sheetGap), dp(titleHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Sheet %1").arg(sheet + 1));
    int bad = 0;
    for (int index = sheet * m_capacity; index < (sheet + 1) * m_capacity; ++index) {
        paintCell(painter, index);
        bad += m_spoiled.contains(index) ? 1 : 0;
    }
    const QString text = bad > 0 ? tr("%n bad", nullptr, bad) : tr("Good");
    const QSize chip = chipSize(text);
    paintChip(painter, QRect(QPoint(corner.x(), corner.y() + dp(titleHeight + 4) + rows() * dp(cellHeight + cellGap)), chip),
              bad > 0 ? ChipKind::Red : ChipKind::Green, text);
}

void WasteGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int sheet = 0; sheet < sheets(); ++sheet)
        paintSheet(painter, sheet);
}

ConfirmPanel::ConfirmPanel(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_panel(new Panel(tr("Printed"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_panel->setCurrent(true);
    auto *body = new QWidget(m_panel);
    auto *row = new QHBoxLayout(body);
    bindMargins(row, 12, 4, 16, 8);
    bindSpacing(row, 8);
    auto *scroll = new QScrollArea(body);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid = new WasteGrid(scroll);
    m_grid->setObjectName(QStringLiteral("waste_grid"));
    bindFill(m_grid, ColorRole::Surface);
    scroll->setWidget(m_grid);
    row->addWidget(scroll, 1);
    auto *column = new QVBoxLayout;
    bindSpacing(column, 4);
    auto *side = new QWidget(body);
    bindFixedWidth(side, 184);
    side->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLabel(tr("After that"), side, ColorRole::Text, 14, Weight::Bold));
    m_good = makeLabel({}, side);
    m_bad = makeLabel({}, side, ColorRole::RedText);
    m_again = makeLabel({}, side);
    for (QLabel *label : {m_good, m_bad, m_again})
        column->addWidget(label);
    column->addStretch(1);
    m_record = new Button(ButtonKind::Primary, tr("Record the result"), side);
    m_record->setObjectName(QStringLiteral("record_result"));
    m_record->setKeyHint(QStringLiteral("Enter"));
    column->addWidget(m_record);
    auto *links = new QHBoxLayout;
    bindSpacing(links, 16);
    auto *allGood = new LinkButton(tr("All good"), side);
    auto *nothing = new LinkButton(tr("Nothing came out"), side);
    nothing->setObjectName(QStringLiteral("nothing_came_out"));
    links->addWidget(allGood);
    links->addWidget(nothing);
    links->addStretch(1);
    column->addLayout(links);
    row->addWidget(side);
    m_panel->setBody(body);
    bindMinimumHeight(this, 220);
    connect(m_grid, &WasteGrid::spoiledChanged, this, &ConfirmPanel::showCounts);
    connect(m_grid, &WasteGrid::confirmed, this, [this] { settle(true); });
    connect(m_record, &Button::clicked, this, [this] { settle(true); });
    connect(allGood, &LinkButton::clicked, m_grid, &WasteGrid::clearSpoiled);
    connect(nothing, &LinkButton::clicked, this, [this] {
        m_context.modals().ask(
            this,
            {.title = tr("Did nothing come out of the printer?"),
             .text = tr("All %n card(s) go back to the queue; nothing counts as spoiled.", nullptr, int(m_cards.size())),
             .accept = tr("Nothing came out")},
            [this](const Modals::Answer &answer) {
                if (answer)
                    settle(false);
            });
    });
}

void ConfirmPanel::setBatch(const QList<WaitingCard> &cards, int capacity, int columns)
{
    const bool same = cards.size() == m_cards.size() && !cards.isEmpty() && cards.first().card == m_cards.first().card;
    if (same)
        return;
    m_cards = cards;
    QStringList names;
    for (const WaitingCard &card : cards)
        names.append(card.workerName);
    m_grid->setCards(names, capacity, columns);
    m_panel->setTitle(tr("%n sheet(s) printed: are they all right?", nullptr, m_grid->sheets()));
    m_panel->setSubtitle(tr("Click where a card is spoiled, or arrows and Space"));
}

void ConfirmPanel::focusGrid()
{
    m_grid->setFocus(Qt::OtherFocusReason);
}

void ConfirmPanel::showCounts()
{
    const int bad = int(m_grid->spoiled().size());
    const int good = int(m_cards.size()) - bad;
    m_good->setText(tr("%n recorded as made", nullptr, good));
    m_bad->setText(tr("%n recorded as spoiled", nullptr, bad));
    m_again->setText(tr("%n join the next batch", nullptr, bad));
    m_bad->setVisible(bad > 0);
    m_again->setVisible(bad > 0);
}

void ConfirmPanel::settle(bool cameOut)
{
    if (m_busy || m_cards.isEmpty())
        return;
    QStringList good;
    QStringList bad;
    for (int i = 0; i < m_cards.size(); ++i)
        (cameOut && m_grid->spoiled().contains(i) ? bad : good).append(m_cards.at(i).number);
    m_busy = true;
    m_context.ask(
        this,
        [good, bad, cameOut](Workspace &work) -> Result<CertificateOutcomes> {
            return work.transact([&]() -> Result<CertificateOutcomes> {
                CertificateService certificates(work);
                CertificateOutcomes outcomes = cameOut ? certificates.confirm(good) : certificates.withdraw(good);
                if (!bad.isEmpty())
                    outcomes.append(certificates.spoil(bad, QStringLiteral("other")));
                return outcomes;
            });
        },
        [this, cameOut, bad = bad.size()](const Result<CertificateOutcomes> &outcomes) {
            m_busy = false;
            if (!outcomes) {
                m_context.report(outcomes.error());
                return;
            }
            const bool refused = std::any_of(outcomes->begin(), outcomes->end(),
                                             [](const CertificateOutcome &outcome) { return outcome.refusal.has_value(); });
            if (refused)
                m_context.say(MessageKind::Warning, CertificateWords::outcome(QStringLiteral("confirm"), *outcomes));
            else if (!cameOut)
                m_context.say(MessageKind::Done,
                              tr("%n card(s) are back in the queue, nothing was spoiled.", nullptr, int(outcomes->size())));
            else
                m_context.say(MessageKind::Done, tr("Recorded: %1 made, %2 spoiled.").arg(outcomes->size() - bad).arg(bad));
            m_cards.clear();
            emit settled();
        });
}

}  // namespace jiaxin
