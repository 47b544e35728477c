// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/export_service.h"

#include "app/exchange/export_trail.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/exchange/vault_index.h"
#include "app/words/words.h"
#include "domain/rules/divisions.h"

namespace jiaxin {

namespace {

constexpr int pageRows = 1000;
constexpr double narrow = 8;
constexpr double usual = 16;
constexpr double wide = 30;

/// Gives the rows of a list one after another, page by page.
class ListRows {
public:
    ListRows(Workspace &workspace, const ListQuery &query, QList<const Field *> fields)
        : m_work(workspace), m_index(workspace), m_query(query), m_fields(std::move(fields))
    {
        m_query.limit = pageRows;
        m_query.afterKey.clear();
        m_query.afterSeq = 0;
    }

    bool next(QVariantList &row)
    {
        if (m_at == m_page.size() && !turnPage())
            return false;
        const Record &record = *m_page.at(m_at++).record;
        row = {++m_count};
        const Territory territory = m_work.territoryOf(record.unit);
        for (const Field *field : m_fields)
            row.append(text(*field, field->get(record), territory));
        row.append(stateText(record.state));
        row.append(UnitTree::shipped().unit(record.unit).name);
        return true;
    }
    int count() const { return m_count; }

private:
    bool turnPage()
    {
        if (m_last)
            return false;
        m_page = listRecords(m_work.database(), m_query);
        m_at = 0;
        m_last = m_page.size() < pageRows;
        if (m_page.isEmpty())
            return false;
        m_query.afterKey = m_page.last().key;
        m_query.afterSeq = m_page.last().seq;
        return true;
    }

    QVariant text(const Field &field, const QVariant &value, Territory territory)
    {
        if (field.kind == FieldKind::Reference)
            return nameOf(field, RecordId(value.toString()), territory);
        const QVariant shown = shownValue(m_work.actor, field, value, territory);
        if (shown != value)
            return shown;
        if (field.kind == FieldKind::Date || field.kind == FieldKind::Integer)
            return value;
        return valueText(field, value);
    }

    QString nameOf(const Field &field, const RecordId &id, Territory territory)
    {
        if (field.of == std::string_view("enterprise")) {
            const Enterprise *enterprise = m_index.enterpriseById(id);
            return enterprise ? enterprise->name : QString();
        }
        const RecordType *type = recordTypeByName(QLatin1String(field.of));
        const auto record = type ? m_work.store.load(*type, id) : nullptr;
        const Field *title = type && type->title ? type->field(QLatin1String(type->title)) : nullptr;
        return record && title ? shownValue(m_work.actor, *title, title->get(*record), territory).toString() : QString();
    }

    Workspace &m_work;
    VaultIndex m_index;
    ListQuery m_query;
    QList<const Field *> m_fields;
    QList<ListRow> m_page;
    qsizetype m_at = 0;
    bool m_last = false;
    int m_count = 0;
};

Result<QList<const Field *>> chosenFields(const RecordType &type, const QStringList &columns)
{
    QList<const Field *> fields;
    for (const Field &field : type.fields) {
        if (columns.isEmpty() && !field.isFile())
            fields.append(&field);
    }
    for (const QString &name : columns) {
        const Field *field = type.field(name);
        if (!field)
            return Error {.code = ErrorCode::Invalid, .field = name, .detail = QStringLiteral("no_such_field")};
        fields.append(field);
    }
    return fields;
}

ColumnSpec listColumn(const Field &field)
{
    const bool number = field.kind == FieldKind::Integer;
    const bool date = field.kind == FieldKind::Date;
    return {.header = field.label.translated(),
            .width = number || date                                                  ? usual * 3 / 4
                     : field.kind == FieldKind::Text && field.maximumLength() >= 100 ? wide
                                                                                     : usual,
            .text = !number && !date};
}

}  // namespace

Result<int> ExportService::exportList(const RecordType &type, const QString &file, const ExportRequest &request)
{
    if (!allowed(m_work.actor, Operation::Export))
        return failure(ErrorCode::Forbidden, "role");
    const auto fields = chosenFields(type, request.columns);
    if (!fields)
        return fields.error();
    ListQuery query = request.query;
    query.type = &type;
    const QStringList territory = UnitTree::shipped().subtree(m_work.actor.unit);
    if (query.units.isEmpty()) {
        query.units = territory;
    } else {
        query.units.removeIf([&territory](const QString &unit) { return !territory.contains(unit); });
        // Nothing but units of others was asked for: no record has the empty code.
        if (query.units.isEmpty())
            query.units.append(QString());
    }
    TableSheet table;
    table.title = request.title.isEmpty() ? typeText(type) : request.title;
    table.columns.append({.header = label("exchange", "No.").translated(), .width = narrow});
    for (const Field *field : *fields)
        table.columns.append(listColumn(*field));
    table.columns.append({.header = label("exchange", "State").translated(), .width = usual, .text = true});
    table.columns.append({.header = label("exchange", "Managing unit").translated(), .width = usual, .text = true});
    ListRows rows(m_work, query, *fields);
    table.nextRow = [&rows](QVariantList &row) { return rows.next(row); };
    table.footer = listFooter(m_work, request.maker);
    if (const Result<void> written = writeTable(file, table); !written)
        return written.error();
    const AuditEntry entry {
        .action = QStringLiteral("export"), .type = type.id(), .changes = {{QStringLiteral("rows"), rows.count()}}};
    if (const Result<void> audited = auditExport(m_work, entry, m_work.context(), file); !audited)
        return audited.error();
    return rows.count();
}

}  // namespace jiaxin
