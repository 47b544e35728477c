// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field.h"

/// The single-field rules that stand in the field lists; each wraps one rule of domain/rules.
namespace jiaxin::checks {

Problems creditCode(const QVariant &value, const CheckContext &context);
Problems registrationNumber(const QVariant &value, const CheckContext &context);
Problems mobilePhone(const QVariant &value, const CheckContext &context);
Problems landline(const QVariant &value, const CheckContext &context);
/// A mobile number or a landline.
Problems anyPhone(const QVariant &value, const CheckContext &context);
/// A Chinese name, or a foreigner's name in Latin letters.
Problems anyPersonName(const QVariant &value, const CheckContext &context);
Problems email(const QVariant &value, const CheckContext &context);
/// A GB/T 2260 code in use or retired; an unknown one is told, never refused.
Problems division(const QVariant &value, const CheckContext &context);
/// The code of a unit of the administration in Shaanxi.
Problems unit(const QVariant &value, const CheckContext &context);
/// A date or instant that is not after today.
Problems notInFuture(const QVariant &value, const CheckContext &context);
/// A 发文字号 of domain.md §3.6; another form is told, never refused, for departments write their own.
Problems documentNumber(const QVariant &value, const CheckContext &context);
/// An amount above zero.
Problems positive(const QVariant &value, const CheckContext &context);

}  // namespace jiaxin::checks
