// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The window and the province, worked by keyboard: join, first records, an edit that waits, what was refused, the day's end.
#include "server/sync/courier_desk.h"
#include "tests/sync/window_world.h"
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/notices.h"
#include "ui/pages/sync_chip.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QTcpSocket>

namespace jiaxin::test {

class TestSyncWindow final : public QObject, WindowWorld {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void aloneItSaysSo();
    void refusalsAreSaidInWords();
    void aSlipIsScannedAndTheFirstRecordsCome();
    void theProvinceMayHaveAnotherPassword();
    void anEditWaitsAndSaysSo();
    void whatWasRefusedIsSentAgainOrGivenUp();
    void theDayAddsUp();
    void offlineNothingLooksSent();
    void whatWaitsGoesByHand();
    void aCopyIsToldToJoinAgain();
};

void TestSyncWindow::aloneItSaysSo()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    QCOMPARE(barWords(), QStringLiteral("仅本机"));
    m_fixture->openPage(QStringLiteral("sync"));
    QVERIFY(find<MessageBar>("sync_message")->text().contains(QStringLiteral("单机")));
    QVERIFY(!find<Button>("sync_now")->isEnabled());
    QVERIFY(!window()->openPage(QStringLiteral("enrol")));
    look("sync-alone");
    m_fixture->openPage(QStringLiteral("conflicts"));
    QVERIFY(said(find<TableView>("conflicts")).contains(QStringLiteral("没有冲突")));
    look("conflicts-empty");
}

void TestSyncWindow::refusalsAreSaidInWords()
{
    m_fixture->openAs(QStringLiteral("admin"));
    m_fixture->openPage(QStringLiteral("settings"));
    find<Button>("join_province")->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("enrol"));
    const auto attempt = [&](const QString &url, const QString &code) {
        type("enrol_url", url);
        type("enrol_code", code);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("enrol_url")->isVisible() && find<Button>("enrol_next")->isEnabled(), 40'000);
        m_fixture->settle();
    };
    const auto message = [&] { return find<MessageBar>("enrol_message")->text(); };
    const QString address = QStringLiteral("https://localhost:%1").arg(m_province->port());
    attempt(QStringLiteral("http://sync.example.gov.cn"), QStringLiteral("ABCD"));
    QVERIFY(said(window()->page(QStringLiteral("enrol"))).contains(QStringLiteral("不是省平台的地址")));
    attempt(QStringLiteral("https://localhost:1"), QStringLiteral("ABCD"));
    QVERIFY2(message().contains(QStringLiteral("网线")), qPrintable(message()));
    // Nobody vouches for the province's certificate yet.
    attempt(address, QStringLiteral("ABCD"));
    QVERIFY2(message().contains(QStringLiteral("证书")), qPrintable(message()));
    look("enrol-refused");
    QTcpServer portal;
    QVERIFY(portal.listen(QHostAddress::LocalHost));
    connect(&portal, &QTcpServer::newConnection, this, [&portal] {
        QTcpSocket *socket = portal.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            const QByteArray page = "<html>log in</html>";
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + QByteArray::number(page.size()) +
                          "\r\nConnection: close\r\n\r\n" + page);
            socket->disconnectFromHost();
        });
    });
    attempt(QStringLiteral("http://localhost:%1").arg(portal.serverPort()), QStringLiteral("ABCD"));
    QVERIFY2(message().contains(QStringLiteral("登录页")), qPrintable(message()));
    QFile authority(m_files.filePath(QStringLiteral("authority.pem")));
    QVERIFY(authority.open(QIODevice::WriteOnly) && authority.write(m_province->authority()) > 0);
    authority.close();
    m_fixture->modals.setNextFileName(authority.fileName());
    find<Button>("enrol_authority")->setFocus();
    press(Qt::Key_Space);
    attempt(address, QStringLiteral("AAAA-BBBB-CCCC"));
    QVERIFY(said(window()->page(QStringLiteral("enrol"))).contains(QStringLiteral("注册码")));
    QVERIFY(!keeper()->isEnrolled());
}

