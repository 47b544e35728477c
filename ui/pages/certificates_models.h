// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_desk.h"

#include <QAbstractTableModel>
#include <QSet>

namespace jiaxin {

/// A part's list, with a box to tick on each line where the actor can do something with many.
class CertificateListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Number, Enterprise, Category, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// What a line is before anybody has touched its box.
    enum class Ticked { Yes, No };

    /// Another part begins: all boxes are as `ticked` says.
    void begin(CertificatePart part, bool checkable, Ticked ticked);
    /// What was ticked or left out by hand stays so, even while its line is away: a spoiled card comes back ticked.
    void setRows(const QList<CertificateRow> &rows);
    /// Takes the line of this number away and returns it; an empty one where it is not listed.
    CertificateRow take(const QString &number);
    const CertificateRow &row(int row) const { return m_rows.at(row); }
    int rowOf(const QString &key) const;
    bool isCheckable() const { return m_checkable; }
    void setChecked(int first, int last, bool checked);
    void setAllChecked(bool checked) { setChecked(0, rowCount() - 1, checked); }
    bool allChecked() const { return !m_rows.isEmpty() && chosen().size() == m_rows.size(); }
    /// The ticked rows in order.
    QList<CertificateRow> chosen() const;
    /// What tells rows apart: the certificate, or for Eligible the worker.
    static QString keyOf(const CertificateRow &row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void chosenChanged();

private:
    bool isChecked(const CertificateRow &row) const;
    void setChecked(const CertificateRow &row, bool checked);

    CertificatePart m_part = CertificatePart::Approved;
    QList<CertificateRow> m_rows;
    QSet<QString> m_changed;  // by hand, against m_ticked
    Ticked m_ticked = Ticked::No;
    bool m_checkable = false;
};

/// Workers who lack one item: what, and how to cure it.
class ShortfallModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Enterprise, Lacking, Cure, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCandidates(const QList<Candidate> &candidates);
    const Candidate &candidate(int row) const { return m_candidates.at(row); }
    const StatusItem &lacking(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Candidate> m_candidates;
};

}  // namespace jiaxin
