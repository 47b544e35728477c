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
    if (const auto base = m_outbox.base(id))
        return base->version;
    if (m_outbox.isCovered(id))
        return 0;
    const auto row = m_work.store.load(type, id);
    return row ? row->version : 0;
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

void judgeTouched(Workspace &workspace, const QList<RecordOverlay::Touched> &touched)
{
    QSet<RecordId> workers;
    QSet<RecordId> enterprises;
    QSet<RecordId> everybody;
    for (const RecordOverlay::Touched &each : touched) {
        const auto record = workspace.store.load(*each.type, each.id);
        if (!record)
            continue;
        if (const RecordId worker = workerConcerned(*each.type, *record); !worker.isNull())
            workers.insert(worker);
        if (const RecordId enterprise = enterpriseConcerned(*each.type, *record); !enterprise.isNull())
            enterprises.insert(enterprise);
        if (each.type == &enterpriseType)
            everybody.insert(each.id);
        if (each.type == &listEntryType) {
            const auto &entry = static_cast<const ListEntry &>(*record);
            everybody.insert(entry.enterprise);
            workers.insert(entry.worker);
        }
    }
    for (const RecordId &enterprise : std::as_const(everybody)) {
        for (const auto &worker : workspace.store.children(workerType, "enterprise", enterprise))
            workers.insert(worker->id);
    }
    StatusService status(workspace);
    for (const RecordId &enterprise : std::as_const(enterprises)) {
        if (workspace.store.rowNumber(enterpriseType, enterprise) > 0)
            status.recomputeEnterprise(enterprise);
    }
    for (const RecordId &worker : std::as_const(workers)) {
        if (workspace.store.rowNumber(workerType, worker) > 0)
            status.recompute(worker);
    }
}

}  // namespace jiaxin
