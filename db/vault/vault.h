// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "db/vault/vault_file.h"
#include "domain/base/clock.h"

#include <functional>
#include <memory>

class QLockFile;

namespace jiaxin {

/// What a vault works with; the objects outlive it.
struct VaultTools {
    const CryptoProvider &crypto;
    const Clock &clock;
    int cacheMebibytes = 128;
    /// Of slots that are made; only tests have a reason for cheaper ones.
    ScryptCosts costs {};
};

/// What a new vault is made for.
struct VaultSetup {
    QString unit;    ///< the unit's code
    int device = 0;  ///< this computer's number, 0..9999
    QString adminName;
    Secret password;
};

/// What vault.json tells without a key.
struct VaultInfo {
    QString id;
    QString unit;
    int device = 0;
};

/// Told now and then during long work: done and total of any unit; false cancels.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// An open vault: a folder of vault.json, jiaxin.db and attachments.db. It belongs to one thread (DbThread); destroying it
/// locks it: the connections are closed and the keys wiped. One program at a time has a vault open.
class Vault {
public:
    /// Makes a vault in a folder that is empty, not there yet, or left by a program that was killed while it made one.
    /// Conflict (`not_empty`, `in_use`), Invalid (`unit`, `device`, `name`,
    /// `password`), DiskFull, Io; a failure leaves nothing behind.
    static Result<std::unique_ptr<Vault>> create(const QString &folder, const VaultSetup &setup, const VaultTools &tools);

    /// NotFound: no vault there. WrongPassword: unknown user or wrong password. LockedOut: detail is the remaining seconds.
    /// Conflict with detail `in_use`: open in another program. Corrupt, TooNew, TooOld, DiskFull, Io. Older databases are
    /// migrated. Of a vault that is not opened only attempts.json changes.
    static Result<std::unique_ptr<Vault>> open(const QString &folder, const QString &userName, const Secret &password,
                                               const VaultTools &tools);

    /// vault.json only. NotFound, Corrupt, TooNew, Io.
    static Result<VaultInfo> peek(const QString &folder);

    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    const QString &folder() const { return m_folder; }
    VaultInfo info() const;
    Database &records() { return *m_records; }
    Database &attachments() { return *m_attachments; }

    bool hasSlot(const QString &userName) const;
    /// Conflict: the user has a slot. Invalid: `name`, `password`.
    Result<void> addSlot(const QString &userName, const Secret &password);
    /// WrongPassword for a wrong one, as for an unknown user. As slow as unlocking.
    Result<void> checkPassword(const QString &userName, const Secret &password) const;
    /// NotFound: the user has no slot.
    Result<void> replaceSlotPassword(const QString &userName, const Secret &password);
    /// NotFound; WrongState (`last_slot`) for the last slot, without which nobody could open the vault.
    Result<void> removeSlot(const QString &userName);

    /// Every page of both databases. Corrupt with `field` naming the file.
    Result<void> checkIntegrity();

    /// Writes the whole vault into one file: a zip of vault.json, both databases (encrypted as they are) and a manifest of
    /// SHA-256 sums. Copied consistently, opened and compared before it takes its name; an older file of that name stays until
    /// then. Needs twice the vault's size there. Corrupt, DiskFull, Io, Cancelled.
    Result<void> backup(const QString &file, const Progress &progress = {});

    /// Makes a vault of a backup in a folder as create() takes it, and proves it by opening it. Conflict (`not_empty`,
    /// `in_use`), NotFound, BadFile (not a backup), Corrupt, TooNew, TooOld, WrongPassword, DiskFull, Io, Cancelled; a
    /// failure leaves nothing behind.
    static Result<void> restore(const QString &file, const QString &folder, const QString &userName, const Secret &password,
                                const VaultTools &tools, const Progress &progress = {});

    static constexpr QLatin1String recordsFile {"jiaxin.db"};
    static constexpr QLatin1String attachmentsFile {"attachments.db"};

private:
    friend struct VaultTestAccess;

    Vault(QString folder, VaultFile file, Secret key, const VaultTools &tools, std::unique_ptr<QLockFile> lock);
    /// Opens and migrates both databases.
    Result<void> openDatabases(DatabaseOptions::Access access);
    /// Writes another vault.json and then works by it.
    Result<void> adopt(VaultFile file);
    QString pathOf(QLatin1String name) const { return m_folder + u'/' + name; }

    QString m_folder;
    VaultFile m_file;
    VaultTools m_tools;
    std::unique_ptr<QLockFile> m_lock;
    Secret m_key;
    std::unique_ptr<Database> m_records;
    std::unique_ptr<Database> m_attachments;
};

}  // namespace jiaxin
