// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/operation.h"

#include "domain/json_text.h"

#include <QJsonArray>
#include <QUuid>

namespace jiaxin {

QJsonObject remarkToJson(const StepRemark &remark)
{
    QJsonObject object;
    if (!remark.reason.isEmpty())
        object.insert(QStringLiteral("reason"), remark.reason);
    if (!remark.note.isEmpty())
        object.insert(QStringLiteral("note"), remark.note);
    QJsonArray pins;
    for (const StepRemark::Pin &pin : remark.pins) {
        QJsonObject each {{QStringLiteral("field"), pin.field}};
        if (!pin.note.isEmpty())
            each.insert(QStringLiteral("note"), pin.note);
        pins.append(each);
    }
    if (!pins.isEmpty())
        object.insert(QStringLiteral("pins"), pins);
    if (!remark.addressee.isEmpty())
        object.insert(QStringLiteral("addressee"), remark.addressee);
    return object;
}

StepRemark remarkOfJson(const QJsonObject &object)
{
    StepRemark remark {.reason = object.value(QLatin1String("reason")).toString(),
                       .note = object.value(QLatin1String("note")).toString(),
                       .addressee = object.value(QLatin1String("addressee")).toString()};
    for (const QJsonValue &value : object.value(QLatin1String("pins")).toArray()) {
        const QJsonObject pin = value.toObject();
        if (const QString field = pin.value(QLatin1String("field")).toString(); !field.isEmpty())
            remark.pins.append({.field = field, .note = pin.value(QLatin1String("note")).toString()});
    }
    return remark;
}

RecordId nextOperationId(const Clock &clock, const RecordId &last)
{
    const RecordId fresh = RecordId::create(clock);
    if (last.isNull() || last < fresh)
        return fresh;
    // RFC 9562 §6.2: the last one plus one. The random bits are the counter; from them it carries over into the time, past the
    // bits of version and variant, which stay.
    QByteArray bytes = QUuid::fromString(last.toString()).toRfc4122();
    for (qsizetype at = bytes.size() - 1; at >= 0; --at) {
        const uchar fixed = at == 6 ? 0xf0 : at == 8 ? 0xc0 : 0x00;
        const uchar counted = uchar(~fixed);
        const uchar was = uchar(bytes[at]);
        const uchar next = uchar(((was & counted) + 1) & counted);
        bytes[at] = char((was & fixed) | next);
        if (next != 0)
            break;
    }
    return RecordId(QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces));
}

QJsonObject operationToJson(const SyncOperation &operation)
{
    QJsonObject object {{QStringLiteral("op_id"), operation.id.toString()},
                        {QStringLiteral("type"), operation.type},
                        {QStringLiteral("record"), operation.record.toString()},
                        {QStringLiteral("action"), operation.action},
                        {QStringLiteral("base_version"), operation.baseVersion},
                        {QStringLiteral("changes"), operation.changes},
                        {QStringLiteral("schema_version"), operation.schemaVersion},
                        {QStringLiteral("made_by"), operation.madeBy},
                        {QStringLiteral("made_at"), operation.madeAt}};
    const QJsonObject remark = remarkToJson(operation.remark);
    for (auto member = remark.begin(); member != remark.end(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

QByteArray canonicalBytes(const SyncOperation &operation)
{
    using namespace json_text;
    QByteArray out;
    out.reserve(512);
    const auto text = [&out](const char *before, QStringView value) { appendString(out.append(before), value); };
    const auto textIfAny = [&text](const char *before, const QString &value) {
        if (!value.isEmpty())
            text(before, value);
    };
    const StepRemark &remark = operation.remark;
    text(R"({"action":)", operation.action);
    textIfAny(R"(,"addressee":)", remark.addressee);
    out.append(R"(,"base_version":)").append(QByteArray::number(operation.baseVersion));
    appendJson(out.append(R"(,"changes":)"), operation.changes);
    text(R"(,"made_at":)", operation.madeAt);
    text(R"(,"made_by":)", operation.madeBy);
    textIfAny(R"(,"note":)", remark.note);
    text(R"(,"op_id":)", operation.id.toString());
    if (!remark.pins.isEmpty())
        appendJson(out.append(R"(,"pins":)"), remarkToJson({.pins = remark.pins}).value(QLatin1String("pins")));
    textIfAny(R"(,"reason":)", remark.reason);
    text(R"(,"record":)", operation.record.toString());
    out.append(R"(,"schema_version":)").append(QByteArray::number(operation.schemaVersion));
    text(R"(,"type":)", operation.type);
    return out.append('}');
}

}  // namespace jiaxin
