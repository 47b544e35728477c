// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_painter.h"

#include "app/documents/qr_symbol.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace jiaxin {

namespace {

const QColor qrInk(0x0b, 0x12, 0x1c);
const QColor watermarkInk(0xb3, 0x26, 0x1e, 48);

}  // namespace

QImage atPrintResolution(const QImage &photo, const QSizeF &box)
{
    const QSize wanted = (box * photoResolution / millimetresPerInch).toSize();
    if (photo.size() == wanted)
        return photo;
    QRect part(QPoint(), QSizeF(wanted).scaled(photo.size(), Qt::KeepAspectRatio).toSize());
    part.moveCenter(photo.rect().center());
    const QImage cut = photo.copy(part);
    return cut.width() > wanted.width() ? cut.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : cut;
}

namespace {

void drawQr(QPainter &painter, const QRectF &box, const QByteArray &payload)
{
    const Result<QrSymbol> symbol = qrSymbol(payload);
    if (!symbol)
        return;
    const double module = box.width() / symbol->modules;
    const double quiet = qrQuietZone * module;
    painter.save();
    painter.fillRect(box.adjusted(-quiet, -quiet, quiet, quiet), Qt::white);
    painter.translate(box.topLeft());
    painter.scale(module, module);
    // A PDF takes these as one path in short numbers. On a screen, edges between pixels would leave light seams.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qrInk);
    painter.drawRects(symbol->darkRuns);
    painter.restore();
}

/// Where the code will be once the card is signed: pale, and nothing that a scanner takes for one.
void drawQrPlace(QPainter &painter, const QRectF &box)
{
    constexpr double corner = 7.0 / 25;
    painter.save();
    painter.setPen(QPen(QColor(0xc3, 0xcd, 0xda), 0.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    const QSizeF size = box.size() * corner;
    const double inset = box.width() / 25;
    for (const QPointF &at :
         {QPointF(box.left() + inset, box.top() + inset), QPointF(box.right() - inset - size.width(), box.top() + inset),
          QPointF(box.left() + inset, box.bottom() - inset - size.height())}) {
        painter.drawRect(QRectF(at, size));
        painter.drawRect(QRectF(at, size).adjusted(2 * inset, 2 * inset, -2 * inset, -2 * inset));
    }
    painter.restore();
}

/// Drawn as an outline, so that it never gets between the words of the text layer.
void drawWatermark(QPainter &painter, const QSizeF &side, const QString &text)
{
    QPainterPath path;
    path.addText(QPointF(), documentFont(FontFamily::Serif, 1000, true), text);
    const double diagonal = std::hypot(side.width(), side.height());
    const QRectF bounds = path.boundingRect();
    const double scale = std::min(0.5 * diagonal / bounds.width(), 0.34 * side.height() / bounds.height());
    painter.save();
    painter.translate(side.width() / 2, side.height() / 2);
    painter.rotate(-std::atan2(side.height(), side.width()) * 180 / M_PI);
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    painter.fillPath(path, watermarkInk);
    painter.restore();
}

}  // namespace

QByteArray packedPhoto(const QByteArray &picture, const QSizeF &box)
{
    constexpr double ample = 2;  // times the resolution of paper; unpacking costs more than the bytes
    constexpr int quality = 90;
    QBuffer source;
    source.setData(picture);
    QImageReader reader(&source);
    const QSizeF most = box * photoResolution / millimetresPerInch * ample;
    const QSize size = reader.size();
    if (reader.format() == "jpeg" && (size.width() <= most.width() || size.height() <= most.height()))
        return picture;
    const QImage photo = reader.read();
    QBuffer packed;
    packed.open(QIODevice::WriteOnly);
    if (!photo.isNull())
        atPrintResolution(photo, box).convertToFormat(QImage::Format_RGB888).save(&packed, "JPEG", quality);
    return packed.data();
}

CertificatePainter::CertificatePainter(CertificateTemplate layout) : m_layout(std::move(layout))
{
    for (const TemplateSide &side : std::as_const(m_layout.sides)) {
        m_art.push_back(std::make_unique<QSvgRenderer>(side.art));
        m_texts.emplace_back(side.texts.size());
    }
    if (m_layout.card)
        m_card = std::make_unique<CertificatePainter>(*m_layout.card);
}

void CertificatePainter::drawSide(QPainter &painter, int side, const QList<CertificateFace> &faces) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    m_art[size_t(side)]->render(&painter, QRectF(QPointF(), m_layout.size));
    if (!m_card && !faces.isEmpty())
        drawFace(painter, side, faces.first());
    for (const CardSlot &slot : m_layout.sides[side].cards) {
        if (slot.index >= faces.size())
            continue;
        painter.save();
        painter.translate(slot.box.topLeft());
        m_card->drawSide(painter, side, {faces[slot.index]});
        painter.restore();
    }
    painter.restore();
}

const SetText &CertificatePainter::textOf(int side, qsizetype box, const QString &text) const
{
    constexpr qsizetype most = 64;
    QHash<QString, SetText> &known = m_texts[size_t(side)][size_t(box)];
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    if (known.size() == most)
        known.clear();
    return *known.insert(text, setText(fitText(m_layout.sides[side].texts[box], text)));
}

void CertificatePainter::drawPhoto(QPainter &painter, const QRectF &box, const CertificateFace &face) const
{
    if (m_extras && !face.photoJpeg.isEmpty())
        m_extras->drawJpeg(painter, box, face.photoJpeg);
    else if (!face.photo.isNull() || !face.photoJpeg.isEmpty())
        painter.drawImage(box,
                          atPrintResolution(face.photo.isNull() ? QImage::fromData(face.photoJpeg) : face.photo, box.size()));
}

void CertificatePainter::drawFace(QPainter &painter, int side, const CertificateFace &face) const
{
    const TemplateSide &layout = m_layout.sides[side];
    for (const PicturePlace &place : layout.pictures) {
        if (place.kind == PictureKind::Photo)
            drawPhoto(painter, place.box, face);
    }
    if (!face.watermark.isEmpty())
        drawWatermark(painter, m_layout.size, face.watermark);
    for (const PicturePlace &place : layout.pictures) {
        if (place.kind != PictureKind::Qr)
            continue;
        if (face.qrPayload.isEmpty())
            drawQrPlace(painter, place.box);
        else
            drawQr(painter, place.box, face.qrPayload);
    }
    painter.save();
    painter.scale(1 / paperUnits, 1 / paperUnits);
    for (qsizetype i = 0; i < layout.texts.size(); ++i) {
        const TextBox &box = layout.texts[i];
        const SetText &text = textOf(side, i, expandPattern(box.text, face));
        painter.setPen(box.color);
        for (const auto &[at, glyphs] : text.runs)
            painter.drawGlyphRun(at, glyphs);
        if (m_extras)
            m_extras->rare.note(box.family, box.bold, text.fitted.lines.join(QString()));
    }
    painter.restore();
    for (const PicturePlace &place : layout.pictures) {
        if (place.kind == PictureKind::Seal && !face.seal.isNull())
            painter.drawImage(place.box, face.seal);
    }
}

void CertificatePainter::drawFor(PdfExtras &extras)
{
    m_extras = &extras;
    if (m_card)
        m_card->drawFor(extras);
}

QStringList CertificatePainter::fieldsTooLong(const CertificateFace &face) const
{
    if (m_card)
        return m_card->fieldsTooLong(face);
    QStringList names;
    for (const TemplateSide &side : m_layout.sides) {
        for (const TextBox &box : side.texts) {
            if (!fitText(box, expandPattern(box.text, face)).tooLong)
                continue;
            for (const QString &name : certificateFieldNames()) {
                if (box.text.contains(u'{' + name + u'}') && !names.contains(name))
                    names += name;
            }
        }
    }
    return names;
}

QImage renderSide(const CertificatePainter &painter, int side, const QList<CertificateFace> &faces, double dotsPerInch)
{
    const double scale = dotsPerInch / millimetresPerInch;
    const QSizeF size = painter.layout().size * scale;
    QImage picture(QSize(qRound(size.width()), qRound(size.height())), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter canvas(&picture);
    canvas.scale(scale, scale);
    painter.drawSide(canvas, side, faces);
    return picture;
}

}  // namespace jiaxin
