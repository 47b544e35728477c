// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/qr_payload.h"

#include "domain/protocol/base45.h"
#include "domain/rules/ascii.h"
#include "domain/rules/certificate_number.h"

namespace jiaxin {

namespace {

const QDate epoch(2000, 1, 1);
constexpr qsizetype keyIdSize = 8;

// The wire's numbers of the categories are those of domain.md §2.11 and may not follow a change of the enumeration.
static_assert(int(ServiceCategory::General) == 0 && int(ServiceCategory::MotherInfantCare) == 3);

void putNumber(QByteArray &bytes, quint64 value, int size)
{
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
        bytes.append(char(value >> shift & 0xFF));
}

/// Takes big-endian numbers from the front; the caller has checked the length.
quint64 takeNumber(QByteArrayView &bytes, qsizetype size)
{
    quint64 value = 0;
    for (qsizetype i = 0; i < size; ++i)
        value = value << 8 | quint8(bytes[i]);
    bytes = bytes.sliced(size);
    return value;
}

QString zeroPadded(quint64 value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

Error invalid(const char *member)
{
    return {.code = ErrorCode::Invalid, .field = QLatin1String(member)};
}

Error bad(const char *detail)
{
    return {.code = ErrorCode::BadFile, .field = {}, .detail = QLatin1String(detail)};
}

bool isUnitCode(const QString &unit)
{
    return unit.size() == 6 && std::all_of(unit.begin(), unit.end(), isAsciiDigit);
}

/// What must hold for every certificate, written or read.
std::optional<Error> impossible(const QrPayload &payload)
{
    const auto number = parseCertificateNumber(payload.number);
    if (!number)
        return invalid("number");
    if (!isUnitCode(payload.unit) || payload.unit.right(4) != number->unitDigits)
        return invalid("unit");
    if (payload.sequence < 1 || payload.sequence > 0xFFFF)
        return invalid("sequence");
    const qint64 issued = epoch.daysTo(payload.issuedOn);
    if (!payload.issuedOn.isValid() || issued < 0 || issued > 0xFFFF)
        return invalid("issued_on");
    const qint64 end = epoch.daysTo(payload.validUntil);
    if (!payload.validUntil.isValid() || end < issued || end > 0xFFFF)
        return invalid("valid_until");
    return std::nullopt;
}

}  // namespace

Result<QByteArray> qrMessage(const QrPayload &payload)
{
    if (const auto error = impossible(payload))
        return *error;
    const QByteArray keyId = QByteArray::fromHex(payload.keyId.toLatin1());
    if (keyId.size() != keyIdSize || payload.keyId.size() != 2 * keyIdSize)
        return invalid("key_id");
    QByteArray bytes;
    bytes.reserve(qr::messageSize);
    putNumber(bytes, qr::format, 1);
    putNumber(bytes, quint64(payload.algorithm), 1);
    bytes.append(keyId);
    putNumber(bytes, parseCertificateNumber(payload.number)->digits().toULongLong(), 6);
    putNumber(bytes, quint64(payload.sequence), 2);
    putNumber(bytes, payload.unit.toULongLong(), 3);
    putNumber(bytes, quint64(payload.category) + 1, 1);
    putNumber(bytes, quint64(epoch.daysTo(payload.issuedOn)), 2);
    putNumber(bytes, quint64(epoch.daysTo(payload.validUntil)), 2);
    return bytes;
}

QByteArray qrText(QByteArrayView message, QByteArrayView signature)
{
    return QByteArray(qr::prefix.data(), qr::prefix.size()) + toBase45(message.toByteArray() + signature.toByteArray());
}

Result<SignedQrPayload> readQrText(const QString &text)
{
    const QByteArray latin = text.trimmed().toLatin1();
    if (!latin.startsWith(QByteArrayView(qr::prefix.data(), qr::prefix.size())))
        return bad("not_a_certificate");
    // Longer texts are not even decoded: three characters carry two bytes.
    constexpr qsizetype encodedSize = (qr::messageSize + qr::signatureSize) * 3 / 2;
    const QByteArray encoded = latin.mid(qr::prefix.size());
    const std::optional<QByteArray> bytes =
        encoded.size() <= encodedSize * 4 ? fromBase45(encoded) : std::optional<QByteArray>();
    if (!bytes || bytes->isEmpty())
        return bad("damaged");
    if (quint8(bytes->at(0)) != qr::format)
        return bad("unknown_format");
    if (bytes->size() != qr::messageSize + qr::signatureSize)
        return bad("damaged");

    SignedQrPayload read {.payload = {}, .message = bytes->left(qr::messageSize), .signature = bytes->mid(qr::messageSize)};
    QByteArrayView rest = QByteArrayView(read.message).sliced(1);
    const quint64 algorithm = takeNumber(rest, 1);
    if (algorithm != quint64(QrPayload::Algorithm::Sm2Sm3) && algorithm != quint64(QrPayload::Algorithm::Ed25519))
        return bad("unknown_format");
    QrPayload &payload = read.payload;
    payload.algorithm = QrPayload::Algorithm(algorithm);
    payload.keyId = QString::fromLatin1(rest.first(keyIdSize).toByteArray().toHex());
    rest = rest.sliced(keyIdSize);
    const QString digits = zeroPadded(takeNumber(rest, 6), 13);
    payload.number = CertificateNumber {.unitDigits = digits.left(4),
                                        .year = digits.size() == 13 ? digits.mid(4, 2).toInt() : -1,
                                        .serial = digits.mid(6).toInt()}
                         .text();
    payload.sequence = int(takeNumber(rest, 2));
    payload.unit = zeroPadded(takeNumber(rest, 3), 6);
    const quint64 category = takeNumber(rest, 1);
    if (category < 1 || category > quint64(ServiceCategory::Count))
        return bad("impossible");
    payload.category = ServiceCategory(category - 1);
    payload.issuedOn = epoch.addDays(qint64(takeNumber(rest, 2)));
    payload.validUntil = epoch.addDays(qint64(takeNumber(rest, 2)));
    if (impossible(payload))
        return bad("impossible");
    return read;
}

}  // namespace jiaxin
