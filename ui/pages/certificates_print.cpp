// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_print.h"

#include "app/certificates/calibration_service.h"
#include "app/certificates/print_service.h"
#include "app/certificates/template_service.h"
#include "app/documents/certificate_painter.h"
#include "app/words/words.h"
#include "ui/dialogs/calibration_dialog.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/panel.h"
#include "ui/kit/tile.h"
#include "ui/later.h"
#include "ui/pages/certificates_words.h"
#include "ui/pages/sheet_view.h"

#include <QPrinter>
#include <QSignalBlocker>
#include <QtConcurrent>

namespace jiaxin {

namespace {

constexpr double previewDotsPerInch = 110;

/// What came out of it is asked afterwards, in the page.
Result<PrintedBatch> printOn(Workspace &work, const QString &printerName, const CertificateTemplate &layout,
                             const PrintRequest &request, const Progress &progress)
{
    const SheetCorrection correction = CalibrationService(work).correction(printerName, layout);
    return PrintService(work).printOnPaper(request, layout, {.printer = printerName, .correction = correction}, progress);
}

}  // namespace

void PrintPanel::loadTemplates()
{
    struct Loaded {
        QList<CertificateTemplate> offered;
        QList<CertificateTemplate> withdrawn;
        QString usual;
    };
    m_context.ask(
        this,
        [](Workspace &work) -> Result<Loaded> {
            TemplateService service(work);
            const Result<QList<CertificateTemplate>> offered = service.offered();
            const Result<QList<CertificateTemplate>> withdrawn = service.withdrawn();
            if (!offered || !withdrawn)
                return offered ? withdrawn.error() : offered.error();
            return Loaded {*offered, *withdrawn, service.usual()};
        },
        [this](const Loaded &loaded) {
            m_known = loaded.offered + loaded.withdrawn;
            setTemplates(loaded.offered, loaded.usual);
        });
}

void PrintPanel::setTemplates(const QList<CertificateTemplate> &offered, const QString &usual)
{
    const auto same = [](const CertificateTemplate &a, const CertificateTemplate &b) {
        return a.name == b.name && a.version == b.version && (!a.card || (b.card && a.card->version == b.card->version));
    };
    const bool sameUsual = std::exchange(m_usual, usual) == usual;
    if (sameUsual && std::equal(offered.begin(), offered.end(), m_templates.begin(), m_templates.end(), same))
        return;
    const QString chosen = sameUsual ? m_template->currentData().toString() : usual;
    m_templates = offered;
    const QSignalBlocker quiet(m_template);
    m_template->clear();
    for (const CertificateTemplate &layout : std::as_const(m_templates))
        m_template->addItem(layout.title, layout.name);
    const int at = m_template->findData(chosen);
    m_template->setCurrentIndex(at < 0 ? qMax(0, m_template->findData(usual)) : at);
    m_template->setToolTip(m_template->currentText());
    m_page = 0;
    showPage();
    showState();
}

const CertificateTemplate *PrintPanel::layoutNow() const
{
    const int index = m_template->currentIndex();
    return index >= 0 && index < m_templates.size() ? &m_templates.at(index) : nullptr;
}

int PrintPanel::capacityOf(const QString &templateName) const
{
    for (const CertificateTemplate &layout : m_known) {
        if (layout.name == templateName)
            return layout.capacity();
    }
    return 1;
}

int PrintPanel::columnsOf(const QString &templateName) const
{
    QSet<int> columns;
    for (const CertificateTemplate &layout : m_known) {
        if (layout.name != templateName || layout.sides.isEmpty())
            continue;
        for (const CardSlot &slot : layout.sides.first().cards)
            columns.insert(qRound(slot.box.left()));
    }
    return qMax(1, int(columns.size()));
}

int PrintPanel::sheets() const
{
    const CertificateTemplate *layout = layoutNow();
    const int capacity = layout ? layout->capacity() : 1;
    return int(m_numbers.size() + capacity - 1) / capacity;
}

void PrintPanel::setNumbers(const QStringList &numbers)
{
    if (numbers == m_numbers && m_turn > 0)
        return;
    m_numbers = numbers;
    m_page = 0;
    showPage();
    showState();
}

void PrintPanel::setLedger(const CertificateLedger &ledger)
{
    const QList<qint64> figures {ledger.printed() + ledger.spoiled() + ledger.waiting(), ledger.printed(), ledger.spoiled(),
                                 ledger.waiting(), ledger.numbersLeft};
    for (qsizetype i = 0; i < figures.size(); ++i)
        m_figures.at(i)->setText(groupedNumber(figures.at(i)));
    QStringList warnings;
    if (ledger.numbersLow)
        warnings.append(tr("Numbers run low: ask the province for more"));
    for (const StockLeft &stock : ledger.stock) {
        if (stock.low)
            warnings.append(tr("%1 run low: %n left", nullptr, stock.left).arg(choiceText(stock.kind)));
    }
    m_low->setText(warnings.join(u'\n'));
    showState();
}

void PrintPanel::setWaiting(int cards)
{
    m_waiting = cards;
    showState();
}

void PrintPanel::showState()
{
    m_why->setText(m_waiting > 0 ? tr("Record the result of the last batch first") : QString());
    m_why->setVisible(m_waiting > 0);
    m_print->setEnabled(!m_busy && m_waiting == 0 && !m_numbers.isEmpty());
    // The panel of the last batch needs the room, and what was printed comes first.
    m_test->setVisible(m_waiting == 0);
    m_calibrate->setVisible(m_waiting == 0);
    m_low->setVisible(m_waiting == 0 && !m_low->text().isEmpty());
    m_test->setEnabled(!m_busy && !m_numbers.isEmpty());
    m_calibrate->setEnabled(!m_busy && !toFile());
    m_calibrate->setToolTip(toFile() ? tr("Choose a printer first; a PDF is as the template says") : QString());
}

void PrintPanel::step(int by)
{
    m_page += by;
    showPage();
}

void PrintPanel::showPage()
{
    ++m_turn;
    const CertificateTemplate *layout = layoutNow();
    const int sides = layout ? int(layout->sides.size()) : 1;
    const int pages = sheets() * sides;
    m_page = qBound(0, m_page, qMax(0, pages - 1));
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < pages);
    if (!layout || m_numbers.isEmpty()) {
        m_panel->setSubtitle({});
        m_view->setWords(tr("Tick the certificates to be printed"));
        return;
    }
    const int sheet = m_page / sides;
    const QString side = sides < 2 ? QString() : m_page % sides == 0 ? tr("front") : tr("back");
    m_panel->setSubtitle(tr("Sheet %1 of %2 %3").arg(sheet + 1).arg(sheets()).arg(side).trimmed());
    const QStringList shown = m_numbers.mid(qsizetype(sheet) * layout->capacity(), layout->capacity());
    m_context.ask(
        this, [shown](Workspace &work) { return PrintService(work).previews(shown, {}); },
        [this, turn = m_turn](const QList<CertificateFace> &faces) {
            if (turn == m_turn)
                draw(faces);
        });
}

