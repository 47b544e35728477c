// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace jiaxin {

/// What the command line of the window asks for.
struct ProgramOptions {
    QString vault;         ///< --vault, else JIAXIN_VAULT, else empty: the one that was used last
    QString user;          ///< --user
    QString passwordFile;  ///< --password-file: its first line; for demonstrations
    QString clock;         ///< --clock, ISO 8601; empty: the computer's clock
    QString screenshots;   ///< --screenshots: a folder for pictures of every page, then the program ends

    /// Ends the program by itself for --help, --version and what it does not understand.
    static ProgramOptions parse(const QStringList &arguments);
};

}  // namespace jiaxin
