// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/objection_subjects.h"

#include "app/records/record_overview.h"
#include "app/records/record_search.h"
#include "app/records/record_service.h"
#include "domain/protocol/scanned_text.h"

#include <QSet>

namespace jiaxin {

namespace {

/// The types that may be objected to.
QList<const RecordType *> subjectTypes()
{
    QList<const RecordType *> types;
    for (const Choice &kind : choicesFor<Objection::SubjectType>())
        types.append(recordTypeByName(QLatin1String(kind.name)));
    return types;
}

bool hasArchive(const RecordType &type)
{
    return &type == &enterpriseType || &type == &workerType;
}

/// By which day a record is told from others of its kind: the first of these that it has.
QDate dayOf(const RecordType &type, const Record &record)
{
    for (const char *name : {"granted_on", "listed_on", "decided_on", "notice_delivered_on", "received_on", "returned_on"}) {
        const Field *field = type.field(QLatin1String(name));
        if (const QDate day = field ? field->get(record).toDate() : QDate(); day.isValid())
            return day;
    }
    return {};
}

}  // namespace

ObjectionSubject ObjectionSubjects::describe(const RecordType &type, const Record &record)
{
    RecordService records(m_work);
    const QJsonObject shown = records.maskedJson(type, record);
    const Field &title = *type.field(QLatin1String(type.title));
    ObjectionSubject subject {.type = &type,
                              .id = record.id,
                              .title = title.isText() ? shown.value(title.id()).toString() : QString(),
                              .day = dayOf(type, record),
                              .state = records.currentState(type, record)};
    const Owner owner = ownerOf(m_work, type, record);
    if (&type == &enterpriseType)
        subject.detail = shown.value(QStringLiteral("credit_code")).toString();
    if (&type == &workerType)
        subject.detail =
            QStringList {shown.value(QStringLiteral("document_number")).toString(), namesOf(m_work, type, record).name}.join(
                QStringLiteral("  "));
    if (hasArchive(type)) {
        subject.ownerType = &type;
        subject.ownerId = record.id;
        subject.owner = subject.title;
    } else if (owner.record) {
        subject.ownerType = owner.type;
        subject.ownerId = owner.record->id;
        subject.owner = namesOf(m_work, type, record).name;
    }
    return subject;
}

QList<ObjectionSubject> ObjectionSubjects::find(const QString &typed, int ofEach)
{
    static const QList<const RecordType *> types {&enterpriseType, &workerType,  &certificateType,
                                                  &rewardType,     &penaltyType, &listEntryType};
    QList<ObjectionSubject> subjects;
    QSet<QString> seen;
    const QString wanted = scannedCertificate(typed).value_or(typed);
    for (const FoundRecord &found : searchRecords(m_work, types, wanted, ofEach)) {
        const bool byCertificate = found.type == &certificateType;
        const std::shared_ptr<Record> record =
            byCertificate ? m_work.store.load(workerType, static_cast<const Certificate &>(*found.record).worker)
                          : found.record;
        if (!record || record->deletedAt.isValid() || record->state == QLatin1String("draft") ||
            seen.contains(record->id.toString()))
            continue;
        seen.insert(record->id.toString());
        subjects.append(describe(byCertificate ? workerType : *found.type, *record));
    }
    return subjects;
}

QList<ObjectionSubject> ObjectionSubjects::under(const RecordType &ownerType, const RecordId &id)
{
    const auto owner = m_work.store.load(ownerType, id);
    if (!owner || owner->deletedAt.isValid() || m_work.territoryOf(owner->unit) == Territory::Outside)
        return {};
    QList<ObjectionSubject> held;
    QSet<QString> seen;
    for (const RecordType *type : subjectTypes()) {
        for (const Field &field : type->fields) {
            if (hasArchive(*type) || !isReferenceTo(field, ownerType))
                continue;
            for (const auto &record : m_work.store.children(*type, field.name, id)) {
                if (record->state == QLatin1String("draft") || seen.contains(record->id.toString()))
                    continue;
                seen.insert(record->id.toString());
                held.append(describe(*type, *record));
            }
        }
    }
    std::stable_sort(held.begin(), held.end(),
                     [](const ObjectionSubject &one, const ObjectionSubject &other) { return one.day > other.day; });
    return QList<ObjectionSubject> {describe(ownerType, *owner)} + held;
}

std::optional<ObjectionSubject> ObjectionSubjects::of(const RecordId &id)
{
    for (const RecordType *type : subjectTypes()) {
        const auto record = m_work.store.load(*type, id);
        if (record && !record->deletedAt.isValid())
            return m_work.territoryOf(record->unit) == Territory::Inside ? std::optional(describe(*type, *record))
                                                                         : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace jiaxin
