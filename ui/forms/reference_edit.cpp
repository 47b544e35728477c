// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/reference_edit.h"

#include "app/records/record_search.h"

namespace jiaxin {
namespace {

constexpr int foundAtMost = 12;

QString titleOf(const RecordType &type, const Record &record)
{
    return type.field(QLatin1String(type.title))->get(record).toString();
}

}  // namespace

ReferenceEdit::ReferenceEdit(PageContext &context, const RecordType &type, QWidget *parent)
    : FindEdit(context, tr("Name, initials or number"), parent), m_type(type)
{
}

void ReferenceEdit::setRecord(const RecordId &id)
{
    if (id.isNull()) {
        setRecord(id, {});
        return;
    }
    m_record = id;
    context().ask(
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
    setChoice(title);
}

FindEdit::Finder ReferenceEdit::finder(const QString &typed) const
{
    return [typed, type = &m_type](Workspace &work) {
        QList<Found> found;
        for (const FoundRecord &one : searchRecords(work, {type}, typed, foundAtMost))
            found.append({titleOf(*type, *one.record), one.record->id.toString()});
        return found;
    };
}

void ReferenceEdit::take(const Found &found)
{
    setRecord(RecordId(found.what.toString()), found.text);
    emit recordChanged(m_record);
}

void ReferenceEdit::drop()
{
    m_record = {};
    emit recordChanged({});
}

}  // namespace jiaxin
