// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/sheet_writer.h"
#include "app/session/workspace.h"

namespace jiaxin {

/// A list as somebody sees it: what is asked for, and how each row reads.
struct SeenList {
    ListQuery query;
    QString title {};
    QStringList conditions {};     ///< the filters in words
    QList<ColumnSpec> columns {};  ///< in the order of the screen
    std::function<QStringList(Workspace &, const ListRow &)> cells {};
};

/// One export of a list exactly as it is seen, page by page, so that others have their turn at the database between two pages.
/// It runs once; unless it came to its end, nothing is left of the file and nothing is audited.
class ListExport {
public:
    ListExport(SeenList list, QString file, int pageRows = 1000);
    ~ListExport();
    ListExport(const ListExport &) = delete;
    ListExport &operator=(const ListExport &) = delete;

    /// Writes the next page; false when the file is complete and the export audited. Only records of the actor's territory
    /// are asked for. Forbidden; Invalid (`too_large`); Io; DiskFull. Throws DbFailure.
    Result<bool> step(Workspace &workspace);
    int rows() const { return m_rows; }

private:
    Result<void> begin(Workspace &workspace);
    Result<void> finish(Workspace &workspace);

    SeenList m_list;
    QString m_file;
    int m_pageRows;
    std::unique_ptr<TableWriter> m_writer;
    int m_rows = 0;
};

}  // namespace jiaxin
