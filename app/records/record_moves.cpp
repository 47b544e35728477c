// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What hangs on a record goes with it: to another unit, or into the record that it is merged with.
#include "app/records/record_service.h"

#include "app/records/status_service.h"

namespace jiaxin {

namespace {

const QString mergeAction = QStringLiteral("merge");

/// The kept record names the files that it lacks, so that none of the other one's is lost from sight.
void takeFiles(const RecordType &type, const Record &dropped, Record &kept)
{
    for (const Field &field : type.fields) {
        if (field.kind == FieldKind::Attachment && field.get(kept).toString().isEmpty()) {
            (void)field.set(kept, field.get(dropped));
        } else if (field.kind == FieldKind::Attachments) {
            QStringList all = field.get(kept).toStringList() + field.get(dropped).toStringList();
            all.removeDuplicates();
            (void)field.set(kept, all);
        }
    }
}

}  // namespace

void RecordService::moveAttachments(const RecordType &type, const RecordId &from, const Record &owner,
                                    const ChangeContext &context, const QString &action)
{
    for (const auto &file : m_work.store.children(attachmentType, "owner", from)) {
        Attachment moved = static_cast<const Attachment &>(*file);
        if (moved.ownerType != type.id())
            continue;
        moved.owner = owner.id;
        moved.unit = owner.unit;
        m_work.store.update(attachmentType, *file, moved, context, action);
    }
}

void RecordService::moveChildren(const RecordType &type, const Record &record, const ChangeContext &context)
{
    moveAttachments(type, record.id, record, context, QStringLiteral("move"));
    for (const RecordType *childType : allRecordTypes) {
        for (const Field *parent : childType->parentFields()) {
            if (parent->of != std::string_view(type.name))
                continue;
            for (const auto &child : m_work.store.children(*childType, parent->name, record.id)) {
                const auto moved = childType->clone(*child);
                moved->unit = unitFor(*childType, *child, {});
                if (moved->unit == child->unit)
                    continue;
                m_work.store.update(*childType, *child, *moved, context, QStringLiteral("move"));
                moveChildren(*childType, *moved, context);
            }
        }
    }
}

Result<Outcome> RecordService::merge(const RecordType &type, const RecordId &keep, const RecordId &drop,
                                     const SaveOptions &options)
{
    const auto kept = m_work.store.load(type, keep);
    const auto dropped = m_work.store.load(type, drop);
    if (!kept || !dropped || keep == drop || kept->deletedAt.isValid() || dropped->deletedAt.isValid())
        return ErrorCode::NotFound;
    const auto refuse = [](const char *detail) {
        return Error {.code = ErrorCode::Forbidden, .field = {}, .detail = QLatin1String(detail)};
    };
    if ((&type != &workerType && &type != &enterpriseType) || !allowed(m_work.actor, Operation::Merge))
        return refuse("role");
    if (m_work.territoryOf(kept->unit) == Territory::Outside || m_work.territoryOf(dropped->unit) == Territory::Outside)
        return refuse("territory");
    return m_work.transact([&]() -> Result<Outcome> {
        const ChangeContext context = m_work.context(mergeAction, options.reason);
        const auto after = type.clone(*kept);
        takeFiles(type, *dropped, *after);
        m_work.store.update(type, *kept, *after, context, mergeAction);
        moveAttachments(type, drop, *after, context, mergeAction);
        for (const RecordType *childType : allRecordTypes) {
            for (const Field &field : childType->fields) {
                if (field.kind != FieldKind::Reference || !field.of || field.of != std::string_view(type.name))
                    continue;
                for (const auto &child : m_work.store.children(*childType, field.name, drop)) {
                    const auto moved = childType->clone(*child);
                    (void)field.set(*moved, keep.toString());
                    if (childType->parentFields().contains(childType->field(field.id())))
                        moved->unit = unitFor(*childType, *moved, {});
                    m_work.store.update(*childType, *child, *moved, context, mergeAction);
                    moveChildren(*childType, *moved, context);
                }
            }
        }
        for (const auto &objection : m_work.store.children(objectionType, "subject", drop)) {
            Objection moved = static_cast<const Objection &>(*objection);
            moved.subject = keep.toString();
            m_work.store.update(objectionType, *objection, moved, context, mergeAction);
        }
        m_work.store.remove(type, *dropped, m_work.context(mergeAction, keep.toString()));
        m_work.store.audit().append({.action = mergeAction,
                                     .type = type.id(),
                                     .record = keep.toString(),
                                     .version = after->version,
                                     .changes = {{QStringLiteral("merged"), drop.toString()}}},
                                    context);
        StatusService(m_work).recomputeAfter(type, *after);
        return Outcome {.id = keep, .version = after->version, .state = after->state, .problems = {}, .saved = true};
    });
}

}  // namespace jiaxin
