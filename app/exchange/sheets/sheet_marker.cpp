// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/sheet_marker.h"

#include "app/exchange/sheets/xlsx_reader.h"

#include <QBuffer>

#include <algorithm>

namespace jiaxin {

using Piece = MarkupScanner::Piece;

namespace {

constexpr int mostClones = 30'000;  // a workbook may have 65,490 cell formats
constexpr qsizetype pieceOfOutput = 64 << 10;

int columnOf(const QByteArray &cellTag, int previous)
{
    const QByteArray reference = tagAttribute(cellTag, "r");
    const int column = reference.isEmpty() ? -1 : columnOfReference(QString::fromLatin1(reference));
    return column < 0 ? previous + 1 : column + 1;
}

Error scanFailure(const ZipPart &part)
{
    return part.failure() ? *part.failure() : badFile(QLatin1String("bad_xml"));
}

}  // namespace

QByteArray columnLetters(int column)
{
    QByteArray letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.prepend(char('A' + (column - 1) % 26));
    return letters;
}

Result<int> widestUsedColumn(ZipPart &part)
{
    MarkupScanner scanner(part);
    int widest = 0;
    int column = 0;
    for (;;) {
        const Piece piece = scanner.next();
        if (piece == Piece::Failed || part.failure())
            return scanFailure(part);
        if (piece == Piece::End)
            return widest;
        if (piece != Piece::StartTag && piece != Piece::EmptyTag)
            continue;
        const QByteArray name = scanner.localName();
        if (name == "row")
            column = 0;
        if (name != "c")
            continue;
        column = columnOf(scanner.bytes(), column);
        // A cell without content only carries a format; such ones often go on to the end of the sheet.
        if (piece == Piece::StartTag)
            widest = std::max(widest, column);
    }
}

Result<QByteArray> addRedStyles(const QByteArray &styles, RedStyles &red)
{
    QBuffer buffer;
    buffer.setData(styles);
    if (!buffer.open(QIODevice::ReadOnly))
        return ErrorCode::Io;
    MarkupScanner scanner(buffer);
    QByteArrayList out;
    qsizetype fillsAt = -1;
    qsizetype formatsAt = -1;
    int fills = 0;
    bool inFills = false;
    QByteArrayList clones;
    bool inFormats = false;
    int depth = 0;
    for (Piece piece = scanner.next(); piece != Piece::End; piece = scanner.next()) {
        if (piece == Piece::Failed)
            return badFile(QLatin1String("bad_xml"));
        const bool isTag = piece == Piece::StartTag || piece == Piece::EmptyTag || piece == Piece::EndTag;
        const QByteArray name = isTag ? scanner.localName() : QByteArray();
        const QByteArray prefix = isTag ? scanner.name().chopped(name.size()) : QByteArray();
        if (piece == Piece::StartTag && name == "fills") {
            fillsAt = out.size();
            inFills = true;
        }
        fills += inFills && piece != Piece::EndTag && name == "fill";
        if (piece == Piece::EndTag && name == "fills") {
            inFills = false;
            out << '<' + prefix + "fill><" + prefix + "patternFill patternType=\"solid\"><" + prefix +
                       "fgColor rgb=\"FFFF9C9C\"/><" + prefix + "bgColor indexed=\"64\"/></" + prefix + "patternFill></" +
                       prefix + "fill>";
        }
        if (piece == Piece::StartTag && name == "cellXfs") {
            inFormats = true;
            formatsAt = out.size();
        } else if (piece == Piece::EndTag && name == "cellXfs") {
            inFormats = false;
            red.first = int(clones.size());
            red.cloned = clones.size() > mostClones ? 1 : int(clones.size());
            out += clones.mid(0, red.cloned);
        } else if (inFormats) {
            QByteArray bytes = scanner.bytes();
            if (depth == 0 && name == "xf" && piece != Piece::EndTag) {
                bytes = withTagAttribute(withTagAttribute(bytes, "fillId", QByteArray::number(fills)), "applyFill", "1");
                clones << bytes;
            } else if (depth > 0 && !clones.isEmpty()) {
                clones.last() += bytes;
            }
            depth += piece == Piece::StartTag ? 1 : piece == Piece::EndTag ? -1 : 0;
        }
        out << scanner.bytes();
    }
    if (fillsAt < 0 || formatsAt < 0 || clones.isEmpty())
        return badFile(QLatin1String("bad_xml"));
    out[fillsAt] = withTagAttribute(out[fillsAt], "count", QByteArray::number(fills + 1));
    out[formatsAt] = withTagAttribute(out[formatsAt], "count", QByteArray::number(red.first + red.cloned));
    return out.join();
}

SheetMarker::SheetMarker(std::unique_ptr<ZipPart> part, SheetMarks marks, RedStyles red)
    : m_part(std::move(part)), m_scanner(*m_part), m_marks(std::move(marks)), m_red(red)
{
}

Result<QByteArray> SheetMarker::next()
{
    QByteArray out;
    while (out.size() < pieceOfOutput) {
        const Piece found = m_scanner.next();
        if (found == Piece::Failed || m_part->failure())
            return scanFailure(*m_part);
        if (found == Piece::End)
            break;
        piece(found, out);
    }
    return out;
}

void SheetMarker::piece(Piece piece, QByteArray &out)
{
    const bool isTag = piece == Piece::StartTag || piece == Piece::EmptyTag || piece == Piece::EndTag;
    const QByteArray name = isTag ? m_scanner.localName() : QByteArray();
    if (name == "sheetData" && piece != Piece::EndTag) {
        m_prefix = m_scanner.name().chopped(name.size());
        m_inData = piece == Piece::StartTag;
    } else if (m_inData && name == "sheetData") {
        insertRowsBefore(SheetLimits::rows + 1, out);
        m_inData = false;
    } else if (m_inData && name == "row" && piece != Piece::EndTag) {
        return startRow(piece == Piece::EmptyTag, out);
    } else if (m_inData && name == "row") {
        endRow(out);
    } else if (m_marked && name == "c" && piece != Piece::EndTag) {
        return startCell(out);
    }
    out += m_scanner.bytes();
}

void SheetMarker::insertRowsBefore(int row, QByteArray &out)
{
    while (!m_marks.rows.isEmpty() && m_marks.rows.firstKey() < row) {
        m_row = m_marks.rows.firstKey();
        m_current = m_marks.rows.take(m_row);
        m_marked = true;
        m_column = 0;
        m_missing = QList<int>(m_current.columns.cbegin(), m_current.columns.cend());
        std::sort(m_missing.begin(), m_missing.end());
        out += '<' + m_prefix + "row r=\"" + QByteArray::number(m_row) + "\">";
        endRow(out);
        out += "</" + m_prefix + "row>";
    }
}

void SheetMarker::startRow(bool empty, QByteArray &out)
{
    QByteArray tag = m_scanner.bytes();
    const int given = tagAttribute(tag, "r").toInt();
    const int row = given > 0 ? given : m_row + 1;
    insertRowsBefore(row, out);
    m_row = row;
    m_column = 0;
    m_marked = m_marks.rows.contains(m_row);
    if (!m_marked) {
        out += tag;
        return;
    }
    m_current = m_marks.rows.take(m_row);
    m_missing = QList<int>(m_current.columns.cbegin(), m_current.columns.cend());
    std::sort(m_missing.begin(), m_missing.end());
    // The spans of a row are only a hint; one more column makes them wrong.
    if (!tagAttribute(tag, "spans").isEmpty())
        tag = withTagAttribute(tag, "spans", "1:" + QByteArray::number(m_marks.reasonColumn));
    if (!empty) {
        out += tag;
        return;
    }
    out += tag.chopped(2) + '>';
    endRow(out);
    out += "</" + m_prefix + "row>";
}

void SheetMarker::startCell(QByteArray &out)
{
    m_column = columnOf(m_scanner.bytes(), m_column);
    if (m_column == m_marks.reasonColumn)
        return;  // formatted but empty, as that column lies beyond all values
    insertCellsBefore(m_column, out);
    const bool marked = m_current.columns.contains(m_column) || (m_current.wholeRow && m_column < m_marks.reasonColumn);
    m_missing.removeOne(m_column);
    const QByteArray &tag = m_scanner.bytes();
    out += marked ? withTagAttribute(tag, "s", QByteArray::number(m_red.of(tagAttribute(tag, "s").toInt()))) : tag;
}

void SheetMarker::insertCellsBefore(int column, QByteArray &out)
{
    while (!m_missing.isEmpty() && m_missing.first() < column)
        out += cellTag(m_missing.takeFirst(), m_red.first) + "/>";
    if (m_marks.reasonColumn < column && !m_current.reason.isNull())
        out += reasonCell();
    if (m_marks.reasonColumn < column)
        m_current.reason = QString();
}

void SheetMarker::endRow(QByteArray &out)
{
    if (!m_marked)
        return;
    insertCellsBefore(SheetLimits::rows, out);
    m_marked = false;
}

QByteArray SheetMarker::cellTag(int column, int style) const
{
    QByteArray tag = '<' + m_prefix + "c r=\"" + columnLetters(column) + QByteArray::number(m_row) + '"';
    return style < 0 ? tag : tag + " s=\"" + QByteArray::number(style) + '"';
}

QByteArray SheetMarker::reasonCell() const
{
    return cellTag(m_marks.reasonColumn, m_current.reasonStyle) + " t=\"inlineStr\"><" + m_prefix + "is><" + m_prefix +
           "t xml:space=\"preserve\">" + escapedXmlText(m_current.reason) + "</" + m_prefix + "t></" + m_prefix + "is></" +
           m_prefix + "c>";
}

}  // namespace jiaxin
