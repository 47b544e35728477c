// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/sheet_writer.h"

#include "app/exchange/sheets/sheet_marker.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/workbook_writer.h"

#include <QDate>

namespace jiaxin {

namespace {

constexpr int lastTemplateRow = 10'000;
// A drop-down holds 255 characters by itself; libxlsxwriter's buffer for them has room for as many bytes.
constexpr int longestChoiceList = 255;

struct Formats {
    lxw_format *title;
    lxw_format *header;
    lxw_format *requiredHeader;
    lxw_format *plain;
    lxw_format *text;
    lxw_format *date;
};

lxw_format *addFormat(lxw_workbook *book, const char *numberFormat, bool bold, bool border)
{
    lxw_format *format = workbook_add_format(book);
    if (numberFormat)
        format_set_num_format(format, numberFormat);
    if (bold)
        format_set_bold(format);
    if (border)
        format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

Formats addFormats(lxw_workbook *book, bool border)
{
    Formats formats {addFormat(book, nullptr, true, false), addFormat(book, "@", true, true),
                     addFormat(book, "@", true, true),      addFormat(book, nullptr, false, border),
                     addFormat(book, "@", false, border),   addFormat(book, "yyyy-mm-dd", false, border)};
    format_set_font_size(formats.title, 16);
    format_set_align(formats.title, LXW_ALIGN_CENTER);
    for (lxw_format *header : {formats.header, formats.requiredHeader}) {
        format_set_text_wrap(header);
        format_set_align(header, LXW_ALIGN_CENTER);
    }
    format_set_bg_color(formats.header, 0xEDF1F7);
    format_set_bg_color(formats.requiredHeader, 0xFFE699);
    return formats;
}

void writeHeaders(lxw_worksheet *sheet, int row, const QList<ColumnSpec> &columns, const Formats &formats)
{
    for (int i = 0; i < columns.size(); ++i) {
        const ColumnSpec &column = columns[i];
        WorkbookWriter::writeText(sheet, row, i, column.header, column.required ? formats.requiredHeader : formats.header);
        if (!column.comment.isEmpty())
            worksheet_write_comment(sheet, lxw_row_t(row), lxw_col_t(i), column.comment.toUtf8().constData());
    }
}

/// Puts a drop-down on a column; long lists are kept in a hidden sheet, one column each.
void addChoices(lxw_worksheet *sheet, int column, const QStringList &choices, const QByteArray &range)
{
    QByteArrayList texts;
    std::vector<char *> pointers;
    for (const QString &choice : choices)
        texts << choice.toUtf8();
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    QByteArray formula = range;

    lxw_data_validation validation {};
    validation.validate = range.isEmpty() ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_LIST_FORMULA;
    if (range.isEmpty())
        validation.value_list = pointers.data();
    else
        validation.value_formula = formula.data();
    worksheet_data_validation_range(sheet, 1, lxw_col_t(column), lastTemplateRow, lxw_col_t(column), &validation);
}

bool fitsInDropDown(const QStringList &choices)
{
    return choices.join(u',').toUtf8().size() <= longestChoiceList && choices.filter(QStringLiteral(",")).isEmpty();
}

void writeValue(lxw_worksheet *sheet, int row, int column, const QVariant &value, bool asText, const Formats &formats)
{
    lxw_format *format = asText ? formats.text : formats.plain;
    switch (value.typeId()) {
    case QMetaType::QDate: {
        const QDate date = value.toDate();
        lxw_datetime day {date.year(), date.month(), date.day(), 0, 0, 0};
        if (date.isValid() && date.year() >= 1900)
            worksheet_write_datetime(sheet, lxw_row_t(row), lxw_col_t(column), &day, formats.date);
        else
            WorkbookWriter::writeText(sheet, row, column, date.toString(Qt::ISODate), formats.text);
        break;
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        // Beyond 15 digits a number cell would lose the last ones.
        if (asText || qAbs(value.toDouble()) >= 1e15)
            WorkbookWriter::writeText(sheet, row, column, value.toString(), formats.text);
        else
            worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), value.toDouble(), format);
        break;
    default:
        if (const QString text = value.toString(); text.isEmpty())
            worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), format);
        else
            WorkbookWriter::writeText(sheet, row, column, text, format);
    }
}

/// `&` begins a code in page footers.
QString footerText(const QStringList &footer)
{
    return footer.join(QStringLiteral("  ")).replace(u'&', QStringLiteral("&&"));
}

void setUpPages(lxw_worksheet *sheet, const QStringList &footer, TableSheet::Paper paper = TableSheet::Paper::Landscape)
{
    constexpr int a4 = 9;
    worksheet_set_paper(sheet, a4);
    if (paper == TableSheet::Paper::Landscape)
        worksheet_set_landscape(sheet);
    else
        worksheet_set_portrait(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    const QString text = footerText(footer);
    constexpr qsizetype longestFooter = 200;
    worksheet_set_footer(sheet,
                         (QStringLiteral("&L") + text.left(longestFooter) + QStringLiteral("&R&P / &N")).toUtf8().constData());
}

}  // namespace

