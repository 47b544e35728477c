// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/publicity_words.h"

#include "app/words/words.h"
#include "ui/pages/home_words.h"
#include "ui/tables/facts.h"

namespace jiaxin {

using Standing = NoticeItem::Standing;

QString PublicityWords::workingDays(int days)
{
    return tr("%n working day(s)", nullptr, days);
}

PublicityWords::ChipText PublicityWords::chip(const NoticeView &view)
{
    const QString &state = view.notice.state;
    if (state != QLatin1String("open"))
        return {chipOfState(state), stateText(state)};
    if (!view.over)
        return {ChipKind::Grey, view.daysLeft == 0 ? tr("Ends today") : tr("%n day(s) left", nullptr, view.daysLeft)};
    if (view.count(Standing::Ready) > 0)
        return {ChipKind::Blue, tr("Over, to publish")};
    return view.count(Standing::Objected) > 0 ? ChipText {ChipKind::Amber, tr("Objected to")}
                                              : ChipText {ChipKind::Blue, tr("Over, to close")};
}

PublicityWords::ChipText PublicityWords::chip(PublicityNotice::SubjectType subject, const NoticeItem &item)
{
    switch (item.standing) {
    case Standing::Waiting:
        return {ChipKind::Grey, tr("Not announced yet")};
    case Standing::Running:
        return {ChipKind::Grey, tr("In publicity")};
    case Standing::Objected:
        return {ChipKind::Amber, tr("%n objection(s) open", nullptr, item.openObjections)};
    case Standing::Ready:
        return {ChipKind::Blue, tr("Nobody objects")};
    case Standing::Published:
        return {ChipKind::Green, stateText(PublicityService::typeOf(subject), item.state)};
    case Standing::Out:
        break;
    }
    return {ChipKind::Red, item.state.isEmpty() ? tr("Gone") : stateText(PublicityService::typeOf(subject), item.state)};
}

QString PublicityWords::period(const NoticeView &view)
{
    QString text = tr("%1 to %2, %3")
                       .arg(view.notice.startsOn.toString(Qt::ISODate), view.notice.endsOn.toString(Qt::ISODate),
                            workingDays(view.workingDays));
    if (view.assumed)
        text += tr("; ") + assumedText(view.notice.endsOn.year());
    return text;
}

}  // namespace jiaxin
