// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/addressee.h"
#include "app/review/review_service.h"
#include "domain/rules/statutory_clock.h"

namespace jiaxin {

/// What somebody's desk is sorted into.
enum class WorkQueue {
    Mine,           ///< 待我办理: the next step is mine
    Done,           ///< 我已办理: I took a step with it lately
    Returned,       ///< 退回待补正
    DueSoon,        ///< 即将超时: the clock of the review is yellow or red
    PublicityOver,  ///< 公示期满, and nobody objects
    Count
};

constexpr auto choicesOf(WorkQueue)
{
    return std::array {
        Choice {"mine", label("queue", "For me to do")},
        Choice {"done", label("queue", "Done by me")},
        Choice {"returned", label("queue", "To be corrected")},
        Choice {"due_soon", label("queue", "Due soon")},
        Choice {"publicity_over", label("queue", "Publicity over")},
    };
}

/// A queue, narrowed to a type and a unit or not: what a saved query holds.
struct QueueQuery {
    WorkQueue queue = WorkQueue::Mine;
    const RecordType *type = nullptr;  ///< null: all
    QString unit {};                   ///< empty: the whole territory
    int limit = 500;
};

struct QueueLine {
    const RecordType *type = nullptr;
    RecordId id;
    QString name;    ///< whose it is, masked for the actor
    QString detail;  ///< a reward's name and the like
    QString unit;
    QString state;
    QString action {};  ///< what is to be done, or was done last
    QDate since;        ///< the last change; of what was done: the day
    ClockReading clock {};
    std::optional<Addressee> addressee {};  ///< the actor, where it is meant for them by name
};

/// How many there are, by type; `more`: counting stopped.
struct QueueCount {
    int amount = 0;
    bool more = false;
    QMap<QString, int> byType {};
    QMap<QString, int> byUnit {};
};

/// The queues of the actor as queries over the records, their steps and their clocks. Throws DbFailure.
class WorkQueues {
public:
    explicit WorkQueues(Workspace &workspace) : m_work(workspace) {}

    /// The most urgent first, of what was done the latest. Empty for administrators.
    QList<QueueLine> lines(const QueueQuery &query);
    QMap<WorkQueue, QueueCount> counts();

    /// The types that wait for somebody.
    static const QList<const RecordType *> &types();

private:
    QStringList statesOf(const RecordType &type, WorkQueue queue);
    QStringList unitsOf(const QueueQuery &query);
    /// Names cost a look at the owner each and are of no use where one only counts.
    enum class Naming { Named, Nameless };
    std::optional<QueueLine> lineOf(const RecordType &type, const Record &record, WorkQueue queue);
    QList<QueueLine> waiting(const QueueQuery &query, Naming naming);
    QList<QueueLine> done(const QueueQuery &query, Naming naming);
    void name(QueueLine &line, const Record &record);

    Workspace &m_work;
};

}  // namespace jiaxin
