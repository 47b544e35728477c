// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/feed_apply.h"

#include "domain/protocol/province_record.h"
#include "domain/rules/divisions.h"

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

void FeedApply::entry(const QJsonObject &entry)
{
    const RecordId id(entry.value(QLatin1String("id")).toString());
    if (entry.value(QLatin1String("op")).toString() != u"L") {
        record(entry.value(QLatin1String("record")).toObject());
        return;
    }
    if (const RecordType *type = recordTypeByName(entry.value(QLatin1String("type")).toString()))
        leave(*type, id, entry.value(QLatin1String("version")).toInteger());
}

void FeedApply::record(const QJsonObject &object)
{
    const std::optional<ProvinceRecord> came = provinceRecord(object);
    if (!came) {
        keepUnknown(object, nullptr, object.value(QLatin1String("fields")).toObject());
        return;
    }
    const RecordType &type = *came->type;
    const RecordId &id = came->record->id;
    const qint64 base = m_overlay.baseVersion(type, id);
    if (m_guard == Guard::Newer && base >= came->record->version)
        return;
    keepUnknown(object, &type, came->unknown);
    m_conflicts.fill(type, *came->record);
    if (m_overlay.rest(type, *came->record))
        seekTwins(type, id);
    if (&type == &attachmentType)
        wantFile(static_cast<const Attachment &>(*came->record));
}

void FeedApply::keepUnknown(const QJsonObject &object, const RecordType *type, const QJsonObject &unknown)
{
    const QString id = object.value(QLatin1String("id")).toString();
    if (type && unknown.isEmpty()) {
        m_work.database().prepare(QStringLiteral("DELETE FROM sync_extra WHERE record = ?")).bindText(1, id).run();
        return;
    }
    if (!RecordId(id).isValid())
        return;
    Statement write = m_work.database().prepare(
        QStringLiteral("INSERT OR REPLACE INTO sync_extra (record, type, version, content) VALUES (?,?,?,?)"));
    write.bindText(1, id).bindText(2, object.value(QLatin1String("type")).toString());
    write.bindInt(3, object.value(QLatin1String("version")).toInteger());
    write.bindUtf8(4, QJsonDocument(type ? unknown : object).toJson(QJsonDocument::Compact));
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
    for (const OutboxRow &above : m_outbox.onTop(id)) {
        if (above.state == OperationState::Pending) {
            m_outbox.answer(above.seq, OperationState::Rejected, 0,
                            {{QStringLiteral("status"), QStringLiteral("rejected")},
                             {QStringLiteral("code"), QStringLiteral("left_territory")}},
                            m_work.clock.now());
            m_conflicts.notice(SyncNotice::Kind::Rejected, above, {});
        }
        m_outbox.takeOff(above.seq);
    }
    m_overlay.forget(type, *row);
    ++m_removed;
}

void FeedApply::seekTwins(const RecordType &type, const RecordId &id)
{
    const auto key =
        std::find_if(twinKeys.begin(), twinKeys.end(), [&type](const TwinKey &each) { return each.type == &type; });
    if (key == twinKeys.end())
        return;
    const auto row = m_work.store.load(type, id);
    if (!row || row->deletedAt.isValid())
        return;
    QStringList conditions;
    for (const char *name : key->fields) {
        if (!name)
            continue;
        if (changeValue(type, *row, QLatin1String(name)).isNull() ||
            changeValue(type, *row, QLatin1String(name)).toVariant().toString().isEmpty())
            return;
        conditions.append(QLatin1String(name) + QStringLiteral(" = ?"));
    }
    Statement query =
        m_work.database().prepare(QStringLiteral("SELECT id FROM %1 WHERE %2 AND deleted_at IS NULL AND id <> ? LIMIT 10")
                                      .arg(type.id(), conditions.join(QStringLiteral(" AND "))));
    int index = 1;
    for (const char *name : key->fields) {
        if (name)
            query.bindValue(index++, changeValue(type, *row, QLatin1String(name)).toVariant());
    }
    query.bindText(index, id.toString());
    QList<RecordId> twins;
    while (query.step())
        twins.append(RecordId(query.text(0)));
    for (const RecordId &twin : std::as_const(twins))
        m_conflicts.addDuplicate(type, twin, id);
}

void FeedApply::finish(bool judge)
{
    if (judge)
        judgeTouched(m_work, m_overlay.touched());
}

}  // namespace jiaxin
