// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>
#include <QList>

#include <functional>

class QFileDevice;
class QPageLayout;

namespace jiaxin {

class RareCharacters;

/// Stands between Qt's PDF writer and the file, and mends what Qt's PDFs lack: the page's exact size (Qt rounds it to whole
/// points, 0.12 mm too wide for a card), JPEGs as they are, and characters beyond U+FFFF (RareCharacters).
class PdfSink : public QIODevice {
public:
    PdfSink(QFileDevice &file, const QPageLayout &page);
    bool isSequential() const override { return true; }

    /// `draw` draws onePixel() once; `jpeg`, of `size`, RGB or else grey, takes the place of that pixel in the file. QPainter
    /// would unpack and pack it again, the most costly part of a certificate, and lose quality.
    void embed(const QByteArray &jpeg, const QSize &size, bool grey, const std::function<void()> &draw);
    static QImage onePixel();

    /// From now on comes the end of the file, which is kept until finish(): fonts and the table of all places.
    void keepTail() { m_keepsTail = true; }
    /// Once the writer is gone. False: it wrote in another way than known, or the file did not take it.
    bool finish(const RareCharacters &rare);

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    /// What stands behind `place`, counted in bytes as the writer knows them, lies so many bytes further in the file.
    struct Shift {
        qint64 place;
        qint64 bytes;
    };
    bool replaceImage(const QByteArray &jpeg, const QSize &size, bool grey);
    bool movePlaces();
    qint64 placeInFile(qint64 place) const;

    QFileDevice &m_file;
    QByteArray m_roundedPage;
    QByteArray m_exactPage;
    QByteArray m_tail;
    QByteArray m_image;
    QList<Shift> m_shifts;  // ascending by place; bytes added up
    qint64 m_written = 0;   // by the writer
    bool m_keepsTail = false;
    bool m_keepsImage = false;
    bool m_sound = true;
};

}  // namespace jiaxin
