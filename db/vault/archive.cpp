// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/vault/archive.h"

#include "domain/base/whole_file.h"

#include <QFile>

#include <cerrno>
#include <zip.h>

namespace jiaxin::archive {

namespace {
constexpr qint64 chunk = 1 << 20;

Error zipError(zip_error_t *error, ErrorCode otherwise)
{
    const bool full = zip_error_system_type(error) == ZIP_ET_SYS && zip_error_code_system(error) == ENOSPC;
    return Error {.code = full ? ErrorCode::DiskFull : otherwise,
                  .field = {},
                  .detail = QStringLiteral("zip:%1").arg(zip_error_code_zip(error))};
}

Error corrupt(const QString &name)
{
    return Error {.code = ErrorCode::Corrupt, .field = name, .detail = QStringLiteral("zip")};
}

struct CloseFile {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
}  // namespace

Result<void> write(const QString &target, const QList<std::pair<QString, QString>> &entries)
{
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(target).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!zip)
        return Error {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("zip:%1").arg(code)};
    bool added = true;
    for (const auto &[name, path] : entries) {
        zip_source_t *source = zip_source_file(zip, QFile::encodeName(path).constData(), 0, -1);
        const zip_int64_t index = source ? zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0)
            zip_source_free(source);
        // What is encrypted cannot be compressed.
        added = added && index >= 0 && zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0;
    }
    if (added && zip_close(zip) == 0)
        return {};
    const Error error = zipError(zip_get_error(zip), ErrorCode::Io);
    zip_discard(zip);
    return error;
}

struct Reader::Data {
    zip_t *zip = nullptr;

    Result<std::unique_ptr<zip_file_t, CloseFile>> openEntry(const QString &name, qint64 most) const
    {
        zip_stat_t stat;
        const QByteArray encoded = name.toUtf8();
        if (zip_stat(zip, encoded.constData(), 0, &stat) != 0)
            return Error {.code = ErrorCode::NotFound, .field = name, .detail = QStringLiteral("zip")};
        // A stored entry cannot be larger than its archive, so no bomb fits into one.
        if (!(stat.valid & ZIP_STAT_COMP_METHOD) || stat.comp_method != ZIP_CM_STORE || qint64(stat.size) > most)
            return corrupt(name);
        std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(zip, encoded.constData(), 0));
        if (!file)
            return corrupt(name);
        return file;
    }
};

Reader::Reader(std::unique_ptr<Data> data) : m_data(std::move(data)) {}

Reader::~Reader()
{
    zip_discard(m_data->zip);
}

Result<std::unique_ptr<Reader>> Reader::open(const QString &file)
{
    if (!QFile::exists(file))
        return failure(ErrorCode::NotFound, "backup");
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (!zip) {
        const ErrorCode kind = code == ZIP_ER_NOZIP    ? ErrorCode::BadFile
                               : code == ZIP_ER_INCONS ? ErrorCode::Corrupt
                                                       : ErrorCode::Io;
        return Error {.code = kind, .field = {}, .detail = QStringLiteral("zip:%1").arg(code)};
    }
    auto data = std::make_unique<Data>();
    data->zip = zip;
    return std::unique_ptr<Reader>(new Reader(std::move(data)));
}

QStringList Reader::names() const
{
    QStringList names;
    const zip_int64_t count = zip_get_num_entries(m_data->zip, 0);
    for (zip_int64_t i = 0; i < count; ++i)
        names += QString::fromUtf8(zip_get_name(m_data->zip, zip_uint64_t(i), ZIP_FL_ENC_GUESS));
    return names;
}

Result<QByteArray> Reader::read(const QString &name, qint64 most) const
{
    const auto file = m_data->openEntry(name, most);
    if (!file)
        return file.error();
    QByteArray bytes(most + 1, Qt::Uninitialized);
    qint64 size = 0;
    qint64 count = 0;
    while ((count = zip_fread(file->get(), bytes.data() + size, zip_uint64_t(bytes.size() - size))) > 0)
        size += count;
    if (count < 0 || size > most)
        return corrupt(name);
    bytes.resize(size);
    return bytes;
}

Result<void> Reader::copy(const QString &name, QFileDevice &target) const
{
    const auto file = m_data->openEntry(name, std::numeric_limits<qint64>::max());
    if (!file)
        return file.error();
    QByteArray buffer(chunk, Qt::Uninitialized);
    qint64 count = 0;
    while ((count = zip_fread(file->get(), buffer.data(), zip_uint64_t(buffer.size()))) > 0) {
        if (target.write(buffer.constData(), count) != count)
            return fileFailure(target);
    }
    if (count < 0)
        return corrupt(name);
    if (!target.flush())
        return fileFailure(target);
    return {};
}

}  // namespace jiaxin::archive
