// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/work_queue.h"
#include "ui/page_context.h"

#include <QWidget>

namespace jiaxin {

class LinkButton;

/// The queues with their counts, each the way to its page; for the head of the home page.
class QueueStrip final : public QWidget {
    Q_OBJECT
public:
    explicit QueueStrip(PageContext &context, QWidget *parent = nullptr);
    void refresh();

private:
    PageContext &m_context;
    QMap<WorkQueue, LinkButton *> m_links;
};

}  // namespace jiaxin
