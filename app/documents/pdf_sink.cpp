// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/pdf_sink.h"

#include "app/documents/rare_characters.h"
#include "app/documents/text_fitting.h"

#include <QFileDevice>
#include <QImage>
#include <QPageLayout>

#include <algorithm>

namespace jiaxin {

namespace {

// The size has the same number of digits, rounded or exact, so that nothing moves.
QByteArray mediaBox(const QSizeF &size)
{
    return "/MediaBox [0 0 " + QByteArray::number(size.width(), 'f', 6) + ' ' + QByteArray::number(size.height(), 'f', 6) + ']';
}

QByteArray sizeEntries(const QSize &size)
{
    return "/Width " + QByteArray::number(size.width()) + "\n/Height " + QByteArray::number(size.height()) + '\n';
}

}  // namespace

PdfSink::PdfSink(QFileDevice &file, const QPageLayout &page)
    : m_file(file),
      m_roundedPage(mediaBox(page.fullRectPoints().size())),
      m_exactPage(mediaBox(page.pageSize().size(QPageSize::Millimeter) * 72 / millimetresPerInch))
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

QImage PdfSink::onePixel()
{
    QImage pixel(1, 1, QImage::Format_RGB32);  // each a new one: equal pictures would be written once
    pixel.fill(Qt::red);
    return pixel;
}

qint64 PdfSink::writeData(const char *data, qint64 size)
{
    m_written += size;
    QByteArray piece = QByteArray::fromRawData(data, size);
    if (const qsizetype at = size < 4096 ? piece.indexOf(m_roundedPage) : -1; at >= 0)
        piece.replace(at, m_roundedPage.size(), m_exactPage);
    if (!m_keepsTail && !m_keepsImage)
        return m_file.write(piece);
    (m_keepsTail ? m_tail : m_image).append(piece);
    return size;
}

void PdfSink::embed(const QByteArray &jpeg, const QSize &size, bool grey, const std::function<void()> &draw)
{
    m_keepsImage = true;
    draw();
    m_keepsImage = false;
    m_sound = replaceImage(jpeg, size, grey) && m_sound;
    m_image.clear();
}

bool PdfSink::replaceImage(const QByteArray &jpeg, const QSize &size, bool grey)
{
    const qint64 start = m_written - m_image.size();
    QByteArray out;
    qsizetype done = 0;
    // Each piece stands behind the one before it.
    const auto replace = [&](qsizetype at, qsizetype length, const QByteArray &with) {
        if (at < done || length < 0)
            return false;
        out += m_image.mid(done, at - done) + with;
        done = at + length;
        const qint64 before = m_shifts.isEmpty() ? 0 : m_shifts.last().bytes;
        m_shifts.append({start + done - 1, before + with.size() - length});
        return true;
    };
    const auto replaceText = [&](const QByteArray &text, const QByteArray &with) {
        return replace(m_image.indexOf(text, done), text.size(), with);
    };
    const QByteArray begin = "\nstream\n";
    const QByteArray end = "\nendstream\nendobj\n";
    const QByteArray number = " 0 obj\n";
    if (!replaceText(sizeEntries({1, 1}), sizeEntries(size)) ||
        !replaceText("/DeviceRGB", grey ? "/DeviceGray" : "/DeviceRGB") || m_image.indexOf("/DCTDecode", done) < 0)
        return false;
    const qsizetype data = m_image.indexOf(begin, done) + begin.size();
    const qsizetype dataEnd = m_image.lastIndexOf(end);
    if (data < begin.size() || !replace(data, dataEnd - data, jpeg))
        return false;
    // The object behind the picture is the number of its bytes.
    const qsizetype count = m_image.indexOf(number, dataEnd + end.size()) + number.size();
    if (count < number.size() || !replace(count, m_image.indexOf('\n', count) - count, QByteArray::number(jpeg.size())))
        return false;
    out += m_image.mid(done);
    return m_file.write(out) == out.size();
}

qint64 PdfSink::placeInFile(qint64 place) const
{
    const auto behind =
        std::partition_point(m_shifts.begin(), m_shifts.end(), [place](const Shift &s) { return s.place < place; });
    return behind == m_shifts.begin() ? place : place + std::prev(behind)->bytes;
}

/// The table of places at the end of the tail, and the place of the table itself, as they are in the file.
bool PdfSink::movePlaces()
{
    constexpr qsizetype digits = 10;
    constexpr qsizetype line = 20;  // `0000000015 00000 n `, by the format
    const QByteArray title = "\nxref\n0 ";
    const qsizetype table = m_tail.lastIndexOf(title);
    const qsizetype first = m_tail.indexOf('\n', table + title.size()) + 1;
    if (table < 0 || first <= 0)
        return false;
    qsizetype at = first;
    for (; at + line <= m_tail.size() && m_tail.at(at + digits + 7) != 't' && m_tail.at(at + line - 1) == '\n'; at += line) {
        bool numeric = false;
        const qint64 place = m_tail.mid(at, digits).toLongLong(&numeric);
        if (!numeric)
            break;
        if (m_tail.at(at + digits + 7) == 'n')
            m_tail.replace(at, digits, QByteArray::number(placeInFile(place)).rightJustified(digits, '0'));
    }
    const QByteArray label = "startxref\n";
    const qsizetype number = m_tail.indexOf(label, at) + label.size();
    if (at == first || number < label.size() || !m_tail.mid(at).startsWith("trailer"))
        return false;
    bool numeric = false;
    const qsizetype length = m_tail.indexOf('\n', number) - number;
    const qint64 place = m_tail.mid(number, length).toLongLong(&numeric);
    m_tail.replace(number, length, QByteArray::number(placeInFile(place)));
    return numeric;
}

bool PdfSink::finish(const RareCharacters &rare)
{
    if (!m_sound || (!m_shifts.isEmpty() && !movePlaces()) || m_file.write(m_tail) != m_tail.size())
        return false;
    if (rare.isEmpty())
        return true;
    const QByteArray names = rare.update(m_tail, m_file.pos());
    return m_file.write(names) == names.size();
}

}  // namespace jiaxin
