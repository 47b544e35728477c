// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace jiaxin {

/// Splits XML into its pieces without changing a byte, so that what is not edited stays identical: the pieces, put together
/// again, are the input. Understands UTF-8 and other encodings in which ASCII stands for itself.
class MarkupScanner {
public:
    enum class Piece { Text, StartTag, EmptyTag, EndTag, Other, End, Failed };

    explicit MarkupScanner(QIODevice &device) : m_device(device) {}

    /// The next piece; its bytes are in bytes(). Failed when the device fails or a piece is absurdly long.
    Piece next();
    const QByteArray &bytes() const { return m_bytes; }
    /// The tag's name with its prefix, e.g. `x:row`; for tags only.
    QByteArray name() const;
    /// The tag's name without prefix.
    QByteArray localName() const;

private:
    bool fill();
    qsizetype findEnd(const char *ending);
    Piece take(qsizetype length, Piece piece);

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    QByteArray m_bytes;
};

/// The value of an attribute without prefix in a tag's bytes, as written; empty when there is none.
QByteArray tagAttribute(const QByteArray &tag, const QByteArray &name);
/// The tag with the attribute set to `value` (or added); `value` needs no escaping.
QByteArray withTagAttribute(const QByteArray &tag, const QByteArray &name, const QByteArray &value);
/// Text for an XML element: escaped, without characters that XML cannot hold.
QByteArray escapedXmlText(const QString &text);

}  // namespace jiaxin
