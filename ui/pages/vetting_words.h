// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/filing_desk.h"
#include "ui/kit/paint.h"

#include <QCoreApplication>

namespace jiaxin {

/// What the vetting page says of a filing; rules that other pages know too are app/words' business.
class VettingWords final {
    Q_DECLARE_TR_FUNCTIONS(jiaxin::VettingWords)
public:
    struct ChipText {
        ChipKind kind = ChipKind::Grey;
        QString text;
    };

    /// `企业名称`, `从业人数`, `查重`.
    static QString lineLabel(const QString &id);
    /// What was filed, masked as the actor may see it.
    static QString lineValue(const FilingLine &line, const Filing &filing);
    /// Why the line has no tick, all reasons in one.
    static QString lineProblem(const FilingLine &line, const Filing &filing);
    /// 初审, 复核, or 审核 where one level reviews.
    static QString stage(const QString &state, const QString &unit);
    /// `初审 今天到期`, `公示期满`.
    static ChipText waitChip(const QueueItem &item);
    /// `登记信息2026-11-20.xlsx，2026-11-23 10:31 由何立新导入`: where what the register says comes from.
    static QString registerSource(const RegistrationExtract &extract);
    /// `登记信息截至 2026-11-20`, or that there is none.
    static QString registerDay(const std::optional<RegistrationExtract> &extract);
    /// Why the actor may not take the step that leads on.
    static QString refusal(const Filing &filing);

private:
    static QString problem(const Problem &problem, const Filing &filing);
    static QString materials(const Enterprise &record);
};

}  // namespace jiaxin
