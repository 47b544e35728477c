// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/check_line.h"
#include "domain/rules/registration_extract.h"

namespace jiaxin {

/// An enterprise in the vault that may be the same one.
struct SimilarEnterprise {
    RecordId id;
    QString name;
    QString unit;
    bool sameCode = false;
};

/// A field that was changed since somebody last reviewed the filing.
struct FilingChange {
    QString field;
    bool key = false;
};

/// What the checks need to know besides the record itself.
struct FilingFacts {
    QDate today;
    int filedWorkers = 0;       ///< workers of the enterprise whose archive is filed
    int authorisedWorkers = 0;  ///< of these, with a consent to collect that runs today
    QList<SimilarEnterprise> similar {};
    bool reviewedBefore = false;
    QList<FilingChange> changes {};  ///< since the last review, in field order
    QStringList unansweredPins {};   ///< fields that were pinned at the last return and have not changed since
    std::optional<RegistrationExtract> registration {};  ///< what the register says; nothing: no extract was imported
};

/// The automatic checks of an enterprise's filing (domain.md §4.1: what the reviewer has to compare), in the order in which
/// they are read. Pure. `id` of a line is a field's name, or `materials`, `duplicates`, `changes`. The rules are those of
/// dictionary.md and, here alone: `missing` (nothing filed), `address_division` (argument: the division's code that the address
/// names), `term_over`, `not_in_business`, `headcount` (filed fewer than declared), `missing_scan` (field: which), `same_code`,
/// `similar_name` (argument: the other's id), `key_changed`, `pin_unanswered` (field: which), `register_differs` (field: which;
/// of key fields it fails, of others it warns), `register_state` (argument: the register's state, which is not in business).
/// Without an extract of the register nothing is said of it.
QList<FilingLine> filingChecks(const Enterprise &filing, const FilingFacts &facts);

/// A check has found that the register says otherwise.
bool differsFromRegister(const QList<FilingLine> &lines);

/// What is left of a firm's name without place and legal form: two firms with one core are worth a look.
QString nameCore(const QString &name);

/// The code of the lowest division that an address names, empty when it names none of Shaanxi for certain.
QString divisionInAddress(const QString &address);

}  // namespace jiaxin