void PrintPanel::draw(const QList<CertificateFace> &faces)
{
    const CertificateTemplate *layout = layoutNow();
    if (!layout)
        return;
    const int side = m_page % int(layout->sides.size());
    // A card alone is small on paper and is shown larger.
    const double resolution = layout->size.width() < 120 ? 2 * previewDotsPerInch : previewDotsPerInch;
    later(this, QtConcurrent::run([layout = *layout, side, faces, resolution] {
              return renderSide(CertificatePainter(layout), side, faces, resolution);
          }),
          [this, turn = m_turn](const QImage &page) {
              if (turn == m_turn)
                  m_view->setImages({page});
          });
}

bool PrintPanel::toFile() const
{
    return m_printer->currentData().toString().isEmpty();
}

void PrintPanel::printBatch()
{
    if (!m_print->isEnabled() || !layoutNow())
        return;
    if (!toFile()) {
        start({});
        return;
    }
    const QString name = tr("certificates %1").arg(m_context.today().toString(Qt::ISODate)) + QStringLiteral(".pdf");
    m_context.modals().saveFile(this, tr("Print into a PDF file"), name, tr("PDF files (*.pdf)"), [this](const QString &file) {
        if (!file.isEmpty())
            start(file);
    });
}

void PrintPanel::start(const QString &file)
{
    m_busy = true;
    showState();
    const auto work = m_context.beginWork(tr("Printing certificates"));
    const PrintRequest request = requestFor(*layoutNow(), m_numbers);
    m_context.ask(
        this,
        [request, file, layout = *layoutNow(), printer = m_printer->currentData().toString(),
         progress = work->stepper(work)](Workspace &workspace) -> Result<PrintedBatch> {
            if (file.isEmpty())
                return printOn(workspace, printer, layout, request, progress);
            return PrintService(workspace).printPdf(request, layout, file, progress);
        },
        [this](const Result<PrintedBatch> &batch) { finish(batch); });
}

