// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/reward_desk.h"
#include "ui/kit/paint.h"
#include "ui/kit/step_track.h"

#include <QCoreApplication>

namespace jiaxin {

/// What the reward page says; rules that other pages know too are app/words' business.
class RewardWords final {
    Q_DECLARE_TR_FUNCTIONS(jiaxin::RewardWords)
public:
    struct ChipText {
        ChipKind kind = ChipKind::Grey;
        QString text;
    };

    static QString partName(RewardPart part);
    /// Why a part of the list is empty and what comes next.
    static QString nothing(RewardPart part);
    /// `市级 · 11-18 提交`.
    static QString itemFacts(const RewardItem &item);
    /// `剩 2 个工作日`, `材料缺失`, `公示至 11-30`.
    static ChipText itemChip(const RewardItem &item, const QDate &today);
    /// What an automatic check found: one sentence, or one for each problem.
    static QString lineText(const FilingLine &line, const RewardFiling &filing);
    static QList<TrackStep> track(const RewardFiling &filing, const QDate &today);
    /// Why the actor may not take the step that leads on.
    static QString refusal(const RewardFiling &filing);
    /// Why it cannot be approved though a verdict is offered; empty when it can.
    static QString obstacle(const RewardFiling &filing);

private:
    static QString passed(const QString &id);
    static QString problem(const Problem &problem, const RewardFiling &filing);
};

}  // namespace jiaxin
