// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// An administrative penalty 行政处罚 in the layout of 双公示: from a department or an official with a document, never from the
/// enterprise; never deleted, only amended, repaired or revoked (domain.md §2.3, §4.2).
struct Penalty final : Record {
    enum class SubjectKind { Organisation, NaturalPerson, SoleTrader, Count };
    enum class Kind {
        Warning,
        PublicCriticism,
        Fine,
        ConfiscateGains,
        ConfiscateProperty,
        SuspendLicence,
        LowerGrade,
        RevokeLicence,
        RestrictBusiness,
        SuspendBusiness,
        Close,
        BanFromTrade,
        Detention,
        Other,
        Count
    };
    enum class Severity { Minor, Ordinary, Serious, Count };

    SubjectKind subjectKind = SubjectKind::Organisation;
    RecordId enterprise;
    RecordId worker;
    QString documentNumber;
    QString violation;
    QString facts;
    QString basis;
    QList<Kind> kinds;
    QString content;
    Decimal fine;
    Decimal confiscated;
    QString revokedLicence;
    QDate decidedOn;
    QDate validUntil;
    QDate publicityUntil;
    QString authority;
    QString authorityCode;
    Severity severity = Severity::Minor;
    QString sourceUnit;
    QString sourceUnitCode;
    QList<AttachmentHash> decisionScan;
    QString remark;
    bool specialField = false;  ///< safety at work, special equipment, fire protection …: shown longer before 2026-04-01
    QString amendmentNumber;
    QDate amendedOn;
    QString amendmentReason;
    QDate fulfilledOn;
    QDate commitmentOn;
    QString repairNumber;
    QDate repairedOn;
    QString revocationNumber;
    QDate revokedOn;
    QString revocationReason;
    QList<AttachmentHash> scans;
};

constexpr auto choicesOf(Penalty::SubjectKind)
{
    return std::array {
        Choice {"organisation", label("penalty", "Legal person or other organisation")},
        Choice {"natural_person", label("penalty", "Natural person")},
        Choice {"sole_trader", label("penalty", "Sole trader")},
    };
}

constexpr auto choicesOf(Penalty::Kind)
{
    return std::array {
        Choice {"warning", label("penalty", "Warning")},
        Choice {"public_criticism", label("penalty", "Public criticism")},
        Choice {"fine", label("penalty", "Fine")},
        Choice {"confiscate_gains", label("penalty", "Confiscation of illegal gains")},
        Choice {"confiscate_property", label("penalty", "Confiscation of illegal property")},
        Choice {"suspend_licence", label("penalty", "Suspension of a licence")},
        Choice {"lower_grade", label("penalty", "Lowering of a grade")},
        Choice {"revoke_licence", label("penalty", "Revocation of a licence")},
        Choice {"restrict_business", label("penalty", "Restriction of business")},
        Choice {"suspend_business", label("penalty", "Suspension of business")},
        Choice {"close", label("penalty", "Closure")},
        Choice {"ban_from_trade", label("penalty", "Ban from the trade")},
        Choice {"detention", label("penalty", "Administrative detention")},
        Choice {"other", label("penalty", "Other by law")},
    };
}

constexpr auto choicesOf(Penalty::Severity)
{
    return std::array {
        Choice {"minor", label("penalty", "Minor")},
        Choice {"ordinary", label("penalty", "Ordinary")},
        Choice {"serious", label("penalty", "Serious")},
    };
}

