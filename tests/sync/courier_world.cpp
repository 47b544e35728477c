// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/courier_world.h"

#include "tests/support/invented.h"

namespace jiaxin::test {

using namespace jiaxin::server;

namespace {

void mustBeGood(const char *what, const std::optional<Error> &error)
{
    if (error)
        qFatal("%s: %s %s %s", what, qPrintable(errorName(error->code)), qPrintable(error->field), qPrintable(error->detail));
}

}  // namespace

QString HandCourier::newName(const char *what)
{
    return m_folder.filePath(QStringLiteral("%1-%2.jxc").arg(QLatin1String(what)).arg(++m_files));
}

QByteArray HandCourier::bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString HandCourier::written(const QByteArray &bytes)
{
    QFile file(newName("bytes"));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

QString HandCourier::out(SyncComputer &computer, const char *user)
{
    const QString name = newName("out");
    const Result<CourierWritten> written = CourierOut(computer.as(user)).write(name);
    mustBeGood("out", written ? std::nullopt : std::optional(written.error()));
    return name;
}

Result<QString> HandCourier::handIn(const QString &file, qint64 mostBytes)
{
    QFile in(file);
    QFile out(newName("back"));
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        qFatal("cannot open");
    auto connection = m_province.world().pool.lease();
    const Result<CourierOutcome> outcome = CourierDesk(m_province.world().service, *connection, mostBytes).answer(in, out);
    if (!outcome)
        return outcome.error();
    m_outcome = *outcome;
    return out.fileName();
}

QString HandCourier::answered(const QString &file, qint64 mostBytes)
{
    const Result<QString> answer = handIn(file, mostBytes);
    mustBeGood("hand in", answer ? std::nullopt : std::optional(answer.error()));
    return *answer;
}

SyncSummary HandCourier::in(SyncComputer &computer, const QString &answer, const char *user)
{
    CourierIn courier(computer.as(user));
    const SyncSummary summary = courier.read(answer);
    m_more = courier.hasMore();
    return summary;
}

SyncSummary HandCourier::trip(SyncComputer &computer, const char *user)
{
    const SyncSummary summary = in(computer, answered(out(computer, user)), user);
    mustBeGood("in", summary.error);
    return summary;
}

CourierOffices::CourierOffices()
{
    m_alone.fault = [](const SyncRequest &, SyncTransport &) -> Result<SyncReply> {
        return failure(ErrorCode::Offline, "unreachable");
    };
}

QJsonObject CourierOffices::nextEnterprise()
{
    return inventedEnterprise(++m_serial);
}

RecordId CourierOffices::newHere()
{
    return m_alone.create("clerk", enterpriseType, nextEnterprise());
}

RecordId CourierOffices::shared()
{
    const RecordId id = newHere();
    (void)m_way.trip(m_alone);
    (void)m_office.synced("clerk2");
    return id;
}

void CourierOffices::settle()
{
    (void)m_way.trip(m_alone);
    (void)m_office.synced("clerk2");
    (void)m_way.trip(m_alone);
}

void CourierOffices::enterMany(int count)
{
    const RecordId first = m_office.create("clerk2", enterpriseType, nextEnterprise());
    const int serial = m_serial;
    m_serial += count;
    const auto entered = m_office.wait([&](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            for (int i = 1; i <= count; ++i) {
                Enterprise other = *work.store.get<Enterprise>(enterpriseType, first);
                other.id = {};
                other.creditCode = inventedCreditCode(serial + i);
                work.store.insert(enterpriseType, other, work.context(), QStringLiteral("import"));
            }
            return {};
        });
    });
    mustBeGood("enter", entered ? std::nullopt : std::optional(entered.error()));
    (void)m_office.synced("clerk2");
}

void CourierOffices::withNetwork(const std::function<void()> &work)
{
    const Fault none = std::exchange(m_alone.fault, {});
    work();
    m_alone.fault = none;
}

QString CourierOffices::difference()
{
    QStringList found {m_alone.difference("610103"), m_office.difference("610103")};
    // No operation has two lines in the province's audit, but where the province forgot it.
    if (m_province.count("SELECT count(*) FROM (SELECT 1 FROM audit WHERE record IS NOT NULL AND record <> '" + m_forgotten +
                         "' GROUP BY record, version HAVING count(*) > 1) AS twice") > 0)
        found.append(QStringLiteral("applied twice"));
    found.removeAll(QString());
    return found.join(u'\n');
}

void CourierOffices::forget(const RecordId &id)
{
    PgConnection admin(m_province.world().database.conninfo("postgres"));
    m_forgotten = id.toString().toLatin1();
    admin.exec("DELETE FROM push_op WHERE op_id IN (SELECT op_id FROM push_op ORDER BY sequence DESC LIMIT 2)");
    admin.exec("DELETE FROM change_log WHERE record = '" + m_forgotten + "'");
    admin.exec("DELETE FROM record WHERE id = '" + m_forgotten + "'");
    admin.exec("UPDATE province SET feed = gen_random_uuid()");
}

QStringList stateOf(SyncComputer &computer)
{
    QStringList state;
    const QMap<QString, QString> records = computer.records();
    for (auto each = records.begin(); each != records.end(); ++each)
        state.append(each.key() + u' ' + each.value());
    for (const char *sql : {"SELECT count(*) FROM outbox WHERE state = 'pending'", "SELECT count(*) FROM sync_receipt",
                            "SELECT count(*) FROM sync_conflict", "SELECT count(*) FROM audit"})
        state.append(QString::number(computer.count(QLatin1String(sql))));
    state.append(*computer.wait([](Workspace &work) -> Result<QString> {
        return work.database().value(QStringLiteral("SELECT group_concat(cursor) FROM sync_cursor")).toString();
    }));
    return state;
}

QString detailOf(const SyncSummary &summary)
{
    return summary.error ? errorName(summary.error->code) + u' ' + summary.error->detail : QStringLiteral("(none)");
}

}  // namespace jiaxin::test
