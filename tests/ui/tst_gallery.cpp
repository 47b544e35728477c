// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery.h"

#include "translations/translations.h"
#include "ui/kit/chips.h"
#include "ui/kit/modals.h"
#include "ui/kit/tile.h"
#include "ui/kit/views.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace jiaxin::test {

class TestGallery final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void grabsStates_data();
    void grabsStates();
    void grabsList();
    void grabsQuestion();
    void grabsFrame_data();
    void grabsFrame();
    void everyControlHasAName();
    void tabWalksThroughTheFrame();
    void enterOpensATile();
    void historyKeepsArguments();
    void zoomKeysScaleTheWindow();

private:
    void grab(QWidget *window, const QString &name, QSize size);
    std::unique_ptr<MainWindow> makeWindow(bool empty = false);

    Theme *m_theme = nullptr;
};

namespace {

QList<PageEntry> pages(bool empty)
{
    const QList<std::tuple<QString, QString, IconName>> entries {
        {QStringLiteral("home"), QStringLiteral("工作台"), IconName::Home},
        {QStringLiteral("enterprises"), QStringLiteral("企业"), IconName::Enterprise},
        {QStringLiteral("workers"), QStringLiteral("服务员"), IconName::Worker},
        {QStringLiteral("review"), QStringLiteral("审核"), IconName::Review},
        {QStringLiteral("awards"), QStringLiteral("奖惩"), IconName::Award},
        {QStringLiteral("certificates"), QStringLiteral("证件"), IconName::Certificate},
        {QStringLiteral("authorisations"), QStringLiteral("授权"), IconName::Authorisation},
        {QStringLiteral("publicity"), QStringLiteral("公示异议"), IconName::Publicity},
        {QStringLiteral("figures"), QStringLiteral("统计报表"), IconName::Figures},
        {QStringLiteral("exchange"), QStringLiteral("数据交换"), IconName::Exchange},
        {QStringLiteral("sync"), QStringLiteral("同步"), IconName::Sync},
        {QStringLiteral("settings"), QStringLiteral("设置"), IconName::Settings},
    };
    QList<PageEntry> result;
    for (const auto &[id, title, icon] : entries)
        result.append({id, title, icon, [empty](QWidget *parent) { return new HomePage(parent, empty); }});
    return result;
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget);
}

/// Every visible control is inside of its parent, has the space it needs, and no text is under 14 px.
void expectNothingCut(const QWidget *window)
{
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        const QByteArray who =
            (QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ' + widget->accessibleName())
                .toUtf8();
        QVERIFY2(widget->font().pixelSize() >= 14, who.constData());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool elides = widget->inherits("jiaxin::ElidedLabel") || (label && label->wordWrap());
        if (button || (label && !elides)) {
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), who.constData());
            QVERIFY2(widget->height() >= qMin(widget->minimumSizeHint().height(), dp(20)), who.constData());
        }
    }
}

}  // namespace

void TestGallery::initTestCase()
{
    m_theme = new Theme(*qApp);
    QVERIFY(installTranslations(*qApp));
    QDir().mkpath(qEnvironmentVariable("TEST_BINARY_DIR") + QLatin1String("/screenshots"));
}

void TestGallery::cleanup()
{
    m_theme->setScale(100);
    m_theme->setContrast(Contrast::Normal);
}

void TestGallery::grab(QWidget *window, const QString &name, QSize size)
{
    window->resize(size);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window));
    window->activateWindow();
    QCoreApplication::processEvents();
    const QString path =
        qEnvironmentVariable("TEST_BINARY_DIR") + QLatin1String("/screenshots/") + name + QLatin1String(".png");
    QVERIFY(window->grab().save(path));
}

