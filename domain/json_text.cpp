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

void appendControl(QByteArray &out, char16_t c)
{
    switch (c) {
    case u'\b':
        out += "\\b";
        return;
    case u'\f':
        out += "\\f";
        return;
    case u'\n':
        out += "\\n";
        return;
    case u'\r':
        out += "\\r";
        return;
    case u'\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hexDigits[c >> 4];
        out += hexDigits[c & 0xF];
    }
}

/// The UTF-8 of a character beyond ASCII; a half of a surrogate pair is escaped.
void appendWide(QByteArray &out, QStringView text, qsizetype &at)
{
    const char16_t c = text[at].unicode();
    if (QChar::isHighSurrogate(c) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        const char32_t full = QChar::surrogateToUcs4(c, text[++at].unicode());
        out += char(0xF0 | (full >> 18));
        out += char(0x80 | ((full >> 12) & 0x3F));
        out += char(0x80 | ((full >> 6) & 0x3F));
        out += char(0x80 | (full & 0x3F));
    } else if (QChar::isSurrogate(c)) {
        out += "\\u";
        for (const int shift : {12, 8, 4, 0})
            out += hexDigits[(c >> shift) & 0xF];
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
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
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x80) {
            appendWide(out, text, i);
        } else if (c < 0x20) {
            appendControl(out, c);
        } else {
            if (c == u'"' || c == u'\\')
                out += '\\';
            out += char(c);
        }
    }
    out += '"';
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
