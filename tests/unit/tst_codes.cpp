// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/codes.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 500;
const QString creditAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;

QStringList rules(const Problems &problems)
{
    QStringList result;
    for (const Problem &problem : problems)
        result.append(problem.rule);
    return result;
}

QString pick(QRandomGenerator &random, const QString &alphabet, int count)
{
    QString result;
    for (int i = 0; i < count; ++i)
        result += alphabet.at(random.bounded(int(alphabet.size())));
    return result;
}

QString inventedCreditCode(QRandomGenerator &random)
{
    const QString organization = pick(random, creditAlphabet, 8);
    const QString seventeen = u"916101"_s + pick(random, u"0123456789"_s, 2) + organization +
                              QLatin1Char(organizationCodeCheckCharacter(organization));
    return seventeen + QLatin1Char(creditCodeCheckCharacter(seventeen));
}

}  // namespace

class CodesTest : public QObject {
    Q_OBJECT
private slots:
    void creditVectors_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"91350100M000100Y43", "9144030071526726XG", "91330100799655058B", "914403001922038216",
                                 "91110000802100433B", "91310000775785552L"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void creditVectors()
    {
        QFETCH(QString, code);
        const CheckResult result = checkCreditCode(code);
        QCOMPARE(rules(result.problems), QStringList());
        QCOMPARE(result.normalized, code);
        QCOMPARE(result.derived.value(u"division"_s), code.mid(2, 6));
        QCOMPARE(result.derived.value(u"organization_code"_s), code.mid(8, 9));
        QCOMPARE(rules(checkCreditCode(code.toLower()).problems), QStringList());
        QCOMPARE(rules(checkLocalRegistration(result)), QStringList {u"outside_province"_s});
    }

    void codesIssuedEarlyOnlyWarn_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void codesIssuedEarlyOnlyWarn()
    {
        QFETCH(QString, code);
        const CheckResult result = checkCreditCode(code);
        QVERIFY(result.ok());
        QCOMPARE(rules(result.problems), QStringList {u"check_character"_s});
    }

