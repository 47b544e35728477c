// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// By hand in the forms that we write ourselves: a bulk load has a dozen dates a row, a list reads two instants a row, and Qt's
// functions, which take any form, would need half of the time that the whole row does.
#include "domain/base/iso_time.h"

namespace jiaxin {

namespace {

void putDigits(QChar *at, int count, int number)
{
    for (int i = count - 1; i >= 0; --i) {
        at[i] = QChar(char16_t(u'0' + number % 10));
        number /= 10;
    }
}

/// The number of these digits; -1: they are none.
template <class Unit>
int numberOf(std::basic_string_view<Unit> digits)
{
    int number = 0;
    for (const Unit digit : digits) {
        if (digit < '0' || digit > '9')
            return -1;
        number = 10 * number + (digit - '0');
    }
    return number;
}

/// `YYYY-MM-DD`, or an invalid date.
template <class Unit>
QDate plainDate(std::basic_string_view<Unit> text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const int year = numberOf(text.substr(0, 4));
    const int month = numberOf(text.substr(5, 2));
    const int day = numberOf(text.substr(8, 2));
    return year < 1 || month < 1 || day < 1 ? QDate() : QDate(year, month, day);
}

/// Milliseconds of the day of `THH:MM:SS.mmmZ`; -1: it has another form.
template <class Unit>
int plainTime(std::basic_string_view<Unit> text)
{
    if (text.size() != 14 || text[0] != 'T' || text[3] != ':' || text[6] != ':' || text[9] != '.' || text[13] != 'Z')
        return -1;
    const int hours = numberOf(text.substr(1, 2));
    const int minutes = numberOf(text.substr(4, 2));
    const int seconds = numberOf(text.substr(7, 2));
    const int milliseconds = numberOf(text.substr(10, 3));
    const bool possible = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
    return possible && milliseconds >= 0 ? ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds : -1;
}

/// As instantText() writes it, or an invalid instant.
template <class Unit>
QDateTime plainInstant(std::basic_string_view<Unit> text)
{
    if (text.size() != 24)
        return {};
    const QDate date = plainDate(text.substr(0, 10));
    const int time = plainTime(text.substr(10));
    if (!date.isValid() || time < 0)
        return {};
    constexpr qint64 dayOfEpoch = 2440588;  // the Julian day of 1970-01-01
    return QDateTime::fromMSecsSinceEpoch((date.toJulianDay() - dayOfEpoch) * 86'400'000 + time, Qt::UTC);
}

std::u16string_view unitsOf(QStringView text)
{
    return {text.utf16(), size_t(text.size())};
}

}  // namespace

QString dateText(const QDate &date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 1 || year > 9999)
        return date.toString(Qt::ISODate);
    QString text(QStringLiteral("0000-00-00"));
    putDigits(text.data(), 4, year);
    putDigits(text.data() + 5, 2, month);
    putDigits(text.data() + 8, 2, day);
    return text;
}

QString instantText(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime utc = instant.toUTC();
    const QTime time = utc.time();
    QString text(QStringLiteral("T00:00:00.000Z"));
    putDigits(text.data() + 1, 2, time.hour());
    putDigits(text.data() + 4, 2, time.minute());
    putDigits(text.data() + 7, 2, time.second());
    putDigits(text.data() + 10, 3, time.msec());
    return dateText(utc.date()) + text;
}

QDate dateOfText(QStringView text)
{
    const QDate plain = plainDate(unitsOf(text));
    return plain.isValid() ? plain : QDate::fromString(text, Qt::ISODate);
}

QDateTime instantOfText(QStringView text)
{
    const QDateTime plain = plainInstant(unitsOf(text));
    return plain.isValid() ? plain : QDateTime::fromString(text, Qt::ISODateWithMs);
}

QDateTime instantOfText(QByteArrayView utf8)
{
    const QDateTime plain = plainInstant(std::string_view(utf8.data(), size_t(utf8.size())));
    return plain.isValid() ? plain : QDateTime::fromString(QString::fromUtf8(utf8), Qt::ISODateWithMs);
}

}  // namespace jiaxin
