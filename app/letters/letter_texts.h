// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/official_letter.h"
#include "app/session/workspace.h"

/// The wording of each document. All of them throw DbFailure; their errors are those of LetterService::letter().
namespace jiaxin::letter_texts {

/// Puts a letter together: issuer, date and contact are the office's.
class LetterMaker {
public:
    explicit LetterMaker(Workspace &work, const QString &title, const QString &addressee);

    /// Numbered 一, 二 … in order.
    void heading(const QString &text);
    /// One paragraph for each line of the text; nothing for an empty one.
    void body(const QString &text);
    OfficialLetter &letter() { return m_letter; }

private:
    OfficialLetter m_letter;
    int m_headings = 0;
};

/// A text as a sentence: with a full stop where it has no end of its own.
QString sentence(const QString &text);
/// What a record is known by in a letter: the enterprise's name; a reward's enterprise and name; a person's name, masked unless
/// `plainNames`.
enum class Names { Plain, Public };
QString subjectName(Workspace &work, const RecordType &type, const Record &record, Names names);
/// The enterprise's name and code: `西安禾沁家政服务有限公司（统一社会信用代码：…）`.
QString nameAndCode(const Enterprise &enterprise);

Result<OfficialLetter> reviewOpinion(Workspace &work, const RecordType &type, const Record &record);
Result<OfficialLetter> correctionNotice(Workspace &work, const RecordType &type, const Record &record);
Result<OfficialLetter> priorNotice(Workspace &work, const ListEntry &entry);
Result<OfficialLetter> inquiryLetter(Workspace &work, const Objection &objection);
Result<OfficialLetter> objectionAnswer(Workspace &work, const Objection &objection);
Result<OfficialLetter> publicNotice(Workspace &work, const PublicityNotice &notice);

}  // namespace jiaxin::letter_texts
