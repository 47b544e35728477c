// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A managing unit 管辖单位 of the territorial tree; its code is apart from GB/T 2260 for 杨凌 (domain.md §3.7).
struct Unit final : Record {
    enum class Tier { Province, City, County, Count };

    QString code;
    QString name;
    Tier tier = Tier::County;
    QString parent;               ///< code of the superior unit; empty for the province
    QStringList gbCodes;          ///< GB/T 2260 codes that the unit manages
    QString supervisingUnitName;  ///< 监制单位 as printed on certificates
    QString hotline;              ///< 咨询监督电话
};

constexpr auto choicesOf(Unit::Tier)
{
    return std::array {
        Choice {"province", label("unit", "Province")},
        Choice {"city", label("unit", "City")},
        Choice {"county", label("unit", "County")},
    };
}

inline constexpr std::array unitFields {
    field<&Unit::code>({.name = "code",
                        .label = label("unit", "Code"),
                        .required = true,
                        .length = 6,
                        .sensitivity = Sensitivity::Public,
                        .search = Search::Text,
                        .key = true}),
    field<&Unit::name>({.name = "name",
                        .label = label("unit", "Name"),
                        .required = true,
                        .length = 50,
                        .sensitivity = Sensitivity::Public,
                        .search = Search::Name}),
    field<&Unit::tier>({.name = "tier", .label = label("unit", "Tier"), .sensitivity = Sensitivity::Public}),
    field<&Unit::parent>(
        {.name = "parent", .label = label("unit", "Superior unit"), .length = 6, .sensitivity = Sensitivity::Public}),
    field<&Unit::gbCodes>({.name = "gb_codes", .label = label("unit", "Division codes"), .sensitivity = Sensitivity::Public}),
    field<&Unit::supervisingUnitName>({.name = "supervising_unit_name",
                                       .label = label("unit", "Supervising unit"),
                                       .length = 50,
                                       .sensitivity = Sensitivity::Public}),
    field<&Unit::hotline>({.name = "hotline",
                           .label = label("unit", "Hotline"),
                           .length = 20,
                           .sensitivity = Sensitivity::Public,
                           .check = &checks::anyPhone}),
};

inline constexpr auto unitType =
    recordType<Unit>({.name = "unit", .label = label("unit", "Unit"), .initialState = "active", .title = "name"}, unitFields);

}  // namespace jiaxin
