// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/page_window.h"

#include "app/documents/fonts.h"
#include "app/words/words.h"
#include "tests/ui/wait_for_answers.h"
#include "translations/translations.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace jiaxin::test {

namespace {

QString described(const QWidget *widget)
{
    return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ' + widget->accessibleName();
}

/// What is wrong with the look of a window: a control cut off, text under 14 px, a control without a name.
QStringList flaws(const QWidget *window)
{
    QStringList found;
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool elides = widget->inherits("jiaxin::ElidedLabel") || (label && label->wordWrap());
        if (widget->font().pixelSize() < 14)
            found.append(QStringLiteral("small text: ") + described(widget));
        if ((button || (label && !elides)) && (widget->width() < widget->minimumSizeHint().width() ||
                                               widget->height() < qMin(widget->minimumSizeHint().height(), dp(20))))
            found.append(QStringLiteral("cut off: %1 “%2” %3×%4 of %5×%6")
                             .arg(described(widget), label ? label->text() : QString())
                             .arg(widget->width())
                             .arg(widget->height())
                             .arg(widget->minimumSizeHint().width())
                             .arg(widget->minimumSizeHint().height()));
        const bool control = button || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                             qobject_cast<const QAbstractItemView *>(widget);
        if (control && widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty() &&
            !widget->objectName().startsWith(QLatin1String("qt_")))
            found.append(QStringLiteral("no name: ") + described(widget));
    }
    return found;
}

}  // namespace

void prepareApplication()
{
    // Lives as long as the application, whose child it is.
    new Theme(*qApp);
    if (!installTranslations(*qApp))
        qFatal("no translations");
    if (!loadFonts())
        qFatal("no fonts");
    QDir().mkpath(qEnvironmentVariable("TEST_BINARY_DIR") + QLatin1String("/screenshots"));
}

PageWindow::PageWindow(Session &session, const QString &id, const Maker &maker, const QVariantMap &arguments)
    : m_id(id), m_context(std::make_unique<PageContext>(session, m_modals))
{
    PageContext *context = m_context.get();
    const auto entry = [&](const char *name, const QString &title, IconName icon) {
        const QString entryId = QLatin1String(name);
        return PageEntry {entryId, title, icon, [context, maker, entryId, id](QWidget *parent) -> Page * {
                              Q_ASSERT(entryId == id);
                              return maker(*context, parent);
                          }};
    };
    m_window = std::make_unique<MainWindow>(QList<PageEntry> {
        entry("home", QStringLiteral("工作台"), IconName::Home),
        entry("enterprises", QStringLiteral("企业"), IconName::Enterprise),
        entry("workers", QStringLiteral("服务员"), IconName::Worker), entry("review", QStringLiteral("审核"), IconName::Review),
        entry("rewards", QStringLiteral("奖惩"), IconName::Award),
        entry("certificates", QStringLiteral("证件"), IconName::Certificate),
        entry("exchange", QStringLiteral("数据交换"), IconName::Exchange)});
    QStringList roles;
    for (const Role role : session.actor().roles)
        roles.append(roleText(role));
    m_window->topBar()->setUnit(QStringLiteral("西安市碑林区商务局"));
    m_window->topBar()->setUser(session.displayName(), roles.join(u'、'));
    m_window->topBar()->setSync(SyncTone::Offline, QStringLiteral("仅本机"));
    QObject::connect(context, &PageContext::message, m_window.get(), [this](MessageKind kind, const QString &text) {
        m_messages.append(text);
        m_window->showMessage(kind, text, inChina(m_context->clock().now()).time());
    });
    QObject::connect(context, &PageContext::recordsChanged, m_window.get(), &MainWindow::refreshPages);
    QObject::connect(context, &PageContext::progress, m_window.get(),
                     [this](const QString &text, qint64 done, qint64 total) { m_window->showProgress(text, done, total); });
    QObject::connect(context, &PageContext::progressEnded, m_window.get(), &MainWindow::hideProgress);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not become active");
    m_window->openPage(id, arguments);
    settle();
}

PageWindow::~PageWindow()
{
    m_window.reset();
    Theme::current().setScale(100);
}

void PageWindow::settle()
{
    waitForAnswers();
}

void PageWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    settle();
}

void PageWindow::type(const QString &text)
{
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &typed);
    settle();
}

void PageWindow::grab(const QString &name, QSize size, int scale)
{
    Theme::current().setScale(scale);
    m_window->resize(size);
    QTest::qWait(20);
    // On a busy machine the layout takes its time.
    (void)QTest::qWaitFor([this] { return flaws(m_window.get()).isEmpty(); }, 2000);
    const QString file = QStringLiteral("%1-%2x%3-%4.png").arg(name).arg(size.width()).arg(size.height()).arg(scale);
    QVERIFY(m_window->grab().save(qEnvironmentVariable("TEST_BINARY_DIR") + QLatin1String("/screenshots/") + file));
    const QStringList wrong = flaws(m_window.get());
    QVERIFY2(wrong.isEmpty(), qPrintable(file + QStringLiteral(": ") + wrong.join(QStringLiteral("; "))));
}

void PageWindow::grabAll(const QString &name)
{
    grab(name, {1366, 768});
    grab(name, {1920, 1080});
    grab(name, {1920, 1080}, 150);
    Theme::current().setScale(100);
    m_window->resize(1366, 768);
}

}  // namespace jiaxin::test
