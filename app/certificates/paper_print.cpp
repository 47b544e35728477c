// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Printing on a printer, which may be absent, stop, or be stopped, and never says for certain what came out.
#include "app/certificates/print_service.h"

#include <QPrinter>
#include <QPrinterInfo>

namespace jiaxin {

namespace {

Error printerError(const char *detail)
{
    return {.code = ErrorCode::Io, .field = QStringLiteral("printer"), .detail = QLatin1String(detail)};
}

std::optional<Error> troubleOf(const PaperTarget &target)
{
    return target.file.isEmpty() ? printerTrouble(target.printer) : std::nullopt;
}

Result<QList<CertificateFace>> allOf(const FaceSource &source, const std::function<bool(int done)> &carryOn)
{
    QList<CertificateFace> faces;
    while (true) {
        Result<std::optional<CertificateFace>> face = source();
        if (!face)
            return face.error();
        if (!face->has_value())
            return faces;
        faces.append(*std::move(*face));
        if (!carryOn(int(faces.size())))
            return ErrorCode::Cancelled;
    }
}

}  // namespace

std::optional<Error> printerTrouble(const QString &name)
{
    // Asked by name: a QPrinter that is given a name that is not there takes the default printer without a word.
    const QPrinterInfo info = name.isEmpty() ? QPrinterInfo() : QPrinterInfo::printerInfo(name);
    if (info.isNull())
        return printerError("printer_absent");
    const QPrinter::PrinterState state = info.state();
    return state == QPrinter::Error || state == QPrinter::Aborted ? std::optional(printerError("printer_stopped"))
                                                                  : std::nullopt;
}

Result<PrintedBatch> PrintService::printOnPaper(const PrintRequest &request, const CertificateTemplate &layout,
                                                const PaperTarget &target, const Progress &progress)
{
    const Result<PrintPlan> planned = plan(request);
    if (!planned)
        return planned.error();
    PrintedBatch batch {.summary = {}, .printed = {}, .refused = planned->refused};
    if (planned->items.isEmpty())
        return batch;
    if (const std::optional<Error> trouble = troubleOf(target))
        return *trouble;
    const qsizetype count = planned->items.size();
    const auto told = [&](qint64 done) { return !progress || progress(done, 2 * count); };
    Result<QList<CertificateFace>> made = allOf(faces(*planned, layout.photoSize()), told);
    if (!made)
        return made.error();
    // The book before the paper: whatever happens from here on, somebody is asked about every sheet that may have come out.
    const Result<CertificateOutcomes> printed = commit(*planned, target.printer);
    if (!printed)
        return printed.error();
    QPrinter printer(QPrinter::HighResolution);
    if (target.file.isEmpty()) {
        printer.setPrinterName(target.printer);
    } else {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(target.file);
    }
    const PaperRun run = print(
        printer, layout, facesOf(*std::move(made)), [&](int done) { return told(count + done); }, target.correction);
    batch.summary = run.given;
    batch.printed = printed->first(run.given.certificates);
    batch.notSent = int(count) - run.given.certificates;
    if (batch.notSent > 0) {
        QStringList numbers;
        for (const CertificateOutcome &outcome : printed->sliced(run.given.certificates))
            numbers.append(outcome.number);
        (void)m_certificates.withdraw(numbers);
    }
    if (run.stopped && batch.printed.isEmpty())
        return *run.stopped;
    batch.trouble = run.stopped ? run.stopped : troubleOf(target);
    return batch;
}

}  // namespace jiaxin
