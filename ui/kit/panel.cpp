// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/panel.h"

#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>

namespace jiaxin {

Panel::Panel(const QString &title, QWidget *parent) : QWidget(parent), m_outer(new QVBoxLayout(this)), m_body(new QVBoxLayout)
{
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_outer->addLayout(m_body, 1);
    if (!title.isEmpty())
        setTitle(title);
}

void Panel::setTitle(const QString &title)
{
    if (!m_header) {
        m_header = new QWidget(this);
        bindFixedHeight(m_header, 40);
        m_headerRow = new QHBoxLayout(m_header);
        bindMargins(m_headerRow, 16, 2, 16, 0);
        bindSpacing(m_headerRow, 8);
        m_title = makeLabel({}, m_header, ColorRole::Text, 16, Weight::Bold);
        m_subtitle = makeLabel({}, m_header, ColorRole::Secondary);
        m_subtitle->hide();
        m_headerRow->addWidget(m_title);
        m_headerRow->addWidget(m_subtitle);
        m_headerRow->addStretch(1);
        m_outer->insertWidget(0, m_header);
    }
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setSubtitle(const QString &subtitle)
{
    if (!m_header)
        setTitle({});
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Panel::addExtra(QWidget *widget)
{
    if (!m_header)
        setTitle({});
    m_headerRow->addWidget(widget);
}

void Panel::addBesideTitle(QWidget *widget)
{
    if (!m_header)
        setTitle({});
    m_headerRow->insertWidget(2 + m_besideTitle++, widget);
}

void Panel::setBody(QWidget *body)
{
    while (QLayoutItem *item = m_body->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_body->addWidget(body);
}

QHBoxLayout *Panel::footerLayout()
{
    if (!m_footer) {
        m_footer = new QWidget(this);
        auto *row = new QHBoxLayout(m_footer);
        bindMargins(row, 16, 12, 16, 12);
        bindSpacing(row, 8);
        m_outer->addWidget(m_footer);
    }
    return static_cast<QHBoxLayout *>(m_footer->layout());
}

void Panel::setScrollingBody(QWidget *body)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    bindFill(body, ColorRole::Surface);
    scroll->setWidget(body);
    scroll->setMinimumWidth(body->minimumSizeHint().width());
    setBody(scroll);
}

void Panel::setCurrent(bool current)
{
    m_current = current;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool strong = m_current || Theme::current().contrast() == Contrast::High;
    const QColor border = themeColor(m_current ? ColorRole::Focus : ColorRole::BorderPanel);
    paintBox(painter, rect(), {themeColor(ColorRole::Surface), border, 1, 4});
    if (m_header && m_header->isVisible() && m_body->count() > 0)
        painter.fillRect(QRect(1, m_header->geometry().bottom(), width() - 2, 1), themeColor(ColorRole::BorderRow).darker(104));
    if (m_footer && m_footer->isVisible()) {
        const QRect foot = m_footer->geometry();
        painter.save();
        QPainterPath path;
        path.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), dp(3), dp(3));
        painter.setClipPath(path);
        painter.fillRect(foot, themeColor(ColorRole::Footer));
        painter.fillRect(QRect(foot.left(), foot.top(), foot.width(), 1), themeColor(ColorRole::BorderPanel));
        painter.restore();
    }
    if (strong)
        paintBox(painter, rect(), {{}, border, 2, 4});
}

QWidget *makeSection(const QString &title, QWidget *parent)
{
    auto *section = new QWidget(parent);
    auto *column = new QVBoxLayout(section);
    bindMargins(column, 0, 8, 0, 0);
    bindSpacing(column, 4);
    column->addWidget(makeLabel(title, section, ColorRole::Text, 16, Weight::Bold));
    auto *line = new QWidget(section);
    line->setFixedHeight(1);
    bindFill(line, ColorRole::BorderPanel);
    column->addWidget(line);
    return section;
}

}  // namespace jiaxin
