// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/records/document_type.h"
#include "domain/records/platform_state.h"
#include "domain/records/service_category.h"
#include "domain/records/service_item.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A home-service worker 家政服务员 (domain.md §2.6). Age is computed at a date, never stored.
struct Worker final : Record {
    enum class Sex { Unknown, Male, Female, Unstated, Count };
    enum class SkillLevel { Level5, Level4, Level3, Level2, Level1, Count };

    QString name;
    DocumentType documentType = DocumentType::ResidentId;
    QString documentNumber;
    QString documentIssuer;
    QDate documentValidFrom;
    QDate documentValidUntil;
    Sex sex = Sex::Unknown;
    QDate birthDate;
    QString ethnicity;
    QString nationality;
    QString registeredAddress;
    QString currentAddress;
    QString division;
    QString phone;
    QString emergencyContact;
    QString emergencyPhone;
    QString education;
    QString declaredHealth;
    AttachmentHash photo;
    ServiceCategory category = ServiceCategory::General;
    QList<ServiceItem> jobs;
    std::optional<SkillLevel> skillLevel;
    QString skillCertificateNumber;
    RecordId enterprise;
    bool povertyRelief = false;  ///< seed B38
    QString assistedArea;
    QString mofcomNumber;
    PlatformState mofcomState = PlatformState::NotEntered;
};

constexpr auto choicesOf(Worker::Sex)
{
    return std::array {
        Choice {"unknown", label("worker", "Unknown")},
        Choice {"male", label("worker", "Male")},
        Choice {"female", label("worker", "Female")},
        Choice {"unstated", label("worker", "Not stated")},
    };
}

constexpr auto choicesOf(Worker::SkillLevel)
{
    return std::array {
        Choice {"level_5", label("worker", "Level 5 (elementary)")},
        Choice {"level_4", label("worker", "Level 4 (intermediate)")},
        Choice {"level_3", label("worker", "Level 3 (advanced)")},
        Choice {"level_2", label("worker", "Level 2 (technician)")},
        Choice {"level_1", label("worker", "Level 1 (senior technician)")},
    };
}

