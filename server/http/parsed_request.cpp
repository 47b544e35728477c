// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/parsed_request.h"

namespace jiaxin::server {

namespace {

QByteArray bytesOfText(boost::core::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

}  // namespace

void takeHeader(const RequestParser &parser, Request &request)
{
    const auto &header = parser.get();
    request.method = bytesOfText(header.method_string());
    const QByteArray target = bytesOfText(header.target());
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const auto &field : header)
        request.headers.insert(bytesOfText(field.name_string()).toLower(), bytesOfText(field.value()));
}

void takeFromProxy(Request &request, bool trusted)
{
    const QByteArray pem = QByteArray::fromPercentEncoding(request.headers.take("x-client-cert"));
    const QByteArray forwarded = request.headers.take("x-forwarded-for");
    if (!trusted)
        return;
    if (!forwarded.isEmpty())
        request.peer = forwarded.split(',').constLast().trimmed();
    static constexpr char begin[] = "-----BEGIN CERTIFICATE-----";
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = pem.indexOf("-----END CERTIFICATE-----");
    if (from >= 0 && to > from)
        request.certificate =
            QByteArray::fromBase64(pem.mid(from + qsizetype(sizeof begin) - 1, to - from - qsizetype(sizeof begin) + 1)
                                       .simplified()
                                       .replace(' ', QByteArray()));
}

}  // namespace jiaxin::server
