// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/row_planner.h"

#include "app/exchange/exchange_tables.h"
#include "domain/record_diff.h"
#include "domain/rules/normalize.h"

namespace jiaxin {

/// A row while it is being planned.
struct RowPlanner::Draft {
    ParsedRow &row;
    const ColumnMap &columns;
    QList<RowProblem> problems {};
    const Enterprise *enterprise = nullptr;
    std::unique_ptr<Record> worker {};

    void block(const QString &field, const char *rule, const QString &argument = {})
    {
        problems.append(
            {.column = columnFor(columns, field),
             .problem = {.field = field, .rule = QLatin1String(rule), .severity = Severity::Block, .argument = argument}});
    }
    bool blocked() const
    {
        return row.blocked() || std::any_of(problems.begin(), problems.end(),
                                            [](const RowProblem &each) { return each.problem.severity == Severity::Block; });
    }
};

namespace {

const QString enterpriseName = QStringLiteral("enterprise");

/// Records begin their life where the type says; but a consent that was withdrawn is no valid one, and what a department has
/// listed or removed already is not to be decided again.
void setFirstState(Record &record, const RecordType &type)
{
    if (&type == &listEntryType) {
        const auto &entry = static_cast<const ListEntry &>(record);
        if (entry.listedOn.isValid())
            record.state = entry.removedOn.isValid() ? QStringLiteral("removed") : QStringLiteral("listed");
    }
    if (&type == &authorisationType && static_cast<const Authorisation &>(record).withdrawnAt.isValid())
        record.state = QStringLiteral("withdrawn");
}

bool sameName(const QString &one, const QString &other)
{
    return one == other || comparisonKey(one) == comparisonKey(other);
}

}  // namespace

RowPlanner::RowPlanner(Workspace &workspace, const RecordType &type, const QSet<RecordId> *arrived)
    : m_work(workspace),
      m_type(type),
      m_records(workspace),
      m_index(workspace),
      m_context(workspace.checkContext()),
      m_enterprise(type.field(u"enterprise")),
      m_worker(namesWorker(type) ? type.field(u"worker") : nullptr),
      m_allocation(type.field(u"allocation")),
      m_arrived(arrived)
{
    for (const QString &name : naturalKey(type))
        m_key.append(type.field(name));
}

/// What a problem of the row as a whole is told of: the number or name by which its record is known.
QString RowPlanner::subjectField() const
{
    if (&m_type == &workerType || mustNameWorker(m_type))
        return QStringLiteral("document_number");
    if (&m_type == &enterpriseType)
        return QStringLiteral("credit_code");
    return m_key.first()->id();
}

void RowPlanner::resolveEnterprise(Draft &draft)
{
    if (!m_enterprise)
        return;
    const bool told = !draft.row.enterpriseCode.isEmpty() || !draft.row.enterpriseName.isEmpty();
    if (!told)
        return;
    draft.enterprise = m_index.enterprise(draft.row.enterpriseCode, draft.row.enterpriseName);
    if (!draft.enterprise) {
        draft.block(enterpriseName, "unknown_enterprise");
        return;
    }
    (void)m_enterprise->set(*draft.row.record, draft.enterprise->id.toString());
    for (size_t i = 0; i < m_type.fields.size(); ++i) {
        if (&m_type.fields[i] == m_enterprise)
            draft.row.given.set(i);
    }
}

void RowPlanner::resolveWorker(Draft &draft)
{
    if (!m_worker || draft.row.workerDocumentNumber.isEmpty())
        return;
    draft.worker = m_index.worker(draft.row.workerDocumentType, draft.row.workerDocumentNumber);
    if (!draft.worker) {
        // A number that breaks its rule is in no vault: the rule says more.
        if (!blocks(draft.row.ruleProblems))
            draft.block(workerColumnName(m_type, QStringLiteral("document_number")), "unknown_worker");
        return;
    }
    const auto &worker = static_cast<const Worker &>(*draft.worker);
    if (!draft.row.workerName.isEmpty() && !sameName(draft.row.workerName, worker.name))
        draft.block(workerColumnName(m_type, QStringLiteral("name")), "identity_mismatch");
    (void)m_worker->set(*draft.row.record, worker.id.toString());
    for (size_t i = 0; i < m_type.fields.size(); ++i) {
        if (&m_type.fields[i] == m_worker)
            draft.row.given.set(i);
    }
}

/// A document may divide the money among several units: then the row has to say which one's share it means.
void RowPlanner::resolveAllocation(Draft &draft)
{
    if (!m_allocation || draft.row.allocationNumber.isEmpty())
        return;
    QStringList found;
    {
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT id FROM fund_allocation WHERE document_number = ?1 AND (?2 = '' OR allocated_to = ?2) AND "
                           "deleted_at IS NULL"));
        query.bindText(1, draft.row.allocationNumber).bindText(2, draft.row.allocationUnit);
        while (query.step())
            found.append(query.text(0));
    }
    if (found.size() == 1)
        (void)m_allocation->set(*draft.row.record, found.first());
    else
        draft.block(m_allocation->id(), "unknown_allocation");
}

