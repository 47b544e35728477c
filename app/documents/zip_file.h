// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace jiaxin {

/// One part of a zip that is made from what lies in memory.
struct ZipPartBytes {
    enum class Packing { Deflated, Stored };

    QString name;
    QByteArray bytes;
    Packing packing = Packing::Deflated;
};

/// Writes a zip with these parts in this order, whole or not at all. DiskFull; Io (`zip`).
Result<void> writeZipFile(const QString &path, const QList<ZipPartBytes> &parts);

}  // namespace jiaxin
