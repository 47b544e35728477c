// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/xlsx_reader.h"

#include <cmath>

namespace jiaxin {

using Token = QXmlStreamReader::TokenType;

namespace {

constexpr qint64 maximumStylesSize = 64 << 20;
constexpr qsizetype mostMergedRanges = 100'000;
constexpr int mostColumns = 16'384;

bool isTrue(QStringView value)
{
    return value == QLatin1String("1") || value == QLatin1String("true");
}

}  // namespace

int columnOfReference(QStringView reference)
{
    int column = 0;
    qsizetype letters = 0;
    for (; letters < reference.size() && letters < 4; ++letters) {
        const char16_t c = reference.at(letters).toUpper().unicode();
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c - u'A' + 1);
    }
    return letters == 0 || column > mostColumns ? -1 : column - 1;
}

XlsxReader::XlsxReader(ZipArchive archive, WorkbookLayout layout, SharedStrings strings, CellFormats formats)
    : m_archive(std::move(archive)), m_layout(std::move(layout)), m_strings(std::move(strings)), m_formats(std::move(formats))
{
}

Result<std::unique_ptr<SheetReader>> XlsxReader::open(const QString &path)
{
    auto archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    auto layout = readWorkbookLayout(*archive);
    if (!layout)
        return layout.error();
    SharedStrings strings;
    if (layout->sharedStrings >= 0) {
        auto part = archive->part(layout->sharedStrings, SharedStrings::maximumSize);
        if (!part)
            return part.error();
        auto read = SharedStrings::read(std::move(*part));
        if (!read)
            return read.error();
        strings = std::move(*read);
    }
    CellFormats formats;
    if (layout->styles >= 0) {
        auto part = archive->part(layout->styles, maximumStylesSize);
        if (!part)
            return part.error();
        auto read = CellFormats::read(std::move(*part));
        if (!read)
            return read.error();
        formats = std::move(*read);
    }
    return std::unique_ptr<SheetReader>(
        new XlsxReader(std::move(*archive), std::move(*layout), std::move(strings), std::move(formats)));
}

QList<SheetInfo> XlsxReader::sheets() const
{
    QList<SheetInfo> infos;
    for (const WorkbookLayout::Sheet &sheet : m_layout.sheets)
        infos.append(sheet.info);
    return infos;
}

Result<void> XlsxReader::openSheet(int index)
{
    m_sheet.reset();
    m_merged.clear();
    m_lastRow = 0;
    if (index < 0 || index >= m_layout.sheets.size())
        return badFile(QLatin1String("no_sheet"));
    auto part = m_archive.part(m_layout.sheets.at(index).part, maximumSheetSize);
    if (!part)
        return part.error();
    m_sheet = std::make_unique<XmlPart>(std::move(*part));
    return {};
}

qint64 XlsxReader::position() const
{
    return m_sheet ? m_sheet->device().delivered() : 0;
}

qint64 XlsxReader::size() const
{
    return m_sheet ? m_sheet->device().claimedSize() : 0;
}

Result<bool> XlsxReader::readRow(SheetRow &row)
{
    if (!m_sheet)
        return badFile(QLatin1String("no_sheet"));
    for (;;) {
        const Token token = m_sheet->next();
        if (token == QXmlStreamReader::EndDocument)
            return false;
        if (token == QXmlStreamReader::Invalid)
            return m_sheet->failure();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = m_sheet->xml().name();
        if (name == QLatin1String("mergeCell"))
            readMergedRange();
        if (name != QLatin1String("row"))
            continue;

        const QXmlStreamAttributes attributes = m_sheet->xml().attributes();
        const int given = attribute(attributes, QLatin1String("r")).toInt();
        row.number = given > 0 ? given : m_lastRow + 1;
        row.hidden = isTrue(attribute(attributes, QLatin1String("hidden")));
        row.cells.clear();
        m_lastRow = row.number;
        if (row.number > SheetLimits::rows)
            m_sheet->fail(QLatin1String("too_large"));
        readCells(row);
        if (m_sheet->failed())
            return m_sheet->failure();
        if (!row.cells.isEmpty())
            return true;
    }
}

