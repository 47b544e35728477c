// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/courier_box.h"

#include "crypto/key_envelope.h"
#include "crypto/packing.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace jiaxin {

namespace {

const QByteArray courierMagic = "JXCOURIER";
constexpr char courierVersion = 1;
constexpr qsizetype mostCourierHeader = 4096;
constexpr int courierSaltSize = 16;
/// Packed and sealed; what zstd cannot pack grows by less than that.
constexpr quint32 mostSealedFrame = mostCourierFrame + 64 * 1024;

Error cutShort()
{
    return failure(ErrorCode::Corrupt, "courier_cut");
}

Error damagedBox()
{
    return failure(ErrorCode::Corrupt, "courier_damaged");
}

/// A key is used for one file alone, so the number of the frame is nonce enough.
QByteArray frameNonce(quint64 number)
{
    QByteArray nonce(CryptoProvider::nonceSize, '\0');
    qToBigEndian(number, nonce.data() + CryptoProvider::nonceSize - sizeof number);
    return nonce;
}

QByteArray messageToSign(const QByteArray &digest)
{
    return "jiaxin-courier-1 " + digest.toHex();
}

QByteArray headerBytes(const CourierHeader &header)
{
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    return QJsonDocument(QJsonObject {{QStringLiteral("way"),
                                       header.way == CourierWay::Out ? QStringLiteral("out") : QStringLiteral("back")},
                                      {QStringLiteral("request"), header.request},
                                      {QStringLiteral("key"), header.key},
                                      {QStringLiteral("salt"), text(header.salt)},
                                      {QStringLiteral("lock"), text(header.lock)}})
        .toJson(QJsonDocument::Compact);
}

std::optional<CourierHeader> headerOf(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto raw = [&text](const char *name) { return QByteArray::fromBase64(text(name).toLatin1()); };
    CourierHeader header {.way = text("way") == u"back" ? CourierWay::Back : CourierWay::Out,
                          .request = text("request"),
                          .key = text("key"),
                          .salt = raw("salt"),
                          .lock = raw("lock")};
    // One form alone, so that the bytes that are signed are those that are meant.
    return headerBytes(header) == bytes ? std::optional(header) : std::nullopt;
}

/// The bytes, or fewer where the file ends.
QByteArray take(QIODevice &device, qsizetype count)
{
    return device.read(count);
}

/// The header with its bytes, which everything else is associated with.
Result<std::pair<CourierHeader, QByteArray>> openHeader(QIODevice &device)
{
    const QByteArray magic = take(device, courierMagic.size());
    if (magic != courierMagic)
        return courierMagic.startsWith(magic) && !magic.isEmpty() ? cutShort() : failure(ErrorCode::BadFile, "courier_none");
    const QByteArray start = take(device, 3);
    if (start.size() == 3 && start.at(0) > courierVersion)
        return failure(ErrorCode::TooNew, "courier");
    if (start.size() < 3)
        return cutShort();
    const quint16 size = qFromBigEndian<quint16>(start.constData() + 1);
    if (start.at(0) != courierVersion || size > mostCourierHeader)
        return damagedBox();
    const QByteArray bytes = take(device, size);
    if (bytes.size() < size)
        return cutShort();
    const std::optional<CourierHeader> header = headerOf(bytes);
    if (!header)
        return damagedBox();
    return std::pair<CourierHeader, QByteArray>(*header, magic + start + bytes);
}

QByteArray answerFileKey(const CryptoProvider &crypto, QByteArrayView answerKey, const QByteArray &salt)
{
    return crypto.hmacSha256(answerKey, "courier file " + salt);
}

QByteArray answerLock(const CryptoProvider &crypto, QByteArrayView answerKey, const QByteArray &salt)
{
    return crypto.hmacSha256(answerKey, "courier lock " + salt).left(courierSaltSize);
}

}  // namespace

QByteArray courierAnswerKey(const CryptoProvider &crypto, const Secret &deviceKey, const QString &request)
{
    return crypto.hmacSha256(deviceKey.view(), "courier answer " + request.toLatin1());
}

Result<CourierBoxWriter> CourierBoxWriter::out(const CryptoProvider &crypto, QIODevice &device, const QString &request,
                                               QByteArrayView provinceKey)
{
    Result<Secret> key = crypto.randomSecret(CryptoProvider::keySize);
    const Result<QByteArray> salt = crypto.randomBytes(courierSaltSize);
    if (!key || !salt)
        return !key ? key.error() : salt.error();
    const Result<QByteArray> wrapped = wrapKey(provinceKey, *key);
    if (!wrapped)
        return wrapped.error();
    CourierBoxWriter writer(crypto, device, std::move(*key));
    const Result<void> begun = writer.begin(
        {.way = CourierWay::Out, .request = request, .key = crypto.keyId(provinceKey), .salt = *salt, .lock = *wrapped});
    if (!begun)
        return begun.error();
    return writer;
}

