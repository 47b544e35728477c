// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/records.h"

namespace jiaxin {

/// Why two records may be of one person or firm, the strongest first.
enum class DuplicateReason {
    SameDocument,    ///< one type and number, once they are normalised
    SameNumber,      ///< one number under two types of document (domain.md §3.1: rare true duplicates exist)
    SamePerson,      ///< one name and birth date, and similarPhones()
    SameCode,        ///< one credit code
    SameLicence,     ///< one registration number, or the very same picture of a licence
    SimilarAtPlace,  ///< similarFirmNames() at one place; a branch and what is none are two firms by law
    Count
};

constexpr auto choicesOf(DuplicateReason)
{
    return std::array {
        Choice {"same_document", label("duplicate", "Same document number")},
        Choice {"same_number", label("duplicate", "Same number, another document type")},
        Choice {"same_person", label("duplicate", "Same name and birth date, similar phone")},
        Choice {"same_code", label("duplicate", "Same credit code")},
        Choice {"same_licence", label("duplicate", "Same registration number or licence")},
        Choice {"similar_at_place", label("duplicate", "Similar name at the same address")},
    };
}

/// Why these two may be one; empty when nothing says so. Symmetric. Of other types than worker and enterprise: never.
QList<DuplicateReason> duplicateReasons(const RecordType &type, const Record &one, const Record &other);

/// Texts of which two records share one at least whenever duplicateReasons() finds something: records are looked at in pairs
/// only within such a group.
QStringList duplicateKeys(const RecordType &type, const Record &record);
/// The fields that duplicateKeys() reads.
QStringList duplicateKeyFields(const RecordType &type);

/// Type and normalised number of a worker's document: equal for two workers whom DuplicateReason::SameDocument joins. Empty
/// without a number. Personal data.
QString documentKey(const Worker &worker);

/// What a verdict on a pair was based on: all values that were compared, the same in whichever order the two are given.
/// Personal data: only a digest of it may be kept.
QByteArray comparedText(const RecordType &type, const Record &one, const Record &other);

}  // namespace jiaxin