QString sheetName(const QString &name)
{
    constexpr int longestName = 31;
    QString allowed;
    for (const QChar c : name.left(longestName))
        allowed += QStringLiteral("[]:*?/\\'").contains(c) || c < u' ' ? QChar(u'_') : c;
    return allowed;
}

std::function<bool(QVariantList &)> rowsOf(QList<QVariantList> rows)
{
    return [rows = std::move(rows), at = qsizetype(0)](QVariantList &row) mutable {
        if (at == rows.size())
            return false;
        row = rows.at(at++);
        return true;
    };
}

Result<void> writeTemplate(const QString &path, const QString &sheetName, const QList<ColumnSpec> &columns)
{
    WorkbookWriter writer(path);
    const Formats formats = addFormats(writer.book(), false);
    lxw_worksheet *sheet = writer.addSheet(sheetName);
    lxw_worksheet *choiceSheet = nullptr;
    QList<QStringList> longLists;
    for (int i = 0; i < columns.size(); ++i) {
        const ColumnSpec &column = columns[i];
        worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), column.width, column.text ? formats.text : nullptr);
        if (column.choices.isEmpty())
            continue;
        QByteArray range;
        if (!fitsInDropDown(column.choices)) {
            longLists << column.choices;
            const QByteArray letters = columnLetters(int(longLists.size()));
            range = "=choices!$" + letters + "$1:$" + letters + '$' + QByteArray::number(column.choices.size());
        }
        addChoices(sheet, i, column.choices, range);
    }
    writeHeaders(sheet, 0, columns, formats);
    worksheet_freeze_panes(sheet, 1, 0);
    setUpPages(sheet, {});
    worksheet_repeat_rows(sheet, 0, 0);
    if (!longLists.isEmpty()) {
        choiceSheet = writer.addSheet(QStringLiteral("choices"));
        worksheet_hide(choiceSheet);
        qsizetype longest = 0;
        for (const QStringList &list : std::as_const(longLists))
            longest = std::max(longest, list.size());
        for (int row = 0; row < longest; ++row) {
            for (int column = 0; column < longLists.size(); ++column) {
                if (row < longLists[column].size())
                    WorkbookWriter::writeText(choiceSheet, row, column, longLists[column][row], nullptr);
            }
        }
    }
    return writer.close();
}

struct TableWriter::Book {
    explicit Book(const QString &path) : writer(path), formats(addFormats(writer.book(), true)), sheet(nullptr) {}
    WorkbookWriter writer;
    Formats formats;
    lxw_worksheet *sheet;
};

TableWriter::TableWriter(const QString &path, TableSheet table) : m_book(std::make_unique<Book>(path))
{
    startSheet(std::move(table));
}

void TableWriter::startSheet(TableSheet table)
{
    if (m_book->sheet)
        writeFooter();
    m_table = std::move(table);
    m_row = firstRow;
    lxw_worksheet *sheet = m_book->writer.addSheet(m_table.name.isEmpty() ? m_table.title : m_table.name);
    m_book->sheet = sheet;
    const int columnCount = int(m_table.columns.size());
    for (int i = 0; i < columnCount; ++i)
        worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), m_table.columns[i].width, nullptr);
    constexpr double titleHeight = 28;
    worksheet_set_row(sheet, 0, titleHeight, nullptr);
    lxw_format *format = m_book->formats.title;
    if (columnCount > 1)
        worksheet_merge_range(sheet, 0, 0, 0, lxw_col_t(columnCount - 1), m_table.title.toUtf8().constData(), format);
    else
        WorkbookWriter::writeText(sheet, 0, 0, m_table.title, format);
    writeHeaders(sheet, 1, m_table.columns, m_book->formats);
    worksheet_freeze_panes(sheet, 2, 0);
    worksheet_repeat_rows(sheet, 0, 1);
    setUpPages(sheet, m_table.footer, m_table.paper);
}

TableWriter::~TableWriter() = default;

Result<void> TableWriter::addRow(const QVariantList &values)
{
    // The last row is for the footer.
    if (m_row + 1 >= SheetLimits::rows)
        return failure(ErrorCode::Invalid, "too_large");
    for (int i = 0; i < m_table.columns.size(); ++i)
        writeValue(m_book->sheet, m_row, i, values.value(i), m_table.columns[i].text, m_book->formats);
    ++m_row;
    return {};
}

void TableWriter::writeFooter()
{
    if (!m_table.footer.isEmpty())
        WorkbookWriter::writeText(m_book->sheet, m_row, 0, m_table.footer.join(QStringLiteral("  ")), nullptr);
}

Result<void> TableWriter::close()
{
    writeFooter();
    return m_book->writer.close();
}

Result<void> writeTable(const QString &path, const TableSheet &table)
{
    return writeTables(path, {table});
}

Result<void> writeTables(const QString &path, const QList<TableSheet> &tables)
{
    TableWriter writer(path, tables.first());
    for (qsizetype i = 0; i < tables.size(); ++i) {
        const TableSheet &table = tables.at(i);
        if (i > 0)
            writer.startSheet(table);
        for (QVariantList values; table.nextRow && table.nextRow(values);) {
            if (const Result<void> written = writer.addRow(values); !written)
                return written;
        }
    }
    return writer.close();
}

}  // namespace jiaxin
