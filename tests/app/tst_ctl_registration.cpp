// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Extracts of the register by the real jiaxinctl: taken in, shown, and in the checks of a filing.
#include "app/exchange/sheets/sheet_reader.h"
#include "tests/app/ctl_runner.h"
#include "tests/support/invented.h"
#include "tests/support/test_paths.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;
using namespace Qt::StringLiterals;

class CtlRegistrationTest final : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;

    void addUser(const QString &name, const QString &role, const QString &unit)
    {
        QCOMPARE(m_ctl
                     .run(u"boss"_s, {u"user"_s, u"add"_s, name, u"--role"_s, role, u"--unit"_s, unit, u"--new-password-file"_s,
                                      m_ctl.passwordFile})
                     .exit,
                 0);
    }
    CtlRun registration(const QString &user, const QStringList &words)
    {
        return m_ctl.run(user, QStringList {u"registration"_s} + words);
    }
    static QString workbook() { return sourceFile(u"tests/fixtures/rosters/registrations.xlsx"_s); }

private slots:
    void initTestCase()
    {
        const CtlRun made = m_ctl.run({}, {u"vault"_s, u"init"_s, u"--unit"_s, u"610100"_s, u"--admin"_s, u"boss"_s,
                                           u"--vault"_s, m_ctl.vault(), u"--password-file"_s, m_ctl.passwordFile});
        QCOMPARE(made.exit, 0);
        addUser(u"clerk"_s, u"clerk"_s, u"610103"_s);
        addUser(u"first"_s, u"reviewer"_s, u"610103"_s);
        addUser(u"auditor"_s, u"auditor"_s, u"610100"_s);
    }

    void importsWithProblems()
    {
        const QString errors = m_ctl.path(u"errors.xlsx"_s);
        const CtlRun trial = registration(u"clerk"_s, {u"import"_s, workbook(), u"--dry-run"_s, u"--errors"_s, errors});
        QCOMPARE(trial.exit, 1);
        QCOMPARE(trial.object().value("added"_L1).toInt(), 5);
        QVERIFY(!trial.object().value("stored"_L1).toBool(true));
        auto reader = SheetReader::open(errors);
        QVERIFY(reader && (*reader)->openSheet(0));
        SheetRow row;
        bool marked = false;
        while ((*reader)->readRow(row).value_or(false))
            marked = marked || (row.number == 8 && row.cells.last().text.size() > 3);
        QVERIFY(marked);
        const CtlRun done = registration(u"clerk"_s, {u"import"_s, workbook()});
        QCOMPARE(done.exit, 1);
        QVERIFY(done.object().value("stored"_L1).toBool());
        const QJsonArray problems = done.object().value("problems"_L1).toArray();
        QVERIFY(std::any_of(problems.begin(), problems.end(), [](const QJsonValue &each) {
            return each["row"_L1].toInt() == 9 && each["column"_L1].toInt() == 2 &&
                   each["rule"_L1].toString() == "duplicate_in_file"_L1 && each["severity"_L1].toString() == "block"_L1;
        }));
        const CtlRun again = registration(u"first"_s, {u"import"_s, workbook()});
        QCOMPARE(again.object().value("unchanged"_L1).toInt(), 5);
        const CtlRun audit = m_ctl.run(u"auditor"_s, {u"audit"_s, u"verify"_s});
        QVERIFY(audit.object().value("ok"_L1).toBool());
    }

    void showsWhatTheRegisterSays()
    {
        QJsonObject filed = inventedEnterprise(1);
        const QString code = filed.value("credit_code"_L1).toString();
        QCOMPARE(registration(u"first"_s, {u"show"_s, code}).exit, 4);
        const QString file =
            m_ctl.write(u"extract.csv"_s, (u"统一社会信用代码,企业名称,住所,登记状态\n"_s + code + u',' +
                                           filed.value("name"_L1).toString() + u",西安市碑林区别处99号,吊销\n"_s)
                                              .toUtf8());
        QCOMPARE(registration(u"clerk"_s, {u"import"_s, file, u"--date"_s, u"2026-11-20"_s}).exit, 0);
        const CtlRun shown = registration(u"first"_s, {u"show"_s, code.toLower()});
        QCOMPARE(shown.exit, 0);
        QCOMPARE(shown.object().value("credit_code"_L1).toString(), code);
        QCOMPARE(shown.object().value("registration_state"_L1).toString(), u"revoked"_s);
        QCOMPARE(shown.object().value("extracted_on"_L1).toString(), u"2026-11-20"_s);
        QCOMPARE(shown.object().value("file"_L1).toString(), u"extract.csv"_s);
        QCOMPARE(shown.object().value("imported_by"_L1).toString(), u"clerk"_s);
        QVERIFY(shown.object().value("business_scope"_L1).isNull());
        // And a filing with this code has it among its checks.
        const QString id = m_ctl.create(u"clerk"_s, u"enterprise"_s, filed);
        QVERIFY(!id.isEmpty());
        QCOMPARE(m_ctl.act(u"clerk"_s, u"enterprise"_s, id, {u"submit"_s}).exit, 0);
        const QJsonArray checks = m_ctl.run(u"first"_s, {u"sample"_s, u"look"_s, u"enterprise"_s, id}).array();
        QStringList failed;
        for (const QJsonValue &check : checks) {
            for (const QJsonValue &problem : check["problems"_L1].toArray()) {
                if (problem["rule"_L1].toString().startsWith("register_"_L1))
                    failed.append(check["check"_L1].toString() + u' ' + check["mark"_L1].toString());
            }
        }
        QCOMPARE(failed, (QStringList {u"registered_address failed"_s, u"registration_state failed"_s}));
    }

    /// The licence is read off field by field, by clerk and reviewer.
    void whatTheLicenceSays()
    {
        QJsonObject filed = inventedEnterprise(2);
        const QString id = m_ctl.create(u"clerk"_s, u"enterprise"_s, filed);
        const auto read = [&](const QString &user, const QString &field, const QString &value, const QStringList &more = {}) {
            return m_ctl.run(user, QStringList {u"licence"_s, u"read"_s, id, field, value} + more);
        };
        QCOMPARE(read(u"clerk"_s, u"established_on"_s, u"2024年3月18日"_s).object().value("value"_L1).toString(),
                 u"2024-03-18"_s);
        QCOMPARE(read(u"first"_s, u"name"_s, u"某家政"_s, {u"--area"_s, u"1200,3000,5000,400"_s}).exit, 0);
        const QJsonArray readings = m_ctl.run(u"first"_s, {u"licence"_s, u"show"_s, id}).array();
        QCOMPARE(readings.size(), 2);
        QCOMPARE(readings.at(1)["field"_L1].toString(), u"name"_s);
        QCOMPARE(readings.at(1)["read_by"_L1].toString(), u"first"_s);
        QVERIFY(read(u"clerk"_s, u"name"_s, QString()).object().isEmpty());
        QCOMPARE(m_ctl.run(u"clerk"_s, {u"licence"_s, u"show"_s, id}).array().size(), 1);
        QCOMPARE(read(u"boss"_s, u"name"_s, u"某"_s).exit, 3);
        QCOMPARE(read(u"clerk"_s, u"services"_s, u"某"_s).fault(), u"not_on_licence"_s);
        QCOMPARE(read(u"clerk"_s, u"name"_s, u"某"_s, {u"--area"_s, u"1,2,3"_s}).exit, 2);
    }

    void refusals()
    {
        QCOMPARE(registration(u"boss"_s, {u"import"_s, workbook()}).exit, 3);
        QCOMPARE(registration(u"boss"_s, {u"show"_s, u"91610103MA0000A199"_s}).exit, 3);
        QCOMPARE(registration(u"clerk"_s, {u"import"_s, workbook(), u"--date"_s, u"soon"_s}).exit, 2);
        const CtlRun tomorrow = registration(u"clerk"_s, {u"import"_s, workbook(), u"--date"_s, u"2026-11-24"_s});
        QCOMPARE(tomorrow.exit, 1);
        QCOMPARE(tomorrow.fault(), u"future_date"_s);
        QCOMPARE(registration(u"clerk"_s, {u"import"_s, m_ctl.path(u"nothing.xlsx"_s)}).exit, 5);
    }
};

QTEST_GUILESS_MAIN(CtlRegistrationTest)
#include "tst_ctl_registration.moc"
