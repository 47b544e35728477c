// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The window and the province, worked by keyboard: join, first records, an edit that waits, a conflict and its end, what was
// refused, the day's end. The real service, PostgreSQL, TLS; another office's computer on the other side.
#include "app/records/record_service.h"
#include "app/sync/enrolment_text.h"
#include "server/sync/courier_desk.h"
#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"
#include "tests/ui/program_fixture.h"
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/sync_chip.h"
#include "ui/shell/navigation.h"
#include "ui/shell/sync_indicator.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

namespace jiaxin::test {

class TestSyncWindow final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aloneItSaysSo();
    void refusalsAreSaidInWords();
    void aSlipIsScannedAndTheFirstRecordsCome();
    void theProvinceMayHaveAnotherPassword();
    void anEditWaitsAndSaysSo();
    void aFieldIsDecidedByKeys();
    void deletedThereAndChangedHere();
    void enteredTwiceOpensTheComparison();
    void whatWasRefusedIsSentAgainOrGivenUp();
    void theOfficerWhoseEditLostIsTold();
    void theDayAddsUp();
    void offlineNothingLooksSent();
    void whatWaitsGoesByHand();
    void aCopyIsToldToJoinAgain();

private:
    MainWindow *window() { return m_fixture->window(); }
    SyncKeeper *keeper() { return m_fixture->program().session()->sync(); }
    PageContext &context() { return m_fixture->program().session()->context(); }
    template <class W>
    W *find(const char *name)
    {
        return m_fixture->find<W>(name);
    }
    QString barWords() { return window()->findChild<SyncIndicator *>()->text(); }
    /// All that the labels below a widget say.
    static QString said(const QWidget *widget)
    {
        QStringList texts;
        for (const QLabel *label : widget->findChildren<QLabel *>()) {
            if (label->isVisibleTo(widget->window()))
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    QString cell(TableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window(), key, modifiers);
        m_fixture->settle();
    }
    void type(const char *name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->clear();
        edit->setFocus();
        typeText(edit, text);
    }
    void look(const char *name);
    void logIn();
    /// As whoever has the window open.
    void edit(const RecordType &type, const RecordId &id, const QJsonObject &values);
    void syncHere();
    RecordId shared(int serial);
    QString here(const RecordType &type, const RecordId &id, const char *field);
    /// Chooses the conflict about a record and waits until it is shown.
    void openConflict(const RecordId &record);

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_other;
    std::unique_ptr<ProgramFixture> m_fixture;
    QTemporaryDir m_files;
    RecordId m_first;
    int m_serial = 100;
};

void TestSyncWindow::look(const char *name)
{
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        m_fixture->program().resize(size);
        m_fixture->settle();
        QCOMPARE(brokenLooks(window()).join(u'\n'), QString());
        m_fixture->grab(QStringLiteral("%1-%2x%3-100").arg(QLatin1String(name)).arg(size.width()).arg(size.height()));
    }
    m_fixture->program().resize(1366, 768);
    m_fixture->settle();
}

