// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/template_reader.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QXmlStreamWriter>

#include <algorithm>

namespace jiaxin {

namespace {

constexpr int mostElements = 20000;
constexpr int mostPlaces = 400;
constexpr int deepest = 32;
constexpr int mostFaults = 50;
constexpr int longestWhat = 60;
constexpr int longestTitle = 60;
const QString svgNamespace = QStringLiteral("http://www.w3.org/2000/svg");

const QSet<QString> &ignoredElements()
{
    static const QSet<QString> names {QStringLiteral("title"), QStringLiteral("desc"), QStringLiteral("metadata")};
    return names;
}

/// What a stranger's file may say of itself, fit to be shown in one line.
QString shown(const QString &what)
{
    QString printable;
    for (const char32_t character : what.toUcs4())
        printable += QChar::isPrint(character) ? QString::fromUcs4(&character, 1) : QStringLiteral(" ");
    printable = printable.simplified();
    return printable.size() > longestWhat ? printable.first(longestWhat - 1) + u'…' : printable;
}

/// Words about an attribute and what it says.
QString quoted(const QString &attribute, const QString &value)
{
    return value.isEmpty() ? attribute : attribute + QStringLiteral("=\"") + value + u'"';
}

}  // namespace

TemplateReader::TemplateReader(const QByteArray &svg, const CertificateTemplate::Lookup &cards)
    : m_svg(svg), m_xml(svg), m_cards(cards)
{
}

const QString &TemplateReader::text()
{
    if (m_text.isNull()) {
        // In another encoding characters are not where they are counted; lines then are those of the elements' ends.
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder(m_svg);
        m_text = decoder.hasError() ? QLatin1String("") : decoded;
    }
    return m_text;
}

qint64 TemplateReader::lineOfElement()
{
    // The reader stands behind the element, which may be long; no `<` can stand in it.
    const qsizetype end = std::min<qsizetype>(m_xml.characterOffset(), text().size());
    const qsizetype start = end > 0 ? text().lastIndexOf(u'<', end - 1) : -1;
    return m_xml.lineNumber() - (start < 0 ? 0 : QStringView(text()).mid(start, end - start).count(u'\n'));
}

qint64 TemplateReader::lineOf(const QString &words)
{
    const qsizetype at = text().indexOf(words, 0, Qt::CaseInsensitive);
    return at < 0 ? m_xml.lineNumber() : QStringView(text()).first(at).count(u'\n') + 1;
}

void TemplateReader::note(TemplateFault fault)
{
    if (m_stopped)
        return;
    fault.what = shown(fault.what);
    fault.element = shown(fault.element);
    m_faults.append(fault);
    if (m_faults.size() == mostFaults) {
        m_faults.append(templateFault("more_faults", QString::number(mostFaults)));
        m_stopped = true;
    }
}

void TemplateReader::complain(const char *rule, const QString &what)
{
    note({.rule = QLatin1String(rule), .what = what, .element = m_xml.qualifiedName().toString(), .line = lineOfElement()});
}

void TemplateReader::complainOfFile(const char *rule, const QString &what, qint64 line)
{
    note({.rule = QLatin1String(rule), .what = what, .line = line});
}

void TemplateReader::stop(const char *rule, const QString &what)
{
    complain(rule, what);
    m_stopped = true;
}

TemplateReading TemplateReader::read()
{
    if (m_svg.trimmed().isEmpty()) {
        complainOfFile("empty_file");
        return {.faults = m_faults};
    }
    readProlog();
    const bool began = !m_template.name.isNull() || !m_faults.isEmpty();
    if (m_stopped)
        return {.faults = m_faults};
    if (m_xml.hasError()) {
        // A prefix that was not declared is what most often is wrong, and no reader of XML says so in words.
        const bool drawing = m_svg.contains("<svg");
        if (drawing && !m_svg.contains(templateNamespace.toLatin1()))
            complainOfFile("missing_namespace", {}, lineOf(QStringLiteral("<svg")));
        else if (!began && !drawing)
            complainOfFile("not_svg");
        else
            complainOfFile("broken_xml", QString::number(m_xml.columnNumber()), m_xml.lineNumber());
        return {.faults = m_faults};
    }
    checkComplete();
    if (!m_faults.isEmpty())
        return {.faults = m_faults};
    return {.layout = m_template};
}

void TemplateReader::readProlog()
{
    while (!m_xml.atEnd() && !m_stopped) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
            // Entities multiply, and may lie elsewhere.
            complainOfFile("doctype", {}, lineOf(QStringLiteral("<!DOCTYPE")));
            m_stopped = true;
            break;
        case QXmlStreamReader::ProcessingInstruction:
            complainOfFile("processing_instruction", m_xml.processingInstructionTarget().toString(), m_xml.lineNumber());
            break;
        case QXmlStreamReader::StartElement:
            readRoot();
            break;
        default:
            break;
        }
    }
}

