// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/terminal.h"

#include <QtGlobal>

#include <cstdio>
#ifdef Q_OS_WIN
#include <conio.h>
#include <io.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace jiaxin::ctl {

namespace {

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

#ifdef Q_OS_WIN
bool isTerminal()
{
    return _isatty(_fileno(stdin)) != 0;
}

QByteArray readLine()
{
    QByteArray line;
    for (int c = _getch(); c != '\r' && c != '\n' && c != EOF; c = _getch())
        line.append(char(c));
    return line;
}
#else
bool isTerminal()
{
    return isatty(STDIN_FILENO) != 0;
}

QByteArray readLine()
{
    termios before {};
    const bool known = tcgetattr(STDIN_FILENO, &before) == 0;
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    if (known)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    QByteArray line;
    for (int c = std::getchar(); c != '\n' && c != EOF; c = std::getchar())
        line.append(char(c));
    if (known)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    return line;
}
#endif

}  // namespace

std::optional<Secret> askSecret(const QString &prompt)
{
    if (!isTerminal())
        return std::nullopt;
    print(prompt);
    QByteArray line = readLine();
    print(QStringLiteral("\n"));
    return Secret(std::move(line));
}

}  // namespace jiaxin::ctl
