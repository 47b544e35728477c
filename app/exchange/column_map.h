// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/sheet_reader.h"
#include "domain/record_type.h"

#include <QHash>

namespace jiaxin {

/// What one column of a sheet gives.
struct ColumnTarget {
    enum class Kind {
        None,
        OwnField,            ///< a field of the imported type
        WorkerDocumentType,  ///< the worker that a child row belongs to
        WorkerDocumentNumber,
        WorkerName,
        EnterpriseCode,   ///< the enterprise by its credit code
        SubjectName,      ///< 行政相对人名称: of the enterprise or the worker, whichever the row is about
        AllocationUnit,   ///< the unit that the fund allocation went to
        EmploymentField,  ///< of the employment that a roster's row makes besides
        NotImported,      ///< known, and of no use: the numbers of lines, states in an archive
    };
    Kind kind = Kind::None;
    const Field *field = nullptr;
    QString name {};  ///< what problems call it: the field's name, or `document_number` and the like
    QString unit {};  ///< 元 or 万元 where the header of an amount says so: of numbers that stand there bare

    bool isRead() const { return kind != Kind::None && kind != Kind::NotImported; }
    /// The same column in other words.
    bool operator==(const ColumnTarget &other) const
    {
        return kind == other.kind && field == other.field && name == other.name;
    }
};

/// Headers that templates and archives write and HeaderNames knows, in the interface language.
QString enterpriseCodeHeader();
QString stateHeader();

/// What headers mean for one record type: by field name, by label in the interface language, by the synonyms of headers.csv.
class HeaderNames {
public:
    /// `withFiles`: in an archive a column may name photos and scans; in a roster such a column is of no use to us.
    explicit HeaderNames(const RecordType &type, bool withFiles = false);
    /// Kind None for a header that says nothing to us.
    ColumnTarget targetOf(const QString &header) const;
    /// The targets without which rows mean nothing, e.g. `document_number`: one of them makes a row a header.
    bool isIdentifying(const ColumnTarget &target) const;

private:
    void add(const QString &header, const ColumnTarget &target);

    const RecordType &m_type;
    QHash<QString, ColumnTarget> m_targets;
};

/// The columns of one sheet as its header row names them.
struct ColumnMap {
    int headerRow = 0;            ///< as a spreadsheet numbers it; 0: no header was recognised
    QList<ColumnTarget> targets;  ///< by column from 0
    QStringList unknownHeaders;   ///< headers whose columns are not read

    bool isValid() const { return headerRow > 0; }
    /// The column from 1 that problems of this name are marked in; 0 when the sheet has none.
    int columnOf(const QString &name) const;
};

/// How a row reads as a header; the better row knows more columns. Invalid when it is none.
ColumnMap mapColumns(const HeaderNames &names, const SheetRow &row);
/// The best header among the first rows of a sheet, the upper one when two are equal.
ColumnMap findHeader(const HeaderNames &names, const QList<SheetRow> &rows);

/// How many rows with something in them are looked at for a header.
inline constexpr int headerSearchRows = 20;

}  // namespace jiaxin
