// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_service.h"
#include "tests/app/duplicate_calls.h"

#include <QTest>

namespace jiaxin::test {

/// Two records of one are made one: whose values stay, and which certificate.
class DuplicatesMergeTest : public QObject, DuplicateCalls {
    Q_OBJECT

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
    /// The states of a certificate and of its cards.
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
    void init() { makeOffice(); }

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
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::DuplicatesMergeTest)
#include "tst_duplicates_merge.moc"
