// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The demonstration vault, and on it the commands for files and certificates.
#include "tests/app/ctl_runner.h"

#include <QDirIterator>
#include <QTest>

#include <span>

using namespace jiaxin::test;

namespace {

const QString officer = QStringLiteral("certificate_officer");
const QString clerk = QStringLiteral("county_clerk");

QMap<QString, int> countBy(const QJsonArray &array, const QString &member)
{
    QMap<QString, int> counts;
    for (const QJsonValue &value : array)
        ++counts[value[member].toString()];
    return counts;
}

}  // namespace

class DemoTest : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;
    QJsonArray m_steps;

    QString demo(const QString &name) const { return m_ctl.path(QStringLiteral("demo/") + name); }
    QJsonArray list(const QString &user, const char *line) { return m_ctl.run(user, words(line)).array(); }

private slots:
    void initTestCase()
    {
        const CtlRun made = m_ctl.run({}, {QStringLiteral("demo"), m_ctl.path(QStringLiteral("demo"))});
        QVERIFY2(made.exit == 0, made.err.constData());
        m_steps = made.object().value(QStringLiteral("steps")).toArray();
        m_ctl.passwordFile = demo(QStringLiteral("password.txt"));
        m_ctl.vaultFolder = demo(QStringLiteral("vault"));
    }

    /// Days of which some before are moved to the working day before them: a Tuesday, behind the National Day's week, behind
    /// the Spring Festival.
    void anyDayWillDo_data()
    {
        QTest::addColumn<QString>("clock");
        const std::array days {"2026-11-24", "2026-10-20", "2026-03-05"};
        const size_t some = qEnvironmentVariableIsSet("JIAXIN_SOAK") ? days.size() : 1;
        for (const char *day : std::span(days).first(some))
            QTest::newRow(day) << QString::fromLatin1(day) + QStringLiteral("T09:00:00+08:00");
    }
    void anyDayWillDo()
    {
        QFETCH(QString, clock);
        CtlRunner other;
        other.clock = clock;
        const CtlRun made = other.run({}, {QStringLiteral("demo"), other.path(QStringLiteral("demo"))});
        QVERIFY2(made.exit == 0, made.err.constData());
        QCOMPARE(made.object().value(QStringLiteral("steps")).toArray().size(), m_steps.size());
    }

    void everyRoleTookItsSteps()
    {
        const QMap<QString, int> users = countBy(m_steps, QStringLiteral("user"));
        QCOMPARE(users.keys(), words("account_admin auditor certificate_officer county_clerk county_reviewer leader reviewer "
                                     "security_admin"));
        QVERIFY(m_steps.size() > 40);
        QString last;
        for (const QJsonValue &step : m_steps) {
            QVERIFY(step[QStringLiteral("at")].toString() >= last);
            last = step[QStringLiteral("at")].toString();
        }
        QCOMPARE(last, QStringLiteral("2026-11-23 09:00"));
    }

    void filesAreLeft()
    {
        for (const char *name : {"vault/vault.json", "vault/jiaxin.db", "vault/attachments.db", "password.txt",
                                 "certificates.pdf", "certificates-1.png", "rosters/workers.xlsx"})
            QVERIFY2(QFileInfo(demo(QLatin1String(name))).size() > 0, name);
        const QImage page(demo(QStringLiteral("certificates-1.png")));
        QVERIFY(page.width() > 1000 && page.height() > page.width());
        QCOMPARE(list(QStringLiteral("account_admin"), "user list").size(), 9);
        QCOMPARE(m_ctl.run({}, {QStringLiteral("demo"), m_ctl.path(QStringLiteral("demo"))}).exit, 4);
    }

    void everyQueueHoldsSomething()
    {
        const QMap<QString, int> firms = countBy(list(clerk, "list enterprise"), QStringLiteral("state"));
        for (const char *state : {"draft", "submitted", "county_approved", "in_publicity", "published", "returned", "frozen"})
            QVERIFY2(firms.value(QLatin1String(state)) > 0, state);
        const QJsonArray workers = list(clerk, "list worker");
        const QMap<QString, int> colours = countBy(workers, QStringLiteral("colour"));
        for (const char *colour : {"green", "yellow", "red"})
            QVERIFY2(colours.value(QLatin1String(colour)) > 0, colour);
        QVERIFY(countBy(workers, QStringLiteral("state")).value(QStringLiteral("frozen")) > 0);
        const QMap<QString, int> certificates = countBy(list(officer, "list certificate"), QStringLiteral("state"));
        for (const char *state : {"requested", "approved", "made", "handed_over", "active", "suspended"})
            QVERIFY2(certificates.value(QLatin1String(state)) > 0, state);
        const QMap<QString, int> cards = countBy(list(officer, "list card"), QStringLiteral("state"));
        for (const char *state : {"sent_to_printer", "printed", "handed_over", "spoiled", "lost"})
            QVERIFY2(cards.value(QLatin1String(state)) > 0, state);
        QVERIFY(!list(officer, "certificate eligible").isEmpty());

        const QString returned = list(clerk, "list enterprise --state returned").first()[QStringLiteral("id")].toString();
        const QJsonObject shown = m_ctl.run(clerk, {QStringLiteral("show"), QStringLiteral("enterprise"), returned}).object();
        QCOMPARE(shown.value(QStringLiteral("pins")).toArray().size(), 2);
    }

    /// domain.md §7.1: nothing of the people in any file of the vault.
    void nothingIsLegibleInTheVault()
    {
        const QStringList secrets {QStringLiteral("王秋莲"), QStringLiteral("安檐家政"), QStringLiteral("13100006000"),
                                   QStringLiteral("610103197")};
        QDirIterator it(m_ctl.vaultFolder, QDir::Files, QDirIterator::Subdirectories);
        int files = 0;
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QString &secret : secrets)
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 3);
    }

    void aSecondImportAddsNothing()
    {
        const QStringList import {QStringLiteral("import"), QStringLiteral("enterprise"),
                                  demo(QStringLiteral("rosters/enterprises.xlsx"))};
        const CtlRun again = m_ctl.run(clerk, import);
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.object().value(QStringLiteral("read")).toInt(), 4);
        QCOMPARE(again.object().value(QStringLiteral("unchanged")).toInt(), 4);
        QCOMPARE(m_ctl.run(officer, import).exit, 3);
        const QString noise = m_ctl.write(QStringLiteral("noise.xlsx"), "no workbook");
        const CtlRun broken = m_ctl.run(clerk, {QStringLiteral("import"), QStringLiteral("worker"), noise});
        QCOMPARE(broken.exit, 5);
        QCOMPARE(broken.fault(), QStringLiteral("not_a_zip"));
    }

    void badRowsAreNamedAndGivenBack()
    {
        const QString roster = sourceFile();
        const QString errors = m_ctl.path(QStringLiteral("errors.xlsx"));
        const CtlRun trial = m_ctl.run(clerk, {QStringLiteral("import"), QStringLiteral("worker"), roster,
                                               QStringLiteral("--dry-run"), QStringLiteral("--errors"), errors});
        QCOMPARE(trial.exit, 1);
        const QJsonObject report = trial.object();
        QVERIFY(report.value(QStringLiteral("rejected")).toInt() > 0);
        const QJsonObject problem = report.value(QStringLiteral("problems")).toArray().first().toObject();
        for (const char *member : {"field", "rule", "severity", "message", "sheet", "row", "column"})
            QVERIFY2(problem.contains(QLatin1String(member)), member);
        QVERIFY(QFileInfo(errors).size() > 0);
    }

    void listsAndTemplatesAreWritten()
    {
        const QString file = m_ctl.path(QStringLiteral("workers.xlsx"));
        const CtlRun written = m_ctl.run(clerk, {QStringLiteral("export"), QStringLiteral("worker"), file});
        QCOMPARE(written.exit, 0);
        QCOMPARE(written.object().value(QStringLiteral("rows")).toInt(), int(list(clerk, "list worker").size()));
        const QString form = m_ctl.path(QStringLiteral("form.xlsx"));
        QCOMPARE(m_ctl.run({}, {QStringLiteral("template"), QStringLiteral("health_check"), form}).exit, 0);
        QVERIFY(QFileInfo(form).size() > 0);
        QCOMPARE(m_ctl.run({}, {QStringLiteral("template"), QStringLiteral("certificate"), form}).exit, 1);
    }

    void certificatesGoTheirWay()
    {
        QCOMPARE(m_ctl.run(clerk, words("certificate issue --all-eligible")).exit, 3);
        const QString worker = list(officer, "certificate eligible").first()[QStringLiteral("worker")].toString();
        const CtlRun issued = m_ctl.run(officer, {QStringLiteral("certificate"), QStringLiteral("issue"), worker});
        QCOMPARE(issued.exit, 0);
        const QJsonObject certificate = issued.array().first().toObject();
        QCOMPARE(certificate.value(QStringLiteral("worker")).toString(), worker);
        QCOMPARE(certificate.value(QStringLiteral("state")).toString(), QStringLiteral("requested"));
        const QString number = certificate.value(QStringLiteral("number")).toString();
        QCOMPARE(m_ctl.run(officer, {QStringLiteral("certificate"), QStringLiteral("issue"), worker}).exit, 4);

        const QString file = m_ctl.path(QStringLiteral("one.pdf"));
        const QStringList print {QStringLiteral("certificate"), QStringLiteral("print"), QStringLiteral("--pdf"), file, number};
        QVERIFY(m_ctl.run(officer, print).exit != 0);
        QVERIFY(!QFile::exists(file));
        const CtlRun approved = m_ctl.run(QStringLiteral("reviewer"), words("batch certificate approve --state requested"));
        QCOMPARE(approved.exit, 0);
        const CtlRun printed = m_ctl.run(officer, print);
        QCOMPARE(printed.exit, 0);
        QCOMPARE(printed.object().value(QStringLiteral("certificates")).toInt(), 1);
        QVERIFY(QFileInfo(file).size() > 0);
        const auto step = [&](const char *name) {
            return m_ctl.run(officer, {QStringLiteral("certificate"), QLatin1String(name), number});
        };
        QCOMPARE(step("hand-over").exit, 4);
        QCOMPARE(step("spoil").exit, 0);
        QCOMPARE(step("confirm").exit, 4);
        QCOMPARE(m_ctl.run(officer, print).exit, 0);
        for (const char *name : {"confirm", "hand-over", "activate", "report-lost", "reissue", "cancel"})
            QVERIFY2(step(name).exit == 0, name);
        QCOMPARE(step("cancel").exit, 4);
        QCOMPARE(m_ctl.run(officer, words("certificate confirm SX00000000000000")).exit, 4);
    }

    void codesAreVerified()
    {
        const CtlRun noise = m_ctl.run(officer, words("certificate verify HELLO"));
        QCOMPARE(noise.exit, 1);
        QCOMPARE(noise.object().value(QStringLiteral("valid")).toBool(true), false);
        QCOMPARE(noise.object().value(QStringLiteral("reason")).toString(), QStringLiteral("not_a_certificate"));
        for (const char *member : {"number", "sequence", "list_date"})
            QVERIFY2(noise.object().contains(QLatin1String(member)), member);
    }

    void theVaultHasAKey()
    {
        const QJsonArray keys = list(officer, "keys list");
        QCOMPARE(keys.size(), 1);
        QCOMPARE(keys.first()[QStringLiteral("state")].toString(), QStringLiteral("provisional"));
        const QString file = m_ctl.path(QStringLiteral("request.json"));
        QCOMPARE(m_ctl.run(officer, {QStringLiteral("keys"), QStringLiteral("request"), file}).exit, 0);
        QVERIFY(QFileInfo(file).size() > 0);
        QCOMPARE(m_ctl.run(officer, {QStringLiteral("keys"), QStringLiteral("import"), file}).exit, 5);
        QCOMPARE(m_ctl.run(clerk, words("keys request")).exit, 3);
    }

private:
    static QString sourceFile()
    {
        return qEnvironmentVariable("TEST_SOURCE_DIR") + QStringLiteral("/tests/fixtures/rosters/roster_messy.xlsx");
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
