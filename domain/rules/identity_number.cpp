// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/identity_number.h"

#include "domain/rules/ascii.h"
#include "domain/rules/countries.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {

using namespace Qt::StringLiterals;

constexpr int oldLength = 15;
constexpr int newLength = 18;

/// The position from 1 of the first character that an 18-character number may not have there, 0 when there is none.
int firstForeignTo18(QStringView number)
{
    const int position = firstNonDigit(number.left(newLength - 1));
    const QChar last = number.back();
    return position == 0 && !isAsciiDigit(last) && last != u'X' ? newLength : position;
}

bool checkCharacterAgrees(QStringView number)
{
    return number.back() == QLatin1Char(residentIdCheckCharacter(number.left(newLength - 1)));
}

void checkDivision(CheckResult &result, QStringView code)
{
    const Divisions &divisions = Divisions::shipped();
    const QStringView province = code.left(2);
    result.derived.insert(u"division"_s, code.toString());
    if (divisions.provinceName(province).isEmpty()) {
        result.warn("unknown_province"_L1, province.toString());
        return;
    }
    // Only Shaanxi is known in full; Hong Kong, Macao and Taiwan are not divided in these numbers.
    const bool knownInFull = province == u"61" || province == u"81" || province == u"82" || province == u"83";
    if (divisions.isKnown(code)) {
        result.derived.insert(u"division_name"_s, divisions.name(code));
        result.derived.insert(u"division_current"_s, divisions.currentCode(code));
        result.derived.insert(u"division_full_name"_s, divisions.fullName(code));
    } else if (knownInFull) {
        result.warn("unknown_division"_L1);
    }
}

void checkBirthDate(CheckResult &result, QDate birth, QDate today)
{
    if (!birth.isValid()) {
        result.block("impossible_date"_L1);
        return;
    }
    result.derived.insert(u"birth_date"_s, birth.toString(Qt::ISODate));
    if (birth > today)
        result.block("future_date"_L1);
    else if (birth.year() < 1900)
        result.warn("born_before_1900"_L1);
}

QDate dateOf(QStringView yyyymmdd)
{
    return QDate(yyyymmdd.left(4).toInt(), yyyymmdd.mid(4, 2).toInt(), yyyymmdd.mid(6, 2).toInt());
}

void deriveSex(CheckResult &result, QChar lastOfSequence)
{
    result.derived.insert(u"sex"_s, lastOfSequence.digitValue() % 2 == 1 ? u"male"_s : u"female"_s);
}

/// What 18-character numbers share from digit 7 on.
void checkBirthSexAndCheckCharacter(CheckResult &result, QDate today)
{
    const QStringView number = result.normalized;
    checkBirthDate(result, dateOf(number.mid(6, 8)), today);
    deriveSex(result, number[16]);
    if (checkCharacterAgrees(number))
        return;
    if (lostDigitsInSpreadsheet(result.normalized))
        result.block("number_lost_digits"_L1);
    else
        result.block("check_character"_L1);
}

/// Length, alphabet and lost digits; false when the number cannot be read any further.
bool readable(CheckResult &result, bool fifteenAllowed)
{
    const QString &number = result.normalized;
    if (number.size() != newLength && lostDigitsInSpreadsheet(number)) {
        result.block("number_lost_digits"_L1);
        return false;
    }
    if (number.size() != newLength && !(fifteenAllowed && number.size() == oldLength)) {
        result.block("length"_L1, QString::number(number.size()));
        return false;
    }
    return true;
}

bool alphabetAgrees(CheckResult &result, int firstWrong)
{
    if (firstWrong > 0)
        result.block("alphabet"_L1, QString::number(firstWrong));
    return firstWrong == 0;
}

CheckResult checkResident(const QString &text, QDate today, bool fifteenAllowed)
{
    CheckResult result {.normalized = normalizeCode(text), .problems = {}, .derived = {}};
    if (!readable(result, fifteenAllowed))
        return result;
    const bool old = result.normalized.size() == oldLength;
    if (!alphabetAgrees(result, old ? firstNonDigit(result.normalized) : firstForeignTo18(result.normalized)))
        return result;
    if (old) {
        result.normalized = toEighteenDigits(result.normalized);
        result.warn("converted_15_digits"_L1);
    }
    result.derived.insert(u"normalized"_s, result.normalized);
    checkDivision(result, QStringView(result.normalized).left(6));
    checkBirthSexAndCheckCharacter(result, today);
    return result;
}

void derivePlaceOfPermit(CheckResult &result, QStringView digits)
{
    result.derived.insert(u"division"_s, digits.toString().leftJustified(6, u'0'));
    if (Divisions::shipped().provinceName(digits.left(2)).isEmpty())
        result.warn("unknown_province"_L1, digits.left(2).toString());
}

void checkPermitOf2023(CheckResult &result, QDate today)
{
    const QStringView number = result.normalized;
    const int wrong = number.front() != u'9' ? 1 : firstForeignTo18(number);
    if (!alphabetAgrees(result, wrong))
        return;
    derivePlaceOfPermit(result, number.mid(1, 2));
    const QString nationality = countryAlpha3(number.mid(3, 3));
    if (nationality.isEmpty())
        result.warn("unknown_code"_L1, number.mid(3, 3).toString());
    else
        result.derived.insert(u"nationality"_s, nationality);
    checkBirthSexAndCheckCharacter(result, today);
}

