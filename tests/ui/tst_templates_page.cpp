// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// 证件版式 by keyboard: a file is checked, looked at, taken into use, printed with, and withdrawn.
#include "app/certificates/seal_service.h"
#include "tests/support/own_template.h"
#include "tests/ui/page_window.h"
#include "ui/kit/check_list.h"
#include "ui/kit/labels.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/templates_page.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>

namespace jiaxin::test {

namespace {

QStringList column(const QAbstractItemView *view, int column)
{
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts.append(cell(view, row, column));
    return texts;
}

}  // namespace

class TestTemplatesPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void takesATemplateByKeyboard();
    void tellsWhatIsWrongWithAFile();
    void showsEarlierVersionsAndWithdraws();
    void isOfferedForPrinting();
    void becomesTheUsualOne();
    void othersOnlyLook();
    void theSealIsASetting();
    void looksRight();

private:
    QString file(const QByteArray &content, const QString &name = QStringLiteral("badge.svg"));
    static void settle(PageWindow &window);

    QTemporaryDir m_folder;
};

QString TestTemplatesPage::file(const QByteArray &content, const QString &name)
{
    QFile target(m_folder.filePath(name));
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
        qFatal("no file");
    return target.fileName();
}

/// Files are read and pages drawn on other threads.
void TestTemplatesPage::settle(PageWindow &window)
{
    for (int i = 0; i < 3; ++i) {
        window.settle();
        QThreadPool::globalInstance()->waitForDone();
    }
    window.settle();
}

void TestTemplatesPage::takesATemplateByKeyboard()
{
    Office office;
    const QStringList numbers = office.approvedCertificates(2);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<TemplatesPage>);
    settle(window);
    auto *list = window.find<QAbstractItemView>("templates");
    QVERIFY(list->hasFocus());
    QCOMPARE(list->model()->rowCount(), 5);
    auto *take = window.find<QPushButton>("take_template");
    QVERIFY(!take->isVisible());
    window.modals().setNextFileName(file(ownCard()));
    window.press(Qt::Key_O, Qt::ControlModifier);
    settle(window);
    QVERIFY(take->isVisible() && take->isEnabled());
    QCOMPARE(list->model()->rowCount(), 5);
    // The invented office has neither hotline nor seal.
    const QString hints = window.find<QLabel>("preview_hints")->text();
    QVERIFY2(hints.contains(QStringLiteral("咨询监督电话")) && hints.contains(QStringLiteral("印章")), qPrintable(hints));
    // With another certificate, before it is taken.
    auto *number = window.find<QLineEdit>("preview_number");
    number->setFocus();
    window.type(numbers.first());
    window.press(Qt::Key_Return);
    settle(window);
    window.grab(QStringLiteral("template-proposed"), {1366, 768});
    window.grab(QStringLiteral("template-proposed"), {1920, 1080});
    window.window().resize(1366, 768);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    settle(window);
    QVERIFY(!take->isVisible());
    QCOMPARE(list->model()->rowCount(), 6);
    QVERIFY(list->hasFocus());
    QCOMPARE(cell(list, list->currentIndex().row(), 1), QStringLiteral("badge"));
    QVERIFY2(window.messages().last().contains(QStringLiteral("1")), qPrintable(window.messages().last()));
    // The same file once more is nothing new.
    window.modals().setNextFileName(file(ownCard()));
    window.press(Qt::Key_O, Qt::ControlModifier);
    settle(window);
    QVERIFY(!take->isEnabled());
    window.press(Qt::Key_Escape);
    settle(window);
    QVERIFY(!take->isVisible());
    QVERIFY(list->hasFocus());
    // The next version can be thrown away as well.
    window.modals().setNextFileName(file(ownCardAgain()));
    window.press(Qt::Key_O, Qt::ControlModifier);
    settle(window);
    QVERIFY(take->isEnabled());
    window.press(Qt::Key_Escape);
    settle(window);
    QCOMPARE(cell(list, list->currentIndex().row(), 2), QStringLiteral("1"));
}

