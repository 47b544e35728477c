// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/export_service.h"
#include "app/exchange/list_export.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "domain/records/records.h"
#include "tests/app/import_world.h"
#include "translations/translations.h"

#include <QProcess>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QList<const RecordType *> importable {&enterpriseType,    &workerType,        &employmentType,
                                            &authorisationType, &identityCheckType, &backgroundCheckType,
                                            &healthCheckType,   &trainingType,      &insuranceType};

QList<QStringList> texts(const QString &file)
{
    QList<QStringList> rows;
    auto reader = SheetReader::open(file);
    SheetRow row;
    if (!reader || !(*reader)->openSheet(0))
        return rows;
    while ((*reader)->readRow(row).value_or(false)) {
        QStringList cells;
        for (const Cell &cell : std::as_const(row.cells))
            cells.append(cell.text);
        rows.append(cells);
    }
    return rows;
}

}  // namespace

class ExportTest : public QObject {
    Q_OBJECT

    ImportWorld m_world;
    QString path(const char *name) const { return m_world.root.filePath(QLatin1String(name)); }

    Result<int> exportList(const RecordType &type, const QString &file, const ExportRequest &request = {})
    {
        return m_world.session->wait([&](Workspace &work) { return ExportService(work).exportList(type, file, request); });
    }

private slots:
    void initTestCase()
    {
        QVERIFY(installTranslations(*QCoreApplication::instance()));
        QVERIFY(m_world.create());
        QVERIFY(m_world.import(enterpriseType, roster("enterprises.xlsx")));
        QVERIFY(m_world.import(workerType, roster("roster_clean.xlsx")));
        QVERIFY(m_world.import(healthCheckType, roster("health_checks.xlsx")));
    }

    void templatesReadThemselves()
    {
        for (const RecordType *type : importable) {
            const QString file = path("template.xlsx");
            QVERIFY(ExportService::writeTemplateFor(*type, file));
            const auto report = m_world.import(*type, file);
            QVERIFY2(report, type->name);
            QCOMPARE(report->read, 0);
            QCOMPARE(report->unknownHeaders, QStringList());
            QCOMPARE(report->headerRows.size(), 1);
            QCOMPARE(report->skippedSheets, QStringList());
            const QStringList header = texts(file).value(0);
            QVERIFY2(header.size() >= 6, type->name);
            QSet<QString> unique(header.begin(), header.end());
            QVERIFY2(unique.size() == header.size(), qPrintable(header.join(u' ')));
        }
        QCOMPARE(ExportService::writeTemplateFor(cardType, path("none.xlsx")).error().code, ErrorCode::Invalid);
        QVERIFY(!QFile::exists(path("none.xlsx")));
    }

