// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/zip_archive.h"

#include <QXmlStreamReader>

namespace jiaxin {

/// One XML part of a workbook, read token by token. Refuses document type declarations, entities and absurd nesting.
class XmlPart {
public:
    explicit XmlPart(std::unique_ptr<ZipPart> device);

    /// The next token; Invalid when the part cannot be read on, failure() then tells why.
    QXmlStreamReader::TokenType next();
    /// Moves to the next start element of this local name (any namespace, so that strict workbooks are read alike); false at
    /// the end.
    bool nextElement(QLatin1String name);
    /// Called at a start element: all the text up to its end; further elements inside are passed over with their text.
    /// Fails with `too_large` beyond `maximum` UTF-16 units.
    QString text(int maximum);
    /// Called at a start element: passes over everything up to its end.
    void skip();
    bool failed() const { return m_failure.has_value(); }
    const Error &failure() const { return *m_failure; }
    void fail(QLatin1String detail);

    QXmlStreamReader &xml() { return m_xml; }
    const ZipPart &device() const { return *m_device; }

private:
    std::unique_ptr<ZipPart> m_device;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    std::optional<Error> m_failure;
};

/// The attribute of this local name, or an empty view.
QStringView attribute(const QXmlStreamAttributes &attributes, QLatin1String name);

/// Undoes the `_x000D_` escapes that spreadsheets use for control characters.
QString unescapeSpreadsheetText(QString text);

}  // namespace jiaxin
