// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/addressee.h"

#include "app/review/review_service.h"
#include "app/review/step_effects.h"
#include "app/review/waiting_step.h"
#include "domain/record_json.h"

#include <QJsonArray>

namespace jiaxin {

namespace {

Actor actorOf(const User &user)
{
    return {.name = user.name, .roles = user.roles, .unit = user.unit};
}

}  // namespace

bool AddresseeService::canGoOn(const Actor &person, const RecordType &type, const Record &record)
{
    const QStringList possible = possibleActions(person, type.id(), workflowState(m_work, type, record), record.unit,
                                                 ReviewService(m_work).facts(type, record));
    return !waitingStep(possible).isEmpty();
}

std::optional<Addressee> AddresseeService::of(const RecordType &type, const Record &record)
{
    Addressee addressee;
    {
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT user, ground, given_by, given_at, note FROM addressee WHERE record = ?1 AND state = ?2"));
        query.bindText(1, record.id.toString()).bindText(2, record.state);
        if (!query.step())
            return std::nullopt;
        addressee.user = query.text(0);
        addressee.ground = choiceFromName<Addressee::Ground>(query.text(1)).value_or(Addressee::Ground::PassedOn);
        addressee.givenBy = query.text(2);
        addressee.givenAt = QDateTime::fromString(query.text(3), Qt::ISODateWithMs);
        addressee.note = query.text(4);
    }
    const std::optional<User> user = UserService(m_work).find(addressee.user);
    if (!user || user->disabled || !canGoOn(actorOf(*user), type, record))
        return std::nullopt;
    addressee.name = user->displayName;
    addressee.givenBy = displayName(m_work.database(), addressee.givenBy);
    return addressee;
}

bool AddresseeService::isAnothers(const RecordType &type, const Record &record)
{
    const std::optional<Addressee> addressee = of(type, record);
    return addressee && addressee->user != m_work.actor.name;
}

QList<User> AddresseeService::colleagues(const RecordType &type, const Record &record)
{
    QList<User> colleagues;
    for (const User &user : UserService(m_work).list()) {
        const bool colleague = user.name != m_work.actor.name && user.unit == m_work.actor.unit && !user.disabled;
        if (colleague && canGoOn(actorOf(user), type, record))
            colleagues.append(user);
    }
    return colleagues;
}

Result<Outcome> AddresseeService::passOn(const RecordType &type, const RecordId &id, const QString &user, const QString &note,
                                         std::optional<qint64> version)
{
    const auto record = m_work.store.load(type, id);
    if (const auto error = notAsSeen(record.get(), version))
        return *error;
    if (!canGoOn(m_work.actor, type, *record))
        return failure(ErrorCode::Forbidden, "nothing_to_pass_on");
    const QList<User> candidates = colleagues(type, *record);
    const auto chosen = std::find_if(candidates.begin(), candidates.end(), [&](const User &one) { return one.name == user; });
    if (chosen == candidates.end())
        return invalid("user", "no_colleague");
    return m_work.transact([&]() -> Result<Outcome> {
        const std::optional<Addressee> before = of(type, *record);
        write(id, record->state, chosen->name,
              {.ground = Addressee::Ground::PassedOn, .by = m_work.actor.name, .note = note.trimmed()});
        const QJsonArray change {before ? QJsonValue(before->user) : QJsonValue(), chosen->name};
        ChangeContext context = m_work.context({}, note.trimmed());
        context.addressee = chosen->name;
        m_work.store.remark(type, *record, context, passOnAction, {{QStringLiteral("addressee"), change}});
        return Outcome {.id = id, .version = record->version, .state = record->state, .problems = {}, .saved = true};
    });
}

void AddresseeService::write(const RecordId &record, const QString &state, const QString &user, const Giving &giving)
{
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT OR REPLACE INTO addressee (record, state, user, ground, given_by, given_at, note) "
                       "VALUES (?,?,?,?,?,?,?)"));
    insert.bindText(1, record.toString()).bindText(2, state).bindText(3, user).bindText(4, choiceName(giving.ground));
    insert.bindText(5, giving.by).bindText(6, instantText(m_work.clock.now())).bindText(7, giving.note).run();
}

void AddresseeService::follow(const RecordType &type, const Record &before, const QString &action, const Actor &person)
{
    if (action != QLatin1String("return")) {
        Statement drop = m_work.database().prepare(QStringLiteral("DELETE FROM addressee WHERE record = ?1 AND state = ?2"));
        drop.bindText(1, before.id.toString()).bindText(2, before.state).run();
        return;
    }
    // What is sent back out of the publicity comes back as a submission: to the level that this person decides at.
    for (const QString &state : {before.state, QStringLiteral("submitted"), QStringLiteral("county_approved")}) {
        const StepQuery approval {.type = type.id(), .state = state, .action = QStringLiteral("approve"), .unit = before.unit};
        if (decideStep(person, approval, {}).transition) {
            write(before.id, state, person.name, {.ground = Addressee::Ground::Returned, .by = person.name});
            return;
        }
    }
}

void AddresseeService::followElsewhere(const RecordType &type, const Record &before, const QString &action,
                                       const QString &person)
{
    const std::optional<User> user = UserService(m_work).find(person);
    // A stranger to this vault has no queue here.
    if (action != QLatin1String("return") || user)
        follow(type, before, action, user ? actorOf(*user) : Actor());
}

void AddresseeService::passedOnElsewhere(const Record &record, const QString &user, const QString &by, const QString &note)
{
    write(record.id, record.state, user, {.ground = Addressee::Ground::PassedOn, .by = by, .note = note});
}

}  // namespace jiaxin
