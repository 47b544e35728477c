// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Many filings with one opinion on a real vault: who may be among them, the draw, the looks, what is done when it stops.
#include "app/review/batch_review.h"
#include "domain/rules/random_sample.h"
#include "tests/support/office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class BatchReviewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    const QString m_county = QStringLiteral("county_reviewer");
    const StepRequest m_approval {.action = QStringLiteral("approve"),
                                  .note = QStringLiteral("经核对，与营业执照一致，同意。")};

    template <class Work>
    auto as(const QString &user, Work work)
    {
        return m_office->as(user).wait(std::move(work)).value();
    }
    /// A filing whose checks are all green.
    RecordId sound(int number) { return m_office->submitted(number, {{QStringLiteral("declared_headcount"), 0}}); }
    BatchSurvey survey(const QString &user)
    {
        return as(user, [](Workspace &work) { return BatchReview(work).survey(enterpriseType); });
    }
    BatchDraw drawn(const QString &user)
    {
        return as(user, [](Workspace &work) -> Result<BatchDraw> {
            BatchReview review(work);
            return review.draw(enterpriseType, review.survey(enterpriseType)->fit);
        });
    }
    void lookAtAll(const QString &user, const BatchDraw &draw)
    {
        for (const BatchItem &item : draw.items) {
            if (item.sampled)
                QVERIFY(m_office->as(user).wait(
                    [id = item.id](Workspace &work) { return BatchReview(work).look(enterpriseType, id); }));
        }
    }
    Result<BatchOutcome> carryOut(const QString &user, const QString &seed, const StepRequest &request,
                                  const BatchReview::Progress &progress = {})
    {
        return m_office->as(user).wait([=](Workspace &work) { return BatchReview(work).carryOut(seed, request, progress); });
    }
    QList<AuditRow> auditOf(const QString &action)
    {
        return as(m_county, [action](Workspace &work) -> Result<QList<AuditRow>> {
            QList<AuditRow> rows;
            work.store.audit().forEach([&](const AuditRow &row, const QByteArray &) {
                if (row.entry.action == action)
                    rows.append(row);
                return true;
            });
            return rows;
        });
    }
    QString stateOf(const RecordId &id)
    {
        m_office->as(m_county);
        return m_office->load(enterpriseType, id)->state;
    }