/// What can be said of references only once they are looked up: one that is missing, or of the wrong kind.
void RowPlanner::judgeReferences(Draft &draft)
{
    const Record &record = *draft.row.record;
    Problems problems;
    for (const Field &field : m_type.fields) {
        if (field.kind == FieldKind::Reference && field.required && !field.get(record).isValid())
            problems.append({.field = field.id(), .rule = QStringLiteral("required")});
    }
    // The rules of workers and enterprises name no reference, and there may be a million of them.
    if (m_type.check && !m_key.isEmpty())
        problems.append(m_type.check(record, m_context));
    const auto alreadyTold = [&draft, this](const QString &field) {
        const QString number = workerColumnName(m_type, QStringLiteral("document_number"));
        const bool ofWorker = field == QLatin1String("worker");
        return std::any_of(draft.problems.begin(), draft.problems.end(),
                           [&](const RowProblem &each) {
                               return each.problem.field == field || (ofWorker && each.problem.field == number);
                           }) ||
               std::any_of(draft.row.ruleProblems.begin(), draft.row.ruleProblems.end(),
                           [&](const Problem &each) { return ofWorker && each.field == number; });
    };
    for (const Problem &problem : std::as_const(problems)) {
        const Field *field = m_type.field(problem.field);
        if (field && field->kind == FieldKind::Reference && !alreadyTold(problem.field))
            draft.problems.append({.column = columnFor(draft.columns, problem.field), .problem = problem});
    }
}

bool RowPlanner::isDuplicate(Draft &draft)
{
    const QString key = keyOf(*draft.row.record);
    if (key.isEmpty())
        return false;
    const TextKey hash = textKey(key);
    if (const auto first = m_seen.constFind(hash); first != m_seen.constEnd()) {
        draft.block(subjectField(), "duplicate_in_file", QString::number(*first));
        return true;
    }
    m_seen.insert(hash, draft.row.number);
    return false;
}

std::unique_ptr<Record> RowPlanner::existing(Draft &draft)
{
    const Record &record = *draft.row.record;
    if (&m_type == &enterpriseType)
        return m_index.enterpriseRecord(static_cast<const Enterprise &>(record));
    if (&m_type == &workerType) {
        const auto &worker = static_cast<const Worker &>(record);
        if (worker.documentNumber.isEmpty())
            return nullptr;
        auto found = m_index.worker(choiceName(worker.documentType), worker.documentNumber);
        if (found && !worker.name.isEmpty() && !sameName(worker.name, static_cast<const Worker &>(*found).name))
            draft.block(QStringLiteral("name"), "identity_mismatch");
        return found;
    }
    return existingChild(record);
}

void RowPlanner::checkPayee(Draft &draft, const Record &record)
{
    for (const Problem &problem : m_records.checkPayee(m_type, record))
        draft.block(problem.field, "blacklisted");
}

void RowPlanner::checkEmployer(Draft &draft)
{
    if (&m_type != &workerType || !draft.enterprise)
        return;
    for (const Problem &problem : employmentProblems(*draft.enterprise))
        draft.block(problem.field, "wrong_state", problem.argument);
}

void RowPlanner::planUpdate(Draft &draft, RowPlan &plan)
{
    auto after = m_type.clone(*plan.before);
    for (size_t i = 0; i < m_type.fields.size(); ++i) {
        if (draft.row.given.test(i))
            (void)m_type.fields[i].set(*after, m_type.fields[i].get(*draft.row.record));
    }
    if (m_type.complete)
        m_type.complete(*after, m_context);
    // Another spelling of a name is no other name.
    if (&m_type == &workerType)
        static_cast<Worker &>(*after).name = static_cast<const Worker &>(*plan.before).name;
    plan.action = RowPlan::Action::Unchanged;
    if (diff(m_type, *plan.before, *after).isEmpty())
        return;
    plan.action = RowPlan::Action::Update;
    draft.problems.append(placed(draft.columns, draft.row, validate(m_type, *after, m_context)));
    checkPayee(draft, *after);
    if (&m_type == &workerType &&
        static_cast<const Worker &>(*plan.before).enterprise != static_cast<const Worker &>(*after).enterprise)
        checkEmployer(draft);
    // A worker belongs to the unit of the enterprise; going to another unit needs that one's say.
    if (&m_type == &workerType && draft.enterprise)
        after->unit = draft.enterprise->unit;
    if (m_work.territoryOf(plan.before->unit) == Territory::Outside)
        draft.block({}, "outside_territory");
    else if (m_work.territoryOf(after->unit) == Territory::Outside)
        draft.block(enterpriseName, "outside_territory");
    else if (const Result<void> editable = m_records.checkEditable(m_type, *plan.before); !editable)
        draft.block({}, "wrong_state", editable.error().detail);
    RecordService::reopenReview(m_type, *plan.before, *after);
    plan.record = std::move(after);
}

