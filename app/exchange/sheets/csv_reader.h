// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/text_decoder.h"

namespace jiaxin {

/// Text tables after RFC 4180 with comma, semicolon or tab (whichever the first lines hold most of) and any line ending.
/// One sheet without a name; every cell is Text or Empty; a row's number counts records, blank lines included.
class CsvReader final : public SheetReader {
public:
    static Result<std::unique_ptr<SheetReader>> open(const QString &path);

    QList<SheetInfo> sheets() const override { return {SheetInfo {}}; }
    Result<void> openSheet(int index) override;
    Result<bool> readRow(SheetRow &row) override;
    qint64 position() const override { return m_decoder ? m_decoder->position() : 0; }
    qint64 size() const override { return m_decoder ? m_decoder->size() : 0; }

private:
    explicit CsvReader(QString path) : m_path(std::move(path)) {}
    /// The next character, 0 at the end; sets m_error.
    char16_t take();
    void skipLineFeed();
    Result<void> addCell(SheetRow &row);

    QString m_path;
    std::unique_ptr<TextDecoder> m_decoder;
    QString m_buffer;
    qsizetype m_at = 0;
    QString m_field;
    int m_column = 0;
    int m_lastRow = 0;
    char16_t m_separator = u',';
    std::optional<Error> m_error;
};

/// Comma, semicolon or tab: the one that stands most often outside quotes in `text`; a comma when none does.
char16_t detectSeparator(QStringView text);

}  // namespace jiaxin
