// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/record_service.h"

#include "app/audit/audit_service.h"
#include "app/certificates/certificate_service.h"
#include "app/records/status_service.h"
#include "app/review/step_effects.h"
#include "db/search/search_keys.h"
#include "domain/record_diff.h"
#include "domain/record_json.h"
#include "domain/rules/dated_state.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize_field.h"

#include <QJsonArray>

namespace jiaxin {

namespace {

Outcome outcomeOf(const Record &record, const Problems &problems, bool saved)
{
    return {.id = record.id, .version = record.version, .state = record.state, .problems = problems, .saved = saved};
}

/// Records that only the program itself makes.
bool isManaged(const RecordType &type)
{
    return &type == &certificateType || &type == &cardType || &type == &attachmentType || &type == &unitType ||
           &type == &duplicateVerdictType || &type == &transferType || &type == &consultationType;
}

/// Why an enterprise may not take on anybody; empty when it may.
QString closedTo(const Enterprise &enterprise)
{
    using State = Enterprise::RegistrationState;
    if (enterprise.state == QLatin1String("frozen"))
        return enterprise.state;
    const State state = enterprise.registrationState;
    const bool gone = state == State::Revoked || state == State::Deregistered || state == State::Cancelled;
    return gone ? choiceName(state) : QString();
}

/// What comes from departments with a document, never from the enterprise itself (domain.md §4.2).
bool isOfDepartments(const RecordType &type)
{
    return &type == &penaltyType || &type == &listEntryType;
}

/// From this state on the record changes by steps with a document only.
bool isBoundToDocuments(const RecordType &type, const QString &state)
{
    static const QStringList open {QString(), QStringLiteral("draft"), QStringLiteral("notified"), QStringLiteral("heard")};
    return (&type == &penaltyType || &type == &listEntryType) && !open.contains(state);
}

bool changesKeyField(const RecordType &type, const Record &before, const Record &after)
{
    const QList<FieldChange> changes = diff(type, before, after);
    return std::any_of(changes.begin(), changes.end(), [](const FieldChange &change) { return change.field->key; });
}

}  // namespace

QStringList revealReasons()
{
    return {QStringLiteral("verify_identity"), QStringLiteral("contact"),    QStringLiteral("correct_error"),
            QStringLiteral("objection"),       QStringLiteral("inspection"), QStringLiteral("other")};
}

QString rulesText(const Problems &problems)
{
    QStringList rules;
    for (const Problem &problem : problems)
        rules.append(problem.field + u':' + problem.rule);
    return rules.join(u' ');
}

RecordId workerConcerned(const RecordType &type, const Record &record)
{
    if (&type == &workerType)
        return record.id;
    const Field *field = type.field(u"worker");
    return field && type.parent && field->id() == QLatin1String(type.parent) ? RecordId(field->get(record).toString())
                                                                             : RecordId();
}

RecordId enterpriseConcerned(const RecordType &type, const Record &record)
{
    if (&type == &enterpriseType)
        return record.id;
    const bool bears = &type == &listEntryType || &type == &penaltyType;
    return bears ? RecordId(type.field(u"enterprise")->get(record).toString()) : RecordId();
}

void RecordService::prepare(const RecordType &type, Record &record)
{
    for (const Field &field : type.fields) {
        if (field.kind == FieldKind::Text)
            (void)field.set(record, normalizeFor(field, field.get(record).toString()));
    }
    if (type.complete)
        type.complete(record, m_work.checkContext());
}

QString RecordService::unitFor(const RecordType &type, const Record &record, const QString &given)
{
    for (const Field *field : type.parentFields()) {
        const RecordId id(field->get(record).toString());
        if (id.isNull())
            continue;
        const auto parent = m_work.store.load(*recordTypeByName(QLatin1String(field->of)), id);
        return parent ? parent->unit : QString();
    }
    if (type.parent)
        return {};
    if (!given.isEmpty())
        return given;
    if (&type == &enterpriseType) {
        const QString unit = unitForDivision(static_cast<const Enterprise &>(record).division);
        // A firm registered elsewhere is kept by the office that enters it.
        if (!unit.isEmpty() && m_work.territoryOf(unit) == Territory::Inside)
            return unit;
    }
    return m_work.actor.unit;
}

Problems RecordService::duplicates(const RecordType &type, const Record &record)
{
    Problems problems;
    const auto tell = [&](const char *field, const QString &value) {
        const auto other = value.isEmpty() ? nullptr : m_work.store.findBy(type, field, value);
        if (other && other->id != record.id)
            problems.append({.field = QLatin1String(field),
                             .rule = QStringLiteral("duplicate_in_vault"),
                             .argument = other->id.toString()});
    };
    if (&type == &workerType)
        tell("document_number", static_cast<const Worker &>(record).documentNumber);
    if (&type == &enterpriseType)
        tell("credit_code", static_cast<const Enterprise &>(record).creditCode);
    return problems;
}

Result<void> RecordService::checkReferences(const RecordType &type, const Record &record, Problems &problems)
{
    for (const Field &field : type.fields) {
        if (field.kind != FieldKind::Reference || !field.of)
            continue;
        const QString id = field.get(record).toString();
        if (!id.isEmpty() && !m_work.store.load(*recordTypeByName(QLatin1String(field.of)), RecordId(id)))
            problems.append({.field = field.id(),
                             .rule = field.id() == QLatin1String("enterprise") ? QStringLiteral("unknown_enterprise")
                                                                               : QStringLiteral("unknown_code")});
    }
    if (&type == &objectionType) {
        const auto &objection = static_cast<const Objection &>(record);
        const RecordId subject(objection.subject);
        if (subject.isValid() && !m_work.store.load(*recordTypeByName(choiceName(objection.subjectType)), subject))
            problems.append({.field = QStringLiteral("subject"), .rule = QStringLiteral("unknown_code")});
    }
    return {};
}

Problems employmentProblems(const Enterprise &enterprise)
{
    const QString state = closedTo(enterprise);
    if (state.isEmpty())
        return {};
    return {{.field = QStringLiteral("enterprise"), .rule = QStringLiteral("wrong_state"), .argument = state}};
}

Problems RecordService::checkEmployer(const Record *before, const Worker &worker)
{
    if (worker.enterprise.isNull() || (before && static_cast<const Worker *>(before)->enterprise == worker.enterprise))
        return {};
    const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, worker.enterprise);
    return enterprise ? employmentProblems(*enterprise) : Problems();
}

