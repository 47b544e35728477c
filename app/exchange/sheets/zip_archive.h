// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QIODevice>
#include <QStringList>

#include <memory>
#include <optional>

#include <zip.h>

namespace jiaxin {

/// A BadFile error; `detail` is one of the words of SheetReader.
Error badFile(QLatin1String detail);

/// A part of a zip as a sequential device that trusts no header: it counts the bytes that really come out.
/// It fails when they exceed `maximumSize`, when they are absurdly many for the compressed bytes, and when more than a few MiB
/// are taken since the last mark(), so that a parser which calls mark() at each token never holds more than that.
class ZipPart final : public QIODevice {
public:
    ZipPart(zip_file_t *file, qint64 maximumSize, qint64 claimedSize, qint64 compressedSize);
    ~ZipPart() override;

    bool isSequential() const override { return true; }
    void mark() { m_marked = m_delivered; }
    qint64 delivered() const { return m_delivered; }
    qint64 claimedSize() const { return m_claimedSize; }
    /// Set when a read failed.
    const std::optional<Error> &failure() const { return m_failure; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 fail(QLatin1String detail);

    zip_file_t *m_file;
    qint64 m_maximumSize;
    qint64 m_claimedSize;
    qint64 m_compressedSize;
    qint64 m_delivered = 0;
    qint64 m_marked = 0;
    std::optional<Error> m_failure;
};

/// A zip opened for reading.
class ZipArchive {
public:
    /// `Io` when the file cannot be opened, `truncated` when it begins like a zip but does not end like one.
    static Result<ZipArchive> open(const QString &path);

    /// Index of the part, compared without case as spreadsheets do; -1 when there is none.
    qint64 find(const QString &name) const;
    QString nameOf(qint64 index) const;
    qint64 count() const;
    Result<std::unique_ptr<ZipPart>> part(qint64 index, qint64 maximumSize) const;
    /// The whole part, for small ones.
    Result<QByteArray> bytes(qint64 index, qint64 maximumSize) const;
    zip_t *handle() const { return m_zip.get(); }

private:
    struct Discard {
        void operator()(zip_t *zip) const { zip_discard(zip); }
    };
    explicit ZipArchive(zip_t *zip) : m_zip(zip) {}

    std::unique_ptr<zip_t, Discard> m_zip;
};

}  // namespace jiaxin
