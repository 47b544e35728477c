// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/contact.h"

#include "domain/rules/ascii.h"
#include "domain/rules/graphemes.h"
#include "domain/rules/normalize.h"

#include <QRegularExpression>

#include <algorithm>

namespace jiaxin {

namespace {

using namespace Qt::StringLiterals;

/// Digits with single hyphens between their groups; without the country code.
QString normalizePhone(const QString &text)
{
    QString number;
    for (const QChar c : normalizeText(text)) {
        const bool separates =
            c.category() == QChar::Punctuation_Dash || c == QChar(0x2212) || c == u')' || c == u'）' || c == u'转';
        if (separates && !number.isEmpty() && !number.endsWith(u'-'))
            number += u'-';
        else if (!separates && c != u' ' && c != u'(' && c != u'（')
            number += c;
    }
    static const QRegularExpression countryCode(u"^(?:\\+86|0086|86(?=-?1[3-9]\\d{9}$))-?"_s);
    const qsizetype before = number.size();
    number.remove(countryCode);
    const bool international = number.size() != before;
    const QString digits = QString(number).remove(u'-');
    if (digits.startsWith(u'1'))
        return digits;
    return international && !number.startsWith(u'0') ? u'0' + number : number;
}

void checkMobile(CheckResult &result)
{
    constexpr qsizetype mobileLength = 11;
    const QString &number = result.normalized;
    result.derived.insert(u"kind"_s, u"mobile"_s);
    if (const int wrong = firstNonDigit(number); wrong > 0)
        result.block("alphabet"_L1, QString::number(wrong));
    else if (number.size() != mobileLength)
        result.block("length"_L1, QString::number(number.size()));
    else if (number.front() != u'1')
        result.block("alphabet"_L1, u"1"_s);
    else if (number.at(1) < u'3')
        result.block("alphabet"_L1, u"2"_s);
}

/// Beijing (010) and the codes 02x have three digits, all others four; what does not fit that way is read the other way.
QRegularExpressionMatch matchLandline(const QString &number)
{
    static const QRegularExpression usual(u"^(010|02\\d|0[3-9]\\d{2})-?(\\d{7,8})(-\\d{1,6})?$"_s);
    static const QRegularExpression any(u"^(0\\d{2,3})-?(\\d{7,8})(-\\d{1,6})?$"_s);
    const QRegularExpressionMatch match = usual.match(number);
    return match.hasMatch() ? match : any.match(number);
}

void checkLandline(CheckResult &result)
{
    const QString number = result.normalized;
    result.derived.insert(u"kind"_s, u"landline"_s);
    const QRegularExpressionMatch match = matchLandline(number);
    if (match.hasMatch()) {
        result.normalized = match.captured(1) + u'-' + match.captured(2) + match.captured(3);
        result.derived.insert(u"area_code"_s, match.captured(1));
        return;
    }
    const auto wrong = std::find_if(number.cbegin(), number.cend(), [](QChar c) { return !isAsciiDigit(c) && c != u'-'; });
    if (wrong != number.cend())
        result.block("alphabet"_L1, QString::number(wrong - number.cbegin() + 1));
    else if (number.front() != u'0')
        result.block("alphabet"_L1, u"1"_s);
    else
        result.block("length"_L1, QString::number(QString(number).remove(u'-').size()));
}

bool isPadding(QStringView text, qsizetype index)
{
    const auto chinese = [&](qsizetype i) {
        return text[i].isSurrogate() || isHan(text[i].unicode()) || text[i] == QChar(0xB7);
    };
    return text[index] == u' ' && index > 0 && index + 1 < text.size() && chinese(index - 1) && chinese(index + 1);
}

bool isFullStopBetweenHan(QStringView text, qsizetype index)
{
    return text[index] == u'.' && index > 0 && index + 1 < text.size() && isHan(text[index - 1].unicode()) &&
           isHan(text[index + 1].unicode());
}

QString normalizeName(const QString &text)
{
    QString dotted = text;
    for (QChar &c : dotted) {
        if (isNameDot(c))
            c = QChar(0xB7);
    }
    dotted = normalizeText(dotted);
    QString name;
    for (qsizetype i = 0; i < dotted.size(); ++i) {
        if (isFullStopBetweenHan(dotted, i))
            name += QChar(0xB7);
        else if (!isPadding(dotted, i))
            name += dotted.at(i);
    }
    return name;
}

bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isForeignNameCharacter(char32_t c)
{
    if (c == U' ' || c == U'-' || c == U'\'' || c == U'.' || c == U'\u2019')
        return true;
    return QChar::script(c) == QChar::Script_Latin || QChar::category(c) == QChar::Mark_NonSpacing;
}

/// The position from 1 of the first character that does not belong into a name, 0 when there is none.
int firstForeignToName(const QList<uint> &name, NameScript script)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char32_t c = name.at(i);
        const bool first = i == 0;
        const bool last = i + 1 == name.size();
        const bool dotBetween = c == 0xB7 && !first && !last && name.at(i - 1) != 0xB7;
        const bool variation = !first && isVariationSelector(c) && isHan(name.at(i - 1));
        const bool foreign = script == NameScript::Any && isForeignNameCharacter(c);
        if (!isHan(c) && !dotBetween && !variation && !foreign)
            return int(i) + 1;
    }
    return 0;
}

}  // namespace

CheckResult checkPhone(const QString &text, PhoneKind kind)
{
    CheckResult result {.normalized = normalizePhone(text), .problems = {}, .derived = {}};
    if (result.normalized.isEmpty()) {
        result.block("required"_L1);
        return result;
    }
    const bool mobile = kind == PhoneKind::Mobile || (kind == PhoneKind::Any && !result.normalized.startsWith(u'0'));
    if (mobile)
        checkMobile(result);
    else
        checkLandline(result);
    return result;
}

QString areaName(QStringView areaCode)
{
    struct Area {
        QStringView code;
        QStringView name;
    };
    static constexpr Area areas[] = {
        {u"029", u"西安、咸阳、杨凌"},
        {u"0911", u"延安"},
        {u"0912", u"榆林"},
        {u"0913", u"渭南、韩城"},
        {u"0914", u"商洛"},
        {u"0915", u"安康"},
        {u"0916", u"汉中"},
        {u"0917", u"宝鸡"},
        {u"0919", u"铜川"},
    };
    for (const Area &area : areas) {
        if (area.code == areaCode)
            return area.name.toString();
    }
    return {};
}

CheckResult checkPersonName(const QString &text, NameScript script)
{
    constexpr qsizetype shortest = 2;
    constexpr qsizetype longest = 50;
    CheckResult result {.normalized = normalizeName(text), .problems = {}, .derived = {}};
    if (result.normalized.isEmpty()) {
        result.block("required"_L1);
        return result;
    }
    if (const int wrong = firstForeignToName(result.normalized.toUcs4(), script); wrong > 0)
        result.block("alphabet"_L1, QString::number(wrong));
    const qsizetype count = graphemes(result.normalized).size();
    if (count < shortest || count > longest)
        result.block("length"_L1, QString::number(count));
    return result;
}

}  // namespace jiaxin
