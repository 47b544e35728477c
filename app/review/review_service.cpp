// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/review_service.h"

#include "app/attachments/attachment_service.h"
#include "app/certificates/certificate_service.h"
#include "app/records/status_service.h"
#include "app/records/transfer_service.h"
#include "app/review/addressee.h"
#include "app/review/batch_review.h"
#include "app/review/consultation_service.h"
#include "app/review/publicity_service.h"
#include "app/review/review_clock.h"
#include "app/review/step_effects.h"
#include "domain/record_json.h"
#include "domain/rules/work_calendar.h"
#include "domain/workflow/review_past.h"
#include "domain/workflow/step_document.h"

#include <QJsonArray>

namespace jiaxin {

namespace {

/// Steps for which the record itself must be in order.
bool needsSoundRecord(const QString &action)
{
    return startsReview(action) || action == QLatin1String("file") || action == QLatin1String("rejoin");
}

}  // namespace

QStringList reasonCodes(const QString &action)
{
    static const QStringList returns {QStringLiteral("missing_material"),      QStringLiteral("inconsistent"),
                                      QStringLiteral("not_household_service"), QStringLiteral("duplicate"),
                                      QStringLiteral("wrong_division"),        QStringLiteral("suspected_false"),
                                      QStringLiteral("unreadable_scan"),       QStringLiteral("other")};
    static const QStringList cancels {QStringLiteral("left"),   QStringLiteral("deceased"),
                                      QStringLiteral("fraud"),  QStringLiteral("employer_changed"),
                                      QStringLiteral("listed"), QStringLiteral("duplicate_person"),
                                      QStringLiteral("lost"),   QStringLiteral("damaged"),
                                      QStringLiteral("other")};
    static const QStringList spoils {QStringLiteral("paper_jam"),    QStringLiteral("misfeed"),     QStringLiteral("smeared"),
                                     QStringLiteral("wrong_offset"), QStringLiteral("wrong_stock"), QStringLiteral("wrong_cut"),
                                     QStringLiteral("misprint"),     QStringLiteral("damaged"),     QStringLiteral("other")};
    if (action == QLatin1String("return") || action == QLatin1String("reject"))
        return returns;
    static const QStringList writeOffs {QStringLiteral("test_print"), QStringLiteral("paper_jam"),  QStringLiteral("damaged"),
                                        QStringLiteral("lost_stock"), QStringLiteral("given_back"), QStringLiteral("other")};
    if (action == QLatin1String("spoil"))
        return spoils;
    if (action == QLatin1String("write_off"))
        return writeOffs;
    return cancels;
}

void BatchOutcome::add(const RecordId &id, const Result<Outcome> &outcome)
{
    if (!outcome)
        refused.append({.id = id, .error = outcome.error(), .problems = {}});
    else if (!outcome->saved)
        refused.append({.id = id, .error = {.code = ErrorCode::Invalid}, .problems = outcome->problems});
    else
        done.append(*outcome);
}

WorkflowFacts ReviewService::facts(const RecordType &type, const Record &record)
{
    QList<PastStep> past;
    for (const AuditRow &row : m_work.store.audit().ofRecord(record.id.toString())) {
        const QJsonArray states = row.entry.changes.value(QStringLiteral("state")).toArray();
        past.append({.person = row.context.user,
                     .action = row.entry.action,
                     .from = states.at(0).toString(),
                     .to = states.at(1).toString(),
                     .moved = row.entry.changes.contains(QStringLiteral("unit"))});
    }
    WorkflowFacts facts = factsOfPast(type.id(), past);
    const QDate end = publicityEnd(type, record);
    facts.publicityOver = end.isValid() && m_work.today() >= end;
    addCreditFacts(m_work, type, record, facts);
    // What came in and is not judged yet holds the publication as well.
    facts.underObjection = PublicityService::openObjections(m_work.database(), record.id) > 0;
    if (&type == &certificateType) {
        const Result<Eligibility> ready = StatusService(m_work).eligibilityOf(static_cast<const Certificate &>(record).worker);
        facts.eligible = ready && ready->ready;
    }
    return facts;
}

std::optional<QDate> ReviewService::dayOfLast(const RecordId &record, const QString &action)
{
    // At whichever computer it was; of two clocks the later one.
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT max(at) FROM (SELECT at FROM audit WHERE record = ?1 AND action = ?2 UNION ALL SELECT at FROM "
                       "foreign_step WHERE record = ?1 AND action = ?2)"));
    query.bindText(1, record.toString()).bindText(2, action);
    if (!query.step() || query.isNull(0))
        return std::nullopt;
    return inChina(QDateTime::fromString(query.text(0), Qt::ISODateWithMs)).date();
}

