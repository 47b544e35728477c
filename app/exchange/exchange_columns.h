// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/cell_parser.h"
#include "app/exchange/column_map.h"

namespace jiaxin {

/// A column that a template offers or an archive fills, and that an import of the type recognises by its header.
struct ExchangeColumn {
    ColumnTarget target;
    QString header;
    bool required = false;
};

/// Every importable field of the type in its order; in the place of a reference the columns that name the other record.
QList<ExchangeColumn> exchangeColumns(const RecordType &type);

/// The same for an archive, whose cells name the photos and scans in its folder too (ArchiveFiles) if they are to be
/// `withFiles`.
QList<ExchangeColumn> archiveColumns(const RecordType &type, bool withFiles);

/// Writes values as CellParser reads them back: in words where the words mean the value, else as they are stored. Constant once
/// made.
class CellWriter {
public:
    explicit CellWriter(const RecordType &type) : m_parser(type) {}

    /// A QDate, a number, or text; empty text for no value.
    QVariant cell(const Field &field, const QVariant &value) const;

private:
    QString text(const Field &field, const QVariant &value) const;

    CellParser m_parser;
};

}  // namespace jiaxin
