// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/intake_office.h"

#include "tests/support/invented.h"

#include <QJsonArray>

namespace jiaxin::test {

void IntakeOffice::openOffice()
{
    if (m_world) {
        m_world->forgetRecords();
        return;
    }
    m_world = std::make_unique<ServerWorld>();
    addAccount(*m_world, "clerk", "610103", {Role::Clerk});
    addAccount(*m_world, "reviewer", "610103", {Role::Reviewer});
    addAccount(*m_world, "leader", "610103", {Role::Leader, Role::Reviewer});
    addAccount(*m_world, "city_reviewer", "610100", {Role::Reviewer});
    addAccount(*m_world, "admin", "610103", {Role::AccountAdmin});
    addEnterprise("anhe", "610103");
    addEnterprise("pingan", "610103");
}

void IntakeOffice::addEnterprise(const char *name, const char *unit)
{
    const QString id = RecordId::create(m_world->clock).toString();
    auto connection = m_world->pool.lease();
    const auto made =
        server::createAccount(m_world->service, *connection,
                              {.actor = {.name = QString::fromUtf8(name), .roles = {}, .unit = QString::fromLatin1(unit)},
                               .displayName = {},
                               .enterprise = id},
                              Secret::fromText(officePassword), false);
    if (!made)
        qFatal("account %s", name);
    m_enterprises.insert(name, id);
}

QJsonArray IntakeOffice::file(const char *name, const QList<SyncOperation> &operations)
{
    HttpClient client = loggedIn(*m_world, name);
    QJsonArray list;
    for (const SyncOperation &operation : operations)
        list.append(operationToJson(operation));
    const HttpReply reply = client.post("/v1/intake/filings", {{QStringLiteral("operations"), list}});
    if (reply.status != 200)
        qWarning("filings: %d %s", reply.status, reply.body.constData());
    return reply.json().value(QLatin1String("results")).toArray();
}

QString IntakeOffice::fileOne(const char *name, const SyncOperation &operation)
{
    return verdictOf(file(name, {operation}).at(0).toObject());
}

SyncOperation IntakeOffice::firstFiling(const char *name, int serial)
{
    return operationOf(name, enterpriseType, enterpriseOf(name), "create", 0, inventedEnterprise(serial));
}

SyncOperation IntakeOffice::newWorker(const char *name, int serial)
{
    return operationOf(name, workerType, RecordId::create(SystemClock()), "create", 0,
                       inventedWorker(serial, m_enterprises.value(name)));
}

SyncOperation IntakeOffice::newReward(const char *name)
{
    return operationOf(name, rewardType, RecordId::create(SystemClock()), "create", 0,
                       {{QStringLiteral("enterprise"), m_enterprises.value(name)},
                        {QStringLiteral("name"), QStringLiteral("巾帼家政示范企业")},
                        {QStringLiteral("kind"), QStringLiteral("commendation")},
                        {QStringLiteral("level"), QStringLiteral("municipal")},
                        {QStringLiteral("document_number"), QStringLiteral("西妇发〔2026〕5号")},
                        {QStringLiteral("authority"), QStringLiteral("西安市妇女联合会")},
                        {QStringLiteral("granted_on"), QStringLiteral("2026-03-08")}});
}

SyncOperation IntakeOffice::newObjection(const char *name, const QString &subject, const char *subjectType)
{
    return operationOf(name, objectionType, RecordId::create(SystemClock()), "create", 0,
                       {{QStringLiteral("subject"), subject},
                        {QStringLiteral("subject_type"), QLatin1String(subjectType)},
                        {QStringLiteral("applicant"), QStringLiteral("秦安和")},
                        {QStringLiteral("applicant_phone"), QStringLiteral("13900000001")},
                        {QStringLiteral("content"), QStringLiteral("登记的地址已变更")}});
}

SyncOperation IntakeOffice::stepBy(const char *name, const SyncOperation &made, const char *action, qint64 base,
                                   const char *state)
{
    QJsonObject changes;
    if (state)
        changes.insert(QStringLiteral("state"), QLatin1String(state));
    return operationOf(name, *recordTypeByName(made.type), made.record, action, base, changes);
}

QJsonObject IntakeOffice::filing(const char *name, const RecordId &id)
{
    HttpClient client = loggedIn(*m_world, name);
    const QJsonArray list = client.get("/v1/intake/filings").json().value(QLatin1String("filings")).toArray();
    for (const QJsonValue &each : list) {
        if (each.toObject().value(QLatin1String("id")).toString() == id.toString())
            return each.toObject();
    }
    return {};
}

QString IntakeOffice::asOffice(const char *name, const SyncOperation &operation)
{
    HttpClient client = loggedIn(*m_world, name);
    return verdictOf(pushOne(client, operation));
}

qint64 IntakeOffice::count(const QByteArray &sql)
{
    return server::PgConnection(m_world->database.conninfo("postgres")).exec(sql).integer(0, 0);
}

}  // namespace jiaxin::test
