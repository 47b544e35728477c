// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The real jiaxinctl on a real vault: names, shapes, exit codes, masks, permissions (design.md §6).
#include "tests/app/ctl_runner.h"
#include "tests/support/invented.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace jiaxin::test;

namespace {

const QString clerk = QStringLiteral("county_clerk");
const QString countyReviewer = QStringLiteral("county_reviewer");
const QString cityReviewer = QStringLiteral("reviewer");
const QString admin = QStringLiteral("boss");
const QString enterprise = QStringLiteral("enterprise");
const QString worker = QStringLiteral("worker");

}  // namespace

class CtlTest : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;
    int m_serial = 1;

    QString newEnterprise() { return m_ctl.create(clerk, enterprise, inventedEnterprise(m_serial++)); }
    QString newWorker(const QString &employer) { return m_ctl.create(clerk, worker, inventedWorker(2 * m_serial++, employer)); }
    QString stateOf(const QString &type, const QString &id)
    {
        return m_ctl.run(clerk, {QStringLiteral("show"), type, id}).object().value(QStringLiteral("state")).toString();
    }
    void addUser(const QString &name, const char *role, const char *unit)
    {
        const CtlRun run = m_ctl.run(admin, QStringList {QStringLiteral("user"), QStringLiteral("add"), name} +
                                                words("--role") + words(role) + words("--unit") + words(unit) +
                                                QStringList {QStringLiteral("--new-password-file"), m_ctl.passwordFile});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object().value(QStringLiteral("unit")).toString(), QString::fromUtf8(unit));
    }

