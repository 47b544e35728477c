// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sync_keeper.h"

#include "app/sync/first_login.h"
#include "app/words/words.h"
#include "ui/words/sync_words.h"

#include <QtConcurrentRun>

namespace jiaxin {
namespace {

SyncCredentials copyOf(const SyncCredentials &credentials)
{
    return {.name = credentials.name, .password = credentials.password.clone(), .code = credentials.code};
}

/// What a person has to do about the error; Nothing: it is tried again by itself.
SyncKeeper::Need needOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::WrongPassword:
    case ErrorCode::LockedOut:
        return SyncKeeper::Need::LogIn;
    case ErrorCode::Unauthorised:
        return error.detail == QLatin1String("second_factor") ? SyncKeeper::Need::SecondFactor : SyncKeeper::Need::LogIn;
    case ErrorCode::Forbidden:
        return error.detail == QLatin1String("must_change") ? SyncKeeper::Need::NewPassword : SyncKeeper::Need::Nothing;
    case ErrorCode::WrongState:
        return error.detail == QLatin1String("not_enrolled") ? SyncKeeper::Need::Enrol : SyncKeeper::Need::Nothing;
    default:
        return SyncKeeper::Need::Nothing;
    }
}

}  // namespace

SyncKeeper::SyncKeeper(PageContext &context, TransportMaker makeTransport, SyncCredentials credentials, QObject *parent)
    : QObject(parent), m_context(context), m_makeTransport(std::move(makeTransport)), m_credentials(std::move(credentials))
{
    connect(&m_context, &PageContext::recordsChanged, this, [this] {
        if (m_scheduler && !m_announcing)
            m_scheduler->editMade();
        read();
    });
}

SyncKeeper::~SyncKeeper()
{
    stop();
}

void SyncKeeper::start()
{
    m_context.ask(
        this, [](Workspace &work) { return SyncStates(work).overview(); },
        [this](const SyncOverview &overview) {
            m_overview = overview;
            if (!overview.enrolled) {
                m_need = Need::Enrol;
            } else if (m_context.actor().hasBusinessRole() && !m_credentials.password.isEmpty()) {
                makeScheduler();
            }
            emit changed();
        });
}

void SyncKeeper::read()
{
    if (m_stopped)
        return;
    m_context.ask(
        this, [](Workspace &work) { return SyncStates(work).overview(); },
        [this](const SyncOverview &overview) {
            m_overview = overview;
            emit changed();
        });
}

void SyncKeeper::makeScheduler()
{
    if (m_stopped)
        return;
    m_need = Need::Nothing;
    m_paused = false;
    m_scheduler =
        std::make_unique<SyncScheduler>(m_context.session(), m_makeTransport, copyOf(m_credentials), SyncScheduler::Options());
    connect(m_scheduler.get(), &SyncScheduler::stateChanged, this, &SyncKeeper::changed);
    connect(m_scheduler.get(), &SyncScheduler::progressed, this, &SyncKeeper::takeProgress);
    connect(m_scheduler.get(), &SyncScheduler::ended, this, &SyncKeeper::takeEnd);
    connect(m_scheduler.get(), &SyncScheduler::frozen, this, &SyncKeeper::frozen);
    m_scheduler->listenToNetwork();
    m_scheduler->start();
}

void SyncKeeper::stop()
{
    m_stopped = true;
    m_work.reset();
    m_scheduler.reset();
}

void SyncKeeper::pause()
{
    m_paused = true;
    m_progress.reset();
    m_work.reset();
    m_scheduler.reset();
    read();
}

void SyncKeeper::syncNow()
{
    if (m_need != Need::Nothing || !isEnrolled())
        return;
    if (m_scheduler) {
        m_scheduler->syncNow();
    } else if (!m_credentials.password.isEmpty()) {
        makeScheduler();
    }
    emit changed();
}

void SyncKeeper::wakeUp()
{
    if (m_scheduler)
        m_scheduler->syncNow();
}

void SyncKeeper::logIn(SyncCredentials credentials)
{
    m_credentials = std::move(credentials);
    m_scheduler.reset();
    makeScheduler();
    emit changed();
}

void SyncKeeper::enrol(QObject *context, const EnrolmentOrder &order, std::function<void(const Result<void> &)> then)
{
    QFuture<Result<void>> running =
        QtConcurrent::run([&session = m_context.session(), order, make = m_makeTransport]() -> Result<void> {
            const Result<ServerLink> link = jiaxin::enrol(session, order, make);
            return link ? Result<void>() : Result<void>(link.error());
        });
    m_pending = QFuture<Result<void>>(running).then([](const Result<void> &) {});
    later(context, running, [this, then = std::move(then)](const Result<void> &done) {
        m_need = done ? Need::Nothing : m_need;
        read();
        then(done);
    });
}

