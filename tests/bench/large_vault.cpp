// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/large_vault.h"

#include "app/records/status_service.h"
#include "tests/bench/invented_people.h"

namespace jiaxin::bench {

namespace {

constexpr int perTransaction = 50'000;
constexpr int enterprises = 1000;

/// What every row has, for a child of the worker in row w.
constexpr auto baseColumns = "id, version, state, unit, source, created_at, updated_at, sort_key, worker";
constexpr auto baseValues = "printf('%08x-0000-7000-8000-%012x', w.seq, %1), 1, '%2', w.unit, 'import', w.created_at, "
                            "w.created_at, '', w.id";

struct ChildRows {
    const char *type;
    const char *state;
    const char *columns;
    const char *values;  ///< of the worker in row w; ?1 is today
};

/// One of each kind for everybody. The terms follow from the row's number, so that each day a few change.
constexpr std::array childRows {
    ChildRows {"authorisation", "valid", "kind, grantee, method, starts_at, ends_at",
               "'collection', '某某区商务局', 'paper', strftime('%Y-%m-%dT04:00:00.000Z', ?1, -(w.seq % 30) || ' days'), "
               "strftime('%Y-%m-%dT04:00:00.000Z', ?1, (30 - w.seq % 30) || ' days')"},
    ChildRows {"identity_check", "recorded", "method, checked_at, result",
               "'manual', strftime('%Y-%m-%dT02:00:00.000Z', ?1, -(w.seq % 300) || ' days'), 'consistent'"},
    ChildRows {"background_check", "recorded", "submitted_on, returned_on, identity_match, conclusion",
               "date(?1, -(w.seq % 350 + 5) || ' days'), date(?1, -(w.seq % 350) || ' days'), 'match', 'passed'"},
    ChildRows {"health_check", "recorded", "category, institution, examined_on, conclusion, valid_until",
               "'mother_infant_care', '某某医院', date(?1, -(w.seq % 360) || ' days'), 'qualified', "
               "date(?1, (365 - w.seq % 360) || ' days')"},
    ChildRows {"training", "recorded", "institution, course, kind, hours, ended_on, result",
               "'某某培训学校', '家政服务员', 'pre_job', 40, date(?1, -(w.seq % 500) || ' days'), 'passed'"},
};

QList<RecordId> addEnterprises(Workspace &work, const ChangeContext &context)
{
    QList<RecordId> ids;
    Transaction transaction(work.database());
    for (int i = 0; i < enterprises; ++i) {
        Enterprise enterprise;
        enterprise.name = QStringLiteral("西安某某%1家政服务有限公司").arg(i);
        enterprise.unit = QString::number(610102 + i % 4);
        enterprise.state = QStringLiteral("published");
        work.store.insert(enterpriseType, enterprise, context, QStringLiteral("import"));
        ids.append(enterprise.id);
    }
    transaction.commit();
    return ids;
}

void addWorkers(Workspace &work, const ChangeContext &context, int rows)
{
    const QList<RecordId> employers = addEnterprises(work, context);
    InventedPeople people(1);
    for (int done = 0; done < rows; done += perTransaction) {
        Transaction transaction(work.database());
        work.store.beginBulk();
        StatusService status(work);
        for (int i = done; i < std::min(rows, done + perTransaction); ++i) {
            Worker worker = people.next();
            worker.enterprise = employers.at(i % enterprises);
            worker.unit = QString::number(610102 + i % enterprises % 4);
            worker.state = QStringLiteral("filed");
            work.store.insert(workerType, worker, context, QStringLiteral("import"));
            status.writeFresh(work.store.rowNumber(workerType, worker.id), worker, nullptr);
        }
        work.store.finishBulk();
        transaction.commit();
    }
}

/// By SQL alone: what is measured does not read their outbox or audit.
void addChildren(Workspace &work)
{
    for (size_t i = 0; i < childRows.size(); ++i) {
        const ChildRows &child = childRows[i];
        const QString base = QString::fromUtf8(baseValues).arg(i).arg(QLatin1String(child.state));
        Transaction transaction(work.database());
        work.database()
            .prepare(QStringLiteral("INSERT INTO %1 (%2, %3) SELECT %4, %5 FROM worker w WHERE ?1 = ?1")
                         .arg(QLatin1String(child.type), QLatin1String(baseColumns), QLatin1String(child.columns), base,
                              QString::fromUtf8(child.values)))
            .bindText(1, work.today().toString(Qt::ISODate))
            .run();
        transaction.commit();
    }
    // Every status is to be worked out with what was added.
    work.settings.set(setting::statusTerms, QString());
    work.database().exec(QStringLiteral("UPDATE worker_status SET facts = x''"));
}

}  // namespace

VaultTools largeVaultTools(const CryptoProvider &crypto, const Clock &clock)
{
    return {.crypto = crypto, .clock = clock, .costs = {.n = 1024}};
}

void makeLargeVault(const QString &folder, int workers, const Clock &clock)
{
    const auto crypto = makeOpenSslProvider();
    const Secret password(largeVaultPassword);
    auto session = valueOrThrow(Session::create(folder,
                                                {.unit = QStringLiteral("610100"),
                                                 .device = 1,
                                                 .adminName = QStringLiteral("admin"),
                                                 .password = Secret(largeVaultPassword)},
                                                largeVaultTools(*crypto, clock)));
    const User clerk {QStringLiteral("clerk"), QStringLiteral("何立新"), QStringLiteral("610100"), {Role::Clerk}};
    valueOrThrow(session->wait([&](Workspace &work) { return UserService(work).add(clerk, password); }));
    valueOrThrow(session->wait([workers](Workspace &work) {
        const ChangeContext context = work.context();
        addWorkers(work, context, workers);
        addChildren(work);
    }));
}

}  // namespace jiaxin::bench
