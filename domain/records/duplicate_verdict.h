// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// What somebody said of two records that may be of one person or firm 查重判定: made by DuplicateService alone. Who and when
/// stand in its history. Holds no personal data.
struct DuplicateVerdict final : Record {
    enum class Subject { Enterprise, Worker, Count };
    enum class Verdict { Different, Same, Count };

    Subject recordType = Subject::Worker;
    QString first;  ///< id of the record; the lesser of the two
    QString second;
    Verdict verdict = Verdict::Different;
    QString compared;  ///< digest of what was compared: once it is another, the verdict holds no longer
    QString note;
};

constexpr auto choicesOf(DuplicateVerdict::Subject)
{
    return std::array {
        Choice {"enterprise", label("duplicate_verdict", "Enterprise")},
        Choice {"worker", label("duplicate_verdict", "Worker")},
    };
}

constexpr auto choicesOf(DuplicateVerdict::Verdict)
{
    return std::array {
        Choice {"different", label("duplicate_verdict", "Two different ones")},
        Choice {"same", label("duplicate_verdict", "One and the same")},
    };
}

inline constexpr std::array duplicateVerdictFields {
    field<&DuplicateVerdict::recordType>(
        {.name = "record_type", .label = label("duplicate_verdict", "Kind of record"), .required = true}),
    field<&DuplicateVerdict::first>(
        {.name = "first", .label = label("duplicate_verdict", "One record"), .required = true, .length = 36}),
    field<&DuplicateVerdict::second>(
        {.name = "second", .label = label("duplicate_verdict", "Other record"), .required = true, .length = 36}),
    field<&DuplicateVerdict::verdict>({.name = "verdict", .label = label("duplicate_verdict", "Verdict"), .required = true}),
    field<&DuplicateVerdict::compared>({.name = "compared",
                                        .label = label("duplicate_verdict", "Digest of what was compared"),
                                        .required = true,
                                        .length = 64}),
    field<&DuplicateVerdict::note>({.name = "note", .label = label("duplicate_verdict", "Note")}),
};

inline constexpr auto duplicateVerdictType = recordType<DuplicateVerdict>(
    {.name = "duplicate_verdict", .label = label("duplicate_verdict", "Verdict on duplicates")}, duplicateVerdictFields);

}  // namespace jiaxin
