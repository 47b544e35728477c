// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

/// The words of letters. They are official Chinese in every interface language, so they are not translated: what a letter says
/// does not follow from who prints it.
namespace jiaxin::letter_words {

/// What a field is called where it is read and written with others: its first header of resources/exchange/headers.csv, else
/// its label.
QString field(const RecordType &type, const QString &name);
/// A value of a choice field, as resources/exchange/choices.csv has it; else its label.
QString choice(const RecordType &type, const QString &field, const QString &value);
/// A reason code of a return or rejection, `材料缺失`; empty for an unknown one.
QString reason(const QString &code);
/// What a record of the type is called in a sentence, `行政奖励信息`.
QString matter(const RecordType &type);
/// One to ninety-nine as heading numbers have them: 一, 十二, 二十.
QString numeral(int number);

}  // namespace jiaxin::letter_words
