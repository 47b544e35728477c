// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The one search box: by everything that somebody may know, a scanner's keys included.
#include "tests/ui/three_workers.h"

#include "domain/protocol/qr_payload.h"
#include "domain/rules/certificate_number.h"
#include "ui/kit/table_view.h"
#include "ui/program/search_popup.h"
#include "ui/shell/top_bar.h"

#include <QInputMethodEvent>

namespace jiaxin::test {

class TestSearchBox final : public QObject, ThreeWorkers {
    Q_OBJECT

private slots:
    void initTestCase() { makeOffice(); }
    void init() { reopen(); }
    void searchFindsByEverything_data();
    void searchFindsByEverything();
    void scannedCertificateOpens_data();
    void scannedCertificateOpens();
    void scanHeldBackByTheInputMethodOpens();
    void enterOpensTheOnlyHit();

private:
    SearchField *box() { return window()->topBar()->search(); }
    TableView *results() { return m_fixture->find<TableView>("search_results"); }
};

void TestSearchBox::searchFindsByEverything_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    const QString worker = QStringLiteral("张秋莲");
    QTest::newRow("initials") << QStringLiteral("zql") << worker;
    QTest::newRow("pinyin") << QStringLiteral("zhangqiu") << worker;
    QTest::newRow("part of a name") << QStringLiteral("秋莲") << worker;
    QTest::newRow("whole number") << residentNumber(11) << worker;
    QTest::newRow("its last four") << residentNumber(11).right(4) << worker;
    QTest::newRow("credit code") << creditCode(1) << m_enterprise;
    QTest::newRow("full width") << QStringLiteral("ｚｑｌ") << worker;
    QTest::newRow("phone tail") << QStringLiteral("0011") << worker;
    QTest::newRow("telephone") << QStringLiteral("13800000011") << worker;
    QTest::newRow("certificate") << m_number << groupedCertificateNumber(m_number);
    QTest::newRow("its serial") << m_number.mid(8, 7) << groupedCertificateNumber(m_number);
}
void TestSearchBox::searchFindsByEverything()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    box()->setFocus();
    typeText(box(), typed);
    QStringList found;
    QTRY_VERIFY(results()->isVisible());
    QTRY_VERIFY(results()->model()->rowCount() > 0);
    m_fixture->settle();
    for (int row = 0; row < results()->model()->rowCount(); ++row)
        found.append(results()->model()->index(row, 0).data().toString());
    QVERIFY2(found.contains(title), qPrintable(found.join(u'\n')));
}

void TestSearchBox::scannedCertificateOpens_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<bool>("composed");
    QTest::addColumn<bool>("enter");
    const QrPayload payload {.algorithm = QrPayload::Algorithm::Sm2Sm3,
                             .keyId = QStringLiteral("0123456789abcdef"),
                             .number = m_number,
                             .sequence = 1,
                             .unit = QStringLiteral("61") + m_number.mid(2, 4),
                             .category = ServiceCategory::ElderCare,
                             .issuedOn = QDate(2026, 11, 23),
                             .validUntil = QDate(2027, 11, 22)};
    const QString code = QString::fromLatin1(qrText(*qrMessage(payload), QByteArray(qr::signatureSize, 'x')));
    QString bent = code.toLower();
    bent.replace(u'.', u'。').replace(u':', u'：').replace(u'$', u'￥').replace(u'/', u'、');
    QString wide;
    for (const QChar c : m_number)
        wide += QChar(char16_t(c.unicode() + 0xFEE0));
    QTest::newRow("number") << m_number << false << true;
    QTest::newRow("code") << code << false << true;
    QTest::newRow("number through an input method, full width") << wide << true << true;
    QTest::newRow("code through an input method") << bent << true << true;
    // The input method took the Enter for itself.
    QTest::newRow("number, no Enter") << m_number << true << false;
    QTest::newRow("code, no Enter") << bent << true << false;
}
void TestSearchBox::scannedCertificateOpens()
{
    QFETCH(QString, scanned);
    QFETCH(bool, composed);
    QFETCH(bool, enter);
    box()->setFocus();
    if (composed) {
        // In pieces, as a method commits between digits and letters.
        for (qsizetype at = 0; at < scanned.size(); at += 7) {
            QInputMethodEvent event;
            event.setCommitString(scanned.mid(at, 7));
            QCoreApplication::sendEvent(box(), &event);
        }
    } else {
        QTest::keyClicks(box(), scanned);
    }
    if (enter)
        QTest::keyClick(box(), Qt::Key_Return);
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("certificates"));
    m_fixture->settle();
    auto *find = window()->page(QStringLiteral("certificates"))->findChild<SearchField *>(QStringLiteral("find"));
    QCOMPARE(find->text(), groupedCertificateNumber(m_number));
    QVERIFY(!m_fixture->find<SearchPopup>("search_popup")->isVisible());
    QCOMPARE(box()->text(), QString());
}

void TestSearchBox::scanHeldBackByTheInputMethodOpens()
{
    box()->setFocus();
    for (qsizetype length = 1; length <= m_number.size(); ++length) {
        QInputMethodEvent event(m_number.left(length).toLower(), {});
        QCoreApplication::sendEvent(box(), &event);
    }
    QTRY_COMPARE(window()->currentPage(), QStringLiteral("certificates"));
}

void TestSearchBox::enterOpensTheOnlyHit()
{
    box()->setFocus();
    typeText(box(), residentNumber(12));
    QTest::keyClick(box(), Qt::Key_Return);
    QTRY_COMPARE(list()->current(), m_second);
    QVERIFY(!results()->isVisible());
    // Several: they are offered.
    typeText(box(), QStringLiteral("6101"));
    QTest::keyClick(box(), Qt::Key_Return);
    QTRY_VERIFY(results()->isVisible());
    QTest::keyClick(box(), Qt::Key_Escape);
}

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TestSearchBox)
#include "tst_search_box.moc"
