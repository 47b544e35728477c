// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/courier.h"

#include "domain/base/record_id.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin {

namespace {

constexpr int courierFormat = 1;
constexpr qsizetype longestCourierText = 200;
constexpr qsizetype mostWantedFiles = 2000;

/// Reads members of one form, and remembers the first that is of another.
class CourierMembers {
public:
    explicit CourierMembers(const QJsonObject &object) : m_object(object) {}

    QString text(const char *name, qsizetype longest = longestCourierText)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isString() || value.toString().size() > longest)
            refuse(name);
        return value.toString();
    }
    QString filled(const char *name)
    {
        const QString value = text(name);
        if (value.isEmpty())
            refuse(name);
        return value;
    }
    QByteArray bytes(const char *name, qsizetype longest = longestCourierText)
    {
        return QByteArray::fromBase64(text(name, longest).toLatin1());
    }
    qint64 number(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        const qint64 number = value.toInteger(-1);
        if (!value.isDouble() || number < 0)
            refuse(name);
        return std::max<qint64>(0, number);
    }
    QJsonArray list(const char *name, qsizetype most)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isArray() || value.toArray().size() > most)
            refuse(name);
        return value.toArray();
    }
    void refuse(const char *name)
    {
        if (!m_refused)
            m_refused = Error {.code = ErrorCode::Invalid, .field = QLatin1String(name), .detail = QStringLiteral("courier")};
    }
    /// First of all: what comes from a later release is not judged by the rules of this one.
    std::optional<Error> refused(bool format = true) const
    {
        if (format && m_object.value(QLatin1String("format")).toInt() > courierFormat)
            return failure(ErrorCode::TooNew, "courier");
        return m_refused;
    }

private:
    const QJsonObject &m_object;
    std::optional<Error> m_refused;
};

QString base64Text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

}  // namespace

QJsonObject CourierFile::toJson() const
{
    return {{QStringLiteral("record"), record}, {QStringLiteral("sha256"), sha256}, {QStringLiteral("size"), size}};
}

Result<CourierFile> CourierFile::fromJson(const QJsonObject &object)
{
    CourierMembers members(object);
    CourierFile file {.record = members.text("record"), .sha256 = members.text("sha256"), .size = members.number("size")};
    constexpr qsizetype digits = 64;
    if (members.refused(false) || !RecordId(file.record).isValid() || file.sha256.size() != digits)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("file"), .detail = {}};
    return file;
}

QByteArray CourierPiece::toBytes() const
{
    QJsonObject object = file.toJson();
    object.insert(QStringLiteral("offset"), offset);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n' + bytes;
}

Result<CourierPiece> CourierPiece::fromBytes(const QByteArray &bytes)
{
    const qsizetype line = bytes.indexOf('\n');
    const QJsonObject object = QJsonDocument::fromJson(bytes.left(std::max<qsizetype>(0, line))).object();
    const Result<CourierFile> file = CourierFile::fromJson(object);
    CourierPiece piece {.file = file.value_or(CourierFile {}),
                        .offset = object.value(QLatin1String("offset")).toInteger(-1),
                        .bytes = bytes.mid(line + 1)};
    if (!file || piece.offset < 0 || piece.bytes.size() > mostPieceBytes || piece.offset + piece.bytes.size() > piece.file.size)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("file"), .detail = {}};
    return piece;
}

QJsonObject CourierRequest::toJson() const
{
    QJsonArray wanted;
    for (const CourierFile &each : files)
        wanted.append(each.toJson());
    return {{QStringLiteral("format"), courierFormat},
            {QStringLiteral("account"), account},
            {QStringLiteral("unit"), unit},
            {QStringLiteral("made_at"), madeAt},
            {QStringLiteral("answer_key"), base64Text(answerKey)},
            {QStringLiteral("cursor"), QString::fromLatin1(cursor)},
            {QStringLiteral("snapshot"), snapshot},
            {QStringLiteral("frame"), frame},
            {QStringLiteral("audit_rows"), auditRows},
            {QStringLiteral("audit_hash"), base64Text(auditHash)},
            {QStringLiteral("numbers"), numbers},
            {QStringLiteral("key_request"), base64Text(keyRequest)},
            {QStringLiteral("files"), wanted},
            {QStringLiteral("operations"), operations}};
}

Result<CourierRequest> CourierRequest::fromJson(const QJsonObject &object)
{
    constexpr qsizetype longestCursor = 1024;
    constexpr qsizetype longestKeyRequest = 64 * 1024;
    constexpr qsizetype keySize = 32;
    CourierMembers members(object);
    CourierRequest request {.account = members.filled("account"),
                            .unit = members.filled("unit"),
                            .madeAt = members.filled("made_at"),
                            .answerKey = members.bytes("answer_key"),
                            .cursor = members.text("cursor", longestCursor).toLatin1(),
                            .snapshot = members.text("snapshot"),
                            .frame = int(members.number("frame")),
                            .auditRows = members.number("audit_rows"),
                            .auditHash = members.bytes("audit_hash"),
                            .numbers = int(members.number("numbers")),
                            .keyRequest = members.bytes("key_request", longestKeyRequest),
                            .files = {},
                            .operations = int(members.number("operations"))};
    for (const QJsonValue &each : members.list("files", mostWantedFiles)) {
        const Result<CourierFile> file = CourierFile::fromJson(each.toObject());
        if (!file)
            members.refuse("files");
        else
            request.files.append(*file);
    }
    if (request.answerKey.size() != keySize)
        members.refuse("answer_key");
    const std::optional<Error> refused = members.refused();
    return refused ? Result<CourierRequest>(*refused) : Result<CourierRequest>(request);
}

QJsonObject CourierAnswer::toJson() const
{
    return {{QStringLiteral("format"), courierFormat},
            {QStringLiteral("made_at"), madeAt},
            {QStringLiteral("asked_at"), askedAt},
            {QStringLiteral("account"), account},
            {QStringLiteral("unit"), unit},
            {QStringLiteral("roles"), QJsonArray::fromStringList(roles)},
            {QStringLiteral("verdict"), verdict}};
}

Result<CourierAnswer> CourierAnswer::fromJson(const QJsonObject &object)
{
    constexpr qsizetype mostRoles = 20;
    CourierMembers members(object);
    CourierAnswer answer {.madeAt = members.filled("made_at"),
                          .askedAt = members.filled("asked_at"),
                          .account = members.filled("account"),
                          .unit = members.filled("unit"),
                          .roles = QJsonValue(members.list("roles", mostRoles)).toVariant().toStringList(),
                          .verdict = members.text("verdict")};
    const std::optional<Error> refused = members.refused();
    return refused ? Result<CourierAnswer>(*refused) : Result<CourierAnswer>(answer);
}

}  // namespace jiaxin
