// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QList>
#include <QStringList>

#include <memory>

namespace jiaxin::archive {

/// Writes a zip of stored (not compressed) entries from files: (name inside, path). The target is a new file.
Result<void> write(const QString &target, const QList<std::pair<QString, QString>> &entries);

/// Reads a zip made by write().
class Reader {
public:
    /// NotFound; BadFile: not a zip; Corrupt: a zip whose parts do not fit.
    static Result<std::unique_ptr<Reader>> open(const QString &file);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    QStringList names() const;
    /// A small entry as a whole. NotFound; Corrupt: larger than `most` bytes, compressed, or with a wrong checksum.
    Result<QByteArray> read(const QString &name, qint64 most) const;
    /// Copies an entry to a device. NotFound, Corrupt, DiskFull or Io.
    Result<void> copy(const QString &name, QFileDevice &target) const;

private:
    struct Data;
    explicit Reader(std::unique_ptr<Data> data);

    std::unique_ptr<Data> m_data;
};

}  // namespace jiaxin::archive
