// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Rewards, penalties, lists and funds as offices write their tables.
#include "domain/records/records.h"
#include "tests/app/import_world.h"
#include "tests/support/invented.h"

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QString firm = QStringLiteral("西安棠邻家庭服务有限公司");
const QString person = QStringLiteral("610103197608151000");

}  // namespace

class ImportCreditTest : public QObject {
    Q_OBJECT

    ImportWorld m_world;

    ImportReport run(const RecordType &type, const QStringList &rows, const ImportOptions &options = {})
    {
        const QString path = m_world.root.filePath(QStringLiteral("table.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write((rows.join(u'\n') + u'\n').toUtf8());
        file.close();
        const auto report = m_world.import(type, path, options);
        return report.value_or(ImportReport {.read = -1});
    }
    static QString said(const ImportReport &report)
    {
        QStringList lines;
        for (const CellProblem &each : report.problems)
            lines.append(line(each));
        return lines.join(u'\n');
    }
    static QString counts(const ImportReport &report)
    {
        return QStringLiteral("%1 = %2 + %3 + %4 + %5")
            .arg(report.read)
            .arg(report.added)
            .arg(report.updated)
            .arg(report.unchanged)
            .arg(report.rejected);
    }
    template <class R>
    R newest(const RecordType &type)
    {
        const QString id =
            m_world.value(QStringLiteral("SELECT id FROM %1 ORDER BY seq DESC LIMIT 1").arg(type.id())).toString();
        const auto found = m_world.session->wait([&](Workspace &work) { return work.store.get<R>(type, RecordId(id)); });
        return found ? found->value_or(R()) : R();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_world.create());
        QVERIFY(m_world.import(enterpriseType, roster("enterprises.xlsx")));
        QVERIFY(m_world.import(workerType, roster("roster_clean.xlsx")));
    }

    /// The column names of the exchange layout itself, an organisation by its code and a person by number.
    void penaltiesByTheNamesOfTheLayout()
    {
        const QString code =
            m_world.value(QStringLiteral("SELECT credit_code FROM enterprise WHERE name = '%1'").arg(firm)).toString();
        QVERIFY(!code.isEmpty());
        const QStringList rows {
            QStringLiteral("CF_XDR_MC,CF_XDR_SHXYM,CF_XDR_ZJLX,CF_XDR_ZJHM,CF_WSH,CF_WFXW,CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_NR_FK,"
                           "CF_NR_WFFF,CF_JDRQ,CF_YXQ,CF_GSJZQ,CF_CFJG,CF_SJLY,BZ,失信程度"),
            QStringLiteral("%1,%2,,,碑市监罚〔2026〕17号,虚假宣传,夸大服务员资质,广告法第五十五条,警告;罚款;"
                           "法律、行政法规规定的其他,罚款五千元,0.5,0,2026/03/02,2027/03/02,2029/03/02,"
                           "西安市碑林区市场监督管理局,碑林区商务局,,一般")
                .arg(firm, code),
            QStringLiteral(
                "张秋莲,,身份证,%1,碑公罚〔2026〕3号,扰乱秩序,打架,治安管理处罚法第四十三条,警告,警告,,,2026-04-01,,,"
                "西安市公安局碑林分局,,,轻微")
                .arg(person)};
        const ImportReport first = run(penaltyType, rows);
        QVERIFY2(counts(first) == QStringLiteral("2 = 2 + 0 + 0 + 0"), qPrintable(said(first)));
        QCOMPARE(first.unknownHeaders, QStringList());
        const auto ofPerson = newest<Penalty>(penaltyType);
        QCOMPARE(ofPerson.subjectKind, Penalty::SubjectKind::NaturalPerson);
        QVERIFY(!ofPerson.worker.isNull() && ofPerson.enterprise.isNull());
        QCOMPARE(ofPerson.unit, QStringLiteral("610103"));
        QCOMPARE(ofPerson.state, QStringLiteral("draft"));
        const QString id = m_world.value(QStringLiteral("SELECT id FROM penalty WHERE enterprise IS NOT NULL")).toString();
        const auto found =
            m_world.session->wait([&](Workspace &work) { return work.store.get<Penalty>(penaltyType, RecordId(id)); });
        QVERIFY(found && *found);
        QCOMPARE((*found)->subjectKind, Penalty::SubjectKind::Organisation);
        QCOMPARE((*found)->kinds, (QList {Penalty::Kind::Warning, Penalty::Kind::Fine, Penalty::Kind::Other}));
        QCOMPARE((*found)->fine.toString(), QStringLiteral("0.5"));
        QCOMPARE((*found)->decidedOn, QDate(2026, 3, 2));
        QCOMPARE((*found)->documentNumber, QStringLiteral("碑市监罚〔2026〕17号"));
        QCOMPARE(counts(run(penaltyType, rows)), QStringLiteral("2 = 0 + 0 + 2 + 0"));
    }

    /// A header that says 元 means it, though fines are kept in 万元; a cell that says 万元 is right.
    void amountsInTheUnitOfTheirHeader()
    {
        const auto fine = [&](const char *header, const char *amount, int number) {
            const QString row = QStringLiteral("%1,陕市监罚〔2026〕%2号,违规,事实,依据,罚款,罚款,%3,2026-05-05,市监局,轻微")
                                    .arg(firm, QString::number(number), QString::fromUtf8(amount));
            const QString head =
                QStringLiteral(
                    "企业名称,决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,%1,决定日期,处罚机关,失信程度")
                    .arg(QString::fromUtf8(header));
            const ImportReport report = run(penaltyType, {head, row});
            return report.added == 1 ? newest<Penalty>(penaltyType).fine.toString() : said(report);
        };
        QCOMPARE(fine("罚款金额（元）", "5000", 101), QStringLiteral("0.5"));
        QCOMPARE(fine("罚款金额(万元)", "5000", 102), QStringLiteral("5000"));
        QCOMPARE(fine("罚款金额（元）", "2万元", 103), QStringLiteral("2"));
        QCOMPARE(fine("罚款金额", "3", 104), QStringLiteral("3"));
    }

    void whoIsMeantMustBeKnown()
    {
        const QString head = QStringLiteral("主体类型,企业名称,证件号码,名单类型,列入依据,列入事由,认定机关,列入日期");
        const auto list = [&](const QString &subject) {
            return said(run(listEntryType, {head, subject + QStringLiteral(",守信激励,依据,事由,碑林区商务局,2026-06-01")},
                            {.dryRun = true}));
        };
        QCOMPARE(list(QStringLiteral("企业,%1,").arg(firm)), QString());
        QCOMPARE(list(QStringLiteral("人员,,%1").arg(person)), QString());
        QCOMPARE(list(QStringLiteral("企业,,")), QStringLiteral("!2:2 enterprise required block"));
        QCOMPARE(list(QStringLiteral("人员,%1,").arg(firm)), QStringLiteral("!2:3 worker required block"));
        QCOMPARE(list(QStringLiteral("企业,%1,%2").arg(firm, person)), QStringLiteral("!2:3 worker out_of_range block"));
        QCOMPARE(list(QStringLiteral("企业,没有这家公司,")), QStringLiteral("!2:2 enterprise unknown_enterprise block"));
        QCOMPARE(list(QStringLiteral("人员,,") + inventedResidentId(QDate(1985, 3, 7), 2)),
                 QStringLiteral("!2:3 document_number unknown_worker block"));
    }

    /// Two units share one document: the row of a use has to say whose money it was.
    void fundsAreNamedByTheirDocument()
    {
        const ImportReport shares =
            run(fundAllocationType, {QStringLiteral("资金来源,年度,下达文号,切块金额（万元）,分配单位,下达日期,用途"),
                                     QStringLiteral("中央,2026年,陕财办建〔2026〕8号,30,碑林区,2026-02-01,建档补贴"),
                                     QStringLiteral("中央,2026年,陕财办建[2026]8号,20,西安市新城区,2026-02-01,建档补贴"),
                                     QStringLiteral("省级,2026年,陕财办建〔2026〕9号,5,火星区,2026-02-01,宣传")});
        QCOMPARE(said(shares), QStringLiteral("!4:5 allocated_to unknown_code block"));
        QCOMPARE(counts(shares), QStringLiteral("3 = 2 + 0 + 0 + 1"));
        QCOMPARE(newest<FundAllocation>(fundAllocationType).amount.toString(), QStringLiteral("200000"));
        const QString head =
            QStringLiteral("下达文号,分配到,企业名称,用途,核实建档人数,每人补贴标准（元）,拨付金额（元）,拨付日期");
        const auto use = [&](const QString &unit) {
            return run(fundUseType,
                       {head, QStringLiteral("陕财办建〔2026〕8号,%1,%2,建档补贴,20,50,1000,2026-07-01").arg(unit, firm)});
        };
        QCOMPARE(said(use({})), QStringLiteral("!2:1 allocation unknown_allocation block"));
        const ImportReport known = use(QStringLiteral("碑林区"));
        QVERIFY2(counts(known) == QStringLiteral("1 = 1 + 0 + 0 + 0"), qPrintable(said(known)));
        QCOMPARE(counts(use(QStringLiteral("碑林区"))), QStringLiteral("1 = 0 + 0 + 1 + 0"));
        QVERIFY(!newest<FundUse>(fundUseType).allocation.isNull());
    }

    void epidemicReportsOnlyWhereTheyAreUsed()
    {
        const QStringList rows {QStringLiteral("姓名,身份证号,填报日期,体温（℃）,确诊,填报方式"),
                                QStringLiteral("张秋莲,%1,2026-11-20,36.5℃,否,本人填报").arg(person)};
        const QString path = m_world.root.filePath(QStringLiteral("table.csv"));
        QCOMPARE(run(epidemicReportType, rows).read, -1);
        QCOMPARE(m_world.import(epidemicReportType, path).error().detail, QStringLiteral("switched_off"));
        QVERIFY(
            m_world.session->wait([](Workspace &work) { work.settings.set(setting::epidemicReports, QStringLiteral("1")); }));
        const ImportReport report = run(epidemicReportType, rows);
        QVERIFY2(counts(report) == QStringLiteral("1 = 1 + 0 + 0 + 0"), qPrintable(said(report)));
        QCOMPARE(newest<EpidemicReport>(epidemicReportType).temperature.toString(), QStringLiteral("36.5"));
    }

    /// What belongs to another unit is entered there.
    void territory()
    {
        const QString elsewhere =
            m_world.value(QStringLiteral("SELECT name FROM enterprise WHERE unit NOT IN ('610103', '610100')")).toString();
        QVERIFY(!elsewhere.isEmpty());
        QVERIFY(m_world.login("county_clerk"));
        const ImportReport report =
            run(rewardType, {QStringLiteral("企业名称,奖励名称,奖励文号,奖励类别,级别,授予机关,授予日期"),
                             QStringLiteral("%1,示范企业,陕商函〔2026〕5号,示范,省级,陕西省商务厅,2026-03-01").arg(firm),
                             QStringLiteral("%1,示范企业,陕商函〔2026〕5号,示范,省级,陕西省商务厅,2026-03-01").arg(elsewhere)});
        QCOMPARE(said(report), QStringLiteral("!3:3 document_number outside_territory block"));
        QCOMPARE(counts(report), QStringLiteral("2 = 1 + 0 + 0 + 1"));
        const ImportReport meeting =
            run(outreachActivityType, {QStringLiteral("活动名称,形式,活动日期,地点,参加人数"),
                                       QStringLiteral("信用宣传日,现场活动,2026-05-01,南门广场,120人")});
        QVERIFY2(meeting.added == 1, qPrintable(said(meeting)));
        QCOMPARE(newest<OutreachActivity>(outreachActivityType).unit, QStringLiteral("610103"));
    }
};

QTEST_GUILESS_MAIN(ImportCreditTest)
#include "tst_import_credit.moc"
