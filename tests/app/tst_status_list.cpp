// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Signed status lists: what they say against certificates of other offices, whose they may be, and which are refused.
#include "app/certificates/key_service.h"
#include "app/certificates/print_service.h"
#include "app/certificates/status_list.h"
#include "app/certificates/verify_service.h"
#include "app/review/review_service.h"
#include "crypto/signed_json.h"
#include "tests/support/certificate_office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject entry(const QString &number, int sequence, const char *state)
{
    return {{u"number"_s, number}, {u"sequence"_s, sequence}, {u"state"_s, QLatin1String(state)}};
}

QStringList numbersOf(const CertificateOutcomes &outcomes)
{
    QStringList numbers;
    for (const CertificateOutcome &outcome : outcomes)
        numbers.append(outcome.number);
    return numbers;
}

}  // namespace

class StatusListTest : public QObject {
    Q_OBJECT

    CertificateOffice m_home;
    CertificateOffice m_province {0, u"610000"_s};
    std::unique_ptr<CertificateOffice> m_neighbour;
    QString m_number;
    QString m_code;
    QString m_authority;

    /// Certificates that were printed, with the texts of their codes.
    QList<std::pair<QString, QString>> printed(int count)
    {
        return m_home
            .as(m_home.officer,
                [&](Workspace &work) -> Result<QList<std::pair<QString, QString>>> {
                    const QStringList numbers = numbersOf(CertificateService(work).issue(m_workers.mid(0, count)));
                    m_workers = m_workers.mid(count);
                    work.actor = m_home.reviewer;
                    for (const QString &number : numbers)
                        (void)ReviewService(work).act(certificateType, CertificateService(work).find(number)->id,
                                                      {.action = u"approve"_s});
                    work.actor = m_home.officer;
                    PrintService print(work);
                    const auto plan = print.plan({.numbers = numbers, .templateName = u"cr80"_s, .templateVersion = 3});
                    if (!plan || plan->items.size() != count || !print.commit(*plan, u"Counter 1"_s))
                        return Error {.detail = u"not printed"_s};
                    QList<std::pair<QString, QString>> codes;
                    for (const PrintItem &item : plan->items)
                        codes.append({item.number, QString::fromLatin1(print.face(item)->qrPayload)});
                    return codes;
                })
            .value();
    }
    QList<RecordId> m_workers;

    /// A list that the province has signed.
    QByteArray list(const QJsonArray &entries, const QString &issued = u"2026-11-23T00:30:00.000Z"_s)
    {
        return m_province
            .as(m_province.officer,
                [&](Workspace &work) -> Result<QByteArray> {
                    const auto signer = KeyService(work).signer().value();
                    const QJsonObject object {{u"kind"_s, u"jiaxin-status-list"_s},
                                              {u"format"_s, 1},
                                              {u"issued_at"_s, issued},
                                              {u"key_id"_s, signer->key().id},
                                              {u"entries"_s, entries}};
                    return QJsonDocument(signObject(signer->privateKey(), object).value()).toJson();
                })
            .value();
    }
    Result<StatusList> import(const QByteArray &file)
    {
        return m_neighbour->as(m_neighbour->officer, [&](Workspace &work) { return StatusListService(work).import(file); });
    }
    VerifyResult verify()
    {
        return m_neighbour->as(m_neighbour->officer, [&](Workspace &work) { return VerifyService(work).verify(m_code); })
            .value();
    }
    QString reason()
    {
        const VerifyResult result = verify();
        return choiceName(result.reason) + (result.valid ? u" valid"_s : QString());
    }

private slots:
    void initTestCase()
    {
        m_workers = m_home.addWorkers(4, true);
        const auto codes = printed(1);
        m_number = codes.first().first;
        m_code = codes.first().second;
    }