void TestSyncWindow::logIn()
{
    QTRY_VERIFY(keeper()->need() == SyncKeeper::Need::LogIn);
    m_fixture->openPage(QStringLiteral("sync"));
    QTRY_VERIFY(find<Button>("province_login")->isVisible());
    type("province_password", officePassword);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(keeper()->syncedAt().isValid() && !keeper()->isRunning() && !keeper()->error(), 30'000);
    m_fixture->settle();
}

void TestSyncWindow::edit(const RecordType &type, const RecordId &id, const QJsonObject &values)
{
    const auto done = context().session().wait(
        [&](Workspace &work) { return RecordService(work).edit(type, id, values, {.reason = QStringLiteral("test")}); });
    QVERIFY(done && done->saved);
    context().announceChange();
    m_fixture->settle();
}

void TestSyncWindow::syncHere()
{
    QSignalSpy ended(keeper(), &SyncKeeper::ended);
    keeper()->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(ended.count() > 0 && !keeper()->isRunning(), 30'000);
    m_fixture->settle();
}

RecordId TestSyncWindow::shared(int serial)
{
    const RecordId id = m_other->create("clerk2", enterpriseType, inventedEnterprise(serial));
    (void)m_other->synced("clerk2");
    syncHere();
    keeper()->pause();
    m_fixture->settle();
    return id;
}

QString TestSyncWindow::here(const RecordType &type, const RecordId &id, const char *field)
{
    const auto value = context().session().wait([&](Workspace &work) -> Result<QString> {
        const auto record = work.store.load(type, id);
        return record ? type.field(QLatin1String(field))->get(*record).toString() : QString();
    });
    return value ? *value : QString();
}

void TestSyncWindow::openConflict(const RecordId &record)
{
    m_fixture->openPage(QStringLiteral("conflicts"), {{QStringLiteral("record"), record.toString()}});
    m_fixture->settle();
}

void TestSyncWindow::initTestCase()
{
    m_province = std::make_unique<SyncProvince>();
    m_other = std::make_unique<SyncComputer>(*m_province, "610103");
    m_first = m_other->create("clerk2", enterpriseType, inventedEnterprise(1));
    (void)m_other->create("clerk2", enterpriseType, inventedEnterprise(2));
    (void)m_other->create("clerk2", workerType, inventedWorker(2, m_first.toString()));
    (void)m_other->synced("clerk2");
    m_fixture = std::make_unique<ProgramFixture>();
    m_fixture->office.clock.set(QDateTime::currentDateTimeUtc());
}

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
    const QString slip = enrolmentText({.url = QStringLiteral("https://localhost:%1").arg(m_province->port()),
                                        .code = m_province->enrolmentCode("610100"),
                                        .authority = m_province->authority()});
    find<QLineEdit>("enrol_code")->clear();
    type("enrol_url", slip);
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

void TestSyncWindow::aFieldIsDecidedByKeys()
{
    const RecordId id = shared(++m_serial);
    edit(enterpriseType, id,
         {{QStringLiteral("brand"), QStringLiteral("甲家")},
          {QStringLiteral("contact_phone"), QStringLiteral("13900007777")},
          {QStringLiteral("landline"), QStringLiteral("029-87654321")}});
    m_other->edit(
        "clerk2", enterpriseType, id,
        {{QStringLiteral("brand"), QStringLiteral("乙家")}, {QStringLiteral("contact_phone"), QStringLiteral("13900008888")}});
    (void)m_other->synced("clerk2");
    syncHere();
    keeper()->pause();
    QTRY_VERIFY2(barWords().contains(QStringLiteral("冲突 1")), qPrintable(barWords()));
    m_fixture->openPage(QStringLiteral("sync"));
    look("sync-conflict");
    find<Tile>("tile_conflicts")->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("conflicts"));
    auto *fields = find<TableView>("conflict_fields");
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 1);
    QTRY_VERIFY(fields->model()->rowCount() >= 2);
    QVERIFY(!find<Button>("conflict_save")->isEnabled());
    look("conflicts-open");
    find<TableView>("conflicts")->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(fields->hasFocus());
    QVERIFY(cell(fields, 0, 2) != cell(fields, 0, 1));
    const bool brandFirst = cell(fields, 0, 2).contains(QStringLiteral("甲家"));
    press(Qt::Key_Left);
    QVERIFY(!find<Button>("conflict_save")->isEnabled());
    look("conflicts-half");
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    QTRY_VERIFY(find<Button>("conflict_save")->isEnabled());
    look("conflicts-chosen");
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 0);
    QVERIFY(said(find<TableView>("conflicts")).contains(QStringLiteral("没有冲突")));
    syncHere();
    (void)m_other->synced("clerk2");
    QCOMPARE(m_other->value(enterpriseType, id, "brand"), brandFirst ? QStringLiteral("甲家") : QStringLiteral("乙家"));
    QCOMPARE(m_other->value(enterpriseType, id, "contact_phone"),
             brandFirst ? QStringLiteral("13900008888") : QStringLiteral("13900007777"));
    QCOMPARE(m_other->value(enterpriseType, id, "landline"), QStringLiteral("029-87654321"));
    QCOMPARE(here(enterpriseType, id, "brand"), m_other->value(enterpriseType, id, "brand"));
    keeper()->pause();
}

void TestSyncWindow::deletedThereAndChangedHere()
{
    const RecordId id = shared(++m_serial);
    m_other->remove("clerk2", enterpriseType, id);
    (void)m_other->synced("clerk2");
    edit(enterpriseType, id, {{QStringLiteral("brand"), QStringLiteral("留下")}});
    syncHere();
    keeper()->pause();
    openConflict(id);
    QTRY_VERIFY(find<QLabel>("conflict_explained")->text().contains(QStringLiteral("删除")));
    find<TableView>("conflicts")->setFocus();
    press(Qt::Key_1);
    QTRY_VERIFY(find<Button>("conflict_save")->isEnabled());
    look("conflicts-deleted");
    press(Qt::Key_2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 0);
}

void TestSyncWindow::enteredTwiceOpensTheComparison()
{
    const int serial = ++m_serial;
    (void)m_other->create("clerk2", enterpriseType, inventedEnterprise(serial));
    (void)m_other->synced("clerk2");
    const auto made = context().session().wait([&](Workspace &work) {
        return RecordService(work).create(enterpriseType, inventedEnterprise(serial), {.reason = QStringLiteral("test")});
    });
    QVERIFY(made && made->saved);
    context().announceChange();
    syncHere();
    keeper()->pause();
    m_fixture->openPage(QStringLiteral("conflicts"));
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 1);
    QTRY_VERIFY(find<Button>("conflict_different")->isVisible());
    look("conflicts-twice");
    press(Qt::Key_F2);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("duplicates"));
    m_fixture->openPage(QStringLiteral("conflicts"));
    m_fixture->modals.setNextAnswer(QString());
    press(Qt::Key_3);
    QTRY_COMPARE(find<TableView>("conflicts")->model()->rowCount(), 0);
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

void TestSyncWindow::theOfficerWhoseEditLostIsTold()
{
    m_fixture->openPage(QStringLiteral("sync"));
    auto *notices = find<TableView>("notices");
    QTRY_VERIFY(notices->model()->rowCount() > 0);
    const int before = notices->model()->rowCount();
    find<Tile>("tile_notices")->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(notices->hasFocus());
    look("sync-notices");
    press(Qt::Key_Space);
    QTRY_COMPARE(notices->model()->rowCount(), before - 1);
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
    type("enrol_url", enrolmentText({.url = QStringLiteral("https://localhost:%1").arg(m_province->port()),
                                     .code = m_province->enrolmentCode("610100"),
                                     .authority = m_province->authority()}));
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(said(find<CheckList>("enrol_device")).contains(QStringLiteral("有效")), 30'000);
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestSyncWindow)
#include "tst_sync_window.moc"
