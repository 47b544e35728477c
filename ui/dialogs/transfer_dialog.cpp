// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/transfer_dialog.h"

#include "app/words/words.h"
#include "ui/forms/reference_edit.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QMenu>

namespace jiaxin {
namespace {

const QString province = QStringLiteral("610000");

template <class E>
void fillChoices(ComboBox *box)
{
    for (const Choice &choice : choicesFor<E>())
        box->addItem(choice.label.translated(), QLatin1String(choice.name));
}

}  // namespace

TransferDialog::TransferDialog(PageContext &context, const TransferSubject &subject, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_subject(subject),
      m_ground(new ComboBox(this)),
      m_note(new QLineEdit(this)),
      m_ask(new Button(ButtonKind::Primary, tr("Ask the other unit"), this))
{
    setObjectName(QStringLiteral("transfer_dialog"));
    setWindowTitle(tr("Move to another unit"));
    setAttribute(Qt::WA_DeleteOnClose);
    bindMinimumWidth(this, 560);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16);
    bindSpacing(column, 12);
    auto *head = makeLabel(tr("%1 lies with %2. It moves once a second person of the other unit has accepted; an enterprise "
                              "takes its workers and all their records with it.")
                               .arg(subject.name, unitName(subject.unit)),
                           this);
    head->setWordWrap(true);
    column->addWidget(head);
    QWidget *target = makeTarget();
    m_targetRow = new FieldRow(target->objectName(), m_unit ? tr("To the unit") : tr("New employer"), target,
                               FieldRow::Need::Required, this);
    column->addWidget(m_targetRow);
    m_ground->setObjectName(QStringLiteral("ground"));
    fillChoices<Transfer::Ground>(m_ground);
    m_ground->setCurrentIndex(int(m_unit ? Transfer::Ground::AddressMoved : Transfer::Ground::EmployerChanged));
    column->addWidget(new FieldRow(QStringLiteral("ground"), tr("Ground"), m_ground, FieldRow::Need::Required, this));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setMaxLength(transferType.field(u"note")->maximumLength());
    column->addWidget(new FieldRow(QStringLiteral("note"), tr("Remark"), m_note, FieldRow::Need::Optional, this));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new Button(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_ask->setObjectName(QStringLiteral("ask_transfer"));
    m_ask->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(m_ask);
    column->addLayout(row);
    installEnterMoves(this);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_ask, &Button::clicked, this, &TransferDialog::ask);
    if (m_unit)
        connect(m_unit, &ComboBox::currentIndexChanged, m_targetRow, &FieldRow::clearProblem);
    else
        connect(m_employer, &ReferenceEdit::recordChanged, m_targetRow, &FieldRow::clearProblem);
    target->setFocus();
}

QWidget *TransferDialog::makeTarget()
{
    if (m_subject.type == &workerType) {
        m_employer = new ReferenceEdit(m_context, enterpriseType, this);
        m_employer->setObjectName(QStringLiteral("to_enterprise"));
        m_employer->setPlaceholderText(tr("Name, initials or credit code of an enterprise of another unit"));
        return m_employer;
    }
    m_unit = new ComboBox(this);
    m_unit->setObjectName(QStringLiteral("to_unit"));
    fillUnits(m_unit, province);
    m_unit->setFindable(tr("Name, initials or code"));
    m_unit->setCurrentIndex(-1);
    return m_unit;
}

void TransferDialog::ask()
{
    m_targetRow->clearProblem();
    const QString unit = m_unit ? m_unit->currentData().toString() : QString();
    const RecordId employer = m_employer ? m_employer->record() : RecordId();
    if (unit.isEmpty() && employer.isNull()) {
        showProblem(tr("Choose where it goes"));
        return;
    }
    m_ask->setEnabled(false);
    m_context.ask(
        this,
        [request = TransferRequest {.type = m_subject.type,
                                    .id = m_subject.id,
                                    .toUnit = unit,
                                    .toEnterprise = employer,
                                    .ground = Transfer::Ground(m_ground->currentIndex()),
                                    .note = m_note->text(),
                                    .version = m_subject.version}](Workspace &work) {
            return TransferService(work).ask(request);
        },
        [this](const Result<Outcome> &result) { tell(result); });
}

void TransferDialog::tell(const Result<Outcome> &result)
{
    m_ask->setEnabled(true);
    if (result && result->saved) {
        m_context.say(MessageKind::Done, tr("The other unit was asked; what it says is found under “Transfers”"));
        m_context.announceChange();
        accept();
        return;
    }
    QString why = result ? QString() : errorText(result.error());
    if (result && !result->problems.isEmpty())
        why = problemText(&workerType, result->problems.first());
    showProblem(why);
}

void TransferDialog::showProblem(const QString &sentence)
{
    m_targetRow->setProblem(Severity::Block, sentence);
    m_targetRow->editor()->setFocus();
    adjustSize();
}

void addTransfer(PageContext &context, QWidget *pane, QMenu *menu, const TransferSubject &subject)
{
    if (!context.actor().hasAny(Role::Clerk | Role::Reviewer))
        return;
    if (!menu->isEmpty())
        menu->addSeparator();
    QAction *action = menu->addAction(QCoreApplication::translate("jiaxin::TransferDialog", "Move to another unit…"));
    action->setObjectName(QStringLiteral("transfer"));
    QObject::connect(action, &QAction::triggered, pane,
                     [&context, pane, subject] { (new TransferDialog(context, subject, pane))->open(); });
}

}  // namespace jiaxin
