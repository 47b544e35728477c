// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_face.h"
#include "app/documents/certificate_template.h"
#include "app/documents/fonts.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <cmath>

namespace jiaxin {

namespace {

constexpr qsizetype largestFile = 1024 * 1024;
constexpr int mostElements = 20000;
constexpr int deepest = 32;
const QString svgNamespace = QStringLiteral("http://www.w3.org/2000/svg");
const QString ownNamespace = QStringLiteral("urn:jiaxin:template:1");

/// What QtSvg draws without following anything: no text (ours must stay extractable), no images, no use (which can multiply).
const QSet<QString> &drawableElements()
{
    static const QSet<QString> names {
        QStringLiteral("g"),    QStringLiteral("rect"),     QStringLiteral("circle"),         QStringLiteral("ellipse"),
        QStringLiteral("line"), QStringLiteral("polyline"), QStringLiteral("polygon"),        QStringLiteral("path"),
        QStringLiteral("defs"), QStringLiteral("stop"),     QStringLiteral("linearGradient"), QStringLiteral("radialGradient"),
    };
    return names;
}

const QSet<QString> &ignoredElements()
{
    static const QSet<QString> names {QStringLiteral("title"), QStringLiteral("desc"), QStringLiteral("metadata")};
    return names;
}

/// Attributes and style properties that are passed on; all others are dropped.
const QSet<QString> &drawableAttributes()
{
    static const QSet<QString> names = [] {
        const QString list = QStringLiteral(
            "id x y width height rx ry cx cy r x1 y1 x2 y2 fx fy points d transform fill fill-opacity fill-rule stroke "
            "stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit opacity offset stop-color "
            "stop-opacity gradientUnits gradientTransform");
        const QStringList parts = list.split(u' ');
        return QSet<QString>(parts.begin(), parts.end());
    }();
    return names;
}

class TemplateReader {
public:
    TemplateReader(const QByteArray &svg, const CertificateTemplate::Lookup &cards) : m_xml(svg), m_cards(cards) {}

    Result<CertificateTemplate> read();

private:
    void fail(const QString &detail)
    {
        if (m_failure.isEmpty())
            m_failure = detail;
    }
    bool failed() const { return !m_failure.isEmpty(); }

    QString own(const QString &name) const { return m_xml.attributes().value(ownNamespace, name).toString(); }
    double number(const QString &text, const QString &attribute, double fallback);
    QRectF box(const QString &placeholder);

    void readRoot();
    void readTop();
    void readSide();
    void readElement(QXmlStreamWriter &art, int depth, bool transformed);
    void refuseReferences();
    void refuseDashes(const QString &name, const QString &value);
    void copyAttributes(QXmlStreamWriter &art);
    QString safeStyle(const QString &style);
    bool readPlaceholder();
    void readText(const QString &text);
    void readPicture(const QString &kind);
    void checkComplete();
    void checkSlots();

