// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_painter.h"
#include "app/words/template_words.h"
#include "app/words/words.h"
#include "tests/support/test_paths.h"
#include "translations/translations.h"

#include <QGuiApplication>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace jiaxin;

class TemplatesTest : public QObject {
    Q_OBJECT

    /// A good template with `more` at its end, in line 8; one of its five places is left out where `without` says so.
    static QByteArray certificate(const QByteArray &more = {}, const QByteArray &without = {})
    {
        QByteArray body;
        for (const char *part : {"jx:place=\"photo\"", "jx:place=\"qr\"", "jx:text=\"{name}\"", "jx:text=\"{number}\"",
                                 "jx:text=\"{valid_until}\""}) {
            if (without.isEmpty() || !QByteArray(part).contains(without))
                body += QByteArray("<rect x=\"5\" y=\"5\" width=\"20\" height=\"20\" ") + part + "/>\n";
        }
        return sheet("", "<g jx:side=\"front\">\n" + body + more + "</g>");
    }
    /// `root` ends line 1, `body` begins in line 2.
    static QByteArray sheet(const QByteArray &root, const QByteArray &body)
    {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
               "xmlns:jx=\"urn:jiaxin:template:1\" width=\"85.6mm\" height=\"54mm\" viewBox=\"0 0 85.6 54\" "
               "jx:name=\"own\" jx:title=\"t\" jx:version=\"3\" " +
               root + ">\n" + body + "</svg>";
    }
    static QByteArray box(const QByteArray &attributes)
    {
        return "<rect x=\"5\" y=\"5\" width=\"20\" height=\"5\" " + attributes + "/>";
    }

private slots:
    void initTestCase()
    {
        QVERIFY(installTranslations(*QCoreApplication::instance()));
        QVERIFY(loadFonts());
    }

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