    /// An office that trusts the province, and through it the key of the office that has issued the card.
    void init()
    {
        m_neighbour = std::make_unique<CertificateOffice>(0, u"610104"_s);
        const QByteArray request =
            m_home.as(m_home.officer, [](Workspace &work) { return KeyService(work).request(); }).value();
        const QByteArray certificate =
            m_province.as(m_province.officer, [&](Workspace &work) { return KeyService(work).certify(request); }).value();
        const QByteArray authority =
            m_province.as(m_province.officer, [](Workspace &work) { return KeyService(work).authority(); }).value();
        const auto trust = [&](const QByteArray &file, const QString &confirmed) {
            return m_neighbour->as(m_neighbour->officer,
                                   [&](Workspace &work) { return KeyService(work).import(file, confirmed); });
        };
        m_authority = trust(authority, {}).error().field;
        QVERIFY(trust(authority, m_authority));
        QVERIFY(trust(certificate, {}));
        QCOMPARE(reason(), u"unknown_here valid"_s);
        QVERIFY(!verify().listDate.isValid());
    }

    void whatTheListSays_data()
    {
        QTest::addColumn<QJsonArray>("entries");
        QTest::addColumn<QString>("expected");
        const QString other = u"SX01032600010246"_s;
        QTest::newRow("nobody") << QJsonArray {} << u"ok valid"_s;
        QTest::newRow("somebody else") << QJsonArray {entry(other, 0, "cancelled"), entry(other, 1, "lost")} << u"ok valid"_s;
        QTest::newRow("another card of it") << QJsonArray {entry(m_number, 2, "lost")} << u"ok valid"_s;
        QTest::newRow("suspended") << QJsonArray {entry(m_number, 0, "suspended")} << u"suspended"_s;
        QTest::newRow("cancelled") << QJsonArray {entry(m_number, 0, "cancelled")} << u"cancelled"_s;
        QTest::newRow("recalled") << QJsonArray {entry(m_number, 0, "recalled")} << u"recalled"_s;
        QTest::newRow("lost") << QJsonArray {entry(m_number, 1, "lost")} << u"lost"_s;
        QTest::newRow("spoiled") << QJsonArray {entry(m_number, 1, "spoiled")} << u"spoiled"_s;
        QTest::newRow("void") << QJsonArray {entry(m_number, 1, "void")} << u"cancelled"_s;
        QTest::newRow("both") << QJsonArray {entry(m_number, 1, "lost"), entry(m_number, 0, "recalled")} << u"recalled"_s;
    }
    void whatTheListSays()
    {
        QFETCH(const QJsonArray, entries);
        QFETCH(const QString, expected);
        const Result<StatusList> taken = import(list(entries));
        QVERIFY(taken);
        QCOMPARE(taken->entries, int(entries.size()));
        QCOMPARE(taken->unit, u"610000"_s);
        QCOMPARE(reason(), expected);
        QCOMPARE(verify().listDate, QDate(2026, 11, 23));
    }

    void aNewListTakesTheOldOnesPlace()
    {
        QVERIFY(import(list({entry(m_number, 0, "suspended")})));
        QCOMPARE(reason(), u"suspended"_s);
        const QByteArray later = list({}, u"2026-11-23T00:40:00.000Z"_s);
        QVERIFY(import(later));
        QCOMPARE(reason(), u"ok valid"_s);
        QVERIFY(import(later));
        QCOMPARE(import(list({entry(m_number, 0, "suspended")})).error().detail, u"older_list"_s);
        QCOMPARE(reason(), u"ok valid"_s);
    }

