// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/code_list.h"

#include "domain/rules/csv_lines.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"

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
    return m_byText.value(withoutZeros(comparisonKey(text)));
}

QString codeText(QAnyStringView list, const QString &code)
{
    if (list == QAnyStringView("division")) {
        const QString name = Divisions::shipped().fullName(code);
        return name.isEmpty() ? code : name;
    }
    const CodeList *known = CodeList::shipped(list);
    const QString name = known ? known->name(code) : QString();
    return name.isEmpty() ? code : name;
}

}  // namespace jiaxin
