// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/odt_styles.h"

#include "app/documents/letter_layout.h"

#include <QXmlStreamWriter>

namespace jiaxin::odt {

namespace {

using namespace letter_layout;

const QString styleNamespace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:style:1.0");
const QString formatNamespace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
const QString drawingNamespace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");

constexpr double millimetresPerPoint = 25.4 / 72;
constexpr double issuerHeight = issuerPoints * millimetresPerPoint;
/// A double line takes this much.
constexpr double ruleHeight = thickRule + ruleGap + thinRule;
/// How far the red rules reach over the text on both sides.
constexpr double ruleOverhang = (ruleWidth - bodyWidth) / 2;
constexpr double footerHeight = 6;

struct Face {
    const char *name;
    const char *families;
    const char *generic;
};

/// What the standard asks for first; the others are what Windows, 统信 and 麒麟 have, and the free one.
constexpr Face faces[] = {
    {"仿宋_GB2312", "'仿宋_GB2312', '仿宋', FangSong, '方正仿宋_GBK', 'Noto Serif CJK SC'", "roman"},
    {"黑体", "'黑体', SimHei, '方正黑体_GBK', 'Noto Sans CJK SC'", "swiss"},
    {"方正小标宋简体", "'方正小标宋简体', '方正小标宋_GBK', '小标宋', '华文中宋', '宋体', 'Noto Serif CJK SC'", "roman"},
    {"宋体", "'宋体', SimSun, '方正书宋_GBK', 'Noto Serif CJK SC'", "roman"},
};
constexpr const char *bodyFace = "仿宋_GB2312";
constexpr const char *headingFace = "黑体";
constexpr const char *titleFace = "方正小标宋简体";
constexpr const char *numberFace = "宋体";

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString length(double millimetres)
{
    return QString::number(millimetres, 'f', 3) + QStringLiteral("mm");
}

void attribute(QXmlStreamWriter &xml, const QString &space, const char *name, const QString &value)
{
    xml.writeAttribute(space, QLatin1String(name), value);
}

void format(QXmlStreamWriter &xml, const char *name, const QString &value)
{
    attribute(xml, formatNamespace, name, value);
}

void startStyle(QXmlStreamWriter &xml, const QString &name, const char *family)
{
    xml.writeStartElement(styleNamespace, QStringLiteral("style"));
    attribute(xml, styleNamespace, "name", name);
    attribute(xml, styleNamespace, "family", QLatin1String(family));
}

void writeTextProperties(QXmlStreamWriter &xml, const ParagraphStyle &style)
{
    xml.writeEmptyElement(styleNamespace, QStringLiteral("text-properties"));
    if (style.face) {
        for (const char *name : {"font-name", "font-name-asian", "font-name-complex"})
            attribute(xml, styleNamespace, name, text(style.face));
    }
    if (style.points > 0) {
        const QString size = QString::number(style.points) + QStringLiteral("pt");
        format(xml, "font-size", size);
        attribute(xml, styleNamespace, "font-size-asian", size);
    }
    if (style.bold) {
        format(xml, "font-weight", QStringLiteral("bold"));
        attribute(xml, styleNamespace, "font-weight-asian", QStringLiteral("bold"));
    }
    if (style.color)
        format(xml, "color", QLatin1String(style.color));
}

void writeParagraphProperties(QXmlStreamWriter &xml, const ParagraphStyle &style)
{
    format(xml, "margin-top", length(style.top));
    format(xml, "margin-bottom", length(style.bottom));
    format(xml, "margin-left", length(style.left));
    format(xml, "margin-right", length(style.right));
    format(xml, "text-indent", length(style.indent));
    attribute(xml, styleNamespace, "auto-text-indent", QStringLiteral("false"));
    if (style.align)
        format(xml, "text-align", QLatin1String(style.align));
    if (style.lineHeight > 0)
        format(xml, "line-height", length(style.lineHeight));
    if (style.keepWithNext)
        format(xml, "keep-with-next", QStringLiteral("always"));
    if (style.newPage)
        format(xml, "break-before", QStringLiteral("page"));
}

/// A red double line at one edge of a paragraph.
void writeRule(QXmlStreamWriter &xml, const char *edge, double inner, double outer, double padding)
{
    const auto named = [&](const char *name) { return (QLatin1String(name) + u'-' + QLatin1String(edge)).toLatin1(); };
    format(xml, named("border"), length(ruleHeight) + QStringLiteral(" double ") + QLatin1String(officialRed));
    attribute(xml, styleNamespace, named("border-line-width"),
              QStringList {length(inner), length(ruleGap), length(outer)}.join(u' '));
    format(xml, named("padding"), length(padding));
}

void writeIssuerStyle(QXmlStreamWriter &xml)
{
    // Its edge stands for the upper rule; what is left to the first line is the head's room.
    constexpr double below = bodyTop + headHeight - issuerTop - issuerHeight - ruleDistance - ruleHeight;
    startStyle(xml, QStringLiteral("Issuer"), "paragraph");
    attribute(xml, styleNamespace, "parent-style-name", QStringLiteral("Letter"));
    attribute(xml, styleNamespace, "master-page-name", QStringLiteral("First"));
    xml.writeStartElement(styleNamespace, QStringLiteral("paragraph-properties"));
    writeParagraphProperties(
        xml, {.bottom = below, .left = -ruleOverhang, .right = -ruleOverhang, .align = "center", .lineHeight = issuerHeight});
    writeRule(xml, "bottom", thickRule, thinRule, ruleDistance);
    xml.writeEndElement();
    writeTextProperties(xml, {.points = issuerPoints, .face = titleFace, .color = officialRed});
    xml.writeEndElement();
}

/// The empty paragraph at the foot of the first page whose upper edge is the lower rule.
void writeFootRuleStyle(QXmlStreamWriter &xml)
{
    startStyle(xml, QStringLiteral("Foot_Rule"), "paragraph");
    attribute(xml, styleNamespace, "parent-style-name", QStringLiteral("Letter"));
    xml.writeStartElement(styleNamespace, QStringLiteral("paragraph-properties"));
    writeParagraphProperties(xml, {.left = -ruleOverhang, .right = -ruleOverhang, .lineHeight = footerHeight - ruleHeight});
    writeRule(xml, "top", thickRule, thinRule, 0);
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeDefaultStyle(QXmlStreamWriter &xml)
{
    xml.writeStartElement(styleNamespace, QStringLiteral("default-style"));
    attribute(xml, styleNamespace, "family", QStringLiteral("paragraph"));
    xml.writeEmptyElement(styleNamespace, QStringLiteral("paragraph-properties"));
    attribute(xml, styleNamespace, "text-autospace", QStringLiteral("none"));
    attribute(xml, styleNamespace, "punctuation-wrap", QStringLiteral("hanging"));
    attribute(xml, styleNamespace, "line-break", QStringLiteral("strict"));
    format(xml, "widows", QStringLiteral("0"));
    format(xml, "orphans", QStringLiteral("0"));
    xml.writeEmptyElement(styleNamespace, QStringLiteral("text-properties"));
    format(xml, "language", QStringLiteral("en"));
    format(xml, "country", QStringLiteral("US"));
    attribute(xml, styleNamespace, "language-asian", QStringLiteral("zh"));
    attribute(xml, styleNamespace, "country-asian", QStringLiteral("CN"));
    xml.writeEndElement();
}

void writeNamedStyles(QXmlStreamWriter &xml)
{
    xml.writeStartElement(officeNamespace, QStringLiteral("styles"));
    writeDefaultStyle(xml);
    const double two = 2 * characterWidth;
    writeParagraphStyle(xml, {.name = "Letter", .lineHeight = lineHeight, .points = textPoints, .face = bodyFace});
    writeIssuerStyle(xml);
    writeFootRuleStyle(xml);
    writeParagraphStyle(xml, {.name = "Number", .parent = "Letter", .align = "end"});
    writeParagraphStyle(xml, {.name = "Letter_Title",
                              .parent = "Letter",
                              .top = lineHeight,
                              .bottom = lineHeight,
                              .align = "center",
                              .lineHeight = lineHeight * 1.2,
                              .points = titlePoints,
                              .face = titleFace,
                              .keepWithNext = true});
    writeParagraphStyle(xml, {.name = "Addressee", .parent = "Letter"});
    writeParagraphStyle(xml, {.name = "Letter_Body", .parent = "Letter", .indent = two, .align = "justify"});
    writeParagraphStyle(xml, {.name = "Letter_Loose", .parent = "Letter_Body", .indent = two, .align = "start"});
    writeParagraphStyle(xml, {.name = "Letter_Last", .parent = "Letter_Body", .indent = two, .keepWithNext = true});
    writeParagraphStyle(
        xml, {.name = "Letter_Heading", .parent = "Letter", .indent = two, .face = headingFace, .keepWithNext = true});
    writeParagraphStyle(xml, {.name = "Attachments", .parent = "Letter", .top = lineHeight, .left = two, .keepWithNext = true});
    writeParagraphStyle(xml, {.name = "Note", .parent = "Letter", .top = lineHeight, .indent = two});
    writeParagraphStyle(xml, {.name = "Table_Title",
                              .parent = "Letter",
                              .bottom = 3,
                              .align = "center",
                              .face = headingFace,
                              .keepWithNext = true,
                              .newPage = true});
    writeParagraphStyle(xml, {.name = "Cell", .parent = "Letter", .lineHeight = tableLineHeight, .points = tablePoints});
    writeParagraphStyle(xml, {.name = "Cell_Number", .parent = "Cell", .align = "end"});
    writeParagraphStyle(xml, {.name = "Cell_Header", .parent = "Cell", .align = "center", .face = headingFace});
    const ParagraphStyle number {
        .parent = "Letter", .lineHeight = footerHeight, .points = pageNumberPoints, .face = numberFace};
    ParagraphStyle odd = number;
    odd.name = "Page_Number_Odd";
    odd.align = "end";
    odd.right = characterWidth;
    writeParagraphStyle(xml, odd);
    ParagraphStyle even = number;
    even.name = "Page_Number_Even";
    even.align = "start";
    even.left = characterWidth;
    writeParagraphStyle(xml, even);
    xml.writeEndElement();
}

/// The foot takes its room from the text, which ends `bodyBottom` above the edge on every page.
void writePageLayout(QXmlStreamWriter &xml, const char *name, double top, double belowFoot)
{
    xml.writeStartElement(styleNamespace, QStringLiteral("page-layout"));
    attribute(xml, styleNamespace, "name", QLatin1String(name));
    xml.writeEmptyElement(styleNamespace, QStringLiteral("page-layout-properties"));
    format(xml, "page-width", length(paperWidth));
    format(xml, "page-height", length(paperHeight));
    attribute(xml, styleNamespace, "print-orientation", QStringLiteral("portrait"));
    format(xml, "margin-top", length(top));
    format(xml, "margin-bottom", length(belowFoot));
    format(xml, "margin-left", length(bodyLeft));
    format(xml, "margin-right", length(paperWidth - bodyLeft - bodyWidth));
    xml.writeStartElement(styleNamespace, QStringLiteral("footer-style"));
    xml.writeEmptyElement(styleNamespace, QStringLiteral("header-footer-properties"));
    attribute(xml, drawingNamespace, "height", length(bodyBottom - belowFoot));
    format(xml, "margin-top", length(bodyBottom - belowFoot - footerHeight));
    attribute(xml, styleNamespace, "dynamic-spacing", QStringLiteral("false"));
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeNumberFoot(QXmlStreamWriter &xml, const char *element, const char *style)
{
    xml.writeStartElement(styleNamespace, QLatin1String(element));
    xml.writeStartElement(textNamespace, QStringLiteral("p"));
    attribute(xml, textNamespace, "style-name", QLatin1String(style));
    xml.writeCharacters(QStringLiteral("— "));
    xml.writeStartElement(textNamespace, QStringLiteral("page-number"));
    attribute(xml, textNamespace, "select-page", QStringLiteral("current"));
    xml.writeCharacters(QStringLiteral("2"));
    xml.writeEndElement();
    xml.writeCharacters(QStringLiteral(" —"));
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeMasterPages(QXmlStreamWriter &xml)
{
    xml.writeStartElement(officeNamespace, QStringLiteral("master-styles"));
    const auto start = [&](const char *name, const char *layout) {
        xml.writeStartElement(styleNamespace, QStringLiteral("master-page"));
        attribute(xml, styleNamespace, "name", QLatin1String(name));
        attribute(xml, styleNamespace, "page-layout-name", QLatin1String(layout));
    };
    start("Standard", "Following_Page");
    writeNumberFoot(xml, "footer", "Page_Number_Odd");
    writeNumberFoot(xml, "footer-left", "Page_Number_Even");
    xml.writeEndElement();
    start("First", "First_Page");
    attribute(xml, styleNamespace, "next-style-name", QStringLiteral("Standard"));
    xml.writeStartElement(styleNamespace, QStringLiteral("footer"));
    xml.writeEmptyElement(textNamespace, QStringLiteral("p"));
    attribute(xml, textNamespace, "style-name", QStringLiteral("Foot_Rule"));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

}  // namespace

void startPart(QXmlStreamWriter &xml, const char *root)
{
    xml.writeStartDocument();
    xml.writeNamespace(officeNamespace, QStringLiteral("office"));
    xml.writeNamespace(textNamespace, QStringLiteral("text"));
    xml.writeNamespace(tableNamespace, QStringLiteral("table"));
    xml.writeNamespace(styleNamespace, QStringLiteral("style"));
    xml.writeNamespace(formatNamespace, QStringLiteral("fo"));
    xml.writeNamespace(drawingNamespace, QStringLiteral("svg"));
    xml.writeNamespace(metaNamespace, QStringLiteral("meta"));
    xml.writeNamespace(titleNamespace, QStringLiteral("dc"));
    xml.writeStartElement(officeNamespace, QLatin1String(root));
    attribute(xml, officeNamespace, "version", QLatin1String(odfVersion));
}

void writeFontFaces(QXmlStreamWriter &xml)
{
    xml.writeStartElement(officeNamespace, QStringLiteral("font-face-decls"));
    for (const Face &face : faces) {
        xml.writeEmptyElement(styleNamespace, QStringLiteral("font-face"));
        attribute(xml, styleNamespace, "name", text(face.name));
        attribute(xml, drawingNamespace, "font-family", text(face.families));
        attribute(xml, styleNamespace, "font-family-generic", QLatin1String(face.generic));
        attribute(xml, styleNamespace, "font-pitch", QStringLiteral("variable"));
    }
    xml.writeEndElement();
}

void writeParagraphStyle(QXmlStreamWriter &xml, const ParagraphStyle &style)
{
    startStyle(xml, QLatin1String(style.name), "paragraph");
    if (style.parent)
        attribute(xml, styleNamespace, "parent-style-name", QLatin1String(style.parent));
    if (style.masterPage)
        attribute(xml, styleNamespace, "master-page-name", QLatin1String(style.masterPage));
    xml.writeStartElement(styleNamespace, QStringLiteral("paragraph-properties"));
    writeParagraphProperties(xml, style);
    xml.writeEndElement();
    writeTextProperties(xml, style);
    xml.writeEndElement();
}

void writeColumnStyle(QXmlStreamWriter &xml, const QString &name, double width)
{
    startStyle(xml, name, "table-column");
    xml.writeEmptyElement(styleNamespace, QStringLiteral("table-column-properties"));
    attribute(xml, styleNamespace, "column-width", length(width));
    xml.writeEndElement();
}

void writeTableStyle(QXmlStreamWriter &xml, const QString &name, double width)
{
    startStyle(xml, name, "table");
    xml.writeEmptyElement(styleNamespace, QStringLiteral("table-properties"));
    attribute(xml, styleNamespace, "width", length(width));
    attribute(xml, tableNamespace, "align", QStringLiteral("center"));
    xml.writeEndElement();
}

void writeCellStyle(QXmlStreamWriter &xml, const QString &name)
{
    startStyle(xml, name, "table-cell");
    xml.writeEmptyElement(styleNamespace, QStringLiteral("table-cell-properties"));
    format(xml, "padding", length(0.8));
    format(xml, "border", length(thinRule) + QStringLiteral(" solid #000000"));
    attribute(xml, styleNamespace, "vertical-align", QStringLiteral("middle"));
    xml.writeEndElement();
}

QByteArray stylesPart()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startPart(xml, "document-styles");
    writeFontFaces(xml);
    writeNamedStyles(xml);
    xml.writeStartElement(officeNamespace, QStringLiteral("automatic-styles"));
    writePageLayout(xml, "First_Page", issuerTop, lowerRule - footerHeight);
    writePageLayout(xml, "Following_Page", bodyTop, bodyBottom - pageNumberDrop - footerHeight);
    xml.writeEndElement();
    writeMasterPages(xml);
    xml.writeEndDocument();
    return bytes;
}

}  // namespace jiaxin::odt
