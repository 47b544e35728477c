// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/odt_letter.h"

#include "app/documents/letter_layout.h"
#include "app/documents/odt_styles.h"
#include "app/documents/zip_file.h"

#include <QXmlStreamWriter>

namespace jiaxin {

namespace {

using namespace odt;

/// How wide a line of 16 pt is, in millimetres: Latin letters and digits are half as wide as the others.
double widthOf(const QString &text)
{
    double characters = 0;
    for (const char32_t character : text.toUcs4())
        characters += character < 0x80 ? 0.5 : 1;
    return characters * letter_layout::characterWidth;
}

/// Text with its lines: U+2028 and U+000A break one. What XML cannot hold is left out.
void writeText(QXmlStreamWriter &xml, QString text)
{
    text.replace(u'\n', QChar(QChar::LineSeparator));
    text.removeIf([](QChar character) { return character.unicode() < 0x20 && character != u'\t'; });
    const QStringList lines = text.split(QChar::LineSeparator);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            xml.writeEmptyElement(textNamespace, QStringLiteral("line-break"));
        xml.writeCharacters(lines.at(i));
    }
}

void writeParagraph(QXmlStreamWriter &xml, const char *style, const QString &text)
{
    xml.writeStartElement(textNamespace, QStringLiteral("p"));
    xml.writeAttribute(textNamespace, QStringLiteral("style-name"), QLatin1String(style));
    writeText(xml, text);
    xml.writeEndElement();
}

/// 成文日期 four characters from the right, the issuer centred over it (7.3.5.1).
void writeSignatureStyles(QXmlStreamWriter &xml, const OfficialLetter &letter)
{
    const double dateWidth = widthOf(letterDate(letter.date));
    const double issuerWidth = widthOf(letter.issuer);
    const double character = letter_layout::characterWidth;
    const double dateRight = 4 * character + qMax(0.0, (issuerWidth - dateWidth) / 2 - 2 * character);
    writeParagraphStyle(xml, {.name = "Signature_Issuer",
                              .parent = "Letter",
                              .top = 2 * letter_layout::lineHeight,
                              .right = dateRight + (dateWidth - issuerWidth) / 2,
                              .align = "end",
                              .keepWithNext = true});
    writeParagraphStyle(xml, {.name = "Signature_Date", .parent = "Letter", .right = dateRight, .align = "end"});
}

void writeTableStyles(QXmlStreamWriter &xml, const LetterTable &table)
{
    double width = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        writeColumnStyle(xml, QStringLiteral("List.%1").arg(i + 1), table.columns.at(i).width);
        width += table.columns.at(i).width;
    }
    writeTableStyle(xml, QStringLiteral("List"), width);
    writeCellStyle(xml, QStringLiteral("List.Cell"));
}

void writeRow(QXmlStreamWriter &xml, const LetterTable &table, const QStringList &cells, const char *style)
{
    xml.writeStartElement(tableNamespace, QStringLiteral("table-row"));
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        xml.writeStartElement(tableNamespace, QStringLiteral("table-cell"));
        xml.writeAttribute(tableNamespace, QStringLiteral("style-name"), QStringLiteral("List.Cell"));
        xml.writeAttribute(officeNamespace, QStringLiteral("value-type"), QStringLiteral("string"));
        const char *cellStyle = style ? style : table.columns.at(column).number ? "Cell_Number" : "Cell";
        writeParagraph(xml, cellStyle, cells.value(column));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeTable(QXmlStreamWriter &xml, const LetterTable &table)
{
    writeParagraph(xml, "Table_Title", table.title);
    xml.writeStartElement(tableNamespace, QStringLiteral("table"));
    xml.writeAttribute(tableNamespace, QStringLiteral("name"), QStringLiteral("List"));
    xml.writeAttribute(tableNamespace, QStringLiteral("style-name"), QStringLiteral("List"));
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        xml.writeEmptyElement(tableNamespace, QStringLiteral("table-column"));
        xml.writeAttribute(tableNamespace, QStringLiteral("style-name"), QStringLiteral("List.%1").arg(i + 1));
    }
    QStringList headers;
    for (const LetterTable::Column &column : table.columns)
        headers.append(column.header);
    xml.writeStartElement(tableNamespace, QStringLiteral("table-header-rows"));
    writeRow(xml, table, headers, "Cell_Header");
    xml.writeEndElement();
    for (const QStringList &row : table.rows)
        writeRow(xml, table, row, nullptr);
    xml.writeEndElement();
}

