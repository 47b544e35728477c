// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/test_paths.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>

namespace jiaxin::test {

inline QByteArray fixtureTemplate(const char *name)
{
    QFile file(sourceFile(QStringLiteral("tests/fixtures/templates/") + QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

/// A template of an office: a badge of 70 × 100 mm named `badge`.
inline QByteArray ownCard()
{
    return fixtureTemplate("badge.svg");
}

/// The same with another title, as its next version would be.
inline QByteArray ownCardAgain(const char *title = "胸牌式上门服务证（新）")
{
    return ownCard().replace("胸牌式上门服务证 70×100 mm", title);
}

/// A sheet of A4, `badge_a4`, that repeats `badge` twice.
inline QByteArray ownSheet()
{
    return fixtureTemplate("badge_sheet.svg");
}

/// A seal as an office would scan it: a red ring with a star on a transparent ground.
inline QByteArray sealPicture(int edge = 400, const QColor &ground = Qt::transparent)
{
    QImage picture(edge, edge, QImage::Format_ARGB32);
    picture.fill(ground);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0xc6, 0x28, 0x28), edge / 40.0));
    painter.drawEllipse(QRectF(edge * 0.05, edge * 0.05, edge * 0.9, edge * 0.9));
    QFont font = painter.font();
    font.setPixelSize(edge / 5);
    painter.setFont(font);
    painter.drawText(picture.rect(), Qt::AlignCenter, QStringLiteral("样章"));
    painter.end();
    QBuffer packed;
    packed.open(QIODevice::WriteOnly);
    picture.save(&packed, "PNG");
    return packed.data();
}

}  // namespace jiaxin::test
