// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/filing_desk.h"

namespace jiaxin {

/// A filing that waits for the actor, as a batch sees it.
struct BatchItem {
    RecordId id;
    qint64 version = 0;
    QString name;    ///< whose it is, masked for the actor
    QString detail;  ///< a reward's name and the like
    QString unit;
    QString state;
    bool sampled = false;
    bool looked = false;
    bool done = false;
};

/// One that has to be judged alone, and the first check that says why.
struct SingleItem {
    BatchItem item;
    FilingLine line;
};

struct BatchSurvey {
    QList<BatchItem> fit;  ///< every automatic check is green
    QList<SingleItem> rest;
};

/// Filings that are decided together, once those that were drawn among them have been opened.
struct BatchDraw {
    QString seed;  ///< hexadecimal
    const RecordType *type = nullptr;
    int percent = 0;
    QList<BatchItem> items {};

    int toLook() const;  ///< drawn and not opened yet
    int left() const;    ///< not decided yet
};

/// Many filings with one opinion: only those whose automatic checks are all green, and only after the reviewer has opened a
/// random sample of them, which nobody can choose. Draw, looks, opinion and outcome are in the audit. Throws DbFailure.
class BatchReview {
public:
    /// Told after each filing; false stops.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    explicit BatchReview(Workspace &workspace) : m_work(workspace), m_filings(workspace) {}

    /// The types whose filings have automatic checks.
    static const QList<const RecordType *> &types();

    /// What waits for the actor's review, sorted by whether a batch may have it. Cancelled.
    Result<BatchSurvey> survey(const RecordType &type, const Progress &progress = {});
    /// Draws the sample among `items` (as survey() gave them) by a new seed. An unfinished draw of the actor and the type ends.
    /// Forbidden (`role`); Invalid with field `items`: none.
    Result<BatchDraw> draw(const RecordType &type, const QList<BatchItem> &items);
    /// The actor's unfinished draw.
    std::optional<BatchDraw> unfinished(const RecordType &type);
    /// A filing was opened: if one of the actor's draws waits for it, it waits no longer.
    Result<void> look(const RecordType &type, const RecordId &id);
    /// Takes the step with every filing of the draw, each in a transaction of its own: what is done when it is stopped stays
    /// done, the rest stays in the draw. Refused one by one: WrongState (`check`) where a check is green no longer; Stale where
    /// it changed since it was drawn. As a whole: NotFound (no such draw of the actor); WrongState (`sample`) while one that
    /// was drawn has not been opened; Invalid with field `action`, `reason` or `note`.
    Result<BatchOutcome> carryOut(const QString &seed, const StepRequest &request, const Progress &progress = {});
    /// Ends a draw without deciding what is left of it.
    Result<void> drop(const QString &seed);

    /// What the checks of a filing say, in their order; green ones too. NotFound; Forbidden.
    Result<QList<FilingLine>> checksOf(const RecordType &type, const RecordId &id);

private:
    QList<FilingLine> checksOf(const RecordType &type, const Record &record);
    void describe(BatchItem &item, const RecordType &type, const Record &record);
    /// A draw of the actor that is not finished, without names.
    std::optional<BatchDraw> read(const QString &seed);
    void end(const BatchDraw &draw);
    Result<Outcome> decide(const BatchDraw &draw, const BatchItem &item, StepRequest request);
    void note(const BatchDraw &draw, const QString &action, const QJsonObject &changes, const ChangeContext &context);

    Workspace &m_work;
    FilingDesk m_filings;
};

}  // namespace jiaxin
