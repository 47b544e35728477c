// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_service.h"
#include "app/certificates/suspension_log.h"
#include "app/documents/official_letter.h"

namespace jiaxin {

/// The lists that the certificate desk gives out. Their words are official Chinese in every interface language.
enum class CertificateListKind {
    HandOver,   ///< 发放清单: what is printed and goes to each enterprise, with a column to sign in
    Readiness,  ///< 办证条件清单: who is ready for a certificate or nearly so, and what each lacks
    Ledger,     ///< 证书台账: every card of every certificate
    Recall,     ///< 收回名单: whose card is to be got back, with telephone numbers; for who may see them
    Changes,  ///< 暂停恢复清单: what was suspended or lifted by itself; as a table with telephone numbers for who may see them
    Count
};

constexpr auto choicesOf(CertificateListKind)
{
    return std::array {
        Choice {"hand_over", label("certificate_list", "Hand-over list")},
        Choice {"readiness", label("certificate_list", "List of who is ready")},
        Choice {"ledger", label("certificate_list", "Ledger of certificates")},
        Choice {"recall", label("certificate_list", "List of cards to recall")},
        Choice {"changes", label("certificate_list", "List of suspensions")},
    };
}

struct CertificateListSummary {
    int enterprises = 0;
    int rows = 0;
    int pages = 0;  ///< of a PDF
};

/// Writes the lists of the actor's territory: as .pdf a letter to each enterprise with its list, as .xlsx one table of all.
/// What leaves has its row in the audit. Numbers of persons are masked. Throws DbFailure.
class CertificateLists {
public:
    static constexpr int nearlyReady = 2;  ///< so many items may be lacking

    explicit CertificateLists(Workspace &workspace) : m_work(workspace) {}

    /// `query` is for Changes. Forbidden `role`; Invalid (`no_rows`: nobody is on it; `only_xlsx`: it is no letter); Io;
    /// DiskFull; Cancelled. After an error there is no file.
    Result<CertificateListSummary> write(CertificateListKind kind, const QString &file, const Progress &progress = {},
                                         const SuspensionQuery &query = {});

private:
    struct Line {
        QString enterprise;
        QStringList cells;
    };
    using Lines = QList<Line>;

    Lines handOverLines();
    Result<Lines> readinessLines(const Progress &progress);
    Lines ledgerLines();
    Lines recallLines();
    Lines changeLines(const SuspensionQuery &query);
    /// Whether telephone numbers stand in it as they are.
    bool isWhole(CertificateListKind kind, bool letters) const;
    Result<Lines> linesOf(CertificateListKind kind, const SuspensionQuery &query, const Progress &progress);
    OfficialLetter letter(CertificateListKind kind, const Lines &lines) const;
    Result<int> writePdf(CertificateListKind kind, const Lines &lines, const QString &file, const Progress &progress);
    Result<void> writeTable(CertificateListKind kind, const Lines &lines, const QString &file, const Progress &progress);

    Workspace &m_work;
};

}  // namespace jiaxin
