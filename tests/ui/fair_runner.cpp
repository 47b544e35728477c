// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// fair_runner VAULT USER CLOCK: opens the program (the password comes on standard input), prints by Ctrl+P what waits to be
// made on the first printer, says "printed" once it is asked what came out, and waits to be killed.
#include "app/documents/fonts.h"
#include "translations/translations.h"
#include "ui/kit/theme.h"
#include "ui/pages/certificates_confirm.h"
#include "ui/program/program_window.h"
#include "ui/program/session_view.h"
#include "ui/program/unlock_page.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace jiaxin;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString password = QTextStream(stdin).readLine();
    if (!loadFonts() || !installTranslations(application))
        return 2;
    Theme theme(application);
    const auto crypto = makeOpenSslProvider();
    const ManualClock clock(QDateTime::fromString(arguments.value(3), Qt::ISODate));
    const QTemporaryDir folder;
    QSettings memory(folder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat);
    Modals modals;
    ProgramWindow window({.crypto = *crypto, .clock = clock, .cacheMebibytes = 16}, modals, memory);
    bool sent = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &window, [&] {
        const MainWindow *main = window.session()->window();
        auto *list = main->findChild<QAbstractItemView *>(QStringLiteral("certificates"));
        const auto *print = main->findChild<QPushButton *>(QStringLiteral("print_batch"));
        const auto *grid = main->findChild<WasteGrid *>(QStringLiteral("waste_grid"));
        if (!list || !print || !grid)
            return;
        if (!sent && list->model()->rowCount() > 0 && print->isEnabled()) {
            sent = true;
            list->setFocus();
            QTest::keyClick(list, Qt::Key_P, Qt::ControlModifier);
        } else if (sent && grid->isVisible()) {
            QTextStream(stdout) << "printed" << Qt::endl;
            poll.stop();
        }
    });
    QObject::connect(&window, &ProgramWindow::opened, &window, [&] {
        window.session()->window()->openPage(QStringLiteral("certificates"), {});
        poll.start(20);
    });
    ProgramOptions options;
    options.vault = arguments.value(1);
    options.user = arguments.value(2);
    window.start(options);
    window.show();
    window.activateWindow();
    window.unlockPage()->setPassword(password);
    window.unlockPage()->unlock();
    return QApplication::exec();
}
