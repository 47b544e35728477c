// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The reviewer's desk by the real jiaxinctl: what comes back to whoever returned it, what is passed on, what the other level is
// asked.
#include "tests/app/ctl_runner.h"
#include "tests/support/invented.h"

#include <QTest>

using namespace jiaxin::test;

namespace {

const QString clerk = QStringLiteral("clerk");
const QString first = QStringLiteral("first");
const QString second = QStringLiteral("second");
const QString city = QStringLiteral("city");
const QString enterprise = QStringLiteral("enterprise");

}  // namespace

class CtlDeskTest : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;
    int m_serial = 0;

    void addUser(const QString &name, const char *role, const char *unit)
    {
        const QStringList line = QStringList {QStringLiteral("user"), QStringLiteral("add"), name} + words("--role") +
                                 words(role) + words("--unit") + words(unit) +
                                 QStringList {QStringLiteral("--new-password-file"), m_ctl.passwordFile};
        QCOMPARE(m_ctl.run(QStringLiteral("boss"), line).exit, 0);
    }
    QString submitted()
    {
        const QString id = m_ctl.create(clerk, enterprise, inventedEnterprise(++m_serial));
        return m_ctl.act(clerk, enterprise, id, words("submit")).exit == 0 ? id : QString();
    }
    QJsonObject task(const QString &user, const QString &id)
    {
        for (const QJsonValue &line : m_ctl.run(user, words("tasks")).array()) {
            if (line[QLatin1String("id")].toString() == id)
                return line.toObject();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        const CtlRun made = m_ctl.run({}, words("vault init --unit 610100 --admin boss") +
                                              QStringList {QStringLiteral("--vault"), m_ctl.vault(),
                                                           QStringLiteral("--password-file"), m_ctl.passwordFile});
        QCOMPARE(made.exit, 0);
        addUser(clerk, "clerk", "610103");
        addUser(first, "reviewer", "610103");
        addUser(second, "reviewer", "610103");
        addUser(city, "reviewer", "610100");
    }

    void aReturnComesBack()
    {
        const QString id = submitted();
        QVERIFY(!id.isEmpty());
        QCOMPARE(m_ctl
                     .act(first, enterprise, id,
                          words("return --reason inconsistent --pin registered_address=执照为2号 --pin business_scope=请核对"))
                     .exit,
                 0);
        QCOMPARE(m_ctl
                     .run(clerk, {QStringLiteral("edit"), enterprise, id, QStringLiteral("-")},
                          R"({"registered_address":"陕西省西安市碑林区南大街2号"})")
                     .exit,
                 0);
        QCOMPARE(m_ctl.act(clerk, enterprise, id, words("submit")).exit, 0);
        QCOMPARE(task(first, id).value(QLatin1String("addressed")).toString(), QStringLiteral("returned"));
        QVERIFY(task(second, id).isEmpty());
        const QJsonObject shown = m_ctl.run(first, {QStringLiteral("show"), enterprise, id}).object();
        QCOMPARE(shown[QLatin1String("addressee")][QLatin1String("user")].toString(), first);
        const QJsonArray since = shown.value(QLatin1String("since_return")).toArray();
        QCOMPARE(since.size(), 2);
        QCOMPARE(since.at(0)[QLatin1String("after")].toString(), QStringLiteral("陕西省西安市碑林区南大街2号"));
        QCOMPARE(since.at(0)[QLatin1String("before")].toString(), QStringLiteral("陕西省西安市碑林区南大街1号"));
        QVERIFY(!since.at(1)[QLatin1String("changed")].toBool(true));
    }

    /// What the city returned goes straight back to it, and what stays forbidden is.
    void aReturnOfTheCityComesBack()
    {
        const QString id = submitted();
        const auto act = [&](const QString &user, const char *line) {
            const CtlRun run = m_ctl.act(user, enterprise, id, words(line));
            return run.exit == 0 ? run.object().value(QLatin1String("state")).toString()
                                 : QString::number(run.exit) + u' ' + run.fault();
        };
        QCOMPARE(act(city, "approve"), QStringLiteral("3 level"));
        QCOMPARE(act(first, "approve"), QStringLiteral("county_approved"));
        QCOMPARE(act(first, "return --reason inconsistent"), QStringLiteral("3 level"));
        QCOMPARE(act(city, "return --reason inconsistent --pin business_scope=请核对"), QStringLiteral("returned"));
        QCOMPARE(act(city, "submit"), QStringLiteral("3 role"));
        QCOMPARE(act(clerk, "submit"), QStringLiteral("county_approved"));
        QVERIFY(task(first, id).isEmpty());
        QCOMPARE(task(city, id).value(QLatin1String("addressed")).toString(), QStringLiteral("returned"));
        QCOMPARE(act(first, "approve"), QStringLiteral("3 level"));
        QCOMPARE(act(city, "approve"), QStringLiteral("city_approved"));
    }

    void passedOn()
    {
        const QString id = submitted();
        const auto passOn = [&](const QString &user, const QString &to, const char *more = "") {
            return m_ctl.run(user,
                             QStringList {QStringLiteral("pass-on"), enterprise, id, QStringLiteral("--to"), to} + words(more));
        };
        QCOMPARE(m_ctl.run(first, {QStringLiteral("colleagues"), enterprise, id}).array().size(), 1);
        QCOMPARE(passOn(clerk, second).exit, 3);
        QCOMPARE(passOn(first, city).exit, 1);
        QCOMPARE(passOn(first, second, "--version 1").exit, 4);
        QCOMPARE(passOn(first, second, "--note 外出").exit, 0);
        QVERIFY(task(first, id).isEmpty());
        QCOMPARE(task(second, id).value(QLatin1String("addressed")).toString(), QStringLiteral("passed_on"));
        QCOMPARE(task(second, id).value(QLatin1String("given_note")).toString(), QStringLiteral("外出"));
        const QJsonArray history = m_ctl.run(first, {QStringLiteral("history"), enterprise, id}).array();
        QVERIFY(std::any_of(history.begin(), history.end(), [](const QJsonValue &row) {
            return row[QLatin1String("action")].toString() == QLatin1String("pass_on");
        }));
    }

    /// What was seen is no more: refused with the difference.
    void theSecondIsTold()
    {
        const QString id = submitted();
        const QJsonObject seen = m_ctl.run(first, {QStringLiteral("show"), enterprise, id}).object();
        const QString version = QString::number(seen.value(QLatin1String("version")).toInt());
        QCOMPARE(m_ctl.act(second, enterprise, id, words("return --reason inconsistent")).exit, 0);
        QCOMPARE(m_ctl
                     .run(clerk, {QStringLiteral("edit"), enterprise, id, QStringLiteral("-")},
                          R"({"registered_address":"陕西省西安市碑林区南大街3号"})")
                     .exit,
                 0);
        QCOMPARE(m_ctl.act(clerk, enterprise, id, words("submit")).exit, 0);
        const CtlRun late = m_ctl.act(first, enterprise, id, {QStringLiteral("approve"), QStringLiteral("--version"), version});
        QCOMPARE(late.exit, 4);
        QCOMPARE(late.object().value(QLatin1String("changed_by")).toString(), clerk);
        const QJsonArray changes = late.object().value(QLatin1String("changes")).toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.at(0)[QLatin1String("field")].toString(), QStringLiteral("registered_address"));
        QCOMPARE(changes.at(0)[QLatin1String("after")].toString(), QStringLiteral("陕西省西安市碑林区南大街3号"));
        QCOMPARE(m_ctl.run(first, {QStringLiteral("show"), enterprise, id}).object().value(QLatin1String("state")).toString(),
                 QStringLiteral("submitted"));
    }

    void askedAndAnswered()
    {
        const QString id = submitted();
        const auto ask = [&](const QString &user, const QString &question) {
            return m_ctl.run(user, {QStringLiteral("ask"), enterprise, id, QStringLiteral("--question"), question});
        };
        const QString due = task(first, id).value(QLatin1String("due")).toString();
        QCOMPARE(ask(clerk, QStringLiteral("可以吗")).exit, 3);
        QCOMPARE(ask(first, QStringLiteral(" ")).exit, 1);
        const CtlRun asked = ask(first, QStringLiteral("该企业在外区另有登记，是否受理"));
        QCOMPARE(asked.exit, 0);
        QCOMPARE(ask(second, QStringLiteral("再问一次")).exit, 4);
        const QString question = asked.object().value(QLatin1String("id")).toString();
        QCOMPARE(task(city, question).value(QLatin1String("action")).toString(), QStringLiteral("answer"));
        QVERIFY(task(second, question).isEmpty());
        const auto act = [&](const QString &user, const char *line) {
            return m_ctl.act(user, QStringLiteral("consultation"), question, words(line)).exit;
        };
        QCOMPARE(act(second, "answer --note 可以"), 3);
        QCOMPARE(act(city, "withdraw"), 3);
        QCOMPARE(act(city, "answer"), 1);
        QCOMPARE(act(city, "answer --note 可以受理"), 0);
        QCOMPARE(act(city, "answer --note 不可以"), 4);
        const QJsonArray all = m_ctl.run(first, {QStringLiteral("consultations"), enterprise, id}).array();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.at(0)[QLatin1String("answer")].toString(), QStringLiteral("可以受理"));
        QCOMPARE(all.at(0)[QLatin1String("answered_by")].toString(), city);
        // The term went on, and the record's own history says what was asked and answered.
        QCOMPARE(task(first, id).value(QLatin1String("due")).toString(), due);
        const QJsonArray history = m_ctl.run(first, {QStringLiteral("history"), enterprise, id}).array();
        for (const QString &action : {QStringLiteral("ask"), QStringLiteral("answer")})
            QVERIFY(std::any_of(history.begin(), history.end(),
                                [&](const QJsonValue &row) { return row[QLatin1String("action")].toString() == action; }));
        // The city asks the county the other way round.
        QCOMPARE(ask(city, QStringLiteral("请核实经营场所")).exit, 0);
        QCOMPARE(m_ctl.run(first, words("tasks --type consultation")).array().size(), 1);
    }
};

QTEST_GUILESS_MAIN(CtlDeskTest)
#include "tst_ctl_desk.moc"
