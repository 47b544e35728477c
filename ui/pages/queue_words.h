// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/work_queue.h"
#include "ui/kit/paint.h"

#include <QCoreApplication>

namespace jiaxin {

/// What the queues say, on their page and on the home page.
class QueueWords {
    Q_DECLARE_TR_FUNCTIONS(jiaxin::QueueWords)
public:
    struct ChipText {
        ChipKind kind = ChipKind::Grey;
        QString text;
    };

    /// 待我办理 7; 300+ where counting stopped.
    static QString counted(WorkQueue queue, const QueueCount &count);
    /// 企业 · 通过.
    static QString matter(const QueueLine &line);
    static QString object(const QueueLine &line);
    /// What is left of the term; empty where there is none.
    static ChipText left(const QueueLine &line);
};

}  // namespace jiaxin
