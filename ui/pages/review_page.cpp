// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/review_page.h"

#include "app/drafts/draft_service.h"
#include "app/review/batch_review.h"
#include "app/review/stale_changes.h"
#include "app/words/words.h"
#include "ui/dialogs/consult_dialog.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/button.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/panel.h"
#include "ui/pages/return_pane.h"
#include "ui/shell/header_row.h"

#include <QJsonArray>
#include <QLabel>
#include <QShortcut>

namespace jiaxin {

namespace {

constexpr int draftPauseMilliseconds = 500;

}  // namespace

ReviewPage::ReviewPage(PageContext &context, const RecordType &type, QWidget *parent)
    : Page(parent), m_context(context), m_type(type)
{
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(draftPauseMilliseconds);
    connect(&m_draftPause, &QTimer::timeout, this, &ReviewPage::saveDraft);
}

void ReviewPage::setDecisionWidget(ReviewDecision *decision)
{
    m_decision = decision;
    connect(m_decision, &ReviewDecision::changed, this, &ReviewPage::keepDraft);
    connect(m_decision, &ReviewDecision::submitted, this, &ReviewPage::submit);
    connect(m_decision, &ReviewDecision::passOnWanted, this, &ReviewPage::passOn);
    connect(m_decision, &ReviewDecision::consultWanted, this, &ReviewPage::consult);
}

void ReviewPage::makeReviewKeys()
{
    // The keys do not press the buttons that show them: a button would wait for its animation.
    const auto key = [this](const QKeySequence &sequence, auto action) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    m_decision->makeKeys(this);
    key(QKeySequence(Qt::Key_4), [this] { passOn(); });
    key(QKeySequence(Qt::Key_5), [this] { consult(); });
    key(QKeySequence(Qt::Key_PageUp), [this] { step(-1); });
    key(QKeySequence(Qt::Key_PageDown), [this] { step(1); });
    onCommitKeys(this, [this] { submit(); });
    key(QKeySequence(Qt::Key_F2), [this] { toggleScan(); });
    key(QKeySequence(Qt::Key_F4), [this] { m_pane->toggle(); });
    key(QKeySequence(Qt::Key_Escape), [this] { later(); });
}

void ReviewPage::noteLook(const RecordId &id)
{
    m_context.ask(
        this, [type = &m_type, id](Workspace &work) { return BatchReview(work).look(*type, id); }, [] {});
}

void ReviewPage::addTurning(HeaderRow *header)
{
    if (m_context.actor().has(Role::Reviewer)) {
        auto *together = new Button(tr("Batch"), header);
        together->setObjectName(QStringLiteral("review_batch"));
        together->setKey(QKeySequence(Qt::Key_F6));
        together->setToolTip(tr("Review together what passed all checks"));
        connect(together, &Button::clicked, this, [this] {
            m_context.open(QStringLiteral("batch"), {{QStringLiteral("type"), QString(m_type.id())}});
        });
        header->addAction(together);
    }
    m_previous = new Button(tr("Previous"), header);
    m_previous->setGlyph(IconName::ChevronLeft);
    m_previous->setKeyHint(keyText(QKeySequence(Qt::Key_PageUp)));
    m_next = new Button(tr("Next"), header);
    m_next->setGlyph(IconName::ChevronRight, IconSide::Right);
    m_next->setKeyHint(keyText(QKeySequence(Qt::Key_PageDown)));
    header->addAction(m_previous);
    header->addAction(m_next);
    connect(m_previous, &Button::clicked, this, [this] { step(-1); });
    connect(m_next, &Button::clicked, this, [this] { step(1); });
}

void ReviewPage::showTurning()
{
    const int at = place();
    m_previous->setVisible(at >= 0);
    m_next->setVisible(at >= 0);
    m_previous->setEnabled(at > 0);
    m_next->setEnabled(at >= 0 && at + 1 < places());
}

void ReviewPage::addDeskFacts(HeaderRow *header)
{
    m_addressee = new Chip(ChipKind::Blue, {}, header);
    m_addressee->setObjectName(QStringLiteral("addressee"));
    m_addressee->hide();
    header->addFact(m_addressee);
    m_consulted = new Chip(ChipKind::Amber, {}, header);
    m_consulted->setObjectName(QStringLiteral("consulted"));
    m_consulted->hide();
    header->addFact(m_consulted);
}

void ReviewPage::showConsultations(const QList<ConsultationLine> &lines)
{
    m_consulted->setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        return;
    const auto has = [&lines](auto holds) { return std::any_of(lines.begin(), lines.end(), holds); };
    const bool owed = has([](const ConsultationLine &line) { return line.actions.contains(QStringLiteral("answer")); });
    const bool open = has([](const ConsultationLine &line) { return line.consultation.state == QLatin1String("asked"); });
    m_consulted->set(owed   ? ChipKind::Blue
                     : open ? ChipKind::Amber
                            : ChipKind::Green,
                     owed   ? tr("Asked, answer it")
                     : open ? tr("Other level asked")
                            : tr("Other level has answered"));
    QStringList tips;
    for (const ConsultationLine &line : lines)
        tips.append(line.consultation.question +
                    (line.consultation.answer.isEmpty() ? QString() : u'\n' + line.consultation.answer));
    m_consulted->setToolTip(tips.join(u'\n'));
    m_consulted->updateGeometry();
}

void ReviewPage::passOn()
{
    const std::optional<Subject> open = subject();
    if (m_busy || !open)
        return;
    if (open->actions.isEmpty()) {
        m_context.say(MessageKind::Info, open->refusal);
        return;
    }
    saveDraft();
    openPassOn(m_context, this, {.type = &m_type, .id = open->id, .version = open->version, .name = open->name}, [this] {
        goOn();
        m_context.announceChange();
    });
}

void ReviewPage::consult()
{
    const std::optional<Subject> open = subject();
    if (m_busy || !open)
        return;
    openConsultations(m_context, this, {.type = &m_type, .id = open->id, .version = open->version, .name = open->name},
                      [this] { readConsultations(); });
}

void ReviewPage::readConsultations()
{
    const std::optional<Subject> open = subject();
    if (!open)
        return;
    m_context.ask(
        this, [type = &m_type, id = open->id](Workspace &work) { return ConsultationService(work).about(*type, id); },
        [this, id = open->id](const QList<ConsultationLine> &lines) {
            if (const std::optional<Subject> now = subject(); now && now->id == id)
                showConsultations(lines);
            m_context.announceChange();
        });
}

void ReviewPage::showAddressee(const std::optional<Addressee> &addressee)
{
    m_addressee->setVisible(addressee.has_value());
    if (!addressee)
        return;
    const bool mine = addressee->user == m_context.actor().name;
    const bool returned = addressee->ground == Addressee::Ground::Returned;
    m_addressee->set(mine ? ChipKind::Blue : ChipKind::Amber, !mine      ? tr("In the hands of %1").arg(addressee->name)
                                                              : returned ? tr("Back after your return")
                                                                         : tr("Passed on by %1").arg(addressee->givenBy));
    m_addressee->setToolTip(addressee->note);
    m_addressee->updateGeometry();
}

void ReviewPage::addMarks(Panel *panel)
{
    m_passed = makeLabel({}, panel, ColorRole::GreenText);
    m_warned = makeLabel({}, panel, ColorRole::AmberText);
    m_failed = makeLabel({}, panel, ColorRole::RedText);
    for (QLabel *label : {m_passed, m_warned, m_failed})
        panel->addExtra(label);
}

void ReviewPage::showMarks(const QList<FilingLine> &lines)
{
    const int warned = countOf(lines, CheckMark::Warned);
    const int failed = countOf(lines, CheckMark::Failed);
    m_passed->setText(tr("Passed %1").arg(countOf(lines, CheckMark::Passed)));
    m_warned->setText(tr("Look at %1").arg(warned));
    m_failed->setText(tr("Wrong %1").arg(failed));
    m_warned->setVisible(warned > 0);
    m_failed->setVisible(failed > 0);
}

void ReviewPage::step(int by)
{
    const int at = place();
    if (m_busy || at < 0 || at + by < 0 || at + by >= places())
        return;
    openAt(at + by);
}

void ReviewPage::later()
{
    if (m_scans->isEnlarged()) {
        toggleScan();
        return;
    }
    if (m_busy || place() < 0 || place() + 1 >= places())
        return;
    m_context.say(MessageKind::Info, tr("Kept for later, with what you have written"));
    step(1);
}

bool ReviewPage::sendsBack(const QString &action)
{
    return action == QLatin1String("return") || action == QLatin1String("reject");
}

std::function<Result<Outcome>(Workspace &)> ReviewPage::stepJob(const RecordId &id, const StepRequest &request)
{
    return [type = &m_type, id, request](Workspace &work) { return ReviewService(work).act(*type, id, request); };
}

void ReviewPage::submit()
{
    const Decision &decision = m_decision->decision();
    const std::optional<Subject> open = subject();
    if (m_busy || !open)
        return;
    if (open->actions.isEmpty()) {
        m_context.say(MessageKind::Info, open->refusal);
        return;
    }
    if (decision.action.isEmpty()) {
        m_context.say(MessageKind::Warning, tr("Choose a verdict first: press its digit"));
        return;
    }
    const bool back = sendsBack(decision.action);
    if (back && decision.reason.isEmpty()) {
        m_context.say(MessageKind::Warning, tr("Choose a reason for it"));
        m_decision->focusReason();
        return;
    }
    if (!isComplete(decision))
        return;
    const StepRequest request {.action = decision.action,
                               .reason = back ? decision.reason : QString(),
                               .note = decision.opinion.trimmed(),
                               .pins = back ? decision.pins : QList<Pin>(),
                               .version = open->version};
    m_busy = true;
    m_decision->setBusy(true);
    saveDraft();
    m_context.ask(
        this,
        [job = stepJob(open->id, request), key = draftKey(open->id)](Workspace &work) -> Result<Outcome> {
            return work.transact([&]() -> Result<Outcome> {
                Result<Outcome> outcome = job(work);
                if (outcome && outcome->saved)
                    DraftService(work).remove(key);
                return outcome;
            });
        },
        [this, request](const Result<Outcome> &outcome) { finish(outcome, request); });
}

void ReviewPage::sayChanged(const StaleChanges &changes)
{
    constexpr qsizetype told = 3;
    QStringList parts;
    for (const FieldDifference &field : changes.fields.first(qMin(told, changes.fields.size())))
        parts.append(field.before.isEmpty() ? tr("%1: now %2").arg(field.label, field.after)
                                            : tr("%1: %2 → %3").arg(field.label, field.before, field.after));
    if (changes.fields.size() > told)
        parts.append(tr("%n more field(s)", nullptr, int(changes.fields.size() - told)));
    m_context.say(MessageKind::Warning,
                  tr("%1 was here before you on %2 (%3). Nothing was overwritten; what you have written is kept.")
                      .arg(changes.by, timeText(changes.at), parts.join(tr("; "))));
}

void ReviewPage::finish(const Result<Outcome> &outcome, const StepRequest &request)
{
    m_busy = false;
    m_decision->setBusy(false);
    if (!outcome && outcome.error().code == ErrorCode::Stale) {
        reloadChanged();
        return;
    }
    if (!outcome) {
        m_context.say(MessageKind::Failed, tr("%1. What you have written is kept.").arg(errorText(outcome.error())));
        return;
    }
    if (!outcome->saved) {
        QStringList sentences;
        for (const Problem &problem : outcome->problems)
            sentences.append(problemText(&m_type, problem));
        m_context.say(MessageKind::Failed, tr("%1. What you have written is kept.").arg(sentences.join(tr("; "))));
        return;
    }
    forgetDraft();
    const QString action = actionText(m_type, request.action);
    m_context.say(MessageKind::Done, places() > 1 ? tr("%1: done, the next one is open").arg(action)
                                                  : tr("%1: done, nothing more waits").arg(action));
    goOn();
    m_context.announceChange();
}

Decision ReviewPage::decisionOf(const QJsonObject &draft)
{
    Decision decision {.action = draft.value(QLatin1String("action")).toString(),
                       .reason = draft.value(QLatin1String("reason")).toString(),
                       .opinion = draft.value(QLatin1String("opinion")).toString(),
                       .pins = {},
                       .publicityDays = draft.value(QLatin1String("publicity_days")).toInt()};
    for (const QJsonValue &pin : draft.value(QLatin1String("pins")).toArray())
        decision.pins.append({.field = pin[QLatin1String("field")].toString(), .note = pin[QLatin1String("note")].toString()});
    return decision;
}

QJsonObject ReviewPage::draftOf(const Decision &decision)
{
    if (decision.action.isEmpty() && decision.opinion.isEmpty() && decision.pins.isEmpty())
        return {};
    QJsonArray pins;
    for (const Pin &pin : decision.pins)
        pins.append(QJsonObject {{QStringLiteral("field"), pin.field}, {QStringLiteral("note"), pin.note}});
    return {{QStringLiteral("action"), decision.action},
            {QStringLiteral("reason"), decision.reason},
            {QStringLiteral("opinion"), decision.opinion},
            {QStringLiteral("publicity_days"), decision.publicityDays},
            {QStringLiteral("pins"), pins}};
}

void ReviewPage::keepDraft()
{
    m_draftDirty = true;
    m_draftPause.start();
}

void ReviewPage::saveDraft()
{
    if (storeDraft())
        m_context.say(MessageKind::Done, tr("What you wrote was kept as a draft."));
}

void ReviewPage::forgetDraft()
{
    m_draftDirty = false;
    m_draftPause.stop();
}

bool ReviewPage::storeDraft()
{
    m_draftPause.stop();
    if (!m_draftDirty || !subject())
        return false;
    m_draftDirty = false;
    // Not bound to this page's life: it is also the last word when the window closes.
    (void)m_context.session().run([all = drafts()](Workspace &work) {
        DraftService service(work);
        for (auto draft = all.begin(); draft != all.end(); ++draft)
            service.save(draft.key(), draft.value());
    });
    return true;
}

}  // namespace jiaxin