    QXmlStreamReader m_xml;
    const CertificateTemplate::Lookup &m_cards;
    CertificateTemplate m_template;
    TemplateSide m_side;
    QByteArray m_definitions;
    QString m_failure;
    int m_elements = 0;
};

Result<CertificateTemplate> TemplateReader::read()
{
    while (!m_xml.atEnd() && !failed()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
            fail(QStringLiteral("external_reference"));
            break;
        case QXmlStreamReader::ProcessingInstruction:
            // A style sheet that lies elsewhere.
            fail(QStringLiteral("external_reference"));
            break;
        case QXmlStreamReader::StartElement:
            readRoot();
            break;
        default:
            break;
        }
    }
    if (!failed() && m_xml.hasError())
        fail(QStringLiteral("not_svg"));
    if (!failed())
        checkComplete();
    if (failed())
        return Error {.code = ErrorCode::BadFile, .detail = m_failure};
    return m_template;
}

double TemplateReader::number(const QString &text, const QString &attribute, double fallback)
{
    if (text.isEmpty())
        return fallback;
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (ok && std::isfinite(value) && value >= 0 && value <= 2000)
        return value;
    fail(QStringLiteral("bad_attribute:") + attribute);
    return fallback;
}

QRectF TemplateReader::box(const QString &placeholder)
{
    const auto side = [this](const char *name) {
        const QString attribute = QString::fromLatin1(name);
        return number(m_xml.attributes().value(attribute).toString(), attribute, 0);
    };
    const QRectF found(side("x"), side("y"), side("width"), side("height"));
    if (found.isEmpty() || !QRectF(QPointF(), m_template.size).contains(found))
        fail(QStringLiteral("outside_page:") + placeholder);
    return found;
}

void TemplateReader::readRoot()
{
    if (m_xml.name() != u"svg" || m_xml.namespaceUri() != svgNamespace)
        return fail(QStringLiteral("not_svg"));
    refuseReferences();
    m_template.name = own(QStringLiteral("name"));
    m_template.title = own(QStringLiteral("title"));
    m_template.version = int(number(own(QStringLiteral("version")), QStringLiteral("version"), 0));
    static const QRegularExpression plainName(QStringLiteral("^[a-z0-9_-]{1,40}$"));
    if (!plainName.match(m_template.name).hasMatch())
        return fail(QStringLiteral("bad_attribute:name"));
    if (m_template.version < 1)
        return fail(QStringLiteral("bad_attribute:version"));
    for (const QString &length : {QStringLiteral("width"), QStringLiteral("height")}) {
        const QString text = m_xml.attributes().value(length).toString();
        const double mm = text.endsWith(u"mm") ? number(text.chopped(2), length, 0) : 0;
        if (mm < 10 || mm > 500)
            return fail(QStringLiteral("bad_attribute:") + length);
        (length == u"width" ? m_template.size.rwidth() : m_template.size.rheight()) = mm;
    }
    constexpr double widestCard = 120;
    const StockKind usual = m_template.size.width() < widestCard ? StockKind::Card : StockKind::Sheet;
    const QString stock = own(QStringLiteral("stock"));
    m_template.stock = choiceFromName<StockKind>(stock).value_or(usual);
    if (!stock.isEmpty() && choiceName(m_template.stock) != stock)
        return fail(QStringLiteral("bad_attribute:stock"));
    // One user unit must be one millimetre.
    QList<double> viewBox;
    for (const QString &part : m_xml.attributes().value(QLatin1String("viewBox")).toString().split(u' ', Qt::SkipEmptyParts))
        viewBox += number(part, QStringLiteral("viewBox"), 0);
    if (viewBox != QList<double> {0, 0, m_template.size.width(), m_template.size.height()})
        return fail(QStringLiteral("bad_attribute:viewBox"));
    if (const QString card = own(QStringLiteral("card")); !card.isEmpty()) {
        m_template.card = m_cards ? m_cards(card) : nullptr;
        if (!m_template.card || m_template.card->card)
            return fail(QStringLiteral("unknown_card:") + card);
    }
    while (!failed() && m_xml.readNextStartElement())
        readTop();
}

void TemplateReader::readTop()
{
    if (m_xml.namespaceUri() != svgNamespace || ignoredElements().contains(m_xml.name().toString()))
        return m_xml.skipCurrentElement();
    if (m_xml.name() == u"defs") {
        QXmlStreamWriter definitions(&m_definitions);
        readElement(definitions, 1, true);
    } else if (m_xml.name() == u"g" && !own(QStringLiteral("side")).isEmpty()) {
        readSide();
    } else {
        fail((m_xml.name() == u"script" ? QStringLiteral("%1") : QStringLiteral("unsupported_element:%1")).arg(m_xml.name()));
    }
}

void TemplateReader::readSide()
{
    m_side = {};
    m_side.name = own(QStringLiteral("side"));
    const auto same = [this](const TemplateSide &side) { return side.name == m_side.name; };
    if ((m_side.name != u"front" && m_side.name != u"back") ||
        std::any_of(m_template.sides.begin(), m_template.sides.end(), same))
        return fail(QStringLiteral("bad_attribute:side"));
    QByteArray drawing;
    QXmlStreamWriter art(&drawing);
    readElement(art, 1, m_xml.attributes().hasAttribute(QLatin1String("transform")));
    m_side.art = QStringLiteral("<svg xmlns=\"%1\" width=\"%2mm\" height=\"%3mm\" viewBox=\"0 0 %2 %3\">")
                     .arg(svgNamespace)
                     .arg(m_template.size.width())
                     .arg(m_template.size.height())
                     .toUtf8() +
                 m_definitions + drawing + "</svg>";
    m_template.sides += m_side;
}

void TemplateReader::readElement(QXmlStreamWriter &art, int depth, bool transformed)
{
    const QString name = m_xml.name().toString();
    if (++m_elements > mostElements || depth > deepest)
        return fail(QStringLiteral("too_large"));
    if (name.compare(u"script", Qt::CaseInsensitive) == 0)
        return fail(QStringLiteral("script"));
    if (name == u"image" || name == u"use")
        return fail(QStringLiteral("external_reference"));
    if (m_xml.namespaceUri() != svgNamespace || ignoredElements().contains(name))
        return m_xml.skipCurrentElement();
    if (!drawableElements().contains(name))
        return fail(QStringLiteral("unsupported_element:") + name);
    art.writeStartElement(name);
    copyAttributes(art);
    while (!failed() && m_xml.readNextStartElement()) {
        const bool movesChildren = transformed || m_xml.attributes().hasAttribute(QLatin1String("transform"));
        const bool isPlaceholder = m_xml.name() == u"rect" && readPlaceholder();
        if (isPlaceholder && movesChildren)
            fail(QStringLiteral("bad_attribute:transform"));
        if (isPlaceholder)
            m_xml.skipCurrentElement();
        else
            readElement(art, depth + 1, movesChildren);
    }
    art.writeEndElement();
}

void TemplateReader::refuseReferences()
{
    static const QRegularExpression foreignUrl(QStringLiteral("url\\s*+\\(\\s*+['\"]?+\\s*+(?!#)"),
                                               QRegularExpression::CaseInsensitiveOption);
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        const QString name = attribute.name().toString();
        const QString value = attribute.value().toString();
        if (name.startsWith(u"on", Qt::CaseInsensitive) || value.contains(u"javascript:", Qt::CaseInsensitive))
            return fail(QStringLiteral("script"));
        if (name == u"href" || foreignUrl.match(value).hasMatch())
            return fail(QStringLiteral("external_reference"));
    }
}

