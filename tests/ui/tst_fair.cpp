// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A fair: some hundred certificates from the request to the card in the hand, in the window and by keyboard, on a print server
// that runs out of paper, with spoiled sheets and a program that is killed before anybody said what came out. At the end the
// paper, the ledger, the book of stock, the numbers and the audit say the same. 40 cards; JIAXIN_SOAK=1 has 500.
#include "app/audit/audit_service.h"
#include "app/certificates/certificate_accounts.h"
#include "app/certificates/print_service.h"
#include "app/words/words.h"
#include "domain/rules/certificate_number.h"
#include "tests/support/workbook_rows.h"
#include "tests/ui/fair.h"

#include <QAbstractItemView>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jiaxin::test {

class TestFair final : public QObject, Fair {
    Q_OBJECT

private slots:
    void initTestCase();
    void requestsAndApproves();
    void runsOutOfPaper();
    void stoppedPrinterGetsNothing();
    void killedBeforeAnybodySaid();
    void spoiledSheetsAreMadeAgain();
    void handsOverByScanning();
    void theLedgerAgrees();
    void theBooksAgree();
    void theAuditAgrees();
};

void TestFair::initTestCase()
{
    QString whyNot;
    prepare(whyNot);
    if (!m_server)
        QSKIP(qPrintable(whyNot));
}

void TestFair::requestsAndApproves()
{
    openDesk(u"officer"_s);
    QTRY_COMPARE(list()->model()->rowCount(), m_cards);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    openDesk(u"county_reviewer"_s);
    QTRY_COMPARE(list()->model()->rowCount(), m_cards);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QCOMPARE(count(u"SELECT count(DISTINCT number) FROM certificate WHERE state = 'approved'"_s), m_cards);
}

