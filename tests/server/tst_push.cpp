// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Operations of devices: once, in order, merged by field (sync.md §3.3; F2, F7, F18).
#include "domain/records/records.h"
#include "tests/server/sync_office.h"
#include "tests/support/invented.h"
#include "tests/support/sound_records.h"

#include "domain/record_json.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

qint64 count(ServerWorld &world, const QByteArray &sql)
{
    server::PgConnection admin(world.database.conninfo("postgres"));
    return admin.exec(sql).integer(0, 0);
}

}  // namespace

class PushTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerWorld> m_world;

private slots:
    void init() { openCityAndCounties(m_world); }

    /// A record of every type goes in and comes out of the feed as it was, by the one list of its fields.
    void everyTypeGoesThrough()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SystemClock clock;
        const SoundReferences references {
            .enterprise = RecordId::create(clock), .worker = RecordId::create(clock), .allocation = RecordId::create(clock)};
        QHash<QString, QJsonObject> sent;
        for (const RecordType *type : allRecordTypes) {
            // The province's own.
            if (type == &duplicateTaskType)
                continue;
            const auto record = soundRecord(*type, 2, references);
            QJsonObject changes;
            const QJsonObject values = recordToJson(*type, *record, JsonScope::FieldsOnly);
            for (auto value = values.begin(); value != values.end(); ++value) {
                if (!value.value().isNull())
                    changes.insert(value.key(), value.value());
            }
            for (const Field &field : type->fields) {
                if (field.kind == FieldKind::Attachment)
                    changes.insert(field.id(), QString(64, QLatin1Char('a')));
            }
            // What these are about is theirs to say.
            if (type == &objectionType) {
                changes.remove(QStringLiteral("answered_on"));
                changes.insert(QStringLiteral("subject"), references.enterprise.toString());
            } else if (type == &transferType) {
                changes.remove(QStringLiteral("worker"));
                changes.insert(QStringLiteral("enterprise"), references.enterprise.toString());
                changes.insert(QStringLiteral("from_unit"), QStringLiteral("610103"));
                changes.insert(QStringLiteral("to_unit"), QStringLiteral("610104"));
            }
            const QJsonObject fields = changes;
            changes.insert(QStringLiteral("state"), QLatin1String(type->initialState));
            changes.insert(QStringLiteral("unit"), QStringLiteral("610103"));
            SyncOperation operation = operationOf("clerk", *type, RecordId::create(clock), "import", 0, changes);
            const QJsonObject result = pushOne(client, operation);
            QVERIFY2(textOf(result, "status") == u"applied",
                     qPrintable(type->id() + u' ' + QString::fromUtf8(QJsonDocument(result).toJson())));
            sent.insert(operation.record.toString(), fields);
        }
        Replica replica;
        QVERIFY(replica.pull(client, 7));
        QCOMPARE(replica.records.size(), qsizetype(allRecordTypes.size()) - 1);
        for (auto each = sent.begin(); each != sent.end(); ++each)
            QCOMPARE(replica.records.value(each.key()).value(QLatin1String("fields")).toObject(), each.value());
    }

    /// F2: a repeated operation gets its first answer and changes nothing; another one under its id is refused.
    void operationsCountOnce()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 1);
        const QJsonObject first = pushOne(client, made);
        QCOMPARE(verdictOf(first), QStringLiteral("applied"));
        for (int i = 0; i < 10; ++i) {
            QJsonObject again = pushOne(client, made);
            QVERIFY(again.take(QStringLiteral("duplicate")).toBool());
            QCOMPARE(again, first);
        }
        // Twice in one push.
        const SyncOperation edit =
            operationOf("clerk", enterpriseType, made.record, "edit", 1, {{QStringLiteral("brand"), QStringLiteral("安和")}});
        const QJsonArray both = push(client, {edit, edit});
        QCOMPARE(both.at(0), both.at(1));
        QCOMPARE(both.at(0).toObject().value(QLatin1String("version")).toInt(), 2);
        QCOMPARE(count(*m_world, "SELECT version FROM record"), 2);
        QCOMPARE(count(*m_world, "SELECT count(*) FROM audit"), 2);
        SyncOperation forged = edit;
        forged.changes.insert(QStringLiteral("brand"), QStringLiteral("别家"));
        QCOMPARE(verdictOf(pushOne(client, forged)), QStringLiteral("rejected op_id_reused"));
        // Neither does somebody else's unit learn what became of it.
        HttpClient other = loggedIn(*m_world, "other_clerk");
        QCOMPARE(verdictOf(pushOne(other, made)), QStringLiteral("rejected op_id_reused"));
    }

    /// F7: two people change one record.
    void editsMergeByField()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 2);
        pushOne(client, made);
        const auto edit = [&](qint64 base, const char *field, const char *value) {
            return operationOf("clerk", enterpriseType, made.record, "edit", base,
                               {{QLatin1String(field), QString::fromUtf8(value)}});
        };
        QCOMPARE(verdictOf(pushOne(client, edit(1, "brand", "安和"))), QStringLiteral("applied"));
        QCOMPARE(verdictOf(pushOne(client, edit(1, "contact_name", "柳试验"))), QStringLiteral("merged"));
        QCOMPARE(verdictOf(pushOne(client, edit(1, "brand", "安和"))), QStringLiteral("merged"));
        const QJsonObject conflict = pushOne(client, edit(1, "brand", "平安"));
        QCOMPARE(verdictOf(conflict), QStringLiteral("conflict"));
        QCOMPARE(conflict.value(QLatin1String("fields")).toArray(), QJsonArray {QStringLiteral("brand")});
        QCOMPARE(count(*m_world,
                       "SELECT count(*) FROM conflict WHERE mine = '\"平安\"' AND theirs = '\"安和\"' AND made_by = 'clerk'"),
                 1);
        Replica replica;
        QVERIFY(replica.pull(client));
        const QJsonObject fields = replica.records.value(made.record.toString()).value(QLatin1String("fields")).toObject();
        QCOMPARE(textOf(fields, "brand"), QStringLiteral("安和"));
        QCOMPARE(textOf(fields, "contact_name"), QStringLiteral("柳试验"));
        // Who knows the present version may overwrite.
        QCOMPARE(verdictOf(pushOne(client, edit(3, "brand", "平安"))), QStringLiteral("applied"));
        QCOMPARE(verdictOf(pushOne(client, edit(9, "brand", "将来"))), QStringLiteral("rejected stale version"));
    }

    void deletionIsNotUndone()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 3);
        pushOne(client, made);
        const auto remove = [&] {
            return operationOf("clerk", enterpriseType, made.record, "delete", 1,
                               {{QStringLiteral("deleted_at"), QStringLiteral("2026-11-23T02:00:00.000Z")}});
        };
        QCOMPARE(verdictOf(pushOne(client, remove())), QStringLiteral("applied"));
        QCOMPARE(verdictOf(pushOne(client, remove())), QStringLiteral("merged"));
        const SyncOperation edit =
            operationOf("clerk", enterpriseType, made.record, "edit", 1, {{QStringLiteral("brand"), QStringLiteral("安和")}});
        QCOMPARE(verdictOf(pushOne(client, edit)), QStringLiteral("conflict"));
        Replica replica;
        QVERIFY(replica.pull(client));
        QVERIFY(!textOf(replica.records.value(made.record.toString()), "deleted_at").isEmpty());
    }

    /// F18: what is refused is refused by name, and what stands behind it goes on.
    void poisonHoldsUpNothing()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        QList<SyncOperation> operations;
        for (int i = 0; i < 120; ++i)
            operations.append(newEnterprise("clerk", "610103", 100 + i));
        operations[3].changes.insert(QStringLiteral("credit_code"), QStringLiteral("短"));
        operations[4].type = QStringLiteral("spaceship");
        operations[5].changes.insert(QStringLiteral("established_on"), QStringLiteral("2026-02-30"));
        operations[6].changes.insert(QStringLiteral("unit"), QStringLiteral("610104"));
        operations[7].changes.remove(QStringLiteral("name"));
        const QJsonArray results = push(client, operations);
        QCOMPARE(results.size(), operations.size());
        QCOMPARE(verdictOf(results.at(3).toObject()), QStringLiteral("rejected invalid problems"));
        QCOMPARE(verdictOf(results.at(4).toObject()), QStringLiteral("rejected unknown_type"));
        QCOMPARE(results.at(5)
                     .toObject()
                     .value(QLatin1String("problems"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("rule"))
                     .toString(),
                 QStringLiteral("impossible_date"));
        QCOMPARE(verdictOf(results.at(6).toObject()), QStringLiteral("rejected forbidden territory"));
        QCOMPARE(verdictOf(results.at(7).toObject()), QStringLiteral("rejected invalid problems"));
        int applied = 0;
        for (const QJsonValue &result : results)
            applied += verdictOf(result.toObject()) == u"applied" ? 1 : 0;
        QCOMPARE(applied, 115);
        // An id that another territory has already: only the database knows, and only this one is refused.
        HttpClient other = loggedIn(*m_world, "other_clerk");
        SyncOperation taken = newEnterprise("other_clerk", "610104", 300);
        taken.record = operations.at(0).record;
        const QJsonArray mixed =
            push(other, {newEnterprise("other_clerk", "610104", 301), taken, newEnterprise("other_clerk", "610104", 302)});
        QCOMPARE(verdictOf(mixed.at(0).toObject()), QStringLiteral("applied"));
        QCOMPARE(verdictOf(mixed.at(1).toObject()), QStringLiteral("rejected not_found"));
        QCOMPARE(verdictOf(mixed.at(2).toObject()), QStringLiteral("applied"));
        // Asked again it is refused again, without a new attempt.
        QVERIFY(pushOne(other, taken).value(QLatin1String("duplicate")).toBool());
    }

    /// F17: a field that this release does not know is kept and handed on.
    void unknownFieldsAreKept()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        SyncOperation made = newEnterprise("clerk", "610103", 8);
        made.changes.insert(QStringLiteral("field_of_2030"), QJsonArray {1, QStringLiteral("x")});
        QCOMPARE(verdictOf(pushOne(client, made)), QStringLiteral("applied"));
        pushOne(client, operationOf("clerk", enterpriseType, made.record, "edit", 1,
                                    {{QStringLiteral("brand"), QStringLiteral("安和")}}));
        Replica replica;
        QVERIFY(replica.pull(client));
        QCOMPARE(replica.records.value(made.record.toString())
                     .value(QLatin1String("fields"))
                     .toObject()
                     .value(QLatin1String("field_of_2030")),
                 QJsonValue(QJsonArray {1, QStringLiteral("x")}));
    }

    /// An edit touches no index of the record where its page has room (0021).
    void editsStayInPlace()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation made = newEnterprise("clerk", "610103", 10);
        QCOMPARE(verdictOf(pushOne(client, made)), QStringLiteral("applied"));
        server::PgConnection admin(m_world->database.conninfo("postgres"));
        server::PgTransaction transaction(admin);
        admin.exec("UPDATE record SET version = version + 1, updated_at = now(), fields = fields || '{\"brand\":\"安和\"}', "
                   "field_versions = field_versions || '{\"brand\":2}' WHERE id = $1",
                   {made.record.toString().toLatin1()});
        QCOMPARE(admin.exec("SELECT pg_stat_get_xact_tuples_hot_updated('record'::regclass)").integer(0, 0), 1);
    }

    void malformedPushesAreRefusedWhole()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const QJsonObject good = operationToJson(newEnterprise("clerk", "610103", 9));
        const auto refusedField = [&](const QJsonObject &operation) {
            const HttpReply reply = client.post("/v1/push", {{QStringLiteral("operations"), QJsonArray {operation}}});
            return reply.status == 422 ? reply.json().value(QLatin1String("field")).toString() : QString::number(reply.status);
        };
        for (const QString &name : good.keys()) {
            QJsonObject broken = good;
            broken.remove(name);
            QCOMPARE(refusedField(broken), name);
            broken.insert(name, QJsonArray());
            QCOMPARE(refusedField(broken), name);
        }
        // What was said with a step may be missing, but says something.
        for (const char *name : {"reason", "note", "pins"}) {
            for (const QJsonValue &value : {QJsonValue(QString()), QJsonValue(QJsonArray()), QJsonValue(1)}) {
                QJsonObject broken = good;
                broken.insert(QLatin1String(name), value);
                QCOMPARE(refusedField(broken), QLatin1String(name));
            }
        }
        QJsonObject more = good;
        more.insert(QStringLiteral("territory"), QStringLiteral("610000"));
        QCOMPARE(refusedField(more), QStringLiteral("unknown_member"));
        QCOMPARE(client.request("POST", "/v1/push", "{\"operations\":[],\"operations\":[]}").status, 422);
        QCOMPARE(count(*m_world, "SELECT count(*) FROM push_op"), 0);
    }

    /// The receipt names every operation and is signed by the province's key.
    void receiptsAreSigned()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const SyncOperation one = newEnterprise("clerk", "610103", 10);
        const SyncOperation two = newEnterprise("clerk", "610103", 11);
        const HttpReply reply =
            client.post("/v1/push", {{QStringLiteral("operations"), QJsonArray {operationToJson(one), operationToJson(two)}}});
        const QJsonObject receipt = reply.json().value(QLatin1String("receipt")).toObject();
        QByteArray lines;
        for (const QJsonValue &value : receipt.value(QLatin1String("operations")).toArray()) {
            const QJsonObject each = value.toObject();
            lines += textOf(each, "op_id").toLatin1() + ' ' + textOf(each, "hash").toLatin1() + ' ' +
                     QByteArray::number(each.value(QLatin1String("sequence")).toInteger()) + ' ' +
                     textOf(each, "at").toLatin1() + '\n';
        }
        QVERIFY(lines.contains(m_world->crypto->sha256(canonicalBytes(one)).toHex()));
        QVERIFY(lines.contains(m_world->crypto->sha256(canonicalBytes(two)).toHex()));
        const QByteArray signature = QByteArray::fromBase64(textOf(receipt, "signature").toLatin1());
        QVERIFY(m_world->crypto->verify(SignatureAlgorithm::Sm2Sm3, m_world->keys->signer.publicKey,
                                        m_world->crypto->sha256(lines), signature));
        QVERIFY(!m_world->crypto->verify(SignatureAlgorithm::Sm2Sm3, m_world->keys->signer.publicKey,
                                         m_world->crypto->sha256(lines + ' '), signature));
    }

    /// Whenever an operation comes, also in another order, its receipt says what is kept of it, and nothing to one that comes
    /// under the id of another.
    void receiptsSayWhatIsKept()
    {
        HttpClient client = loggedIn(*m_world, "clerk");
        const auto receiptOf = [&client](const QList<SyncOperation> &operations) {
            QJsonArray list;
            for (const SyncOperation &operation : operations)
                list.append(operationToJson(operation));
            return client.post("/v1/push", {{QStringLiteral("operations"), list}})
                .json()
                .value(QLatin1String("receipt"))
                .toObject()
                .value(QLatin1String("operations"))
                .toArray();
        };
        server::PgConnection admin(m_world->database.conninfo("postgres"));
        const auto kept = [&admin] {
            const server::PgResult rows =
                admin.exec("SELECT jsonb_agg(jsonb_build_object('op_id', op_id, 'hash', encode(body_hash, 'hex'), "
                           "'sequence', sequence, 'at', instant_text(at), 'xid', xid::text) ORDER BY sequence) "
                           "FROM push_op");
            return QJsonDocument::fromJson(rows.bytes(0, 0)).array();
        };
        const SyncOperation one = newEnterprise("clerk", "610103", 13);
        const SyncOperation two = newEnterprise("clerk", "610103", 14);
        const SyncOperation three = newEnterprise("clerk", "610103", 15);
        const QJsonArray first = receiptOf({two, one});
        QCOMPARE(kept(), first);
        SyncOperation stranger = newEnterprise("clerk", "610103", 16);
        stranger.id = one.id;
        const QJsonArray second = receiptOf({three, two, stranger, two});
        QJsonArray expected = kept();
        QCOMPARE(expected.size(), 3);
        QCOMPARE(QJsonArray({expected.at(0), expected.at(1)}), first);
        expected.removeAt(textOf(first.at(0).toObject(), "op_id") == one.id.toString() ? 0 : 1);
        QCOMPARE(second, expected);
    }
};

QTEST_GUILESS_MAIN(PushTest)
#include "tst_push.moc"
