// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/calibration_service.h"

#include "domain/record_json.h"

namespace jiaxin {

namespace {

constexpr qsizetype longestPrinter = 100;  // as Card::printer

QString auditWords(const Calibration &what, const PrinterFault &fault)
{
    const auto number = [](double value) { return QString::number(value, 'f', 3); };
    return QStringLiteral("%1 %2/%3: %4 %5 mm × %6 %7 ∠ %8°")
        .arg(what.printer, what.templateName, QString::number(what.side + 1), number(fault.offset.x()),
             number(fault.offset.y()), number(fault.scaleX), number(fault.scaleY), number(fault.rotation));
}

}  // namespace

QList<Calibration> CalibrationService::list()
{
    QList<Calibration> all;
    Statement rows = m_work.database().prepare(
        QStringLiteral("SELECT printer, template, side, m11, m12, m21, m22, dx, dy, measured_by, measured_at "
                       "FROM print_calibration ORDER BY printer, template, side"));
    while (rows.step())
        all.append(
            {.printer = rows.text(0),
             .templateName = rows.text(1),
             .side = int(rows.integer(2)),
             .correction = QTransform(rows.real(3), rows.real(4), rows.real(5), rows.real(6), rows.real(7), rows.real(8)),
             .measuredBy = rows.text(9),
             .measuredAt = QDateTime::fromString(rows.text(10), Qt::ISODateWithMs)});
    return all;
}

SheetCorrection CalibrationService::correction(const QString &printer, const CertificateTemplate &layout)
{
    SheetCorrection correction {.sides = QList<std::optional<QTransform>>(layout.sides.size())};
    for (const Calibration &one : list()) {
        if (one.printer == printer && one.templateName == layout.name && one.side < correction.sides.size())
            correction.sides[one.side] = one.correction;
    }
    return correction;
}

Result<Problems> CalibrationService::measured(const QString &printer, const CertificateTemplate &layout, int side,
                                              const CalibrationReading &reading, TestSheet sheet)
{
    if (!allowed(m_work.actor, Operation::PrintCertificate))
        return failure(ErrorCode::Forbidden, "role");
    if (printer.trimmed().isEmpty() || printer.size() > longestPrinter)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("printer")};
    if (side < 0 || side >= layout.sides.size())
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("side")};
    const CalibrationMarks marks = calibrationMarks(layout.size);
    if (const Problems problems = checkReading(marks, reading); blocks(problems))
        return problems;
    const QTransform before = sheet == TestSheet::Corrected ? correction(printer, layout).of(side) : QTransform();
    const Calibration now {
        .printer = printer, .templateName = layout.name, .side = side, .correction = correctionAfter(before, marks, reading)};
    return m_work.transact([&]() -> Result<Problems> {
        const QTransform &map = now.correction;
        Statement insert = m_work.database().prepare(
            QStringLiteral("INSERT OR REPLACE INTO print_calibration (printer, template, side, m11, m12, m21, m22, dx, dy, "
                           "measured_by, measured_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)"));
        insert.bindText(1, now.printer).bindText(2, now.templateName).bindInt(3, now.side);
        insert.bindReal(4, map.m11()).bindReal(5, map.m12()).bindReal(6, map.m21()).bindReal(7, map.m22());
        insert.bindReal(8, map.dx()).bindReal(9, map.dy()).bindText(10, m_work.actor.name);
        insert.bindText(11, instantText(m_work.clock.now())).run();
        m_work.store.audit().append({.action = QStringLiteral("calibrate_printer")},
                                    m_work.context({}, auditWords(now, faultUnder(map, marks))));
        return Problems();
    });
}

Result<void> CalibrationService::forget(const QString &printer, const QString &templateName)
{
    if (!allowed(m_work.actor, Operation::PrintCertificate))
        return failure(ErrorCode::Forbidden, "role");
    return m_work.transact([&]() -> Result<void> {
        Statement remove =
            m_work.database().prepare(QStringLiteral("DELETE FROM print_calibration WHERE printer = ? AND template = ?"));
        remove.bindText(1, printer).bindText(2, templateName).run();
        if (m_work.database().changes() == 0)
            return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("printer")};
        m_work.store.audit().append({.action = QStringLiteral("forget_calibration")},
                                    m_work.context({}, printer + u' ' + templateName));
        return {};
    });
}

}  // namespace jiaxin
