// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/check_line.h"
#include "domain/records/reward.h"

namespace jiaxin {

/// Another reward of the same enterprise that may be this one.
struct SimilarReward {
    RecordId id;
    QString name;
    QString state;
    bool sameNumber = false;
    bool sameName = false;
};

/// What the checks need to know besides the reward itself.
struct RewardFacts {
    QDate today;
    bool authorityKnown = false;  ///< rewards or penalties of this authority have entered the record before
    QString enterpriseState {};
    QDate blacklistedUntil {};  ///< with `blacklisted`: invalid where the entry has no end
    bool blacklisted = false;
    QList<SimilarReward> similar {};
    QStringList unansweredPins {};
};

/// Who confers rewards of which level, as far as a name tells: 商务部 … national, 陕西省… provincial, a city's municipal, a
/// county's or district's county. Nothing: the name is no office's, or does not tell.
std::optional<Reward::Level> levelOfAuthority(const QString &authority);

/// The automatic checks of a reward (seed B25: the local commerce office reviews it), in the order in which they are read.
/// Pure. `id` of a line: `document_number`, `authority`, `granted_on`, `valid_until`, `materials`, `duplicates`, `same_name`,
/// `credit`, `enterprise`, `changes`. Rules beside those of dictionary.md: `unknown_authority`, `level_mismatch` (argument: the
/// level that the authority's name tells), `no_term`, `term_over`, `missing_scan`, `same_document` and `same_name` (argument:
/// the other's id), `blacklisted`, `not_published` (argument: the enterprise's state), `pin_unanswered`.
QList<FilingLine> rewardChecks(const Reward &reward, const RewardFacts &facts);

}  // namespace jiaxin
