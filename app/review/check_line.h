// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/problem.h"

#include <algorithm>
#include <optional>

namespace jiaxin {

/// What an automatic check says of one line of a filing: a tick, a triangle, a cross.
enum class CheckMark { Passed, Warned, Failed };

/// One line of a filing as the reviewer reads it. `id` names it; `field` is the field to which a pin on the line is tied.
struct FilingLine {
    QString id;
    QString field;
    CheckMark mark = CheckMark::Passed;
    Problems problems {};
};

inline int countOf(const QList<FilingLine> &lines, CheckMark mark)
{
    return int(std::count_if(lines.begin(), lines.end(), [mark](const FilingLine &line) { return line.mark == mark; }));
}

/// The first line that is not green, the worst one before the others; nothing: all are.
inline std::optional<FilingLine> firstOpen(const QList<FilingLine> &lines)
{
    const auto worst = std::max_element(lines.begin(), lines.end(),
                                        [](const FilingLine &one, const FilingLine &other) { return one.mark < other.mark; });
    if (worst == lines.end() || worst->mark == CheckMark::Passed)
        return std::nullopt;
    return *worst;
}

/// A line whose mark follows from its problems.
class CheckLine {
public:
    CheckLine(const char *id, const char *field) : m_line {.id = QLatin1String(id), .field = QLatin1String(field)} {}
    explicit CheckLine(const char *field) : CheckLine(field, field) {}

    CheckLine &warn(const char *rule, const QString &argument = {}) { return add(Severity::Warn, rule, argument); }
    CheckLine &fail(const char *rule, const QString &argument = {}) { return add(Severity::Block, rule, argument); }
    CheckLine &add(Severity severity, const char *rule, const QString &argument, const QString &field = {})
    {
        m_line.problems.append({.field = field.isEmpty() ? m_line.field : field,
                                .rule = QLatin1String(rule),
                                .severity = severity,
                                .argument = argument});
        return *this;
    }
    CheckLine &take(const Problems &all, std::initializer_list<const char *> fields)
    {
        for (const Problem &problem : all) {
            if (std::any_of(fields.begin(), fields.end(),
                            [&](const char *name) { return problem.field == QLatin1String(name); }))
                m_line.problems.append(problem);
        }
        return *this;
    }
    CheckLine &needs(bool present) { return present ? *this : warn("missing"); }

    operator FilingLine() const
    {
        FilingLine line = m_line;
        if (!line.problems.isEmpty())
            line.mark = blocks(line.problems) ? CheckMark::Failed : CheckMark::Warned;
        return line;
    }

private:
    FilingLine m_line;
};

}  // namespace jiaxin
