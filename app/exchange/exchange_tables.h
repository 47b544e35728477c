// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

#include <QHash>

namespace jiaxin {

/// A row of resources/exchange/headers.csv or choices.csv.
struct SynonymRow {
    QString type;    ///< a record type, or `*`
    QString target;  ///< a field, or `worker.name` and the like
    QString value;   ///< of choices.csv: the choice
    QStringList synonyms;
};

/// The tables in this release. Constant data; loaded once.
const QList<SynonymRow> &headerSynonyms();
const QList<SynonymRow> &choiceSynonyms();

/// A header as it is compared: comparisonKey() without asterisks, colons, and marks such as (必填).
QString headerKey(const QString &text);

/// The natural key of a type whose records have no number of their own: the fields by which a second import knows the row
/// again, beside its worker. Empty for enterprise and worker.
QStringList naturalKey(const RecordType &type);

/// Types that can be imported and have a template: enterprise, worker and what hangs on a worker, but for certificates.
bool isImportable(const RecordType &type);
/// Its rows name a worker by document.
bool namesWorker(const RecordType &type);
/// The field can come from a cell.
bool isImportable(const Field &field);

}  // namespace jiaxin
