// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/files.h"
#include "db/migrations/migrator.h"
#include "db/vault/archive.h"
#include "db/vault/fresh_folder.h"
#include "db/vault/vault.h"
#include "domain/base/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QTemporaryDir>

namespace jiaxin {

namespace {
constexpr int backupFormat = 1;
constexpr qint64 largestText = 4 << 20;  // bytes of vault.json or the manifest
constexpr QLatin1String manifestName {"manifest.json"};
constexpr QLatin1String vaultName {"vault.json"};

/// Names that a backup holds besides its manifest.
QStringList contents()
{
    return {QString(vaultName), QString(Vault::recordsFile), QString(Vault::attachmentsFile)};
}

/// The number of rows of each table.
QHash<QString, qint64> rowCounts(Database &database)
{
    QStringList tables;
    Statement names = database.prepare(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"));
    while (names.step())
        tables += names.text(0);
    QHash<QString, qint64> counts;
    for (QString &table : tables) {
        const QString quoted = QString(table).replace(u'"', QLatin1String("\"\""));
        counts.insert(table, database.value(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(quoted)).toLongLong());
    }
    return counts;
}

/// Copies a database and proves the copy by opening it anew.
void copyProven(Database &source, const QString &target, const Secret &key, const Progress &progress)
{
    {
        const DatabaseOptions fresh {.access = DatabaseOptions::Access::Create, .journal = DatabaseOptions::Journal::Rollback};
        const auto copy = valueOrThrow(Database::open(target, key, fresh));
        source.copyInto(*copy, progress);
    }
    const DatabaseOptions readOnly {.access = DatabaseOptions::Access::Existing, .journal = DatabaseOptions::Journal::Rollback};
    const auto copy = valueOrThrow(Database::open(target, key, readOnly));
    copy->checkIntegrity();
    if (rowCounts(*copy) != rowCounts(source))
        throw DbFailure(failure(ErrorCode::Corrupt, "row_counts"));
}

Result<QByteArray> sumOf(const QString &path, const CryptoProvider &crypto)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(file);
    return crypto.sha256(file);
}

QString sizeKey()
{
    return QStringLiteral("size");
}

QString sumKey()
{
    return QStringLiteral("sha256");
}

QByteArray makeManifest(const QString &folder, const VaultTools &tools)
{
    QJsonObject list;
    for (const QString &name : contents()) {
        const QString path = folder + u'/' + name;
        const QByteArray sum = valueOrThrow(sumOf(path, tools.crypto));
        list.insert(name, QJsonObject {{sizeKey(), QFileInfo(path).size()}, {sumKey(), QString::fromLatin1(sum.toHex())}});
    }
    return QJsonDocument(QJsonObject {{QStringLiteral("format"), backupFormat},
                                      {QStringLiteral("created_at"), tools.clock.now().toString(Qt::ISODateWithMs)},
                                      {QStringLiteral("files"), list}})
        .toJson();
}

/// The `files` part of a manifest whose format and names are known.
QJsonObject readManifest(const QByteArray &json)
{
    const QJsonObject manifest = QJsonDocument::fromJson(json).object();
    const int format = manifest.value(QStringLiteral("format")).toInt();
    if (format > backupFormat)
        throw DbFailure(failure(ErrorCode::TooNew, "backup"));
    QJsonObject list = manifest.value(QStringLiteral("files")).toObject();
    QStringList expected = contents();
    expected.sort();
    if (format != backupFormat || list.keys() != expected)
        throw DbFailure(Error {.code = ErrorCode::Corrupt, .field = QString(manifestName), .detail = {}});
    return list;
}

void compare(const QJsonObject &files, const QString &name, qint64 size, const QByteArray &sum)
{
    const QJsonObject entry = files.value(name).toObject();
    if (entry.value(sizeKey()).toInteger(-1) != size || entry.value(sumKey()).toString().toLatin1() != sum.toHex())
        throw DbFailure(Error {.code = ErrorCode::Corrupt, .field = name, .detail = QStringLiteral("sha256")});
}

void extract(const archive::Reader &reader, const QString &name, const QString &folder, const QJsonObject &list,
             const CryptoProvider &crypto)
{
    QFile target(folder + u'/' + name);
    if (!target.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        throw DbFailure(fileFailure(target));
    valueOrThrow(reader.copy(name, target));
    // Read back from the file, not summed on the way: it is the disk that is being proven.
    target.seek(0);
    compare(list, name, target.size(), valueOrThrow(crypto.sha256(target)));
}

/// Reads a finished archive and compares every entry with the manifest that was written into it.
void proveArchive(const QString &file, const QString &scratch, const CryptoProvider &crypto)
{
    const auto reader = valueOrThrow(archive::Reader::open(file));
    const QJsonObject list = readManifest(valueOrThrow(reader->read(QString(manifestName), largestText)));
    for (const QString &name : contents()) {
        // The copy that went into the archive makes room for the one that comes out of it.
        QFile::remove(scratch + u'/' + name);
        extract(*reader, name, scratch, list, crypto);
        QFile::remove(scratch + u'/' + name);
    }
}
}  // namespace

Result<void> Vault::backup(const QString &file, const Progress &progress)
{
    return guarded([&] {
        QTemporaryDir scratch(QFileInfo(file).absolutePath() + QStringLiteral("/.jiaxin-backup-XXXXXX"));
        if (!scratch.isValid())
            throw DbFailure(Error {.code = ErrorCode::Io, .field = {}, .detail = scratch.errorString()});
        copyProven(*m_records, scratch.filePath(QString(recordsFile)), m_key, progress);
        copyProven(*m_attachments, scratch.filePath(QString(attachmentsFile)), m_key, progress);
        valueOrThrow(m_file.write(scratch.path()));
        valueOrThrow(files::writeAtomically(scratch.filePath(QString(manifestName)), makeManifest(scratch.path(), m_tools)));
        QList<std::pair<QString, QString>> entries {{QString(manifestName), scratch.filePath(QString(manifestName))}};
        for (const QString &name : contents())
            entries += {name, scratch.filePath(name)};
        const QString packed = scratch.filePath(QStringLiteral("archive.zip"));
        valueOrThrow(archive::write(packed, entries));
        proveArchive(packed, scratch.path(), m_tools.crypto);
        valueOrThrow(files::replace(packed, file));
    });
}

Result<void> Vault::restore(const QString &file, const QString &folder, const QString &userName, const Secret &password,
                            const VaultTools &tools, const Progress &progress)
{
    return guarded([&] {
        const auto reader = valueOrThrow(archive::Reader::open(file));
        if (!reader->names().contains(QString(manifestName)))
            throw DbFailure(failure(ErrorCode::BadFile, "not_a_backup"));
        const QJsonObject list = readManifest(valueOrThrow(reader->read(QString(manifestName), largestText)));
        const QByteArray json = valueOrThrow(reader->read(QString(vaultName), largestText));
        compare(list, QString(vaultName), json.size(), tools.crypto.sha256(json));
        const VaultFile vaultFile = valueOrThrow(VaultFile::fromJson(json));
        Secret key = valueOrThrow(vaultFile.unlock(userName, password, tools.crypto));

        FreshFolder fresh(folder);
        valueOrThrow(fresh.claim());
        qint64 done = 0;
        for (const QLatin1String name : {recordsFile, attachmentsFile}) {
            if (progress && !progress(done++, 3))
                throw DbFailure(Error {.code = ErrorCode::Cancelled});
            extract(*reader, QString(name), folder, list, tools.crypto);
        }
        {
            Vault proof(folder, vaultFile, std::move(key), tools, nullptr);
            valueOrThrow(proof.openDatabases(DatabaseOptions::Access::Existing));
            valueOrThrow(proof.checkIntegrity());
        }
        if (progress && !progress(2, 3))
            throw DbFailure(Error {.code = ErrorCode::Cancelled});
        // Last: only now the folder is a vault.
        valueOrThrow(vaultFile.write(folder));
        fresh.keep();
    });
}

}  // namespace jiaxin
