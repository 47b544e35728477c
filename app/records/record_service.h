// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

#include <QJsonObject>

namespace jiaxin {

/// What became of a save or a step: stored (with problems that only warn), or not (with at least one that blocks).
struct Outcome {
    RecordId id;
    qint64 version = 0;
    QString state;
    Problems problems;
    bool saved = false;
};

struct SaveOptions {
    Source source = Source::Manual;
    QString reason {};                      ///< why warnings were overridden; goes into the audit
    QString action {};                      ///< what the audit says; empty: `create` or `edit`
    Operation operation = Operation::Edit;  ///< what an edit counts as: a certificate officer attaches but does not edit
    std::optional<qint64> version {};       ///< the version that was seen; another one is refused as Stale
    Problems kept {};                       ///< warnings of the caller's that were kept; audited like the record's own
};

/// How two records become one.
struct MergeChoice {
    enum class Side { Kept, Dropped };
    /// By field, whose value stays. Of fields that are not named: the kept one's, or the other's where that one has none.
    QMap<QString, Side> values {};
    std::optional<qint64>
        droppedVersion {};  ///< the version of the other record that was seen; another one is refused as Stale
};

/// What somebody saw of a list.
struct ListLook {
    qint64 shown = 0;
    qint64 outside = 0;  ///< of these, records of other units
    QString search {};
};

/// Creates, edits, finds and shows records under the rules: permission by role and territory, validation, the workflow's say in
/// what may be edited, and everything that follows in the same transaction (living status). Throws DbFailure for the store's
/// failures; refusals are errors of the result.
class RecordService {
public:
    explicit RecordService(Workspace &workspace) : m_work(workspace) {}

    /// A new record from field values. Its unit follows from the parent record, the `unit` member, the division, or the actor.
    /// Forbidden (detail `role`, `territory`); Conflict with the field of a number that exists; problems in the outcome.
    Result<Outcome> create(const RecordType &type, const QJsonObject &values, const SaveOptions &options = {});
    Result<Outcome> create(const RecordType &type, std::unique_ptr<Record> record, const SaveOptions &options);

    /// Changes the given fields. A key field of a published enterprise re-opens its review (domain.md §4.1).
    /// NotFound; Stale; Forbidden; WrongState: under review, rejected, locked, or frozen since the authorisation lapsed.
    Result<Outcome> edit(const RecordType &type, const RecordId &id, const QJsonObject &values,
                         const SaveOptions &options = {});
    /// The same with a whole record, of which only the fields count.
    Result<Outcome> edit(const RecordType &type, const RecordId &id, const Record &wanted, const SaveOptions &options);

    /// What would be wrong with a record as it stands, duplicates in the vault included, and for a worker that is new or goes
    /// to another enterprise, whether that one may take on anybody. Nothing is stored.
    Problems check(const RecordType &type, const Record &record);
    /// domain.md §4.1: an enterprise that is frozen, struck off or without its licence takes on nobody. `wrong_state` of the
    /// field `enterprise`, with the state as its argument; nothing where the worker stays where he was.
    Problems checkEmployer(const Record *before, const Worker &worker);
    /// domain.md §4.6: whoever is on the black list is paid no funds. `blacklisted` of the field `enterprise`.
    Problems checkPayee(const RecordType &type, const Record &record);
    /// Text trimmed, numbers normalised, what follows from other fields filled: as it would be stored.
    void prepare(const RecordType &type, Record &record);

    /// NotFound. A record outside the territory is found, and the look is logged.
    Result<std::shared_ptr<Record>> show(const RecordType &type, const RecordId &id);
    /// Filters by the states as they are now, as far as they follow from the calendar.
    QList<ListRow> list(const ListQuery &query);
    /// Whether somebody looks for a person by a whole document or telephone number, which is logged (domain.md §7.1).
    static bool isSearchByNumber(const RecordType &type, const QString &search);
    /// One audit row for a list that left the program: of persons (§7.1), or with records of other units (§3.7); called
    /// `search` where it was one by number. Which number is not told.
    Result<void> logList(const RecordType &type, const ListLook &look);
    /// The state as it is today: that of certificates, consents, penalties, list entries, and workers whose consent has lapsed
    /// follows from the calendar (dictionary.md, "States and actions"); of everything else it is the stored one.
    QString currentState(const RecordType &type, const Record &record);
    /// The record as JSON, masked for the actor.
    QJsonObject maskedJson(const RecordType &type, const Record &record);
    /// One unmasked value; the reason is audited (domain.md §2.12). Forbidden; NotFound; Invalid: no such field or reason.
    Result<QVariant> reveal(const RecordType &type, const RecordId &id, const QString &field, const QString &reason,
                            const QString &note = {});

    /// The audit rows about a record, oldest first, masked for the actor.
    Result<QList<AuditRow>> history(const RecordType &type, const RecordId &id);

    /// Two records of one person or firm become the first: children and files move over, the second is deleted and its history
    /// says where to. Of two certificates one is cancelled (CertificateService::settle). Enterprise and worker only.
    /// NotFound; Forbidden; Stale; WrongState: a value is to be taken over though the kept record may not be changed; problems
    /// in the outcome that the kept record did not have.
    Result<Outcome> merge(const RecordType &type, const RecordId &keep, const RecordId &drop, const SaveOptions &options = {},
                          const MergeChoice &choice = {});

    /// The unit that a new record would belong to; empty when that cannot be told.
    QString unitFor(const RecordType &type, const Record &record, const QString &given);

    /// Whether the workflow lets the fields of this record be changed now, or a new child of its worker be added.
    Result<void> checkEditable(const RecordType &type, const Record &record);
    /// A change of a key field of a published record sends it back to review: sets the state of `after`.
    static void reopenReview(const RecordType &type, const Record &before, Record &after);

    /// Everything below a record that has gone to another unit goes with it. Inside a transaction.
    void moveChildren(const RecordType &type, const Record &record, const ChangeContext &context);

private:
    Problems duplicates(const RecordType &type, const Record &record);
    /// The kept record as it will be.
    Result<std::unique_ptr<Record>> merged(const RecordType &type, const Record &kept, const Record &dropped,
                                           const MergeChoice &choice);
    /// What is wrong with it that was not wrong with the kept one before.
    Problems mergeProblems(const RecordType &type, const Record &kept, const Record &dropped, const Record &after);
    void moveReferences(const RecordType &type, const RecordId &keep, const RecordId &drop, const ChangeContext &context);
    Result<Outcome> store(const RecordType &type, const Record *before, std::unique_ptr<Record> record,
                          const SaveOptions &options);
    /// The attachments of record `from` become those of `owner`, in whose unit they then are.
    void moveAttachments(const RecordType &type, const RecordId &from, const Record &owner, const ChangeContext &context,
                         const QString &action);
    Result<void> checkReferences(const RecordType &type, const Record &record, Problems &problems);

    Workspace &m_work;
};

/// The worker whose living status a record bears on: itself, its parent, or null.
RecordId workerConcerned(const RecordType &type, const Record &record);

/// The enterprise whose living status a record bears on: itself, the one listed or penalised, or null.
RecordId enterpriseConcerned(const RecordType &type, const Record &record);

/// What RecordService::checkEmployer() finds of this enterprise.
Problems employmentProblems(const Enterprise &enterprise);

/// The codes of dictionary.md for looking at what is masked.
QStringList revealReasons();

/// The rules of problems as an audit row gives them for the reason: `field:rule` separated by blanks.
QString rulesText(const Problems &problems);

}  // namespace jiaxin
