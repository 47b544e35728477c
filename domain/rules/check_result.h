// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/problem.h"

#include <QMap>
#include <QString>

namespace jiaxin {

/// What a rule says of one value: its normal form, what is wrong with it, and the facts it carries.
/// `field` of every problem is empty: the caller knows which field it checked.
/// `derived` is keyed in snake_case (dictionary.md); dates are `YYYY-MM-DD`. It holds only what could be read for certain.
struct CheckResult {
    QString normalized;
    Problems problems;
    QMap<QString, QString> derived;

    /// No problem blocks (design.md §6); warnings may remain.
    bool ok() const { return !blocks(problems); }

    void block(QLatin1StringView rule, const QString &argument = {})
    {
        problems.append({.field = {}, .rule = rule, .severity = Severity::Block, .argument = argument});
    }
    void warn(QLatin1StringView rule, const QString &argument = {})
    {
        problems.append({.field = {}, .rule = rule, .severity = Severity::Warn, .argument = argument});
    }
};

}  // namespace jiaxin
