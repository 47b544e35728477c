// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/import_service.h"
#include "domain/rules/registration_extract.h"

namespace jiaxin {

struct RegistrationImportOptions {
    bool dryRun = false;
    /// The day of the register that the file shows, for rows that do not say it themselves. Invalid: today, or what is stored
    /// where the same file was taken in before.
    QDate extractedOn {};
    /// As ImportOptions::progress.
    std::function<bool(qint64 done, qint64 total)> progress {};
};

/// Extracts of the market supervision's register in the vault: taken in from workbooks and text tables, shown by credit code.
class RegistrationService {
public:
    explicit RegistrationService(Workspace &workspace) : m_work(workspace) {}

    /// Clerks and reviewers: whoever vets a filing has to compare it with the register (domain.md §4.1).
    static bool mayImport(const Actor &actor) { return actor.hasAny(Role::Clerk | Role::Reviewer); }

    /// Takes a file's rows in, all that are good in one transaction, with one audit row. Of a credit code the newest extract
    /// stays; the same file again changes nothing. A row is rejected where its code, name, legal representative, address or
    /// state cannot be read or is longer than the field, or its code stands in the file before (`duplicate_in_file`); another
    /// field that cannot be read is told and stays empty. `older_extract` warns of a row that was left out because the vault
    /// has a newer one.
    /// Forbidden (`role`); Invalid (field `extracted_on`, `future_date`); otherwise as ImportService::run().
    Result<ImportReport> import(const QString &file, const RegistrationImportOptions &options = {});

    /// What the register says of this code, full-width and lower case allowed. NotFound (field `credit_code`); Forbidden
    /// (`role`).
    Result<RegistrationExtract> show(const QString &creditCode);

private:
    Workspace &m_work;
};

}  // namespace jiaxin
