// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/certificate_state.h"

#include "domain/rules/dated_state.h"

namespace jiaxin {

QList<StatusItem> suspendingItems(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy)
{
    return suspendingItems(eligibility(dossier, now, policy));
}

QList<StatusItem> suspendingItems(const Eligibility &judged)
{
    QList<StatusItem> red;
    for (const StatusItem &item : judged.items) {
        // A photo is needed for the card, not for the visit.
        if (item.colour != StatusColour::Red || item.kind == StatusItemKind::Photo)
            continue;
        if (item.kind == StatusItemKind::Enterprise && item.reason == StatusReason::NotPublished)
            continue;
        red.append(item);
    }
    return red;
}

CertificateStanding certificateStanding(const Certificate &certificate, const WorkerDossier &dossier, const QDateTime &now,
                                        const StatusPolicy &policy)
{
    const QString state = stateAt(now, certificateType, certificate);
    if (state == QLatin1String("handed_over") || state == QLatin1String("active")) {
        if (const QList<StatusItem> red = suspendingItems(dossier, now, policy); !red.isEmpty())
            return {.state = QStringLiteral("suspended"), .suspending = red};
    }
    return {.state = state};
}

bool canBeRequestedAgain(QStringView state)
{
    return state == QLatin1String("cancelled") || state == QLatin1String("expired");
}

QLatin1String cardStateAfter(QStringView action, QStringView state)
{
    struct Consequence {
        QLatin1String action;
        QLatin1String from;
        QLatin1String to;
    };
    static constexpr std::array consequences {
        Consequence {QLatin1String("confirm"), QLatin1String("sent_to_printer"), QLatin1String("printed")},
        Consequence {QLatin1String("spoil"), QLatin1String("sent_to_printer"), QLatin1String("spoiled")},
        Consequence {QLatin1String("spoil"), QLatin1String("printed"), QLatin1String("spoiled")},
        Consequence {QLatin1String("withdraw"), QLatin1String("sent_to_printer"), QLatin1String("void")},
        Consequence {QLatin1String("hand_over"), QLatin1String("printed"), QLatin1String("handed_over")},
        Consequence {QLatin1String("report_lost"), QLatin1String("handed_over"), QLatin1String("lost")},
        Consequence {QLatin1String("reissue"), QLatin1String("handed_over"), QLatin1String("void")},
        Consequence {QLatin1String("cancel"), QLatin1String("sent_to_printer"), QLatin1String("void")},
        Consequence {QLatin1String("cancel"), QLatin1String("printed"), QLatin1String("void")},
        Consequence {QLatin1String("cancel"), QLatin1String("handed_over"), QLatin1String("void")},
        Consequence {QLatin1String("take_back"), QLatin1String("sent_to_printer"), QLatin1String("void")},
        Consequence {QLatin1String("take_back"), QLatin1String("printed"), QLatin1String("void")},
        Consequence {QLatin1String("take_back"), QLatin1String("handed_over"), QLatin1String("void")},
        Consequence {QLatin1String("request"), QLatin1String("printed"), QLatin1String("void")},
        Consequence {QLatin1String("request"), QLatin1String("handed_over"), QLatin1String("void")},
    };
    for (const Consequence &consequence : consequences) {
        if (action == consequence.action && state == consequence.from)
            return consequence.to;
    }
    return {};
}

}  // namespace jiaxin
