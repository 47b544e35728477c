// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A look through JIAXIN_BENCH_ROWS (1,000,000) encrypted workers for pairs that may be one person: all of it, and the longest
// slice, for which somebody else may have to wait.
#include "app/duplicates/duplicate_search.h"
#include "app/session/session.h"
#include "db/transaction.h"
#include "tests/bench/invented_people.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <numeric>

using namespace jiaxin;

namespace {

/// Some through the store; the others as copies of their rows with other ids, numbers, birth dates and phones, since only what
/// stands in the rows counts here.
void fill(Workspace &work, int rows)
{
    const int first = std::min(rows, 20'000);
    bench::InventedPeople people(1);
    Transaction transaction(work.database());
    work.store.beginBulk();
    for (int i = 0; i < first; ++i) {
        Worker worker = people.next();
        worker.unit = QString::number(610102 + i % 3);
        work.store.insert(workerType, worker, work.context(), QStringLiteral("import"));
    }
    work.store.finishBulk();
    QStringList columns;
    for (const Field &field : workerType.fields)
        columns.append(field.id());
    QStringList values = columns;
    values.replace(columns.indexOf(QStringLiteral("document_number")), QStringLiteral("document_number || 'N' || ?1"));
    values.replace(columns.indexOf(QStringLiteral("birth_date")), QStringLiteral("date(birth_date, '-' || ?1 || ' days')"));
    values.replace(columns.indexOf(QStringLiteral("phone")), QStringLiteral("'13' || substr(abs(random()), 1, 9)"));
    Statement copy = work.database().prepare(
        QStringLiteral("INSERT INTO worker (seq, id, version, state, unit, source, created_at, updated_at, sort_key, %1) "
                       "SELECT seq + ?1 * ?2, id || ?1, version, state, unit, source, created_at, updated_at, sort_key, %2 "
                       "FROM worker WHERE seq <= ?2")
            .arg(columns.join(u','), values.join(u',')));
    for (int times = 1; times < rows / first; ++times)
        copy.bindInt(1, times).bindInt(2, first).run();
    // Of one in a thousand there is a second record with another number.
    QStringList same = columns;
    same.replace(columns.indexOf(QStringLiteral("document_number")), QStringLiteral("document_number || 'S'"));
    Statement twice = work.database().prepare(
        QStringLiteral("INSERT INTO worker (id, version, state, unit, source, created_at, updated_at, sort_key, %1) "
                       "SELECT id || 'S', version, state, unit, source, created_at, updated_at, sort_key, %2 "
                       "FROM worker WHERE seq % 1000 = 0")
            .arg(columns.join(u','), same.join(u',')));
    twice.run();
    transaction.commit();
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int rows =
        qEnvironmentVariableIsSet("JIAXIN_BENCH_ROWS") ? qEnvironmentVariableIntValue("JIAXIN_BENCH_ROWS") : 1'000'000;
    QTemporaryDir folder;
    const auto crypto = makeOpenSslProvider();
    ManualClock clock {QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)};
    const auto session =
        valueOrThrow(Session::create(folder.filePath(QStringLiteral("vault")),
                                     {.unit = QStringLiteral("610100"),
                                      .device = 1,
                                      .adminName = QStringLiteral("admin"),
                                      .password = Secret("Correct-Horse 1")},
                                     {.crypto = *crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}}));
    valueOrThrow(session->wait([rows](Workspace &work) -> Result<void> {
        work.actor = {.name = QStringLiteral("clerk"), .roles = {Role::Clerk}, .unit = QStringLiteral("610100")};
        fill(work, rows);
        return {};
    }));
    DuplicateSearch search({.type = &workerType, .limit = 100'000});
    QList<double> slices;
    for (bool more = true; more;) {
        slices.append(1000 * bench::seconds([&] {
                          more = valueOrThrow(session->wait([&search](Workspace &work) { return search.step(work); }));
                      }));
    }
    bench::report("search for duplicates", std::accumulate(slices.begin(), slices.end(), 0.0) / 1000, "s");
    bench::report("slice, p50", bench::percentile(slices, 0.5), "ms");
    bench::report("slice, longest", bench::percentile(slices, 1), "ms");
    bench::report("pairs", double(search.pairs().size()), "");
    return 0;
}
