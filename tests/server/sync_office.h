// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "domain/record_type.h"
#include "server/accounts/account_store.h"
#include "tests/server/server_world.h"

namespace jiaxin::test {

inline const QString officePassword = QStringLiteral("Autumn-leaves-7");

/// Lets somebody in who has no password to change first.
void addAccount(ServerWorld &world, const char *name, const char *unit, const Roles &roles);
/// A client with that person's session.
HttpClient loggedIn(ServerWorld &world, const char *name);
/// Whether the world was not there and has to be furnished; where it was, its records are forgotten.
bool isNewWorld(std::unique_ptr<ServerWorld> &world);
/// A world with `clerk` in 610103 and `other` in 610104, both logged in; where it is there, its records are forgotten.
void openTwoCounties(std::unique_ptr<ServerWorld> &world);
/// A world with `clerk`, `reviewer` and `both` (clerk and reviewer) in 610103, `city_reviewer` in 610100 and `other_clerk` in
/// 610104; where it is there, its records are forgotten.
void openCityAndCounties(std::unique_ptr<ServerWorld> &world);

/// An operation as the client's outbox has it; made by `user`, with a reason (`other`) where the step demands one.
SyncOperation operationOf(const char *user, const RecordType &type, const RecordId &record, const char *action,
                          qint64 baseVersion, const QJsonObject &changes);
/// A step that leads to `state`.
SyncOperation stepOf(const char *user, const RecordType &type, const RecordId &record, const char *action, qint64 baseVersion,
                     const char *state);
/// A new record with these values.
SyncOperation newRecord(const char *user, const RecordType &type, const RecordId &id, const char *state, QJsonObject values,
                        const char *unit = "610103", const char *action = "create");
/// A new enterprise of a county, with `serial` in its numbers.
SyncOperation newEnterprise(const char *user, const char *unit, int serial);

/// By which the service writes a new enterprise of that unit, within a territory; gives its id back.
QByteArray insertEnterpriseSql(const char *unit);

/// A member that is a text; empty without it.
QString textOf(const QJsonObject &object, const char *name);
/// `status code detail` of an operation's result, without what is empty.
QString verdictOf(const QJsonObject &result);

/// POST /v1/push; the results in the order given.
QJsonArray push(HttpClient &client, const QList<SyncOperation> &operations);
QJsonObject pushOne(HttpClient &client, const SyncOperation &operation);

/// What a device has after it read the feed to its end, page by page: records by id, as it keeps them.
struct Replica {
    QHash<QString, QJsonObject> records;
    QByteArray cursor;
    int pages = 0;
    int left = 0;  ///< records that left the territory

    /// Reads until there is no more; false when an answer is not 200, told in `failed`.
    bool pull(HttpClient &client, int limit = 500);
    HttpReply failed;
};

}  // namespace jiaxin::test
