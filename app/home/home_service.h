// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drafts/draft_service.h"
#include "db/store/list_query.h"
#include "db/store/status_store.h"

namespace jiaxin {

/// One figure of the home page. Which ones an actor has follows from the roles; a figure may be 0.
struct HomeTile {
    enum class Kind {
        EnterprisesToReview,     ///< whose next step is mine
        EnterprisesReturned,     ///< to be put right by a clerk
        CertificatesToApprove,   ///< requested
        CertificatesToMake,      ///< approved, not printed yet
        PrintsToConfirm,         ///< sent to the printer, paper not confirmed
        AuthorisationsExpiring,  ///< within the warning days
        HealthChecksExpiring,    ///< within the warning days
        PublicityOver,           ///< may be published
        WorkersToFile,           ///< drafts
        NumbersLow,              ///< so many certificate numbers are left; only when they run low
        StockLow,                ///< so many pieces of the card stock that runs low first; only then
        SuspensionsToNote,       ///< came or went by themselves and nobody has taken note; `today`: of them suspensions
        Count
    };
    Kind kind = Kind::EnterprisesToReview;
    qint64 figure = 0;
    qint64 today = 0;    ///< of them due today
    qint64 overdue = 0;  ///< of them too late, or, for terms of workers, past their end
    int days = 0;        ///< the term that is meant
    QDate earliest {};   ///< submission of the oldest
};

/// A term that the law or the rules set, counted in working days.
struct LegalTerm {
    enum class Matter { FirstReview, SecondReview, Publicity };
    Matter matter = Matter::FirstReview;
    RecordId record;
    QString name;         ///< of the enterprise
    int workingDays = 0;  ///< the whole term
    QDate due;
    int left = 0;  ///< working days; negative when overdue
    StatusColour colour = StatusColour::Green;
    bool assumed = false;  ///< it reaches beyond the holiday table: its weekdays were counted
};

struct Activity {
    QDateTime at;
    QString user;
    QString action;
    QString type;
    QString name;  ///< what the record is known by; empty for actions about no record
    RecordId record;
};

struct WeekFigures {
    QDate monday;
    int issued = 0;
    int spoiled = 0;
};

struct HomeFigures {
    QList<HomeTile> tiles;
    QList<LegalTerm> terms;  ///< the most urgent first
    QList<Draft> drafts;
    QList<Activity> activities;
    QMap<StatusColour, qint64> colours;
    QList<WeekFigures> weeks;  ///< the newest first
};

/// The figures of the home page and of the navigation, from counters and index ranges. Throws DbFailure.
class HomeService {
public:
    explicit HomeService(Workspace &workspace);

    HomeFigures figures();
    /// What waits for the actor, by page: `review`, `certificates`, `enterprises`, `transfers`, `publicity`.
    QMap<QString, int> waiting();
    /// The units of the actor's territory; empty when that is the whole vault.
    static QStringList territory(const Workspace &workspace);

private:
    QList<HomeTile> tiles();
    QList<LegalTerm> terms();
    QList<Activity> activities(int limit);
    QList<WeekFigures> weeks(int count);
    qint64 countWhereMine(const RecordType &type, const QString &action);
    qint64 countInState(const RecordType &type, const QString &state);
    HomeTile reviewTile();
    QList<HomeTile> lowWaterTiles();
    HomeTile expiringTile(HomeTile::Kind kind, StatusItemKind item, int days);
    QString titleOf(const QString &type, const QString &id);

    Workspace &m_work;
    QStringList m_units;
    QList<LegalTerm> m_terms;
};

}  // namespace jiaxin