void TestTemplatesPage::tellsWhatIsWrongWithAFile()
{
    Office office;
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<TemplatesPage>);
    settle(window);
    const QByteArray faulty =
        ownCard()
            .replace("</defs>", "</defs>\n  <script>x()</script>")
            .replace("{hotline}", "{phone}")
            .replace("<line x1=\"12\"", "<image href=\"http://example.cn/logo.png\"/><line onclick=\"x()\" x1=\"12\"")
            .replace("jx:place=\"photo\"", "jx:place=\"portrait\"");
    window.modals().setNextFileName(file(faulty));
    window.press(Qt::Key_O, Qt::ControlModifier);
    settle(window);
    auto *take = window.find<QPushButton>("take_template");
    QVERIFY(!take->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("template_faults"));
    window.find<QPushButton>("copy_faults")->click();
    const QStringList told = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(told.size(), 7);
    QCOMPARE(told.first(), QStringLiteral("badge.svg"));
    QVERIFY2(told.at(1).contains(QStringLiteral("第13行 <script>")), qPrintable(told.at(1)));
    QVERIFY2(told.join(u' ').contains(QStringLiteral("http://example.cn/logo.png")), qPrintable(told.join(u' ')));
    window.grab(QStringLiteral("template-faults"), {1366, 768});
    window.grab(QStringLiteral("template-faults"), {1920, 1080});
    window.window().resize(1366, 768);
    // It is mended in the drawing program and read again.
    (void)file(ownCard());
    window.press(Qt::Key_F5);
    settle(window);
    QVERIFY(take->isVisible());
    window.press(Qt::Key_Return, Qt::ControlModifier);
    settle(window);
    QVERIFY(column(window.find<QAbstractItemView>("templates"), 1).contains(QStringLiteral("badge")));
    // 50 MB are not read.
    QFile huge(m_folder.filePath(QStringLiteral("huge.svg")));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(50LL * 1024 * 1024));
    huge.close();
    window.modals().setNextFileName(huge.fileName());
    window.press(Qt::Key_O, Qt::ControlModifier);
    settle(window);
    window.find<QPushButton>("copy_faults")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("50.0")));
    window.press(Qt::Key_Escape);
    settle(window);
    QVERIFY(!window.find<QPushButton>("copy_faults")->isVisible());
}

void TestTemplatesPage::showsEarlierVersionsAndWithdraws()
{
    Office office;
    (void)office.as(QStringLiteral("officer")).wait([](Workspace &work) -> Result<void> {
        TemplateService service(work);
        (void)service.take(ownCard());
        (void)service.take(ownCardAgain());
        return {};
    });
    PageWindow window(office.session(), QStringLiteral("certificates"), &newPage<TemplatesPage>);
    settle(window);
    auto *list = window.find<QAbstractItemView>("templates");
    auto *versions = window.find<QAbstractItemView>("versions");
    QCOMPARE(versions->model()->rowCount(), 0);
    QVERIFY(!window.find<QPushButton>("withdraw_template")->isEnabled());
    for (int i = 0; i < 5; ++i)
        window.press(Qt::Key_Down);
    settle(window);
    QCOMPARE(column(versions, 0), (QStringList {QStringLiteral("2"), QStringLiteral("1")}));
    versions->setFocus();
    window.press(Qt::Key_Down);
    settle(window);
    window.grab(QStringLiteral("template-version"), {1366, 768});
    list->setFocus();
    window.modals().setNextAnswer(std::nullopt);
    window.press(Qt::Key_Delete);
    settle(window);
    QCOMPARE(cell(versions, 0, 4), QStringLiteral("在用"));
    window.modals().setNextAnswer(QString());
    window.press(Qt::Key_Delete);
    settle(window);
    QCOMPARE(cell(versions, 0, 4), QStringLiteral("已撤下"));
    QVERIFY(!window.find<QPushButton>("withdraw_template")->isEnabled());
    QCOMPARE(cell(list, list->currentIndex().row(), 1), QStringLiteral("badge"));
}

/// The box beside the preview of the next batch has it at once, and the card remembers it.
void TestTemplatesPage::isOfferedForPrinting()
{
    Office office;
    const QStringList numbers = office.approvedCertificates(2);
    PageWindow window(office.as(QStringLiteral("officer")), QStringLiteral("certificates"), &newPage<CertificatesPage>,
                      {{QStringLiteral("part"), QStringLiteral("approved")}});
    settle(window);
    auto *choice = window.find<QComboBox>("template");
    QCOMPARE(choice->count(), 5);
    QCOMPARE(choice->currentData().toString(), QStringLiteral("a4x10"));
    (void)office.session().wait([](Workspace &work) { return TemplateService(work).take(ownCard()); });
    window.context().announceChange();
    settle(window);
    QCOMPARE(choice->count(), 6);
    QCOMPARE(choice->currentData().toString(), QStringLiteral("a4x10"));
    choice->setFocus();
    window.press(Qt::Key_End);
    settle(window);
    QCOMPARE(choice->currentData().toString(), QStringLiteral("badge"));
    QVERIFY2(window.find<QLabel>("chosen")->text().contains(QStringLiteral("2 张")), "two cards on two pieces");
    window.grab(QStringLiteral("print-own-template"), {1366, 768});
    window.modals().setNextFileName(m_folder.filePath(QStringLiteral("cards.pdf")));
    window.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("cards.pdf"))));
    settle(window);
    const auto cards = office.session().wait([&](Workspace &work) -> Result<QList<PrintedCard>> {
        CertificateService service(work);
        (void)service.confirm(numbers);
        return CertificateDesk(work).detail(service.find(numbers.first())->id)->cards;
    });
    QCOMPARE(cards->size(), 1);
    QCOMPARE(cards->first().card.templateName, QStringLiteral("badge"));
    QCOMPARE(cards->first().card.templateVersion, 1);
}

