// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/letter_layout.h"
#include "app/documents/official_letter.h"
#include "app/documents/rare_characters.h"

#include <QFont>
#include <QTextDocument>

class QPainter;
class QTextBlockFormat;
class QTextCursor;

namespace jiaxin {

/// Millimetres in the units of paper.
double paperLength(double millimetres);
QFont letterFont(double points, FontFamily family = FontFamily::Serif, bool bold = false);

/// The text of a letter, set in pages.
class LetterText {
public:
    explicit LetterText(const OfficialLetter &letter);

    int pageCount() const { return m_document.pageCount(); }
    /// From 0; the painter's units are those of paper.
    void drawPage(QPainter &painter, int page);
    /// In the order of drawing.
    void noteRareCharacters(RareCharacters &rare) const;

private:
    struct Setting {
        double top = 0;
        double left = 0;
        double right = 0;
        double indent = 0;
        Qt::Alignment alignment = Qt::AlignLeft;
        QFont font = letterFont(letter_layout::textPoints);
        double height = letter_layout::lineHeight;
        bool newPage = false;
    };

    /// How close the lines stand: in parts of the standard's, and lines before the signature; or the last paragraph goes to the
    /// signature's page.
    struct Spacing {
        double line = 1;
        double beforeSignature = 2;
        bool takesAlong = false;
    };

    void set(const OfficialLetter &letter);
    /// Asked before the table: signature and note are the end.
    bool isSignatureAlone() const;
    static QTextBlockFormat blockFormat(const Setting &setting);
    void add(QTextCursor &cursor, const QString &text, const Setting &setting);
    void addHead(QTextCursor &cursor, const OfficialLetter &letter);
    /// 成文日期 four characters from the right, the issuer centred over it (7.3.5.1).
    void addSignature(QTextCursor &cursor, const OfficialLetter &letter);
    void addTable(QTextCursor &cursor, const LetterTable &table);

    QTextDocument m_document;
    Spacing m_spacing;
    int m_signature = 0;  ///< its first block
    bool m_begun = false;
};

}  // namespace jiaxin
