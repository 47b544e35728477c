// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/vault/fresh_folder.h"

#include "domain/base/whole_file.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QRegularExpression>

namespace jiaxin {

namespace {

constexpr QLatin1String lockFile {"vault.lock"};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// Whether a folder holds a vault that was never finished and nothing besides. Without the mark, databases without their
/// vault.json are a damaged vault, which nobody may overwrite.
bool isUnfinished(const QStringList &names)
{
    static const QRegularExpression ours(QRegularExpression::anchoredPattern(
        // Databases have their journals beside them, files that are being written a temporary name.
        QStringLiteral("(jiaxin|attachments)\\.db(-wal|-shm|-journal)?|vault\\.json\\.[A-Za-z0-9]{6}|vault\\.lock(\\..*)?|") +
        QRegularExpression::escape(FreshFolder::markName)));
    return names.contains(FreshFolder::markName) &&
           std::all_of(names.begin(), names.end(), [](const QString &name) { return ours.match(name).hasMatch(); });
}

bool hasOwner(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program);
}

Error notEmpty()
{
    return {.code = ErrorCode::Conflict, .field = {}, .detail = QStringLiteral("not_empty")};
}

}  // namespace

Result<std::unique_ptr<QLockFile>> lockVaultFolder(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u'/' + lockFile);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    // A program killed between making its lock and writing its name there has left one that nobody can call stale. The system's
    // own lock on the file tells: who lives still holds it, and then it is not removed.
    constexpr int writingTakes = 100;  // milliseconds, by far
    if (lock->error() == QLockFile::LockFailedError && !hasOwner(*lock)) {
        if (lock->tryLock(writingTakes))
            return lock;
        if (!hasOwner(*lock) && lock->removeStaleLockFile() && lock->tryLock(0))
            return lock;
    }
    if (lock->error() == QLockFile::LockFailedError)
        return failure(ErrorCode::Conflict, "in_use");
    return Error {.code = ErrorCode::Io, .field = {}, .detail = QString(lockFile)};
}

FreshFolder::FreshFolder(QString folder) : m_folder(std::move(folder)) {}

FreshFolder::~FreshFolder()
{
    if (!m_claimed)
        return;
    QDir directory(m_folder);
    // It was empty, so every file in it is ours. The mark goes after what it speaks of.
    const QStringList names = filesIn(m_folder);
    for (const QString &name : names) {
        if (name != markName && name != lockFile)
            directory.remove(name);
    }
    directory.remove(markName);
    m_lock.reset();
    if (m_made)
        QDir().rmdir(m_folder);
}

Result<void> FreshFolder::clearLeftovers()
{
    // Again under the lock: another program may have finished meanwhile.
    QStringList names = filesIn(m_folder);
    names.removeAll(lockFile);
    if (names.isEmpty())
        return {};
    if (!isUnfinished(names))
        return notEmpty();
    for (const QString &name : std::as_const(names)) {
        if (name != markName && !QFile::remove(m_folder + u'/' + name))
            return Error {.code = ErrorCode::Io, .field = {}, .detail = name};
    }
    return {};
}

Result<void> FreshFolder::claim()
{
    const QStringList names = filesIn(m_folder);
    // A program that was killed before it set the mark left its lock alone.
    if (!names.isEmpty() && names != QStringList {lockFile} && !isUnfinished(names))
        return notEmpty();
    m_made = !QFile::exists(m_folder);
    if (m_made && !QDir().mkpath(m_folder))
        return failure(ErrorCode::Io, "mkdir");
    if (m_made)
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    Result<std::unique_ptr<QLockFile>> lock = lockVaultFolder(m_folder);
    if (!lock)
        return lock.error();
    m_lock = std::move(*lock);
    if (Result<void> cleared = clearLeftovers(); !cleared)
        return cleared;
    m_claimed = true;
    // Made at once under its name: half a mark would not be known.
    QFile mark(m_folder + u'/' + markName);
    return mark.open(QIODevice::WriteOnly) ? Result<void> {} : fileFailure(mark);
}

std::unique_ptr<QLockFile> FreshFolder::takeLock()
{
    return std::move(m_lock);
}

void FreshFolder::keep()
{
    m_claimed = false;
    // Killed before this the mark stays, and says nothing any more: vault.json is there.
    QFile::remove(m_folder + u'/' + markName);
}

}  // namespace jiaxin
