// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/demo/fair_play.h"

#include "app/ctl/sync_view.h"
#include "app/records/record_service.h"
#include "app/sync/conflict_desk.h"
#include "app/sync/http_transport.h"
#include "app/words/words.h"
#include "domain/record_json.h"

#include <QDir>
#include <QFile>

namespace jiaxin::ctl {

namespace {

const QString fairUnit = QStringLiteral("610103");
const QString fairAdmin = QStringLiteral("account_admin_610103");
/// Firms and workers that each of the two enters.
constexpr size_t firmsEach = 4;
constexpr size_t workersEach = 6;

QDate todayOf(const Cli &cli)
{
    return inChina(cli.tools().clock.now()).date();
}

/// A record that was refused ends the play like any other failure.
Result<RecordId> enteredAs(const Result<Outcome> &outcome)
{
    if (!outcome)
        return outcome.error();
    if (!outcome->saved)
        return Error {
            .code = ErrorCode::Invalid, .field = outcome->problems.value(0).field, .detail = outcome->problems.value(0).rule};
    return outcome->id;
}

}  // namespace

FairPlay::FairPlay(const Cli &cli, Order order)
    : m_cli(cli),
      m_order(std::move(order)),
      m_world(todayOf(cli), todayOf(cli).addDays(-DemoWorld::filingDays)),
      m_computers {Computer {.name = QStringLiteral("one"), .user = QStringLiteral("clerk_610103"), .device = 1},
                   Computer {.name = QStringLiteral("two"), .user = QStringLiteral("clerk2_610103"), .device = 2}}
{
}

QString FairPlay::vaultOf(const Computer &computer) const
{
    return m_order.folder + u'/' + computer.name + QStringLiteral("/vault");
}

void FairPlay::tell(const Computer &computer, const QString &text)
{
    m_steps.append(QJsonObject {{QStringLiteral("computer"), computer.name}, {QStringLiteral("text"), text}});
    if (!m_cli.isJson())
        m_cli.console().line(QStringLiteral("%1  %2").arg(computer.name, text));
}

Result<void> FairPlay::open()
{
    for (Computer &computer : m_computers) {
        if (!QFile::exists(vaultOf(computer) + QStringLiteral("/vault.json"))) {
            if (const auto made = make(computer); !made)
                return made;
            tell(computer, label("demo", "made a vault of Beilin district and enrolled it with the province").translated());
        }
        if (const auto unlocked = unlock(computer); !unlocked)
            return unlocked;
        if (const auto synced = sync(computer); !synced)
            return synced.error();
    }
    return {};
}

Result<void> FairPlay::make(const Computer &computer)
{
    if (!QDir().mkpath(m_order.folder + u'/' + computer.name))
        return failure(ErrorCode::Io, "mkdir");
    const VaultTools &tools = m_cli.tools();
    const auto session = Session::create(
        vaultOf(computer),
        {.unit = fairUnit, .device = computer.device, .adminName = fairAdmin, .password = m_order.password.clone()},
        {.crypto = tools.crypto, .clock = tools.clock});
    if (!session)
        return session.error();
    const Result<void> added = (*session)->wait([&](Workspace &work) {
        return UserService(work).add(
            {.name = computer.user, .displayName = computer.user, .unit = fairUnit, .roles = {Role::Clerk}}, m_order.password);
    });
    if (!added)
        return added;
    const Result<QString> code = enrolmentCode(computer);
    if (!code)
        return code.error();
    const Result<ServerLink> link =
        enrol(**session, {.url = m_order.server, .code = *code, .authority = m_order.authority}, &makeHttpTransport);
    return link ? Result<void>() : Result<void>(link.error());
}

Result<QString> FairPlay::enrolmentCode(const Computer &computer) const
{
    const auto transport =
        makeHttpTransport({.url = QUrl(m_order.server), .authorities = {m_order.authority}, .certificate = {}, .key = {}});
    if (!transport)
        return transport.error();
    SyncApi api(**transport, m_cli.tools().clock, m_cli.tools().crypto);
    const auto account = api.logIn({.name = fairAdmin, .password = m_order.password.clone()});
    return account ? api.makeEnrolmentCode(fairUnit, computer.name) : Result<QString>(account.error());
}

Result<void> FairPlay::unlock(Computer &computer)
{
    auto session = Session::unlock(vaultOf(computer), computer.user, m_order.password,
                                   {.crypto = m_cli.tools().crypto, .clock = m_cli.tools().clock});
    if (!session)
        return session.error();
    computer.session = std::move(*session);
    return {};
}

Result<SyncSummary> FairPlay::sync(Computer &computer)
{
    const SyncCredentials who {.name = computer.user, .password = m_order.password.clone()};
    SyncSummary summary = SyncPass(*computer.session, &makeHttpTransport, who).run();
    if (summary.error)
        return *summary.error;
    tell(computer, summaryText(summary));
    return summary;
}

Result<void> FairPlay::enter(Computer &computer, size_t from, size_t to)
{
    int workers = 0;
    const auto entered = computer.session->wait([&](Workspace &work) -> Result<RecordId> {
        RecordId first;
        for (size_t i = from; i < to; ++i) {
            const Result<RecordId> firm = enteredAs(RecordService(work).create(
                enterpriseType, recordToJson(enterpriseType, m_world.firms.at(i).record, JsonScope::FieldsOnly)));
            if (!firm)
                return firm;
            if (first.isNull())
                first = *firm;
            for (const DemoWorker &worker : m_world.workers) {
                if (worker.firm != i || workers == int(workersEach))
                    continue;
                QJsonObject values = recordToJson(workerType, worker.record, JsonScope::FieldsOnly);
                values.insert(QStringLiteral("enterprise"), firm->toString());
                if (const auto made = enteredAs(RecordService(work).create(workerType, values)); !made)
                    return made;
                ++workers;
            }
        }
        return first;
    });
    if (!entered)
        return entered.error();
    computer.firstFirm = *entered;
    tell(computer, label("demo", "without the province: entered %1 enterprises and %2 workers")
                       .translated()
                       .arg(QString::number(to - from), QString::number(workers)));
    return {};
}

Result<void> FairPlay::change(Computer &computer, const RecordId &firm, const QJsonObject &values)
{
    const auto changed = enteredAs(
        computer.session->wait([&](Workspace &work) { return RecordService(work).edit(enterpriseType, firm, values); }));
    if (!changed)
        return changed.error();
    tell(computer, label("demo", "without the province: changed %1 fields of an enterprise").translated().arg(values.size()));
    return {};
}

Result<void> FairPlay::decide(Computer &computer)
{
    const auto decided = computer.session->wait([](Workspace &work) -> Result<qsizetype> {
        ConflictDesk desk(work);
        const QList<Conflict> open = desk.list();
        for (const Conflict &conflict : open) {
            if (const auto done = desk.decide(conflict.id, Side::Mine); !done)
                return done.error();
        }
        return open.size();
    });
    if (!decided)
        return decided.error();
    tell(computer, label("demo", "decided on %1 conflicts: the own value").translated().arg(*decided));
    return *decided > 0 ? Result<void>() : failure(ErrorCode::WrongState, "decided");
}

Result<void> FairPlay::closeDay(Computer &computer)
{
    const auto day =
        computer.session->wait([](Workspace &work) -> Result<DayEnd> { return SyncStates(work).dayEnd(work.today()); });
    if (!day)
        return day.error();
    computer.day = *day;
    tell(computer,
         label("demo", "the day's end: entered %1 = acknowledged %2 + to be sent %3 + in conflict %4 + refused %5; %6 receipts")
             .translated()
             .arg(day->sum.entered)
             .arg(day->sum.acknowledged)
             .arg(day->sum.waiting)
             .arg(day->sum.conflicts)
             .arg(day->sum.rejected)
             .arg(day->receipts));
    return day->receiptsGood ? Result<void>() : failure(ErrorCode::Corrupt, "receipt");
}

Result<void> FairPlay::compare()
{
    std::array<QMap<QString, QJsonObject>, 2> has;
    for (size_t i = 0; i < m_computers.size(); ++i) {
        const auto read = m_computers.at(i).session->wait([&](Workspace &work) {
            for (const RecordType *type : {&enterpriseType, &workerType}) {
                Statement query =
                    work.database().prepare(QStringLiteral("SELECT id FROM %1 WHERE deleted_at IS NULL").arg(type->id()));
                while (query.step())
                    has.at(i).insert(query.text(0), recordToJson(*type, *work.store.load(*type, RecordId(query.text(0))),
                                                                 JsonScope::FieldsOnly));
            }
        });
        if (!read)
            return read.error();
    }
    if (has[0] != has[1])
        return failure(ErrorCode::Conflict, "not_equal");
    tell(m_computers[1],
         label("demo", "both computers have the same %1 enterprises and workers").translated().arg(has[0].size()));
    return {};
}

Result<void> FairPlay::play()
{
    Computer &one = m_computers[0];
    Computer &two = m_computers[1];
    const auto syncs = [this](std::initializer_list<Computer *> computers) -> Result<void> {
        for (Computer *each : computers) {
            if (const auto synced = sync(*each); !synced)
                return synced.error();
        }
        return {};
    };
    const QList<std::function<Result<void>()>> scenes {
        [&] { return enter(one, 0, firmsEach); },
        [&] { return enter(two, firmsEach, 2 * firmsEach); },
        [&] {
            return syncs({&one, &two, &one});
        },
        [&] {
            return change(one, one.firstFirm,
                          {{QStringLiteral("brand"), QStringLiteral("安檐到家")},
                           {QStringLiteral("former_name"), QStringLiteral("安檐家政社")}});
        },
        [&] {
            return change(two, one.firstFirm,
                          {{QStringLiteral("brand"), QStringLiteral("安檐")},
                           {QStringLiteral("landline"), QStringLiteral("029-87650000")}});
        },
        [&] {
            return syncs({&one, &two});
        },
        [&] { return decide(two); },
        [&] {
            return syncs({&two, &one});
        },
        [&] { return closeDay(one); },
        [&] { return closeDay(two); },
        [&] { return compare(); },
    };
    for (const auto &scene : scenes) {
        if (const Result<void> done = scene(); !done)
            return done;
    }
    return {};
}

QJsonObject FairPlay::toJson() const
{
    QJsonArray computers;
    for (const Computer &each : m_computers)
        computers.append(QJsonObject {{QStringLiteral("vault"), vaultOf(each)},
                                      {QStringLiteral("user"), each.user},
                                      {QStringLiteral("day_end"), dayEndJson(each.day)}});
    return {{QStringLiteral("computers"), computers}, {QStringLiteral("steps"), m_steps}};
}

}  // namespace jiaxin::ctl
