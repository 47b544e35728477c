// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/workflow/step_document.h"

#include "domain/record_json.h"
#include "domain/rules/normalize_field.h"

namespace jiaxin {

namespace {

using Part = StepField::Part;

const StepField *fieldOf(const Transition &step, QAnyStringView name)
{
    const auto found = std::find_if(step.fields.begin(), step.fields.end(),
                                    [name](const StepField &field) { return name == QAnyStringView(field.name); });
    return found == step.fields.end() ? nullptr : &*found;
}

Problem problem(const QString &field, const char *rule)
{
    return {.field = field, .rule = QLatin1String(rule)};
}

void setPart(const Field &field, Part part, const StepDocument &document, Record &record)
{
    switch (part) {
    case Part::Number:
        if (!document.number.isEmpty())
            (void)field.set(record, normalizeFor(field, document.number));
        break;
    case Part::Date:
        if (document.date.isValid())
            (void)field.set(record, document.date);
        break;
    case Part::Reason:
        if (!document.reason.isEmpty())
            (void)field.set(record, normalizeFor(field, document.reason));
        break;
    case Part::Scan:
        if (!document.scan.hex.isEmpty()) {
            const QStringList before = field.isMany() ? field.get(record).toStringList() : QStringList();
            (void)field.set(record,
                            field.isMany() ? QVariant(before + QStringList {document.scan.hex}) : QVariant(document.scan.hex));
        }
        break;
    case Part::Other:
        break;
    }
}

}  // namespace

Problems applyDocument(const RecordType &type, const Transition &step, const StepDocument &document,
                       const CheckContext &context, Record &record)
{
    Problems problems;
    for (const StepField &filled : step.fields)
        setPart(*type.field(filled.name), filled.part, document, record);
    for (auto value = document.values.begin(); value != document.values.end(); ++value) {
        const Field *field = type.field(value.key());
        const bool taken = field && (fieldOf(step, value.key()) || (step.amends && isAmendable(type, *field)));
        if (!taken)
            problems.append(problem(value.key(), "not_of_step"));
    }
    if (problems.isEmpty())
        problems = applyJson(type, record, document.values);
    if (!problems.isEmpty())
        return problems;
    for (const QString &name : document.values.keys()) {
        if (const Field &field = *type.field(name); field.kind == FieldKind::Text)
            (void)field.set(record, normalizeFor(field, field.get(record).toString()));
    }
    for (const StepField &filled : step.fields) {
        if (filled.required && !type.field(filled.name)->get(record).isValid())
            problems.append(problem(QLatin1String(filled.name), "required"));
    }
    for (const Problem &found : validate(type, record, context)) {
        const bool told = std::any_of(problems.begin(), problems.end(),
                                      [&found](const Problem &other) { return other.field == found.field; });
        if (!told && (step.amends || fieldOf(step, found.field)))
            problems.append(found);
    }
    return problems;
}

bool isFilledBySteps(const RecordType &type, QAnyStringView field)
{
    const Workflow *workflow = workflowFor(type.id());
    if (!workflow)
        return false;
    return std::any_of(workflow->transitions.begin(), workflow->transitions.end(), [field](const Transition &step) {
        const StepField *filled = fieldOf(step, field);
        return filled && filled->part != Part::Scan && (filled->required || filled->part != Part::Other);
    });
}

bool isAmendable(const RecordType &type, const Field &field)
{
    return field.kind != FieldKind::Reference && field.kind != FieldKind::Attachment && field.kind != FieldKind::Attachments &&
           field.id() != QLatin1String("subject_kind") && !isFilledBySteps(type, field.id());
}

}  // namespace jiaxin
