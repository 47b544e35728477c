// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// What a clerk or reviewer reads off an enterprise's business licence for one field of the filing, tied to the place on the
/// scan where it stands. It counts as long as the filing has that scan.
struct LicenceReading final : Record {
    RecordId enterprise;
    QString field;  ///< of the enterprise
    QString value;
    QString scan;             ///< SHA-256 of the scan that it was read off, hex; empty: off the paper itself
    std::optional<int> page;  ///< of the scan, from 1
    QString area;             ///< markText() of domain/rules/scan_mark.h; empty: no place was marked
    QString readBy;           ///< user's name
    QDateTime readAt;
};

inline constexpr std::array licenceReadingFields {
    field<&LicenceReading::enterprise>(
        {.name = "enterprise", .label = label("licence_reading", "Enterprise"), .required = true, .of = "enterprise"}),
    field<&LicenceReading::field>(
        {.name = "field", .label = label("licence_reading", "Field of the filing"), .required = true, .length = 40}),
    field<&LicenceReading::value>(
        {.name = "value", .label = label("licence_reading", "On the licence"), .required = true, .length = 2000}),
    field<&LicenceReading::scan>({.name = "scan", .label = label("licence_reading", "Scan (SHA-256)"), .length = 64}),
    field<&LicenceReading::page>({.name = "page", .label = label("licence_reading", "Page")}),
    field<&LicenceReading::area>({.name = "area", .label = label("licence_reading", "Place on the page"), .length = 40}),
    field<&LicenceReading::readBy>({.name = "read_by", .label = label("licence_reading", "Read by"), .length = 40}),
    field<&LicenceReading::readAt>({.name = "read_at", .label = label("licence_reading", "Read at")}),
};

inline constexpr auto licenceReadingType = recordType<LicenceReading>(
    {.name = "licence_reading", .label = label("licence_reading", "Reading of a licence"), .title = "value"},
    licenceReadingFields);

}  // namespace jiaxin
