// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/filters_popup.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/tables/columns_popup.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>

namespace jiaxin {
namespace {

constexpr int longestName = 20;
constexpr int mostRows = 8;

}  // namespace

FiltersPopup::FiltersPopup(const QList<SavedFilter> &filters, const SavedFilter &present, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_filters(filters),
      m_present(present),
      m_list(new QListWidget(this)),
      m_name(new QLineEdit(this)),
      m_save(new Button(tr("Save"), this)),
      m_remove(new Button(tr("Delete"), this))
{
    setObjectName(QStringLiteral("filters_popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 12);
    bindSpacing(column, 8);
    m_list->setObjectName(QStringLiteral("saved_filters_list"));
    m_list->setAccessibleName(tr("Saved filters"));
    m_list->setUniformItemSizes(true);
    bindFixedHeight(m_list, std::clamp(int(filters.size()), 1, mostRows) * 32 + 4);
    bindMinimumWidth(m_list, 280);
    for (const SavedFilter &filter : filters)
        m_list->addItem(filter.name);
    m_list->setVisible(!filters.isEmpty());
    column->addWidget(m_list);
    if (filters.isEmpty())
        column->addWidget(makeLabel(tr("Nothing is saved yet for this list"), this, ColorRole::Secondary));
    auto *drop = new QHBoxLayout;
    drop->addStretch(1);
    m_remove->setObjectName(QStringLiteral("filter_remove"));
    m_remove->setVisible(!filters.isEmpty());
    m_remove->setEnabled(false);
    drop->addWidget(m_remove);
    column->addLayout(drop);
    QLabel *label = makeLabel(tr("Save what is filtered now as"), this);
    label->setBuddy(m_name);
    column->addWidget(label);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    m_name->setObjectName(QStringLiteral("filter_name"));
    m_name->setAccessibleName(label->text());
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMaxLength(longestName);
    m_save->setObjectName(QStringLiteral("filter_save"));
    m_save->setEnabled(false);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    column->addLayout(row);
    for (Button *button : {m_save, m_remove})
        button->setAutoDefault(false);
    m_list->installEventFilter(this);
    m_name->installEventFilter(this);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_save, &Button::clicked, this, &FiltersPopup::save);
    connect(m_remove, &Button::clicked, this, &FiltersPopup::remove);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int current) { m_remove->setEnabled(current >= 0); });
}

void FiltersPopup::popupAt(const QWidget *anchor)
{
    placePopup(*this, *anchor);
    if (m_filters.isEmpty()) {
        m_name->setFocus(Qt::PopupFocusReason);
        return;
    }
    m_list->setFocus(Qt::PopupFocusReason);
    m_list->setCurrentRow(0);
}

void FiltersPopup::choose(int row)
{
    if (row < 0 || row >= m_filters.size())
        return;
    emit chosen(m_filters.at(row));
    close();
}

void FiltersPopup::save()
{
    SavedFilter filter = m_present;
    filter.name = m_name->text().trimmed();
    if (filter.name.isEmpty())
        return;
    emit saved(filter);
    close();
}

void FiltersPopup::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_filters.size())
        return;
    emit removed(m_filters.takeAt(row).name);
    delete m_list->takeItem(row);
}

bool FiltersPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape)
        close();
    else if (watched == m_list && enter)
        choose(m_list->currentRow());
    else if (watched == m_list && key == Qt::Key_Delete)
        remove();
    else if (watched == m_name && enter)
        save();
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

void FiltersPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderControl)});
}

}  // namespace jiaxin