void TemplateReader::readRoot()
{
    m_template.name = QLatin1String("");
    if (m_xml.name() != u"svg" || m_xml.namespaceUri() != svgNamespace)
        return stop("not_svg", m_xml.qualifiedName().toString());
    refuseReferences();
    const auto declared = m_xml.namespaceDeclarations();
    m_hasNamespace = std::any_of(declared.begin(), declared.end(),
                                 [](const auto &each) { return each.namespaceUri() == templateNamespace; });
    if (m_hasNamespace)
        readNames();
    else
        complain("missing_namespace");
    readSize();
    readViewBox();
    if (m_hasNamespace)
        readCard();
    while (!m_stopped && m_xml.readNextStartElement())
        readTop();
}

void TemplateReader::readNames()
{
    static const QSet<QString> known {QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("version"),
                                      QStringLiteral("stock"), QStringLiteral("card")};
    refuseUnknown(known);
    static const QRegularExpression plainName(QStringLiteral("^[a-z0-9_-]{1,40}$"));
    m_template.name = own("name");
    if (!plainName.match(m_template.name).hasMatch())
        complain("bad_name", m_template.name);
    m_template.title = own("title").simplified();
    if (m_template.title.isEmpty() || m_template.title.size() > longestTitle)
        complain("bad_title", QString::number(longestTitle));
    const QString version = own("version");
    bool whole = true;
    m_template.version = version.isEmpty() ? 1 : version.toInt(&whole);
    if (!whole || m_template.version < 1)
        complain("bad_version", version);
}

void TemplateReader::readSize()
{
    constexpr double least = 10;
    constexpr double most = 500;
    for (const char *length : {"width", "height"}) {
        const QString attribute = QLatin1String(length);
        const QString text = m_xml.attributes().value(attribute).toString();
        bool isNumber = false;
        const double mm = text.endsWith(u"mm") ? QStringView(text).chopped(2).toDouble(&isNumber) : 0;
        if (!isNumber)
            complain("no_size", quoted(attribute, text));
        else if (!(mm >= least && mm <= most))
            complain("bad_size", quoted(attribute, text));
        else
            (attribute == u"width" ? m_template.size.rwidth() : m_template.size.rheight()) = mm;
    }
    constexpr double widestCard = 120;
    const StockKind usual = m_template.size.width() < widestCard ? StockKind::Card : StockKind::Sheet;
    const QString stock = own("stock");
    m_template.stock = choiceFromName<StockKind>(stock).value_or(usual);
    if (!stock.isEmpty() && choiceName(m_template.stock) != stock)
        complain("bad_stock", stock);
}

void TemplateReader::readViewBox()
{
    if (m_template.size.isEmpty())
        return;
    // One user unit must be one millimetre.
    static const QRegularExpression separator(QStringLiteral("[\\s,]+"));
    QList<double> found;
    for (const QString &part :
         m_xml.attributes().value(QLatin1String("viewBox")).toString().split(separator, Qt::SkipEmptyParts))
        found += part.toDouble();
    if (found != QList<double> {0, 0, m_template.size.width(), m_template.size.height()})
        complain("bad_view_box", QStringLiteral("0 0 %1 %2")
                                     .arg(QString::number(m_template.size.width()), QString::number(m_template.size.height())));
}

