// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/sheet_reader.h"

#include "app/exchange/sheets/csv_reader.h"
#include "app/exchange/sheets/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace jiaxin {

namespace {

/// An OLE file is an old .xls or an encrypted .xlsx ([MS-OFFCRYPTO]): its directory names the streams in UTF-16.
QLatin1String kindOfOle(QFile &file)
{
    constexpr qint64 headerSize = 512;
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize)
        return QLatin1String("truncated");
    const int sectorShift = qFromLittleEndian<quint16>(header.constData() + 30);
    const qint64 directory = qFromLittleEndian<quint32>(header.constData() + 48);
    if (sectorShift < 7 || sectorShift > 16 || !file.seek((directory + 1) << sectorShift))
        return QLatin1String("not_a_zip");
    const QByteArray names = file.read(64 << 10);
    const auto contains = [&names](QStringView name) {
        return names.contains(QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2));
    };
    if (contains(u"EncryptedPackage"))
        return QLatin1String("encrypted");
    return contains(u"Workbook") || contains(u"Book") ? QLatin1String("xls") : QLatin1String("not_a_zip");
}

}  // namespace

Result<std::unique_ptr<SheetReader>> SheetReader::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "cannot_open");
    const QByteArray start = file.peek(8);
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return XlsxReader::open(path);
    if (start.startsWith("\xD0\xCF\x11\xE0"))
        return badFile(kindOfOle(file));
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv") || suffix == QLatin1String("tsv") || suffix == QLatin1String("txt"))
        return CsvReader::open(path);
    return badFile(QLatin1String("not_a_zip"));
}

}  // namespace jiaxin
