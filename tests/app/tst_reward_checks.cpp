// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The automatic checks of a reward, and what an objection to it does.
#include "app/review/reward_desk.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QTest>

namespace jiaxin::test {

class RewardChecksTest final : public QObject {
    Q_OBJECT

private slots:
    void authorities_data()
    {
        QTest::addColumn<QString>("level");
        const auto row = [](const char *authority, const char *level) {
            QTest::newRow(authority) << QString::fromLatin1(level);
        };
        row("中华人民共和国商务部", "national");
        row("商务部办公厅", "national");
        row("国家发展和改革委员会", "national");
        row("陕西省商务厅", "provincial");
        row("陕西省人民政府", "provincial");
        row("西安市商务局", "municipal");
        row("陕西省西安市商务局", "municipal");
        row("西安市碑林区商务局", "county");
        row("碑林区人民政府", "county");
        row("蓝田县商务局", "county");
        row("西安禾沁家政服务有限公司", "");
        row("", "");
    }
    void authorities()
    {
        const auto level = levelOfAuthority(QString::fromUtf8(QTest::currentDataTag()));
        QTEST(level ? choiceName(*level) : QString(), "level");
    }

    /// Each finding in its line; everything else passes.
    void checks_data()
    {
        using Change = std::function<void(Reward &, RewardFacts &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, const char *expected, const Change &change) {
            QTest::newRow(title) << change << QString::fromLatin1(expected);
        };
        row("in order", "", [](Reward &, RewardFacts &) {});
        row("another form of number", "document_number warned document_number_format",
            [](Reward &r, RewardFacts &) { r.documentNumber = QStringLiteral("2026-7"); });
        row("a firm confers", "authority warned unknown_authority",
            [](Reward &r, RewardFacts &) { r.authority = QStringLiteral("某某行业协会"); });
        row("a known one confers", "", [](Reward &r, RewardFacts &f) {
            r.authority = QStringLiteral("某某行业协会");
            f.authorityKnown = true;
        });
        row("another level", "authority warned level_mismatch",
            [](Reward &r, RewardFacts &) { r.level = Reward::Level::National; });
        row("tomorrow", "granted_on failed future_date", [](Reward &r, RewardFacts &f) { r.grantedOn = f.today.addDays(1); });
        row("no proof", "materials failed missing_scan", [](Reward &r, RewardFacts &) { r.scans.clear(); });
        row("filed twice", "duplicates failed same_document", [](Reward &, RewardFacts &f) {
            f.similar = {{.id = {}, .name = {}, .state = {}, .sameNumber = true, .sameName = true}};
        });
        row("one notice, two rewards", "duplicates warned same_document",
            [](Reward &, RewardFacts &f) { f.similar = {{.id = {}, .name = {}, .state = {}, .sameNumber = true}}; });
        row("had it before", "same_name warned same_name", [](Reward &, RewardFacts &f) {
            f.similar = {{.id = {}, .name = {}, .state = {}, .sameNumber = false, .sameName = true}};
        });
        row("blacklisted", "credit failed blacklisted", [](Reward &, RewardFacts &f) { f.blacklisted = true; });
        row("not published", "enterprise warned not_published",
            [](Reward &, RewardFacts &f) { f.enterpriseState = QStringLiteral("draft"); });
        row("no term", "valid_until warned no_term", [](Reward &r, RewardFacts &) { r.validUntil = {}; });
        row("over", "valid_until warned term_over", [](Reward &r, RewardFacts &f) { r.validUntil = f.today.addDays(-1); });
        row("pin not answered", "changes failed pin_unanswered",
            [](Reward &, RewardFacts &f) { f.unansweredPins = {QStringLiteral("content")}; });
    }
    void checks()
    {
        QFETCH(std::function<void(Reward &, RewardFacts &)>, change);
        RewardFacts facts {.today = QDate(2026, 11, 23), .enterpriseState = QStringLiteral("published")};
        Reward reward;
        reward.enterprise = RecordId(QStringLiteral("01890a5d-ac96-774b-bcce-000000000001"));
        reward.name = QStringLiteral("家政服务示范企业");
        reward.documentNumber = QStringLiteral("市商发〔2026〕112号");
        reward.authority = QStringLiteral("西安市商务局");
        reward.level = Reward::Level::Municipal;
        reward.grantedOn = QDate(2026, 11, 6);
        reward.validUntil = QDate(2028, 11, 5);
        reward.scans = {AttachmentHash {QString(64, u'a')}};
        change(reward, facts);
        QStringList found;
        for (const FilingLine &line : rewardChecks(reward, facts)) {
            if (line.mark != CheckMark::Passed)
                found.append(line.id +
                             (line.mark == CheckMark::Failed ? QStringLiteral(" failed ") : QStringLiteral(" warned ")) +
                             line.problems.first().rule);
        }
        QTEST(found.join(QStringLiteral(", ")), "expected");
    }

