// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/step_dialog.h"

#include "app/words/words.h"
#include "domain/record_json.h"
#include "ui/forms/field_editor.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"

#include <QBoxLayout>
#include <QFile>

namespace jiaxin {

namespace {

using Part = StepField::Part;

bool isCareful(const QString &action)
{
    static const QStringList careful {QStringLiteral("withdraw"), QStringLiteral("revoke"), QStringLiteral("remove"),
                                      QStringLiteral("refuse"), QStringLiteral("list")};
    return careful.contains(action);
}

}  // namespace

StepDialog::StepDialog(PageContext &context, const StepSubject &subject, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_subject(subject),
      m_fields(new QVBoxLayout),
      m_message(new MessageBar(MessageKind::Failed, {}, this)),
      m_take(nullptr)
{
    const QString action = actionText(*subject.type, QLatin1String(subject.step->action));
    setObjectName(QStringLiteral("step_dialog"));
    setWindowTitle(action);
    setAttribute(Qt::WA_DeleteOnClose);
    bindMinimumWidth(this, 600);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16);
    bindSpacing(column, 12);
    auto *head = makeLabel(tr("%1: %2").arg(action, subject.name), this, ColorRole::Text, 16, Weight::Bold);
    head->setWordWrap(true);
    column->addWidget(head);
    m_message->hide();
    column->addWidget(m_message);
    bindSpacing(m_fields, 8);
    column->addLayout(m_fields);
    for (const StepField &field : subject.step->fields)
        addLine(*subject.type->field(field.name), field.part, field.required);
    if (subject.step->reasonRequired)
        addReason();
    if (!stepField(*subject.step, Part::Reason))
        addNote();
    if (subject.step->amends)
        column->addWidget(makeAmendments());
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    row->addStretch(1);
    auto *cancel = new Button(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_take =
        new Button(isCareful(QLatin1String(subject.step->action)) ? ButtonKind::Careful : ButtonKind::Primary, action, this);
    m_take->setObjectName(QStringLiteral("take_step"));
    m_take->setAutoDefault(false);
    m_take->setKeyHint(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    row->addWidget(cancel);
    row->addWidget(m_take);
    column->addLayout(row);
    installEnterMoves(this);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_take, &Button::clicked, this, &StepDialog::take);
    onCommitKeys(this, [this] { take(); });
    if (!m_lines.empty())
        m_lines.front().editor->widget()->setFocus();
}

StepDialog::~StepDialog() = default;

void StepDialog::addLine(const Field &field, Part part, bool required)
{
    std::unique_ptr<FieldEditor> editor = makeFieldEditor(m_context, field, this);
    // What was said before stands there; a new document has its own scan.
    const QVariant known = field.get(*m_subject.record);
    if (part == Part::Date && !known.isValid())
        editor->setValue(m_context.today());
    else if (part != Part::Scan && known.isValid())
        editor->setValue(known);
    auto *row = new FieldRow(field.id(), field.label.translated(), editor->widget(),
                             required ? FieldRow::Need::Required : FieldRow::Need::Optional, this);
    row->setLabelWidth(144);
    editor->widget()->setObjectName(field.id());
    editor->widget()->setAccessibleName(field.label.translated());
    connect(editor.get(), &FieldEditor::changed, row, &FieldRow::clearProblem);
    m_fields->addWidget(row);
    m_lines.push_back({.editor = std::move(editor), .row = row, .part = part});
}

void StepDialog::addReason()
{
    m_reason = new ComboBox(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setEmptyText(tr("Choose"));
    for (const QString &code : reasonCodes(QLatin1String(m_subject.step->action)))
        m_reason->addItem(reasonText(code), code);
    m_reason->setCurrentIndex(-1);
    m_reasonRow = new FieldRow(QStringLiteral("reason"), tr("Reason"), m_reason, FieldRow::Need::Required, this);
    m_reasonRow->setLabelWidth(144);
    connect(m_reason, &ComboBox::currentIndexChanged, m_reasonRow, &FieldRow::clearProblem);
    m_fields->addWidget(m_reasonRow);
}

void StepDialog::addNote()
{
    m_note = new QLineEdit(this);
    m_note->setMaxLength(500);
    auto *row = new FieldRow(QStringLiteral("note"), tr("Remark"), m_note, FieldRow::Need::Optional, this);
    row->setLabelWidth(144);
    m_fields->addWidget(row);
}

QWidget *StepDialog::makeAmendments()
{
    m_amendments = new ComboBox(this);
    m_amendments->setObjectName(QStringLiteral("amendments"));
    m_amendments->setEmptyText(tr("Choose a field that changes"));
    for (const Field &field : m_subject.type->fields) {
        if (isAmendable(*m_subject.type, field))
            m_amendments->addItem(field.label.translated(), QString(field.id()));
    }
    m_amendments->setCurrentIndex(-1);
    auto *row = new FieldRow(QStringLiteral("amendments"), tr("What changes"), m_amendments, FieldRow::Need::Optional, this);
    row->setLabelWidth(144);
    connect(m_amendments, &QComboBox::activated, this, [this] {
        amend(m_amendments->currentData().toString());
        m_amendments->setCurrentIndex(-1);
    });
    return row;
}

StepDialog::Line *StepDialog::lineOf(const QString &field)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&field](const Line &line) { return line.editor->field().id() == field; });
    return found == m_lines.end() ? nullptr : &*found;
}

