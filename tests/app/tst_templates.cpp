// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_painter.h"

#include <QGuiApplication>

using namespace jiaxin;

class TemplatesTest : public QObject {
    Q_OBJECT

    static QByteArray certificate(const QByteArray &more = {}, const QByteArray &without = {})
    {
        QByteArray body;
        for (const char *part : {"jx:place=\"photo\"", "jx:place=\"qr\"", "jx:text=\"{name}\"", "jx:text=\"{number}\"",
                                 "jx:text=\"{valid_until}\""}) {
            if (without.isEmpty() || !QByteArray(part).contains(without))
                body += QByteArray("<rect x=\"5\" y=\"5\" width=\"20\" height=\"5\" ") + part + "/>";
        }
        return sheet("", "<g jx:side=\"front\">" + body + more + "</g>");
    }
    static QByteArray sheet(const QByteArray &root, const QByteArray &body)
    {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
               "xmlns:jx=\"urn:jiaxin:template:1\" width=\"85.6mm\" height=\"54mm\" viewBox=\"0 0 85.6 54\" "
               "jx:name=\"own\" jx:title=\"t\" jx:version=\"3\" " +
               root + ">" + body + "</svg>";
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void shippedTemplatesLoad()
    {
        const auto templates = loadTemplates();
        QVERIFY2(templates, templates ? "" : qPrintable(templates.error().field + templates.error().detail));
        const auto card = findTemplate(*templates, QStringLiteral("cr80"));
        QVERIFY(card);
        QCOMPARE(card->size, QSizeF(85.6, 53.98));
        QCOMPARE(card->sides.size(), 2);
        QCOMPARE(card->capacity(), 1);
        const auto ten = findTemplate(*templates, QStringLiteral("a4x10"));
        QVERIFY(ten);
        QCOMPARE(ten->capacity(), 10);
        QVERIFY(findTemplate(*templates, QStringLiteral("a4")));
        QCOMPARE(findTemplate(*templates, QStringLiteral("none")).error().code, ErrorCode::NotFound);
        for (const CertificateTemplate &each : *templates) {
            for (const TemplateSide &side : each.sides)
                QVERIFY(QSvgRenderer(side.art).isValid());
        }
    }

    void backsLieBehindTheirFrontsWhenTurnedOverTheLongEdge()
    {
        const auto templates = loadTemplates();
        const auto sheet = findTemplate(*templates, QStringLiteral("a4x10"));
        QVERIFY(sheet);
        for (const CardSlot &front : sheet->sides[0].cards) {
            for (const CardSlot &back : sheet->sides[1].cards) {
                if (back.index != front.index)
                    continue;
                QVERIFY(qAbs(front.box.left() - (sheet->size.width() - back.box.right())) < 0.01);
                QVERIFY(qAbs(front.box.top() - back.box.top()) < 0.01);
            }
        }
    }

    void goodTemplateIsRead()
    {
        const auto loaded = CertificateTemplate::load(certificate("<path d=\"M0 0L5 5\" stroke=\"#163F78\"/>"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        QCOMPARE(loaded->name, QStringLiteral("own"));
        QCOMPARE(loaded->version, 3);
        QVERIFY(loaded->sides.first().art.contains("M0 0L5 5"));
        QVERIFY(!loaded->sides.first().art.contains("photo"));
    }

    void hostileTemplatesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &svg, const char *detail) {
            QTest::newRow(name) << svg << QString::fromUtf8(detail);
        };
        row("empty", "", "not_svg");
        row("text", "hello", "not_svg");
        row("html", "<html/>", "not_svg");
        row("cut off", certificate().chopped(20), "not_svg");
        row("script", certificate("<script>alert(1)</script>"), "script");
        row("script on top", sheet("", "<script/>"), "script");
        row("handler", certificate("<path d=\"M0 0\" onclick=\"x()\"/>"), "script");
        row("handler on root", sheet("onload=\"x()\"", ""), "script");
        row("image", certificate("<image xlink:href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>"), "external_reference");
        row("data image", certificate("<image href=\"data:image/png;base64,AA\"/>"), "external_reference");
        row("use", certificate("<use xlink:href=\"#a\"/>"), "external_reference");
        row("gradient elsewhere", certificate("<linearGradient xlink:href=\"x.svg#a\"/>"), "external_reference");
        row("url in attribute", certificate("<path fill=\"url( 'http://x/y')\"/>"), "external_reference");
        row("url in style", certificate("<path style=\"fill:URL(file:///x)\"/>"), "external_reference");
        row("escaped style", certificate("<path style=\"fill:u\\72l(x)\"/>"), "external_reference");
        row("entities", "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + certificate(), "external_reference");
        row("style sheet", "<?xml-stylesheet href=\"http://x/y.css\"?>" + certificate(), "external_reference");
        row("style element", certificate("<style>a{}</style>"), "unsupported_element:style");
        row("foreign object", certificate("<foreignObject/>"), "unsupported_element:foreignObject");
        row("text element", certificate("<text>a</text>"), "unsupported_element:text");
        row("animation", certificate("<animate/>"), "unsupported_element:animate");
        row("no side", sheet("", ""), "missing_placeholder:side");
        row("no photo", certificate({}, "photo"), "missing_placeholder:photo");
        row("no QR", certificate({}, "qr"), "missing_placeholder:qr");
        row("no name", certificate({}, "{name}"), "missing_placeholder:name");
        row("no number", certificate({}, "{number}"), "missing_placeholder:number");
        row("no validity", certificate({}, "valid_until"), "missing_placeholder:valid_until");
        row("unknown field", certificate("<rect width=\"5\" height=\"5\" jx:text=\"{phone}\"/>"), "unknown_placeholder:phone");
        row("unclosed field", certificate("<rect width=\"5\" height=\"5\" jx:text=\"{name\"/>"), "bad_attribute:text");
        row("unknown place", certificate("<rect width=\"5\" height=\"5\" jx:place=\"map\"/>"), "unknown_placeholder:map");
        row("off the page", certificate("<rect x=\"80\" width=\"9\" height=\"5\" jx:place=\"seal\"/>"), "outside_page:seal");
        row("empty box", certificate("<rect jx:place=\"seal\"/>"), "outside_page:seal");
        row("not a number", certificate("<rect x=\"nan\" width=\"5\" height=\"5\" jx:place=\"seal\"/>"), "bad_attribute:x");
        row("moved", certificate("<g transform=\"scale(2)\"><rect width=\"5\" height=\"5\" jx:place=\"seal\"/></g>"),
            "bad_attribute:transform");
        row("unknown card", sheet("jx:card=\"none\"", ""), "unknown_card:none");
        row("version", certificate().replace("jx:version=\"3\"", "jx:version=\"x\""), "bad_attribute:version");
        row("name", certificate().replace("jx:name=\"own\"", "jx:name=\"../own\""), "bad_attribute:name");
        row("size", certificate().replace("width=\"85.6mm\"", "width=\"85.6\""), "bad_attribute:width");
        row("view box", certificate().replace("0 0 85.6 54", "0 0 100 54"), "bad_attribute:viewBox");
        row("dashes", certificate("<path d=\"M0 0L80 0\" stroke-dasharray=\"0.000001\"/>"), "bad_attribute:stroke-dasharray");
        row("dashes in a style", certificate("<path d=\"M0 0L80 0\" style=\"fill:red; stroke-dasharray : 2 1\"/>"),
            "bad_attribute:stroke-dasharray");
        row("no glyph", certificate("<rect width=\"5\" height=\"5\" jx:text=\"证\U0001F600{name}\"/>"),
            "unprintable:\U0001F600");
        row("50 MB", certificate(QByteArray(50 * 1024 * 1024, ' ')), "too_large");
        row("deep", certificate(QByteArray("<g>").repeated(100)), "too_large");
        row("many", certificate(QByteArray("<g/>").repeated(30000)), "too_large");
    }

    void hostileTemplatesAreRefused()
    {
        QFETCH(QByteArray, svg);
        QFETCH(QString, detail);
        const auto loaded = CertificateTemplate::load(svg);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::BadFile);
        QCOMPARE(loaded.error().detail, detail);
    }
};

QTEST_MAIN(TemplatesTest)
#include "tst_templates.moc"
