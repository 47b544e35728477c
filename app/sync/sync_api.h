// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/sync_transport.h"
#include "crypto/crypto_provider.h"
#include "domain/base/clock.h"
#include "domain/protocol/operation.h"

#include <QJsonArray>

namespace jiaxin {

/// Who asks.
struct SyncCredentials {
    QString name;
    Secret password;
    QString code {};  ///< of the second factor, where the account has one
};

/// What the province knows of a person.
struct RemoteAccount {
    QString name;
    QString unit;
    QStringList roles;
    bool mustChange = false;
    QString standing {};  ///< a digest of the others, by which a page of the feed tells that they changed
};

/// A page of the feed, its count and digest already compared.
struct FeedPage {
    QJsonArray entries;
    QByteArray cursor;
    bool more = false;
    QByteArray statusList {};  ///< a number that is another one when the status list has changed
    QString standing {};       ///< of the account, now
};

/// Corrupt (`page`): it is not whole.
Result<FeedPage> feedPageOf(const QJsonObject &object, const CryptoProvider &crypto);

/// A manifest of files that hold all live records of a territory.
struct SnapshotManifest {
    QString id;
    QByteArray cursor;
    qint64 records = 0;
    struct Frame {
        QByteArray sha256;  ///< hex, of the packed bytes
        qint64 size = 0;
        qint64 records = 0;
    };
    QList<Frame> frames;

    QJsonObject toJson() const;
    static std::optional<SnapshotManifest> fromJson(const QJsonObject &object);
};

/// The province's API (server/openapi.yaml) as functions. Only what carries X-Sync-Proto and our media types is believed: all
/// else is Offline with detail `not_ours` (sync.md §5, F9 and F10). What it refuses is the error of that name where we know it,
/// otherwise ServerRefused with the code as detail; 429 and 503 are Offline with detail `busy`. On the thread of the transport.
class SyncApi {
public:
    SyncApi(SyncTransport &transport, const Clock &clock, const CryptoProvider &crypto)
        : m_transport(transport), m_clock(clock), m_crypto(crypto)
    {
    }

    /// WrongPassword, LockedOut, Unauthorised (`second_factor`), Forbidden (disabled).
    Result<RemoteAccount> logIn(const SyncCredentials &credentials);
    /// Goes on in a session of before; who is that today is asked by account(). Unauthorised: it is over.
    void resume(const QByteArray &token) { m_token = token; }
    const QByteArray &token() const { return m_token; }
    Result<RemoteAccount> account();
    /// Of whoever is logged in. WrongPassword; Invalid with field `password` (detail: the rule).
    Result<void> changePassword(const Secret &present, const Secret &wanted);
    /// For one device of the unit, good for a day; by an account administrator. Forbidden.
    Result<QString> makeEnrolmentCode(const QString &unit, const QString &deviceName);
    /// `request`: PEM; `issuingKey`: the request for the unit's issuing key, a JSON object.
    Result<QJsonObject> enrol(const QString &code, const QByteArray &request, const QJsonObject &issuingKey);

    /// Operations as canonicalBytes() writes them; `results` and `receipt` as the API describes them.
    Result<QJsonObject> push(const QByteArrayList &operations);
    /// Conflict (`resync`); TooOld; Corrupt (`page`): it is not whole.
    Result<FeedPage> feed(const QByteArray &cursor);
    Result<SnapshotManifest> makeSnapshot();
    Result<SnapshotManifest> snapshot(const QString &id);
    /// The packed bytes from `offset` on.
    Result<QByteArray> frame(const QString &snapshot, qsizetype number, qint64 offset = 0);

    struct Upload {
        QString id;
        qint64 offset = 0;
        bool complete = false;
    };
    Result<Upload> beginUpload(const QString &record, const QString &sha256, qint64 size);
    Result<qint64> uploadOffset(const QString &upload);
    /// Where the upload stands afterwards. Conflict (`offset`).
    Result<qint64> addPiece(const QString &upload, qint64 offset, const QByteArray &piece);
    Result<QByteArray> file(const QString &record, const QString &sha256);

    Result<QJsonObject> leaseNumbers(int count);
    Result<QJsonObject> certifyKey(const QByteArray &request);
    /// A verdict a card: `[{"card", "code"}]` to `[{"card", "verdict", …}]`, at most 100 at once.
    Result<QJsonArray> countersign(const QJsonArray &cards);
    Result<QByteArray> statusList();
    Result<QJsonObject> provinceKey();
    /// A place in this device's audit chain.
    struct AuditPlace {
        qint64 rows = 0;
        QByteArray hash {};
    };
    struct AnchorAnswer {
        QString verdict;  ///< `anchored`, `gone_back`, `differs`; `prove`: say the hash at row `rows` as `earlier`
        qint64 rows = 0;
    };
    Result<AnchorAnswer> anchorAudit(const AuditPlace &head, const AuditPlace &earlier);

    qint64 bytesUp() const { return m_bytesUp; }
    qint64 bytesDown() const { return m_bytesDown; }
    /// How far this computer's clock is ahead of the province's, in seconds; nothing before the first answer.
    std::optional<qint64> skewSeconds() const { return m_skew; }
    /// The province's clock in the newest answer.
    QDateTime provinceTime() const { return m_provinceTime; }
    /// What the newest answer asked to wait, in seconds; 0: nothing.
    int retryAfter() const { return m_retryAfter; }

private:
    Result<SyncReply> ask(SyncRequest request, const QByteArray &mediaType);
    Result<QJsonObject> askJson(SyncRequest request);
    Result<QJsonObject> post(const QByteArray &target, const QJsonObject &object);

    SyncTransport &m_transport;
    const Clock &m_clock;
    const CryptoProvider &m_crypto;
    QByteArray m_token;
    qint64 m_bytesUp = 0;
    qint64 m_bytesDown = 0;
    std::optional<qint64> m_skew;
    QDateTime m_provinceTime;
    int m_retryAfter = 0;
    qint64 m_pushedXid = 0;  ///< the last transaction of the province that took something of ours
};

}  // namespace jiaxin
