// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/record_service.h"
#include "domain/records/records.h"
#include "tests/app/roster_import.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace jiaxin::test {
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

}  // namespace

class ImportTest : public QObject, RosterImport {
    Q_OBJECT

private slots:
    void init() { makeWorld(); }
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

    /// domain.md §4.1: nobody is taken on by an enterprise that is struck off, and nobody moves there.
    void closedEnterpriseTakesOnNobody()
    {
        const auto write = [&](const char *name, const QStringList &rows) {
            const QString path = m_world->root.filePath(QLatin1String(name));
            QFile file(path);
            const bool open = file.open(QIODevice::WriteOnly);
            file.write((QStringLiteral("姓名,身份证号,联系电话,服务类别,所属公司\n") + rows.join(u'\n')).toUtf8());
            return open ? path : QString();
        };
        const QString stays = QStringLiteral("张秋莲,610103197608151000,18800000001,一般,西安棠邻家庭服务有限公司");
        QString moves = QStringLiteral("王桂兰,610102197001151024,18800000002,一般,西安安檐家政服务有限公司");
        const ImportReport first = run(workerType, write("first.csv", {stays, moves}));
        QCOMPARE(counts(first), QStringLiteral("2 = 2 + 0 + 0 + 0"));
        const auto struckOff = m_world->session->wait([](Workspace &work) {
            const auto firm = work.store.findBy(enterpriseType, "name", QStringLiteral("西安棠邻家庭服务有限公司"));
            return RecordService(work).edit(enterpriseType, firm->id,
                                            {{QStringLiteral("registration_state"), QStringLiteral("deregistered")}});
        });
        QVERIFY(struckOff && struckOff->saved);
        const ImportReport second =
            run(workerType,
                write("second.csv",
                      {QString(stays).replace(QStringLiteral("0001"), QStringLiteral("0009")),
                       moves.replace(QStringLiteral("西安安檐家政服务有限公司"), QStringLiteral("西安棠邻家庭服务有限公司")),
                       QStringLiteral("李秀芸,610402198506303311,18800000003,一般,西安棠邻家庭服务有限公司")}));
        QCOMPARE(counts(second), QStringLiteral("3 = 0 + 1 + 0 + 2"));
        QStringList refused;
        for (const CellProblem &each : second.problems) {
            if (each.problem.rule == QLatin1String("wrong_state"))
                refused.append(QStringLiteral("%1:%2 %3 %4")
                                   .arg(each.row)
                                   .arg(each.column)
                                   .arg(each.problem.field, each.problem.argument));
        }
        QCOMPARE(refused,
                 (QStringList {QStringLiteral("3:5 enterprise deregistered"), QStringLiteral("4:5 enterprise deregistered")}));
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

    void chineseTextTable()
    {
        const ImportReport report = run(workerType, roster("roster_gb18030.csv"));
        QCOMPARE(lines(report), QStringList());
        QCOMPARE(counts(report), QStringLiteral("8 = 8 + 0 + 0 + 0"));
    }

    /// Only what a file gives and what differs is changed; what may not be changed is refused row by row.
    void updates()
    {
        run(workerType, roster("roster_clean.xlsx"));
        const QString file = m_world->root.filePath(QStringLiteral("phones.csv"));
        const auto import = [&](const QString &rows) {
            QFile text(file);
            if (text.open(QIODevice::WriteOnly))
                text.write((QStringLiteral("姓名,身份证号,手机号,备用栏\n") + rows).toUtf8());
            text.close();
            return run(workerType, file);
        };
        const ImportReport changed = import(QStringLiteral("张 秋莲,610103197608151000,18811112222,x\n"
                                                           "王桂兰,610402197503021023,,x\n"));
        QCOMPARE(lines(changed), QStringList());
        QCOMPARE(counts(changed), QStringLiteral("2 = 0 + 1 + 1 + 0"));
        QCOMPARE(changed.unknownHeaders, QStringList {QStringLiteral("备用栏")});
        const auto found = m_world->session->wait([](Workspace &work) {
            return work.store.findWorker(QStringLiteral("resident_id"), QStringLiteral("610103197608151000"));
        });
        QVERIFY(found && *found);
        const auto &worker = static_cast<const Worker &>(**found);
        QCOMPARE(worker.phone, QStringLiteral("18811112222"));
        QCOMPARE(worker.name, QStringLiteral("张秋莲"));
        QCOMPARE(worker.category, ServiceCategory::ElderCare);
        QCOMPARE(worker.version, 2);
        // To an enterprise of 雁塔区 she goes with all that hangs on her.
        const auto move = [&](const char *enterprise) {
            QFile text(file);
            if (text.open(QIODevice::WriteOnly))
                text.write(
                    (QStringLiteral("姓名,身份证号,企业名称\n张秋莲,610103197608151000,") + QString::fromUtf8(enterprise))
                        .toUtf8());
            text.close();
            return run(workerType, file);
        };
        QCOMPARE(move("西安邻晏到家服务有限公司").updated, 1);
        QCOMPARE(m_world->value(QStringLiteral("SELECT unit FROM worker WHERE name = '张秋莲'")).toString(),
                 QStringLiteral("610113"));
        QCOMPARE(m_world
                     ->value(QStringLiteral("SELECT count(*) FROM employment WHERE unit = '610113' AND worker = "
                                            "(SELECT id FROM worker WHERE name = '张秋莲')"))
                     .toInt(),
                 1);
        QVERIFY(m_world->login("county_clerk"));
        QCOMPARE(lines(move("西安安檐家政服务有限公司")), QStringList {QStringLiteral("!2:0  outside_territory block")});
        QVERIFY(m_world->login("clerk"));
        // A new row needs what an old one has already.
        QCOMPARE(lines(import(QStringLiteral("宋兰,610102197001151024,18811112223,\n"))),
                 QStringList({QStringLiteral("!2:0 enterprise required block"),
                              QStringLiteral("!2:2 document_number age_notice warn")}));
        const auto locked = m_world->session->wait([&](Workspace &work) {
            work.database().exec(QStringLiteral("UPDATE worker SET state = 'locked' WHERE name = '张秋莲'"));
        });
        QVERIFY(locked);
        const ImportReport refused = import(QStringLiteral("张秋莲,610103197608151000,18811112224,\n"));
        QCOMPARE(lines(refused), QStringList {QStringLiteral("!2:0  wrong_state block")});
        QCOMPARE(refused.rejected, 1);
        QCOMPARE(import(QStringLiteral("张秋莲,610103197608151000,18811112222,\n")).unchanged, 1);
    }

    void rolesAndTerritory()
    {
        run(workerType, roster("roster_clean.xlsx"));
        QVERIFY(m_world->login("reviewer"));
        QCOMPARE(m_world->import(workerType, roster("roster_clean.xlsx")).error().code, ErrorCode::Forbidden);
        QVERIFY(m_world->login("county_clerk"));
        const QString file = m_world->root.filePath(QStringLiteral("roster.csv"));
        QVERIFY(writeRoster(file, 6));
        const ImportReport report = run(workerType, file);
        // Three of the six enterprises are of 碑林区.
        QCOMPARE(counts(report), QStringLiteral("6 = 3 + 0 + 0 + 3"));
        QCOMPARE(lines(report).first(), QStringLiteral("!5:11 enterprise outside_territory block"));
        QCOMPARE(m_world->import(certificateType, file).error().code, ErrorCode::Invalid);
    }

    void childrenOfStrangers()
    {
        const ImportReport report = run(healthCheckType, roster("health_checks.xlsx"));
        QCOMPARE(counts(report), QStringLiteral("30 = 0 + 0 + 0 + 30"));
        QCOMPARE(lines(report).first(), QStringLiteral("登记表!10:3 document_number unknown_worker block"));
        run(workerType, roster("roster_clean.xlsx"));
        const QString file = m_world->root.filePath(QStringLiteral("checks.csv"));
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QStringLiteral("姓名,身份证号,体检类别,体检日期,体检结论\n"
                                  "张秋月,610103197608151000,养老照护,2026-05-01,合格\n"
                                  "张秋莲,610103197608151000,养老照护,2026-05-01,\n"
                                  "王桂兰,610402197503021023,一般,2026-05-01,合格\n"
                                  "王桂兰,610402197503021023,一般,2026.5.1,合格\n")
                       .toUtf8());
        text.close();
        QCOMPARE(lines(run(healthCheckType, file)).join(u'\n'),
                 QStringLiteral("!2:1 name identity_mismatch block\n!3:2 document_number duplicate_in_file block\n"
                                "!5:2 document_number duplicate_in_file block"));
    }

    void auditNamesTheFileBySumOnly()
    {
        run(workerType, roster("roster_clean.xlsx"));
        const auto rows = m_world->session->wait([](Workspace &work) { return work.store.audit().latest(1); });
        QVERIFY(rows && rows->size() == 1);
        const AuditRow &row = rows->first();
        QCOMPARE(row.entry.action, QStringLiteral("import"));
        QFile file(roster("roster_clean.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(row.entry.changes.value(QStringLiteral("file_sha256")).toString(),
                 QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()));
        QCOMPARE(row.entry.changes.value(QStringLiteral("added")).toInt(), 30);
        QVERIFY(!QString::fromUtf8(QJsonDocument(row.entry.changes).toJson()).contains(QStringLiteral("roster_clean")));
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

}  // namespace jiaxin::test

QTEST_GUILESS_MAIN(jiaxin::test::ImportTest)
#include "tst_import.moc"
