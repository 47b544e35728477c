// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/settings/list_views.h"
#include "db/migrations/migrator.h"

using namespace jiaxin;

class ListViewsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

private slots:
    void initTestCase()
    {
        m_database = valueOrThrow(Database::open(m_folder.filePath(QStringLiteral("t.db")), Secret(QByteArray(32, 'k')),
                                                 {.access = DatabaseOptions::Access::Create}));
        valueOrThrow(Migrator::migrate(*m_database, recordMigrations()));
    }

    void columnsAreOfAUserAndAList()
    {
        Settings clerk(*m_database, QStringLiteral("clerk"));
        Settings reviewer(*m_database, QStringLiteral("reviewer"));
        const QList<ListColumnChoice> chosen {{QStringLiteral("name"), 90}, {QStringLiteral("enterprise"), 0}};
        QVERIFY(ListViews(clerk).columns(QStringLiteral("workers")).isEmpty());
        ListViews(clerk).setColumns(QStringLiteral("workers"), chosen);
        QCOMPARE(ListViews(clerk).columns(QStringLiteral("workers")), chosen);
        QVERIFY(ListViews(clerk).columns(QStringLiteral("enterprises")).isEmpty());
        QVERIFY(ListViews(reviewer).columns(QStringLiteral("workers")).isEmpty());
        ListViews(clerk).setColumns(QStringLiteral("workers"), {});
        QVERIFY(ListViews(clerk).columns(QStringLiteral("workers")).isEmpty());
    }

    void filtersAreReplacedByTheirName()
    {
        Settings settings(*m_database, QStringLiteral("clerk"));
        ListViews views(settings);
        const QString list = QStringLiteral("workers");
        SavedFilter red {.name = QStringLiteral("红色"),
                         .choices = {{QStringLiteral("colour"), QStringLiteral("red")}},
                         .labels = {{QStringLiteral("colour"), QStringLiteral("红 暂停")}},
                         .search = QStringLiteral("zh"),
                         .order = QStringLiteral("title"),
                         .reversed = true};
        const SavedFilter drafts {.name = QStringLiteral("草稿"), .order = QStringLiteral("newest")};
        views.saveFilter(list, red);
        views.saveFilter(list, drafts);
        red.search = QStringLiteral("wang");
        views.saveFilter(list, red);
        const QList<SavedFilter> filters = views.filters(list);
        QCOMPARE(filters.size(), 2);
        QCOMPARE(filters.first().name, red.name);
        QCOMPARE(filters.first().labels, red.labels);
        QVERIFY(filters.first().showsSame(red));
        QVERIFY(!filters.last().showsSame(red));
        views.removeFilter(list, red.name);
        QCOMPARE(views.filters(list).size(), 1);
        QCOMPARE(views.filters(list).first().name, drafts.name);
    }
};

QTEST_GUILESS_MAIN(ListViewsTest)
#include "tst_list_views.moc"