void TemplateReader::refuseDashes(const QString &name, const QString &value)
{
    // Minute ones take for ever to draw, and a line that was drawn whole instead would not be the template's.
    if (name == u"stroke-dasharray" && value.trimmed() != u"none")
        fail(QStringLiteral("bad_attribute:stroke-dasharray"));
}

void TemplateReader::copyAttributes(QXmlStreamWriter &art)
{
    refuseReferences();
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        const QString name = attribute.name().toString();
        const QString value = attribute.value().toString();
        if (!attribute.namespaceUri().isEmpty())
            continue;
        refuseDashes(name, value);
        if (name == u"style")
            art.writeAttribute(name, safeStyle(value));
        else if (drawableAttributes().contains(name))
            art.writeAttribute(name, value);
    }
}

QString TemplateReader::safeStyle(const QString &style)
{
    if (style.contains(u'\\') || style.contains(u'@'))
        fail(QStringLiteral("external_reference"));
    QStringList kept;
    for (const QString &declaration : style.split(u';', Qt::SkipEmptyParts)) {
        const QString name = declaration.section(u':', 0, 0).trimmed();
        refuseDashes(name, declaration.section(u':', 1));
        if (drawableAttributes().contains(name))
            kept += declaration;
    }
    return kept.join(u';');
}

bool TemplateReader::readPlaceholder()
{
    const QString text = own(QStringLiteral("text"));
    const QString place = own(QStringLiteral("place"));
    const QString slot = own(QStringLiteral("slot"));
    if (!text.isEmpty())
        readText(text);
    else if (!place.isEmpty())
        readPicture(place);
    else if (!slot.isEmpty())
        m_side.cards += CardSlot {.box = box(slot), .index = int(number(slot, QStringLiteral("slot"), 0)) - 1};
    else
        return false;
    return true;
}

