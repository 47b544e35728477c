// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/xml_part.h"

#include <QDate>

#include <vector>

namespace jiaxin {

/// Which cell formats of a workbook show a number as a calendar date.
class CellFormats {
public:
    static Result<CellFormats> read(std::unique_ptr<ZipPart> device);

    bool isDate(int style) const { return style >= 0 && size_t(style) < m_dates.size() && m_dates[size_t(style)]; }

private:
    std::vector<bool> m_dates;
};

/// True for the numbers that ECMA-376 part 1, 18.8.30 gives to dates, the Chinese ones (27-36, 50-58) included.
bool isBuiltinDateFormat(int id);
/// True for a format code that shows year, month or day outside quotes, escapes and brackets, e.g. `yyyy"年"m"月"`.
bool isDateFormatCode(const QString &code);
/// The day of a serial number; invalid for times without a day and for numbers that are no date.
/// `from1904` is the workbook's date system; the 1900 one counts a 29 February 1900 that never was.
QDate dateOfSerial(double serial, bool from1904);
/// The number as a person sees it, without exponent; digits beyond the 15th are those that a double still holds.
QString numberText(double number);

}  // namespace jiaxin
