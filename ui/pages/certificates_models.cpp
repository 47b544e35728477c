// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/certificates_models.h"

#include "domain/rules/certificate_number.h"
#include "ui/kit/table_view.h"
#include "ui/pages/certificates_words.h"

namespace jiaxin {

QString CertificateListModel::keyOf(const CertificateRow &row)
{
    return row.certificate.isNull() ? row.worker.toString() : row.certificate.toString();
}

void CertificateListModel::begin(CertificatePart part, bool checkable, Ticked ticked)
{
    beginResetModel();
    m_part = part;
    m_rows.clear();
    m_changed.clear();
    m_ticked = ticked;
    m_checkable = checkable;
    endResetModel();
    emit chosenChanged();
}

void CertificateListModel::setRows(const QList<CertificateRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
    emit chosenChanged();
}

CertificateRow CertificateListModel::take(const QString &number)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).number != number)
            continue;
        beginRemoveRows({}, row, row);
        const CertificateRow taken = m_rows.takeAt(row);
        endRemoveRows();
        emit chosenChanged();
        return taken;
    }
    return {.worker = {}, .name = {}, .documentNumber = {}, .enterpriseName = {}};
}

bool CertificateListModel::isChecked(const CertificateRow &row) const
{
    return m_checkable && m_changed.contains(keyOf(row)) != (m_ticked == Ticked::Yes);
}

void CertificateListModel::setChecked(const CertificateRow &row, bool checked)
{
    if (checked == (m_ticked == Ticked::Yes))
        m_changed.remove(keyOf(row));
    else
        m_changed.insert(keyOf(row));
}

int CertificateListModel::rowOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (keyOf(m_rows.at(row)) == key)
            return row;
    }
    return -1;
}

void CertificateListModel::setChecked(int first, int last, bool checked)
{
    if (!m_checkable || first < 0 || first > last)
        return;
    for (int row = first; row <= last; ++row)
        setChecked(m_rows.at(row), checked);
    emit dataChanged(index(first, Name), index(last, Name));
    emit chosenChanged();
}

QList<CertificateRow> CertificateListModel::chosen() const
{
    QList<CertificateRow> rows;
    for (const CertificateRow &row : m_rows) {
        if (isChecked(row))
            rows.append(row);
    }
    return rows;
}

int CertificateListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CertificateListModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant CertificateListModel::data(const QModelIndex &index, int role) const
{
    const CertificateRow &row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Name && m_checkable)
        return isChecked(row) ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Name:
        return row.name;
    case Number:
        return m_part == CertificatePart::Eligible ? row.documentNumber
               : row.provisional                   ? tr("%1 on the spot").arg(groupedCertificateNumber(row.number))
                                                   : groupedCertificateNumber(row.number);
    case Enterprise:
        return row.enterpriseName;
    case Category:
        return m_part == CertificatePart::InForce || m_part == CertificatePart::Suspended
                   ? QVariant(row.validUntil)
                   : QVariant(CertificateWords::category(row.category));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CertificateListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Name");
    case Number:
        return m_part == CertificatePart::Eligible ? tr("Document number") : tr("Certificate number");
    case Enterprise:
        return tr("Enterprise");
    case Category:
        return m_part == CertificatePart::InForce || m_part == CertificatePart::Suspended ? tr("Valid until") : tr("Category");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags CertificateListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name && m_checkable ? flags | Qt::ItemIsUserCheckable : flags;
}

bool CertificateListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name || !m_checkable)
        return false;
    setChecked(index.row(), index.row(), value.toInt() == Qt::Checked);
    return true;
}

void ShortfallModel::setCandidates(const QList<Candidate> &candidates)
{
    beginResetModel();
    m_candidates = candidates;
    endResetModel();
}

const StatusItem &ShortfallModel::lacking(int row) const
{
    const QList<StatusItem> &items = m_candidates.at(row).eligibility.items;
    for (const StatusItem &item : items) {
        if (!item.satisfied)
            return item;
    }
    return items.first();
}

int ShortfallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

int ShortfallModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ShortfallModel::data(const QModelIndex &index, int role) const
{
    const Candidate &candidate = m_candidates.at(index.row());
    switch (Column(index.column())) {
    case Name:
        return role == Qt::DisplayRole ? QVariant(candidate.worker.name) : QVariant();
    case Enterprise:
        return role == Qt::DisplayRole ? QVariant(candidate.enterpriseName) : QVariant();
    case Lacking: {
        const CertificateWords::ChipText chip = CertificateWords::shortfall(lacking(index.row()));
        if (role == Qt::DisplayRole)
            return chip.text;
        return role == ItemRole::ChipKind ? QVariant(int(chip.kind)) : QVariant();
    }
    case Cure: {
        const QString cure = CertificateWords::cure(lacking(index.row()));
        if (role == Qt::DisplayRole)
            return cure.isEmpty() ? tr("Wait for it") : cure;
        if (role == ItemRole::TextRole)
            return int(cure.isEmpty() ? ColorRole::Secondary : ColorRole::Accent);
        return {};
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ShortfallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Name");
    case Enterprise:
        return tr("Enterprise");
    case Lacking:
        return tr("What is lacking");
    case Cure:
        return tr("How to cure it");
    case ColumnCount:
        break;
    }
    return {};
}

}  // namespace jiaxin
