// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/column_map.h"

#include "app/exchange/exchange_tables.h"
#include "domain/records/records.h"
#include "domain/rules/registration_extract.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {

using Kind = ColumnTarget::Kind;

ColumnTarget workerColumn(const RecordType &type, const QString &member)
{
    const Kind kind = member == QLatin1String("name")            ? Kind::WorkerName
                      : member == QLatin1String("document_type") ? Kind::WorkerDocumentType
                                                                 : Kind::WorkerDocumentNumber;
    return {kind, workerType.field(member), workerColumnName(type, member)};
}

/// `worker.name` and its like of headers.csv; Kind None when the type has no use for it.
ColumnTarget targetNamed(const RecordType &type, const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0) {
        const Field *field = type.field(name);
        return field && isImportable(*field) ? ColumnTarget {Kind::OwnField, field, name} : ColumnTarget {};
    }
    const QString owner = name.left(dot);
    const QString member = name.mid(dot + 1);
    if (owner == QLatin1String("worker") && namesWorker(type))
        return workerColumn(type, member);
    if (owner == QLatin1String("enterprise") && type.field(u"enterprise"))
        return {Kind::EnterpriseCode, type.field(u"enterprise"), QStringLiteral("enterprise")};
    if (owner == QLatin1String("subject") && type.field(u"enterprise"))
        return {Kind::SubjectName, type.field(u"enterprise"), QStringLiteral("enterprise")};
    if (owner == QLatin1String("allocation") && type.field(u"allocation"))
        return {Kind::AllocationUnit, fundAllocationType.field(member), QStringLiteral("allocation")};
    if (owner == QLatin1String("employment") && &type == &workerType)
        return {Kind::EmploymentField, employmentType.field(member), member};
    return {};
}

/// The unit that an amount's header names, as 罚款金额（元）.
QString amountUnitOf(const QString &header)
{
    if (header.contains(u"万元"))
        return QStringLiteral("万元");
    return header.contains(u'元') ? QStringLiteral("元") : QString();
}

}  // namespace

QString enterpriseCodeHeader()
{
    return label("exchange", "Credit code of the enterprise").translated();
}

QString stateHeader()
{
    return label("exchange", "State (not imported)").translated();
}

HeaderNames::HeaderNames(const RecordType &type, bool withFiles) : m_type(type)
{
    for (const Field &field : type.fields) {
        if (!isImportable(field) && !(withFiles && field.isFile()))
            continue;
        const ColumnTarget target {Kind::OwnField, &field, field.id()};
        add(field.id(), target);
        add(field.label.translated(), target);
    }
    for (const SynonymRow &row : headerSynonyms()) {
        if (row.type != type.id() && row.type != u'*')
            continue;
        const ColumnTarget target = targetNamed(type, row.target);
        if (target.kind == Kind::None)
            continue;
        add(row.target, target);
        if (target.field)
            add(target.field->label.translated(), target);
        for (const QString &synonym : row.synonyms)
            add(synonym, target);
    }
    add(enterpriseCodeHeader(), targetNamed(type, QStringLiteral("enterprise.credit_code")));
    const ColumnTarget notImported {.kind = Kind::NotImported};
    add(stateHeader(), notImported);
    add(label("exchange", "No.").translated(), notImported);
}

void HeaderNames::add(const QString &header, const ColumnTarget &target)
{
    const QString key = headerKey(header);
    // The type's own words come first.
    if (!key.isEmpty() && target.kind != Kind::None && !m_targets.contains(key))
        m_targets.insert(key, target);
}

ColumnTarget HeaderNames::targetOf(const QString &header) const
{
    static const QRegularExpression remark(QStringLiteral("\\([^()]*\\)"));
    constexpr qsizetype longestHeader = 60;
    if (header.isEmpty() || header.size() > longestHeader)
        return {};
    const QString key = headerKey(header);
    ColumnTarget target = m_targets.value(key);
    if (target.kind == Kind::None)
        target = m_targets.value(QString(key).remove(remark));
    if (target.field && target.field->kind == FieldKind::Decimal)
        target.unit = amountUnitOf(key);
    return target;
}

bool HeaderNames::isIdentifying(const ColumnTarget &target) const
{
    static const QStringList names {QStringLiteral("document_number"), QStringLiteral("credit_code"), QStringLiteral("name"),
                                    QStringLiteral("registration_number")};
    if (mustNameWorker(m_type))
        return target.kind == Kind::WorkerDocumentNumber;
    if (&m_type == &registrationExtractType)
        return target.name == QLatin1String("credit_code");
    if (&m_type == &workerType || &m_type == &enterpriseType)
        return target.kind == Kind::OwnField && names.contains(target.name);
    if (target.kind == Kind::OwnField)
        return naturalKey(m_type).contains(target.name) || target.field->kind == FieldKind::Reference;
    return target.kind == Kind::WorkerDocumentNumber || target.kind == Kind::EnterpriseCode;
}

int ColumnMap::columnOf(const QString &name) const
{
    for (qsizetype i = 0; i < targets.size(); ++i) {
        if (targets.at(i).isRead() && targets.at(i).name == name)
            return int(i) + 1;
    }
    return 0;
}

ColumnMap mapColumns(const HeaderNames &names, const SheetRow &row)
{
    constexpr int fewest = 2;
    ColumnMap map;
    int known = 0;
    bool identifying = false;
    for (const Cell &cell : row.cells) {
        ColumnTarget target = cell.kind == Cell::Kind::Text ? names.targetOf(cell.text) : ColumnTarget {};
        if (target.isRead() && map.targets.contains(target))
            target = {};
        if (target.isRead()) {
            ++known;
            identifying = identifying || names.isIdentifying(target);
        } else if (cell.kind == Cell::Kind::Text && target.kind == Kind::None) {
            map.unknownHeaders.append(cell.text.simplified());
        }
        map.targets.append(target);
    }
    if (known >= fewest && identifying)
        map.headerRow = row.number;
    return map;
}

ColumnMap findHeader(const HeaderNames &names, const QList<SheetRow> &rows)
{
    const auto known = [](const ColumnMap &map) {
        return std::count_if(map.targets.begin(), map.targets.end(),
                             [](const ColumnTarget &target) { return target.isRead(); });
    };
    ColumnMap best;
    for (const SheetRow &row : rows) {
        ColumnMap map = mapColumns(names, row);
        if (map.isValid() && (!best.isValid() || known(map) > known(best)))
            best = std::move(map);
    }
    return best;
}

}  // namespace jiaxin
