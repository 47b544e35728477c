// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/workbook_writer.h"

#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/sheet_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace jiaxin {

Error writeFailure(const QString &path)
{
    constexpr qint64 nothingLeft = 1 << 20;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < nothingLeft)
        return Error {.code = ErrorCode::DiskFull};
    return failure(ErrorCode::Io, "cannot_write");
}

WorkbookWriter::WorkbookWriter(const QString &path)
    : m_path(path), m_temporaryFolder(QFile::encodeName(QFileInfo(path).absolutePath()))
{
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_temporaryFolder.data();
    m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
}

WorkbookWriter::~WorkbookWriter()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

lxw_worksheet *WorkbookWriter::addSheet(const QString &name)
{
    const QString allowed = sheetName(name);
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, allowed.isEmpty() ? nullptr : allowed.toUtf8().constData());
    return sheet ? sheet : workbook_add_worksheet(m_book, nullptr);
}

void WorkbookWriter::writeText(lxw_worksheet *sheet, int row, int column, const QString &text, lxw_format *format)
{
    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column),
                           text.left(SheetLimits::cellCharacters).toUtf8().constData(), format);
}

Result<void> WorkbookWriter::close()
{
    lxw_workbook *book = std::exchange(m_book, nullptr);
    // A folder that does not exist would only show up as a failure to make temporary files.
    const lxw_error error = book ? workbook_close(book) : LXW_ERROR_MEMORY_MALLOC_FAILED;
    if (error == LXW_NO_ERROR)
        return {};
    const Error failure = writeFailure(m_path);
    QFile::remove(m_path);
    return failure;
}

}  // namespace jiaxin
