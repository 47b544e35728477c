// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The lists of the certificate desk: what goes to enterprises to sign, who is ready, the ledger.
#include "app/certificates/certificate_lists.h"
#include "app/certificates/print_service.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/review/review_service.h"
#include "domain/rules/certificate_number.h"
#include "tests/support/certificate_office.h"
#include "tests/support/workbook_rows.h"

#include <QProcess>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;
using namespace Qt::StringLiterals;

class CertificateListsTest : public QObject {
    Q_OBJECT

    CertificateOffice m_office;
    QStringList m_numbers;
    RecordId m_fourth;

    Result<CertificateListSummary> write(CertificateListKind kind, const QString &file, const Progress &progress = {})
    {
        return m_office.as(m_office.officer,
                           [&](Workspace &work) { return CertificateLists(work).write(kind, file, progress); });
    }
    static QString textOf(const QString &file)
    {
        QProcess program;
        program.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        return program.waitForFinished() ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
    }

private slots:
    /// Three are made, the third after a spoiled card; one has been handed over; two wait to be asked for.
    void initTestCase()
    {
        const QList<RecordId> workers = m_office.addWorkers(6);
        m_fourth = workers.at(3);
        m_numbers =
            m_office
                .as(m_office.officer,
                    [&](Workspace &work) -> Result<QStringList> {
                        CertificateService service(work);
                        QStringList numbers;
                        for (const CertificateOutcome &outcome : service.issue(workers.mid(0, 4)))
                            numbers.append(outcome.number);
                        work.actor = m_office.reviewer;
                        for (const QString &number : std::as_const(numbers))
                            (void)ReviewService(work).act(certificateType, service.find(number)->id, {.action = u"approve"_s});
                        work.actor = m_office.officer;
                        PrintService print(work);
                        const auto send = [&](const QStringList &some) {
                            const auto plan = print.plan({.numbers = some, .templateName = u"cr80"_s, .templateVersion = 3});
                            return print.commit(*plan, u"Counter 1"_s);
                        };
                        (void)send(numbers);
                        (void)service.spoil({numbers.at(2)}, u"other"_s);
                        (void)send({numbers.at(2)});
                        (void)service.confirm(numbers);
                        (void)service.step({numbers.at(3)}, {.action = u"hand_over"_s});
                        return numbers;
                    })
                .value();
        QCOMPARE(m_numbers.size(), 4);
    }

    void whatIsHandedOver()
    {
        const QString table = m_office.file(u"hand.xlsx"_s);
        const Result<CertificateListSummary> written = write(CertificateListKind::HandOver, table);
        QVERIFY(written);
        QCOMPARE(written->rows, 3);
        QCOMPARE(written->enterprises, 1);
        const QList<QStringList> all = rowsOf(table);
        QCOMPARE(all.at(0).first(), u"上门服务证发放清单"_s);
        QCOMPARE(all.at(1), QStringList({u"序号"_s, u"企业名称"_s, u"姓名"_s, u"证号"_s, u"卡序"_s, u"类别"_s, u"有效期至"_s,
                                         u"领取人签字"_s}));
        QCOMPARE(all.at(2).at(3), groupedCertificateNumber(m_numbers.at(0)));
        QCOMPARE(all.at(2).at(4), u"1"_s);
        QCOMPARE(all.at(4).at(3), groupedCertificateNumber(m_numbers.at(2)));
        QCOMPARE(all.at(4).at(4), u"2"_s);

        const QString letters = m_office.file(u"hand.pdf"_s);
        const Result<CertificateListSummary> printed = write(CertificateListKind::HandOver, letters);
        QVERIFY(printed);
        QCOMPARE(printed->pages, 2);
        const QString text = textOf(letters);
        QVERIFY(text.contains(u"关于发放上门服务证的函"_s));
        QVERIFY(text.contains(u"领取人签字"_s));
        for (const QString &number : m_numbers.mid(0, 3))
            QVERIFY2(text.contains(groupedCertificateNumber(number)), qPrintable(number));
        QVERIFY(!text.contains(groupedCertificateNumber(m_numbers.at(3))));
    }

