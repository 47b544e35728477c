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

const QString documentNumber = QStringLiteral("document_number");
const QString enterpriseName = QStringLiteral("enterprise");

bool sameName(const QString &one, const QString &other)
{
    return one == other || comparisonKey(one) == comparisonKey(other);
}

}  // namespace

RowPlanner::RowPlanner(Workspace &workspace, const RecordType &type)
    : m_work(workspace),
      m_type(type),
      m_records(workspace),
      m_index(workspace),
      m_context(workspace.checkContext()),
      m_enterprise(type.field(u"enterprise")),
      m_worker(namesWorker(type) ? type.field(u"worker") : nullptr)
{
    for (const QString &name : naturalKey(type))
        m_key.append(type.field(name));
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
            draft.block(documentNumber, "unknown_worker");
        return;
    }
    const auto &worker = static_cast<const Worker &>(*draft.worker);
    if (!draft.row.workerName.isEmpty() && !sameName(draft.row.workerName, worker.name))
        draft.block(QStringLiteral("name"), "identity_mismatch");
    (void)m_worker->set(*draft.row.record, worker.id.toString());
}

QString RowPlanner::keyOf(const Record &record) const
{
    if (&m_type == &workerType) {
        const auto &worker = static_cast<const Worker &>(record);
        return worker.documentNumber.isEmpty() ? QString() : worker.documentNumber + u'\n' + choiceName(worker.documentType);
    }
    if (&m_type == &enterpriseType) {
        const auto &enterprise = static_cast<const Enterprise &>(record);
        return enterprise.creditCode.isEmpty() ? enterprise.registrationNumber : enterprise.creditCode;
    }
    QString key = m_worker->get(record).toString();
    if (key.isEmpty())
        return {};
    for (const Field *field : m_key) {
        const QVariant value = field->get(record);
        key += u'\n' + (value.typeId() == QMetaType::QDateTime ? value.toDateTime().toString(Qt::ISODate) : value.toString());
    }
    return key;
}

bool RowPlanner::isDuplicate(Draft &draft)
{
    const QString key = keyOf(*draft.row.record);
    if (key.isEmpty())
        return false;
    const TextKey hash = textKey(key);
    if (const auto first = m_seen.constFind(hash); first != m_seen.constEnd()) {
        const QString field = &m_type == &enterpriseType ? QStringLiteral("credit_code") : documentNumber;
        draft.block(field, "duplicate_in_file", QString::number(*first));
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
    if (!draft.worker)
        return nullptr;
    const QString key = keyOf(record);
    for (auto &child : m_work.store.children(m_type, "worker", draft.worker->id)) {
        if (keyOf(*child) == key)
            return std::move(child);
    }
    return nullptr;
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
    Problems problems = draft.row.ruleProblems;
    if (m_enterprise && m_enterprise->required && !draft.enterprise && draft.row.enterpriseCode.isEmpty() &&
        draft.row.enterpriseName.isEmpty())
        problems.append({.field = enterpriseName, .rule = QStringLiteral("required")});
    draft.problems.append(placed(draft.columns, draft.row, problems));
    checkEmployer(draft);
    if (draft.worker)
        record.unit = draft.worker->unit;
    else if (&m_type == &workerType)
        record.unit = draft.enterprise ? draft.enterprise->unit : QString();
    else if (&m_type == &enterpriseType)
        record.unit = m_records.unitFor(m_type, record, {});
    if (!record.unit.isEmpty() && m_work.territoryOf(record.unit) == Territory::Outside)
        draft.block(draft.worker ? documentNumber : enterpriseName, "outside_territory");
    else if (draft.worker) {
        if (const Result<void> editable = m_records.checkEditable(m_type, record); !editable)
            draft.block(documentNumber, "wrong_state", editable.error().detail);
    }
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