void XlsxReader::readCells(SheetRow &row)
{
    int column = -1;
    for (;;) {
        const Token token = m_sheet->next();
        if (token == QXmlStreamReader::EndElement || token == QXmlStreamReader::EndDocument ||
            token == QXmlStreamReader::Invalid)
            return;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_sheet->xml().name() != QLatin1String("c")) {
            m_sheet->skip();
            continue;
        }
        const int given = columnOfReference(attribute(m_sheet->xml().attributes(), QLatin1String("r")));
        column = given >= 0 ? given : column + 1;
        if (column >= SheetLimits::columns) {
            m_sheet->skip();
            continue;
        }
        Cell cell;
        readCell(cell);
        if (cell.kind == Cell::Kind::Empty)
            continue;
        if (column >= row.cells.size())
            row.cells.resize(column + 1);
        row.cells[column] = std::move(cell);
    }
}

void XlsxReader::readCell(Cell &cell)
{
    const QXmlStreamAttributes attributes = m_sheet->xml().attributes();
    const QStringView type = attribute(attributes, QLatin1String("t"));
    QString value;
    bool hasValue = false;
    for (bool inside = true; inside;) {
        switch (m_sheet->next()) {
        case QXmlStreamReader::StartElement: {
            const QStringView name = m_sheet->xml().name();
            if (name == QLatin1String("v") || name == QLatin1String("is")) {
                hasValue = true;
                value = name == QLatin1String("v") ? m_sheet->text(SheetLimits::cellCharacters) : readStringItem(*m_sheet);
            } else {
                cell.hadFormula = cell.hadFormula || name == QLatin1String("f");
                m_sheet->skip();
            }
            break;
        }
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            inside = false;
            break;
        default:
            break;
        }
    }
    if (!hasValue || value.isEmpty()) {
        cell.kind = cell.hadFormula ? Cell::Kind::Formula : Cell::Kind::Empty;
        return;
    }
    cell.kind = Cell::Kind::Text;
    if (type == QLatin1String("s")) {
        cell.text = m_strings.at(value.toLongLong());
        if (cell.text.isEmpty())
            cell.kind = Cell::Kind::Empty;
    } else if (type == QLatin1String("inlineStr")) {
        cell.text = std::move(value);
    } else if (type == QLatin1String("str")) {
        cell.text = unescapeSpreadsheetText(std::move(value));
    } else if (type == QLatin1String("b")) {
        cell.kind = Cell::Kind::Boolean;
        cell.text = isTrue(value) ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        cell.number = isTrue(value) ? 1 : 0;
    } else if (type == QLatin1String("e")) {
        cell.kind = Cell::Kind::Error;
        cell.text = std::move(value);
    } else if (type == QLatin1String("d")) {
        cell.date = QDate::fromString(value.left(10), Qt::ISODate);
        cell.kind = cell.date.isValid() ? Cell::Kind::Date : Cell::Kind::Text;
        cell.text = cell.date.isValid() ? cell.date.toString(Qt::ISODate) : value;
    } else {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (isNumber && std::isfinite(number))
            setNumber(cell, number, attribute(attributes, QLatin1String("s")).toInt());
        else
            cell.text = std::move(value);
    }
}

void XlsxReader::setNumber(Cell &cell, double number, int style) const
{
    cell.number = number;
    cell.kind = Cell::Kind::Number;
    if (m_formats.isDate(style))
        cell.date = dateOfSerial(number, m_layout.from1904);
    if (cell.date.isValid())
        cell.kind = Cell::Kind::Date;
    cell.text = cell.date.isValid() ? cell.date.toString(Qt::ISODate) : numberText(number);
}

void XlsxReader::readMergedRange()
{
    const QString reference = attribute(m_sheet->xml().attributes(), QLatin1String("ref")).toString();
    const QStringView first = QStringView(reference).left(reference.indexOf(u':'));
    const QStringView last = QStringView(reference).mid(reference.indexOf(u':') + 1);
    const auto rowOf = [](QStringView cell) {
        qsizetype digits = 0;
        while (digits < cell.size() && cell.at(digits).isLetter())
            ++digits;
        return cell.mid(digits).toInt() - 1;
    };
    const QPoint from(columnOfReference(first), rowOf(first));
    const QPoint to(columnOfReference(last), rowOf(last));
    if (from.x() < 0 || from.y() < 0 || to.x() < from.x() || to.y() < from.y())
        return;
    if (m_merged.size() < mostMergedRanges)
        m_merged.append(QRect(from, to));
}

}  // namespace jiaxin
