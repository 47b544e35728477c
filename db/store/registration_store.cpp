// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/registration_store.h"

#include "db/store/type_sql.h"
#include "domain/record_json.h"

namespace jiaxin {

namespace {

QStringList columns()
{
    QStringList names;
    for (const Field &field : registrationExtractType.fields)
        names.append(field.id());
    return names;
}

}  // namespace

std::optional<RegistrationExtract> RegistrationStore::find(const QString &creditCode)
{
    static const QString sql =
        QStringLiteral("SELECT %1, file_name, file_sha256, imported_at, imported_by FROM registration_extract JOIN "
                       "registration_import ON id = import WHERE credit_code = ?")
            .arg(columns().join(QStringLiteral(", ")));
    if (creditCode.isEmpty())
        return std::nullopt;
    Statement row = m_database.prepare(sql);
    if (!row.bindText(1, creditCode).step())
        return std::nullopt;
    RegistrationExtract extract;
    int column = 0;
    for (const Field &field : registrationExtractType.fields) {
        if (!row.isNull(column))
            readField(row, column, field, extract);
        ++column;
    }
    extract.fileName = row.text(column);
    extract.fileHash = row.text(column + 1);
    extract.importedAt = QDateTime::fromString(row.text(column + 2), Qt::ISODateWithMs);
    extract.importedBy = row.text(column + 3);
    return extract;
}

qint64 RegistrationStore::addImport(const RegistrationExtract &source)
{
    m_database
        .prepare(QStringLiteral(
            "INSERT INTO registration_import (file_name, file_sha256, imported_at, imported_by) VALUES (?, ?, ?, ?)"))
        .bindText(1, source.fileName)
        .bindText(2, source.fileHash)
        .bindText(3, instantText(source.importedAt))
        .bindText(4, source.importedBy)
        .run();
    return m_database.lastInsertId();
}

void RegistrationStore::put(const RegistrationExtract &extract, qint64 import)
{
    static const QString sql = QStringLiteral("INSERT OR REPLACE INTO registration_extract (%1, import) VALUES (%2)")
                                   .arg(columns().join(QStringLiteral(", ")), placeholders(columns().size() + 1));
    Statement insert = m_database.prepare(sql);
    int index = 0;
    for (const Field &field : registrationExtractType.fields)
        bindField(insert, ++index, field, field.get(extract));
    insert.bindInt(index + 1, import).run();
}

void RegistrationStore::forgetReplacedImports()
{
    m_database.exec(QStringLiteral(
        "DELETE FROM registration_import WHERE NOT EXISTS (SELECT 1 FROM registration_extract WHERE import = id)"));
}

}  // namespace jiaxin
