// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/pass_on_dialog.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>

namespace jiaxin {

PassOnDialog::PassOnDialog(PageContext &context, const DeskSubject &subject, const QList<User> &colleagues, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_subject(subject),
      m_user(new ComboBox(this)),
      m_note(new QLineEdit(this)),
      m_take(new Button(ButtonKind::Primary, tr("Pass on"), this))
{
    setObjectName(QStringLiteral("pass_on_dialog"));
    setWindowTitle(tr("Pass on to a colleague"));
    setAttribute(Qt::WA_DeleteOnClose);
    bindMinimumWidth(this, 520);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16);
    bindSpacing(column, 12);
    auto *head = makeLabel(subject.name, this, ColorRole::Text, 16, Weight::Bold);
    head->setWordWrap(true);
    column->addWidget(head);
    auto *words = makeLabel(tr("It leaves your tasks and stands first among the colleague's. The term goes on."), this,
                            ColorRole::Secondary);
    words->setWordWrap(true);
    column->addWidget(words);
    for (const User &user : colleagues)
        m_user->addItem(user.displayName, user.name);
    m_userRow = new FieldRow(QStringLiteral("colleague"), tr("To"), m_user, FieldRow::Need::Required, this);
    column->addWidget(m_userRow);
    m_note->setMaxLength(200);
    column->addWidget(new FieldRow(QStringLiteral("pass_on_note"), tr("Why"), m_note, FieldRow::Need::Optional, this));
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    row->addStretch(1);
    auto *cancel = new Button(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_take->setObjectName(QStringLiteral("pass_on"));
    m_take->setAutoDefault(false);
    m_take->setKeyHint(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    row->addWidget(cancel);
    row->addWidget(m_take);
    column->addLayout(row);
    installEnterMoves(this);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_take, &Button::clicked, this, &PassOnDialog::passOn);
    onCommitKeys(this, [this] { passOn(); });
    m_user->setFocus();
}

void PassOnDialog::passOn()
{
    if (!m_take->isEnabled())
        return;
    m_take->setEnabled(false);
    m_context.ask(
        this,
        [subject = m_subject, user = m_user->currentData().toString(), note = m_note->text()](Workspace &work) {
            return AddresseeService(work).passOn(*subject.type, subject.id, user, note, subject.version);
        },
        [this](const Result<Outcome> &result) { tell(result); });
}

void PassOnDialog::tell(const Result<Outcome> &result)
{
    m_take->setEnabled(true);
    if (!result) {
        m_userRow->setProblem(Severity::Block, errorText(result.error()));
        adjustSize();
        return;
    }
    m_context.say(MessageKind::Done, tr("Passed on to %1").arg(m_user->currentText()));
    emit passedOn();
    accept();
}

void openPassOn(PageContext &context, QWidget *page, const DeskSubject &subject, std::function<void()> done)
{
    context.ask(
        page,
        [subject](Workspace &work) -> Result<QList<User>> {
            const auto record = work.store.load(*subject.type, subject.id);
            if (!record)
                return ErrorCode::NotFound;
            return AddresseeService(work).colleagues(*subject.type, *record);
        },
        [&context, page, subject, done](const QList<User> &colleagues) {
            if (colleagues.isEmpty()) {
                context.say(MessageKind::Info, PassOnDialog::tr("No colleague of your unit could take this over"));
                return;
            }
            auto *dialog = new PassOnDialog(context, subject, colleagues, page);
            QObject::connect(dialog, &PassOnDialog::passedOn, page, done);
            dialog->open();
        });
}

}  // namespace jiaxin
