// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/service_category.h"
#include "domain/records/service_item.h"

#include <QDate>

/// The words printed on certificates. They are official Chinese in every interface language, so they are not translated.
namespace jiaxin::certificate_text {

QString category(ServiceCategory category);
/// Joined by 、.
QString jobs(const QList<ServiceItem> &jobs);
/// 2026年9月30日
QString date(const QDate &date);
/// The office of a unit, as 西安市碑林区商务局; 商务厅 for the province. Empty for an unknown unit.
QString officeName(const QString &unitCode);

}  // namespace jiaxin::certificate_text
