// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/official_letter.h"
#include "app/session/workspace.h"

namespace jiaxin {

/// The documents of a reviewer's desk (domain.md §4.9).
enum class LetterKind {
    ReviewOpinion,     ///< 审核意见书: of an enterprise or a reward
    CorrectionNotice,  ///< 退回补正告知书: of what was returned
    PriorNotice,       ///< 告知书: before somebody is put on the black list or the watch list
    InquiryLetter,     ///< 协查函: to the authority that an objection is about
    ObjectionAnswer,   ///< 异议反馈: to the applicant
    PublicNotice,      ///< 公示稿
    Count
};

constexpr auto choicesOf(LetterKind)
{
    return std::array {
        Choice {"review_opinion", label("letter", "Review opinion")},
        Choice {"correction_notice", label("letter", "Notice of correction")},
        Choice {"prior_notice", label("letter", "Prior notice")},
        Choice {"inquiry_letter", label("letter", "Letter of inquiry")},
        Choice {"objection_answer", label("letter", "Answer to an objection")},
        Choice {"public_notice", label("letter", "Public notice")},
    };
}

struct LetterRequest {
    LetterKind kind = LetterKind::ReviewOpinion;
    RecordId id;
    QString number {};  ///< 发文字号; empty: a place is left for it in what can be edited
};

/// Makes the documents of the reviewer's desk from a record and the steps that were taken with it, and lets them leave as PDF,
/// as .odt for WPS, or on paper; each that leaves is one row in the audit. Persons in what is made public are masked. Throws
/// DbFailure.
class LetterService {
public:
    explicit LetterService(Workspace &workspace) : m_work(workspace) {}

    /// What can be written about a record of the type, in whatever state it is.
    static QList<LetterKind> kindsOf(const RecordType &type);
    /// What can be written about this one now, for the actor.
    QList<LetterKind> possible(const RecordType &type, const RecordId &id);

    /// NotFound; Forbidden (`role`, `territory`); WrongState: what the letter is about has not happened (`no_opinion`,
    /// `not_returned`, `no_prior_notice`, `not_accepted`, `not_concluded`, `no_items`); Invalid: `inquired_authority` is not
    /// filled in.
    Result<OfficialLetter> letter(const LetterRequest &request);

    /// One letter as a file: OpenDocument where the name ends in .odt, else PDF. Errors of letter(), writeLetters() and
    /// writeLetterOdt(); after an error there is no file. Of an .odt the pages are not known: 0.
    Result<LetterSummary> write(const LetterRequest &request, const QString &file);
    /// On paper. Errors of letter() and printLetters().
    Result<LetterSummary> print(const LetterRequest &request, QPrinter &printer);

private:
    struct Subject {
        const RecordType *type = nullptr;
        std::unique_ptr<Record> record;
    };
    Result<Subject> subjectOf(const LetterRequest &request);
    Result<AuditEntry> entryOf(const LetterRequest &request, const QString &form);

    Workspace &m_work;
};

}  // namespace jiaxin
