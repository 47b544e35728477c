// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/vault/vault.h"

#include "db/migrations/migrator.h"
#include "db/vault/attempts.h"
#include "db/vault/fresh_folder.h"

#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

namespace jiaxin {

namespace {
Result<void> checkSetup(const VaultSetup &setup)
{
    const auto invalid = [](const QString &field) { return Error {.code = ErrorCode::Invalid, .field = field, .detail = {}}; };
    if (setup.unit.isEmpty() || setup.unit.size() > 64)
        return invalid(QStringLiteral("unit"));
    if (setup.device < 0 || setup.device > 9999)
        return invalid(QStringLiteral("device"));
    return {};
}

Result<std::unique_ptr<Database>> openMigrated(const QString &file, const Secret &key, const DatabaseOptions &options,
                                               const MigrationSet &migrations)
{
    const QString name = QFileInfo(file).fileName();
    // Without its database a vault is damaged, not absent: a restore is what helps.
    if (options.access != DatabaseOptions::Access::Create && !QFileInfo::exists(file))
        return Error {.code = ErrorCode::Corrupt, .field = name, .detail = QStringLiteral("missing")};
    auto database = Database::open(file, key, options);
    Result<void> migrated = database ? Migrator::migrate(**database, migrations) : Result<void>(database.error());
    if (migrated)
        return database;
    Error error = migrated.error();
    error.field = name;
    return error;
}
}  // namespace

Vault::Vault(QString folder, VaultFile file, Secret key, const VaultTools &tools, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder)), m_file(std::move(file)), m_tools(tools), m_lock(std::move(lock)), m_key(std::move(key))
{
}

Vault::~Vault() = default;

Result<void> Vault::openDatabases(DatabaseOptions::Access access)
{
    const DatabaseOptions options {.access = access, .cacheMebibytes = m_tools.cacheMebibytes};
    auto records = openMigrated(pathOf(recordsFile), m_key, options, recordMigrations());
    if (!records)
        return records.error();
    auto attachments = openMigrated(pathOf(attachmentsFile), m_key, options, attachmentMigrations());
    if (!attachments)
        return attachments.error();
    m_records = std::move(*records);
    m_attachments = std::move(*attachments);
    return {};
}

Result<std::unique_ptr<Vault>> Vault::create(const QString &folder, const VaultSetup &setup, const VaultTools &tools)
{
    if (const auto valid = checkSetup(setup); !valid)
        return valid.error();
    auto salt = tools.crypto.randomBytes(VaultFile::saltSize);
    auto key = tools.crypto.randomSecret(CryptoProvider::keySize);
    if (!salt || !key)
        return !salt ? salt.error() : key.error();
    VaultFile file {.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                    .unit = setup.unit,
                    .device = setup.device,
                    .salt = *salt,
                    .slotList = {}};
    auto slot = file.makeSlot(setup.adminName, setup.password, *key, tools.costs, tools.crypto);
    if (!slot)
        return slot.error();
    file.slotList += *slot;

    FreshFolder fresh(folder);
    if (const auto claimed = fresh.claim(); !claimed)
        return claimed.error();
    std::unique_ptr<Vault> vault(new Vault(folder, file, std::move(*key), tools, fresh.takeLock()));
    if (const auto opened = vault->openDatabases(DatabaseOptions::Access::Create); !opened)
        return opened.error();
    // Last: only now the folder is a vault.
    if (const auto written = file.write(folder); !written)
        return written.error();
    fresh.keep();
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::open(const QString &folder, const QString &userName, const Secret &password,
                                           const VaultTools &tools)
{
    auto file = VaultFile::read(folder);
    if (!file)
        return file.error();
    auto lock = lockVaultFolder(folder);
    if (!lock)
        return lock.error();
    // Again under the lock: another program may just have changed a slot.
    file = VaultFile::read(folder);
    if (!file)
        return file.error();
    const QByteArray tag = file->tagOf(userName, tools.crypto);
    Attempts attempts(folder, tools.clock);
    if (const auto allowed = attempts.check(tag); !allowed)
        return allowed.error();
    auto key = file->unlock(userName, password, tools.crypto);
    if (!key) {
        if (key.error().code == ErrorCode::WrongPassword) {
            if (const auto counted = attempts.failed(tag); !counted)
                return counted.error();
        }
        return key.error();
    }
    std::unique_ptr<Vault> vault(new Vault(folder, std::move(*file), std::move(*key), tools, std::move(*lock)));
    if (const auto opened = vault->openDatabases(DatabaseOptions::Access::Existing); !opened)
        return opened.error();
    // A full disk shall not keep the official from the records because a counter cannot be reset.
    (void)attempts.succeeded(tag);
    return vault;
}

Result<VaultInfo> Vault::peek(const QString &folder)
{
    const auto file = VaultFile::read(folder);
    if (!file)
        return file.error();
    return VaultInfo {.id = file->id, .unit = file->unit, .device = file->device};
}

VaultInfo Vault::info() const
{
    return {.id = m_file.id, .unit = m_file.unit, .device = m_file.device};
}

Result<void> Vault::adopt(VaultFile file)
{
    const auto written = file.write(m_folder);
    if (written)
        m_file = std::move(file);
    return written;
}

bool Vault::hasSlot(const QString &userName) const
{
    return m_file.indexOf(m_file.tagOf(userName, m_tools.crypto)) >= 0;
}

Result<void> Vault::addSlot(const QString &userName, const Secret &password)
{
    if (hasSlot(userName))
        return Error {.code = ErrorCode::Conflict, .field = QStringLiteral("name"), .detail = {}};
    const auto slot = m_file.makeSlot(userName, password, m_key, m_tools.costs, m_tools.crypto);
    if (!slot)
        return slot.error();
    VaultFile changed = m_file;
    changed.slotList += *slot;
    return adopt(std::move(changed));
}

Result<void> Vault::checkPassword(const QString &userName, const Secret &password) const
{
    const Result<Secret> key = m_file.unlock(userName, password, m_tools.crypto);
    return key ? Result<void> {} : Result<void> {key.error()};
}

Result<void> Vault::replaceSlotPassword(const QString &userName, const Secret &password)
{
    const qsizetype index = m_file.indexOf(m_file.tagOf(userName, m_tools.crypto));
    if (index < 0)
        return ErrorCode::NotFound;
    const auto slot = m_file.makeSlot(userName, password, m_key, m_tools.costs, m_tools.crypto);
    if (!slot)
        return slot.error();
    VaultFile changed = m_file;
    changed.slotList[index] = *slot;
    return adopt(std::move(changed));
}

Result<void> Vault::removeSlot(const QString &userName)
{
    const qsizetype index = m_file.indexOf(m_file.tagOf(userName, m_tools.crypto));
    if (index < 0)
        return ErrorCode::NotFound;
    if (m_file.slotList.size() == 1)
        return failure(ErrorCode::WrongState, "last_slot");
    VaultFile changed = m_file;
    changed.slotList.removeAt(index);
    return adopt(std::move(changed));
}

Result<void> Vault::checkIntegrity()
{
    for (Database *database : {m_records.get(), m_attachments.get()}) {
        const auto checked = guarded([database] { database->checkIntegrity(); });
        if (!checked) {
            Error error = checked.error();
            error.field = QFileInfo(database->file()).fileName();
            return error;
        }
    }
    return {};
}

}  // namespace jiaxin
