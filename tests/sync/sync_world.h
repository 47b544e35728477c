// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_service.h"
#include "app/sync/conflict_desk.h"
#include "app/sync/sync_pass.h"
#include "app/sync/sync_states.h"
#include "tests/server/sync_office.h"

namespace jiaxin::test {

/// A province on a real database that speaks TLS, with people of two counties: `clerk`, `clerk2`, `reviewer`, `reviewer2`,
/// `officer` of 610103, `far_clerk` of 610104, `city_clerk` and `city_reviewer` of 610100, administrators `admin` and
/// `city_admin`.
class SyncProvince {
public:
    /// Frames are small, so that the snapshot of a few records has several.
    explicit SyncProvince(qsizetype frameBytes = 3000);

    ServerWorld &world() { return m_world; }
    quint16 port() const { return m_tls->port(); }
    const QByteArray &authority() const { return m_authority.certificate; }
    const CertificateAuthority &certificateAuthority() const { return m_authority; }
    const CryptoProvider &crypto() const { return *m_world.crypto; }
    /// A code for one more device of the unit.
    QString enrolmentCode(const char *unit);
    /// Drops the connections and listens again, on another port.
    void restart();
    /// The same with a certificate of another authority.
    void changeAuthority();

    /// A backup of its database, and the way back to it; files are only ever added.
    void backUp();
    void restore();

    /// How often the record is there, by SQL.
    qint64 count(const QByteArray &sql, const QList<server::PgValue> &values = {});
    /// Every live record of the units as the database has it: id → `version state unit {fields}`.
    QMap<QString, QString> records(const QByteArray &county);
    /// Which of these operations (id → version to which it came) the province does not have, or what it has done twice; empty:
    /// nothing.
    QString brokenBy(const QMap<QString, qint64> &acknowledged);

private:
    /// Until the service has connections that work.
    void findDatabaseAgain();

    ServerWorld m_world;
    QTemporaryDir m_folder;
    CertificateAuthority m_authority;
    std::unique_ptr<server::HttpServer> m_tls;
};

/// What a test does to the answers on their way; see FaultyTransport.
using Fault = std::function<Result<SyncReply>(const SyncRequest &asked, SyncTransport &inner)>;

/// Puts a script between a pass and the real network: each request goes through `fault`, which may pass it on, drop the answer,
/// cut it, or answer itself.
class FaultyTransport final : public SyncTransport {
public:
    FaultyTransport(std::unique_ptr<SyncTransport> inner, const Fault &fault) : m_inner(std::move(inner)), m_fault(fault) {}
    Result<SyncReply> exchange(const SyncRequest &asked) override
    {
        return m_fault ? m_fault(asked, *m_inner) : m_inner->exchange(asked);
    }
    void stop() override { m_inner->stop(); }

private:
    std::unique_ptr<SyncTransport> m_inner;
    const Fault &m_fault;
};

/// A computer of an office with a vault of its own, enrolled with the province. Everybody's password is officePassword.
class SyncComputer {
public:
    /// `enrolled` false: on its own so far. `place`: a folder for the vault, else a temporary one.
    SyncComputer(SyncProvince &province, const char *unit, bool enrolled = true, int device = 1, const QString &place = {});
    ~SyncComputer() { leave(); }

    Session &as(const char *user);
    void leave() { m_session.reset(); }
    void enrolHere();

    /// One attempt as that person.
    SyncSummary sync(const char *user);
    /// … which has to go well.
    SyncSummary synced(const char *user);

    RecordId create(const char *user, const RecordType &type, const QJsonObject &values);
    void edit(const char *user, const RecordType &type, const RecordId &id, const QJsonObject &values);
    void remove(const char *user, const RecordType &type, const RecordId &id);
    Result<Outcome> act(const char *user, const RecordType &type, const RecordId &id, const char *action);
    std::shared_ptr<Record> load(const RecordType &type, const RecordId &id);
    QString value(const RecordType &type, const RecordId &id, const char *field);
    QList<Conflict> conflicts();
    qint64 count(const QString &sql);
    /// What the vault has otherwise than its territory at the province, or has not, and what waits; empty: both are equal.
    QString difference(const QByteArray &county);
    /// As SyncProvince::records(), of this vault.
    QMap<QString, QString> records();
    /// What is against the law of sync, by difference(), outbox, receipts, audit and the province's books; empty: nothing.
    /// Nothing waits any more, both sides are equal, what was acknowledged is there with its version, every operation was done
    /// once, and what the province did not take lies before somebody.
    QString broken(const QByteArray &county);
    template <class Job>
    auto wait(Job job)
    {
        return m_session->wait(std::move(job));
    }

    QString folder() const { return m_place + QStringLiteral("/vault"); }
    ManualClock clock {QDateTime::currentDateTimeUtc()};
    Fault fault;
    /// Where it is set passes remember, as those of one program.
    std::shared_ptr<SyncMemory> memory;
    qsizetype lot = mostOperations;  ///< of operations in one request
    quint16 through = 0;             ///< a port on loopback that leads to the province; 0: there is nothing in between
    TransportMaker transport();

private:
    SyncProvince &m_province;
    QByteArray m_unit;
    QTemporaryDir m_root;
    QString m_place;
    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();
    std::unique_ptr<Session> m_session;
    QByteArray m_user;
    VaultTools tools() const { return {.crypto = *m_crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}}; }
};

}  // namespace jiaxin::test