    void creditProblems_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("typedFor");
        QTest::newRow("short") << u"9144030071526726X"_s << u"length"_s << u"17"_s << QString();
        QTest::newRow("O") << u"9144O30071526726XG"_s << u"alphabet"_s << u"5"_s << u"0"_s;
        QTest::newRow("I") << u"914403007I526726XG"_s << u"alphabet"_s << u"10"_s << u"1"_s;
        QTest::newRow("Z") << u"91440300715Z6726XG"_s << u"alphabet"_s << u"12"_s << u"2"_s;
        QTest::newRow("S") << u"9144030071S26726XG"_s << u"alphabet"_s << u"11"_s << u"5"_s;
        QTest::newRow("V") << u"9144030071V26726XG"_s << u"alphabet"_s << u"11"_s << QString();
        QTest::newRow("letter in division") << u"91440A0071526726XG"_s << u"alphabet"_s << u"6"_s << QString();
        QTest::newRow("department 0") << u"0144030071526726XG"_s << u"alphabet"_s << u"1"_s << QString();
        QTest::newRow("Chinese") << u"91440300715家6726XG"_s << u"alphabet"_s << u"12"_s << QString();
    }
    void creditProblems()
    {
        QFETCH(QString, code);
        const CheckResult result = checkCreditCode(code);
        QVERIFY(!result.ok());
        QCOMPARE(result.problems.size(), 1);
        QTEST(result.problems.first().rule, "rule");
        QTEST(result.problems.first().argument, "argument");
        QTEST(result.derived.value(u"typed_for"_s), "typedFor");
    }

    void inventedCreditCodesAreValid()
    {
        QRandomGenerator random(32100);
        for (int i = 0; i < rounds; ++i) {
            const CheckResult result = checkCreditCode(inventedCreditCode(random));
            QCOMPARE(rules(result.problems), QStringList());
            QCOMPARE(rules(checkLocalRegistration(result)), QStringList());
        }
    }

    void everyErrorInACreditCodeIsSeen()
    {
        QRandomGenerator random(2015);
        for (int i = 0; i < rounds / 10; ++i) {
            const QString code = inventedCreditCode(random);
            for (int at = 0; at < code.size(); ++at) {
                for (const QChar c : creditAlphabet) {
                    QString wrong = code;
                    wrong[at] = c;
                    QVERIFY2(wrong == code || rules(checkCreditCode(wrong).problems) != QStringList(), qPrintable(wrong));
                }
                QString swapped = code;
                qSwap(swapped[at], swapped[qMax(at - 1, 0)]);
                QVERIFY2(swapped == code || rules(checkCreditCode(swapped).problems) != QStringList(), qPrintable(swapped));
            }
        }
    }

    void innerOrganizationCodeWarns()
    {
        const QString seventeen = u"91610100715267261"_s;  // 71526726 ends in X
        const CheckResult result = checkCreditCode(seventeen + QLatin1Char(creditCodeCheckCharacter(seventeen)));
        QVERIFY(result.ok());
        QCOMPARE(
            result.problems,
            (Problems {
                {.field = {}, .rule = u"check_character"_s, .severity = Severity::Warn, .argument = u"organization_code"_s}}));
    }

    void placesOfRegistration_data()
    {
        QTest::addColumn<QString>("division");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("county") << u"610103"_s << QStringList();
        QTest::newRow("zone with a registry of its own") << u"610131"_s << QStringList();
        QTest::newRow("province") << u"610000"_s << QStringList();
        QTest::newRow("Yangling") << u"611100"_s << QStringList();
        QTest::newRow("retired") << u"612501"_s << QStringList();
        QTest::newRow("state") << u"100000"_s << QStringList();
        QTest::newRow("no such city") << u"615001"_s << QStringList {u"unknown_division"_s};
        QTest::newRow("no such province") << u"991000"_s << QStringList {u"unknown_province"_s};
    }
    void placesOfRegistration()
    {
        QFETCH(QString, division);
        const QString seventeen = u"91"_s + division + u"71526726X"_s;
        const CheckResult result = checkCreditCode(seventeen + QLatin1Char(creditCodeCheckCharacter(seventeen)));
        QVERIFY(result.ok());
        QTEST(rules(result.problems), "expected");
    }

    void registrationNumbers_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QString>("verified");
        QTest::newRow("published") << u"110108000000016"_s << QStringList() << true << u"true"_s;
        QTest::newRow("invented") << u"610100100000010"_s << QStringList() << true << u"true"_s;
        QTest::newRow("zone") << u"610131100001233"_s << QStringList() << true << u"true"_s;
        QTest::newRow("wrong check") << u"610131100001234"_s << QStringList {u"check_character"_s} << true << u"false"_s;
        QTest::newRow("13 digits") << u"6101001234567"_s << QStringList() << true << u"false"_s;
        QTest::newRow("14 digits") << u"61010010000001"_s << QStringList {u"length"_s} << false << QString();
        QTest::newRow("letter") << u"61010010000001A"_s << QStringList {u"alphabet"_s} << false << QString();
    }
    void registrationNumbers()
    {
        QFETCH(QString, number);
        const CheckResult result = checkRegistrationNumber(number);
        QTEST(rules(result.problems), "expected");
        QTEST(result.ok(), "ok");
        QTEST(result.derived.value(u"verified"_s), "verified");
    }

    void organizationCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("expected");
        for (const char *code : {"D2143569X", "71526726X", "799655058", "802100433", "D2143569-X", "d2143569-x"})
            QTest::newRow(code) << QString::fromLatin1(code) << QStringList();
        QTest::newRow("wrong check") << u"D21435690"_s << QStringList {u"check_character"_s};
        QTest::newRow("short") << u"D2143569"_s << QStringList {u"length"_s};
        QTest::newRow("letter at the end") << u"D2143569A"_s << QStringList {u"alphabet"_s};
    }
    void organizationCodes()
    {
        QFETCH(QString, code);
        QTEST(rules(checkOrganizationCode(code).problems), "expected");
    }

    void organizationCodeIsWrittenWithAHyphen()
    {
        const CheckResult result = checkOrganizationCode(u"D2143569X"_s);
        QCOMPARE(result.normalized, u"D2143569X"_s);
        QCOMPARE(result.derived.value(u"written"_s), u"D2143569-X"_s);
    }

    void iso7064()
    {
        QCOMPARE(iso7064Mod11_10(u"11010800000001"), '6');
        QVERIFY(verifyIso7064Mod11_10(u"110108000000016"));
        QCOMPARE(iso7064Mod11_10(u"0794"), '5');  // the standard's own example: 0794 5
        QCOMPARE(iso7064Mod11_10(u""), '\0');
        QCOMPARE(iso7064Mod11_10(u"12A"), '\0');
        QVERIFY(!verifyIso7064Mod11_10(u"5"));
        QVERIFY(!verifyIso7064Mod11_10(u"12A4"));
    }

    void iso7064CatchesEverySubstitution()
    {
        QRandomGenerator random(7064);
        for (int i = 0; i < rounds; ++i) {
            const QString payload = pick(random, u"0123456789"_s, 13);
            const QString number = payload + QLatin1Char(iso7064Mod11_10(payload));
            QVERIFY(verifyIso7064Mod11_10(number));
            for (int at = 0; at < number.size(); ++at) {
                for (const QChar c : u"0123456789"_s) {
                    QString wrong = number;
                    wrong[at] = c;
                    QCOMPARE(verifyIso7064Mod11_10(wrong), wrong == number);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(CodesTest)
#include "tst_codes.moc"
