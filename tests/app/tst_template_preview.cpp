// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/seal_service.h"
#include "app/certificates/template_preview.h"
#include "app/documents/fonts.h"
#include "tests/app/template_calls.h"
#include "tests/support/own_template.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace jiaxin::test {

/// What is shown of a template before anything is printed with it, and the picture of the seal.
class TemplatePreviewTest : public QObject, TemplateCalls {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void init() { m_office = std::make_unique<CertificateOffice>(); }

    void aPreviewIsASpecimen()
    {
        const CertificateTemplate layout = readTemplate(ownCard()).layout.value();
        const auto preview = [&](const Actor &actor, const QString &number = {}) {
            return m_office->as(actor, [&](Workspace &work) { return previewOf(work, layout, number); });
        };
        QVERIFY(!preview(m_office->officer)->real);
        const QStringList numbers = approved(2);
        const Result<TemplatePreview> real = preview(m_office->officer, numbers.first());
        QVERIFY(real->real);
        QCOMPARE(real->faces.size(), 1);
        QVERIFY(real->faces.first().qrPayload.isEmpty());
        QCOMPARE(real->faces.first().watermark, u"样张"_s);
        QCOMPARE(dense(real->faces.first().number), numbers.first());
        QVERIFY(!real->faces.first().photo.isNull());
        QCOMPARE(preview(m_office->officer, u"SX0103260009999"_s).error().field, u"number"_s);
        // Who may not look at certificates is shown somebody invented.
        const Result<TemplatePreview> invented = preview(security());
        QVERIFY(!invented->real);
        QVERIFY(!preview(m_office->stranger)->real);
        QVERIFY(fieldsTooLong(layout, invented->faces).isEmpty());
        QCOMPARE(emptySettings(layout, invented->faces.first()), (QStringList {u"hotline"_s, u"seal"_s}));
        CertificateFace longest = invented->faces.first();
        longest.enterprise = QString(90, u'长');
        QCOMPARE(fieldsTooLong(layout, {longest}), QStringList {u"enterprise"_s});
        // A sheet is filled with what there is.
        take(ownCard());
        take(ownSheet());
        const auto sheet = m_office->as(m_office->officer, [](Workspace &work) {
            return previewOf(work, TemplateService(work).find(u"badge_a4"_s).value());
        });
        QCOMPARE(sheet->faces.size(), 2);
        const Result<PrintSummary> written =
            writePdf(m_office->file(u"preview.pdf"_s), find(u"badge_a4"_s).value(), facesOf(sheet->faces));
        QCOMPARE(written->pages, 2);
    }

    void sealsAreJudged()
    {
        const auto take = [&](const QByteArray &picture, const Actor &actor) {
            return m_office->as(actor, [&](Workspace &work) { return SealService(work).take(picture); });
        };
        const auto face = [&] {
            return m_office->as(m_office->officer, [](Workspace &work) {
                const CertificateTemplate layout = readTemplate(ownCard()).layout.value();
                return previewOf(work, layout);
            });
        };
        QCOMPARE(take(sealPicture(), m_office->officer).error().code, ErrorCode::Forbidden);
        QCOMPARE(take("<svg/>", security()).error().detail, u"seal_not_png"_s);
        QCOMPARE(take(sealPicture().first(300), security()).error().detail, u"seal_not_png"_s);
        QCOMPARE(take(sealPicture(400, Qt::white), security()).error().detail, u"seal_opaque"_s);
        QCOMPARE(take(sealPicture(100), security()).error().detail, u"seal_too_small"_s);
        QCOMPARE(take(QByteArray(5 * 1024 * 1024, 'x'), security()).error().detail, u"seal_too_large"_s);
        QVERIFY(face()->faces.first().seal.isNull());
        QVERIFY(take(sealPicture(1200), security()));
        QCOMPARE(face()->faces.first().seal.width(), 600);
        const auto remove = [&] {
            return m_office->as(security(), [](Workspace &work) { return SealService(work).remove(); });
        };
        QVERIFY(remove());
        QCOMPARE(remove().error().field, u"seal"_s);
        QVERIFY(face()->faces.first().seal.isNull());
        QCOMPARE(auditedNotes(u"take_seal"_s).size(), 1);
        QCOMPARE(auditedNotes(u"remove_seal"_s).size(), 1);
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::TemplatePreviewTest)
#include "tst_template_preview.moc"
