// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/clock.h"
#include "domain/base/record_id.h"
#include "domain/base/result.h"
#include "domain/base/secret.h"

using namespace jiaxin;

class BaseTest : public QObject {
    Q_OBJECT
private slots:
    void resultHoldsValueOrError()
    {
        Result<QString> good(QStringLiteral("x"));
        QVERIFY(good);
        QCOMPARE(*good, QStringLiteral("x"));
        const Result<QString> bad(ErrorCode::WrongState);
        QVERIFY(!bad);
        QCOMPARE(errorName(bad.error().code), QStringLiteral("wrong_state"));
        QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, (void)bad.value());
    }

    void idsAreValidAndSortByTime()
    {
        ManualClock clock(QDateTime::fromString(QStringLiteral("2026-11-23T00:00:00Z"), Qt::ISODate));
        RecordId previous = RecordId::create(clock);
        QVERIFY(previous.isValid());
        for (int i = 0; i < 1000; ++i) {
            clock.advanceSeconds(1);
            const RecordId next = RecordId::create(clock);
            QVERIFY(next.isValid());
            QCOMPARE(next.toString().at(14), QLatin1Char('7'));
            QVERIFY(previous < next);
            previous = next;
        }
    }

    void dayIsCountedInChina()
    {
        const ManualClock clock(QDateTime::fromString(QStringLiteral("2026-11-22T16:00:00Z"), Qt::ISODate));
        QCOMPARE(clock.today(), QDate(2026, 11, 23));
    }

    void secretMovesAndClears()
    {
        Secret one = Secret::fromText(QStringLiteral("密码12"));
        QCOMPARE(one.size(), 8);
        Secret two = std::move(one);
        QCOMPARE(two.size(), 8);
        two.clear();
        QVERIFY(two.isEmpty());
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"
