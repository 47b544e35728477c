// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/snapshot_service.h"

#include "domain/base/whole_file.h"
#include "domain/record_json.h"
#include "server/http/compression.h"
#include "server/maintenance.h"
#include "server/sync/feed_service.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <future>

namespace jiaxin::server {

namespace {

constexpr int sharedSeconds = 600;
constexpr int keptHours = 24;
/// So long a snapshot tells of deletions, as the feed does: whoever had not heard of one before the province was restored would
/// keep the record for ever (sync.md §5, F8).
constexpr int deletionDays = MaintenanceRules().offlineDays;

QString folderOf(const QString &data, const QString &id)
{
    return data + QStringLiteral("/snapshots/") + id;
}

/// Collects lines into frames, and packs and writes one while the next is collected.
class FrameWriter {
public:
    FrameWriter(const Service &service, QString folder)
        : m_crypto(service.crypto), m_frameBytes(service.frameBytes), m_folder(std::move(folder))
    {
    }

    bool add(QByteArrayView line)
    {
        m_lines.append(line.data(), line.size());
        m_lines += '\n';
        ++m_count;
        ++m_total;
        return m_lines.size() < m_frameBytes || pack();
    }

    bool finish() { return (m_lines.isEmpty() || pack()) && settle(); }

    const QJsonArray &frames() const { return m_frames; }
    qint64 total() const { return m_total; }

private:
    bool pack()
    {
        if (!settle())
            return false;
        const auto write = [this, path = QStringLiteral("%1/%2.zst").arg(m_folder).arg(m_frames.size()),
                            count = std::exchange(m_count, 0)](const QByteArray &lines) -> std::optional<QJsonObject> {
            const QByteArray packed = compressed(Encoding::Zstd, lines);
            WholeFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(packed) != packed.size() || !file.finish())
                return std::nullopt;
            return QJsonObject {{QStringLiteral("sha256"), QString::fromLatin1(m_crypto.sha256(packed).toHex())},
                                {QStringLiteral("size"), packed.size()},
                                {QStringLiteral("records"), count}};
        };
        m_packing = std::async(std::launch::async | std::launch::deferred, write, std::exchange(m_lines, {}));
        m_lines.reserve(m_frameBytes + m_frameBytes / 8);
        return true;
    }

    /// Waits for the frame under way; false: it could not be written.
    bool settle()
    {
        if (!m_packing.valid())
            return true;
        const std::optional<QJsonObject> frame = m_packing.get();
        if (frame)
            m_frames.append(*frame);
        return frame.has_value();
    }

    const CryptoProvider &m_crypto;
    const qsizetype m_frameBytes;
    QString m_folder;
    QByteArray m_lines;
    QJsonArray m_frames;
    qint64 m_count = 0;
    qint64 m_total = 0;
    std::future<std::optional<QJsonObject>> m_packing;
};

QJsonObject manifestOf(const PgResult &rows)
{
    return {{QStringLiteral("id"), rows.text(0, 0)},
            {QStringLiteral("cursor"), rows.text(0, 1)},
            {QStringLiteral("records"), rows.integer(0, 2)},
            {QStringLiteral("frames"), QJsonDocument::fromJson(rows.bytes(0, 3)).array()},
            {QStringLiteral("made_at"), rows.text(0, 4)}};
}

const QByteArray selectSql = "SELECT id, cursor, records, frames, instant_text(made_at) FROM snapshot ";

}  // namespace

QString SnapshotService::framePath(const QString &id, qsizetype frame) const
{
    return QStringLiteral("%1/%2.zst").arg(folderOf(m_service.dataDirectory, id)).arg(frame);
}

std::optional<QJsonObject> SnapshotService::recent()
{
    const PgTransaction transaction(m_connection, "READ ONLY");
    enter(m_connection, m_caller.scope);
    const PgResult rows =
        m_connection.exec(selectSql + "WHERE " + m_caller.scope.column + " = $1 AND made_at > $2 ORDER BY made_at DESC LIMIT 1",
                          {m_caller.scope.code, instantText(m_service.clock.now().addSecs(-sharedSeconds)).toLatin1()});
    if (rows.isEmpty())
        return std::nullopt;
    // One from before the database was restored, or the log was cut, leads nowhere.
    const Result<FeedCursor> cursor = FeedCursor::parse(rows.bytes(0, 1));
    const qint64 floor = m_connection.exec("SELECT floor FROM province").integer(0, 0);
    if (!cursor || cursor->epoch != feedEpoch(m_connection) || cursor->xid < floor)
        return std::nullopt;
    return manifestOf(rows);
}