Problems RecordService::checkPayee(const RecordType &type, const Record &record)
{
    if (&type != &fundUseType || !blacklistEntry(m_work, "enterprise", static_cast<const FundUse &>(record).enterprise))
        return {};
    return {{.field = QStringLiteral("enterprise"), .rule = QStringLiteral("blacklisted")}};
}

Problems RecordService::check(const RecordType &type, const Record &record)
{
    Problems problems = validate(type, record, m_work.checkContext());
    (void)checkReferences(type, record, problems);
    problems.append(checkPayee(type, record));
    if (&type == &workerType) {
        const auto stored = record.id.isNull() ? nullptr : m_work.store.load(type, record.id);
        problems.append(checkEmployer(stored.get(), static_cast<const Worker &>(record)));
    }
    const auto completed = type.clone(record);
    prepare(type, *completed);
    problems.append(duplicates(type, *completed));
    return problems;
}

Result<void> RecordService::checkEditable(const RecordType &type, const Record &record)
{
    static const QStringList closed {
        QStringLiteral("submitted"),    QStringLiteral("county_approved"), QStringLiteral("city_approved"),
        QStringLiteral("in_publicity"), QStringLiteral("rejected"),        QStringLiteral("frozen"),
        QStringLiteral("locked"),       QStringLiteral("withdrawn"),       QStringLiteral("approved"),
        QStringLiteral("concluded"),    QStringLiteral("closed"),          QStringLiteral("refused"),
        QStringLiteral("open")};
    if (record.deletedAt.isValid())
        return failure(ErrorCode::WrongState, "deleted");
    if (closed.contains(record.state))
        return Error {.code = ErrorCode::WrongState, .field = {}, .detail = record.state};
    if (isBoundToDocuments(type, record.state))
        return failure(ErrorCode::WrongState, "by_document");
    // Seed B16: after the consent has lapsed the record stops being updated. A renewal, and facts from departments, are let in.
    const RecordId worker = workerConcerned(type, record);
    if (&type != &workerType && !worker.isNull()) {
        const auto owner = m_work.store.load(workerType, worker);
        if (owner && owner->deletedAt.isValid())
            return failure(ErrorCode::WrongState, "deleted");
        if (owner && owner->state == QLatin1String("locked"))
            return failure(ErrorCode::WrongState, "locked");
    }
    if (!worker.isNull() && &type != &authorisationType && &type != &backgroundCheckType &&
        StatusService(m_work).isFrozen(worker))
        return failure(ErrorCode::WrongState, "frozen");
    return {};
}

