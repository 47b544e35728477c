// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/roster_reader.h"
#include "app/exchange/vault_index.h"
#include "app/records/record_service.h"

namespace jiaxin {

/// What is to be done about one row.
struct RowPlan {
    enum class Action { Reject, Add, Update, Unchanged };

    Action action = Action::Reject;
    std::unique_ptr<Record> before {};  ///< the row in the vault, of an update
    std::unique_ptr<Record> record {};  ///< what is to be stored
    std::optional<Employment> employment {};
    QList<RowProblem> problems {};
};

/// Decides row by row what an import would do, from the rows and the vault, without writing. Rows of one file are given in
/// order, for a later row may repeat an earlier one. Throws DbFailure.
class RowPlanner {
public:
    /// `arrived`: workers that this import itself has brought, whose records come with them whole, however old the consent is.
    RowPlanner(Workspace &workspace, const RecordType &type, const QSet<RecordId> *arrived = nullptr);

    RowPlan plan(ParsedRow &&row, const ColumnMap &columns);
    VaultIndex &index() { return m_index; }

private:
    struct Draft;
    void resolveEnterprise(Draft &draft);
    void resolveWorker(Draft &draft);
    void resolveAllocation(Draft &draft);
    void judgeReferences(Draft &draft);
    bool isDuplicate(Draft &draft);
    std::unique_ptr<Record> existing(Draft &draft);
    std::unique_ptr<Record> existingChild(const Record &record);
    std::unique_ptr<Record> knownRecord(const Record &record, const Field *parent);
    void checkPayee(Draft &draft, const Record &record);
    void checkEmployer(Draft &draft);
    void planUpdate(Draft &draft, RowPlan &plan);
    void planNew(Draft &draft);
    void planEmployment(Draft &draft, RowPlan &plan);
    QString keyOf(const Record &record) const;
    QString subjectField() const;

    Workspace &m_work;
    const RecordType &m_type;
    RecordService m_records;
    VaultIndex m_index;
    CheckContext m_context;
    QList<const Field *> m_key;
    const Field *m_enterprise;
    const Field *m_worker;
    const Field *m_allocation;
    const QSet<RecordId> *m_arrived;
    QHash<TextKey, int> m_seen;
    /// What hangs on an enterprise or an allocation, or on nothing (null), by its key: there may be many below one.
    QHash<RecordId, QHash<QString, RecordId>> m_known;
};

}  // namespace jiaxin
