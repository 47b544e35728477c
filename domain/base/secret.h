// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace jiaxin {

/// Bytes that are zeroed when they are no longer needed: passwords, data keys, private keys. Move-only, so that no copy
/// lingers; never printable.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    /// UTF-8 of a typed password; the source string is the caller's to clear.
    static Secret fromText(const QString &text);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return m_bytes.size(); }
    const char *data() const { return m_bytes.constData(); }
    QByteArrayView view() const { return m_bytes; }
    /// A second owner, asked for by name.
    Secret clone() const;
    void clear();

private:
    QByteArray m_bytes;
};

}  // namespace jiaxin
