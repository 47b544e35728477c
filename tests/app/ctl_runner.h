// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/command_words.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace jiaxin::test {

/// What one run of jiaxinctl gave.
struct CtlRun {
    int exit = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const;
    QJsonArray array() const;
    /// The first problem's rule, or the error's code.
    QString fault() const;
};

/// Runs the real jiaxinctl on a vault in a temporary folder, with --json, at a time that the test sets.
class CtlRunner {
public:
    CtlRunner();

    /// `user` empty: without vault and user.
    CtlRun run(const QString &user, const QStringList &words, const QByteArray &input = {}) const;
    /// `new TYPE -` and `edit TYPE ID -` with an object; the outcome's id.
    QString create(const QString &user, const QString &type, const QJsonObject &values) const;
    CtlRun act(const QString &user, const QString &type, const QString &id, const QStringList &words) const;

    /// A file of the folder with this content; its path.
    QString write(const QString &name, const QByteArray &content) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString vault() const { return vaultFolder.isEmpty() ? path(QStringLiteral("vault")) : vaultFolder; }

    QString vaultFolder;  ///< another than `vault` in the temporary folder
    QString clock = QStringLiteral("2026-11-23T09:00:00+08:00");
    QString passwordFile;

private:
    QTemporaryDir m_folder;
};

}  // namespace jiaxin::test
