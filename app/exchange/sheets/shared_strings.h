// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/xml_part.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace jiaxin {

/// The workbook's table of strings, kept as one block of UTF-8 instead of a QString each.
class SharedStrings {
public:
    /// Reads `xl/sharedStrings.xml`; fails with `too_large` beyond 512 MiB of XML.
    static Result<SharedStrings> read(std::unique_ptr<ZipPart> device);
    static constexpr qint64 maximumSize = 512LL << 20;

    qsizetype count() const { return qsizetype(m_ends.size()); }
    /// The string at `index`; empty when there is none.
    QString at(qint64 index) const;

private:
    QByteArray m_text;
    std::vector<quint32> m_ends;
};

/// Called at the start of a string item (`si`, `is`): its text with rich runs joined and phonetic runs left out.
QString readStringItem(XmlPart &part);

}  // namespace jiaxin
