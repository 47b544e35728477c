// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/xml_part.h"

namespace jiaxin {

using Token = QXmlStreamReader::TokenType;

namespace {
constexpr int deepestNesting = 64;
}

XmlPart::XmlPart(std::unique_ptr<ZipPart> device) : m_device(std::move(device)), m_xml(m_device.get()) {}

void XmlPart::fail(QLatin1String detail)
{
    if (!m_failure)
        m_failure = badFile(detail);
}

Token XmlPart::next()
{
    if (m_failure)
        return QXmlStreamReader::Invalid;
    m_device->mark();
    const Token token = m_xml.readNext();
    switch (token) {
    case QXmlStreamReader::StartElement:
        if (++m_depth > deepestNesting)
            fail(QLatin1String("bad_xml"));
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        fail(QLatin1String("bad_xml"));
        break;
    case QXmlStreamReader::Invalid:
        if (m_device->failure())
            m_failure = m_device->failure();
        else
            fail(m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError ? QLatin1String("truncated")
                                                                                : QLatin1String("bad_xml"));
        break;
    default:
        break;
    }
    return m_failure ? QXmlStreamReader::Invalid : token;
}

bool XmlPart::nextElement(QLatin1String name)
{
    for (;;) {
        const Token token = next();
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return false;
        if (token == QXmlStreamReader::StartElement && m_xml.name() == name)
            return true;
    }
}

QString XmlPart::text(int maximum)
{
    QString text;
    for (;;) {
        switch (next()) {
        case QXmlStreamReader::Characters:
            text += m_xml.text();
            if (text.size() > maximum)
                fail(QLatin1String("too_large"));
            break;
        case QXmlStreamReader::StartElement:
            skip();
            break;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return text;
        default:
            break;
        }
    }
}

void XmlPart::skip()
{
    for (int depth = 1; depth > 0;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return;
        default:
            break;
        }
    }
}

QStringView attribute(const QXmlStreamAttributes &attributes, QLatin1String name)
{
    for (const QXmlStreamAttribute &one : attributes) {
        if (one.name() == name)
            return one.value();
    }
    return {};
}

QString unescapeSpreadsheetText(QString text)
{
    qsizetype at = text.indexOf(QLatin1String("_x"));
    while (at >= 0 && at + 6 < text.size()) {
        bool isHex = false;
        const ushort unit = QStringView(text).mid(at + 2, 4).toUShort(&isHex, 16);
        if (isHex && text.at(at + 6) == u'_')
            text.replace(at, 7, QChar(unit));
        at = text.indexOf(QLatin1String("_x"), at + 1);
    }
    return text;
}

}  // namespace jiaxin
