// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Extracts of the register: from the files of people who export them to the checks of a filing.
#include "app/exchange/export_service.h"
#include "app/exchange/registration_service.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/review/batch_review.h"
#include "app/review/filing_desk.h"
#include "domain/rules/codes.h"
#include "tests/app/import_world.h"
#include "tests/support/office.h"
#include "translations/translations.h"

#include <QJsonDocument>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;
using namespace Qt::StringLiterals;

namespace {

/// The invented credit codes of enterprises.xlsx.
QString codeOf(int number)
{
    const QString organization = u"MA0000A%1"_s.arg(number);
    const QStringList divisions {u"610103"_s, u"610103"_s, u"610103"_s, u"610113"_s, u"610102"_s, u"610104"_s};
    const QString seventeen =
        u"91"_s + divisions.at(number - 1) + organization + QLatin1Char(organizationCodeCheckCharacter(organization));
    return seventeen + QLatin1Char(creditCodeCheckCharacter(seventeen));
}

QString counts(const ImportReport &report)
{
    return u"%1 = %2 + %3 + %4 + %5"_s.arg(report.read)
        .arg(report.added)
        .arg(report.updated)
        .arg(report.unchanged)
        .arg(report.rejected);
}

QStringList lines(const ImportReport &report)
{
    QStringList all;
    for (const CellProblem &each : report.problems)
        all.append(line(each));
    return all;
}

/// A text table with these rows below a header.
QString table(const QTemporaryDir &folder, const QString &name, const QStringList &rows)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            (u"统一社会信用代码,企业名称,法定代表人,住所,经营范围,成立日期,登记状态\n"_s + rows.join(u'\n') + u'\n').toUtf8());
    return path;
}

}  // namespace

class RegistrationImportTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportWorld> m_world;

    Result<ImportReport> tryRun(const QString &file, const RegistrationImportOptions &options = {})
    {
        return m_world->session->wait([&](Workspace &work) { return RegistrationService(work).import(file, options); });
    }
    ImportReport run(const QString &file, const RegistrationImportOptions &options = {})
    {
        const auto result = tryRun(file, options);
        if (!result)
            qWarning("%s %s %s", qPrintable(errorName(result.error().code)), qPrintable(result.error().field),
                     qPrintable(result.error().detail));
        return result.value_or(ImportReport {.read = -1});
    }
    std::optional<RegistrationExtract> stored(const QString &code)
    {
        const auto found = m_world->session->wait([&](Workspace &work) { return RegistrationService(work).show(code); });
        return found ? std::optional(*found) : std::nullopt;
    }

