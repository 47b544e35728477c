// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"
#include "app/session/session.h"

#include <QImage>
#include <QJsonObject>
#include <QTemporaryDir>

namespace jiaxin::test {

/// An invented commerce office at work: a vault of 西安市 in a temporary folder with one user of each kind, a clock that stands
/// on Monday 2026-11-23 at 10:31, and short ways to get records to a state through the services, as the right person. One
/// person at a time has the vault open. A step that fails ends the test program: it is the fixture that is wrong then.
class Office {
public:
    Office();
    ~Office();

    /// Users: `clerk`, `county_reviewer`, `officer` and `both` (clerk and reviewer) of 碑林区 610103, `city_reviewer` of
    /// 西安市, `admin`.
    Session &as(const QString &user);
    Session &session() { return *m_session; }
    /// One more, with everybody's password; `admin` is then the one who has the vault open.
    void addUser(const User &user);
    /// Locks the vault, so that a window can open it.
    void leave();
    QString folder() const { return m_root.filePath(QStringLiteral("vault")); }
    /// Everybody's.
    static QString userPassword();
    VaultTools tools() const { return {.crypto = *m_crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}}; }

    /// Field values of a complete filing; `overrides` replaces or adds.
    static QJsonObject filing(int number, const QJsonObject &overrides = {});
    /// Creates it as `clerk` with its scans.
    RecordId addEnterprise(const QJsonObject &values);
    /// … and submits it.
    RecordId submitted(int number, const QJsonObject &overrides = {}, const QString &user = QStringLiteral("clerk"));
    /// A filing that has been through all steps.
    RecordId published(int number);
    /// A worker with everything that a certificate needs; `lacking` names child types that are left out.
    RecordId worker(int number, const QString &name, const RecordId &enterprise, const QStringList &lacking = {});

    /// Certificates of so many workers of a published enterprise, requested and approved: their numbers.
    QStringList approvedCertificates(int count);

    Outcome act(const QString &user, const RecordType &type, const RecordId &id, const StepRequest &request);
    RecordId create(const RecordType &type, const QJsonObject &values);
    void attach(const RecordType &type, const RecordId &id, const QString &field, const QImage &image);
    std::shared_ptr<Record> load(const RecordType &type, const RecordId &id);

    /// Scans too small to be read, for filings by the thousand.
    bool tinyScans = false;
    ManualClock clock {QDateTime::fromString(QStringLiteral("2026-11-23T02:31:00Z"), Qt::ISODate)};

private:
    QTemporaryDir m_root;
    std::unique_ptr<CryptoProvider> m_crypto;
    std::unique_ptr<Session> m_session;
    QString m_user;
};

/// A valid credit code of 碑林区 and a valid resident's number of an invented person, one each number.
QString creditCode(int number);
QString residentNumber(int number);

/// A page that looks like a business licence, and a portrait of nobody.
QImage licencePicture(const QJsonObject &values);
QImage portrait(int number);

}  // namespace jiaxin::test
