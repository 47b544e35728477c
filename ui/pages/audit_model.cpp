// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/audit_model.h"

#include "app/audit/audit_service.h"
#include "app/words/words.h"
#include "domain/records/records.h"
#include "domain/rules/registration_extract.h"
#include "ui/kit/table_view.h"
#include "ui/words/audit_words.h"
#include "ui/words/unit_choices.h"

namespace jiaxin {

AuditModel::AuditModel(PageContext &context, QObject *parent) : QAbstractTableModel(parent), m_context(context) {}

void AuditModel::reload()
{
    ++m_generation;
    m_reading = false;
    read(0);
}

void AuditModel::read(qint64 before)
{
    m_reading = true;
    m_context.ask(
        this, [before](Workspace &work) { return AuditService(work).latest(pageSize, before); },
        [this, before, generation = m_generation](Result<QList<AuditRow>> rows) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (!rows) {
                m_complete = true;
                m_context.report(rows.error());
                return;
            }
            m_complete = rows->size() < pageSize;
            if (before == 0) {
                beginResetModel();
                m_rows = std::move(*rows);
                endResetModel();
            } else if (!rows->isEmpty()) {
                beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows->size()) - 1);
                m_rows += *rows;
                endInsertRows();
            }
            emit loaded();
        });
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_reading && !m_rows.isEmpty();
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_rows.last().seq);
}

QString AuditModel::text(const AuditRow &row, int column)
{
    switch (column) {
    case Number:
        return QString::number(row.seq);
    case Time:
        return timeText(QDateTime::fromString(row.at, Qt::ISODateWithMs));
    case User:
        return row.context.user;
    case Unit:
        return unitName(row.context.unit);
    case Action: {
        const RecordType *type = row.entry.record.isEmpty() ? nullptr : recordTypeByName(row.entry.type);
        return type ? auditActionText(*type, row.entry.action) : auditActionText(row.entry.action);
    }
    case Type: {
        if (row.entry.type == registrationExtractType.id())
            return typeText(registrationExtractType);
        const RecordType *type = recordTypeByName(row.entry.type);
        return type ? typeText(*type) : QString();
    }
    default:
        return auditReasonText(row);
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    const bool number = index.column() == Number;
    switch (role) {
    case Qt::DisplayRole:
        return text(m_rows.at(index.row()), index.column());
    case Qt::TextAlignmentRole:
        return number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ItemRole::TextRole:
        return number ? QVariant(int(ColorRole::Secondary)) : QVariant();
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] {tr("Number"), tr("Time"),   tr("User"),           tr("Unit"),
                            tr("Action"), tr("Record"), tr("Reason and note")};
    return titles[section];
}

}  // namespace jiaxin
