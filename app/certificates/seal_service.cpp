// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/seal_service.h"

#include "domain/record_json.h"

#include <QBuffer>
#include <QImageReader>

namespace jiaxin {

namespace {

constexpr qsizetype largestFile = 4 * 1024 * 1024;
constexpr int leastEdge = 200;    // pixels: 14 mm on a card at 300 dpi are 165
constexpr int longestEdge = 600;  // 40 mm on a sheet are 472; more only makes files larger
constexpr int hugestEdge = 8000;

/// Words lie under a seal: it must let them through at least at its corners.
bool isOpaque(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return true;
    const QRect frame = picture.rect();
    for (const QPoint &corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()}) {
        if (picture.pixelColor(corner).alpha() > 16)
            return true;
    }
    return false;
}

}  // namespace

Result<QImage> readSeal(const QByteArray &png)
{
    if (png.size() > largestFile)
        return failure(ErrorCode::BadFile, "seal_too_large");
    QBuffer source;
    source.setData(png);
    QImageReader reader(&source, "png");
    const QSize size = reader.size();
    if (!size.isValid())
        return failure(ErrorCode::BadFile, "seal_not_png");
    if (std::max(size.width(), size.height()) > hugestEdge)
        return failure(ErrorCode::BadFile, "seal_too_large");
    if (std::min(size.width(), size.height()) < leastEdge)
        return failure(ErrorCode::BadFile, "seal_too_small");
    QImage picture = reader.read();
    if (picture.isNull())
        return failure(ErrorCode::BadFile, "seal_not_png");
    picture = picture.convertToFormat(QImage::Format_ARGB32);
    if (isOpaque(picture))
        return failure(ErrorCode::BadFile, "seal_opaque");
    if (std::max(size.width(), size.height()) > longestEdge)
        picture = picture.scaled(longestEdge, longestEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return picture;
}

std::optional<Seal> SealService::seal()
{
    Statement row =
        m_work.database().prepare(QStringLiteral("SELECT picture, taken_by, taken_at FROM office_seal WHERE id = 1"));
    if (!row.step())
        return std::nullopt;
    return Seal {.picture = QImage::fromData(row.blob(0), "PNG"),
                 .takenBy = row.text(1),
                 .takenAt = QDateTime::fromString(row.text(2), Qt::ISODateWithMs)};
}

Result<void> SealService::take(const QByteArray &png)
{
    if (!allowed(m_work.actor, Operation::ManageSettings))
        return failure(ErrorCode::Forbidden, "role");
    const Result<QImage> picture = readSeal(png);
    if (!picture)
        return picture.error();
    // Written anew: what else was in the file stays out of the vault and of every certificate.
    QBuffer packed;
    packed.open(QIODevice::WriteOnly);
    if (!picture->save(&packed, "PNG"))
        return failure(ErrorCode::BadFile, "seal_not_png");
    return m_work.transact([&]() -> Result<void> {
        Statement insert = m_work.database().prepare(
            QStringLiteral("INSERT OR REPLACE INTO office_seal (id, picture, taken_by, taken_at) VALUES (1,?,?,?)"));
        insert.bindBlob(1, packed.data()).bindText(2, m_work.actor.name);
        insert.bindText(3, instantText(m_work.clock.now())).run();
        m_work.store.audit().append({.action = QStringLiteral("take_seal")}, m_work.context());
        return {};
    });
}

Result<void> SealService::remove()
{
    if (!allowed(m_work.actor, Operation::ManageSettings))
        return failure(ErrorCode::Forbidden, "role");
    return m_work.transact([&]() -> Result<void> {
        m_work.database().exec(QStringLiteral("DELETE FROM office_seal"));
        if (m_work.database().changes() == 0)
            return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("seal")};
        m_work.store.audit().append({.action = QStringLiteral("remove_seal")}, m_work.context());
        return {};
    });
}

}  // namespace jiaxin