/// Half of the sheets come out, two of them are spoiled; of the others nobody has seen anything.
void TestFair::runsOutOfPaper()
{
    openDesk(u"officer"_s);
    QTRY_COMPARE(list()->model()->rowCount(), m_cards);
    QVERIFY(m_program.find<QPushButton>("print_batch")->isEnabled());
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(grid()->isVisible(), 60'000);
    QVERIFY(grid()->hasFocus());
    QCOMPARE(grid()->sheets(), m_sheets);
    QVERIFY(!m_program.find<QPushButton>("print_batch")->isEnabled());
    keepPaper(1);
    QCOMPARE(m_paper.size(), m_tray * cardsOnSheet);
    spoilSheet(1, Qt::Key_3);
    spoilSheet(2, Qt::Key_1);
    press(Qt::Key_Home);
    for (int i = 0; i < m_tray; ++i)
        press(Qt::Key_PageDown);
    press(Qt::Key_End, Qt::ShiftModifier);
    m_program.grab(u"fair-out-of-paper"_s);
    QCOMPARE(grid()->spoiled().size(), 2 * cardsOnSheet);
    QCOMPARE(grid()->missing().size(), m_cards - m_tray * cardsOnSheet);
    press(Qt::Key_Return);
    QTRY_VERIFY(!grid()->isVisible());
    const int good = (m_tray - 2) * cardsOnSheet;
    QTRY_COMPARE(list()->model()->rowCount(), m_cards - good);
    QMap<QString, int> states;
    const QMap<CardKey, QString> now = cards();
    for (const QString &state : now)
        ++states[state];
    QCOMPARE(states,
             (QMap<QString, int> {
                 {u"printed"_s, good}, {u"spoiled"_s, 2 * cardsOnSheet}, {u"void"_s, m_cards - m_tray * cardsOnSheet}}));
}

void TestFair::stoppedPrinterGetsNothing()
{
    QTRY_VERIFY_WITH_TIMEOUT(printerTrouble(fairQueue), 10'000);
    const QMap<CardKey, QString> before = cards();
    const int rows = list()->model()->rowCount();
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(m_program.find<QPushButton>("print_batch")->isEnabled());
    QVERIFY(!grid()->isVisible());
    QCOMPARE(list()->model()->rowCount(), rows);
    QCOMPARE(cards(), before);
    QVERIFY(m_server->cancelJobs(fairQueue) && m_server->refill(fairQueue));
}

void TestFair::killedBeforeAnybodySaid()
{
    const int rest = list()->model()->rowCount();
    m_program.close();
    Office &office = m_program.office;
    office.clock.advanceSeconds(600);
    QProcess runner;
    runner.start(QCoreApplication::applicationDirPath() + u"/fair_runner"_s,
                 {office.folder(), u"officer"_s, office.clock.now().toString(Qt::ISODate)});
    QVERIFY(runner.waitForStarted());
    runner.write(Office::userPassword().toUtf8() + '\n');
    QVERIFY2(QTest::qWaitFor([&] { return runner.canReadLine(); }, 90'000), runner.readAllStandardError().constData());
    QCOMPARE(runner.readLine().trimmed(), QByteArray("printed"));
    runner.kill();
    QVERIFY(runner.waitForFinished());
    keepPaper(2);
    QCOMPARE(m_paper.size(), m_tray * cardsOnSheet + rest);

    // The next morning every sheet is asked about, and nothing is printed before.
    openDesk(u"officer"_s);
    QTRY_VERIFY(grid()->isVisible());
    QCOMPARE(grid()->sheets(), rest / cardsOnSheet);
    QVERIFY(!m_program.find<QPushButton>("print_batch")->isEnabled());
    QCOMPARE(list()->model()->rowCount(), 0);
    const QMap<CardKey, QString> now = cards();
    int asked = 0;
    for (const QString &state : now)
        asked += state == u"sent_to_printer";
    QCOMPARE(asked, rest);

    // One sheet is smudged. A card of it is scanned to find the place, and says nothing by that.
    QTRY_VERIFY(grid()->hasFocus());
    scan(m_lastCodes.at(cardsOnSheet + 3));
    m_program.settle();
    QVERIFY(grid()->isVisible() && grid()->hasFocus());
    QVERIFY(grid()->spoiled().isEmpty() && grid()->missing().isEmpty());
    QCOMPARE(grid()->current() / cardsOnSheet, 1);
    press(Qt::Key_2);
    press(Qt::Key_Space, Qt::ControlModifier);
    m_program.grab(u"fair-asked-again"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!grid()->isVisible());
    QTRY_COMPARE(list()->model()->rowCount(), cardsOnSheet);
}

void TestFair::spoiledSheetsAreMadeAgain()
{
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(grid()->isVisible(), 60'000);
    keepPaper(3);
    QCOMPARE(m_paper.size(), m_cards + 3 * cardsOnSheet);
    press(Qt::Key_Return);
    QTRY_VERIFY(!grid()->isVisible());
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QCOMPARE(count(u"SELECT count(*) FROM certificate WHERE state = 'made'"_s), m_cards);
}

void TestFair::handsOverByScanning()
{
    QMap<QString, int> newest;
    for (const CardKey &key : m_paper.keys())
        newest[key.first] = qMax(newest.value(key.first), key.second);
    QCOMPARE(newest.size(), m_cards);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(list()->model()->rowCount(), m_cards);
    // A spoiled sheet that was not torn up bears a genuine code; it must not go out.
    for (const CardKey &key : m_paper.keys()) {
        if (key.second == newest.value(key.first))
            continue;
        scan(m_paper.value(key));
        QTRY_VERIFY(m_program.find<QAbstractItemView>("refusals")->isVisible());
        QCOMPARE(list()->model()->rowCount(), m_cards);
        m_program.settle();
        m_program.grab(u"fair-spoiled-card-scanned"_s);
        break;
    }
    int left = m_cards;
    for (auto number = newest.begin(); number != newest.end(); ++number) {
        scan(m_paper.value({number.key(), number.value()}));
        --left;
        const bool gone = QTest::qWaitFor([&] { return list()->model()->rowCount() == left; }, 10'000);
        QVERIFY2(gone, qPrintable(
                           QStringLiteral("not handed over: “%1”, in the field “%2”")
                               .arg(m_paper.value({number.key(), number.value()}), m_program.find<QLineEdit>("find")->text())));
        if (left == m_cards / 2) {
            m_program.settle();
            m_program.grab(u"fair-handing-over"_s);
        }
    }
    m_program.settle();
    QCOMPARE(count(u"SELECT count(*) FROM certificate WHERE state = 'handed_over'"_s), m_cards);
}

void TestFair::theLedgerAgrees()
{
    const QString file = m_folder.filePath(u"ledger.xlsx"_s);
    m_program.modals.setNextFileName(file);
    press(Qt::Key_E, Qt::ControlModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (int i = 0; i < 10 && (!menu->activeAction() || menu->activeAction()->objectName() != u"list_ledger"); ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(file));
    m_program.settle();
    const QList<QStringList> rows = rowsOf(file);
    const QStringList &header = rows.at(1);
    const qsizetype number = header.indexOf(u"证号"_s);
    const qsizetype sequence = header.indexOf(u"卡序"_s);
    const qsizetype state = header.indexOf(u"卡状态"_s);
    QMap<CardKey, QString> listed;
    for (const QStringList &row : rows.mid(2)) {
        if (const auto parsed = parseCertificateNumber(row.value(number)))
            listed.insert({parsed->text(), row.value(sequence).toInt()}, row.value(state));
    }
    QMap<CardKey, QString> stored = cards();
    for (QString &each : stored)
        each = stateText(cardType, each);
    QCOMPARE(listed, stored);
}

void TestFair::theBooksAgree()
{
    const CertificateAccounts accounts = read([](Workspace &work) { return certificateAccounts(work); });
    QVERIFY(accounts.balanced());
    QCOMPARE(accounts.numbers.size(), 1);
    const NumberAccount &numbers = accounts.numbers.first();
    QCOMPARE(numbers.made, m_cards);
    QCOMPARE(numbers.inMaking + numbers.cancelled + numbers.astray + numbers.missing(), 0);
    QCOMPARE(numbers.block.next - numbers.block.first, m_cards);
    QCOMPARE(accounts.numbersElsewhere, 0);
    const int notOut = m_cards - m_tray * cardsOnSheet;
    QCOMPARE(accounts.cards,
             (QMap<QString, qint64> {{u"handed_over"_s, m_cards}, {u"spoiled"_s, 3 * cardsOnSheet}, {u"void"_s, notOut}}));
    QCOMPARE(
        accounts.spoiledBy,
        (QMap<QString, qint64> {{u"smeared"_s, cardsOnSheet}, {u"paper_jam"_s, cardsOnSheet}, {u"misfeed"_s, cardsOnSheet}}));
    QCOMPARE(accounts.stock.size(), 1);
    const StockLine &sheets = accounts.stock.first();
    QCOMPARE(sheets.used, m_sheets);
    QCOMPARE(sheets.spoiled, 3);
    QCOMPARE(sheets.atPrinter + sheets.writtenOff, 0);
    QCOMPARE(sheets.left(), m_received - m_sheets - 3);
    // On paper is what the book says came out, card by card, and nothing else.
    const QMap<CardKey, QString> stored = cards();
    QSet<CardKey> came;
    for (auto card = stored.begin(); card != stored.end(); ++card) {
        if (card.value() != u"void")
            came.insert(card.key());
    }
    const QList<CardKey> paper = m_paper.keys();
    QCOMPARE(QSet<CardKey>(paper.begin(), paper.end()), came);
    // The numbers stand one behind the other without a gap.
    QSet<int> serials;
    for (const CardKey &key : paper)
        serials.insert(parseCertificateNumber(key.first)->serial);
    QCOMPARE(serials.size(), m_cards);
    QCOMPARE(*std::max_element(serials.begin(), serials.end()) - *std::min_element(serials.begin(), serials.end()),
             m_cards - 1);
}

void TestFair::theAuditAgrees()
{
    const auto told = [this](const char *type, const char *action) {
        return count(u"SELECT count(*) FROM audit WHERE type = '%1' AND action = '%2'"_s.arg(QLatin1String(type),
                                                                                             QLatin1String(action)));
    };
    const int notOut = m_cards - m_tray * cardsOnSheet;
    for (const char *action : {"request", "approve", "confirm", "hand_over"})
        QCOMPARE(told("certificate", action), m_cards);
    QCOMPARE(told("card", "print"), m_cards + 3 * cardsOnSheet + notOut);
    QCOMPARE(told("card", "confirm"), m_cards);
    QCOMPARE(told("card", "spoil"), 3 * cardsOnSheet);
    QCOMPARE(told("card", "withdraw"), notOut);
    QCOMPARE(told("card", "hand_over"), m_cards);
    // Each print that the audit tells of is a card in the book, and the other way round.
    const auto printed = read([](Workspace &work) -> Result<QSet<CardKey>> {
        QSet<CardKey> keys;
        Statement rows =
            work.database().prepare(u"SELECT c.number, a.changes FROM audit a JOIN certificate c ON c.id = a.record "
                                    "WHERE a.type = 'certificate' AND a.action = 'print'"_s);
        while (rows.step()) {
            const QJsonObject changes = QJsonDocument::fromJson(rows.text(1).toUtf8()).object();
            keys.insert({rows.text(0), changes.value(u"sequence"_s).toArray().at(1).toInt()});
        }
        return keys;
    });
    const QList<CardKey> stored = cards().keys();
    QCOMPARE(printed, QSet<CardKey>(stored.begin(), stored.end()));
    const AuditVerdict verdict = read([](Workspace &work) -> Result<AuditVerdict> { return work.store.audit().verify(); });
    QVERIFY(verdict.ok());
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestFair)
#include "tst_fair.moc"