inline constexpr std::array penaltyFields {
    field<&Penalty::subjectKind>({.name = "subject_kind",
                                  .label = label("penalty", "Kind of subject"),
                                  .required = true,
                                  .sensitivity = Sensitivity::Public}),
    field<&Penalty::enterprise>({.name = "enterprise", .label = label("penalty", "Enterprise"), .of = "enterprise"}),
    field<&Penalty::worker>({.name = "worker", .label = label("penalty", "Worker"), .of = "worker"}),
    field<&Penalty::documentNumber>({.name = "document_number",
                                     .label = label("penalty", "Decision document number"),
                                     .required = true,
                                     .length = 60,
                                     .sensitivity = Sensitivity::Public,
                                     .search = Search::Text,
                                     .key = true,
                                     .check = &checks::documentNumber}),
    field<&Penalty::violation>({.name = "violation",
                                .label = label("penalty", "Kind of violation"),
                                .required = true,
                                .length = 200,
                                .sensitivity = Sensitivity::Public}),
    field<&Penalty::facts>({.name = "facts",
                            .label = label("penalty", "Facts"),
                            .required = true,
                            .length = 2000,
                            .sensitivity = Sensitivity::Public}),
    field<&Penalty::basis>({.name = "basis",
                            .label = label("penalty", "Legal basis"),
                            .required = true,
                            .length = 1000,
                            .sensitivity = Sensitivity::Public}),
    field<&Penalty::kinds>(
        {.name = "kinds", .label = label("penalty", "Kinds of penalty"), .required = true, .sensitivity = Sensitivity::Public}),
    field<&Penalty::content>({.name = "content",
                              .label = label("penalty", "Content of the penalty"),
                              .required = true,
                              .length = 2000,
                              .sensitivity = Sensitivity::Public}),
    field<&Penalty::fine>(
        {.name = "fine", .label = label("penalty", "Fine (10,000 yuan)"), .sensitivity = Sensitivity::Public}),
    field<&Penalty::confiscated>(
        {.name = "confiscated", .label = label("penalty", "Confiscated (10,000 yuan)"), .sensitivity = Sensitivity::Public}),
    field<&Penalty::revokedLicence>({.name = "revoked_licence",
                                     .label = label("penalty", "Suspended or revoked licence"),
                                     .length = 200,
                                     .sensitivity = Sensitivity::Public}),
    field<&Penalty::decidedOn>({.name = "decided_on",
                                .label = label("penalty", "Decided on"),
                                .required = true,
                                .sensitivity = Sensitivity::Public,
                                .key = true,
                                .check = &checks::notInFuture}),
    field<&Penalty::validUntil>(
        {.name = "valid_until", .label = label("penalty", "Valid until"), .sensitivity = Sensitivity::Public}),
    field<&Penalty::publicityUntil>(
        {.name = "publicity_until", .label = label("penalty", "Published until"), .sensitivity = Sensitivity::Public}),
    field<&Penalty::authority>({.name = "authority",
                                .label = label("penalty", "Authority"),
                                .required = true,
                                .length = 100,
                                .sensitivity = Sensitivity::Public}),
    field<&Penalty::authorityCode>({.name = "authority_code",
                                    .label = label("penalty", "Credit code of the authority"),
                                    .length = 18,
                                    .sensitivity = Sensitivity::Public,
                                    .check = &checks::creditCode}),
    field<&Penalty::severity>(
        {.name = "severity", .label = label("penalty", "Severity"), .required = true, .sensitivity = Sensitivity::Public}),
    field<&Penalty::sourceUnit>({.name = "source_unit",
                                 .label = label("penalty", "Unit that gave the data"),
                                 .length = 100,
                                 .sensitivity = Sensitivity::Public}),
    field<&Penalty::sourceUnitCode>({.name = "source_unit_code",
                                     .label = label("penalty", "Credit code of that unit"),
                                     .length = 18,
                                     .sensitivity = Sensitivity::Public,
                                     .check = &checks::creditCode}),
    field<&Penalty::decisionScan>({.name = "decision_scan", .label = label("penalty", "Decision scan")}),
    field<&Penalty::remark>({.name = "remark", .label = label("penalty", "Remark"), .length = 500}),
    field<&Penalty::specialField>({.name = "special_field",
                                   .label = label("penalty", "Field of special supervision"),
                                   .sensitivity = Sensitivity::Public}),
    field<&Penalty::amendmentNumber>({.name = "amendment_number",
                                      .label = label("penalty", "Amendment document number"),
                                      .length = 60,
                                      .sensitivity = Sensitivity::Public,
                                      .check = &checks::documentNumber}),
    field<&Penalty::amendedOn>({.name = "amended_on",
                                .label = label("penalty", "Amended on"),
                                .sensitivity = Sensitivity::Public,
                                .check = &checks::notInFuture}),
    field<&Penalty::amendmentReason>({.name = "amendment_reason",
                                      .label = label("penalty", "Reason of amendment"),
                                      .length = 500,
                                      .sensitivity = Sensitivity::Public}),
    field<&Penalty::fulfilledOn>({.name = "fulfilled_on",
                                  .label = label("penalty", "Duties fulfilled on"),
                                  .sensitivity = Sensitivity::Public,
                                  .check = &checks::notInFuture}),
    field<&Penalty::commitmentOn>({.name = "commitment_on",
                                   .label = label("penalty", "Public commitment on"),
                                   .sensitivity = Sensitivity::Public,
                                   .check = &checks::notInFuture}),
    field<&Penalty::repairNumber>({.name = "repair_number",
                                   .label = label("penalty", "Repair document number"),
                                   .length = 60,
                                   .sensitivity = Sensitivity::Public,
                                   .check = &checks::documentNumber}),
    field<&Penalty::repairedOn>({.name = "repaired_on",
                                 .label = label("penalty", "Repaired on"),
                                 .sensitivity = Sensitivity::Public,
                                 .check = &checks::notInFuture}),
    field<&Penalty::revocationNumber>({.name = "revocation_number",
                                       .label = label("penalty", "Revocation document number"),
                                       .length = 60,
                                       .sensitivity = Sensitivity::Public,
                                       .check = &checks::documentNumber}),
    field<&Penalty::revokedOn>({.name = "revoked_on",
                                .label = label("penalty", "Revoked on"),
                                .sensitivity = Sensitivity::Public,
                                .check = &checks::notInFuture}),
    field<&Penalty::revocationReason>({.name = "revocation_reason",
                                       .label = label("penalty", "Reason of revocation"),
                                       .length = 500,
                                       .sensitivity = Sensitivity::Public}),
    field<&Penalty::scans>({.name = "scans", .label = label("penalty", "Scans of later documents")}),
};

Problems check(const Penalty &record, const CheckContext &context);

inline constexpr auto penaltyType = recordType<Penalty, &check>({.name = "penalty",
                                                                 .label = label("penalty", "Penalty"),
                                                                 .initialState = "draft",
                                                                 .parent = "enterprise",
                                                                 .orParent = "worker",
                                                                 .title = "document_number"},
                                                                penaltyFields);

}  // namespace jiaxin