    /// What a template offers in its drop-downs, an import takes: every record field of every type, filled with labels.
    void aFilledTemplateIsTaken()
    {
        const QString file = path("filled.xlsx");
        QVERIFY(ExportService::writeTemplateFor(workerType, file));
        const QStringList header = texts(file).value(0);
        const QHash<QString, QString> values {
            {QStringLiteral("姓名"), QStringLiteral("宋兰")},
            {QStringLiteral("证件类型"), QStringLiteral("居民身份证")},
            {QStringLiteral("证件号码"), QStringLiteral("610102197001151024")},
            {QStringLiteral("证件有效期自"), QStringLiteral("2016-05-01")},
            {QStringLiteral("证件有效期至"), QStringLiteral("长期")},
            {QStringLiteral("性别"), QStringLiteral("女")},
            {QStringLiteral("出生日期"), QStringLiteral("1970-01-15")},
            {QStringLiteral("民族"), QStringLiteral("土家族")},
            {QStringLiteral("国籍"), QStringLiteral("中国")},
            {QStringLiteral("户籍区划"), QStringLiteral("碑林区")},
            {QStringLiteral("手机号"), QStringLiteral("18800002222")},
            {QStringLiteral("文化程度"), QStringLiteral("普通高中")},
            {QStringLiteral("健康申报"), QStringLiteral("健康或良好")},
            {QStringLiteral("服务类别"), QStringLiteral("母婴照护")},
            {QStringLiteral("工种"), QStringLiteral("母婴护理，婴幼儿照护")},
            {QStringLiteral("技能等级"), QStringLiteral("三级（高级工）")},
            {QStringLiteral("从业单位"), QStringLiteral("西安月棠母婴护理有限公司")},
            {QStringLiteral("脱贫人口"), QStringLiteral("是")},
            {QStringLiteral("入职日期"), QStringLiteral("2024-02-01")},
            {QStringLiteral("合同类型"), QStringLiteral("劳动合同")},
        };
        QVariantList row;
        QList<ColumnSpec> columns;
        int used = 0;
        for (const QString &name : header) {
            columns.append({.header = name, .text = true});
            row.append(values.value(name));
            used += values.contains(name) ? 1 : 0;
        }
        QCOMPARE(used, values.size());
        QVERIFY(writeTable(file, {.title = QStringLiteral("名册"), .columns = columns, .nextRow = rowsOf({row})}));
        const auto report = m_world.import(workerType, file);
        QVERIFY(report);
        for (const CellProblem &each : report->problems)
            QCOMPARE(line(each), QStringLiteral("名册!3:3 document_number age_notice warn"));
        QCOMPARE(report->added, 1);
        const auto found = m_world.session->wait([](Workspace &work) {
            return work.store.findWorker(QStringLiteral("resident_id"), QStringLiteral("610102197001151024"));
        });
        QVERIFY(found && *found);
        const auto &worker = static_cast<const Worker &>(**found);
        QCOMPARE(worker.ethnicity, QStringLiteral("15"));
        QCOMPARE(worker.nationality, QStringLiteral("CHN"));
        QCOMPARE(worker.division, QStringLiteral("610103"));
        QCOMPARE(worker.category, ServiceCategory::MotherInfantCare);
        QCOMPARE(worker.jobs.size(), 2);
        QCOMPARE(worker.skillLevel, Worker::SkillLevel::Level3);
        QVERIFY(worker.povertyRelief && !worker.documentValidUntil.isValid());
    }

    void listsAreMaskedAndSigned()
    {
        const QString file = path("list.xlsx");
        const int audited = m_world.count("audit");
        const auto count = exportList(workerType, file, {.title = QStringLiteral("家政服务员名册")});
        QVERIFY(count);
        QCOMPARE(*count, m_world.count("worker"));
        QCOMPARE(m_world.count("audit"), audited + 1);
        const QList<QStringList> rows = texts(file);
        QCOMPARE(rows.size(), *count + 3);
        QCOMPARE(rows.at(0).at(0), QStringLiteral("家政服务员名册"));
        const qsizetype number = rows.at(1).indexOf(QStringLiteral("证件号码"));
        const qsizetype name = rows.at(1).indexOf(QStringLiteral("姓名"));
        const qsizetype phone = rows.at(1).indexOf(QStringLiteral("手机号"));
        const qsizetype enterprise = rows.at(1).indexOf(QStringLiteral("从业单位"));
        const qsizetype ethnicity = rows.at(1).indexOf(QStringLiteral("民族"));
        bool found = false;
        for (qsizetype i = 2; i + 1 < rows.size(); ++i) {
            QCOMPARE(rows.at(i).at(0), QString::number(i - 1));
            QVERIFY2(rows.at(i).at(number).contains(QStringLiteral("***********")), qPrintable(rows.at(i).at(number)));
            QVERIFY(rows.at(i).at(phone).contains(u'*'));
            QVERIFY(rows.at(i).at(enterprise).endsWith(QStringLiteral("公司")));
            QVERIFY(rows.at(i).at(ethnicity).endsWith(u'族'));
            found = found || rows.at(i).at(name) == QStringLiteral("张秋莲");
        }
        QVERIFY(found);
        const QString footer = rows.last().at(0);
        QVERIFY2(footer.contains(QStringLiteral("西安市")) && footer.contains(QStringLiteral("2026年11月23日")) &&
                     footer.contains(QStringLiteral("clerk")),
                 qPrintable(footer));
        for (const QStringList &row : rows)
            QVERIFY(!row.join(u' ').contains(QStringLiteral("610103197608151000")));
    }

    void listsOfChildrenNameTheWorker()
    {
        const QString file = path("health.xlsx");
        QCOMPARE(exportList(healthCheckType, file).value_or(-1), 30);
        const QList<QStringList> rows = texts(file);
        const qsizetype worker = rows.at(1).indexOf(QStringLiteral("家政服务员"));
        QVERIFY(worker > 0);
        QCOMPARE(rows.at(2).at(worker).isEmpty(), false);
    }