Result<QJsonObject> SnapshotService::manifest(const QString &id)
{
    if (!RecordId(id).isValid())
        return failure(ErrorCode::NotFound, "snapshot");
    const PgTransaction transaction(m_connection, "READ ONLY");
    enter(m_connection, m_caller.scope);
    const PgResult rows = m_connection.exec(selectSql + "WHERE id = $1", {pgText(id)});
    if (rows.isEmpty())
        return failure(ErrorCode::NotFound, "snapshot");
    return manifestOf(rows);
}

Result<QJsonObject> SnapshotService::make()
{
    // One at a time for each territory; who waited finds the other's.
    m_connection.exec("SELECT pg_advisory_lock(716462, $1::int)", {m_caller.scope.code});
    Result<QJsonObject> made = failure(ErrorCode::Io, "snapshot");
    try {
        const auto shared = recent();
        made = shared ? Result<QJsonObject>(*shared) : write();
    } catch (const PgFailure &) {
        m_connection.exec("SELECT pg_advisory_unlock(716462, $1::int)", {m_caller.scope.code});
        throw;
    }
    m_connection.exec("SELECT pg_advisory_unlock(716462, $1::int)", {m_caller.scope.code});
    return made;
}

Result<QJsonObject> SnapshotService::write()
{
    dropOld();
    const QString id = RecordId::create(m_service.clock).toString();
    const QString folder = folderOf(m_service.dataDirectory, id);
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Io, "snapshot");
    FrameWriter writer(m_service, folder);
    FeedCursor cursor {.epoch = {}, .scope = m_caller.scope.code, .seq = std::numeric_limits<qint64>::max()};
    bool written = true;
    {
        // Rows and horizon of one snapshot: what is at or above the horizon and was seen already comes again, by version.
        const PgTransaction transaction(m_connection, "ISOLATION LEVEL REPEATABLE READ READ ONLY");
        enter(m_connection, m_caller.scope);
        cursor.epoch = feedEpoch(m_connection);
        cursor.xid = m_connection.exec("SELECT pg_snapshot_xmin(pg_current_snapshot())").integer(0, 0) - 1;
        m_connection.script("DECLARE rows NO SCROLL CURSOR FOR SELECT " + recordJsonSql + " FROM record WHERE " +
                            m_caller.scope.column + " = '" + m_caller.scope.code +
                            "' AND (deleted_at IS NULL OR updated_at > '" +
                            instantText(m_service.clock.now().addDays(-deletionDays)).toLatin1() + "') ORDER BY id");
        for (bool more = true; more && written;) {
            const PgResult rows = m_connection.exec("FETCH 2000 FROM rows");
            for (int row = 0; row < rows.rows() && written; ++row)
                written = writer.add(rows.view(row, 0));
            more = !rows.isEmpty();
        }
    }
    if (!written || !writer.finish()) {
        QDir(folder).removeRecursively();
        return failure(ErrorCode::DiskFull, "snapshot");
    }
    PgTransaction transaction(m_connection);
    enter(m_connection, m_caller.scope);
    m_connection.exec(
        "INSERT INTO snapshot (id, " + m_caller.scope.column + ", cursor, records, frames, made_at) VALUES ($1,$2,$3,$4,$5,$6)",
        {pgText(id), m_caller.scope.code, cursor.toText(), pgInt(writer.total()),
         QJsonDocument(writer.frames()).toJson(QJsonDocument::Compact), instantText(m_service.clock.now()).toLatin1()});
    transaction.commit();
    return manifest(id);
}

void SnapshotService::dropOld()
{
    PgTransaction transaction(m_connection);
    enter(m_connection, m_caller.scope);
    const PgResult gone = m_connection.exec("DELETE FROM snapshot WHERE made_at < $1 RETURNING id",
                                            {instantText(m_service.clock.now().addSecs(-keptHours * 3600)).toLatin1()});
    transaction.commit();
    for (int row = 0; row < gone.rows(); ++row)
        QDir(folderOf(m_service.dataDirectory, gone.text(row, 0))).removeRecursively();
}

}  // namespace jiaxin::server
