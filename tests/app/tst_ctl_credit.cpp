// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The lives of rewards, penalties, list entries and objections, each to its end and each forbidden step to its refusal, by the
// real jiaxinctl on a real vault (domain.md §4.2, §4.5, §4.6).
#include "tests/app/ctl_runner.h"
#include "tests/support/credit_lives.h"
#include "tests/support/invented.h"

#include <QJsonDocument>
#include <QTest>

using namespace jiaxin::test;
using namespace jiaxin::test::credit;

class CtlCreditTest : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;
    QString m_enterprise;

    void addUser(const char *name, const char *roles, const char *unit)
    {
        const CtlRun run =
            m_ctl.run(QStringLiteral("boss"), QStringList {QStringLiteral("user"), QStringLiteral("add"), QLatin1String(name)} +
                                                  words("--role") + words(roles) + words("--unit") + words(unit) +
                                                  QStringList {QStringLiteral("--new-password-file"), m_ctl.passwordFile});
        QCOMPARE(run.exit, 0);
    }

    CtlRun play(const QString &type, const QString &id, const Scene &scene)
    {
        const QString user = QLatin1String(scene.user);
        m_ctl.clock = QLatin1String(scene.day) + QStringLiteral("T09:00:00+08:00");
        const QStringList line = words(scene.words);
        if (line.first() == QLatin1String("show"))
            return m_ctl.run(user, {QStringLiteral("show"), type, id});
        if (line.first() == QLatin1String("edit")) {
            const bool reward = type == QLatin1String("reward");
            const QByteArray change = reward                                ? R"({"valid_until":"2028-11-05"})"
                                      : type == QLatin1String("objection")  ? R"({"content":"别的"})"
                                      : type == QLatin1String("list_entry") ? R"({"basis":"别的"})"
                                                                            : R"({"content":"别的"})";
            return m_ctl.run(user, {QStringLiteral("edit"), type, id, QStringLiteral("-")}, change);
        }
        return m_ctl.act(user, type, id, line);
    }