void TemplateReader::readText(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{([^{}]*)\\}"));
    const QString fixed = QString(text).remove(placeholder);
    if (fixed.contains(u'{'))
        fail(QStringLiteral("bad_attribute:text"));
    // Without a screen's application there are no fonts to ask, and nothing is drawn either.
    const bool fonts = qobject_cast<QGuiApplication *>(QCoreApplication::instance()) && loadFonts();
    if (const QString missing = fonts ? unprintableCharacters(fixed) : QString(); !missing.isEmpty())
        fail(QStringLiteral("unprintable:") + missing);
    for (auto match = placeholder.globalMatch(text); match.hasNext();) {
        const QString name = match.next().captured(1);
        if (!certificateFieldNames().contains(name))
            fail(QStringLiteral("unknown_placeholder:") + name);
    }
    TextBox read;
    read.box = box(text);
    read.text = text;
    const auto own = [this, &read](const char *name, double fallback) {
        const QString attribute = QString::fromLatin1(name);
        return number(this->own(attribute), attribute, fallback);
    };
    read.family = this->own(QStringLiteral("family")) == u"serif" ? FontFamily::Serif : FontFamily::Sans;
    read.bold = this->own(QStringLiteral("weight")) == u"bold";
    read.points = own("size", read.points);
    read.smallestPoints = own("smallest", std::min(read.smallestPoints, read.points));
    read.longFrom = int(own("long-from", 0));
    read.longPoints = own("long-size", read.points);
    read.spacing = own("spacing", 0);
    read.lines = int(own("lines", 1));
    const QString align = this->own(QStringLiteral("align"));
    read.align = align == u"center" ? Qt::AlignHCenter : align == u"right" ? Qt::AlignRight : Qt::AlignLeft;
    if (const QString color = this->own(QStringLiteral("color")); !color.isEmpty())
        read.color = QColor(color);
    if (!read.color.isValid())
        fail(QStringLiteral("bad_attribute:color"));
    if (read.points < 4 || read.longPoints < 4)
        fail(QStringLiteral("bad_attribute:size"));
    m_side.texts += read;
}

void TemplateReader::readPicture(const QString &kind)
{
    if (kind != u"photo" && kind != u"qr" && kind != u"seal")
        return fail(QStringLiteral("unknown_placeholder:") + kind);
    const PictureKind known = kind == u"photo" ? PictureKind::Photo : kind == u"qr" ? PictureKind::Qr : PictureKind::Seal;
    m_side.pictures += PicturePlace {.box = box(kind), .kind = known};
}

void TemplateReader::checkComplete()
{
    if (m_template.sides.isEmpty())
        return fail(QStringLiteral("missing_placeholder:side"));
    bool photo = false;
    bool qr = false;
    QString texts;
    for (const TemplateSide &side : std::as_const(m_template.sides)) {
        for (const TextBox &text : side.texts)
            texts += text.text;
        for (const PicturePlace &picture : side.pictures) {
            photo |= picture.kind == PictureKind::Photo;
            qr |= picture.kind == PictureKind::Qr;
        }
    }
    if (m_template.card)
        return checkSlots();
    if (!photo)
        return fail(QStringLiteral("missing_placeholder:photo"));
    if (!qr)
        return fail(QStringLiteral("missing_placeholder:qr"));
    for (const QString &name : {QStringLiteral("name"), QStringLiteral("number"), QStringLiteral("valid_until")}) {
        if (!texts.contains(u'{' + name + u'}'))
            return fail(QStringLiteral("missing_placeholder:") + name);
    }
}

/// Each side of a sheet holds the cards 1 … n, once each.
void TemplateReader::checkSlots()
{
    const int count = int(m_template.sides.first().cards.size());
    bool whole = count > 0 && m_template.sides.size() <= m_template.card->sides.size();
    for (const TemplateSide &side : std::as_const(m_template.sides)) {
        QSet<int> indexes;
        for (const CardSlot &slot : side.cards) {
            indexes.insert(slot.index);
            whole &= slot.index >= 0 && slot.index < count && slot.box.size() == m_template.card->size;
        }
        whole &= indexes.size() == count && side.cards.size() == count;
    }
    if (!whole)
        fail(QStringLiteral("missing_placeholder:slot"));
}

}  // namespace

Result<CertificateTemplate> CertificateTemplate::load(const QByteArray &svg, const Lookup &cards)
{
    if (svg.size() > largestFile)
        return Error {.code = ErrorCode::BadFile, .detail = QStringLiteral("too_large")};
    return TemplateReader(svg, cards).read();
}

}  // namespace jiaxin