void writeBody(QXmlStreamWriter &xml, const OfficialLetter &letter)
{
    writeParagraph(xml, "Issuer", letter.issuer);
    writeParagraph(xml, "Number",
                   letter.number.isEmpty() ? QStringLiteral("〔%1〕　　号").arg(letter.date.year()) : letter.number);
    writeParagraph(xml, "Letter_Title", letter.title);
    if (!letter.addressee.isEmpty())
        writeParagraph(xml, "Addressee", letter.addressee + QStringLiteral("："));
    for (qsizetype i = 0; i < letter.paragraphs.size(); ++i) {
        const LetterParagraph &paragraph = letter.paragraphs.at(i);
        const bool last = i + 1 == letter.paragraphs.size();
        const bool heading = paragraph.level == LetterParagraph::Level::Heading;
        // 7.3.5.4: a page with the signature has some of the text too.
        const char *body = hasLongCode(paragraph.text) ? "Letter_Loose" : last ? "Letter_Last" : "Letter_Body";
        writeParagraph(xml, heading ? "Letter_Heading" : body, paragraph.text);
    }
    if (!letter.attachments.isEmpty())
        writeParagraph(xml, "Attachments", attachmentLine(letter.attachments));
    writeParagraph(xml, "Signature_Issuer", letter.issuer);
    writeParagraph(xml, "Signature_Date", letterDate(letter.date));
    if (!letter.note.isEmpty())
        writeParagraph(xml, "Note", QStringLiteral("（%1）").arg(letter.note));
    if (letter.table)
        writeTable(xml, *letter.table);
}

QByteArray contentPart(const OfficialLetter &letter)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startPart(xml, "document-content");
    writeFontFaces(xml);
    xml.writeStartElement(officeNamespace, QStringLiteral("automatic-styles"));
    writeSignatureStyles(xml, letter);
    if (letter.table)
        writeTableStyles(xml, *letter.table);
    xml.writeEndElement();
    xml.writeStartElement(officeNamespace, QStringLiteral("body"));
    xml.writeStartElement(officeNamespace, QStringLiteral("text"));
    writeBody(xml, letter);
    xml.writeEndDocument();
    return bytes;
}

QByteArray metaPart(const OfficialLetter &letter)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startPart(xml, "document-meta");
    xml.writeStartElement(officeNamespace, QStringLiteral("meta"));
    xml.writeTextElement(metaNamespace, QStringLiteral("generator"), QStringLiteral("JiaXin"));
    xml.writeTextElement(titleNamespace, QStringLiteral("title"), letter.title);
    xml.writeEndDocument();
    return bytes;
}

QByteArray manifestPart()
{
    const QString manifest = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(manifest, QStringLiteral("manifest"));
    xml.writeStartElement(manifest, QStringLiteral("manifest"));
    xml.writeAttribute(manifest, QStringLiteral("version"), QLatin1String(odfVersion));
    const auto entry = [&](const char *path, const char *type) {
        xml.writeEmptyElement(manifest, QStringLiteral("file-entry"));
        xml.writeAttribute(manifest, QStringLiteral("full-path"), QLatin1String(path));
        xml.writeAttribute(manifest, QStringLiteral("media-type"), QLatin1String(type));
    };
    entry("/", odtMediaType);
    for (const char *part : {"content.xml", "styles.xml", "meta.xml"})
        entry(part, "text/xml");
    xml.writeEndDocument();
    return bytes;
}

}  // namespace

Result<void> writeLetterOdt(const QString &path, const OfficialLetter &letter)
{
    // ODF 1.2 part 3, 3.3: the media type is the first part, as it is, so that it stands at a fixed place in the file.
    return writeZipFile(
        path,
        {{.name = QStringLiteral("mimetype"), .bytes = QByteArray(odtMediaType), .packing = ZipPartBytes::Packing::Stored},
         {.name = QStringLiteral("content.xml"), .bytes = contentPart(letter)},
         {.name = QStringLiteral("styles.xml"), .bytes = stylesPart()},
         {.name = QStringLiteral("meta.xml"), .bytes = metaPart(letter)},
         {.name = QStringLiteral("META-INF/manifest.xml"), .bytes = manifestPart()}});
}

}  // namespace jiaxin
