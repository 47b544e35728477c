// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/fonts.h"
#include "domain/base/result.h"
#include "domain/rules/card_stock.h"
#include "domain/rules/template_fault.h"

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace jiaxin {

/// A box of text: static, or with fields in braces as in `卡序 {sequence}`. Too long a text first loses letter spacing, then
/// size down to `smallestPoints`, then wraps into `lines`.
struct TextBox {
    QRectF box;  ///< mm, from the top left of the side.
    QString text;
    FontFamily family = FontFamily::Sans;
    bool bold = false;
    double points = 8;
    double smallestPoints = 6;
    int longFrom = 0;  ///< From so many characters on it starts at `longPoints`; 0 = never.
    double longPoints = 0;
    double spacing = 0;  ///< mm between letters.
    int lines = 1;
    Qt::AlignmentFlag align = Qt::AlignLeft;
    QColor color {0x14, 0x20, 0x2f};
};

enum class PictureKind { Photo, Qr, Seal };

struct PicturePlace {
    QRectF box;  ///< mm
    PictureKind kind = PictureKind::Photo;
};

/// Where on a sheet the card of number `index` (from 0) lies. Backs repeat the index of their front, mirrored for duplex print.
struct CardSlot {
    QRectF box;  ///< mm
    int index = 0;
};

struct TemplateSide {
    QString name;    ///< `front` or `back`
    QByteArray art;  ///< SVG of the static drawing; free of text, scripts and references to the outside.
    QList<TextBox> texts;
    QList<PicturePlace> pictures;
    QList<CardSlot> cards;
};

/// A layout for printing, read from an SVG file (the format: resources/templates/README.md). Either a certificate with
/// placeholders, or a sheet of places for another template's cards.
struct CertificateTemplate {
    using Lookup = std::function<std::shared_ptr<const CertificateTemplate>(const QString &name)>;

    QString name;   ///< What a card remembers, e.g. `cr80`.
    QString title;  ///< For people to choose by.
    int version = 1;
    QSizeF size;                        ///< mm
    StockKind stock = StockKind::Card;  ///< What it is printed on.
    QList<TemplateSide> sides;
    std::shared_ptr<const CertificateTemplate> card;  ///< Of a sheet: what is repeated on it.

    /// Certificates on one sheet, 1 for a template that is no sheet.
    int capacity() const;
    /// The largest place of a photo in mm; empty if there is none.
    QSizeF photoSize() const;

    /// readTemplate() where one reason is enough: BadFile with the first fault as `rule` or `rule:what`.
    static Result<CertificateTemplate> load(const QByteArray &svg, const Lookup &cards = {});
};

/// A template as it was read, or everything for which it is not taken.
struct TemplateReading {
    std::optional<CertificateTemplate> layout {};  ///< there when nothing is wrong
    TemplateFaults faults {};
};

/// The largest file that is read at all, in bytes.
inline constexpr qint64 largestTemplate = 4 * 1024 * 1024;

/// The only fault of a file that is refused before anybody looks into it.
TemplateFault tooLargeTemplate(qint64 bytes);

/// Reads a template that may come from anywhere and finds all that is wrong with it, up to fifty faults; what would be
/// dangerous or endless to go on with ends the reading. `cards` finds the template that a sheet repeats.
TemplateReading readTemplate(const QByteArray &svg, const CertificateTemplate::Lookup &cards = {});

/// The templates that `folder`/templates.json lists, in its order. NotFound or BadFile name the file in `field`.
Result<QList<CertificateTemplate>> loadTemplates(const QString &folder = dataDirectory() + QStringLiteral("/templates"));

/// The one named `name`, or NotFound.
Result<CertificateTemplate> findTemplate(const QList<CertificateTemplate> &templates, const QString &name);

}  // namespace jiaxin
