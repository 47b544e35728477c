// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/record_type.h"

namespace jiaxin {

const Field *RecordType::field(QAnyStringView fieldName) const
{
    for (const Field &candidate : fields) {
        if (QAnyStringView(candidate.id()) == fieldName)
            return &candidate;
    }
    return nullptr;
}

QList<const Field *> RecordType::parentFields() const
{
    QList<const Field *> found;
    for (const char *named : {parent, orParent}) {
        if (named)
            found.append(field(QLatin1String(named)));
    }
    return found;
}

bool isReferenceTo(const Field &field, const RecordType &type)
{
    return field.kind == FieldKind::Reference && field.of && type.id() == QLatin1String(field.of);
}

bool isEmptyValue(const QVariant &value)
{
    return !value.isValid() ||
           (value.typeId() == QMetaType::QStringList ? value.toStringList().isEmpty() : value.toString().isEmpty());
}

namespace {

Problems validateValue(const Field &field, const QVariant &value, const CheckContext &context)
{
    const auto block = [](const char *rule, int argument = 0) {
        return Problem {.field = {},
                        .rule = QLatin1String(rule),
                        .severity = Severity::Block,
                        .argument = argument ? QString::number(argument) : QString()};
    };
    if (!value.isValid())
        return field.required ? Problems {block("required")} : Problems {};
    Problems problems;
    if (field.kind == FieldKind::Text && value.toString().size() > field.maximumLength())
        problems.append(block("length", field.maximumLength()));
    if (field.kind == FieldKind::Integer && field.maximum > field.minimum &&
        (value.toLongLong() < field.minimum || value.toLongLong() > field.maximum))
        problems.append(block("out_of_range", field.maximum));
    if (field.check)
        problems.append(field.check(value, context));
    return problems;
}

void addProblems(Problems &problems, const Field &field, const Record &record, const CheckContext &context)
{
    for (Problem problem : validateValue(field, field.get(record), context)) {
        problem.field = field.id();
        problems.append(problem);
    }
}

}  // namespace

Problems validate(const RecordType &type, const Record &record, const CheckContext &context)
{
    Problems problems;
    for (const Field &field : type.fields)
        addProblems(problems, field, record, context);
    if (type.check)
        problems.append(type.check(record, context));
    return problems;
}

Problems validate(const RecordType &type, const Record &record, const CheckContext &context, const QStringList &fields)
{
    Problems problems;
    for (const Field &field : type.fields) {
        if (fields.contains(field.id()))
            addProblems(problems, field, record, context);
    }
    for (const Problem &problem : type.check ? type.check(record, context) : Problems()) {
        if (fields.contains(problem.field))
            problems.append(problem);
    }
    return problems;
}

QVariant maskedValue(const Field &field, const QVariant &value)
{
    if (field.mask == MaskKind::None || !value.isValid())
        return value;
    return mask(field.mask, value.toString());
}

}  // namespace jiaxin
