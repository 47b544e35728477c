// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/consultation_service.h"
#include "app/review/licence_service.h"
#include "app/review/return_changes.h"
#include "app/review/review_queue.h"

#include <QJsonObject>
#include <QMultiHash>

namespace jiaxin {

/// All that the vetting page shows of one filing.
struct Filing {
    std::shared_ptr<Enterprise> record;
    QJsonObject shown;  ///< the record's fields as the actor may see them
    QueueItem::Wait wait = QueueItem::Wait::Review;
    QDate due {};
    QStringList actions;           ///< what the actor may do now
    std::optional<Error> refusal;  ///< why not the step that leads on
    FilingFacts facts;
    QList<FilingLine> lines;
    QList<Pin> pins;  ///< of the last return, while the filing is with the reviewer
    std::optional<Addressee> addressee {};
    QList<ConsultationLine> consultations {};
    QMap<QString, LicenceReading> readings {};  ///< off the licence, by field
    std::optional<ReturnChanges> returned {};   ///< what was done about the return that it has come back from
};

/// The reviewer's desk: which enterprise filings wait, and what is known of each. To be made for each piece of work: it reads
/// the names of all enterprises once. Throws DbFailure.
class FilingDesk {
public:
    explicit FilingDesk(Workspace &workspace) : m_work(workspace) {}

    /// As ReviewQueue::items().
    QList<QueueItem> queue(const RecordId &wanted = {}) { return ReviewQueue(m_work, enterpriseType).items(wanted); }
    /// NotFound; Forbidden.
    Result<Filing> open(const RecordId &id);
    /// The automatic checks of a filing, without all else that open() reads.
    QList<FilingLine> checks(const Enterprise &filing);

private:
    FilingFacts factsOf(const Enterprise &filing, const FilingPast &past);
    void readWorkers(const Enterprise &filing, FilingFacts &facts);
    void readSimilar(const Enterprise &filing, FilingFacts &facts);

    /// Every enterprise of the vault by what is left of its name, and by its code.
    struct Names {
        QMultiHash<QString, SimilarEnterprise> byCore;
        QMultiHash<QString, SimilarEnterprise> byCode;
    };
    const Names &names();

    Workspace &m_work;
    std::optional<Names> m_names;
};

}  // namespace jiaxin
