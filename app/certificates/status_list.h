// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

#include <QJsonObject>

namespace jiaxin {

/// A signed list of certificates and cards that are not good any more, as an authority has issued it.
struct StatusList {
    QString keyId;
    QString unit;  ///< the authority's: the list speaks for this unit and those below
    QDateTime issuedAt;
    int entries = 0;
};

/// What the newest list that speaks for a card's unit says of it.
struct ListedCard {
    QDateTime issuedAt;
    QString state {};  ///< empty: it is not on the list
};

/// Status lists as files, until they come with every sync: one JSON object with `kind` `jiaxin-status-list`, `format` 1,
/// `issued_at`, `key_id`, `entries` [{`number`, `sequence` (0: every card), `state`}] and `signature` (docs/certificate-qr.md).
/// Throws DbFailure.
class StatusListService {
public:
    static constexpr qint64 largestFile = 64 * 1024 * 1024;  ///< bytes

    explicit StatusListService(Workspace &workspace) : m_work(workspace) {}

    /// Takes a list in the place of the one before, of the same key. BadFile `not_a_status_list` `signature`; Forbidden `role`,
    /// or `unknown_authority` with the key's id as field; Stale `older_list`.
    Result<StatusList> import(const QByteArray &bytes);
    /// The list of this vault's certificates, signed by its issuing key; for others to whom this vault is an authority.
    /// Forbidden `role`.
    Result<QByteArray> make();

    /// Nothing: no list speaks for this unit.
    std::optional<ListedCard> find(const QString &number, int sequence, const QString &unit);
    /// When the newest of all lists was issued; invalid: there is none.
    QDateTime newestIssue();

private:
    void write(const StatusList &list, const QJsonObject &file);
    QJsonArray entries();

    Workspace &m_work;
};

}  // namespace jiaxin
