// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/sync_world.h"

#include "app/review/review_service.h"
#include "app/sync/enrolment.h"
#include "db/store/late_indexes.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"

#include <QJsonDocument>

namespace jiaxin::test {

using namespace jiaxin::server;

namespace {

struct Person {
    const char *name;
    const char *unit;
    Role role;
};
constexpr std::array people {
    Person {"clerk", "610103", Role::Clerk},
    Person {"clerk2", "610103", Role::Clerk},
    Person {"reviewer", "610103", Role::Reviewer},
    Person {"reviewer2", "610103", Role::Reviewer},
    Person {"officer", "610103", Role::CertificateOfficer},
    Person {"far_clerk", "610104", Role::Clerk},
    Person {"city_clerk", "610100", Role::Clerk},
    Person {"city_reviewer", "610100", Role::Reviewer},
};

QString lineOf(const QString &version, const QString &state, const QString &unit, QJsonObject fields)
{
    // Nothing is nothing, said or not.
    const QStringList names = fields.keys();
    for (const QString &name : names) {
        const QJsonValue value = fields.value(name);
        if (value.isNull() || (value.isString() && value.toString().isEmpty()) ||
            (value.isArray() && value.toArray().isEmpty()))
            fields.remove(name);
    }
    return version + u' ' + state + u' ' + unit + u' ' +
           QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

}  // namespace

SyncProvince::SyncProvince(qsizetype frameBytes)
{
    m_world.clock.set(QDateTime::currentDateTimeUtc());
    addAccount(m_world, "admin", "610103", {Role::AccountAdmin});
    addAccount(m_world, "city_admin", "610100", {Role::AccountAdmin});
    for (const Person &person : people)
        addAccount(m_world, person.name, person.unit, {person.role});
    m_authority = makeAuthority(QStringLiteral("test"), m_world.clock.now(), 10).value();
    m_world.service.frameBytes = frameBytes;
    restart();
}

void SyncProvince::changeAuthority()
{
    m_authority = makeAuthority(QStringLiteral("next"), m_world.clock.now(), 10).value();
    restart();
}

void SyncProvince::restart()
{
    TlsFiles files = writeServerCertificate(m_authority, QDateTime::currentDateTimeUtc(), m_folder.path());
    files.clientAuthority = m_world.folder.filePath(QStringLiteral("authority.pem"));
    HttpOptions options;
    options.tls = files;
    m_tls = std::make_unique<HttpServer>(options, m_world.router, m_world.log, m_world.metrics);
    if (!m_tls->start())
        qFatal("the province does not start");
}

void SyncProvince::findDatabaseAgain()
{
    // At most so many were open; those that are dead are not given back.
    std::vector<std::unique_ptr<PgPool::Lease>> leases;
    for (int i = 0; i < 20; ++i) {
        leases.emplace_back(new PgPool::Lease(m_world.pool.lease()));
        try {
            (*leases.back())->exec("SELECT 1");
        } catch (const PgFailure &) {
            continue;
        }
    }
}

void SyncProvince::backUp()
{
    m_world.database.backUp();
    findDatabaseAgain();
}

void SyncProvince::restore()
{
    m_world.database.restore();
    findDatabaseAgain();
}

QString SyncProvince::enrolmentCode(const char *unit)
{
    m_world.tokens.remove("city_admin");
    HttpClient client = loggedIn(m_world, "city_admin");
    const HttpReply reply = client.post("/v1/devices/codes", {{QStringLiteral("unit"), QString::fromLatin1(unit)},
                                                              {QStringLiteral("device_name"), QStringLiteral("窗口")}});
    return reply.json().value(QLatin1String("code")).toString();
}

qint64 SyncProvince::count(const QByteArray &sql, const QList<PgValue> &values)
{
    PgConnection admin(m_world.database.conninfo("postgres"));
    return admin.exec(sql, values).integer(0, 0);
}

QMap<QString, QString> SyncProvince::records(const QByteArray &county)
{
    PgConnection admin(m_world.database.conninfo("postgres"));
    const PgResult rows = admin.exec(
        "SELECT id, version, state, unit, fields FROM record WHERE deleted_at IS NULL AND (county = $1 OR city = $1)",
        {pgText(QString::fromLatin1(county))});
    QMap<QString, QString> all;
    for (int row = 0; row < rows.rows(); ++row)
        all.insert(rows.text(row, 0), lineOf(rows.text(row, 1), rows.text(row, 2), rows.text(row, 3),
                                             QJsonDocument::fromJson(rows.bytes(row, 4)).object()));
    return all;
}

QString SyncProvince::brokenBy(const QMap<QString, qint64> &acknowledged)
{
    PgConnection admin(m_world.database.conninfo("postgres"));
    const PgResult taken = admin.exec("SELECT op_id, result->>'version' FROM push_op");
    QMap<QString, qint64> there;
    for (int row = 0; row < taken.rows(); ++row)
        there.insert(taken.text(row, 0), taken.text(row, 1).toLongLong());
    for (auto operation = acknowledged.begin(); operation != acknowledged.end(); ++operation) {
        if (there.value(operation.key(), -1) != operation.value())
            return QStringLiteral("acknowledged and lost: %1").arg(operation.key());
    }
    const auto rows = [&admin](const char *sql) { return admin.exec(sql).integer(0, 0); };
    if (rows(
            "SELECT count(*) FROM (SELECT 1 FROM audit WHERE version IS NOT NULL GROUP BY record, version HAVING count(*) > 1) "
            "AS twice") > 0)
        return QStringLiteral("done twice");
    // Whatever made a version of a record has its line; another life of the feed begins far above.
    if (rows("SELECT count(*) FROM record CROSS JOIN LATERAL (SELECT max(version) AS newest, max(version) FILTER (WHERE first) "
             "AS "
             "last, count(DISTINCT version) FILTER (WHERE first) AS amount FROM (SELECT version, version < 1000000000 AS first "
             "FROM audit WHERE audit.record = record.id) AS line) AS made WHERE record.version IS DISTINCT FROM made.newest OR "
             "made.amount IS DISTINCT FROM made.last") > 0)
        return QStringLiteral("a version that nobody made");
    return {};
}

SyncComputer::SyncComputer(SyncProvince &province, const char *unit, bool enrolled, int device, const QString &place)
    : m_province(province), m_unit(unit), m_place(place.isEmpty() ? m_root.path() : place)
{
    VaultSetup setup {.unit = QString::fromLatin1(unit),
                      .device = device,
                      .adminName = QStringLiteral("local_admin"),
                      .password = Secret::fromText(officePassword)};
    auto made = Session::create(folder(), std::move(setup), tools());
    if (!made)
        qFatal("no vault");
    m_session = std::move(*made);
    m_user = "local_admin";
    for (const Person &person : people) {
        if (!inSubtree(QString::fromLatin1(person.unit), QString::fromLatin1(unit)))
            continue;
        const auto added = wait([&](Workspace &work) {
            return UserService(work).add({.name = QString::fromLatin1(person.name),
                                          .displayName = {},
                                          .unit = QString::fromLatin1(person.unit),
                                          .roles = {person.role}},
                                         Secret::fromText(officePassword));
        });
        if (!added)
            qFatal("no user %s", person.name);
    }
    if (enrolled)
        enrolHere();
}

void SyncComputer::enrolHere()
{
    const auto done = enrol(as("local_admin"),
                            {.url = QStringLiteral("https://localhost:%1").arg(m_province.port()),
                             .code = m_province.enrolmentCode(m_unit.constData()),
                             .authority = m_province.authority()},
                            transport());
    if (!done)
        qFatal("not enrolled: %s %s %s", qPrintable(errorName(done.error().code)), qPrintable(done.error().field),
               qPrintable(done.error().detail));
}

TransportMaker SyncComputer::transport()
{
    return [this](const HttpPeer &peer) -> Result<std::unique_ptr<SyncTransport>> {
        auto inner = makeHttpTransport(
            {.url = QUrl(QStringLiteral("https://localhost:%1").arg(through > 0 ? through : m_province.port())),
             .authorities = peer.authorities,
             .certificate = peer.certificate,
             .key = peer.key.clone()});
        if (!inner)
            return inner.error();
        return std::unique_ptr<SyncTransport>(std::make_unique<FaultyTransport>(std::move(*inner), fault));
    };
}

Session &SyncComputer::as(const char *user)
{
    if (m_session && m_user == user)
        return *m_session;
    leave();
    auto opened = Session::unlock(folder(), QString::fromLatin1(user), Secret::fromText(officePassword), tools());
    if (!opened)
        qFatal("%s cannot open the vault: %s", user, qPrintable(opened.error().detail));
    m_session = std::move(*opened);
    m_user = user;
    return *m_session;
}

SyncSummary SyncComputer::sync(const char *user)
{
    const SyncCredentials who {.name = QString::fromLatin1(user), .password = Secret::fromText(officePassword)};
    SyncPass::Options options;
    options.memory = memory;
    options.lot = lot;
    SyncPass pass(as(user), transport(), who, options);
    return pass.run();
}

SyncSummary SyncComputer::synced(const char *user)
{
    const SyncSummary summary = sync(user);
    if (summary.error)
        qFatal("sync of %s: %s %s %s", user, qPrintable(errorName(summary.error->code)), qPrintable(summary.error->field),
               qPrintable(summary.error->detail));
    return summary;
}

RecordId SyncComputer::create(const char *user, const RecordType &type, const QJsonObject &values)
{
    const auto made = as(user).wait(
        [&](Workspace &work) { return RecordService(work).create(type, values, {.reason = QStringLiteral("test")}); });
    if (!made || !made->saved)
        qFatal("not created: %s", made ? qPrintable(made->problems.value(0).field + made->problems.value(0).rule)
                                       : qPrintable(made.error().detail));
    return made->id;
}

void SyncComputer::edit(const char *user, const RecordType &type, const RecordId &id, const QJsonObject &values)
{
    const auto made = as(user).wait(
        [&](Workspace &work) { return RecordService(work).edit(type, id, values, {.reason = QStringLiteral("test")}); });
    if (!made || !made->saved)
        qFatal("not edited: %s", made ? qPrintable(made->problems.value(0).field + made->problems.value(0).rule)
                                      : qPrintable(made.error().detail));
}

void SyncComputer::remove(const char *user, const RecordType &type, const RecordId &id)
{
    (void)as(user).wait([&](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            const auto row = work.store.load(type, id);
            work.store.remove(type, *row, work.context());
            return {};
        });
    });
}

