// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What jiaxinctl does without a vault: usage, and `rule check` with the vectors of domain.md §3.
#include "tests/app/ctl_runner.h"

#include <QTest>

using namespace jiaxin::test;

class CtlRulesTest : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;

private slots:
    void vectors_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *kind, const char *value, bool ok, const char *rule = "") {
            QTest::addRow("%s %s", kind, value)
                << QString::fromUtf8(kind) << QString::fromUtf8(value) << ok << QString::fromUtf8(rule);
        };
        row("resident_id", "11010519491231002X", true, "age_notice");
        row("resident_id", "440524188001010014", true, "born_before_1900");
        row("resident_id", "610102197001151024", true);
        row("resident_id", "612401197301015325", true);
        row("resident_id", "610402198506303311", true);
        row("resident_id", "810000199408230021", true);
        row("resident_id", "820000198712311210", true);
        row("resident_id", "830000199201300022", true);
        row("resident_id", "110105491231002", true, "converted_15_digits");
        row("resident_id", "610102199003078888", false, "check_character");
        row("resident_id", "61010219900230102X", false, "impossible_date");
        row("resident_id", "610102204001011024", false, "future_date");
        row("resident_id", "61010219970115102", false, "length");
        row("resident_id", "999999197001151020", true, "unknown_province");
        row("permanent_residence", "911124198108030024", true);
        row("permanent_residence", "CAN110081080310", true);
        row("credit_code", "91350100M000100Y43", true);
        row("credit_code", "9144030071526726XG", true);
        row("credit_code", "91310000775785552L", true);
        row("credit_code", "91350100M0001TGQXM", true, "check_character");
        row("credit_code", "9135010OM000100Y43", false, "alphabet");
        row("registration_number", "110108000000016", true);
        row("registration_number", "610100100000010", true);
        row("registration_number", "610100100000011", true, "check_character");
        row("organization_code", "D2143569X", true);
        row("organization_code", "71526726-X", true);
        row("phone", "13800138000", true);
        row("phone", "12800138000", false);
        row("phone", "029-88886666", true);
        row("name", "阿依古丽·买买提", true);
        row("name", "张3", false, "alphabet");
    }
    void vectors()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, value);
        QFETCH(const bool, ok);
        QFETCH(const QString, rule);
        const CtlRun run = m_ctl.run({}, {QStringLiteral("rule"), QStringLiteral("check"), kind, value});
        const QJsonObject answer = run.object();
        QCOMPARE(answer.value(QStringLiteral("value")).toString(), value);
        QCOMPARE(answer.value(QStringLiteral("ok")).toBool(), ok);
        QCOMPARE(run.exit, ok ? 0 : 1);
        QStringList rules;
        for (const QJsonValue &problem : answer.value(QStringLiteral("problems")).toArray()) {
            rules.append(problem[QStringLiteral("rule")].toString());
            QVERIFY(!problem[QStringLiteral("message")].toString().isEmpty());
        }
        if (!rule.isEmpty())
            QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
    }

    void derivedFactsOfAResident()
    {
        const QJsonObject derived =
            m_ctl.run({}, words("rule check resident_id 612401730101532")).object().value(QStringLiteral("derived")).toObject();
        QCOMPARE(derived.value(QStringLiteral("normalized")).toString(), QStringLiteral("612401197301015325"));
        QCOMPARE(derived.value(QStringLiteral("sex")).toString(), QStringLiteral("female"));
        QCOMPARE(derived.value(QStringLiteral("birth_date")).toString(), QStringLiteral("1973-01-01"));
        QCOMPARE(derived.value(QStringLiteral("division")).toString(), QStringLiteral("612401"));
    }

    /// The clock decides what is in the future, and who is old enough.
    void theClockCounts()
    {
        CtlRunner earlier;
        earlier.clock = QStringLiteral("1984-01-01T00:00:00Z");
        QCOMPARE(earlier.run({}, words("rule check resident_id 610102197001151024")).fault(), QStringLiteral("age_under_16"));
        earlier.clock = QStringLiteral("1969-01-01T00:00:00Z");
        QCOMPARE(earlier.run({}, words("rule check resident_id 610102197001151024")).fault(), QStringLiteral("future_date"));
        earlier.clock = QStringLiteral("yesterday");
        QCOMPARE(earlier.run({}, words("rule check phone 13800138000")).exit, 2);
    }

    void linesAreAnsweredOneByOne()
    {
        const CtlRun run = m_ctl.run({}, words("rule check phone -"), "13800138000\n123\n029-88886666\n");
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).contains("\"ok\":true"));
        QVERIFY(lines.at(1).contains("\"ok\":false"));
        QCOMPARE(run.exit, 1);
    }

    void usageIsTold_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"", "nonsense", "device id-card --port /dev/null", "document letter 1 --pdf a.pdf", "rule check",
              "rule check shoe_size 43", "rule check phone --loud 1", "list worker", "vault init --unit 610100", "list shoes",
              "act worker 1", "edit worker 1 --version last", "act worker 1 submit --version 1.5",
              "user add bob --role king --new-password-file x", "--vault"})
            QTest::addRow("%s", line) << QString::fromUtf8(line);
    }
    void usageIsTold()
    {
        QFETCH(const QString, line);
        const CtlRun run = m_ctl.run({}, line.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(run.exit, 2);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(run.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CtlRulesTest)
#include "tst_ctl_rules.moc"
