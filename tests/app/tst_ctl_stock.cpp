// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Card stock and calibration by the real jiaxinctl.
#include "tests/app/ctl_runner.h"

#include <QFileInfo>
#include <QTest>

using namespace jiaxin::test;

namespace {

const QString officer = QStringLiteral("officer");

}  // namespace

class CtlStockTest : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;

private slots:
    void initTestCase()
    {
        const CtlRun made = m_ctl.run({}, words("vault init --unit 610103 --admin boss") +
                                              QStringList {QStringLiteral("--vault"), m_ctl.vault(),
                                                           QStringLiteral("--password-file"), m_ctl.passwordFile});
        QCOMPARE(made.exit, 0);
        for (const char *user : {"officer certificate_officer", "clerk clerk"}) {
            const QStringList pair = words(user);
            QCOMPARE(
                m_ctl
                    .run(QStringLiteral("boss"), QStringList {QStringLiteral("user"), QStringLiteral("add"), pair.at(0)} +
                                                     words("--role") + QStringList {pair.at(1)} +
                                                     QStringList {QStringLiteral("--new-password-file"), m_ctl.passwordFile})
                    .exit,
                0);
        }
    }

    void stockComesInAndGoesOut()
    {
        const char *in =
            "certificate stock-in --kind card --from A0001 --to A0100 --received-on 2026-11-20 --received-from 省厅";
        const CtlRun first = m_ctl.run(officer, words(in));
        QCOMPARE(first.exit, 0);
        QCOMPARE(first.object().value(QStringLiteral("received")).toInt(), 100);
        QCOMPARE(m_ctl.run(officer, words(in)).exit, 4);
        QCOMPARE(m_ctl.run(QStringLiteral("clerk"), words(in)).exit, 3);
        const CtlRun wrong = m_ctl.run(
            officer,
            words("certificate stock-in --kind card --from B0001 --to C0100 --received-on 2026-11-30 --received-from 省厅"));
        QCOMPARE(wrong.exit, 1);
        QStringList problems;
        for (const QJsonValue &problem : wrong.object().value(QStringLiteral("problems")).toArray())
            problems.append(problem[QLatin1String("field")].toString() + u' ' + problem[QLatin1String("rule")].toString());
        QCOMPARE(problems,
                 (QStringList {QStringLiteral("to inconsistent_serials"), QStringLiteral("received_on future_date")}));
        QCOMPARE(m_ctl.run(officer, words("certificate stock-in --kind paper --count 5")).exit, 2);

        QCOMPARE(m_ctl.run(officer, words("certificate stock-out 1 --serials A0001-A0003 --reason damaged")).exit, 0);
        QCOMPARE(m_ctl.run(officer, words("certificate stock-out 1 --serials A0003 --reason damaged")).exit, 4);
        QCOMPARE(m_ctl.run(officer, words("certificate stock-out 1 --count 2 --reason other")).exit, 1);
        QCOMPARE(m_ctl.run(officer, words("certificate stock-out 1 --count 2 --reason other --note 样张")).exit, 0);
        QCOMPARE(m_ctl.run(officer, words("certificate stock-out 1 --count 2 --serials A0009 --reason damaged")).exit, 2);

        const CtlRun told = m_ctl.run(QStringLiteral("clerk"), words("certificate stock"));
        QCOMPARE(told.exit, 0);
        const QJsonObject accounts = told.object();
        QVERIFY(accounts.value(QStringLiteral("balanced")).toBool());
        const QJsonObject line = accounts.value(QStringLiteral("stock")).toArray().first().toObject();
        QCOMPARE(line.value(QStringLiteral("written_off")).toInt(), 5);
        QCOMPARE(line.value(QStringLiteral("left")).toInt(), 95);
        QCOMPARE(line.value(QStringLiteral("next")).toString(), QStringLiteral("A0006"));
        QCOMPARE(accounts.value(QStringLiteral("low")).toArray(), QJsonArray {QStringLiteral("card")});
        QCOMPARE(m_ctl.run(QStringLiteral("boss"), words("certificate stock")).exit, 3);
    }

    void aPrinterIsCalibrated()
    {
        const QString printer = QStringLiteral("证卡打印机 EP-3");
        const QStringList calibrate {QStringLiteral("certificate"), QStringLiteral("calibrate"),
                                     QStringLiteral("--printer"),   printer,
                                     QStringLiteral("--template"),  QStringLiteral("a4x10")};
        const QString grid = m_ctl.path(QStringLiteral("grid.pdf"));
        QCOMPARE(m_ctl.run(officer, calibrate + QStringList {QStringLiteral("--sheet"), grid}).exit, 0);
        QVERIFY(QFileInfo(grid).size() > 2000);
        const auto measured = [&](const char *lengths, const QString &user = officer) {
            return m_ctl.run(user, calibrate + QStringList {QStringLiteral("--measured"), QString::fromLatin1(lengths)});
        };
        QCOMPARE(measured("21.5,19,19,170,257").exit, 0);
        QCOMPARE(measured("21.5,19,19,170").exit, 2);
        QCOMPARE(measured("21.5,19,19,6.7,257").exit, 1);
        QCOMPARE(measured("21.5,19,19,170,257", QStringLiteral("clerk")).exit, 3);
        const QJsonArray all = m_ctl.run(officer, words("certificate calibrations")).array();
        QCOMPARE(all.size(), 1);
        const QJsonObject one = all.first().toObject();
        QCOMPARE(one.value(QStringLiteral("printer")).toString(), printer);
        QVERIFY(std::abs(one.value(QStringLiteral("offset_x")).toDouble() - 1.5) < 1e-6);
        QVERIFY(std::abs(one.value(QStringLiteral("offset_y")).toDouble() + 1) < 1e-6);
        // What is left to be measured on the corrected sheet is added to what is known.
        QCOMPARE(m_ctl
                     .run(officer, calibrate + QStringList {QStringLiteral("--measured"), QStringLiteral("20.2,20,20,170,257"),
                                                            QStringLiteral("--corrected")})
                     .exit,
                 0);
        const QJsonObject finer = m_ctl.run(officer, words("certificate calibrations")).array().first().toObject();
        QVERIFY(std::abs(finer.value(QStringLiteral("offset_x")).toDouble() - 1.7) < 1e-6);
        QCOMPARE(m_ctl.run(officer, calibrate + QStringList {QStringLiteral("--forget")}).exit, 0);
        QCOMPARE(m_ctl.run(officer, calibrate + QStringList {QStringLiteral("--forget")}).exit, 4);
        QVERIFY(m_ctl.run(officer, words("certificate calibrations")).array().isEmpty());
    }

    /// Nothing has been suspended: an empty list, and no file of it.
    void suspensionsAreAskedFor()
    {
        const CtlRun none = m_ctl.run(officer, words("certificate changes"));
        QCOMPARE(none.exit, 0);
        QVERIFY(none.array().isEmpty());
        QCOMPARE(m_ctl.run(officer, words("certificate changes --from 2026-11-01 --until 2026-11-30 --acknowledge")).exit, 0);
        QCOMPARE(m_ctl.run(officer, words("certificate changes --from 2026-13-01")).exit, 2);
        QCOMPARE(m_ctl.run(QStringLiteral("clerk"), words("certificate changes --acknowledge")).exit, 3);
        const CtlRun list = m_ctl.run(officer, words("certificate list changes /nowhere/changes.xlsx"));
        QCOMPARE(list.exit, 5);
    }
};

QTEST_GUILESS_MAIN(CtlStockTest)
#include "tst_ctl_stock.moc"
