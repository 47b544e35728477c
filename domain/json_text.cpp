// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/json_text.h"

#include "domain/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jiaxin::json_text {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

char *writeEscape(char *to, char16_t c)
{
    *to++ = '\\';
    *to++ = 'u';
    for (const int shift : {12, 8, 4, 0})
        *to++ = hexDigits[(c >> shift) & 0xF];
    return to;
}

char *writeControl(char *to, char16_t c)
{
    constexpr std::string_view named = "\b\f\n\r\t";
    constexpr std::string_view names = "bfnrt";
    const size_t at = named.find(char(c));
    if (at == std::string_view::npos)
        return writeEscape(to, c);
    *to++ = '\\';
    *to++ = names[at];
    return to;
}

/// The UTF-8 of a character beyond ASCII; a half of a surrogate pair is escaped.
char *writeWide(char *to, QStringView text, qsizetype &at)
{
    const char16_t c = text[at].unicode();
    if (QChar::isHighSurrogate(c) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        const char32_t full = QChar::surrogateToUcs4(c, text[++at].unicode());
        *to++ = char(0xF0 | (full >> 18));
        *to++ = char(0x80 | ((full >> 12) & 0x3F));
        *to++ = char(0x80 | ((full >> 6) & 0x3F));
        *to++ = char(0x80 | (full & 0x3F));
        return to;
    }
    if (QChar::isSurrogate(c))
        return writeEscape(to, c);
    if (c < 0x800) {
        *to++ = char(0xC0 | (c >> 6));
    } else {
        *to++ = char(0xE0 | (c >> 12));
        *to++ = char(0x80 | ((c >> 6) & 0x3F));
    }
    *to++ = char(0x80 | (c & 0x3F));
    return to;
}

void appendList(QByteArray &out, const QStringList &texts)
{
    out += '[';
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0)
            out += ',';
        appendString(out, texts.at(i));
    }
    out += ']';
}

}  // namespace

void appendString(QByteArray &out, QStringView text)
{
    constexpr qsizetype longest = 6;  // an escape, of one unit of UTF-16
    const qsizetype from = out.size();
    out.resize(from + longest * text.size() + 2);
    char *to = out.data() + from;
    *to++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x80) {
            to = writeWide(to, text, i);
        } else if (c < 0x20) {
            to = writeControl(to, c);
        } else {
            if (c == u'"' || c == u'\\')
                *to++ = '\\';
            *to++ = char(c);
        }
    }
    *to++ = '"';
    out.truncate(to - out.constData());
}

void appendJson(QByteArray &out, const QJsonValue &value)
{
    const char *before = "";
    switch (value.type()) {
    case QJsonValue::String:
        appendString(out, value.toString());
        return;
    case QJsonValue::Array:
        out += '[';
        for (const QJsonValue &each : value.toArray()) {
            out += std::exchange(before, ",");
            appendJson(out, each);
        }
        out += ']';
        return;
    case QJsonValue::Object: {
        out += '{';
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            out += std::exchange(before, ",");
            appendString(out, member.key());
            out += ':';
            appendJson(out, member.value());
        }
        out += '}';
        return;
    }
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return;
    case QJsonValue::Double: {
        const QByteArray listed = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
        out.append(listed.constData() + 1, listed.size() - 2);
        return;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
    }
}

void appendValue(QByteArray &out, const Field &field, const QVariant &value)
{
    if (!value.isValid()) {
        out += "null";
        return;
    }
    switch (field.kind) {
    case FieldKind::Integer:
        out += QByteArray::number(value.toLongLong());
        return;
    case FieldKind::Boolean:
        out += value.toBool() ? "true" : "false";
        return;
    case FieldKind::Date:
        appendString(out, dateText(value.toDate()));
        return;
    case FieldKind::Instant:
        appendString(out, instantText(value.toDateTime()));
        return;
    case FieldKind::ChoiceSet:
    case FieldKind::TextSet:
    case FieldKind::Attachments:
        appendList(out, value.toStringList());
        return;
    case FieldKind::Text:
    case FieldKind::Decimal:
    case FieldKind::Choice:
    case FieldKind::Reference:
    case FieldKind::Attachment:
        break;
    }
    appendString(out, value.toString());
}

QByteArray list(const QStringList &texts)
{
    QByteArray out;
    appendList(out, texts);
    return out;
}

}  // namespace jiaxin::json_text