Result<CourierBoxWriter> CourierBoxWriter::back(const CryptoProvider &crypto, QIODevice &device, const CourierHeader &request,
                                                QByteArrayView answerKey)
{
    const Result<QByteArray> salt = crypto.randomBytes(courierSaltSize);
    if (!salt)
        return salt.error();
    CourierBoxWriter writer(crypto, device, Secret(answerFileKey(crypto, answerKey, *salt)));
    const Result<void> begun = writer.begin({.way = CourierWay::Back,
                                             .request = request.request,
                                             .key = request.key,
                                             .salt = *salt,
                                             .lock = answerLock(crypto, answerKey, *salt)});
    if (!begun)
        return begun.error();
    return writer;
}

Result<void> CourierBoxWriter::put(QByteArrayView bytes)
{
    if (m_device.write(bytes.data(), bytes.size()) != bytes.size())
        return failure(ErrorCode::DiskFull, "courier");
    m_bytes += bytes.size();
    return {};
}

Result<void> CourierBoxWriter::begin(const CourierHeader &header)
{
    const QByteArray json = headerBytes(header);
    QByteArray start = courierMagic + courierVersion + QByteArray(2, '\0');
    qToBigEndian(quint16(json.size()), start.data() + courierMagic.size() + 1);
    start += json;
    m_digest = m_crypto.sha256(start);
    return put(start);
}

Result<void> CourierBoxWriter::add(char kind, QByteArrayView content)
{
    if (content.size() > mostCourierFrame)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("frame"), .detail = {}};
    const QByteArray plain = QByteArray(1, kind) + packed(content);
    const Result<QByteArray> sealed = m_crypto.seal(m_key, frameNonce(m_frames++), plain, m_digest);
    if (!sealed)
        return sealed.error();
    QByteArray size(sizeof(quint32), '\0');
    qToBigEndian(quint32(sealed->size()), size.data());
    m_digest = m_crypto.sha256(m_digest + *sealed);
    return put(size + *sealed);
}

Result<void> CourierBoxWriter::finish(const std::function<Result<Seal>(QByteArrayView message)> &sign)
{
    const Result<Seal> seal = sign(messageToSign(m_digest));
    if (!seal)
        return seal.error();
    return add(lastCourierFrame, seal->signature.toBase64() + '\n' + seal->certificate.toBase64());
}

Result<CourierHeader> CourierBoxReader::readHeader(QIODevice &device)
{
    const auto opened = openHeader(device);
    return opened ? Result<CourierHeader>(opened->first) : Result<CourierHeader>(opened.error());
}

Result<CourierBoxReader> CourierBoxReader::out(const CryptoProvider &crypto, QIODevice &device, const Secret &provinceKey,
                                               const QString &keyId)
{
    const auto opened = openHeader(device);
    if (!opened)
        return opened.error();
    const CourierHeader &header = opened->first;
    if (header.way != CourierWay::Out)
        return failure(ErrorCode::BadFile, "courier_direction");
    if (header.key != keyId)
        return failure(ErrorCode::Conflict, "courier_other_province");
    Result<Secret> key = unwrapKey(provinceKey, header.lock);
    if (!key || key->size() != CryptoProvider::keySize)
        return damagedBox();
    return CourierBoxReader(crypto, device, header, std::move(*key), crypto.sha256(opened->second));
}

Result<CourierBoxReader> CourierBoxReader::back(const CryptoProvider &crypto, QIODevice &device, const Secret &deviceKey)
{
    const auto opened = openHeader(device);
    if (!opened)
        return opened.error();
    const CourierHeader &header = opened->first;
    if (header.way != CourierWay::Back)
        return failure(ErrorCode::BadFile, "courier_direction");
    const QByteArray answerKey = courierAnswerKey(crypto, deviceKey, header.request);
    if (!equalInConstantTime(answerLock(crypto, answerKey, header.salt), header.lock))
        return failure(ErrorCode::Conflict, "courier_other_vault");
    return CourierBoxReader(crypto, device, header, Secret(answerFileKey(crypto, answerKey, header.salt)),
                            crypto.sha256(opened->second));
}

Result<CourierFrame> CourierBoxReader::next()
{
    const QByteArray start = take(*m_device, qsizetype(sizeof(quint32)));
    if (start.size() < qsizetype(sizeof(quint32)))
        return cutShort();
    const quint32 size = qFromBigEndian<quint32>(start.constData());
    if (size > mostSealedFrame)
        return damagedBox();
    const QByteArray sealed = take(*m_device, size);
    if (sealed.size() < qsizetype(size))
        return cutShort();
    const Result<Secret> plain = m_crypto->open(m_key, frameNonce(m_frames++), sealed, m_digest);
    if (!plain || plain->isEmpty())
        return damagedBox();
    const std::optional<QByteArray> content = unpacked(plain->view().sliced(1), mostCourierFrame);
    if (!content)
        return damagedBox();
    CourierFrame frame {.kind = *plain->data(), .content = *content};
    if (frame.kind == lastCourierFrame) {
        const qsizetype middle = frame.content.indexOf('\n');
        m_signed = {.message = messageToSign(m_digest),
                    .seal = {.signature = QByteArray::fromBase64(frame.content.left(middle)),
                             .certificate = QByteArray::fromBase64(frame.content.mid(middle + 1))}};
        if (middle < 0 || !take(*m_device, 1).isEmpty())
            return damagedBox();
    }
    m_digest = m_crypto->sha256(m_digest + sealed);
    return frame;
}

}  // namespace jiaxin
