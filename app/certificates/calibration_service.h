// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_template.h"
#include "app/documents/print_calibration.h"
#include "app/session/workspace.h"

namespace jiaxin {

/// One side of one template on one printer, as it was measured.
struct Calibration {
    QString printer;
    QString templateName;
    int side = 0;
    QTransform correction {};
    QString measuredBy {};
    QDateTime measuredAt {};
};

/// Whether the test sheet that was measured had been printed with the correction that there was.
enum class TestSheet { Plain, Corrected };

/// What each printer of this office needs for each template (CalibrationMarks says what is measured). Throws DbFailure.
class CalibrationService {
public:
    explicit CalibrationService(Workspace &workspace) : m_work(workspace) {}

    /// Identity where nothing was measured.
    SheetCorrection correction(const QString &printer, const CertificateTemplate &layout);
    QList<Calibration> list();
    /// Stores what follows from a reading, unless a problem of checkReading() blocks, which are given back. Forbidden (`role`);
    /// Invalid with field `printer` or `side`.
    Result<Problems> measured(const QString &printer, const CertificateTemplate &layout, int side,
                              const CalibrationReading &reading, TestSheet sheet);
    /// From now on the printer is given what the template says. Forbidden (`role`); NotFound.
    Result<void> forget(const QString &printer, const QString &templateName);

private:
    Workspace &m_work;
};

}  // namespace jiaxin
