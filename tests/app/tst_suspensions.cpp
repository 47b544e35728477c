// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Suspensions that come and go by themselves, as the office is told of them: each once, with its reason, until somebody has
// taken note.
#include "app/certificates/certificate_desk.h"
#include "app/certificates/certificate_lists.h"
#include "app/certificates/print_service.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/home/home_service.h"
#include "app/records/status_service.h"
#include "app/review/review_service.h"
#include "domain/rules/certificate_number.h"
#include "tests/support/certificate_office.h"

#include <QProcess>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;
using namespace Qt::StringLiterals;

class SuspensionsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CertificateOffice> m_office;
    QList<RecordId> m_workers;
    QStringList m_numbers;

    QStringList handOut(const QList<RecordId> &workers)
    {
        return m_office
            ->as(m_office->officer,
                 [&](Workspace &work) {
                     CertificateService service(work);
                     QStringList numbers;
                     for (const CertificateOutcome &outcome : service.issue(workers))
                         numbers.append(outcome.number);
                     work.actor = m_office->reviewer;
                     (void)service.step(numbers, {.action = u"approve"_s});
                     work.actor = m_office->officer;
                     PrintService print(work);
                     (void)print.commit(*print.plan({.numbers = numbers, .templateName = u"cr80"_s}), u"Counter 1"_s);
                     (void)service.confirm(numbers);
                     (void)service.step(numbers, {.action = u"hand_over"_s});
                     return numbers;
                 })
            .value();
    }
    QList<SuspensionChange> changes(const SuspensionQuery &query = {})
    {
        return m_office->as(m_office->officer, [&](Workspace &work) { return SuspensionLog(work).changes(query); }).value();
    }
    /// As the program does each half minute.
    void passDays(int days)
    {
        m_office->clock.advanceDays(days);
        QVERIFY(m_office->as(m_office->clerk, [](Workspace &work) { return StatusService(work).refreshAll(); }));
    }
    Result<int> takeNote()
    {
        QList<qint64> ids;
        for (const SuspensionChange &change : changes())
            ids.append(change.id);
        return m_office->as(m_office->officer, [&](Workspace &work) { return SuspensionLog(work).acknowledge(ids); });
    }
    QMap<CertificatePart, qint64> counts()
    {
        return m_office->as(m_office->officer, [](Workspace &work) { return CertificateDesk(work).counts(); }).value();
    }

