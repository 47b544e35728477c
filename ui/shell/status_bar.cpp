// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_bar.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>

namespace jiaxin {

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconLabel(IconName::None, ColorRole::GreenText, this)),
      m_message(new ElidedLabel({}, this)),
      m_progress(new QWidget(this)),
      m_progressText(makeLabel({}, m_progress, ColorRole::Secondary)),
      m_bar(new QProgressBar(m_progress)),
      m_percent(makeLabel({}, m_progress)),
      m_cancel(new Button(tr("Cancel"), m_progress)),
      m_hints(new QWidget(this)),
      m_hintRow(new QHBoxLayout(m_hints)),
      m_scale(makeLabel({}, this, ColorRole::Secondary))
{
    bindFixedHeight(this, 32);
    bindFill(this, ColorRole::Surface);
    bindTextColor(m_message, ColorRole::Secondary);
    m_message->setObjectName(QStringLiteral("last_message"));
    auto *row = new QHBoxLayout(this);
    bindMargins(row, 16, 1, 16, 0);
    bindSpacing(row, 8);
    row->addWidget(m_icon);
    row->addWidget(m_message, 1);

    auto *progressRow = new QHBoxLayout(m_progress);
    bindMargins(progressRow, 0, 0, 16, 0);
    bindSpacing(progressRow, 8);
    m_bar->setTextVisible(false);
    m_bar->setObjectName(QStringLiteral("progress"));
    bindFixedWidth(m_bar, 160);
    bindFixedHeight(m_bar, 8);
    m_cancel->setSizeClass(ButtonSize::Bar);
    m_cancel->setObjectName(QStringLiteral("cancel_work"));
    for (QWidget *part : {static_cast<QWidget *>(m_progressText), static_cast<QWidget *>(m_bar),
                          static_cast<QWidget *>(m_percent), static_cast<QWidget *>(m_cancel)})
        progressRow->addWidget(part);
    row->addWidget(m_progress);
    bindMargins(m_hintRow, 0, 0, 8, 0);
    bindSpacing(m_hintRow, 8);
    row->addWidget(m_hints);
    row->addWidget(m_scale);
    m_progress->hide();
    m_hints->hide();
    connect(m_cancel, &Button::clicked, this, [this] {
        if (m_cancelWork) {
            m_cancel->setEnabled(false);
            m_cancelWork();
        }
    });
    connect(&Theme::current(), &Theme::changed, this, &StatusBar::showScale);
    showScale();
}

void StatusBar::showMessage(MessageKind kind, const QString &text, QTime at)
{
    m_icon->set(messageIcon(kind), messageRole(kind));
    m_message->setText(at.toString(QStringLiteral("HH:mm ")) + text);
    m_message->setAccessibleName(text);
    bindTextColor(m_message,
                  kind == MessageKind::Failed || kind == MessageKind::Warning ? messageRole(kind) : ColorRole::Secondary);
}

void StatusBar::showProgress(const QString &text, qint64 done, qint64 total, std::function<void()> cancel)
{
    m_progressText->setText(text);
    const bool known = total > 0;
    const int percent = known ? int(std::clamp<qint64>(done * 100 / total, 0, 100)) : 0;
    m_bar->setRange(0, known ? 100 : 0);
    m_bar->setValue(percent);
    m_bar->setAccessibleName(text);
    m_percent->setText(known ? tr("%1%").arg(percent) : QString());
    if (m_progress->isHidden())
        m_cancel->setEnabled(true);
    m_cancel->setVisible(bool(cancel));
    m_cancelWork = std::move(cancel);
    m_progress->show();
}

void StatusBar::hideProgress()
{
    m_cancelWork = {};
    m_progress->hide();
}

void StatusBar::setKeyHints(const QList<KeyHintText> &hints)
{
    while (QLayoutItem *item = m_hintRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const KeyHintText &hint : hints) {
        m_hintRow->addWidget(makeLabel(hint.action, m_hints, ColorRole::Secondary));
        m_hintRow->addWidget(new KeyHint(hint.key, m_hints));
        m_hintRow->addSpacing(dp(6));
    }
    m_hints->setVisible(!hints.isEmpty());
}

void StatusBar::showScale()
{
    m_scale->setText(tr("Type size %1%").arg(Theme::current().scale()));
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), themeColor(ColorRole::BorderPanel));
}

}  // namespace jiaxin
