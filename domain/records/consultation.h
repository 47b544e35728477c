// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A question 征询 that one level asks the other about a record, and its answer. The record's clock goes on. It lies with the
/// unit of the record that it is about.
struct Consultation final : Record {
    enum class SubjectType { Enterprise, Reward, Penalty, ListEntry, Objection, Count };

    SubjectType subjectType = SubjectType::Enterprise;
    QString subject;
    QString fromUnit;
    QString toUnit;
    QString question;
    QString askedBy;  ///< user's name
    QString answer;
    QString answeredBy;
    QDateTime answeredAt;
};

constexpr auto choicesOf(Consultation::SubjectType)
{
    return std::array {
        Choice {"enterprise", label("consultation", "Enterprise")}, Choice {"reward", label("consultation", "Reward")},
        Choice {"penalty", label("consultation", "Penalty")},       Choice {"list_entry", label("consultation", "List entry")},
        Choice {"objection", label("consultation", "Objection")},
    };
}

inline constexpr std::array consultationFields {
    field<&Consultation::subjectType>(
        {.name = "subject_type", .label = label("consultation", "What it is about"), .required = true}),
    field<&Consultation::subject>(
        {.name = "subject", .label = label("consultation", "Record"), .required = true, .length = 36}),
    field<&Consultation::fromUnit>({.name = "from_unit",
                                    .label = label("consultation", "Asking unit"),
                                    .required = true,
                                    .length = 6,
                                    .of = "unit",
                                    .check = &checks::unit}),
    field<&Consultation::toUnit>({.name = "to_unit",
                                  .label = label("consultation", "Unit asked"),
                                  .required = true,
                                  .length = 6,
                                  .of = "unit",
                                  .check = &checks::unit}),
    field<&Consultation::question>(
        {.name = "question", .label = label("consultation", "Question"), .required = true, .length = 500}),
    field<&Consultation::askedBy>({.name = "asked_by", .label = label("consultation", "Asked by"), .length = 40}),
    field<&Consultation::answer>({.name = "answer", .label = label("consultation", "Answer"), .length = 500}),
    field<&Consultation::answeredBy>({.name = "answered_by", .label = label("consultation", "Answered by"), .length = 40}),
    field<&Consultation::answeredAt>({.name = "answered_at", .label = label("consultation", "Answered at")}),
};

inline constexpr auto consultationType = recordType<Consultation>(
    {.name = "consultation", .label = label("consultation", "Consultation"), .initialState = "asked", .title = "question"},
    consultationFields);

}  // namespace jiaxin
