// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Every page at the sizes and scales of an office, with long names and with nothing in the vault; nothing may be cut off.
#include "tests/ui/program_fixture.h"

#include "ui/pages/registry.h"

namespace jiaxin::test {

class TestPages final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void grabsEveryPage_data();
    void grabsEveryPage();

private:
    std::unique_ptr<ProgramFixture> m_full;
    std::unique_ptr<ProgramFixture> m_empty;
};

void TestPages::initTestCase()
{
    m_empty = std::make_unique<ProgramFixture>();
    m_full = std::make_unique<ProgramFixture>();
    Office &office = m_full->office;
    const RecordId firm = office.published(1);
    office.worker(11, QStringLiteral("张秋莲"), firm);
    office.worker(12, QStringLiteral("王桂兰"), firm, {QStringLiteral("health_check")});
    office.worker(13, QStringLiteral("买买提·吐尔逊·阿卜杜热西提"), firm, {QStringLiteral("photo")});
    office.submitted(2);
    office.submitted(3, {{QStringLiteral("name"),
                          QStringLiteral("西安棠邻家庭服务与母婴护理康养产业发展集团有限责任公司碑林区第一分公司")}});
    office.as(QStringLiteral("clerk"));
    office.addEnterprise(Office::filing(4));
}

void TestPages::cleanup()
{
    m_full->close();
    m_empty->close();
    ProgramFixture::theme().setScale(100);
}

void TestPages::grabsEveryPage_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("empty");
    for (const char *user : {"clerk", "county_reviewer", "officer", "admin"}) {
        for (const auto &[size, scale] :
             {std::pair(QSize(1366, 768), 100), std::pair(QSize(1920, 1080), 100), std::pair(QSize(1920, 1080), 150)}) {
            QTest::addRow("%s-%dx%d-%d", user, size.width(), size.height(), scale)
                << QString::fromLatin1(user) << size << scale << false;
        }
    }
    QTest::newRow("empty-1366x768-100") << QStringLiteral("clerk") << QSize(1366, 768) << 100 << true;
}

void TestPages::grabsEveryPage()
{
    QFETCH(QString, user);
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(bool, empty);
    ProgramFixture &fixture = empty ? *m_empty : *m_full;
    MainWindow *window = fixture.openAs(user);
    Theme::current().setScale(scale);
    fixture.program().resize(size);
    QList<QPair<QString, QVariantMap>> visits;
    for (const PageEntry &page : pagesFor(fixture.program().session()->context())) {
        if (!page.title.isEmpty())
            visits.append({page.id, {}});
    }
    if (user == QLatin1String("clerk")) {
        visits.append({QStringLiteral("form"), {{QStringLiteral("type"), QStringLiteral("worker")}}});
        visits.append({QStringLiteral("form"), {{QStringLiteral("type"), QStringLiteral("enterprise")}}});
    }
    for (const auto &[page, arguments] : visits) {
        fixture.openPage(page, arguments);
        const QString name = page + arguments.value(QStringLiteral("type")).toString();
        fixture.grab(name + u'-' + QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(fixture.program().size(), size);  // nothing on it takes more
        const QStringList broken = brokenLooks(window);
        QVERIFY2(broken.isEmpty(), qPrintable(name + u'\n' + broken.join(u'\n')));
    }
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestPages)
#include "tst_pages.moc"
