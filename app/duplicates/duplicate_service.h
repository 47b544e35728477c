// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_service.h"
#include "domain/rules/duplicates.h"

namespace jiaxin {

/// One of the two, as a list shows it.
struct DuplicateSide {
    RecordId id;
    qint64 version = 0;
    QString unit;
    QString name;
    QString number;  ///< of the document, masked; the credit code
    QString state;
};

/// Two records that may be of one person or firm.
struct DuplicatePair {
    const RecordType *type = nullptr;
    QList<DuplicateReason> reasons;  ///< the strongest first
    DuplicateSide first;             ///< the one with the lesser id, which is the older one
    DuplicateSide second;
};

/// What hangs on a record: how many of which type.
struct DuplicateChildren {
    const RecordType *type = nullptr;
    int amount = 0;
};

/// One of the two, to be looked at beside the other.
struct ComparedRecord {
    DuplicateSide side;
    QDateTime createdAt;
    QDateTime updatedAt;
    AttachmentHash photo {};
    QList<DuplicateChildren> children {};
};

/// A field of both. Values are masked JSON, records that are referred to by their titles.
struct ComparedField {
    const Field *field = nullptr;
    QJsonValue first;
    QJsonValue second;
    bool differs = false;  ///< judged by the whole values, in the sense of sameText()
    bool onlyOne = false;  ///< one of the two has none
};

struct DuplicateComparison {
    const RecordType *type = nullptr;
    QList<DuplicateReason> reasons;
    ComparedRecord first;
    ComparedRecord second;
    QList<ComparedField> fields;  ///< those of which one at least has a value, in field order
    bool keepsFirst = true;       ///< which one a merge had better keep: the one with more behind it
    QString note {};              ///< of a verdict that holds
};

/// Two records as they were seen; other versions are refused as Stale.
struct SeenPair {
    RecordId first;
    RecordId second;
    std::optional<qint64> firstVersion {};
    std::optional<qint64> secondVersion {};
};

/// Duplicates 查重 (domain.md §3.1): says of two records that they are the same, or not. Candidates are found by
/// DuplicateSearch. Only those may who may merge, and only of records of their own territory. Throws DbFailure.
class DuplicateService {
public:
    explicit DuplicateService(Workspace &workspace) : m_work(workspace) {}

    /// Whether this person may look for duplicates at all.
    static bool mayJudge(const Actor &actor) { return allowed(actor, Operation::Merge); }

    /// Both beside one another; each look at a person is logged. NotFound; Forbidden (`role` `territory`).
    Result<DuplicateComparison> compare(const RecordType &type, const RecordId &first, const RecordId &second);

    /// They are two. The pair does not come back until one of the compared fields is another. Both histories say so. A verdict
    /// on the pair that is there already is replaced. NotFound; Forbidden; Stale; Invalid (`note`: there is none).
    Result<Outcome> different(const RecordType &type, const SeenPair &pair, const QString &note);
    /// It was a mistake: the pair is looked at again. NotFound: no such verdict; Forbidden.
    Result<void> takeBack(const RecordType &type, const RecordId &first, const RecordId &second);

    /// They are one: RecordService::merge(), remembered as a verdict; `first` is kept. Its errors and problems, and Invalid
    /// (`reason`: there is none).
    Result<Outcome> same(const RecordType &type, const SeenPair &pair, const QString &reason, const MergeChoice &choice = {});

    /// The type of these two: worker or enterprise; null when they are not both there as one of them.
    const RecordType *typeOf(const RecordId &first, const RecordId &second);

    /// The verdict `different` on them, while nothing that was compared has changed since.
    std::optional<DuplicateVerdict> settled(const RecordType &type, const Record &one, const Record &other);
    DuplicateSide sideOf(const RecordType &type, const Record &record);
    DuplicatePair pairOf(const RecordType &type, const Record &one, const Record &other);

private:
    using Both = std::pair<std::unique_ptr<Record>, std::unique_ptr<Record>>;
    Result<Both> load(const RecordType &type, const SeenPair &pair);
    QString digest(const RecordType &type, const Record &one, const Record &other) const;
    /// The newest verdict on the pair.
    std::optional<DuplicateVerdict> verdictOn(const RecordId &one, const RecordId &other);
    void remember(const RecordType &type, const Record &one, const Record &other, DuplicateVerdict::Verdict verdict,
                  const QString &note);
    ComparedRecord compared(const RecordType &type, const Record &record);
    QJsonValue shown(const Field &field, const Record &record, const QJsonObject &masked);

    Workspace &m_work;
};

/// The other worker of a task of two counties, where this vault looks after both: to be compared and merged here. Null: only
/// the other unit has the record. Throws DbFailure.
RecordId otherOfTask(Workspace &workspace, const DuplicateTask &task);

}  // namespace jiaxin
