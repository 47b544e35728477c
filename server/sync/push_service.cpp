// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/push_service.h"

#include "domain/json_text.h"
#include "domain/records/records.h"
#include "domain/rules/divisions.h"
#include "server/accounts/account_store.h"
#include "server/pg/territory.h"
#include "server/sync/chunk_writer.h"
#include "server/sync/duplicate_watch.h"
#include "server/sync/guard_facts.h"
#include "server/sync/province_change.h"
#include "server/sync/record_history.h"
#include "server/sync/transfer_service.h"

#include <QJsonArray>

#include <future>

namespace jiaxin::server {

namespace {

/// Two pushes that touch the same records may be told to try again.
constexpr int mostAttempts = 5;

QJsonArray problemsJson(const Problems &problems)
{
    QJsonArray list;
    for (const Problem &problem : problems)
        list.append(QJsonObject {{QStringLiteral("field"), problem.field},
                                 {QStringLiteral("rule"), problem.rule},
                                 {QStringLiteral("argument"), problem.argument}});
    return list;
}

/// As text, as QJsonObject takes its time.
QByteArray resultOf(const SyncOperation &operation, const OperationPlan &plan)
{
    static constexpr std::array names {"applied", "merged", "conflict", "rejected"};
    QByteArray result;
    const auto text = [&result](const char *before, QStringView value) {
        json_text::appendString(result.append(before), value);
    };
    text(R"({"op_id":)", operation.id.toString());
    text(R"(,"status":)", QString::fromLatin1(names.at(size_t(plan.status))));
    if (plan.status != OperationStatus::Rejected)
        result.append(R"(,"version":)").append(QByteArray::number(plan.version));
    if (!plan.code.isEmpty())
        text(R"(,"code":)", plan.code);
    if (!plan.detail.isEmpty())
        text(R"(,"detail":)", plan.detail);
    if (!plan.problems.isEmpty())
        json_text::appendJson(result.append(R"(,"problems":)"), problemsJson(plan.problems));
    if (!plan.conflicts.isEmpty()) {
        QStringList fields;
        for (const FieldConflict &conflict : plan.conflicts)
            fields.append(conflict.field);
        result.append(R"(,"fields":)").append(json_text::list(fields));
    }
    return result.append('}');
}

/// The record that a new one hangs on; empty: none that could be.
QString parentOf(const SyncOperation &operation)
{
    const RecordType *type = recordTypeByName(operation.type);
    if (!type)
        return {};
    QStringList names;
    for (const Field *field : type->parentFields())
        names.append(field->id());
    if (type == &attachmentType)
        names.append(QStringLiteral("owner"));
    for (const QString &name : std::as_const(names)) {
        if (const RecordId id(operation.changes.value(name).toString()); id.isValid())
            return id.toString();
    }
    return {};
}

/// Of the records that operations of the chunk name and that are not there: those that a transfer took to another territory.
/// What a new record hangs on is held until the end, so that it does not move away from under it.
QSet<QString> takenAway(PgConnection &connection, const QList<ClaimedOperation> &chunk, const StoredRecords &records)
{
    QStringList missing;
    QList<QByteArray> parents;
    for (const auto &[operation, hash] : chunk) {
        if (operation.baseVersion > 0) {
            if (!records.contains(operation.record.toString()))
                missing.append(operation.record.toString());
            continue;
        }
        if (const QString parent = parentOf(operation); !parent.isEmpty())
            parents.append(parent.toLatin1());
    }
    if (!parents.isEmpty()) {
        const PgResult held =
            connection.exec("SELECT id FROM record WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE", {pgArray(parents)});
        QSet<QByteArray> there;
        for (int row = 0; row < held.rows(); ++row)
            there.insert(held.bytes(row, 0));
        for (const QByteArray &parent : std::as_const(parents)) {
            if (!there.contains(parent))
                missing.append(QString::fromLatin1(parent));
        }
    }
    return movedAway(connection, missing);
}

/// Guards look at other records, so what they look at is written before. Within a lot there is one order for everybody who
/// locks, and for each record the outbox's.
std::array<QList<SyncOperation>, 3> inLots(const QList<SyncOperation> &operations,
                                           const std::function<int(const SyncOperation &)> &rankOf)
{
    QHash<QString, int> ranks;
    for (const SyncOperation &operation : operations) {
        int &rank = ranks[operation.record.toString()];
        rank = std::max(rank, rankOf(operation));
    }
    std::array<QList<SyncOperation>, 3> lots;
    for (const SyncOperation &operation : operations)
        lots.at(size_t(ranks.value(operation.record.toString()))).append(operation);
    for (QList<SyncOperation> &lot : lots)
        std::stable_sort(lot.begin(), lot.end(),
                         [](const SyncOperation &a, const SyncOperation &b) { return a.record < b.record; });
    return lots;
}

/// Whether a value is the id of one of these records, or a list with it.
bool isOneOf(const QSet<QString> &records, const QJsonValue &value)
{
    if (!value.isArray())
        return records.contains(value.toString());
    const QJsonArray list = value.toArray();
    return std::any_of(list.begin(), list.end(), [&](const QJsonValue &each) { return isOneOf(records, each); });
}

/// Where the second half of a lot begins, which is in order of record; 0: there are too few, or one names another.
qsizetype middleOf(const QList<SyncOperation> &lot)
{
    constexpr qsizetype fewest = 100;
    if (lot.size() < fewest)
        return 0;
    QSet<QString> records;
    for (const SyncOperation &operation : lot)
        records.insert(operation.record.toString());
    for (const SyncOperation &operation : lot) {
        if (std::any_of(operation.changes.begin(), operation.changes.end(),
                        [&](const QJsonValue &value) { return isOneOf(records, value); }))
            return 0;
    }
    qsizetype middle = lot.size() / 2;
    while (middle < lot.size() && lot[middle].record == lot[middle - 1].record)
        ++middle;
    return middle < lot.size() ? middle : 0;
}

}  // namespace

PushService::PushService(Service &service, PgConnection &connection, const Caller &caller, PushRules rules)
    : m_service(service), m_connection(connection), m_caller(caller), m_rules(std::move(rules))
{
    m_usualRules = !m_rules.rank && !m_rules.plan;
    if (!m_rules.rank)
        m_rules.rank = [](const SyncOperation &operation) { return guardRank(operation.type, operation.action); };
    if (!m_rules.plan)
        m_rules.plan = [this](const SyncOperation &operation, const StoredRecord *before, const FactsOf &facts) {
            return planOfDevice(operation, before, facts);
        };
}

Actor PushService::actorOf(const QString &name)
{
    const auto known = m_actors.constFind(name);
    if (known != m_actors.constEnd())
        return *known;
    Actor actor;
    if (m_caller.device.isEmpty() && name != m_caller.actor.name)
        return actor;
    // A device speaks for the people of its unit and of those below it, whom it has let in.
    const std::optional<Account> account = findAccount(m_connection, name);
    if (account && !account->disabled && account->enterprise.isEmpty() && inSubtree(account->actor.unit, m_caller.actor.unit))
        actor = account->actor;
    m_actors.insert(name, actor);
    return actor;
}

OperationPlan PushService::planOfDevice(const SyncOperation &operation, const StoredRecord *before, const FactsOf &facts)
{
    const Actor actor = actorOf(operation.madeBy);
    if (actor.name.isEmpty())
        return {.status = OperationStatus::Rejected, .code = QStringLiteral("unknown_user")};
    return planOperation(operation, before, actor, facts, m_service.clock.now());
}

QList<ClaimedOperation> PushService::claim(const QList<SyncOperation> &chunk, Results &results)
{
    QList<QByteArray> ids;
    for (const SyncOperation &operation : chunk)
        ids.append(operation.id.toString().toLatin1());
    const PgResult known = m_connection.exec(
        "SELECT " + receiptColumns + ", result, unit FROM push_op WHERE op_id = ANY ($1::uuid[])", {pgArray(ids)});
    const QList<ReceiptEntry> entries = receiptEntries(known);
    QHash<QString, int> rows;
    for (int row = 0; row < known.rows(); ++row)
        rows.insert(known.text(row, 0), row);
    QList<ClaimedOperation> mine;
    QSet<QString> named;
    for (const SyncOperation &operation : chunk) {
        const QString id = operation.id.toString();
        // Twice in one push: the first one's answer is both's.
        if (named.contains(id))
            continue;
        named.insert(id);
        const QByteArray hash = m_service.crypto.sha256(canonicalBytes(operation));
        const auto row = rows.constFind(id);
        if (row == rows.constEnd()) {
            mine.append({.operation = operation, .hash = hash});
            continue;
        }
        const bool again = known.text(*row, 6) == m_caller.actor.unit && entries[*row].hash == hash.toHex();
        // What is known is an object with members.
        if (again)
            results.insert(id,
                           {.result = known.bytes(*row, 5).chopped(1).append(R"(,"duplicate":true})"), .entry = entries[*row]});
        else
            results.insert(id, {.result = resultOf(
                                    operation, {.status = OperationStatus::Rejected, .code = QStringLiteral("op_id_reused")})});
    }
    return mine;
}

void PushService::applyChunk(const QList<SyncOperation> &chunk, Results &results)
{
    PgTransaction transaction(m_connection);
    enter(m_connection, m_caller.scope);
    Results decided;
    const QList<ClaimedOperation> mine = claim(chunk, decided);
    QList<QByteArray> ids;
    QStringList stepped;
    for (const auto &[operation, hash] : mine) {
        ids.append(operation.record.toString().toLatin1());
        if (takesStep(operation) && operation.baseVersion > 0)
            stepped.append(operation.record.toString());
    }
    DuplicateWatch watch(m_service, m_connection);
    watch.begin(chunk);
    StoredRecords records = lockRecords(m_connection, ids);
    const QSet<QString> away = takenAway(m_connection, mine, records);
    RecordHistory history(m_connection, stepped, m_service.clock.today());
    ChunkWriter writer(m_caller, m_connection);
    for (const ClaimedOperation &claimed : mine) {
        const SyncOperation &operation = claimed.operation;
        const auto found = records.find(operation.record.toString());
        const StoredRecord *before = found == records.end() ? nullptr : &found->second;
        OperationPlan plan;
        if (away.contains(operation.record.toString()) || away.contains(parentOf(operation)))
            plan = {
                .status = OperationStatus::Rejected, .code = errorName(ErrorCode::NotFound), .detail = QStringLiteral("moved")};
        else
            plan = m_rules.plan(operation, before, [&](const StoredRecord &record) {
                WorkflowFacts facts = history.factsOf(record);
                addGuardFacts(m_connection, record, m_service.clock.now(), facts);
                return facts;
            });
        const QByteArray result = resultOf(operation, plan);
        writer.add(claimed, plan, before, result);
        history.add(operation, plan.changes);
        watch.add(operation, plan.changes);
        decided.insert(operation.id.toString(), {.result = result});
        if (!plan.after)
            continue;
        // One that is new was not locked, and may be changed by the next operation of the chunk.
        plan.after->versionsAfter = m_connection.versionsAfter.value_or(0);
        records.insert_or_assign(operation.record.toString(), std::move(*plan.after));
    }
    for (const ReceiptEntry &entry : writer.write(records))
        decided[QString::fromLatin1(entry.operation)].entry = entry;
    watch.look(records);
    transaction.commit();
    results.insert(decided);
}

/// What the database itself refuses, as an id that belongs to another territory, is refused by name, and for good.
void PushService::refuseAlone(const SyncOperation &operation, const PgFailure &failure, Results &results)
{
    const bool numberTaken = failure.constraint() == "certificate_number";
    const OperationPlan plan {.status = OperationStatus::Rejected,
                              .code = errorName(numberTaken ? ErrorCode::Conflict : ErrorCode::NotFound),
                              .detail = numberTaken ? QStringLiteral("number") : QString()};
    const QByteArray result = resultOf(operation, plan);
    PgTransaction transaction(m_connection);
    const QList<ReceiptEntry> entries = receiptEntries(m_connection.exec(
        "INSERT INTO push_op (op_id, body_hash, unit, result) VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING RETURNING " +
            receiptColumns,
        {operation.id.toString().toLatin1(), pgBytes(m_service.crypto.sha256(canonicalBytes(operation))),
         pgText(m_caller.actor.unit), result}));
    // Otherwise somebody else has sent it meanwhile.
    if (entries.isEmpty())
        (void)claim({operation}, results);
    else
        results.insert(operation.id.toString(), {.result = result, .entry = entries.constFirst()});
    transaction.commit();
}

void PushService::pushChunk(const QList<SyncOperation> &chunk, Results &results)
{
    for (int attempt = 1;; ++attempt) {
        try {
            applyChunk(chunk, results);
            return;
        } catch (const PgFailure &failure) {
            // Another push has taken some of these operations meanwhile, and their answers are there now.
            const bool known = failure.constraint() == "push_op_pkey";
            if ((known || failure.sqlState().startsWith("40")) && attempt < mostAttempts)
                continue;
            // What is wrong with the data is wrong with one of them: halves of halves find it.
            const bool ofData =
                failure.sqlState().startsWith("22") || failure.sqlState().startsWith("23") || failure.isRightsViolation();
            if (!ofData || (known && chunk.size() == 1))
                throw;
            m_service.log.write(LogLevel::Warning, "push_refused",
                                {{QStringLiteral("sqlstate"), QString::fromLatin1(failure.sqlState())},
                                 {QStringLiteral("operations"), chunk.size()}});
            if (chunk.size() == 1) {
                refuseAlone(chunk.constFirst(), failure, results);
                return;
            }
        }
        const qsizetype half = chunk.size() / 2;
        pushChunk(chunk.first(half), results);
        pushChunk(chunk.sliced(half), results);
        return;
    }
}

void PushService::pushInOrder(const QList<SyncOperation> &lot, Results &results)
{
    for (qsizetype from = 0; from < lot.size(); from += chunkSize)
        pushChunk(lot.mid(from, chunkSize), results);
}

void PushService::pushLot(const QList<SyncOperation> &lot, Results &results)
{
    const qsizetype half = m_usualRules ? middleOf(lot) : 0;
    std::optional<PgPool::Lease> second = half > 0 ? m_service.database.spare() : std::nullopt;
    if (!second) {
        pushInOrder(lot, results);
        return;
    }
    PushService other(m_service, **second, m_caller);
    // Whatever fails here, its end is waited for. Where no thread is to be had it comes second.
    std::future<Results> rest = std::async(std::launch::async | std::launch::deferred, [&other, later = lot.sliced(half)] {
        Results answers;
        other.pushInOrder(later, answers);
        return answers;
    });
    pushInOrder(lot.first(half), results);
    results.insert(rest.get());
}

QByteArray PushService::push(const QList<SyncOperation> &operations)
{
    Results results;
    for (const QList<SyncOperation> &lot : inLots(operations, m_rules.rank))
        pushLot(lot, results);
    QByteArray answer = R"({"results":[)";
    for (const SyncOperation &operation : operations)
        answer.append(results.value(operation.id.toString()).result).append(',');
    answer.chop(operations.isEmpty() ? 0 : 1);
    QList<ReceiptEntry> entries;
    for (const Decision &decision : std::as_const(results)) {
        if (decision.entry)
            entries.append(*decision.entry);
    }
    return answer.append(R"(],"receipt":)").append(receiptFor(m_service, std::move(entries))).append('}');
}

}  // namespace jiaxin::server
