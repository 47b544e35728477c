// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/similarity.h"

#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"

#include <QRegularExpression>

#include <numeric>

namespace jiaxin {

namespace {

constexpr int phoneTail = 8;

/// The longest first, so that 公司 does not leave 有限 behind.
const QStringList &firmForms()
{
    static const QStringList forms = [] {
        QStringList list {QStringLiteral("有限责任公司"), QStringLiteral("股份有限公司"), QStringLiteral("有限公司"),
                          QStringLiteral("分公司"),       QStringLiteral("公司"),         QStringLiteral("集团"),
                          QStringLiteral("个体工商户"),   QStringLiteral("合作社"),       QStringLiteral("服务中心"),
                          QStringLiteral("服务部"),       QStringLiteral("服务站"),       QStringLiteral("服务社"),
                          QStringLiteral("服务所"),       QStringLiteral("经营部"),       QStringLiteral("门市部"),
                          QStringLiteral("工作室"),       QStringLiteral("中心"),         QStringLiteral("商行"),
                          QStringLiteral("店"),           QStringLiteral("部"),           QStringLiteral("家政服务"),
                          QStringLiteral("家庭服务"),     QStringLiteral("家政管理"),     QStringLiteral("生活服务"),
                          QStringLiteral("家政"),         QStringLiteral("家庭"),         QStringLiteral("服务"),
                          QStringLiteral("管理")};
        std::stable_sort(list.begin(), list.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return list;
    }();
    return forms;
}

/// Names of divisions as they begin a name or an address, the longest first. Counties only whole: 长安 and 新城 are brands too.
const QStringList &divisionPrefixes()
{
    static const QStringList prefixes = [] {
        QStringList list = Divisions::shipped().names();
        for (const QString &name : Divisions::shipped().names()) {
            if (name.size() > 2 && (name.endsWith(QStringLiteral("省")) || name.endsWith(QStringLiteral("市"))))
                list.append(name.chopped(1));
        }
        list.removeDuplicates();
        std::stable_sort(list.begin(), list.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return list;
    }();
    return prefixes;
}

QString withoutPunctuation(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Other_PrivateUse)
            result.append(c);
    }
    return result;
}

/// `left` characters at least must stay.
bool dropDivision(QString &text, qsizetype left)
{
    for (const QString &prefix : divisionPrefixes()) {
        if (text.size() >= prefix.size() + left && text.startsWith(prefix)) {
            text.remove(0, prefix.size());
            return true;
        }
    }
    return false;
}

bool dropForm(QString &text)
{
    for (const QString &form : firmForms()) {
        if (text.size() > form.size() && text.endsWith(form)) {
            text.chop(form.size());
            return true;
        }
    }
    return false;
}

QString numeralsOf(const QString &text)
{
    static const QString chinese = QStringLiteral("〇零一二三四五六七八九十百");
    QString numerals;
    for (const QChar c : text) {
        if (c.isDigit() || chinese.contains(c))
            numerals.append(c);
    }
    return numerals;
}

QString phoneDigits(const QString &phone)
{
    constexpr qsizetype mobile = 11;
    QString digits;
    for (const QChar c : normalizeCode(phone)) {
        if (c.isDigit())
            digits.append(c);
    }
    if (digits.size() > mobile && digits.startsWith(QStringLiteral("86")))
        digits.remove(0, 2);
    return digits;
}

}  // namespace

int editDistance(const QString &one, const QString &other)
{
    const QList<uint> a = one.toUcs4();
    const QList<uint> b = other.toUcs4();
    // Three rows of the table are alive: a swap looks two back.
    std::vector<int> before(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

bool similarPhones(const QString &one, const QString &other)
{
    const QString a = phoneDigits(one);
    const QString b = phoneDigits(other);
    if (a.size() < phoneTail || b.size() < phoneTail)
        return false;
    if (a.last(phoneTail) == b.last(phoneTail))
        return true;
    return a.size() == b.size() && editDistance(a, b) <= 1;
}

QString firmNameCore(const QString &name)
{
    static const QRegularExpression bracket(QStringLiteral("\\(([^()]*)\\)"));
    QString text = comparisonKey(name);
    for (QRegularExpressionMatch match = bracket.match(text); match.hasMatch(); match = bracket.match(text)) {
        const QString inner = match.captured(1);
        const bool isDivision = divisionPrefixes().contains(inner);
        text.replace(match.capturedStart(), match.capturedLength(), isDivision ? QString() : inner);
    }
    text = withoutPunctuation(text);
    while (dropDivision(text, 1) || dropForm(text)) {
    }
    return text;
}

bool similarFirmNames(const QString &one, const QString &other)
{
    QString shorter = firmNameCore(one);
    QString longer = firmNameCore(other);
    if (shorter.isEmpty() || longer.isEmpty() || numeralsOf(shorter) != numeralsOf(longer))
        return false;
    if (shorter.size() > longer.size())
        shorter.swap(longer);
    const qsizetype length = std::min(shorter.toUcs4().size(), longer.toUcs4().size());
    if (shorter == longer || (length >= 2 && longer.contains(shorter)))
        return true;
    const int allowed = length >= 6 ? 2 : length >= 3 ? 1 : 0;
    return allowed > 0 && editDistance(shorter, longer) <= allowed;
}

QString addressCore(const QString &address)
{
    static const QRegularExpression bracket(QStringLiteral("\\([^()]*\\)"));
    static const QRegularExpression afterNumber(QStringLiteral("^(.*?\\d号).*$"),
                                                QRegularExpression::DotMatchesEverythingOption);
    QString text = comparisonKey(address).remove(bracket);
    text = withoutPunctuation(text);
    while (dropDivision(text, 0)) {
    }
    text.replace(afterNumber, QStringLiteral("\\1"));
    return text.size() < 3 ? QString() : text;
}

bool sameAddress(const QString &one, const QString &other)
{
    const QString core = addressCore(one);
    return !core.isEmpty() && core == addressCore(other);
}

bool sameWrittenAddress(const QString &one, const QString &other)
{
    QString longer = comparisonKey(one);
    QString shorter = comparisonKey(other);
    if (longer.size() < shorter.size())
        longer.swap(shorter);
    if (shorter.isEmpty() || !longer.endsWith(shorter))
        return longer == shorter;
    QString surplus = longer.chopped(shorter.size());
    while (dropDivision(surplus, 0)) {
    }
    return surplus.isEmpty();
}

}  // namespace jiaxin
