// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/attachments/face_finder.h"
#include "app/records/record_service.h"

#include <QImage>

namespace jiaxin {

/// Bytes of a photo or scan and what they are.
struct StoredAttachment {
    QByteArray bytes;
    QString mediaType;  ///< image/jpeg, image/png or application/pdf
    /// Of a portrait: `no_face` or `several_faces` of the field `photo`, a warning that may be kept with a reason.
    Problems doubts {};
};

/// A person's answer to the doubts about a portrait.
struct DoubtsKept {
    bool kept = false;
    QString reason {};  ///< goes into the audit beside the doubts
};

/// What a folder of pictures named by document number brought.
struct PhotoFolderOutcome {
    int attached = 0;
    int unchanged = 0;
    struct Refused {
        QString fileName;
        QString reason;  ///< unknown_number, no_face, several_faces, or a detail of check()
    };
    QList<Refused> refused;
};

/// Photos and scans in the encrypted attachment store, by SHA-256. Images are checked (form, size, for a portrait aspect and
/// resolution), turned by their EXIF, stripped of metadata by encoding them anew; PDF files are kept as they are. The bytes
/// commit first, then the row that names them (commits are not atomic across files); orphans are collected.
class AttachmentService {
public:
    explicit AttachmentService(Workspace &workspace) : m_work(workspace) {}

    /// Reads a file, checks it and ties it to an attachment field of a record. A portrait with doubts that are not kept is not
    /// stored: they are the outcome's problems. NotFound; Forbidden; WrongState; Invalid: no such attachment field; BadFile
    /// (details of check()); Io.
    Result<Outcome> attach(const RecordType &type, const RecordId &id, const QString &field, const QString &file,
                           const DoubtsKept &kept = {});
    Result<Outcome> attach(const RecordType &type, const RecordId &id, const QString &field, const QByteArray &bytes,
                           const DoubtsKept &kept = {});

    /// Checks and stores the bytes of a scan and says by what they are found; nothing names them yet. BadFile as check().
    Result<AttachmentHash> keep(const QByteArray &bytes);
    /// The files that `after` names and `before`, which may be null, does not.
    static QList<QPair<const Field *, AttachmentHash>> newFiles(const RecordType &type, const Record *before,
                                                                const Record &after);
    /// These become files of the record. Inside a transaction.
    void tieNew(const RecordType &type, const Record *before, const Record &after);

    /// Photos of workers from a folder: each file is named by a document number (`610….jpg`).
    Result<PhotoFolderOutcome> attachPhotos(const QString &folder, const std::function<bool(qint64, qint64)> &progress = {},
                                            const DoubtsKept &kept = {});

    /// NotFound; Corrupt when the bytes do not have their hash.
    Result<StoredAttachment> read(const AttachmentHash &hash);
    bool has(const AttachmentHash &hash);
    /// Bytes that a vault had stored under this hash, as they are. Corrupt: they do not have it; BadFile (details of check()).
    Result<void> restore(const QByteArray &bytes, const AttachmentHash &hash);
    /// The picture, or a null image.
    QImage image(const AttachmentHash &hash);

    /// Deletes bytes that no record names any more; returns how many.
    Result<int> collectOrphans();

    /// Pictures of more are refused undecoded.
    static constexpr qint64 mostPixels = 100'000'000;
    static bool isPdf(const QByteArray &bytes) { return bytes.startsWith("%PDF-"); }
    /// A file that somebody has chosen, as it is. Io (`not_readable`); BadFile (`too_large`).
    static Result<QByteArray> readChosenFile(const QString &file);
    /// A JPEG or PNG of bounded size, upright. BadFile `too_large` `not_an_image`.
    static Result<QImage> picture(const QByteArray &bytes);
    /// What would be stored for these bytes. BadFile with detail `not_an_image`, `too_large`, or that of portraitFault(); Io
    /// (`face_data`).
    static Result<StoredAttachment> check(const QByteArray &bytes, bool portrait);

private:
    static Result<StoredAttachment> check(const QByteArray &bytes, bool portrait, std::optional<FaceFinder> &faces);
    void insertBytes(const QString &hash, const StoredAttachment &stored);
    void tie(const RecordType &type, const Record &owner, const QString &field, const QString &hash, const QString &mediaType,
             qint64 size);

    Workspace &m_work;
    std::optional<FaceFinder> m_faces;  // made for the first portrait
};

}  // namespace jiaxin
