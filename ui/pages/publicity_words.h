// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/publicity_service.h"
#include "ui/kit/paint.h"

#include <QCoreApplication>

namespace jiaxin {

/// What the publicity page and its dialog say.
class PublicityWords {
    Q_DECLARE_TR_FUNCTIONS(jiaxin::PublicityWords)
public:
    struct ChipText {
        ChipKind kind = ChipKind::Grey;
        QString text;
    };

    /// Where a notice stands, as short as a chip.
    static ChipText chip(const NoticeView &view);
    static ChipText chip(PublicityNotice::SubjectType subject, const NoticeItem &item);
    /// 2026-11-24 至 2026-11-30, 5 个工作日.
    static QString period(const NoticeView &view);
    static QString workingDays(int days);
};

}  // namespace jiaxin
