// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/calibration_dialog.h"

#include "app/certificates/print_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field_row.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/pages/sheet_view.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDoubleValidator>
#include <QPrinter>
#include <QShortcut>

namespace jiaxin {

namespace {

constexpr double pictureDotsPerInch = 90;
/// As checkReading() names them.
const QStringList &lengthNames()
{
    static const QStringList names {QStringLiteral("left"), QStringLiteral("top"), QStringLiteral("top_right"),
                                    QStringLiteral("across"), QStringLiteral("down")};
    return names;
}

QString millimetres(double value)
{
    return QString::number(value, 'f', 1);
}

}  // namespace

CalibrationDialog::CalibrationDialog(PageContext &context, const QString &printer, const CertificateTemplate &layout,
                                     QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_printer(printer),
      m_layout(layout),
      m_marks(calibrationMarks(layout.size)),
      m_view(new SheetView(this))
{
    setObjectName(QStringLiteral("calibration_dialog"));
    setWindowTitle(tr("Calibrate the printer"));
    setAttribute(Qt::WA_DeleteOnClose);
    bindMinimumWidth(this, 920);
    bindMinimumHeight(this, 600);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(makeSteps());
    installEnterMoves(this);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &CalibrationDialog::store);
    }
    showPicture();
    read();
    m_lengths.first()->setFocus();
}

QWidget *CalibrationDialog::makeSteps()
{
    auto *steps = new QWidget(this);
    bindFixedWidth(steps, 416);
    auto *column = new QVBoxLayout(steps);
    bindMargins(column, 16);
    bindSpacing(column, 8);
    auto *head = makeLabel(m_printer, steps, ColorRole::Text, 16, Weight::Bold);
    head->setWordWrap(true);
    column->addWidget(head);
    column->addWidget(makeLabel(m_layout.title, steps, ColorRole::Secondary));
    m_fault = makeLabel({}, steps);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setWordWrap(true);
    column->addWidget(m_fault);
    column->addWidget(makePrintStep(steps));
    column->addWidget(makeMeasureStep(steps));
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    bindSpacing(buttons, 8);
    m_forget = new Button(ButtonKind::Careful, tr("Forget"), steps);
    m_forget->setObjectName(QStringLiteral("forget_calibration"));
    auto *close = new Button(tr("Close"), steps);
    m_store = new Button(ButtonKind::Primary, tr("Store"), steps);
    m_store->setObjectName(QStringLiteral("store_calibration"));
    m_store->setKeyHint(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    for (Button *button : {m_forget, close, m_store})
        button->setAutoDefault(false);
    buttons->addWidget(m_forget);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_store);
    column->addLayout(buttons);
    connect(m_forget, &Button::clicked, this, &CalibrationDialog::forget);
    connect(close, &Button::clicked, this, &QDialog::reject);
    connect(m_store, &Button::clicked, this, &CalibrationDialog::store);
    return steps;
}

QWidget *CalibrationDialog::makePrintStep(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    column->addWidget(makeSection(tr("1  Print the test sheet"), box));
    m_corrected = new QCheckBox(tr("With the stored correction, to check it"), box);
    m_corrected->setObjectName(QStringLiteral("corrected"));
    column->addWidget(m_corrected);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    m_print = new Button(tr("Print"), box);
    m_print->setObjectName(QStringLiteral("print_grid"));
    auto *file = new Button(tr("As a PDF…"), box);
    file->setObjectName(QStringLiteral("save_grid"));
    for (Button *button : {m_print, file}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    connect(m_print, &Button::clicked, this, &CalibrationDialog::print);
    connect(file, &Button::clicked, this, &CalibrationDialog::save);
    connect(m_corrected, &QCheckBox::toggled, this, &CalibrationDialog::showPicture);
    return box;
}

QWidget *CalibrationDialog::makeMeasureStep(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 4);
    column->addWidget(makeSection(tr("2  Measure it in millimetres"), box));
    m_side = new ComboBox(box);
    for (qsizetype side = 0; side < m_layout.sides.size(); ++side)
        m_side->addItem(side == 0 ? tr("Front side") : tr("Back side"), side);
    auto *sideRow = new FieldRow(QStringLiteral("calibration_side"), tr("Side"), m_side, FieldRow::Need::Required, box);
    sideRow->setLabelWidth(136);
    sideRow->setVisible(m_layout.sides.size() > 1);
    column->addWidget(sideRow);
    const QStringList labels {tr("① left edge to A"), tr("② top edge to A"), tr("③ top edge to B"), tr("④ from A to B"),
                              tr("⑤ from A to C")};
    const CalibrationReading wanted = faultlessReading(m_marks);
    const QList<double> values {wanted.left, wanted.top, wanted.topRight, wanted.across, wanted.down};
    for (qsizetype i = 0; i < labels.size(); ++i) {
        auto *edit = new QLineEdit(box);
        edit->setValidator(new QDoubleValidator(0, 500, 2, edit));
        edit->setPlaceholderText(tr("should be %1").arg(millimetres(values.at(i))));
        auto *row = new FieldRow(lengthNames().at(i), labels.at(i), edit, FieldRow::Need::Required, box);
        row->setLabelWidth(136);
        m_lengths.append(edit);
        m_rows.insert(lengthNames().at(i), row);
        column->addWidget(row);
    }
    connect(m_side, &ComboBox::currentIndexChanged, this, [this] {
        showPicture();
        showFault(m_correction);
    });
    return box;
}

