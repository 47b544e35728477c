// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A day at the reviewer's desk: a hundred filings, approved, returned with pins and rejected, without touching a mouse.
#include "tests/ui/page_window.h"
#include "ui/pages/vetting_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace jiaxin::test {

namespace {

constexpr int filings = 100;

Page *makePage(PageContext &context, QWidget *parent)
{
    return new VettingPage(context, parent);
}

enum class Verdict { Approve, Return, Reject };

/// Of ten filings seven are right, two have to be corrected, one is no household service.
Verdict verdictOn(int number)
{
    return number % 10 == 9 ? Verdict::Reject : number % 10 >= 7 ? Verdict::Return : Verdict::Approve;
}

}  // namespace

class TestReviewDay final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void aHundredFilingsByKeyboard();

private:
    void approve(PageWindow &window);
    void sendBack(PageWindow &window, int number);
    void reject(PageWindow &window);
};

void TestReviewDay::approve(PageWindow &window)
{
    window.press(Qt::Key_1);
    window.press(Qt::Key_1, Qt::AltModifier);
    window.press(Qt::Key_Return, Qt::ControlModifier);
}

void TestReviewDay::sendBack(PageWindow &window, int number)
{
    auto *lines = window.find<QAbstractItemView>("filing_lines");
    QVERIFY(lines->hasFocus());
    for (int down = 0; down < 3; ++down)
        window.press(Qt::Key_Down);
    window.press(Qt::Key_Space);
    auto *note = window.find<QLineEdit>("pin_registered_address");
    QVERIFY(note && note->hasFocus());
    window.type(QStringLiteral("执照为槐芽巷%1号3层305室").arg(number));
    window.press(Qt::Key_Return);
    QVERIFY(lines->hasFocus());
    window.press(Qt::Key_2);
    window.press(Qt::Key_3, Qt::AltModifier);
    window.press(Qt::Key_Return, Qt::ControlModifier);
}

void TestReviewDay::reject(PageWindow &window)
{
    window.press(Qt::Key_3);
    // The reason is asked for and chosen where the focus has gone.
    window.press(Qt::Key_Return, Qt::ControlModifier);
    auto *reason = window.find<QComboBox>("reason");
    QVERIFY(reason->hasFocus());
    while (reason->currentData().toString() != QLatin1String("not_household_service")) {
        const int before = reason->currentIndex();
        window.press(Qt::Key_Down);
        QVERIFY2(reason->currentIndex() != before, qPrintable(reason->currentText()));
    }
    // So is the opinion: nothing is pinned.
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.find<QPlainTextEdit>("opinion")->hasFocus());
    window.type(QStringLiteral("经营范围不含家政服务。"));
    window.press(Qt::Key_Return, Qt::ControlModifier);
}

void TestReviewDay::aHundredFilingsByKeyboard()
{
    Office office;
    QList<RecordId> ids;
    for (int number = 0; number < filings; ++number) {
        ids.append(office.submitted(number + 1));
        office.clock.advanceSeconds(1);
    }
    {
        PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("review"), &makePage);
        for (int number = 0; number < filings; ++number) {
            const qsizetype told = window.messages().size();
            switch (verdictOn(number)) {
            case Verdict::Approve:
                approve(window);
                break;
            case Verdict::Return:
                sendBack(window, number + 1);
                break;
            case Verdict::Reject:
                reject(window);
                break;
            }
            QVERIFY2(window.messages().size() > told, qPrintable(QString::number(number)));
            QTRY_VERIFY2(window.find<QAbstractItemView>("filing_lines")->hasFocus() || number + 1 == filings,
                         qPrintable(QStringLiteral("%1: %2").arg(number).arg(window.messages().last())));
        }
        window.grab(QStringLiteral("vetting-day-done"), {1366, 768});
    }
    office.as(QStringLiteral("county_reviewer"));
    for (int number = 0; number < filings; ++number) {
        const QString state = office.load(enterpriseType, ids.at(number))->state;
        const Verdict verdict = verdictOn(number);
        QCOMPARE(state, verdict == Verdict::Approve  ? QStringLiteral("county_approved")
                        : verdict == Verdict::Return ? QStringLiteral("returned")
                                                     : QStringLiteral("rejected"));
        const auto pins = office.session().wait(
            [id = ids.at(number)](Workspace &work) -> Result<QList<Pin>> { return ReviewService(work).openPins(id); });
        QCOMPARE(pins->size(), verdict == Verdict::Return ? 1 : 0);
    }
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestReviewDay)
#include "tst_review_day.moc"
