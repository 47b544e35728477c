// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/consultation_service.h"
#include "app/review/return_changes.h"
#include "app/review/review_queue.h"
#include "app/review/reward_checks.h"

#include <QJsonObject>

namespace jiaxin {

/// The parts of the reviewer's list: to be decided or put into publicity, in publicity, and what has entered the record.
enum class RewardPart { Waiting, Publicity, Recorded, Count };

/// One line of that list.
struct RewardItem {
    QueueItem item;
    QString enterprise {};
    Reward::Level level = Reward::Level::National;
    QDate submittedOn {};
    bool missingScan = false;
};

/// One step of a reward's way into the record: who took it and when, or when it is due.
struct RewardStep {
    enum class Kind { Filed, Reviewed, Publicity, Recorded };
    enum class Stage { Done, Now, Later };
    Kind kind = Kind::Filed;
    Stage stage = Stage::Later;
    QString person {};  ///< display name
    QDate from {};
    QDate until {};
};

/// All that the reward page shows of one reward.
struct RewardFiling {
    std::shared_ptr<Reward> record;
    QJsonObject shown;
    QString enterprise;
    QString submitter;  ///< display name
    QDateTime submittedAt {};
    QueueItem::Wait wait = QueueItem::Wait::Review;
    QDate due {};
    QStringList actions;
    std::optional<Error> refusal;
    RewardFacts facts;
    QList<FilingLine> lines;
    QList<RewardStep> track;
    QDate publicityFrom {};   ///< if the publicity began today: its first day …
    QDate publicityUntil {};  ///< … and its last one
    bool underObjection = false;
    std::optional<Addressee> addressee {};
    QList<ConsultationLine> consultations {};
    std::optional<ReturnChanges> returned {};  ///< what was done about the return that it has come back from
};

/// The reviewer's desk for rewards. Throws DbFailure.
class RewardDesk {
public:
    explicit RewardDesk(Workspace &workspace) : m_work(workspace) {}

    /// As ReviewQueue::items().
    QList<RewardItem> items(RewardPart part, const RecordId &wanted = {});
    QMap<RewardPart, int> counts();
    /// NotFound; Forbidden.
    Result<RewardFiling> open(const RecordId &id);
    /// The automatic checks of a reward, without all else that open() reads.
    QList<FilingLine> checks(const Reward &reward);
    /// 通过: approves, and has the publicity begin today and run for so many working days; both or nothing. As
    /// ReviewService::act().
    Result<Outcome> approve(const RecordId &id, const StepRequest &request, int publicityDays);

private:
    RewardItem itemOf(const QueueItem &item);
    QList<RewardItem> recorded();
    void readSimilar(const Reward &reward, RewardFacts &facts);
    RewardFacts factsOf(const Reward &reward, const FilingPast &past);
    QList<RewardStep> trackOf(const RewardFiling &filing);

    Workspace &m_work;
};

}  // namespace jiaxin
