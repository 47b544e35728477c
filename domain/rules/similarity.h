// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiaxin {

/// How many single steps make one text of the other, counted in characters (code points): one put in, left out, or another in
/// its place, or two neighbours swapped; no character takes part in two steps (optimal string alignment).
int editDistance(const QString &one, const QString &other);

/// Two telephone numbers that may be one, mistyped. Only digits count, a country code 86 goes. Both have at least eight digits,
/// and they are equal, or the last eight are equal, or of the same length with one digit wrong or two neighbours swapped. One
/// that lacks is like no other.
bool similarPhones(const QString &one, const QString &other);

/// What a firm's name has of its own: `陕西省西安市（碑林）禾沁家政服务有限公司` → `禾沁`. As comparisonKey() without
/// punctuation; brackets round a division go with it; off come divisions of Shaanxi at the beginning (provinces and cities also
/// without 省 and 市) and forms and trades at the end (有限公司, 服务部, 家政服务 …), again and again, but never the last
/// character. Of a core this is itself.
QString firmNameCore(const QString &name);

/// Two names that may be one firm's: the numerals in their cores are the same, and the cores are equal, or the shorter has two
/// characters or more and stands in the longer, or they are one step apart (the shorter of three characters or more), or two
/// (of six or more). A name that is empty is like no other.
bool similarFirmNames(const QString &one, const QString &other);

/// Street and house number: `陕西省西安市碑林区长安北路12号3层（一照多址）` → `长安北路12号`. As comparisonKey() without
/// punctuation and what stands in brackets; off come divisions at the beginning, and what follows the first 号 after a digit.
/// Empty where fewer than three characters are left: that is no place.
QString addressCore(const QString &address);

/// Both name one place.
bool sameAddress(const QString &one, const QString &other);

/// One address, written out: equal as comparisonKey(), but that one of them may leave out province, city or county at its
/// beginning. Unlike sameAddress() floor and room count.
bool sameWrittenAddress(const QString &one, const QString &other);

}  // namespace jiaxin
