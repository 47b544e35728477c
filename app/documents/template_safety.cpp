// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What may stand in a template's drawing: nothing that runs, and nothing that is fetched from elsewhere.
#include "app/documents/template_reader.h"

#include <QRegularExpression>
#include <QXmlStreamWriter>

namespace jiaxin {

namespace {

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

/// A url() that is not of this file.
bool namesElsewhere(const QString &value)
{
    static const QRegularExpression foreignUrl(QStringLiteral("url\\s*+\\(\\s*+['\"]?+\\s*+(?!#)"),
                                               QRegularExpression::CaseInsensitiveOption);
    return foreignUrl.match(value).hasMatch();
}

QString quoted(const QXmlStreamAttribute &attribute)
{
    return attribute.qualifiedName().toString() + QStringLiteral("=\"") + attribute.value().toString() + u'"';
}

}  // namespace

bool TemplateReader::isRefused(const QString &name, int depth)
{
    if (name.compare(u"script", Qt::CaseInsensitive) == 0) {
        complain("script");
    } else if (name == u"style") {
        refuseStyleSheet();
        return true;
    } else if (name == u"image" || name == u"use") {
        bool told = false;
        for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
            const bool inside = attribute.value().startsWith(u"data:") || attribute.value().startsWith(u'#');
            if (attribute.name() != u"href" || inside)
                continue;
            complain("external_reference", quoted(attribute));
            told = true;
        }
        if (!told)
            complain(name == u"image" ? "picture" : "copied_element");
    } else if (name == u"text" || name == u"tspan" || name == u"textPath") {
        complain("text_element");
    } else if (!drawableElements().contains(name)) {
        complain("unsupported_element");
        refuseReferences();
        // What is wrong inside of it is told as well.
        QByteArray dropped;
        QXmlStreamWriter nowhere(&dropped);
        readInside(nowhere, depth, false);
        return true;
    } else {
        return false;
    }
    m_xml.skipCurrentElement();
    return true;
}

void TemplateReader::refuseStyleSheet()
{
    const QString element = m_xml.qualifiedName().toString();
    const qint64 line = lineOfElement();
    const QString rules = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
    const qsizetype import = rules.indexOf(u"@import", 0, Qt::CaseInsensitive);
    const qsizetype url = namesElsewhere(rules) ? rules.indexOf(u"url", 0, Qt::CaseInsensitive) : -1;
    const bool elsewhere = import >= 0 || url >= 0;
    TemplateFault fault =
        elsewhere ? templateFault("external_reference", rules.mid(import >= 0 ? import : url)) : templateFault("style_sheet");
    fault.element = element;
    fault.line = line;
    note(std::move(fault));
}

void TemplateReader::refuseReferences()
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes())
        refuseReference(attribute);
}

void TemplateReader::refuseReference(const QXmlStreamAttribute &attribute)
{
    const QString value = attribute.value().toString();
    if (attribute.namespaceUri() == templateNamespace)
        return;
    if (attribute.name().startsWith(u"on", Qt::CaseInsensitive))
        complain("event_attribute", attribute.qualifiedName().toString());
    else if (value.contains(u"javascript:", Qt::CaseInsensitive))
        complain("script_link", quoted(attribute));
    else if (attribute.name() == u"href" && value.startsWith(u'#'))
        complain("inner_reference", quoted(attribute));
    else if (attribute.name() == u"href" || attribute.name() == u"src" || attribute.qualifiedName() == u"xml:base" ||
             namesElsewhere(value))
        complain("external_reference", quoted(attribute));
}

void TemplateReader::refuseDashes(const QString &name, const QString &value)
{
    // Minute ones take for ever to draw, and a line that was drawn whole instead would not be the template's.
    if (name == u"stroke-dasharray" && value.trimmed() != u"none")
        complain("dashes");
}

void TemplateReader::refuseWildNumbers(const QString &name, const QString &value)
{
    // Far beyond any page, and dear or endless to draw.
    constexpr double most = 1e5;
    static const QSet<QString> words {QStringLiteral("id"), QStringLiteral("fill"), QStringLiteral("stroke"),
                                      QStringLiteral("stop-color")};
    static const QRegularExpression number(QStringLiteral("(?:\\d+\\.?\\d*+|\\.\\d++)(?:[eE][-+]?\\d++)?+|nan|inf"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (words.contains(name))
        return;
    for (auto match = number.globalMatch(value); match.hasNext();) {
        bool isNumber = false;
        const double found = match.next().capturedView().toDouble(&isNumber);
        if (isNumber && found <= most)
            continue;
        return complain("wild_number", name);
    }
}

void TemplateReader::refuseUnknown(const QSet<QString> &known)
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        if (attribute.namespaceUri() == templateNamespace && !known.contains(attribute.name().toString()))
            complain("unknown_attribute", attribute.qualifiedName().toString());
    }
}

void TemplateReader::copyAttributes(QXmlStreamWriter &art)
{
    refuseReferences();
    const bool side = m_xml.name() == u"g" && m_xml.attributes().hasAttribute(templateNamespace, QStringLiteral("side"));
    if (!side)
        refuseUnknown({});
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        const QString name = attribute.name().toString();
        const QString value = attribute.value().toString();
        if (!attribute.namespaceUri().isEmpty())
            continue;
        refuseDashes(name, value);
        if (name == u"style")
            art.writeAttribute(name, safeStyle(value));
        if (name != u"style" && drawableAttributes().contains(name)) {
            refuseWildNumbers(name, value);
            art.writeAttribute(name, value);
        }
    }
}

QString TemplateReader::safeStyle(const QString &style)
{
    // Written in escapes a reference would not be recognised.
    if (style.contains(u'\\') || style.contains(u'@'))
        complain("external_reference", QStringLiteral("style=\"") + style + u'"');
    QStringList kept;
    for (const QString &declaration : style.split(u';', Qt::SkipEmptyParts)) {
        const QString name = declaration.section(u':', 0, 0).trimmed();
        refuseDashes(name, declaration.section(u':', 1));
        if (!drawableAttributes().contains(name))
            continue;
        refuseWildNumbers(name, declaration.section(u':', 1));
        kept += declaration;
    }
    return kept.join(u';');
}

}  // namespace jiaxin
