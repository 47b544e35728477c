// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Pairs that may be one are found, said to be different or the same, and remembered, on a real vault.
#include "app/certificates/certificate_service.h"
#include "app/duplicates/duplicate_search.h"
#include "tests/support/office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

QString textOf(const Result<Outcome> &result)
{
    if (!result)
        return errorName(result.error().code) + u' ' + result.error().field + u' ' + result.error().detail;
    return result->saved ? QStringLiteral("ok") : rulesText(result->problems);
}

}  // namespace

class DuplicatesTest : public QObject {
    Q_OBJECT

    using Wanted = DuplicateSearch::Wanted;

    std::unique_ptr<Office> m_office;
    RecordId m_firm;

    /// As it comes from elsewhere: past the form, which refuses a number that is there already.
    template <class R>
    RecordId put(const RecordType &type, R record, const QString &unit = QStringLiteral("610103"))
    {
        record.unit = unit;
        m_office->clock.set(m_office->clock.now().addSecs(1));
        auto id = m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
            return work.transact([&]() -> Result<RecordId> {
                work.store.insert(type, record, work.context());
                return record.id;
            });
        });
        return id.value();
    }
    Worker person(const QString &name, const QString &number, const QString &phone) const
    {
        Worker worker;
        worker.name = name;
        worker.documentNumber = number;
        worker.birthDate = QDate(1978, 5, 6);
        worker.phone = phone;
        worker.enterprise = m_firm;
        worker.state = QStringLiteral("filed");
        return worker;
    }
    QString found(const RecordType &type = workerType, Wanted wanted = Wanted::Pending,
                  const QString &user = QStringLiteral("clerk"))
    {
        const auto pairs = m_office->as(user).wait(
            [&](Workspace &work) { return DuplicateSearch({.type = &type, .wanted = wanted}).run(work); });
        if (!pairs)
            return errorName(pairs.error().code);
        QStringList lines;
        for (const DuplicatePair &pair : *pairs)
            lines.append(QStringLiteral("%1: %2, %3").arg(choiceName(pair.reasons.first()), pair.first.name, pair.second.name));
        return lines.join(u'\n');
    }
    template <class Job>
    auto judge(Job job, const QString &user = QStringLiteral("clerk"))
    {
        return m_office->as(user).wait([&](Workspace &work) {
            DuplicateService service(work);
            return job(service);
        });
    }
    QString different(const RecordId &one, const RecordId &other, const QString &note = QStringLiteral("同名不同人"))
    {
        return textOf(judge([&](DuplicateService &service) {
            return service.different(workerType, {one, other, {}, {}}, note);
        }));
    }
    Worker worker(const RecordId &id)
    {
        const auto record = m_office->load(workerType, id);
        return static_cast<const Worker &>(*record);
    }
    void edit(const RecordType &type, const RecordId &id, const QJsonObject &values)
    {
        QCOMPARE(textOf(m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
                     return RecordService(work).edit(type, id, values);
                 })),
                 QStringLiteral("ok"));
    }
    QString lastAction(const RecordId &id)
    {
        const auto rows =
            m_office->session().wait([&](Workspace &work) { return RecordService(work).history(workerType, id); });
        const AuditRow row = rows.value().last();
        return row.entry.action + u' ' + row.context.user + u' ' + row.context.note;
    }
    qint64 count(const QString &sql)
    {
        return m_office->session().wait([&](Workspace &work) { return work.database().value(sql).toLongLong(); }).value();
    }
    /// A certificate with its card in this state.
    RecordId certificate(const RecordId &worker, const QString &number, const QString &state, const QString &cardState)
    {
        Certificate certificate;
        certificate.number = number;
        certificate.worker = worker;
        certificate.enterprise = m_firm;
        certificate.issuedOn = QDate(2026, 3, 1);
        certificate.validUntil = QDate(2027, 2, 28);
        certificate.state = state;
        const RecordId id = put(certificateType, certificate);
        if (!cardState.isEmpty()) {
            Card card;
            card.certificate = id;
            card.sequence = 1;
            card.state = cardState;
            put(cardType, card);
        }
        return id;
    }
    QString standing(const RecordId &certificate)
    {
        return m_office->session()
            .wait([&](Workspace &work) {
                QString text = work.store.load(certificateType, certificate)->state;
                for (const Card &card : work.store.childrenOf<Card>(cardType, "certificate", certificate))
                    text += u' ' + card.state;
                return text;
            })
            .value();
    }

