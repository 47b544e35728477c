// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/living_status.h"

namespace jiaxin {

/// The state of a certificate as it is today, which is more than what is stored: suspension and expiry follow by themselves and
/// lift by themselves (domain.md §4.3).
struct CertificateStanding {
    QString state;                      ///< a state of dictionary.md
    QList<StatusItem> suspending = {};  ///< the red items, when they are why it is `suspended`
};

/// Pure. After its last day a certificate that was made is `expired`. One that is handed over or active is `suspended` while
/// the worker's living status is red, the worker has left or is locked, or the enterprise is frozen or not in business; a
/// review that an edit of the enterprise has re-opened suspends nobody. One that was reported lost stays `suspended` until
/// reissued.
CertificateStanding certificateStanding(const Certificate &certificate, const WorkerDossier &dossier, const QDateTime &now,
                                        const StatusPolicy &policy = {});

/// The red items that suspend a certificate.
QList<StatusItem> suspendingItems(const Eligibility &judged);
QList<StatusItem> suspendingItems(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy = {});

/// Whether the person has no certificate in hand or in the making under this number, so that it may be requested again.
bool canBeRequestedAgain(QStringView state);

/// What a step of the certificate does to its newest card: the card's next state, or an empty one when the card stays as it is.
/// A card in the holder's hand is `void` once another is to be made or the certificate is cancelled; a recalled one stays where
/// it is until it comes back.
QLatin1String cardStateAfter(QStringView certificateAction, QStringView cardState);

}  // namespace jiaxin
