// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/user_service.h"

#include "domain/record_json.h"
#include "domain/rules/divisions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace jiaxin {

namespace {

QString key(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toLower();
}

QString rolesText(const Roles &roles)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(FieldTraits<Roles>::get(roles).toStringList()))
                                 .toJson(QJsonDocument::Compact));
}

User readUser(const Statement &row)
{
    User user {
        .name = row.text(0), .displayName = row.text(1), .unit = row.text(2), .roles = {}, .disabled = row.integer(4) != 0};
    (void)FieldTraits<Roles>::set(user.roles, QJsonDocument::fromJson(row.text(3).toUtf8()).array().toVariantList());
    user.createdAt = QDateTime::fromString(row.text(5), Qt::ISODateWithMs);
    return user;
}

const QString columns = QStringLiteral("name, display_name, unit, roles, disabled, created_at");

}  // namespace

QList<User> UserService::list()
{
    QList<User> users;
    Statement query = m_work.database().prepare(QStringLiteral("SELECT %1 FROM user ORDER BY name").arg(columns));
    while (query.step())
        users.append(readUser(query));
    return users;
}

std::optional<User> UserService::find(const QString &name)
{
    Statement query = m_work.database().prepare(QStringLiteral("SELECT %1 FROM user WHERE name = ?").arg(columns));
    query.bindText(1, key(name));
    return query.step() ? std::optional(readUser(query)) : std::nullopt;
}

Result<void> UserService::checkNew(const User &user, const Secret &password)
{
    static const QRegularExpression form(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}$"));
    const auto invalid = [](const char *field, const QString &detail = {}) {
        return Error {.code = ErrorCode::Invalid, .field = QLatin1String(field), .detail = detail};
    };
    if (!form.match(user.name).hasMatch())
        return invalid("name");
    if (!rolesCompatible(user.roles))
        return invalid("roles");
    if (!inSubtree(user.unit, m_work.vault->info().unit))
        return invalid("unit");
    if (const QString rule = passwordProblem(user.name, password); !rule.isEmpty())
        return invalid("password", rule);
    if (find(user.name))
        return Error {.code = ErrorCode::Conflict, .field = QStringLiteral("name")};
    return {};
}

void UserService::write(const User &user)
{
    Statement statement = m_work.database().prepare(QStringLiteral(
        "INSERT INTO user (name, display_name, unit, roles, slot, disabled, created_at) VALUES (?,?,?,?,'',0,?)"));
    statement.bindText(1, key(user.name)).bindText(2, user.displayName.isEmpty() ? user.name : user.displayName);
    statement.bindText(3, user.unit).bindText(4, rolesText(user.roles)).bindText(5, instantText(m_work.clock.now())).run();
    m_work.store.audit().append({.action = QStringLiteral("user_add"),
                                 .changes = {{QStringLiteral("user"), key(user.name)},
                                             {QStringLiteral("roles"), rolesText(user.roles)},
                                             {QStringLiteral("unit"), user.unit}}},
                                m_work.context());
}

QString displayName(Database &database, const QString &user)
{
    Statement query = database.prepare(QStringLiteral(
        "SELECT display_name FROM user WHERE name = ?1 UNION ALL SELECT name FROM foreign_person WHERE user = ?1"));
    query.bindText(1, user);
    return query.step() && !query.text(0).isEmpty() ? query.text(0) : user;
}

void UserService::addFirst(const User &user)
{
    (void)m_work.transact([&]() -> Result<void> {
        write(user);
        return {};
    });
}

Result<void> UserService::add(const User &user, const Secret &password)
{
    if (!allowed(m_work.actor, Operation::ManageUsers))
        return ErrorCode::Forbidden;
    if (Result<void> check = checkNew(user, password); !check)
        return check;
    // The slot first: a row without a slot would be a user who can never log in; a slot without a row is refused at login.
    if (m_work.vault->hasSlot(user.name)) {
        if (Result<void> removed = m_work.vault->removeSlot(user.name); !removed)
            return removed;
    }
    if (Result<void> slot = m_work.vault->addSlot(user.name, password); !slot)
        return slot;
    return m_work.transact([&]() -> Result<void> {
        write(user);
        return {};
    });
}

Result<void> UserService::resetPassword(const QString &name, const Secret &password)
{
    if (key(name) == key(m_work.actor.name) || !allowed(m_work.actor, Operation::ManageUsers))
        return ErrorCode::Forbidden;
    if (!find(name))
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("name")};
    return replacePassword(name, password);
}

Result<void> UserService::changeOwnPassword(const Secret &present, const Secret &password)
{
    if (Result<void> known = m_work.vault->checkPassword(m_work.actor.name, present); !known)
        return known;
    return replacePassword(m_work.actor.name, password);
}

Result<void> UserService::replacePassword(const QString &name, const Secret &password)
{
    if (const QString rule = passwordProblem(name, password); !rule.isEmpty())
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("password"), .detail = rule};
    if (Result<void> replaced = m_work.vault->replaceSlotPassword(name, password); !replaced)
        return replaced;
    return m_work.transact([&]() -> Result<void> {
        m_work.store.audit().append(
            {.action = QStringLiteral("password_change"), .changes = {{QStringLiteral("user"), key(name)}}}, m_work.context());
        return {};
    });
}

Result<void> UserService::disable(const QString &name)
{
    if (!allowed(m_work.actor, Operation::ManageUsers))
        return ErrorCode::Forbidden;
    if (!find(name))
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("name")};
    // Whoever disables others can be disabled by another of them only: so one always remains.
    if (key(name) == key(m_work.actor.name))
        return failure(ErrorCode::WrongState, "own_account");
    if (Result<void> removed = m_work.vault->removeSlot(name); !removed)
        return removed;
    return m_work.transact([&]() -> Result<void> {
        m_work.database().prepare(QStringLiteral("UPDATE user SET disabled = 1 WHERE name = ?")).bindText(1, key(name)).run();
        m_work.store.audit().append(
            {.action = QStringLiteral("user_disable"), .changes = {{QStringLiteral("user"), key(name)}}}, m_work.context());
        return {};
    });
}

}  // namespace jiaxin
