// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/attachments/attachment_service.h"

#include "app/attachments/portrait_check.h"
#include "domain/record_json.h"
#include "domain/rules/normalize.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QJsonArray>

namespace jiaxin {

namespace {

constexpr qint64 largestFile = 30LL * 1024 * 1024;
constexpr int longestScanEdge = 2480;  // A4 at 300 dpi across the short edge: enough to read a licence
constexpr int longestPortraitEdge = 1240;

/// What only a person can answer about a portrait.
Problems doubtsOf(int faces)
{
    if (faces == 1)
        return {};
    const QString rule = faces == 0 ? QStringLiteral("no_face") : QStringLiteral("several_faces");
    return {{.field = QStringLiteral("photo"), .rule = rule, .severity = Severity::Warn}};
}

/// A fresh JPEG has nothing of the original file but its pixels.
QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_RGB888).save(&buffer, "JPEG", 90);
    return bytes;
}

}  // namespace

Result<QByteArray> AttachmentService::readChosenFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "not_readable");
    if (source.size() > largestFile)
        return failure(ErrorCode::BadFile, "too_large");
    return source.readAll();
}

Result<QImage> AttachmentService::picture(const QByteArray &bytes)
{
    if (bytes.size() > largestFile)
        return failure(ErrorCode::BadFile, "too_large");
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > mostPixels)
        return failure(ErrorCode::BadFile, "too_large");
    const QByteArray format = reader.format();
    const QImage image = (format == "jpeg" || format == "png") ? reader.read() : QImage();
    return image.isNull() ? Result<QImage>(failure(ErrorCode::BadFile, "not_an_image")) : Result<QImage>(image);
}

Result<StoredAttachment> AttachmentService::check(const QByteArray &bytes, bool portrait)
{
    std::optional<FaceFinder> faces;
    return check(bytes, portrait, faces);
}

