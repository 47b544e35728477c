// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QDate>
#include <QImage>
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

/// One paragraph; a heading is one of the first level, `一、…`, in 黑体 (GB/T 9704-2012, 7.3.3).
struct LetterParagraph {
    enum class Level { Body, Heading };

    LetterParagraph(QString words, Level height = Level::Body) : text(std::move(words)), level(height) {}

    QString text;
    Level level = Level::Body;
};

/// A letter 函 of an office, official Chinese in every interface language, in the layout of GB/T 9704-2012, 10.1 (信函格式;
/// domain.md §4.9), ready in all its words.
struct OfficialLetter {
    QString issuer;     ///< whose letter it is; head and signature
    QString number {};  ///< 发文字号, empty when the office numbers by hand
    QString title;
    QString addressee {};  ///< empty in what is made public to everybody
    QList<LetterParagraph> paragraphs;
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

/// The pages of one letter as pictures, to look at before it leaves. Empty when there are no fonts.
QList<QImage> letterPictures(const OfficialLetter &letter, double dotsPerInch);

/// 2026年11月23日; 成文日期 and every other date of a letter (7.3.5.4).
QString letterDate(const QDate &date);

}  // namespace jiaxin
