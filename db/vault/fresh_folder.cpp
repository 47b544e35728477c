// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/vault/fresh_folder.h"

#include <QDir>
#include <QFile>

namespace jiaxin {

FreshFolder::FreshFolder(QString folder) : m_folder(std::move(folder)) {}

FreshFolder::~FreshFolder()
{
    if (!m_claimed)
        return;
    QDir directory(m_folder);
    // It was empty, so every file in it is ours.
    const QStringList names = directory.entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names)
        directory.remove(name);
    if (m_made)
        QDir().rmdir(m_folder);
}

Result<void> FreshFolder::claim()
{
    const QDir directory(m_folder);
    if (directory.exists() && !directory.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return Error {.code = ErrorCode::Conflict, .field = {}, .detail = QStringLiteral("not_empty")};
    m_made = !directory.exists();
    if (m_made && !QDir().mkpath(m_folder))
        return Error {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("mkdir")};
    m_claimed = true;
    if (m_made)
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

}  // namespace jiaxin