std::unique_ptr<MainWindow> TestGallery::makeWindow(bool empty)
{
    auto window = std::make_unique<MainWindow>(pages(empty));
    window->topBar()->setUnit(QStringLiteral("西安市碑林区商务局"));
    window->topBar()->setUser(QStringLiteral("周雅宁"), QStringLiteral("初审岗"));
    window->topBar()->setSync(SyncTone::Synced, QStringLiteral("已同步 14:32"));
    if (!empty) {
        const QList<std::pair<QString, int>> counts {
            {QStringLiteral("review"), 7},          {QStringLiteral("awards"), 4},    {QStringLiteral("certificates"), 36},
            {QStringLiteral("authorisations"), 58}, {QStringLiteral("publicity"), 5}, {QStringLiteral("sync"), 3}};
        for (const auto &[id, count] : counts)
            window->navigation()->setCount(id, count);
    }
    window->openPage(QStringLiteral("home"));
    window->showMessage(MessageKind::Done, QStringLiteral("已上传 5 条修改，省平台已接收。"), QTime(14, 32));
    return window;
}

void TestGallery::grabsStates_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("highContrast");
    QTest::newRow("states-1366x768-100") << QSize(1366, 768) << 100 << false;
    QTest::newRow("states-1920x1080-100") << QSize(1920, 1080) << 100 << false;
    QTest::newRow("states-1920x1080-150") << QSize(1920, 1080) << 150 << false;
    QTest::newRow("states-1366x768-contrast") << QSize(1366, 768) << 100 << true;
}

void TestGallery::grabsStates()
{
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(bool, highContrast);
    // Built at 100 % and changed while it lives, as a user does.
    const std::unique_ptr<QWidget> window(makeStates());
    m_theme->setScale(scale);
    m_theme->setContrast(highContrast ? Contrast::High : Contrast::Normal);
    window->show();
    window->findChild<QWidget *>(QStringLiteral("submit"))->setFocus();
    grab(window.get(), QString::fromLatin1(QTest::currentDataTag()), size);
    expectNothingCut(window.get());
}

void TestGallery::grabsList()
{
    const std::unique_ptr<QWidget> window(makeList());
    window->show();
    auto *table = window->findChild<QAbstractItemView *>(QStringLiteral("workers"));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(5, 0));
    window->resize(1366, 672);
    QCoreApplication::processEvents();
    QTest::mouseMove(table->viewport(), QPoint(100, 32 * 8 + 16));
    grab(window.get(), QStringLiteral("list-1366x672-100"), QSize(1366, 672));
    expectNothingCut(window.get());
}

void TestGallery::grabsQuestion()
{
    QWidget window;
    Modals modals;
    modals.ask(&window,
               {.title = QStringLiteral("注销这张上门服务证？"),
                .text = QStringLiteral("注销后证件立即失效，编号不再使用；档案和历史保留。"),
                .accept = QStringLiteral("注销"),
                .kind = ButtonKind::Careful,
                .reasonLabel = QStringLiteral("原因"),
                .reasonChoices = {QStringLiteral("本人离职"), QStringLiteral("更换单位"), QStringLiteral("重复建档")}},
               [](const Modals::Answer &) {});
    auto *dialog = window.findChild<QWidget *>(QStringLiteral("question"));
    grab(dialog, QStringLiteral("question"), dialog->sizeHint());
    expectNothingCut(dialog);
}

void TestGallery::grabsFrame_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("empty");
    QTest::newRow("home-1366x768-100") << QSize(1366, 768) << 100 << false;
    QTest::newRow("home-1920x1080-100") << QSize(1920, 1080) << 100 << false;
    QTest::newRow("home-1920x1080-150") << QSize(1920, 1080) << 150 << false;
    QTest::newRow("home-1366x768-150") << QSize(1366, 768) << 150 << false;
    QTest::newRow("home-1366x768-empty") << QSize(1366, 768) << 100 << true;
    QTest::newRow("home-1366x768-collapsed") << QSize(1366, 768) << 100 << false;
}

void TestGallery::grabsFrame()
{
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(bool, empty);
    const auto window = makeWindow(empty);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    m_theme->setScale(scale);
    bool cancelled = false;
    window->showProgress(QStringLiteral("正在生成《11月工作进展报告》"), 62, 100, [&] { cancelled = true; });
    if (name.endsWith(QLatin1String("collapsed"))) {
        window->navigation()->setCollapsed(true);
        window->watermark()->setText(QStringLiteral("周雅宁 西安市碑林区商务局 2026-11-23 14:32"));
    }
    window->show();
    window->findChild<Tile *>()->setFocus();
    grab(window.get(), name, size);
    expectNothingCut(window.get());
    // Every tile can be reached even where the page scrolls.
    QVERIFY(window->findChild<Tile *>()->width() >= dp(120));
    window->findChild<QAbstractButton *>(QStringLiteral("cancel_work"))->click();
    QVERIFY(cancelled);
}

