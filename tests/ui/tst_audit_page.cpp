// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/program_fixture.h"
#include "ui/kit/button.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/pages/audit_model.h"
#include "ui/words/audit_words.h"

#include <QRegularExpression>
#include <QSemaphore>

namespace jiaxin::test {

class TestAuditPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void onlyTheAuditorHasIt();
    void rowsAreReadPageByPageInWords();
    void aWholeLogIsGreen();
    void verifyingCanBeStopped();
    void aChangedLogIsRed();
    void theLogIsExported();

private:
    void openAudit();
    Session &session() { return m_fixture->program().session()->context().session(); }
    MessageBar *verify();

    std::unique_ptr<ProgramFixture> m_fixture;
    QTemporaryDir m_folder;
};

void TestAuditPage::initTestCase()
{
    m_fixture = std::make_unique<ProgramFixture>();
    Office &office = m_fixture->office;
    const auto added = office.as(QStringLiteral("admin")).wait([](Workspace &work) {
        return UserService(work).add(
            {QStringLiteral("auditor"), QStringLiteral("雷静"), QStringLiteral("610100"), {Role::Auditor}},
            Secret(Office::userPassword().toUtf8()));
    });
    QVERIFY(added);
    const RecordId enterprise = office.published(1);
    office.worker(11, QStringLiteral("张秋莲"), enterprise);
}

void TestAuditPage::init()
{
    m_fixture->close();
}

void TestAuditPage::openAudit()
{
    m_fixture->openAs(QStringLiteral("auditor"));
    m_fixture->openPage(QStringLiteral("audit"));
}

MessageBar *TestAuditPage::verify()
{
    auto *button = m_fixture->find<Button>("verify_audit");
    button->click();
    if (!QTest::qWaitFor([&] { return button->isEnabled(); }, 20'000))
        qFatal("verifying does not end");
    return m_fixture->find<MessageBar>("audit_verdict");
}

void TestAuditPage::onlyTheAuditorHasIt()
{
    m_fixture->openAs(QStringLiteral("clerk"));
    QVERIFY(!m_fixture->window()->openPage(QStringLiteral("audit")));
}

void TestAuditPage::rowsAreReadPageByPageInWords()
{
    openAudit();
    const auto added = session().wait([](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            for (int i = 0; i < AuditModel::pageSize; ++i)
                work.store.audit().append({.action = QStringLiteral("login")}, work.context());
            return {};
        });
    });
    QVERIFY(added);
    m_fixture->window()->refreshPages();
    m_fixture->settle();
    QAbstractItemModel *model = m_fixture->find<TableView>("audit")->model();
    QCOMPARE(model->rowCount(), AuditModel::pageSize);
    while (model->canFetchMore({})) {
        model->fetchMore({});
        m_fixture->settle();
    }
    const qint64 rows = model->index(0, AuditModel::Number).data().toLongLong();
    QCOMPARE(qint64(model->rowCount()), rows);
    static const QRegularExpression code(QStringLiteral("^[a-z_]+$"));
    for (int row = 0; row < model->rowCount(); ++row) {
        QCOMPARE(model->index(row, AuditModel::Number).data().toLongLong(), rows - row);
        const QString action = model->index(row, AuditModel::Action).data().toString();
        QVERIFY2(!action.isEmpty() && !code.match(action).hasMatch(), qPrintable(action));
        QVERIFY(!model->index(row, AuditModel::Time).data().toString().isEmpty());
    }
}

void TestAuditPage::aWholeLogIsGreen()
{
    openAudit();
    const auto rows = session().wait([](Workspace &work) { return work.store.audit().verify().rows; });
    MessageBar *verdict = verify();
    QVERIFY(verdict->isVisible());
    QVERIFY(verdict->text().contains(QStringLiteral("完整")));
    QVERIFY(verdict->text().contains(QString::number(*rows)));
    QCOMPARE(brokenLooks(m_fixture->window()).join(u'\n'), QString());
    m_fixture->grab(QStringLiteral("audit-1366x768-100"));
}

void TestAuditPage::verifyingCanBeStopped()
{
    openAudit();
    const auto added = session().wait([](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            for (int i = 0; i < 1000; ++i)
                work.store.audit().append({.action = QStringLiteral("login")}, work.context());
            return {};
        });
    });
    QVERIFY(added);
    QSemaphore gate;
    PageContext &context = m_fixture->program().session()->context();
    context.ask(
        m_fixture->window(), [&gate](Workspace &) { gate.acquire(); }, [](const Result<void> &) {});
    auto *button = m_fixture->find<Button>("verify_audit");
    button->click();
    context.cancelWork();
    gate.release();
    QVERIFY(QTest::qWaitFor([&] { return button->isEnabled(); }, 20'000));
    auto *verdict = m_fixture->find<MessageBar>("audit_verdict");
    QVERIFY2(verdict->text().contains(QStringLiteral("停止")), qPrintable(verdict->text()));
    QVERIFY(verify()->text().contains(QStringLiteral("完整")));
}

void TestAuditPage::theLogIsExported()
{
    openAudit();
    const QString file = m_folder.filePath(QStringLiteral("audit.jsonl"));
    m_fixture->modals.setNextFileName(file);
    m_fixture->find<Button>("export_audit")->click();
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo(file).size() > 1000; }, 20'000));
}

void TestAuditPage::aChangedLogIsRed()
{
    openAudit();
    // The program itself cannot change a row; somebody with the key and a tool could.
    const auto changed = session().wait([](Workspace &work) -> Result<void> {
        work.database().exec(QStringLiteral("DROP TRIGGER audit_is_not_changed"));
        work.database().exec(QStringLiteral("UPDATE audit SET user = 'x' WHERE seq = 3"));
        return {};
    });
    QVERIFY(changed);
    MessageBar *verdict = verify();
    QVERIFY(verdict->text().contains(QStringLiteral("3")));
    QVERIFY(!verdict->text().contains(QStringLiteral("完整")));
    m_fixture->grab(QStringLiteral("audit-changed-1366x768-100"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestAuditPage)
#include "tst_audit_page.moc"
