// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/addressee.h"
#include "app/review/filing_checks.h"
#include "app/review/review_clock.h"
#include "app/review/review_service.h"

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
    StatusColour colour = StatusColour::Green;  ///< of the review's term
    bool assumed = false;                       ///< the term reaches beyond the holiday table: its weekdays were counted
    std::optional<Addressee> addressee {};      ///< whose it is by name
};

/// How a filing came to where it is.
struct FilingPast {
    QString submitter {};      ///< the name of the user who submitted it last
    QDateTime submittedAt {};  ///< invalid: never
    bool reviewedBefore = false;
    QStringList changed {};         ///< fields that were changed since somebody last reviewed it, in field order
    QList<Pin> pins {};             ///< of the last return
    QStringList unansweredPins {};  ///< of these, whose field has not changed since
};

/// The filings of one type that are on their way through review and publicity, whichever type it is. Throws DbFailure.
class ReviewQueue {
public:
    ReviewQueue(Workspace &workspace, const RecordType &type) : m_work(workspace), m_type(type) {}

    /// What waits for the actor: reviews by due day, those first that are meant for the actor by name, then what can be
    /// published, put into publicity, or only watched. What is somebody else's by name is left out, unless it is `wanted`.
    QList<QueueItem> items(const RecordId &wanted = {});
    /// Nothing: it waits for somebody else. `why` is then, or beside OwnFiling and Running, why the step that leads on is not
    /// possible.
    std::optional<QueueItem::Wait> waitOf(const Record &record, std::optional<Error> *why = nullptr);
    /// The day that counts while it waits so.
    QDate dueOf(const Record &record, QueueItem::Wait wait);
    FilingPast past(const Record &record);

private:
    Workspace &m_work;
    const RecordType &m_type;
};

}  // namespace jiaxin
