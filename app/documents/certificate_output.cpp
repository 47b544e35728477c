// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_output.h"

#include "app/documents/certificate_painter.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace jiaxin {

namespace {

constexpr int pdfResolution = 1200;
constexpr double millimetresPerInch = 25.4;

QPageLayout pageOf(const CertificateTemplate &layout)
{
    const QPageSize size(layout.size, QPageSize::Millimeter, layout.title, QPageSize::ExactMatch);
    return QPageLayout(size, QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter, QMarginsF());
}

/// Writes through to `file` and mends what Qt's PDFs lack. Qt rounds the page to whole points, 0.12 mm too wide for a card; the
/// exact size has the same number of digits, so that nothing moves. For rare characters see RareCharacters.
class PdfSink : public QIODevice {
public:
    PdfSink(QFileDevice &file, const QPageLayout &page) : m_file(file)
    {
        m_rounded = mediaBox(page.fullRectPoints().size());
        m_exact = mediaBox(page.pageSize().size(QPageSize::Millimeter) * 72 / millimetresPerInch);
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

    /// From now on comes what RareCharacters::update() wants to see.
    void keepTail() { m_keepsTail = true; }
    void appendRareCharacters(const RareCharacters &rare) { m_file.write(rare.update(m_tail, m_file.pos())); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const QByteArrayView piece(data, size);
        const qsizetype at = size < 4096 ? piece.indexOf(m_rounded) : -1;
        if (m_keepsTail)
            m_tail.append(data, size);
        if (at < 0)
            return m_file.write(data, size);
        QByteArray changed = piece.toByteArray();
        return m_file.write(changed.replace(at, m_rounded.size(), m_exact));
    }

private:
    static QByteArray mediaBox(const QSizeF &size)
    {
        return "/MediaBox [0 0 " + QByteArray::number(size.width(), 'f', 6) + ' ' + QByteArray::number(size.height(), 'f', 6) +
               ']';
    }
    QFileDevice &m_file;
    QByteArray m_rounded;
    QByteArray m_exact;
    QByteArray m_tail;
    bool m_keepsTail = false;
};

Error failure(ErrorCode code, const char *detail)
{
    return Error {.code = code, .detail = QString::fromLatin1(detail)};
}

/// The certificates of the next sheet; empty at the end.
Result<QList<CertificateFace>> nextSheet(const FaceSource &next, int capacity)
{
    QList<CertificateFace> faces;
    while (faces.size() < capacity) {
        Result<std::optional<CertificateFace>> face = next();
        if (!face)
            return face.error();
        if (!face->has_value())
            break;
        faces += *std::move(*face);
    }
    return faces;
}

/// Draws sheet after sheet on a paged device. `Device` is QPdfWriter or QPrinter.
template <class Device>
Result<PrintSummary> drawAll(Device &device, const CertificatePainter &drawing, const FaceSource &next, const CarryOn &carryOn,
                             const std::function<void()> &beforeEnd = {})
{
    const CertificateTemplate &layout = drawing.layout();
    Result<QList<CertificateFace>> faces = nextSheet(next, layout.capacity());
    if (faces && faces->isEmpty())
        return failure(ErrorCode::Invalid, "no_certificates");
    QPainter painter;
    if (faces && !painter.begin(&device))
        return failure(ErrorCode::Io, "printer");
    PrintSummary summary;
    while (faces && !faces->isEmpty()) {
        for (int side = 0; side < layout.sides.size(); ++side) {
            if (summary.pages > 0 && !device.newPage())
                return failure(ErrorCode::Io, "printer");
            painter.resetTransform();
            painter.scale(device.logicalDpiX() / millimetresPerInch, device.logicalDpiY() / millimetresPerInch);
            drawing.drawSide(painter, side, *faces);
            ++summary.pages;
        }
        summary.certificates += int(faces->size());
        if (carryOn && !carryOn(summary.certificates))
            return ErrorCode::Cancelled;
        faces = nextSheet(next, layout.capacity());
    }
    if (!faces)
        return faces.error();
    if (beforeEnd)
        beforeEnd();
    painter.end();
    return summary;
}

}  // namespace

Result<PrintSummary> writePdf(const QString &path, const CertificateTemplate &layout, const FaceSource &next,
                              const CarryOn &carryOn)
{
    QSaveFile file(path);
    const auto fileError = [&file] {
        const bool full = file.error() == QFileDevice::ResourceError;
        return failure(full ? ErrorCode::DiskFull : ErrorCode::Io, full ? "" : "pdf");
    };
    if (!file.open(QIODevice::WriteOnly))
        return fileError();
    Result<PrintSummary> summary = ErrorCode::Io;
    {
        const QPageLayout page = pageOf(layout);
        PdfSink sink(file, page);
        QPdfWriter writer(&sink);
        writer.setResolution(pdfResolution);
        writer.setPageLayout(page);
        writer.setTitle(layout.title);
        writer.setCreator(QStringLiteral("JiaXin"));
        RareCharacters rare;
        CertificatePainter drawing(layout);
        drawing.noteRareCharacters(rare);
        summary = drawAll(writer, drawing, next, carryOn, [&sink] { sink.keepTail(); });
        if (summary && !rare.isEmpty())
            sink.appendRareCharacters(rare);
    }
    if (!summary)
        return summary;  // the unfinished file goes with `file`
    summary->bytes = file.size();
    if (!file.commit())
        return fileError();
    return summary;
}

Result<PrintSummary> print(QPrinter &printer, const CertificateTemplate &layout, const FaceSource &next, const CarryOn &carryOn)
{
    printer.setFullPage(true);
    printer.setPageLayout(pageOf(layout));
    Result<PrintSummary> summary = drawAll(printer, CertificatePainter(layout), next, carryOn);
    if (!summary)
        printer.abort();
    return summary;
}

}  // namespace jiaxin
