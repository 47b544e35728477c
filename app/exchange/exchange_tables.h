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
/// again, beside what it hangs on, or the unit of a record that stands alone. Empty for enterprise and worker.
QStringList naturalKey(const RecordType &type);

/// Types that can be imported and have a template: enterprise, worker and what offices and enterprises keep lists of. A
/// certificate is made by the program alone. An objection is one person's word about one field of one record, taken down as it
/// is made; a publicity notice decides by its days when others are published: both are written here, or not at all.
bool isImportable(const RecordType &type);
/// Its rows may name a worker by document.
bool namesWorker(const RecordType &type);
/// Its rows have to: what hangs on a worker, but not what has an enterprise or a worker as its subject.
bool mustNameWorker(const RecordType &type);
/// What problems of a column of the worker are called: `document_number` and the like, or `worker` where the type has a field
/// of that name itself, as a penalty has its document number.
QString workerColumnName(const RecordType &type, const QString &member);
/// The field can come from a cell of its own.
bool isImportable(const Field &field);

}  // namespace jiaxin
