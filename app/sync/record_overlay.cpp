// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/record_overlay.h"

#include "app/records/record_service.h"
#include "app/records/status_service.h"
#include "domain/protocol/province_record.h"
#include "domain/record_json.h"

namespace jiaxin {

qint64 RecordOverlay::baseVersion(const RecordType &type, const RecordId &id)
{
    if (const auto base = m_outbox.versionOfBase(id))
        return *base;
    if (m_outbox.isCovered(id))
        return 0;
    return m_work.store.versions(type, {id.toString()}).value(id.toString());
}

std::unique_ptr<Record> RecordOverlay::base(const RecordType &type, const RecordId &id)
{
    const auto base = m_outbox.base(id);
    if (base && !base->content.isEmpty())
        return recordOfJson(type, base->content);
    if ((base && base->version == 0) || m_outbox.isCovered(id))
        return nullptr;
    auto row = m_work.store.load(type, id);
    if (row && base)
        row->version = base->version;
    return row;
}

void RecordOverlay::write(const RecordType &type, const Record *before, std::unique_ptr<Record> after, const Record &province,
                          qsizetype operations)
{
    const bool changes = !before || !sayTheSame(type, *before, *after);
    if (before) {
        // Versions of the row never go back and never stand for two contents: who looked at one is not let to overwrite
        // another.
        after->version = std::max(province.version + operations, changes ? before->version + 1 : before->version);
        after->createdAt = before->createdAt;
        after->source = before->source;
        if (!changes)
            after->updatedAt = before->updatedAt;
    } else {
        after->version = province.version + operations;
    }
    if (changes || after->version != before->version) {
        m_work.store.place(type, before, *after);
        if (changes)
            m_touched.append({.type = &type, .id = after->id});
    }
    if (operations > 0)
        m_outbox.writeBase(after->id, {.type = &type, .version = province.version, .content = recordToJson(type, province)});
    else if (after->version != province.version)
        m_outbox.writeBase(after->id, {.type = &type, .version = province.version});
    else
        m_outbox.dropBase(after->id);
}

bool RecordOverlay::rest(const RecordType &type, const Record &province)
{
    // What the province has answered for is part of it by now.
    QList<OutboxRow> above;
    for (const OutboxRow &row : m_outbox.onTop(province.id)) {
        if (row.state != OperationState::Pending && row.version <= province.version)
            m_outbox.takeOff(row.seq);
        else
            above.append(row);
    }
    const auto before = m_work.store.load(type, province.id);
    auto after = type.clone(province);
    for (const OutboxRow &row : above)
        applyChanges(type, *after, row.operation.changes);
    const qsizetype touched = m_touched.size();
    write(type, before.get(), std::move(after), province, above.size());
    return m_touched.size() > touched;
}

qint64 RecordOverlay::placeNew(const RecordType &type, const Record &province)
{
    const qint64 row = m_work.store.place(type, nullptr, province);
    m_touched.append({.type = &type, .id = province.id});
    return row;
}

bool RecordOverlay::replace(const RecordType &type, const StoredRow &before, const Record &province)
{
    const bool changes = !sayTheSame(type, *before.record, province);
    const auto after = type.clone(province);
    after->createdAt = before.record->createdAt;
    after->source = before.record->source;
    if (!changes)
        after->updatedAt = before.record->updatedAt;
    m_work.store.place(type, before.record.get(), *after, before.row);
    if (changes)
        m_touched.append({.type = &type, .id = after->id});
    return changes;
}

void RecordOverlay::fold(const RecordType &type, const OutboxRow &row, qint64 version)
{
    const RecordId &id = row.operation.record;
    auto province = base(type, id);
    const auto before = m_work.store.load(type, id);
    if (!before)
        return;
    if (!province) {
        province = type.create();
        province->id = id;
        province->createdAt = before->createdAt;
        province->source = before->source;
    }
    applyChanges(type, *province, row.operation.changes);
    province->version = version;
    province->updatedAt = before->updatedAt;
    m_outbox.takeOff(row.seq);
    // Operations that were made on the same version are now made on this one.
    const QList<OutboxRow> above = m_outbox.onTop(id);
    for (const OutboxRow &other : above) {
        if (!other.sentBase && other.seq > row.seq && other.operation.baseVersion == row.operation.baseVersion)
            m_outbox.setBaseVersion(other.seq, version);
    }
    write(type, before.get(), type.clone(*before), *province, above.size());
}

void RecordOverlay::refresh(const RecordType &type, const RecordId &id)
{
    const auto known = m_outbox.base(id);
    if (!known || known->version == 0 || known->content.isEmpty())
        return;
    (void)rest(type, *recordOfJson(type, known->content));
}

void RecordOverlay::forget(const RecordType &type, const Record &row)
{
    m_outbox.dropBase(row.id);
    // Before the row: a status refers to it.
    if (&type == &workerType || &type == &enterpriseType)
        forgetStatus(m_work.database(), type, m_work.store.rowNumber(type, row.id));
    m_work.store.forget(type, row);
    if (&type != &workerType && &type != &enterpriseType)
        m_touched.append({.type = &type, .id = row.id});
}

Concerned concernedBy(Workspace &workspace, const QList<RecordOverlay::Touched> &touched)
{
    Concerned concerned;
    QHash<const RecordType *, QStringList> ids;
    for (const RecordOverlay::Touched &each : touched)
        ids[each.type].append(each.id.toString());
    for (auto type = ids.constBegin(); type != ids.constEnd(); ++type) {
        if (type.key() == &workerType) {
            for (const QString &id : type.value())
                concerned.workers.insert(RecordId(id));
            continue;
        }
        for (const StoredRow &stored : workspace.store.among(*type.key(), "id", type.value())) {
            const Record &record = *stored.record;
            if (const RecordId worker = workerConcerned(*type.key(), record); !worker.isNull())
                concerned.workers.insert(worker);
            if (const RecordId enterprise = enterpriseConcerned(*type.key(), record); !enterprise.isNull())
                concerned.enterprises.insert(enterprise);
            if (type.key() == &enterpriseType)
                concerned.employers.insert(record.id);
            if (type.key() == &listEntryType) {
                const auto &entry = static_cast<const ListEntry &>(record);
                if (!entry.enterprise.isNull())
                    concerned.employers.insert(entry.enterprise);
                if (!entry.worker.isNull())
                    concerned.workers.insert(entry.worker);
            }
        }
    }
    return concerned;
}

void judgeEnterprises(Workspace &workspace, const QSet<RecordId> &enterprises)
{
    StatusService status(workspace);
    for (const RecordId &enterprise : enterprises) {
        if (workspace.store.rowNumber(enterpriseType, enterprise) > 0)
            status.recomputeEnterprise(enterprise);
    }
}

QStringList textsOfIds(const QSet<RecordId> &ids)
{
    QStringList texts;
    for (const RecordId &id : ids)
        texts.append(id.toString());
    return texts;
}

std::vector<FreshWorker> judgeFresh(Workspace &workspace, const std::vector<FreshWorker> &fresh, const QSet<RecordId> &others)
{
    QStringList ids;
    for (const auto &[row, worker] : fresh)
        ids.append(worker->id.toString());
    const QSet<QString> known = thoseWithPapers(workspace.database(), ids);
    StatusService status(workspace);
    QHash<RecordId, std::optional<Enterprise>> employers;
    std::vector<FreshWorker> rest;
    for (const auto &[row, worker] : fresh) {
        if (worker->deletedAt.isValid())
            continue;
        if (others.contains(worker->id) || known.contains(worker->id.toString())) {
            rest.push_back({row, worker});
            continue;
        }
        auto employer = employers.find(worker->enterprise);
        if (employer == employers.end())
            employer =
                employers.insert(worker->enterprise, workspace.store.get<Enterprise>(enterpriseType, worker->enterprise));
        status.writeFresh(row, *worker, employer->has_value() ? &**employer : nullptr);
    }
    return rest;
}

void judgeTouched(Workspace &workspace, const QList<RecordOverlay::Touched> &touched, const std::vector<FreshWorker> &fresh)
{
    if (touched.isEmpty())
        return;
    QSet<RecordId> freshIds;
    for (const FreshWorker &each : fresh)
        freshIds.insert(each.worker->id);
    QList<RecordOverlay::Touched> others;
    std::copy_if(touched.begin(), touched.end(), std::back_inserter(others),
                 [&freshIds](const RecordOverlay::Touched &each) { return !freshIds.contains(each.id); });
    Concerned concerned = concernedBy(workspace, others);
    if (!concerned.employers.isEmpty())
        concerned.workers.unite(workersOf(workspace.database(), textsOfIds(concerned.employers)));
    judgeEnterprises(workspace, concerned.enterprises);
    for (const FreshWorker &each : judgeFresh(workspace, fresh, concerned.workers))
        concerned.workers.insert(each.worker->id);
    StatusService(workspace).recomputeAll(concerned.workers);
}

}  // namespace jiaxin
