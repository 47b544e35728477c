// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/official_letter.h"

#include "app/documents/fonts.h"
#include "app/documents/pdf_file.h"
#include "app/documents/text_fitting.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace jiaxin {

namespace {

// GB/T 9704-2012: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm with 22 lines of 28 characters of size 3 (16 pt); title size 2
// (22 pt); page numbers size 4 (14 pt), 7 mm below the text.
constexpr double bodyLeft = 28;
constexpr double bodyTop = 37;
constexpr double bodyWidth = 156;
constexpr double bodyHeight = 225;
constexpr double lineHeight = bodyHeight / 22;
constexpr double paperWidth = 210;
constexpr double paperHeight = 297;
constexpr double textPoints = 16;
constexpr double titlePoints = 22;
constexpr double tablePoints = 10.5;
constexpr double pageNumberPoints = 14;
constexpr double pageNumberDrop = 7;
// 10.1, 信函格式: the issuer 30 mm from the edge, a red double line 4 mm below, another 20 mm above the lower edge.
constexpr double issuerTop = 30;
constexpr double issuerPoints = 26;
constexpr double ruleWidth = 170;
constexpr double ruleGap = 4;
constexpr double lowerRule = paperHeight - 20;
constexpr double thickRule = 0.7;
constexpr double thinRule = 0.25;
/// From the upper edge of the text to the first line of the first page, which begins below the head.
constexpr double headHeight = 17;
const QColor officialRed(0xC8, 0x10, 0x1E);

double units(double millimetres)
{
    return millimetres * paperUnits;
}

QFont letterFont(double points, FontFamily family = FontFamily::Serif, bool bold = false)
{
    return documentFont(family, qRound(units(points * millimetresPerPoint)), bold);
}

/// One text of 16 pt takes this much in a line.
double characterWidth()
{
    return bodyWidth / 28;
}

QString attachmentLine(const QStringList &attachments)
{
    QStringList lines;
    for (qsizetype i = 0; i < attachments.size(); ++i)
        lines.append(attachments.size() == 1 ? attachments.at(i) : QStringLiteral("%1. %2").arg(i + 1).arg(attachments.at(i)));
    return QStringLiteral("附件：") + lines.join(QChar::LineSeparator);
}

/// Sets a letter as a text of pages.
class LetterText {
public:
    explicit LetterText(const OfficialLetter &letter)
    {
        m_document.setDocumentMargin(0);
        m_document.setUndoRedoEnabled(false);
        m_document.setPageSize({units(bodyWidth), units(bodyHeight)});
        QTextCursor cursor(&m_document);
        addHead(cursor, letter);
        for (const QString &paragraph : letter.paragraphs)
            add(cursor, paragraph, {.indent = 2 * characterWidth(), .alignment = Qt::AlignJustify});
        if (!letter.attachments.isEmpty())
            add(cursor, attachmentLine(letter.attachments), {.top = lineHeight, .left = 2 * characterWidth()});
        addSignature(cursor, letter);
        if (!letter.note.isEmpty())
            add(cursor, QStringLiteral("（%1）").arg(letter.note), {.top = lineHeight, .indent = 2 * characterWidth()});
        if (letter.table)
            addTable(cursor, *letter.table);
    }

    int pageCount() const { return m_document.pageCount(); }

    void drawPage(QPainter &painter, int page)
    {
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(0, page * units(bodyHeight), units(bodyWidth), units(bodyHeight));
        painter.save();
        painter.translate(units(bodyLeft), units(bodyTop) - context.clip.top());
        // The lines round a table stand half outside.
        context.clip.adjust(-units(1), 0, units(1), 0);
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    /// In the order of drawing.
    void noteRareCharacters(RareCharacters &rare) const
    {
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const bool bold = part.fragment().charFormat().font().bold();
                rare.note(FontFamily::Serif, bold, part.fragment().text());
            }
        }
    }

private:
    struct Setting {
        double top = 0;
        double left = 0;
        double right = 0;
        double indent = 0;
        Qt::Alignment alignment = Qt::AlignLeft;
        QFont font = letterFont(textPoints);
        double height = lineHeight;
        bool newPage = false;
    };

    static QTextBlockFormat blockFormat(const Setting &setting)
    {
        QTextBlockFormat format;
        format.setTopMargin(units(setting.top));
        format.setLeftMargin(units(setting.left));
        format.setRightMargin(units(setting.right));
        format.setTextIndent(units(setting.indent));
        format.setAlignment(setting.alignment);
        format.setLineHeight(units(setting.height), QTextBlockFormat::FixedHeight);
        if (setting.newPage)
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        return format;
    }

    void add(QTextCursor &cursor, const QString &text, const Setting &setting)
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