    void anOldListLeavesADoubt()
    {
        QVERIFY(import(list({}, u"2026-10-24T04:00:00.000Z"_s)));
        QCOMPARE(reason(), u"ok valid"_s);
        m_neighbour->clock.set(QDateTime(QDate(2026, 11, 24), QTime(4, 0), Qt::UTC));
        QCOMPARE(reason(), u"old_list valid"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("detail");
        const QByteArray sound = list({entry(m_number, 0, "suspended")});
        const auto with = [&](const char *before, const char *after) { return QByteArray(sound).replace(before, after); };
        QTest::newRow("empty") << QByteArray() << u"not_a_status_list"_s;
        QTest::newRow("cut") << sound.chopped(20) << u"not_a_status_list"_s;
        QTest::newRow("another kind") << with("jiaxin-status-list", "jiaxin-key-request") << u"not_a_status_list"_s;
        QTest::newRow("another format") << with("\"format\": 1", "\"format\": 2") << u"not_a_status_list"_s;
        QTest::newRow("a word that is no state") << with("suspended", "suspect") << u"not_a_status_list"_s;
        QTest::newRow("a card's state for a number") << with("suspended", "lost") << u"not_a_status_list"_s;
        QTest::newRow("no number") << with(m_number.toLatin1(), "SX01032600010247") << u"not_a_status_list"_s;
        QTest::newRow("no instant") << with("2026-11-23T00:30", "2026-13-23T00:30") << u"not_a_status_list"_s;
        QTest::newRow("changed") << with("suspended", "cancelled") << u"signature"_s;
        QTest::newRow("later than signed") << with("2026-11-23T00:30", "2026-11-23T00:50") << u"signature"_s;
        QTest::newRow("nobody's key") << with(m_authority.toLatin1(), "0123456789abcdef") << u"unknown_authority"_s;
    }
    void refused()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, detail);
        const Result<StatusList> taken = import(file);
        QVERIFY(!taken);
        QCOMPARE(taken.error().detail, detail);
        QCOMPARE(reason(), u"unknown_here valid"_s);
    }

    /// A unit's own key is no authority over others, however well it is certified.
    void aTrustedKeyIsNoAuthority()
    {
        const QByteArray own =
            m_home.as(m_home.officer, [](Workspace &work) { return StatusListService(work).make(); }).value();
        QCOMPARE(import(own).error().detail, u"unknown_authority"_s);
        const auto byAdmin =
            m_neighbour->as(m_neighbour->admin, [&](Workspace &work) { return StatusListService(work).import(list({})); });
        QCOMPARE(byAdmin.error().code, ErrorCode::Forbidden);
    }

    void aVaultsOwnListTellsWhatIsNotGood()
    {
        const auto codes = printed(2);
        const QStringList numbers {codes.first().first, codes.last().first};
        const QByteArray file =
            m_home
                .as(m_home.officer,
                    [&](Workspace &work) {
                        CertificateService service(work);
                        (void)service.confirm(numbers);
                        (void)service.step(numbers, {.action = u"hand_over"_s});
                        (void)service.step(numbers, {.action = u"activate"_s});
                        (void)service.step({numbers.first()}, {.action = u"report_lost"_s, .reason = u"lost"_s});
                        (void)service.step({numbers.last()}, {.action = u"cancel"_s, .reason = u"left"_s});
                        return StatusListService(work).make();
                    })
                .value();
        const QJsonArray entries = QJsonDocument::fromJson(file).object().value(u"entries").toArray();
        QVERIFY(entries.contains(entry(numbers.first(), 1, "lost")));
        QVERIFY(entries.contains(entry(numbers.last(), 0, "cancelled")));
        for (const QJsonValue &each : entries)
            QVERIFY(each[u"number"].toString() != m_number);
    }

    /// A clock that was put back makes no card young again.
    void aClockPutBackIsNotBelieved()
    {
        m_neighbour->clock.set(QDateTime(QDate(2028, 1, 10), QTime(4, 0), Qt::UTC));
        QCOMPARE(reason(), u"expired"_s);
        QVERIFY(import(list({}, u"2028-01-10T04:00:00.000Z"_s)));
        m_neighbour->clock.set(QDateTime(QDate(2026, 11, 24), QTime(4, 0), Qt::UTC));
        QCOMPARE(reason(), u"expired"_s);
        QVERIFY(verify().clockBehind);
    }
};

QTEST_MAIN(StatusListTest)
#include "tst_status_list.moc"
