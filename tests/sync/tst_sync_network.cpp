// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Networks as they are (sync.md §5, F5, F9, F10, F22): a proxy on loopback that cuts, stalls, drips and repeats bytes at every
// place, hosts that answer in the province's stead, names that lead nowhere. Real sockets and TLS throughout.
#include "app/sync/http_transport.h"
#include "app/sync/sync_api.h"
#include "tests/sync/bad_network.h"
#include "tests/sync/two_offices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <zlib.h>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

QByteArray canned(const char *status, const char *headers, const QByteArray &body)
{
    return QByteArray("HTTP/1.1 ") + status + "\r\n" + headers + "\r\n\r\n" + body;
}

QByteArray gzipped(const QByteArray &plain)
{
    constexpr int withHeader = 16 + MAX_WBITS;
    QByteArray packed(qsizetype(compressBound(uLong(plain.size()))) + 32, '\0');
    z_stream stream {};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, withHeader, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

const QByteArray oursJson = "Content-Type: application/json\r\nX-Sync-Proto: 1\r\n";

}  // namespace

class SyncNetworkTest : public QObject, protected TwoOffices {
    Q_OBJECT

    std::unique_ptr<BadNetwork> m_network;

    /// Something to send and something to fetch.
    void work()
    {
        const RecordId mine = m_one->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        m_one->edit("clerk", enterpriseType, mine, {{QStringLiteral("brand"), QStringLiteral("牌%1").arg(m_serial)}});
        (void)m_two->create("clerk2", enterpriseType, inventedEnterprise(++m_serial));
        (void)m_two->synced("clerk2");
    }
    /// No request waits longer than a second for a byte.
    void loseNoTime()
    {
        m_one->fault = [](const SyncRequest &asked, SyncTransport &inner) {
            SyncRequest hurried = asked;
            hurried.seconds = 1;
            return inner.exchange(hurried);
        };
    }
    /// What a pass moves over one line in a direction.
    qint64 bytesOfAPass(bool down)
    {
        work();
        m_network->set({.kind = NetworkFault::Kind::Cut, .down = down, .bytes = 1LL << 40});
        m_one->through = m_network->port();
        const SyncSummary summary = m_one->sync("clerk");
        m_one->through = 0;
        return summary.error ? 0 : m_network->carried();
    }

private slots:
    void initTestCase()
    {
        begin();
        (void)m_one->synced("clerk");
        (void)m_two->synced("clerk2");
        m_network = std::make_unique<BadNetwork>(m_province->port());
    }

