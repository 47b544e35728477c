// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What is read of records: lists, the record itself, single values, its history; masked, and logged where it has to be.
#include "app/records/record_service.h"

#include "app/audit/audit_service.h"
#include "app/certificates/certificate_service.h"
#include "app/records/status_service.h"
#include "app/review/step_effects.h"
#include "db/search/search_keys.h"
#include "domain/record_json.h"
#include "domain/rules/dated_state.h"

namespace jiaxin {

QStringList revealReasons()
{
    return {QStringLiteral("verify_identity"), QStringLiteral("contact"),    QStringLiteral("correct_error"),
            QStringLiteral("objection"),       QStringLiteral("inspection"), QStringLiteral("other")};
}

Result<std::shared_ptr<Record>> RecordService::show(const RecordType &type, const RecordId &id)
{
    if (!allowed(m_work.actor, Operation::View))
        return failure(ErrorCode::Forbidden, "role");
    std::shared_ptr<Record> record = m_work.store.load(type, id);
    if (!record || record->deletedAt.isValid())
        return ErrorCode::NotFound;
    const bool outside = m_work.territoryOf(record->unit) == Territory::Outside;
    if (outside || !workerConcerned(type, *record).isNull()) {
        // domain.md §7.1: each view of a personal record is logged, those across the territory by a name of their own.
        return m_work.transact([&]() -> Result<std::shared_ptr<Record>> {
            m_work.store.audit().append({.action = outside ? QStringLiteral("view_outside") : QStringLiteral("view"),
                                         .type = type.id(),
                                         .record = id.toString(),
                                         .version = record->version},
                                        m_work.context());
            return record;
        });
    }
    return record;
}

QList<ListRow> RecordService::list(const ListQuery &query)
{
    if (!allowed(m_work.actor, Operation::View))
        return {};
    ListQuery today = query;
    today.statesAt = m_work.clock.now();
    return listRecords(m_work.database(), today);
}

bool RecordService::isSearchByNumber(const RecordType &type, const QString &search)
{
    // Mobile numbers, old and present document numbers. While one is being typed it is not yet one: the beginning of a present
    // number is no mobile number, and it is no old one, since after the division it has 19 or 20 and no month two digits on.
    constexpr qsizetype mobileLength = 11;
    constexpr qsizetype oldLength = 15;
    constexpr qsizetype presentLength = 18;
    const QString number = searchPrefix(search);
    const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    if (&type != &workerType || digits < mobileLength)
        return false;
    const int month = number.mid(8, 2).toInt();
    return number.size() == presentLength || (number.size() == mobileLength && number.startsWith(u'1')) ||
           (number.size() == oldLength && (digits < oldLength || (month >= 1 && month <= 12)));
}

Result<void> RecordService::logList(const RecordType &type, const ListLook &look)
{
    const bool ofPersons = &type == &workerType || (type.parent && QLatin1String(type.parent) == QLatin1String("worker"));
    const bool byNumber = isSearchByNumber(type, look.search);
    if (!byNumber && (look.shown == 0 || (!ofPersons && look.outside == 0)))
        return {};
    return m_work.transact([&]() -> Result<void> {
        m_work.store.audit().append(
            {.action = byNumber ? QStringLiteral("search") : QStringLiteral("list"),
             .type = type.id(),
             .changes = {{QStringLiteral("shown"), look.shown}, {QStringLiteral("outside"), look.outside}}},
            m_work.context());
        return {};
    });
}

QString RecordService::currentState(const RecordType &type, const Record &record)
{
    if (&type == &workerType && record.state == QLatin1String("filed") && StatusService(m_work).isFrozen(record.id))
        return QStringLiteral("frozen");
    if (&type == &certificateType) {
        const auto standing = CertificateService(m_work).standing(static_cast<const Certificate &>(record));
        return standing ? standing->state : record.state;
    }
    if (&type != &authorisationType || record.state != QLatin1String("valid"))
        return workflowState(m_work, type, record);
    if (const QString state = stateAt(m_work.clock.now(), type, record); state != record.state)
        return state;
    const QDateTime end = static_cast<const Authorisation &>(record).endsAt;
    const qint64 warn = m_work.settings.number(setting::authorisationWarnDays);
    return end.isValid() && inChina(end).date() <= m_work.today().addDays(warn) ? QStringLiteral("expiring") : record.state;
}

QJsonObject RecordService::maskedJson(const RecordType &type, const Record &record)
{
    QJsonObject json = recordToJson(type, record);
    const Territory territory = m_work.territoryOf(record.unit);
    for (const Field &field : type.fields) {
        const QVariant value = field.get(record);
        if (!value.isValid() || seesPlain(m_work.actor, field, territory))
            continue;
        json.insert(field.id(), shownValue(m_work.actor, field, value, territory).toString());
    }
    return json;
}

Result<QVariant> RecordService::reveal(const RecordType &type, const RecordId &id, const QString &fieldName,
                                       const QString &reason, const QString &note)
{
    const auto record = m_work.store.load(type, id);
    if (!record || record->deletedAt.isValid())
        return ErrorCode::NotFound;
    const Field *field = type.field(fieldName);
    if (!field)
        return Error {.code = ErrorCode::Invalid, .field = fieldName, .detail = QStringLiteral("no_such_field")};
    if (!revealReasons().contains(reason))
        return invalid("reason", "unknown_code");
    if (!allowed(m_work.actor, Operation::Reveal, m_work.territoryOf(record->unit)))
        return failure(ErrorCode::Forbidden, "role");
    return m_work.transact([&]() -> Result<QVariant> {
        m_work.store.audit().append({.action = QStringLiteral("reveal"),
                                     .type = type.id(),
                                     .record = id.toString(),
                                     .version = record->version,
                                     .changes = {{QStringLiteral("field"), fieldName}}},
                                    m_work.context(reason, note));
        return field->get(*record);
    });
}

Result<QList<AuditRow>> RecordService::history(const RecordType &type, const RecordId &id)
{
    const auto record = m_work.store.load(type, id);
    if (!record)
        return ErrorCode::NotFound;
    if (!allowed(m_work.actor, Operation::View, m_work.territoryOf(record->unit)))
        return failure(ErrorCode::Forbidden, "role");
    const Territory territory = m_work.territoryOf(record->unit);
    QList<AuditRow> rows = m_work.store.audit().ofRecord(id.toString());
    for (AuditRow &row : rows)
        row.entry.changes = maskedChanges(m_work.actor, type, row.entry.changes, territory);
    return rows;
}

}  // namespace jiaxin
