// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/sync_office.h"

#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/workflow/transition.h"
#include "tests/support/invented.h"

#include <QJsonArray>

namespace jiaxin::test {

void addAccount(ServerWorld &world, const char *name, const char *unit, const Roles &roles)
{
    auto connection = world.pool.lease();
    const auto made = server::createAccount(
        world.service, *connection,
        {.actor = {.name = QString::fromUtf8(name), .roles = roles, .unit = QString::fromLatin1(unit)}, .displayName = {}},
        Secret::fromText(officePassword), false);
    if (!made)
        qFatal("account %s: %s", name, qPrintable(made.error().field + made.error().detail));
}

HttpClient loggedIn(ServerWorld &world, const char *name)
{
    HttpClient client = world.client();
    QByteArray &token = world.tokens[name];
    if (token.isEmpty()) {
        const HttpReply reply = client.post(
            "/v1/session", {{QStringLiteral("name"), QString::fromUtf8(name)}, {QStringLiteral("password"), officePassword}});
        if (reply.status != 201)
            qFatal("login of %s: %d %s", name, reply.status, reply.body.constData());
        token = reply.json().value(QLatin1String("token")).toString().toLatin1();
    }
    client.setHeader("Authorization", "Bearer " + token);
    return client;
}

bool isNewWorld(std::unique_ptr<ServerWorld> &world)
{
    if (world) {
        world->forgetRecords();
        return false;
    }
    world = std::make_unique<ServerWorld>();
    return true;
}

void openTwoCounties(std::unique_ptr<ServerWorld> &world)
{
    if (!world) {
        world = std::make_unique<ServerWorld>();
        addAccount(*world, "clerk", "610103", {Role::Clerk});
        addAccount(*world, "other", "610104", {Role::Clerk});
        // A login is a row of the audit, which is forgotten as well.
        (void)loggedIn(*world, "clerk");
        (void)loggedIn(*world, "other");
    }
    world->forgetRecords();
}

void openCityAndCounties(std::unique_ptr<ServerWorld> &world)
{
    if (!isNewWorld(world))
        return;
    addAccount(*world, "clerk", "610103", {Role::Clerk});
    addAccount(*world, "reviewer", "610103", {Role::Reviewer});
    addAccount(*world, "city_reviewer", "610100", {Role::Reviewer});
    addAccount(*world, "other_clerk", "610104", {Role::Clerk});
    addAccount(*world, "both", "610103", {Role::Clerk, Role::Reviewer});
}

SyncOperation operationOf(const char *user, const RecordType &type, const RecordId &record, const char *action,
                          qint64 baseVersion, const QJsonObject &changes)
{
    const SystemClock clock;
    const Workflow *workflow = changes.contains(QLatin1String("state")) ? workflowFor(type.id()) : nullptr;
    const auto transitions = workflow ? workflow->transitions : std::span<const Transition>();
    const bool reason = std::any_of(transitions.begin(), transitions.end(), [action](const Transition &step) {
        return step.reasonRequired && QLatin1String(step.action) == QLatin1String(action);
    });
    return {.id = RecordId::create(clock),
            .type = type.id(),
            .record = record,
            .action = QString::fromLatin1(action),
            .baseVersion = baseVersion,
            .changes = changes,
            .schemaVersion = 1,
            .madeBy = QString::fromUtf8(user),
            .madeAt = instantText(clock.now()),
            .remark = {.reason = reason ? QStringLiteral("other") : QString()}};
}

SyncOperation stepOf(const char *user, const RecordType &type, const RecordId &record, const char *action, qint64 baseVersion,
                     const char *state)
{
    return operationOf(user, type, record, action, baseVersion, {{QStringLiteral("state"), QString::fromLatin1(state)}});
}

SyncOperation newRecord(const char *user, const RecordType &type, const RecordId &id, const char *state, QJsonObject values,
                        const char *unit, const char *action)
{
    values.insert(QStringLiteral("state"), QString::fromLatin1(state));
    values.insert(QStringLiteral("unit"), QString::fromLatin1(unit));
    return operationOf(user, type, id, action, 0, values);
}

SyncOperation newEnterprise(const char *user, const char *unit, int serial)
{
    return newRecord(user, enterpriseType, RecordId::create(SystemClock()), "draft", inventedEnterprise(serial % 10'000), unit);
}

QByteArray insertEnterpriseSql(const char *unit)
{
    const server::Place place = server::placeOf(QLatin1String(unit));
    return "INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, updated_at, "
           "fields, "
           "field_versions) VALUES (gen_random_uuid(), 'enterprise', 1, 'draft', '" +
           QByteArray(unit) + "', '" + place.province + "', '" + place.city + "', '" + place.county +
           "', 'sync', now(), now(), '{}', '{}') RETURNING id";
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QString verdictOf(const QJsonObject &result)
{
    QStringList words {textOf(result, "status"), textOf(result, "code"), textOf(result, "detail")};
    words.removeAll(QString());
    return words.join(u' ');
}

QJsonArray push(HttpClient &client, const QList<SyncOperation> &operations)
{
    QByteArrayList bodies;
    for (const SyncOperation &operation : operations)
        bodies.append(canonicalBytes(operation));
    const HttpReply reply = client.request("POST", "/v1/push", R"({"operations":[)" + bodies.join(',') + "]}",
                                           {{"Content-Type", "application/json"}});
    if (reply.status != 200)
        qWarning("push: %d %s", reply.status, reply.body.constData());
    return reply.json().value(QLatin1String("results")).toArray();
}

QJsonObject pushOne(HttpClient &client, const SyncOperation &operation)
{
    return push(client, {operation}).at(0).toObject();
}

bool Replica::pull(HttpClient &client, int limit)
{
    for (bool more = true; more;) {
        QByteArray target = "/v1/feed?limit=" + QByteArray::number(limit);
        if (!cursor.isEmpty())
            target += "&cursor=" + cursor;
        failed = client.get(target);
        if (failed.status != 200)
            return false;
        const QJsonObject page = failed.json();
        for (const QJsonValue &value : page.value(QLatin1String("entries")).toArray()) {
            const QJsonObject entry = value.toObject();
            const QString id = entry.value(QLatin1String("id")).toString();
            if (entry.value(QLatin1String("op")).toString() == u"L") {
                left += records.remove(id) ? 1 : 0;
                continue;
            }
            const qint64 version = entry.value(QLatin1String("version")).toInteger();
            if (version >= records.value(id).value(QLatin1String("version")).toInteger())
                records.insert(id, entry.value(QLatin1String("record")).toObject());
        }
        ++pages;
        cursor = page.value(QLatin1String("cursor")).toString().toLatin1();
        more = page.value(QLatin1String("more")).toBool();
    }
    return true;
}

}  // namespace jiaxin::test
