// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/feed_apply.h"

#include "app/certificates/countersignatures.h"
#include "app/sync/foreign_steps.h"
#include "db/store/change_text.h"
#include "domain/json_text.h"
#include "domain/rules/divisions.h"
#include "domain/workflow/transition.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

/// By which fields two records are told to be one person, firm, certificate or card.
struct TwinKey {
    const RecordType *type;
    std::array<const char *, 2> fields;
};
constexpr std::array twinKeys {
    TwinKey {&workerType, {"document_number", "document_type"}},
    TwinKey {&enterpriseType, {"credit_code", nullptr}},
    TwinKey {&cardType, {"certificate", "sequence"}},
};

/// Of one person, firm or card no more others are named.
constexpr int mostTwins = 10;

/// The pattern with each field of the key.
QString forEachKeyField(const TwinKey &key, const char *pattern, const char *between = " AND ")
{
    QStringList texts;
    for (const char *name : key.fields) {
        if (name)
            texts.append(QString::fromLatin1(pattern).arg(QLatin1String(name)));
    }
    return texts.join(QLatin1String(between));
}

QString andNotEmpty(const TwinKey &key, const char *table)
{
    const QByteArray pattern = QByteArray(table) + "%1 <> ''";
    return QStringLiteral(" AND ") + forEachKeyField(key, pattern.constData());
}

void insertFile(Workspace &workspace, const char *direction, const Attachment &attachment)
{
    Statement insert = workspace.database().prepare(
        QStringLiteral("INSERT OR IGNORE INTO sync_file (direction, record, sha256, size) VALUES (?,?,?,?)"));
    insert.bindText(1, QString::fromLatin1(direction)).bindText(2, attachment.owner.toString());
    insert.bindText(3, attachment.sha256.hex).bindInt(4, attachment.size.value_or(0)).run();
}

bool hasBytes(Workspace &workspace, const QString &sha256)
{
    Statement query = workspace.vault->attachments().prepare(QStringLiteral("SELECT 1 FROM attachments WHERE sha256 = ?"));
    query.bindText(1, sha256);
    return query.step();
}

/// What the feed has changed in a row: field → [before, after].
QJsonObject editedFields(const RecordType &type, const Record *before, const Record *after)
{
    if (!before || !after)
        return {};
    QJsonObject changes = QJsonDocument::fromJson(changeText(type, before, *after).audit).object();
    // The state is a matter of steps.
    changes.remove(QStringLiteral("state"));
    return changes;
}

}  // namespace

void offerFile(Workspace &workspace, const Attachment &attachment)
{
    if (hasBytes(workspace, attachment.sha256.hex))
        insertFile(workspace, "up", attachment);
}

void FeedApply::wantFile(const Attachment &attachment)
{
    if (!attachment.deletedAt.isValid() && !attachment.sha256.hex.isEmpty() && !hasBytes(m_work, attachment.sha256.hex))
        insertFile(m_work, "down", attachment);
}

std::vector<qint64> FeedApply::entries(const std::vector<FeedEntry> &entries)
{
    std::vector<qint64> rows;
    std::vector<const FeedEntry *> lot;
    const auto take = [&] {
        const std::vector<qint64> taken = takeLot(lot);
        rows.insert(rows.end(), taken.begin(), taken.end());
        lot.clear();
    };
    for (const FeedEntry &entry : entries) {
        if (!entry.leaves) {
            lot.push_back(&entry);
            continue;
        }
        // What left and what came are told in their order.
        take();
        rows.push_back(0);
        if (entry.type)
            leave(*entry.type, entry.id, entry.version);
    }
    take();
    return rows;
}

std::vector<qint64> FeedApply::takeLot(const std::vector<const FeedEntry *> &lot)
{
    const std::vector<bool> passedOver = known(lot);
    std::vector<const Arrival *> arrivals;
    std::vector<size_t> places;
    for (size_t i = 0; i < lot.size(); ++i) {
        if (passedOver[i])
            continue;
        if (!lot[i]->isUnpacked()) {
            m_unpacked.push_back(arrivalOf(lot[i]->packed));
            m_unpacked.back().isFromFeed = true;
        }
        arrivals.push_back(lot[i]->isUnpacked() ? &lot[i]->arrival : &m_unpacked.back());
        places.push_back(i);
    }
    const std::vector<qint64> taken = records(arrivals);
    std::vector<qint64> rows(lot.size(), 0);
    for (size_t i = 0; i < arrivals.size(); ++i) {
        const Arrival &arrival = *arrivals[i];
        rows[places[i]] = taken[i];
        // Nobody has made its search keys.
        if (!lot[places[i]]->isUnpacked() && arrival.type)
            m_work.store.noteRekeyed(*arrival.type, taken[i]);
        if (arrival.type != &workerType)
            continue;
        const auto *worker = static_cast<const Worker *>(arrival.record.get());
        if (taken[i] > 0)
            m_fresh.insert(worker->id, {taken[i], worker});
        else
            m_fresh.remove(worker->id);
    }
    return rows;
}

