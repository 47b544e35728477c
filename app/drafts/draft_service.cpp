// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/drafts/draft_service.h"

#include "domain/record_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

Draft draftOf(Statement &query)
{
    return {.key = query.text(0),
            .content = QJsonDocument::fromJson(query.text(1).toUtf8()).object(),
            .savedAt = QDateTime::fromString(query.text(2), Qt::ISODateWithMs)};
}

}  // namespace

void DraftService::save(const QString &key, const QJsonObject &content)
{
    if (content.isEmpty()) {
        remove(key);
        return;
    }
    m_work.database()
        .prepare(QStringLiteral("INSERT INTO draft (user, key, content, saved_at) VALUES (?,?,?,?) ON CONFLICT (user, key) DO "
                                "UPDATE SET content = excluded.content, saved_at = excluded.saved_at"))
        .bindText(1, m_work.actor.name)
        .bindText(2, key)
        .bindText(3, QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)))
        .bindText(4, instantText(m_work.clock.now()))
        .run();
}

std::optional<Draft> DraftService::load(const QString &key)
{
    Statement query =
        m_work.database().prepare(QStringLiteral("SELECT key, content, saved_at FROM draft WHERE user = ? AND key = ?"));
    query.bindText(1, m_work.actor.name).bindText(2, key);
    return query.step() ? std::optional(draftOf(query)) : std::nullopt;
}

void DraftService::remove(const QString &key)
{
    m_work.database()
        .prepare(QStringLiteral("DELETE FROM draft WHERE user = ? AND key = ?"))
        .bindText(1, m_work.actor.name)
        .bindText(2, key)
        .run();
}

QList<Draft> DraftService::list(const QString &prefix)
{
    QList<Draft> drafts;
    Statement query = m_work.database().prepare(QStringLiteral("SELECT key, content, saved_at FROM draft WHERE user = ?1 AND "
                                                               "substr(key, 1, length(?2)) = ?2 ORDER BY saved_at DESC, key"));
    query.bindText(1, m_work.actor.name).bindText(2, prefix);
    while (query.step())
        drafts.append(draftOf(query));
    return drafts;
}

}  // namespace jiaxin
