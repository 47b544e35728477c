// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What ends for whom, and the letters and lists about it, on a real vault.
#include "app/exchange/sheets/sheet_reader.h"
#include "app/records/reminder_service.h"
#include "tests/support/office.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class ForecastTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    RecordId m_first;
    RecordId m_second;
    QList<RecordId> m_workers;

    QList<EnterpriseForecast> enterprises(const ForecastQuery &query = {}, const QString &user = QStringLiteral("clerk"))
    {
        auto lines = m_office->as(user).wait([&](Workspace &work) { return ForecastService(work).enterprises(query); });
        return lines.value_or(QList<EnterpriseForecast>());
    }
    QList<ForecastWorker> workers(const RecordId &enterprise, const ForecastQuery &query = {})
    {
        auto found = m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
            return ForecastService(work).workers(enterprise, query);
        });
        return found.value_or(QList<ForecastWorker>());
    }
    Result<ReminderBatch> writeAll(const QString &folder, const std::function<bool(qint64, qint64)> &carryOn = {},
                                   const QString &user = QStringLiteral("clerk"))
    {
        return m_office->as(user).wait([&](Workspace &work) -> Result<ReminderBatch> {
            const Result<QList<EnterpriseForecast>> lines = ForecastService(work).enterprises({});
            if (!lines)
                return lines.error();
            return ReminderService(work).writeAll(*lines, {}, folder, carryOn);
        });
    }
    static QString textOf(const QString &pdf)
    {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

private slots:
    void init()
    {
        m_office = std::make_unique<Office>();
        m_first = m_office->published(1);
        m_second = m_office->published(2);
        m_workers = {m_office->worker(1, QStringLiteral("张秋莲"), m_first),
                     m_office->worker(2, QStringLiteral("李冬梅"), m_first),
                     m_office->worker(3, QStringLiteral("王𫖯"), m_second)};
    }

    /// Every worker has an authorisation of 30 days: none ends in a week, all in a month.
    void countsByEnterpriseAndSpan()
    {
        const auto lines = enterprises();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first().enterprise, m_first);
        QCOMPARE(lines.first().ended, 0);
        QCOMPARE(lines.first().within, (std::array {0, 2, 2}));
        QCOMPARE(lines.last().within, (std::array {0, 1, 1}));
        QVERIFY(enterprises({.days = 7}).isEmpty());
        QVERIFY(enterprises({.kind = StatusItemKind::Health}).isEmpty());
        QCOMPARE(enterprises({.kind = StatusItemKind::Authorisation}).size(), 2);
    }

    /// What has ended and was not renewed stands first, though nobody recomputed the stored status since.
    void whatHasEndedIsTold()
    {
        const QDate end = workers(m_first).first().items.first().until;
        m_office->clock.set(QDateTime(end.addDays(3), QTime(4, 0), Qt::UTC));
        const auto lines = enterprises();
        QCOMPARE(lines.first().ended, 2);
        QCOMPARE(lines.first().within, (std::array {0, 0, 0}));
        const auto item = workers(m_first).first().items.first();
        QCOMPARE(item.kind, StatusItemKind::Authorisation);
        QCOMPARE(item.daysLeft, -3);
    }

    void onlyFiledWorkersOfTheTerritoryCount()
    {
        QCOMPARE(m_office
                     ->act(QStringLiteral("clerk"), workerType, m_workers.at(0),
                           {.action = QStringLiteral("leave"), .reason = QStringLiteral("left")})
                     .state,
                 QStringLiteral("left"));
        QCOMPARE(workers(m_first).size(), 1);
        QCOMPARE(enterprises({}, QStringLiteral("city_reviewer")).size(), 2);
        QVERIFY(enterprises({.unit = QStringLiteral("610104")}, QStringLiteral("city_reviewer")).isEmpty());
        // Somebody else's unit is not looked into by naming it.
        QVERIFY(enterprises({.unit = QStringLiteral("610104")}).isEmpty());
    }

    void numbersAreMasked()
    {
        for (const ForecastWorker &worker : workers(m_first)) {
            QVERIFY(worker.number.contains(u'*'));
            QVERIFY(worker.phone.contains(u'*'));
        }
    }

    void lettersAndListsForAll()
    {
        QTemporaryDir folder;
        const auto batch = writeAll(folder.path());
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().detail));
        QCOMPARE(batch->enterprises, 2);
        QCOMPARE(batch->workers, 3);
        QCOMPARE(batch->pages, 4);
        const QStringList lists = QDir(folder.path()).entryList({QStringLiteral("*.xlsx")});
        QCOMPARE(lists.size(), 2);
        const QString text = textOf(folder.filePath(batch->letters)).remove(u' ');
        for (const char *part : {"西安市碑林区商务局", "关于家政服务员有关事项到期的提醒函", "2026年11月23日", "张秋莲", "王𫖯",
                                 "授权", "到期事项名单", "—2—"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(residentNumber(1)));
        auto sheet = SheetReader::open(folder.filePath(lists.first()));
        QVERIFY(sheet);
        const auto audited = m_office->as(QStringLiteral("clerk")).wait([](Workspace &work) {
            const QList<AuditRow> rows = work.store.audit().latest(1, 0);
            return rows.first().entry.action +
                   QString::number(rows.first().entry.changes.value(QStringLiteral("rows")).toInt());
        });
        QCOMPARE(audited.value_or(QString()), QStringLiteral("remind3"));
    }

    void aCancelledBatchLeavesNothing()
    {
        QTemporaryDir folder;
        const auto batch = writeAll(folder.path(), [](qint64 done, qint64) { return done < 1; });
        QVERIFY(!batch);
        QCOMPARE(batch.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aFolderThatIsNotThereIsNamed()
    {
        const auto batch = writeAll(QStringLiteral("/nowhere/at/all"));
        QVERIFY(!batch);
        QCOMPARE(batch.error().code, ErrorCode::Io);
    }

    void adminsSeeNothing()
    {
        QTemporaryDir folder;
        QCOMPARE(writeAll(folder.path(), {}, QStringLiteral("admin")).error().code, ErrorCode::Forbidden);
    }
};

QTEST_MAIN(ForecastTest)
#include "tst_forecast.moc"
