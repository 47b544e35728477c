// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/stored_object.h"

#include "server/http/json_reader.h"

#include <QJsonDocument>

namespace jiaxin::server {

QJsonValue StoredObject::value(const QString &name) const
{
    if (const auto changed = m_changed.constFind(name); changed != m_changed.constEnd())
        return *changed;
    simdjson::dom::parser parser;
    simdjson::dom::element found;
    const QByteArray key = name.toUtf8();
    const auto root = parser.parse(m_text.constData(), size_t(m_text.size()));
    if (root.at_key({key.constData(), size_t(key.size())}).get(found) != simdjson::SUCCESS)
        return QJsonValue::Null;
    return valueOf(found).value_or(QJsonValue::Null);
}

QJsonObject StoredObject::whole() const
{
    QJsonObject object = QJsonDocument::fromJson(m_text).object();
    for (auto member = m_changed.begin(); member != m_changed.end(); ++member) {
        if (member.value().isNull())
            object.remove(member.key());
        else
            object.insert(member.key(), member.value());
    }
    return object;
}

}  // namespace jiaxin::server
