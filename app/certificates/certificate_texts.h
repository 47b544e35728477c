// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/settings.h"
#include "domain/base/error.h"
#include "domain/records/records.h"

#include <QDate>

#include <optional>

/// The words printed on certificates. They are official Chinese in every interface language, so they are not translated.
namespace jiaxin::certificate_text {

QString category(ServiceCategory category);
/// Joined by 、.
QString jobs(const QList<ServiceItem> &jobs);
/// 2026年9月30日
QString date(const QDate &date);
/// The office of a unit, as 西安市碑林区商务局; 商务厅 for the province. Empty for an unknown unit.
QString officeName(const QString &unitCode);

/// Whose name stands on what an office issues: the unit's own words for itself, else its officeName().
QString issuerName(Settings &settings, const QString &unitCode);

/// Why a card of this worker at this enterprise cannot be printed as it should read: WrongState `unprintable:` and the
/// characters that the fonts lack, with the field `name` (the worker's) or `enterprise`; Io `fonts` when there are none.
/// Without a QGuiApplication nothing is found; printing, which has one, asks again.
std::optional<Error> unprintable(const Worker &worker, const std::optional<Enterprise> &enterprise);

}  // namespace jiaxin::certificate_text
