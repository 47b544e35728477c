// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"

#include <functional>

namespace jiaxin {

// The box of a courier file (docs/sync.md, "Courier"): what is in it, and whose it is, can be read only by whom it is for.
//
//   "JXCOURIER" version:u8 length:u16be header                     the header is JSON and says no more than is needed to open
//   it frames: length:u32be sealed                                    sealed is AES-256-GCM, associated with all that lies
//   before
//
// A frame is a letter that says what it is, and its content packed with zstd; the last one is `Z` and holds the signature of
// whoever made the file. A file that lacks it is cut.

/// Which way a file goes.
enum class CourierWay {
    Out,  ///< from a vault to the province
    Back  ///< from the province to that vault
};

/// What anybody can read: nothing of people, units or computers.
struct CourierHeader {
    CourierWay way = CourierWay::Out;
    QString request;  ///< id of the file that went out; an answer has that of the file that it answers
    QString key;      ///< short name of the province's key
    QByteArray salt;  ///< another one in each file
    /// Out: the file's key, wrapped for the province. Back: by what the vault knows that it can open the file.
    QByteArray lock;
};

struct CourierFrame {
    char kind = 0;
    QByteArray content;
};

/// Greatest content of a frame, unpacked.
inline constexpr qsizetype mostCourierFrame = 16 * 1024 * 1024;
/// The kind of the last frame; no other one has it.
inline constexpr char lastCourierFrame = 'Z';

/// What the answer to a request is opened with, which the request tells the province. Nobody needs to keep it: the device's key
/// and the id give it anew.
QByteArray courierAnswerKey(const CryptoProvider &crypto, const Secret &deviceKey, const QString &request);

/// Writes a file front to back.
class CourierBoxWriter {
public:
    /// A new file for the province. Io; Invalid: the key is none to wrap with.
    static Result<CourierBoxWriter> out(const CryptoProvider &crypto, QIODevice &device, const QString &request,
                                        QByteArrayView provinceKey);
    /// An answer for whoever knows the key.
    static Result<CourierBoxWriter> back(const CryptoProvider &crypto, QIODevice &device, const CourierHeader &request,
                                         QByteArrayView answerKey);

    /// DiskFull; Invalid with field `frame`: it is too large.
    Result<void> add(char kind, QByteArrayView content);
    /// Signs all that was written, as `sign` does, which also says by what it can be verified.
    struct Seal {
        QByteArray signature;
        QByteArray certificate {};  ///< of the device, DER; empty in an answer
    };
    Result<void> finish(const std::function<Result<Seal>(QByteArrayView message)> &sign);
    /// Written so far.
    qint64 bytes() const { return m_bytes; }

private:
    CourierBoxWriter(const CryptoProvider &crypto, QIODevice &device, Secret key)
        : m_crypto(crypto), m_device(device), m_key(std::move(key))
    {
    }
    Result<void> begin(const CourierHeader &header);
    Result<void> put(QByteArrayView bytes);

    const CryptoProvider &m_crypto;
    QIODevice &m_device;
    Secret m_key;
    QByteArray m_digest;
    quint64 m_frames = 0;
    qint64 m_bytes = 0;
};

/// Reads a file front to back, a frame at a time, and never holds more than one. BadFile (`courier_none`: no such file);
/// TooNew (`courier`); Corrupt: `courier_cut`, `courier_damaged`.
class CourierBoxReader {
public:
    static Result<CourierHeader> readHeader(QIODevice &device);
    /// Of a file from a device: Conflict (`courier_other_province`), Corrupt (`courier_damaged`).
    static Result<CourierBoxReader> out(const CryptoProvider &crypto, QIODevice &device, const Secret &provinceKey,
                                        const QString &keyId);
    /// Of an answer: Conflict (`courier_other_vault`). BadFile (`courier_direction`): a file of the other way.
    static Result<CourierBoxReader> back(const CryptoProvider &crypto, QIODevice &device, const Secret &deviceKey);

    const CourierHeader &header() const { return m_header; }
    /// The last one is of kind lastCourierFrame; behind it there is nothing.
    Result<CourierFrame> next();
    /// What the last frame says of everything before it, once next() has given it.
    struct Signed {
        QByteArray message;
        CourierBoxWriter::Seal seal;
    };
    const Signed &signedBy() const { return m_signed; }

private:
    CourierBoxReader(const CryptoProvider &crypto, QIODevice &device, CourierHeader header, Secret key, QByteArray digest)
        : m_crypto(&crypto), m_device(&device), m_header(std::move(header)), m_key(std::move(key)), m_digest(std::move(digest))
    {
    }

    const CryptoProvider *m_crypto;
    QIODevice *m_device;
    CourierHeader m_header;
    Secret m_key;
    QByteArray m_digest;
    quint64 m_frames = 0;
    Signed m_signed;
};

}  // namespace jiaxin
