// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace jiaxin {

// What courier files say to each other (docs/sync.md, "Courier"): the content of the frames of a box (crypto/courier_box.h).

/// The kinds of frames. Out: what is asked, operations, files. Back: who is meant, what became of the operations, what the
/// province has. Frames of another kind are skipped: a later release may have more to say.
namespace courier {
inline constexpr char request = 'Q';         ///< out, the first: CourierRequest
inline constexpr char operations = 'P';      ///< out: the body of a push
inline constexpr char file = 'F';            ///< both: a piece of a photo or scan, CourierPiece
inline constexpr char answer = 'M';          ///< back, the first: CourierAnswer
inline constexpr char results = 'A';         ///< back: the answer to a push, with its receipt
inline constexpr char fileKept = 'D';        ///< back: the province has the whole of a file
inline constexpr char restart = 'X';         ///< back: the cursor leads nowhere any more, `{"cause"}`
inline constexpr char snapshot = 'S';        ///< back: a snapshot's manifest
inline constexpr char frame = 'N';           ///< back: one of its frames, its number and a line feed before it
inline constexpr char page = 'G';            ///< back: a page of the feed, with the cursor that it follows as `after`
inline constexpr char statusList = 'L';      ///< back: the signed list of certificates that are not good
inline constexpr char keyCertificate = 'C';  ///< back: the province's certificate for the unit's issuing key
inline constexpr char numbers = 'U';         ///< back: a block of certificate numbers
}  // namespace courier

/// A photo or scan, and whose it is.
struct CourierFile {
    QString record;
    QString sha256;  ///< of the whole, hex
    qint64 size = 0;

    QJsonObject toJson() const;
    /// Invalid with field `file`.
    static Result<CourierFile> fromJson(const QJsonObject &object);
};

/// Bytes of a file: its JSON with `offset`, a line feed, the bytes.
struct CourierPiece {
    CourierFile file;
    qint64 offset = 0;
    QByteArray bytes;

    QByteArray toBytes() const;
    /// Invalid with field `file`.
    static Result<CourierPiece> fromBytes(const QByteArray &bytes);
};
/// Greatest number of bytes in a piece.
inline constexpr qsizetype mostPieceBytes = 1024 * 1024;

/// What a vault asks of the province.
struct CourierRequest {
    QString account;       ///< whose rights it is taken and answered by
    QString unit;          ///< the account's, as the vault knows it
    QString madeAt;        ///< UTC ISO 8601 by the vault's clock
    QByteArray answerKey;  ///< what the answer is sealed with
    QByteArray cursor;     ///< how far the feed was read; empty: a snapshot is wanted
    QString snapshot;      ///< the one that is being taken in; empty: none
    int frame = 0;         ///< how many of its frames are in
    qint64 auditRows = 0;  ///< where the vault's audit chain stands
    QByteArray auditHash;
    int numbers = 0;           ///< so many certificate numbers are wanted
    QByteArray keyRequest;     ///< the unit's issuing key is to be certified; empty: it is
    QList<CourierFile> files;  ///< that the vault lacks
    int operations = 0;        ///< how many follow

    QJsonObject toJson() const;
    /// Invalid with the member's name as field; TooNew (`courier`).
    static Result<CourierRequest> fromJson(const QJsonObject &object);
};

/// What the province says of the request as a whole.
struct CourierAnswer {
    QString madeAt;   ///< UTC ISO 8601 by the province's clock
    QString askedAt;  ///< CourierRequest::madeAt
    QString account;
    QString unit;  ///< the account's
    QStringList roles;
    QString verdict;  ///< of the audit chain: `anchored`, `gone_back`, `differs`, or `late`: a newer one is known

    QJsonObject toJson() const;
    /// Invalid with the member's name as field; TooNew (`courier`).
    static Result<CourierAnswer> fromJson(const QJsonObject &object);
};

}  // namespace jiaxin
