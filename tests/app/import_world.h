// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/import_service.h"
#include "app/session/session.h"
#include "tests/support/test_paths.h"

#include <QTemporaryDir>

namespace jiaxin::test {

inline QString roster(const char *name)
{
    return sourceFile(QStringLiteral("tests/fixtures/rosters/") + QLatin1String(name));
}

/// A vault of 西安市 (610100) on the day of the rosters, with `clerk` and `reviewer` of the city and `county_clerk` of 碑林区.
struct ImportWorld {
    QTemporaryDir root;
    std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    ManualClock clock {QDateTime::fromString(QStringLiteral("2026-11-23T01:00:00Z"), Qt::ISODate)};
    QString folder = root.filePath(QStringLiteral("vault"));
    std::unique_ptr<Session> session;

    static Secret password() { return Secret(QByteArray("Rosters 2026")); }
    VaultTools tools() const { return {.crypto = *crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}}; }

    /// Leaves `clerk` logged in.
    Result<void> create()
    {
        auto made = Session::create(
            folder,
            {.unit = QStringLiteral("610100"), .device = 0, .adminName = QStringLiteral("admin"), .password = password()},
            tools());
        if (!made)
            return made.error();
        session = std::move(*made);
        const QString county = QStringLiteral("610103");
        const QString city = QStringLiteral("610100");
        for (const User &user : {User {QStringLiteral("clerk"), {}, city, {Role::Clerk}},
                                 User {QStringLiteral("reviewer"), {}, city, {Role::Reviewer}},
                                 User {QStringLiteral("county_clerk"), {}, county, {Role::Clerk}}}) {
            const auto added = session->wait([&](Workspace &work) { return UserService(work).add(user, password()); });
            if (!added)
                return added;
        }
        return login("clerk");
    }
    Result<void> login(const char *user)
    {
        session.reset();
        auto opened = Session::unlock(folder, QLatin1String(user), password(), tools());
        if (!opened)
            return opened.error();
        session = std::move(*opened);
        return {};
    }

    Result<ImportReport> import(const RecordType &type, const QString &file, const ImportOptions &options = {}) const
    {
        return session->wait([&](Workspace &work) { return ImportService(work).run(type, file, options); });
    }
    QVariant value(const QString &sql) const
    {
        return session->wait([&](Workspace &work) { return work.database().value(sql); }).value_or(QVariant());
    }
    int count(const char *table) const { return value(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)).toInt(); }
    /// A digest of every row of every table.
    QByteArray dump() const
    {
        return session
            ->wait([](Workspace &work) {
                QCryptographicHash hash(QCryptographicHash::Sha256);
                QStringList tables;
                {
                    Statement names = work.database().prepare(
                        QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
                    while (names.step())
                        tables.append(names.text(0));
                }
                for (const QString &table : tables) {
                    Statement rows = work.database().prepare(QStringLiteral("SELECT * FROM \"%1\"").arg(table));
                    while (rows.step()) {
                        for (int i = 0; i < rows.columnCount(); ++i)
                            hash.addData(rows.value(i).toByteArray() + '\n');
                    }
                }
                return hash.result();
            })
            .value_or(QByteArray());
    }
};

/// A problem in one line, to compare and to read: `sheet!row:column field rule`.
inline QString line(const CellProblem &each)
{
    return QStringLiteral("%1!%2:%3 %4 %5 %6")
        .arg(each.sheet, QString::number(each.row), QString::number(each.column), each.problem.field, each.problem.rule,
             each.problem.severity == Severity::Block ? QStringLiteral("block") : QStringLiteral("warn"));
}

}  // namespace jiaxin::test
