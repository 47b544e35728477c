// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/records/document_type.h"
#include "domain/records/platform_state.h"
#include "domain/records/service_item.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A home-service enterprise 家政企业 with its credit archive (domain.md §2.1).
struct Enterprise final : Record {
    enum class Kind { Company, Branch, SoleTrader, PrivateNonEnterprise, Cooperative, ForeignInvested, Count };
    enum class RegistrationState { Active, Revoked, Deregistered, MovedOut, Suspended, Cancelled, Count };
    enum class BusinessModel { Staff, Agency, Platform, Count };

    QString creditCode;
    QString registrationNumber;
    QString name;
    QString formerName;
    QString brand;
    Kind kind = Kind::Company;
    QString registrationAuthority;
    QDate establishedOn;
    QDate approvedOn;
    QDate termFrom;
    QDate termUntil;
    Decimal registeredCapital;
    QString currency;
    RegistrationState registrationState = RegistrationState::Active;
    QString businessScope;
    QString industryCode;
    QString registeredAddress;
    QString businessAddress;
    QString division;
    QString legalRepresentative;
    std::optional<DocumentType> legalRepresentativeDocumentType;
    QString legalRepresentativeDocumentNumber;
    QString legalRepresentativePhone;
    QString contactName;
    QString contactPhone;
    QString landline;
    QString email;
    QList<BusinessModel> businessModel;
    QList<ServiceItem> services;
    std::optional<int> declaredHeadcount;
    std::optional<int> storeCount;
    Decimal annualRevenue;
    AttachmentHash licenceScan;
    AttachmentHash commitmentScan;
    AttachmentHash managementRulesScan;  ///< 服务员信用信息管理制度 (seed A12)
    QString mofcomNumber;
    PlatformState mofcomState = PlatformState::NotEntered;
    QString provinceNumber;
};

constexpr auto choicesOf(Enterprise::Kind)
{
    return std::array {
        Choice {"company", label("enterprise", "Company")},
        Choice {"branch", label("enterprise", "Branch")},
        Choice {"sole_trader", label("enterprise", "Individual business")},
        Choice {"private_non_enterprise", label("enterprise", "Private non-enterprise unit")},
        Choice {"cooperative", label("enterprise", "Farmers' cooperative")},
        Choice {"foreign_invested", label("enterprise", "Foreign-invested company")},
    };
}

constexpr auto choicesOf(Enterprise::RegistrationState)
{
    return std::array {
        Choice {"active", label("enterprise", "In business")},
        Choice {"revoked", label("enterprise", "Licence revoked")},
        Choice {"deregistered", label("enterprise", "Deregistered")},
        Choice {"moved_out", label("enterprise", "Moved out")},
        Choice {"suspended", label("enterprise", "Business suspended")},
        Choice {"cancelled", label("enterprise", "Registration cancelled")},
    };
}

constexpr auto choicesOf(Enterprise::BusinessModel)
{
    return std::array {
        Choice {"staff", label("enterprise", "Employing")},
        Choice {"agency", label("enterprise", "Agency")},
        Choice {"platform", label("enterprise", "Platform")},
    };
}

