// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/countries.h"
#include "domain/rules/identity_number.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);
constexpr int rounds = 2000;

QStringList rules(const Problems &problems)
{
    QStringList result;
    for (const Problem &problem : problems)
        result.append(problem.rule);
    return result;
}

QString digits(QRandomGenerator &random, int count)
{
    QString result;
    for (int i = 0; i < count; ++i)
        result += QLatin1Char(char('0' + random.bounded(10)));
    return result;
}

QDate anyBirth(QRandomGenerator &random, int firstYear = 1900)
{
    const QDate first(firstYear, 1, 1);
    return first.addDays(random.bounded(int(first.daysTo(today))));
}

/// A number made by the standard's own steps, not by the code under test.
QString invented(QRandomGenerator &random)
{
    static const QStringList places {u"610102"_s, u"610403"_s, u"612401"_s, u"110101"_s, u"810000"_s, u"650102"_s};
    const QString seventeen =
        places.at(random.bounded(places.size())) + anyBirth(random).toString(u"yyyyMMdd"_s) + digits(random, 3);
    for (const char c : "0123456789X") {
        // ISO 7064: the sum of all characters times powers of two from the right is 1 modulo 11.
        int sum = c == 'X' ? 10 : c - '0';
        int power = 2;
        for (int i = 16; i >= 0; --i) {
            sum += seventeen.at(i).digitValue() * power;
            power = power * 2 % 11;
        }
        if (sum % 11 == 1)
            return seventeen + QLatin1Char(c);
    }
    qFatal("no check character");
}

}  // namespace