    /// While somebody objects nothing is published; the objection keeps what stood there before and after.
    void anObjectionHoldsUpThePublication()
    {
        Office office;
        const RecordId enterprise = office.published(1);
        office.as(QStringLiteral("clerk"));
        const RecordId reward =
            office.create(rewardType, {{QStringLiteral("enterprise"), enterprise.toString()},
                                       {QStringLiteral("name"), QStringLiteral("家政服务示范企业")},
                                       {QStringLiteral("document_number"), QStringLiteral("市商发〔2026〕112号")},
                                       {QStringLiteral("kind"), QStringLiteral("demonstration")},
                                       {QStringLiteral("level"), QStringLiteral("municipal")},
                                       {QStringLiteral("authority"), QStringLiteral("西安市商务局")},
                                       {QStringLiteral("granted_on"), QStringLiteral("2026-11-06")}});
        const QString reviewer = QStringLiteral("county_reviewer");
        office.act(QStringLiteral("clerk"), rewardType, reward, {.action = QStringLiteral("submit")});
        const auto approved = office.as(reviewer).wait(
            [&](Workspace &work) { return RewardDesk(work).approve(reward, {.action = QStringLiteral("approve")}, 5); });
        QVERIFY(approved && approved->saved);
        QCOMPARE(approved->state, QStringLiteral("in_publicity"));
        office.as(QStringLiteral("clerk"));
        const RecordId objection =
            office.create(objectionType, {{QStringLiteral("subject_type"), QStringLiteral("reward")},
                                          {QStringLiteral("subject"), reward.toString()},
                                          {QStringLiteral("fields"), QJsonArray {QStringLiteral("level")}},
                                          {QStringLiteral("applicant_kind"), QStringLiteral("person")},
                                          {QStringLiteral("applicant"), QStringLiteral("柳试验")},
                                          {QStringLiteral("applicant_phone"), QStringLiteral("13900000001")},
                                          {QStringLiteral("content"), QStringLiteral("级别有误")},
                                          {QStringLiteral("received_at"), QStringLiteral("2026-11-23T00:30:00.000Z")}});
        const QDate today = office.clock.today();
        office.act(QStringLiteral("clerk"), objectionType, objection,
                   {.action = QStringLiteral("accept"), .documentDate = today});
        office.clock.set(QDateTime(QDate(2026, 12, 1), QTime(1, 0), Qt::UTC));
        const auto publish = [&] {
            const auto outcome = office.as(reviewer).wait([&](Workspace &work) {
                return ReviewService(work).act(rewardType, reward, {.action = QStringLiteral("publish")});
            });
            return outcome ? outcome->state : outcome.error().detail;
        };
        QCOMPARE(publish(), QStringLiteral("under_objection"));
        office.act(reviewer, objectionType, objection,
                   {.action = QStringLiteral("conclude"),
                    .note = QStringLiteral("级别无误"),
                    .documentDate = QDate(2026, 12, 1),
                    .values = {{QStringLiteral("conclusion"), QStringLiteral("unfounded")}}});
        QCOMPARE(publish(), QStringLiteral("under_objection"));
        office.act(QStringLiteral("clerk"), objectionType, objection,
                   {.action = QStringLiteral("close"),
                    .documentDate = QDate(2026, 12, 1),
                    .values = {{QStringLiteral("answer_method"), QStringLiteral("phone")}}});
        QCOMPARE(publish(), QStringLiteral("published"));
        const auto closed = office.load(objectionType, objection);
        const auto &answered = static_cast<const Objection &>(*closed);
        QVERIFY2(!answered.valuesBefore.isEmpty() && answered.valuesBefore == answered.valuesAfter,
                 qPrintable(answered.valuesBefore));
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::RewardChecksTest)
#include "tst_reward_checks.moc"
