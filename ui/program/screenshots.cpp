// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/program/screenshots.h"

#include "ui/later.h"
#include "ui/pages/registry.h"
#include "ui/program/program_window.h"
#include "ui/program/session_view.h"
#include "ui/program/unlock_page.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

namespace jiaxin {
namespace {

/// A page reads in turns: a list, then the row's detail, then its picture, which may be asked for by painting. After so many
/// looks in succession that found nothing on its way it has them all.
constexpr int quietLooks = 3;
constexpr int lookMilliseconds = 25;
constexpr int unlockMilliseconds = 30'000;

}  // namespace

Screenshots::Screenshots(ProgramWindow &window, const QString &folder) : m_window(window), m_folder(folder)
{
    QDir().mkpath(folder);
    connect(&window, &ProgramWindow::opened, this, [this] { settle(quietLooks, [this] { begin(); }); });
    QTimer::singleShot(unlockMilliseconds, this, [this] {
        if (!m_window.session()) {
            QTextStream(stderr) << tr("The vault was not unlocked; no pictures were taken.") << '\n';
            QApplication::exit(3);
        }
    });
}

void Screenshots::begin()
{
    const QList<PageEntry> pages = pagesFor(m_window.session()->context());
    for (const auto &[size, scale] :
         {std::pair(QSize(1366, 768), 100), std::pair(QSize(1920, 1080), 100), std::pair(QSize(1920, 1080), 150)}) {
        for (const PageEntry &page : pages) {
            if (!page.title.isEmpty())
                m_shots.append({page.id, page.title, size, scale,
                                QStringLiteral("%1x%2-%3").arg(size.width()).arg(size.height()).arg(scale)});
        }
    }
    next();
}

void Screenshots::next()
{
    if (m_shots.isEmpty()) {
        QApplication::exit(m_failures == 0 ? 0 : 5);
        return;
    }
    const Shot shot = m_shots.takeFirst();
    Theme::current().setScale(shot.scale);
    m_window.resize(shot.size);
    m_window.session()->window()->openPage(shot.page);
    settle(quietLooks, [this, shot] { take(shot); });
}

void Screenshots::settle(int looks, std::function<void()> then)
{
    if (looks == 0) {
        then();
        return;
    }
    QTimer::singleShot(lookMilliseconds, this, [this, looks, then = std::move(then)] {
        settle(AwaitedAnswer::count() > 0 ? quietLooks : looks - 1, then);
    });
}

void Screenshots::take(const Shot &shot)
{
    const QString file = QDir(m_folder).filePath(QStringLiteral("%1-%2.png").arg(shot.page, shot.suffix));
    const bool saved = m_window.grab().save(file);
    m_failures += saved ? 0 : 1;
    QTextStream(stdout) << file << (saved ? "" : " !") << "  " << shot.title << '\n';
    next();
}

}  // namespace jiaxin
