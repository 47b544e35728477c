// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/feed_cursor.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace jiaxin {

namespace {

constexpr auto cursorBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

}  // namespace

QByteArray FeedCursor::toText() const
{
    const QJsonObject object {
        {QStringLiteral("e"), QString::fromLatin1(epoch)}, {QStringLiteral("s"), QString::fromLatin1(scope)},
        {QStringLiteral("x"), QString::number(xid)},       {QStringLiteral("q"), QString::number(seq)},
        {QStringLiteral("lx"), QString::number(lastXid)},  {QStringLiteral("lq"), QString::number(lastSeq)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(cursorBase64);
}

Result<FeedCursor> FeedCursor::parse(const QByteArray &text)
{
    const Error wrong {.code = ErrorCode::Invalid, .field = QStringLiteral("cursor"), .detail = {}};
    constexpr qsizetype longest = 1024;
    const auto decoded = QByteArray::fromBase64Encoding(text, cursorBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (text.size() > longest || !decoded)
        return wrong;
    const QJsonObject object = QJsonDocument::fromJson(*decoded).object();
    bool good = object.size() == 6;
    const auto number = [&](const char *name) {
        bool ok = false;
        const qint64 value = object.value(QLatin1String(name)).toString().toLongLong(&ok);
        good = good && ok && value >= 0;
        return value;
    };
    FeedCursor cursor {.epoch = object.value(QLatin1String("e")).toString().toLatin1(),
                       .scope = object.value(QLatin1String("s")).toString().toLatin1(),
                       .xid = number("x"),
                       .seq = number("q"),
                       .lastXid = number("lx"),
                       .lastSeq = number("lq")};
    return good ? Result<FeedCursor>(cursor) : Result<FeedCursor>(wrong);
}

}  // namespace jiaxin
