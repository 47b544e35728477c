// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/clock.h"

#include <QHashFunctions>
#include <QString>

namespace jiaxin {

/// A record's identity: a UUID version 7 (RFC 9562) as 36 lower-case characters, so that ids sort by creation time.
class RecordId {
public:
    RecordId() = default;
    /// An id read from a file, a database or a user; isValid() tells whether it has the form of a UUID.
    explicit RecordId(QString text) : m_text(std::move(text)) {}
    /// A new id: 48 bits of the clock's milliseconds, then 74 random bits.
    static RecordId create(const Clock &clock);

    bool isNull() const { return m_text.isEmpty(); }
    bool isValid() const;
    const QString &toString() const { return m_text; }

    bool operator==(const RecordId &) const = default;
    bool operator<(const RecordId &other) const { return m_text < other.m_text; }
    friend size_t qHash(const RecordId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

}  // namespace jiaxin
