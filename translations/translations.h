// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QCoreApplication;

namespace jiaxin {

/// Puts Simplified Chinese on the application: our own sentences and labels, and those of Qt's dialogs. False when a file is
/// missing from the build, which only a broken build can do.
bool installTranslations(QCoreApplication &application);

}  // namespace jiaxin
