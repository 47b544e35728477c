// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/living_status.h"

namespace jiaxin {

/// What the judgement of a worker looks at, packed into some hundred bytes that stand beside the stored status: a change of the
/// terms then judges everybody anew without reading their records. Nothing of it names a person.
QByteArray packStatusFacts(const WorkerDossier &dossier);

/// A dossier of which these rules think as of the one that was packed: livingStatus(), eligibility() and nextStatusChange()
/// answer alike for every instant and policy. nullopt: packed by another version, or damaged; the records are to be read.
std::optional<WorkerDossier> unpackStatusFacts(const QByteArray &packed);

}  // namespace jiaxin
