// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/password_fields.h"

#include "app/session/user_service.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace jiaxin {

QLineEdit *makePasswordEdit(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return edit;
}

PasswordFields::PasswordFields(QWidget *parent)
    : QWidget(parent), m_password(makePasswordEdit(this)), m_repeat(makePasswordEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    for (QLineEdit *edit : {m_password, m_repeat})
        connect(edit, &QLineEdit::textChanged, this, &PasswordFields::showRules);
    m_passwordRow = new FieldRow(QStringLiteral("new_password"), tr("Password"), m_password, FieldRow::Need::Required, this);
    m_repeatRow = new FieldRow(QStringLiteral("repeat_password"), tr("Once more"), m_repeat, FieldRow::Need::Required, this);
    column->addWidget(m_passwordRow);
    auto *rules = new QVBoxLayout;
    bindMargins(rules, 120, 0, 0, 0);
    bindSpacing(rules, 4);
    for (const QString &text : {tr("8 characters or more"), tr("Three of: lower case, upper case, digits, signs"),
                                tr("Does not contain the user name")}) {
        auto *row = new QHBoxLayout;
        bindSpacing(row, 6);
        auto *mark = new IconLabel(IconName::Info, ColorRole::Secondary, this);
        m_rules.append(mark);
        row->addWidget(mark);
        row->addWidget(makeLabel(text, this, ColorRole::Secondary), 1);
        rules->addLayout(row);
    }
    column->addLayout(rules);
    column->addWidget(m_repeatRow);
}

void PasswordFields::setUserName(const QString &name)
{
    m_userName = name.trimmed();
    showRules();
}

Secret PasswordFields::password() const
{
    return Secret::fromText(m_password->text());
}

void PasswordFields::clear()
{
    m_password->clear();
    m_repeat->clear();
    m_passwordRow->clearProblem();
    m_repeatRow->clearProblem();
}

void PasswordFields::showRules()
{
    const QString text = m_password->text();
    std::array<bool, 4> classes {};
    for (const QChar character : text)
        classes.at(character.isLower() ? 0 : character.isUpper() ? 1 : character.isDigit() ? 2 : 3) = true;
    const bool kept[] = {text.size() >= 8, std::count(classes.begin(), classes.end(), true) >= 3,
                         !text.isEmpty() && (m_userName.isEmpty() || !text.contains(m_userName, Qt::CaseInsensitive))};
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const bool judged = !text.isEmpty();
        m_rules.at(i)->set(kept[i]  ? IconName::Done
                           : judged ? IconName::Failed
                                    : IconName::Info,
                           kept[i]  ? ColorRole::GreenText
                           : judged ? ColorRole::RedText
                                    : ColorRole::Secondary);
    }
    m_passwordRow->clearProblem();
    if (m_repeat->text().isEmpty() || text.startsWith(m_repeat->text()))
        m_repeatRow->clearProblem();
    else
        m_repeatRow->setProblem(Severity::Block, tr("The two passwords differ"));
}

bool PasswordFields::check()
{
    const bool good = passwordProblem(m_userName, password()).isEmpty();
    const bool same = m_password->text() == m_repeat->text();
    if (!good)
        m_passwordRow->setProblem(Severity::Block, tr("Follow the rules below"));
    if (!same)
        m_repeatRow->setProblem(Severity::Block, tr("The two passwords differ"));
    return good && same;
}

}  // namespace jiaxin
