// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"

namespace jiaxin {

/// What somebody fills in for a public notice.
struct NoticeDraft {
    PublicityNotice::SubjectType subjectType = PublicityNotice::SubjectType::Enterprise;
    QList<RecordId> items {};
    QString title {};
    QString basis {};
    QString contact {};
    QString body {};  ///< empty: the letter's own wording
    int workingDays = 5;
    std::optional<qint64> version {};  ///< of the notice that is changed
};

/// A record that can be put into a notice.
struct NoticeCandidate {
    RecordId id;
    QString name;    ///< of the enterprise or person, masked for the actor
    QString detail;  ///< a reward's name, an entry's basis
    QString unit;
    QDate since;  ///< the last change
};

/// Where an item of a notice stands.
struct NoticeItem {
    enum class Standing {
        Waiting,    ///< the notice is not open yet
        Running,    ///< in its period
        Objected,   ///< an objection to it is not answered
        Ready,      ///< the period is over, nobody objects
        Published,  ///< done
        Out,        ///< returned, rejected or gone
    };
    RecordId id;
    QString name;  ///< masked for the actor
    QString detail;
    QString unit;
    QString state;
    Standing standing = Standing::Waiting;
    int openObjections = 0;
    int objections = 0;  ///< all of them, since the notice was made
};

/// One notice with its items.
struct NoticeView {
    PublicityNotice notice;
    QList<NoticeItem> items;
    QStringList actions {};  ///< `open`, `publish_all`, `close`: possible now for the actor
    int workingDays = 0;     ///< the whole period
    int daysLeft = 0;        ///< working days to its end; negative when it is over
    bool over = false;       ///< today is after its last day
    bool assumed = false;    ///< the period reaches beyond the holiday table: its weekdays were counted

    int count(NoticeItem::Standing standing) const;
};

/// Public notices 公示 (domain.md §4.7): drafted from what waits for publicity, opened, and after their period everything that
/// nobody objects to is published in one go. Every item takes its own steps through ReviewService, with its own four eyes and
/// its own row in the audit. Throws DbFailure.
class PublicityService {
public:
    explicit PublicityService(Workspace &workspace) : m_work(workspace) {}

    /// Kinds of records that a notice can be made of here.
    static QList<PublicityNotice::SubjectType> subjects();
    static const RecordType &typeOf(PublicityNotice::SubjectType subject);

    /// A draft with the usual words, contact and period; items are still empty.
    NoticeDraft proposal(PublicityNotice::SubjectType subject);
    /// What waits for publicity, or is in it without a notice, in the actor's territory.
    QList<NoticeCandidate> candidates(PublicityNotice::SubjectType subject);

    /// Stores a new notice, or the changes of a draft. Forbidden (`role`, `territory`); NotFound; Stale; WrongState: it is
    /// open; Invalid (`items`): nothing to publish, or what cannot be. Problems in the outcome: the title or the contact is
    /// missing.
    Result<Outcome> save(const NoticeDraft &draft, const RecordId &id = {});

    /// `open`: the items go into publicity with it, all or none; the period is counted from the next working day.
    /// `close`: after the period, whatever became of the items.
    /// NotFound; Stale; Forbidden and WrongState as decideStep(), also of an item.
    Result<Outcome> act(const RecordId &id, const StepRequest &request);

    /// Publishes every item whose period is over and to which nobody objects, one after another; closes the notice when none is
    /// left. `progress` says false: it stops, and what was published stays so. NotFound; Forbidden; WrongState
    /// (`publicity_not_over`).
    Result<BatchOutcome> publishAll(const RecordId &id, const std::function<bool(qint64 done, qint64 total)> &progress = {});

    /// NotFound; Forbidden.
    Result<NoticeView> view(const RecordId &id);
    /// Those of the actor's territory, newest first, with the items of the open ones only. Forbidden.
    Result<QList<NoticeView>> list(int limit = 200);
    /// Notices with something to publish now.
    int waiting();

    /// The last day of the newest opened notice that has the record and did not end before `since`; invalid when there is none.
    static QDate periodEnd(Database &database, const RecordId &record, const QDate &since);
    /// Objections to a record that are neither answered nor refused.
    static int openObjections(Database &database, const RecordId &record);

private:
    NoticeItem itemOf(const PublicityNotice &notice, const QString &id);
    enum class Depth { Notice, Items };
    NoticeView viewOf(const PublicityNotice &notice, Depth depth);
    Result<void> checkItems(const NoticeDraft &draft, const RecordId &id);
    Result<void> startItems(const PublicityNotice &notice);
    StepDecision decide(const PublicityNotice &notice, const QString &action);

    Workspace &m_work;
};

}  // namespace jiaxin
