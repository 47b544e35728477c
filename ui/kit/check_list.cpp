// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/check_list.h"

#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>

namespace jiaxin {

CheckList::CheckList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    bindMargins(m_column, 16, 10, 12, 10);
    bindSpacing(m_column, 7);
    m_column->addStretch(1);
}

void CheckList::setLines(const QList<Line> &lines)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Line &line : lines) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        bindSpacing(layout, 8);
        layout->addWidget(new IconLabel(messageIcon(line.kind), messageRole(line.kind), row), 0, Qt::AlignTop);
        const bool quiet = line.kind == MessageKind::Done || line.kind == MessageKind::Info;
        QString text = line.text;
        if (!line.note.isEmpty())
            text += u'\n' + line.note;
        QLabel *words = makeLabel(text, row, quiet ? ColorRole::Text : messageRole(line.kind));
        words->setWordWrap(true);
        layout->addWidget(words, 1);
        m_column->addWidget(row);
    }
    m_column->addStretch(1);
}

}  // namespace jiaxin