inline constexpr std::array workerFields {
    field<&Worker::name>({.name = "name",
                          .label = label("worker", "Name"),
                          .required = true,
                          .length = 50,
                          .sensitivity = Sensitivity::Personal,
                          .search = Search::Name,
                          .check = &checks::anyPersonName}),
    field<&Worker::documentType>({.name = "document_type",
                                  .label = label("worker", "Document type"),
                                  .required = true,
                                  .sensitivity = Sensitivity::Personal}),
    field<&Worker::documentNumber>({.name = "document_number",
                                    .label = label("worker", "Document number"),
                                    .required = true,
                                    .length = 18,
                                    .sensitivity = Sensitivity::Sensitive,
                                    .mask = MaskKind::IdNumber,
                                    .search = Search::Number}),
    field<&Worker::documentIssuer>({.name = "document_issuer",
                                    .label = label("worker", "Issuing authority"),
                                    .length = 50,
                                    .sensitivity = Sensitivity::Personal}),
    field<&Worker::documentValidFrom>({.name = "document_valid_from",
                                       .label = label("worker", "Document valid from"),
                                       .sensitivity = Sensitivity::Personal,
                                       .check = &checks::notInFuture}),
    field<&Worker::documentValidUntil>({.name = "document_valid_until",
                                        .label = label("worker", "Document valid until"),
                                        .sensitivity = Sensitivity::Personal,
                                        .hint = label("worker", "Empty: long-term")}),
    field<&Worker::sex>({.name = "sex", .label = label("worker", "Sex"), .sensitivity = Sensitivity::Personal}),
    field<&Worker::birthDate>({.name = "birth_date",
                               .label = label("worker", "Birth date"),
                               .sensitivity = Sensitivity::Personal,
                               .mask = MaskKind::BirthDate,
                               .check = &checks::notInFuture}),
    field<&Worker::ethnicity>({.name = "ethnicity",
                               .label = label("worker", "Ethnicity"),
                               .length = 4,
                               .of = "ethnicity",
                               .sensitivity = Sensitivity::Personal}),
    field<&Worker::nationality>({.name = "nationality",
                                 .label = label("worker", "Nationality"),
                                 .length = 3,
                                 .of = "country",
                                 .sensitivity = Sensitivity::Personal}),
    field<&Worker::registeredAddress>({.name = "registered_address",
                                       .label = label("worker", "Registered address"),
                                       .length = 200,
                                       .sensitivity = Sensitivity::Sensitive,
                                       .mask = MaskKind::Address}),
    field<&Worker::currentAddress>({.name = "current_address",
                                    .label = label("worker", "Current address"),
                                    .length = 200,
                                    .sensitivity = Sensitivity::Sensitive,
                                    .mask = MaskKind::Address}),
    field<&Worker::division>({.name = "division",
                              .label = label("worker", "Division of registered residence"),
                              .length = 6,
                              .of = "division",
                              .sensitivity = Sensitivity::Personal,
                              .check = &checks::division}),
    field<&Worker::phone>({.name = "phone",
                           .label = label("worker", "Mobile phone"),
                           .length = 20,
                           .sensitivity = Sensitivity::Personal,
                           .mask = MaskKind::Phone,
                           .search = Search::Tail,
                           .check = &checks::mobilePhone}),
    field<&Worker::emergencyContact>({.name = "emergency_contact",
                                      .label = label("worker", "Emergency contact"),
                                      .length = 50,
                                      .sensitivity = Sensitivity::Personal,
                                      .check = &checks::anyPersonName}),
    field<&Worker::emergencyPhone>({.name = "emergency_phone",
                                    .label = label("worker", "Emergency phone"),
                                    .length = 20,
                                    .sensitivity = Sensitivity::Personal,
                                    .mask = MaskKind::Phone,
                                    .check = &checks::anyPhone}),
    field<&Worker::education>({.name = "education",
                               .label = label("worker", "Education"),
                               .length = 4,
                               .of = "education",
                               .sensitivity = Sensitivity::Personal}),
    field<&Worker::declaredHealth>({.name = "declared_health",
                                    .label = label("worker", "Declared health"),
                                    .length = 4,
                                    .of = "declared_health",
                                    .sensitivity = Sensitivity::Sensitive}),
    field<&Worker::photo>({.name = "photo", .label = label("worker", "Photo"), .sensitivity = Sensitivity::Sensitive}),
    field<&Worker::category>({.name = "category", .label = label("worker", "Service category"), .required = true}),
    field<&Worker::jobs>({.name = "jobs", .label = label("worker", "Jobs")}),
    field<&Worker::skillLevel>({.name = "skill_level", .label = label("worker", "Skill level")}),
    field<&Worker::skillCertificateNumber>(
        {.name = "skill_certificate_number", .label = label("worker", "Skill certificate number"), .length = 40}),
    field<&Worker::enterprise>(
        {.name = "enterprise", .label = label("worker", "Enterprise"), .required = true, .of = "enterprise"}),
    field<&Worker::povertyRelief>(
        {.name = "poverty_relief", .label = label("worker", "Lifted out of poverty"), .sensitivity = Sensitivity::Sensitive}),
    field<&Worker::assistedArea>({.name = "assisted_area", .label = label("worker", "Assisted area"), .length = 50}),
    field<&Worker::mofcomNumber>({.name = "mofcom_number", .label = label("worker", "MOFCOM platform number"), .length = 40}),
    field<&Worker::mofcomState>({.name = "mofcom_state", .label = label("worker", "MOFCOM platform")}),
};

/// Cross-field rules: the document number by its type, derived sex and birth date against the entered ones, age (domain.md
/// §3.1).
Problems check(const Worker &record, const CheckContext &context);
/// Normalises the document number (15 digits become 18) and fills empty sex, birth date, division and nationality from it.
void complete(Worker &record, const CheckContext &context);

inline constexpr auto workerType = recordType<Worker, &check, &complete>(
    {.name = "worker", .label = label("worker", "Worker"), .initialState = "draft", .parent = "enterprise", .title = "name"},
    workerFields);

}  // namespace jiaxin
