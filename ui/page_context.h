// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "ui/kit/modals.h"
#include "ui/kit/paint.h"
#include "ui/later.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QPointer>
#include <QVariantMap>

#include <atomic>
#include <memory>

namespace jiaxin {

class SyncKeeper;

/// What a page works with while the vault is open: the session, the door to modal dialogs, and the way to tell the window
/// something. It is made after the session and dies after it, so that work in flight always finds it.
class PageContext final : public QObject {
    Q_OBJECT
public:
    PageContext(Session &session, Modals &modals, QObject *parent = nullptr);

    Session &session() const { return m_session; }
    Modals &modals() const { return m_modals; }
    const Actor &actor() const { return m_session.actor(); }
    const Clock &clock() const { return m_session.clock(); }
    QDate today() const { return clock().today(); }
    /// The tie to the province; null in a window that has none.
    SyncKeeper *sync() const { return m_sync; }
    void setSync(SyncKeeper *sync) { m_sync = sync; }
    bool may(Operation operation, Territory territory = Territory::Inside) const
    {
        return allowed(actor(), operation, territory);
    }

    /// Runs `job(Workspace &)` on the database thread and then `then` on this one, unless `context` has died. `then` takes the
    /// Result<T>; or the T alone (nothing for void), and errors are reported to the message line. Never blocks,
    /// and never answers before it has returned.
    template <class Job, class Then>
    void ask(QObject *context, Job job, Then then)
    {
        using Answer = ResultOf<Job &, Workspace &>;
        queued(this, m_session.run(std::move(job)),
               [this, alive = QPointer<QObject>(context), then = std::move(then)](Answer answer) mutable {
                   if (alive)
                       deliver(then, std::move(answer));
               });
    }

    /// For long work on another thread: tells the status line how far it is (not more often than is readable) and answers false
    /// once the user or the lock has cancelled. Progress is shown from the first call until `Work` is destroyed.
    class Work;
    std::shared_ptr<Work> beginWork(const QString &text);
    /// Locking: every work in progress is told to stop.
    void cancelWork();

    /// A sentence for the message line of the window.
    void say(MessageKind kind, const QString &text) { emit message(kind, text); }
    void report(const Error &error);
    /// Records have changed: counts, lists and figures are read anew.
    void announceChange() { emit recordsChanged(); }
    void open(const QString &pageId, const QVariantMap &arguments = {}) { emit navigate(pageId, arguments); }

signals:
    void message(jiaxin::MessageKind kind, const QString &text);
    void navigate(const QString &pageId, const QVariantMap &arguments);
    void recordsChanged();
    /// `total` 0: the end is not known.
    void progress(const QString &text, qint64 done, qint64 total);
    void progressEnded();

private:
    template <class Then, class Answer>
    void deliver(Then &then, Answer answer)
    {
        if constexpr (std::is_invocable_v<Then &, Answer>) {
            then(std::move(answer));
        } else {
            if (!answer) {
                report(answer.error());
                return;
            }
            if constexpr (std::is_void_v<typename Answer::value_type>)
                then();
            else
                then(std::move(*answer));
        }
    }

    Session &m_session;
    Modals &m_modals;
    SyncKeeper *m_sync = nullptr;
    QList<std::weak_ptr<std::atomic_bool>> m_works;
};

/// One long piece of work; shared by the job that does it. Any thread may call it and destroy it.
class PageContext::Work {
public:
    Work(PageContext &context, QString text, std::shared_ptr<std::atomic_bool> cancelled);
    ~Work();
    Work(const Work &) = delete;
    Work &operator=(const Work &) = delete;

    /// False: stop, and leave nothing half done.
    bool step(qint64 done, qint64 total);
    std::function<bool(qint64 done, qint64 total)> stepper(const std::shared_ptr<Work> &self) const
    {
        return [self](qint64 done, qint64 total) { return self->step(done, total); };
    }

private:
    PageContext &m_context;
    QString m_text;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QElapsedTimer m_lastTold;  // not started: never told
};

}  // namespace jiaxin
