// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/codes.h"

#include "domain/rules/ascii.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"

namespace jiaxin {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView creditAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr qsizetype creditLength = 18;
constexpr qsizetype organizationLength = 9;

/// Position 1 names the department, 3–8 are digits, all others any of the alphabet.
bool belongsInCreditCode(QChar c, qsizetype index)
{
    if (index == 0)
        return QStringView(u"123456789ANY").contains(c);
    if (index >= 2 && index < 8)
        return isAsciiDigit(c);
    return creditAlphabet.contains(c);
}

/// The digit that a letter outside the alphabet is most often typed for; V has none.
QString digitTypedAs(QChar c)
{
    switch (c.unicode()) {
    case u'O':
        return u"0"_s;
    case u'I':
        return u"1"_s;
    case u'Z':
        return u"2"_s;
    case u'S':
        return u"5"_s;
    default:
        return {};
    }
}

void checkRegistry(CheckResult &result, QStringView code)
{
    const Divisions &divisions = Divisions::shipped();
    result.derived.insert(u"division"_s, code.toString());
    // 100000 is the State Administration itself.
    if (code.left(2) != u"10" && divisions.provinceName(code.left(2)).isEmpty()) {
        result.warn("unknown_province"_L1, code.left(2).toString());
        return;
    }
    const bool ofUnit = code.startsWith(u"6111") || code.startsWith(u"6169");  // 杨凌, 西咸新区: not in GB/T 2260
    if (code.startsWith(u"61") && !ofUnit && !divisions.isKnown(code.left(4).toString() + "00"_L1) && !divisions.isKnown(code))
        result.warn("unknown_division"_L1, code.toString());
}

CheckResult start(const QString &text)
{
    return {.normalized = normalizeCode(text), .problems = {}, .derived = {}};
}

}  // namespace

char creditCodeCheckCharacter(QStringView seventeen)
{
    constexpr int weights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    if (seventeen.size() != creditLength - 1)
        return '\0';
    qsizetype sum = 0;
    for (qsizetype i = 0; i < creditLength - 1; ++i) {
        const qsizetype value = creditAlphabet.indexOf(seventeen[i]);
        if (value < 0)
            return '\0';
        sum += value * weights[i];
    }
    return creditAlphabet[(31 - sum % 31) % 31].toLatin1();
}

char organizationCodeCheckCharacter(QStringView eight)
{
    constexpr int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    if (eight.size() != organizationLength - 1)
        return '\0';
    int sum = 0;
    for (qsizetype i = 0; i < organizationLength - 1; ++i) {
        const int value = alphanumericValue(eight[i]);
        if (value < 0)
            return '\0';
        sum += value * weights[i];
    }
    return "0X987654321"[sum % 11];
}

char iso7064Mod11_10(QStringView digits)
{
    if (digits.isEmpty() || firstNonDigit(digits) != 0)
        return '\0';
    int p = 10;
    for (const QChar digit : digits) {
        const int t = (p + digit.digitValue()) % 10;
        p = 2 * (t == 0 ? 10 : t) % 11;
    }
    return char('0' + (11 - p) % 10);
}

bool verifyIso7064Mod11_10(QStringView digits)
{
    return digits.size() >= 2 && digits.back() == QLatin1Char(iso7064Mod11_10(digits.chopped(1)));
}

CheckResult checkCreditCode(const QString &text)
{
    CheckResult result = start(text);
    const QStringView code = result.normalized;
    if (code.size() != creditLength) {
        result.block("length"_L1, QString::number(code.size()));
        return result;
    }
    for (qsizetype i = 0; i < creditLength; ++i) {
        if (belongsInCreditCode(code[i], i))
            continue;
        result.block("alphabet"_L1, QString::number(i + 1));
        if (const QString digit = digitTypedAs(code[i]); !digit.isEmpty())
            result.derived.insert(u"typed_for"_s, digit);
        return result;
    }
    const QStringView inner = code.mid(8, organizationLength);
    result.derived.insert(u"normalized"_s, result.normalized);
    result.derived.insert(u"organization_code"_s, inner.toString());
    checkRegistry(result, code.mid(2, 6));
    if (code.back() != QLatin1Char(creditCodeCheckCharacter(code.chopped(1))))
        result.warn("check_character"_L1);
    else if (inner.back() != QLatin1Char(organizationCodeCheckCharacter(inner.chopped(1))))
        result.warn("check_character"_L1, u"organization_code"_s);
    return result;
}

CheckResult checkRegistrationNumber(const QString &text)
{
    constexpr qsizetype unverifiedLength = 13;
    constexpr qsizetype verifiedLength = 15;
    CheckResult result = start(text);
    const QStringView number = result.normalized;
    if (number.size() != verifiedLength && number.size() != unverifiedLength) {
        result.block("length"_L1, QString::number(number.size()));
        return result;
    }
    if (const int wrong = firstNonDigit(number); wrong > 0) {
        result.block("alphabet"_L1, QString::number(wrong));
        return result;
    }
    const bool verified = number.size() == verifiedLength && verifyIso7064Mod11_10(number);
    result.derived.insert(u"normalized"_s, result.normalized);
    result.derived.insert(u"verified"_s, verified ? u"true"_s : u"false"_s);
    checkRegistry(result, number.left(6));
    if (number.size() == verifiedLength && !verified)
        result.warn("check_character"_L1);
    return result;
}

CheckResult checkOrganizationCode(const QString &text)
{
    CheckResult result = start(text);
    const QStringView code = result.normalized;
    if (code.size() != organizationLength) {
        result.block("length"_L1, QString::number(code.size()));
        return result;
    }
    for (qsizetype i = 0; i < organizationLength; ++i) {
        const bool last = i == organizationLength - 1;
        if (last ? isAsciiDigit(code[i]) || code[i] == u'X' : alphanumericValue(code[i]) >= 0)
            continue;
        result.block("alphabet"_L1, QString::number(i + 1));
        return result;
    }
    result.derived.insert(u"normalized"_s, result.normalized);
    result.derived.insert(u"written"_s, result.normalized.left(8) + u'-' + code.back());
    if (code.back() != QLatin1Char(organizationCodeCheckCharacter(code.chopped(1))))
        result.warn("check_character"_L1);
    return result;
}

Problems checkLocalRegistration(const CheckResult &code)
{
    const QString division = code.derived.value(u"division"_s);
    if (division.isEmpty() || division.startsWith("61"_L1))
        return {};
    return {{.field = {}, .rule = u"outside_province"_s, .severity = Severity::Warn, .argument = division.left(2)}};
}

}  // namespace jiaxin
