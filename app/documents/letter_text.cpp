// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/letter_text.h"

#include "app/documents/fonts.h"
#include "app/documents/text_fitting.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextTable>

namespace jiaxin {

using namespace letter_layout;

double paperLength(double millimetres)
{
    return millimetres * paperUnits;
}

QFont letterFont(double points, FontFamily family, bool bold)
{
    return documentFont(family, qRound(paperLength(points * millimetresPerPoint)), bold);
}

LetterText::LetterText(const OfficialLetter &letter)
{
    m_document.setUndoRedoEnabled(false);
    // 7.3.5.4: a page with the signature has some of the text too, for which lines may stand closer.
    static constexpr Spacing spacings[] {{},
                                         {.beforeSignature = 1},
                                         {.line = 0.95, .beforeSignature = 1},
                                         {.line = 0.9, .beforeSignature = 1},
                                         {.takesAlong = true}};
    for (const Spacing &spacing : spacings) {
        m_spacing = spacing;
        set(letter);
        if (!isSignatureAlone())
            break;
    }
    if (letter.table) {
        QTextCursor cursor(&m_document);
        cursor.movePosition(QTextCursor::End);
        addTable(cursor, *letter.table);
    }
}

void LetterText::drawPage(QPainter &painter, int page)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = QRectF(0, page * paperLength(bodyHeight), paperLength(bodyWidth), paperLength(bodyHeight));
    painter.save();
    painter.translate(paperLength(bodyLeft), paperLength(bodyTop) - context.clip.top());
    // The lines round a table stand half outside.
    context.clip.adjust(-paperLength(1), 0, paperLength(1), 0);
    painter.setClipRect(context.clip);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void LetterText::noteRareCharacters(RareCharacters &rare) const
{
    const QString sans = letterFont(textPoints, FontFamily::Sans).family();
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QFont font = part.fragment().charFormat().font();
            rare.note(font.family() == sans ? FontFamily::Sans : FontFamily::Serif, font.bold(), part.fragment().text());
        }
    }
}

void LetterText::set(const OfficialLetter &letter)
{
    m_document.clear();
    m_document.setDocumentMargin(0);
    m_document.setPageSize({paperLength(bodyWidth), paperLength(bodyHeight)});
    m_begun = false;
    QTextCursor cursor(&m_document);
    addHead(cursor, letter);
    for (qsizetype i = 0; i < letter.paragraphs.size(); ++i) {
        const LetterParagraph &paragraph = letter.paragraphs.at(i);
        const bool heading = paragraph.level == LetterParagraph::Level::Heading;
        add(cursor, paragraph.text,
            {.indent = 2 * characterWidth,
             .alignment = heading || hasLongCode(paragraph.text) ? Qt::AlignLeft : Qt::AlignJustify,
             .font = letterFont(textPoints, heading ? FontFamily::Sans : FontFamily::Serif),
             .height = m_spacing.line * lineHeight,
             .newPage = m_spacing.takesAlong && i + 1 == letter.paragraphs.size()});
    }
    if (!letter.attachments.isEmpty())
        add(cursor, attachmentLine(letter.attachments), {.top = lineHeight, .left = 2 * characterWidth});
    m_signature = cursor.block().blockNumber() + 1;
    addSignature(cursor, letter);
    if (!letter.note.isEmpty())
        add(cursor, QStringLiteral("（%1）").arg(letter.note), {.top = lineHeight, .indent = 2 * characterWidth});
}

bool LetterText::isSignatureAlone() const
{
    const auto page = [this](int number, bool atEnd) {
        const QRectF box = m_document.documentLayout()->blockBoundingRect(m_document.findBlockByNumber(number));
        return int((atEnd ? box.bottom() - 1 : box.top()) / paperLength(bodyHeight));
    };
    return page(m_signature - 1, true) != page(m_document.blockCount() - 1, true);
}

QTextBlockFormat LetterText::blockFormat(const Setting &setting)
{
    QTextBlockFormat format;
    format.setTopMargin(paperLength(setting.top));
    format.setLeftMargin(paperLength(setting.left));
    format.setRightMargin(paperLength(setting.right));
    format.setTextIndent(paperLength(setting.indent));
    format.setAlignment(setting.alignment);
    format.setLineHeight(paperLength(setting.height), QTextBlockFormat::FixedHeight);
    if (setting.newPage)
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    return format;
}