    void filtersAndColumns()
    {
        const QString file = path("some.xlsx");
        ExportRequest request {.columns = {QStringLiteral("name"), QStringLiteral("phone")}};
        request.query.search = QStringLiteral("张秋莲");
        QCOMPARE(exportList(workerType, file, request).value_or(-1), 1);
        QCOMPARE(texts(file).at(1).size(), 5);
        request.columns = {QStringLiteral("nothing")};
        QCOMPARE(exportList(workerType, path("none.xlsx"), request).error().code, ErrorCode::Invalid);
        QVERIFY(!QFile::exists(path("none.xlsx")));
        QCOMPARE(exportList(workerType, QStringLiteral("/proc/none/list.xlsx")).error().code, ErrorCode::Io);
    }

    void aListLeavesAsItIsSeen()
    {
        const QString file = path("seen.xlsx");
        SeenList list {.query = {.type = &workerType, .order = ListQuery::Order::Title, .reversed = true},
                       .title = QStringLiteral("服务员"),
                       .conditions = {QStringLiteral("红 暂停")},
                       .columns = {{.header = QStringLiteral("姓名"), .width = 12, .text = true},
                                   {.header = QStringLiteral("状态"), .width = 12, .text = true}}};
        list.cells = [](Workspace &, const ListRow &row) {
            return QStringList {static_cast<const Worker &>(*row.record).name, row.record->state};
        };
        const int workers = m_world.count("worker");
        const int audited = m_world.count("audit");
        const auto step = [this](ListExport &one) { return m_world.session->wait([&](Workspace &w) { return one.step(w); }); };
        {
            // Stopped half way: no file, no row in the audit.
            ListExport stopped(list, file, 7);
            QVERIFY(step(stopped).value_or(false));
            QCOMPARE(stopped.rows(), 7);
        }
        QVERIFY(!QFile::exists(file));
        QCOMPARE(m_world.count("audit"), audited);
        ListExport whole(list, file, 7);
        int steps = 1;
        for (Result<bool> more = step(whole); more && *more; more = step(whole))
            ++steps;
        QCOMPARE(steps, workers / 7 + 1);
        QCOMPARE(whole.rows(), workers);
        QCOMPARE(m_world.count("audit"), audited + 1);
        const QList<QStringList> rows = texts(file);
        QCOMPARE(rows.size(), workers + 3);
        QCOMPARE(rows.at(1), (QStringList {QStringLiteral("序号"), QStringLiteral("姓名"), QStringLiteral("状态")}));
        QVERIFY(rows.last().first().contains(QStringLiteral("红 暂停")));
        // Narrow as it is, the paper stands upright; titles come again on each page.
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), file, QStringLiteral("xl/worksheets/sheet1.xml"),
                                              QStringLiteral("xl/workbook.xml")});
        QVERIFY(unzip.waitForFinished());
        const QByteArray xml = unzip.readAllStandardOutput();
        QVERIFY(xml.contains("orientation=\"portrait\"") && xml.contains("paperSize=\"9\"") && xml.contains("&amp;P / &amp;N"));
        QVERIFY(xml.contains("_xlnm.Print_Titles") && xml.contains("$1:$2"));
    }

    void territoryAndRole()
    {
        QVERIFY(m_world.login("county_clerk"));
        const QString file = path("county.xlsx");
        const int inCounty = m_world.value(QStringLiteral("SELECT count(*) FROM worker WHERE unit = '610103'")).toInt();
        QVERIFY(inCounty > 0 && inCounty < m_world.count("worker"));
        QCOMPARE(exportList(workerType, file).value_or(-1), inCounty);
        ExportRequest elsewhere;
        elsewhere.query.units = {QStringLiteral("610113")};
        QCOMPARE(exportList(workerType, file, elsewhere).value_or(-1), 0);
        QVERIFY(m_world.login("admin"));
        QCOMPARE(exportList(workerType, path("admin.xlsx")).error().code, ErrorCode::Forbidden);
        QVERIFY(!QFile::exists(path("admin.xlsx")));
        SeenList list {.query = {.type = &workerType}, .title = QStringLiteral("服务员")};
        list.cells = [](Workspace &, const ListRow &) { return QStringList(); };
        ListExport seen(list, path("admin.xlsx"));
        const auto refused = m_world.session->wait([&](Workspace &w) { return seen.step(w); });
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "tst_export.moc"
