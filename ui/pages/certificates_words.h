// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_desk.h"
#include "ui/kit/paint.h"

#include <QCoreApplication>

namespace jiaxin {

/// What the certificates page says; states, actions and errors are app/words' business.
class CertificateWords final {
    Q_DECLARE_TR_FUNCTIONS(jiaxin::CertificateWords)
public:
    struct ChipText {
        ChipKind kind = ChipKind::Grey;
        QString text;
    };

    /// `待制证`
    static QString part(CertificatePart part);
    /// Why a list of this part is empty and what brings something into it.
    static QString empty(CertificatePart part);
    /// `体检 11-18 已过期`
    static ChipText shortfall(const StatusItem &item);
    /// What cures it: `续签授权`; empty when one can only wait.
    static QString cure(const StatusItem &item);
    /// The state as it is today.
    static ChipText standing(const CertificateDetail &detail);
    static QString category(ServiceCategory category);
    /// Why one was left out of a step, with what is lacking.
    static QString refusal(const CertificateOutcome &outcome);
    /// `34 枚已办，2 枚未办：…` for a step of many.
    static QString outcome(const QString &action, const CertificateOutcomes &outcomes);
};

}  // namespace jiaxin