void TestSyncWindow::aSlipIsScannedAndTheFirstRecordsCome()
{
    find<QLineEdit>("enrol_code")->clear();
    type("enrol_url", slip());
    press(Qt::Key_Return);
    QCOMPARE(find<QLineEdit>("enrol_url")->text(), QStringLiteral("https://localhost:%1").arg(m_province->port()));
    QVERIFY(!find<QLineEdit>("enrol_code")->text().isEmpty());
    look("enrol-slip");
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(said(find<CheckList>("enrol_device")).contains(QStringLiteral("有效")), 30'000);
    QVERIFY(keeper()->isEnrolled());
    look("enrol-device");
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(find<QLineEdit>("province_name")->isVisible());
    // The administrator has no business there: somebody who has logs in.
    type("province_name", QStringLiteral("clerk"));
    type("province_password", QStringLiteral("Wrong-password-1"));
    look("enrol-login");
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(keeper()->need() == SyncKeeper::Need::LogIn, 30'000);
    QTRY_VERIFY(find<QLineEdit>("province_password")->isVisible());
    QTRY_VERIFY(find<MessageBar>("login_message")->text().contains(QStringLiteral("密码")));
    type("province_password", officePassword);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(said(find<CheckList>("enrol_records")).contains(QStringLiteral("3")), 30'000);
    look("enrol-records");
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("sync"));
    // The clerk's account has fetched them; its rights are not the administrator's.
    m_fixture->openAs(QStringLiteral("admin"));
    QVERIFY(context().actor().has(Role::AccountAdmin) && !context().actor().has(Role::Clerk));
}

void TestSyncWindow::theProvinceMayHaveAnotherPassword()
{
    // Unlocked with the vault's password, which the province does not know: it asks once and does not hammer.
    m_fixture->openAs(QStringLiteral("clerk"));
    QTRY_VERIFY_WITH_TIMEOUT(keeper()->need() == SyncKeeper::Need::LogIn, 30'000);
    QTRY_VERIFY(barWords().contains(QStringLiteral("未登录")));
    m_fixture->openPage(QStringLiteral("sync"));
    look("sync-login");
    logIn();
    QTRY_VERIFY2(barWords().startsWith(QStringLiteral("已同步")), qPrintable(barWords()));
    look("sync-synced");
    m_fixture->openPage(QStringLiteral("enterprises"));
    auto *list = find<TableView>("enterprises");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const auto provinceColumn = [&] {
        const QAbstractItemModel *model = list->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() == QStringLiteral("省平台"))
                return column;
        }
        return -1;
    };
    QTRY_VERIFY(provinceColumn() >= 0);
    QTRY_COMPARE(cell(list, 0, provinceColumn()), QStringLiteral("已回执"));
    keeper()->pause();
}

void TestSyncWindow::anEditWaitsAndSaysSo()
{
    edit(enterpriseType, m_first, {{QStringLiteral("brand"), QStringLiteral("安心")}});
    QTRY_VERIFY2(barWords().contains(QStringLiteral("待传 1")), qPrintable(barWords()));
    m_fixture->openPage(QStringLiteral("enterprises"), {{QStringLiteral("id"), m_first.toString()}});
    auto *chip = find<SyncChip>("sync_chip");
    QTRY_VERIFY2(chip->text().startsWith(QStringLiteral("待传")), qPrintable(chip->text()));
    look("sync-waiting-list");
    m_fixture->openPage(QStringLiteral("sync"));
    look("sync-waiting");
    QTRY_VERIFY(find<Button>("sync_now")->isEnabled());
    press(Qt::Key_F5);
    QTRY_VERIFY2(barWords().startsWith(QStringLiteral("已同步")), qPrintable(barWords()));
    m_fixture->openPage(QStringLiteral("enterprises"), {{QStringLiteral("id"), m_first.toString()}});
    QTRY_VERIFY2(chip->text().startsWith(QStringLiteral("已回执")), qPrintable(chip->text()));
    keeper()->pause();
}

void TestSyncWindow::whatWasRefusedIsSentAgainOrGivenUp()
{
    // Of somebody whom the province does not know nothing is taken.
    m_fixture->openAs(QStringLiteral("both"));
    edit(enterpriseType, m_first, {{QStringLiteral("brand"), QStringLiteral("无名")}});
    m_fixture->openAs(QStringLiteral("clerk"));
    logIn();
    keeper()->pause();
    QTRY_VERIFY2(barWords().contains(QStringLiteral("被拒 1")), qPrintable(barWords()));
    m_fixture->openPage(QStringLiteral("sync"));
    auto *refused = find<TableView>("refused");
    QTRY_COMPARE(refused->model()->rowCount(), 1);
    QVERIFY2(cell(refused, 0, 2).contains(QStringLiteral("账号")), qPrintable(cell(refused, 0, 2)));
    look("sync-refused");
    refused->setFocus();
    press(Qt::Key_F9);
    // Now it is the clerk's own.
    QTRY_VERIFY_WITH_TIMEOUT(refused->model()->rowCount() == 0 && keeper()->overview().waiting == 0, 30'000);
    keeper()->pause();
    m_fixture->openAs(QStringLiteral("both"));
    edit(enterpriseType, m_first, {{QStringLiteral("brand"), QStringLiteral("再来")}});
    m_fixture->openAs(QStringLiteral("clerk"));
    logIn();
    keeper()->pause();
    m_fixture->openPage(QStringLiteral("sync"));
    refused = find<TableView>("refused");
    QTRY_COMPARE(refused->model()->rowCount(), 1);
    m_fixture->modals.setNextAnswer(QString());
    refused->setFocus();
    press(Qt::Key_Delete);
    QTRY_COMPARE(refused->model()->rowCount(), 0);
    QCOMPARE(here(enterpriseType, m_first, "brand"), QStringLiteral("无名"));
}

void TestSyncWindow::theDayAddsUp()
{
    const RecordId id = shared(++m_serial);
    edit(enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("待传")}});
    m_fixture->openPage(QStringLiteral("sync"));
    find<Button>("open_day_end")->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("day_end"));
    auto *lines = find<TableView>("day_lines");
    QTRY_VERIFY(lines->model()->rowCount() >= 2);
    const int last = lines->model()->rowCount() - 1;
    const auto figure = [&](int row, int column) { return cell(lines, row, column).toInt(); };
    for (int row = 0; row <= last; ++row)
        QCOMPARE(figure(row, 2), figure(row, 3) + figure(row, 4) + figure(row, 5) + figure(row, 6));
    for (int column = 2; column < 7; ++column) {
        int sum = 0;
        for (int row = 0; row < last; ++row)
            sum += figure(row, column);
        QCOMPARE(figure(last, column), sum);
    }
    QVERIFY(figure(last, 3) > 0 && figure(last, 4) == 1);
    QVERIFY(find<QLabel>("day_sum")->text().contains(QStringLiteral("待传 1")));
    QVERIFY2(find<MessageBar>("day_receipts")->text().contains(QStringLiteral("签名")),
             qPrintable(find<MessageBar>("day_receipts")->text()));
    QTest::qWait(500);
    look("day-end");
    const QString file = m_files.filePath(QStringLiteral("day.pdf"));
    m_fixture->modals.setNextFileName(file);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(QFileInfo(file).size() > 1000);
    // A day on which nobody worked.
    press(Qt::Key_PageUp);
    QTRY_COMPARE(lines->model()->rowCount(), 0);
}

