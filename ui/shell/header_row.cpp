// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/header_row.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>

namespace jiaxin {

HeaderRow::HeaderRow(QWidget *parent) : QWidget(parent), m_facts(new ElidedLabel({}, this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(m_row, 8);
    bindTextColor(m_facts, ColorRole::Secondary);
    m_facts->hide();
    m_row->addWidget(m_facts);
    m_row->addStretch(1);
}

void HeaderRow::setFacts(const QString &facts)
{
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
}

void HeaderRow::addFact(QWidget *widget)
{
    m_row->insertWidget(m_left++, widget);
}

void HeaderRow::addAction(QWidget *widget)
{
    // Where letters are large and facts many, buttons do without their keys.
    if (qobject_cast<Button *>(widget))
        widget->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->addWidget(widget);
}

}  // namespace jiaxin
