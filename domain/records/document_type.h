// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// Personal identity documents (domain.md §2.11, 证件类型).
enum class DocumentType { ResidentId, HmtResidence, ForeignResidence, Passport, HmPass, TwPass, Count };

constexpr auto choicesOf(DocumentType)
{
    return std::array {
        Choice {"resident_id", label("document_type", "Resident identity card")},
        Choice {"hmt_residence", label("document_type", "Residence permit (Hong Kong, Macao, Taiwan)")},
        Choice {"foreign_residence", label("document_type", "Foreign permanent residence card")},
        Choice {"passport", label("document_type", "Passport")},
        Choice {"hm_pass", label("document_type", "Travel permit (Hong Kong, Macao)")},
        Choice {"tw_pass", label("document_type", "Travel permit (Taiwan)")},
    };
}

}  // namespace jiaxin