void LetterText::add(QTextCursor &cursor, const QString &text, const Setting &setting)
{
    QTextCharFormat characters;
    characters.setFont(setting.font);
    if (!m_begun)
        cursor.setBlockFormat(blockFormat(setting));
    else
        cursor.insertBlock(blockFormat(setting));
    m_begun = true;
    cursor.setBlockCharFormat(characters);
    cursor.insertText(text, characters);
}

void LetterText::addHead(QTextCursor &cursor, const OfficialLetter &letter)
{
    // Qt forgets the margin over the first line of a page, so the head's room is a line of its own.
    add(cursor, {}, {.height = headHeight});
    if (!letter.number.isEmpty())
        add(cursor, letter.number, {.alignment = Qt::AlignRight});
    add(cursor, letter.title,
        {.top = lineHeight,
         .alignment = Qt::AlignHCenter,
         .font = letterFont(titlePoints, FontFamily::Serif, true),
         .height = lineHeight * 1.2});
    if (letter.addressee.isEmpty())
        add(cursor, {}, {});
    else
        add(cursor, letter.addressee + QStringLiteral("："), {.top = lineHeight});
}

void LetterText::addSignature(QTextCursor &cursor, const OfficialLetter &letter)
{
    const QString date = letterDate(letter.date);
    const QFont font = letterFont(textPoints);
    const double dateWidth = lineWidth(font, date) / paperUnits;
    const double issuerWidth = lineWidth(font, letter.issuer) / paperUnits;
    const double dateRight = 4 * characterWidth + qMax(0.0, (issuerWidth - dateWidth) / 2 - 2 * characterWidth);
    add(cursor, letter.issuer,
        {.top = m_spacing.beforeSignature * lineHeight,
         .right = dateRight + (dateWidth - issuerWidth) / 2,
         .alignment = Qt::AlignRight});
    add(cursor, date, {.right = dateRight, .alignment = Qt::AlignRight});
}

void LetterText::addTable(QTextCursor &cursor, const LetterTable &table)
{
    add(cursor, table.title,
        {.alignment = Qt::AlignHCenter, .font = letterFont(textPoints, FontFamily::Serif, true), .newPage = true});
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setBorder(paperLength(thinRule));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(Qt::black);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(paperLength(0.8));
    format.setAlignment(Qt::AlignHCenter);
    QList<QTextLength> widths;
    for (const LetterTable::Column &column : table.columns)
        widths.append(QTextLength(QTextLength::FixedLength, paperLength(column.width)));
    format.setColumnWidthConstraints(widths);
    QTextTable *grid = cursor.insertTable(int(table.rows.size()) + 1, int(table.columns.size()), format);
    const auto fill = [&](int row, int column, const QString &text, Qt::Alignment alignment, bool bold) {
        QTextCursor cell = grid->cellAt(row, column).firstCursorPosition();
        const Setting setting {
            .alignment = alignment, .font = letterFont(tablePoints, FontFamily::Serif, bold), .height = tableLineHeight};
        QTextCharFormat characters;
        characters.setFont(setting.font);
        cell.setBlockFormat(blockFormat(setting));
        cell.setBlockCharFormat(characters);
        cell.insertText(text, characters);
    };
    for (int column = 0; column < table.columns.size(); ++column) {
        const LetterTable::Column &shape = table.columns.at(column);
        fill(0, column, shape.header, Qt::AlignHCenter, true);
        for (int row = 0; row < table.rows.size(); ++row)
            fill(row + 1, column, table.rows.at(row).value(column), shape.number ? Qt::AlignRight : Qt::AlignLeft, false);
    }
    // The paragraph that Qt demands behind a table.
    QTextBlockFormat nothing;
    nothing.setLineHeight(1, QTextBlockFormat::FixedHeight);
    cursor.movePosition(QTextCursor::End);
    cursor.setBlockFormat(nothing);
}

}  // namespace jiaxin
