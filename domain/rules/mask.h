// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiaxin {

/// How a value is shown to those who may not see it whole (domain.md §2.12). Credit codes are public: None.
enum class MaskKind { None, IdNumber, PublicIdNumber, Phone, Name, PublicName, Address, Email, BirthDate, Hidden };

/// The masked value; it tells nothing of the hidden characters but, for numbers and names in lists, how many they are.
/// - IdNumber: 18 characters keep 3 + 4 (never 6 + 4, which gives away the county), 15 keep 1 + 1, others 1 + 2.
/// - PublicIdNumber, for notices that everybody reads: 1 + 1, whatever the length.
/// - Phone: mobile `138****5678`, landline `029-****5678`; anything else `****`.
/// - Name: `张*`, `张*明`, `欧**华`; each part between `·` or blanks by itself. PublicName: `张**` whatever the length.
/// - Address: to the county, `陕西省西安市碑林区****`; less where the county cannot be told for certain.
/// - Email `z***@example.com`; BirthDate `1970年**月**日`; Hidden `****`.
/// An empty value stays empty; a value that is not of its kind is hidden whole.
QString mask(MaskKind kind, const QString &value);

}  // namespace jiaxin
