// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/sheet_reader.h"

#include <QFile>
#include <QTemporaryFile>

namespace jiaxin::fuzz {

/// Reads every cell of bytes that claim to be a table of this kind.
inline void readAll(const uint8_t *data, size_t size, const QString &suffix)
{
    QTemporaryFile file(QStringLiteral("/tmp/fuzz-XXXXXX") + suffix);
    if (!file.open())
        return;
    file.write(reinterpret_cast<const char *>(data), qint64(size));
    file.close();
    auto reader = SheetReader::open(file.fileName());
    if (!reader)
        return;
    for (int sheet = 0; sheet < (*reader)->sheets().size(); ++sheet) {
        if (!(*reader)->openSheet(sheet))
            continue;
        SheetRow row;
        for (;;) {
            const Result<bool> more = (*reader)->readRow(row);
            if (!more || !*more)
                break;
        }
    }
}

}  // namespace jiaxin::fuzz
