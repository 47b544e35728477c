// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>

namespace jiaxin::test {

/// What another program writes to its standard output; empty where it does not end within ten minutes.
inline QString output(const QString &program, const QStringList &arguments)
{
    constexpr int milliseconds = 600'000;
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(milliseconds) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

}  // namespace jiaxin::test