private slots:
    void init() { m_office = std::make_unique<Office>(); }

    void onlyWhatIsAllGreen()
    {
        const RecordId good = sound(1);
        const RecordId fewer = m_office->submitted(2);  // says 46 workers, has none
        const RecordId own = m_office->submitted(3, {{QStringLiteral("declared_headcount"), 0}}, QStringLiteral("both"));
        const BatchSurvey both = survey(QStringLiteral("both"));
        QCOMPARE(both.fit.size(), 1);
        QCOMPARE(both.fit.first().id, good);
        QCOMPARE(both.rest.size(), 1);
        QCOMPARE(both.rest.first().item.id, fewer);
        QCOMPARE(both.rest.first().line.id, QStringLiteral("declared_headcount"));
        QCOMPARE(survey(m_county).fit.size(), 2);
        QVERIFY(stateOf(own) == QLatin1String("submitted"));
        // Nobody reviews in a batch without a draw, and a clerk draws none.
        QCOMPARE(m_office->as(m_county)
                     .wait([this](Workspace &work) { return ReviewService(work).batch(enterpriseType, m_approval); })
                     .error()
                     .detail,
                 QStringLiteral("sample_first"));
        const auto refused = m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
            return BatchReview(work).draw(enterpriseType, both.fit);
        });
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        QCOMPARE(m_office->as(m_county)
                     .wait([](Workspace &work) { return BatchReview(work).draw(enterpriseType, {}); })
                     .error()
                     .detail,
                 QStringLiteral("batch_empty"));
    }

    void theSampleIsOpenedFirst()
    {
        QList<RecordId> ids;
        for (int number = 1; number <= 12; ++number)
            ids.append(sound(number));
        const BatchDraw draw = drawn(m_county);
        QCOMPARE(draw.items.size(), 12);
        QCOMPARE(draw.percent, 10);
        QCOMPARE(draw.toLook(), 2);
        // Anybody can repeat the draw from what the audit says.
        const QList<AuditRow> rows = auditOf(QStringLiteral("draw_sample"));
        QCOMPARE(rows.size(), 1);
        const QJsonObject said = rows.first().entry.changes;
        const auto value = [&said](const char *name) { return said.value(QLatin1String(name)).toArray().at(1); };
        QStringList texts;
        for (const RecordId &id : std::as_const(ids))
            texts.append(id.toString());
        QCOMPARE(value("seed").toString(), draw.seed);
        QCOMPARE(value("count").toInt(), 12);
        QCOMPARE(value("sample").toString(), drawSample(draw.seed, texts, 10).join(u' '));
        for (const BatchItem &item : draw.items)
            QCOMPARE(item.sampled, value("sample").toString().contains(item.id.toString()));

        QCOMPARE(carryOut(m_county, draw.seed, m_approval).error().detail, QStringLiteral("sample"));
        QCOMPARE(carryOut(QStringLiteral("both"), draw.seed, m_approval).error().code, ErrorCode::NotFound);
        // What somebody else opens does not count, nor what was not drawn.
        lookAtAll(QStringLiteral("both"), draw);
        QCOMPARE(carryOut(m_county, draw.seed, m_approval).error().detail, QStringLiteral("sample"));
        lookAtAll(m_county, draw);
        QCOMPARE(auditOf(QStringLiteral("look_at_sample")).size(), 2);
        QCOMPARE(carryOut(m_county, draw.seed, {.action = QStringLiteral("approve")}).error().field, QStringLiteral("note"));
        QCOMPARE(carryOut(m_county, draw.seed, {.action = QStringLiteral("reject"), .note = m_approval.note}).error().field,
                 QStringLiteral("action"));
        QCOMPARE(carryOut(m_county, draw.seed, {.action = QStringLiteral("return"), .note = m_approval.note}).error().field,
                 QStringLiteral("reason"));
        for (const RecordId &id : std::as_const(ids))
            QCOMPARE(stateOf(id), QStringLiteral("submitted"));

        const Result<BatchOutcome> outcome = carryOut(m_county, draw.seed, m_approval);
        QVERIFY(outcome);
        QCOMPARE(outcome->done.size(), 12);
        QVERIFY(outcome->refused.isEmpty());
        for (const RecordId &id : std::as_const(ids))
            QCOMPARE(stateOf(id), QStringLiteral("county_approved"));
        const AuditRow decided = auditOf(QStringLiteral("decide_sample")).value(0);
        QCOMPARE(decided.context.note, m_approval.note);
        QCOMPARE(decided.context.user, m_county);
        QCOMPARE(decided.entry.changes.value(QLatin1String("done")).toArray().at(1).toInt(), 12);
        QCOMPARE(auditOf(QStringLiteral("approve")).size(), 12);
        // It is over.
        QCOMPARE(carryOut(m_county, draw.seed, m_approval).error().code, ErrorCode::NotFound);
        QVERIFY(!as(m_county,
                    [](Workspace &work) -> Result<bool> { return BatchReview(work).unfinished(enterpriseType).has_value(); }));
    }

    void whatChangedIsLeftOut()
    {
        const RecordId good = sound(1);
        const RecordId gone = sound(2);
        const RecordId twin = sound(3);
        const BatchDraw draw = drawn(m_county);
        lookAtAll(m_county, draw);
        m_office->act(QStringLiteral("both"), enterpriseType, gone, m_approval);
        // The same name turns up elsewhere: a check of the third is green no longer.
        m_office->as(QStringLiteral("clerk"));
        m_office->addEnterprise(Office::filing(40, {{QStringLiteral("name"), Office::filing(3)[QStringLiteral("name")]}}));
        const Result<BatchOutcome> outcome = carryOut(m_county, draw.seed, m_approval);
        QVERIFY(outcome);
        QCOMPARE(outcome->done.size(), 1);
        QCOMPARE(outcome->done.first().id, good);
        QMap<RecordId, Error> why;
        for (const auto &refused : outcome->refused)
            why.insert(refused.id, refused.error);
        QCOMPARE(why.value(gone).code, ErrorCode::Stale);
        QCOMPARE(why.value(twin).detail, QStringLiteral("check"));
        QCOMPARE(stateOf(twin), QStringLiteral("submitted"));
    }

    /// Thousands in the soak: the finished part is told exactly, the rest can go on later or be given up.
    void aBatchThatStopsTellsWhatIsDone()
    {
        const bool soak = qEnvironmentVariableIsSet("JIAXIN_SOAK");
        const int count = soak ? 5000 : 30;
        const int stopAfter = count / 3;
        m_office->tinyScans = soak;
        for (int number = 1; number <= count; ++number)
            (void)sound(number);
        const BatchDraw draw = drawn(m_county);
        QCOMPARE(draw.items.size(), count);
        lookAtAll(m_county, draw);
        qint64 told = 0;
        const Result<BatchOutcome> part = carryOut(m_county, draw.seed, m_approval, [&](qint64 done, qint64 total) {
            told = done;
            return total == count && done < stopAfter;
        });
        QVERIFY(part);
        QCOMPARE(told, stopAfter);
        QCOMPARE(part->done.size(), stopAfter);
        const auto open = [this] {
            return as(m_county, [](Workspace &work) -> Result<int> {
                const auto draw = BatchReview(work).unfinished(enterpriseType);
                return draw ? draw->left() : -1;
            });
        };
        QCOMPARE(open(), count - stopAfter);
        QCOMPARE(auditOf(QStringLiteral("decide_sample"))
                     .value(0)
                     .entry.changes.value(QLatin1String("left"))
                     .toArray()
                     .at(1)
                     .toInt(),
                 count - stopAfter);
        // Another session goes on where it stopped.
        m_office->leave();
        int calls = 0;
        const Result<BatchOutcome> rest = carryOut(m_county, draw.seed, m_approval, [&](qint64, qint64 total) {
            ++calls;
            return total == count - stopAfter && calls < count / 3;
        });
        QVERIFY(rest);
        QCOMPARE(rest->done.size(), count / 3);
        QVERIFY(m_office->as(m_county).wait([&](Workspace &work) { return BatchReview(work).drop(draw.seed); }));
        QCOMPARE(open(), -1);
        QCOMPARE(survey(m_county).fit.size(), count - stopAfter - count / 3);
        QCOMPARE(auditOf(QStringLiteral("approve")).size(), stopAfter + count / 3);
        QCOMPARE(auditOf(QStringLiteral("drop_sample")).size(), 1);
    }

    void aNewDrawEndsTheFormer()
    {
        (void)sound(1);
        const BatchDraw first = drawn(m_county);
        const BatchDraw second = drawn(m_county);
        QVERIFY(first.seed != second.seed);
        QCOMPARE(carryOut(m_county, first.seed, m_approval).error().code, ErrorCode::NotFound);
        QCOMPARE(auditOf(QStringLiteral("draw_sample")).size(), 2);
    }

    void manyAreReturnedWithOneReason()
    {
        const RecordId one = sound(1);
        const RecordId two = sound(2);
        const BatchDraw draw = drawn(m_county);
        lookAtAll(m_county, draw);
        const Result<BatchOutcome> outcome = carryOut(m_county, draw.seed,
                                                      {.action = QStringLiteral("return"),
                                                       .reason = QStringLiteral("missing_material"),
                                                       .note = QStringLiteral("请补充场所证明。")});
        QVERIFY(outcome);
        QCOMPARE(outcome->done.size(), 2);
        QCOMPARE(stateOf(one), QStringLiteral("returned"));
        QCOMPARE(stateOf(two), QStringLiteral("returned"));
    }
};

QTEST_MAIN(BatchReviewTest)
#include "tst_batch_review.moc"
