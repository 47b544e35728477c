// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/record_overview.h"

#include "app/review/step_effects.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin {

namespace {

QString shownTitle(Workspace &work, const RecordType &type, const Record &record)
{
    return type.title ? RecordService(work).maskedJson(type, record).value(QLatin1String(type.title)).toString() : QString();
}

}  // namespace

QString titleOf(Workspace &work, const RecordType &type, const RecordId &id)
{
    const auto record = id.isNull() ? nullptr : work.store.load(type, id);
    return record ? shownTitle(work, type, *record) : QString();
}

Owner ownerOf(Workspace &work, const RecordType &type, const Record &record)
{
    for (const Field *parent : type.parentFields()) {
        const RecordId id(parent->get(record).toString());
        const RecordType *owner = recordTypeByName(QLatin1String(parent->of));
        if (auto found = id.isNull() || !owner ? nullptr : work.store.load(*owner, id))
            return {.type = owner, .record = std::move(found)};
    }
    return {};
}

RecordNames namesOf(Workspace &work, const RecordType &type, const Record &record)
{
    const QString own = shownTitle(work, type, record);
    const Owner owner = ownerOf(work, type, record);
    return owner.record ? RecordNames {.name = shownTitle(work, *owner.type, *owner.record), .detail = own}
                        : RecordNames {.name = own, .detail = {}};
}

AttachmentList attachmentsOf(const RecordType &type, const Record &record)
{
    AttachmentList attachments;
    for (const Field &field : type.fields) {
        if (!field.isFile())
            continue;
        const QVariant value = field.get(record);
        for (const QString &hash : value.isValid() ? value.toStringList() : QStringList())
            attachments.append({field.id(), AttachmentHash {hash}});
    }
    attachments.removeIf([](const auto &attachment) { return attachment.second.hex.isEmpty(); });
    return attachments;
}

Result<RecordOverview> recordOverview(Workspace &work, const RecordType &type, const RecordId &id)
{
    const Result<std::shared_ptr<Record>> shown = RecordService(work).show(type, id);
    if (!shown)
        return shown.error();
    const Record &record = **shown;
    RecordOverview overview {.id = id,
                             .version = record.version,
                             .state = RecordService(work).currentState(type, record),
                             .unit = record.unit,
                             .territory = work.territoryOf(record.unit),
                             .values = RecordService(work).maskedJson(type, record)};
    for (const Field &field : type.fields) {
        const QVariant value = field.get(record);
        if (!value.isValid())
            continue;
        if (field.kind == FieldKind::Reference && field.of) {
            const RecordId other(value.toString());
            overview.references.insert(field.id(), other);
            overview.values.insert(field.id(), titleOf(work, *recordTypeByName(QLatin1String(field.of)), other));
        }
    }
    // A picture cannot be masked.
    if (overview.territory == Territory::Inside)
        overview.attachments = attachmentsOf(type, record);
    if (&type == &penaltyType)
        overview.publicity = PublicityTable::shipped().terms(static_cast<const Penalty &>(record));
    overview.underObjection = isUnderObjection(work, id);
    overview.returned = returnNotice(work, record);
    if (&type == &objectionType) {
        const auto &objection = static_cast<const Objection &>(record);
        overview.clock = objectionClock(objection, work.settings.objectionTerms(), WorkCalendar::shipped(), work.today());
        const RecordType &concerned = *recordTypeByName(choiceName(objection.subjectType));
        overview.values.insert(QStringLiteral("subject"), titleOf(work, concerned, RecordId(objection.subject)));
        overview.references.insert(QStringLiteral("subject"), RecordId(objection.subject));
    }
    overview.actions = ReviewService(work).possibleActions(type, record);
    overview.editable =
        allowed(work.actor, Operation::Edit, overview.territory) && bool(RecordService(work).checkEditable(type, record));
    return overview;
}

QString nameAndDetail(const QString &name, const QString &detail)
{
    return detail.isEmpty() ? name : name + QStringLiteral(" · ") + detail;
}

}  // namespace jiaxin
