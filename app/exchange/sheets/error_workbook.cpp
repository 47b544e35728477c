// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/error_workbook.h"

#include "app/exchange/sheets/sheet_marker.h"
#include "app/exchange/sheets/workbook_writer.h"
#include "app/exchange/sheets/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>

namespace jiaxin {

namespace {

constexpr qint64 maximumStylesSize = 64 << 20;

SheetMarks marksOf(const QString &sheet, const QList<CellMark> &marks, const ReasonColumn &reasons, int reasonStyle)
{
    SheetMarks all;
    for (const CellMark &mark : marks) {
        if (mark.sheet != sheet || mark.row < 1 || mark.row > SheetLimits::rows)
            continue;
        SheetMarks::RowMarks &row = all.rows[mark.row];
        if (mark.column > 0)
            row.columns.insert(mark.column);
        else
            row.wholeRow = true;
        row.reason += (row.reason.isEmpty() ? QString() : QStringLiteral("; ")) + mark.message;
        row.reasonStyle = reasonStyle;
        all.reasonColumn = std::max(all.reasonColumn, mark.column + 1);
    }
    const int header = reasons.headerRows.value(sheet);
    if (header > 0 && !all.rows.isEmpty()) {
        SheetMarks::RowMarks &row = all.rows[header];
        row.reason = row.reason.isEmpty() ? reasons.header : reasons.header + QStringLiteral(": ") + row.reason;
    }
    return all;
}

/// A marked sheet as a source of libzip, read while the output is written.
struct MarkedSheet {
    const ZipArchive &archive;
    qint64 part;
    SheetMarks marks;
    RedStyles red;
    std::unique_ptr<SheetMarker> marker {};
    QByteArray ready {};
    std::optional<Error> failure {};

    bool open()
    {
        auto device = archive.part(part, XlsxReader::maximumSheetSize);
        if (!device) {
            failure = device.error();
            return false;
        }
        marker = std::make_unique<SheetMarker>(std::move(*device), marks, red);
        ready.clear();
        return true;
    }

    zip_int64_t read(void *data, zip_uint64_t length)
    {
        if (ready.isEmpty()) {
            auto next = marker->next();
            if (!next) {
                failure = next.error();
                return -1;
            }
            ready = std::move(*next);
        }
        const qsizetype size = std::min(ready.size(), qsizetype(length));
        std::memcpy(data, ready.constData(), size_t(size));
        ready.remove(0, size);
        return size;
    }
};

zip_int64_t supplyMarkedSheet(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *sheet = static_cast<MarkedSheet *>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return sheet->open() ? 0 : -1;
    case ZIP_SOURCE_READ:
        return sheet->read(data, length);
    case ZIP_SOURCE_CLOSE:
        sheet->marker.reset();
        return 0;
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t *>(data));
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_ERROR: {
        zip_error_t error;
        zip_error_init_with_code(&error, sheet->failure ? ZIP_ER_READ : ZIP_ER_OK);
        return zip_error_to_data(&error, data, length);
    }
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
        return -1;
    }
}

/// What replaces parts of the source, by their index.
struct Replacements {
    std::vector<std::unique_ptr<MarkedSheet>> sheets {};
    qint64 stylesPart = -1;
    QByteArray styles {};

    zip_source_t *source(zip_t *out, qint64 part) const
    {
        if (part == stylesPart)
            return zip_source_buffer(out, styles.constData(), quint64(styles.size()), 0);
        for (const auto &sheet : sheets) {
            if (sheet->part == part)
                return zip_source_function(out, &supplyMarkedSheet, sheet.get());
        }
        return nullptr;
    }
};

Result<void> writeArchive(const ZipArchive &source, const Replacements &replacements, const QString &outPath)
{
    zip_t *out = zip_open(QFile::encodeName(outPath).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!out)
        return writeFailure(outPath);
    for (qint64 i = 0; i < source.count(); ++i) {
        zip_source_t *part = replacements.source(out, i);
        if (!part)
            part = zip_source_zip(out, source.handle(), quint64(i), 0, 0, -1);
        const char *name = zip_get_name(source.handle(), quint64(i), ZIP_FL_ENC_RAW);
        if (!part || zip_file_add(out, name, part, ZIP_FL_ENC_GUESS) < 0) {
            zip_discard(out);
            return badFile(QLatin1String("corrupt"));
        }
    }
    if (zip_close(out) == 0)
        return {};
    const Error disk = writeFailure(outPath);
    const bool unreadable =
        zip_error_code_zip(zip_get_error(out)) == ZIP_ER_CRC || zip_error_code_zip(zip_get_error(out)) == ZIP_ER_ZLIB;
    zip_discard(out);
    for (const auto &sheet : replacements.sheets) {
        if (sheet->failure)
            return *sheet->failure;
    }
    return unreadable ? badFile(QLatin1String("corrupt")) : disk;
}

