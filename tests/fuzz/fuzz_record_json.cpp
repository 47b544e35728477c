// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A JSON document as any record: what could be read survives the round trip.
#include "domain/record_diff.h"
#include "domain/record_json.h"
#include "domain/records/records.h"

#include <QJsonDocument>

using namespace jiaxin;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    for (const RecordType *type : allRecordTypes) {
        const auto record = type->create();
        (void)applyJson(*type, *record, document.object());
        (void)validate(*type, *record, {.today = QDate(2026, 11, 23)});
        const auto copy = type->create();
        if (!applyJson(*type, *copy, recordToJson(*type, *record)).isEmpty() || !diff(*type, *record, *copy).isEmpty())
            abort();
        if (type->complete)
            type->complete(*record, {.today = QDate(2026, 11, 23)});
    }
    return 0;
}
