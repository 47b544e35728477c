// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace jiaxin {

/// Free text as people mean it: full-width letters, digits and technical signs become ASCII, while Chinese punctuation
/// （ ） ， ： ； ！ ？ ～ stays, since names of firms and addresses are written with it; invisible and control characters go;
/// every run of blanks (line ends, U+00A0 and U+3000 included) becomes one space; both ends are trimmed. Letters with accents
/// are composed (NFC) and Kangxi radicals, as copied out of PDF files, become characters; CJK compatibility ideographs, private
/// use and characters beyond the BMP stay as they are, for they may be somebody's name (GB 18030-2022).
QString normalizeText(const QString &text);

/// A number or code: everything full-width becomes ASCII, blanks, hyphens and dashes go, letters become capitals (domain.md
/// §3.1).
QString normalizeCode(const QString &text);

/// A key under which two spellings of one name compare equal: as normalizeText, with Chinese brackets and punctuation as ASCII,
/// without blanks, in lower case. For comparison only, never for display or storage in place of the name.
QString comparisonKey(const QString &text);

/// A calendar date as rosters write it: `1970-01-15` `1970.1.15` `1970/1/15` `19700115` `1970年1月15日`, full-width digits and
/// a midnight after it allowed. Anything else, and a day that is not in the calendar, is an invalid QDate. Serial numbers of
/// spreadsheets are the importer's: here 25569 is no date.
QDate parseLooseDate(const QString &text);

/// A document number (发文字号) with the brackets of GB/T 9704-2012: `陕商函[2020]590号` becomes `陕商函〔2020〕590号`.
/// Brackets of any kind round a year of four digits are replaced, blanks go. What has no such year stays as it is (domain.md
/// §3.6).
QString normalizeDocumentNumber(const QString &text);

/// Has the form of domain.md §3.6, as 陕商函〔2020〕590号 (seed line A1). Expects normalizeDocumentNumber() first.
bool isDocumentNumber(const QString &text);

}  // namespace jiaxin
