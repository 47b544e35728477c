// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/import_service.h"
#include "app/session/session.h"
#include "domain/rules/identity_number.h"
#include "tests/support/test_paths.h"

#include <QTemporaryDir>

namespace jiaxin::test {

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

/// A text table of `count` invented workers of the six enterprises of enterprises.xlsx, written as rosters are.
inline bool writeRoster(const QString &path, int count)
{
    static const QStringList firms {QStringLiteral("西安棠邻家庭服务有限公司"), QStringLiteral("西安安檐家政服务有限公司"),
                                    QStringLiteral("西安禾沁家政服务有限公司"), QStringLiteral("西安邻晏到家服务有限公司"),
                                    QStringLiteral("西安月棠母婴护理有限公司"), QStringLiteral("陕西穗安养老服务有限公司")};
    static const QString family = QStringLiteral("张王李陈杨高刘马孙吕赵何郑田曹单解仇周吴徐朱胡郭林缪");
    static const QString given = QStringLiteral("秋莲桂兰秀芸玉梅巧珍建民春霞晓娥爱琴小凤会侠淑贤雪丽洁红艳志强雅芳");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(
        QStringLiteral("姓名,身份证号,性别,出生日期,民族,现住址,联系电话,学历,服务类别,工种,所属公司,入职日期\n").toUtf8());
    for (int i = 0; i < count; ++i) {
        const QDate born = QDate(1974, 1, 1).addDays(i % 6000);
        const QString seventeen = QStringLiteral("610103") + born.toString(QStringLiteral("yyyyMMdd")) +
                                  QString::number(100 + 2 * (i / 6000)).rightJustified(3, u'0');
        const QStringList cells {QString(family.at(i % family.size())) + given.at(i / 7 % given.size()) +
                                     given.at(i / 3 % given.size()),
                                 seventeen + QLatin1Char(residentIdCheckCharacter(seventeen)),
                                 QStringLiteral("女"),
                                 born.toString(Qt::ISODate),
                                 QStringLiteral("汉族"),
                                 QStringLiteral("陕西省西安市碑林区柿园巷%1号").arg(i % 300 + 1),
                                 QStringLiteral("188%1").arg(i, 8, 10, QLatin1Char('0')),
                                 QStringLiteral("初中"),
                                 QStringLiteral("养老照护服务员"),
                                 QStringLiteral("养老照护"),
                                 firms.at(i % firms.size()),
                                 QStringLiteral("2024-03-01")};
        file.write(cells.join(u',').toUtf8() + '\n');
    }
    return file.flush();
}

/// A problem in one line, to compare and to read: `sheet!row:column field rule`.
inline QString line(const CellProblem &each)
{
    return QStringLiteral("%1!%2:%3 %4 %5 %6")
        .arg(each.sheet, QString::number(each.row), QString::number(each.column), each.problem.field, each.problem.rule,
             each.problem.severity == Severity::Block ? QStringLiteral("block") : QStringLiteral("warn"));
}

}  // namespace jiaxin::test
