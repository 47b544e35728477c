// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// One print of a certificate 证卡, numbered from 1; a spoiled sheet is a card too.
struct Card final : Record {
    RecordId certificate;
    std::optional<int> sequence;
    QString stockNumber;
    QString templateName;
    std::optional<int> templateVersion;
    QDateTime printedAt;
    QString printer;
};

inline constexpr std::array cardFields {
    field<&Card::certificate>(
        {.name = "certificate", .label = label("card", "Certificate"), .required = true, .of = "certificate"}),
    field<&Card::sequence>(
        {.name = "sequence", .label = label("card", "Card sequence"), .required = true, .minimum = 1, .maximum = 999}),
    field<&Card::stockNumber>({.name = "stock_number", .label = label("card", "Stock number"), .length = 20}),
    field<&Card::templateName>({.name = "template", .label = label("card", "Template"), .length = 40}),
    field<&Card::templateVersion>({.name = "template_version", .label = label("card", "Template version")}),
    field<&Card::printedAt>({.name = "printed_at", .label = label("card", "Printed at")}),
    field<&Card::printer>({.name = "printer", .label = label("card", "Printer"), .length = 100}),
};

inline constexpr auto cardType = recordType<Card>(
    {.name = "card", .label = label("card", "Card"), .initialState = "to_print", .parent = "certificate", .title = "sequence"},
    cardFields);

}  // namespace jiaxin
