// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/top_bar.h"

#include "ui/kit/chips.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/shell/sync_indicator.h"

#include <QBoxLayout>
#include <QPainter>

namespace jiaxin {

TopBar::TopBar(QWidget *parent)
    : QWidget(parent),
      m_unit(new ElidedLabel({}, this)),
      m_search(new SearchField(tr("Find enterprises, workers, certificates, papers"), this)),
      m_sync(nullptr),
      m_user(nullptr),
      m_right(new QWidget(this))
{
    bindFixedHeight(this, 48);
    bindFill(this, ColorRole::TopBar);
    bindFont(m_unit, 16);
    bindTextColor(m_unit, ColorRole::OnTopBar);
    m_search->setObjectName(QStringLiteral("global_search"));
    m_search->setKeyHint(QStringLiteral("Ctrl+K"));

    auto *row = new QHBoxLayout(m_right);
    bindMargins(row, 0, 0, 16, 0);
    bindSpacing(row, 16);
    m_sync = new SyncIndicator(m_right);
    m_sync->setObjectName(QStringLiteral("sync_state"));
    row->addWidget(m_sync);
    auto *user = new QHBoxLayout;
    bindSpacing(user, 8);
    user->addWidget(new IconLabel(IconName::Person, ColorRole::OnTopBar, m_right));
    m_user = makeLabel({}, m_right, ColorRole::OnTopBar);
    user->addWidget(m_user);
    row->addLayout(user);
    row->addSpacing(8);
    auto *lock = new BarButton(IconName::Lock, tr("Lock"), m_right);
    lock->setObjectName(QStringLiteral("lock"));
    row->addWidget(lock);
    m_right->installEventFilter(this);
    connect(m_sync, &QAbstractButton::clicked, this, &TopBar::syncRequested);
    connect(lock, &QAbstractButton::clicked, this, &TopBar::lockRequested);
    // Queued: labels take their new font only after the theme has told everybody.
    connect(&Theme::current(), &Theme::changed, this, &TopBar::measureAnew, Qt::QueuedConnection);
}

void TopBar::setUnit(const QString &unit)
{
    m_unit->setText(unit);
    placeSearch();
}

void TopBar::setUser(const QString &name, const QString &role)
{
    m_user->setText(role.isEmpty() ? name : name + QStringLiteral(" · ") + role);
    measureAnew();
}

void TopBar::setSync(SyncTone tone, const QString &words)
{
    m_sync->set(tone, words);
    measureAnew();
}

void TopBar::measureAnew()
{
    // Not in placeSearch(): it also answers a LayoutRequest, and forgetting sizes asks for the next one without end.
    forgetSizes(m_right);
    placeSearch();
}

void TopBar::placeSearch()
{
    const int rightWidth = m_right->sizeHint().width();
    m_right->setGeometry(width() - rightWidth, 0, rightWidth, height());
    const int unitLeft = dp(168);
    const int unitWidth = textWidth(m_unit->font(), m_unit->text()) + dp(2);
    // The search stands in the middle of the window while there is room, and gives way before it covers words.
    const int lowest = dp(200);
    int searchWidth = dp(400);
    int left = (width() - searchWidth) / 2;
    const int rightLimit = width() - rightWidth - dp(16);
    if (left + searchWidth > rightLimit)
        left = rightLimit - searchWidth;
    const int leftLimit = qMin(unitLeft + unitWidth + dp(16), rightLimit - lowest);
    if (left < leftLimit) {
        left = leftLimit;
        searchWidth = qMax(lowest, rightLimit - left);
    }
    m_unit->setGeometry(unitLeft, 0, qMax(0, qMin(unitWidth, left - unitLeft - dp(8))), height());
    m_search->setGeometry(left, (height() - dp(32)) / 2, searchWidth, dp(32));
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    // A word at the right has another length now.
    if (watched == m_right && event->type() == QEvent::LayoutRequest)
        placeSearch();
    return QWidget::eventFilter(watched, event);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSearch();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool high = Theme::current().contrast() == Contrast::High;
    const int top = (height() - dp(24)) / 2;
    const QRectF mark(dp(16), top, dp(24), dp(24));
    paintLogo(painter, mark, themeColor(ColorRole::OnTopBar), themeColor(ColorRole::TopBar));
    QFont font = themeFont(18, Weight::Bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, dp(2));
    painter.setFont(font);
    painter.setPen(themeColor(ColorRole::OnTopBar));
    painter.drawText(QRect(dp(48), 0, dp(112), height()), Qt::AlignLeft | Qt::AlignVCenter, tr("JiaXin"));
    if (high)
        painter.fillRect(QRect(0, height() - 1, width(), 1), themeColor(ColorRole::BorderPanel));
}

}  // namespace jiaxin
