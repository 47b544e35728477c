// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/licence_service.h"

#include "domain/rules/normalize.h"

namespace jiaxin {

std::optional<ScanMark> markOf(const LicenceReading &reading)
{
    const MarkArea area = markFromText(reading.area);
    return area.isEmpty() ? std::nullopt : std::optional(ScanMark {.page = reading.page.value_or(1), .area = area});
}

const QStringList &licenceFields()
{
    static const QStringList fields {QStringLiteral("name"),
                                     QStringLiteral("credit_code"),
                                     QStringLiteral("legal_representative"),
                                     QStringLiteral("registered_address"),
                                     QStringLiteral("established_on"),
                                     QStringLiteral("business_scope")};
    return fields;
}

QString licenceText(const QString &field, const QString &typed)
{
    const QString text = normalizeText(typed);
    const Field *known = enterpriseType.field(field);
    const QDate day = known && known->kind == FieldKind::Date ? parseLooseDate(text) : QDate();
    return day.isValid() ? day.toString(Qt::ISODate) : text;
}

bool LicenceService::mayRead(const Actor &actor)
{
    return allowed(actor, Operation::Edit) || actor.hasAny(Role::Reviewer | Role::Leader);
}

QMap<QString, LicenceReading> LicenceService::of(const Enterprise &enterprise)
{
    QMap<QString, LicenceReading> readings;
    for (const LicenceReading &reading :
         m_work.store.childrenOf<LicenceReading>(licenceReadingType, "enterprise", enterprise.id)) {
        if (reading.scan == enterprise.licenceScan.hex)
            readings.insert(reading.field, reading);
    }
    return readings;
}

Result<std::optional<LicenceReading>> LicenceService::read(const RecordId &enterprise, const QString &field,
                                                           const QString &value, const std::optional<ScanMark> &mark)
{
    const auto owner = m_work.store.get<Enterprise>(enterpriseType, enterprise);
    if (!owner || owner->deletedAt.isValid())
        return ErrorCode::NotFound;
    if (!mayRead(m_work.actor))
        return failure(ErrorCode::Forbidden, "role");
    if (m_work.territoryOf(owner->unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (!licenceFields().contains(field))
        return invalid("field", "not_on_licence");
    const QMap<QString, LicenceReading> known = of(*owner);
    const auto before = known.constFind(field);
    LicenceReading after = before == known.constEnd() ? LicenceReading() : *before;
    after.value = licenceText(field, value);
    if (after.value.isEmpty() && before == known.constEnd())
        return std::optional<LicenceReading>();
    after.enterprise = enterprise;
    after.unit = owner->unit;
    after.field = field;
    after.scan = owner->licenceScan.hex;
    if (mark && !after.scan.isEmpty()) {
        after.page = mark->page;
        after.area = markText(mark->area);
    }
    const auto same = [&] { return before->value == after.value && before->page == after.page && before->area == after.area; };
    if (before != known.constEnd() && same())
        return std::optional(after);
    after.readBy = m_work.actor.name;
    after.readAt = m_work.clock.now();
    return m_work.transact([&]() -> Result<std::optional<LicenceReading>> {
        if (after.value.isEmpty()) {
            m_work.store.remove(licenceReadingType, *before, m_work.context());
            return std::optional<LicenceReading>();
        }
        if (const Problems problems = validate(licenceReadingType, after, m_work.checkContext()); blocks(problems))
            return invalid("value", "too_long");
        if (before == known.constEnd())
            m_work.store.insert(licenceReadingType, after, m_work.context(), QStringLiteral("read_licence"));
        else
            m_work.store.update(licenceReadingType, *before, after, m_work.context(), QStringLiteral("read_licence"));
        return std::optional(after);
    });
}

}  // namespace jiaxin
