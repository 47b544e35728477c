// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QProcess>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace jiaxin::test {

/// A small file system in memory; only root may make one.
class SmallDisk {
public:
    /// In a folder of its own, or in place of `folder`.
    explicit SmallDisk(int kibibytes, const QString &folder = {}) : m_path(folder.isEmpty() ? m_folder.path() : folder)
    {
        QDir().mkpath(m_path);
        m_mounted = run(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                                  QStringLiteral("size=%1k").arg(kibibytes), QStringLiteral("tmpfs"), path()});
    }
    ~SmallDisk()
    {
        if (m_mounted)
            run(QStringLiteral("umount"), {path()});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isMounted() const { return m_mounted; }
    QString path() const { return m_path; }
    QString filePath(const QString &name) const { return QDir(m_path).filePath(name); }
    bool grow(int kibibytes) const
    {
        return run(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,size=%1k").arg(kibibytes), path()});
    }

    /// Takes what is left of the space, but for some bytes.
    bool fill(qint64 spare) const
    {
        QFile file(filePath(QStringLiteral("filler")));
        const qint64 size = QStorageInfo(path()).bytesAvailable() - spare;
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray(size, 'f')) == size && file.flush();
    }

private:
    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    QString m_path;
    bool m_mounted = false;
};

}  // namespace jiaxin::test
