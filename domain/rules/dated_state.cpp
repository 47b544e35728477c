// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/dated_state.h"

#include "domain/base/clock.h"

#include <algorithm>
#include <array>

namespace jiaxin {

namespace {

// The lines of a type stand together.
constexpr std::array lines {
    DatedState {"authorisation", "valid", "expired", "ends_at"},
    DatedState {"certificate", "made", "expired", "valid_until"},
    DatedState {"certificate", "handed_over", "expired", "valid_until"},
    DatedState {"certificate", "active", "expired", "valid_until"},
    DatedState {"certificate", "suspended", "expired", "valid_until"},
    DatedState {"list_entry", "listed", "expired", "valid_until"},
    DatedState {"penalty", "in_publicity", "ended", "publicity_until"},
};

bool isOver(const Field &field, const Record &record, const QDateTime &instant)
{
    const QVariant end = field.get(record);
    if (!end.isValid())
        return false;
    return field.kind == FieldKind::Instant ? end.toDateTime() <= instant : end.toDate() < inChina(instant).date();
}

}  // namespace

std::span<const DatedState> datedStates(QAnyStringView type)
{
    const auto of = [type](const DatedState &line) { return type == QAnyStringView(line.type); };
    const auto first = std::find_if(lines.begin(), lines.end(), of);
    return {first, std::find_if_not(first, lines.end(), of)};
}

QString stateAt(const QDateTime &instant, const RecordType &type, const Record &record)
{
    for (const DatedState &line : datedStates(type.id())) {
        if (record.state == QLatin1String(line.stored) && isOver(*type.field(line.field), record, instant))
            return QLatin1String(line.becomes);
    }
    return record.state;
}

}  // namespace jiaxin
