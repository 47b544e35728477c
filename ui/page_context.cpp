// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/page_context.h"

#include "app/words/words.h"

namespace jiaxin {

PageContext::PageContext(Session &session, Modals &modals, QObject *parent)
    : QObject(parent), m_session(session), m_modals(modals)
{
}

void PageContext::report(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        emit message(MessageKind::Failed, errorText(error));
}

std::shared_ptr<PageContext::Work> PageContext::beginWork(const QString &text)
{
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_works.removeIf([](const std::weak_ptr<std::atomic_bool> &work) { return work.expired(); });
    m_works.append(cancelled);
    return std::make_shared<Work>(*this, text, cancelled);
}

void PageContext::cancelWork()
{
    for (const std::weak_ptr<std::atomic_bool> &work : std::as_const(m_works)) {
        if (const auto cancelled = work.lock())
            *cancelled = true;
    }
}

PageContext::Work::Work(PageContext &context, QString text, std::shared_ptr<std::atomic_bool> cancelled)
    : m_context(context), m_text(std::move(text)), m_cancelled(std::move(cancelled))
{
}

PageContext::Work::~Work()
{
    if (m_lastTold.isValid())
        QMetaObject::invokeMethod(
            &m_context, [context = &m_context] { emit context->progressEnded(); }, Qt::QueuedConnection);
}

bool PageContext::Work::step(qint64 done, qint64 total)
{
    constexpr qint64 readableMilliseconds = 100;
    if (!m_lastTold.isValid() || m_lastTold.hasExpired(readableMilliseconds) || done == total) {
        m_lastTold.start();
        QMetaObject::invokeMethod(
            &m_context, [context = &m_context, text = m_text, done, total] { emit context->progress(text, done, total); },
            Qt::QueuedConnection);
    }
    return !*m_cancelled;
}

}  // namespace jiaxin