void RowPlanner::planNew(Draft &draft)
{
    Record &record = *draft.row.record;
    draft.problems.append(placed(draft.columns, draft.row, draft.row.ruleProblems));
    judgeReferences(draft);
    checkEmployer(draft);
    checkPayee(draft, record);
    if (draft.worker && m_worker->required)
        record.unit = draft.worker->unit;
    else if (&m_type == &workerType)
        record.unit = draft.enterprise ? draft.enterprise->unit : QString();
    else
        record.unit = m_records.unitFor(m_type, record, {});
    const bool arrived = draft.worker && m_arrived && m_arrived->contains(draft.worker->id);
    if (!record.unit.isEmpty() && m_work.territoryOf(record.unit) == Territory::Outside) {
        draft.block(&m_type == &workerType ? enterpriseName : subjectField(), "outside_territory");
    } else if (draft.worker && !arrived) {
        if (const Result<void> editable = m_records.checkEditable(m_type, record); !editable)
            draft.block(subjectField(), "wrong_state", editable.error().detail);
    }
    setFirstState(record, m_type);
}

void RowPlanner::planEmployment(Draft &draft, RowPlan &plan)
{
    if (!draft.row.employment || !draft.row.employment->joinedOn.isValid())
        return;
    Employment employment = *draft.row.employment;
    const Record &owner = plan.before ? *plan.before : *draft.row.record;
    const auto &given = static_cast<const Worker &>(*draft.row.record);
    employment.enterprise = given.enterprise.isNull() ? static_cast<const Worker &>(owner).enterprise : given.enterprise;
    if (given.jobs.size() == 1)
        employment.job = given.jobs.first();
    employment.source = Source::Import;
    employment.unit = owner.unit;
    Problems problems;
    for (const Problem &problem : validate(employmentType, employment, m_context)) {
        const Field *field = employmentType.field(problem.field);
        if (!field || field->kind != FieldKind::Reference)
            problems.append(problem);
    }
    draft.problems.append(placed(draft.columns, draft.row, problems));
    if (plan.before) {
        employment.worker = plan.before->id;
        const auto known = m_work.store.childrenOf<Employment>(employmentType, "worker", plan.before->id);
        if (std::any_of(known.begin(), known.end(), [&](const Employment &each) {
                return each.enterprise == employment.enterprise && each.joinedOn == employment.joinedOn;
            }))
            return;
    }
    plan.employment = employment;
}

RowPlan RowPlanner::plan(ParsedRow &&row, const ColumnMap &columns)
{
    RowPlan plan;
    Draft draft {.row = row, .columns = columns};
    resolveEnterprise(draft);
    resolveWorker(draft);
    resolveAllocation(draft);
    // The unit is part of what a record that stands alone is known by.
    if (!m_type.parent && !m_key.isEmpty())
        row.record->unit = m_work.actor.unit;
    // A repeated row is not compared with the vault, where the first one may be by now.
    if (!isDuplicate(draft)) {
        plan.before = existing(draft);
        if (plan.before)
            planUpdate(draft, plan);
        else
            planNew(draft);
        if (&m_type == &workerType)
            planEmployment(draft, plan);
    }
    const bool blocked = draft.blocked();
    plan.problems = std::move(row.cellProblems);
    plan.problems.append(draft.problems);
    if (blocked) {
        plan.action = RowPlan::Action::Reject;
        return plan;
    }
    if (!plan.before) {
        plan.action = RowPlan::Action::Add;
        plan.record = std::move(row.record);
    } else if (plan.action == RowPlan::Action::Unchanged && plan.employment) {
        plan.action = RowPlan::Action::Update;
    }
    return plan;
}

}  // namespace jiaxin
