// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/migrations/migrator.h"

#include "db/database.h"
#include "db/store/late_indexes.h"
#include "db/transaction.h"

#include <QDir>
#include <QFile>

// Outside the namespace, as the macro demands. A static library's resources are not found unless something asks for them.
static void initMigrationResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace jiaxin {

namespace {
constexpr qint32 recordsId = 0x4a585631;      // JXV1
constexpr qint32 attachmentsId = 0x4a584131;  // JXA1

MigrationSet load(const QString &folder, qint32 applicationId)
{
    initMigrationResources();
    MigrationSet set {.applicationId = applicationId, .oldest = 1, .steps = {}};
    const QDir directory(QStringLiteral(":/migrations/") + folder);
    const QStringList names = directory.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("migration %s is not readable", qUtf8Printable(name));
        const int version = name.section(u'_', 0, 0).toInt();
        if (version != set.newest() + 1)
            qFatal("migration %s is out of order", qUtf8Printable(name));
        set.steps += Migration {.version = version, .sql = QString::fromUtf8(file.readAll())};
    }
    return set;
}

void runStep(Database &database, const Migration &step, qint32 applicationId)
{
    Transaction transaction(database);
    database.exec(step.sql);
    database.exec(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
    database.exec(QStringLiteral("PRAGMA user_version = %1").arg(step.version));
    if (database.value(QStringLiteral("PRAGMA foreign_key_check")).isValid())
        throw DbFailure(failure(ErrorCode::Corrupt, "foreign_key_check"));
    transaction.commit();
}

/// Turns foreign keys off for a while: a step that rebuilds a table would lose the rows that refer to it.
class WithoutForeignKeys {
public:
    explicit WithoutForeignKeys(Database &database) : m_database(database)
    {
        m_database.exec(QStringLiteral("PRAGMA foreign_keys = OFF"));
    }
    ~WithoutForeignKeys()
    {
        // A pragma that touches no page cannot fail outside a transaction.
        (void)guarded([this] { m_database.exec(QStringLiteral("PRAGMA foreign_keys = ON")); });
    }
    WithoutForeignKeys(const WithoutForeignKeys &) = delete;
    WithoutForeignKeys &operator=(const WithoutForeignKeys &) = delete;

private:
    Database &m_database;
};
}  // namespace

MigrationSet recordMigrations()
{
    return load(QStringLiteral("records"), recordsId);
}

MigrationSet attachmentMigrations()
{
    return load(QStringLiteral("attachments"), attachmentsId);
}

int Migrator::version(Database &database)
{
    return database.value(QStringLiteral("PRAGMA user_version")).toInt();
}

Result<void> Migrator::migrate(Database &database, const MigrationSet &migrations)
{
    return guarded([&]() -> Result<void> {
        const int present = version(database);
        const bool empty = !database.value(QStringLiteral("SELECT 1 FROM sqlite_schema")).isValid();
        const auto versions = QStringLiteral("%1 of %2").arg(present).arg(migrations.newest());
        const int id = database.value(QStringLiteral("PRAGMA application_id")).toInt();
        if (id != migrations.applicationId && !(id == 0 && present == 0 && empty))
            return failure(ErrorCode::BadFile, "application_id");
        if (present > migrations.newest())
            return Error {.code = ErrorCode::TooNew, .field = {}, .detail = versions};
        if (present != 0 && present < migrations.oldest)
            return Error {.code = ErrorCode::TooOld, .field = {}, .detail = versions};
        // Steps speak of indexes by name.
        makeLateIndexes(database);
        if (present == migrations.newest())
            return {};
        const WithoutForeignKeys relaxed(database);
        for (const Migration &step : migrations.steps) {
            if (step.version > present)
                runStep(database, step, migrations.applicationId);
        }
        return {};
    });
}

}  // namespace jiaxin
