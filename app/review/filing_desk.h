// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/filing_checks.h"
#include "app/review/review_service.h"

#include <QJsonObject>

namespace jiaxin {

/// A filing that waits for the actor, or that the actor waits for.
struct QueueItem {
    enum class Wait {
        Review,     ///< to be approved, returned or rejected
        OwnFiling,  ///< the actor's own: somebody else has to review it
        Publicity,  ///< approved: the publicity can begin
        Publish,    ///< the publicity is over: can be published
        Running,    ///< in publicity until `due`
    };

    RecordId id;
    QString name;
    QString state;
    QString unit;
    Wait wait = Wait::Review;
    QDate due {};  ///< review: last day of the term; publicity: first day on which it can be published
    /// Working days from today to `due`, negative when it has passed.
    int workingDaysLeft = 0;
};

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
};

/// The reviewer's desk: which enterprise filings wait, and what is known of each. Throws DbFailure.
class FilingDesk {
public:
    explicit FilingDesk(Workspace &workspace) : m_work(workspace) {}

    /// What waits for the actor: reviews by due day, then what can be published, put into publicity, or only watched.
    QList<QueueItem> queue();
    /// NotFound; Forbidden.
    Result<Filing> open(const RecordId &id);

private:
    std::optional<QueueItem::Wait> waitOf(const Record &record, std::optional<Error> *why = nullptr);
    void readHistory(const Enterprise &filing, Filing &into);
    void readWorkers(const Enterprise &filing, FilingFacts &facts);
    void readSimilar(const Enterprise &filing, FilingFacts &facts);
    QDate dueOf(const RecordId &id, QueueItem::Wait wait);

    Workspace &m_work;
};

}  // namespace jiaxin