    void addHead(QTextCursor &cursor, const OfficialLetter &letter)
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
        add(cursor, letter.addressee + QStringLiteral("："), {.top = lineHeight});
    }

    /// 成文日期 four characters from the right, the issuer centred over it (7.3.5.1).
    void addSignature(QTextCursor &cursor, const OfficialLetter &letter)
    {
        const QString date = longDate(letter.date);
        const QFont font = letterFont(textPoints);
        const double dateWidth = lineWidth(font, date) / paperUnits;
        const double issuerWidth = lineWidth(font, letter.issuer) / paperUnits;
        const double dateRight = 4 * characterWidth() + qMax(0.0, (issuerWidth - dateWidth) / 2 - 2 * characterWidth());
        add(cursor, letter.issuer,
            {.top = 2 * lineHeight, .right = dateRight + (dateWidth - issuerWidth) / 2, .alignment = Qt::AlignRight});
        add(cursor, date, {.right = dateRight, .alignment = Qt::AlignRight});
    }

    void addTable(QTextCursor &cursor, const LetterTable &table)
    {
        add(cursor, table.title,
            {.alignment = Qt::AlignHCenter, .font = letterFont(textPoints, FontFamily::Serif, true), .newPage = true});
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setBorder(units(thinRule));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(Qt::black);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(units(0.8));
        format.setAlignment(Qt::AlignHCenter);
        QList<QTextLength> widths;
        for (const LetterTable::Column &column : table.columns)
            widths.append(QTextLength(QTextLength::FixedLength, units(column.width)));
        format.setColumnWidthConstraints(widths);
        QTextTable *grid = cursor.insertTable(int(table.rows.size()) + 1, int(table.columns.size()), format);
        const auto fill = [&](int row, int column, const QString &text, Qt::Alignment alignment, bool bold) {
            QTextCursor cell = grid->cellAt(row, column).firstCursorPosition();
            const Setting setting {
                .alignment = alignment, .font = letterFont(tablePoints, FontFamily::Serif, bold), .height = 5.6};
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

    static QString longDate(const QDate &date) { return date.toString(QStringLiteral("yyyy年M月d日")); }

    QTextDocument m_document;
    bool m_begun = false;
};

void drawRules(QPainter &painter)
{
    const double left = units((paperWidth - ruleWidth) / 2);
    const auto rule = [&](double top, double thickness) {
        painter.fillRect(QRectF(left, units(top), units(ruleWidth), units(thickness)), officialRed);
    };
    const double upper = issuerTop + issuerPoints * millimetresPerPoint + ruleGap;
    rule(upper, thickRule);
    rule(upper + thickRule + 0.6, thinRule);
    rule(lowerRule - thinRule - 0.6 - thickRule, thinRule);
    rule(lowerRule - thickRule, thickRule);
}

void drawHead(QPainter &painter, const QString &issuer, RareCharacters &rare)
{
    QFont font = letterFont(issuerPoints, FontFamily::Serif, true);
    while (lineWidth(font, issuer) > units(ruleWidth) && font.pixelSize() > 100)
        font.setPixelSize(font.pixelSize() * 9 / 10);
    painter.save();
    painter.setFont(font);
    painter.setPen(officialRed);
    painter.drawText(QRectF(0, units(issuerTop), units(paperWidth), units(issuerPoints * millimetresPerPoint)),
                     Qt::AlignCenter | Qt::TextDontClip, issuer);
    painter.restore();
    rare.note(FontFamily::Serif, true, issuer);
    drawRules(painter);
}

/// — 2 —, at the outer side (7.5); the first page of such a letter has none.
void drawPageNumber(QPainter &painter, int number)
{
    const QFont font = letterFont(pageNumberPoints);
    const double inset = pageNumberPoints * millimetresPerPoint;
    const QRectF line(units(bodyLeft + inset), units(bodyTop + bodyHeight + pageNumberDrop), units(bodyWidth - 2 * inset),
                      units(inset * 1.5));
    painter.save();
    painter.setFont(font);
    painter.drawText(line, (number % 2 == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop,
                     QStringLiteral("— %1 —").arg(number));
    painter.restore();
}

QPageLayout letterPage()
{
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter, QMarginsF());
}

/// `Device` is QPdfWriter or QPrinter.
template <class Device>
Result<LetterSummary> drawAll(Device &device, const LetterSource &next, RareCharacters &rare,
                              const std::function<void()> &beforeEnd = {})
{
    LetterSummary summary;
    QPainter painter;
    for (;;) {
        const Result<std::optional<OfficialLetter>> letter = next();
        if (!letter)
            return letter.error();
        if (!letter->has_value())
            break;
        LetterText text(**letter);
        for (int page = 0; page < text.pageCount(); ++page) {
            if (summary.pages == 0 ? !painter.begin(&device) : !device.newPage())
                return failure(ErrorCode::Io, "printer");
            painter.resetTransform();
            painter.scale(device.logicalDpiX() / millimetresPerInch / paperUnits,
                          device.logicalDpiY() / millimetresPerInch / paperUnits);
            if (page == 0)
                drawHead(painter, (*letter)->issuer, rare);
            text.drawPage(painter, page);
            if (page > 0)
                drawPageNumber(painter, page + 1);
            ++summary.pages;
        }
        text.noteRareCharacters(rare);
        ++summary.letters;
    }
    if (summary.letters == 0)
        return failure(ErrorCode::Invalid, "no_letters");
    if (beforeEnd)
        beforeEnd();
    painter.end();
    return summary;
}

}  // namespace

Result<LetterSummary> writeLetters(const QString &path, const LetterSource &next)
{
    if (!loadFonts())
        return failure(ErrorCode::Io, "fonts");
    LetterSummary summary;
    const auto draw = [&](QPdfWriter &writer, RareCharacters &rare, const std::function<void()> &beforeEnd) -> Result<void> {
        const Result<LetterSummary> drawn = drawAll(writer, next, rare, beforeEnd);
        if (!drawn)
            return drawn.error();
        summary = *drawn;
        return {};
    };
    if (const Result<qint64> written = writePdfFile(path, letterPage(), QStringLiteral("函"), draw); !written)
        return written.error();
    return summary;
}

Result<LetterSummary> printLetters(QPrinter &printer, const LetterSource &next)
{
    if (!loadFonts())
        return failure(ErrorCode::Io, "fonts");
    printer.setFullPage(true);
    printer.setPageLayout(letterPage());
    RareCharacters rare;
    Result<LetterSummary> summary = drawAll(printer, next, rare);
    if (!summary)
        printer.abort();
    return summary;
}

}  // namespace jiaxin
