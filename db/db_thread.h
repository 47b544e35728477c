// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/db_failure.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace jiaxin {

/// The one thread that owns the vault's connections: open, use and destroy a Vault inside its jobs. Jobs run one after another
/// in the order they were given; what they throw becomes an Error here and nowhere above.
class DbThread {
public:
    DbThread()
    {
        m_pool.setMaxThreadCount(1);
        // The thread stays: a connection belongs to it.
        m_pool.setExpiryTimeout(-1);
        m_pool.setObjectName(QStringLiteral("db"));
    }
    /// Waits for every accepted job.
    ~DbThread() { m_pool.waitForDone(); }
    DbThread(const DbThread &) = delete;
    DbThread &operator=(const DbThread &) = delete;

    /// Runs a job that returns T or Result<T> (both give Result<T>) on the thread. What the job refers to must live until its
    /// future is finished. Deliver the result with QFuture::then(context, …); a job whose future was cancelled before its turn
    /// does not run.
    template <class Job>
    QFuture<ResultOf<Job &>> run(Job job)
    {
        using Value = ResultOf<Job &>;
        struct Task {
            Job job;
            QPromise<Value> promise {};
        };
        // Shared, as a std::function is copyable and a promise is not.
        auto task = std::make_shared<Task>(Task {.job = std::move(job)});
        QFuture<Value> future = task->promise.future();
        // Started at once: QFuture::result() does not wait for what has not been started.
        task->promise.start();
        m_pool.start([task = std::move(task)] {
            if (!task->promise.isCanceled())
                task->promise.addResult(guarded(task->job));
            task->promise.finish();
        });
        return future;
    }

private:
    QThreadPool m_pool;
};

}  // namespace jiaxin
