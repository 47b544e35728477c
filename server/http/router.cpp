// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/router.h"

namespace jiaxin::server {

namespace {

bool matches(const QList<QByteArray> &pattern, const QList<QByteArray> &path, QList<QByteArray> &captures)
{
    if (pattern.size() != path.size())
        return false;
    captures.clear();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i).startsWith('{')) {
            const QByteArray value = QByteArray::fromPercentEncoding(path.at(i));
            if (value.isEmpty() || value.contains('\0') || value.contains('/'))
                return false;
            captures.append(value);
        } else if (pattern.at(i) != path.at(i)) {
            return false;
        }
    }
    return true;
}

}  // namespace

Router::Match Router::find(const QByteArray &method, const QByteArray &path) const
{
    Match match;
    const QList<QByteArray> parts = path.split('/');
    QList<QByteArray> captures;
    for (const Route &route : m_routes) {
        if (!matches(route.pattern.split('/'), parts, captures))
            continue;
        if (route.method == method)
            return {.route = &route, .captures = captures};
        match.allowed += (match.allowed.isEmpty() ? "" : ", ") + route.method;
    }
    return match;
}

}  // namespace jiaxin::server
