// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/column_map.h"

#include "app/exchange/exchange_tables.h"
#include "domain/records/records.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {

using Kind = ColumnTarget::Kind;

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
    if (owner == QLatin1String("worker") && namesWorker(type)) {
        const Kind kind = member == QLatin1String("name")            ? Kind::WorkerName
                          : member == QLatin1String("document_type") ? Kind::WorkerDocumentType
                                                                     : Kind::WorkerDocumentNumber;
        return {kind, workerType.field(member), member};
    }
    if (owner == QLatin1String("enterprise") && type.field(u"enterprise"))
        return {Kind::EnterpriseCode, type.field(u"enterprise"), QStringLiteral("enterprise")};
    if (owner == QLatin1String("employment") && &type == &workerType)
        return {Kind::EmploymentField, employmentType.field(member), member};
    return {};
}

}  // namespace

HeaderNames::HeaderNames(const RecordType &type) : m_type(type)
{
    for (const Field &field : type.fields) {
        if (!isImportable(field))
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
}

void HeaderNames::add(const QString &header, const ColumnTarget &target)
{
    const QString key = headerKey(header);
    // The type's own words come first.
    if (!key.isEmpty() && !m_targets.contains(key))
        m_targets.insert(key, target);
}

ColumnTarget HeaderNames::targetOf(const QString &header) const
{
    static const QRegularExpression remark(QStringLiteral("\\([^()]*\\)"));
    constexpr qsizetype longestHeader = 60;
    if (header.isEmpty() || header.size() > longestHeader)
        return {};
    const QString key = headerKey(header);
    const auto found = m_targets.find(key);
    if (found != m_targets.end())
        return found.value();
    return m_targets.value(QString(key).remove(remark));
}

bool HeaderNames::isIdentifying(const ColumnTarget &target) const
{
    static const QStringList names {QStringLiteral("document_number"), QStringLiteral("credit_code"), QStringLiteral("name"),
                                    QStringLiteral("registration_number")};
    if (namesWorker(m_type))
        return target.kind == Kind::WorkerDocumentNumber;
    return target.kind == Kind::OwnField && names.contains(target.name);
}

int ColumnMap::columnOf(const QString &name) const
{
    for (qsizetype i = 0; i < targets.size(); ++i) {
        if (targets.at(i).kind != Kind::None && targets.at(i).name == name)
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
        if (map.targets.contains(target))
            target = {};
        if (target.kind != Kind::None) {
            ++known;
            identifying = identifying || names.isIdentifying(target);
        } else if (cell.kind == Cell::Kind::Text) {
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
                             [](const ColumnTarget &target) { return target.kind != Kind::None; });
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
