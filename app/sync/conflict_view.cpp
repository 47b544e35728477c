// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/conflict_view.h"

#include "app/records/record_overview.h"
#include "app/records/record_service.h"
#include "app/records/status_service.h"
#include "app/session/user_service.h"
#include "app/words/words.h"
#include "db/store/outbox_store.h"
#include "domain/protocol/province_record.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"

namespace jiaxin {

QString ConflictViews::text(const RecordType &type, const QString &unit, const QString &name, const QJsonValue &value) const
{
    const Field *field = type.field(name);
    if (!field) {
        if (name == QLatin1String("state"))
            return stateText(type, value.toString());
        if (name == QLatin1String("deleted_at"))
            return value.toString().isEmpty() ? label("sync", "Kept").translated() : label("sync", "Deleted").translated();
        return name == QLatin1String("unit") ? UnitTree::shipped().unit(value.toString()).name : value.toString();
    }
    const auto scratch = type.create();
    if (!setFromJson(*field, *scratch, value))
        return {};
    const QVariant entered = field->get(*scratch);
    if (isEmptyValue(entered))
        return {};
    if (field->isFile())
        return label("sync", "There is one").translated();
    if (field->kind == FieldKind::Reference && field->of) {
        const RecordType *other = recordTypeByName(QLatin1String(field->of));
        return other ? titleOf(m_work, *other, RecordId(entered.toString())) : QString();
    }
    return jsonText(*field, valueToJson(*field, shownValue(m_work.actor, *field, entered, m_work.territoryOf(unit))));
}

ConflictLine ConflictViews::line(const RecordType &type, const QString &unit, const ConflictField &field) const
{
    ConflictLine line {.name = field.name,
                       .label = auditFieldText(type, field.name),
                       .base = text(type, unit, field.name, field.base),
                       .mine = text(type, unit, field.name, field.mine),
                       .theirs = text(type, unit, field.name, field.theirs)};
    line.hidden = field.mine != field.theirs && line.mine == line.theirs;
    return line;
}

Result<ConflictView> ConflictViews::show(qint64 id)
{
    const Result<Conflict> found = ConflictDesk(m_work).show(id);
    if (!found)
        return found.error();
    const RecordType &type = *found->type;
    ConflictView view {.conflict = *found, .person = displayName(m_work.database(), found->madeBy), .lines = {}, .merged = {}};
    const auto present = m_work.store.load(type, found->record);
    const QString unit = present ? present->unit : m_work.actor.unit;
    view.deletedThere = !present || present->deletedAt.isValid();
    if (found->kind == ConflictKind::Duplicate) {
        view.otherTitle = titleOf(m_work, type, found->other);
        return view;
    }
    QStringList disputed;
    for (const ConflictField &field : found->fields) {
        view.deletedHere = view.deletedHere || field.name == QLatin1String("deleted_at");
        view.lines.append(line(type, unit, field));
        disputed.append(field.name);
    }
    Statement query = m_work.database().prepare(QStringLiteral("SELECT op_id FROM sync_conflict WHERE id = ?"));
    query.bindInt(1, id);
    const auto row = query.step() ? OutboxStore(m_work.database()).find(query.text(0)) : std::nullopt;
    const QJsonObject changes = row ? row->operation.changes : QJsonObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!disputed.contains(change.key()) && type.field(change.key()))
            view.merged.append(line(type, unit,
                                    {.name = change.key(),
                                     .base = row->before.value(change.key()),
                                     .mine = change.value(),
                                     .theirs = change.value()}));
    }
    return view;
}

Result<ConflictOutcome> ConflictViews::outcome(qint64 id, const QMap<QString, Side> &fields)
{
    const Result<Conflict> found = ConflictDesk(m_work).show(id);
    if (!found)
        return found.error();
    const RecordType &type = *found->type;
    const auto present = m_work.store.load(type, found->record);
    ConflictOutcome outcome;
    if (!present || present->deletedAt.isValid())
        return outcome;
    QJsonObject chosen;
    for (const ConflictField &field : found->fields) {
        if (fields.value(field.name, Side::Theirs) == Side::Mine && type.field(field.name))
            chosen.insert(field.name, field.mine);
    }
    const auto wanted = type.clone(*present);
    applyChanges(type, *wanted, chosen);
    outcome.problems = RecordService(m_work).check(type, *wanted);
    if (&type != &workerType)
        return outcome;
    // The dossier of the worker as it would be.
    const Result<WorkerDossier> now = StatusService(m_work).dossier(found->record);
    if (!now)
        return outcome;
    WorkerDossier then = *now;
    then.worker = static_cast<const Worker &>(*wanted);
    if (then.worker.enterprise != now->worker.enterprise)
        then.enterprise = m_work.store.get<Enterprise>(enterpriseType, then.worker.enterprise);
    const StatusPolicy policy = m_work.settings.statusPolicy();
    const LivingStatus was = livingStatus(*now, m_work.clock.now(), policy);
    const LivingStatus willBe = livingStatus(then, m_work.clock.now(), policy);
    outcome.before = was.colour;
    outcome.after = willBe.colour;
    for (qsizetype i = 0; i < willBe.items.size(); ++i) {
        const StatusItem before = was.items.value(i);
        const StatusItem &after = willBe.items.at(i);
        if (before.reason != after.reason || before.until != after.until)
            outcome.changed.append(after);
    }
    return outcome;
}

}  // namespace jiaxin
