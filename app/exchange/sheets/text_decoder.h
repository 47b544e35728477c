// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QFile>
#include <QStringDecoder>

#include <memory>
#include <optional>

struct UConverter;

namespace jiaxin {

/// Decodes a text file chunk by chunk: UTF-8 and UTF-16 by byte order mark, otherwise UTF-8 when every byte of the file
/// agrees with it, otherwise GB18030 (GB 18030-2005 as ICU has it, thus GBK and GB2312 too).
class TextDecoder {
public:
    /// `Io`, or BadFile/`bad_encoding` when the file is no text.
    static Result<std::unique_ptr<TextDecoder>> open(const QString &path);

    /// The next piece of text, empty at the end; BadFile/`bad_encoding` at bytes that the encoding does not know.
    Result<QString> next();
    qint64 position() const { return m_file.pos(); }
    qint64 size() const { return m_file.size(); }

private:
    struct CloseConverter {
        void operator()(UConverter *converter) const;
    };
    explicit TextDecoder(const QString &path) : m_file(path) {}
    Result<void> detect();
    Result<QString> decodeGb18030(const QByteArray &bytes);

    QFile m_file;
    std::optional<QStringDecoder> m_unicode;
    std::unique_ptr<UConverter, CloseConverter> m_gb18030;
};

}  // namespace jiaxin
