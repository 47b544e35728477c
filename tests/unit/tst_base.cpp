// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/base/clock.h"
#include "domain/base/iso_time.h"
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

    /// Qt's own reading is the oracle, for what we write and for what others might.
    void timesAreReadAsQtReadsThem()
    {
        QStringList texts {QString(),
                           QStringLiteral("2026-02-29"),
                           QStringLiteral("2026-13-01"),
                           QStringLiteral("2026-00-10"),
                           QStringLiteral("0000-01-01"),
                           QStringLiteral("2026/11/23"),
                           QStringLiteral("2026-1-023"),
                           QStringLiteral("2026-11-23T24:00:00.000Z"),
                           QStringLiteral("2026-11-23T23:60:00.000Z"),
                           QStringLiteral("2026-11-23T23:59:60.000Z"),
                           QStringLiteral("2026-11-23T23:59:59.999"),
                           QStringLiteral("2026-11-23T23:59:59Z"),
                           QStringLiteral("2026-11-23T23:59:59.99Z"),
                           QStringLiteral("2026-11-23T23:59:59.9999Z"),
                           QStringLiteral("2026-11-23 23:59:59.999Z"),
                           QStringLiteral("2026-11-23T23:59:59.999+08:00"),
                           QStringLiteral("2026-11-23T23:5x:59.999Z"),
                           QStringLiteral("-026-11-23T23:59:59.999Z"),
                           QStringLiteral("９９９９-11-23")};
        const QDateTime first(QDate(1, 1, 1), QTime(0, 0), Qt::UTC);
        constexpr qint64 step = 4'000'000'007;  // milliseconds, some 46 days: another time of day with each
        for (QDateTime at = first; at.date().year() < 9999; at = at.addMSecs(step)) {
            const QString text = instantText(at);
            if (instantOfText(text) != at || dateOfText(dateText(at.date())) != at.date())
                QFAIL(qPrintable(text));
            if (at.date().year() == 2026)
                texts << text << dateText(at.date());
        }
        for (const QString &text : std::as_const(texts)) {
            QCOMPARE(dateOfText(text), QDate::fromString(text, Qt::ISODate));
            const QDateTime read = instantOfText(text);
            const QDateTime expected = QDateTime::fromString(text, Qt::ISODateWithMs);
            QCOMPARE(read, expected);
            QCOMPARE(read.timeSpec(), expected.timeSpec());
            QCOMPARE(instantOfText(text.toUtf8()), expected);
        }
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
