// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The book of card stock, and the account of numbers, cards and pieces, against a tally that the test keeps itself.
#include "app/certificates/certificate_accounts.h"
#include "app/certificates/print_service.h"
#include "domain/rules/certificate_number.h"
#include "tests/support/certificate_office.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace jiaxin::test;
using namespace Qt::StringLiterals;

class CardBookTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CertificateOffice> m_office;

    Result<StockOutcome> receive(const StockReceipt &receipt)
    {
        return m_office->as(m_office->officer, [&](Workspace &work) { return StockService(work).receive(receipt); });
    }
    StockReceipt plain(int amount, StockKind kind = StockKind::Sheet)
    {
        return {.kind = kind, .amount = amount, .receivedOn = m_office->clock.today(), .receivedFrom = u"陕西省商务厅"_s};
    }
    StockReceipt numbered(const QString &from, const QString &to, StockKind kind = StockKind::Card)
    {
        return {.kind = kind, .from = from, .to = to, .receivedOn = m_office->clock.today(), .receivedFrom = u"陕西省商务厅"_s};
    }
    CertificateAccounts accounts()
    {
        return m_office->as(m_office->officer, [](Workspace &work) { return certificateAccounts(work); }).value();
    }
    QStringList approved(int count) { return approve(m_office->addWorkers(count)); }
    QStringList approve(const QList<RecordId> &workers)
    {
        const auto issued =
            m_office->as(m_office->officer, [&](Workspace &work) { return CertificateService(work).issue(workers); });
        QStringList numbers;
        for (const CertificateOutcome &outcome : *issued) {
            if (outcome.refusal)
                qFatal("not issued: %s", qPrintable(outcome.refusal->detail));
            numbers.append(outcome.number);
            const auto done = m_office->as(m_office->reviewer, [&](Workspace &work) {
                return ReviewService(work).act(certificateType, outcome.certificate, {.action = u"approve"_s});
            });
            if (!done)
                qFatal("not approved: %s", qPrintable(done.error().detail));
        }
        return numbers;
    }
    /// In the book as sent to the printer, nothing is drawn.
    Result<CertificateOutcomes> print(const QStringList &numbers, StockKind kind, int capacity)
    {
        return m_office->as(m_office->officer, [&](Workspace &work) -> Result<CertificateOutcomes> {
            PrintService service(work);
            const Result<PrintPlan> plan = service.plan(
                {.numbers = numbers, .templateName = u"cr80"_s, .templateVersion = 1, .stock = kind, .capacity = capacity});
            if (!plan)
                return plan.error();
            return service.commit(*plan, u"book"_s);
        });
    }
    QString step(const QStringList &numbers, const QString &action, const QString &reason = {})
    {
        const auto outcomes = m_office->as(m_office->officer, [&](Workspace &work) {
            return CertificateService(work).step(numbers, {.action = action, .reason = reason});
        });
        for (const CertificateOutcome &outcome : *outcomes) {
            if (outcome.refusal)
                return errorName(outcome.refusal->code) + u' ' + outcome.refusal->detail;
        }
        return {};
    }
    Result<int> writeOff(const WriteOff &what)
    {
        return m_office->as(m_office->officer, [&](Workspace &work) { return StockService(work).writeOff(what); });
    }
    static QString figures(const StockLine &line)
    {
        return u"%1 used %2 spoiled %3 off %4 at printer %5 left"_s.arg(line.used)
            .arg(line.spoiled)
            .arg(line.writtenOff)
            .arg(line.atPrinter)
            .arg(line.left());
    }
    QString stockOf(const QString &number)
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) -> Result<QString> {
                     CertificateService certificates(work);
                     return certificates.newestCard(certificates.find(number)->id)->stockNumber;
                 })
            .value();
    }

