// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 暂停与恢复, by keyboard: from the tile of the home page to the list, on paper, and noted.
#include "app/certificates/print_service.h"
#include "app/records/status_service.h"
#include "app/review/review_service.h"
#include "tests/ui/page_window.h"
#include "ui/kit/tile.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/suspensions_page.h"

#include <QAbstractItemView>
#include <QPushButton>
#include <QTest>

namespace jiaxin::test {

namespace {

/// Certificates in the hands of so many, and what suspends them: the first has withdrawn, the others' consents end in time.
void handOut(Office &office, int count)
{
    const QStringList names {QStringLiteral("韩雪琴"), QStringLiteral("阿依古丽·买买提江·艾力"), QStringLiteral("雷春梅"),
                             QStringLiteral("樊玉霞"), QStringLiteral("屈文静")};
    const RecordId enterprise = office.published(1);
    QList<RecordId> workers;
    for (int i = 0; i < count; ++i)
        workers.append(office.worker(i + 1, names.at(i % names.size()), enterprise));
    const auto numbers = office.as(QStringLiteral("officer")).wait([&](Workspace &work) -> Result<QStringList> {
        QStringList numbers;
        for (const CertificateOutcome &outcome : CertificateService(work).issue(workers))
            numbers.append(outcome.number);
        return numbers;
    });
    (void)office.as(QStringLiteral("county_reviewer")).wait([&](Workspace &work) -> Result<CertificateOutcomes> {
        return CertificateService(work).step(*numbers, {.action = QStringLiteral("approve")});
    });
    (void)office.as(QStringLiteral("officer")).wait([&](Workspace &work) -> Result<CertificateOutcomes> {
        PrintService print(work);
        (void)print.commit(*print.plan({.numbers = *numbers, .templateName = QStringLiteral("cr80")}), QStringLiteral("PDF"));
        (void)CertificateService(work).confirm(*numbers);
        return CertificateService(work).step(*numbers, {.action = QStringLiteral("hand_over")});
    });
}

void passDays(Office &office, int days)
{
    office.clock.advanceDays(days);
    (void)office.session().wait([](Workspace &work) { return StatusService(work).refreshAll(); });
}

}  // namespace

class TestSuspensionsPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void toldOnTheHomePage();
    void notedByKeyboard();
    void othersOnlyLook();
    void looksRight();
};

void TestSuspensionsPage::toldOnTheHomePage()
{
    Office office;
    handOut(office, 2);
    passDays(office, 40);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("home"), &newPage<HomePage>);
    Tile *told = nullptr;
    QTRY_VERIFY([&] {
        for (Tile *tile : window.window().findChildren<Tile *>())
            told = tile->accessibleName().contains(QStringLiteral("暂停")) ? tile : told;
        return told;
    }());
    QVERIFY2(told->accessibleName().contains(u'2'), qPrintable(told->accessibleName()));
    QString opened;
    connect(&window.context(), &PageContext::navigate, this, [&opened](const QString &page) { opened = page; });
    told->setFocus();
    window.press(Qt::Key_Return);
    QCOMPARE(opened, QStringLiteral("suspensions"));
    window.grabAll(QStringLiteral("home-suspended"));
}

void TestSuspensionsPage::notedByKeyboard()
{
    Office office;
    handOut(office, 3);
    passDays(office, 40);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<SuspensionsPage>);
    auto *list = window.find<QAbstractItemView>("suspensions");
    QVERIFY(list->hasFocus());
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(cell(list, 0, 1), QStringLiteral("暂停"));
    QVERIFY2(cell(list, 0, 5).contains(QStringLiteral("授权")), qPrintable(cell(list, 0, 5)));
    QVERIFY(cell(list, 0, 6).contains(u'*'));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("changes.pdf"));
    window.modals().setNextFileName(file);
    window.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY2(QFile::exists(file), qPrintable(window.messages().join(u'\n')));
    auto *note = window.find<QPushButton>("acknowledge");
    QVERIFY(note->isEnabled());
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(!note->isEnabled());
    QVERIFY2(window.messages().last().contains(u'3'), qPrintable(window.messages().last()));
    // In its period it is there still, with who has noted it.
    window.press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(!cell(list, 0, 7).isEmpty());
    QVERIFY(!note->isEnabled());
}

void TestSuspensionsPage::othersOnlyLook()
{
    Office office;
    handOut(office, 1);
    passDays(office, 40);
    PageWindow window(office.as(QStringLiteral("clerk")), QStringLiteral("certificates"), &newPage<SuspensionsPage>);
    auto *list = window.find<QAbstractItemView>("suspensions");
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(!window.find<QPushButton>("acknowledge"));
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(list->model()->rowCount(), 1);
}

void TestSuspensionsPage::looksRight()
{
    Office office;
    {
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<SuspensionsPage>);
        window.grabAll(QStringLiteral("suspensions-empty"));
    }
    handOut(office, 5);
    const QDateTime now = office.clock.now();
    passDays(office, 40);
    // The clock was wrong; it stands right again, and the certificates are in force again.
    office.clock.set(now);
    (void)office.session().wait([](Workspace &work) { return StatusService(work).refreshAll(); });
    {
        PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<SuspensionsPage>);
        QCOMPARE(window.find<QAbstractItemView>("suspensions")->model()->rowCount(), 10);
        window.grabAll(QStringLiteral("suspensions"));
    }
    passDays(office, 40);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>,
                      {{QStringLiteral("part"), QStringLiteral("suspended")}});
    QVERIFY(window.find<QPushButton>("open_suspensions")->isVisible());
    QTest::qWait(800);
    window.settle();
    window.grabAll(QStringLiteral("certificates-suspended"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestSuspensionsPage)
#include "tst_suspensions_page.moc"