private slots:
    void initTestCase()
    {
        m_ctl.clock = QStringLiteral("2026-05-20T09:00:00+08:00");
        const CtlRun made = m_ctl.run({}, words("vault init --unit 610100 --device 7 --admin boss") +
                                              QStringList {QStringLiteral("--vault"), m_ctl.vault(),
                                                           QStringLiteral("--password-file"), m_ctl.passwordFile});
        QCOMPARE(made.exit, 0);
        addUser(credit::clerk, "clerk", "610103");
        addUser(credit::reviewer, "reviewer", "610103");
        addUser(credit::both, "clerk,reviewer", "610103");
        addUser(leader, "leader", "610100");
        addUser("neighbour", "reviewer", "610104");
        m_enterprise = m_ctl.create(QLatin1String(credit::clerk), QStringLiteral("enterprise"), inventedEnterprise(1));
        QVERIFY(!m_enterprise.isEmpty());
    }

    void lives_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(credit::lives)); ++i)
            QTest::newRow(credit::lives[i].name) << i;
    }
    void lives()
    {
        QFETCH(int, index);
        const Life &life = credit::lives[index];
        const QString type = QLatin1String(life.type);
        m_ctl.clock = QLatin1String(life.scenes.front().day) + QStringLiteral("T08:45:00+08:00");
        QJsonObject fields = valuesOf(QString::fromLatin1(life.name), m_enterprise);
        const QString id = m_ctl.create(QLatin1String(life.creator), type, fields);
        QVERIFY(!id.isEmpty());
        int steps = 0;
        for (const Scene &scene : life.scenes) {
            const CtlRun run = play(type, id, scene);
            const QByteArray told =
                QByteArray(scene.day) + ' ' + scene.user + ' ' + scene.words + "\n" + run.out + "\n" + run.err;
            QVERIFY2(run.exit == scene.exit, told.constData());
            const QString said = run.exit == 0 ? run.object().value(QStringLiteral("state")).toString() : run.fault();
            QVERIFY2(said == QLatin1String(scene.said), told.constData());
            const QByteArray action = words(scene.words).first().toLatin1();
            steps += run.exit == 0 && action != "show" ? 1 : 0;
        }
        // Each step that was taken is one row of the audit, and no refusal is.
        const QJsonArray history = m_ctl.run(QLatin1String(credit::clerk), {QStringLiteral("history"), type, id}).array();
        QCOMPARE(history.size(), steps + 1);
    }

    /// What the documents said stands in the record, the computed days included.
    void documentsStandInTheRecord()
    {
        m_ctl.clock = QStringLiteral("2026-06-01T09:00:00+08:00");
        const QString id = m_ctl.create(QLatin1String(credit::clerk), QStringLiteral("penalty"),
                                        valuesOf(QStringLiteral("penalty"), m_enterprise));
        const auto act = [&](const char *line) {
            return m_ctl.act(QLatin1String(credit::reviewer), QStringLiteral("penalty"), id, words(line)).exit;
        };
        const auto field = [&](const char *name) {
            return m_ctl.run(QLatin1String(credit::clerk), {QStringLiteral("show"), QStringLiteral("penalty"), id})
                .object()
                .value(QLatin1String(name));
        };
        const QString scan = m_ctl.write(QStringLiteral("decision.pdf"), "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
        QCOMPARE(m_ctl
                     .act(QLatin1String(credit::reviewer), QStringLiteral("penalty"), id,
                          {QStringLiteral("record"), QStringLiteral("--scan"), scan})
                     .exit,
                 0);
        QCOMPARE(field("decision_scan").toArray().size(), 1);
        QCOMPARE(act("publish"), 0);
        QCOMPARE(field("publicity_until").toString(), QStringLiteral("2027-05-10"));
        QCOMPARE(act("amend --document 碑市监改[2026]1号 --date 2026-06-01 --note 情节严重 --set severity=serious"), 0);
        QCOMPARE(field("severity").toString(), QStringLiteral("serious"));
        QCOMPARE(field("amendment_number").toString(), QStringLiteral("碑市监改〔2026〕1号"));
        QCOMPARE(field("amendment_reason").toString(), QStringLiteral("情节严重"));
        QCOMPARE(field("publicity_until").toString(), QStringLiteral("2029-05-10"));
        QCOMPARE(act("amend --document 碑市监改[2026]1号 --date 2026-06-01 --note 变更 --set enterprise=1"), 1);
        QCOMPARE(act("amend --date tomorrow"), 2);
        QCOMPARE(act("amend --set nothing=1"), 2);
        const QString missing = m_ctl.path(QStringLiteral("nowhere.pdf"));
        QCOMPARE(m_ctl
                     .act(QLatin1String(credit::reviewer), QStringLiteral("penalty"), id,
                          {QStringLiteral("revoke"), QStringLiteral("--scan"), missing})
                     .exit,
                 5);
        QCOMPARE(m_ctl.run(QLatin1String(credit::clerk), words("list penalty --state in_publicity")).array().size(), 1);
    }

    /// Somebody else was faster: nothing is overwritten.
    void aStaleStepIsRefused()
    {
        m_ctl.clock = QStringLiteral("2026-11-23T09:00:00+08:00");
        const QString id = m_ctl.create(QLatin1String(credit::clerk), QStringLiteral("reward"),
                                        valuesOf(QStringLiteral("reward"), m_enterprise));
        QCOMPARE(m_ctl.act(QLatin1String(credit::clerk), QStringLiteral("reward"), id, words("submit --version 1")).exit, 0);
        const CtlRun late =
            m_ctl.act(QLatin1String(credit::reviewer), QStringLiteral("reward"), id, words("approve --version 1"));
        QCOMPARE(late.exit, 4);
        QCOMPARE(late.object().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString(),
                 QStringLiteral("stale"));
    }
};

QTEST_GUILESS_MAIN(CtlCreditTest)
#include "tst_ctl_credit.moc"
