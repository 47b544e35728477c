// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// jiaxin: builds the objects and hands references on.
#include "app/documents/fonts.h"
#include "crypto/crypto_provider.h"
#include "translations/translations.h"
#include "ui/kit/theme.h"
#include "ui/program/brand.h"
#include "ui/program/program_window.h"
#include "ui/program/screenshots.h"

#include <QApplication>
#include <QSettings>

using namespace jiaxin;

namespace {

std::unique_ptr<Clock> makeClock(const QString &standing)
{
    const QDateTime instant = QDateTime::fromString(standing, Qt::ISODate);
    if (instant.isValid())
        return std::make_unique<ManualClock>(instant);
    return std::make_unique<SystemClock>();
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("jiaxin"));
    QApplication::setOrganizationName(QStringLiteral("jiaxin"));
    QApplication::setApplicationVersion(QStringLiteral(JIAXIN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("jiaxin"));
    installTranslations(application);
    const ProgramOptions options = ProgramOptions::parse(QApplication::arguments());
    loadFonts();
    Theme theme(application);
    QApplication::setWindowIcon(programIcon());

    const std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    const std::unique_ptr<Clock> clock = makeClock(options.clock);
    const VaultTools tools {.crypto = *crypto, .clock = *clock};
    Modals modals;
    QSettings memory;
    ProgramWindow window(tools, modals, memory);
    std::unique_ptr<Screenshots> screenshots;
    if (!options.screenshots.isEmpty())
        screenshots = std::make_unique<Screenshots>(window, options.screenshots);
    window.start(options);
    window.show();
    return QApplication::exec();
}