void TestSyncWindow::offlineNothingLooksSent()
{
    m_province->restart();
    syncHere();
    QTRY_VERIFY2(barWords().contains(QStringLiteral("离线")), qPrintable(barWords()));
    QVERIFY2(barWords().contains(QStringLiteral("待传 1")), qPrintable(barWords()));
    m_fixture->openPage(QStringLiteral("sync"));
    QTRY_VERIFY(find<MessageBar>("sync_message")->isVisible());
    look("sync-offline");
}

void TestSyncWindow::whatWaitsGoesByHand()
{
    // Still without a network; the disc is a folder.
    const QString out = m_files.filePath(QStringLiteral("out.jxc"));
    const QString back = m_files.filePath(QStringLiteral("back.jxc"));
    keeper()->pause();
    m_fixture->openPage(QStringLiteral("sync"));
    QTRY_VERIFY(find<Button>("courier_out")->isEnabled());
    m_fixture->modals.setNextFileName(out);
    press(Qt::Key_F7);
    QTRY_VERIFY2(said(window()).contains(QStringLiteral("已写出：out.jxc")), qPrintable(said(window())));
    QVERIFY2(barWords().contains(QStringLiteral("待传 1")), qPrintable(barWords()));
    look("sync-courier-out");
    QFile asked(out);
    QFile answer(back);
    QVERIFY(asked.open(QIODevice::ReadOnly) && answer.open(QIODevice::WriteOnly));
    auto connection = m_province->world().pool.lease();
    QVERIFY(server::CourierDesk(m_province->world().service, *connection).answer(asked, answer));
    answer.close();
    // The wrong one of the two is told by name.
    QTRY_VERIFY(find<Button>("courier_in")->isEnabled());
    m_fixture->modals.setNextFileName(out);
    find<Button>("courier_in")->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY2(said(window()).contains(QStringLiteral("请读入带回的那一份")), qPrintable(said(window())));
    QTRY_VERIFY(find<Button>("courier_in")->isEnabled());
    m_fixture->modals.setNextFileName(back);
    press(Qt::Key_F8);
    QTRY_VERIFY2(said(window()).contains(QStringLiteral("摆渡文件：")), qPrintable(said(window())));
    QTRY_VERIFY2(!barWords().contains(QStringLiteral("待传")), qPrintable(barWords()));
    look("sync-courier-in");
}

void TestSyncWindow::aCopyIsToldToJoinAgain()
{
    const auto noted = context().session().wait([](Workspace &work) -> Result<void> {
        ServerLinkStore(work).freeze(QStringLiteral("restored"));
        return {};
    });
    QVERIFY(noted);
    m_fixture->openAs(QStringLiteral("admin"));
    m_fixture->openPage(QStringLiteral("sync"));
    QTRY_VERIFY(find<MessageBar>("sync_message")->text().contains(QStringLiteral("副本")));
    QTRY_VERIFY(find<Button>("enrol_now") && find<Button>("enrol_now")->isVisible());
    find<Button>("enrol_now")->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("enrol"));
    QVERIFY(find<MessageBar>("enrol_copied")->text().contains(QStringLiteral("备份")));
    look("enrol-again");
    join();
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestSyncWindow)
#include "tst_sync_window.moc"
