// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/filing_desk.h"
#include "tests/support/office.h"

#include <QTest>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

const ScanMark nameLine {.page = 1, .area = {0.12, 0.3, 0.5, 0.04}};

using Read = Result<std::optional<LicenceReading>>;

}  // namespace

class LicenceTest : public QObject {
    Q_OBJECT
private:
    test::Office m_office;

    Read read(const QString &user, const RecordId &id, const QString &field, const QString &value,
              const std::optional<ScanMark> &mark = {})
    {
        return m_office.as(user).wait([&](Workspace &work) { return LicenceService(work).read(id, field, value, mark); });
    }

    QMap<QString, LicenceReading> readings(const QString &user, const RecordId &id)
    {
        return m_office.as(user).wait([&](Workspace &work) { return FilingDesk(work).open(id); }).value().readings;
    }

    int count(const QString &sql)
    {
        return *m_office.session().wait([&](Workspace &work) -> Result<int> {
            Statement query = work.database().prepare(sql);
            return query.step() ? int(query.integer(0)) : -1;
        });
    }

private slots:
    /// The clerk reads, the county's reviewer corrects, the city's sees both; every step is in outbox and audit.
    void readByOneSeenByAll()
    {
        const RecordId id = m_office.submitted(1);
        const Read first = read(u"clerk"_s, id, u"name"_s, u"　西安禾沁１家政"_s, nameLine);
        QVERIFY(first && *first);
        QCOMPARE((*first)->value, u"西安禾沁1家政"_s);
        const int outbox = count(u"SELECT count(*) FROM outbox WHERE type = 'licence_reading'"_s);
        QCOMPARE(outbox, 1);
        QCOMPARE(count(u"SELECT count(*) FROM audit WHERE action = 'read_licence'"_s), 1);

        // The same again writes nothing.
        QVERIFY(read(u"clerk"_s, id, u"name"_s, u"西安禾沁1家政"_s));
        QCOMPARE(count(u"SELECT count(*) FROM outbox WHERE type = 'licence_reading'"_s), outbox);

        m_office.clock.advanceSeconds(60);
        QVERIFY(read(u"county_reviewer"_s, id, u"name"_s, u"西安禾沁1家政服务有限公司"_s));
        QVERIFY(read(u"county_reviewer"_s, id, u"established_on"_s, u"2024年3月18日"_s));
        const auto seen = readings(u"city_reviewer"_s, id);
        QCOMPARE(seen.keys(), (QStringList {u"established_on"_s, u"name"_s}));
        QCOMPARE(seen.value(u"established_on"_s).value, u"2024-03-18"_s);
        const LicenceReading name = seen.value(u"name"_s);
        QCOMPARE(name.value, u"西安禾沁1家政服务有限公司"_s);
        QCOMPARE(name.readBy, u"county_reviewer"_s);
        QCOMPARE(name.version, 2);
        // The place stays where only the value was mended, and moves where only the place was.
        QVERIFY(markOf(name) == nameLine);
        const ScanMark second {.page = 2, .area = {0.5, 0.5, 0.25, 0.25}};
        QVERIFY(read(u"county_reviewer"_s, id, u"name"_s, name.value, second));
        QVERIFY(markOf(readings(u"county_reviewer"_s, id).value(u"name"_s)) == second);
        QVERIFY(!markOf(seen.value(u"established_on"_s)));
    }

    void whatIsTakenAwayIsGone()
    {
        const RecordId id = m_office.submitted(2);
        QVERIFY(read(u"clerk"_s, id, u"name"_s, u"某某家政"_s));
        const Read gone = read(u"clerk"_s, id, u"name"_s, u"  "_s);
        QVERIFY(gone && !*gone);
        QVERIFY(readings(u"clerk"_s, id).isEmpty());
        // Taking away what is not there is nothing.
        const Read again = read(u"clerk"_s, id, u"name"_s, QString());
        QVERIFY(again && !*again);
    }

    /// A reading belongs to the scan that it was read off.
    void anotherScanIsReadAnew()
    {
        m_office.as(u"clerk"_s);
        const RecordId id = m_office.addEnterprise(test::Office::filing(3));
        QVERIFY(read(u"clerk"_s, id, u"credit_code"_s, u"91610103MA00000000"_s, nameLine));
        QCOMPARE(readings(u"clerk"_s, id).size(), 1);
        QImage scan(800, 600, QImage::Format_RGB32);
        scan.fill(Qt::yellow);
        m_office.as(u"clerk"_s);
        m_office.attach(enterpriseType, id, u"licence_scan"_s, scan);
        QVERIFY(readings(u"clerk"_s, id).isEmpty());
        QVERIFY(read(u"clerk"_s, id, u"credit_code"_s, u"91610103MA00000001"_s));
        QCOMPARE(readings(u"clerk"_s, id).value(u"credit_code"_s).value, u"91610103MA00000001"_s);
    }

    void refusals()
    {
        const RecordId id = m_office.submitted(4);
        const auto refused = [&](const QString &user, const RecordId &of, const char *field, const QString &value) {
            const Read answer = read(user, of, QString::fromLatin1(field), value);
            return answer ? u"none"_s
                          : errorName(answer.error().code) + u' ' + answer.error().field + u' ' + answer.error().detail;
        };
        QCOMPARE(refused(u"admin"_s, id, "name", u"某"_s), u"forbidden  role"_s);
        QCOMPARE(refused(u"clerk"_s, RecordId(u"00000000-0000-7000-8000-000000000000"_s), "name", u"某"_s), u"not_found  "_s);
        QCOMPARE(refused(u"clerk"_s, id, "registration_state", u"存续"_s), u"invalid field not_on_licence"_s);
        QCOMPARE(refused(u"clerk"_s, id, "no_such_field", u"某"_s), u"invalid field not_on_licence"_s);
        QCOMPARE(refused(u"clerk"_s, id, "business_scope", QString(2001, u'某')), u"invalid value too_long"_s);
        m_office.addUser({u"far_clerk"_s, u"远岗"_s, u"610104"_s, {Role::Clerk}});
        QCOMPARE(refused(u"far_clerk"_s, id, "name", u"某"_s), u"forbidden  territory"_s);
        QVERIFY(readings(u"clerk"_s, id).isEmpty());
    }
};

QTEST_MAIN(LicenceTest)
#include "tst_licence.moc"
