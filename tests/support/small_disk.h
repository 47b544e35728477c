// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace jiaxin::test {

/// A small file system in memory; only root may make one.
class SmallDisk {
public:
    explicit SmallDisk(int kibibytes)
    {
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
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

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
    bool m_mounted = false;
};

}  // namespace jiaxin::test
