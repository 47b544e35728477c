// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/form_page.h"

#include "app/attachments/attachment_service.h"
#include "app/drafts/draft_service.h"
#include "app/records/record_overview.h"
#include "app/words/words.h"
#include "ui/forms/attachment_edit.h"
#include "ui/forms/prefill.h"
#include "ui/forms/scan_pane.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/pages/registry.h"
#include "ui/pages/sync_chip.h"
#include "ui/shell/header_row.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QPointer>
#include <QScrollArea>
#include <QShortcut>

namespace jiaxin {

namespace {

constexpr int twoColumns = 880;  // labels and editors of two columns side by side

}  // namespace

struct FormPage::Loaded {
    std::shared_ptr<Record> record;
    QString parentTitle;
    QString fixed;  ///< the field that names the parent the form was opened from
    std::optional<Draft> draft;
    std::optional<ReturnNotice> returned {};
};

FormPage::FormPage(PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_scroll(new QScrollArea),
      m_pane(new ScanPane(context, m_scroll, this)),
      m_place(new QVBoxLayout),
      m_message(new MessageBar(MessageKind::Info, {}, this)),
      m_throwAway(new LinkButton(tr("Discard the draft"), m_message)),
      m_returned(new MessageBar(MessageKind::Warning, {}, this)),
      m_allFields(new LinkButton({}, m_returned)),
      m_draftWords(makeLabel({}, this, ColorRole::Secondary)),
      m_blocks(makeLabel({}, this, ColorRole::RedText)),
      m_warnings(makeLabel({}, this, ColorRole::AmberText)),
      m_save(new Button(tr("Save"), this)),
      m_next(new Button(ButtonKind::Primary, tr("Save and next"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    m_message->setObjectName(QStringLiteral("form_message"));
    m_message->addAction(m_throwAway);
    m_message->hide();
    column->addWidget(m_message);
    m_returned->setObjectName(QStringLiteral("returned_message"));
    m_allFields->setObjectName(QStringLiteral("all_fields"));
    m_returned->addAction(m_allFields);
    m_returned->hide();
    column->addWidget(m_returned);
    const auto toggleFields = [this] {
        if (m_form && m_requested)
            showRequestedOnly(!m_requestedOnly);
    };
    connect(m_allFields, &LinkButton::clicked, this, toggleFields);
    connect(new QShortcut(QKeySequence(Qt::Key_F6), this), &QShortcut::activated, this, toggleFields);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    bindFill(inside, ColorRole::Window);
    inside->setLayout(m_place);
    m_place->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(inside);
    m_scroll->viewport()->installEventFilter(this);
    column->addWidget(m_pane, 1);

    auto *footer = new QHBoxLayout;
    bindSpacing(footer, 8);
    m_draftWords->setObjectName(QStringLiteral("draft_words"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_next->setObjectName(QStringLiteral("save_next"));
    m_next->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    footer->addWidget(m_draftWords);
    footer->addStretch(1);
    footer->addWidget(m_blocks);
    footer->addWidget(m_warnings);
    footer->addSpacing(8);
    footer->addWidget(m_save);
    footer->addWidget(m_next);
    column->addLayout(footer);

    connect(m_save, &Button::clicked, this, &FormPage::save);
    connect(m_next, &Button::clicked, this, &FormPage::saveAndNext);
    connect(new QShortcut(QKeySequence(Qt::Key_F2), this), &QShortcut::activated, this, &FormPage::toggleScan);
    connect(m_throwAway, &LinkButton::clicked, this, &FormPage::discardDraft);
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(400);
    connect(&m_draftPause, &QTimer::timeout, this, &FormPage::keepDraft);
}

FormPage::~FormPage()
{
    if (m_draftPause.isActive())
        keepDraft();
}

QWidget *FormPage::headerWidget()
{
    auto *header = new HeaderRow;
    m_facts = makeLabel({}, header, ColorRole::Secondary);
    header->addFact(m_facts);
    m_sync = new SyncChip(m_context, header);
    header->addFact(m_sync);
    return header;
}

QString FormPage::draftKey() const
{
    QString key = QStringLiteral("form/%1/%2").arg(m_type->id(), m_id.isNull() ? QStringLiteral("new") : m_id.toString());
    if (m_id.isNull() && !m_parent.isNull())
        key += u'/' + m_parent.toString();
    return key;
}

void FormPage::open(const QVariantMap &arguments)
{
    const RecordType *type = recordTypeByName(arguments.value(QStringLiteral("type")).toString());
    if (!type)
        return;
    if (m_draftPause.isActive())
        keepDraft();
    m_draftPause.stop();
    m_type = type;
    m_id = RecordId(arguments.value(QStringLiteral("id")).toString());
    m_parent = RecordId(arguments.value(QStringLiteral("parent")).toString());
    m_title = (m_id.isNull() ? tr("New: %1") : tr("Edit: %1")).arg(typeText(*type));
    m_next->setVisible(m_id.isNull());
    m_message->hide();
    m_returned->hide();
    m_pane->close();
    const int generation = ++m_generation;
    m_context.ask(
        this,
        [type, id = m_id, parent = m_parent, key = draftKey()](Workspace &work) { return load(work, *type, id, parent, key); },
        [this, generation](Result<Loaded> loaded) {
            if (generation != m_generation)
                return;
            if (!loaded) {
                m_context.report(loaded.error());
                return;
            }
            show(std::move(*loaded));
        });
}

Result<FormPage::Loaded> FormPage::load(Workspace &work, const RecordType &type, const RecordId &id, const RecordId &parent,
                                        const QString &draftKey)
{
    Loaded loaded {.record = {}, .parentTitle = {}, .fixed = {}, .draft = DraftService(work).load(draftKey)};
    if (id.isNull()) {
        loaded.record = prefilled(work, type, parent);
    } else {
        Result<std::shared_ptr<Record>> record = RecordService(work).show(type, id);
        if (!record)
            return record.error();
        loaded.record = std::move(*record);
        loaded.returned = returnNotice(work, *loaded.record);
    }
    if (&type == &objectionType) {
        // What it is about is known by its title, never by its id.
        const auto &objection = static_cast<const Objection &>(*loaded.record);
        if (!objection.subject.isEmpty()) {
            loaded.fixed = QStringLiteral("subject");
            loaded.parentTitle =
                titleOf(work, *recordTypeByName(choiceName(objection.subjectType)), RecordId(objection.subject));
        }
    }
    for (const Field *field : type.parentFields()) {
        const RecordId above(field->get(*loaded.record).toString());
        if (!parent.isNull() && above == parent)
            loaded.fixed = field->id();
        if (loaded.parentTitle.isEmpty() && &type != &workerType)
            loaded.parentTitle = titleOf(work, *recordTypeByName(QLatin1String(field->of)), above);
    }
    return loaded;
}

void FormPage::show(Loaded loaded)
{
    m_parentTitle = loaded.parentTitle;
    m_fixed = loaded.fixed;
    if (m_facts)
        m_facts->setText(m_parentTitle);
    delete m_form;
    m_form = new RecordForm(m_context, *m_type, loaded.fixed, this);
    m_form->setObjectName(QStringLiteral("record_form"));
    m_place->addWidget(m_form);
    m_form->setRecord(m_type->clone(*loaded.record));
    m_hasDraft = loaded.draft.has_value();
    if (m_hasDraft) {
        m_form->setRaw(loaded.draft->content.value(QStringLiteral("raw")).toObject());
        m_message->setMessage(MessageKind::Info,
                              tr("The draft of %1 is back; nothing is lost.").arg(timeText(loaded.draft->savedAt)));
        m_message->show();
    } else if (!m_keep.isEmpty() && m_id.isNull()) {
        m_form->setRaw(std::exchange(m_keep, {}));
    }
    showReturned(loaded.returned);
    m_draftWords->setText(m_hasDraft ? tr("Draft of %1").arg(timeText(loaded.draft->savedAt).right(5)) : QString());
    if (m_sync) {
        m_sync->show(*m_type, m_id);
        m_sync->showDraft(m_hasDraft ? tr("Draft %1").arg(timeText(loaded.draft->savedAt).right(5)) : QString());
    }
    connect(m_form, &RecordForm::changed, this, [this] { m_draftPause.start(); });
    connect(m_form, &RecordForm::problemsChanged, this, &FormPage::showCounts);
    connect(m_form, &RecordForm::numberEntered, this, &FormPage::checkInVault);
    connect(m_form, &RecordForm::scanWanted, this, &FormPage::showScan);
    m_form->setNarrow(m_scroll->viewport()->width() < dp(twoColumns));
    showCounts();
    if (isVisible())
        m_form->focusFirst();
}

void FormPage::showReturned(const std::optional<ReturnNotice> &returned)
{
    QMap<QString, QString> requests;
    for (const Pin &pin : returned ? returned->pins : QList<Pin>())
        requests.insert(pin.field, pin.note.isEmpty() ? tr("Please check and correct this") : pin.note);
    m_requested = !requests.isEmpty();
    m_form->setRequests(requests);
    m_returned->setVisible(returned.has_value());
    m_allFields->setVisible(m_requested);
    showRequestedOnly(m_requested);
    if (!returned)
        return;
    const QString why = returned->note.isEmpty() ? reasonText(returned->reason) : returned->note;
    m_returned->setMessage(MessageKind::Warning,
                           m_requested
                               ? tr("%1 returned it on %2: %3. %n field(s) to be corrected", nullptr, int(requests.size()))
                                     .arg(returned->by, dayText(returned->at), why)
                               : tr("%1 returned it on %2: %3").arg(returned->by, dayText(returned->at), why));
}

void FormPage::showRequestedOnly(bool only)
{
    m_requestedOnly = only;
    m_form->showRequestedOnly(only);
    m_allFields->setText((only ? tr("All fields %1") : tr("Pinned fields only %1")).arg(QStringLiteral("F6")));
    m_allFields->setAccessibleName(m_allFields->text());
    m_allFields->updateGeometry();
}

void FormPage::showCounts()
{
    const int blocks = m_form->blockCount();
    const int warnings = m_form->warningCount();
    m_blocks->setText(blocks > 0 ? tr("%n to be corrected", nullptr, blocks) : QString());
    m_warnings->setText(warnings > 0 ? tr("%n to be looked at", nullptr, warnings) : QString());
}

void FormPage::checkInVault()
{
    auto record = std::shared_ptr<Record>(m_form->record());
    m_context.ask(
        m_form, [type = m_type, record](Workspace &work) { return RecordService(work).check(*type, *record); },
        [this](const Problems &problems) {
            Problems duplicates;
            for (const Problem &problem : problems) {
                if (problem.rule == QLatin1String("duplicate_in_vault"))
                    duplicates.append(problem);
            }
            m_form->setVaultProblems(duplicates);
        });
}

void FormPage::keepInView(QWidget *field)
{
    // After the layout has followed.
    QTimer::singleShot(0, this, [this, field = QPointer(field)] {
        if (field && m_form && m_form->isAncestorOf(field))
            m_scroll->ensureWidgetVisible(field);
    });
}

void FormPage::showFirstProblem()
{
    m_form->focusFirstProblem();
    // The sentence stands under the field.
    QWidget *widget = QApplication::focusWidget();
    while (widget && !qobject_cast<FieldRow *>(widget))
        widget = widget->parentWidget();
    keepInView(widget);
}

void FormPage::showScan(const QString &field)
{
    QStringList places;
    const QList<Scan> scans = m_form->scans(places);
    if (scans.isEmpty()) {
        m_context.say(MessageKind::Info, tr("There is no photo or scan in this form yet"));
        return;
    }
    keepInView(QApplication::focusWidget());
    // The newest one of the field.
    m_pane->open(scans, std::max(0, int(places.lastIndexOf(field))));
}

void FormPage::toggleScan()
{
    if (!m_form)
        return;
    if (m_pane->isOpen()) {
        m_pane->close();
        return;
    }
    QString field;
    for (const QWidget *widget = QApplication::focusWidget(); widget && field.isEmpty(); widget = widget->parentWidget()) {
        if (const auto *edit = qobject_cast<const AttachmentEdit *>(widget))
            field = edit->objectName();
    }
    showScan(field);
}

bool FormPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_form)
        m_form->setNarrow(m_scroll->viewport()->width() < dp(twoColumns));
    return Page::eventFilter(watched, event);
}

void FormPage::hideEvent(QHideEvent *event)
{
    if (m_draftPause.isActive())
        keepDraft();
    Page::hideEvent(event);
}

QList<KeyHintText> FormPage::keyHints() const
{
    return {{tr("Next field"), QStringLiteral("Enter")},
            {tr("Previous field"), QStringLiteral("Shift+Enter")},
            {tr("Photo or scan"), QStringLiteral("F2")}};
}

}  // namespace jiaxin
