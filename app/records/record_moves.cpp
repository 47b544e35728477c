// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What hangs on a record goes with it: to another unit, or into the record that it is merged with.
#include "app/records/record_service.h"

#include "app/certificates/certificate_service.h"
#include "app/records/status_service.h"

namespace jiaxin {

namespace {

const QString mergeAction = QStringLiteral("merge");

QVariant both(const Field &field, const Record &kept, const Record &dropped)
{
    QStringList all = field.get(kept).toStringList() + field.get(dropped).toStringList();
    all.removeDuplicates();
    return all;
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

Result<std::unique_ptr<Record>> RecordService::merged(const RecordType &type, const Record &kept, const Record &dropped,
                                                      const MergeChoice &choice)
{
    Result<void> editable = checkEditable(type, kept);
    // Both values are in the archive already: that the consent has lapsed does not keep them from standing in one record.
    if (!editable && &type == &workerType && editable.error().detail == QLatin1String("frozen"))
        editable = {};
    auto after = type.clone(kept);
    for (const Field &field : type.fields) {
        const auto chosen = choice.values.constFind(field.id());
        const bool isChosen = chosen != choice.values.constEnd();
        const bool lacks = isEmptyValue(field.get(kept)) && !isEmptyValue(field.get(dropped));
        if (field.kind == FieldKind::Attachments) {
            (void)field.set(*after, both(field, kept, dropped));
        } else if (isChosen && *chosen == MergeChoice::Side::Dropped) {
            if (!editable && !field.isFile() && field.get(kept) != field.get(dropped))
                return editable.error();
            (void)field.set(*after, field.get(dropped));
        } else if (!isChosen && lacks && (editable || field.isFile())) {
            // None of the other one's files is lost from sight, whatever the state.
            (void)field.set(*after, field.get(dropped));
        }
    }
    prepare(type, *after);
    reopenReview(type, kept, *after);
    if (type.parent) {
        const QString unit = unitFor(type, *after, {});
        after->unit = unit.isEmpty() ? kept.unit : unit;
    }
    return after;
}

Problems RecordService::mergeProblems(const RecordType &type, const Record &kept, const Record &dropped, const Record &after)
{
    const Problems before = check(type, kept);
    Problems problems;
    for (const Problem &problem : check(type, after)) {
        const auto same = [&problem](const Problem &old) { return old.field == problem.field && old.rule == problem.rule; };
        const bool isTheOther = problem.argument == dropped.id.toString();
        if (!isTheOther && std::none_of(before.begin(), before.end(), same))
            problems.append(problem);
    }
    return problems;
}

void RecordService::moveReferences(const RecordType &type, const RecordId &keep, const RecordId &drop,
                                   const ChangeContext &context)
{
    for (const RecordType *childType : allRecordTypes) {
        for (const Field &field : childType->fields) {
            if (!isReferenceTo(field, type))
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
}

Result<Outcome> RecordService::merge(const RecordType &type, const RecordId &keep, const RecordId &drop,
                                     const SaveOptions &options, const MergeChoice &choice)
{
    const auto kept = m_work.store.load(type, keep);
    const auto dropped = m_work.store.load(type, drop);
    if (!kept || !dropped || keep == drop || kept->deletedAt.isValid() || dropped->deletedAt.isValid())
        return ErrorCode::NotFound;
    if ((&type != &workerType && &type != &enterpriseType) || !allowed(m_work.actor, Operation::Merge))
        return failure(ErrorCode::Forbidden, "role");
    if (m_work.territoryOf(kept->unit) == Territory::Outside || m_work.territoryOf(dropped->unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (options.version.value_or(kept->version) != kept->version ||
        choice.droppedVersion.value_or(dropped->version) != dropped->version)
        return failure(ErrorCode::Stale, "version");
    const Result<std::unique_ptr<Record>> result = merged(type, *kept, *dropped, choice);
    if (!result)
        return result.error();
    Record &after = **result;
    if (m_work.territoryOf(after.unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (const Problems problems = mergeProblems(type, *kept, *dropped, after); blocks(problems))
        return Outcome {.id = keep, .version = kept->version, .state = kept->state, .problems = problems, .saved = false};
    return m_work.transact([&]() -> Result<Outcome> {
        const ChangeContext context = m_work.context(mergeAction, options.reason);
        // The other one goes first: two live records never share a number.
        m_work.store.remove(type, *dropped, m_work.context(mergeAction, keep.toString()));
        m_work.store.update(type, *kept, after, context, mergeAction);
        moveAttachments(type, drop, after, context, mergeAction);
        if (after.unit != kept->unit)
            moveChildren(type, after, context);
        moveReferences(type, keep, drop, context);
        if (&type == &workerType)
            CertificateService(m_work).settle(keep);
        m_work.store.audit().append({.action = mergeAction,
                                     .type = type.id(),
                                     .record = keep.toString(),
                                     .version = after.version,
                                     .changes = {{QStringLiteral("merged"), drop.toString()}}},
                                    context);
        StatusService(m_work).recomputeAfter(type, after);
        return Outcome {.id = keep, .version = after.version, .state = after.state, .problems = {}, .saved = true};
    });
}

}  // namespace jiaxin