Result<StoredAttachment> AttachmentService::check(const QByteArray &bytes, bool portrait, std::optional<FaceFinder> &faces)
{
    if (!portrait && isPdf(bytes) && bytes.size() <= largestFile)
        return StoredAttachment {.bytes = bytes, .mediaType = QStringLiteral("application/pdf")};
    const Result<QImage> read = picture(bytes);
    if (!read)
        return read.error();
    QImage image = *read;
    Problems doubts;
    if (portrait) {
        if (const char *fault = portraitFault(measurePortrait(image)))
            return failure(ErrorCode::BadFile, fault);
        if (!faces) {
            Result<FaceFinder> finder = FaceFinder::open();
            if (!finder)
                return finder.error();
            faces = std::move(*finder);
        }
        doubts = doubtsOf(faces->count(image));
    }
    const int longest = portrait ? longestPortraitEdge : longestScanEdge * 2;
    if (std::max(image.width(), image.height()) > longest)
        image = image.scaled(longest, longest, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return StoredAttachment {.bytes = encoded(image), .mediaType = QStringLiteral("image/jpeg"), .doubts = doubts};
}

Result<Outcome> AttachmentService::attach(const RecordType &type, const RecordId &id, const QString &field, const QString &file,
                                          const DoubtsKept &kept)
{
    const Result<QByteArray> bytes = readChosenFile(file);
    return bytes ? attach(type, id, field, *bytes, kept) : bytes.error();
}

Result<Outcome> AttachmentService::attach(const RecordType &type, const RecordId &id, const QString &fieldName,
                                          const QByteArray &bytes, const DoubtsKept &kept)
{
    const Field *field = type.field(fieldName);
    if (!field || !field->isFile())
        return Error {.code = ErrorCode::Invalid, .field = fieldName, .detail = QStringLiteral("no_such_field")};
    const auto record = m_work.store.load(type, id);
    if (!record)
        return ErrorCode::NotFound;
    if (!allowed(m_work.actor, Operation::Attach, m_work.territoryOf(record->unit)))
        return ErrorCode::Forbidden;
    Result<StoredAttachment> checked = check(bytes, fieldName == QLatin1String("photo"), m_faces);
    if (!checked)
        return checked.error();
    const QString hash = QString::fromLatin1(m_work.crypto.sha256(checked->bytes).toHex());
    if (field->get(*record) == QVariant(hash))
        return Outcome {.id = id, .version = record->version, .state = record->state, .problems = {}, .saved = true};
    if (!checked->doubts.isEmpty() && !kept.kept)
        return Outcome {
            .id = id, .version = record->version, .state = record->state, .problems = checked->doubts, .saved = false};
    insertBytes(hash, *checked);
    return m_work.transact([&]() -> Result<Outcome> {
        QJsonValue value = hash;
        if (field->isMany())
            value = QJsonArray::fromStringList(field->get(*record).toStringList() << hash);
        Result<Outcome> outcome = RecordService(m_work).edit(type, id, {{fieldName, value}},
                                                             {.reason = kept.reason,
                                                              .action = QStringLiteral("attach"),
                                                              .operation = Operation::Attach,
                                                              .kept = checked->doubts});
        if (!outcome || !outcome->saved)
            return outcome;
        tie(type, *record, fieldName, hash, checked->mediaType, checked->bytes.size());
        return outcome;
    });
}

void AttachmentService::insertBytes(const QString &hash, const StoredAttachment &stored)
{
    Statement insert = m_work.vault->attachments().prepare(
        QStringLiteral("INSERT OR IGNORE INTO attachments (sha256, size, media_type, stored_at, bytes) VALUES (?,?,?,?,?)"));
    insert.bindText(1, hash).bindInt(2, stored.bytes.size()).bindText(3, stored.mediaType);
    insert.bindText(4, instantText(m_work.clock.now())).bindBlob(5, stored.bytes).run();
}

void AttachmentService::tie(const RecordType &type, const Record &owner, const QString &field, const QString &hash,
                            const QString &mediaType, qint64 size)
{
    Attachment row;
    row.ownerType = type.id();
    row.owner = owner.id;
    row.fieldName = field;
    row.sha256.hex = hash;
    row.mediaType = mediaType;
    row.size = int(size);
    row.unit = owner.unit;
    m_work.store.insert(attachmentType, row, m_work.context(), QStringLiteral("attach"));
}

Result<AttachmentHash> AttachmentService::keep(const QByteArray &bytes)
{
    const Result<StoredAttachment> checked = check(bytes, false);
    if (!checked)
        return checked.error();
    const AttachmentHash hash {QString::fromLatin1(m_work.crypto.sha256(checked->bytes).toHex())};
    insertBytes(hash.hex, *checked);
    return hash;
}

bool AttachmentService::has(const AttachmentHash &hash)
{
    Statement query = m_work.vault->attachments().prepare(QStringLiteral("SELECT 1 FROM attachments WHERE sha256 = ?"));
    return query.bindText(1, hash.hex).step();
}

Result<void> AttachmentService::restore(const QByteArray &bytes, const AttachmentHash &hash)
{
    if (QString::fromLatin1(m_work.crypto.sha256(bytes).toHex()) != hash.hex)
        return Error {.code = ErrorCode::Corrupt, .field = QStringLiteral("attachment"), .detail = {}};
    const Result<StoredAttachment> checked = check(bytes, false);
    if (!checked)
        return checked.error();
    // Encoding a picture anew would give it another hash, under which nothing knows it.
    insertBytes(hash.hex, {.bytes = bytes, .mediaType = checked->mediaType});
    return {};
}

QList<QPair<const Field *, AttachmentHash>> AttachmentService::newFiles(const RecordType &type, const Record *before,
                                                                        const Record &after)
{
    QList<QPair<const Field *, AttachmentHash>> files;
    for (const Field &field : type.fields) {
        if (!field.isFile())
            continue;
        const QStringList known = before ? field.get(*before).toStringList() : QStringList();
        for (const QString &hash : field.get(after).toStringList()) {
            if (!hash.isEmpty() && !known.contains(hash))
                files.append({&field, AttachmentHash {hash}});
        }
    }
    return files;
}

void AttachmentService::tieNew(const RecordType &type, const Record *before, const Record &after)
{
    for (const auto &[field, hash] : newFiles(type, before, after)) {
        Statement query =
            m_work.vault->attachments().prepare(QStringLiteral("SELECT size, media_type FROM attachments WHERE sha256 = ?"));
        query.bindText(1, hash.hex);
        if (query.step())
            tie(type, after, field->id(), hash.hex, query.text(1), query.integer(0));
    }
}

Result<PhotoFolderOutcome> AttachmentService::attachPhotos(const QString &folder,
                                                           const std::function<bool(qint64, qint64)> &progress,
                                                           const DoubtsKept &kept)
{
    const QDir directory(folder);
    if (!directory.exists())
        return failure(ErrorCode::Io, "not_readable");
    const QFileInfoList files = directory.entryInfoList(
        {QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    PhotoFolderOutcome result;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString number = normalizeCode(files.at(i).completeBaseName());
        const auto worker = m_work.store.findBy(workerType, "document_number", number);
        if (!worker) {
            result.refused.append({.fileName = files.at(i).fileName(), .reason = QStringLiteral("unknown_number")});
        } else {
            const Result<Outcome> outcome =
                attach(workerType, worker->id, QStringLiteral("photo"), files.at(i).filePath(), kept);
            if (!outcome)
                result.refused.append(
                    {.fileName = files.at(i).fileName(),
                     .reason = outcome.error().detail.isEmpty() ? errorName(outcome.error().code) : outcome.error().detail});
            else if (!outcome->saved)
                result.refused.append({.fileName = files.at(i).fileName(), .reason = outcome->problems.first().rule});
            else if (outcome->version == worker->version)
                ++result.unchanged;
            else
                ++result.attached;
        }
        if (progress && !progress(i + 1, files.size()))
            return ErrorCode::Cancelled;
    }
    return result;
}

Result<StoredAttachment> AttachmentService::read(const AttachmentHash &hash)
{
    Statement query =
        m_work.vault->attachments().prepare(QStringLiteral("SELECT bytes, media_type FROM attachments WHERE sha256 = ?"));
    query.bindText(1, hash.hex);
    if (!query.step())
        return ErrorCode::NotFound;
    StoredAttachment stored {.bytes = query.blob(0), .mediaType = query.text(1)};
    if (QString::fromLatin1(m_work.crypto.sha256(stored.bytes).toHex()) != hash.hex)
        return Error {.code = ErrorCode::Corrupt, .field = QStringLiteral("attachment"), .detail = {}};
    return stored;
}

QImage AttachmentService::image(const AttachmentHash &hash)
{
    const Result<StoredAttachment> stored = read(hash);
    return stored ? QImage::fromData(stored->bytes) : QImage();
}

Result<int> AttachmentService::collectOrphans()
{
    QSet<QString> named;
    Statement rows = m_work.database().prepare(QStringLiteral("SELECT sha256 FROM attachment"));
    while (rows.step())
        named.insert(rows.text(0));
    QStringList orphans;
    Statement stored = m_work.vault->attachments().prepare(QStringLiteral("SELECT sha256 FROM attachments"));
    while (stored.step()) {
        if (!named.contains(stored.text(0)))
            orphans.append(stored.text(0));
    }
    for (const QString &hash : orphans)
        m_work.vault->attachments().prepare(QStringLiteral("DELETE FROM attachments WHERE sha256 = ?")).bindText(1, hash).run();
    return int(orphans.size());
}

}  // namespace jiaxin
