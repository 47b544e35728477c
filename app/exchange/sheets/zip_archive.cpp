// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/zip_archive.h"

#include <QFile>

namespace jiaxin {

namespace {

constexpr qint64 largestFile = 512LL << 20;
constexpr qint64 mostParts = 10'000;
constexpr qint64 mostBytesPerToken = 4 << 20;
// Deflate reaches about 1000:1 on constant bytes; sheets full of formatted empty cells stay far below 100:1.
constexpr qint64 ratioMatters = 32 << 20;
constexpr qint64 highestRatio = 300;

QLatin1String detailOf(int zipError)
{
    switch (zipError) {
    case ZIP_ER_EOF:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
        return QLatin1String("truncated");
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
        return QLatin1String("encrypted");
    default:
        return QLatin1String("corrupt");
    }
}

}  // namespace

Error badFile(QLatin1String detail)
{
    return Error {.code = ErrorCode::BadFile, .detail = detail};
}

ZipPart::ZipPart(zip_file_t *file, qint64 maximumSize, qint64 claimedSize, qint64 compressedSize)
    : m_file(file), m_maximumSize(maximumSize), m_claimedSize(claimedSize), m_compressedSize(compressedSize)
{
    open(QIODevice::ReadOnly);
}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::fail(QLatin1String detail)
{
    m_failure = badFile(detail);
    return -1;
}

qint64 ZipPart::readData(char *data, qint64 maximum)
{
    if (m_failure)
        return -1;
    const qint64 got = zip_fread(m_file, data, quint64(maximum));
    if (got < 0)
        return fail(detailOf(zip_error_code_zip(zip_file_get_error(m_file))));
    m_delivered += got;
    const bool absurd = m_delivered > ratioMatters && m_delivered / highestRatio > m_compressedSize;
    if (m_delivered > m_maximumSize || m_delivered - m_marked > mostBytesPerToken || absurd)
        return fail(QLatin1String("too_large"));
    return got;
}

Result<ZipArchive> ZipArchive::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "cannot_open");
    if (file.size() > largestFile)
        return badFile(QLatin1String("too_large"));
    const bool beginsLikeZip = file.read(4).startsWith("PK");
    file.close();

    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!zip) {
        if (code == ZIP_ER_OPEN || code == ZIP_ER_NOENT)
            return failure(ErrorCode::Io, "cannot_open");
        return badFile(beginsLikeZip ? QLatin1String("truncated") : QLatin1String("not_a_zip"));
    }
    ZipArchive archive(zip);
    if (archive.count() > mostParts)
        return badFile(QLatin1String("too_large"));
    return archive;
}

qint64 ZipArchive::find(const QString &name) const
{
    return zip_name_locate(m_zip.get(), name.toUtf8().constData(), ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);
}

QString ZipArchive::nameOf(qint64 index) const
{
    return QString::fromUtf8(zip_get_name(m_zip.get(), quint64(index), ZIP_FL_ENC_GUESS));
}

qint64 ZipArchive::count() const
{
    return zip_get_num_entries(m_zip.get(), 0);
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(qint64 index, qint64 maximumSize) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (index < 0 || zip_stat_index(m_zip.get(), quint64(index), 0, &stat) != 0)
        return badFile(QLatin1String("corrupt"));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return badFile(QLatin1String("encrypted"));
    zip_file_t *file = zip_fopen_index(m_zip.get(), quint64(index), 0);
    if (!file)
        return badFile(detailOf(zip_error_code_zip(zip_get_error(m_zip.get()))));
    return std::make_unique<ZipPart>(file, maximumSize, qint64(stat.size), qint64(stat.comp_size));
}

Result<QByteArray> ZipArchive::bytes(qint64 index, qint64 maximumSize) const
{
    auto device = part(index, maximumSize);
    if (!device)
        return device.error();
    QByteArray all;
    QByteArray chunk(64 << 10, Qt::Uninitialized);
    for (;;) {
        (*device)->mark();
        const qint64 got = (*device)->read(chunk.data(), chunk.size());
        if ((*device)->failure())
            return *(*device)->failure();
        if (got <= 0)
            return all;
        all.append(chunk.constData(), got);
    }
}

}  // namespace jiaxin
