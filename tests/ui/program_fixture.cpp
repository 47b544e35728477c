// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/program_fixture.h"

#include "app/documents/fonts.h"
#include "tests/ui/wait_for_answers.h"
#include "translations/translations.h"
#include "ui/program/unlock_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>

namespace jiaxin::test {

namespace {

constexpr int patience = 20'000;

}  // namespace

Theme &ProgramFixture::theme()
{
    static Theme *theme = nullptr;
    if (!theme) {
        if (!loadFonts() || !installTranslations(*qApp))
            qFatal("fonts or translations are missing from the build");
        theme = new Theme(*qApp);
    }
    return *theme;
}

ProgramFixture::ProgramFixture() : m_memory(m_settingsFolder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat)
{
    theme();
}

void ProgramFixture::start(const QString &user)
{
    office.leave();
    m_program = std::make_unique<ProgramWindow>(office.tools(), modals, m_memory);
    m_program->resize(1366, 768);
    ProgramOptions options;
    options.vault = office.folder();
    options.user = user;
    m_program->start(options);
    m_program->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_program.get()));
    m_program->activateWindow();
}

MainWindow *ProgramFixture::openAs(const QString &user)
{
    start(user);
    m_program->unlockPage()->setPassword(Office::userPassword());
    m_program->unlockPage()->unlock();
    if (!QTest::qWaitFor([this] { return m_program->session() != nullptr; }, patience))
        qFatal("the program did not open");
    settle();
    return window();
}

void ProgramFixture::settle()
{
    waitForAnswers();
}

void ProgramFixture::openPage(const QString &id, const QVariantMap &arguments)
{
    if (!window()->openPage(id, arguments))
        qFatal("there is no page %s for this user", qPrintable(id));
    settle();
}

void ProgramFixture::grab(const QString &name, QWidget *dialog)
{
    const QDir folder(qEnvironmentVariable("TEST_BINARY_DIR") + QLatin1String("/screenshots"));
    folder.mkpath(QStringLiteral("."));
    QWidget *shown = dialog ? dialog : m_program.get();
    QVERIFY(shown->grab().save(folder.filePath(name + QLatin1String(".png"))));
}

void typeText(QWidget *widget, const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
    if (plain) {
        QTest::keyClicks(widget, text);
        return;
    }
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

QStringList brokenLooks(const QWidget *window)
{
    QStringList broken;
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        const QString who =
            QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ' + widget->accessibleName();
        if (widget->font().pixelSize() > 0 && widget->font().pixelSize() < 14)
            broken.append(who + QStringLiteral(": text under 14 px"));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool elides = widget->inherits("jiaxin::ElidedLabel") || (label && label->wordWrap());
        if ((button || (label && !elides)) && widget->width() < widget->minimumSizeHint().width())
            broken.append(who +
                          QStringLiteral(": too narrow, %1 of %2").arg(widget->width()).arg(widget->minimumSizeHint().width()));
        if (button && widget->height() < widget->minimumSizeHint().height())
            broken.append(who + QStringLiteral(": too low"));
        const QWidget *parent = widget->parentWidget();
        if (button && parent && !parent->rect().adjusted(-2, -2, 2, 2).contains(widget->geometry()))
            broken.append(who + QStringLiteral(": outside of its parent"));
    }
    return broken;
}

}  // namespace jiaxin::test
