// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/ctl_people.h"

#include <QFile>
#include <QTest>

namespace jiaxin::test {

/// What is decided by the real jiaxinctl: reviews, batches, duplicates, notices, and what follows by the calendar.
class CtlReviewTest : public QObject, CtlPeople {
    Q_OBJECT

private slots:
    void initTestCase() { makeVault(); }

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
};

}  // namespace jiaxin::test

QTEST_GUILESS_MAIN(jiaxin::test::CtlReviewTest)
#include "tst_ctl_review.moc"