private slots:
    void init() { m_office = std::make_unique<CertificateOffice>(); }

    void deliveriesAreChecked()
    {
        QVERIFY(receive(numbered(u"A000101"_s, u"A000300"_s))->saved);
        QCOMPARE(receive(numbered(u"A000300"_s, u"A000310"_s)).error().detail, u"stock_overlap"_s);
        QVERIFY(receive(numbered(u"A000300"_s, u"A000310"_s, StockKind::PreprintedCard))->saved);
        QVERIFY(receive(numbered(u"A000301"_s, u"A000310"_s))->saved);
        StockReceipt wrong = plain(0);
        const auto refused = receive(wrong);
        QVERIFY(!refused->saved);
        QCOMPARE(refused->problems.first().field, u"amount"_s);
        const auto forbidden =
            m_office->as(m_office->clerk, [&](Workspace &work) { return StockService(work).receive(plain(5)); });
        QCOMPARE(forbidden.error().detail, u"role"_s);
        QCOMPARE(accounts().stock.size(), 3);
        QCOMPARE(accounts().stock.first().next, u"A000101"_s);
    }

    void aSheetIsUsedSpoiledOrStillInTheTray()
    {
        QVERIFY(receive(plain(10))->saved);
        const QStringList numbers = approved(6);
        // Three sheets of two cards.
        QCOMPARE(print(numbers, StockKind::Sheet, 2)->size(), 6);
        QCOMPARE(figures(accounts().stock.first()), u"0 used 0 spoiled 0 off 3 at printer 7 left"_s);
        // The first sheet has one good card, the second none, the third did not come out.
        QCOMPARE(step({numbers.at(0)}, u"confirm"_s), QString());
        QCOMPARE(figures(accounts().stock.first()), u"0 used 0 spoiled 0 off 3 at printer 7 left"_s);
        QCOMPARE(step({numbers.at(1)}, u"spoil"_s, u"smeared"_s), QString());
        QCOMPARE(step({numbers.at(2), numbers.at(3)}, u"spoil"_s, u"paper_jam"_s), QString());
        QCOMPARE(step({numbers.at(4), numbers.at(5)}, u"withdraw"_s), QString());
        QCOMPARE(figures(accounts().stock.first()), u"1 used 1 spoiled 0 off 0 at printer 8 left"_s);
        // A card that was taken for good and is not: its sheet had no other good one.
        QCOMPARE(step({numbers.at(0)}, u"spoil"_s, u"wrong_cut"_s), QString());
        QCOMPARE(figures(accounts().stock.first()), u"0 used 2 spoiled 0 off 0 at printer 8 left"_s);
        const QMap<QString, qint64> reasons {{u"paper_jam"_s, 2}, {u"smeared"_s, 1}, {u"wrong_cut"_s, 1}};
        QCOMPARE(accounts().spoiledBy, reasons);
        QVERIFY(accounts().balanced());
    }

    void serialsGoWithTheCards()
    {
        QVERIFY(receive(numbered(u"B0001"_s, u"B0003"_s))->saved);
        QVERIFY(receive(numbered(u"B0101"_s, u"B0110"_s))->saved);
        const QStringList numbers = approved(5);
        // One piece on top of the first packet is torn.
        QCOMPARE(writeOff({.receipt = 1, .serials = u"B0001"_s, .reason = u"damaged"_s}).value(), 1);
        QCOMPARE(writeOff({.receipt = 1, .serials = u"B0001-B0002"_s, .reason = u"damaged"_s}).error().detail,
                 u"piece_taken"_s);
        QCOMPARE(print(numbers.first(3), StockKind::Card, 1)->size(), 3);
        QCOMPARE(stockOf(numbers.at(0)), u"B0002"_s);
        QCOMPARE(stockOf(numbers.at(1)), u"B0003"_s);
        QCOMPARE(stockOf(numbers.at(2)), u"B0101"_s);
        // What did not come out lies in the tray: the next print takes it, under another card sequence.
        QCOMPARE(step({numbers.at(1)}, u"withdraw"_s), QString());
        QCOMPARE(accounts().stock.first().next, u"B0003"_s);
        QCOMPARE(print(numbers.sliced(3), StockKind::Card, 1)->size(), 2);
        QCOMPARE(stockOf(numbers.at(3)), u"B0003"_s);
        QCOMPARE(stockOf(numbers.at(4)), u"B0102"_s);
        QVERIFY(accounts().balanced());
    }

    void nothingIsPrintedOnStockThatIsNotThere()
    {
        const QStringList numbers = approved(3);
        // Without a book of the kind nothing is counted.
        QCOMPARE(print({numbers.at(0)}, StockKind::Card, 1)->size(), 1);
        QVERIFY(receive(plain(1, StockKind::Card))->saved);
        QCOMPARE(print(numbers.sliced(1), StockKind::Card, 1).error().detail, u"stock_exhausted"_s);
        QCOMPARE(accounts().cards.value(u"sent_to_printer"_s), 1);
        QCOMPARE(figures(accounts().stock.first()), u"0 used 0 spoiled 0 off 0 at printer 1 left"_s);
        QCOMPARE(writeOff({.receipt = 1, .amount = 2, .reason = u"lost_stock"_s}).error().detail, u"stock_exhausted"_s);
        QCOMPARE(writeOff({.receipt = 1, .amount = 1, .reason = u"left"_s}).error().detail, u"unknown_code"_s);
        QCOMPARE(writeOff({.receipt = 1, .amount = 1, .reason = u"other"_s}).error().field, u"note"_s);
        QCOMPARE(writeOff({.receipt = 9, .amount = 1, .reason = u"lost_stock"_s}).error().code, ErrorCode::NotFound);
        QCOMPARE(print({numbers.at(1)}, StockKind::Card, 1)->size(), 1);
        QCOMPARE(accounts().stock.first().left(), 0);
    }

    void whatRunsLowIsTold()
    {
        (void)m_office->as(m_office->officer, [](Workspace &work) -> Result<void> {
            work.settings.set(setting::stockLowWater, u"2"_s);
            work.settings.set(setting::numberLowWater, u"99990"_s);
            return {};
        });
        QVERIFY(receive(plain(3, StockKind::Card))->saved);
        QVERIFY(!accounts().stockLeft.first().low);
        QVERIFY(!accounts().numbersLow);
        const QStringList numbers = approved(9);
        QVERIFY(accounts().numbersLow);
        QCOMPARE(print({numbers.at(0)}, StockKind::Card, 1)->size(), 1);
        QVERIFY(accounts().stockLeft.first().low);
        const auto ledger = m_office->as(m_office->officer, [](Workspace &work) { return CertificateService(work).ledger(); });
        QVERIFY(ledger->numbersLow && ledger->stock.first().low);
    }

    /// Something that nobody can do through the program is found all the same.
    void whatDoesNotBalanceIsSeen()
    {
        QVERIFY(receive(plain(5, StockKind::Card))->saved);
        const QStringList numbers = approved(2);
        QCOMPARE(print(numbers, StockKind::Card, 1)->size(), 2);
        QVERIFY(accounts().balanced());
        const auto change = [&](const QString &sql) {
            (void)m_office->as(m_office->officer, [&](Workspace &work) -> Result<void> {
                work.database().exec(sql);
                return {};
            });
        };
        change(u"UPDATE number_block SET next = next + 1"_s);
        QCOMPARE(accounts().numbers.first().missing(), 1);
        QVERIFY(!accounts().balanced());
        change(u"UPDATE number_block SET next = next - 2"_s);
        QCOMPARE(accounts().numbers.first().astray, 1);
        QVERIFY(!accounts().balanced());
        change(u"UPDATE number_block SET next = next + 1"_s);
        QVERIFY(accounts().balanced());
        change(u"UPDATE stock_card SET fate = 'good'"_s);
        QCOMPARE(accounts().stockAstray, 2);
        QVERIFY(!accounts().balanced());
    }

    /// A year of an office in random order: after every step the accounts agree with the tally, to the last number.
    void theAccountsAddUpToTheLastNumber()
    {
        QRandomGenerator random(quint32(qEnvironmentVariableIntValue("JIAXIN_SEED") + 20261123));
        const int rounds = qEnvironmentVariableIsSet("JIAXIN_SOAK") ? 2000 : 250;
        const int capacity = 3;
        QStringList ready;             // approved, no card under way
        QList<QStringList> atPrinter;  // sheet by sheet
        QStringList made;
        int received = 0, used = 0, spoiled = 0, off = 0, cancelled = 0, allotted = 0;
        QMap<QString, qint64> reasons;
        const QStringList codes = reasonCodes(u"spoil"_s);
        const auto waiting = [&] { return int(atPrinter.size()); };
        for (int round = 0; round < rounds; ++round) {
            switch (random.bounded(7)) {
            case 0: {
                const int amount = random.bounded(1, 12);
                QVERIFY(receive(plain(amount))->saved);
                received += amount;
                break;
            }
            case 1: {
                const int count = random.bounded(1, 5);
                ready += approved(count);
                allotted += count;
                break;
            }
            case 2:
            case 3: {
                const QStringList batch = ready.first(std::min<qsizetype>(ready.size(), random.bounded(1, 9)));
                const int sheets = int(batch.size() + capacity - 1) / capacity;
                if (batch.isEmpty())
                    break;
                const auto printed = print(batch, StockKind::Sheet, capacity);
                const int left = received - used - spoiled - off - waiting();
                if (received > 0 && left < sheets) {
                    QCOMPARE(printed.error().detail, u"stock_exhausted"_s);
                    break;
                }
                QCOMPARE(printed->size(), batch.size());
                ready = ready.sliced(batch.size());
                if (received == 0) {
                    // Printed before there was a book: confirmed at once, so that the tally of sheets stays simple.
                    QCOMPARE(step(batch, u"confirm"_s), QString());
                    made += batch;
                    break;
                }
                for (qsizetype at = 0; at < batch.size(); at += capacity)
                    atPrinter.append(batch.mid(at, capacity));
                break;
            }
            case 4:
            case 5: {
                if (atPrinter.isEmpty())
                    break;
                const QStringList sheet = atPrinter.takeAt(random.bounded(int(atPrinter.size())));
                const int end = random.bounded(4);
                if (end == 0) {
                    QCOMPARE(step(sheet, u"withdraw"_s), QString());
                    ready += sheet;
                    break;
                }
                bool good = false;
                for (const QString &number : sheet) {
                    if (random.bounded(4) != 0) {
                        QCOMPARE(step({number}, u"confirm"_s), QString());
                        made.append(number);
                        good = true;
                        continue;
                    }
                    const QString reason = codes.at(random.bounded(int(codes.size())));
                    QCOMPARE(step({number}, u"spoil"_s, reason), QString());
                    ++reasons[reason];
                    ready.append(number);
                }
                ++(good ? used : spoiled);
                break;
            }
            case 6: {
                if (random.bounded(2) == 0 && !made.isEmpty()) {
                    const QString number = made.takeAt(random.bounded(int(made.size())));
                    QCOMPARE(step({number}, u"cancel"_s, u"left"_s), QString());
                    ++cancelled;
                } else if (received - used - spoiled - off - waiting() > 0) {
                    const auto lines = accounts().stock;
                    for (const StockLine &line : lines) {
                        if (line.left() == 0)
                            continue;
                        QCOMPARE(writeOff({.receipt = line.id, .amount = 1, .reason = u"test_print"_s}).value(), 1);
                        ++off;
                        break;
                    }
                }
                break;
            }
            }
            const CertificateAccounts now = accounts();
            QVERIFY(now.balanced());
            int in = 0, left = 0, lineUsed = 0, lineSpoiled = 0, lineOff = 0, lineWaiting = 0;
            for (const StockLine &line : now.stock) {
                in += line.receipt.amount;
                left += line.left();
                lineUsed += line.used;
                lineSpoiled += line.spoiled;
                lineOff += line.writtenOff;
                lineWaiting += line.atPrinter;
            }
            QCOMPARE(in, received);
            QCOMPARE(lineUsed, used);
            QCOMPARE(lineSpoiled, spoiled);
            QCOMPARE(lineOff, off);
            QCOMPARE(lineWaiting, waiting());
            QCOMPARE(left, received - used - spoiled - off - waiting());
            QCOMPARE(now.spoiledBy, reasons);
            if (now.numbers.isEmpty()) {
                QCOMPARE(allotted, 0);
                continue;
            }
            const NumberAccount &numbers = now.numbers.first();
            QCOMPARE(numbers.cancelled, cancelled);
            QCOMPARE(numbers.made, made.size());
            QCOMPARE(numbers.inMaking + numbers.made + numbers.cancelled, allotted);
            QCOMPARE(numbers.unused(), numbers.size() - allotted);
        }
        QVERIFY2(used > 3 && spoiled > 0 && off > 0 && cancelled > 0,
                 qPrintable(u"%1 used, %2 spoiled, %3 off, %4 cancelled"_s.arg(used).arg(spoiled).arg(off).arg(cancelled)));
    }
};

QTEST_MAIN(CardBookTest)
#include "tst_card_book.moc"
