// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/cell_formats.h"

#include <QHash>
#include <QLocale>

#include <cmath>

namespace jiaxin {

bool isBuiltinDateFormat(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

namespace {

/// `[h]`, `[mm]`, `[ss]`: hours, minutes or seconds beyond a day; other brackets hold colours, locales and conditions.
bool isElapsedTime(QStringView bracket)
{
    const QStringView inside = bracket.mid(1, bracket.size() - 2);
    return !inside.isEmpty() && inside.size() <= 2 && QStringLiteral("hmsHMS").contains(inside.front()) &&
           inside.front() == inside.back();
}

}  // namespace

bool isDateFormatCode(const QString &code)
{
    bool month = false;
    bool time = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t c = code.at(i).toLower().unicode();
        if (c == u';')
            break;  // the first section is for positive numbers
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            if (end < 0)
                break;
            time = time || isElapsedTime(QStringView(code).mid(i, end - i + 1));
            i = end;
        } else if (c == u'y' || c == u'd') {
            return true;
        } else if (c == u'm') {
            month = true;
        } else if (c == u'h' || c == u's') {
            time = true;
        }
    }
    return month && !time;
}

QDate dateOfSerial(double serial, bool from1904)
{
    constexpr double lastSerial = 2'958'465;  // 9999-12-31
    if (!(serial >= 1) || serial >= lastSerial + 1)
        return {};
    const qint64 day = qint64(serial);
    if (from1904)
        return QDate(1904, 1, 1).addDays(day);
    if (day == 60)
        return {};
    return QDate(1899, 12, day < 60 ? 31 : 30).addDays(day);
}

QString numberText(double number)
{
    constexpr double exact = 1e15;
    if (std::abs(number) >= 1e21 || !std::isfinite(number))
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    if (std::trunc(number) == number)
        return std::abs(number) < exact ? QString::number(qint64(number))
                                        : QString::number(number, 'f', QLocale::FloatingPointShortest);
    // A cell shows at most 15 digits, so that 0.1 + 0.2 reads as 0.3.
    const QString shown = QString::number(number, 'g', 15);
    return shown.contains(u'e') ? QString::number(number, 'f', QLocale::FloatingPointShortest) : shown;
}

Result<CellFormats> CellFormats::read(std::unique_ptr<ZipPart> device)
{
    XmlPart part(std::move(device));
    QHash<int, bool> custom;
    CellFormats formats;
    bool inCellFormats = false;
    for (;;) {
        const auto token = part.next();
        if (token == QXmlStreamReader::EndDocument || token == QXmlStreamReader::Invalid)
            break;
        const QStringView name = part.xml().name();
        if (name == QLatin1String("cellXfs"))
            inCellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (name == QLatin1String("numFmt")) {
            const QXmlStreamAttributes attributes = part.xml().attributes();
            custom.insert(attribute(attributes, QLatin1String("numFmtId")).toInt(),
                          isDateFormatCode(attribute(attributes, QLatin1String("formatCode")).toString()));
        } else if (inCellFormats && name == QLatin1String("xf")) {
            const int id = attribute(part.xml().attributes(), QLatin1String("numFmtId")).toInt();
            formats.m_dates.push_back(custom.contains(id) ? custom.value(id) : isBuiltinDateFormat(id));
        }
    }
    if (part.failed())
        return part.failure();
    return formats;
}

}  // namespace jiaxin
