// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// A worker's consent 授权 to collect or to query (seed B11, B16; domain.md §2.7, §4.4).
struct Authorisation final : Record {
    enum class Kind { Collection, Query, SingleUse, Count };
    enum class Method { Paper, Face, SignaturePad, Count };
    enum class Scope { Identity, Employment, Training, Health, Insurance, Background, Count };

    RecordId worker;
    Kind kind = Kind::Collection;
    QString grantee;
    Method method = Method::Paper;
    QList<Scope> scope;
    QDateTime startsAt;
    QDateTime endsAt;  ///< empty on entry: filled as start + 30 × 24 h (domain.md §2, "Settled")
    AttachmentHash letterScan;
    QString archivePlace;
    QDateTime withdrawnAt;
    QString withdrawalReason;
};

constexpr auto choicesOf(Authorisation::Kind)
{
    return std::array {
        Choice {"collection", label("authorisation", "Collection")},
        Choice {"query", label("authorisation", "Query")},
        Choice {"single_use", label("authorisation", "Single query")},
    };
}

constexpr auto choicesOf(Authorisation::Method)
{
    return std::array {
        Choice {"paper", label("authorisation", "Paper letter")},
        Choice {"face", label("authorisation", "Face comparison")},
        Choice {"signature_pad", label("authorisation", "Signature pad")},
    };
}

constexpr auto choicesOf(Authorisation::Scope)
{
    return std::array {
        Choice {"identity", label("authorisation", "Identity")},
        Choice {"employment", label("authorisation", "Employment")},
        Choice {"training", label("authorisation", "Training")},
        Choice {"health", label("authorisation", "Health")},
        Choice {"insurance", label("authorisation", "Insurance")},
        Choice {"background", label("authorisation", "Background check")},
    };
}

inline constexpr std::array authorisationFields {
    field<&Authorisation::worker>(
        {.name = "worker", .label = label("authorisation", "Worker"), .required = true, .of = "worker"}),
    field<&Authorisation::kind>({.name = "kind", .label = label("authorisation", "Kind"), .required = true}),
    field<&Authorisation::grantee>({.name = "grantee", .label = label("authorisation", "Granted to"), .length = 100}),
    field<&Authorisation::method>({.name = "method", .label = label("authorisation", "Method"), .required = true}),
    field<&Authorisation::scope>({.name = "scope", .label = label("authorisation", "Scope"), .required = true}),
    field<&Authorisation::startsAt>({.name = "starts_at", .label = label("authorisation", "Starts"), .required = true}),
    field<&Authorisation::endsAt>({.name = "ends_at", .label = label("authorisation", "Ends")}),
    field<&Authorisation::letterScan>({.name = "letter_scan",
                                       .label = label("authorisation", "Letter of authorisation"),
                                       .sensitivity = Sensitivity::Personal}),
    field<&Authorisation::archivePlace>({.name = "archive_place", .label = label("authorisation", "Kept at"), .length = 100}),
    field<&Authorisation::withdrawnAt>({.name = "withdrawn_at", .label = label("authorisation", "Withdrawn at")}),
    field<&Authorisation::withdrawalReason>(
        {.name = "withdrawal_reason", .label = label("authorisation", "Reason of withdrawal"), .length = 200}),
};

/// Start before end; a start in the future is told.
Problems check(const Authorisation &record, const CheckContext &context);
/// An empty end becomes the start + 30 × 24 h.
void complete(Authorisation &record, const CheckContext &context);

inline constexpr auto authorisationType =
    recordType<Authorisation, &check, &complete>({.name = "authorisation",
                                                  .label = label("authorisation", "Authorisation"),
                                                  .initialState = "valid",
                                                  .parent = "worker",
                                                  .title = "starts_at"},
                                                 authorisationFields);

}  // namespace jiaxin