    void whoIsReady()
    {
        const QList<RecordId> more = m_office.addWorkers(1);
        m_office.withdrawConsent(more.first());
        const QString file = m_office.file(u"ready.xlsx"_s);
        QVERIFY(write(CertificateListKind::Readiness, file));
        QMap<QString, int> found;
        QString lacking;
        for (const QStringList &row : rowsOf(file).mid(2)) {
            if (row.size() < 6 && row.size() < 5)
                continue;
            ++found[row.at(4)];
            if (row.at(4) == u"尚缺1项")
                lacking = row.value(5);
            if (row.at(4) == u"可以办理")
                QVERIFY(row.at(3).contains(u'*'));
        }
        QCOMPARE(found.value(u"可以办理"_s), 2);
        QCOMPARE(found.value(u"尚缺1项"_s), 1);
        QVERIFY(!lacking.isEmpty());
    }

    /// Every card of every certificate, and the spoiled one too.
    void theLedger()
    {
        const QString file = m_office.file(u"ledger.xlsx"_s);
        const Result<CertificateListSummary> written = write(CertificateListKind::Ledger, file);
        QVERIFY(written);
        QCOMPARE(written->rows, 5);
        int cards = 0;
        for (const QStringList &row : rowsOf(file))
            cards += row.value(4) == groupedCertificateNumber(m_numbers.at(2));
        QCOMPARE(cards, 2);
        QCOMPARE(write(CertificateListKind::Ledger, m_office.file(u"ledger.pdf"_s)).error().detail, u"only_xlsx"_s);
    }

    /// With telephone numbers, for who may see them.
    void whatIsToComeBack()
    {
        const QString file = m_office.file(u"recall.xlsx"_s);
        QCOMPARE(write(CertificateListKind::Recall, file).error().detail, u"no_rows"_s);
        m_office.change(m_fourth, [](Worker &worker) { worker.phone = u"13800001234"_s; });
        (void)m_office.as(m_office.officer, [&](Workspace &work) {
            return CertificateService(work).step({m_numbers.at(3)}, {.action = u"recall"_s, .reason = u"fraud"_s});
        });
        const Result<CertificateListSummary> written = write(CertificateListKind::Recall, file);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        const QStringList row = rowsOf(file).at(2);
        QCOMPARE(row.at(5), groupedCertificateNumber(m_numbers.at(3)));
        QCOMPARE(row.at(3), u"13800001234"_s);
        QCOMPARE(row.at(7), u"是"_s);
    }

    void refusedAndStopped()
    {
        const QString file = m_office.file(u"none.pdf"_s);
        const auto stranger = m_office.as(m_office.stranger, [&](Workspace &work) {
            return CertificateLists(work).write(CertificateListKind::HandOver, file);
        });
        QCOMPARE(stranger.error().detail, u"no_rows"_s);
        const auto admin = m_office.as(
            m_office.admin, [&](Workspace &work) { return CertificateLists(work).write(CertificateListKind::HandOver, file); });
        QCOMPARE(admin.error().code, ErrorCode::Forbidden);
        for (const QString &name : {file, m_office.file(u"none.xlsx"_s)}) {
            const auto stopped = write(CertificateListKind::HandOver, name, [](qint64, qint64) { return false; });
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
            QVERIFY(!QFile::exists(name));
        }
        QVERIFY(!write(CertificateListKind::HandOver, u"/nowhere/list.pdf"_s));
    }

    void whatLeavesIsWrittenDown()
    {
        const auto count = [&] {
            return m_office
                .as(m_office.officer,
                    [](Workspace &work) {
                        return work.database()
                            .value(u"SELECT count(*) FROM audit WHERE action = 'export' AND changes LIKE '%hand_over%'"_s)
                            .toInt();
                    })
                .value();
        };
        const int before = count();
        QVERIFY(write(CertificateListKind::HandOver, m_office.file(u"again.pdf"_s)));
        QCOMPARE(count(), before + 1);
    }
};

QTEST_MAIN(CertificateListsTest)
#include "tst_certificate_lists.moc"