QString PrintPanel::troubleText(const PrintedBatch &batch) const
{
    const int sent = int(batch.printed.size());
    QString text =
        batch.trouble->code == ErrorCode::Cancelled
            ? tr("Printing was stopped; %n card(s) may come out all the same. Look at the paper and record each one.", nullptr,
                 sent)
            : tr("The printer reports a fault; of %n card(s) nobody knows whether they came out. Look at the paper "
                 "and record each one.",
                 nullptr, sent);
    if (batch.notSent > 0)
        text += tr(" %n more were not sent and are back in the queue.", nullptr, batch.notSent);
    return text;
}

void PrintPanel::finish(const Result<PrintedBatch> &batch)
{
    m_busy = false;
    showState();
    if (!batch) {
        if (batch.error().code == ErrorCode::Cancelled)
            m_context.say(MessageKind::Info, tr("Printing was stopped; no card was recorded."));
        else
            m_context.report(batch.error());
        return;
    }
    if (batch->trouble) {
        m_context.say(MessageKind::Warning, troubleText(*batch));
    } else if (batch->refused.isEmpty()) {
        m_context.say(MessageKind::Done,
                      tr("%n card(s) were sent to print; say what came out.", nullptr, int(batch->printed.size())));
    } else {
        m_context.say(MessageKind::Warning,
                      CertificateWords::outcome(QStringLiteral("print"), batch->printed + batch->refused));
    }
    emit printed(batch->refused);
}

void PrintPanel::printTest()
{
    if (!m_test->isEnabled() || !layoutNow())
        return;
    if (!toFile()) {
        test({});
        return;
    }
    m_context.modals().saveFile(this, tr("Test sheet into a PDF file"), tr("test sheet") + QStringLiteral(".pdf"),
                                tr("PDF files (*.pdf)"), [this](const QString &file) {
                                    if (!file.isEmpty())
                                        test(file);
                                });
}

void PrintPanel::calibrate()
{
    if (m_calibrate->isEnabled() && layoutNow())
        (new CalibrationDialog(m_context, m_printer->currentData().toString(), *layoutNow(), window()))->open();
}

void PrintPanel::test(const QString &file)
{
    const QStringList shown = m_numbers.mid(0, layoutNow()->capacity());
    m_context.ask(
        this,
        [shown, file, layout = *layoutNow(),
         name = m_printer->currentData().toString()](Workspace &work) -> Result<PrintSummary> {
            // A printer that is not there is taken for the default one by QPrinter.
            if (const std::optional<Error> trouble = file.isEmpty() ? printerTrouble(name) : std::nullopt)
                return *trouble;
            Result<QList<CertificateFace>> faces = PrintService(work).previews(shown, QStringLiteral("试打"));
            if (!faces)
                return faces.error();
            if (!file.isEmpty())
                return writePdf(file, layout, facesOf(*std::move(faces)));
            QPrinter printer(QPrinter::HighResolution);
            printer.setPrinterName(name);
            const PaperRun run =
                print(printer, layout, facesOf(*std::move(faces)), {}, CalibrationService(work).correction(name, layout));
            return run.stopped ? Result<PrintSummary>(*run.stopped) : run.given;
        },
        [this](const PrintSummary &) {
            m_context.say(MessageKind::Done, tr("The test sheet was sent. It bears no QR code and is not in the book."));
        });
}

}  // namespace jiaxin
