// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/program/session_view.h"

#include "app/home/home_service.h"
#include "app/records/status_service.h"
#include "app/words/words.h"
#include "ui/kit/views.h"
#include "ui/pages/registry.h"
#include "ui/program/search_popup.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/words/unit_choices.h"

#include <QApplication>
#include <QtConcurrent>

namespace jiaxin {
namespace {

struct UserSettings {
    int zoom = 100;
    bool contrast = false;
    bool collapsed = false;
    int idleMinutes = 10;
};

constexpr int smallVault = 2000;

}  // namespace

SessionView::SessionView(std::unique_ptr<Session> session, Modals &modals, SyncCredentials credentials, QObject *parent)
    : QObject(parent),
      m_session(std::move(session)),
      m_context(std::make_shared<PageContext>(*m_session, modals)),
      m_sync(std::make_unique<SyncKeeper>(*m_context, &makeHttpTransport, std::move(credentials))),
      m_window(new MainWindow(pagesFor(*m_context))),
      m_search(new SearchPopup(*m_context, m_window)),
      m_day(m_context->today()),
      m_lastMinute(m_context->clock().now())
{
    m_context->setSync(m_sync.get());
    // It is shown inside of the program's window.
    m_window->setWindowFlags(Qt::Widget);
    connectWindow();
    showWho();
    readSettings();
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, this, &SessionView::checkTime);
    m_minute.start();
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &SessionView::lockRequested);
    qApp->installEventFilter(this);
    readCounts();
    refreshStatus(0);
    m_sync->start();
}

SessionView::~SessionView()
{
    (void)close();
}

void SessionView::connectWindow()
{
    PageContext *context = m_context.get();
    connect(context, &PageContext::message, m_window, [this](MessageKind kind, const QString &text) {
        m_window->showMessage(kind, text, inChina(m_context->clock().now()).time());
    });
    connect(context, &PageContext::navigate, m_window,
            [this](const QString &id, const QVariantMap &arguments) { m_window->openPage(id, arguments); });
    connect(context, &PageContext::progress, m_window, [this](const QString &text, qint64 done, qint64 total) {
        m_window->showProgress(text, done, total, [this] { m_context->cancelWork(); });
    });
    connect(context, &PageContext::progressEnded, m_window, &MainWindow::hideProgress);
    connect(context, &PageContext::recordsChanged, m_window, &MainWindow::refreshPages);
    connect(context, &PageContext::recordsChanged, this, [this] { m_recount.ask(); });
    connect(m_window, &MainWindow::lockRequested, this, &SessionView::lockRequested);
    connect(m_window, &MainWindow::searchRequested, m_search, &SearchPopup::search);
    connect(m_window->navigation(), &Navigation::collapsedChanged, this, &SessionView::keepSettings);
    connect(&Theme::current(), &Theme::changed, this, &SessionView::keepSettings);
    connect(m_sync.get(), &SyncKeeper::changed, this, &SessionView::showSync);
    connect(m_sync.get(), &SyncKeeper::frozen, this, &SessionView::frozen);
    connect(m_window, &MainWindow::syncRequested, m_window, [this] { m_window->openPage(QStringLiteral("sync")); });
}

void SessionView::openFirst()
{
    const QList<PageEntry> pages = pagesFor(*m_context);
    if (!pages.isEmpty())
        m_window->openPage(pages.first().id);
}

void SessionView::showWho()
{
    QStringList roles;
    for (const Role role : m_session->actor().roles)
        roles.append(roleText(role));
    const QString unit = unitName(m_session->actor().unit);
    m_window->topBar()->setUnit(tr("%1 commerce department").arg(unit));
    m_window->topBar()->setUser(m_session->displayName(), roles.join(u'、'));
    showSync();
    m_window->watermark()->setText(m_session->displayName() + u' ' + unit + u' ' + timeText(m_session->clock().now()));
}

void SessionView::showSync()
{
    if (!m_window)
        return;
    m_window->topBar()->setSync(m_sync->tone(), m_sync->words());
    const SyncOverview &now = m_sync->overview();
    m_window->navigation()->setCount(QStringLiteral("sync"), now.conflicts + now.rejected + now.notices);
}

