// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace jiaxin {

/// What is measured of a portrait. Sharpness and light are taken from the grey picture (0–255) scaled to
/// portrait::measuredWidth, so that they do not depend on the camera's resolution; light from its middle, where the face is,
/// because the backdrop of a document photo is white by rule.
struct PortraitMeasures {
    QSize size;             ///< pixels, upright
    double aspect = 0;      ///< height to width
    double sharpness = 0;   ///< variance of the Laplacian (4-neighbour kernel), as if the contrast were 128
    double brightness = 0;  ///< mean of the middle
    double blown = 0;       ///< share of the middle that is pure white
    double contrast = 0;    ///< between the 5th and the 95th percentile of the whole
};

namespace portrait {

inline constexpr QSize smallest {295, 413};  ///< 25 × 35 mm at 300 dpi (domain.md §4.3)
inline constexpr double flattest = 1.15;     ///< document photos have 1.25 (33 × 48 mm has 1.45) to 1.4; room for the crop
inline constexpr double tallest = 1.65;
/// The narrowest picture that is let in, so that nothing is blown up before it is measured.
inline constexpr int measuredWidth = 295;
/// A photo in focus has about a hundred; a Gaussian blur of one pixel at this width leaves 15 to 20 and still prints well, one
/// of one and a half, in which the lids run together, 6 to 8.
inline constexpr double leastSharpness = 10;
inline constexpr double leastBrightness = 55;  ///< below it a face cannot be told from its hair on the printed card
inline constexpr double mostBrightness = 238;  ///< brighter than white paper in a scan
inline constexpr double mostBlown = 0.45;      ///< with half of the face burnt out, nose and mouth are gone
inline constexpr double leastContrast = 48;    ///< a fogged or faded picture; the printer adds its own greyness

}  // namespace portrait

PortraitMeasures measurePortrait(const QImage &image);

/// Why a portrait is refused, or nothing: `too_small`, `not_portrait`, `too_dark`, `too_bright`, `low_contrast`,
/// `too_blurred`; the first that holds, because darkness and fog also take the sharpness away.
const char *portraitFault(const PortraitMeasures &measures);

}  // namespace jiaxin
