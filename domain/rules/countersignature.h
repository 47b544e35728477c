// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field_value.h"

#include <QDateTime>
#include <QJsonObject>

namespace jiaxin {

/// What became of a certificate that was issued without contact (现场预发).
enum class ProvinceVerdict {
    Provisional,    ///< the province has not judged it yet
    Countersigned,  ///< it has signed for it
    Recalled,       ///< it has to come back
    Refused,        ///< nothing is settled; it is asked again
    Count
};

constexpr auto choicesOf(ProvinceVerdict)
{
    return std::array {
        Choice {"provisional", label("countersignature", "Issued on the spot, not countersigned yet")},
        Choice {"countersigned", label("countersignature", "Countersigned by the province")},
        Choice {"recalled", label("countersignature", "Recalled by the province")},
        Choice {"refused", label("countersignature", "Not countersigned")},
    };
}

struct Countersignature {
    ProvinceVerdict verdict = ProvinceVerdict::Provisional;
    int sequence = 0;       ///< of the card that was judged; 0: none
    QString reason {};      ///< of a recall or a refusal, a code of openapi.yaml
    QDateTime judgedAt {};  ///< by the province's clock where it has signed
    QJsonObject document {};

    bool operator==(const Countersignature &) const = default;
};

}  // namespace jiaxin
