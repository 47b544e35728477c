// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/account_store.h"

#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "domain/rules/password.h"
#include "server/accounts/totp.h"
#include "server/audit_trail.h"

#include <QRegularExpression>

namespace jiaxin::server {

namespace {

constexpr int saltSize = 16;
constexpr int tokenSize = 32;
constexpr int factorSize = 32;  // RFC 6238 for SHA-256

PgValue instant(const QDateTime &at)
{
    return instantText(at).toLatin1();
}

QByteArray verifierOf(const Service &service, const Secret &password, QByteArrayView salt)
{
    const Result<Secret> derived = service.crypto.scrypt(password, salt, service.passwordCosts);
    if (!derived)
        throw std::bad_alloc();
    return derived->view().toByteArray();
}

Error invalidAccount(const char *field, const QString &detail = {})
{
    return {.code = ErrorCode::Invalid, .field = QLatin1String(field), .detail = detail};
}

Account readAccount(const PgResult &rows, int row)
{
    Account account {.actor = {.name = rows.text(row, 0), .roles = {}, .unit = rows.text(row, 2)},
                     .displayName = rows.text(row, 1),
                     .disabled = rows.boolean(row, 4),
                     .enterprise = rows.text(row, 5)};
    if (account.enterprise.isEmpty())
        (void)FieldTraits<Roles>::set(account.actor.roles, rows.text(row, 3).split(u','));
    return account;
}

bool sameAs(const Service &service, const Secret &password, const QByteArray &salt, const QByteArray &verifier)
{
    return equalInConstantTime(verifierOf(service, password, salt), verifier);
}

/// The row of a login, locked, so that guesses at one account come one after another.
struct LoginRow {
    QString name;
    QByteArray salt;
    QByteArray verifier;
    QDateTime changedAt;
    bool mustChange = false;
    int failures = 0;
    QDateTime lockedUntil;
    QByteArray totpSecret;
    qint64 totpStep = 0;
    bool disabled = false;
    bool ofEnterprise = false;
};

std::optional<LoginRow> lockAccount(PgConnection &connection, const QString &name)
{
    const PgResult rows = connection.exec("SELECT name, salt, verifier, instant_text(changed_at), must_change, failures, "
                                          "instant_text(locked_until), totp_secret, "
                                          "totp_step, disabled, enterprise IS NOT NULL FROM account WHERE name = $1 FOR UPDATE",
                                          {pgText(accountKey(name))});
    if (rows.isEmpty())
        return std::nullopt;
    const auto at = [&rows](int column) { return QDateTime::fromString(rows.text(0, column), Qt::ISODateWithMs); };
    return LoginRow {.name = rows.text(0, 0),
                     .salt = rows.blob(0, 1),
                     .verifier = rows.blob(0, 2),
                     .changedAt = at(3),
                     .mustChange = rows.boolean(0, 4),
                     .failures = int(rows.integer(0, 5)),
                     .lockedUntil = rows.isNull(0, 6) ? QDateTime() : at(6),
                     .totpSecret = rows.isNull(0, 7) ? QByteArray() : rows.blob(0, 7),
                     .totpStep = rows.integer(0, 8),
                     .disabled = rows.boolean(0, 9),
                     .ofEnterprise = rows.boolean(0, 10)};
}

void noteFailure(Service &service, PgConnection &connection, const LoginRow &row)
{
    const int failures = row.failures + 1;
    const bool locks = failures >= loginRules.failures;
    connection.exec("UPDATE account SET failures = $2, locked_until = $3 WHERE name = $1",
                    {pgText(row.name), pgInt(locks ? 0 : failures),
                     locks ? instant(service.clock.now().addSecs(loginRules.lockMinutes * 60)) : PgValue()});
}

/// The row of somebody who is logged in and proves it once more, locked. A wrong password counts as a failed login, and the
/// transaction is over. LockedOut; WrongPassword.
Result<LoginRow> proveAgain(Service &service, PgConnection &connection, PgTransaction &transaction, const QString &name,
                            const Secret &password)
{
    const std::optional<LoginRow> row = lockAccount(connection, name);
    if (!row || (row->lockedUntil.isValid() && service.clock.now() < row->lockedUntil))
        return failure(ErrorCode::LockedOut, "attempts");
    if (!sameAs(service, password, row->salt, row->verifier)) {
        noteFailure(service, connection, *row);
        transaction.commit();
        return failure(ErrorCode::WrongPassword, "password");
    }
    return *row;
}

Result<QByteArray> beginSession(Service &service, PgConnection &connection, const LoginRow &row, const LoginAttempt &attempt)
{
    const Result<QByteArray> token = service.crypto.randomBytes(tokenSize);
    if (!token)
        return token.error();
    connection.exec("INSERT INTO session (account, token, device, began_at, seen_at) VALUES ($1,$2,$3,$4,$4) "
                    "ON CONFLICT (account) DO UPDATE SET token = $2, device = $3, began_at = $4, seen_at = $4",
                    {pgText(row.name), pgBytes(service.crypto.sha256(*token)),
                     attempt.device.isEmpty() ? PgValue() : pgText(attempt.device), instant(service.clock.now())});
    return token->toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray tokenHash(Service &service, const QByteArray &token)
{
    return service.crypto.sha256(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

}  // namespace

QString accountKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toLower();
}

QStringList roleNames(const Roles &roles)
{
    return FieldTraits<Roles>::get(roles).toStringList();
}

std::optional<Account> findAccount(PgConnection &connection, const QString &name)
{
    const PgResult rows =
        connection.exec("SELECT name, display_name, unit, array_to_string(roles, ','), disabled, enterprise FROM account "
                        "WHERE name = $1",
                        {pgText(accountKey(name))});
    return rows.isEmpty() ? std::nullopt : std::optional(readAccount(rows, 0));
}

Result<void> createAccount(Service &service, PgConnection &connection, const Account &account, const Secret &password,
                           bool mustChange)
{
    static const QRegularExpression form(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}$"));
    if (!form.match(account.actor.name).hasMatch())
        return invalidAccount("name");
    if (placeOf(account.actor.unit).county.isEmpty())
        return invalidAccount("unit");
    const bool ofEnterprise = !account.enterprise.isEmpty();
    if (ofEnterprise != account.actor.roles.isEmpty() || (!ofEnterprise && !rolesCompatible(account.actor.roles)))
        return invalidAccount("roles");
    if (const QString rule = passwordProblem(account.actor.name, password); !rule.isEmpty())
        return invalidAccount("password", rule);
    const Result<QByteArray> salt = service.crypto.randomBytes(saltSize);
    if (!salt)
        return salt.error();
    if (!placeOf(account.actor.unit).town.isEmpty())
        connection.exec("SELECT enter_town($1)", {pgText(account.actor.unit)});
    QStringList roles = roleNames(account.actor.roles);
    if (ofEnterprise)
        roles.append(QStringLiteral("enterprise"));
    const PgResult made = connection.exec("INSERT INTO account (name, display_name, unit, roles, salt, verifier, changed_at, "
                                          "must_change, created_at, enterprise) "
                                          "VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$7,$9) ON CONFLICT DO NOTHING",
                                          {pgText(accountKey(account.actor.name)), pgText(account.displayName),
                                           pgText(account.actor.unit), pgArray(roles), pgBytes(*salt),
                                           pgBytes(verifierOf(service, password, *salt)), instant(service.clock.now()),
                                           mustChange ? "t" : "f", ofEnterprise ? pgText(account.enterprise) : PgValue()});
    if (made.affected() == 0)
        return Error {.code = ErrorCode::Conflict, .field = QStringLiteral("name"), .detail = {}};
    return {};
}

Result<Login> logIn(Service &service, PgConnection &connection, const LoginAttempt &attempt)
{
    PgTransaction transaction(connection);
    const std::optional<LoginRow> row = lockAccount(connection, attempt.name);
    if (!row) {
        // As long as for an account that exists, so that nobody learns which names there are.
        (void)verifierOf(service, attempt.password, QByteArray(saltSize, '\0'));
        return failure(ErrorCode::WrongPassword, "password");
    }
    const QDateTime now = service.clock.now();
    if (row->lockedUntil.isValid() && now < row->lockedUntil)
        return failure(ErrorCode::LockedOut, "attempts");
    std::optional<Error> refused;
    qint64 step = row->totpStep;
    if (!sameAs(service, attempt.password, row->salt, row->verifier)) {
        refused = failure(ErrorCode::WrongPassword, "password");
    } else if (row->disabled) {
        return failure(ErrorCode::Forbidden, "disabled");
    } else if (row->ofEnterprise && !attempt.device.isEmpty()) {
        return failure(ErrorCode::Forbidden, "device");
    } else if (!row->totpSecret.isEmpty()) {
        const std::optional<qint64> used = totpStepOf(service.crypto, row->totpSecret, attempt.code, now);
        if (!used || *used <= row->totpStep)
            refused = failure(ErrorCode::Unauthorised, "second_factor");
        else
            step = *used;
    }
    if (refused) {
        // The right password without a code is the first half of a login, not a guess.
        if (refused->code == ErrorCode::WrongPassword || !attempt.code.isEmpty())
            noteFailure(service, connection, *row);
        const Account account = *findAccount(connection, row->name);
        auditEvent(connection, {.actor = account.actor, .scope = {}, .device = attempt.device}, "log_in_refused",
                   {{QStringLiteral("code"), refused->detail}});
        transaction.commit();
        return *refused;
    }
    connection.exec("UPDATE account SET failures = 0, locked_until = NULL, totp_step = $2 WHERE name = $1",
                    {pgText(row->name), pgInt(step)});
    const Result<QByteArray> token = beginSession(service, connection, *row, attempt);
    if (!token)
        return token.error();
    const Account account = *findAccount(connection, row->name);
    auditEvent(connection, {.actor = account.actor, .scope = {}, .device = attempt.device}, "log_in");
    transaction.commit();
    return Login {.token = *token, .mustChange = row->mustChange || row->changedAt.addDays(loginRules.passwordDays) < now};
}

std::optional<Caller> callerOf(Service &service, PgConnection &connection, const QByteArray &token)
{
    const QDateTime now = service.clock.now();
    const QByteArray hash = pgBytes(tokenHash(service, token));
    const PgResult rows = connection.exec(
        "SELECT name, display_name, unit, array_to_string(roles, ','), disabled, enterprise, must_change OR changed_at < $2, "
        "seen_at < $3, device FROM session JOIN account ON name = account WHERE token = $1 AND seen_at > $4",
        {hash, instant(now.addDays(-loginRules.passwordDays)), instant(now.addSecs(-60)),
         instant(now.addSecs(-loginRules.idleMinutes * 60))});
    if (rows.isEmpty() || rows.boolean(0, 4))
        return std::nullopt;
    // Not at each request: a page of the feed is to write nothing.
    if (rows.boolean(0, 7))
        connection.exec("UPDATE session SET seen_at = $2 WHERE token = $1", {hash, instant(now)});
    const Account account = readAccount(rows, 0);
    return Caller {.actor = account.actor,
                   .scope = account.enterprise.isEmpty() ? scopeOf(account.actor.unit) : enterpriseScope(account.enterprise),
                   .device = rows.isNull(0, 8) ? QString() : rows.text(0, 8),
                   .mustChange = rows.boolean(0, 6),
                   .enterprise = account.enterprise};
}

void logOut(Service &service, PgConnection &connection, const QByteArray &token)
{
    connection.exec("DELETE FROM session WHERE token = $1", {pgBytes(tokenHash(service, token))});
}

Result<void> setPassword(Service &service, PgConnection &connection, const QString &name, const Secret &wanted, bool mustChange)
{
    if (const QString rule = passwordProblem(name, wanted); !rule.isEmpty())
        return invalidAccount("password", rule);
    const PgResult used =
        connection.exec("SELECT salt, verifier FROM (SELECT salt, verifier, 'infinity'::timestamptz AS until FROM account "
                        "WHERE name = $1 UNION ALL SELECT salt, verifier, until FROM former_password WHERE account = $1) AS p "
                        "ORDER BY until DESC LIMIT $2",
                        {pgText(name), pgInt(loginRules.formerPasswords)});
    for (int i = 0; i < used.rows(); ++i) {
        if (sameAs(service, wanted, used.blob(i, 0), used.blob(i, 1)))
            return invalidAccount("password", QStringLiteral("password_used_before"));
    }
    const Result<QByteArray> salt = service.crypto.randomBytes(saltSize);
    if (!salt)
        return salt.error();
    const PgValue now = instant(service.clock.now());
    connection.exec("INSERT INTO former_password (account, salt, verifier, until) "
                    "SELECT name, salt, verifier, $2 FROM account WHERE name = $1",
                    {pgText(name), now});
    connection.exec("UPDATE account SET salt = $2, verifier = $3, changed_at = $4, must_change = $5 WHERE name = $1",
                    {pgText(name), pgBytes(*salt), pgBytes(verifierOf(service, wanted, *salt)), now, mustChange ? "t" : "f"});
    return {};
}

Result<void> changePassword(Service &service, PgConnection &connection, const QString &name, const Secret &present,
                            const Secret &wanted)
{
    PgTransaction transaction(connection);
    const Result<LoginRow> row = proveAgain(service, connection, transaction, name, present);
    if (!row)
        return row.error();
    if (const Result<void> set = setPassword(service, connection, row->name, wanted, false); !set)
        return set.error();
    transaction.commit();
    return {};
}

Result<Secret> offerSecondFactor(Service &service, PgConnection &connection, const Caller &caller, const Secret &password)
{
    PgTransaction transaction(connection);
    const Result<LoginRow> row = proveAgain(service, connection, transaction, caller.actor.name, password);
    if (!row)
        return row.error();
    const Result<QByteArray> secret = service.crypto.randomBytes(factorSize);
    if (!secret)
        return secret.error();
    connection.exec("UPDATE account SET totp_offer = $2 WHERE name = $1", {pgText(row->name), pgBytes(*secret)});
    transaction.commit();
    return Secret(*secret);
}

Result<void> confirmSecondFactor(Service &service, PgConnection &connection, const Caller &caller, const QString &code)
{
    PgTransaction transaction(connection);
    const PgResult rows =
        connection.exec("SELECT totp_offer FROM account WHERE name = $1 AND totp_offer IS NOT NULL FOR UPDATE",
                        {pgText(accountKey(caller.actor.name))});
    if (rows.isEmpty())
        return failure(ErrorCode::WrongState, "nothing_offered");
    const std::optional<qint64> step = totpStepOf(service.crypto, rows.blob(0, 0), code, service.clock.now());
    if (!step)
        return failure(ErrorCode::Unauthorised, "second_factor");
    connection.exec("UPDATE account SET totp_secret = totp_offer, totp_offer = NULL, totp_step = $2 WHERE name = $1",
                    {pgText(accountKey(caller.actor.name)), pgInt(*step)});
    auditEvent(connection, caller, "take_second_factor");
    transaction.commit();
    return {};
}

}  // namespace jiaxin::server
