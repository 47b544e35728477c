// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with what stands in a form, where it is shown, and whether it may be saved all the same.
#include "app/words/words.h"
#include "domain/records/records.h"
#include "ui/forms/record_form.h"
#include "ui/kit/field_row.h"

namespace jiaxin {

Problems RecordForm::misread() const
{
    Problems problems;
    for (const auto &editor : m_editors) {
        if (const QString rule = editor->misread(); !rule.isEmpty())
            problems.append({.field = editor->field().id(), .rule = rule});
    }
    return problems;
}

void RecordForm::judge()
{
    if (m_loading)
        return;
    const Problems unread = misread();
    m_problems = unread;
    for (const Problem &problem : validate(m_type, *record(), {.today = m_context.today()})) {
        const bool alreadySaid =
            std::any_of(unread.begin(), unread.end(), [&](const Problem &other) { return other.field == problem.field; });
        if (!alreadySaid)
            m_problems.append(problem);
    }
    for (const auto &editor : m_editors)
        m_problems.append(editor->doubts());
    m_problems.append(m_vaultProblems);
    for (const QString &name : std::as_const(m_order)) {
        FieldRow *row = m_rows.value(name);
        QStringList sentences;
        bool blocks = false;
        for (const Problem &problem : std::as_const(m_problems)) {
            if (problem.field != name)
                continue;
            blocks = blocks || problem.severity == Severity::Block;
            sentences.append(problemText(&m_type, problem));
        }
        const bool shown = m_all || m_touched.contains(name);
        if (sentences.isEmpty() || !shown) {
            row->clearProblem();
            continue;
        }
        row->setProblem(blocks ? Severity::Block : Severity::Warn, sentences.join(tr("; ")));
        row->setOverrideOffered(!blocks);
    }
    emit problemsChanged();
}

int RecordForm::blockCount() const
{
    return int(std::count_if(m_problems.begin(), m_problems.end(), [this](const Problem &problem) {
        return problem.severity == Severity::Block && (m_all || m_touched.contains(problem.field));
    }));
}

int RecordForm::warningCount() const
{
    return int(std::count_if(m_problems.begin(), m_problems.end(), [this](const Problem &problem) {
        return problem.severity == Severity::Warn && (m_all || m_touched.contains(problem.field));
    }));
}

bool RecordForm::warningsKept() const
{
    return std::all_of(m_problems.begin(), m_problems.end(), [this](const Problem &problem) {
        const FieldRow *row = m_rows.value(problem.field);
        return problem.severity != Severity::Warn || !row || row->overrideChosen();
    });
}

bool RecordForm::readyToSave()
{
    m_all = true;
    judge();
    return !blocks(m_problems) && warningsKept();
}

QString RecordForm::overrideReasons() const
{
    QStringList reasons;
    for (const QString &name : m_order) {
        if (m_rows.value(name)->overrideChosen())
            reasons.append(fieldText(m_type, name) + tr(": ") + m_rows.value(name)->overrideReason());
    }
    return reasons.join(tr("; "));
}

void RecordForm::setVaultProblems(const Problems &problems)
{
    m_vaultProblems.clear();
    const Problems known = validate(m_type, *record(), {.today = m_context.today()});
    for (const Problem &problem : problems) {
        if (!known.contains(problem))
            m_vaultProblems.append(problem);
    }
    for (const Problem &problem : std::as_const(m_vaultProblems))
        m_touched.insert(problem.field);
    judge();
}

void RecordForm::focusFirstProblem()
{
    // What is wrong may stand where nothing was asked.
    if (m_requestedOnly)
        showRequestedOnly(false);
    for (const Severity severity : {Severity::Block, Severity::Warn}) {
        for (const QString &name : std::as_const(m_order)) {
            const bool here = std::any_of(m_problems.begin(), m_problems.end(), [&](const Problem &problem) {
                return problem.field == name && problem.severity == severity;
            });
            if (!here || (severity == Severity::Warn && m_rows.value(name)->overrideChosen()))
                continue;
            editor(name)->widget()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

}  // namespace jiaxin
