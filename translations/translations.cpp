// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "translations/translations.h"

#include <QCoreApplication>
#include <QTranslator>

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initTranslationResources()
{
    Q_INIT_RESOURCE(jiaxin_translations);
}

namespace jiaxin {

bool installTranslations(QCoreApplication &application)
{
    initTranslationResources();
    bool complete = true;
    for (const char16_t *name : {u"qtbase_zh_CN", u"jiaxin_zh_CN"}) {
        auto *translator = new QTranslator(&application);
        const bool loaded =
            translator->load(QStringLiteral(":/jiaxin/translations/") + QString::fromUtf16(name) + QLatin1String(".qm"));
        complete = complete && loaded && QCoreApplication::installTranslator(translator);
    }
    return complete;
}

}  // namespace jiaxin
