// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/province_login.h"

#include "app/words/words.h"
#include "ui/forms/password_fields.h"
#include "ui/kit/button.h"
#include "ui/kit/field_row.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/words/sync_words.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace jiaxin {

ProvinceLogin::ProvinceLogin(PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_message(new MessageBar(MessageKind::Info, {}, this)),
      m_name(new QLineEdit(this)),
      m_password(makePasswordEdit(this)),
      m_code(new QLineEdit(this)),
      m_nameRow(new FieldRow(QStringLiteral("province_name"), tr("Account"), m_name, FieldRow::Need::Required, this)),
      m_passwordRow(
          new FieldRow(QStringLiteral("province_password"), tr("Password"), m_password, FieldRow::Need::Required, this)),
      m_codeRow(new FieldRow(QStringLiteral("province_code"), tr("Six digits"), m_code, FieldRow::Need::Required, this)),
      m_wanted(new PasswordFields(this)),
      m_go(new Button(ButtonKind::Primary, tr("Log in"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    m_message->setObjectName(QStringLiteral("login_message"));
    column->addWidget(m_message);
    for (FieldRow *row : {m_nameRow, m_passwordRow, m_codeRow})
        column->addWidget(row);
    column->addWidget(m_wanted);
    m_codeRow->setHint(tr("Of the second factor, as the telephone shows it now"));
    m_go->setObjectName(QStringLiteral("province_login"));
    m_go->setKeyHint(QStringLiteral("Enter"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_go);
    column->addLayout(row);
    connect(m_go, &Button::clicked, this, &ProvinceLogin::submit);
    for (QLineEdit *edit : {m_password, m_code})
        connect(edit, &QLineEdit::returnPressed, this, &ProvinceLogin::submit);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(Qt::TabFocusReason); });
    connect(m_name, &QLineEdit::textChanged, m_wanted, &PasswordFields::setUserName);
    showNeed(SyncKeeper::Need::Nothing);
}

QWidget *ProvinceLogin::firstField() const
{
    if (m_need == SyncKeeper::Need::SecondFactor)
        return m_code;
    return m_name->text().isEmpty() ? m_name : m_password;
}

void ProvinceLogin::showNeed(SyncKeeper::Need need)
{
    using Need = SyncKeeper::Need;
    m_need = need;
    const SyncKeeper *keeper = m_context.sync();
    if (m_name->text().isEmpty() && keeper)
        m_name->setText(keeper->account());
    m_codeRow->setVisible(need == Need::SecondFactor);
    m_wanted->setVisible(need == Need::NewPassword);
    m_go->setText(need == Need::NewPassword ? tr("Take this password") : tr("Log in"));
    m_go->setEnabled(true);
    m_passwordRow->clearProblem();
    switch (need) {
    case Need::NewPassword:
        m_message->setMessage(MessageKind::Info, tr("It is the first login: choose a password of your own for the province"));
        break;
    case Need::SecondFactor:
        m_message->setMessage(MessageKind::Info, tr("This account has a second factor: its code is asked for as well"));
        break;
    case Need::LogIn:
        m_message->setMessage(MessageKind::Warning, keeper && keeper->error()
                                                        ? SyncWords::errorSentence(*keeper->error())
                                                        : tr("The province does not know this user name and password"));
        break;
    default:
        m_message->setMessage(MessageKind::Info,
                              tr("The account that the province gave you; often the same as on this computer"));
    }
}

void ProvinceLogin::hideButton()
{
    m_go->hide();
}

void ProvinceLogin::submit()
{
    SyncKeeper *keeper = m_context.sync();
    if (!keeper || !m_go->isEnabled())
        return;
    const auto demand = [](FieldRow *row, const QLineEdit *edit) {
        const bool there = !row->isVisible() || !edit->text().trimmed().isEmpty();
        if (there)
            row->clearProblem();
        else
            row->setProblem(Severity::Block, tr("Enter this first"));
        return there;
    };
    const bool named = demand(m_nameRow, m_name);
    const bool proven = demand(m_passwordRow, m_password);
    const bool coded = demand(m_codeRow, m_code);
    if (!named || !proven || !coded)
        return;
    if (m_need == SyncKeeper::Need::NewPassword) {
        submitPassword();
        return;
    }
    keeper->logIn({.name = m_name->text().trimmed(),
                   .password = Secret::fromText(m_password->text()),
                   .code = m_codeRow->isVisible() ? m_code->text().trimmed() : QString()});
    m_password->clear();
    m_code->clear();
    emit submitted();
}

void ProvinceLogin::submitPassword()
{
    if (!m_wanted->check())
        return;
    m_go->setEnabled(false);
    m_context.sync()->changePassword(
        this, m_name->text().trimmed(), Secret::fromText(m_password->text()), m_wanted->password(),
        [this](const Result<void> &changed) {
            m_go->setEnabled(true);
            if (!changed) {
                m_passwordRow->setProblem(Severity::Block, SyncWords::errorSentence(changed.error()));
                return;
            }
            m_password->clear();
            m_wanted->clear();
            m_context.say(MessageKind::Done, tr("The province has taken the new password; use it there from now on"));
            emit submitted();
        });
}

}  // namespace jiaxin