void SyncKeeper::changePassword(QObject *context, const QString &name, const Secret &present, const Secret &wanted,
                                std::function<void(const Result<void> &)> then)
{
    auto old = std::make_shared<SyncCredentials>(SyncCredentials {.name = name, .password = present.clone()});
    auto fresh = std::make_shared<Secret>(wanted.clone());
    QFuture<Result<void>> running =
        QtConcurrent::run([&session = m_context.session(), old, fresh, make = m_makeTransport]() -> Result<void> {
            return changeProvincePassword(session, *old, *fresh, make);
        });
    m_pending = QFuture<Result<void>>(running).then([](const Result<void> &) {});
    later(context, running, [this, old, fresh, then = std::move(then)](const Result<void> &done) {
        if (done)
            logIn({.name = old->name, .password = fresh->clone()});
        then(done);
    });
}

void SyncKeeper::takeProgress(const SyncProgress &progress)
{
    m_progress = progress;
    // Only what takes long has a line of its own below; the bar tells of the rest.
    if (progress.step == SyncProgress::Step::Loading) {
        if (!m_work)
            m_work = m_context.beginWork(tr("Taking in the province's records; you can go on working"));
        if (!m_work->step(progress.done, progress.total))
            pause();
    } else {
        m_work.reset();
    }
    emit changed();
}

void SyncKeeper::require(Need need)
{
    m_need = need;
    // Every further attempt would count against the account: five wrong passwords lock it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_need != Need::Nothing)
                m_scheduler.reset();
            emit changed();
        },
        Qt::QueuedConnection);
}

void SyncKeeper::takeEnd(const SyncSummary &summary)
{
    m_progress.reset();
    m_work.reset();
    if (summary.error) {
        if (const Need need = needOf(*summary.error); need != Need::Nothing)
            require(need);
    }
    if (summary.acknowledged + summary.merged + summary.conflicts + summary.parked + summary.pulled + summary.removed > 0) {
        say(summary);
        m_announcing = true;
        m_context.announceChange();
        m_announcing = false;
    } else {
        read();
    }
    emit ended(summary);
}

void SyncKeeper::say(const SyncSummary &summary)
{
    const bool open = summary.error || summary.waiting > 0 || summary.conflicts > 0 || summary.parked > 0;
    m_context.say(open ? MessageKind::Info : MessageKind::Done, SyncWords::passSentence(summary));
}

bool SyncKeeper::isCopy() const
{
    return m_overview.frozen == QLatin1String("restored") || m_overview.frozen == QLatin1String("cloned");
}

bool SyncKeeper::isRunning() const
{
    return m_scheduler && m_scheduler->state() == SyncScheduler::State::Running;
}

QDateTime SyncKeeper::nextAt() const
{
    return m_scheduler && !isRunning() ? m_scheduler->nextAt() : QDateTime();
}

QDateTime SyncKeeper::syncedAt() const
{
    for (const SyncSummary &pass : m_overview.passes) {
        if (!pass.error)
            return pass.endedAt;
    }
    return {};
}

std::optional<Error> SyncKeeper::error() const
{
    return m_overview.passes.isEmpty() ? std::nullopt : m_overview.passes.constFirst().error;
}

QString SyncKeeper::words() const
{
    const SyncOverview &now = m_overview;
    if (!now.enrolled)
        return tr("This computer only");
    if (!now.frozen.isEmpty())
        return tr("Stopped by the province");
    if (isRunning())
        return SyncWords::progressText(m_progress);
    QStringList parts;
    if (now.conflicts > 0)
        parts.append(tr("%1 conflicts").arg(now.conflicts));
    if (now.rejected > 0)
        parts.append(tr("%1 refused").arg(now.rejected));
    if (now.waiting > 0)
        parts.append(tr("%1 to be sent").arg(now.waiting));
    if (m_need != Need::Nothing)
        parts.append(tr("not logged in"));
    else if (m_paused)
        parts.append(tr("paused"));
    else if (error())
        parts.append(tr("offline"));
    if (parts.isEmpty())
        return syncedAt().isValid() ? tr("Synced %1").arg(SyncWords::clockText(syncedAt(), m_context.today()))
                                    : tr("Not synced yet");
    return parts.join(QStringLiteral(" · "));
}

SyncTone SyncKeeper::tone() const
{
    const SyncOverview &now = m_overview;
    if (!now.frozen.isEmpty())
        return SyncTone::Stopped;
    if (!now.enrolled)
        return SyncTone::Offline;
    if (isRunning())
        return SyncTone::Running;
    if (now.conflicts + now.rejected > 0)
        return SyncTone::Conflict;
    if (m_need != Need::Nothing || error() || m_paused)
        return SyncTone::Offline;
    return now.waiting > 0 || !syncedAt().isValid() ? SyncTone::Running : SyncTone::Synced;
}

}  // namespace jiaxin