void TestGallery::everyControlHasAName()
{
    const auto window = makeWindow();
    const std::unique_ptr<QWidget> states(makeStates());
    int controls = 0;
    for (const QWidget *root : {static_cast<QWidget *>(window.get()), states.get()}) {
        const QList<QWidget *> widgets = root->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            // The editor inside of a combo box is one control with it.
            const bool inner = widget->focusProxy() || qobject_cast<const QComboBox *>(widget->parentWidget());
            if (!isControl(widget) || inner || widget->inherits("QComboBoxListView"))
                continue;
            if (widget->inherits("QTableCornerButton"))
                continue;
            ++controls;
            const QString named = QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(named));
        }
    }
    QVERIFY(controls > 50);
}

void TestGallery::tabWalksThroughTheFrame()
{
    const auto window = makeWindow();
    window->resize(1366, 768);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->topBar()->search()->setFocus();
    QList<const QWidget *> walked;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *now = QApplication::focusWidget();
        QVERIFY(now);
        if (now == window->topBar()->search())
            break;
        walked.append(now);
    }
    const QList<Tile *> tiles = window->findChildren<Tile *>();
    qsizetype before = -1;
    for (const Tile *tile : tiles) {
        const qsizetype place = walked.indexOf(tile);
        QVERIFY2(place > before, qPrintable(tile->text()));
        before = place;
    }
    QVERIFY(walked.indexOf(window->navigation()->item(QStringLiteral("home"))) >= 0);
    QVERIFY(walked.indexOf(window->navigation()->item(QStringLiteral("home"))) < walked.indexOf(tiles.first()));
    QVERIFY(walked.indexOf(window->findChild<QWidget *>(QStringLiteral("terms"))) > walked.indexOf(tiles.last()));
    QVERIFY(walked.contains(window->findChild<QWidget *>(QStringLiteral("lock"))));
}

void TestGallery::enterOpensATile()
{
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    auto *tile = window->findChild<Tile *>();
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Return);
    QCOMPARE(static_cast<HomePage *>(window->page(QStringLiteral("home")))->tilesOpened, 1);
    QTest::keyClick(window->navigation()->item(QStringLiteral("workers")), Qt::Key_Return);
    QCOMPARE(window->currentPage(), QStringLiteral("workers"));
}

void TestGallery::historyKeepsArguments()
{
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QVERIFY(!window->openPage(QStringLiteral("audit")));
    const QVariantMap arguments {{QStringLiteral("state"), QStringLiteral("amber")}};
    emit window->page(QStringLiteral("home"))->navigate(QStringLiteral("workers"), arguments);
    QCOMPARE(window->currentPage(), QStringLiteral("workers"));
    window->openPage(QStringLiteral("review"));
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window->currentPage(), QStringLiteral("workers"));
    QCOMPARE(static_cast<HomePage *>(window->page(QStringLiteral("workers")))->lastArguments, arguments);
    QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window->currentPage(), QStringLiteral("review"));
    QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window->currentPage(), QStringLiteral("review"));
    // A new visit drops what lay ahead.
    window->goBack();
    window->openPage(QStringLiteral("settings"));
    window->goForward();
    QCOMPARE(window->currentPage(), QStringLiteral("settings"));
}

void TestGallery::zoomKeysScaleTheWindow()
{
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    const int before = window->findChild<Tile *>()->height();
    QTest::keyClick(window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_theme->scale(), 110);
    QCoreApplication::processEvents();
    QCOMPARE(QApplication::font().pixelSize(), 15);
    QVERIFY(window->findChild<Tile *>()->height() > before);
    QTest::keyClick(window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_theme->scale(), 100);
    QTest::keyClick(window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_theme->scale(), 100);
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), window->topBar()->search());
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestGallery)
#include "tst_gallery.moc"