/// Machine-readable zone check of ICAO Doc 9303: weights 7-3-1 over the first 14, A = 10 … Z = 35, modulo 10.
bool machineReadableCheckAgrees(QStringView number)
{
    constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < oldLength - 1; ++i)
        sum += alphanumericValue(number[i]) * weights[i % 3];
    return sum % 10 == number.back().digitValue();
}

/// YYMMDD in the latest century that makes it a day not after today; a 29 February may thus be a hundred years back.
QDate birthOfTwoDigitYear(QStringView yymmdd, QDate today)
{
    const int year = yymmdd.left(2).toInt();
    for (int century = today.year() / 100 * 100; century >= 1800; century -= 100) {
        const QDate date(century + year, yymmdd.mid(2, 2).toInt(), yymmdd.mid(4, 2).toInt());
        if (date.isValid() && date <= today)
            return date;
    }
    return {};
}

void checkPermitBefore2023(CheckResult &result, QDate today)
{
    const QStringView number = result.normalized;
    int wrong = 0;
    for (int i = 0; i < oldLength && wrong == 0; ++i) {
        if (i < 3 ? !isAsciiCapital(number[i]) : !isAsciiDigit(number[i]))
            wrong = i + 1;
    }
    if (!alphabetAgrees(result, wrong))
        return;
    if (isCountryAlpha3(number.left(3)))
        result.derived.insert(u"nationality"_s, number.left(3).toString());
    else
        result.warn("unknown_code"_L1, number.left(3).toString());
    derivePlaceOfPermit(result, number.mid(3, 4));
    checkBirthDate(result, birthOfTwoDigitYear(number.mid(7, 6), today), today);
    if (!machineReadableCheckAgrees(number))
        result.warn("check_character"_L1);
}

CheckResult checkTravelDocument(const QString &text)
{
    constexpr qsizetype shortest = 5;
    constexpr qsizetype longest = 18;
    CheckResult result {.normalized = normalizeCode(text), .problems = {}, .derived = {}};
    const QString &number = result.normalized;
    if (number.size() < shortest || number.size() > longest) {
        result.block("length"_L1, QString::number(number.size()));
        return result;
    }
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (alphanumericValue(number.at(i)) < 0) {
            result.block("alphabet"_L1, QString::number(i + 1));
            return result;
        }
    }
    result.derived.insert(u"normalized"_s, number);
    return result;
}

}  // namespace

char residentIdCheckCharacter(QStringView seventeen)
{
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (seventeen.size() != newLength - 1 || firstNonDigit(seventeen) != 0)
        return '\0';
    int sum = 0;
    for (int i = 0; i < newLength - 1; ++i)
        sum += seventeen[i].digitValue() * weights[i];
    return "10X98765432"[sum % 11];
}

QString toEighteenDigits(QStringView fifteen)
{
    if (fifteen.size() != oldLength || firstNonDigit(fifteen) != 0)
        return {};
    const QLatin1StringView century = fifteen.right(3).toInt() >= 996 ? "18"_L1 : "19"_L1;
    const QString seventeen = fifteen.left(6).toString() + century + fifteen.mid(6).toString();
    return seventeen + QLatin1Char(residentIdCheckCharacter(seventeen));
}

bool lostDigitsInSpreadsheet(const QString &text)
{
    static const QRegularExpression scientific(u"^[1-9](?:\\.\\d+)?E\\+?\\d{2}$"_s);
    const QString number = normalizeCode(text);
    if (scientific.match(number).hasMatch())
        return true;
    return number.size() == newLength && firstNonDigit(number) == 0 && number.endsWith("000"_L1) &&
           !checkCharacterAgrees(number);
}

CheckResult checkResidentId(const QString &text, QDate today)
{
    return checkResident(text, today, true);
}

CheckResult checkPermanentResidence(const QString &text, QDate today)
{
    CheckResult result {.normalized = normalizeCode(text), .problems = {}, .derived = {}};
    if (!readable(result, true))
        return result;
    if (result.normalized.size() == newLength)
        checkPermitOf2023(result, today);
    else
        checkPermitBefore2023(result, today);
    if (!result.derived.isEmpty())
        result.derived.insert(u"normalized"_s, result.normalized);
    return result;
}

CheckResult checkPersonalNumber(const QString &documentType, const QString &text, QDate today)
{
    if (documentType == "resident_id"_L1)
        return checkResidentId(text, today);
    if (documentType == "foreign_residence"_L1)
        return checkPermanentResidence(text, today);
    if (documentType == "hmt_residence"_L1) {
        CheckResult result = checkResident(text, today, false);
        const QString division = result.derived.value(u"division"_s);
        if (!division.isEmpty() && !QStringList {u"81"_s, u"82"_s, u"83"_s}.contains(division.left(2)))
            result.warn("unknown_division"_L1);
        return result;
    }
    if (documentType == "passport"_L1 || documentType == "hm_pass"_L1 || documentType == "tw_pass"_L1)
        return checkTravelDocument(text);
    CheckResult result {.normalized = normalizeCode(text), .problems = {}, .derived = {}};
    result.block("unknown_code"_L1, documentType);
    return result;
}

}  // namespace jiaxin
