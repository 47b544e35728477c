// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// By hand in the forms that we write ourselves: a bulk load has a dozen dates a row, and Qt's functions take any.
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
int numberOf(QStringView digits)
{
    int number = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return -1;
        number = 10 * number + (digit.unicode() - u'0');
    }
    return number;
}

/// `YYYY-MM-DD`, or an invalid date.
QDate plainDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const int year = numberOf(text.first(4));
    const int month = numberOf(text.sliced(5, 2));
    const int day = numberOf(text.sliced(8, 2));
    return year < 1 || month < 1 || day < 1 ? QDate() : QDate(year, month, day);
}

/// Milliseconds of the day of `THH:MM:SS.mmmZ`; -1: it has another form.
int plainTime(QStringView text)
{
    if (text.size() != 14 || text[0] != u'T' || text[3] != u':' || text[6] != u':' || text[9] != u'.' || text[13] != u'Z')
        return -1;
    const int hours = numberOf(text.sliced(1, 2));
    const int minutes = numberOf(text.sliced(4, 2));
    const int seconds = numberOf(text.sliced(7, 2));
    const int milliseconds = numberOf(text.sliced(10, 3));
    const bool possible = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
    return possible && milliseconds >= 0 ? ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds : -1;
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
    const QDate plain = plainDate(text);
    return plain.isValid() ? plain : QDate::fromString(text, Qt::ISODate);
}

QDateTime instantOfText(QStringView text)
{
    if (text.size() == 24) {
        const QDate date = plainDate(text.first(10));
        const int time = plainTime(text.sliced(10));
        if (date.isValid() && time >= 0) {
            constexpr qint64 dayOfEpoch = 2440588;  // the Julian day of 1970-01-01
            return QDateTime::fromMSecsSinceEpoch((date.toJulianDay() - dayOfEpoch) * 86'400'000 + time, Qt::UTC);
        }
    }
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

}  // namespace jiaxin