private slots:
    void init()
    {
        m_office = std::make_unique<CertificateOffice>();
        m_workers = m_office->addWorkers(3);
        m_numbers = handOut(m_workers.first(2));
        QCOMPARE(m_numbers.size(), 2);
        QVERIFY(changes().isEmpty());
    }

    /// The consent ends after thirty days, for the calendar alone; it is renewed, and the certificates are in force again.
    void theCalendarSuspendsAndARenewalLifts()
    {
        passDays(31);
        QList<SuspensionChange> told = changes();
        // The third worker has no certificate that could be suspended.
        QCOMPARE(told.size(), 2);
        for (const SuspensionChange &change : std::as_const(told)) {
            QVERIFY(change.suspended);
            QVERIFY(m_numbers.contains(change.number));
            QCOMPARE(change.at, m_office->clock.now());
            QCOMPARE(change.why.size(), 1);
            QCOMPARE(change.why.first().kind, StatusItemKind::Authorisation);
            QCOMPARE(change.why.first().reason, StatusReason::Expired);
            QVERIFY(!change.enterpriseName.isEmpty());
        }
        QCOMPARE(counts().value(CertificatePart::Suspended), 2);
        // Another look, and another day, tell nothing twice.
        passDays(1);
        QCOMPARE(changes().size(), 2);
        m_office->renewConsents();
        told = changes();
        QCOMPARE(told.size(), 4);
        QVERIFY(!told.first().suspended);
        QCOMPARE(told.first().why.first().kind, StatusItemKind::Authorisation);
        QCOMPARE(counts().value(CertificatePart::Suspended), 0);
        QCOMPARE(counts().value(CertificatePart::InForce), 2);
    }

    /// More than the colour of the worker suspends: here the enterprise goes out of business.
    void theEnterpriseSuspends()
    {
        m_office->changeEnterprise(
            [](Enterprise &enterprise) { enterprise.registrationState = Enterprise::RegistrationState::Cancelled; });
        QCOMPARE(changes().size(), 2);
        QCOMPARE(changes().first().why.first().reason, StatusReason::Deregistered);
        QCOMPARE(counts().value(CertificatePart::Suspended), 2);
        QCOMPARE(counts().value(CertificatePart::InForce), 0);
        m_office->changeEnterprise(
            [](Enterprise &enterprise) { enterprise.registrationState = Enterprise::RegistrationState::Active; });
        QCOMPARE(changes().size(), 4);
    }

    /// Made in good time and handed over too late: suspended in the same moment, and the office is told.
    void handedOverToWhomItDoesNotServe()
    {
        const QString number =
            m_office
                ->as(m_office->officer,
                     [&](Workspace &work) {
                         CertificateService service(work);
                         const QString number = service.issue({m_workers.last()}).first().number;
                         work.actor = m_office->reviewer;
                         (void)service.step({number}, {.action = u"approve"_s});
                         work.actor = m_office->officer;
                         PrintService print(work);
                         (void)print.commit(*print.plan({.numbers = {number}, .templateName = u"cr80"_s}), u"Counter 1"_s);
                         (void)service.confirm({number});
                         return number;
                     })
                .value();
        m_office->withdrawConsent(m_workers.last());
        QVERIFY(changes().isEmpty());
        const auto handed = m_office->as(m_office->officer, [&](Workspace &work) {
            return CertificateService(work).step({number}, {.action = u"hand_over"_s});
        });
        QVERIFY(!handed->first().refusal);
        QCOMPARE(changes().size(), 1);
        QCOMPARE(changes().first().number, number);
        QCOMPARE(changes().first().why.first().reason, StatusReason::Withdrawn);
    }

    void somebodyTakesNote()
    {
        m_office->withdrawConsent(m_workers.first());
        const auto tile = [this] {
            const HomeFigures figures =
                m_office->as(m_office->officer, [](Workspace &work) { return HomeService(work).figures(); }).value();
            for (const HomeTile &each : figures.tiles) {
                if (each.kind == HomeTile::Kind::SuspensionsToNote)
                    return each;
            }
            return HomeTile {.figure = -1};
        };
        QCOMPARE(tile().figure, 1);
        QCOMPARE(tile().today, 1);
        const qint64 id = changes().first().id;
        const auto by = [&](const Actor &actor) {
            return m_office->as(actor, [&](Workspace &work) { return SuspensionLog(work).acknowledge({id}); });
        };
        QCOMPARE(by(m_office->clerk).error().code, ErrorCode::Forbidden);
        // Of another county it is nobody's business.
        QCOMPARE(by(m_office->stranger).value(), 0);
        QVERIFY(m_office->as(m_office->stranger, [](Workspace &work) { return SuspensionLog(work).changes(); })->isEmpty());
        QCOMPARE(takeNote().value(), 1);
        QVERIFY(changes().isEmpty());
        QCOMPARE(tile().figure, 0);
        QCOMPARE(by(m_office->officer).value(), 0);
        // It stays in the list of its days, with who has noted it.
        const QDate today = m_office->clock.today();
        const QList<SuspensionChange> day = changes({.from = today, .until = today});
        QCOMPARE(day.size(), 1);
        QCOMPARE(day.first().seenBy, u"officer"_s);
        QCOMPARE(day.first().seenAt, m_office->clock.now());
        QVERIFY(changes({.from = today.addDays(1), .until = today.addDays(9)}).isEmpty());
        QVERIFY(changes({.from = today.addDays(-9), .until = today.addDays(-1)}).isEmpty());
        const auto audited = m_office->as(m_office->officer, [](Workspace &work) {
            return work.database().value(u"SELECT count(*) FROM audit WHERE action = 'acknowledge'"_s).toInt();
        });
        QCOMPARE(*audited, 1);
    }

    void theListGoesOut()
    {
        m_office->change(m_workers.first(), [](Worker &worker) { worker.phone = u"13800001234"_s; });
        m_office->withdrawConsent(m_workers.first());
        const auto write = [&](const Actor &actor, const QString &name) {
            return m_office->as(actor, [&](Workspace &work) {
                return CertificateLists(work).write(CertificateListKind::Changes, m_office->file(name));
            });
        };
        const auto rowOf = [&](const QString &name) {
            auto reader = SheetReader::open(m_office->file(name)).value();
            SheetRow row;
            (void)reader->openSheet(0);
            for (int i = 0; i < 3; ++i)
                (void)reader->readRow(row);
            QStringList cells;
            for (const Cell &cell : std::as_const(row.cells))
                cells.append(cell.text);
            return cells;
        };
        const Result<CertificateListSummary> table = write(m_office->officer, u"changes.xlsx"_s);
        QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
        QCOMPARE(table->rows, 1);
        const QStringList row = rowOf(u"changes.xlsx"_s);
        QCOMPARE(row.at(3), groupedCertificateNumber(m_numbers.first()));
        QCOMPARE(row.at(4), u"暂停"_s);
        QVERIFY2(row.at(6).contains(u"Withdrawn"_s), qPrintable(row.at(6)));
        QCOMPARE(row.at(7), u"13800001234"_s);
        // A leader sees no telephone number in full.
        const Actor leader {.name = u"leader"_s, .roles = {Role::Leader}, .unit = m_office->unit()};
        QVERIFY(write(leader, u"masked.xlsx"_s));
        QCOMPARE(rowOf(u"masked.xlsx"_s).at(7), u"138****1234"_s);
        // The letter is for the enterprise, which has to put it right.
        const Result<CertificateListSummary> letter = write(m_office->officer, u"changes.pdf"_s);
        QVERIFY2(letter, letter ? "" : qPrintable(letter.error().detail));
        QProcess program;
        program.start(u"pdftotext"_s, {u"-layout"_s, m_office->file(u"changes.pdf"_s), u"-"_s});
        QVERIFY(program.waitForFinished());
        const QString text = QString::fromUtf8(program.readAllStandardOutput());
        QVERIFY2(text.contains(u"关于上门服务证暂停、恢复使用的函"_s), qPrintable(text));
        QVERIFY(text.contains(groupedCertificateNumber(m_numbers.first())));
        QVERIFY(!text.contains(u"13800001234"_s));
        QCOMPARE(takeNote().value(), 1);
        QCOMPARE(write(m_office->officer, u"none.xlsx"_s).error().detail, u"no_rows"_s);
    }
};

QTEST_MAIN(SuspensionsTest)
#include "tst_suspensions.moc"
