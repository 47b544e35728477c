// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A step that leaves the state as it is, an amendment or a notice, is judged by the table as every other step, not as an edit.
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "tests/server/sync_office.h"
#include "tests/support/sound_records.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

const RecordId subject = RecordId(QStringLiteral("01a20380-ca4a-7587-9209-ccda6efd4892"));

/// What the document of the step says, and what it changes besides.
QStringList fieldsOfStep(const RecordType &type)
{
    if (&type == &penaltyType)
        return {QStringLiteral("amendment_number"), QStringLiteral("amended_on"), QStringLiteral("amendment_reason"),
                QStringLiteral("content")};
    return {QStringLiteral("notice_number"), QStringLiteral("notice_delivered_on"), QStringLiteral("notice_method")};
}

QJsonObject soundValues(const RecordType &type)
{
    QJsonObject values;
    const QJsonObject all = recordToJson(type, *soundRecord(type, 2, {.enterprise = subject}), JsonScope::FieldsOnly);
    for (auto value = all.begin(); value != all.end(); ++value) {
        if (!value->isNull())
            values.insert(value.key(), value.value());
    }
    return values;
}

}  // namespace

class StepsInPlaceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

    /// A record that `both` entered, without what the step is to fill, in that state; shown until that day, if any.
    RecordId entered(const RecordType &type, const QByteArray &state, const QByteArray &shownUntil = {})
    {
        QJsonObject values = soundValues(type);
        for (const QString &name : fieldsOfStep(type)) {
            if (name != u"content")
                values.remove(name);
        }
        values.remove(QStringLiteral("publicity_until"));
        if (!shownUntil.isEmpty())
            values.insert(QStringLiteral("publicity_until"), QString::fromLatin1(shownUntil));
        HttpClient client = loggedIn(*m_world, "both");
        const SyncOperation made =
            newRecord("both", type, RecordId::create(SystemClock()), type.initialState, values, "610103", "create");
        if (const QJsonObject result = test::pushOne(client, made); verdictOf(result) != u"applied")
            qWarning("%s", QJsonDocument(result).toJson().constData());
        PgConnection(m_world->database.conninfo("postgres"))
            .exec("UPDATE record SET state = $2 WHERE id = $1", {pgText(made.record.toString()), state});
        return made.record;
    }
    QJsonObject told(const QByteArray &user, const RecordType &type, const RecordId &record, const QString &without = {},
                     qint64 base = 1)
    {
        QJsonObject changes;
        const QJsonObject values = soundValues(type);
        for (const QString &name : fieldsOfStep(type))
            changes.insert(name, name == u"content" ? QJsonValue(QStringLiteral("罚款改为警告")) : values.value(name));
        changes.remove(without);
        HttpClient client = loggedIn(*m_world, user);
        const char *action = &type == &penaltyType ? "amend" : "notify";
        return test::pushOne(client, operationOf(user, type, record, action, base, changes));
    }
    qint64 versionOf(const RecordId &record)
    {
        PgConnection admin(m_world->database.conninfo("postgres"));
        return admin.exec("SELECT version FROM record WHERE id = $1", {pgText(record.toString())}).integer(0, 0);
    }

private slots:
    void init()
    {
        if (!m_world) {
            m_world = std::make_unique<ServerWorld>();
            addAccount(*m_world, "clerk", "610103", {Role::Clerk});
            addAccount(*m_world, "both", "610103", {Role::Clerk, Role::Reviewer});
            addAccount(*m_world, "reviewer", "610103", {Role::Reviewer});
            addAccount(*m_world, "leader", "610103", {Role::Leader});
            addAccount(*m_world, "officer", "610103", {Role::CertificateOfficer});
            addAccount(*m_world, "city_reviewer", "610100", {Role::Reviewer});
            addAccount(*m_world, "far_reviewer", "610104", {Role::Reviewer});
        }
        m_world->forgetRecords();
    }

    void tablesAreAsked_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QByteArray>("shownUntil");
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("verdict");
        const auto amends = [](const char *user, const char *state, const char *verdict, const char *shownUntil = "",
                               const char *without = "") {
            QTest::addRow("amend %s %s %s%s", user, state, shownUntil, without)
                << QByteArray("penalty") << QByteArray(user) << QByteArray(state) << QByteArray(shownUntil)
                << QString::fromLatin1(without) << QString::fromLatin1(verdict);
        };
        amends("reviewer", "recorded", "applied");
        amends("leader", "in_publicity", "applied", "2099-01-01");
        amends("city_reviewer", "recorded", "applied");
        amends("clerk", "recorded", "rejected forbidden role");
        amends("officer", "recorded", "rejected forbidden role");
        amends("both", "recorded", "rejected forbidden four_eyes");
        amends("far_reviewer", "recorded", "rejected not_found record");
        for (const char *state : {"draft", "repaired", "revoked"})
            amends("reviewer", state, "rejected wrong_state no_such_step");
        // The period has ended by itself.
        amends("reviewer", "in_publicity", "rejected wrong_state no_such_step", "2026-11-22");
        for (const char *field : {"amendment_number", "amended_on", "amendment_reason"})
            amends("reviewer", "recorded", "rejected invalid problems", "", field);
        const auto notifies = [](const char *user, const char *state, const char *verdict, const char *without = "") {
            QTest::addRow("notify %s %s %s", user, state, without)
                << QByteArray("list_entry") << QByteArray(user) << QByteArray(state) << QByteArray()
                << QString::fromLatin1(without) << QString::fromLatin1(verdict);
        };
        notifies("clerk", "notified", "applied");
        notifies("both", "notified", "applied");
        notifies("leader", "notified", "rejected forbidden role");
        notifies("officer", "notified", "rejected forbidden role");
        notifies("clerk", "heard", "rejected wrong_state no_such_step");
        notifies("clerk", "notified", "rejected invalid problems", "notice_method");
    }
    void tablesAreAsked()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, state);
        QFETCH(QByteArray, shownUntil);
        QFETCH(QString, without);
        QFETCH(QString, verdict);
        const RecordType &record = *recordTypeByName(type.constData());
        const RecordId id = entered(record, state, shownUntil);
        QCOMPARE(verdictOf(told(user, record, id, without)), verdict);
        QCOMPARE(versionOf(id), verdict == u"applied" ? 2 : 1);
    }

    /// Whoever amended what another one has moved on since has seen another state.
    void theStateWasSeen()
    {
        const RecordId id = entered(penaltyType, "recorded");
        HttpClient client = loggedIn(*m_world, "leader");
        SyncOperation publish = stepOf("leader", penaltyType, id, "publish", 1, "in_publicity");
        publish.changes.insert(QStringLiteral("publicity_until"), QStringLiteral("2099-01-01"));
        QCOMPARE(verdictOf(test::pushOne(client, publish)), QStringLiteral("applied"));
        QCOMPARE(verdictOf(told("reviewer", penaltyType, id)), QStringLiteral("rejected stale state"));
        QCOMPARE(verdictOf(told("reviewer", penaltyType, id, {}, 2)), QStringLiteral("applied"));
    }
};

QTEST_GUILESS_MAIN(StepsInPlaceTest)
#include "tst_steps_in_place.moc"
