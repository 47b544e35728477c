// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/text_decoder.h"

#include "app/exchange/sheets/zip_archive.h"

#include <unicode/ucnv.h>

namespace jiaxin {

namespace {

constexpr qint64 chunkSize = 64 << 10;

bool isUtf8(QFile &file)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(chunkSize);
        const QString ignored = decoder.decode(chunk);
        if (decoder.hasError() || chunk.isEmpty())
            return false;
    }
    // A sequence cut off by the end of the file shows only when something follows it.
    const QString flushed = decoder.decode(QByteArrayView(" "));
    return !decoder.hasError();
}

}  // namespace

void TextDecoder::CloseConverter::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

Result<std::unique_ptr<TextDecoder>> TextDecoder::open(const QString &path)
{
    std::unique_ptr<TextDecoder> decoder(new TextDecoder(path));
    if (!decoder->m_file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "cannot_open");
    if (auto done = decoder->detect(); !done)
        return done.error();
    return decoder;
}

Result<void> TextDecoder::detect()
{
    const QByteArray start = m_file.peek(4096);
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) {
        m_unicode.emplace(start.startsWith("\xFF") ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
        m_file.seek(2);
        return {};
    }
    if (start.contains('\0'))
        return badFile(QLatin1String("bad_encoding"));
    const qint64 begin = start.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const bool unicode = begin > 0 || isUtf8(m_file);
    m_file.seek(begin);
    if (unicode) {
        m_unicode.emplace(QStringDecoder::Utf8);
        return {};
    }
    UErrorCode status = U_ZERO_ERROR;
    m_gb18030.reset(ucnv_open("gb18030", &status));
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(m_gb18030.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        return failure(ErrorCode::Io, "no_gb18030");
    return {};
}

Result<QString> TextDecoder::next()
{
    for (;;) {
        const bool ended = m_file.atEnd();
        const QByteArray bytes = m_file.read(chunkSize);
        if (m_file.error() != QFileDevice::NoError)
            return failure(ErrorCode::Io, "cannot_read");
        QString text;
        if (m_gb18030) {
            auto decoded = decodeGb18030(bytes);
            if (!decoded)
                return decoded;
            text = std::move(*decoded);
        } else {
            text = m_unicode->decode(bytes);
            if (m_unicode->hasError())
                return badFile(QLatin1String("bad_encoding"));
        }
        if (text.contains(QChar(u'\0')))
            return badFile(QLatin1String("bad_encoding"));
        if (!text.isEmpty() || ended)
            return text;
    }
}

Result<QString> TextDecoder::decodeGb18030(const QByteArray &bytes)
{
    QString text(bytes.size() * 2 + 8, Qt::Uninitialized);
    auto *const begin = reinterpret_cast<UChar *>(text.data());
    UChar *target = begin;
    const char *source = bytes.constData();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(m_gb18030.get(), &target, begin + text.size(), &source, source + bytes.size(), nullptr, bytes.isEmpty(),
                   &status);
    if (U_FAILURE(status))
        return badFile(QLatin1String("bad_encoding"));
    text.truncate(target - begin);
    return text;
}

}  // namespace jiaxin
