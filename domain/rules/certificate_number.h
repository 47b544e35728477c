// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace jiaxin {

/// The number of a 上门服务证 (design.md §5): `SX`, the last four digits of the issuing unit's code, two digits of the year,
/// seven of the serial, and the check digit of ISO 7064 MOD 11,10 over these thirteen. It says nothing of the person.
struct CertificateNumber {
    QString unitDigits;  ///< four digits, `0103` for 610103
    int year = 0;        ///< 0..99
    int serial = 0;      ///< 1..9999999

    static constexpr int largestSerial = 9'999'999;

    /// Sixteen characters as they are stored; empty when a part is out of its range.
    QString text() const;
    /// The thirteen digits between `SX` and the check digit; empty when a part is out of its range.
    QString digits() const;

    bool operator==(const CertificateNumber &) const = default;
};

/// A number of this unit (six digits) and calendar year.
CertificateNumber makeCertificateNumber(const QString &unitCode, int year, int serial);

/// Reads what a person types or a scanner sends: any case and width, with or without spaces and hyphens. Nothing when it is
/// malformed or the check digit is wrong.
std::optional<CertificateNumber> parseCertificateNumber(const QString &text);

/// As printed: `SX0103 26 0001024 6`. A text that is no stored number is given back as it is.
QString groupedCertificateNumber(const QString &number);

}  // namespace jiaxin
