// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/step_track.h"

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"

#include <QPainter>
#include <QRegularExpression>

namespace jiaxin {

namespace {

constexpr int discSide = 24;
constexpr int lineHeight = 24;
constexpr int textGap = 12;
constexpr int leastLine = 24;

void paintDisc(QPainter &painter, const QRect &disc, const TrackStep &step, int number)
{
    const bool done = step.stage == TrackStep::Stage::Done;
    const bool now = step.stage == TrackStep::Stage::Now;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (done || now) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(done ? ColorRole::GreenText : ColorRole::Accent));
    } else {
        painter.setPen(QPen(themeColor(ColorRole::BorderControl), dp(2)));
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawEllipse(QRectF(disc).adjusted(1, 1, -1, -1));
    if (done) {
        paintIcon(painter, disc, IconName::Tick, themeColor(ColorRole::OnAccent));
    } else {
        painter.setPen(themeColor(now ? ColorRole::OnAccent : ColorRole::Secondary));
        painter.setFont(themeFont(14, Weight::Bold));
        painter.drawText(disc, Qt::AlignCenter, QString::number(number));
    }
    painter.restore();
}

}  // namespace

StepTrack::StepTrack(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepTrack::setSteps(const QList<TrackStep> &steps)
{
    m_steps = steps;
    QStringList sentences;
    for (const TrackStep &step : steps)
        sentences.append(
            QStringList {step.name, step.person, step.line}.filter(QRegularExpression(QStringLiteral("."))).join(u' '));
    setAccessibleName(sentences.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

int StepTrack::textWidthOf(const TrackStep &step) const
{
    const int person = step.person.isEmpty() ? 0 : dp(textGap) + textWidth(themeFont(), step.person);
    return qMax(textWidth(themeFont(14, Weight::Bold), step.name) + person, textWidth(themeFont(), step.line));
}

QSize StepTrack::sizeHint() const
{
    int width = 0;
    for (const TrackStep &step : m_steps)
        width += dp(discSide + textGap + leastLine) + textWidthOf(step);
    return {qMin(width, dp(560)), dp(2 * lineHeight)};
}

void StepTrack::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    QPainter painter(this);
    // What is left of the width is shared by the lines between; the texts have what they need as long as there is room.
    int texts = 0;
    for (const TrackStep &step : m_steps)
        texts += textWidthOf(step);
    const int fixed = int(m_steps.size()) * dp(discSide + textGap);
    const int gaps = qMax(1, int(m_steps.size()) - 1);
    const int between = qMax(dp(leastLine), (width() - fixed - texts) / gaps);
    const int room = width() - fixed - gaps * between;
    int x = 0;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const TrackStep &step = m_steps.at(i);
        const int own = texts > room ? textWidthOf(step) * room / qMax(1, texts) : textWidthOf(step);
        paintDisc(painter, QRect(x, (height() - dp(discSide)) / 2, dp(discSide), dp(discSide)), step, int(i) + 1);
        x += dp(discSide + textGap);
        const QRect first(x, 0, own, height() / 2);
        const QFont bold = themeFont(14, Weight::Bold);
        const bool now = step.stage == TrackStep::Stage::Now;
        painter.setFont(now ? bold : themeFont());
        painter.setPen(themeColor(now ? ColorRole::Accent : ColorRole::Text));
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, step.name);
        const int named = textWidth(bold, step.name) + dp(textGap);
        painter.setFont(themeFont());
        painter.setPen(themeColor(ColorRole::Secondary));
        painter.drawText(first.adjusted(named, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(step.person, Qt::ElideRight, qMax(0, first.width() - named)));
        painter.drawText(QRect(x, height() / 2, own, height() / 2), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(step.line, Qt::ElideRight, own));
        x += own;
        if (i + 1 < m_steps.size()) {
            const bool passed = step.stage == TrackStep::Stage::Done;
            painter.fillRect(QRect(x + dp(8), height() / 2 - 1, between - dp(16), 2),
                             themeColor(passed ? ColorRole::GreenText : ColorRole::BorderSoft));
            x += between;
        }
    }
}

}  // namespace jiaxin
