// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/clock.h"
#include "domain/base/result.h"

#include <QHash>

namespace jiaxin {

/// Failed attempts to open a vault, by the tag of the name that was tried (attempts.json beside vault.json): five failures lock
/// the name out for ten minutes (GB/T 22239-2019 §8.1.4.1 b, domain.md §7.1). A name that nobody has counts the same.
/// It hinders guessing at the keyboard; who has a copy of the folder is hindered by scrypt alone.
class Attempts {
public:
    static constexpr int mostFailures = 5;
    static constexpr qint64 lockSeconds = 600;

    /// A file that is missing or garbled counts as empty: whoever can write it could as well remove it.
    Attempts(const QString &folder, const Clock &clock);

    /// LockedOut with the remaining seconds as detail, or success.
    Result<void> check(const QByteArray &tag) const;
    /// Counts a failure, durably, before the caller tells it.
    Result<void> failed(const QByteArray &tag);
    Result<void> succeeded(const QByteArray &tag);

private:
    struct Entry {
        int failures = 0;
        qint64 last = 0;  ///< seconds since 1970, UTC
    };

    qint64 now() const { return m_clock.now().toSecsSinceEpoch(); }
    qint64 remaining(const Entry &entry) const;
    Result<void> write() const;

    QString m_file;
    const Clock &m_clock;
    QHash<QByteArray, Entry> m_entries;
};

}  // namespace jiaxin