QDate ReviewService::publicityEnd(const RecordId &record)
{
    const auto start = dayOfLast(record, QStringLiteral("start_publicity"));
    // The period is that of the notice in which it stands.
    if (const QDate end = PublicityService::periodEnd(m_work.database(), record, start.value_or(QDate())); end.isValid())
        return end.addDays(1);
    if (!start)
        return {};
    // domain.md §4.7: so many whole working days, the day of the notice not counted; published on the day after.
    return WorkCalendar::shipped().addWorkingDays(*start, m_work.settings.number(setting::publicityWorkingDays)).addDays(1);
}

QDate ReviewService::publicityEnd(const RecordType &type, const Record &record)
{
    if (&type == &publicityNoticeType)
        return static_cast<const PublicityNotice &>(record).endsOn.addDays(1);
    if (&type == &rewardType) {
        if (const QDate &last = static_cast<const Reward &>(record).publicityUntil; last.isValid())
            return last.addDays(1);
    }
    return publicityEnd(record.id);
}

QDate ReviewService::reviewDue(const RecordId &record)
{
    return reviewClock(m_work, record).due;
}

QStringList ReviewService::possibleActions(const RecordType &type, const Record &record)
{
    if (&type == &consultationType)
        return ConsultationService(m_work).possibleActions(static_cast<const Consultation &>(record));
    return jiaxin::possibleActions(m_work.actor, type.id(), workflowState(m_work, type, record), record.unit,
                                   facts(type, record));
}

std::optional<Error> ReviewService::refusal(const RecordType &type, const Record &record, const QString &action)
{
    const StepDecision decision = decide(type, record, action);
    return decision.transition ? std::nullopt : std::optional(decision.refusal);
}

StepDecision ReviewService::decide(const RecordType &type, const Record &record, const QString &action)
{
    return decideStep(m_work.actor,
                      {.type = type.id(), .state = workflowState(m_work, type, record), .action = action, .unit = record.unit},
                      facts(type, record));
}

const Transition *ReviewService::transition(const RecordType &type, const Record &record, const QString &action)
{
    return findTransition(type.id(), workflowState(m_work, type, record), action);
}

Result<void> ReviewService::checkReason(const Transition &step, const StepRequest &request)
{
    if (request.reason.isEmpty() && !step.reasonRequired)
        return {};
    if (request.reason.isEmpty())
        return invalid("reason", "required");
    if (!reasonCodes(request.action).contains(request.reason))
        return invalid("reason", "unknown_code");
    return {};
}

void ReviewService::writePins(const RecordType &type, const Record &record, const QList<Pin> &pins)
{
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT INTO pin (type, record, version, field, note, made_by, made_at) VALUES (?,?,?,?,?,?,?)"));
    for (const Pin &pin : pins) {
        insert.bindText(1, QString(type.id())).bindText(2, record.id.toString()).bindInt(3, record.version);
        insert.bindText(4, pin.field).bindText(5, pin.note).bindText(6, m_work.actor.name);
        insert.bindText(7, instantText(m_work.clock.now())).run();
    }
}

QList<Pin> ReviewService::openPins(const RecordId &record)
{
    QList<Pin> pins;
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT field, note, made_by, made_at FROM pin WHERE record = ? AND resolved = 0 ORDER BY id"));
    query.bindText(1, record.toString());
    while (query.step())
        pins.append({.field = query.text(0),
                     .note = query.text(1),
                     .madeBy = query.text(2),
                     .madeAt = QDateTime::fromString(query.text(3), Qt::ISODateWithMs)});
    return pins;
}

Result<std::unique_ptr<Record>> ReviewService::applyStep(const RecordType &type, const Record &before, const Transition &step,
                                                         const StepRequest &request, Problems &problems)
{
    auto after = type.clone(before);
    after->state = QLatin1String(step.to);
    StepDocument document {
        .number = request.documentNumber, .date = request.documentDate, .reason = request.note, .values = request.values};
    if (!request.scan.isEmpty() && stepField(step, StepField::Part::Scan)) {
        const Result<AttachmentHash> scan = AttachmentService(m_work).keep(request.scan);
        if (!scan)
            return scan.error();
        document.scan = *scan;
    }
    addDefaults(m_work, type, step, *after);
    problems.append(applyDocument(type, step, document, m_work.checkContext(), *after));
    if (!blocks(problems))
        problems.append(stepProblems(m_work, type, before, *after, request));
    return after;
}

