// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>

#include <functional>

struct sqlite3_vfs;

namespace jiaxin::test {

/// While it lives, everything that this process opens with SQLite goes through it: a disk that fails at the n-th write or
/// flush, or loses power there. Connections are opened and closed within its life. The rest of SQLite is the real one.
class FaultDisk {
public:
    FaultDisk();
    ~FaultDisk();
    FaultDisk(const FaultDisk &) = delete;
    FaultDisk &operator=(const FaultDisk &) = delete;

    /// From the n-th write or flush on (1: the next one) all fail with this code of SQLite's, until heal().
    void failFrom(int number, int code);
    /// At the n-th write or flush the power goes: the folder is copied to `target` as it may look afterwards, which is without
    /// some of what was not flushed, whole sectors of 512 bytes each; after that every write fails until heal().
    void cutPowerAt(int number, const QString &folder, const QString &target, quint32 seed);
    void heal();
    /// Whether the fault has come.
    bool struck() const;
    /// Writes and flushes since the last order.
    int events() const;

    // Called by the files. What a file said before it is written over, so that it can be forgotten again.
    int onWrite(const QString &path, qint64 offset, const QByteArray &before, qint64 length);
    int onSync(const QString &path);

private:
    struct Unflushed {
        qint64 offset = 0;
        QByteArray before;  ///< shorter than `length` where the file grew
        qint64 length = 0;
    };
    int strike();
    void copyTorn() const;

    mutable QMutex m_mutex;
    QHash<QString, QList<Unflushed>> m_unflushed;
    int m_events = 0;
    int m_at = 0;
    int m_code = 0;
    bool m_struck = false;
    quint32 m_seed = 0;
    QString m_folder;
    QString m_target;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

}  // namespace jiaxin::test
