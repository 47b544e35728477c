// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/official_letter.h"

#include "app/documents/fonts.h"
#include "app/documents/letter_layout.h"
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

using namespace letter_layout;

double units(double millimetres)
{
    return millimetres * paperUnits;
}

QFont letterFont(double points, FontFamily family = FontFamily::Serif, bool bold = false)
{
    return documentFont(family, qRound(units(points * millimetresPerPoint)), bold);
}

/// Sets a letter as a text of pages.
class LetterText {
public:
    explicit LetterText(const OfficialLetter &letter)
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
        const QString sans = letterFont(textPoints, FontFamily::Sans).family();
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QFont font = part.fragment().charFormat().font();
                rare.note(font.family() == sans ? FontFamily::Sans : FontFamily::Serif, font.bold(), part.fragment().text());
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

    /// How close the lines stand: in parts of the standard's, and lines before the signature; or the last paragraph goes to the
    /// signature's page.
    struct Spacing {
        double line = 1;
        double beforeSignature = 2;
        bool takesAlong = false;
    };

    void set(const OfficialLetter &letter)
    {
        m_document.clear();
        m_document.setDocumentMargin(0);
        m_document.setPageSize({units(bodyWidth), units(bodyHeight)});
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

    /// Asked before the table: signature and note are the end.
    bool isSignatureAlone() const
    {
        const auto page = [this](int number, bool atEnd) {
            const QRectF box = m_document.documentLayout()->blockBoundingRect(m_document.findBlockByNumber(number));
            return int((atEnd ? box.bottom() - 1 : box.top()) / units(bodyHeight));
        };
        return page(m_signature - 1, true) != page(m_document.blockCount() - 1, true);
    }

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
        if (letter.addressee.isEmpty())
            add(cursor, {}, {});
        else
            add(cursor, letter.addressee + QStringLiteral("："), {.top = lineHeight});
    }

    /// 成文日期 four characters from the right, the issuer centred over it (7.3.5.1).
    void addSignature(QTextCursor &cursor, const OfficialLetter &letter)
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

    QTextDocument m_document;
    Spacing m_spacing;
    int m_signature = 0;  ///< its first block
    bool m_begun = false;
};

void drawRules(QPainter &painter)
{
    const double left = units((paperWidth - ruleWidth) / 2);
    const QColor red(QLatin1String {officialRed});
    const auto rule = [&](double top, double thickness) {
        painter.fillRect(QRectF(left, units(top), units(ruleWidth), units(thickness)), red);
    };
    const double upper = issuerTop + issuerPoints * millimetresPerPoint + ruleDistance;
    rule(upper, thickRule);
    rule(upper + thickRule + ruleGap, thinRule);
    const double lower = paperHeight - lowerRule;
    rule(lower - thinRule - ruleGap - thickRule, thinRule);
    rule(lower - thickRule, thickRule);
}

void drawHead(QPainter &painter, const QString &issuer, RareCharacters &rare)
{
    QFont font = letterFont(issuerPoints, FontFamily::Serif, true);
    while (lineWidth(font, issuer) > units(ruleWidth) && font.pixelSize() > 100)
        font.setPixelSize(font.pixelSize() * 9 / 10);
    painter.save();
    painter.setFont(font);
    painter.setPen(QColor(QLatin1String {officialRed}));
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

void drawPage(QPainter &painter, const OfficialLetter &letter, LetterText &text, int page, RareCharacters &rare)
{
    if (page == 0)
        drawHead(painter, letter.issuer, rare);
    text.drawPage(painter, page);
    if (page > 0)
        drawPageNumber(painter, page + 1);
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
            drawPage(painter, **letter, text, page, rare);
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
    const auto draw = [&](QPdfWriter &writer, PdfExtras &extras) -> Result<void> {
        const Result<LetterSummary> drawn = drawAll(writer, next, extras.rare, [&extras] { extras.beforeEnd(); });
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

QString attachmentLine(const QStringList &attachments)
{
    QStringList lines;
    for (qsizetype i = 0; i < attachments.size(); ++i)
        lines.append(attachments.size() == 1 ? attachments.at(i) : QStringLiteral("%1. %2").arg(i + 1).arg(attachments.at(i)));
    return QStringLiteral("附件：") + lines.join(QChar::LineSeparator);
}

bool hasLongCode(const QString &text)
{
    constexpr int longCode = 12;
    int run = 0;
    for (const QChar character : text) {
        run = character.unicode() > 0x20 && character.unicode() < 0x7F ? run + 1 : 0;
        if (run == longCode)
            return true;
    }
    return false;
}

QList<QImage> letterPictures(const OfficialLetter &letter, double dotsPerInch)
{
    QList<QImage> pictures;
    if (!loadFonts())
        return pictures;
    LetterText text(letter);
    const double scale = dotsPerInch / millimetresPerInch / paperUnits;
    RareCharacters rare;
    for (int page = 0; page < text.pageCount(); ++page) {
        QImage picture(QSizeF(units(paperWidth) * scale, units(paperHeight) * scale).toSize(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        drawPage(painter, letter, text, page, rare);
        pictures.append(picture);
    }
    return pictures;
}

QString letterDate(const QDate &date)
{
    return date.isValid() ? QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day()) : QString();
}

}  // namespace jiaxin
