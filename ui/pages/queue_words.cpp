// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/queue_words.h"

#include "app/records/record_overview.h"
#include "app/words/words.h"

namespace jiaxin {

QString QueueWords::counted(WorkQueue queue, const QueueCount &count)
{
    return QStringLiteral("%1 %2%3").arg(choiceText(queue), QString::number(count.amount),
                                         count.more ? QStringLiteral("+") : QString());
}

QString QueueWords::matter(const QueueLine &line)
{
    const QString type = typeText(*line.type);
    return line.action.isEmpty() ? type : type + QStringLiteral(" · ") + actionText(*line.type, line.action);
}

QString QueueWords::object(const QueueLine &line)
{
    QString text = nameAndDetail(line.name, line.detail);
    // What is meant for the reader by name says why.
    if (line.addressee)
        text = (line.addressee->ground == Addressee::Ground::Returned
                    ? tr("[back after your return] %1").arg(text)
                    : tr("[passed on by %2] %1").arg(text, line.addressee->givenBy));
    return text;
}

QueueWords::ChipText QueueWords::left(const QueueLine &line)
{
    const ClockReading &clock = line.clock;
    if (clock.paused)
        return {ChipKind::Grey, tr("Clock stopped, %n left", nullptr, qMax(0, clock.left))};
    if (!clock.due.isValid())
        return {};
    const ChipKind kind = clock.colour == StatusColour::Red      ? ChipKind::Red
                          : clock.colour == StatusColour::Yellow ? ChipKind::Amber
                                                                 : ChipKind::Grey;
    if (clock.left < 0)
        return {ChipKind::Red, tr("%n working day(s) over", nullptr, -clock.left)};
    if (clock.left == 0)
        return {kind == ChipKind::Grey ? ChipKind::Amber : kind, tr("Due today")};
    return {kind, tr("%n working day(s) left", nullptr, clock.left)};
}

}  // namespace jiaxin
