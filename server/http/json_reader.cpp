// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/json_reader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringDecoder>

namespace jiaxin::server {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

const char *wordFor(simdjson::error_code error)
{
    switch (error) {
    case simdjson::UTF8_ERROR:
        return "utf8";
    case simdjson::DEPTH_ERROR:
        return "nesting";
    case simdjson::NUMBER_ERROR:
        return "number";
    default:
        return "json";
    }
}

Result<QJsonValue> arrayOf(const simdjson::dom::array &elements)
{
    QJsonArray list;
    for (const element each : elements) {
        Result<QJsonValue> value = valueOf(each);
        if (!value)
            return value;
        list.append(*std::move(value));
    }
    return QJsonValue(list);
}

Result<QJsonValue> objectOf(const simdjson::dom::object &elements)
{
    std::vector<std::pair<QString, element>> members;
    for (const auto &[name, value] : elements) {
        Result<QString> key = textOf(name);
        if (!key)
            return key.error();
        members.emplace_back(*std::move(key), value);
    }
    // In order each goes to the end: a body of nothing but names would take minutes otherwise.
    std::sort(members.begin(), members.end(), [](const auto &one, const auto &other) { return one.first < other.first; });
    QJsonObject object;
    for (auto member = members.cbegin(); member != members.cend(); ++member) {
        if (member != members.cbegin() && member->first == std::prev(member)->first)
            return failure(ErrorCode::Invalid, "duplicate_key");
        Result<QJsonValue> value = valueOf(member->second);
        if (!value)
            return value;
        object.insert(member->first, *std::move(value));
    }
    return QJsonValue(object);
}

}  // namespace

Result<element> readJson(simdjson::dom::parser &parser, QByteArrayView text)
{
    if (text.contains('\0'))
        return failure(ErrorCode::Invalid, "nul");
    // An empty text is given no room, so that none is asked for.
    if (text.isEmpty() || parser.allocate(size_t(text.size()), jsonDepth) != simdjson::SUCCESS)
        return failure(ErrorCode::Invalid, "json");
    element root;
    if (const auto error = parser.parse(text.data(), size_t(text.size())).get(root))
        return failure(ErrorCode::Invalid, wordFor(error));
    return root;
}

QString wideText(std::string_view utf8)
{
    const QByteArrayView bytes(utf8.data(), qsizetype(utf8.size()));
    if (!utf8.starts_with("\xEF\xBB\xBF"))
        return QString::fromUtf8(bytes);
    using Flag = QStringDecoder::Flag;
    return QStringDecoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom).decode(bytes);
}

Result<QString> textOf(std::string_view utf8)
{
    if (utf8.find('\0') != std::string_view::npos)
        return failure(ErrorCode::Invalid, "nul");
    return wideText(utf8);
}

Result<QJsonValue> valueOf(const element &element)
{
    switch (element.type()) {
    case element_type::ARRAY:
        return arrayOf(simdjson::dom::array(element));
    case element_type::OBJECT:
        return objectOf(simdjson::dom::object(element));
    case element_type::INT64:
        return QJsonValue(qint64 {int64_t(element)});
    case element_type::UINT64:
        return QJsonValue(double(uint64_t(element)));
    case element_type::DOUBLE:
        return QJsonValue(double(element));
    case element_type::STRING: {
        Result<QString> text = textOf(std::string_view(element));
        return text ? Result<QJsonValue>(QJsonValue(*text)) : text.error();
    }
    case element_type::BOOL:
        return QJsonValue(bool(element));
    case element_type::NULL_VALUE:
        break;
    }
    return QJsonValue(QJsonValue::Null);
}

}  // namespace jiaxin::server