std::vector<bool> FeedApply::known(const std::vector<const FeedEntry *> &entries)
{
    QHash<const RecordType *, QStringList> ids;
    QStringList all;
    for (const FeedEntry *entry : entries) {
        if (!entry->isUnpacked()) {
            ids[entry->type].append(entry->id.toString());
            all.append(entry->id.toString());
        }
    }
    std::vector<bool> found(entries.size(), false);
    if (all.isEmpty() || m_guard != Guard::Newer)
        return found;
    const QSet<QString> entangledIds = entangled(all);
    QHash<const RecordType *, QHash<QString, qint64>> versions;
    for (auto type = ids.constBegin(); type != ids.constEnd(); ++type)
        versions.insert(type.key(), m_work.store.versions(*type.key(), type.value()));
    for (size_t i = 0; i < entries.size(); ++i) {
        const FeedEntry &entry = *entries[i];
        const QString id = entry.id.toString();
        if (!entry.isUnpacked() && !entangledIds.contains(id))
            found[i] = versions[entry.type].value(id, -1) >= entry.version;
    }
    return found;
}

QSet<QString> FeedApply::entangled(const QStringList &ids)
{
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM sync_base WHERE record = value) "
                       "OR EXISTS (SELECT 1 FROM outbox WHERE record = value AND on_top) "
                       "OR EXISTS (SELECT 1 FROM sync_conflict WHERE record = value) "
                       "OR EXISTS (SELECT 1 FROM sync_extra WHERE record = value)"));
    query.bindUtf8(1, json_text::list(ids));
    QSet<QString> found;
    while (query.step())
        found.insert(query.text(0));
    return found;
}

std::vector<qint64> FeedApply::records(const std::vector<const Arrival *> &arrivals)
{
    std::vector<qint64> rows(arrivals.size(), 0);
    QStringList ids;
    QHash<const RecordType *, QHash<QString, qint64>> versions;
    for (const Arrival *arrival : arrivals) {
        if (arrival->isPlain()) {
            ids.append(arrival->record->id.toString());
            versions[arrival->type].insert(ids.constLast(), arrival->record->version);
        }
    }
    const QSet<QString> entangledIds = entangled(ids);
    RowsById present;
    for (auto type = versions.constBegin(); type != versions.constEnd(); ++type)
        m_work.store.present(*type.key(), type.value(), present);
    QSet<QString> done;
    for (size_t i = 0; i < arrivals.size(); ++i) {
        const Arrival &arrival = *arrivals[i];
        const QString id = arrival.record ? arrival.record->id.toString() : QString();
        const auto before = present.find(id);
        const bool isNew = before == present.end();
        // A page may name a record twice.
        if (!arrival.isPlain() || done.contains(id) || entangledIds.contains(id) || (!isNew && m_guard == Guard::Replace)) {
            record(arrival);
            if (arrival.type && isNew && !done.contains(id))
                m_work.store.noteRekeyed(*arrival.type, m_work.store.rowNumber(*arrival.type, arrival.record->id));
            done.insert(id);
            continue;
        }
        done.insert(id);
        if (!isNew && !before->second.record)
            continue;
        if (isNew) {
            rows[i] = m_overlay.placeNew(*arrival.type, *arrival.record);
        } else {
            QJsonObject edited;
            if (arrival.isFromFeed && workflowFor(arrival.type->id()))
                edited = editedFields(*arrival.type, before->second.record.get(), arrival.record.get());
            m_overlay.replace(*arrival.type, before->second, *arrival.record);
            ForeignSteps(m_work).take(*arrival.type, arrival.record->id, {}, edited);
        }
        if (arrival.type == &attachmentType)
            wantFile(static_cast<const Attachment &>(*arrival.record));
    }
    return rows;
}

void FeedApply::record(const Arrival &arrival)
{
    if (!arrival.type) {
        keepUnknown(arrival);
        return;
    }
    const RecordType &type = *arrival.type;
    const RecordId &id = arrival.record->id;
    // A province that has forgotten what an operation was made on may be behind what is kept here as its.
    const bool waitedFor = m_outbox.heard(id);
    if (m_guard == Guard::Newer && !waitedFor && m_overlay.baseVersion(type, id) >= arrival.record->version) {
        ForeignSteps(m_work).take(type, id, arrival.steps, {});
        return;
    }
    const auto before = arrival.isFromFeed ? m_work.store.load(type, id) : nullptr;
    keepUnknown(arrival);
    m_conflicts.fill(type, *arrival.record);
    m_overlay.rest(type, *arrival.record);
    ForeignSteps(m_work).take(type, id, arrival.steps, editedFields(type, before.get(), m_work.store.load(type, id).get()));
    if (&type == &certificateType)
        Countersignatures(m_work).takeFields(static_cast<const Certificate &>(*arrival.record), arrival.unknown);
    if (&type == &attachmentType)
        wantFile(static_cast<const Attachment &>(*arrival.record));
}

