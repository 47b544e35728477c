// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>

#include <atomic>
#include <memory>

namespace jiaxin {

/// One for each answer that is on its way to the GUI thread.
class AwaitedAnswer {
public:
    AwaitedAnswer() { ++s_count; }
    ~AwaitedAnswer() { --s_count; }
    AwaitedAnswer(const AwaitedAnswer &) = delete;
    AwaitedAnswer &operator=(const AwaitedAnswer &) = delete;

    /// None: the windows have all that they asked for, and whatever they asked for by that.
    static int count() { return s_count; }

private:
    inline static std::atomic_int s_count {0};
};

/// Hands what a future brings to `then` in a later turn of the receiver's event loop, in the order in which futures of one
/// thread finish. The receiver must be alive until then. (QFuture::then with a context calls at once when the future happens to
/// be finished already, so that an answer could come before the one who asked is ready for it.)
template <class T, class Then>
void queued(QObject *receiver, QFuture<T> future, Then then)
{
    future.then([receiver, then = std::move(then), awaited = std::make_shared<AwaitedAnswer>()](T value) mutable {
        QMetaObject::invokeMethod(
            receiver,
            [then = std::move(then), value = std::move(value), awaited = std::move(awaited)]() mutable {
                then(std::move(value));
            },
            Qt::QueuedConnection);
    });
}

/// Delivers what a future brings to `then` on the GUI thread, unless `context` has died by then.
template <class T, class Then>
void later(QObject *context, QFuture<T> future, Then then)
{
    queued(QCoreApplication::instance(), std::move(future),
           [alive = QPointer<QObject>(context), then = std::move(then)](T value) mutable {
               if (alive)
                   then(std::move(value));
           });
}

}  // namespace jiaxin