    /// F2, F5, F22: the line ends at every place, there and back; after each end both sides can agree.
    void f5_f22_linesThatEndAnywhere_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("down");
        for (const bool down : {true, false}) {
            QTest::addRow("reset %s", down ? "down" : "up") << int(NetworkFault::Kind::Cut) << down;
            QTest::addRow("closed %s", down ? "down" : "up") << int(NetworkFault::Kind::End) << down;
        }
    }
    void f5_f22_linesThatEndAnywhere()
    {
        QFETCH(int, kind);
        QFETCH(bool, down);
        const qint64 bytes = bytesOfAPass(down);
        QVERIFY(bytes > 1000);
        const int places = qEnvironmentVariableIsSet("JIAXIN_SOAK") ? 250 : 7;
        int broken = 0;
        for (int place = 0; place < places; ++place) {
            work();
            m_network->set({.kind = NetworkFault::Kind(kind), .down = down, .bytes = bytes * place / places});
            m_one->through = m_network->port();
            loseNoTime();
            const SyncSummary summary = m_one->sync("clerk");
            QVERIFY(!summary.error || summary.error->code == ErrorCode::Offline);
            broken += summary.error ? 1 : 0;
            compareAll();
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(broken > places / 2, qPrintable(QString::number(broken)));
    }

    /// F22: a line on which nothing comes any more, as after a sleep: the pass ends by itself, and says so.
    void f22_linesThatFallSilent()
    {
        const qint64 bytes = bytesOfAPass(true);
        const int places = qEnvironmentVariableIsSet("JIAXIN_SOAK") ? 20 : 2;
        for (int place = 1; place <= places; ++place) {
            work();
            m_network->set({.kind = NetworkFault::Kind::Stall, .down = true, .bytes = bytes * place / (places + 1)});
            m_one->through = m_network->port();
            loseNoTime();
            const SyncSummary summary = m_one->sync("clerk");
            QVERIFY(summary.error.has_value());
            QCOMPARE(summary.error->code, ErrorCode::Offline);
            QCOMPARE(summary.error->detail, QStringLiteral("time_out"));
            compareAll();
        }
    }

    /// F22: slow, but every request is done in its time.
    void f22_linesThatDrip()
    {
        work();
        m_network->set({.kind = NetworkFault::Kind::Drip, .down = true, .bytes = 0});
        m_one->through = m_network->port();
        loseNoTime();
        (void)m_one->synced("clerk");
        QVERIFY(m_network->carried() > 1000);
        compareAll();
    }

    /// Bytes that come twice are seen by TLS, and count for nothing.
    void f6_bytesThatComeTwice()
    {
        const qint64 bytes = bytesOfAPass(true);
        int broken = 0;
        for (const int part : {0, 40, 80}) {
            work();
            m_network->set({.kind = NetworkFault::Kind::Repeat, .down = true, .bytes = bytes * part / 100});
            m_one->through = m_network->port();
            loseNoTime();
            // A new line may do where the first one broke.
            const SyncSummary summary = m_one->sync("clerk");
            QVERIFY(!summary.error || summary.error->code == ErrorCode::Offline);
            broken += summary.error ? 1 : 0;
            compareAll();
        }
        QVERIFY(broken > 0);
    }

    /// F2: a proxy that asks again by itself: everything that is asked is asked twice, on the real network.
    void f2_requestsThatAreAskedTwice()
    {
        work();
        m_one->fault = [](const SyncRequest &asked, SyncTransport &inner) {
            (void)inner.exchange(asked);
            return inner.exchange(asked);
        };
        const SyncSummary summary = m_one->synced("clerk");
        QCOMPARE(summary.acknowledged, 2);
        compareAll();
    }

    /// F22: another network in the middle of a pass; the next request goes over a new line.
    void f22_anotherNetworkMeanwhile()
    {
        work();
        m_network->set({});
        m_one->through = m_network->port();
        m_one->fault = [this](const SyncRequest &asked, SyncTransport &inner) {
            m_network->dropAll();
            return inner.exchange(asked);
        };
        const SyncSummary summary = m_one->sync("clerk");
        QVERIFY(!summary.error || summary.error->code == ErrorCode::Offline);
        compareAll();
    }

    void f22_namesAndPortsThatLeadNowhere()
    {
        for (const char *url : {"https://no-such-province.invalid", "https://127.0.0.1:1"}) {
            auto transport = makeHttpTransport({.url = QUrl(QLatin1String(url))});
            QVERIFY(transport);
            const auto reply = (*transport)->exchange({.method = "GET", .target = "/v1/feed", .seconds = 5});
            QVERIFY(!reply);
            QCOMPARE(reply.error().code, ErrorCode::Offline);
            QCOMPARE(reply.error().detail, QStringLiteral("unreachable"));
        }
    }

    /// F9 and F10 on real bytes: whatever another host says is no answer of the province.
    void f9_f10_hostsThatAnswerInItsStead_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray html = "<html><body>请登录</body></html>";
        const QByteArray length = "Content-Length: " + QByteArray::number(html.size());
        QTest::newRow("portal 200") << canned("200 OK", "Content-Type: text/html\r\n" + length, html);
        QTest::newRow("portal 302") << canned("302 Found", "Location: http://127.0.0.1:1/login\r\nContent-Length: 0", {});
        QTest::newRow("portal 511") << canned("511 Network Authentication Required", "Content-Type: text/html\r\n" + length,
                                              html);
        QTest::newRow("portal in JSON") << canned("200 OK", "Content-Type: application/json\r\nContent-Length: 2", "{}");
        for (const char *status : {"404 Not Found", "413 Content Too Large", "431 Request Header Fields Too Large",
                                   "502 Bad Gateway", "503 Service Unavailable"})
            QTest::newRow(status) << canned(status, "Content-Type: text/html\r\n" + length, html);
        QTest::newRow("no HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("nothing") << QByteArray();
    }
    void f9_f10_hostsThatAnswerInItsStead()
    {
        QFETCH(QByteArray, answer);
        const CannedHost host(answer);
        auto transport = makeHttpTransport({.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(host.port()))});
        SyncApi api(**transport, m_one->clock, m_province->crypto());
        const auto page = api.feed("x");
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::Offline);
        // To an enrolled vault it has no certificate to show.
        work();
        m_one->through = host.port();
        loseNoTime();
        const SyncSummary summary = m_one->sync("clerk");
        QCOMPARE(summary.error->code, ErrorCode::Offline);
        QCOMPARE(m_one->count(QStringLiteral("SELECT count(*) FROM sync_server WHERE frozen <> ''")), 0);
        compareAll();
    }

    /// F5: a page of ours that a proxy without TLS cut on its way, in each manner in which HTTP can tell the length.
    void f5_answersThatAreCut_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("whole");
        const QByteArray hash = m_province->crypto().sha256(QByteArray()).toHex();
        const QByteArray page = QJsonDocument(QJsonObject {{QStringLiteral("entries"), QJsonArray()},
                                                           {QStringLiteral("cursor"), QStringLiteral("c")},
                                                           {QStringLiteral("more"), false},
                                                           {QStringLiteral("count"), 0},
                                                           {QStringLiteral("hash"), QString::fromLatin1(hash)}})
                                    .toJson(QJsonDocument::Compact);
        const auto length = [](qsizetype size) { return "Content-Length: " + QByteArray::number(size); };
        const QByteArray packed = gzipped(page);
        const QByteArray chunk = QByteArray::number(page.size(), 16) + "\r\n" + page + "\r\n";
        QTest::newRow("whole") << canned("200 OK", oursJson + length(page.size()), page) << true;
        QTest::newRow("length short") << canned("200 OK", oursJson + length(page.size()), page.chopped(10)) << false;
        QTest::newRow("length too small") << canned("200 OK", oursJson + length(page.size() - 10), page) << false;
        QTest::newRow("chunks whole") << canned("200 OK", oursJson + "Transfer-Encoding: chunked", chunk + "0\r\n\r\n") << true;
        QTest::newRow("chunk cut") << canned("200 OK", oursJson + "Transfer-Encoding: chunked", chunk.chopped(20)) << false;
        QTest::newRow("last chunks missing")
            << canned("200 OK", oursJson + "Transfer-Encoding: chunked", chunk.chopped(3)) << false;
        QTest::newRow("gzip whole") << canned("200 OK", oursJson + "Content-Encoding: gzip\r\n" + length(packed.size()), packed)
                                    << true;
        QTest::newRow("gzip cut") << canned("200 OK", oursJson + "Content-Encoding: gzip\r\n" + length(packed.size() - 12),
                                            packed.chopped(12))
                                  << false;
        QTest::newRow("until the end") << canned("200 OK", oursJson + "Connection: close", page.chopped(10)) << false;
    }
    void f5_answersThatAreCut()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, whole);
        const CannedHost host(answer);
        auto transport = makeHttpTransport({.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(host.port()))});
        SyncApi api(**transport, m_one->clock, m_province->crypto());
        const auto page = api.feed("x");
        QCOMPARE(page.has_value(), whole);
        QVERIFY(whole || page.error().code == ErrorCode::Offline || page.error().code == ErrorCode::Corrupt);
    }

    /// F12: the right bytes from a host that has not the province's certificate, and a certificate that is out of date.
    void f12_certificatesThatAreNotTheProvinces()
    {
        work();
        server::HttpOptions options;
        QTemporaryDir folder;
        const auto stranger = makeAuthority(QStringLiteral("stranger"), QDateTime::currentDateTimeUtc(), 10).value();
        options.tls = writeServerCertificate(stranger, QDateTime::currentDateTimeUtc(), folder.path());
        server::HttpServer other(options, m_province->world().router, m_province->world().log, m_province->world().metrics);
        QVERIFY(other.start());
        m_one->through = other.port();
        QCOMPARE(m_one->sync("clerk").error->detail, QStringLiteral("certificate_other"));
        QTemporaryDir outOfDate;
        server::HttpOptions late;
        late.tls = writeServerCertificate(m_province->certificateAuthority(), QDateTime::currentDateTimeUtc().addDays(-40),
                                          outOfDate.path());
        server::HttpServer expired(late, m_province->world().router, m_province->world().log, m_province->world().metrics);
        QVERIFY(expired.start());
        m_one->through = expired.port();
        QCOMPARE(m_one->sync("clerk").error->detail, QStringLiteral("certificate_date"));
        compareAll();
    }
};

QTEST_GUILESS_MAIN(SyncNetworkTest)
#include "tst_sync_network.moc"
