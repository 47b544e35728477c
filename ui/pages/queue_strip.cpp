// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/queue_strip.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/metrics.h"
#include "ui/pages/queue_words.h"

#include <QBoxLayout>

namespace jiaxin {

QueueStrip::QueueStrip(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 16);
    for (int each = 0; each < int(WorkQueue::Count); ++each) {
        const auto queue = WorkQueue(each);
        auto *link = new LinkButton(choiceText(queue), this);
        link->setObjectName(QStringLiteral("to_queue_") + choiceName(queue));
        connect(link, &LinkButton::clicked, this, [this, queue] {
            m_context.open(QStringLiteral("queues"), {{QStringLiteral("queue"), choiceName(queue)}});
        });
        row->addWidget(link);
        m_links.insert(queue, link);
    }
}

void QueueStrip::refresh()
{
    m_context.ask(
        this, [](Workspace &work) { return WorkQueues(work).counts(); },
        [this](const QMap<WorkQueue, QueueCount> &counts) {
            for (auto link = m_links.begin(); link != m_links.end(); ++link) {
                const QueueCount count = counts.value(link.key());
                link.value()->setText(QueueWords::counted(link.key(), count));
                const bool urgent = link.key() == WorkQueue::DueSoon && count.amount > 0;
                link.value()->setRole(urgent ? ColorRole::AmberText : ColorRole::Accent);
                link.value()->updateGeometry();
            }
        });
}

}  // namespace jiaxin
