// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_service.h"

namespace jiaxin {

/// A note that a reviewer ties to one field; it goes to the clerk with the return.
struct Pin {
    QString field;
    QString note;
    QString madeBy {};
    QDateTime madeAt {};
};

struct StepRequest {
    QString action;
    QString reason {};  ///< a code of dictionary.md; required by some steps
    QString note {};    ///< also the reason that the step's document gives, where it has a field for it
    QList<Pin> pins {};
    std::optional<qint64> version {};  ///< the version that was seen
    QString documentNumber {};
    QDate documentDate {};
    QByteArray scan {};     ///< the document itself: JPEG, PNG or PDF
    QJsonObject values {};  ///< what else the step takes from its document, by field
};

/// What a batch did: how many took the step, and why the others did not.
struct BatchOutcome {
    QList<Outcome> done;
    struct Refused {
        RecordId id;
        Error error;
        Problems problems;
    };
    QList<Refused> refused;

    void add(const RecordId &id, const Result<Outcome> &outcome);
};

/// Takes records through their workflow: tables of domain/workflow, four eyes by person and record, reasons, pins. Every step
/// is one transaction with one audit row that carries the version seen. Throws DbFailure.
class ReviewService {
public:
    explicit ReviewService(Workspace &workspace) : m_work(workspace) {}

    /// NotFound; Stale; WrongState and Forbidden as decideStep(); Invalid with field `reason` (missing, or not a code); BadFile
    /// for a scan as AttachmentService::check(); problems in the outcome when a record that is submitted or filed has some that
    /// block, or the step's document does not say what the step needs (applyDocument(), stepProblems()).
    Result<Outcome> act(const RecordType &type, const RecordId &id, const StepRequest &request);

    /// The same step for all records of a state (empty: any from which the action leads on) in the actor's territory.
    /// WrongState
    /// (`no_such_step`; `sample_first` for a verdict on filings with automatic checks, which BatchReview gives).
    Result<BatchOutcome> batch(const RecordType &type, const StepRequest &request, const QString &state = {},
                               const std::function<bool(qint64 done, qint64 total)> &progress = {});

    /// What the actor may do with this record now.
    QStringList possibleActions(const RecordType &type, const Record &record);
    /// Why a step is not possible, or nothing.
    std::optional<Error> refusal(const RecordType &type, const Record &record, const QString &action);

    WorkflowFacts facts(const RecordType &type, const Record &record);
    /// The transition that `action` is for this record today, whoever may take it; null: there is no such step.
    const Transition *transition(const RecordType &type, const Record &record, const QString &action);
    /// Pins that were not resolved by a new submission yet.
    QList<Pin> openPins(const RecordId &record);

    /// When the publicity that began last is over: the first day on which `publish` is possible; invalid before it began.
    QDate publicityEnd(const RecordId &record);
    /// The same; a record that has a last day of publicity of its own keeps to it.
    QDate publicityEnd(const RecordType &type, const Record &record);
    /// The day by which a record is to be reviewed (domain.md §4.1); see reviewClock(). Invalid while it is returned.
    QDate reviewDue(const RecordId &record);

    /// Invalid with field `reason`: missing where the step needs one, or not a code of reasonCodes().
    static Result<void> checkReason(const Transition &step, const StepRequest &request);

private:
    void writePins(const RecordType &type, const Record &record, const QList<Pin> &pins);
    std::optional<QDate> dayOfLast(const RecordId &record, const QString &action);
    StepDecision decide(const RecordType &type, const Record &record, const QString &action);
    /// The record after the step, its document in it; problems that block stand in the way.
    Result<std::unique_ptr<Record>> applyStep(const RecordType &type, const Record &before, const Transition &step,
                                              const StepRequest &request, Problems &problems);

    Workspace &m_work;
};

/// The reason codes of an action: of a return, a spoiled sheet, card stock written off (`write_off`), else of cancelling.
QStringList reasonCodes(const QString &action);

}  // namespace jiaxin