void StepDialog::amend(const QString &field)
{
    if (!lineOf(field))
        addLine(*m_subject.type->field(field), Part::Other, false);
    lineOf(field)->row->show();
    adjustSize();
    lineOf(field)->editor->widget()->setFocus();
}

bool StepDialog::read(StepRequest &request)
{
    bool readable = true;
    const auto fault = [&readable](FieldRow *row, const QString &sentence) {
        row->setProblem(Severity::Block, sentence);
        if (readable)
            row->editor()->setFocus();
        readable = false;
    };
    for (Line &line : m_lines) {
        const Field &field = line.editor->field();
        if (const QString rule = line.editor->misread(); !rule.isEmpty()) {
            fault(line.row, problemText(m_subject.type, {.field = field.id(), .rule = rule}));
            continue;
        }
        const QVariant value = line.editor->value();
        if (line.part != Part::Scan) {
            // What was empty and still is says nothing: the step has a default for it, or asks for it.
            if (value.isValid() || field.get(*m_subject.record).isValid())
                request.values.insert(field.id(), valueToJson(field, value));
        } else if (const QString name = line.editor->raw(); !name.isEmpty()) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                request.scan = file.readAll();
            else
                fault(line.row, errorText({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("not_readable")}));
        }
        // What a department gives as the reason is also what the audit says.
        if (line.part == Part::Reason)
            request.note = value.toString();
    }
    if (m_note)
        request.note = m_note->text().trimmed();
    if (m_reason) {
        request.reason = m_reason->currentData().toString();
        if (request.reason.isEmpty())
            fault(m_reasonRow, tr("Choose a reason for it"));
    }
    return readable;
}

void StepDialog::take()
{
    if (!m_take->isEnabled())
        return;
    m_message->hide();
    StepRequest request {.action = QLatin1String(m_subject.step->action), .version = m_subject.record->version};
    if (!read(request))
        return;
    m_take->setEnabled(false);
    m_context.ask(
        this,
        [type = m_subject.type, id = m_subject.record->id, request](Workspace &work) {
            return ReviewService(work).act(*type, id, request);
        },
        [this](const Result<Outcome> &result) { tell(result); });
}

void StepDialog::tell(const Result<Outcome> &result)
{
    m_take->setEnabled(true);
    if (result && result->saved) {
        m_context.say(
            MessageKind::Done,
            tr("%1: %2. The state is now “%3”.").arg(m_subject.name, windowTitle(), stateText(*m_subject.type, result->state)));
        m_context.announceChange();
        accept();
        return;
    }
    QStringList elsewhere;
    if (!result)
        elsewhere.append(errorText(result.error()));
    bool placed = false;
    for (const Problem &problem : result ? result->problems : Problems()) {
        if (problem.severity != Severity::Block)
            continue;
        const QString sentence = problemText(m_subject.type, problem);
        if (Line *line = lineOf(problem.field)) {
            line->row->setProblem(Severity::Block, sentence);
            if (!std::exchange(placed, true))
                line->editor->widget()->setFocus();
        } else {
            elsewhere.append(tr("%1: %2").arg(fieldText(*m_subject.type, problem.field), sentence));
        }
    }
    if (!elsewhere.isEmpty()) {
        m_message->setMessage(MessageKind::Failed, elsewhere.join(tr("; ")));
        m_message->show();
    }
    adjustSize();
}

}  // namespace jiaxin