inline constexpr std::array enterpriseFields {
    field<&Enterprise::creditCode>({.name = "credit_code",
                                    .label = label("enterprise", "Credit code"),
                                    .length = 18,
                                    .sensitivity = Sensitivity::Public,
                                    .search = Search::Number,
                                    .key = true,
                                    .hint = label("enterprise", "18 characters, as on the business licence"),
                                    .check = &checks::creditCode}),
    field<&Enterprise::registrationNumber>({.name = "registration_number",
                                            .label = label("enterprise", "Registration number"),
                                            .length = 15,
                                            .sensitivity = Sensitivity::Public,
                                            .search = Search::Number,
                                            .check = &checks::registrationNumber}),
    field<&Enterprise::name>({.name = "name",
                              .label = label("enterprise", "Enterprise name"),
                              .required = true,
                              .length = 100,
                              .sensitivity = Sensitivity::Public,
                              .search = Search::Name,
                              .key = true}),
    field<&Enterprise::formerName>({.name = "former_name",
                                    .label = label("enterprise", "Former name"),
                                    .length = 100,
                                    .sensitivity = Sensitivity::Public,
                                    .search = Search::Name}),
    field<&Enterprise::brand>({.name = "brand",
                               .label = label("enterprise", "Brand"),
                               .length = 100,
                               .sensitivity = Sensitivity::Public,
                               .search = Search::Name}),
    field<&Enterprise::kind>({.name = "kind",
                              .label = label("enterprise", "Kind of subject"),
                              .required = true,
                              .sensitivity = Sensitivity::Public}),
    field<&Enterprise::registrationAuthority>({.name = "registration_authority",
                                               .label = label("enterprise", "Registration authority"),
                                               .length = 100,
                                               .sensitivity = Sensitivity::Public}),
    field<&Enterprise::establishedOn>({.name = "established_on",
                                       .label = label("enterprise", "Established on"),
                                       .sensitivity = Sensitivity::Public,
                                       .check = &checks::notInFuture}),
    field<&Enterprise::approvedOn>(
        {.name = "approved_on", .label = label("enterprise", "Approved on"), .sensitivity = Sensitivity::Public}),
    field<&Enterprise::termFrom>(
        {.name = "term_from", .label = label("enterprise", "Business term from"), .sensitivity = Sensitivity::Public}),
    field<&Enterprise::termUntil>({.name = "term_until",
                                   .label = label("enterprise", "Business term until"),
                                   .sensitivity = Sensitivity::Public,
                                   .hint = label("enterprise", "Empty: long-term")}),
    field<&Enterprise::registeredCapital>({.name = "registered_capital",
                                           .label = label("enterprise", "Registered capital (10,000 yuan)"),
                                           .sensitivity = Sensitivity::Public}),
    field<&Enterprise::currency>(
        {.name = "currency", .label = label("enterprise", "Currency"), .length = 20, .sensitivity = Sensitivity::Public}),
    field<&Enterprise::registrationState>({.name = "registration_state",
                                           .label = label("enterprise", "Registration state"),
                                           .sensitivity = Sensitivity::Public,
                                           .key = true}),
    field<&Enterprise::businessScope>({.name = "business_scope",
                                       .label = label("enterprise", "Business scope"),
                                       .length = 4000,
                                       .sensitivity = Sensitivity::Public}),
    field<&Enterprise::industryCode>({.name = "industry_code",
                                      .label = label("enterprise", "Industry code"),
                                      .length = 4,
                                      .sensitivity = Sensitivity::Public}),
    field<&Enterprise::registeredAddress>({.name = "registered_address",
                                           .label = label("enterprise", "Registered address"),
                                           .length = 200,
                                           .sensitivity = Sensitivity::Public,
                                           .key = true}),
    field<&Enterprise::businessAddress>({.name = "business_address",
                                         .label = label("enterprise", "Business address"),
                                         .length = 200,
                                         .sensitivity = Sensitivity::Public}),
    field<&Enterprise::division>({.name = "division",
                                  .label = label("enterprise", "Division"),
                                  .length = 6,
                                  .of = "division",
                                  .sensitivity = Sensitivity::Public,
                                  .check = &checks::division}),
    field<&Enterprise::legalRepresentative>({.name = "legal_representative",
                                             .label = label("enterprise", "Legal representative"),
                                             .required = true,
                                             .length = 50,
                                             .sensitivity = Sensitivity::Public,
                                             .key = true,
                                             .check = &checks::anyPersonName}),
    field<&Enterprise::legalRepresentativeDocumentType>({.name = "legal_representative_document_type",
                                                         .label = label("enterprise", "Document of the legal representative"),
                                                         .sensitivity = Sensitivity::Personal}),
    field<&Enterprise::legalRepresentativeDocumentNumber>(
        {.name = "legal_representative_document_number",
         .label = label("enterprise", "Document number of the legal representative"),
         .length = 18,
         .sensitivity = Sensitivity::Sensitive,
         .mask = MaskKind::IdNumber}),
    field<&Enterprise::legalRepresentativePhone>({.name = "legal_representative_phone",
                                                  .label = label("enterprise", "Phone of the legal representative"),
                                                  .length = 20,
                                                  .sensitivity = Sensitivity::Personal,
                                                  .mask = MaskKind::Phone,
                                                  .check = &checks::anyPhone}),
    field<&Enterprise::contactName>({.name = "contact_name",
                                     .label = label("enterprise", "Contact person"),
                                     .length = 50,
                                     .sensitivity = Sensitivity::Personal,
                                     .check = &checks::anyPersonName}),
    field<&Enterprise::contactPhone>({.name = "contact_phone",
                                      .label = label("enterprise", "Contact phone"),
                                      .length = 20,
                                      .sensitivity = Sensitivity::Personal,
                                      .mask = MaskKind::Phone,
                                      .search = Search::Tail,
                                      .check = &checks::anyPhone}),
    field<&Enterprise::landline>({.name = "landline",
                                  .label = label("enterprise", "Landline"),
                                  .length = 20,
                                  .sensitivity = Sensitivity::Personal,
                                  .mask = MaskKind::Phone,
                                  .check = &checks::landline}),
    field<&Enterprise::email>({.name = "email",
                               .label = label("enterprise", "E-mail"),
                               .length = 100,
                               .sensitivity = Sensitivity::Personal,
                               .mask = MaskKind::Email,
                               .check = &checks::email}),
    field<&Enterprise::businessModel>(
        {.name = "business_model", .label = label("enterprise", "Business model"), .sensitivity = Sensitivity::Public}),
    field<&Enterprise::services>(
        {.name = "services", .label = label("enterprise", "Services"), .sensitivity = Sensitivity::Public}),
    field<&Enterprise::declaredHeadcount>(
        {.name = "declared_headcount", .label = label("enterprise", "Declared headcount"), .minimum = 0, .maximum = 100000}),
    field<&Enterprise::storeCount>(
        {.name = "store_count", .label = label("enterprise", "Stores"), .minimum = 0, .maximum = 10000}),
    field<&Enterprise::annualRevenue>({.name = "annual_revenue", .label = label("enterprise", "Annual revenue (yuan)")}),
    field<&Enterprise::licenceScan>({.name = "licence_scan", .label = label("enterprise", "Business licence scan")}),
    field<&Enterprise::commitmentScan>({.name = "commitment_scan", .label = label("enterprise", "Credit commitment scan")}),
    field<&Enterprise::managementRulesScan>(
        {.name = "management_rules_scan", .label = label("enterprise", "Management rules scan")}),
    field<&Enterprise::mofcomNumber>(
        {.name = "mofcom_number", .label = label("enterprise", "MOFCOM platform number"), .length = 40}),
    field<&Enterprise::mofcomState>({.name = "mofcom_state", .label = label("enterprise", "MOFCOM platform")}),
    field<&Enterprise::provinceNumber>(
        {.name = "province_number", .label = label("enterprise", "Provincial platform number"), .length = 40}),
};

/// Cross-field rules: a credit code or an old registration number, dates in order, the scope of business names home service
/// (domain.md §2.1, §3.5).
Problems check(const Enterprise &record, const CheckContext &context);
/// Normalises the codes and fills an empty division from the credit code.
void complete(Enterprise &record, const CheckContext &context);

inline constexpr auto enterpriseType = recordType<Enterprise, &check, &complete>(
    {.name = "enterprise", .label = label("enterprise", "Enterprise"), .initialState = "draft", .title = "name"},
    enterpriseFields);

}  // namespace jiaxin