Result<Outcome> ReviewService::act(const RecordType &type, const RecordId &id, const StepRequest &request)
{
    const auto before = m_work.store.load(type, id);
    if (const auto error = notAsSeen(before.get(), request.version))
        return *error;
    // A certificate and its card go together; a reviewer's verdict is the only step that no card follows.
    if (&type == &cardType)
        return failure(ErrorCode::WrongState, "by_certificate");
    if (&type == &transferType)
        return TransferService(m_work).act(id, request);
    if (&type == &publicityNoticeType)
        return PublicityService(m_work).act(id, request);
    if (&type == &consultationType)
        return ConsultationService(m_work).act(id, request);
    if (&type == &certificateType && request.action != QLatin1String("approve") && request.action != QLatin1String("return"))
        return CertificateService(m_work).act(id, request);
    const StepDecision decision = decide(type, *before, request.action);
    if (!decision.transition)
        return decision.refusal;
    if (Result<void> reason = checkReason(*decision.transition, request); !reason)
        return reason.error();
    Outcome outcome {.id = id, .version = before->version, .state = before->state, .problems = {}};
    if (needsSoundRecord(request.action)) {
        RecordService records(m_work);
        outcome.problems = records.check(type, *before);
        // Filed, or back again, a worker is one that the enterprise takes on.
        if (&type == &workerType)
            outcome.problems.append(records.checkEmployer(nullptr, static_cast<const Worker &>(*before)));
        if (blocks(outcome.problems))
            return outcome;
    }
    for (const Pin &pin : request.pins) {
        if (!type.field(pin.field))
            return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("pin"), .detail = pin.field};
    }
    const Result<std::unique_ptr<Record>> applied = applyStep(type, *before, *decision.transition, request, outcome.problems);
    if (!applied)
        return applied.error();
    if (blocks(outcome.problems))
        return outcome;
    Record *after = applied->get();
    return m_work.transact([&]() -> Result<Outcome> {
        takeEffect(m_work, type, *before, *after, request);
        if (startsReview(request.action))
            m_work.database()
                .prepare(QStringLiteral("UPDATE pin SET resolved = 1 WHERE record = ?"))
                .bindText(1, id.toString())
                .run();
        writePins(type, *before, request.pins);
        AddresseeService(m_work).follow(type, *before, request.action);
        ChangeContext context = m_work.context(request.reason, request.note);
        for (const Pin &pin : request.pins)
            context.pins.append({.field = pin.field, .note = pin.note});
        m_work.store.update(type, *before, *after, context, request.action);
        if (!request.scan.isEmpty())
            AttachmentService(m_work).tieNew(type, before.get(), *after);
        StatusService(m_work).recomputeAfter(type, *after);
        outcome.version = after->version;
        outcome.state = after->state;
        outcome.saved = true;
        return outcome;
    });
}

Result<BatchOutcome> ReviewService::batch(const RecordType &type, const StepRequest &request, const QString &state,
                                          const std::function<bool(qint64, qint64)> &progress)
{
    QStringList states;
    if (const Workflow *workflow = workflowFor(type.id())) {
        for (const Transition &step : workflow->transitions) {
            if (request.action == QLatin1String(step.action) && (state.isEmpty() || state == QLatin1String(step.from)))
                states.append(QLatin1String(step.from));
        }
    }
    states.removeDuplicates();
    const bool verdict = request.action == QLatin1String("approve") || request.action == QLatin1String("return");
    if (verdict && BatchReview::types().contains(&type))
        return failure(ErrorCode::WrongState, "sample_first");
    BatchOutcome result;
    if (states.isEmpty())
        return failure(ErrorCode::WrongState, "no_such_step");
    QStringList ids;
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT id, unit FROM %1 WHERE deleted_at IS NULL AND state IN ('%2') ORDER BY seq")
            .arg(type.id(), states.join(QStringLiteral("','"))));
    while (query.step()) {
        if (m_work.territoryOf(query.text(1)) == Territory::Inside)
            ids.append(query.text(0));
    }
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const RecordId id(ids.at(i));
        result.add(id, act(type, id, request));
        if (progress && !progress(i + 1, ids.size()))
            break;
    }
    return result;
}

}  // namespace jiaxin
