// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/shared_strings.h"

#include "app/exchange/sheets/sheet_reader.h"

namespace jiaxin {

QString readStringItem(XmlPart &part)
{
    QString text;
    for (int depth = 1; depth > 0;) {
        switch (part.next()) {
        case QXmlStreamReader::StartElement:
            if (part.xml().name() == QLatin1String("t")) {
                text += part.text(SheetLimits::cellCharacters);
                if (text.size() > SheetLimits::cellCharacters)
                    part.fail(QLatin1String("too_large"));
            } else if (part.xml().name() == QLatin1String("rPh")) {
                part.skip();
            } else {
                ++depth;
            }
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return text;
        default:
            break;
        }
    }
    return unescapeSpreadsheetText(std::move(text));
}

Result<SharedStrings> SharedStrings::read(std::unique_ptr<ZipPart> device)
{
    XmlPart part(std::move(device));
    SharedStrings strings;
    while (part.nextElement(QLatin1String("si"))) {
        strings.m_text += readStringItem(part).toUtf8();
        strings.m_ends.push_back(quint32(strings.m_text.size()));
    }
    if (part.failed())
        return part.failure();
    strings.m_text.squeeze();
    strings.m_ends.shrink_to_fit();
    return strings;
}

QString SharedStrings::at(qint64 index) const
{
    if (index < 0 || index >= count())
        return {};
    const quint32 begin = index == 0 ? 0 : m_ends[size_t(index) - 1];
    return QString::fromUtf8(m_text.constData() + begin, m_ends[size_t(index)] - begin);
}

}  // namespace jiaxin
