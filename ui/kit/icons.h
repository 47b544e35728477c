// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>

class QPainter;

namespace jiaxin {

/// Every icon of the program; file names are in icons.cpp, files come from the package bootstrap-icons at build time.
enum class IconName {
    None,
    Home,
    Enterprise,
    Worker,
    Review,
    Award,
    Certificate,
    Authorisation,
    Publicity,
    Figures,
    Exchange,
    Sync,
    Audit,
    Settings,
    Search,
    Lock,
    Person,
    Done,
    Warning,
    Failed,
    Info,
    Offline,
    Close,
    Tick,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    ChevronDown,
    Collapse,
    Expand,
    ZoomIn,
    Rotate,
    FullScreen,
    Camera,
    Calendar,
    Print,
    Add,
    Edit,
    Delete,
    Reveal,
    Hide,
    Download,
    Upload,
    Document,
    Clock,
    Pin,
    More,
    Transfer,
    Duplicates,
    ZoomOut,
    RotateLeft,
    FitWidth,
    FitPage,
    Count
};

/// An icon that is drawn from its SVG at each size and takes its colour from the palette when it is painted.
QIcon icon(IconName name, ColorRole role = ColorRole::Text);

/// Draws the icon's 20 px box (at 100 %; the drawing itself is 16 px) centred in `rect`.
void paintIcon(QPainter &painter, const QRect &rect, IconName name, const QColor &color, int size = 16);

/// The mark of the program: a white tile with a house and a tick.
void paintLogo(QPainter &painter, const QRectF &rect, const QColor &tile, const QColor &line);

}  // namespace jiaxin
