// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/batch_review.h"
#include "ui/kit/paint.h"
#include "ui/pages/review_decision.h"

#include <QCoreApplication>

namespace jiaxin {

class BatchWords final {
    Q_DECLARE_TR_FUNCTIONS(jiaxin::BatchWords)
public:
    struct ChipText {
        ChipKind kind = ChipKind::Grey;
        QString text;
    };

    /// An enterprise's name; of a reward also what it is called.
    static QString object(const BatchItem &item);
    static ChipText sampleChip(const BatchItem &item);
    /// `查重：请看`: the check for which a filing is to be judged alone.
    static QString why(const RecordType &type, const SingleItem &single);
    /// What the draw is and how far it has come.
    static QString drawn(const BatchDraw &draw);
    static QString beforeDraw(int percent);
    static QString stillToOpen(int amount);
    static QList<OpinionPhrase> phrases();
};

}  // namespace jiaxin
