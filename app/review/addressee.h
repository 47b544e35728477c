// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_service.h"
#include "app/session/user_service.h"

namespace jiaxin {

/// The one person who goes on with a record that others of the role could decide as well.
struct Addressee {
    enum class Ground {
        Returned,  ///< returned it, and it has come back
        PassedOn,  ///< was asked to by a colleague (转办)
        Count
    };

    QString user;
    QString name;  ///< display name
    Ground ground = Ground::Returned;
    QString givenBy {};  ///< display name of who passed it on, or returned it
    QDateTime givenAt {};
    QString note {};

    bool operator==(const Addressee &) const = default;
};

constexpr auto choicesOf(Addressee::Ground)
{
    return std::array {
        Choice {"returned", label("addressee", "Back after a return")},
        Choice {"passed_on", label("addressee", "Passed on")},
    };
}

/// Who goes on with which record. Throws DbFailure.
class AddresseeService {
public:
    explicit AddresseeService(Workspace &workspace) : m_work(workspace) {}

    /// Whose the record is in its present state. Nobody's where that person can no longer go on with it: disabled, in another
    /// role, or with hands of their own in the filing; it waits for everybody then.
    std::optional<Addressee> of(const RecordType &type, const Record &record);
    /// Whether the record waits for somebody else than the actor.
    bool isAnothers(const RecordType &type, const Record &record);

    /// Colleagues of the actor's unit who could take the step that waits for the actor, by name.
    QList<User> colleagues(const RecordType &type, const Record &record);
    /// 转办: the record is that colleague's from now on; one audit row with the version that was seen. NotFound; Stale;
    /// Forbidden (`role`: nothing waits for the actor there); Invalid with field `user`: not one of colleagues().
    Result<Outcome> passOn(const RecordType &type, const RecordId &id, const QString &user, const QString &note,
                           std::optional<qint64> version = {});

    /// What a step means for it, in the step's transaction: a return keeps the record for whoever returned it, any other step
    /// forgets whose it was.
    void follow(const RecordType &type, const Record &before, const QString &action)
    {
        follow(type, before, action, m_work.actor);
    }
    /// The same for a step that `person` took at another computer.
    void followElsewhere(const RecordType &type, const Record &before, const QString &action, const QString &person);
    /// Somebody at another computer has passed the record on. Inside a transaction.
    void passedOnElsewhere(const Record &record, const QString &user, const QString &by, const QString &note);

private:
    struct Giving {
        Addressee::Ground ground = Addressee::Ground::PassedOn;
        QString by;
        QString note {};
    };
    void follow(const RecordType &type, const Record &before, const QString &action, const Actor &person);
    bool canGoOn(const Actor &person, const RecordType &type, const Record &record);
    void write(const RecordId &record, const QString &state, const QString &user, const Giving &giving);

    Workspace &m_work;
};

}  // namespace jiaxin
