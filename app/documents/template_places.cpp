// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The places of a template that are filled in: texts, pictures, and the cards of a sheet.
#include "app/documents/certificate_face.h"
#include "app/documents/fonts.h"
#include "app/documents/template_reader.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <cmath>

namespace jiaxin {

namespace {

/// Smaller, its modules run into each other on an office printer (design.md §5: at most version 8, 49 modules).
constexpr double leastQrSide = 16;

constexpr double longest = 2000;
constexpr double leastPoints = 4;

}  // namespace

QString TemplateReader::own(const char *name) const
{
    return m_xml.attributes().value(templateNamespace, QLatin1String(name)).toString();
}

double TemplateReader::number(const QString &text, const QString &attribute, double fallback)
{
    if (text.isEmpty())
        return fallback;
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (ok && std::isfinite(value) && value >= 0 && value <= longest)
        return value;
    complain("bad_number", attribute + QStringLiteral("=\"") + text + u'"');
    return fallback;
}

double TemplateReader::ownNumber(const char *name, double fallback)
{
    return number(own(name), QStringLiteral("jx:") + QLatin1String(name), fallback);
}

QString TemplateReader::ownChoice(const char *name, const QStringList &choices)
{
    const QString value = own(name);
    if (!value.isEmpty() && !choices.contains(value))
        complain("bad_choice", QStringLiteral("jx:%1: %2").arg(QLatin1String(name), choices.join(u' ')));
    return value;
}

QRectF TemplateReader::box(const QString &placeholder)
{
    const auto side = [this](const char *name) {
        const QString attribute = QLatin1String(name);
        return number(m_xml.attributes().value(attribute).toString(), attribute, 0);
    };
    const QRectF found(side("x"), side("y"), side("width"), side("height"));
    if (found.isEmpty())
        complain("empty_box", placeholder);
    else if (!m_template.size.isEmpty() && !QRectF(QPointF(), m_template.size).contains(found))
        complain("outside_page", placeholder);
    return found;
}

bool TemplateReader::isPlaceholder() const
{
    return !own("text").isEmpty() || !own("place").isEmpty() || !own("slot").isEmpty();
}

void TemplateReader::readPlaceholder(bool moved)
{
    static const QSet<QString> known = [] {
        const QStringList names =
            QStringLiteral("text place slot family weight size color align spacing smallest lines long-from long-size")
                .split(u' ');
        return QSet<QString>(names.begin(), names.end());
    }();
    refuseReferences();
    refuseUnknown(known);
    if (m_xml.name() != u"rect")
        return complain("not_a_rect");
    if (moved)
        complain("transformed");
    const QString text = own("text");
    const QString place = own("place");
    if (!text.isEmpty())
        readText(text);
    else if (!place.isEmpty())
        readPicture(place);
    else
        readSlot(own("slot"));
}

void TemplateReader::checkWords(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{([^{}]*)\\}"));
    const QString fixed = QString(text).remove(placeholder);
    if (fixed.contains(u'{') || fixed.contains(u'}'))
        complain("open_brace", text);
    // Without a screen's application there are no fonts to ask, and nothing is drawn either.
    const bool fonts = qobject_cast<QGuiApplication *>(QCoreApplication::instance()) && loadFonts();
    if (const QString missing = fonts ? unprintableCharacters(fixed) : QString(); !missing.isEmpty())
        complain("unprintable", missing);
    for (auto match = placeholder.globalMatch(text); match.hasNext();) {
        const QString name = match.next().captured(1);
        if (!certificateFieldNames().contains(name))
            complain("unknown_placeholder", name);
    }
}

void TemplateReader::readText(const QString &text)
{
    checkWords(text);
    TextBox read;
    read.box = box(text);
    read.text = text;
    read.family = ownChoice("family", {QStringLiteral("sans"), QStringLiteral("serif")}) == u"serif" ? FontFamily::Serif
                                                                                                     : FontFamily::Sans;
    read.bold = ownChoice("weight", {QStringLiteral("normal"), QStringLiteral("bold")}) == u"bold";
    read.points = ownNumber("size", read.points);
    read.smallestPoints = ownNumber("smallest", std::min(read.smallestPoints, read.points));
    read.longFrom = int(ownNumber("long-from", 0));
    read.longPoints = ownNumber("long-size", read.points);
    read.spacing = ownNumber("spacing", 0);
    read.lines = int(ownNumber("lines", 1));
    const QString align = ownChoice("align", {QStringLiteral("left"), QStringLiteral("center"), QStringLiteral("right")});
    read.align = align == u"center" ? Qt::AlignHCenter : align == u"right" ? Qt::AlignRight : Qt::AlignLeft;
    if (const QString color = own("color"); !color.isEmpty()) {
        static const QRegularExpression hexadecimal(QStringLiteral("^#[0-9a-fA-F]{6}$"));
        if (hexadecimal.match(color).hasMatch())
            read.color = QColor(color);
        else
            complain("bad_color", color);
    }
    if (read.points < leastPoints || read.longPoints < leastPoints || read.smallestPoints < leastPoints)
        complain("bad_type_size", QString::number(leastPoints));
    m_side.texts += read;
}

void TemplateReader::readPicture(const QString &kind)
{
    if (kind != u"photo" && kind != u"qr" && kind != u"seal")
        return complain("unknown_place", kind);
    const PictureKind known = kind == u"photo" ? PictureKind::Photo : kind == u"qr" ? PictureKind::Qr : PictureKind::Seal;
    const QRectF place = box(kind);
    if (known == PictureKind::Qr && !place.isEmpty() && (place.width() < leastQrSide || place.width() != place.height()))
        complain("bad_qr_place", QString::number(leastQrSide));
    m_side.pictures += PicturePlace {.box = place, .kind = known};
}

void TemplateReader::readSlot(const QString &slot)
{
    bool whole = false;
    const int index = slot.toInt(&whole);
    if (!whole || index < 1)
        complain("bad_slot", slot);
    if (!m_template.card)
        return complain("slot_without_card");
    m_side.cards += CardSlot {.box = box(slot), .index = index - 1};
}

void TemplateReader::checkComplete()
{
    if (!m_hasNamespace)
        return;
    if (m_template.sides.isEmpty())
        return complainOfFile("missing_side");
    if (m_template.card)
        return checkSlots();
    QStringList there;
    for (const TemplateSide &side : std::as_const(m_template.sides)) {
        for (const TextBox &text : side.texts)
            there += text.text;
        for (const PicturePlace &picture : side.pictures)
            there += picture.kind == PictureKind::Photo ? QStringLiteral("{photo}")
                     : picture.kind == PictureKind::Qr  ? QStringLiteral("{qr}")
                                                        : QString();
    }
    const QString all = there.join(u' ');
    for (const char *place : {"photo", "qr"}) {
        if (!all.contains(u'{' + QLatin1String(place) + u'}'))
            complainOfFile("missing_place", QLatin1String(place));
    }
    for (const char *name : {"name", "number", "valid_until"}) {
        if (!all.contains(u'{' + QLatin1String(name) + u'}'))
            complainOfFile("missing_placeholder", QLatin1String(name));
    }
}

/// Each side of a sheet holds the cards 1 … n, once each.
void TemplateReader::checkSlots()
{
    const int count = int(m_template.sides.first().cards.size());
    bool whole = count > 0 && m_template.sides.size() <= m_template.card->sides.size();
    bool fitting = true;
    for (const TemplateSide &side : std::as_const(m_template.sides)) {
        QSet<int> indexes;
        for (const CardSlot &slot : side.cards) {
            indexes.insert(slot.index);
            whole &= slot.index >= 0 && slot.index < count;
            fitting &= slot.box.size() == m_template.card->size;
        }
        whole &= indexes.size() == count && side.cards.size() == count;
    }
    if (!whole)
        complainOfFile("bad_slots");
    if (!fitting)
        complainOfFile("bad_slot_size", QStringLiteral("%1 × %2").arg(QString::number(m_template.card->size.width()),
                                                                      QString::number(m_template.card->size.height())));
}

}  // namespace jiaxin
