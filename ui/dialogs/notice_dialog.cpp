// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/notice_dialog.h"

#include "app/records/record_overview.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/pages/publicity_words.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

/// 5 or 7 is what offices use (domain.md §4.7).
constexpr std::array usualPeriods {5, 7, 10, 15, 20};

}  // namespace

NoticeDialog::NoticeDialog(PageContext &context, const std::optional<NoticeView> &notice, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_notice(notice),
      m_subject(new ComboBox(this)),
      m_title(new QLineEdit(this)),
      m_basis(new QLineEdit(this)),
      m_contact(new QLineEdit(this)),
      m_days(new ComboBox(this)),
      m_items(new TableView(tr("Items of the notice"), this)),
      m_model(new QStandardItemModel(this)),
      m_chosen(makeLabel({}, this, ColorRole::Secondary)),
      m_problem(makeLabel({}, this, ColorRole::RedText)),
      m_save(new Button(ButtonKind::Primary, tr("Save the draft"), this))
{
    setObjectName(QStringLiteral("notice_dialog"));
    setWindowTitle(notice ? tr("Edit the notice") : tr("New notice"));
    setAttribute(Qt::WA_DeleteOnClose);
    bindMinimumWidth(this, 760);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16);
    bindSpacing(column, 12);
    column->addWidget(makeFields());
    column->addWidget(makeItems(), 1);
    column->addWidget(makeFoot());
    connect(m_subject, &ComboBox::currentIndexChanged, this, &NoticeDialog::propose);
    connect(m_model, &QStandardItemModel::itemChanged, this, &NoticeDialog::count);
    m_subject->setEnabled(!notice);
    (notice ? static_cast<QWidget *>(m_title) : m_subject)->setFocus();
    propose();
}

QWidget *NoticeDialog::makeFields()
{
    auto *fields = new QWidget(this);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    for (const PublicityNotice::SubjectType subject : PublicityService::subjects())
        m_subject->addItem(choiceText(subject), int(subject));
    if (m_notice)
        m_subject->setCurrentIndex(m_subject->findData(int(m_notice->notice.subjectType)));
    for (const int days : usualPeriods)
        m_days->addItem(PublicityWords::workingDays(days), days);
    const auto row = [&](const char *name, const QString &text, QWidget *editor, FieldRow::Need need) {
        editor->setObjectName(QStringLiteral("notice_") + QLatin1String(name));
        auto *made = new FieldRow(editor->objectName(), text, editor, need, fields);
        column->addWidget(made);
        m_rows.insert(QLatin1String(name), made);
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            connect(line, &QLineEdit::textEdited, made, &FieldRow::clearProblem);
    };
    using Need = FieldRow::Need;
    row("subject_type", tr("What is published"), m_subject, Need::Required);
    row("title", tr("Title"), m_title, Need::Required);
    row("basis", tr("Basis"), m_basis, Need::Optional);
    row("contact", tr("Objections to"), m_contact, Need::Required);
    row("days", tr("Period"), m_days, Need::Required);
    m_title->setMaxLength(publicityNoticeType.field(u"title")->maximumLength());
    m_basis->setMaxLength(publicityNoticeType.field(u"basis")->maximumLength());
    m_contact->setMaxLength(publicityNoticeType.field(u"contact")->maximumLength());
    m_contact->setPlaceholderText(tr("Phone, address and mail where objections are taken"));
    installEnterMoves(fields);
    return fields;
}

QWidget *NoticeDialog::makeItems()
{
    m_model->setHorizontalHeaderLabels({tr("Item"), tr("In charge"), tr("Approved on")});
    m_items->setObjectName(QStringLiteral("notice_candidates"));
    m_items->setModel(m_model);
    m_items->setColumnWidths({0, 120, 112});
    m_items->setSelectionMode(QAbstractItemView::SingleSelection);
    m_items->setEmptyState(new EmptyState(tr("Nothing of this kind waits for publicity; approve it first")));
    bindMinimumHeight(m_items, 232);
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), m_items, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] {
        if (QStandardItem *item = m_model->item(m_items->currentIndex().row()))
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    return m_items;
}

