// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/operation.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

Error wrong(const char *member)
{
    return {.code = ErrorCode::Invalid, .field = QLatin1String(member), .detail = QStringLiteral("operation")};
}

constexpr qsizetype longestWord = 64;

bool takeWord(QJsonObject &object, const char *name, QString &to)
{
    const QJsonValue value = object.take(QLatin1String(name));
    to = value.toString();
    return value.isString() && !to.isEmpty() && to.size() <= longestWord;
}

bool takeId(QJsonObject &object, const char *name, RecordId &to)
{
    const QJsonValue value = object.take(QLatin1String(name));
    to = RecordId(value.toString());
    return to.isValid() && to.toString() == to.toString().toLower();
}

bool takeNumber(QJsonObject &object, const char *name, qint64 &to)
{
    const QJsonValue value = object.take(QLatin1String(name));
    to = value.toInteger(-1);
    return value.isDouble() && to >= 0;
}

}  // namespace

QJsonObject operationToJson(const SyncOperation &operation)
{
    return {{QStringLiteral("op_id"), operation.id.toString()},
            {QStringLiteral("type"), operation.type},
            {QStringLiteral("record"), operation.record.toString()},
            {QStringLiteral("action"), operation.action},
            {QStringLiteral("base_version"), operation.baseVersion},
            {QStringLiteral("changes"), operation.changes},
            {QStringLiteral("schema_version"), operation.schemaVersion},
            {QStringLiteral("made_by"), operation.madeBy},
            {QStringLiteral("made_at"), operation.madeAt}};
}

Result<SyncOperation> operationFromJson(const QJsonObject &object)
{
    QJsonObject rest = object;
    SyncOperation operation;
    if (!takeId(rest, "op_id", operation.id))
        return wrong("op_id");
    if (!takeWord(rest, "type", operation.type))
        return wrong("type");
    if (!takeId(rest, "record", operation.record))
        return wrong("record");
    if (!takeWord(rest, "action", operation.action))
        return wrong("action");
    if (!takeNumber(rest, "base_version", operation.baseVersion))
        return wrong("base_version");
    const QJsonValue changes = rest.take(QStringLiteral("changes"));
    if (!changes.isObject())
        return wrong("changes");
    operation.changes = changes.toObject();
    qint64 schemaVersion = 0;
    if (!takeNumber(rest, "schema_version", schemaVersion) || schemaVersion > std::numeric_limits<int>::max())
        return wrong("schema_version");
    operation.schemaVersion = int(schemaVersion);
    if (!takeWord(rest, "made_by", operation.madeBy))
        return wrong("made_by");
    if (!takeWord(rest, "made_at", operation.madeAt))
        return wrong("made_at");
    if (!rest.isEmpty())
        return wrong("unknown_member");
    return operation;
}

QByteArray canonicalBytes(const SyncOperation &operation)
{
    return QJsonDocument(operationToJson(operation)).toJson(QJsonDocument::Compact);
}

}  // namespace jiaxin
