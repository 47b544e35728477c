// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

#include <QJsonObject>

namespace jiaxin {

/// What somebody was typing when the program was left, killed or locked: kept in the vault until it is stored as a record or
/// thrown away on purpose. Each user has their own; nobody else sees them, and they are neither audited nor sent anywhere.
struct Draft {
    QString key;  ///< `form/worker/<id>`, `review/<id>` …: what was being done
    QJsonObject content;
    QDateTime savedAt {};
};

/// Drafts of the actor. Throws DbFailure.
class DraftService {
public:
    explicit DraftService(Workspace &workspace) : m_work(workspace) {}

    /// Replaces what was kept under the key; an empty content removes it.
    void save(const QString &key, const QJsonObject &content);
    std::optional<Draft> load(const QString &key);
    void remove(const QString &key);
    /// Those whose key begins with `prefix`, the newest first.
    QList<Draft> list(const QString &prefix = {});

private:
    Workspace &m_work;
};

}  // namespace jiaxin
