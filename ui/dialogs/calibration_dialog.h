// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/calibration_service.h"
#include "app/documents/calibration_sheet.h"
#include "ui/page_context.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;

namespace jiaxin {

class Button;
class ComboBox;
class FieldRow;
class SheetView;

/// 打印校准: a test sheet is printed, five lengths are measured on it, and from then on this printer is given what it needs for
/// this template. A second test sheet, printed with the correction, shows whether it is right.
class CalibrationDialog final : public QDialog {
    Q_OBJECT
public:
    CalibrationDialog(PageContext &context, const QString &printer, const CertificateTemplate &layout,
                      QWidget *parent = nullptr);

private:
    QWidget *makeSteps();
    QWidget *makePrintStep(QWidget *parent);
    QWidget *makeMeasureStep(QWidget *parent);
    void read();
    void showFault(const SheetCorrection &correction);
    void showPicture();
    CalibrationText text(TestSheet sheet) const;
    TestSheet sheetChosen() const;
    int side() const;
    void print();
    void save();
    void store();
    void forget();

    PageContext &m_context;
    const QString m_printer;
    const CertificateTemplate m_layout;
    const CalibrationMarks m_marks;
    SheetCorrection m_correction;
    SheetView *m_view;
    QLabel *m_fault = nullptr;
    ComboBox *m_side = nullptr;
    QCheckBox *m_corrected = nullptr;
    QList<QLineEdit *> m_lengths;
    QMap<QString, FieldRow *> m_rows;
    Button *m_print = nullptr;
    Button *m_forget = nullptr;
    Button *m_store = nullptr;
};

}  // namespace jiaxin
