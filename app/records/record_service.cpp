// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/record_service.h"

#include "app/records/status_service.h"
#include "app/session/offline_lease.h"
#include "domain/record_diff.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize_field.h"

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
           &type == &duplicateVerdictType || &type == &transferType || &type == &consultationType ||
           &type == &licenceReadingType || &type == &duplicateTaskType;
}

/// What comes from departments with a document, never from the enterprise itself (domain.md §4.2).
bool isOfDepartments(const RecordType &type)
{
    return &type == &penaltyType || &type == &listEntryType;
}

bool changesKeyField(const RecordType &type, const Record &before, const Record &after)
{
    const QList<FieldChange> changes = diff(type, before, after);
    return std::any_of(changes.begin(), changes.end(), [](const FieldChange &change) { return change.field->key; });
}

}  // namespace

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

void RecordService::reopenReview(const RecordType &type, const Record &before, Record &after)
{
    if (before.state == QLatin1String("published") && changesKeyField(type, before, after))
        after.state = QStringLiteral("submitted");
}

Result<Outcome> RecordService::store(const RecordType &type, const Record *before, std::unique_ptr<Record> record,
                                     const SaveOptions &options)
{
    // Told before anything else is asked, and outside the transaction, so that the time that was seen is kept.
    if (const auto leased = OfflineLease(m_work).check(); !leased)
        return leased.error();
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

}  // namespace jiaxin
