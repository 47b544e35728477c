// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/csv_reader.h"

#include "app/exchange/sheets/zip_archive.h"

#include <algorithm>
#include <array>

namespace jiaxin {

char16_t detectSeparator(QStringView text)
{
    constexpr std::array<char16_t, 3> candidates {u',', u';', u'\t'};
    std::array<int, 3> counts {};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        for (size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i];
    }
    return candidates[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

Result<std::unique_ptr<SheetReader>> CsvReader::open(const QString &path)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(path));
    if (auto done = reader->openSheet(0); !done)
        return done.error();
    return std::unique_ptr<SheetReader>(std::move(reader));
}

Result<void> CsvReader::openSheet(int index)
{
    if (index != 0)
        return badFile(QLatin1String("no_sheet"));
    auto decoder = TextDecoder::open(m_path);
    if (!decoder)
        return decoder.error();
    m_decoder = std::move(*decoder);
    auto first = m_decoder->next();
    if (!first)
        return first.error();
    m_buffer = std::move(*first);
    m_separator = detectSeparator(m_buffer);
    m_at = 0;
    m_lastRow = 0;
    m_error.reset();
    return {};
}

char16_t CsvReader::take()
{
    if (m_at == m_buffer.size()) {
        auto next = m_error ? Result<QString>(*m_error) : m_decoder->next();
        if (!next) {
            m_error = next.error();
            return 0;
        }
        m_buffer = std::move(*next);
        m_at = 0;
        if (m_buffer.isEmpty())
            return 0;
    }
    return m_buffer.at(m_at++).unicode();
}

void CsvReader::skipLineFeed()
{
    const char16_t c = take();
    if (c != u'\n' && c != 0)
        --m_at;
}

Result<void> CsvReader::addCell(SheetRow &row)
{
    if (m_field.size() > SheetLimits::cellCharacters)
        return badFile(QLatin1String("too_large"));
    if (m_column < SheetLimits::columns && !m_field.isEmpty()) {
        row.cells.resize(m_column + 1);
        row.cells.last() = Cell {.kind = Cell::Kind::Text, .text = m_field};
    }
    ++m_column;
    m_field.clear();
    return {};
}

Result<bool> CsvReader::readRow(SheetRow &row)
{
    if (!m_decoder)
        return badFile(QLatin1String("no_sheet"));
    row.hidden = false;
    row.cells.clear();
    row.number = ++m_lastRow;
    m_column = 0;
    m_field.clear();
    bool quoted = false;
    bool wasQuoted = false;  // the quotes closed: another quote at once is one of the text
    bool any = false;
    for (;;) {
        const char16_t c = take();
        if (m_error)
            return *m_error;
        if (c == 0 && quoted)
            return badFile(QLatin1String("unterminated_quote"));
        if (c == 0 && !any)
            return false;
        any = true;
        if (quoted && c == u'"') {
            quoted = false;
            wasQuoted = true;
            continue;
        }
        if (!quoted && (c == 0 || c == u'\r' || c == u'\n' || c == m_separator)) {
            if (auto done = addCell(row); !done)
                return done.error();
            wasQuoted = false;
            if (c == m_separator)
                continue;
            if (c == u'\r')
                skipLineFeed();
            break;
        }
        if (c == u'"' && (wasQuoted || m_field.isEmpty())) {
            quoted = true;
            if (wasQuoted)
                m_field += u'"';
            wasQuoted = false;
            continue;
        }
        wasQuoted = false;
        m_field += QChar(c);
        if (m_field.size() > SheetLimits::cellCharacters)
            return badFile(QLatin1String("too_large"));
    }
    if (m_lastRow > SheetLimits::rows)
        return badFile(QLatin1String("too_large"));
    return true;
}

}  // namespace jiaxin
