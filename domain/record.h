// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/record_id.h"
#include "domain/field_value.h"

namespace jiaxin {

/// Where a record's facts came from (seed B26: every field has a source).
enum class Source { CardReader, Manual, Import, Enterprise, Department, Sync, Count };

constexpr auto choicesOf(Source)
{
    return std::array {
        Choice {"card_reader", label("record", "Card reader")}, Choice {"manual", label("record", "Entered by hand")},
        Choice {"import", label("record", "Import")},           Choice {"enterprise", label("record", "Enterprise")},
        Choice {"department", label("record", "Department")},   Choice {"sync", label("record", "Sync")},
    };
}

/// What every record has. `unit` is the code of the managing unit, which decides the territory.
struct Record {
    RecordId id;
    qint64 version = 0;  ///< 0: not stored yet; each stored change adds one
    QString state;
    QString unit;
    Source source = Source::Manual;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime deletedAt;

    virtual ~Record() = default;
};

}  // namespace jiaxin
