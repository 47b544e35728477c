// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/records/records.h"
#include "tests/app/import_world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

struct ChildFile {
    const char *file;
    const RecordType *type;
    int rows;
};

const ChildFile childFiles[] {
    {"authorisations.xlsx", &authorisationType, 29},
    {"identity_checks.xlsx", &identityCheckType, 30},
    {"background_checks.xlsx", &backgroundCheckType, 30},
    {"health_checks.xlsx", &healthCheckType, 30},
    {"trainings.xlsx", &trainingType, 30},
    {"insurances.xlsx", &insuranceType, 30},
};

QJsonObject json(const char *name)
{
    QFile file(roster(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList lines(const ImportReport &report)
{
    QStringList list;
    for (const CellProblem &each : report.problems)
        list.append(line(each));
    list.sort();
    return list;
}

/// The lines of an expected.json; `withVault`: those too that need other files to be in the vault.
QStringList expectedLines(const QJsonObject &expected, bool withVault)
{
    QStringList list;
    for (const QJsonValue &value : expected[QStringLiteral("problems")].toArray()) {
        if (withVault || value[QStringLiteral("needs")].toString().isEmpty())
            list.append(
                QStringLiteral("%1!%2:%3 %4 %5 %6")
                    .arg(value[QStringLiteral("sheet")].toString(), QString::number(value[QStringLiteral("row")].toInt()),
                         QString::number(value[QStringLiteral("column")].toInt()), value[QStringLiteral("field")].toString(),
                         value[QStringLiteral("rule")].toString(), value[QStringLiteral("severity")].toString()));
    }
    for (const QJsonValue &value : expected[QStringLiteral("hidden_rows")].toArray())
        list.append(QStringLiteral("%1!%2:0  hidden_row warn")
                        .arg(value[QStringLiteral("sheet")].toString(), QString::number(value[QStringLiteral("row")].toInt())));
    list.sort();
    return list;
}

QStringList difference(QStringList all, const QStringList &known)
{
    for (const QString &each : known)
        all.removeOne(each);
    return all;
}

QString counts(const ImportReport &report)
{
    return QStringLiteral("%1 = %2 + %3 + %4 + %5")
        .arg(report.read)
        .arg(report.added)
        .arg(report.updated)
        .arg(report.unchanged)
        .arg(report.rejected);
}

}  // namespace

class ImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportWorld> m_world;

    ImportReport run(const RecordType &type, const QString &file, const ImportOptions &options = {})
    {
        const auto result = m_world->import(type, file, options);
        if (!result)
            qWarning("%s %s %s", qPrintable(errorName(result.error().code)), qPrintable(result.error().field),
                     qPrintable(result.error().detail));
        return result.value_or(ImportReport {.read = -1});
    }

private slots:
    void init()
    {
        m_world = std::make_unique<ImportWorld>();
        QVERIFY(m_world->create());
        const ImportReport report = run(enterpriseType, roster("enterprises.xlsx"));
        QCOMPARE(lines(report), QStringList());
        QCOMPARE(counts(report), QStringLiteral("6 = 6 + 0 + 0 + 0"));
    }
    void cleanup() { m_world.reset(); }

    void enterprises()
    {
        const auto found = m_world->session->wait([](Workspace &work) {
            return work.store.findBy(enterpriseType, "name", QStringLiteral("西安棠邻家庭服务有限公司"));
        });
        QVERIFY(found && *found);
        const auto &enterprise = static_cast<const Enterprise &>(**found);
        QCOMPARE(enterprise.unit, QStringLiteral("610103"));
        QCOMPARE(enterprise.source, Source::Import);
        QCOMPARE(enterprise.state, QStringLiteral("draft"));
        QCOMPARE(enterprise.division, QStringLiteral("610103"));
        QCOMPARE(enterprise.kind, Enterprise::Kind::Company);
        QVERIFY(!enterprise.termUntil.isValid());
        QCOMPARE(enterprise.registeredCapital.toString(), QStringLiteral("50"));
        QCOMPARE(enterprise.services.size(), 3);
        QCOMPARE(enterprise.declaredHeadcount, 46);
    }

    void cleanRosterAndChildren()
    {
        const ImportReport workers = run(workerType, roster("roster_clean.xlsx"));
        QCOMPARE(lines(workers), QStringList());
        QCOMPARE(counts(workers), QStringLiteral("30 = 30 + 0 + 0 + 0"));
        QCOMPARE(m_world->count("employment"), 30);
        for (const ChildFile &each : childFiles) {
            const ImportReport report = run(*each.type, roster(each.file));
            QCOMPARE(lines(report), QStringList());
            QVERIFY2(report.added == each.rows && report.read == each.rows, qPrintable(counts(report)));
        }
        const auto first = m_world->session->wait([](Workspace &work) {
            return work.store.findBy(workerType, "document_number", QStringLiteral("610103197608151000"));
        });
        QVERIFY(first && *first);
        const auto &worker = static_cast<const Worker &>(**first);
        QCOMPARE(worker.name, QStringLiteral("张秋莲"));
        QCOMPARE(worker.ethnicity, QStringLiteral("01"));
        QCOMPARE(worker.education, QStringLiteral("70"));
        QCOMPARE(worker.category, ServiceCategory::ElderCare);
        QCOMPARE(worker.jobs, QList {ServiceItem::ElderCare});
        QCOMPARE(worker.phone, QStringLiteral("18800001000"));

        // A second import of every file adds nothing and changes nothing but the row of the audit that says so.
        const int auditRows = m_world->count("audit");
        const int outboxRows = m_world->count("outbox");
        QCOMPARE(counts(run(workerType, roster("roster_clean.xlsx"))), QStringLiteral("30 = 0 + 0 + 30 + 0"));
        for (const ChildFile &each : childFiles)
            QCOMPARE(counts(run(*each.type, roster(each.file))), QStringLiteral("%1 = 0 + 0 + %1 + 0").arg(each.rows));
        QCOMPARE(counts(run(enterpriseType, roster("enterprises.xlsx"))), QStringLiteral("6 = 0 + 0 + 6 + 0"));
        QCOMPARE(m_world->count("audit"), auditRows + 8);
        QCOMPARE(m_world->count("outbox"), outboxRows);
        const auto verdict = m_world->session->wait([](Workspace &work) { return work.store.audit().verify(); });
        QVERIFY(verdict && verdict->ok());
    }

    void messyRoster_data()
    {
        QTest::addColumn<bool>("cleanFirst");
        QTest::newRow("alone") << false;
        QTest::newRow("after the clean one") << true;
    }

    void messyRoster()
    {
        QFETCH(bool, cleanFirst);
        if (cleanFirst)
            run(workerType, roster("roster_clean.xlsx"));
        const QJsonObject expected = json("roster_messy.expected.json");
        int rejected = 0;
        for (const QJsonValue &row : expected[QStringLiteral("rejected_rows")].toArray())
            rejected += cleanFirst || row[QStringLiteral("needs")].toString().isEmpty() ? 1 : 0;
        const ImportReport report = run(workerType, roster("roster_messy.xlsx"));
        QCOMPARE(difference(lines(report), expectedLines(expected, cleanFirst)).join(u'\n'), QString());
        QCOMPARE(difference(expectedLines(expected, cleanFirst), lines(report)).join(u'\n'), QString());
        QCOMPARE(report.read, expected[QStringLiteral("read")].toInt());
        QCOMPARE(report.rejected, rejected);
        // Alone, the row with somebody else's number is the first of that number.
        QCOMPARE(report.added, report.read - rejected);
        QCOMPARE(report.skippedSheets, QStringList {QStringLiteral("填写说明")});
        const QJsonObject headers = expected[QStringLiteral("header_rows")].toObject();
        QCOMPARE(report.headerRows.size(), headers.size());
        for (auto header = headers.begin(); header != headers.end(); ++header)
            QCOMPARE(report.headerRows.value(header.key()), header.value().toInt());

        const ImportReport again = run(workerType, roster("roster_messy.xlsx"));
        QCOMPARE(counts(again), QStringLiteral("%1 = 0 + 0 + %2 + %3").arg(report.read).arg(report.added).arg(rejected));
    }

    void chineseTextTable()
    {
        const ImportReport report = run(workerType, roster("roster_gb18030.csv"));
        QCOMPARE(lines(report), QStringList());
        QCOMPARE(counts(report), QStringLiteral("8 = 8 + 0 + 0 + 0"));
    }

    void dryRunChangesNothing()
    {
        const QByteArray before = m_world->dump();
        const ImportReport report = run(workerType, roster("roster_messy.xlsx"), {.dryRun = true});
        QVERIFY(!report.stored);
        QCOMPARE(report.read, 41);
        QVERIFY(report.added > 20);
        QCOMPARE(m_world->dump(), before);
        const ImportReport real = run(workerType, roster("roster_messy.xlsx"));
        QVERIFY(real.stored);
        QCOMPARE(counts(real), counts(report));
        QVERIFY(m_world->dump() != before);
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