private slots:
    void initTestCase() { QVERIFY(installTranslations(*QCoreApplication::instance())); }
    void init()
    {
        m_world = std::make_unique<ImportWorld>();
        QVERIFY(m_world->create());
    }
    void cleanup() { m_world.reset(); }

    void aMessyWorkbook()
    {
        const ImportReport report = run(roster("registrations.xlsx"));
        QCOMPARE(counts(report), u"9 = 5 + 0 + 0 + 4"_s);
        QCOMPARE(report.skippedSheets, QStringList {u"说明"_s});
        QCOMPARE(report.unknownHeaders, QStringList {u"备注"_s});
        const QStringList expected {
            u"登记信息!7:8 registered_capital alphabet warn"_s,
            u"登记信息!7:9 established_on impossible_date warn"_s,
            u"登记信息!8:12 registration_state unknown_code block"_s,
            u"登记信息!9:2 credit_code duplicate_in_file block"_s,
            u"登记信息!10:2 credit_code length block"_s,
            u"登记信息!11:2 credit_code check_character warn"_s,
            u"登记信息!11:3 name required block"_s,
            u"登记信息!12:0  hidden_row warn"_s,
        };
        QCOMPARE(lines(report).join(u'\n'), expected.join(u'\n'));

        const auto first = stored(codeOf(1));
        QVERIFY(first);
        QCOMPARE(first->registeredCapital.toString(), u"50"_s);
        QCOMPARE(first->approvedOn, QDate(2025, 3, 5));
        QCOMPARE(first->extractedOn, QDate(2026, 11, 20));
        QCOMPARE(first->registrationState, RegistrationExtract::State::Active);
        QCOMPARE(first->kind, u"有限责任公司(自然人投资或控股)"_s);
        QCOMPARE(first->fileName, u"registrations.xlsx"_s);
        QCOMPARE(first->importedBy, u"clerk"_s);
        const auto second = stored(codeOf(2));
        QVERIFY(second);
        QCOMPARE(second->name, u"西安安檐家政服务有限公司"_s);
        QCOMPARE(second->registrationState, RegistrationExtract::State::Revoked);
        const auto third = stored(codeOf(3).toLower());
        QVERIFY(third);
        QCOMPARE(third->registrationState, RegistrationExtract::State::Abnormal);
        QCOMPARE(third->establishedOn, QDate(2018, 5, 13));
        // What nobody can read costs the cell, where nothing is judged by it. No day of its own: today.
        const auto fourth = stored(codeOf(4));
        QVERIFY(fourth && fourth->registeredCapital.isNull() && !fourth->establishedOn.isValid());
        QCOMPARE(fourth->extractedOn, QDate(2026, 11, 23));
        QVERIFY(!stored(codeOf(5)));
        QCOMPARE(stored(codeOf(6))->extractedOn, QDate(2026, 6, 30));
    }

    void oneAuditRowWithoutNames()
    {
        const qint64 before = m_world->count("audit");
        run(roster("registrations.xlsx"));
        const auto rows = m_world->session->wait([](Workspace &work) { return Result(work.store.audit().latest(3)); });
        QCOMPARE(m_world->count("audit"), before + 1);
        const AuditEntry entry = rows->first().entry;
        QCOMPARE(entry.action, u"import"_s);
        QCOMPARE(entry.type, u"registration_extract"_s);
        QCOMPARE(entry.changes.value("added"_L1).toInt(), 5);
        QCOMPARE(entry.changes.value("rejected"_L1).toInt(), 4);
        QCOMPARE(entry.changes.value("extracted_on"_L1).toString(), u"2026-11-23"_s);
        QFile file(roster("registrations.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(entry.changes.value("file_sha256"_L1).toString().toLatin1(),
                 QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
        const QString text = QString::fromUtf8(QJsonDocument(entry.changes).toJson());
        QVERIFY(!text.contains(u"秦月芳"_s) && !text.contains(u"registrations"_s));
    }

    void aTrialChangesNothing()
    {
        const QByteArray before = m_world->dump();
        const ImportReport report = run(roster("registrations.xlsx"), {.dryRun = true});
        QCOMPARE(counts(report), u"9 = 5 + 0 + 0 + 4"_s);
        QVERIFY(!report.stored);
        QCOMPARE(m_world->dump(), before);
    }

    void theSameFileAgainChangesNothing()
    {
        run(roster("registrations.xlsx"));
        const auto before = stored(codeOf(4));
        const qint64 files = m_world->count("registration_import");
        // Even a day later, though a row without a day of its own is of the day on which it was imported.
        m_world->clock.advanceDays(1);
        QCOMPARE(counts(run(roster("registrations.xlsx"))), u"9 = 0 + 0 + 5 + 4"_s);
        const auto after = stored(codeOf(4));
        QCOMPARE(after->extractedOn, before->extractedOn);
        QCOMPARE(after->importedAt, before->importedAt);
        QCOMPARE(m_world->count("registration_import"), files);
    }

    void theNewestExtractWins()
    {
        run(roster("registrations.xlsx"));
        QCOMPARE(counts(run(roster("registrations_gb18030.csv"))), u"2 = 1 + 1 + 0 + 0"_s);
        const auto third = stored(codeOf(3));
        QVERIFY(third->registeredAddress.contains(u"14号"_s));
        QCOMPARE(third->registrationState, RegistrationExtract::State::Active);
        QCOMPARE(third->fileName, u"registrations_gb18030.csv"_s);
        // The older file does not bring the old address back, and says so.
        const ImportReport again = run(roster("registrations.xlsx"));
        QCOMPARE(counts(again), u"9 = 0 + 0 + 5 + 4"_s);
        QVERIFY(lines(again).contains(u"登记信息!6:13 extracted_on older_extract warn"_s));
        QVERIFY(stored(codeOf(3))->registeredAddress.contains(u"14号"_s));
    }

    void theDayCanBeGiven()
    {
        const QString file = table(m_world->root, u"某.csv"_s, {codeOf(1) + u",甲,乙丙,丁街1号,家政服务,2020-01-01,存续"_s});
        QCOMPARE(tryRun(file, {.extractedOn = QDate(2026, 11, 24)}).error().code, ErrorCode::Invalid);
        QCOMPARE(counts(run(file, {.extractedOn = QDate(2026, 10, 1)})), u"1 = 1 + 0 + 0 + 0"_s);
        QCOMPARE(stored(codeOf(1))->extractedOn, QDate(2026, 10, 1));
        QCOMPARE(counts(run(file)), u"1 = 0 + 0 + 1 + 0"_s);
        QCOMPARE(counts(run(file, {.extractedOn = QDate(2026, 10, 2)})), u"1 = 0 + 1 + 0 + 0"_s);
    }

    void cancelledLeavesNothing()
    {
        QStringList rows;
        for (int i = 0; i < 2000; ++i)
            rows.append(creditCode(i) + u",甲,乙丙,丁街%1号,家政服务,2020-01-01,存续"_s.arg(i));
        const QString file = table(m_world->root, u"many.csv"_s, rows);
        const QByteArray before = m_world->dump();
        int told = 0;
        const auto stopped = tryRun(file, {.progress = [&](qint64 done, qint64 total) {
                                        ++told;
                                        return done <= 0 || total <= 0 || told < 2;
                                    }});
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(told >= 2);
        QCOMPARE(m_world->dump(), before);
        QCOMPARE(counts(run(file)), u"2000 = 2000 + 0 + 0 + 0"_s);
    }

    void whatIsNoExtractIsRefused()
    {
        QCOMPARE(tryRun(roster("foreign.xls")).error().detail, u"xls"_s);
        QCOMPARE(tryRun(roster("healthy.xlsx")).error().code, ErrorCode::Io);
        const QString none = m_world->root.filePath(u"none.csv"_s);
        QFile file(none);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a,b\n1,2\n") > 0);
        file.close();
        QCOMPARE(tryRun(none).error().detail, u"no_header"_s);
    }

    void clerksAndReviewersMay()
    {
        QVERIFY(m_world->login("reviewer"));
        QCOMPARE(run(roster("registrations_gb18030.csv")).added, 2);
        QVERIFY(m_world->login("admin"));
        QCOMPARE(tryRun(roster("registrations_gb18030.csv")).error().code, ErrorCode::Forbidden);
        QVERIFY(!stored(codeOf(3)));
    }

    /// The template has the columns by which an import knows the file.
    void aTemplateIsWritten()
    {
        const QString file = m_world->root.filePath(u"template.xlsx"_s);
        QVERIFY(ExportService::writeTemplateFor(registrationExtractType, file));
        const ImportReport report = run(file, {.dryRun = true});
        QCOMPARE(counts(report), u"0 = 0 + 0 + 0 + 0"_s);
        QVERIFY(report.unknownHeaders.isEmpty());
    }

    /// A filing is checked against its extract; alone and in a batch.
    void theDeskComparesWithIt()
    {
        Office office;
        const QJsonObject alone {{u"declared_headcount"_s, 0}};
        const RecordId alike = office.submitted(1, alone);
        const RecordId moved = office.submitted(2);
        const RecordId revoked = office.submitted(3);
        const RecordId unknown = office.submitted(4, alone);
        const auto row = [](int number, const QString &address, const QString &state) {
            return u"%1,西安禾沁%2家政服务有限公司,秦月芳,%3,家政服务、母婴生活护理。,2024-03-18,%4"_s.arg(
                creditCode(number), QString::number(number), address, state);
        };
        QTemporaryDir folder;
        const QString file = table(folder, u"登记.csv"_s,
                                   {row(1, u"陕西省西安市碑林区槐芽巷1号3层"_s, u"存续"_s),
                                    row(2, u"西安市碑林区槐芽巷2号3层305室"_s, u"存续"_s),
                                    row(3, u"西安市碑林区槐芽巷3号3层"_s, u"吊销，未注销"_s)});
        Session &session = office.as(u"county_reviewer"_s);
        QVERIFY(session.wait([&](Workspace &work) { return RegistrationService(work).import(file); }));
        const auto registerProblems = [&](const RecordId &id) {
            const auto filing = session.wait([&](Workspace &work) { return FilingDesk(work).open(id); });
            QStringList all;
            for (const FilingLine &each : filing->lines) {
                for (const Problem &problem : each.problems) {
                    if (problem.rule.startsWith("register_"_L1))
                        all.append(each.id + u' ' + problem.rule + u' ' + problem.field + u' ' + problem.argument);
                }
            }
            return all;
        };
        QCOMPARE(registerProblems(alike), QStringList());
        QCOMPARE(registerProblems(unknown), QStringList());
        QCOMPARE(registerProblems(moved), QStringList {u"registered_address register_differs registered_address "_s});
        QCOMPARE(registerProblems(revoked), QStringList {u"registration_state register_state registration_state revoked"_s});
        // The batch leaves out the two for this reason, and none for the want of an extract.
        const auto survey = session.wait([](Workspace &work) { return BatchReview(work).survey(enterpriseType); });
        QVERIFY(survey);
        QStringList fit;
        for (const BatchItem &item : survey->fit)
            fit.append(item.id.toString());
        QCOMPARE(QSet<QString>(fit.begin(), fit.end()), (QSet<QString> {alike.toString(), unknown.toString()}));
        QStringList singles;
        for (const SingleItem &single : survey->rest)
            singles.append(single.item.id.toString() + u' ' + single.line.id);
        QVERIFY(singles.contains(moved.toString() + u" registered_address"_s));
        QVERIFY(singles.contains(revoked.toString() + u" registration_state"_s));
    }
};

QTEST_MAIN(RegistrationImportTest)
#include "tst_registration_import.moc"
