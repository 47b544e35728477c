// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What a client sends as JSON: what is let in is what Qt reads, without anything that is refused; and an operation survives.
#include "server/http/json_reader.h"
#include "server/http/strict_json.h"
#include "server/sync/operation_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace jiaxin;
using namespace jiaxin::server;

namespace {

int depthOf(const QJsonValue &value)
{
    int inner = 0;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            inner = std::max(inner, depthOf(each));
    } else if (value.isObject()) {
        for (const QJsonValue &each : value.toObject())
            inner = std::max(inner, depthOf(each));
    } else {
        return 0;
    }
    return 1 + inner;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<QJsonObject> object = parseObject(text);
    if (!object)
        return 0;
    // Qt leaves out a mark of byte order at the beginning of a text.
    const bool marked = text.contains("\xEF\xBB\xBF");
    if ((!marked && QJsonDocument::fromJson(text).object() != *object) || depthOf(*object) > jsonDepth)
        abort();
    const auto operation = operationsOf(R"({"operations":[)" + text + "]}");
    if (!operation)
        return 0;
    const QByteArray canonical = canonicalBytes(operation->constFirst());
    const auto again = operationsOf(R"({"operations":[)" + canonical + "]}");
    if (!again || canonicalBytes(again->constFirst()) != canonical ||
        canonical != QJsonDocument(operationToJson(operation->constFirst())).toJson(QJsonDocument::Compact))
        abort();
    return 0;
}
