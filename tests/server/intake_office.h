// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/records.h"
#include "tests/server/sync_office.h"

namespace jiaxin::test {

/// An office of 碑林区 with its people, and two enterprises with accounts of their own, `anhe` and `pingan`.
class IntakeOffice {
protected:
    /// The first time everything is made; afterwards records are forgotten.
    void openOffice();
    /// Lets an enterprise in that has no password to change first, under a new id.
    void addEnterprise(const char *name, const char *unit);
    RecordId enterpriseOf(const char *name) const { return RecordId(m_enterprises.value(name)); }

    /// POST /v1/intake/filings; the results in the order given.
    QJsonArray file(const char *name, const QList<SyncOperation> &operations);
    QString fileOne(const char *name, const SyncOperation &operation);
    /// A push by somebody of the office.
    QString asOffice(const char *name, const SyncOperation &operation);
    /// An own filing as the enterprise sees it.
    QJsonObject filing(const char *name, const RecordId &id);

    SyncOperation firstFiling(const char *name, int serial);
    SyncOperation newWorker(const char *name, int serial);
    SyncOperation newReward(const char *name);
    SyncOperation newObjection(const char *name, const QString &subject, const char *subjectType);
    static SyncOperation stepBy(const char *name, const SyncOperation &made, const char *action, qint64 base,
                                const char *state = nullptr);

    /// A number, asked by the database's administrator.
    qint64 count(const QByteArray &sql);

    std::unique_ptr<ServerWorld> m_world;
    QHash<QByteArray, QString> m_enterprises;
};

}  // namespace jiaxin::test
