// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/pdf_file.h"

#include "app/documents/text_fitting.h"

#include <QPdfWriter>
#include <QSaveFile>

namespace jiaxin {

namespace {

constexpr int pdfResolution = 1200;

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

Error fileError(const QSaveFile &file)
{
    if (file.error() == QFileDevice::ResourceError)
        return {.code = ErrorCode::DiskFull, .field = {}, .detail = {}};
    return {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("pdf")};
}

}  // namespace

Result<qint64> writePdfFile(const QString &path, const QPageLayout &page, const QString &title, const PdfDrawing &draw)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file);
    {
        PdfSink sink(file, page);
        QPdfWriter writer(&sink);
        writer.setResolution(pdfResolution);
        writer.setPageLayout(page);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("JiaXin"));
        RareCharacters rare;
        // After an error the unfinished file goes with `file`.
        if (const Result<void> drawn = draw(writer, rare, [&sink] { sink.keepTail(); }); !drawn)
            return drawn.error();
        if (!rare.isEmpty())
            sink.appendRareCharacters(rare);
    }
    const qint64 bytes = file.size();
    if (!file.commit())
        return fileError(file);
    return bytes;
}

}  // namespace jiaxin
