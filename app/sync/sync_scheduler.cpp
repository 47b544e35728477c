// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/sync_scheduler.h"

#include <QNetworkInformation>
#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <utility>

namespace jiaxin {

SyncScheduler::SyncScheduler(Session &session, TransportMaker makeTransport, SyncCredentials credentials, Options options,
                             QObject *parent)
    : QObject(parent),
      m_session(session),
      m_makeTransport(std::move(makeTransport)),
      m_credentials(std::move(credentials)),
      m_options(options)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncScheduler::begin);
}

SyncScheduler::~SyncScheduler()
{
    stop();
}

int SyncScheduler::retrySeconds(int failures, const Options &options)
{
    qint64 seconds = options.firstRetrySeconds;
    for (int i = 1; i < failures && seconds < options.mostRetrySeconds; ++i)
        seconds *= 2;
    return int(std::min<qint64>(seconds, options.mostRetrySeconds));
}

void SyncScheduler::start()
{
    m_stopped = false;
    plan(0);
}

void SyncScheduler::syncNow()
{
    if (m_stopped)
        return;
    if (m_state == State::Running)
        m_again = true;
    else
        begin();
}

void SyncScheduler::editMade()
{
    if (m_stopped || m_state == State::Running) {
        m_again = !m_stopped;
        return;
    }
    // While the province is not to be reached an edit is no reason to try more often.
    if (m_failures == 0)
        plan(m_options.editSeconds);
}

void SyncScheduler::listenToNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto isThere = [](QNetworkInformation::Reachability reachability) {
        return reachability != QNetworkInformation::Reachability::Disconnected;
    };
    const QNetworkInformation *network = QNetworkInformation::instance();
    m_reachable = isThere(network->reachability());
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this, isThere](QNetworkInformation::Reachability reachability) { setReachable(isThere(reachability)); });
}

void SyncScheduler::setReachable(bool reachable)
{
    const bool back = reachable && !m_reachable;
    m_reachable = reachable;
    // What the system takes for a dead network may still lead to the province: the plan stays as it is.
    if (!back || m_stopped)
        return;
    if (m_state == State::Running)
        m_woken = true;
    else if (m_failures > 0)
        plan(m_options.wakeSeconds);
}

void SyncScheduler::stop()
{
    m_stopped = true;
    m_timer.stop();
    m_nextAt = {};
    if (m_pass)
        m_pass->cancel();
    m_running.waitForFinished();
    m_pass.reset();
    set(State::Stopped);
}

void SyncScheduler::plan(int seconds)
{
    m_nextAt = m_session.clock().now().addSecs(seconds);
    m_timer.start(seconds * 1000);
    emit stateChanged();
}

void SyncScheduler::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void SyncScheduler::begin()
{
    if (m_stopped || m_state == State::Running)
        return;
    m_timer.stop();
    m_again = false;
    SyncPass::Options options;
    options.progress = [this](const SyncProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { emit progressed(progress); }, Qt::QueuedConnection);
    };
    options.memory = m_memory;
    m_pass = std::make_shared<SyncPass>(m_session, m_makeTransport, m_credentials, options);
    set(State::Running);
    m_running = QtConcurrent::run([this, pass = m_pass] {
        const SyncSummary summary = pass->run();
        QMetaObject::invokeMethod(
            this, [this, summary] { finish(summary); }, Qt::QueuedConnection);
    });
}

void SyncScheduler::finish(const SyncSummary &summary)
{
    if (m_stopped)
        return;
    m_running.waitForFinished();
    m_pass.reset();
    m_last = summary;
    const bool alone = summary.error && summary.error->detail == u"not_enrolled";
    m_failures = summary.error ? m_failures + 1 : 0;
    set(alone ? State::NotEnrolled : !summary.error ? State::Waiting : State::Offline);
    emit ended(summary);
    if (summary.error && summary.error->code == ErrorCode::Forbidden &&
        (summary.error->detail == u"disabled" || summary.error->detail == u"revoked")) {
        emit frozen(summary.error->detail);
        return;
    }
    if (alone)
        return;
    if (m_again && m_failures == 0) {
        begin();
        return;
    }
    if (std::exchange(m_woken, false) && m_failures > 0) {
        plan(m_options.wakeSeconds);
        return;
    }
    int seconds = m_failures > 0 ? retrySeconds(m_failures, m_options) : m_options.everySeconds;
    // At random within a half more: a thousand offices that lost the province together do not come back together.
    seconds += int(QRandomGenerator::global()->bounded(quint32(seconds / 2 + 1)));
    plan(std::max(seconds, summary.retryAfter));
}

}  // namespace jiaxin
