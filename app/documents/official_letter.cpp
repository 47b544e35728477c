// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/official_letter.h"

#include "app/documents/fonts.h"
#include "app/documents/letter_layout.h"
#include "app/documents/letter_text.h"
#include "app/documents/pdf_file.h"
#include "app/documents/text_fitting.h"

#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace jiaxin {

namespace {

using namespace letter_layout;

void drawRules(QPainter &painter)
{
    const double left = paperLength((paperWidth - ruleWidth) / 2);
    const QColor red(QLatin1String {officialRed});
    const auto rule = [&](double top, double thickness) {
        painter.fillRect(QRectF(left, paperLength(top), paperLength(ruleWidth), paperLength(thickness)), red);
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
    while (lineWidth(font, issuer) > paperLength(ruleWidth) && font.pixelSize() > 100)
        font.setPixelSize(font.pixelSize() * 9 / 10);
    painter.save();
    painter.setFont(font);
    painter.setPen(QColor(QLatin1String {officialRed}));
    painter.drawText(
        QRectF(0, paperLength(issuerTop), paperLength(paperWidth), paperLength(issuerPoints * millimetresPerPoint)),
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
    const QRectF line(paperLength(bodyLeft + inset), paperLength(bodyTop + bodyHeight + pageNumberDrop),
                      paperLength(bodyWidth - 2 * inset), paperLength(inset * 1.5));
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
        QImage picture(QSizeF(paperLength(paperWidth) * scale, paperLength(paperHeight) * scale).toSize(),
                       QImage::Format_RGB32);
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
