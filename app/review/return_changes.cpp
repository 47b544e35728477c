// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/return_changes.h"

#include "app/records/record_history.h"
#include "app/records/record_overview.h"
#include "app/session/user_service.h"
#include "app/words/words.h"

#include <QJsonArray>
#include <QSet>

namespace jiaxin {

namespace {

bool decides(const QString &action)
{
    return action == QLatin1String("approve") || action == QLatin1String("start_publicity") ||
           action == QLatin1String("publish");
}

/// The position of the return that the record has come back from; -1: there is none. A lower level has answered it with its
/// own approval in between, the level that returned it has not.
qsizetype lastReturn(const QList<AuditRow> &steps, const QString &state)
{
    bool approvedSince = false;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const AuditEntry &entry = steps.at(i).entry;
        approvedSince = approvedSince || decides(entry.action);
        if (entry.action != QLatin1String("return"))
            continue;
        const QString from = entry.changes.value(QStringLiteral("state")).toArray().at(0).toString();
        return !approvedSince || from == state ? i : -1;
    }
    return -1;
}

/// The pins that were made with a return of this version of the record.
QList<Pin> pinsOf(Workspace &work, const RecordId &record, qint64 version)
{
    QList<Pin> pins;
    Statement query =
        work.database().prepare(QStringLiteral("SELECT field, note FROM pin WHERE record = ?1 AND version = ?2 ORDER BY id"));
    query.bindText(1, record.toString()).bindInt(2, version);
    while (query.step())
        pins.append({.field = query.text(0), .note = query.text(1)});
    return pins;
}

/// Fields whose value differs from the one before that row of the audit. Two numbers may look alike once they are masked.
QSet<QString> changedSince(Workspace &work, const RecordId &record, const AuditRow &step)
{
    QMap<QString, QPair<QJsonValue, QJsonValue>> net;
    const QList<AuditRow> rows = work.store.audit().ofRecord(record.toString());
    const auto at = std::find_if(rows.begin(), rows.end(), [&step](const AuditRow &row) {
        return row.seq == step.seq && row.foreign == step.foreign && row.at == step.at && row.entry.action == step.entry.action;
    });
    for (const AuditRow &row : rows.mid(at - rows.begin() + 1)) {
        for (auto change = row.entry.changes.begin(); change != row.entry.changes.end(); ++change) {
            const QJsonArray sides = change->toArray();
            if (!net.contains(change.key()))
                net[change.key()].first = sides.at(0);
            net[change.key()].second = sides.at(1);
        }
    }
    QSet<QString> changed;
    for (auto change = net.begin(); change != net.end(); ++change) {
        if (change->first != change->second)
            changed.insert(change.key());
    }
    return changed;
}

QString shownText(Workspace &work, const RecordType &type, const Record &record, const QString &name, const QJsonObject &shown)
{
    const Field &field = *type.field(name);
    if (field.kind == FieldKind::Reference && field.of)
        return titleOf(work, *recordTypeByName(QLatin1String(field.of)), RecordId(field.get(record).toString()));
    return jsonText(field, shown.value(name));
}

}  // namespace

int ReturnChanges::changedCount() const
{
    return int(std::count_if(fields.begin(), fields.end(), [](const ReturnChange &field) { return field.changed; }));
}

std::optional<ReturnNotice> returnNotice(Workspace &work, const Record &record)
{
    if (record.state != QLatin1String("returned"))
        return std::nullopt;
    ReturnNotice notice {.by = {}, .pins = ReviewService(work).openPins(record.id)};
    for (const AuditRow &row : work.store.audit().ofRecord(record.id.toString())) {
        if (row.entry.action != QLatin1String("return"))
            continue;
        notice.by = displayName(work.database(), row.context.user);
        notice.at = QDateTime::fromString(row.at, Qt::ISODateWithMs);
        notice.reason = row.context.reason;
        notice.note = row.context.note;
    }
    return notice;
}

Result<std::optional<ReturnChanges>> returnChanges(Workspace &work, const RecordType &type, const Record &record)
{
    if (record.state == QLatin1String("returned"))
        return std::optional<ReturnChanges>();
    const Result<RecordHistory> history = RecordHistory::read(work, type, record.id);
    if (!history)
        return history.error();
    const qsizetype position = lastReturn(history->steps(), record.state);
    if (position < 0)
        return std::optional<ReturnChanges>();
    const AuditRow &step = history->steps().at(position);
    ReturnChanges since {.by = displayName(work.database(), step.context.user),
                         .byActor = step.context.user == work.actor.name,
                         .at = QDateTime::fromString(step.at, Qt::ISODateWithMs),
                         .reason = step.context.reason,
                         .note = step.context.note};
    QMap<QString, FieldDifference> differences;
    for (const FieldDifference &difference : history->differences(0, position))
        differences.insert(difference.field, difference);
    const QSet<QString> changed = changedSince(work, record.id, step);
    const QJsonObject shown = RecordService(work).maskedJson(type, record);
    const auto add = [&](const QString &name, const QString &note, bool pinned) {
        const QString now = shownText(work, type, record, name, shown);
        const auto difference = differences.constFind(name);
        since.fields.append({.field = name,
                             .before = difference == differences.constEnd() ? now : difference->before,
                             .after = now,
                             .note = note,
                             .pinned = pinned,
                             .changed = changed.contains(name)});
    };
    // The step's row carries the version that it made; its pins the one that was looked at.
    QSet<QString> pinned;
    for (const Pin &pin : pinsOf(work, record.id, step.entry.version - 1)) {
        add(pin.field, pin.note, true);
        pinned.insert(pin.field);
    }
    for (const Field &field : type.fields) {
        if (changed.contains(field.id()) && !pinned.contains(field.id()))
            add(field.id(), {}, false);
    }
    return std::optional(since);
}

}  // namespace jiaxin