void FeedApply::keepUnknown(const Arrival &arrival)
{
    if (arrival.type && arrival.unknown.isEmpty()) {
        m_work.database()
            .prepare(QStringLiteral("DELETE FROM sync_extra WHERE record = ?"))
            .bindText(1, arrival.record->id.toString())
            .run();
        return;
    }
    const QJsonObject &object = arrival.object;
    const QString id = object.value(QLatin1String("id")).toString();
    if (!RecordId(id).isValid())
        return;
    Statement write = m_work.database().prepare(
        QStringLiteral("INSERT OR REPLACE INTO sync_extra (record, type, version, content) VALUES (?,?,?,?)"));
    write.bindText(1, id).bindText(2, object.value(QLatin1String("type")).toString());
    write.bindInt(3, object.value(QLatin1String("version")).toInteger());
    write.bindUtf8(4, QJsonDocument(arrival.type ? arrival.unknown : object).toJson(QJsonDocument::Compact));
    write.run();
}

bool FeedApply::isCoveredByWiderTerritory()
{
    if (!m_wider) {
        m_wider = false;
        Statement query = m_work.database().prepare(QStringLiteral("SELECT unit FROM sync_cursor WHERE unit <> ?"));
        query.bindText(1, m_unit);
        while (query.step())
            m_wider = *m_wider || inSubtree(m_unit, query.text(0));
    }
    return *m_wider;
}

void FeedApply::leave(const RecordType &type, const RecordId &id, qint64 version)
{
    const auto row = m_work.store.load(type, id);
    // Whoever looks after a wider territory still has it, and learns there to whom it went.
    if (!row || m_overlay.baseVersion(type, id) >= version || isCoveredByWiderTerritory())
        return;
    takeAway(type, *row, "left_territory");
}

void FeedApply::takeAway(const RecordType &type, const Record &row, const char *code)
{
    for (const OutboxRow &above : m_outbox.onTop(row.id)) {
        if (above.state == OperationState::Pending) {
            m_outbox.answer(
                above.seq, OperationState::Rejected, 0,
                {{QStringLiteral("status"), QStringLiteral("rejected")}, {QStringLiteral("code"), QLatin1String(code)}},
                m_work.clock.now());
            m_conflicts.notice(SyncNotice::Kind::Rejected, above, {});
        }
        m_outbox.takeOff(above.seq);
    }
    m_overlay.forget(type, row);
    m_fresh.remove(row.id);
    ++m_removed;
}

void FeedApply::seekTwins()
{
    for (const TwinKey &key : twinKeys) {
        QStringList ids;
        for (const RecordOverlay::Touched &each : m_overlay.touched()) {
            if (each.type == key.type)
                ids.append(each.id.toString());
        }
        if (ids.isEmpty())
            continue;
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT one.id, other.id FROM %1 AS one JOIN %1 AS other ON %2 AND other.deleted_at IS NULL AND "
                           "other.id <> one.id WHERE one.id IN (SELECT value FROM json_each(?)) AND one.deleted_at IS NULL%3")
                .arg(key.type->id(), forEachKeyField(key, "other.%1 = one.%1"), andNotEmpty(key, "one.")));
        query.bindUtf8(1, json_text::list(ids));
        std::vector<std::pair<RecordId, RecordId>> twins;
        while (query.step())
            twins.emplace_back(RecordId(query.text(0)), RecordId(query.text(1)));
        QHash<RecordId, int> told;
        for (const auto &[one, other] : twins) {
            if (told[one]++ < mostTwins)
                m_conflicts.addDuplicate(*key.type, other, one);
        }
    }
}

void seekAllTwins(Workspace &workspace)
{
    ConflictStore conflicts(workspace);
    for (const TwinKey &key : twinKeys) {
        const QString fields = forEachKeyField(key, "%1", ", ");
        Statement query = workspace.database().prepare(
            QStringLiteral("SELECT id, %2 FROM %1 WHERE deleted_at IS NULL AND (%2) IN (SELECT %2 FROM %1 WHERE deleted_at IS "
                           "NULL%3 GROUP BY %2 HAVING count(*) > 1) ORDER BY %2, id")
                .arg(key.type->id(), fields, andNotEmpty(key, "")));
        std::vector<std::pair<RecordId, RecordId>> twins;
        QString number;
        QList<RecordId> before;
        while (query.step()) {
            QString present;
            for (int column = 1; column < query.columnCount(); ++column)
                present += query.text(column) + u'\n';
            if (present != number)
                before.clear();
            number = present;
            const RecordId id(query.text(0));
            for (const RecordId &other : std::as_const(before))
                twins.emplace_back(other, id);
            if (before.size() < mostTwins)
                before.append(id);
        }
        for (const auto &[one, other] : twins)
            conflicts.addDuplicate(*key.type, one, other);
    }
}

void FeedApply::finish()
{
    seekTwins();
    judgeTouched(m_work, m_overlay.touched(), {m_fresh.begin(), m_fresh.end()});
}

}  // namespace jiaxin