void TemplateReader::readCard()
{
    const QString card = own("card");
    if (card.isEmpty())
        return;
    m_template.card = m_cards ? m_cards(card) : nullptr;
    if (!m_template.card || m_template.card->card) {
        m_template.card = nullptr;
        stop("unknown_card", card);
    }
}

void TemplateReader::readTop()
{
    const QString name = m_xml.name().toString();
    if (name.compare(u"script", Qt::CaseInsensitive) != 0 &&
        (m_xml.namespaceUri() != svgNamespace || ignoredElements().contains(name)))
        return m_xml.skipCurrentElement();
    QByteArray dropped;
    QXmlStreamWriter nowhere(&dropped);
    if (name == u"defs") {
        QXmlStreamWriter definitions(&m_definitions);
        readElement(definitions, 1, true);
    } else if (name == u"g" && !own("side").isEmpty()) {
        readSide();
    } else {
        // What is refused anywhere says so itself; the rest is only in the wrong place.
        if (!isRefused(name, 1)) {
            if (m_hasNamespace)
                complain("outside_side");
            readInside(nowhere, 1, true);
        }
    }
}

void TemplateReader::readSide()
{
    static const QSet<QString> known {QStringLiteral("side")};
    refuseUnknown(known);
    m_side = {};
    m_side.name = own("side");
    const auto same = [this](const TemplateSide &side) { return side.name == m_side.name; };
    if ((m_side.name != u"front" && m_side.name != u"back") ||
        std::any_of(m_template.sides.begin(), m_template.sides.end(), same))
        complain("bad_side", m_side.name);
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
    if (++m_elements > mostElements)
        return stop("too_many_elements", QString::number(mostElements));
    if (depth > deepest)
        return stop("too_deep", QString::number(deepest));
    const QString name = m_xml.name().toString();
    const bool script = name.compare(u"script", Qt::CaseInsensitive) == 0;
    if (!script && (m_xml.namespaceUri() != svgNamespace || ignoredElements().contains(name)))
        return m_xml.skipCurrentElement();
    if (isRefused(name, depth))
        return;
    art.writeStartElement(name);
    copyAttributes(art);
    readInside(art, depth, transformed);
    art.writeEndElement();
}

void TemplateReader::readInside(QXmlStreamWriter &art, int depth, bool transformed)
{
    while (!m_stopped && m_xml.readNextStartElement()) {
        const bool moves = transformed || m_xml.attributes().hasAttribute(QLatin1String("transform"));
        if (m_xml.namespaceUri() == svgNamespace && isPlaceholder()) {
            if (++m_places > mostPlaces)
                return stop("too_many_places", QString::number(mostPlaces));
            readPlaceholder(moves);
            m_xml.skipCurrentElement();
        } else {
            readElement(art, depth + 1, moves);
        }
    }
}

TemplateFault tooLargeTemplate(qint64 bytes)
{
    constexpr double megabyte = 1024.0 * 1024;
    return templateFault("file_too_large", QString::number(double(bytes) / megabyte, 'f', 1));
}

TemplateReading readTemplate(const QByteArray &svg, const CertificateTemplate::Lookup &cards)
{
    if (svg.size() > largestTemplate)
        return {.faults = {tooLargeTemplate(svg.size())}};
    return TemplateReader(svg, cards).read();
}

Result<CertificateTemplate> CertificateTemplate::load(const QByteArray &svg, const Lookup &cards)
{
    TemplateReading reading = readTemplate(svg, cards);
    if (reading.layout)
        return *std::move(reading.layout);
    const TemplateFault &first = reading.faults.first();
    return Error {.code = ErrorCode::BadFile, .detail = first.what.isEmpty() ? first.rule : first.rule + u':' + first.what};
}

}  // namespace jiaxin
