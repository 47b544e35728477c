// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_face.h"
#include "app/documents/certificate_template.h"
#include "app/documents/pdf_file.h"
#include "app/documents/text_fitting.h"

#include <QSvgRenderer>

#include <memory>
#include <vector>

class QPainter;

namespace jiaxin {

/// Resolution of photos on paper, dots an inch.
inline constexpr int photoResolution = 300;

/// Draws certificates by a template; the same drawing serves preview, printer and PDF. Belongs to the thread that made it.
class CertificatePainter {
public:
    explicit CertificatePainter(CertificateTemplate layout);

    const CertificateTemplate &layout() const { return m_layout; }

    /// One side (index into layout().sides) with up to layout().capacity() certificates. One unit of `painter` is a millimetre,
    /// the side's top left corner lies at its origin.
    void drawSide(QPainter &painter, int side, const QList<CertificateFace> &faces) const;

    /// From now on it draws into a PDF: photos go there as they are. `extras` must outlive the painter.
    void drawFor(PdfExtras &extras);

    /// Names of fields of `face` that the template's own rules cannot place: they are drawn smaller than it wants, or cut.
    QStringList fieldsTooLong(const CertificateFace &face) const;

private:
    void drawPhoto(QPainter &painter, const QRectF &box, const CertificateFace &face) const;
    const SetText &textOf(int side, qsizetype box, const QString &text) const;
    void drawFace(QPainter &painter, int side, const CertificateFace &face) const;

    CertificateTemplate m_layout;
    std::vector<std::unique_ptr<QSvgRenderer>> m_art;  // one a side
    /// Side, text box, text: what stands on every certificate, or on those of one enterprise, is laid out once.
    mutable std::vector<std::vector<QHash<QString, SetText>>> m_texts;
    std::unique_ptr<CertificatePainter> m_card;
    PdfExtras *m_extras = nullptr;
};

/// `photo` cut to the shape of `box` (mm) and reduced to what paper can show; never enlarged.
QImage atPrintResolution(const QImage &photo, const QSizeF &box);

/// A JPEG to be put on paper in `box` (mm) as it is: `picture` itself, or packed anew where it is none or has far more pixels
/// than can be shown. Empty if it is no picture. From any thread.
QByteArray packedPhoto(const QByteArray &picture, const QSizeF &box);

/// One side as a picture for the screen, on white.
QImage renderSide(const CertificatePainter &painter, int side, const QList<CertificateFace> &faces, double dotsPerInch);

}  // namespace jiaxin