void RecordService::reopenReview(const RecordType &type, const Record &before, Record &after)
{
    if (before.state == QLatin1String("published") && changesKeyField(type, before, after))
        after.state = QStringLiteral("submitted");
}

Result<Outcome> RecordService::store(const RecordType &type, const Record *before, std::unique_ptr<Record> record,
                                     const SaveOptions &options)
{
    // Rules speak of what was typed (15 digits, retired codes); what is stored is the completed form.
    Problems problems = validate(type, *record, m_work.checkContext());
    (void)checkReferences(type, *record, problems);
    problems.append(checkPayee(type, *record));
    if (&type == &workerType)
        problems.append(checkEmployer(before, static_cast<const Worker &>(*record)));
    prepare(type, *record);
    problems.append(duplicates(type, *record));
    problems.append(options.kept);
    if (blocks(problems))
        return outcomeOf(*record, problems, false);
    ChangeContext context = m_work.context({}, options.reason);
    if (!problems.isEmpty())
        context.reason = rulesText(problems);
    return m_work.transact([&]() -> Result<Outcome> {
        if (before)
            m_work.store.update(type, *before, *record, context,
                                options.action.isEmpty() ? QStringLiteral("edit") : options.action);
        else
            m_work.store.insert(type, *record, context, options.action.isEmpty() ? QStringLiteral("create") : options.action);
        if (before && before->unit != record->unit)
            moveChildren(type, *record, context);
        StatusService(m_work).recomputeAfter(type, *record);
        return outcomeOf(*record, problems, true);
    });
}

Result<Outcome> RecordService::create(const RecordType &type, const QJsonObject &values, const SaveOptions &options)
{
    auto record = type.create();
    const Problems problems = applyJson(type, *record, values);
    if (!problems.isEmpty())
        return outcomeOf(*record, problems, false);
    record->unit = values.value(QStringLiteral("unit")).toString();
    return create(type, std::move(record), options);
}

