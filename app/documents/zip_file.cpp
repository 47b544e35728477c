// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/zip_file.h"

#include "domain/base/whole_file.h"

#include <memory>

#include <zip.h>

namespace jiaxin {

namespace {

struct FreeSource {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct Discard {
    void operator()(zip_t *zip) const { zip_discard(zip); }
};

Error zipFailure()
{
    return {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("zip")};
}

bool addPart(zip_t *zip, const ZipPartBytes &part)
{
    // The bytes live longer than the archive is open.
    zip_source_t *source = zip_source_buffer(zip, part.bytes.constData(), quint64(part.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(zip, part.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const zip_int32_t method = part.packing == ZipPartBytes::Packing::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    return zip_set_file_compression(zip, quint64(index), method, 0) == 0;
}

/// The archive in memory; null when libzip refuses.
std::unique_ptr<zip_source_t, FreeSource> pack(const QList<ZipPartBytes> &parts)
{
    std::unique_ptr<zip_source_t, FreeSource> buffer(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!buffer)
        return nullptr;
    // Opening takes a reference away at the end; the buffer is still read then.
    zip_source_keep(buffer.get());
    std::unique_ptr<zip_t, Discard> zip(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr));
    if (!zip) {
        zip_source_free(buffer.get());
        return nullptr;
    }
    for (const ZipPartBytes &part : parts) {
        if (!addPart(zip.get(), part))
            return nullptr;
    }
    if (zip_close(zip.get()) != 0)
        return nullptr;
    (void)zip.release();
    return buffer;
}

}  // namespace

Result<void> writeZipFile(const QString &path, const QList<ZipPartBytes> &parts)
{
    const auto packed = pack(parts);
    if (!packed || zip_source_open(packed.get()) != 0)
        return zipFailure();
    WholeFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        zip_source_close(packed.get());
        return zipFailure();
    }
    QByteArray piece(64 << 10, Qt::Uninitialized);
    zip_int64_t read = 0;
    while ((read = zip_source_read(packed.get(), piece.data(), quint64(piece.size()))) > 0)
        file.write(piece.constData(), read);
    zip_source_close(packed.get());
    return read == 0 ? file.finish() : Result<void>(zipFailure());
}

}  // namespace jiaxin
