// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/batch_words.h"

#include "app/records/record_overview.h"
#include "app/words/words.h"
#include "ui/pages/vetting_words.h"

namespace jiaxin {

QString BatchWords::object(const BatchItem &item)
{
    return nameAndDetail(item.name, item.detail);
}

BatchWords::ChipText BatchWords::sampleChip(const BatchItem &item)
{
    return item.looked ? ChipText {ChipKind::Green, tr("Opened")} : ChipText {ChipKind::Amber, tr("Open first")};
}

QString BatchWords::why(const RecordType &type, const SingleItem &single)
{
    const QString check =
        &type == &enterpriseType ? VettingWords::lineLabel(single.line.id) : fieldText(type, single.line.field);
    return single.line.mark == CheckMark::Failed ? tr("%1: wrong").arg(check) : tr("%1: to be looked at").arg(check);
}

QString BatchWords::drawn(const BatchDraw &draw)
{
    constexpr int shown = 8;
    return tr("%n filing(s), seed %1…", nullptr, draw.left()).arg(draw.seed.left(shown));
}

QString BatchWords::beforeDraw(int percent)
{
    return tr("Draw a sample first: %1 % of them, at least one, are to be opened before all are decided. Press F6.")
        .arg(percent);
}

QString BatchWords::stillToOpen(int amount)
{
    return tr("%n filing(s) that were drawn stand first in the list; open each with Enter and come back", nullptr, amount);
}

QList<OpinionPhrase> BatchWords::phrases()
{
    const auto plain = [](const QString &sentence) { return [sentence](const QString &) { return sentence; }; };
    return {{tr("Checked, agreed"), plain(tr("All automatic checks passed, and nothing was found in the sample; agreed."))},
            {tr("Complete the material"), plain(tr("Please complete the material as notified and file again."))}};
}

}  // namespace jiaxin
