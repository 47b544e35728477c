// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/code_list.h"

#include "domain/label.h"
#include "domain/rules/csv_lines.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"

#include <QRegularExpression>

#include <array>

namespace jiaxin {

namespace {

/// `01` and `1` are one code: number cells of a spreadsheet lose the zero.
QString withoutZeros(const QString &code)
{
    qsizetype zeros = 0;
    while (zeros + 1 < code.size() && code.at(zeros) == u'0')
        ++zeros;
    return code.mid(zeros);
}

CodeList shippedList(const char *name)
{
    return CodeList(domainResource(QStringLiteral(":/jiaxin/codes/%1.csv").arg(QLatin1String(name))));
}

}  // namespace

namespace {

/// The managing units as a list: 西安市碑林区, found by 碑林区 too.
CodeList unitList()
{
    QByteArray csv("code,name,synonyms\n");
    for (const UnitSeed &unit : shaanxiUnits())
        csv += (unit.code + u',' + UnitTree::shipped().fullName(unit.code) + u',' + unit.name + u'\n').toUtf8();
    return CodeList(csv);
}

}  // namespace

CodeList::CodeList(const QByteArray &csv)
{
    for (const QStringList &row : csvLines(csv, 2)) {
        const Entry entry {.code = row.at(0), .name = row.at(1)};
        m_byCode.insert(entry.code, m_entries.size());
        m_byText.insert(comparisonKey(withoutZeros(entry.code)), entry.code);
        m_byText.insert(comparisonKey(entry.name), entry.code);
        const QStringList synonyms = row.value(2).split(u'|', Qt::SkipEmptyParts);
        for (const QString &text : synonyms)
            m_byText.insert(comparisonKey(text), entry.code);
        m_entries.append(entry);
    }
}

const CodeList *CodeList::shipped(QAnyStringView name)
{
    struct Named {
        QLatin1String name;
        CodeList list;
    };
    static const std::array lists {
        Named {QLatin1String("ethnicity"), shippedList("ethnicity")},
        Named {QLatin1String("education"), shippedList("education")},
        Named {QLatin1String("declared_health"), shippedList("declared_health")},
        Named {QLatin1String("country"), shippedList("country")},
        Named {QLatin1String("unit"), unitList()},
    };
    for (const Named &candidate : lists) {
        if (QAnyStringView(candidate.name) == name)
            return &candidate.list;
    }
    return nullptr;
}

QString CodeList::name(const QString &code) const
{
    const auto found = m_byCode.find(code);
    return found == m_byCode.end() ? QString() : m_entries.at(found.value()).name;
}

QString CodeList::codeOf(const QString &text) const
{
    const QString key = withoutZeros(comparisonKey(text));
    // As codeText() shows what is in no list.
    static const QRegularExpression other(QStringLiteral("^(?:其他|other)\\((?:代码|code)([0-9a-z]+)\\)$"));
    if (const auto match = other.match(key); match.hasMatch())
        return match.captured(1).toUpper();
    return m_byText.value(key);
}

QString codeText(QAnyStringView list, const QString &code)
{
    if (list == QAnyStringView("division")) {
        const QString name = Divisions::shipped().fullName(code);
        return name.isEmpty() ? code : name;
    }
    const CodeList *known = CodeList::shipped(list);
    if (!known || code.isEmpty())
        return code;
    const QString name = known->name(code);
    return name.isEmpty() ? label("code", "Other (code %1)").translated().arg(code) : name;
}

}  // namespace jiaxin
