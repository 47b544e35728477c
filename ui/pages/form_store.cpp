// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How what stands in a form is stored, and where one goes then.
#include "app/attachments/attachment_service.h"
#include "app/drafts/draft_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/notices.h"
#include "ui/pages/form_page.h"
#include "ui/pages/registry.h"

namespace jiaxin {

void FormPage::save()
{
    store(After::GoBack);
}

void FormPage::saveAndNext()
{
    store(m_id.isNull() ? After::Next : After::GoBack);
}

void FormPage::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setEnabled(!busy);
    m_next->setEnabled(!busy);
}

void FormPage::store(After after)
{
    if (!m_form || m_busy)
        return;
    if (!m_form->readyToSave()) {
        showFirstProblem();
        m_context.say(MessageKind::Failed,
                      m_form->blockCount() > 0
                          ? tr("Not saved yet: correct what is marked red. The draft is kept.")
                          : tr("Not saved yet: tick “Save anyway” and give the reason. The draft is kept."));
        return;
    }
    setBusy(true);
    const SaveOptions options {.reason = m_form->overrideReasons(),
                               .version = m_id.isNull() ? std::nullopt : std::optional(m_form->original().version)};
    auto record = std::shared_ptr<Record>(m_form->record());
    m_context.ask(
        m_form,
        [type = m_type, id = m_id, record, options](Workspace &work) {
            RecordService records(work);
            return id.isNull() ? records.create(*type, type->clone(*record), options)
                               : records.edit(*type, id, *record, options);
        },
        [this, after](Result<Outcome> outcome) {
            setBusy(false);
            if (!outcome) {
                m_context.report(outcome.error());
                m_message->setMessage(MessageKind::Failed, errorText(outcome.error()));
                m_message->show();
                return;
            }
            taken(*outcome, after);
        });
}

void FormPage::taken(const Outcome &outcome, After after)
{
    if (!outcome.saved) {
        m_form->setVaultProblems(outcome.problems);
        showFirstProblem();
        m_context.say(MessageKind::Failed, tr("Not saved yet: correct what is marked red. The draft is kept."));
        return;
    }
    storeFiles(outcome.id, m_form->files(), after);
}

void FormPage::storeFiles(const RecordId &id, QMap<QString, RecordForm::NewFile> files, After after)
{
    if (files.isEmpty()) {
        finished(id, after);
        return;
    }
    const QString field = files.firstKey();
    const RecordForm::NewFile file = files.take(field);
    m_context.ask(
        this,
        [type = m_type, id, field, file](Workspace &work) {
            return AttachmentService(work).attach(*type, id, field, file.path,
                                                  {.kept = file.doubtsKept, .reason = file.reason});
        },
        [this, id, files, after](const Result<Outcome> &outcome) {
            if (!outcome)
                m_context.report(outcome.error());
            else if (!outcome->saved)
                m_context.say(MessageKind::Warning,
                              tr("The photo was not stored: %1").arg(problemText(m_type, outcome->problems.first())));
            storeFiles(id, files, after);
        });
}

void FormPage::finished(const RecordId &id, After after)
{
    m_draftPause.stop();
    m_hasDraft = false;
    m_context.ask(
        this, [key = draftKey()](Workspace &work) { DraftService(work).remove(key); }, [] {});
    const Field *title = m_type->title ? m_type->field(QLatin1String(m_type->title)) : nullptr;
    const auto record = m_form->record();
    const QString name = title && title->isText() ? title->get(*record).toString() : m_parentTitle;
    m_context.say(MessageKind::Done, tr("Saved: %1 %2").arg(typeText(*m_type), name));
    QVariantMap here {{QStringLiteral("type"), QString(m_type->id())}};
    if (after == After::Next) {
        if (!m_parent.isNull())
            here.insert(QStringLiteral("parent"), m_parent.toString());
        // A roster on paper is of one enterprise.
        for (const QString &field : {QStringLiteral("enterprise"), QStringLiteral("category")}) {
            if (FieldEditor *editor = m_parent.isNull() ? m_form->editor(field) : nullptr)
                m_keep.insert(field, editor->raw());
        }
        delete std::exchange(m_form, nullptr);
        open(here);
        m_context.announceChange();
        return;
    }
    delete std::exchange(m_form, nullptr);
    m_context.announceChange();
    // Back to where it was opened from: the parent's page, or the record's own.
    const Field *named = m_type->field(m_fixed);
    const Field *fixed = named && named->of ? named : nullptr;
    const RecordType *shown = fixed ? recordTypeByName(QLatin1String(fixed->of)) : m_type;
    m_context.open(pageOf(*shown), {{QStringLiteral("type"), QString(shown->id())},
                                    {QStringLiteral("id"), (fixed ? m_parent : id).toString()}});
}

void FormPage::keepDraft()
{
    m_draftPause.stop();
    if (!m_form || !m_type)
        return;
    const QJsonObject raw = m_form->raw();
    if (raw.isEmpty()) {
        if (m_hasDraft)
            m_context.ask(
                this, [key = draftKey()](Workspace &work) { DraftService(work).remove(key); }, [] {});
        m_hasDraft = false;
        m_draftWords->clear();
        if (m_sync)
            m_sync->showDraft({});
        return;
    }
    m_hasDraft = true;
    const auto record = m_form->record();
    const Field *title = m_type->title ? m_type->field(QLatin1String(m_type->title)) : nullptr;
    const QString name = title && title->isText() ? title->get(*record).toString() : QString();
    const QJsonObject content {
        {QStringLiteral("type"), QString(m_type->id())},  {QStringLiteral("id"), m_id.toString()},
        {QStringLiteral("parent"), m_parent.toString()},  {QStringLiteral("title"), name.isEmpty() ? m_parentTitle : name},
        {QStringLiteral("place"), m_form->placeOfWork()}, {QStringLiteral("raw"), raw}};
    m_context.ask(
        this,
        [key = draftKey(), content](Workspace &work) {
            DraftService(work).save(key, content);
            return work.clock.now();
        },
        [this](const QDateTime &now) {
            m_draftWords->setText(tr("Draft kept %1").arg(timeText(now).right(5)));
            if (m_sync)
                m_sync->showDraft(tr("Draft %1").arg(timeText(now).right(5)));
        });
}

void FormPage::discardDraft()
{
    m_draftPause.stop();
    m_hasDraft = false;
    m_context.ask(
        this, [key = draftKey()](Workspace &work) { DraftService(work).remove(key); },
        [this, type = m_type, id = m_id, parent = m_parent] {
            delete std::exchange(m_form, nullptr);
            open({{QStringLiteral("type"), QString(type->id())},
                  {QStringLiteral("id"), id.toString()},
                  {QStringLiteral("parent"), parent.toString()}});
        });
}

}  // namespace jiaxin
