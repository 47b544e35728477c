// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/certificate_texts.h"

#include "app/documents/fonts.h"
#include "domain/rules/divisions.h"

#include <QGuiApplication>

namespace jiaxin::certificate_text {

QString category(ServiceCategory category)
{
    switch (category) {
    case ServiceCategory::General:
        return QStringLiteral("一般家政服务员");
    case ServiceCategory::LiveIn:
        return QStringLiteral("居家家政服务员");
    case ServiceCategory::ElderCare:
        return QStringLiteral("养老照护服务员");
    case ServiceCategory::MotherInfantCare:
        return QStringLiteral("母婴照护服务员");
    case ServiceCategory::Count:
        break;
    }
    return {};
}

namespace {

QString job(ServiceItem item)
{
    switch (item) {
    case ServiceItem::Cleaning:
        return QStringLiteral("保洁");
    case ServiceItem::Cooking:
        return QStringLiteral("家庭烹饪");
    case ServiceItem::ElderCare:
        return QStringLiteral("养老照护");
    case ServiceItem::MotherInfantCare:
        return QStringLiteral("母婴护理");
    case ServiceItem::InfantCare:
        return QStringLiteral("婴幼儿照护");
    case ServiceItem::PatientCare:
        return QStringLiteral("病患陪护");
    case ServiceItem::DisabledCare:
        return QStringLiteral("残疾人照护");
    case ServiceItem::Hourly:
        return QStringLiteral("钟点服务");
    case ServiceItem::Moving:
        return QStringLiteral("搬家");
    case ServiceItem::ApplianceCleaning:
        return QStringLiteral("家电清洗");
    case ServiceItem::Organising:
        return QStringLiteral("整理收纳");
    case ServiceItem::Count:
        break;
    }
    return {};
}

}  // namespace

QString jobs(const QList<ServiceItem> &jobs)
{
    QStringList texts;
    for (ServiceItem item : jobs)
        texts.append(job(item));
    return texts.join(u'、');
}

QString date(const QDate &date)
{
    return date.isValid() ? QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day()) : QString();
}

QString officeName(const QString &unitCode)
{
    const UnitTree &tree = UnitTree::shipped();
    if (!tree.contains(unitCode))
        return {};
    QString place;
    UnitSeed unit = tree.unit(unitCode);
    if (unit.tier == QLatin1String("province"))
        return unit.name + QStringLiteral("商务厅");
    // The province is not named by its cities and counties, and 韩城 is not 渭南's: the tree says who stands above.
    for (; tree.contains(unit.code) && unit.tier != QLatin1String("province"); unit = tree.unit(unit.parent))
        place.prepend(unit.name);
    return place + QStringLiteral("商务局");
}

QString issuerName(Settings &settings, const QString &unitCode)
{
    const QString named = settings.text(setting::issuingUnitName);
    return named.isEmpty() ? officeName(unitCode) : named;
}

std::optional<Error> unprintable(const Worker &worker, const std::optional<Enterprise> &enterprise)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return std::nullopt;
    if (!loadFonts())
        return failure(ErrorCode::Io, "fonts");
    const QString inName = unprintableCharacters(worker.name);
    const QString missing = inName.isEmpty() && enterprise ? unprintableCharacters(enterprise->name) : inName;
    if (missing.isEmpty())
        return std::nullopt;
    return Error {.code = ErrorCode::WrongState,
                  .field = inName.isEmpty() ? QStringLiteral("enterprise") : QStringLiteral("name"),
                  .detail = QStringLiteral("unprintable:") + missing};
}

}  // namespace jiaxin::certificate_text
