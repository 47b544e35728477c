// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/reference_edit.h"

#include "app/home/home_service.h"
#include "app/records/record_service.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int shownAtOnce = 12;

struct Found {
    RecordId id;
    QString title;
};

QString titleOf(const RecordType &type, const Record &record)
{
    return type.field(QLatin1String(type.title))->get(record).toString();
}

}  // namespace

ReferenceEdit::ReferenceEdit(PageContext &context, const RecordType &type, QWidget *parent)
    : QLineEdit(parent),
      m_context(context),
      m_type(type),
      m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    setPlaceholderText(tr("Name, initials or number"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(shownAtOnce);
    setCompleter(m_completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(this, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, &ReferenceEdit::find);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        // The completer writes its text after this.
        QMetaObject::invokeMethod(
            this, [this, row = index.row()] { choose(row); }, Qt::QueuedConnection);
    });
}

void ReferenceEdit::setRecord(const RecordId &id)
{
    if (id.isNull()) {
        setRecord(id, {});
        return;
    }
    m_record = id;
    m_context.ask(
        this,
        [id, type = &m_type](Workspace &work) {
            const auto record = work.store.load(*type, id);
            return record ? titleOf(*type, *record) : QString();
        },
        [this, id](const QString &title) {
            if (m_record == id)
                setRecord(id, title);
        });
}

void ReferenceEdit::setRecord(const RecordId &id, const QString &title)
{
    m_record = id;
    m_title = title;
    setText(title);
    setCursorPosition(0);
}

void ReferenceEdit::find()
{
    const int generation = ++m_generation;
    m_context.ask(
        this,
        [typed = text().trimmed(), type = &m_type](Workspace &work) {
            QList<Found> found;
            const ListQuery query {.type = type, .search = typed, .units = HomeService::territory(work), .limit = shownAtOnce};
            for (const ListRow &row : RecordService(work).list(query))
                found.append({row.record->id, titleOf(*type, *row.record)});
            return found;
        },
        [this, generation](const QList<Found> &found) {
            if (generation != m_generation || !hasFocus())
                return;
            m_found->clear();
            for (const Found &one : found) {
                auto *item = new QStandardItem(one.title);
                item->setData(one.id.toString(), idRole);
                m_found->appendRow(item);
            }
            if (found.isEmpty()) {
                m_completer->popup()->hide();
                return;
            }
            m_completer->complete();
            m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
        });
}

void ReferenceEdit::choose(int row)
{
    const QStandardItem *item = m_found->item(row);
    if (!item)
        return;
    setRecord(RecordId(item->data(idRole).toString()), item->text());
    emit recordChanged(m_record);
}

void ReferenceEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        find();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ReferenceEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    m_pause.stop();
    ++m_generation;
    if (text() == m_title)
        return;
    if (text().trimmed().isEmpty()) {
        setRecord({}, {});
        emit recordChanged({});
    } else if (m_found->rowCount() == 1) {
        choose(0);
    } else {
        setText(m_title);
    }
}

}  // namespace jiaxin