Result<Outcome> RecordService::create(const RecordType &type, std::unique_ptr<Record> record, const SaveOptions &options)
{
    if (isManaged(type) || !allowed(m_work.actor, Operation::Create))
        return failure(ErrorCode::Forbidden, "role");
    if (isOfDepartments(type) && options.source == Source::Enterprise)
        return failure(ErrorCode::Forbidden, "by_enterprise");
    if (!m_work.settings.uses(type))
        return failure(ErrorCode::WrongState, "switched_off");
    const auto completed = type.clone(*record);
    prepare(type, *completed);
    record->unit = unitFor(type, *completed, record->unit);
    record->source = options.source;
    if (!record->unit.isEmpty() && m_work.territoryOf(record->unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    const RecordId worker = workerConcerned(type, *record);
    if (&type != &workerType && !worker.isNull()) {
        if (Result<void> editable = checkEditable(type, *record); !editable)
            return editable.error();
    }
    return store(type, nullptr, std::move(record), options);
}

Result<Outcome> RecordService::edit(const RecordType &type, const RecordId &id, const QJsonObject &values,
                                    const SaveOptions &options)
{
    const auto before = m_work.store.load(type, id);
    if (!before)
        return ErrorCode::NotFound;
    const auto wanted = type.clone(*before);
    const Problems problems = applyJson(type, *wanted, values);
    if (!problems.isEmpty())
        return outcomeOf(*before, problems, false);
    return edit(type, id, *wanted, options);
}

Result<Outcome> RecordService::edit(const RecordType &type, const RecordId &id, const Record &wanted,
                                    const SaveOptions &options)
{
    const auto before = m_work.store.load(type, id);
    if (!before)
        return ErrorCode::NotFound;
    if (isManaged(type) || !allowed(m_work.actor, options.operation))
        return failure(ErrorCode::Forbidden, "role");
    if (m_work.territoryOf(before->unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (options.version && *options.version != before->version)
        return failure(ErrorCode::Stale, "version");
    if (Result<void> editable = checkEditable(type, *before); !editable)
        return editable.error();
    auto after = type.clone(*before);
    for (const Field &field : type.fields)
        (void)field.set(*after, field.get(wanted));
    prepare(type, *after);
    // A record belongs to the unit of what it hangs on; moved to another unit it needs that one's say.
    if (type.parent) {
        const auto completed = type.clone(*after);
        const QString unit = unitFor(type, *completed, {});
        after->unit = unit.isEmpty() ? before->unit : unit;
        if (m_work.territoryOf(after->unit) == Territory::Outside)
            return failure(ErrorCode::Forbidden, "territory");
    }
    reopenReview(type, *before, *after);
    return store(type, before.get(), std::move(after), options);
}

Result<std::shared_ptr<Record>> RecordService::show(const RecordType &type, const RecordId &id)
{
    if (!allowed(m_work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    std::shared_ptr<Record> record = m_work.store.load(type, id);
    if (!record || record->deletedAt.isValid())
        return ErrorCode::NotFound;
    const bool outside = m_work.territoryOf(record->unit) == Territory::Outside;
    if (outside || !workerConcerned(type, *record).isNull()) {
        // domain.md §7.1: each view of a personal record is logged, those across the territory by a name of their own.
        return m_work.transact([&]() -> Result<std::shared_ptr<Record>> {
            m_work.store.audit().append({.action = outside ? QStringLiteral("view_outside") : QStringLiteral("view"),
                                         .type = type.id(),
                                         .record = id.toString(),
                                         .version = record->version},
                                        m_work.context());
            return record;
        });
    }
    return record;
}

QList<ListRow> RecordService::list(const ListQuery &query)
{
    if (!allowed(m_work.actor, Operation::View))
        return {};
    ListQuery today = query;
    today.statesAt = m_work.clock.now();
    return listRecords(m_work.database(), today);
}

bool RecordService::isSearchByNumber(const RecordType &type, const QString &search)
{
    // Mobile numbers, old and present document numbers. While one is being typed it is not yet one: the beginning of a present
    // number is no mobile number, and it is no old one, since after the division it has 19 or 20 and no month two digits on.
    constexpr qsizetype mobileLength = 11;
    constexpr qsizetype oldLength = 15;
    constexpr qsizetype presentLength = 18;
    const QString number = searchPrefix(search);
    const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    if (&type != &workerType || digits < mobileLength)
        return false;
    const int month = number.mid(8, 2).toInt();
    return number.size() == presentLength || (number.size() == mobileLength && number.startsWith(u'1')) ||
           (number.size() == oldLength && (digits < oldLength || (month >= 1 && month <= 12)));
}

Result<void> RecordService::logList(const RecordType &type, const ListLook &look)
{
    const bool ofPersons = &type == &workerType || (type.parent && QLatin1String(type.parent) == QLatin1String("worker"));
    const bool byNumber = isSearchByNumber(type, look.search);
    if (!byNumber && (look.shown == 0 || (!ofPersons && look.outside == 0)))
        return {};
    return m_work.transact([&]() -> Result<void> {
        m_work.store.audit().append(
            {.action = byNumber ? QStringLiteral("search") : QStringLiteral("list"),
             .type = type.id(),
             .changes = {{QStringLiteral("shown"), look.shown}, {QStringLiteral("outside"), look.outside}}},
            m_work.context());
        return {};
    });
}

QString RecordService::currentState(const RecordType &type, const Record &record)
{
    if (&type == &workerType && record.state == QLatin1String("filed") && StatusService(m_work).isFrozen(record.id))
        return QStringLiteral("frozen");
    if (&type == &certificateType) {
        const auto standing = CertificateService(m_work).standing(static_cast<const Certificate &>(record));
        return standing ? standing->state : record.state;
    }
    if (&type != &authorisationType || record.state != QLatin1String("valid"))
        return workflowState(m_work, type, record);
    if (const QString state = stateAt(m_work.clock.now(), type, record); state != record.state)
        return state;
    const QDateTime end = static_cast<const Authorisation &>(record).endsAt;
    const qint64 warn = m_work.settings.number(setting::authorisationWarnDays);
    return end.isValid() && inChina(end).date() <= m_work.today().addDays(warn) ? QStringLiteral("expiring") : record.state;
}

QJsonObject RecordService::maskedJson(const RecordType &type, const Record &record)
{
    QJsonObject json = recordToJson(type, record);
    const Territory territory = m_work.territoryOf(record.unit);
    for (const Field &field : type.fields) {
        const QVariant value = field.get(record);
        if (!value.isValid() || seesPlain(m_work.actor, field, territory))
            continue;
        json.insert(field.id(), shownValue(m_work.actor, field, value, territory).toString());
    }
    return json;
}

Result<QVariant> RecordService::reveal(const RecordType &type, const RecordId &id, const QString &fieldName,
                                       const QString &reason, const QString &note)
{
    const auto record = m_work.store.load(type, id);
    if (!record || record->deletedAt.isValid())
        return ErrorCode::NotFound;
    const Field *field = type.field(fieldName);
    if (!field)
        return Error {.code = ErrorCode::Invalid, .field = fieldName, .detail = QStringLiteral("no_such_field")};
    if (!revealReasons().contains(reason))
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("reason"), .detail = QStringLiteral("unknown_code")};
    if (!allowed(m_work.actor, Operation::Reveal, m_work.territoryOf(record->unit)))
        return failure(ErrorCode::Forbidden, "role");
    return m_work.transact([&]() -> Result<QVariant> {
        m_work.store.audit().append({.action = QStringLiteral("reveal"),
                                     .type = type.id(),
                                     .record = id.toString(),
                                     .version = record->version,
                                     .changes = {{QStringLiteral("field"), fieldName}}},
                                    m_work.context(reason, note));
        return field->get(*record);
    });
}

Result<QList<AuditRow>> RecordService::history(const RecordType &type, const RecordId &id)
{
    const auto record = m_work.store.load(type, id);
    if (!record)
        return ErrorCode::NotFound;
    if (!allowed(m_work.actor, Operation::View, m_work.territoryOf(record->unit)))
        return failure(ErrorCode::Forbidden, "role");
    const Territory territory = m_work.territoryOf(record->unit);
    QList<AuditRow> rows = m_work.store.audit().ofRecord(id.toString());
    for (AuditRow &row : rows)
        row.entry.changes = maskedChanges(m_work.actor, type, row.entry.changes, territory);
    return rows;
}

}  // namespace jiaxin
