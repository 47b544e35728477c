// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Limits, deadlines and the drain (sync.md §2, F21, F23), over real sockets.
#include "server/http/compression.h"
#include "tests/server/server_world.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <thread>

using namespace jiaxin;
using namespace jiaxin::server;
using jiaxin::test::HttpClient;
using jiaxin::test::HttpReply;
using std::chrono::milliseconds;

namespace {

/// A server without a database, with routes that only tests have.
class Bench {
public:
    explicit Bench(HttpOptions options = {}) : server(std::move(options), withRoutes(), log, metrics)
    {
        if (!server.start())
            qFatal("the server does not start");
    }

    HttpClient client() { return HttpClient(server.port()); }

    Log log {nullptr};
    Metrics metrics;
    Router router;
    std::atomic<int> running {0};
    std::atomic<bool> hold {false};
    QByteArray filePath;
    HttpServer server;

private:
    const Router &withRoutes()
    {
        router.add({.method = "GET", .pattern = "/small", .handler = [](const Request &) {
                        return jsonResponse({{QStringLiteral("small"), true}});
                    }});
        router.add({.method = "POST", .pattern = "/echo", .bodyLimit = 100'000, .handler = [](const Request &request) {
                        return Response {.contentType = "text/plain", .body = request.body};
                    }});
        router.add({.method = "GET", .pattern = "/peer", .handler = [](const Request &request) {
                        return Response {.contentType = "text/plain", .body = request.peer + ' ' + request.certificate};
                    }});
        router.add({.method = "GET", .pattern = "/held", .handler = [this](const Request &) {
                        ++running;
                        while (hold.load())
                            std::this_thread::sleep_for(milliseconds(2));
                        --running;
                        return jsonResponse({});
                    }});
        router.add({.method = "GET", .pattern = "/throws", .handler = [](const Request &) -> Response {
                        throw std::runtime_error("张秋莲 610103");
                    }});
        router.add({.method = "GET", .pattern = "/file", .handler = [this](const Request &) {
                        return Response {.contentType = "application/octet-stream",
                                         .file = {.path = QString::fromUtf8(filePath), .offset = 10, .size = 500'000}};
                    }});
        return router;
    }
};

HttpOptions quick()
{
    HttpOptions options;
    options.limits.header = milliseconds(400);
    options.limits.body = milliseconds(400);
    options.limits.idle = milliseconds(400);
    options.limits.bytesPerSecond = 1'000'000;
    options.limits.drain = milliseconds(3000);
    return options;
}

qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

}  // namespace

class HttpServerTest : public QObject {
    Q_OBJECT

private slots:
    void answersAreOurs()
    {
        Bench bench;
        HttpClient client = bench.client();
        const HttpReply reply = client.get("/small");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json().value(QLatin1String("small")).toBool());
        QCOMPARE(reply.headers.value("x-sync-proto"), QByteArray("1"));
        QCOMPARE(reply.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(reply.headers.value("x-request-id").size(), 16);
        // The same connection, again and again.
        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.post("/echo", {{QStringLiteral("i"), i}}).json().value(QLatin1String("i")).toInt(), i);
        QVERIFY(bench.metrics.text().contains("jiaxin_requests_total{route=\"POST /echo\",status=\"200\"} 50"));
    }

