// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSize>
#include <QStringList>

#include <functional>

namespace jiaxin {

class ProgramWindow;

/// Pictures of every page that the user has, at the sizes and scales of an office, with the data of the vault; then the
/// program ends.
class Screenshots final : public QObject {
    Q_OBJECT
public:
    Screenshots(ProgramWindow &window, const QString &folder);

private:
    struct Shot {
        QString page;
        QString title;
        QSize size;
        int scale;
        QString suffix;
    };
    void begin();
    void next();
    void take(const Shot &shot);
    /// Calls `then` when the page has read what it shows.
    void settle(int looks, std::function<void()> then);

    ProgramWindow &m_window;
    QString m_folder;
    QList<Shot> m_shots;
    int m_failures = 0;
};

}  // namespace jiaxin
