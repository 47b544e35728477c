// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_service.h"
#include "domain/rules/scan_mark.h"

namespace jiaxin {

/// Where on the licence's scan a value stands.
struct ScanMark {
    int page = 1;
    MarkArea area;

    bool operator==(const ScanMark &) const = default;
};

/// The mark of a reading; nothing where none was made.
std::optional<ScanMark> markOf(const LicenceReading &reading);

/// The fields of an enterprise that stand on its business licence, in the order in which they are compared.
const QStringList &licenceFields();

/// What was typed off a licence as it is kept: blanks and full-width signs as in forms, and 2024年3月18日 as 2024-03-18.
QString licenceText(const QString &field, const QString &typed);

/// What clerks and reviewers read off the licences of enterprises, each value with its place on the scan. Readings belong to
/// a scan: those of an earlier one are kept in the history, and count no more. Throws DbFailure.
class LicenceService {
public:
    explicit LicenceService(Workspace &workspace) : m_work(workspace) {}

    /// Clerks and reviewers read licences.
    static bool mayRead(const Actor &actor);
    /// Those of the scan that the enterprise has now, by field; without a scan, those off the paper.
    QMap<QString, LicenceReading> of(const Enterprise &enterprise);
    /// Stores what stands on the licence, or where; a value left empty takes the reading away. Nothing is written when nothing
    /// differs. NotFound; Forbidden (`role`: neither clerk nor reviewer; `territory`); Invalid (`field`: does not stand on a
    /// licence; `value`: too long).
    Result<std::optional<LicenceReading>> read(const RecordId &enterprise, const QString &field, const QString &value,
                                               const std::optional<ScanMark> &mark);

private:
    Workspace &m_work;
};

}  // namespace jiaxin
