// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/archive_service.h"

#include "app/exchange/archive_files.h"
#include "app/exchange/archive_sheets.h"
#include "app/exchange/exchange_columns.h"
#include "app/exchange/exchange_tables.h"
#include "app/exchange/export_trail.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/exchange/vault_index.h"
#include "app/records/record_service.h"
#include "app/words/words.h"

#include <QScopeGuard>

namespace jiaxin {

namespace {

using Kind = ColumnTarget::Kind;

constexpr double narrow = 8;
constexpr double usual = 16;
constexpr double wide = 30;

/// Makes the sheets of one archive.
class ArchiveWriter {
public:
    ArchiveWriter(Workspace &workspace, const RecordType &owner, const Record &record, ArchiveFiles &files, bool masked)
        : m_work(workspace), m_index(workspace), m_owner(owner), m_record(record), m_files(files), m_masked(masked)
    {
    }

    TableSheet sheet(const RecordType &type);
    int records() const { return m_records; }
    /// Why a photo or scan could not be written, or nothing.
    const std::optional<Error> &error() const { return m_error; }

private:
    std::vector<std::unique_ptr<Record>> recordsOf(const RecordType &type);
    QVariantList row(const RecordType &type, const QList<ExchangeColumn> &columns, const Record &record);
    QVariant value(const ExchangeColumn &column, const CellWriter &writer, const Record &record);
    QVariant shown(const CellWriter &writer, const Field &field, const QVariant &value);
    QVariant workerValue(const CellWriter &writer, const Field &field, const Record &record);
    QVariant enterpriseValue(const Field &reference, const char *member, const Record &record);
    QString fileNames(const QStringList &hashes);