QWidget *NoticeDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    m_problem->setObjectName(QStringLiteral("notice_problem"));
    m_problem->setWordWrap(true);
    row->addWidget(m_chosen);
    row->addWidget(m_problem, 1);
    auto *cancel = new Button(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("save_notice"));
    m_save->setAutoDefault(false);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    row->addWidget(cancel);
    row->addWidget(m_save);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &NoticeDialog::save);
    return foot;
}

void NoticeDialog::propose()
{
    const auto subject = PublicityNotice::SubjectType(m_subject->currentData().toInt());
    m_context.ask(
        this,
        [subject](Workspace &work) {
            PublicityService service(work);
            return Proposed {.draft = service.proposal(subject), .candidates = service.candidates(subject)};
        },
        [this, turn = ++m_turn](const Proposed &proposed) {
            if (turn == m_turn)
                fill(proposed);
        });
}

void NoticeDialog::fill(const Proposed &proposed)
{
    m_candidates.clear();
    const QList<NoticeItem> own = m_notice ? m_notice->items : QList<NoticeItem>();
    for (const NoticeItem &item : own)
        m_candidates.append({.id = item.id, .name = item.name, .detail = item.detail, .unit = item.unit, .since = {}});
    m_candidates.append(proposed.candidates);
    m_title->setText(m_notice ? m_notice->notice.title : proposed.draft.title);
    m_contact->setText(m_notice ? m_notice->notice.contact : proposed.draft.contact);
    m_basis->setText(m_notice ? m_notice->notice.basis : proposed.draft.basis);
    const int days = m_notice ? m_notice->workingDays : proposed.draft.workingDays;
    if (m_days->findData(days) < 0)
        m_days->insertItem(0, PublicityWords::workingDays(days), days);
    m_days->setCurrentIndex(m_days->findData(days));
    m_filling = true;
    m_model->removeRows(0, m_model->rowCount());
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        const NoticeCandidate &candidate = m_candidates.at(i);
        auto *name = new QStandardItem(nameAndDetail(candidate.name, candidate.detail));
        name->setCheckable(true);
        // What a draft was made of stays in it; of a new one everything is in at first.
        name->setCheckState(!m_notice || i < own.size() ? Qt::Checked : Qt::Unchecked);
        m_model->appendRow(
            {name, new QStandardItem(unitName(candidate.unit)), new QStandardItem(candidate.since.toString(Qt::ISODate))});
    }
    m_filling = false;
    if (!m_candidates.isEmpty())
        m_items->setCurrentIndex(m_model->index(0, 0));
    count();
}

void NoticeDialog::count()
{
    if (m_filling)
        return;
    const int chosen = int(ticked().size());
    m_chosen->setText(tr("%1 of %2 chosen").arg(chosen).arg(m_model->rowCount()));
    m_save->setEnabled(chosen > 0);
}

QList<RecordId> NoticeDialog::ticked() const
{
    QList<RecordId> ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->checkState() == Qt::Checked)
            ids.append(m_candidates.at(row).id);
    }
    return ids;
}

void NoticeDialog::save()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->clearProblem();
    m_problem->clear();
    m_save->setEnabled(false);
    NoticeDraft draft {.subjectType = PublicityNotice::SubjectType(m_subject->currentData().toInt()),
                       .items = ticked(),
                       .title = m_title->text(),
                       .basis = m_basis->text(),
                       .contact = m_contact->text(),
                       .body = m_notice ? m_notice->notice.body : QString(),
                       .workingDays = m_days->currentData().toInt()};
    const RecordId id = m_notice ? m_notice->notice.id : RecordId();
    if (m_notice)
        draft.version = m_notice->notice.version;
    m_context.ask(
        this, [draft, id](Workspace &work) { return PublicityService(work).save(draft, id); },
        [this](const Result<Outcome> &result) { tell(result); });
}

void NoticeDialog::tell(const Result<Outcome> &result)
{
    count();
    if (!result) {
        m_problem->setText(errorText(result.error()));
        return;
    }
    if (!result->saved) {
        for (const Problem &problem : result->problems) {
            if (FieldRow *row = m_rows.value(problem.field)) {
                row->setProblem(problem.severity, problemText(&publicityNoticeType, problem));
                row->editor()->setFocus();
            }
        }
        return;
    }
    m_context.say(MessageKind::Done, tr("The draft is kept. Print it, and open the notice on the day when it is put up."));
    emit saved(result->id);
    m_context.announceChange();
    accept();
}

}  // namespace jiaxin
