// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/fault_disk.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <sqlcipher/sqlite3.h>

namespace jiaxin::test {

namespace {

constexpr qint64 sectorBytes = 512;

/// What SQLite takes for a file; the real one lies behind it in the same piece of memory.
struct FaultFile {
    sqlite3_file base;
    FaultDisk *disk;
    const char *path;  ///< SQLite keeps it as long as the file is open

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

FaultFile *faultFile(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file);
}

template <auto method, class... Arguments>
int passOn(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = faultFile(file)->real();
    return (real->pMethods->*method)(real, arguments...);
}

int writeOrFail(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
    FaultFile *self = faultFile(file);
    sqlite3_file *real = self->real();
    QByteArray before;
    if (self->path) {
        sqlite3_int64 size = 0;
        real->pMethods->xFileSize(real, &size);
        before.resize(qsizetype(std::clamp<sqlite3_int64>(size - offset, 0, length)));
        if (!before.isEmpty())
            real->pMethods->xRead(real, before.data(), int(before.size()), offset);
    }
    const int struck = self->disk->onWrite(QString::fromUtf8(self->path), offset, before, length);
    return struck != SQLITE_OK ? struck : real->pMethods->xWrite(real, bytes, length, offset);
}

int flushOrFail(sqlite3_file *file, int flags)
{
    FaultFile *self = faultFile(file);
    const int struck = self->disk->onSync(QString::fromUtf8(self->path));
    return struck != SQLITE_OK ? struck : passOn<&sqlite3_io_methods::xSync>(file, flags);
}

void orderShared(sqlite3_file *file)
{
    sqlite3_file *real = faultFile(file)->real();
    real->pMethods->xShmBarrier(real);
}

const sqlite3_io_methods &faultMethods()
{
    static const sqlite3_io_methods methods {
        .iVersion = 2,
        .xClose = &passOn<&sqlite3_io_methods::xClose>,
        .xRead = &passOn<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>,
        .xWrite = &writeOrFail,
        .xTruncate = &passOn<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
        .xSync = &flushOrFail,
        .xFileSize = &passOn<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
        .xLock = &passOn<&sqlite3_io_methods::xLock, int>,
        .xUnlock = &passOn<&sqlite3_io_methods::xUnlock, int>,
        .xCheckReservedLock = &passOn<&sqlite3_io_methods::xCheckReservedLock, int *>,
        .xFileControl = &passOn<&sqlite3_io_methods::xFileControl, int, void *>,
        .xSectorSize = &passOn<&sqlite3_io_methods::xSectorSize>,
        .xDeviceCharacteristics = &passOn<&sqlite3_io_methods::xDeviceCharacteristics>,
        .xShmMap = &passOn<&sqlite3_io_methods::xShmMap, int, int, int, void volatile **>,
        .xShmLock = &passOn<&sqlite3_io_methods::xShmLock, int, int, int>,
        .xShmBarrier = &orderShared,
        .xShmUnmap = &passOn<&sqlite3_io_methods::xShmUnmap, int>,
        .xFetch = nullptr,
        .xUnfetch = nullptr,
    };
    return methods;
}

sqlite3_vfs *realDisk()
{
    return sqlite3_vfs_find("unix");
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    FaultFile *self = faultFile(file);
    self->base.pMethods = nullptr;
    self->disk = static_cast<FaultDisk *>(vfs->pAppData);
    // Only what lies in a vault is forgotten when the power goes.
    constexpr int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL;
    self->path = (flags & kept) != 0 ? path : nullptr;
    const int result = realDisk()->xOpen(realDisk(), path, self->real(), flags, outFlags);
    if (self->real()->pMethods)
        self->base.pMethods = &faultMethods();
    return result;
}

/// As if this write had never reached the disk, or only some of its sectors.
void forgetWrite(QFile &file, qint64 offset, const QByteArray &before, qint64 length, QRandomGenerator &chance)
{
    for (qint64 at = 0; at < length; at += sectorBytes) {
        if (chance.bounded(2) == 0)
            continue;
        const qint64 end = std::min(length, at + sectorBytes);
        // Where the file grew there were zeros at most.
        QByteArray sector = before.mid(at, end - at);
        sector.append(end - at - sector.size(), '\0');
        file.seek(offset + at);
        file.write(sector);
    }
}

}  // namespace

FaultDisk::FaultDisk() : m_vfs(std::make_unique<sqlite3_vfs>(*realDisk()))
{
    m_vfs->zName = "fault";
    m_vfs->szOsFile += int(sizeof(FaultFile));
    m_vfs->pAppData = this;
    m_vfs->xOpen = &openFile;
    sqlite3_vfs_register(m_vfs.get(), 1);
}

FaultDisk::~FaultDisk()
{
    sqlite3_vfs_unregister(m_vfs.get());
    sqlite3_vfs_register(realDisk(), 1);
}

void FaultDisk::failFrom(int number, int code)
{
    const QMutexLocker locker(&m_mutex);
    m_events = 0;
    m_at = number;
    m_code = code;
    m_struck = false;
    m_folder.clear();
}

void FaultDisk::cutPowerAt(int number, const QString &folder, const QString &target, quint32 seed)
{
    failFrom(number, SQLITE_IOERR_WRITE);
    const QMutexLocker locker(&m_mutex);
    m_folder = folder;
    m_target = target;
    m_seed = seed;
}

void FaultDisk::heal()
{
    const QMutexLocker locker(&m_mutex);
    m_at = 0;
    m_events = 0;
}

bool FaultDisk::struck() const
{
    const QMutexLocker locker(&m_mutex);
    return m_struck;
}

int FaultDisk::events() const
{
    const QMutexLocker locker(&m_mutex);
    return m_events;
}

int FaultDisk::strike()
{
    ++m_events;
    if (m_at == 0 || m_events < m_at)
        return SQLITE_OK;
    if (!m_struck && !m_folder.isEmpty())
        copyTorn();
    m_struck = true;
    return m_code;
}

int FaultDisk::onWrite(const QString &path, qint64 offset, const QByteArray &before, qint64 length)
{
    const QMutexLocker locker(&m_mutex);
    const int struck = strike();
    if (struck == SQLITE_OK && !path.isEmpty())
        m_unflushed[path].append({.offset = offset, .before = before, .length = length});
    return struck;
}

int FaultDisk::onSync(const QString &path)
{
    const QMutexLocker locker(&m_mutex);
    const int struck = strike();
    if (struck == SQLITE_OK)
        m_unflushed.remove(path);
    return struck;
}

void FaultDisk::copyTorn() const
{
    QRandomGenerator chance(m_seed);
    for (const QFileInfo &info : QDir(m_folder).entryInfoList(QDir::Files)) {
        // Shared memory and locks do not outlive the power.
        if (info.fileName().endsWith(QLatin1String("-shm")) || info.fileName().endsWith(QLatin1String("lock")))
            continue;
        const QString copy = m_target + u'/' + info.fileName();
        QFile::remove(copy);
        QFile::copy(info.filePath(), copy);
        QFile file(copy);
        if (!file.open(QIODevice::ReadWrite))
            qFatal("cannot write %s", qPrintable(copy));
        const QList<Unflushed> writes = m_unflushed.value(info.filePath());
        for (qsizetype i = writes.size(); i-- > 0;)
            forgetWrite(file, writes.at(i).offset, writes.at(i).before, writes.at(i).length, chance);
    }
}

}  // namespace jiaxin::test