    Workspace &m_work;
    VaultIndex m_index;
    const RecordType &m_owner;
    const Record &m_record;
    ArchiveFiles &m_files;
    const bool m_masked;
    int m_records = 0;
    std::optional<Error> m_error;
};

std::vector<std::unique_ptr<Record>> ArchiveWriter::recordsOf(const RecordType &type)
{
    std::vector<std::unique_ptr<Record>> records;
    if (&type == &m_owner) {
        records.push_back(type.clone(m_record));
        return records;
    }
    for (auto &child : m_work.store.children(type, m_owner.name, m_record.id)) {
        // What is said of a person belongs to the person's archive, though it names the enterprise where it happened.
        const bool ofPerson = &m_owner == &enterpriseType && namesWorker(type) && type.field(u"worker")->get(*child).isValid();
        if (!ofPerson && m_work.territoryOf(child->unit) == Territory::Inside)
            records.push_back(std::move(child));
    }
    return records;
}

QVariant ArchiveWriter::shown(const CellWriter &writer, const Field &field, const QVariant &value)
{
    if (!m_masked)
        return writer.cell(field, value);
    const QVariant masked = shownValue(m_work.actor, field, value, Territory::Inside);
    return masked == value ? writer.cell(field, value) : masked;
}

QVariant ArchiveWriter::workerValue(const CellWriter &writer, const Field &field, const Record &record)
{
    const auto *worker = dynamic_cast<const Worker *>(&m_record);
    // Only in a worker's archive is a record about a worker.
    return worker && record.id != worker->id ? shown(writer, field, field.get(*worker)) : QVariant(QString());
}

QVariant ArchiveWriter::enterpriseValue(const Field &reference, const char *member, const Record &record)
{
    const Enterprise *enterprise = m_index.enterpriseById(RecordId(reference.get(record).toString()));
    return enterprise ? enterpriseType.field(QLatin1String(member))->get(*enterprise).toString() : QString();
}

QString ArchiveWriter::fileNames(const QStringList &hashes)
{
    QStringList names;
    for (const QString &hash : hashes) {
        if (hash.isEmpty())
            continue;
        const Result<QString> name = m_files.put(hash);
        if (name)
            names.append(*name);
        else
            m_error = name.error();
    }
    return names.join(u';');
}

QVariant ArchiveWriter::value(const ExchangeColumn &column, const CellWriter &writer, const Record &record)
{
    const Field &field = *column.target.field;
    switch (column.target.kind) {
    case Kind::WorkerName:
    case Kind::WorkerDocumentType:
    case Kind::WorkerDocumentNumber:
        return workerValue(writer, field, record);
    case Kind::EnterpriseCode:
        return enterpriseValue(field, "credit_code", record);
    default:
        if (field.isFile())
            return fileNames(field.get(record).toStringList());
        return isReferenceTo(field, enterpriseType) ? enterpriseValue(field, "name", record)
                                                    : shown(writer, field, field.get(record));
    }
}

TableSheet ArchiveWriter::sheet(const RecordType &type)
{
    const Field *title = m_owner.field(QLatin1String(m_owner.title));
    TableSheet sheet {.title = label("exchange", "%1 - %2").translated().arg(title->get(m_record).toString(), typeText(type)),
                      .name = typeText(type)};
    sheet.columns.append({.header = label("exchange", "No.").translated(), .width = narrow});
    const QList<ExchangeColumn> columns = archiveColumns(type, !m_masked);
    for (const ExchangeColumn &column : columns) {
        const Field &field = *column.target.field;
        const bool text = field.kind != FieldKind::Integer && field.kind != FieldKind::Date;
        sheet.columns.append({.header = column.header,
                              .width = field.kind == FieldKind::Text && field.maximumLength() >= 100 ? wide : usual,
                              .text = text});
    }
    sheet.columns.append({.header = stateHeader(), .width = usual, .text = true});
    const CellWriter writer(type);
    RecordService service(m_work);
    QList<QVariantList> rows;
    for (const auto &record : recordsOf(type)) {
        QVariantList row {int(rows.size()) + 1};
        for (const ExchangeColumn &column : columns)
            row.append(value(column, writer, *record));
        row.append(stateText(service.currentState(type, *record)));
        rows.append(row);
    }
    m_records += int(rows.size());
    sheet.nextRow = rowsOf(std::move(rows));
    sheet.footer = listFooter(m_work);
    return sheet;
}

}  // namespace

Result<void> ArchiveService::checkAllowed(const Record &record, const ArchiveRequest &request) const
{
    if (!allowed(m_work.actor, Operation::Export))
        return failure(ErrorCode::Forbidden, "role");
    if (m_work.territoryOf(record.unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (request.reason.isEmpty())
        return {};
    if (!revealReasons().contains(request.reason))
        return invalid("reason", "unknown_code");
    return allowed(m_work.actor, Operation::Reveal) ? Result<void>() : failure(ErrorCode::Forbidden, "role");
}

Result<int> ArchiveService::write(const RecordType &type, const RecordId &id, const QString &file,
                                  const ArchiveRequest &request)
{
    const QList<const RecordType *> types = archiveTypes(type);
    if (types.isEmpty())
        return invalid("type", "no_archive");
    const auto record = m_work.store.load(type, id);
    if (!record || record->deletedAt.isValid())
        return ErrorCode::NotFound;
    if (const Result<void> may = checkAllowed(*record, request); !may)
        return may.error();
    const bool masked = request.reason.isEmpty();
    ArchiveFiles files(m_work, file);
    auto tidy = qScopeGuard([&files] { files.discard(); });
    ArchiveWriter writer(m_work, type, *record, files, masked);
    QList<TableSheet> sheets;
    for (const RecordType *each : types) {
        if (m_work.settings.uses(*each))
            sheets.append(writer.sheet(*each));
    }
    if (writer.error())
        return *writer.error();
    if (const Result<void> written = writeTables(file, sheets); !written)
        return written.error();
    const AuditEntry entry {.action = QStringLiteral("export_archive"),
                            .type = type.id(),
                            .record = id.toString(),
                            .version = record->version,
                            .changes = {{QStringLiteral("records"), writer.records()},
                                        {QStringLiteral("files"), files.count()},
                                        {QStringLiteral("masked"), masked}}};
    if (const Result<void> audited = auditExport(m_work, entry, m_work.context(request.reason, request.note), file); !audited)
        return audited.error();
    tidy.dismiss();
    return writer.records();
}

}  // namespace jiaxin