class IdentityNumberTest : public QObject {
    Q_OBJECT
private slots:
    void residentVectors_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("sex");
        QTest::addColumn<QString>("birthDate");
        QTest::addColumn<QString>("divisionName");
        QTest::newRow("standard 1") << u"11010519491231002X"_s << u"female"_s << u"1949-12-31"_s << QString();
        QTest::newRow("standard 2") << u"440524188001010014"_s << u"male"_s << u"1880-01-01"_s << QString();
        QTest::newRow("Xi'an") << u"610102197001151024"_s << u"female"_s << u"1970-01-15"_s << u"新城区"_s;
        QTest::newRow("retired code") << u"612401197301015325"_s << u"female"_s << u"1973-01-01"_s << u"安康市"_s;
        QTest::newRow("Xianyang") << u"610402198506303311"_s << u"male"_s << u"1985-06-30"_s << u"秦都区"_s;
        QTest::newRow("Hong Kong") << u"810000199408230021"_s << u"female"_s << u"1994-08-23"_s << u"香港特别行政区"_s;
        QTest::newRow("Macao") << u"820000198712311210"_s << u"male"_s << u"1987-12-31"_s << u"澳门特别行政区"_s;
        QTest::newRow("Taiwan") << u"830000199201300022"_s << u"female"_s << u"1992-01-30"_s << u"台湾地区"_s;
    }
    void residentVectors()
    {
        QFETCH(QString, number);
        const CheckResult result = checkResidentId(number, today);
        QVERIFY(result.ok());
        QCOMPARE(result.normalized, number);
        QCOMPARE(result.derived.value(u"normalized"_s), number);
        QCOMPARE(result.derived.value(u"division"_s), number.left(6));
        QTEST(result.derived.value(u"sex"_s), "sex");
        QTEST(result.derived.value(u"birth_date"_s), "birthDate");
        QTEST(result.derived.value(u"division_name"_s), "divisionName");
        const bool early = number.mid(6, 2) == u"18";
        QCOMPARE(rules(result.problems), early ? QStringList {u"born_before_1900"_s} : QStringList());
    }

    void retiredCodeNamesItsSuccessor()
    {
        const CheckResult result = checkResidentId(u"612401197301015325"_s, today);
        QCOMPARE(result.derived.value(u"division_current"_s), u"610902"_s);
        QCOMPARE(result.derived.value(u"division_full_name"_s), u"陕西省安康市汉滨区"_s);
    }

    void residentProblems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<bool>("ok");
        const auto row = [](const char *name, const QString &text, const QStringList &expected, bool ok = false) {
            QTest::newRow(name) << text << expected << ok;
        };
        row("check digit", u"610102199003078888"_s, {u"check_character"_s});
        row("30 February", u"61010219900230102X"_s, {u"impossible_date"_s});
        row("born in 2040", u"610102204001011024"_s, {u"future_date"_s});
        row("empty", QString(), {u"length"_s});
        row("17", u"61010219700115102"_s, {u"length"_s});
        row("19", u"6101021970011510244"_s, {u"length"_s});
        row("letter", u"61010219700115102A"_s, {u"alphabet"_s});
        row("X inside", u"6101021970X1151024"_s, {u"alphabet"_s});
        row("Arabic digits", u"61010219700115102\u0664"_s, {u"alphabet"_s});
        row("no such province", u"910102197001151023"_s, {u"unknown_province"_s, u"check_character"_s});
        row("permit in the wrong field", u"911124198108030024"_s, {u"unknown_province"_s}, true);
        row("no such county", u"610199197001151024"_s, {u"unknown_division"_s, u"check_character"_s});
        row("15 digits", u"612401730101532"_s, {u"converted_15_digits"_s}, true);
        row("15 digits, 996", u"610102990101997"_s, {u"converted_15_digits"_s, u"born_before_1900"_s}, true);
        row("15 with letter", u"61240173010153X"_s, {u"alphabet"_s});
        row("scientific", u"6.10102E+17"_s, {u"number_lost_digits"_s});
        row("three zeros", u"610102197001151000"_s, {u"number_lost_digits"_s});
    }
    void residentProblems()
    {
        QFETCH(QString, text);
        QFETCH(bool, ok);
        const CheckResult result = checkResidentId(text, today);
        QTEST(rules(result.problems), "expected");
        QCOMPARE(result.ok(), ok);
        for (const Problem &problem : result.problems)
            QVERIFY(problem.field.isEmpty());
    }

    void problemsNameThePosition()
    {
        QCOMPARE(checkResidentId(u"6101021970O1151024"_s, today).problems.first().argument, u"11"_s);
        QCOMPARE(checkResidentId(u"61010219700115102A"_s, today).problems.first().argument, u"18"_s);
        QCOMPARE(checkResidentId(u"6101021970"_s, today).problems.first().argument, u"10"_s);
    }

    void messyInputIsNormalised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("lower case") << u"11010519491231002x"_s;
        QTest::newRow("full width") << u"１１０１０５１９４９１２３１００２Ｘ"_s;
        QTest::newRow("blanks and dashes") << u"\u3000110105 19491231—002-X\u00A0\u200B"_s;
        QTest::newRow("marks of direction") << u"\u202D11010519491231002X\u202C"_s;
        QTest::newRow("Roman ten") << u"11010519491231002Ⅹ"_s;
        QTest::newRow("15 digits") << u"110105 491231 002"_s;
    }
    void messyInputIsNormalised()
    {
        QFETCH(QString, text);
        const CheckResult result = checkResidentId(text, today);
        QVERIFY(result.ok());
        QCOMPARE(result.normalized, u"11010519491231002X"_s);
    }

    void fifteenDigitVectors()
    {
        QCOMPARE(toEighteenDigits(u"110105491231002"), u"11010519491231002X"_s);
        QCOMPARE(toEighteenDigits(u"612401730101532"), u"612401197301015325"_s);
        QCOMPARE(toEighteenDigits(u"440524800101998").mid(6, 4), u"1880"_s);
        QVERIFY(toEighteenDigits(u"11010549123100X").isEmpty());
        QVERIFY(toEighteenDigits(u"1101054912310").isEmpty());
    }

    void inventedNumbersAreValid()
    {
        QRandomGenerator random(20200590);
        for (int i = 0; i < rounds; ++i) {
            const QString number = invented(random);
            const CheckResult result = checkResidentId(number, today);
            QVERIFY2(result.ok(), qPrintable(number));
            QCOMPARE(result.derived.value(u"birth_date"_s).remove(u'-'), number.mid(6, 8));
        }
    }

    void everySubstitutionIsCaught()
    {
        QRandomGenerator random(11643);
        for (int i = 0; i < rounds / 10; ++i) {
            const QString number = invented(random);
            for (int at = 0; at < number.size(); ++at) {
                for (const QChar c : u"0123456789X"_s) {
                    QString wrong = number;
                    wrong[at] = c;
                    QVERIFY2(c == number.at(at) || !checkResidentId(wrong, today).ok(), qPrintable(number + u' ' + wrong));
                }
            }
        }
    }

    void everyAdjacentTranspositionIsCaught()
    {
        QRandomGenerator random(1999);
        for (int i = 0; i < rounds; ++i) {
            const QString number = invented(random);
            for (int at = 0; at + 1 < number.size(); ++at) {
                QString wrong = number;
                qSwap(wrong[at], wrong[at + 1]);
                QVERIFY2(wrong == number || !checkResidentId(wrong, today).ok(), qPrintable(number + u' ' + wrong));
            }
        }
    }

    void fifteenDigitsRoundTrip()
    {
        QRandomGenerator random(15);
        for (int i = 0; i < rounds; ++i) {
            const QString number = invented(random);
            if (number.mid(6, 2) != u"19" || number.mid(14, 3).toInt() >= 996)
                continue;
            const QString fifteen = number.left(6) + number.mid(8, 9);
            QCOMPARE(toEighteenDigits(fifteen), number);
            const CheckResult result = checkResidentId(fifteen, today);
            QVERIFY(result.ok());
            QCOMPARE(result.normalized, number);
        }
    }

    void spreadsheetsLoseDigits()
    {
        QRandomGenerator random(1985);
        for (int i = 0; i < rounds; ++i) {
            const QString number = invented(random);
            const QString cut = number.left(15) + u"000"_s;
            // What a cut number shows is either refused as cut or valid by chance.
            QCOMPARE(lostDigitsInSpreadsheet(cut), !checkResidentId(cut, today).ok());
            QVERIFY(!lostDigitsInSpreadsheet(number));
        }
        QVERIFY(lostDigitsInSpreadsheet(u"6.10102E+17"_s));
        QVERIFY(lostDigitsInSpreadsheet(u"6.10102197001151e17"_s));
        QVERIFY(lostDigitsInSpreadsheet(u"6E+17"_s));
        QVERIFY(!lostDigitsInSpreadsheet(u"E12345678"_s));
        QVERIFY(!lostDigitsInSpreadsheet(u"612401730101532"_s));
    }

    void permanentResidence_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QString>("birthDate");
        QTest::addColumn<QString>("nationality");
        const auto row = [](const char *name, const QString &number, const QStringList &expected, bool ok,
                            const QString &birthDate = {}, const QString &nationality = {}) {
            QTest::newRow(name) << number << expected << ok << birthDate << nationality;
        };
        row("card of 2023", u"911124198108030024"_s, {}, true, u"1981-08-03"_s, u"CAN"_s);
        row("card of 2017", u"CAN110081080310"_s, {}, true, u"1981-08-03"_s, u"CAN"_s);
        row("lower case", u"can1100 81080310"_s, {}, true, u"1981-08-03"_s, u"CAN"_s);
        row("2023, wrong check", u"911124198108030025"_s, {u"check_character"_s}, false, u"1981-08-03"_s, u"CAN"_s);
        row("2017, wrong check warns", u"CAN110081080311"_s, {u"check_character"_s}, true, u"1981-08-03"_s, u"CAN"_s);
        row("no such country", u"QQQ110081080310"_s, {u"unknown_code"_s, u"check_character"_s}, true, u"1981-08-03"_s);
        row("no such day", u"CAN110081023010"_s, {u"impossible_date"_s, u"check_character"_s}, false, {}, u"CAN"_s);
        row("a resident's number", u"610102197001151024"_s, {u"alphabet"_s}, false);
        row("too short", u"CAN11008108031"_s, {u"length"_s}, false);
        row("letters at the end", u"CAN11008108031X"_s, {u"alphabet"_s}, false);
    }
    void permanentResidence()
    {
        QFETCH(QString, number);
        const CheckResult result = checkPermanentResidence(number, today);
        QTEST(rules(result.problems), "expected");
        QTEST(result.ok(), "ok");
        QTEST(result.derived.value(u"birth_date"_s), "birthDate");
        QTEST(result.derived.value(u"nationality"_s), "nationality");
    }

    void permitOf2023TellsSexAndPlace()
    {
        const CheckResult result = checkPermanentResidence(u"911124198108030024"_s, today);
        QCOMPARE(result.derived.value(u"sex"_s), u"female"_s);
        QCOMPARE(result.derived.value(u"division"_s), u"110000"_s);
        QCOMPARE(checkPermanentResidence(u"CAN110081080310"_s, today).derived.value(u"division"_s), u"110000"_s);
    }

    void everySubstitutionInAPermitOf2023IsCaught()
    {
        const QString number = u"911124198108030024"_s;
        for (int at = 0; at < number.size(); ++at) {
            for (const QChar c : u"0123456789X"_s) {
                QString wrong = number;
                wrong[at] = c;
                QCOMPARE(checkPermanentResidence(wrong, today).ok(), c == number.at(at));
            }
        }
    }

    void centuryOfAPermitIsTheLatestPossible()
    {
        QCOMPARE(checkPermanentResidence(u"CAN110026112310"_s, today).derived.value(u"birth_date"_s), u"2026-11-23"_s);
        QCOMPARE(checkPermanentResidence(u"CAN110026112410"_s, today).derived.value(u"birth_date"_s), u"1926-11-24"_s);
    }

    void documentTypes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("resident") << u"resident_id"_s << u"610102197001151024"_s << QStringList();
        QTest::newRow("Hong Kong") << u"hmt_residence"_s << u"810000199408230021"_s << QStringList();
        QTest::newRow("other place") << u"hmt_residence"_s << u"610102197001151024"_s << QStringList {u"unknown_division"_s};
        QTest::newRow("no old form") << u"hmt_residence"_s << u"612401730101532"_s << QStringList {u"length"_s};
        QTest::newRow("foreigner") << u"foreign_residence"_s << u"CAN110081080310"_s << QStringList();
        QTest::newRow("passport") << u"passport"_s << u"e1234 5678"_s << QStringList();
        QTest::newRow("short passport") << u"passport"_s << u"E123"_s << QStringList {u"length"_s};
        QTest::newRow("long passport") << u"passport"_s << u"E123456789012345678"_s << QStringList {u"length"_s};
        QTest::newRow("odd passport") << u"passport"_s << u"E1234_678"_s << QStringList {u"alphabet"_s};
        QTest::newRow("Hong Kong pass") << u"hm_pass"_s << u"H12345678"_s << QStringList();
        QTest::newRow("Taiwan pass") << u"tw_pass"_s << u"12345678"_s << QStringList();
        QTest::newRow("unknown type") << u"library_card"_s << u"12345678"_s << QStringList {u"unknown_code"_s};
    }
    void documentTypes()
    {
        QFETCH(QString, type);
        QFETCH(QString, number);
        QTEST(rules(checkPersonalNumber(type, number, today).problems), "expected");
    }

    void countries()
    {
        QCOMPARE(countryAlpha3(u"156"), u"CHN"_s);
        QCOMPARE(countryAlpha3(u"004"), u"AFG"_s);
        QCOMPARE(countryAlpha3(u"894"), u"ZMB"_s);
        QVERIFY(countryAlpha3(u"999").isEmpty());
        QVERIFY(countryAlpha3(u"56C").isEmpty());
        QVERIFY(isCountryAlpha3(u"VNM"));
        QVERIFY(!isCountryAlpha3(u"QQQ"));
        QVERIFY(!isCountryAlpha3(u"VN"));
    }
};

QTEST_GUILESS_MAIN(IdentityNumberTest)
#include "tst_identity_number.moc"
