// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/strict_json.h"

#include "server/http/json_reader.h"

namespace jiaxin::server {

Result<QJsonObject> parseObject(const QByteArray &text)
{
    simdjson::dom::parser parser;
    const Result<simdjson::dom::element> root = readJson(parser, text);
    if (!root)
        return root.error();
    if (!root->is_object())
        return failure(ErrorCode::Invalid, "json");
    const Result<QJsonValue> value = valueOf(*root);
    return value ? Result<QJsonObject>(value->toObject()) : value.error();
}

}  // namespace jiaxin::server