    /// Each with its own fault, and where it is.
    void hostileTemplatesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &svg, const char *rule, const char *what = "",
                            const char *place = "8 rect") {
            QTest::newRow(name) << svg << QString::fromUtf8(rule) << QString::fromUtf8(what) << QString::fromUtf8(place);
        };
        // No drawing at all
        row("empty", "", "empty_file", "", "0 ");
        row("blank", " \n ", "empty_file", "", "0 ");
        row("text", "hello", "not_svg", "", "0 ");
        row("a picture", "\x89PNG\r\n\x1a\n", "not_svg", "", "0 ");
        row("html", "<html/>", "not_svg", "html", "1 html");
        row("another svg", "<svg/>", "not_svg", "svg", "1 svg");
        row("cut off", certificate().chopped(20), "broken_xml", "57", "7 ");
        row("wrong nesting", certificate("</rect>"), "broken_xml", "7", "8 ");
        row("unknown entity", certificate(box("jx:text=\"&x;\"")), "broken_xml", "52", "8 ");
        row("no encoding at all", certificate().replace("jx:title=\"t\"", "jx:title=\"\xff\xfe\""), "broken_xml", "2", "1 ");
        row("prefix not declared", certificate().replace("xmlns:jx=\"urn:jiaxin:template:1\"", ""), "missing_namespace", "",
            "1 ");
        row("no places of ours",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"50mm\" height=\"50mm\" viewBox=\"0 0 50 50\"/>",
            "missing_namespace", "", "1 svg");
        row("50 MB", certificate(QByteArray(50 * 1024 * 1024, ' ')), "file_too_large", "50.0", "0 ");
        row("deep", certificate(QByteArray("<g>").repeated(100)), "too_deep", "32", "8 g");
        row("many", certificate(QByteArray("<g/>").repeated(30000)), "too_many_elements", "20000", "8 g");
        row("many places", certificate(box("jx:text=\"a\"").repeated(30000)), "too_many_places", "400");
        row("wild numbers", certificate("<path d=\"M0 0L1e300 5\"/>"), "wild_number", "d", "8 path");
        row("wild width", certificate("<path d=\"M0 0L5 5\" style=\"stroke-width:9999999\"/>"), "wild_number", "stroke-width",
            "8 path");
        row("wild turn", certificate("<g transform=\"scale(1e9)\"/>"), "wild_number", "transform", "8 g");
        // What runs, and what lies elsewhere
        row("script", certificate("<script>alert(1)</script>"), "script", "", "8 script");
        row("script on top", sheet("", "<script/>") + "", "script", "", "2 script");
        row("script of another language", certificate("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x()</h:script>"),
            "script", "", "8 h:script");
        row("handler", certificate("<path d=\"M0 0\" onclick=\"x()\"/>"), "event_attribute", "onclick", "8 path");
        row("handler over lines", certificate("<path\n\n d=\"M0 0\"\n onclick=\"x()\"/>"), "event_attribute", "onclick",
            "8 path");
        row("handler on root", certificate().replace("jx:version=\"3\"", "onload=\"x()\""), "event_attribute", "onload",
            "1 svg");
        row("handler on a place", certificate(box("jx:place=\"seal\" onclick=\"x()\"")), "event_attribute", "onclick");
        row("script as a link", certificate("<path d=\"M0 0\" id=\"javascript:x()\"/>"), "script_link", "id=\"javascript:x()\"",
            "8 path");
        row("image", certificate("<image xlink:href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>"), "external_reference",
            "xlink:href=\"file:///etc/passwd\"", "8 image");
        row("data image", certificate("<image href=\"data:image/png;base64,AA\"/>"), "picture", "", "8 image");
        row("use", certificate("<use xlink:href=\"#a\"/>"), "copied_element", "", "8 use");
        row("use of a file", certificate("<use href=\"a.svg#a\"/>"), "external_reference", "href=\"a.svg#a\"", "8 use");
        row("gradient elsewhere", certificate("<linearGradient xlink:href=\"x.svg#a\"/>"), "external_reference",
            "xlink:href=\"x.svg#a\"", "8 linearGradient");
        row("gradient of another", certificate("<linearGradient xlink:href=\"#a\"/>"), "inner_reference", "xlink:href=\"#a\"",
            "8 linearGradient");
        row("base", certificate("<g xml:base=\"http://x/\"/>"), "external_reference", "xml:base=\"http://x/\"", "8 g");
        row("url in attribute", certificate("<path fill=\"url( 'http://x/y')\"/>"), "external_reference",
            "fill=\"url( 'http://x/y')\"", "8 path");
        row("url in style", certificate("<path style=\"fill:URL(file:///x)\"/>"), "external_reference",
            "style=\"fill:URL(file:///x)\"", "8 path");
        row("escaped style", certificate("<path style=\"fill:u\\72l(x)\"/>"), "external_reference", "style=\"fill:u\\72l(x)\"",
            "8 path");
        row("import in a style sheet", certificate("<style>\n@import \"http://x/y.css\";</style>"), "external_reference",
            "@import \"http://x/y.css\";", "8 style");
        row("url in a style sheet", certificate("<style>a{fill:url(http://x/y)}</style>"), "external_reference",
            "url(http://x/y)}", "8 style");
        row("style sheet", certificate("<style>a{}</style>"), "style_sheet", "", "8 style");
        row("entities", "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + certificate(), "doctype", "", "1 ");
        row("entities that multiply",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + certificate("&b;"),
            "doctype", "", "2 ");
        row("entity elsewhere", "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">" + certificate(), "doctype", "", "1 ");
        row("style sheet elsewhere", "<?xml-stylesheet href=\"http://x/y.css\"?>" + certificate(), "processing_instruction",
            "xml-stylesheet", "1 ");
        // What is not drawn
        row("foreign object", certificate("<foreignObject/>"), "unsupported_element", "", "8 foreignObject");
        row("animation", certificate("<animate/>"), "unsupported_element", "", "8 animate");
        row("text element", certificate("<text>a</text>"), "text_element", "", "8 text");
        row("dashes", certificate("<path d=\"M0 0L80 0\" stroke-dasharray=\"0.000001\"/>"), "dashes", "", "8 path");
        row("dashes in a style", certificate("<path d=\"M0 0L80 0\" style=\"fill:red; stroke-dasharray : 2 1\"/>"), "dashes",
            "", "8 path");
        row("beside the sides", certificate().replace("</svg>", "<rect width=\"5\" height=\"5\"/></svg>"), "outside_side", "",
            "8 rect");
        // The head
        row("name", certificate().replace("jx:name=\"own\"", "jx:name=\"../own\""), "bad_name", "../own", "1 svg");
        row("no title", certificate().replace("jx:title=\"t\"", ""), "bad_title", "60", "1 svg");
        row("version", certificate().replace("jx:version=\"3\"", "jx:version=\"x\""), "bad_version", "x", "1 svg");
        row("no size", certificate().replace("width=\"85.6mm\"", ""), "no_size", "width", "1 svg");
        row("size in pixels", certificate().replace("height=\"54mm\"", "height=\"540px\""), "no_size", "height=\"540px\"",
            "1 svg");
        row("huge", certificate().replace("height=\"54mm\"", "height=\"1e9mm\""), "bad_size", "height=\"1e9mm\"", "1 svg");
        row("view box", certificate().replace("0 0 85.6 54", "0 0 100 54"), "bad_view_box", "0 0 85.6 54", "1 svg");
        row("stock", certificate().replace("jx:version=\"3\"", "jx:stock=\"gold\""), "bad_stock", "gold", "1 svg");
        row("misspelt", certificate().replace("jx:version=", "jx:verison="), "unknown_attribute", "jx:verison", "1 svg");
        row("unknown card", sheet("jx:card=\"none\"", ""), "unknown_card", "none", "1 svg");
        row("no side", sheet("", ""), "missing_side", "", "0 ");
        row("a side twice", certificate().replace("</svg>", "<g jx:side=\"front\"/></svg>"), "bad_side", "front", "8 g");
        row("a third side", certificate().replace("</svg>", "<g jx:side=\"edge\"/></svg>"), "bad_side", "edge", "8 g");
        // The places
        row("no photo", certificate({}, "photo"), "missing_place", "photo", "0 ");
        row("no QR", certificate({}, "qr"), "missing_place", "qr", "0 ");
        row("no name", certificate({}, "{name}"), "missing_placeholder", "name", "0 ");
        row("no number", certificate({}, "{number}"), "missing_placeholder", "number", "0 ");
        row("no validity", certificate({}, "valid_until"), "missing_placeholder", "valid_until", "0 ");
        row("unknown field", certificate(box("jx:text=\"{phone}\"")), "unknown_placeholder", "phone");
        row("unclosed field", certificate(box("jx:text=\"{name\"")), "open_brace", "{name");
        row("unopened field", certificate(box("jx:text=\"name}\"")), "open_brace", "name}");
        row("unknown place", certificate(box("jx:place=\"map\"")), "unknown_place", "map");
        row("a circle", certificate("<circle r=\"3\" jx:place=\"seal\"/>"), "not_a_rect", "", "8 circle");
        row("off the page", certificate("<rect x=\"80\" width=\"9\" height=\"5\" jx:place=\"seal\"/>"), "outside_page", "seal");
        row("empty box", certificate("<rect jx:place=\"seal\"/>"), "empty_box", "seal");
        row("not a number", certificate("<rect x=\"nan\" width=\"5\" height=\"5\" jx:place=\"seal\"/>"), "bad_number",
            "x=\"nan\"");
        row("moved", certificate("<g transform=\"scale(2)\">" + box("jx:place=\"seal\"") + "</g>"), "transformed");
        row("small QR", certificate("<rect width=\"9\" height=\"9\" jx:place=\"qr\"/>"), "bad_qr_place", "16");
        row("flat QR", certificate("<rect width=\"30\" height=\"20\" jx:place=\"qr\"/>"), "bad_qr_place", "16");
        row("colour", certificate(box("jx:text=\"a\" jx:color=\"url(x)\"")), "bad_color", "url(x)");
        row("type size", certificate(box("jx:text=\"a\" jx:size=\"2\"")), "bad_type_size", "4");
        row("face", certificate(box("jx:text=\"a\" jx:family=\"Comic\"")), "bad_choice", "jx:family: sans serif");
        row("slot of no sheet", certificate(box("jx:slot=\"1\"")), "slot_without_card");
        row("no glyph", certificate(box("jx:text=\"证\U0001F600{name}\"")), "unprintable", "\U0001F600");
        row("control characters", certificate(box("jx:place=\"a&#10;b&#9;c\"")), "unknown_place", "a b c");
        row("long words", certificate(box("jx:place=\"" + QByteArray(500, 'a') + "\"")), "unknown_place",
            QByteArray(QByteArray(59, 'a') + "…").constData());
    }

    void hostileTemplatesAreRefused()
    {
        QFETCH(QByteArray, svg);
        QFETCH(QString, rule);
        const TemplateReading reading = readTemplate(svg);
        QVERIFY(!reading.layout);
        QVERIFY(!reading.faults.isEmpty());
        const TemplateFault fault = reading.faults.first();
        QCOMPARE(fault.rule, rule);
        QTEST(fault.what, "what");
        QTEST(QString::number(fault.line) + u' ' + fault.element, "place");
        // In words of its own, with what they need filled in, and never in code.
        const QString words = templateFaultText(fault);
        QVERIFY2(hasTemplateWords(rule) && !words.contains(u'%') && !words.contains(rule), qPrintable(words));
        QVERIFY2(words != errorText(failure(ErrorCode::BadFile, "")), qPrintable(words));
        static const QRegularExpression han(QStringLiteral("\\p{Han}{2}"));
        QVERIFY2(han.match(words).hasMatch(), qPrintable(words));
        const auto loaded = CertificateTemplate::load(svg);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::BadFile);
        QVERIFY(loaded.error().detail.startsWith(rule));
    }

    /// Who draws a template mends it once, not once for every fault.
    void allFaultsAreTold()
    {
        const TemplateReading reading =
            readTemplate(certificate("<path onclick=\"x()\" d=\"M0 0\"/>\n<a><image href=\"http://x/y\"/>\n" +
                                         box("jx:text=\"{phone}\" jx:colour=\"red\" jx:size=\"1\"") + "</a>\n<script/>",
                                     "photo")
                             .replace("jx:title=\"t\"", ""));
        QStringList told;
        for (const TemplateFault &fault : reading.faults)
            told.append(QString::number(fault.line) + u' ' + fault.rule);
        // One of the five places is lacking, so that all lines are one less.
        QCOMPARE(told, (QStringList {QStringLiteral("1 bad_title"), QStringLiteral("7 event_attribute"),
                                     QStringLiteral("8 unsupported_element"), QStringLiteral("8 external_reference"),
                                     QStringLiteral("9 unknown_attribute"), QStringLiteral("9 unknown_placeholder"),
                                     QStringLiteral("9 bad_type_size"), QStringLiteral("10 script"),
                                     QStringLiteral("0 missing_place")}));
    }

    void aFloodOfFaultsEnds()
    {
        const TemplateReading reading = readTemplate(certificate(QByteArray("<script/>\n").repeated(5000)));
        QCOMPARE(reading.faults.size(), 51);
        QCOMPARE(reading.faults.last().rule, QStringLiteral("more_faults"));
        QVERIFY(!templateFaultText(reading.faults.last()).contains(u'%'));
    }

    /// Every rule that the reader knows has words, and every sentence belongs to a rule.
    void everyRuleHasWords()
    {
        QSet<QString> rules;
        static const QRegularExpression given(
            QStringLiteral("(?:complain|stop|complainOfFile)\\((?:[^()]*\\? )?\"([a-z_]+)\"(?: : \"([a-z_]+)\")?"));
        static const QRegularExpression named(QStringLiteral("templateFault\\(\"([a-z_]+)\""));
        for (const char *file : {"app/documents/template_reader.cpp", "app/documents/template_safety.cpp",
                                 "app/documents/template_places.cpp", "app/certificates/template_service.cpp"}) {
            QFile source(test::sourceFile(QLatin1String(file)));
            QVERIFY(source.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(source.readAll());
            for (const QRegularExpression &pattern : {given, named}) {
                for (auto match = pattern.globalMatch(text); match.hasNext();) {
                    const QRegularExpressionMatch found = match.next();
                    rules += {found.captured(1), found.captured(2)};
                }
            }
        }
        rules.remove(QString());
        QVERIFY2(rules.size() > 40, qPrintable(QString::number(rules.size())));
        for (const QString &rule : std::as_const(rules))
            QVERIFY2(hasTemplateWords(rule), qPrintable(rule));
        QFile words(test::sourceFile(QStringLiteral("app/words/template_words.cpp")));
        QVERIFY(words.open(QIODevice::ReadOnly));
        static const QRegularExpression line(QStringLiteral("Words \\{\"([a-z_]+)\""));
        const QString table = QString::fromUtf8(words.readAll());
        for (auto match = line.globalMatch(table); match.hasNext();) {
            const QString rule = match.next().captured(1);
            QVERIFY2(rules.contains(rule), qPrintable(rule));
        }
    }

    /// The page that tells offices how to make one is right.
    void theExampleOfThePageIsTaken()
    {
        QFile page(test::sourceFile(QStringLiteral("docs/printing.md")));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const QString example = text.section(QStringLiteral("```xml\n"), 1, 1).section(QStringLiteral("```"), 0, 0);
        const TemplateReading reading = readTemplate(example.toUtf8());
        QVERIFY2(reading.layout, reading.faults.isEmpty() ? "" : qPrintable(templateFaultText(reading.faults.first())));
        for (const QString &field : certificateFieldNames())
            QVERIFY2(text.contains(QStringLiteral("`{%1}`").arg(field)), qPrintable(field));
    }

    /// Whatever bytes are put in the place of others, reading ends, and what is taken can be drawn.
    void damagedTemplatesEnd()
    {
        const auto shipped = loadTemplates();
        QFile file(dataDirectory() + QStringLiteral("/templates/cr80.svg"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QRandomGenerator random(20261123);
        int taken = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray svg = whole;
            for (int i = 0; i < 3; ++i) {
                const qsizetype at = random.bounded(int(svg.size() - 20));
                if (round % 2)
                    svg.remove(at, random.bounded(1, 20));
                else
                    svg[at] = char(random.bounded(256));
            }
            const TemplateReading reading = readTemplate(svg);
            QVERIFY(reading.layout.has_value() == reading.faults.isEmpty());
            taken += reading.layout ? 1 : 0;
        }
        QVERIFY(taken > 0 && taken < 300);
    }
};

QTEST_MAIN(TemplatesTest)
#include "tst_templates.moc"
