// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Import of a roster of JIAXIN_BENCH_ROWS (100,000) rows into an encrypted vault, against merely reading the file and inserting
// its rows through SQLite's C API into the same table with the same settings.
#include "app/exchange/import_service.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/records/record_service.h"
#include "app/session/session.h"
#include "db/migrations/migrator.h"
#include "db/transaction.h"
#include "domain/rules/codes.h"
#include "domain/rules/identity_number.h"
#include "tests/bench/invented_people.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlcipher/sqlite3.h>

using namespace jiaxin;

namespace {

constexpr int enterprises = 40;

QString enterpriseName(int number)
{
    return QStringLiteral("西安禾沁%1家政服务有限公司").arg(number);
}

/// A roster as enterprises send it, but for the errors.
void writeRoster(const QString &path, int rows)
{
    QList<ColumnSpec> columns;
    for (const char *header : {"姓名", "证件类型", "证件号码", "性别", "出生日期", "民族", "户籍地址", "现住址", "联系电话",
                               "紧急联系人", "紧急联系电话", "学历", "服务类别", "工种", "企业名称", "入职日期"})
        columns.append({.header = QString::fromUtf8(header)});
    bench::InventedPeople people(7);
    int done = 0;
    const auto next = [&](QVariantList &row) {
        if (done == rows)
            return false;
        const Worker person = people.next();
        const QDate born = QDate(1973, 1, 1).addDays(done % 9000);
        const QString seventeen = QStringLiteral("610103") + born.toString(QStringLiteral("yyyyMMdd")) +
                                  QString::number(2 * (done / 9000)).rightJustified(3, u'0');
        row = {person.name,
               QStringLiteral("居民身份证"),
               seventeen + QLatin1Char(residentIdCheckCharacter(seventeen)),
               QStringLiteral("女"),
               born,
               QStringLiteral("汉族"),
               person.registeredAddress,
               QStringLiteral("陕西省西安市碑林区柿园巷%1号").arg(done % 300 + 1),
               QStringLiteral("188%1").arg(done, 8, 10, QLatin1Char('0')),
               QStringLiteral("家属") + person.name.left(1),
               QStringLiteral("189%1").arg(done, 8, 10, QLatin1Char('0')),
               QStringLiteral("初中"),
               QStringLiteral("养老照护服务员"),
               QStringLiteral("养老照护"),
               enterpriseName(done % enterprises),
               QDate(2023, 1, 1).addDays(done % 900)};
        ++done;
        return true;
    };
    valueOrThrow(writeTable(path, {.title = QStringLiteral("名册"), .columns = columns, .nextRow = next}));
}

/// Reads the file and puts its cells into the worker table as they are.
int readAndInsert(const QString &roster, const QString &databaseFile)
{
    const auto database =
        valueOrThrow(Database::open(databaseFile, Secret(QByteArray(32, 'k')), {.access = DatabaseOptions::Access::Create}));
    valueOrThrow(Migrator::migrate(*database, recordMigrations()));
    const auto reader = valueOrThrow(SheetReader::open(roster));
    valueOrThrow(reader->openSheet(0));
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(
        database->handle(),
        "INSERT INTO worker (id, version, state, unit, source, created_at, updated_at, sort_key, name, "
        "document_type, document_number, sex, birth_date, ethnicity, registered_address, current_address, phone, "
        "emergency_contact, emergency_phone, education, category, jobs, enterprise, division) VALUES "
        "(?,1,'draft','610103','import','2026-11-23T01:00:00.000Z','2026-11-23T01:00:00.000Z',?9,"
        "?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24)",
        -1, &insert, nullptr);
    Transaction transaction(*database);
    SheetRow row;
    int count = 0;
    while (valueOrThrow(reader->readRow(row))) {
        const QByteArray id = QByteArray::number(++count).rightJustified(36, '0');
        sqlite3_bind_text(insert, 1, id.constData(), int(id.size()), SQLITE_TRANSIENT);
        for (qsizetype i = 0; i < row.cells.size() && i < 16; ++i) {
            const QByteArray text = row.cells.at(i).text.toUtf8();
            sqlite3_bind_text(insert, int(i) + 9, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        }
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    transaction.commit();
    return count;
}

/// A vault of 610100 with the enterprises and a clerk.
class ImportVault {
public:
    explicit ImportVault(const QString &folder) : m_folder(folder)
    {
        session = valueOrThrow(Session::create(
            folder,
            {.unit = QStringLiteral("610100"), .device = 0, .adminName = QStringLiteral("admin"), .password = password()},
            tools()));
        valueOrThrow(session->wait([](Workspace &work) {
            return UserService(work).add({QStringLiteral("clerk"), {}, QStringLiteral("610100"), {Role::Clerk}}, password());
        }));
        session.reset();
        session = valueOrThrow(Session::unlock(folder, QStringLiteral("clerk"), password(), tools()));
        for (int i = 0; i < enterprises; ++i) {
            const QString organization = QStringLiteral("MA0%1").arg(i, 5, 10, QLatin1Char('0'));
            const QString seventeen =
                QStringLiteral("91610103") + organization + QLatin1Char(organizationCodeCheckCharacter(organization));
            const QJsonObject values {
                {QStringLiteral("name"), enterpriseName(i)},
                {QStringLiteral("credit_code"), seventeen + QLatin1Char(creditCodeCheckCharacter(seventeen))},
                {QStringLiteral("legal_representative"), QStringLiteral("秦月芳")}};
            const auto made =
                session->wait([&](Workspace &work) { return RecordService(work).create(enterpriseType, values); });
            if (!valueOrThrow(made).saved)
                qFatal("no enterprise");
        }
    }

    ImportReport import(const QString &roster)
    {
        return valueOrThrow(session->wait([&](Workspace &work) { return ImportService(work).run(workerType, roster); }));
    }

    std::unique_ptr<Session> session;

private:
    static Secret password() { return Secret(QByteArray("Rosters 2026")); }
    VaultTools tools() const { return {.crypto = *m_crypto, .clock = m_clock, .costs = {.n = 1024}}; }

    QString m_folder;
    std::unique_ptr<CryptoProvider> m_crypto = makeOpenSslProvider();
    ManualClock m_clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
};

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rows =
        qEnvironmentVariableIsSet("JIAXIN_BENCH_ROWS") ? qEnvironmentVariableIntValue("JIAXIN_BENCH_ROWS") : 100'000;
    QTemporaryDir folder;
    const QString roster = folder.filePath(QStringLiteral("roster.xlsx"));
    writeRoster(roster, rows);
    QList<double> floors;
    QList<double> imports;
    QList<double> agains;
    QList<double> ratios;
    for (int repeat = 0; repeat < 3; ++repeat) {
        const QString name = folder.filePath(QString::number(repeat));
        floors.append(bench::seconds([&] { (void)readAndInsert(roster, name + QStringLiteral(".db")); }));
        ImportVault vault(name);
        ImportReport report;
        imports.append(bench::seconds([&] { report = vault.import(roster); }));
        if (report.added != rows)
            qFatal("%d of %d rows were added", report.added, rows);
        agains.append(bench::seconds([&] { report = vault.import(roster); }));
        if (report.unchanged != rows)
            qFatal("%d of %d rows were unchanged", report.unchanged, rows);
        ratios.append(imports.last() / floors.last());
    }
    bench::report("read the file, insert its rows by the C API", bench::median(floors), "s");
    bench::report("import with employments, outbox, audit, search, status", bench::median(imports), "s");
    bench::report("import ÷ reading and inserting", bench::median(ratios), "x");
    bench::report("the same file again, nothing to change", bench::median(agains), "s");
    bench::report("peak memory", bench::peakMemory(), "MiB");
    return 0;
}