private slots:
    void init()
    {
        m_office = std::make_unique<Office>();
        m_firm = m_office->published(1);
    }

    void pairsOfWorkers()
    {
        m_office->worker(1, QStringLiteral("张秋莲"), m_firm);
        QCOMPARE(found(), QString());
        const QString number = residentNumber(1);
        Worker other = person(QStringLiteral("张秋连"), number.first(6) + u' ' + number.mid(6), {});
        put(workerType, other);
        other.name = QStringLiteral("李冬梅");
        other.documentNumber = residentNumber(2);
        put(workerType, other);
        other.documentType = DocumentType::Passport;
        other.name = QStringLiteral("李冬美");
        put(workerType, other);
        put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P1"), QStringLiteral("13800001234")));
        put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P2"), QStringLiteral("13800001243")));
        put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P3"), {}));
        QCOMPARE(found(),
                 QStringLiteral("same_document: 张秋莲, 张秋连\nsame_number: 李冬梅, 李冬美\nsame_person: 王翠兰, 王翠兰"));
    }

    void pairsOfEnterprises()
    {
        const auto add = [&](int number, const char *name, const char *address, const QJsonObject &more = {}) {
            QJsonObject values = more;
            values.insert(QStringLiteral("name"), QString::fromUtf8(name));
            values.insert(QStringLiteral("registered_address"), QString::fromUtf8(address));
            m_office->as(QStringLiteral("clerk"));
            m_office->clock.set(m_office->clock.now().addSecs(1));
            return m_office->create(enterpriseType, Office::filing(number, values));
        };
        add(11, "西安安和家政服务有限公司", "西安市碑林区长安北路12号3层");
        add(12, "西安佳乐家政服务有限公司", "西安市碑林区长安北路12号");
        QCOMPARE(found(enterpriseType), QString());
        add(13, "安和家政服务部", "陕西省西安市长安北路１２号302室");
        const QJsonObject licence {{QStringLiteral("registration_number"), QStringLiteral("110108000000016")}};
        add(14, "西安甲乙家政服务有限公司", "科技路1号", licence);
        add(15, "西安丙丁家政服务有限公司", "科技路2号", licence);
        QCOMPARE(found(enterpriseType), QStringLiteral("same_licence: 西安甲乙家政服务有限公司, 西安丙丁家政服务有限公司\n"
                                                       "similar_at_place: 西安安和家政服务有限公司, 安和家政服务部"));
    }

    void onlyOwnAndLiveRecordsAreCompared()
    {
        const RecordId mine =
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P1"), QStringLiteral("13800001234")));
        const RecordId theirs =
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P2"), QStringLiteral("13800001234")),
                QStringLiteral("610104"));
        QCOMPARE(found(), QString());
        QCOMPARE(different(mine, theirs), QStringLiteral("forbidden  territory"));
        const auto seen = judge([&](DuplicateService &service) { return service.compare(workerType, mine, theirs); });
        QCOMPARE(seen.error().detail, QStringLiteral("territory"));
        QCOMPARE(found(workerType, Wanted::Pending, QStringLiteral("city_reviewer")), QStringLiteral("forbidden"));
        const RecordId second =
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P3"), QStringLiteral("13800001234")));
        QVERIFY(!found().isEmpty());
        QVERIFY(m_office->session().wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                work.store.remove(workerType, *work.store.load(workerType, second), work.context());
                return {};
            });
        }));
        QCOMPARE(found(), QString());
        QCOMPARE(different(mine, second), QStringLiteral("not_found  "));
    }

    void differentIsRememberedUntilSomethingChanges()
    {
        Worker passportHolder = person(QStringLiteral("王翠兰"), QStringLiteral("P12345"), QStringLiteral("13800001234"));
        passportHolder.documentType = DocumentType::Passport;
        const RecordId one = put(workerType, passportHolder);
        passportHolder.documentNumber = QStringLiteral("P23456");
        const RecordId other = put(workerType, passportHolder);
        QCOMPARE(different(one, other, QStringLiteral(" ")), QStringLiteral("invalid note required"));
        QVERIFY(!found().isEmpty());
        QCOMPARE(different(one, other), QStringLiteral("ok"));
        QCOMPARE(found(), QString());
        QVERIFY(found(workerType, Wanted::Settled).contains(QStringLiteral("王翠兰")));
        for (const RecordId &id : {one, other})
            QCOMPARE(lastAction(id), QStringLiteral("differ clerk 同名不同人"));
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM outbox WHERE type = 'duplicate_verdict'")), 1);
        // What was not compared does not matter; what was does. And no name stands in the verdict.
        edit(workerType, one, {{QStringLiteral("skill_certificate_number"), QStringLiteral("A1")}});
        QCOMPARE(found(), QString());
        edit(workerType, one, {{QStringLiteral("phone"), QStringLiteral("13800001243")}});
        QVERIFY(!found().isEmpty());
        QCOMPARE(found(workerType, Wanted::Settled), QString());
        QCOMPARE(count(QStringLiteral(
                     "SELECT count(*) FROM duplicate_verdict WHERE compared LIKE '%王%' OR compared LIKE '%138%1243%'")),
                 0);
        // Said again it holds again, in the same record.
        QCOMPARE(different(other, one), QStringLiteral("ok"));
        QCOMPARE(found(), QString());
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM duplicate_verdict")), 1);
        QVERIFY(judge([&](DuplicateService &service) { return service.takeBack(workerType, one, other); }));
        QVERIFY(!found().isEmpty());
        const auto again = judge([&](DuplicateService &service) { return service.takeBack(workerType, one, other); });
        QCOMPARE(again.error().code, ErrorCode::NotFound);
    }

    void comparedSideBySide()
    {
        const RecordId keep = m_office->worker(1, QStringLiteral("王翠兰"), m_firm);
        const RecordId other =
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P23456"), QStringLiteral("13800000001")));
        const auto seen = judge([&](DuplicateService &service) { return service.compare(workerType, other, keep); });
        QVERIFY(seen);
        QVERIFY(!seen->keepsFirst);
        QVERIFY(!seen->second.photo.hex.isEmpty() && seen->first.photo.hex.isEmpty());
        QCOMPARE(seen->second.children.size(), 6);
        QMap<QString, const ComparedField *> fields;
        for (const ComparedField &field : seen->fields)
            fields.insert(field.field->id(), &field);
        QVERIFY(!fields.contains(QStringLiteral("education")));
        QVERIFY(!fields.value(QStringLiteral("name"))->differs);
        QVERIFY(!fields.value(QStringLiteral("enterprise"))->differs);
        QCOMPARE(fields.value(QStringLiteral("enterprise"))->first.toString(), QStringLiteral("西安禾沁1家政服务有限公司"));
        QVERIFY(fields.value(QStringLiteral("document_number"))->differs);
        QVERIFY(fields.value(QStringLiteral("document_number"))->second.toString().contains(u'*'));
        QVERIFY(fields.value(QStringLiteral("document_valid_until"))->onlyOne);
        QVERIFY(lastAction(other).startsWith(QStringLiteral("view clerk")));
    }

    void sameTakesTheChosenValues()
    {
        const RecordId keep = m_office->worker(1, QStringLiteral("王翠兰"), m_firm, {QStringLiteral("training")});
        Worker other = person(QStringLiteral("王翠蓝"), QStringLiteral("P23456"), QStringLiteral("13900000001"));
        other.documentType = DocumentType::Passport;
        other.currentAddress = QStringLiteral("西安市碑林区文艺路20号");
        other.education = QStringLiteral("20");
        const RecordId drop = put(workerType, other);
        Training training;
        training.worker = drop;
        training.institution = QStringLiteral("西安家服培训学校");
        put(trainingType, training);
        const MergeChoice choice {.values = {{QStringLiteral("phone"), MergeChoice::Side::Dropped},
                                             {QStringLiteral("education"), MergeChoice::Side::Kept}}};
        const auto same = [&](std::optional<qint64> first, std::optional<qint64> second, const QString &reason,
                              const MergeChoice &how) {
            return textOf(judge([&](DuplicateService &service) {
                return service.same(workerType, {keep, drop, first, second}, reason, how);
            }));
        };
        const QString reason = QStringLiteral("本人到场确认");
        const qint64 seen = worker(keep).version;
        QCOMPARE(same(seen - 1, 1, reason, choice), QStringLiteral("stale  version"));
        QCOMPARE(same(seen, 2, reason, choice), QStringLiteral("stale  version"));
        QCOMPARE(same(seen, 1, QString(), choice), QStringLiteral("invalid reason required"));
        // A number that does not fit its type is refused, and nothing has happened.
        QVERIFY(same(seen, 1, reason, {.values = {{QStringLiteral("document_number"), MergeChoice::Side::Dropped}}})
                    .contains(QStringLiteral("document_number")));
        QVERIFY(!worker(drop).deletedAt.isValid());
        QCOMPARE(worker(keep).version, seen);
        QCOMPARE(same(seen, 1, reason, choice), QStringLiteral("ok"));
        const Worker merged = worker(keep);
        QCOMPARE(merged.name, QStringLiteral("王翠兰"));
        QCOMPARE(merged.phone, QStringLiteral("13900000001"));
        QCOMPARE(merged.currentAddress, QStringLiteral("西安市碑林区文艺路20号"));
        QCOMPARE(merged.education, QString());
        QVERIFY(worker(drop).deletedAt.isValid());
        QVERIFY(lastAction(keep).startsWith(QStringLiteral("merge clerk")));
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM training WHERE worker = '%1'").arg(keep.toString())), 1);
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM duplicate_verdict WHERE verdict = 'same'")), 1);
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM duplicate_verdict WHERE note = '%1'").arg(reason)), 1);
        QCOMPARE(found(), QString());
    }

    /// The number may be the other one's: the index that keeps numbers apart does not stand in the way.
    void theOtherOnesNumberMayStay()
    {
        const RecordId keep = m_office->worker(1, QStringLiteral("王翠兰"), m_firm);
        const RecordId drop = m_office->worker(2, QStringLiteral("王翠兰"), m_firm);
        const MergeChoice::Side dropped = MergeChoice::Side::Dropped;
        const MergeChoice choice {.values = {{QStringLiteral("document_number"), dropped},
                                             {QStringLiteral("birth_date"), dropped},
                                             {QStringLiteral("sex"), dropped}}};
        QCOMPARE(textOf(judge([&](DuplicateService &service) {
                     return service.same(workerType, {keep, drop, {}, {}}, QStringLiteral("录入错误"), choice);
                 })),
                 QStringLiteral("ok"));
        QCOMPARE(worker(keep).documentNumber, residentNumber(2));
        QCOMPARE(worker(keep).birthDate, QDate(1978, 1, 3));
    }

    /// A record under review does not change by the way.
    void aRecordUnderReviewKeepsItsValues()
    {
        const RecordId keep = m_office->submitted(3);
        const RecordId drop =
            m_office->create(enterpriseType, Office::filing(4, {{QStringLiteral("brand"), QStringLiteral("禾沁")}}));
        const auto same = [&](const MergeChoice &choice) {
            return textOf(judge([&](DuplicateService &service) {
                return service.same(enterpriseType, {keep, drop, {}, {}}, QStringLiteral("重复录入"), choice);
            }));
        };
        QCOMPARE(same({.values = {{QStringLiteral("name"), MergeChoice::Side::Dropped}}}),
                 QStringLiteral("wrong_state  submitted"));
        QCOMPARE(same({}), QStringLiteral("ok"));
        const auto kept = m_office->load(enterpriseType, keep);
        QCOMPARE(static_cast<const Enterprise &>(*kept).brand, QString());
    }

    void oneCertificateIsLeft_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("dropped");
        QTest::addColumn<QString>("keptAfter");
        QTest::addColumn<QString>("droppedAfter");
        const auto row = [](const char *kept, const char *dropped, const char *keptAfter, const char *droppedAfter) {
            QTest::addRow("%s, %s", kept, dropped) << kept << dropped << keptAfter << droppedAfter;
        };
        row("active handed_over", "active handed_over", "active handed_over", "cancelled void");
        row("requested", "active handed_over", "cancelled", "active handed_over");
        row("made printed", "approved sent_to_printer", "made printed", "cancelled void");
        row("cancelled void", "active handed_over", "cancelled void", "active handed_over");
        row("recalled handed_over", "active handed_over", "recalled handed_over", "active handed_over");
    }
    void oneCertificateIsLeft()
    {
        QFETCH(QString, kept);
        QFETCH(QString, dropped);
        const RecordId keep = m_office->worker(1, QStringLiteral("王翠兰"), m_firm);
        const RecordId drop = m_office->worker(2, QStringLiteral("王翠兰"), m_firm);
        const RecordId first =
            certificate(keep, QStringLiteral("SX01032600000011"), kept.section(u' ', 0, 0), kept.section(u' ', 1));
        const RecordId second =
            certificate(drop, QStringLiteral("SX01032600000029"), dropped.section(u' ', 0, 0), dropped.section(u' ', 1));
        QCOMPARE(textOf(judge([&](DuplicateService &service) {
                     return service.same(workerType, {keep, drop, {}, {}}, QStringLiteral("重复建档"));
                 })),
                 QStringLiteral("ok"));
        QTEST(standing(first), "keptAfter");
        QTEST(standing(second), "droppedAfter");
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM certificate WHERE worker = '%1'").arg(keep.toString())), 2);
        const qint64 cancelled = count(QStringLiteral("SELECT count(*) FROM audit WHERE type = 'certificate' AND action = "
                                                      "'cancel' AND reason = 'duplicate_person'"));
        QCOMPARE(cancelled, standing(first) != kept || standing(second) != dropped ? 1 : 0);
    }

    /// domain.md §4.3: one number for life. After the merge it is that of the certificate that stayed, also once it is over.
    void theNumberThatStayedIsHers()
    {
        const RecordId keep = m_office->worker(1, QStringLiteral("王翠兰"), m_firm);
        const RecordId drop = m_office->worker(2, QStringLiteral("王翠兰"), m_firm);
        const QString number = QStringLiteral("SX01032600000011");
        const RecordId stays = certificate(keep, number, QStringLiteral("active"), QStringLiteral("handed_over"));
        certificate(drop, QStringLiteral("SX01032600000029"), QStringLiteral("active"), QStringLiteral("handed_over"));
        QCOMPARE(textOf(judge([&](DuplicateService &service) {
                     return service.same(workerType, {keep, drop, {}, {}}, QStringLiteral("重复建档"));
                 })),
                 QStringLiteral("ok"));
        const auto next = [&] {
            const auto draft = m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
                return CertificateService(work).draft(keep);
            });
            return draft ? draft->number : errorName(draft.error().code);
        };
        QCOMPARE(next(), number);
        m_office->clock.set(m_office->clock.now().addDays(1));
        QVERIFY(m_office->session().wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                const auto before = work.store.load(certificateType, stays);
                const auto after = certificateType.clone(*before);
                after->state = QStringLiteral("cancelled");
                work.store.update(certificateType, *before, *after, work.context());
                return {};
            });
        }));
        QCOMPARE(next(), number);
    }

    void aSearchIsCancelledAndCut()
    {
        for (int i = 0; i < 5; ++i)
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P%1").arg(i), QStringLiteral("13800001234")));
        const auto cancelled = m_office->session().wait([](Workspace &work) {
            return DuplicateSearch({.type = &workerType}).run(work, [](qint64 done, qint64) { return done == 0; });
        });
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        const auto cut = m_office->session().wait([](Workspace &work) {
            DuplicateSearch search({.type = &workerType, .limit = 4});
            const auto pairs = search.run(work);
            return QString::number(pairs->size()) + (search.isCut() ? u'+' : u' ');
        });
        QCOMPARE(cut.value(), QStringLiteral("4+"));
        const auto all = m_office->session().wait(
            [](Workspace &work) { return int(DuplicateSearch({.type = &workerType}).run(work)->size()); });
        QCOMPARE(all.value(), 10);
    }
};

QTEST_MAIN(DuplicatesTest)
#include "tst_duplicates.moc"
