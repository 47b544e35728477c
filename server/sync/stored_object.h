// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace jiaxin::server {

/// A JSON object as it lies in the database, and what became of its members since. Its text is looked through when a member is
/// asked for: a push reads some twenty of a record and asks for those that it changes.
class StoredObject {
public:
    StoredObject() = default;
    explicit StoredObject(QByteArray text) : m_text(std::move(text)) {}

    /// null: there is no such member.
    QJsonValue value(const QString &name) const;
    /// null takes the member out.
    void insert(const QString &name, const QJsonValue &value) { m_changed.insert(name, value); }
    /// Members that are to be written; null: out of it.
    const QJsonObject &changed() const { return m_changed; }
    /// The whole of it.
    QJsonObject whole() const;

private:
    QByteArray m_text {};
    QJsonObject m_changed {};
};

}  // namespace jiaxin::server
