// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_face.h"
#include "app/documents/certificate_template.h"
#include "app/documents/rare_characters.h"
#include "app/documents/text_fitting.h"

#include <QSvgRenderer>

#include <memory>
#include <optional>
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

    /// From now on what is drawn is also noted in `rare`, which must outlive the painter.
    void noteRareCharacters(RareCharacters &rare);

    /// Names of fields of `face` that the template's own rules cannot place: they are drawn smaller than it wants, or cut.
    QStringList fieldsTooLong(const CertificateFace &face) const;

private:
    void drawFace(QPainter &painter, int side, const CertificateFace &face) const;

    CertificateTemplate m_layout;
    std::vector<std::unique_ptr<QSvgRenderer>> m_art;              // one a side
    std::vector<std::vector<std::optional<FittedText>>> m_labels;  // a side, a text box: static texts, laid out once
    std::unique_ptr<CertificatePainter> m_card;
    RareCharacters *m_rare = nullptr;
};

/// One side as a picture for the screen, on white.
QImage renderSide(const CertificatePainter &painter, int side, const QList<CertificateFace> &faces, double dotsPerInch);

}  // namespace jiaxin
