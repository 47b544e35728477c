// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ctl_people.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace jiaxin::test {

/// The real jiaxinctl on a real vault: names, shapes, exit codes, masks, permissions (design.md §6).
class CtlTest : public QObject, CtlPeople {
    Q_OBJECT

private slots:
    void initTestCase() { makeVault(); }

    void aVaultIsMadeOnce()
    {
        const CtlRun again = m_ctl.run({}, words("vault init --unit 610100 --admin boss") +
                                               QStringList {QStringLiteral("--vault"), m_ctl.vault(),
                                                            QStringLiteral("--password-file"), m_ctl.passwordFile});
        QCOMPARE(again.exit, 4);
        QCOMPARE(again.fault(), QStringLiteral("not_empty"));
    }

    void usersAreListedAndRefused()
    {
        const CtlRun list = m_ctl.run(admin, words("user list"));
        QCOMPARE(list.exit, 0);
        QCOMPARE(list.array().size(), 6);
        QCOMPARE(m_ctl.run(clerk, words("user list")).exit, 3);
        const QStringList newPassword {QStringLiteral("--new-password-file"), m_ctl.passwordFile};
        QCOMPARE(m_ctl.run(clerk, words("user add eve --role clerk") + newPassword).exit, 3);
        QCOMPARE(m_ctl.run(admin, words("user add auditor --role auditor") + newPassword).exit, 4);
        QCOMPARE(m_ctl.run(admin, words("user add eve --role clerk,auditor") + newPassword).exit, 1);
        QCOMPARE(m_ctl.run(admin, words("user add eve --role clerk --unit 610300") + newPassword).exit, 1);
        const QStringList weak {QStringLiteral("--new-password-file"), m_ctl.write(QStringLiteral("weak.txt"), "short1\n")};
        const CtlRun refused = m_ctl.run(admin, words("user add eve --role clerk") + weak);
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.fault(), QStringLiteral("password_short"));
        QVERIFY(!refused.out.contains("short1") && !refused.err.contains("short1"));
    }

    void recordsAreMadeShownAndMasked()
    {
        const QString employer = newEnterprise();
        const QJsonObject values = inventedWorker(500, employer);
        const QString id = m_ctl.create(clerk, worker, values);
        QVERIFY(!id.isEmpty());
        const QByteArray number = values.value(QStringLiteral("document_number")).toString().toUtf8();

        const CtlRun shown = m_ctl.run(clerk, {QStringLiteral("show"), worker, id});
        QCOMPARE(shown.exit, 0);
        const QJsonObject json = shown.object();
        QCOMPARE(json.value(QStringLiteral("name")).toString(), QStringLiteral("柳试验"));
        QCOMPARE(json.value(QStringLiteral("phone")).toString(), QStringLiteral("138****0500"));
        QCOMPARE(json.value(QStringLiteral("current_address")).toString(), QStringLiteral("陕西省西安市碑林区****"));
        QCOMPARE(json.value(QStringLiteral("sex")).toString(), QStringLiteral("female"));
        QVERIFY(!shown.out.contains(number));
        QVERIFY(json.value(QStringLiteral("actions")).toArray().contains(QStringLiteral("file")));

        const QJsonArray list = m_ctl.run(clerk, words("list worker --search 柳试验")).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first()[QStringLiteral("id")].toString(), id);
        QCOMPARE(list.first()[QStringLiteral("colour")].toString(), QStringLiteral("red"));
        QCOMPARE(m_ctl.run(clerk, words("list worker --search lsy")).array().size(), 1);
        QCOMPARE(m_ctl.run(clerk, words("list worker --search 柳试验 --state filed")).array().size(), 0);

        QCOMPARE(m_ctl.run(clerk, words("list worker --search") + QStringList {QString::fromLatin1(number)}).array().size(), 1);

        // Somebody of another county sees neither name nor number.
        const CtlRun outside = m_ctl.run(QStringLiteral("neighbour"), {QStringLiteral("show"), worker, id});
        QCOMPARE(outside.object().value(QStringLiteral("name")).toString(), QStringLiteral("柳*验"));
        QCOMPARE(m_ctl
                     .run(QStringLiteral("neighbour"), {QStringLiteral("edit"), worker, id, QStringLiteral("-")},
                          R"({"phone": "13900009999"})")
                     .exit,
                 3);
        // An administrator of accounts sees no records at all.
        QCOMPARE(m_ctl.run(admin, words("list worker")).exit, 3);
    }

    void aRevealIsAuditedWithItsReason()
    {
        const QString id = newWorker(newEnterprise());
        const QStringList reveal {QStringLiteral("reveal"), worker, id, QStringLiteral("phone")};
        QCOMPARE(m_ctl.run(clerk, reveal).exit, 1);
        QCOMPARE(m_ctl.run(QStringLiteral("neighbour"), reveal + words("--reason contact")).exit, 3);
        const CtlRun shown = m_ctl.run(clerk, reveal + words("--reason contact"));
        QCOMPARE(shown.exit, 0);
        QVERIFY(shown.object().value(QStringLiteral("value")).toString().startsWith(QStringLiteral("1380000")));
        const QJsonArray history = m_ctl.run(clerk, {QStringLiteral("history"), worker, id}).array();
        const QJsonObject last = history.last().toObject();
        QCOMPARE(last.value(QStringLiteral("action")).toString(), QStringLiteral("reveal"));
        QCOMPARE(last.value(QStringLiteral("reason")).toString(), QStringLiteral("contact"));
        QCOMPARE(last.value(QStringLiteral("user")).toString(), clerk);
        QVERIFY(!QJsonDocument(history).toJson().contains(shown.object().value(QStringLiteral("value")).toString().toUtf8()));
    }

    void problemsAreNamed()
    {
        QJsonObject values = inventedEnterprise(m_serial++);
        values.remove(QStringLiteral("legal_representative"));
        const CtlRun refused =
            m_ctl.run(clerk, {QStringLiteral("new"), enterprise, QStringLiteral("-")}, QJsonDocument(values).toJson());
        QCOMPARE(refused.exit, 1);
        const QJsonObject problem = refused.object().value(QStringLiteral("problems")).toArray().first().toObject();
        QCOMPARE(problem.value(QStringLiteral("field")).toString(), QStringLiteral("legal_representative"));
        QCOMPARE(problem.value(QStringLiteral("rule")).toString(), QStringLiteral("required"));
        QCOMPARE(problem.value(QStringLiteral("severity")).toString(), QStringLiteral("block"));
        QCOMPARE(problem.value(QStringLiteral("message")).toString(), QStringLiteral("请填写法定代表人"));
        const QStringList fromInput {QStringLiteral("new"), enterprise, QStringLiteral("-")};
        QCOMPARE(m_ctl.run(clerk, fromInput, "{").exit, 5);
        QCOMPARE(m_ctl.run(clerk, {QStringLiteral("new"), enterprise, m_ctl.path(QStringLiteral("no.json"))}).exit, 5);
        QCOMPARE(m_ctl.run(clerk, fromInput, R"({"shoe_size": 43})").fault(), QStringLiteral("unknown_field"));
    }

    void aNumberIsOnePersons()
    {
        const QString employer = newEnterprise();
        const QJsonObject values = inventedWorker(702, employer);
        QVERIFY(!m_ctl.create(clerk, worker, values).isEmpty());
        const CtlRun again =
            m_ctl.run(clerk, {QStringLiteral("new"), worker, QStringLiteral("-")}, QJsonDocument(values).toJson());
        QCOMPARE(again.exit, 1);
        QCOMPARE(again.fault(), QStringLiteral("duplicate_in_vault"));
    }

    void theAuditIsTheAuditors()
    {
        QCOMPARE(m_ctl.run(clerk, words("audit verify")).exit, 3);
        const CtlRun verdict = m_ctl.run(QStringLiteral("auditor"), words("audit verify"));
        QCOMPARE(verdict.exit, 0);
        QCOMPARE(verdict.object().value(QStringLiteral("ok")).toBool(), true);
        QVERIFY(verdict.object().value(QStringLiteral("rows")).toInt() > 20);
        QVERIFY(verdict.object().value(QStringLiteral("first_bad")).isNull());
        const QString file = m_ctl.path(QStringLiteral("audit.jsonl"));
        QCOMPARE(m_ctl.run(QStringLiteral("auditor"), {QStringLiteral("audit"), QStringLiteral("export"), file}).exit, 0);
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QByteArray text = exported.readAll();
        QVERIFY(text.count('\n') >= verdict.object().value(QStringLiteral("rows")).toInt());
        QVERIFY(text.contains("\"action\":\"create\""));
        // One row a list that showed persons, and which number was looked for is not in it.
        QVERIFY(text.contains("\"action\":\"list\"") && text.contains("\"action\":\"search\""));
        QVERIFY(!text.contains("13800000500") && !text.contains("柳试验"));
        for (const QByteArray &line : text.split('\n')) {
            const QJsonObject row = QJsonDocument::fromJson(line).object();
            const QString action = row.value(QStringLiteral("action")).toString();
            if (action != QLatin1String("list") && action != QLatin1String("search"))
                continue;
            QCOMPARE(row.value(QStringLiteral("type")).toString(), worker);
            QCOMPARE(row.value(QStringLiteral("changes")).toObject().keys(),
                     (QStringList {QStringLiteral("outside"), QStringLiteral("shown")}));
        }
    }

    void aBackupIsRestored()
    {
        const QString file = m_ctl.path(QStringLiteral("backup.jxb"));
        QCOMPARE(m_ctl.run(clerk, {QStringLiteral("vault"), QStringLiteral("backup"), file}).exit, 0);
        const QString other = m_ctl.path(QStringLiteral("other"));
        const QStringList login {QStringLiteral("--user"),  clerk, QStringLiteral("--password-file"), m_ctl.passwordFile,
                                 QStringLiteral("--vault"), other};
        QCOMPARE(m_ctl.run({}, QStringList {QStringLiteral("vault"), QStringLiteral("restore"), file} + login).exit, 0);
        QCOMPARE(m_ctl.run({}, QStringList {QStringLiteral("vault"), QStringLiteral("restore"), file} + login).exit, 4);
        const int rows = int(m_ctl.run(clerk, words("list enterprise")).array().size());
        QCOMPARE(int(m_ctl.run({}, words("list enterprise") + login).array().size()), rows);
        QCOMPARE(m_ctl.run({}, words("vault check") + login).object().value(QStringLiteral("ok")).toBool(), true);
        const QString noise = m_ctl.write(QStringLiteral("noise.jxb"), "no backup at all");
        QCOMPARE(m_ctl
                     .run({}, QStringList {QStringLiteral("vault"), QStringLiteral("restore"), noise, QStringLiteral("--user"),
                                           clerk, QStringLiteral("--password-file"), m_ctl.passwordFile,
                                           QStringLiteral("--vault"), m_ctl.path(QStringLiteral("new"))})
                     .exit,
                 5);
    }

    void nothingIsThere()
    {
        const QString nobody = QStringLiteral("00000000-0000-7000-8000-000000000000");
        QCOMPARE(m_ctl.run(clerk, {QStringLiteral("show"), worker, nobody}).exit, 4);
        CtlRunner empty;
        QCOMPARE(empty.run(clerk, words("list worker")).exit, 5);
        const CtlRun noPassword = m_ctl.run(
            {}, {QStringLiteral("list"), worker, QStringLiteral("--vault"), m_ctl.vault(), QStringLiteral("--user"), clerk});
        QCOMPARE(noPassword.exit, 2);
    }

    /// Last, for it locks a name for ten minutes of the test's clock.
    void wrongPasswordsLockTheName()
    {
        const QString wrong = m_ctl.write(QStringLiteral("wrong.txt"), "Wrong-1234\n");
        std::swap(m_ctl.passwordFile, const_cast<QString &>(wrong));
        QStringList faults;
        for (int i = 0; i < 6; ++i) {
            const CtlRun run = m_ctl.run(QStringLiteral("neighbour"), words("list worker"));
            QCOMPARE(run.exit, 3);
            faults.append(run.object().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString());
            QVERIFY(!run.err.contains("Wrong-1234"));
        }
        std::swap(m_ctl.passwordFile, const_cast<QString &>(wrong));
        QCOMPARE(faults.first(), QStringLiteral("wrong_password"));
        QCOMPARE(faults.last(), QStringLiteral("locked_out"));
        QCOMPARE(m_ctl.run(QStringLiteral("neighbour"), words("list worker")).exit, 3);
        QCOMPARE(m_ctl.run(clerk, words("list worker --limit 1")).exit, 0);
        m_ctl.clock = QStringLiteral("2026-11-23T09:11:00+08:00");
        QCOMPARE(m_ctl.run(QStringLiteral("neighbour"), words("list worker --limit 1")).exit, 0);
    }
};

}  // namespace jiaxin::test

QTEST_GUILESS_MAIN(jiaxin::test::CtlTest)
#include "tst_ctl.moc"
