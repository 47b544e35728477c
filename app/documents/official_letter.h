// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

class QPrinter;

namespace jiaxin {

/// A table that follows a letter on pages of its own; its headers stand on each of them.
struct LetterTable {
    struct Column {
        QString header;
        double width = 20;  ///< in millimetres; together at most 156
        bool number = false;
    };
    QString title;
    QList<Column> columns;
    QList<QStringList> rows;
};

/// A letter 函 of an office, official Chinese in every interface language, in the layout of GB/T 9704-2012, 10.1 (信函格式;
/// domain.md §4.9), ready in all its words.
struct OfficialLetter {
    QString issuer;     ///< whose letter it is; head and signature
    QString number {};  ///< 发文字号, empty when the office numbers by hand
    QString title;
    QString addressee;
    QStringList paragraphs;
    QStringList attachments {};  ///< their names, 附件说明
    QDate date;
    QString note {};  ///< 附注, such as who can be asked; without brackets
    std::optional<LetterTable> table {};
};

/// The letters one after another; nothing at the end.
using LetterSource = std::function<Result<std::optional<OfficialLetter>>()>;

struct LetterSummary {
    int letters = 0;
    int pages = 0;
};

/// All letters in one PDF, each beginning on a page of its own. Invalid (`no_letters`); Io (`fonts`); errors of writePdfFile()
/// and of `next`, after which there is no file.
Result<LetterSummary> writeLetters(const QString &path, const LetterSource &next);

/// The same on paper. Invalid (`no_letters`); Io (`fonts`, `printer`).
Result<LetterSummary> printLetters(QPrinter &printer, const LetterSource &next);

}  // namespace jiaxin
