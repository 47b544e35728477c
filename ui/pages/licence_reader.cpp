// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/licence_reader.h"

#include "ui/forms/scan_viewer.h"
#include "ui/pages/vetting_words.h"

#include <QTableView>

namespace jiaxin {

LicenceReader::LicenceReader(PageContext &context, QTableView *table, ComparisonModel *model, ScanViewer *scans, QObject *owner)
    : QObject(owner), m_context(context), m_table(table), m_model(model), m_scans(scans)
{
    connect(model, &ComparisonModel::readingChanged, this, &LicenceReader::store);
    connect(scans, &ScanViewer::marked, this, [this](const QString &field) {
        if (m_readings.contains(field))
            store(field);
        else
            emit editWanted();
    });
}

void LicenceReader::setFiling(const Filing &filing)
{
    m_enterprise = filing.record ? filing.record->id : RecordId();
    m_readings = filing.readings;
    m_model->setFiling(filing);
    showMarks();
}

void LicenceReader::showMarks()
{
    QHash<QString, ScanMark> marks;
    for (const LicenceReading &reading : std::as_const(m_readings)) {
        if (const auto mark = markOf(reading))
            marks.insert(reading.field, *mark);
    }
    m_scans->setMarks(marks);
}

void LicenceReader::setField(const QString &field)
{
    m_field = field;
    m_scans->setField(field, VettingWords::lineLabel(field));
}

void LicenceReader::edit()
{
    const QModelIndex cell = m_model->index(m_model->rowOf(m_field), ComparisonModel::Licence);
    if (!cell.isValid() || !cell.flags().testFlag(Qt::ItemIsEditable))
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(cell);
    m_table->edit(cell);
}

void LicenceReader::store(const QString &field)
{
    emit changed(field);
    m_context.ask(
        this,
        [id = m_enterprise, field, value = m_model->readings().value(field),
         mark = field == m_field ? m_scans->mark() : std::nullopt](Workspace &work) {
            return LicenceService(work).read(id, field, value, mark);
        },
        [this, id = m_enterprise, field](const Result<std::optional<LicenceReading>> &stored) {
            if (id == m_enterprise)
                take(field, stored);
            else if (!stored)
                m_context.report(stored.error());
        });
}

void LicenceReader::take(const QString &field, const Result<std::optional<LicenceReading>> &stored)
{
    if (!stored) {
        m_context.report(stored.error());
        m_model->setReadings(m_readings);
        emit changed(field);
    } else if (*stored) {
        m_readings.insert(field, **stored);
    } else if (m_readings.remove(field) > 0) {
        showMarks();
    }
}

}  // namespace jiaxin
