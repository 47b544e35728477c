// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>

namespace jiaxin {

/// Delivers what a future brings to `then` on the GUI thread, unless `context` has died by then. (QFuture::then with a context
/// may run into one that is just being destroyed.)
template <class T, class Then>
void later(QObject *context, QFuture<T> future, Then then)
{
    future.then(QCoreApplication::instance(), [alive = QPointer<QObject>(context), then = std::move(then)](T value) mutable {
        if (alive)
            then(std::move(value));
    });
}

}  // namespace jiaxin
