// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// A record that somebody may object to, as one knows it again; masked for the actor.
struct ObjectionSubject {
    const RecordType *type = nullptr;
    RecordId id {};
    QString title {};   ///< empty where nothing but its day tells it from others
    QString detail {};  ///< of an enterprise or a worker: code or number, and employer
    QDate day {};       ///< on which it was granted, decided, listed, received; none of an enterprise or a worker
    QString state {};   ///< as it is today
    /// Whom it concerns: an enterprise or a worker, maybe itself.
    const RecordType *ownerType = nullptr;
    RecordId ownerId {};
    QString owner {};

    bool isOwner() const { return type && type == ownerType; }
};

/// Finds what an objection is to be about (domain.md §4.5). Throws DbFailure.
class ObjectionSubjects {
public:
    explicit ObjectionSubjects(Workspace &workspace) : m_work(workspace) {}

    /// What a name, pinyin, initials, a code, the last four digits or a document's number find in the actor's territory; the
    /// number or the QR code of a certificate finds its bearer.
    QList<ObjectionSubject> find(const QString &typed, int ofEach = 5);
    /// An enterprise or a worker, and then what its archive holds, the newest first; drafts are in no archive yet.
    QList<ObjectionSubject> under(const RecordType &ownerType, const RecordId &id);
    /// The record of that id, whichever type it is; nothing: there is none, or it is of another territory.
    std::optional<ObjectionSubject> of(const RecordId &id);

private:
    ObjectionSubject describe(const RecordType &type, const Record &record);

    Workspace &m_work;
};

}  // namespace jiaxin
