// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What of the server needs neither a socket nor a database.
#include "server/http/compression.h"
#include "server/http/router.h"
#include "server/http/strict_json.h"
#include "server/pg/territory.h"
#include "server/sync/operation_reader.h"
#include "server/sync/stored_object.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::server;

class ServerPartsTest : public QObject {
    Q_OBJECT

private slots:
    void jsonFromOutside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wrong");
        const auto row = [](const char *name, const QByteArray &text, const char *wrong) {
            QTest::newRow(name) << text << QString::fromLatin1(wrong);
        };
        row("plain", "{\"a\":[1,-2.5e3,\"x\\\"y\",{\"a\":null}],\"b\":true}", "");
        row("same name at two depths", "{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":2}]}", "");
        row("text with braces", "{\"a\":\"{\\\"b\\\":1,\\\"b\\\":2}[[[[[[[[[[[[[[[[[[[[\"}", "");
        row("not UTF-8", QByteArray("{\"a\":\"\xff\"}"), "utf8");
        row("overlong UTF-8", QByteArray("{\"a\":\"\xc0\xaf\"}"), "utf8");
        row("half a surrogate", QByteArray("{\"a\":\"\xed\xa0\x80\"}"), "utf8");
        row("duplicate", "{\"a\":1,\"a\":2}", "duplicate_key");
        row("duplicate by escape", "{\"a\":1,\"\\u0061\":2}", "duplicate_key");
        row("16 deep", "{\"a\":" + QByteArray(15, '[') + QByteArray(15, ']') + '}', "");
        row("17 deep", "{\"a\":" + QByteArray(16, '[') + QByteArray(16, ']') + '}', "nesting");
        row("a million deep", "{\"a\":" + QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') + '}', "nesting");
        row("a million deep, cut", QByteArray(1'000'000, '['), "json");
        row("huge number", "{\"a\":" + QByteArray(400, '9') + '}', "number");
        row("infinite number", "{\"a\":1e400}", "number");
        row("half a surrogate by escape", "{\"a\":\"\\ud800\"}", "json");
        row("NUL in a name", "{\"x\\u0000\":1}", "nul");
        row("NUL", QByteArray("{\"a\":1}\0", 8), "nul");
        row("NUL in a text", "{\"a\":\"x\\u0000\"}", "nul");
        row("array", "[1]", "json");
        row("cut", "{\"a\":\"b", "json");
        row("cut escape", "{\"a\":\"b\\", "json");
        row("empty", "", "json");
    }
    void jsonFromOutside()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, wrong);
        const Result<QJsonObject> parsed = parseObject(text);
        QCOMPARE(parsed ? QString() : parsed.error().detail, wrong.isEmpty() ? QString() : wrong);
    }

    /// Names of one length in an order that is not theirs, as a body may have: in no more time than the text takes.
    void manyMembersAreRead()
    {
        QByteArray text = "{";
        for (int i = 0; i < 100'000; ++i)
            text += (i > 0 ? ",\"" : "\"") + QByteArray::number((qint64(i) * 7919) % 100'003 + 100'003) +
                    "\":" + QByteArray::number(i);
        const Result<QJsonObject> parsed = parseObject(text + '}');
        QVERIFY(parsed);
        QCOMPARE(parsed->size(), 100'000);
        QCOMPARE(parsed->value(QLatin1String("107922")).toInt(), 1);
    }

    /// What is signed for is what was sent, to the byte.
    void operationsKeepTheirBytes()
    {
        SyncOperation sent {.id = RecordId(QStringLiteral("01900000-0000-7000-8000-000000000001")),
                            .type = QStringLiteral("worker"),
                            .record = RecordId(QStringLiteral("01900000-0000-7000-8000-000000000002")),
                            .action = QStringLiteral("return"),
                            .baseVersion = 9'007'199'254'740'993,
                            .changes = {{QStringLiteral("marked"), QStringLiteral("\ufeff\ufeff家政")},
                                        {QStringLiteral("\ufeffname"), QStringLiteral("\u0001\"\\/\u2028𠮷")},
                                        {QStringLiteral("many"), QJsonArray {1.5, -0.25, 1e300, true, QJsonValue()}},
                                        {QStringLiteral("nothing"), QJsonValue()}},
                            .madeBy = QStringLiteral("clerk"),
                            .madeAt = QStringLiteral("2026-11-24T02:00:00.000Z"),
                            .remark = {.reason = QStringLiteral("wrong"), .note = QStringLiteral("\ufeff见下")}};
        sent.remark.pins = {{.field = QStringLiteral("name"), .note = {}}};
        const auto read = operationsOf(R"({"operations":[)" + canonicalBytes(sent) + "]}");
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(canonicalBytes(read->constFirst()), canonicalBytes(sent));
    }

    void storedObjectsChange()
    {
        StoredObject object(R"({"a":"甲","b":[1,"x"],"c":3,"d":false})");
        const auto read = [&object](const char *name) { return object.value(QString::fromLatin1(name)); };
        QCOMPARE(read("a"), QJsonValue(QStringLiteral("甲")));
        QCOMPARE(read("b"), QJsonValue(QJsonArray {1, QStringLiteral("x")}));
        QCOMPARE(read("c"), QJsonValue(3));
        QCOMPARE(read("d"), QJsonValue(false));
        QVERIFY(read("e").isNull());
        object.insert(QStringLiteral("a"), QStringLiteral("乙"));
        object.insert(QStringLiteral("c"), QJsonValue::Null);
        object.insert(QStringLiteral("e"), 5);
        QCOMPARE(read("a"), QJsonValue(QStringLiteral("乙")));
        QVERIFY(read("c").isNull());
        QCOMPARE(object.changed().keys(), QStringList({QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("e")}));
        const QJsonObject whole {{QStringLiteral("a"), QStringLiteral("乙")},
                                 {QStringLiteral("b"), QJsonArray {1, QStringLiteral("x")}},
                                 {QStringLiteral("d"), false},
                                 {QStringLiteral("e"), 5}};
        QCOMPARE(object.whole(), whole);
        QVERIFY(StoredObject().value(QStringLiteral("a")).isNull());
    }

    void packedBodiesComeBack()
    {
        const QByteArray text = QByteArray("家政服务员 ").repeated(5000);
        for (const Encoding encoding : {Encoding::Gzip, Encoding::Zstd}) {
            const QByteArray packed = compressed(encoding, text);
            QVERIFY(packed.size() < text.size() / 10);
            QCOMPARE(decompressed(encoding, packed, text.size()).value(), text);
            const auto bomb = decompressed(encoding, packed, text.size() - 1);
            QVERIFY(!bomb && bomb.error().detail == u"inflated");
            for (const qsizetype cut : {qsizetype(0), qsizetype(1), packed.size() / 2, packed.size() - 1}) {
                const auto broken = decompressed(encoding, packed.left(cut), text.size());
                QVERIFY2(!broken, qPrintable(QString::number(cut)));
            }
            const auto trailing = decompressed(encoding, packed + "x", text.size());
            QVERIFY(!trailing);
        }
        QVERIFY(!decompressed(Encoding::Zstd, compressed(Encoding::Gzip, text), text.size()));
    }

    void encodingIsChosen()
    {
        QCOMPARE(preferredEncoding("gzip, deflate, zstd"), Encoding::Zstd);
        QCOMPARE(preferredEncoding("GZIP;q=0.5"), Encoding::Gzip);
        QCOMPARE(preferredEncoding("zstd;q=0, gzip;q=0"), Encoding::Identity);
        QCOMPARE(preferredEncoding(""), Encoding::Identity);
    }

    void routesAreFound()
    {
        Router router;
        router.add({.method = "GET", .pattern = "/v1/a/{x}", .handler = {}});
        router.add({.method = "PUT", .pattern = "/v1/a/{x}", .handler = {}});
        const auto found = router.find("PUT", "/v1/a/%E5%AE%B6");
        QVERIFY(found.route);
        QCOMPARE(found.captures, QList<QByteArray> {QByteArray("家")});
        QCOMPARE(router.find("DELETE", "/v1/a/1").allowed, QByteArray("GET, PUT"));
        for (const char *path : {"/v1/a", "/v1/a/", "/v1/a/1/2", "v1/a/1", "/v1/a/%00", "/v1/a/%2f", "/v1/b/1", ""})
            QVERIFY2(!router.find("GET", path).route, path);
    }

    /// 杨凌 and 韩城 are cities below the province, whatever the digits of their codes say.
    void unitsHavePlaces()
    {
        const auto is = [](const char *unit, const char *city, const char *county, const char *column) {
            const Place place = placeOf(QLatin1String(unit));
            const Scope scope = scopeOf(QLatin1String(unit));
            return place.province == "610000" && place.city == city && place.county == county && scope.column == column &&
                   scope.code == unit;
        };
        QVERIFY(is("610103", "610100", "610103", "county"));
        QVERIFY(is("610100", "610100", "610100", "city"));
        QVERIFY(is("610000", "610000", "610000", "province"));
        QVERIFY(is("611100", "611100", "611100", "city"));
        QVERIFY(is("610581", "610581", "610581", "city"));
        QVERIFY(placeOf(QStringLiteral("110101")).county.isEmpty());
        QVERIFY(!scopeOf(QStringLiteral("' OR true")).isValid());
    }
};

QTEST_GUILESS_MAIN(ServerPartsTest)
#include "tst_server_parts.moc"
