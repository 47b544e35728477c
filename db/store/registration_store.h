// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "domain/rules/registration_extract.h"

namespace jiaxin {

/// The extracts of the register that the vault holds, one a credit code. Throws DbFailure.
class RegistrationStore {
public:
    explicit RegistrationStore(Database &database) : m_database(database) {}

    /// By the normalised credit code; with the file that it came from.
    std::optional<RegistrationExtract> find(const QString &creditCode);

    /// Inside the caller's transaction: the file that the next extracts come from, as their fileName, fileHash, importedAt and
    /// importedBy say. Its number is for put().
    qint64 addImport(const RegistrationExtract &source);
    /// Inside the caller's transaction: takes the place of the extract of that credit code. It has a code, a name and a day.
    void put(const RegistrationExtract &extract, qint64 import);
    /// Inside the caller's transaction: forgets the files of which no extract is left.
    void forgetReplacedImports();

private:
    Database &m_database;
};

}  // namespace jiaxin
