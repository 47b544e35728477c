// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/card_stock.h"

#include <QRandomGenerator>
#include <QTest>

using namespace jiaxin;
using namespace Qt::StringLiterals;

class CardStockTest : public QObject {
    Q_OBJECT

    static inline const QDate today {2026, 11, 23};

    static StockReceipt sound()
    {
        return {
            .kind = StockKind::Card, .from = u"a000101"_s, .to = u"A000300"_s, .receivedOn = today, .receivedFrom = u"省厅"_s};
    }

private slots:
    void aRangeIsReadFromItsSerials()
    {
        const StockReading reading = readReceipt(sound(), today);
        QVERIFY(reading.problems.isEmpty());
        QCOMPARE(reading.receipt.amount, 200);
        QCOMPARE(reading.receipt.from, u"A000101"_s);
        QCOMPARE(reading.serials.at(0), u"A000101"_s);
        QCOMPARE(reading.serials.at(199), u"A000300"_s);
        QCOMPARE(reading.serials.placeOf(u"Ａ000102"_s, 200), 1);
        QVERIFY(!reading.serials.placeOf(u"A000301"_s, 200));
        QVERIFY(!reading.serials.placeOf(u"A00102"_s, 200));
        QVERIFY(!reading.serials.placeOf(u"B000102"_s, 200));
    }

    void plainStockHasAnAmount()
    {
        StockReceipt receipt = sound();
        receipt.from.clear();
        receipt.to.clear();
        receipt.amount = 500;
        const StockReading reading = readReceipt(receipt, today);
        QVERIFY(reading.problems.isEmpty());
        QVERIFY(reading.serials.isEmpty());
        QCOMPARE(reading.serials.at(3), QString());
    }

    void whatIsWrongIsTold_data()
    {
        QTest::addColumn<StockReceipt>("receipt");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QString &problem, void (*spoil)(StockReceipt &)) {
            StockReceipt receipt = sound();
            spoil(receipt);
            QTest::newRow(name) << receipt << problem;
        };
        row("other letters", u"to inconsistent_serials"_s, [](StockReceipt &r) { r.to = u"B000300"_s; });
        row("other length", u"to inconsistent_serials"_s, [](StockReceipt &r) { r.to = u"A0300"_s; });
        row("backwards", u"to out_of_range"_s, [](StockReceipt &r) { r.to = u"A000100"_s; });
        row("endless", u"to out_of_range"_s, [](StockReceipt &r) { r.from = u"0000001"_s, r.to = u"9999999"_s; });
        row("no digits", u"from alphabet"_s, [](StockReceipt &r) { r.from = u"ABC"_s; });
        row("another amount", u"amount inconsistent_amount"_s, [](StockReceipt &r) { r.amount = 199; });
        row("nothing", u"amount required"_s, [](StockReceipt &r) { r.from = r.to = QString(); });
        row("less than nothing", u"amount out_of_range"_s, [](StockReceipt &r) { r.from = r.to = QString(), r.amount = -1; });
        row("tomorrow", u"received_on future_date"_s, [](StockReceipt &r) { r.receivedOn = today.addDays(1); });
        row("no day", u"received_on required"_s, [](StockReceipt &r) { r.receivedOn = {}; });
        row("from nobody", u"received_from required"_s, [](StockReceipt &r) { r.receivedFrom = u"  "_s; });
    }
    void whatIsWrongIsTold()
    {
        QFETCH(const StockReceipt, receipt);
        const Problems problems = readReceipt(receipt, today).problems;
        QCOMPARE(problems.size(), 1);
        QTEST(QString(problems.first().field + u' ' + problems.first().rule), "problem");
        QVERIFY(blocks(problems));
    }

    void overlapsAreSeenFromBothSides()
    {
        const StockSerials one {.prefix = u"A"_s, .first = 100, .digits = 6};
        const auto other = [](qint64 first, const QString &prefix = u"A"_s, int digits = 6) {
            return StockSerials {.prefix = prefix, .first = first, .digits = digits};
        };
        const QList<std::pair<int, bool>> firsts {{50, false}, {90, false}, {91, true}, {109, true}, {110, false}};
        for (const auto &[first, shared] : firsts) {
            QCOMPARE(one.overlaps(other(first), 10, 10), shared);
            QCOMPARE(other(first).overlaps(one, 10, 10), shared);
        }
        QVERIFY(!one.overlaps(other(100, u"B"_s), 10, 10));
        QVERIFY(!one.overlaps(other(100, u"A"_s, 7), 10, 10));
        QVERIFY(!one.overlaps({}, 10, 10));
    }

    void aPieceIsWhatItsCardsAre()
    {
        using enum CardFate;
        QCOMPARE(pieceState({Good, Spoiled, AtPrinter}), PieceState::AtPrinter);
        QCOMPARE(pieceState({Spoiled, Good, NotPrinted}), PieceState::Used);
        QCOMPARE(pieceState({Spoiled, NotPrinted}), PieceState::Spoiled);
        QVERIFY(!pieceState({NotPrinted, NotPrinted}));
        QCOMPARE(fateAfter(u"cancel", AtPrinter), Spoiled);
        QCOMPARE(fateAfter(u"cancel", Good), Good);
        QCOMPARE(fateAfter(u"spoil", Good), Spoiled);
        QCOMPARE(fateAfter(u"hand_over", Good), Good);
    }

    void freePlacesFillTheGaps()
    {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 500; ++round) {
            const int amount = random.bounded(1, 60);
            QList<int> taken;
            for (int place = 0; place < amount; ++place) {
                if (random.bounded(3) == 0)
                    taken.append(place);
            }
            const int wanted = random.bounded(0, 70);
            const QList<int> free = freePlaces(taken, amount, wanted);
            QCOMPARE(free.size(), std::min<qsizetype>(wanted, amount - taken.size()));
            QVERIFY(std::is_sorted(free.begin(), free.end()));
            for (const int place : free)
                QVERIFY(place >= 0 && place < amount && !taken.contains(place));
            // None that is earlier was passed over.
            for (int place = 0; !free.isEmpty() && place < free.last(); ++place)
                QVERIFY(taken.contains(place) || free.contains(place));
        }
    }
};

QTEST_GUILESS_MAIN(CardStockTest)
#include "tst_card_stock.moc"
