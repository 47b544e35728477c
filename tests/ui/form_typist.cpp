// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// form_typist VAULT USER PASSWORD: opens the program, types into a new worker's form, says "typed" once the draft is kept, and
// waits to be killed.
#include "app/documents/fonts.h"
#include "translations/translations.h"
#include "ui/forms/record_form.h"
#include "ui/kit/theme.h"
#include "ui/pages/form_page.h"
#include "ui/program/program_window.h"
#include "ui/program/session_view.h"
#include "ui/program/unlock_page.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

using namespace jiaxin;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    loadFonts();
    installTranslations(application);
    Theme theme(application);
    const auto crypto = makeOpenSslProvider();
    const SystemClock clock;
    const QTemporaryDir folder;
    QSettings memory(folder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat);
    Modals modals;
    ProgramWindow window({.crypto = *crypto, .clock = clock, .cacheMebibytes = 16}, modals, memory);
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &window, [&] {
        auto *page = static_cast<FormPage *>(window.session()->window()->page(QStringLiteral("form")));
        if (!page || !page->form())
            return;
        auto *name = static_cast<QLineEdit *>(page->form()->editor(QStringLiteral("name"))->widget());
        auto *phone = static_cast<QLineEdit *>(page->form()->editor(QStringLiteral("phone"))->widget());
        if (name->text().isEmpty()) {
            name->setText(QStringLiteral("景淑琴"));
            phone->setText(QStringLiteral("1380000"));
        } else if (!page->findChild<QLabel *>(QStringLiteral("draft_words"))->text().isEmpty()) {
            QTextStream(stdout) << "typed" << Qt::endl;
            poll.stop();
        }
    });
    QObject::connect(&window, &ProgramWindow::opened, &window, [&] {
        window.session()->window()->openPage(QStringLiteral("form"), {{QStringLiteral("type"), QStringLiteral("worker")}});
        poll.start(20);
    });
    ProgramOptions options;
    options.vault = arguments.value(1);
    options.user = arguments.value(2);
    window.start(options);
    window.show();
    window.unlockPage()->setPassword(arguments.value(3));
    window.unlockPage()->unlock();
    return QApplication::exec();
}
