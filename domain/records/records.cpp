// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/records/records.h"

namespace jiaxin {

const RecordType *recordTypeByName(QAnyStringView name)
{
    for (const RecordType *type : allRecordTypes) {
        if (QAnyStringView(type->id()) == name)
            return type;
    }
    return nullptr;
}

}  // namespace jiaxin
