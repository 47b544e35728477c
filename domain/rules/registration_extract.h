// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/enterprise.h"

namespace jiaxin {

/// What the market supervision's register says of an enterprise (登记信息), as an extract of it was imported: a reference to
/// compare filings with, for the whole vault. It has the shape of a record, so that field list, cell parser and checks serve it
/// too, but is none of the archive: no unit, no state, no review, no sync. Fields that an enterprise has too bear its names.
struct RegistrationExtract final : Record {
    /// As Enterprise::RegistrationState in its first values; `Abnormal` is in business, but listed in the 经营异常名录.
    enum class State { Active, Revoked, Deregistered, MovedOut, Suspended, Cancelled, Abnormal, Count };

    QString creditCode;
    QString name;
    QString kind;  ///< 有限责任公司（自然人独资）: in the register's words, see kindOfRegister()
    QString legalRepresentative;
    QString registeredAddress;
    QString businessScope;
    Decimal registeredCapital;
    QDate establishedOn;
    QDate approvedOn;
    QString registrationAuthority;
    std::optional<State> registrationState;
    QDate extractedOn;  ///< the day of the register that it shows

    // Where it came from.
    QString fileName;  ///< without its folder
    QString fileHash;  ///< SHA-256 in hex
    QDateTime importedAt;
    QString importedBy;
};

constexpr auto choicesOf(RegistrationExtract::State)
{
    return std::array {
        Choice {"active", label("enterprise", "In business")},
        Choice {"revoked", label("enterprise", "Licence revoked")},
        Choice {"deregistered", label("enterprise", "Deregistered")},
        Choice {"moved_out", label("enterprise", "Moved out")},
        Choice {"suspended", label("enterprise", "Business suspended")},
        Choice {"cancelled", label("enterprise", "Registration cancelled")},
        Choice {"abnormal", label("registration_extract", "Listed as operating abnormally")},
    };
}

/// A field that is `key` in an enterprise is so here: a row in which it cannot be read is worth nothing.
inline constexpr std::array registrationExtractFields {
    field<&RegistrationExtract::creditCode>({.name = "credit_code",
                                             .label = label("enterprise", "Credit code"),
                                             .required = true,
                                             .length = 18,
                                             .sensitivity = Sensitivity::Public,
                                             .search = Search::Number,
                                             .key = true,
                                             .check = &checks::creditCode}),
    field<&RegistrationExtract::name>({.name = "name",
                                       .label = label("enterprise", "Enterprise name"),
                                       .required = true,
                                       .length = 100,
                                       .sensitivity = Sensitivity::Public,
                                       .key = true}),
    field<&RegistrationExtract::kind>(
        {.name = "kind", .label = label("enterprise", "Kind of subject"), .length = 100, .sensitivity = Sensitivity::Public}),
    // The managing partner of a partnership may be a firm, so that this is no person's name for certain.
    field<&RegistrationExtract::legalRepresentative>({.name = "legal_representative",
                                                      .label = label("enterprise", "Legal representative"),
                                                      .length = 100,
                                                      .sensitivity = Sensitivity::Public,
                                                      .key = true}),
    field<&RegistrationExtract::registeredAddress>({.name = "registered_address",
                                                    .label = label("enterprise", "Registered address"),
                                                    .length = 200,
                                                    .sensitivity = Sensitivity::Public,
                                                    .key = true}),
    field<&RegistrationExtract::businessScope>({.name = "business_scope",
                                                .label = label("enterprise", "Business scope"),
                                                .length = 4000,
                                                .sensitivity = Sensitivity::Public}),
    field<&RegistrationExtract::registeredCapital>({.name = "registered_capital",
                                                    .label = label("enterprise", "Registered capital (10,000 yuan)"),
                                                    .sensitivity = Sensitivity::Public}),
    field<&RegistrationExtract::establishedOn>({.name = "established_on",
                                                .label = label("enterprise", "Established on"),
                                                .sensitivity = Sensitivity::Public,
                                                .check = &checks::notInFuture}),
    field<&RegistrationExtract::approvedOn>(
        {.name = "approved_on", .label = label("enterprise", "Approved on"), .sensitivity = Sensitivity::Public}),
    field<&RegistrationExtract::registrationAuthority>({.name = "registration_authority",
                                                        .label = label("enterprise", "Registration authority"),
                                                        .length = 100,
                                                        .sensitivity = Sensitivity::Public}),
    field<&RegistrationExtract::registrationState>({.name = "registration_state",
                                                    .label = label("enterprise", "Registration state"),
                                                    .sensitivity = Sensitivity::Public,
                                                    .key = true}),
    field<&RegistrationExtract::extractedOn>({.name = "extracted_on",
                                              .label = label("registration_extract", "Day of the extract"),
                                              .sensitivity = Sensitivity::Public,
                                              .check = &checks::notInFuture}),
};

/// Not among allRecordTypes: no list, form, sync or workflow of the archive knows it.
inline constexpr auto registrationExtractType = recordType<RegistrationExtract>(
    {.name = "registration_extract", .label = label("registration_extract", "Registration data"), .title = "name"},
    registrationExtractFields);

/// How a field of a filing stands to the register.
enum class RegisterAgreement {
    NotGiven,  ///< the extract says nothing of it, or nothing that could be compared
    NotFiled,  ///< only the register has it
    Same,
    Different,
};

struct RegisterComparison {
    QString field;
    RegisterAgreement agreement = RegisterAgreement::NotGiven;

    bool operator==(const RegisterComparison &) const = default;
};

/// Every field that both have, in the extract's order. Compared as people mean it: width, blanks, brackets and case as
/// comparisonKey(); an address that leaves out province, city or county at its beginning is the same; a scope of business by
/// its characters without punctuation; a name as checkPersonName() writes it; amounts and days by value; a state `abnormal` is
/// in business; the register's kind by kindOfRegister().
QList<RegisterComparison> compareWithRegister(const Enterprise &filing, const RegistrationExtract &extract);
/// The same of one field; NotGiven for a field that an extract has not.
RegisterAgreement agreementWithRegister(const QString &field, const Enterprise &filing, const RegistrationExtract &extract);

/// What the register's 类型 comes to: 分公司 is a branch whatever its parent is, 个体工商户, 农民专业合作社, 民办非企业单位,
/// then what has 外商, 港, 澳, 台 or 中外 in it, then every other 公司, 企业, 合伙. Nothing: none of these.
std::optional<Enterprise::Kind> kindOfRegister(const QString &text);

}  // namespace jiaxin
