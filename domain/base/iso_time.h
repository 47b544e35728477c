// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace jiaxin {

/// UTC ISO 8601 with milliseconds and `Z`, the one form of an instant outside memory; empty for an invalid one.
QString instantText(const QDateTime &instant);
/// `YYYY-MM-DD`; empty for an invalid date.
QString dateText(const QDate &date);

/// The reverses. Other ISO 8601 is read as well; an instant without a zone is local time. Invalid for anything else.
QDateTime instantOfText(QStringView text);
QDateTime instantOfText(QByteArrayView utf8);
QDate dateOfText(QStringView text);

}  // namespace jiaxin