void SessionView::readSettings()
{
    m_context->ask(
        this,
        [](Workspace &work) {
            return UserSettings {.zoom = work.settings.number(setting::interfaceZoom),
                                 .contrast = work.settings.flag(setting::highContrast),
                                 .collapsed = work.settings.flag(setting::navigationCollapsed),
                                 .idleMinutes = work.settings.number(setting::idleLockMinutes)};
        },
        [this](const UserSettings &settings) {
            Theme::current().setScale(settings.zoom);
            Theme::current().setContrast(settings.contrast ? Contrast::High : Contrast::Normal);
            m_window->navigation()->setCollapsed(settings.collapsed);
            setIdleLimit(settings.idleMinutes * 60'000);
            m_settingsRead = true;
        });
}

void SessionView::keepSettings()
{
    if (!m_settingsRead)
        return;
    m_context->ask(
        this,
        [zoom = Theme::current().scale(), contrast = Theme::current().contrast() == Contrast::High,
         collapsed = m_window->navigation()->isCollapsed()](Workspace &work) {
            work.settings.set(setting::interfaceZoom, QString::number(zoom));
            work.settings.set(setting::highContrast, QString::number(int(contrast)));
            work.settings.set(setting::navigationCollapsed, QString::number(int(collapsed)));
        },
        [] {});
}

void SessionView::setIdleLimit(int milliseconds)
{
    m_idle.stop();
    m_idle.setInterval(milliseconds);
    if (milliseconds > 0)
        m_idle.start();
}

bool SessionView::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        if (m_idle.interval() > 0 && event->spontaneous())
            m_idle.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SessionView::readCounts()
{
    m_context->ask(
        this, [](Workspace &work) { return HomeService(work).waiting(); },
        [this](const QMap<QString, int> &counts) {
            for (auto count = counts.begin(); count != counts.end(); ++count)
                m_window->navigation()->setCount(count.key(), count.value());
        });
}

void SessionView::refreshStatus(qint64 done)
{
    if (!m_session->actor().hasBusinessRole())
        return;
    m_refreshing = true;
    m_context->ask(
        this, [](Workspace &work) { return StatusService(work).refreshStale(); },
        [this, done](int refreshed) {
            // A small vault is done before anybody could read of it.
            if (refreshed > 0 && done > smallVault && !m_statusWork)
                m_statusWork = m_context->beginWork(tr("Working out today's status of the workers"));
            const bool go = refreshed > 0 && (!m_statusWork || m_statusWork->step(done + refreshed, 0));
            if (go) {
                refreshStatus(done + refreshed);
                return;
            }
            m_statusWork.reset();
            m_refreshing = false;
            if (done + refreshed > 0)
                m_context->announceChange();
        });
}

void SessionView::checkTime()
{
    // Twice as late as it should be: the computer was asleep.
    const QDateTime now = m_context->clock().now();
    if (m_lastMinute.msecsTo(now) > 2 * qint64(m_minute.interval()))
        m_sync->wakeUp();
    m_lastMinute = now;
    // Not at midnight alone: a consent ends at the minute at which it began (seed B16).
    if (!m_refreshing)
        refreshStatus(0);
    if (m_context->today() == m_day)
        return;
    m_day = m_context->today();
    m_context->announceChange();
}

QFuture<void> SessionView::close()
{
    if (!m_session)
        return QtFuture::makeReadyFuture();
    qApp->removeEventFilter(this);
    m_idle.stop();
    m_minute.stop();
    m_statusWork.reset();
    m_context->cancelWork();
    // Pages first: what they hold goes into the queue before the vault is closed behind it.
    delete std::exchange(m_window, nullptr);
    m_sync->stop();
    m_context->setSync(nullptr);
    const QFuture<void> pending = m_sync->pending();
    m_sync.reset();
    m_context->disconnect();
    const QFuture<void> closing = QtConcurrent::run([session = std::exchange(m_session, nullptr), pending]() mutable {
        // An enrolment on its way still works on the session.
        QFuture<void>(pending).waitForFinished();
        session.reset();
    });
    // Work in flight still finds the context; it dies here, where it lives.
    QFuture<void>(closing).then(qApp, [context = std::exchange(m_context, nullptr)] {});
    return closing;
}

}  // namespace jiaxin
