// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reasons.h"

#include "app/records/record_service.h"
#include "app/review/review_service.h"
#include "app/words/words.h"
#include "ui/dialogs/step_dialog.h"

namespace jiaxin {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("jiaxin::Steps", text);
}

bool needsReason(const StepIntent &intent)
{
    const Workflow *workflow = workflowFor(intent.type->id());
    if (!workflow)
        return false;
    return std::any_of(workflow->transitions.begin(), workflow->transitions.end(), [&](const Transition &step) {
        return intent.action == QLatin1String(step.action) && step.reasonRequired;
    });
}

void take(PageContext &context, QWidget *parent, const StepIntent &intent, const StepRequest &request)
{
    context.ask(
        parent,
        [type = intent.type, id = intent.id, request](Workspace &work) { return ReviewService(work).act(*type, id, request); },
        [&context, intent](const Outcome &outcome) {
            if (outcome.saved) {
                context.say(MessageKind::Done, words(QT_TRANSLATE_NOOP("jiaxin::Steps", "%1: %2. The state is now “%3”."))
                                                   .arg(intent.name, actionText(*intent.type, intent.action),
                                                        stateText(*intent.type, outcome.state)));
                context.announceChange();
                return;
            }
            QStringList sentences;
            for (const Problem &problem : outcome.problems) {
                if (problem.severity == Severity::Block)
                    sentences.append(fieldText(*intent.type, problem.field) + words(QT_TRANSLATE_NOOP("jiaxin::Steps", ": ")) +
                                     problemText(intent.type, problem));
            }
            context.say(MessageKind::Failed,
                        words(QT_TRANSLATE_NOOP("jiaxin::Steps", "Not possible yet, nothing was changed. %1"))
                            .arg(sentences.join(words(QT_TRANSLATE_NOOP("jiaxin::Steps", "; ")))));
        });
}

void askPlainStep(PageContext &context, QWidget *parent, const StepIntent &intent)
{
    if (!needsReason(intent)) {
        take(context, parent, intent, {.action = intent.action, .version = intent.version});
        return;
    }
    const QStringList codes = reasonCodes(intent.action);
    QStringList phrases;
    for (const QString &code : codes)
        phrases.append(reasonText(code));
    context.modals().ask(
        parent,
        {.title = words(QT_TRANSLATE_NOOP("jiaxin::Steps", "%1: %2")).arg(actionText(*intent.type, intent.action), intent.name),
         .text = words(QT_TRANSLATE_NOOP("jiaxin::Steps", "The archive and its history are kept. The reason is audited.")),
         .accept = actionText(*intent.type, intent.action),
         .kind = ButtonKind::Careful,
         .reasonLabel = words(QT_TRANSLATE_NOOP("jiaxin::Steps", "Reason")),
         .reasonChoices = phrases},
        [&context, parent, intent, codes, phrases](const Modals::Answer &answer) {
            if (!answer)
                return;
            const qsizetype known = phrases.indexOf(*answer);
            take(context, parent, intent,
                 {.action = intent.action,
                  .reason = known >= 0 ? codes.at(known) : QStringLiteral("other"),
                  .note = known >= 0 ? QString() : *answer,
                  .version = intent.version});
        });
}

}  // namespace

void askRevealReason(PageContext &context, QWidget *parent, Question question,
                     std::function<void(const QString &reason, const QString &note)> then)
{
    const QStringList codes = revealReasons();
    for (const QString &code : codes)
        question.reasonChoices.append(reasonText(code));
    question.reasonLabel = words(QT_TRANSLATE_NOOP("jiaxin::Steps", "Reason"));
    context.modals().ask(parent, question,
                         [codes, phrases = question.reasonChoices, then = std::move(then)](const Modals::Answer &answer) {
                             if (!answer)
                                 return;
                             const qsizetype known = phrases.indexOf(*answer);
                             if (known >= 0)
                                 then(codes.at(known), {});
                             else
                                 then(QStringLiteral("other"), *answer);
                         });
}

void askStep(PageContext &context, QWidget *parent, const StepIntent &intent)
{
    // What a step asks follows from the record as it is today.
    context.ask(
        parent,
        [type = intent.type, id = intent.id, action = intent.action](Workspace &work) -> Result<StepSubject> {
            const auto record = work.store.load(*type, id);
            if (!record)
                return ErrorCode::NotFound;
            const Transition *step = ReviewService(work).transition(*type, *record, action);
            return StepSubject {.type = type, .record = type->clone(*record), .step = step};
        },
        [&context, parent, intent](StepSubject subject) {
            if (!subject.step || (subject.step->fields.empty() && !subject.step->amends)) {
                askPlainStep(context, parent, intent);
                return;
            }
            subject.name = intent.name;
            subject.record->version = intent.version;
            (new StepDialog(context, subject, parent))->open();
        });
}

}  // namespace jiaxin
