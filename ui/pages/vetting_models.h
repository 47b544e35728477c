// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/filing_desk.h"
#include "ui/kit/paint.h"

#include <QAbstractTableModel>

namespace jiaxin {

/// The pins of the page: fields in the order in which they were pinned.
using PinList = QList<Pin>;
int pinNumber(const PinList &pins, const QString &field);

/// The sign and colour of a mark.
MessageKind kindOf(CheckMark mark);

/// The filing line by line: mark and name, value, pin.
class FilingLinesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFiling(const Filing &filing);
    void clear();
    void setPins(const PinList &pins);
    const FilingLine &line(int row) const { return m_filing.lines.at(row); }
    int rowOf(const QString &field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Filing m_filing;
    PinList m_pins;
};

/// Field by field: what was filed, what the reviewer reads off the licence, what the imported extract of the register says, and
/// whether all agree. What differs is bold, red and underlined, and in the register's column has a mark. Without an extract the
/// column says so.
class ComparisonModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FieldName, Filed, Licence, Register, Verdict, ColumnCount };
    using Readings = QMap<QString, QString>;

    explicit ComparisonModel(QObject *parent = nullptr);

    void setFiling(const Filing &filing);
    /// What the licence column says, as it is stored.
    void setReadings(const QMap<QString, LicenceReading> &readings);
    void clear();
    void setPins(const PinList &pins);
    /// These fields alone, as far as they are compared; empty, or none of them is: all.
    void setOnly(const QStringList &fields);
    const Readings &readings() const { return m_readings; }
    QString field(int row) const;
    int rowOf(const QString &field) const;
    /// In how many fields licence or register differ from what was filed.
    int differing() const;
    /// `执照为“…”` for a field whose reading differs, `登记为“…”` where the register does, else empty.
    QString suggestedNote(const QString &field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void readingChanged(const QString &field);

private:
    enum class Agreement { NotCompared, Same, Different };
    QString filed(const QString &name) const;
    /// Of the register; empty where it says nothing.
    QString registered(const QString &name) const;
    Agreement onLicence(const QString &field) const;
    Agreement inRegister(const QString &field) const;
    /// Of both together.
    Agreement agreement(const QString &field) const;
    QVariant filedCell(const QString &field, int role) const;
    QVariant licenceCell(const QString &field, int role) const;
    QVariant registerCell(const QString &field, int role) const;
    QVariant stateVerdict(int role) const;
    QVariant verdict(const QString &field, int role) const;
    QString registerSource() const;

    QStringList m_fields;
    std::shared_ptr<Enterprise> m_record;
    std::optional<RegistrationExtract> m_extract;
    Readings m_readings;
    PinList m_pins;
};

}  // namespace jiaxin
