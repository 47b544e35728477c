// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

#include <QJsonArray>

namespace jiaxin {

/// Steps that were taken at other computers, as entries of the feed tell of them (openapi.yaml, FeedStep): they stand in the
/// record's history, their pins with the record, and whose the matter is follows from them as from our own (docs/sync.md).
/// Inside the caller's transaction, on the database thread; throws DbFailure.
class ForeignSteps {
public:
    explicit ForeignSteps(Workspace &workspace) : m_work(workspace) {}

    /// Those that this vault has not got yet; its own are left out. `edited`: what changed in the row as the entry was applied,
    /// field → [before, after]; empty: nothing, or nobody knows.
    void take(const RecordType &type, const RecordId &record, const QJsonArray &steps, const QJsonObject &edited);

private:
    void takeStep(const RecordType &type, const Record &row, const QJsonObject &step, const QJsonObject &edited);
    bool isOwn(const RecordId &record, const QJsonObject &step);
    bool write(const Record &row, const RecordType &type, const QJsonObject &step, const QJsonObject &changes);
    void keepPerson(const QJsonObject &step);

    Workspace &m_work;
};

}  // namespace jiaxin
