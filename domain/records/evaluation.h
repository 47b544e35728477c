// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A consumer's evaluation of or complaint about a worker 评价投诉 (domain.md §2.8).
struct Evaluation final : Record {
    enum class Kind { Evaluation, Complaint, Count };
    enum class Channel { Consumer, Enterprise, Hotline, MarketRegulation, Platform, Other, Count };
    enum class Responsibility { Worker, Enterprise, Consumer, None, Unresolved, Count };

    RecordId worker;
    RecordId enterprise;
    Kind kind = Kind::Evaluation;
    QDate receivedOn;
    Channel channel = Channel::Consumer;
    std::optional<int> stars;
    QString content;
    QString handling;
    std::optional<Responsibility> responsibility;
};

constexpr auto choicesOf(Evaluation::Kind)
{
    return std::array {
        Choice {"evaluation", label("evaluation", "Evaluation")},
        Choice {"complaint", label("evaluation", "Complaint")},
    };
}

constexpr auto choicesOf(Evaluation::Channel)
{
    return std::array {
        Choice {"consumer", label("evaluation", "Consumer")},
        Choice {"enterprise", label("evaluation", "Enterprise")},
        Choice {"hotline", label("evaluation", "12345 hotline")},
        Choice {"market_regulation", label("evaluation", "Market regulation office")},
        Choice {"platform", label("evaluation", "Platform")},
        Choice {"other", label("evaluation", "Other")},
    };
}

constexpr auto choicesOf(Evaluation::Responsibility)
{
    return std::array {
        Choice {"worker", label("evaluation", "Worker")},           Choice {"enterprise", label("evaluation", "Enterprise")},
        Choice {"consumer", label("evaluation", "Consumer")},       Choice {"none", label("evaluation", "Nobody")},
        Choice {"unresolved", label("evaluation", "Not resolved")},
    };
}

inline constexpr std::array evaluationFields {
    field<&Evaluation::worker>({.name = "worker", .label = label("evaluation", "Worker"), .required = true, .of = "worker"}),
    field<&Evaluation::enterprise>({.name = "enterprise", .label = label("evaluation", "Enterprise"), .of = "enterprise"}),
    field<&Evaluation::kind>({.name = "kind", .label = label("evaluation", "Kind"), .required = true}),
    field<&Evaluation::receivedOn>(
        {.name = "received_on", .label = label("evaluation", "Received on"), .required = true, .check = &checks::notInFuture}),
    field<&Evaluation::channel>({.name = "channel", .label = label("evaluation", "Received through"), .required = true}),
    field<&Evaluation::stars>({.name = "stars", .label = label("evaluation", "Stars"), .minimum = 1, .maximum = 5}),
    field<&Evaluation::content>(
        {.name = "content", .label = label("evaluation", "Content (without personal data)"), .required = true, .length = 1000}),
    field<&Evaluation::handling>({.name = "handling", .label = label("evaluation", "Handling"), .length = 1000}),
    field<&Evaluation::responsibility>({.name = "responsibility", .label = label("evaluation", "Responsibility")}),
};

inline constexpr auto evaluationType = recordType<Evaluation>(
    {.name = "evaluation", .label = label("evaluation", "Evaluation"), .parent = "worker", .title = "content"},
    evaluationFields);

}  // namespace jiaxin
