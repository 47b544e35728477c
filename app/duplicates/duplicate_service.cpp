// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/duplicates/duplicate_service.h"

#include "app/records/record_overview.h"
#include "app/records/status_service.h"
#include "domain/rules/text_difference.h"

namespace jiaxin {

namespace {

const QString differAction = QStringLiteral("differ");
const QString differUndoAction = QStringLiteral("differ_undo");

bool differ(const QVariant &one, const QVariant &other)
{
    if (one.typeId() == QMetaType::QString && other.typeId() == QMetaType::QString)
        return !sameText(one.toString(), other.toString());
    return one != other;
}

/// More behind it: what hangs on it, then the review it has been through, then the time it has been there.
bool hasMoreBehind(const ComparedRecord &one, const ComparedRecord &other)
{
    const auto rank = [](const ComparedRecord &record) {
        int amount = 0;
        for (const DuplicateChildren &children : record.children)
            amount += children.amount;
        const bool isDraft = record.side.state == QLatin1String("draft");
        return std::tuple(!isDraft, amount, -record.createdAt.toMSecsSinceEpoch());
    };
    return rank(one) >= rank(other);
}

}  // namespace

const RecordType *DuplicateService::typeOf(const RecordId &first, const RecordId &second)
{
    for (const RecordType *type : {&workerType, &enterpriseType}) {
        if (m_work.store.load(*type, first) && m_work.store.load(*type, second))
            return type;
    }
    return nullptr;
}

Result<DuplicateService::Both> DuplicateService::load(const RecordType &type, const SeenPair &pair)
{
    if (!mayJudge(m_work.actor))
        return failure(ErrorCode::Forbidden, "role");
    Both both {m_work.store.load(type, pair.first), m_work.store.load(type, pair.second)};
    const auto &[first, second] = both;
    if (!first || !second || pair.first == pair.second || first->deletedAt.isValid() || second->deletedAt.isValid())
        return ErrorCode::NotFound;
    for (const auto *record : {first.get(), second.get()}) {
        if (m_work.territoryOf(record->unit) == Territory::Outside)
            return failure(ErrorCode::Forbidden, "territory");
    }
    if (pair.firstVersion.value_or(first->version) != first->version ||
        pair.secondVersion.value_or(second->version) != second->version)
        return failure(ErrorCode::Stale, "version");
    return both;
}

QString DuplicateService::digest(const RecordType &type, const Record &one, const Record &other) const
{
    return QString::fromLatin1(m_work.crypto.sha256(comparedText(type, one, other)).toHex());
}

std::optional<DuplicateVerdict> DuplicateService::verdictOn(const RecordId &one, const RecordId &other)
{
    Statement query = m_work.database().prepare(QStringLiteral(
        "SELECT id FROM duplicate_verdict WHERE first = ? AND second = ? AND deleted_at IS NULL ORDER BY updated_at DESC"));
    query.bindText(1, std::min(one, other).toString()).bindText(2, std::max(one, other).toString());
    return query.step() ? m_work.store.get<DuplicateVerdict>(duplicateVerdictType, RecordId(query.text(0))) : std::nullopt;
}

std::optional<DuplicateVerdict> DuplicateService::settled(const RecordType &type, const Record &one, const Record &other)
{
    auto verdict = verdictOn(one.id, other.id);
    const bool holds =
        verdict && verdict->verdict == DuplicateVerdict::Verdict::Different && verdict->compared == digest(type, one, other);
    return holds ? std::move(verdict) : std::nullopt;
}

DuplicateSide DuplicateService::sideOf(const RecordType &type, const Record &record)
{
    const QJsonObject masked = RecordService(m_work).maskedJson(type, record);
    const bool isWorker = &type == &workerType;
    return {.id = record.id,
            .version = record.version,
            .unit = record.unit,
            .name = masked.value(QLatin1String("name")).toString(),
            .number = masked.value(QLatin1String(isWorker ? "document_number" : "credit_code")).toString(),
            .state = RecordService(m_work).currentState(type, record)};
}

DuplicatePair DuplicateService::pairOf(const RecordType &type, const Record &one, const Record &other)
{
    const Record &first = one.id < other.id ? one : other;
    const Record &second = one.id < other.id ? other : one;
    return {.type = &type,
            .reasons = duplicateReasons(type, one, other),
            .first = sideOf(type, first),
            .second = sideOf(type, second)};
}

ComparedRecord DuplicateService::compared(const RecordType &type, const Record &record)
{
    ComparedRecord result {.side = sideOf(type, record), .createdAt = record.createdAt, .updatedAt = record.updatedAt};
    if (&type == &workerType)
        result.photo = static_cast<const Worker &>(record).photo;
    for (const RecordType *child : allRecordTypes) {
        int amount = 0;
        for (const Field &field : child->fields) {
            if (!isReferenceTo(field, type))
                continue;
            Statement count = m_work.database().prepare(
                QStringLiteral("SELECT count(*) FROM %1 WHERE %2 = ? AND deleted_at IS NULL").arg(child->id(), field.id()));
            count.bindText(1, record.id.toString());
            amount += count.step() ? int(count.integer(0)) : 0;
        }
        if (amount > 0)
            result.children.append({.type = child, .amount = amount});
    }
    return result;
}

QJsonValue DuplicateService::shown(const Field &field, const Record &record, const QJsonObject &masked)
{
    if (field.kind == FieldKind::Reference && field.of && !isEmptyValue(field.get(record)))
        return titleOf(m_work, *recordTypeByName(QLatin1String(field.of)), RecordId(field.get(record).toString()));
    return masked.value(field.id());
}

Result<DuplicateComparison> DuplicateService::compare(const RecordType &type, const RecordId &first, const RecordId &second)
{
    const Result<Both> both = load(type, {.first = first, .second = second});
    if (!both)
        return both.error();
    RecordService records(m_work);
    for (const RecordId &id : {first, second}) {
        if (const auto seen = records.show(type, id); !seen)
            return seen.error();
    }
    const Record &one = *both->first;
    const Record &other = *both->second;
    DuplicateComparison comparison {.type = &type,
                                    .reasons = duplicateReasons(type, one, other),
                                    .first = compared(type, one),
                                    .second = compared(type, other),
                                    .fields = {}};
    comparison.keepsFirst = hasMoreBehind(comparison.first, comparison.second);
    if (const auto verdict = settled(type, one, other))
        comparison.note = verdict->note;
    const QJsonObject maskedOne = records.maskedJson(type, one);
    const QJsonObject maskedOther = records.maskedJson(type, other);
    for (const Field &field : type.fields) {
        const QVariant left = field.get(one);
        const QVariant right = field.get(other);
        if (isEmptyValue(left) && isEmptyValue(right))
            continue;
        comparison.fields.append({.field = &field,
                                  .first = shown(field, one, maskedOne),
                                  .second = shown(field, other, maskedOther),
                                  .differs = isEmptyValue(left) != isEmptyValue(right) || differ(left, right),
                                  .onlyOne = isEmptyValue(left) != isEmptyValue(right)});
    }
    return comparison;
}

void DuplicateService::remember(const RecordType &type, const Record &one, const Record &other,
                                DuplicateVerdict::Verdict verdict, const QString &note)
{
    const auto before = verdictOn(one.id, other.id);
    DuplicateVerdict after = before.value_or(DuplicateVerdict());
    after.unit = one.unit;
    after.recordType = &type == &workerType ? DuplicateVerdict::Subject::Worker : DuplicateVerdict::Subject::Enterprise;
    after.first = std::min(one.id, other.id).toString();
    after.second = std::max(one.id, other.id).toString();
    after.verdict = verdict;
    after.compared = digest(type, one, other);
    after.note = note;
    const ChangeContext context = m_work.context({}, note);
    if (before)
        m_work.store.update(duplicateVerdictType, *before, after, context);
    else
        m_work.store.insert(duplicateVerdictType, after, context);
}

Result<Outcome> DuplicateService::different(const RecordType &type, const SeenPair &pair, const QString &note)
{
    const Result<Both> both = load(type, pair);
    if (!both)
        return both.error();
    if (note.trimmed().isEmpty())
        return invalid("note", "required");
    const Record &one = *both->first;
    const Record &other = *both->second;
    return m_work.transact([&]() -> Result<Outcome> {
        remember(type, one, other, DuplicateVerdict::Verdict::Different, note.trimmed());
        for (const auto &[mine, theirs] : {std::pair(&one, &other), std::pair(&other, &one)})
            m_work.store.audit().append({.action = differAction,
                                         .type = type.id(),
                                         .record = mine->id.toString(),
                                         .version = mine->version,
                                         .changes = {{QStringLiteral("other"), theirs->id.toString()}}},
                                        m_work.context({}, note.trimmed()));
        return Outcome {.id = one.id, .version = one.version, .state = one.state, .problems = {}, .saved = true};
    });
}

Result<void> DuplicateService::takeBack(const RecordType &type, const RecordId &first, const RecordId &second)
{
    const Result<Both> both = load(type, {.first = first, .second = second});
    if (!both)
        return both.error();
    const auto verdict = verdictOn(first, second);
    if (!verdict)
        return ErrorCode::NotFound;
    return m_work.transact([&]() -> Result<void> {
        m_work.store.remove(duplicateVerdictType, *verdict, m_work.context());
        for (const auto *record : {both->first.get(), both->second.get()})
            m_work.store.audit().append(
                {.action = differUndoAction, .type = type.id(), .record = record->id.toString(), .version = record->version},
                m_work.context());
        return {};
    });
}

Result<Outcome> DuplicateService::same(const RecordType &type, const SeenPair &pair, const QString &reason,
                                       const MergeChoice &choice)
{
    const Result<Both> both = load(type, pair);
    if (!both)
        return both.error();
    if (reason.trimmed().isEmpty())
        return invalid("reason", "required");
    MergeChoice seen = choice;
    seen.droppedVersion = pair.secondVersion;
    const SaveOptions options {.reason = reason.trimmed(), .version = pair.firstVersion};
    return m_work.transact([&]() -> Result<Outcome> {
        const Result<Outcome> outcome = RecordService(m_work).merge(type, pair.first, pair.second, options, seen);
        if (outcome && outcome->saved)
            remember(type, *both->first, *both->second, DuplicateVerdict::Verdict::Same, reason.trimmed());
        return outcome;
    });
}

RecordId otherOfTask(Workspace &workspace, const DuplicateTask &task)
{
    Statement twin = workspace.database().prepare(
        QStringLiteral("SELECT t.worker FROM duplicate_task t JOIN worker w ON w.id = t.worker AND w.deleted_at IS NULL WHERE "
                       "t.pair = ? AND t.id <> ? AND t.deleted_at IS NULL"));
    return twin.bindText(1, task.pair).bindText(2, task.id.toString()).step() ? RecordId(twin.text(0)) : RecordId();
}

}  // namespace jiaxin
