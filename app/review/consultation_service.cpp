// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/consultation_service.h"

#include "app/records/record_overview.h"
#include "app/session/user_service.h"
#include "domain/rules/divisions.h"

namespace jiaxin {

namespace {

Outcome outcomeOf(const Consultation &consultation)
{
    return {.id = consultation.id, .version = consultation.version, .state = consultation.state, .problems = {}, .saved = true};
}

}  // namespace

const RecordType &subjectType(const Consultation &consultation)
{
    return *recordTypeByName(choiceName(consultation.subjectType));
}

bool ConsultationService::isSubject(const RecordType &type)
{
    return choiceFromName<Consultation::SubjectType>(type.id()).has_value();
}

QString ConsultationService::otherLevel(const QString &unit) const
{
    const UnitSeed seed = UnitTree::shipped().unit(unit);
    if (seed.tier != QLatin1String("county"))
        return {};
    return m_work.actor.unit == unit ? seed.parent : unit;
}

Result<Outcome> ConsultationService::ask(const RecordType &type, const RecordId &id, const QString &question,
                                         std::optional<qint64> version)
{
    const auto record = m_work.store.load(type, id);
    const auto kind = choiceFromName<Consultation::SubjectType>(type.id());
    if (!kind)
        return ErrorCode::NotFound;
    if (const auto error = notAsSeen(record.get(), version))
        return *error;
    if (!m_work.actor.hasAny(Role::Reviewer | Role::Leader))
        return failure(ErrorCode::Forbidden, "role");
    if (m_work.territoryOf(record->unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    Consultation asked;
    asked.subjectType = *kind;
    asked.subject = id.toString();
    asked.fromUnit = m_work.actor.unit;
    asked.toUnit = otherLevel(record->unit);
    asked.question = question.trimmed();
    asked.askedBy = m_work.actor.name;
    asked.unit = record->unit;
    asked.state = QLatin1String(consultationType.initialState);
    if (asked.toUnit.isEmpty() || asked.toUnit == asked.fromUnit)
        return invalid("to_unit", "no_other_level");
    if (asked.question.isEmpty())
        return invalid("question", "required");
    const Problems problems = validate(consultationType, asked, m_work.checkContext());
    if (blocks(problems))
        return Outcome {.id = {}, .version = 0, .state = {}, .problems = problems};
    const Result<QList<ConsultationLine>> before = about(type, id);
    if (!before)
        return before.error();
    for (const ConsultationLine &line : *before) {
        if (line.consultation.state == QLatin1String("asked") && line.consultation.fromUnit == asked.fromUnit)
            return failure(ErrorCode::Conflict, "consultation_open");
    }
    return m_work.transact([&]() -> Result<Outcome> {
        m_work.store.insert(consultationType, asked, m_work.context({}, asked.question), QStringLiteral("ask"));
        tellSubject(asked, QStringLiteral("ask"), asked.question);
        return outcomeOf(asked);
    });
}

void ConsultationService::tellSubject(const Consultation &consultation, const QString &action, const QString &words)
{
    const auto record = m_work.store.load(subjectType(consultation), RecordId(consultation.subject));
    m_work.store.audit().append({.action = action,
                                 .type = choiceName(consultation.subjectType),
                                 .record = consultation.subject,
                                 .version = record ? record->version : 0},
                                m_work.context({}, words));
}

StepDecision ConsultationService::decide(const Consultation &consultation, const QString &action) const
{
    const QString &unit = action == QLatin1String("withdraw") ? consultation.fromUnit : consultation.toUnit;
    const StepQuery query {.type = consultationType.id(), .state = consultation.state, .action = action, .unit = unit};
    WorkflowFacts facts;
    facts.submitter = consultation.askedBy;
    const StepDecision decision = decideStep(m_work.actor, query, facts);
    // The city's people have the county in their territory, but do not speak for it.
    if (decision.transition && m_work.actor.unit != unit)
        return {.transition = nullptr, .refusal = failure(ErrorCode::Forbidden, "level")};
    return decision;
}

QStringList ConsultationService::possibleActions(const Consultation &consultation) const
{
    QStringList actions;
    for (const Transition &step : workflowFor(consultationType.id())->transitions) {
        const QString action = QLatin1String(step.action);
        if (decide(consultation, action).transition)
            actions.append(action);
    }
    return actions;
}

Result<Outcome> ConsultationService::act(const RecordId &id, const StepRequest &request)
{
    const auto before = m_work.store.get<Consultation>(consultationType, id);
    if (const auto error = notAsSeen(before ? &*before : nullptr, request.version))
        return *error;
    const StepDecision decision = decide(*before, request.action);
    if (!decision.transition)
        return decision.refusal;
    const bool answers = request.action == QLatin1String("answer");
    const QString words = request.note.trimmed();
    if (answers && words.isEmpty())
        return invalid("answer", "required");
    return m_work.transact([&]() -> Result<Outcome> {
        Consultation after = *before;
        after.state = QLatin1String(decision.transition->to);
        if (answers) {
            after.answer = words;
            after.answeredBy = m_work.actor.name;
            after.answeredAt = m_work.clock.now();
        }
        const Problems problems = validate(consultationType, after, m_work.checkContext());
        if (blocks(problems))
            return Outcome {.id = id, .version = before->version, .state = before->state, .problems = problems};
        m_work.store.update(consultationType, *before, after, m_work.context({}, words), request.action);
        tellSubject(after, answers ? QStringLiteral("answer") : QStringLiteral("ask_withdraw"), words);
        return outcomeOf(after);
    });
}

ConsultationLine ConsultationService::lineOf(const Consultation &consultation)
{
    const auto person = [this](const QString &user) {
        return user.isEmpty() ? QString() : displayName(m_work.database(), user);
    };
    ConsultationLine line {.consultation = consultation,
                           .subject = {},
                           .asker = person(consultation.askedBy),
                           .answerer = person(consultation.answeredBy),
                           .actions = possibleActions(consultation)};
    const RecordType &type = subjectType(consultation);
    if (const auto record = m_work.store.load(type, RecordId(consultation.subject))) {
        const RecordNames names = namesOf(m_work, type, *record);
        line.subject = nameAndDetail(names.name, names.detail);
    }
    return line;
}

Result<QList<ConsultationLine>> ConsultationService::about(const RecordType &type, const RecordId &id)
{
    const auto record = m_work.store.load(type, id);
    if (!record)
        return ErrorCode::NotFound;
    if (!allowed(m_work.actor, Operation::View, m_work.territoryOf(record->unit)))
        return failure(ErrorCode::Forbidden, "role");
    QStringList ids;
    {
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT id FROM consultation WHERE subject = ? AND deleted_at IS NULL ORDER BY seq"));
        query.bindText(1, id.toString());
        while (query.step())
            ids.append(query.text(0));
    }
    QList<ConsultationLine> lines;
    for (const QString &each : std::as_const(ids))
        lines.append(lineOf(*m_work.store.get<Consultation>(consultationType, RecordId(each))));
    return lines;
}

Result<ConsultationLine> ConsultationService::line(const RecordId &id)
{
    const auto consultation = m_work.store.get<Consultation>(consultationType, id);
    if (!consultation || consultation->deletedAt.isValid())
        return ErrorCode::NotFound;
    if (m_work.territoryOf(consultation->unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    return lineOf(*consultation);
}

}  // namespace jiaxin