Result<void> markWorkbook(const QString &sourcePath, const QString &outPath, const QList<CellMark> &marks,
                          const ReasonColumn &reasons)
{
    auto archive = ZipArchive::open(sourcePath);
    if (!archive)
        return archive.error();
    auto layout = readWorkbookLayout(*archive);
    if (!layout)
        return layout.error();
    Replacements replacements;
    RedStyles red;
    if (layout->styles >= 0) {
        auto styles = archive->bytes(layout->styles, maximumStylesSize);
        if (!styles)
            return styles.error();
        if (auto changed = addRedStyles(*styles, red)) {
            replacements.stylesPart = layout->styles;
            replacements.styles = std::move(*changed);
        }
    }
    for (const WorkbookLayout::Sheet &sheet : std::as_const(layout->sheets)) {
        SheetMarks sheetMarks = marksOf(sheet.info.name, marks, reasons, red.cloned > 0 ? red.first : -1);
        if (sheetMarks.rows.isEmpty())
            continue;
        auto part = archive->part(sheet.part, XlsxReader::maximumSheetSize);
        if (!part)
            return part.error();
        const auto widest = widestUsedColumn(**part);
        if (!widest)
            return widest.error();
        sheetMarks.reasonColumn = std::max(sheetMarks.reasonColumn, *widest + 1);
        replacements.sheets.push_back(std::make_unique<MarkedSheet>(
            MarkedSheet {.archive = *archive, .part = sheet.part, .marks = sheetMarks, .red = red}));
    }
    return writeArchive(*archive, replacements, outPath);
}

Result<int> widestRow(SheetReader &reader)
{
    int widest = 0;
    SheetRow row;
    for (;;) {
        const auto more = reader.readRow(row);
        if (!more)
            return more.error();
        if (!*more)
            return widest;
        widest = std::max(widest, int(row.cells.size()));
    }
}

/// A text table as a workbook: the same rows, marked.
Result<void> markTable(SheetReader &reader, const QString &outPath, const QList<CellMark> &marks, const ReasonColumn &reasons)
{
    const auto widest = widestRow(reader);
    if (!widest)
        return widest.error();
    if (auto again = reader.openSheet(0); !again)
        return again.error();
    const QString name = reader.sheets().first().name;
    SheetMarks sheetMarks = marksOf(name, marks, reasons, 0);
    sheetMarks.reasonColumn = std::max(sheetMarks.reasonColumn, *widest + 1);

    WorkbookWriter writer(outPath);
    lxw_format *text = workbook_add_format(writer.book());
    format_set_num_format(text, "@");
    lxw_format *red = workbook_add_format(writer.book());
    format_set_num_format(red, "@");
    format_set_bg_color(red, 0xFF9C9C);
    lxw_worksheet *sheet = writer.addSheet(name);
    SheetRow row;
    for (;;) {
        const auto more = reader.readRow(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        const SheetMarks::RowMarks rowMarks = sheetMarks.rows.value(row.number);
        for (int column = 1; column < sheetMarks.reasonColumn; ++column) {
            const Cell cell = row.cells.value(column - 1);
            const bool marked = rowMarks.columns.contains(column) || (rowMarks.wholeRow && !cell.text.isEmpty());
            if (marked && cell.text.isEmpty())
                worksheet_write_blank(sheet, lxw_row_t(row.number - 1), lxw_col_t(column - 1), red);
            else if (!cell.text.isEmpty())
                WorkbookWriter::writeText(sheet, row.number - 1, column - 1, cell.text, marked ? red : text);
        }
        if (!rowMarks.reason.isEmpty())
            WorkbookWriter::writeText(sheet, row.number - 1, sheetMarks.reasonColumn - 1, rowMarks.reason,
                                      rowMarks.reasonStyle < 0 ? text : red);
    }
    return writer.close();
}

}  // namespace

Result<void> writeErrorWorkbook(const QString &sourcePath, const QString &outPath, const QList<CellMark> &marks,
                                const ReasonColumn &reasons)
{
    const QString source = QFileInfo(sourcePath).canonicalFilePath();
    if (!source.isEmpty() && source == QFileInfo(outPath).canonicalFilePath())
        return failure(ErrorCode::Io, "same_file");
    auto reader = SheetReader::open(sourcePath);
    if (!reader)
        return reader.error();
    if (dynamic_cast<XlsxReader *>(reader->get()) == nullptr)
        return markTable(**reader, outPath, marks, reasons);
    reader->reset();
    return markWorkbook(sourcePath, outPath, marks, reasons);
}

}  // namespace jiaxin
