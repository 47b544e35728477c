// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

#include <xlsxwriter.h>

namespace jiaxin {

/// An .xlsx being written row after row through libxlsxwriter in constant memory. Its temporary files are nameless and lie
/// beside the output, so that nothing personal reaches another disk. Unless close() succeeds, nothing is left of the output.
class WorkbookWriter {
public:
    explicit WorkbookWriter(const QString &path);
    ~WorkbookWriter();
    WorkbookWriter(const WorkbookWriter &) = delete;
    WorkbookWriter &operator=(const WorkbookWriter &) = delete;

    lxw_workbook *book() const { return m_book; }
    /// A sheet by a name made acceptable: at most 31 characters, none of the characters `[]:*?/\` and the apostrophe.
    lxw_worksheet *addSheet(const QString &name);
    /// Text as text, never as a formula, cut at the 32,767 characters that a cell can hold.
    static void writeText(lxw_worksheet *sheet, int row, int column, const QString &text, lxw_format *format);
    /// `DiskFull` or `Io` when the file could not be written.
    Result<void> close();

private:
    QString m_path;
    QByteArray m_temporaryFolder;
    lxw_workbook *m_book;
};

/// Why writing to `path` failed, as far as the disk tells.
Error writeFailure(const QString &path);

}  // namespace jiaxin