    void failuresAreProblems()
    {
        Bench bench;
        QCOMPARE(bench.client().get("/nowhere").code(), QStringLiteral("no_such_route"));
        const HttpReply method = bench.client().request("DELETE", "/small");
        QCOMPARE(method.status, 405);
        QCOMPARE(method.headers.value("allow"), QByteArray("GET"));
        const HttpReply thrown = bench.client().get("/throws");
        QCOMPARE(thrown.status, 500);
        QCOMPARE(thrown.headers.value("content-type"), QByteArray("application/problem+json"));
        QVERIFY(!thrown.body.contains("610103"));
        QCOMPARE(bench.client().request("POST", "/echo", QByteArray(100'001, 'x')).code(), QStringLiteral("too_large"));
        QCOMPARE(bench.client().request("POST", "/echo", "x", {{"Content-Encoding", "br"}}).status, 415);
    }

    void bodiesArePackedBothWays()
    {
        Bench bench;
        HttpClient client = bench.client();
        const QByteArray text = QByteArray("家政 ").repeated(10'000);
        for (const Encoding encoding : {Encoding::Gzip, Encoding::Zstd}) {
            const QByteArray name = encodingName(encoding);
            const HttpReply reply = client.request("POST", "/echo", compressed(encoding, text),
                                                   {{"Content-Encoding", name}, {"Accept-Encoding", name}});
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.headers.value("content-encoding"), name);
            QCOMPARE(decompressed(encoding, reply.body, text.size()).value(), text);
            QCOMPARE(
                client.request("POST", "/echo", compressed(encoding, text).chopped(3), {{"Content-Encoding", name}}).code(),
                QStringLiteral("malformed"));
        }
    }

    /// A body of 1 MB that becomes 1 GB is refused, and never held.
    void bombsAreRefused()
    {
        HttpOptions options;
        options.limits.inflatedBytes = 8 * 1024 * 1024;
        Bench bench(options);
        const QByteArray bomb = compressed(Encoding::Zstd, QByteArray(256 * 1024 * 1024, '0'));
        QVERIFY(bomb.size() < 100'000);
        const qint64 before = residentKilobytes();
        HttpClient client = bench.client();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(client.request("POST", "/echo", bomb, {{"Content-Encoding", "zstd"}}).code(), QStringLiteral("too_large"));
        QVERIFY(residentKilobytes() - before < 64 * 1024);
    }

    void filesAreSentInPieces()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QByteArray content(600'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < content.size(); ++i)
            content[i] = char(i % 251);
        file.write(content);
        file.flush();
        Bench bench;
        bench.filePath = file.fileName().toUtf8();
        HttpClient client = bench.client();
        QCOMPARE(client.get("/file").body, content.mid(10, 500'000));
        QCOMPARE(client.get("/small").status, 200);
    }

    void longHeadersAreRefused()
    {
        Bench bench;
        HttpClient client = bench.client();
        client.write("GET /small HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(17 * 1024, 'a') + "\r\n\r\n");
        QCOMPARE(client.readReply().code(), QStringLiteral("header_too_large"));
        HttpClient endless = bench.client();
        const qint64 before = residentKilobytes();
        for (int i = 0; i < 2000 && endless.isConnected(); ++i)
            endless.write("X-" + QByteArray(10'000, 'b'));
        QVERIFY(residentKilobytes() - before < 32 * 1024);
        QCOMPARE(bench.client().get("/small").status, 200);
    }

    void garbageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("binary") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15);
        QTest::newRow("no version") << QByteArray("GET /small\r\n\r\n");
        QTest::newRow("bad header") << QByteArray("GET /small HTTP/1.1\r\nNo colon here\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray("POST /echo HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
        QTest::newRow("length and chunks") << QByteArray(
            "POST /echo HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("huge length") << QByteArray("POST /echo HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n");
        QTest::newRow("negative length") << QByteArray("POST /echo HTTP/1.1\r\nContent-Length: -5\r\n\r\n");
        QTest::newRow("bad chunk") << QByteArray("POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n");
        QTest::newRow("big chunk") << QByteArray("POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n40000\r\n") +
                                          QByteArray(0x40000, 'a');
    }
    void garbageIsRefused()
    {
        QFETCH(QByteArray, raw);
        Bench bench;
        HttpClient client = bench.client();
        client.write(raw);
        const HttpReply reply = client.readReply(3000);
        QVERIFY2(reply.status == 400 || reply.status == 413, qPrintable(QString::number(reply.status)));
        QVERIFY(client.waitForEnd(3000));
        QCOMPARE(bench.client().get("/small").status, 200);
    }

    /// Random bytes, and requests with one byte changed: the server answers with an error or ends, and lives.
    void randomGarbageIsSurvived()
    {
        Bench bench(quick());
        std::mt19937 random(qEnvironmentVariableIntValue("JIAXIN_SEED"));
        const QByteArray good = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nAccept-Encoding: gzip\r\n\r\nhello";
        const int rounds = qEnvironmentVariableIsSet("JIAXIN_SOAK") ? 20'000 : 300;
        for (int i = 0; i < rounds; ++i) {
            QByteArray raw = good;
            if (i % 3 == 0) {
                raw = QByteArray(qsizetype(random() % 300), Qt::Uninitialized);
                for (char &c : raw)
                    c = char(random());
            } else {
                raw[qsizetype(random() % uint(raw.size()))] = char(random());
            }
            HttpClient client = bench.client();
            client.write(raw);
            client.socket().disconnectFromHost();
        }
        QTRY_COMPARE_WITH_TIMEOUT(bench.metrics.connections.load(), 0, 5000);
        QCOMPARE(bench.client().get("/small").status, 200);
    }

    /// 40 clients that drip a byte at a time are cut when their time is over, and nobody else waits for them.
    void slowClientsAreCut()
    {
        Bench bench(quick());
        std::vector<std::unique_ptr<HttpClient>> slow;
        for (int i = 0; i < 40; ++i)
            slow.push_back(std::make_unique<HttpClient>(bench.server.port()));
        QElapsedTimer timer;
        timer.start();
        for (int step = 0; step < 8; ++step) {
            for (size_t i = 0; i < slow.size(); ++i)
                slow[i]->write(i % 2 == 0 ? "G" : step == 0 ? "POST /echo HTTP/1.1\r\nContent-Length: 1000\r\n\r\n" : "x");
            QElapsedTimer other;
            other.start();
            QCOMPARE(bench.client().get("/small").status, 200);
            QVERIFY(other.elapsed() < 300);
            QTest::qSleep(30);
        }
        QTRY_COMPARE_WITH_TIMEOUT(bench.metrics.connections.load(), 0, 5000);
        QVERIFY(timer.elapsed() < 5000);
    }

    void connectionsAreLimited()
    {
        HttpOptions options;
        options.limits.connectionsPerAddress = 5;
        Bench bench(options);
        std::vector<std::unique_ptr<HttpClient>> held;
        for (int i = 0; i < 5; ++i) {
            held.push_back(std::make_unique<HttpClient>(bench.server.port()));
            QCOMPARE(held.back()->get("/small").status, 200);
        }
        HttpClient sixth = bench.client();
        QVERIFY(sixth.waitForEnd(2000));
        QVERIFY(bench.metrics.text().contains("jiaxin_refused_total{reason=\"connections_per_address\"} 1"));
        held.clear();
        QTRY_COMPARE_WITH_TIMEOUT(bench.metrics.connections.load(), 0, 5000);
        QCOMPARE(bench.client().get("/small").status, 200);
    }

    void overloadIsToldAtOnce()
    {
        HttpOptions options;
        options.workers = 1;
        options.limits.queuedRequests = 3;
        Bench bench(options);
        bench.hold = true;
        std::vector<std::unique_ptr<HttpClient>> waiting;
        for (int i = 0; i < 3; ++i) {
            waiting.push_back(std::make_unique<HttpClient>(bench.server.port()));
            waiting.back()->write("GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        QTRY_COMPARE_WITH_TIMEOUT(bench.metrics.queued.load(), 3, 5000);
        const HttpReply reply = bench.client().get("/small");
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.code(), QStringLiteral("overloaded"));
        QVERIFY(reply.headers.value("retry-after").toInt() > 0);
        bench.hold = false;
        for (const auto &client : waiting)
            QCOMPARE(client->readReply().status, 200);
        QCOMPARE(bench.client().get("/small").status, 200);
    }

    /// F21: what was asked is answered, idle connections end, new ones are not taken, and it is over soon.
    void drainFinishesWhatRuns()
    {
        Bench bench(quick());
        HttpClient idle = bench.client();
        QCOMPARE(idle.get("/small").status, 200);
        bench.hold = true;
        HttpClient busy = bench.client();
        busy.write("GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(bench.running.load(), 1, 5000);
        QElapsedTimer timer;
        timer.start();
        std::thread drain([&bench] { bench.server.drain(); });
        QVERIFY(idle.waitForEnd(2000));
        bench.hold = false;
        const HttpReply reply = busy.readReply();
        drain.join();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
        QVERIFY(timer.elapsed() < 2500);
        QTcpSocket late;
        late.connectToHost(QStringLiteral("127.0.0.1"), bench.server.port());
        QVERIFY(!late.waitForConnected(500));
    }

    /// What a stranger says of his own address and certificate does not count.
    void onlyProxiesAreBelieved()
    {
        const QList<std::pair<QByteArray, QByteArray>> lies {
            {"X-Forwarded-For", "10.9.8.7"},
            {"X-Client-Cert", "-----BEGIN%20CERTIFICATE-----%0Aaa%0AYWJj%0A-----END%20CERTIFICATE-----"}};
        Bench stranger;
        QCOMPARE(stranger.client().request("GET", "/peer", {}, lies).body, QByteArray("127.0.0.1 "));
        HttpOptions options;
        options.trustedProxies = {"127.0.0.1"};
        Bench trusting(options);
        QCOMPARE(trusting.client().request("GET", "/peer", {}, lies).body,
                 QByteArray("10.9.8.7 ") + QByteArray::fromBase64("aaYWJj"));
    }

    void healthTellsOfTheDatabase()
    {
        test::ServerWorld world;
        const HttpReply reply = world.client().get("/healthz");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value(QLatin1String("schema")).toInt(), newestSchema());
        QVERIFY(world.client().get("/metrics").body.contains("# TYPE jiaxin_connections gauge"));
        PgConnection(world.database.conninfo("postgres")).script("DROP TABLE schema_step");
        QCOMPARE(world.client().get("/healthz").status, 503);
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_http_server.moc"
