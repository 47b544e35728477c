// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/snapshot_load.h"

#include "app/sync/feed_apply.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"

#include <QJsonDocument>

#include <zstd.h>

namespace jiaxin {

namespace {

const QString firstCause = QStringLiteral("first");
const QString resyncCause = QStringLiteral("resync");
/// A frame is cut at some 4 MiB; one of more is none of ours.
constexpr size_t mostFrameBytes = 64U * 1024 * 1024;

std::optional<QByteArray> unpacked(const QByteArray &packed)
{
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx *)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    QByteArray plain;
    ZSTD_inBuffer input {packed.constData(), size_t(packed.size()), 0};
    QByteArray piece(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    size_t left = 1;
    while (input.pos < input.size) {
        ZSTD_outBuffer output {piece.data(), size_t(piece.size()), 0};
        left = ZSTD_decompressStream(context.get(), &output, &input);
        if (ZSTD_isError(left) != 0 || size_t(plain.size()) + output.pos > mostFrameBytes)
            return std::nullopt;
        plain.append(piece.constData(), qsizetype(output.pos));
        if (left == 0 && input.pos < input.size)
            return std::nullopt;
    }
    return left == 0 ? std::optional(plain) : std::nullopt;
}

}  // namespace

void SyncCursor::insertRow()
{
    m_work.database().prepare(QStringLiteral("INSERT OR IGNORE INTO sync_cursor (unit) VALUES (?)")).bindText(1, m_unit).run();
}

SyncCursor::Position SyncCursor::read()
{
    Statement query =
        m_work.database().prepare(QStringLiteral("SELECT cursor, snapshot, frame, cause FROM sync_cursor WHERE unit = ?"));
    query.bindText(1, m_unit);
    if (!query.step())
        return {.cause = firstCause};
    Position position {.cursor = query.text(0).toLatin1(), .frame = int(query.integer(2)), .cause = query.text(3)};
    if (!query.isNull(1))
        position.snapshot = SnapshotManifest::fromJson(QJsonDocument::fromJson(query.utf8(1).toByteArray()).object());
    if (position.cursor.isEmpty() && position.cause.isEmpty())
        position.cause = firstCause;
    return position;
}

void SyncCursor::writeCursor(const QByteArray &cursor)
{
    insertRow();
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_cursor SET cursor = ?, read_at = ?, snapshot = NULL, frame = 0, cause = '' "
                                "WHERE unit = ?"))
        .bindText(1, QString::fromLatin1(cursor))
        .bindText(2, instantText(m_work.clock.now()))
        .bindText(3, m_unit)
        .run();
}

void SyncCursor::wantSnapshot(const QString &cause)
{
    insertRow();
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_cursor SET cursor = '', snapshot = NULL, frame = 0, cause = ? WHERE unit = ?"))
        .bindText(1, cause)
        .bindText(2, m_unit)
        .run();
    m_work.database().exec(QStringLiteral("DELETE FROM sync_seen"));
}

void SyncCursor::beginSnapshot(const SnapshotManifest &manifest)
{
    insertRow();
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_cursor SET snapshot = ?, frame = 0 WHERE unit = ?"))
        .bindText(1, QString::fromUtf8(QJsonDocument(manifest.toJson()).toJson(QJsonDocument::Compact)))
        .bindText(2, m_unit)
        .run();
    m_work.database().exec(QStringLiteral("DELETE FROM sync_seen"));
}

void SyncCursor::frameTaken(int frames)
{
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_cursor SET frame = ? WHERE unit = ?"))
        .bindInt(1, frames)
        .bindText(2, m_unit)
        .run();
}

Result<QJsonArray> frameRecords(const QByteArray &packed, const SnapshotManifest::Frame &frame, const CryptoProvider &crypto)
{
    const Error broken = failure(ErrorCode::Corrupt, "frame");
    if (packed.size() != frame.size || crypto.sha256(packed).toHex() != frame.sha256)
        return broken;
    const std::optional<QByteArray> plain = unpacked(packed);
    if (!plain)
        return broken;
    QJsonArray records;
    for (const QByteArray &line : plain->split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return broken;
        records.append(document.object());
    }
    return records.size() == frame.records ? Result<QJsonArray>(records) : Result<QJsonArray>(broken);
}

Result<int> takeFrame(Workspace &workspace, const QString &unit, const SyncCursor::Position &position,
                      const QJsonArray &records)
{
    return workspace.transact([&]() -> Result<int> {
        const bool first = position.cause == firstCause;
        FeedApply apply(workspace, unit, position.cause == resyncCause ? FeedApply::Guard::Replace : FeedApply::Guard::Newer);
        workspace.store.beginBulk();
        Statement seen = workspace.database().prepare(QStringLiteral("INSERT OR IGNORE INTO sync_seen (record) VALUES (?)"));
        for (const QJsonValue &value : records) {
            apply.record(value.toObject());
            if (!first)
                seen.bindText(1, value.toObject().value(QLatin1String("id")).toString()).run();
        }
        workspace.store.finishBulk();
        apply.finish();
        SyncCursor(workspace, unit).frameTaken(position.frame + 1);
        return apply.changed();
    });
}

Result<int> finishSnapshot(Workspace &workspace, const QString &unit, const SyncCursor::Position &position)
{
    return workspace.transact([&]() -> Result<int> {
        int removed = 0;
        // A province that was restored may lack what it had: what is here stays, and is sent again. One that only forgot its
        // oldest tombstones has told by leaving them out which records are gone.
        if (position.cause == QLatin1String("too_old")) {
            RecordOverlay overlay(workspace);
            const OutboxStore outbox(workspace.database());
            for (const RecordType *type : allRecordTypes) {
                Statement query = workspace.database().prepare(
                    QStringLiteral(
                        "SELECT id, unit FROM %1 WHERE deleted_at IS NULL AND id NOT IN (SELECT record FROM sync_seen)")
                        .arg(type->id()));
                QList<RecordId> gone;
                while (query.step()) {
                    const RecordId id(query.text(0));
                    if (inSubtree(query.text(1), unit) && !outbox.isCovered(id) && overlay.baseVersion(*type, id) > 0)
                        gone.append(id);
                }
                for (const RecordId &id : std::as_const(gone)) {
                    const auto row = workspace.store.load(*type, id);
                    overlay.forget(*type, *row);
                    ++removed;
                }
            }
            judgeTouched(workspace, overlay.touched());
        }
        SyncCursor(workspace, unit).writeCursor(position.snapshot->cursor);
        workspace.database().exec(QStringLiteral("DELETE FROM sync_seen"));
        return removed;
    });
}

}  // namespace jiaxin
