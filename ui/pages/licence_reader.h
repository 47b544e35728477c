// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"
#include "ui/pages/vetting_models.h"

class QTableView;

namespace jiaxin {

class ScanViewer;

/// Ties the licence column of a comparison to the scan beside it: what is typed into the column is stored with the place on the
/// scan, what is marked on the scan is asked for in the column, and the scan turns to the current field.
class LicenceReader final : public QObject {
    Q_OBJECT
public:
    /// All three live as long as the owner.
    LicenceReader(PageContext &context, QTableView *table, ComparisonModel *model, ScanViewer *scans, QObject *owner);

    void setFiling(const Filing &filing);
    void setField(const QString &field);
    /// Opens the cell of the current field; nothing happens where it does not stand on a licence.
    void edit();
    /// As stored.
    const QMap<QString, LicenceReading> &readings() const { return m_readings; }

signals:
    void editWanted();
    void changed(const QString &field);

private:
    void store(const QString &field);
    void take(const QString &field, const Result<std::optional<LicenceReading>> &stored);
    void showMarks();

    PageContext &m_context;
    QTableView *m_table;
    ComparisonModel *m_model;
    ScanViewer *m_scans;
    RecordId m_enterprise;
    QMap<QString, LicenceReading> m_readings;
    QString m_field;
};

}  // namespace jiaxin