private slots:
    void initTestCase()
    {
        const CtlRun made = m_ctl.run({}, words("vault init --unit 610100 --device 7 --admin boss") +
                                              QStringList {QStringLiteral("--vault"), m_ctl.vault(),
                                                           QStringLiteral("--password-file"), m_ctl.passwordFile});
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.object().value(QStringLiteral("device")).toInt(), 7);
        addUser(clerk, "clerk", "610103");
        addUser(countyReviewer, "reviewer", "610103");
        addUser(cityReviewer, "reviewer", "610100");
        addUser(QStringLiteral("neighbour"), "clerk", "610104");
        addUser(QStringLiteral("auditor"), "auditor", "610100");
    }

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

    void fourEyesAndTwoLevels()
    {
        const QString id = newEnterprise();
        QCOMPARE(m_ctl.act(countyReviewer, enterprise, id, words("approve")).fault(), QStringLiteral("no_such_step"));
        const CtlRun submitted = m_ctl.act(clerk, enterprise, id, words("submit"));
        QCOMPARE(submitted.exit, 0);
        QCOMPARE(submitted.object().value(QStringLiteral("state")).toString(), QStringLiteral("submitted"));
        QCOMPARE(m_ctl.act(clerk, enterprise, id, words("approve")).exit, 3);
        QCOMPARE(m_ctl.act(cityReviewer, enterprise, id, words("approve")).fault(), QStringLiteral("level"));
        QCOMPARE(m_ctl.act(countyReviewer, enterprise, id, words("return")).fault(), QStringLiteral("required"));
        QCOMPARE(m_ctl.act(countyReviewer, enterprise, id, words("approve")).exit, 0);
        QCOMPARE(m_ctl.act(countyReviewer, enterprise, id, words("approve")).exit, 3);
        QCOMPARE(m_ctl.act(cityReviewer, enterprise, id, words("approve")).exit, 0);
        QCOMPARE(m_ctl.act(cityReviewer, enterprise, id, words("start_publicity")).exit, 0);
        const CtlRun early = m_ctl.act(cityReviewer, enterprise, id, words("publish"));
        QCOMPARE(early.exit, 4);
        QCOMPARE(early.fault(), QStringLiteral("publicity_not_over"));

        CtlRunner &later = m_ctl;
        const QString now = later.clock;
        later.clock = QStringLiteral("2026-12-02T09:00:00+08:00");
        QCOMPARE(later.act(cityReviewer, enterprise, id, words("publish")).exit, 0);
        later.clock = now;
        QCOMPARE(stateOf(enterprise, id), QStringLiteral("published"));
    }

    void pinsGoBackWithTheReturn()
    {
        const QString id = newEnterprise();
        QCOMPARE(m_ctl.act(clerk, enterprise, id, words("submit")).exit, 0);
        QCOMPARE(m_ctl.act(countyReviewer, enterprise, id, words("return --reason inconsistent --pin shoe_size=43")).exit, 1);
        QCOMPARE(m_ctl
                     .act(countyReviewer, enterprise, id,
                          words("return --reason inconsistent --note 请补正 --pin name=与执照不符 --pin email=缺少"))
                     .exit,
                 0);
        const QJsonArray pins =
            m_ctl.run(clerk, {QStringLiteral("show"), enterprise, id}).object().value(QStringLiteral("pins")).toArray();
        QCOMPARE(pins.size(), 2);
        QCOMPARE(pins.first()[QStringLiteral("note")].toString(), QStringLiteral("与执照不符"));
    }

    void aStaleVersionIsRefused()
    {
        const QString id = newEnterprise();
        const QStringList edit {QStringLiteral("edit"), enterprise, id, QStringLiteral("-")};
        const CtlRun changed = m_ctl.run(clerk, edit + words("--version 1"), R"({"brand": "安和"})");
        QCOMPARE(changed.exit, 0);
        QCOMPARE(changed.object().value(QStringLiteral("version")).toInt(), 2);
        QCOMPARE(m_ctl.run(clerk, edit + words("--version 1"), R"({"brand": "和安"})").exit, 4);
        QCOMPARE(m_ctl.act(clerk, enterprise, id, words("submit --version 1")).exit, 4);
        QCOMPARE(m_ctl.act(clerk, enterprise, id, words("submit --version 2")).exit, 0);
        // Under review nobody edits.
        QCOMPARE(m_ctl.run(clerk, edit, R"({"brand": "和安"})").exit, 4);
    }

    void batchTakesWhatItMay()
    {
        const QString one = newEnterprise();
        const QString two = newEnterprise();
        const CtlRun run = m_ctl.run(clerk, words("batch enterprise submit --state draft"));
        QVERIFY(run.exit == 0 || run.exit == 1);
        const QJsonArray done = run.object().value(QStringLiteral("done")).toArray();
        QStringList ids;
        for (const QJsonValue &value : done)
            ids.append(value[QStringLiteral("id")].toString());
        QVERIFY(ids.contains(one) && ids.contains(two));
        QCOMPARE(stateOf(enterprise, two), QStringLiteral("submitted"));
        QCOMPARE(m_ctl.run(cityReviewer, words("batch enterprise approve --state submitted")).exit, 4);
        QCOMPARE(m_ctl.run(clerk, words("batch enterprise dance")).exit, 4);
    }

    void statusSaysWhatIsLacking()
    {
        const QString id = newWorker(newEnterprise());
        const QJsonObject status = m_ctl.run(clerk, {QStringLiteral("status"), worker, id}).object();
        QCOMPARE(status.value(QStringLiteral("worker")).toString(), id);
        QCOMPARE(status.value(QStringLiteral("colour")).toString(), QStringLiteral("red"));
        QCOMPARE(status.value(QStringLiteral("eligible")).toBool(), false);
        const QJsonArray items = status.value(QStringLiteral("items")).toArray();
        QCOMPARE(items.size(), 5);
        QCOMPARE(items.at(1)[QStringLiteral("item")].toString(), QStringLiteral("authorisation"));
        QCOMPARE(items.at(1)[QStringLiteral("state")].toString(), QStringLiteral("red"));
        QCOMPARE(items.at(1)[QStringLiteral("reason")].toString(), QStringLiteral("missing"));
        QVERIFY(items.at(1)[QStringLiteral("days_left")].isNull());
    }

    /// Consents run out by the calendar, and with them the worker is frozen.
    void statesFollowTheCalendar()
    {
        const QString id = newWorker(newEnterprise());
        QCOMPARE(m_ctl.act(clerk, worker, id, words("file")).exit, 0);
        const QString consent = m_ctl.create(clerk, QStringLiteral("authorisation"),
                                             {{QStringLiteral("worker"), id},
                                              {QStringLiteral("kind"), QStringLiteral("collection")},
                                              {QStringLiteral("method"), QStringLiteral("paper")},
                                              {QStringLiteral("grantee"), QStringLiteral("西安市碑林区商务局")},
                                              {QStringLiteral("scope"), QJsonArray {QStringLiteral("identity")}},
                                              {QStringLiteral("starts_at"), QStringLiteral("2026-11-20T01:00:00.000Z")}});
        QVERIFY(!consent.isEmpty());
        QCOMPARE(stateOf(QStringLiteral("authorisation"), consent), QStringLiteral("valid"));
        QCOMPARE(stateOf(worker, id), QStringLiteral("filed"));
        const QString now = m_ctl.clock;
        m_ctl.clock = QStringLiteral("2026-12-15T09:00:00+08:00");
        QCOMPARE(stateOf(QStringLiteral("authorisation"), consent), QStringLiteral("expiring"));
        m_ctl.clock = QStringLiteral("2027-01-15T09:00:00+08:00");
        QCOMPARE(stateOf(QStringLiteral("authorisation"), consent), QStringLiteral("expired"));
        QCOMPARE(stateOf(worker, id), QStringLiteral("frozen"));
        const CtlRun frozen =
            m_ctl.run(clerk, {QStringLiteral("edit"), worker, id, QStringLiteral("-")}, R"({"phone": "13900009999"})");
        m_ctl.clock = now;
        QCOMPARE(frozen.exit, 4);
        QCOMPARE(frozen.fault(), QStringLiteral("frozen"));
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

    void duplicatesAreJudged()
    {
        const QString employer = newEnterprise();
        QStringList ids;
        for (const char *number : {"E55500001", "E55500002", "E55500003"}) {
            QJsonObject values = inventedWorker(0, employer);
            values[QStringLiteral("name")] = QStringLiteral("佟试验");
            values[QStringLiteral("document_type")] = QStringLiteral("passport");
            values[QStringLiteral("document_number")] = QString::fromLatin1(number);
            values[QStringLiteral("birth_date")] = QStringLiteral("1985-03-08");
            values[QStringLiteral("phone")] = QStringLiteral("13955556666");
            ids.append(m_ctl.create(clerk, worker, values));
        }
        const auto found = [this](const char *line) {
            const CtlRun run = m_ctl.run(clerk, words(line));
            int pairs = 0;
            for (const QJsonValue &pair : run.array()) {
                const QJsonObject first = pair[QStringLiteral("first")].toObject();
                if (first.value(QStringLiteral("name")).toString() != QStringLiteral("佟试验"))
                    continue;
                ++pairs;
                const bool told = pair[QStringLiteral("reasons")].toArray().first() == QStringLiteral("same_person") &&
                                  pair[QStringLiteral("type")] == worker &&
                                  first.value(QStringLiteral("number")).toString().contains(u'*');
                if (!told)
                    return -1;
            }
            return run.exit == 0 ? pairs : -run.exit;
        };
        QCOMPARE(found("duplicates --type worker"), 3);
        QCOMPARE(found("duplicates"), 3);
        QCOMPARE(found("duplicates --type enterprise"), 0);
        QCOMPARE(m_ctl.run(clerk, words("duplicates --type reward")).exit, 2);
        QCOMPARE(m_ctl.run(admin, words("duplicates")).exit, 3);

        const QStringList different {QStringLiteral("different"), ids.at(0), ids.at(1)};
        QCOMPARE(m_ctl.run(clerk, different).exit, 1);
        QCOMPARE(m_ctl.run(QStringLiteral("neighbour"), different + words("--note 同名不同人")).exit, 3);
        QCOMPARE(m_ctl.run(clerk, different + words("--note 同名不同人")).exit, 0);
        QCOMPARE(found("duplicates"), 2);
        QCOMPARE(found("duplicates --settled"), 1);

        const QStringList same {QStringLiteral("same"), ids.at(0), ids.at(2)};
        QCOMPARE(m_ctl.run(clerk, same).exit, 1);
        QCOMPARE(m_ctl.run(clerk, same + words("--reason 重复录入 --take no_such_field")).exit, 1);
        const CtlRun merged = m_ctl.run(clerk, same + words("--reason 重复录入 --take document_number"));
        QCOMPARE(merged.exit, 0);
        QCOMPARE(merged.object().value(QStringLiteral("id")).toString(), ids.at(0));
        QCOMPARE(m_ctl.run(clerk, {QStringLiteral("show"), worker, ids.at(2)}).exit, 4);
        QCOMPARE(m_ctl.run(clerk, words("list worker --search E55500003")).array().first()[QStringLiteral("id")].toString(),
                 ids.at(0));
        // The kept one has another number now: what was said of it has to be said again.
        QCOMPARE(found("duplicates"), 1);
        QCOMPARE(m_ctl.run(clerk, same + words("--reason 重复录入")).exit, 4);
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

    void documentsAreIssued()
    {
        const QString id = newEnterprise();
        QCOMPARE(m_ctl.act(clerk, enterprise, id, words("submit")).exit, 0);
        const auto document = [&](const char *kind, const char *option, const QString &file) {
            return m_ctl.run(countyReviewer,
                             {QStringLiteral("document"), QLatin1String(kind), id, QLatin1String(option), file});
        };
        const QString pdf = m_ctl.path(QStringLiteral("letter.pdf"));
        const QString odt = m_ctl.path(QStringLiteral("letter.odt"));
        QCOMPARE(document("correction_notice", "--pdf", pdf).fault(), QStringLiteral("not_returned"));
        QCOMPARE(m_ctl
                     .act(countyReviewer, enterprise, id,
                          {QStringLiteral("return"), QStringLiteral("--reason"), QStringLiteral("inconsistent"),
                           QStringLiteral("--pin"), QStringLiteral("name=与执照不一致")})
                     .exit,
                 0);
        const CtlRun written = document("correction_notice", "--pdf", pdf);
        QCOMPARE(written.exit, 0);
        QCOMPARE(written.object().value(QStringLiteral("pages")).toInt(), 1);
        QVERIFY(QFile(pdf).size() > 1000);
        QCOMPARE(document("review_opinion", "--odt", odt).exit, 0);
        QVERIFY(QFile(odt).size() > 1000);
        QCOMPARE(document("love_letter", "--pdf", pdf).exit, 2);
        QCOMPARE(document("review_opinion", "--pdf", odt).exit, 2);
        QCOMPARE(document("review_opinion", "--pdf", QStringLiteral("/nowhere/at/all.pdf")).exit, 5);
        QCOMPARE(m_ctl
                     .run(QStringLiteral("neighbour"),
                          {QStringLiteral("document"), QStringLiteral("review_opinion"), id, QStringLiteral("--pdf"), pdf})
                     .exit,
                 3);
    }

    void aNoticeIsOpenedAndItsItemsPublished()
    {
        const QString id = newEnterprise();
        QCOMPARE(m_ctl.act(clerk, enterprise, id, words("submit")).exit, 0);
        QCOMPARE(m_ctl.act(countyReviewer, enterprise, id, words("approve")).exit, 0);
        const QStringList draft =
            words("notice draft enterprise") + QStringList {id} + words("--contact 029-87654321 --days 7");
        QCOMPARE(m_ctl.run(cityReviewer, draft).exit, 1);
        QCOMPARE(m_ctl.act(cityReviewer, enterprise, id, words("approve")).exit, 0);
        const CtlRun drafted = m_ctl.run(cityReviewer, draft);
        QCOMPARE(drafted.exit, 0);
        const QString notice = drafted.object().value(QStringLiteral("id")).toString();
        const QString type = QStringLiteral("publicity_notice");
        QCOMPARE(m_ctl.run(cityReviewer, words("notice publish") + QStringList {notice}).exit, 4);
        QCOMPARE(m_ctl.act(cityReviewer, type, notice, words("open")).exit, 0);
        QCOMPARE(stateOf(enterprise, id), QStringLiteral("in_publicity"));
        const QJsonObject shown = m_ctl.run(cityReviewer, words("notice show") + QStringList {notice}).object();
        QCOMPARE(shown.value(QStringLiteral("working_days")).toInt(), 7);
        QCOMPARE(shown.value(QStringLiteral("items")).toArray().first()[QStringLiteral("standing")].toString(),
                 QStringLiteral("running"));
        const QString now = m_ctl.clock;
        m_ctl.clock = QStringLiteral("2026-12-04T09:00:00+08:00");
        const CtlRun published = m_ctl.run(cityReviewer, words("notice publish") + QStringList {notice});
        m_ctl.clock = now;
        QCOMPARE(published.exit, 0);
        QCOMPARE(published.object().value(QStringLiteral("done")).toArray().size(), 1);
        QCOMPARE(stateOf(enterprise, id), QStringLiteral("published"));
        QCOMPARE(stateOf(type, notice), QStringLiteral("closed"));
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

QTEST_GUILESS_MAIN(CtlTest)
#include "tst_ctl.moc"
