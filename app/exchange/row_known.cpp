// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Which record of the vault a row speaks of, by its natural key.
#include "app/exchange/row_planner.h"

namespace jiaxin {

QString RowPlanner::keyOf(const Record &record) const
{
    if (&m_type == &workerType) {
        const auto &worker = static_cast<const Worker &>(record);
        return worker.documentNumber.isEmpty() ? QString() : worker.documentNumber + u'\n' + choiceName(worker.documentType);
    }
    if (&m_type == &enterpriseType) {
        const auto &enterprise = static_cast<const Enterprise &>(record);
        return enterprise.creditCode.isEmpty() ? enterprise.registrationNumber : enterprise.creditCode;
    }
    const QList<const Field *> parents = m_type.parentFields();
    QString key = parents.isEmpty() ? record.unit : QString();
    bool hangs = parents.isEmpty();
    for (const Field *parent : parents) {
        const QString id = parent->get(record).toString();
        hangs = hangs || !id.isEmpty();
        key += id + u'\n';
    }
    if (!hangs)
        return {};
    for (const Field *field : m_key) {
        const QVariant value = field->get(record);
        key += u'\n' + (value.typeId() == QMetaType::QDateTime ? value.toDateTime().toString(Qt::ISODate) : value.toString());
    }
    return key;
}

std::unique_ptr<Record> RowPlanner::existingChild(const Record &record)
{
    const Field *parent = nullptr;
    for (const Field *each : m_type.parentFields()) {
        if (!parent && each->get(record).isValid())
            parent = each;
    }
    if (!parent && m_type.parent)
        return nullptr;
    if (!parent || parent != m_worker)
        return knownRecord(record, parent);
    const QString key = keyOf(record);
    for (auto &child : m_work.store.children(m_type, parent->name, RecordId(parent->get(record).toString()))) {
        if (keyOf(*child) == key)
            return std::move(child);
    }
    return nullptr;
}

std::unique_ptr<Record> RowPlanner::knownRecord(const Record &record, const Field *parent)
{
    const RecordId id = parent ? RecordId(parent->get(record).toString()) : RecordId();
    auto known = m_known.find(id);
    if (known == m_known.end()) {
        known = m_known.insert(id, {});
        QStringList ids;
        {
            Statement query = m_work.database().prepare(QStringLiteral("SELECT id FROM %1 WHERE %2 = ? AND deleted_at IS NULL")
                                                            .arg(m_type.id(), parent ? parent->id() : QLatin1String("unit")));
            query.bindText(1, parent ? id.toString() : record.unit);
            while (query.step())
                ids.append(query.text(0));
        }
        for (const QString &each : std::as_const(ids)) {
            if (const auto loaded = m_work.store.load(m_type, RecordId(each)))
                known->insert(keyOf(*loaded), loaded->id);
        }
    }
    const RecordId found = known->value(keyOf(record));
    return found.isNull() ? nullptr : m_work.store.load(m_type, found);
}

}  // namespace jiaxin
