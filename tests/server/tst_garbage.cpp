// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Garbage on every endpoint, from somebody who has a session (F23): answered with a refusal, never with an inner error, and
// nothing of it stays.
#include "tests/server/sync_office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace jiaxin;
using namespace jiaxin::server;
using namespace jiaxin::test;

namespace {

class Garbage {
public:
    explicit Garbage(unsigned seed) : m_random(seed) {}

    unsigned below(unsigned end) { return unsigned(m_random() % end); }
    template <class List>
    auto one(const List &list)
    {
        return *(std::begin(list) + below(unsigned(std::size(list))));
    }

    QByteArray bytes()
    {
        QByteArray raw(below(200), Qt::Uninitialized);
        for (char &c : raw)
            c = char(m_random());
        return raw;
    }

    /// A word where an id, a number or a name is expected.
    QByteArray word()
    {
        static const std::array<QByteArray, 12> words {"0",
                                                       "-1",
                                                       "99999999999999999999",
                                                       "01a20380-ca4a-7587-9209-ccda6efd4892",
                                                       "' OR 1=1 --",
                                                       "%2e%2e",
                                                       "%ff%fe",
                                                       "null",
                                                       "\xe5\xae\xb6",
                                                       "a",
                                                       QByteArray(300, 'A'),
                                                       "%00"};
        return one(words);
    }

    QJsonValue value(int depth)
    {
        switch (below(depth > 3 ? 6 : 8)) {
        case 0:
            return QJsonValue();
        case 1:
            return below(2) == 0;
        case 2:
            return double(m_random()) - 2e9;
        case 3:
            return 1e300;
        case 4:
            return QString::fromUtf8(word());
        case 5:
            return QString(int(below(3000)), QChar(u'家'));
        case 6:
            return QJsonArray {value(depth + 1), value(depth + 1)};
        default:
            return object(depth + 1);
        }
    }

    QJsonObject object(int depth)
    {
        static const std::array<const char *, 22> names {
            "operations", "op_id",   "type",  "record", "action",     "base_version", "changes",  "schema_version",
            "made_by",    "made_at", "state", "unit",   "deleted_at", "name",         "password", "code",
            "request",    "sha256",  "size",  "reason", "roles",      "present"};
        QJsonObject made;
        for (unsigned i = below(6); i > 0; --i)
            made.insert(QLatin1String(one(names)), value(depth + 1));
        return made;
    }

    /// A sound operation with one member that is not.
    QJsonObject operation(const SyncOperation &sound)
    {
        QJsonObject made = operationToJson(sound);
        const QStringList names = made.keys();
        const QString name = names.at(below(unsigned(names.size())));
        if (name == u"changes") {
            QJsonObject changes = made.value(name).toObject();
            const QStringList fields = changes.keys();
            changes.insert(fields.at(below(unsigned(fields.size()))), value(0));
            made.insert(name, changes);
        } else {
            made.insert(name, value(0));
        }
        return made;
    }

private:
    std::mt19937 m_random;
};

}  // namespace

class GarbageTest : public QObject {
    Q_OBJECT

private slots:
    void everyEndpointRefusesIt()
    {
        ServerWorld world;
        addAccount(world, "clerk", "610103", {Role::Clerk});
        Garbage garbage(unsigned(qEnvironmentVariableIntValue("JIAXIN_SEED")) + 1);
        HttpClient client = loggedIn(world, "clerk");
        const int rounds = qEnvironmentVariableIsSet("JIAXIN_SOAK") ? 50'000 : 1'500;
        int refused = 0;
        for (int i = 0; i < rounds; ++i) {
            const Route &route = garbage.one(world.router.routes());
            // The right name and a wrong password would lock the account.
            if (route.pattern.startsWith("/v1/session") && route.method != "GET")
                continue;
            QByteArray target = route.pattern;
            for (qsizetype at = target.indexOf('{'); at >= 0; at = target.indexOf('{'))
                target.replace(at, target.indexOf('}') - at + 1, garbage.word().toPercentEncoding("%"));
            if (garbage.below(3) == 0)
                target +=
                    "?cursor=" + garbage.word().toPercentEncoding("%") + "&limit=" + garbage.word().toPercentEncoding("%");
            QByteArray body;
            if (route.pattern == "/v1/push" && garbage.below(4) > 0)
                body = QJsonDocument(QJsonObject {{QStringLiteral("operations"),
                                                   QJsonArray {garbage.operation(newEnterprise("clerk", "610103", i))}}})
                           .toJson();
            else if (route.method != "GET" && route.method != "HEAD")
                body = garbage.below(2) == 0 ? garbage.bytes() : QJsonDocument(garbage.object(0)).toJson();
            const HttpReply reply = client.request(
                route.method, target, body,
                {{"Range", "bytes=" + garbage.word().left(20).toPercentEncoding()}, {"Upload-Offset", "0"}, {"X-Crc32", "ff"}});
            QVERIFY2(reply.status >= 200 && reply.status < 500,
                     qPrintable(QString::number(reply.status) + u' ' +
                                QString::fromLatin1(route.method + ' ' + target + '\n' + body)));
            refused += reply.status >= 400 ? 1 : 0;
        }
        QVERIFY(refused > rounds / 4);
        // What did go in obeys the rules: nothing outside the territory, every type known.
        PgConnection admin(world.database.conninfo("postgres"));
        QCOMPARE(admin.exec("SELECT count(*) FROM record WHERE county <> '610103' OR type <> 'enterprise'").integer(0, 0), 0);
        Replica replica;
        QVERIFY(replica.pull(client));
    }
};

QTEST_GUILESS_MAIN(GarbageTest)
#include "tst_garbage.moc"