Result<Outcome> SyncComputer::act(const char *user, const RecordType &type, const RecordId &id, const char *action)
{
    return as(user).wait(
        [&](Workspace &work) { return ReviewService(work).act(type, id, {.action = QString::fromLatin1(action)}); });
}

std::shared_ptr<Record> SyncComputer::load(const RecordType &type, const RecordId &id)
{
    return *m_session->wait(
        [&](Workspace &work) -> Result<std::shared_ptr<Record>> { return std::shared_ptr<Record>(work.store.load(type, id)); });
}

QString SyncComputer::value(const RecordType &type, const RecordId &id, const char *field)
{
    const auto record = load(type, id);
    return record ? type.field(QLatin1String(field))->get(*record).toString() : QStringLiteral("(none)");
}

QList<Conflict> SyncComputer::conflicts()
{
    return *m_session->wait([](Workspace &work) -> Result<QList<Conflict>> { return ConflictDesk(work).list(); });
}

qint64 SyncComputer::count(const QString &sql)
{
    return *m_session->wait([&](Workspace &work) -> Result<qint64> { return work.database().value(sql).toLongLong(); });
}

QString SyncComputer::difference(const QByteArray &county)
{
    const QMap<QString, QString> province = m_province.records(county);
    const QMap<QString, QString> here = records();
    QStringList found;
    for (auto record = province.begin(); record != province.end(); ++record) {
        if (here.value(record.key()) != record.value())
            found.append(
                QStringLiteral("%1\n  there %2\n  here  %3").arg(record.key(), record.value(), here.value(record.key())));
    }
    for (auto record = here.begin(); record != here.end(); ++record) {
        if (!province.contains(record.key()))
            found.append(QStringLiteral("%1\n  only here %2").arg(record.key(), record.value()));
    }
    if (const qint64 waiting = count(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'pending'")); waiting > 0)
        found.append(QStringLiteral("%1 wait").arg(waiting));
    return found.mid(0, 5).join(u'\n');
}

QString SyncComputer::broken(const QByteArray &county)
{
    if (const QString differs = difference(county); !differs.isEmpty())
        return differs;
    struct Rule {
        const char *name;
        const char *violated;
    };
    // What the province has not taken lies open, or somebody has decided on it; refusals stay in the list of refusals.
    for (const Rule &rule : {
             Rule {"on top", "on_top"},
             Rule {"acknowledged without receipt", "state IN ('applied', 'merged') AND receipt IS NULL"},
             Rule {"dropped unseen",
                   "state = 'conflict' AND op_id NOT IN (SELECT op_id FROM sync_conflict WHERE decision = '')"},
         }) {
        const auto found = m_session->wait([&rule](Workspace &work) -> Result<QString> {
            return work.database()
                .value(QStringLiteral("SELECT type || ' ' || record || ' ' || action || ' ' || state || ' ' || "
                                      "coalesce(version, 0) FROM outbox WHERE %1 ORDER BY seq")
                           .arg(QLatin1String(rule.violated)))
                .toString();
        });
        if (!found->isEmpty())
            return QLatin1String(rule.name) + QStringLiteral(": ") + *found;
    }
    const auto bare = m_session->wait([](Workspace &work) -> Result<QString> {
        return work.database()
            .value(QStringLiteral("SELECT type || ' ' || record FROM sync_base WHERE content IS NOT NULL"))
            .toString();
    });
    if (!bare->isEmpty())
        return QStringLiteral("a base that nothing lies on: ") + *bare;
    const auto late = [](Workspace &work) -> Result<bool> { return LateIndexes(work.database()).areOwed(); };
    if (*m_session->wait(late))
        return QStringLiteral("indexes that were put off");
    if (!m_session->wait([](Workspace &work) -> Result<bool> { return work.store.audit().verify().ok(); }).value())
        return QStringLiteral("the audit does not hold");
    const auto acknowledged = m_session->wait([](Workspace &work) -> Result<QMap<QString, qint64>> {
        QMap<QString, qint64> all;
        Statement query =
            work.database().prepare(QStringLiteral("SELECT op_id, version FROM outbox WHERE state IN ('applied', 'merged')"));
        while (query.step())
            all.insert(query.text(0), query.integer(1));
        return all;
    });
    return m_province.brokenBy(*acknowledged);
}

QMap<QString, QString> SyncComputer::records()
{
    return *m_session->wait([](Workspace &work) -> Result<QMap<QString, QString>> {
        QMap<QString, QString> all;
        for (const RecordType *type : allRecordTypes) {
            Statement query = work.database().prepare(
                QStringLiteral("SELECT id, coalesce((SELECT version FROM sync_base WHERE record = id), version) FROM %1 "
                               "WHERE deleted_at IS NULL")
                    .arg(type->id()));
            while (query.step()) {
                const auto record = work.store.load(*type, RecordId(query.text(0)));
                all.insert(query.text(0), lineOf(query.text(1), record->state, record->unit,
                                                 recordToJson(*type, *record, JsonScope::FieldsOnly)));
            }
        }
        return all;
    });
}

}  // namespace jiaxin::test