TestSheet CalibrationDialog::sheetChosen() const
{
    return m_corrected->isChecked() ? TestSheet::Corrected : TestSheet::Plain;
}

int CalibrationDialog::side() const
{
    return qMax(0, m_side->currentIndex());
}

CalibrationText CalibrationDialog::text(TestSheet sheet) const
{
    return {.title = m_layout.title,
            .printer = m_printer,
            .day = dateLong(m_context.today()),
            .corrected = sheet == TestSheet::Corrected};
}

void CalibrationDialog::showPicture()
{
    const double resolution = m_layout.size.width() < 120 ? 2 * pictureDotsPerInch : pictureDotsPerInch;
    m_view->setImages({calibrationPicture(m_layout, side(), text(sheetChosen()), resolution)});
}

void CalibrationDialog::read()
{
    m_context.ask(
        this,
        [printer = m_printer, layout = m_layout](Workspace &work) {
            return CalibrationService(work).correction(printer, layout);
        },
        [this](const SheetCorrection &correction) { showFault(correction); });
}

void CalibrationDialog::showFault(const SheetCorrection &correction)
{
    m_correction = correction;
    const std::optional<QTransform> stored = correction.sides.value(side());
    const bool any = std::any_of(correction.sides.begin(), correction.sides.end(),
                                 [](const std::optional<QTransform> &one) { return one.has_value(); });
    m_forget->setEnabled(any);
    m_corrected->setEnabled(any);
    if (!any)
        m_corrected->setChecked(false);
    if (!stored) {
        m_fault->setText(tr("Not calibrated yet"));
        return;
    }
    const PrinterFault fault = faultUnder(*stored, m_marks);
    m_fault->setText(tr("Corrected: %1 mm to the right, %2 mm down, width %3 %, height %4 %, turned %5°")
                         .arg(QString::number(fault.offset.x(), 'f', 1), QString::number(fault.offset.y(), 'f', 1),
                              QString::number(100 * fault.scaleX, 'f', 1), QString::number(100 * fault.scaleY, 'f', 1),
                              QString::number(fault.rotation, 'f', 2)));
}

void CalibrationDialog::print()
{
    m_print->setEnabled(false);
    m_context.ask(
        this,
        [printer = m_printer, layout = m_layout, text = text(sheetChosen()),
         correction = m_corrected->isChecked() ? m_correction : SheetCorrection()](Workspace &) -> Result<void> {
            if (const std::optional<Error> trouble = printerTrouble(printer))
                return *trouble;
            QPrinter device(QPrinter::HighResolution);
            device.setPrinterName(printer);
            return printCalibration(device, layout, text, correction);
        },
        [this](const Result<void> &done) {
            m_print->setEnabled(true);
            if (done)
                m_context.say(MessageKind::Done, tr("The test sheet was sent. Stock that it takes is to be written off."));
            else
                m_context.report(done.error());
        });
}

void CalibrationDialog::save()
{
    m_context.modals().saveFile(this, tr("Test sheet into a PDF file"), tr("calibration") + QStringLiteral(".pdf"),
                                tr("PDF files (*.pdf)"), [this](const QString &file) {
                                    if (file.isEmpty())
                                        return;
                                    m_context.ask(
                                        this,
                                        [file, layout = m_layout, text = text(sheetChosen()),
                                         correction = m_corrected->isChecked() ? m_correction : SheetCorrection()](
                                            Workspace &) { return writeCalibrationPdf(file, layout, text, correction); },
                                        [this](qint64) {
                                            m_context.say(MessageKind::Done,
                                                          tr("Written. Print it at its full size, without fitting."));
                                        });
                                });
}

void CalibrationDialog::store()
{
    if (!m_store->isEnabled())
        return;
    QList<double> values;
    for (qsizetype i = 0; i < m_lengths.size(); ++i) {
        FieldRow *row = m_rows.value(lengthNames().at(i));
        row->clearProblem();
        bool good = false;
        values.append(m_lengths.at(i)->text().toDouble(&good));
        if (good)
            continue;
        row->setProblem(Severity::Block, tr("Measure this length and type it"));
        m_lengths.at(i)->setFocus(Qt::OtherFocusReason);
        return;
    }
    const CalibrationReading reading {
        .left = values[0], .top = values[1], .topRight = values[2], .across = values[3], .down = values[4]};
    m_store->setEnabled(false);
    m_context.ask(
        this,
        [printer = m_printer, layout = m_layout, side = side(), reading, sheet = sheetChosen()](Workspace &work) {
            return CalibrationService(work).measured(printer, layout, side, reading, sheet);
        },
        [this](const Result<Problems> &problems) {
            m_store->setEnabled(true);
            if (!problems) {
                m_context.report(problems.error());
                return;
            }
            for (const Problem &problem : *problems)
                m_rows.value(problem.field)->setProblem(problem.severity, problemText(nullptr, problem));
            if (!problems->isEmpty())
                return;
            for (QLineEdit *edit : std::as_const(m_lengths))
                edit->clear();
            m_context.say(MessageKind::Done, tr("Stored. Print the test sheet with the correction to check it."));
            read();
        });
}

void CalibrationDialog::forget()
{
    m_context.ask(
        this,
        [printer = m_printer, name = m_layout.name](Workspace &work) { return CalibrationService(work).forget(printer, name); },
        [this] {
            m_context.say(MessageKind::Done, tr("The printer is given again what the template says."));
            read();
        });
}

}  // namespace jiaxin
