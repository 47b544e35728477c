// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Courier files, from the window.
#include "app/sync/courier_in.h"
#include "ui/sync_keeper.h"

#include <QtConcurrentRun>

namespace jiaxin {

template <class Job, class Then>
void SyncKeeper::runCourier(QObject *context, const QString &text, Job job, Then then)
{
    if (m_courierBusy || m_stopped)
        return;
    m_courierBusy = true;
    const std::shared_ptr<PageContext::Work> work = m_context.beginWork(text);
    auto running =
        QtConcurrent::run([&session = m_context.session(), step = work->stepper(work), job] { return job(session, step); });
    using Came = decltype(running.result());
    // What ran before may run still: nobody takes the session away from under either.
    m_pending = running.then([before = m_pending](const Came &) mutable { before.waitForFinished(); });
    emit changed();
    later(this, running, [this, alive = QPointer<QObject>(context), then = std::move(then)](const Came &came) {
        m_courierBusy = false;
        read();
        emit changed();
        if (alive)
            then(came);
    });
}

void SyncKeeper::writeCourier(QObject *context, const QString &file, std::function<void(const Result<CourierWritten> &)> then)
{
    runCourier(
        context, tr("Writing the courier file; you can go on working"),
        [file](Session &session, const CourierOut::Progress &step) { return CourierOut(session, step).write(file); },
        std::move(then));
}

void SyncKeeper::readCourier(QObject *context, const QString &file, std::function<void(const CourierRead &)> then)
{
    runCourier(
        context, tr("Reading the courier file; you can go on working"),
        [file](Session &session, const CourierIn::Progress &step) {
            CourierIn courier(session, step);
            CourierRead came {.summary = courier.read(file)};
            came.more = courier.hasMore();
            return came;
        },
        [this, then = std::move(then)](const CourierRead &came) {
            const std::optional<Error> &error = came.summary.error;
            if (came.summary.pulled + came.summary.removed + came.summary.sent > 0)
                m_context.announceChange();
            if (error && error->code == ErrorCode::Forbidden && (error->detail == u"cloned" || error->detail == u"restored"))
                emit frozen(error->detail);
            then(came);
        });
}

}  // namespace jiaxin
