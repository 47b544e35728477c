// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/contact.h"
#include "domain/rules/graphemes.h"
#include "domain/rules/normalize.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

/// Empty when nothing is wrong, else `rule` or `rule:argument` of the first problem.
QString firstProblem(const CheckResult &result)
{
    if (result.problems.isEmpty())
        return {};
    const Problem &problem = result.problems.first();
    return problem.argument.isEmpty() ? problem.rule : problem.rule + u':' + problem.argument;
}

}  // namespace

class TextRulesTest : public QObject {
    Q_OBJECT
private slots:
    void text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ends") << u"\u3000\u00A0 长安路 \u200B\t"_s << u"长安路"_s;
        QTest::newRow("runs of blanks") << u"长安路 \u3000\r\n 12号"_s << u"长安路 12号"_s;
        QTest::newRow("full-width digits and letters") << u"Ａ座１２＃"_s << u"A座12#"_s;
        QTest::newRow("Chinese punctuation stays")
            << u"家和家政（集团）有限公司，一部"_s << u"家和家政（集团）有限公司，一部"_s;
        QTest::newRow("zero width") << u"\uFEFF张\u200B三\u200E"_s << u"张三"_s;
        QTest::newRow("control characters") << u"张\u0007三"_s << u"张三"_s;
        QTest::newRow("beyond the BMP") << u"王𠮷𬎆"_s << u"王𠮷𬎆"_s;
        QTest::newRow("Kangxi radicals") << u"⽅⾦⽟"_s << u"方金玉"_s;
        QTest::newRow("compatibility ideograph stays") << u"\uF9DC\U0002F800"_s << u"\uF9DC\U0002F800"_s;
        QTest::newRow("private use stays") << u"张\uE863"_s << u"张\uE863"_s;
        QTest::newRow("accent is composed") << u"Jose\u0301"_s << u"Jos\u00E9"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blanks only") << u" \u3000\u200B "_s << QString();
    }
    void text()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(normalizeText(text), expected);
        QCOMPARE(normalizeText(normalizeText(text)), expected);
    }

    void comparisonKeysMeet()
    {
        QCOMPARE(comparisonKey(u"西安家和家政（集团）有限公司 "_s), comparisonKey(u"西安 家和家政(集团)有限公司"_s));
        QCOMPARE(comparisonKey(u"ＡＢ家政"_s), comparisonKey(u"ab家政"_s));
        QVERIFY(comparisonKey(u"家和家政"_s) != comparisonKey(u"家和家改"_s));
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QDate day(1970, 1, 15);
        for (const QString &text :
             {u"1970-01-15"_s, u"1970-1-15"_s, u"1970.1.15"_s, u"1970/1/15"_s, u"19700115"_s, u"1970年1月15日"_s,
              u"1970年01月15日"_s, u"1970年1月15号"_s, u"１９７０．１．１５"_s, u" 1970 年 1 月 15 日 "_s,
              u"1970-01-15 00:00:00"_s, u"1970/1/15 0:00"_s, u"1970-01-15T00:00:00.000"_s, u"1970—01—15"_s})
            QTest::newRow(qPrintable(text)) << text << day;
        QTest::newRow("leap day") << u"2000.2.29"_s << QDate(2000, 2, 29);
        for (const QString &text :
             {u"1900.2.29"_s, u"1970.13.1"_s, u"25569"_s, u"1970.1"_s, u"70.1.15"_s, u"1970年1月"_s, u"197011"_s, u"19701501"_s,
              u"1970-01-15 08:30"_s, u"15/1/1970"_s, u""_s, u"长期"_s, u"x1970-01-15"_s})
            QTest::newRow(qPrintable(u"no: "_s + text)) << text << QDate();
    }
    void dates()
    {
        QFETCH(QString, text);
        QTEST(parseLooseDate(text), "date");
    }

    void everyDayIsReadInEveryForm()
    {
        QRandomGenerator random(1970);
        for (int i = 0; i < 1000; ++i) {
            const QDate day = QDate(1900, 1, 1).addDays(random.bounded(60000));
            for (const QString &form : {u"yyyy-MM-dd"_s, u"yyyy.M.d"_s, u"yyyy/M/d"_s, u"yyyyMMdd"_s, u"yyyy年M月d日"_s})
                QCOMPARE(parseLooseDate(day.toString(form)), day);
        }
    }

    void documentNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normalized");
        QTest::addColumn<bool>("formed");
        const QString seed = u"陕商函〔2020〕590号"_s;
        for (const QString &text :
             {seed, u"陕商函[2020]590号"_s, u"陕商函(2020)590号"_s, u"陕商函（2020）590号"_s, u"陕商函【2020】590号"_s,
              u"陕商函［2020］590号"_s, u"陕商函 ﹝２０２０﹞ 590 号"_s, u"陕商函〔2020）590号"_s})
            QTest::newRow(qPrintable(text)) << text << seed << true;
        QTest::newRow("other brackets stay") << u"西市监(碑)罚[2021]7号"_s << u"西市监(碑)罚〔2021〕7号"_s << false;
        QTest::newRow("MOFCOM") << u"商服贸函[2019]269号"_s << u"商服贸函〔2019〕269号"_s << true;
        QTest::newRow("with 第") << u"陕商函〔2020〕第590号"_s << u"陕商函〔2020〕第590号"_s << false;
        QTest::newRow("order") << u"国家发展改革委令第36号"_s << u"国家发展改革委令第36号"_s << false;
        QTest::newRow("year 1820") << u"陕商函〔1820〕590号"_s << u"陕商函〔1820〕590号"_s << false;
        QTest::newRow("two-digit year") << u"陕商函[20]590号"_s << u"陕商函[20]590号"_s << false;
        QTest::newRow("long number") << u"陕商函〔2020〕123456号"_s << u"陕商函〔2020〕123456号"_s << false;
        QTest::newRow("line after it") << u"陕商函〔2020〕590号甲"_s << u"陕商函〔2020〕590号甲"_s << false;
        QTest::newRow("empty") << QString() << QString() << false;
    }
    void documentNumbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, normalized);
        QCOMPARE(normalizeDocumentNumber(text), normalized);
        QTEST(isDocumentNumber(normalized), "formed");
        QVERIFY(!isDocumentNumber(normalized + u'\n'));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<NameScript>("script");
        QTest::addColumn<QString>("normalized");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *label, const QString &name, const QString &normalized, const QString &problem = {},
                            NameScript script = NameScript::Chinese) {
            QTest::newRow(label) << name << script << normalized << problem;
        };
        row("two", u"张三"_s, u"张三"_s);
        row("padded", u" 张\u3000三 "_s, u"张三"_s);
        row("with dot", u"阿依古丽·买买提"_s, u"阿依古丽·买买提"_s);
        row("bullet", u"阿依古丽•买买提"_s, u"阿依古丽·买买提"_s);
        row("full-width full stop", u"阿依古丽．买买提"_s, u"阿依古丽·买买提"_s);
        row("full stop", u"阿依古丽.买买提"_s, u"阿依古丽·买买提"_s);
        row("katakana dot, blanks", u"阿依古丽 ・ 买买提"_s, u"阿依古丽·买买提"_s);
        row("extension B", u"王𠮷"_s, u"王𠮷"_s);
        row("extension E and H", u"李𬎆\U00031350"_s, u"李𬎆\U00031350"_s);
        row("zero", u"刘〇"_s, u"刘〇"_s);
        row("private use", u"张\uE863"_s, u"张\uE863"_s);
        row("variation", u"\u845B\U000E0100城"_s, u"\u845B\U000E0100城"_s);
        row("50", QString(50, u'好'), QString(50, u'好'));
        row("51", QString(51, u'好'), QString(51, u'好'), u"length:51"_s);
        row("one", u"张"_s, u"张"_s, u"length:1"_s);
        row("one beyond the BMP", u"𠮷"_s, u"𠮷"_s, u"length:1"_s);
        row("empty", u" \u3000"_s, QString(), u"required"_s);
        row("digit", u"张3"_s, u"张3"_s, u"alphabet:2"_s);
        row("full-width digit", u"张３"_s, u"张3"_s, u"alphabet:2"_s);
        row("Latin", u"张San"_s, u"张San"_s, u"alphabet:2"_s);
        row("position counts characters", u"𠮷𠮷8"_s, u"𠮷𠮷8"_s, u"alphabet:3"_s);
        row("dot first", u"·买买提"_s, u"·买买提"_s, u"alphabet:1"_s);
        row("dot last", u"买买提·"_s, u"买买提·"_s, u"alphabet:4"_s);
        row("two dots", u"买··提"_s, u"买··提"_s, u"alphabet:3"_s);
        row("emoji", u"张🙂"_s, u"张🙂"_s, u"alphabet:2"_s);
        row("kana", u"田中さん"_s, u"田中さん"_s, u"alphabet:3"_s);
        row("punctuation", u"张三；"_s, u"张三；"_s, u"alphabet:3"_s);
        row("foreigner", u"John  Smith"_s, u"John Smith"_s, {}, NameScript::Any);
        row("foreigner's accents", u"Ana-Mari\u0301a O'Neil Jr."_s, u"Ana-Mar\u00EDa O'Neil Jr."_s, {}, NameScript::Any);
        row("foreigner in Chinese", u"史密斯"_s, u"史密斯"_s, {}, NameScript::Any);
        row("foreigner with digit", u"John 3"_s, u"John 3"_s, u"alphabet:6"_s, NameScript::Any);
        row("foreigner as resident", u"John Smith"_s, u"John Smith"_s, u"alphabet:1"_s);
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(NameScript, script);
        const CheckResult result = checkPersonName(name, script);
        QTEST(result.normalized, "normalized");
        QTEST(firstProblem(result), "problem");
        QCOMPARE(result.ok(), result.problems.isEmpty());
        QCOMPARE(checkPersonName(result.normalized, script).normalized, result.normalized);
    }

    void phones_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PhoneKind>("kind");
        QTest::addColumn<QString>("normalized");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("area");
        const auto row = [](const QString &text, const QString &normalized, const QString &problem = {},
                            const QString &area = {}, PhoneKind kind = PhoneKind::Any) {
            QTest::newRow(qPrintable(text + u'/' + QString::number(int(kind))))
                << text << kind << normalized << problem << area;
        };
        row(u"13812345678"_s, u"13812345678"_s);
        row(u"19912345678"_s, u"19912345678"_s);
        row(u"１３８-1234-5678"_s, u"13812345678"_s);
        row(u"+86 138 1234 5678"_s, u"13812345678"_s);
        row(u"0086-13812345678"_s, u"13812345678"_s);
        row(u"8613812345678"_s, u"13812345678"_s);
        row(u"12812345678"_s, u"12812345678"_s, u"alphabet:2"_s);
        row(u"1381234567"_s, u"1381234567"_s, u"length:10"_s);
        row(u"138123456789"_s, u"138123456789"_s, u"length:12"_s);
        row(u"1381234567O"_s, u"1381234567O"_s, u"alphabet:11"_s);
        row(u"23812345678"_s, u"23812345678"_s, u"alphabet:1"_s);
        row(u" \u3000"_s, QString(), u"required"_s);
        row(u"029-88885678"_s, u"029-88885678"_s, {}, u"029"_s);
        row(u"02988885678"_s, u"029-88885678"_s, {}, u"029"_s);
        row(u"（029）8888 5678"_s, u"029-88885678"_s, {}, u"029"_s);
        row(u"+86-29-88885678"_s, u"029-88885678"_s, {}, u"029"_s);
        row(u"0911-2345678"_s, u"0911-2345678"_s, {}, u"0911"_s);
        row(u"09112345678"_s, u"0911-2345678"_s, {}, u"0911"_s);
        row(u"010-65121234-8001"_s, u"010-65121234-8001"_s, {}, u"010"_s);
        row(u"0913-5212345转12"_s, u"0913-5212345-12"_s, {}, u"0913"_s);
        row(u"029-888856"_s, u"029-888856"_s, u"length:9"_s);
        row(u"029-88885678-1234567"_s, u"029-88885678-1234567"_s, u"length:18"_s);
        row(u"029-8888a678"_s, u"029-8888a678"_s, u"alphabet:9"_s);
        row(u"13812345678"_s, u"13812345678"_s, {}, {}, PhoneKind::Mobile);
        row(u"029-88885678"_s, u"029-88885678"_s, u"alphabet:4"_s, {}, PhoneKind::Mobile);
        row(u"13812345678"_s, u"13812345678"_s, u"alphabet:1"_s, {}, PhoneKind::Landline);
        row(u"88885678"_s, u"88885678"_s, u"alphabet:1"_s, {}, PhoneKind::Landline);
    }
    void phones()
    {
        QFETCH(QString, text);
        QFETCH(PhoneKind, kind);
        const CheckResult result = checkPhone(text, kind);
        QTEST(result.normalized, "normalized");
        QTEST(firstProblem(result), "problem");
        QTEST(result.derived.value(u"area_code"_s), "area");
        QCOMPARE(checkPhone(result.normalized, kind).normalized, result.normalized);
    }

    void areasOfThisProvince()
    {
        QCOMPARE(areaName(u"0911"), u"延安"_s);
        QVERIFY(areaName(u"029").contains(u"咸阳"));
        QVERIFY(areaName(u"0918").isEmpty());
        QVERIFY(areaName(u"010").isEmpty());
    }

    void graphemesStayWhole()
    {
        QCOMPARE(graphemes(u"王𠮷"_s), (QStringList {u"王"_s, u"𠮷"_s}));
        QCOMPARE(graphemes(u"\u845B\U000E0100城"_s).size(), 2);
        QVERIFY(graphemes(QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TextRulesTest)
#include "tst_text_rules.moc"
