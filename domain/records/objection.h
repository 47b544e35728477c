// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// An objection 异议 to what stands in a record (domain.md §2.10, §4.5).
struct Objection final : Record {
    enum class SubjectType { Enterprise, Worker, Reward, Penalty, ListEntry, Evaluation, BackgroundCheck, Count };
    enum class ApplicantKind { Enterprise, Person, Count };
    enum class Channel { Window, Phone, Post, Platform, Count };
    enum class Conclusion { Correct, Partly, Unfounded, Count };
    enum class AnswerMethod { InPerson, Phone, Post, Electronic, Count };

    SubjectType subjectType = SubjectType::Enterprise;
    QString subject;
    QStringList fields;
    ApplicantKind applicantKind = ApplicantKind::Enterprise;
    QString applicant;
    QString applicantPhone;
    std::optional<Channel> channel;
    QString content;
    QList<AttachmentHash> evidence;
    QDateTime receivedAt;
    QDate acceptedOn;
    QString inquiredAuthority;
    QDate inquiredOn;
    std::optional<Conclusion> conclusion;
    QString findings;
    QString valuesBefore;
    QString valuesAfter;
    QDate answeredOn;
    std::optional<AnswerMethod> answerMethod;
    QString inquiryNumber;
    QDate concludedOn;
    QString answerNumber;
};

constexpr auto choicesOf(Objection::SubjectType)
{
    return std::array {
        Choice {"enterprise", label("objection", "Enterprise")},
        Choice {"worker", label("objection", "Worker")},
        Choice {"reward", label("objection", "Reward")},
        Choice {"penalty", label("objection", "Penalty")},
        Choice {"list_entry", label("objection", "List entry")},
        Choice {"evaluation", label("objection", "Evaluation")},
        Choice {"background_check", label("objection", "Background check")},
    };
}

constexpr auto choicesOf(Objection::ApplicantKind)
{
    return std::array {
        Choice {"enterprise", label("objection", "Enterprise")},
        Choice {"person", label("objection", "Person")},
    };
}

constexpr auto choicesOf(Objection::Channel)
{
    return std::array {
        Choice {"window", label("objection", "At the office")},
        Choice {"phone", label("objection", "Phone")},
        Choice {"post", label("objection", "Post")},
        Choice {"platform", label("objection", "Platform")},
    };
}

constexpr auto choicesOf(Objection::Conclusion)
{
    return std::array {
        Choice {"correct", label("objection", "Right: to be corrected")},
        Choice {"partly", label("objection", "Partly right")},
        Choice {"unfounded", label("objection", "Not right")},
    };
}

constexpr auto choicesOf(Objection::AnswerMethod)
{
    return std::array {
        Choice {"in_person", label("objection", "In person")},
        Choice {"phone", label("objection", "Phone")},
        Choice {"post", label("objection", "Post")},
        Choice {"electronic", label("objection", "Electronically")},
    };
}

inline constexpr std::array objectionFields {
    field<&Objection::subjectType>({.name = "subject_type", .label = label("objection", "Kind of record"), .required = true}),
    field<&Objection::subject>({.name = "subject", .label = label("objection", "Record"), .required = true, .length = 36}),
    field<&Objection::fields>({.name = "fields", .label = label("objection", "Fields")}),
    field<&Objection::applicantKind>(
        {.name = "applicant_kind", .label = label("objection", "Kind of applicant"), .required = true}),
    field<&Objection::applicant>({.name = "applicant",
                                  .label = label("objection", "Applicant"),
                                  .required = true,
                                  .length = 100,
                                  .sensitivity = Sensitivity::Personal,
                                  .search = Search::Name}),
    field<&Objection::applicantPhone>({.name = "applicant_phone",
                                       .label = label("objection", "Phone of the applicant"),
                                       .required = true,
                                       .length = 20,
                                       .sensitivity = Sensitivity::Personal,
                                       .mask = MaskKind::Phone,
                                       .check = &checks::anyPhone}),
    field<&Objection::channel>({.name = "channel", .label = label("objection", "Received through")}),
    field<&Objection::content>({.name = "content",
                                .label = label("objection", "Content"),
                                .required = true,
                                .length = 2000,
                                .sensitivity = Sensitivity::Personal}),
    field<&Objection::evidence>({.name = "evidence", .label = label("objection", "Evidence")}),
    field<&Objection::receivedAt>(
        {.name = "received_at", .label = label("objection", "Received at"), .required = true, .check = &checks::notInFuture}),
    field<&Objection::acceptedOn>(
        {.name = "accepted_on", .label = label("objection", "Accepted on"), .check = &checks::notInFuture}),
    field<&Objection::inquiredAuthority>(
        {.name = "inquired_authority", .label = label("objection", "Authority asked"), .length = 100}),
    field<&Objection::inquiredOn>(
        {.name = "inquired_on", .label = label("objection", "Asked on"), .check = &checks::notInFuture}),
    field<&Objection::conclusion>({.name = "conclusion", .label = label("objection", "Conclusion")}),
    field<&Objection::findings>({.name = "findings", .label = label("objection", "Findings"), .length = 2000}),
    field<&Objection::valuesBefore>({.name = "values_before",
                                     .label = label("objection", "Values before"),
                                     .length = 2000,
                                     .sensitivity = Sensitivity::Personal}),
    field<&Objection::valuesAfter>({.name = "values_after",
                                    .label = label("objection", "Values after"),
                                    .length = 2000,
                                    .sensitivity = Sensitivity::Personal}),
    field<&Objection::answeredOn>(
        {.name = "answered_on", .label = label("objection", "Answered on"), .check = &checks::notInFuture}),
    field<&Objection::answerMethod>({.name = "answer_method", .label = label("objection", "Way of answer")}),
    field<&Objection::inquiryNumber>({.name = "inquiry_number",
                                      .label = label("objection", "Inquiry letter number"),
                                      .length = 60,
                                      .sensitivity = Sensitivity::Public,
                                      .check = &checks::documentNumber}),
    field<&Objection::concludedOn>({.name = "concluded_on",
                                    .label = label("objection", "Concluded on"),
                                    .sensitivity = Sensitivity::Public,
                                    .check = &checks::notInFuture}),
    field<&Objection::answerNumber>({.name = "answer_number",
                                     .label = label("objection", "Answer letter number"),
                                     .length = 60,
                                     .sensitivity = Sensitivity::Public,
                                     .check = &checks::documentNumber}),
};

Problems check(const Objection &record, const CheckContext &context);

inline constexpr auto objectionType = recordType<Objection, &check>(
    {.name = "objection", .label = label("objection", "Objection"), .initialState = "received", .title = "applicant"},
    objectionFields);

}  // namespace jiaxin