/// Prints begin with it, also where somebody has the page of certificates open; withdrawn, it gives way to the program's.
void TestTemplatesPage::becomesTheUsualOne()
{
    Office office;
    (void)office.approvedCertificates(1);
    (void)office.as(QStringLiteral("officer")).wait([](Workspace &work) { return TemplateService(work).take(ownCard()); });
    PageWindow printing(office.session(), QStringLiteral("certificates"), &newPage<CertificatesPage>,
                        {{QStringLiteral("part"), QStringLiteral("approved")}});
    settle(printing);
    auto *choice = printing.find<QComboBox>("template");
    QCOMPARE(choice->currentData().toString(), QStringLiteral("a4x10"));
    PageWindow window(office.session(), QStringLiteral("certificates"), &newPage<TemplatesPage>);
    settle(window);
    auto *list = window.find<QAbstractItemView>("templates");
    window.press(Qt::Key_End, Qt::ControlModifier);
    settle(window);
    QCOMPARE(cell(list, 5, 4), QStringLiteral("本单位在用"));
    window.press(Qt::Key_U, Qt::ControlModifier);
    settle(window);
    QCOMPARE(cell(list, 5, 4), QStringLiteral("本单位常用"));
    QVERIFY(!window.find<QPushButton>("usual_template")->isEnabled());
    window.grab(QStringLiteral("template-usual"), {1366, 768});
    printing.context().announceChange();
    QTRY_COMPARE(choice->currentData().toString(), QStringLiteral("badge"));
    window.modals().setNextAnswer(QString());
    window.press(Qt::Key_Delete);
    QTRY_COMPARE(cell(list, 5, 4), QStringLiteral("已撤下"));
    printing.context().announceChange();
    QTRY_COMPARE(choice->currentData().toString(), QStringLiteral("a4x10"));
}

void TestTemplatesPage::othersOnlyLook()
{
    Office office;
    PageWindow window(office.as(QStringLiteral("county_reviewer")), QStringLiteral("certificates"), &newPage<TemplatesPage>);
    settle(window);
    QCOMPARE(window.find<QAbstractItemView>("templates")->model()->rowCount(), 5);
    QVERIFY(!window.find<QPushButton>("bring_in"));
    QVERIFY(!window.find<QPushButton>("withdraw_template"));
}

void TestTemplatesPage::theSealIsASetting()
{
    Office office;
    office.addUser({.name = QStringLiteral("security"),
                    .displayName = QStringLiteral("安管员"),
                    .unit = QStringLiteral("610103"),
                    .roles = {Role::SecurityAdmin}});
    PageWindow window(office.as(QStringLiteral("security")), QStringLiteral("certificates"), &newPage<SettingsPage>);
    settle(window);
    auto *words = window.find<QLabel>("seal_words");
    auto *remove = window.find<QPushButton>("remove_seal");
    QVERIFY(!remove->isEnabled());
    window.modals().setNextFileName(file("no picture", QStringLiteral("seal.png")));
    window.find<QPushButton>("choose_seal")->setFocus();
    window.press(Qt::Key_Space);
    settle(window);
    QVERIFY(window.messages().last().contains(QStringLiteral("PNG")));
    QVERIFY(!remove->isEnabled());
    window.modals().setNextFileName(file(sealPicture(), QStringLiteral("seal.png")));
    window.press(Qt::Key_Space);
    settle(window);
    QVERIFY(remove->isEnabled());
    QVERIFY2(words->text().contains(QStringLiteral("安管员")), qPrintable(words->text()));
    window.grab(QStringLiteral("settings-seal"), {1366, 768});
    window.grab(QStringLiteral("settings-seal"), {1920, 1080});
    window.window().resize(1366, 768);
    window.modals().setNextAnswer(QString());
    remove->setFocus();
    window.press(Qt::Key_Space);
    settle(window);
    QVERIFY(!remove->isEnabled());
}

void TestTemplatesPage::looksRight()
{
    Office office;
    (void)office.approvedCertificates(3);
    (void)office.as(QStringLiteral("officer")).wait([](Workspace &work) -> Result<void> {
        TemplateService service(work);
        (void)service.take(ownCard());
        (void)service.take(ownSheet());
        (void)service.take(ownCardAgain("碑林区家政服务员上门服务证（胸牌式，双面，二〇二六年冬季换版）"));
        (void)service.take(ownCard().replace("\"badge\"", "\"old_badge\""));
        return service.withdraw(QStringLiteral("old_badge"));
    });
    PageWindow window(office.session(), QStringLiteral("certificates"), &newPage<TemplatesPage>);
    settle(window);
    window.grab(QStringLiteral("templates-shipped"), {1366, 768});
    for (int i = 0; i < 5; ++i)
        window.press(Qt::Key_Down);
    settle(window);
    window.grabAll(QStringLiteral("templates"));
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestTemplatesPage)
#include "tst_templates_page.moc"
