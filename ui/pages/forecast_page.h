// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/reminder_service.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLabel;
class QStandardItemModel;

namespace jiaxin {

class Button;
class ComboBox;
class FilterChip;
class Panel;
class TableView;

/// 到期提醒: what ends in the next days, by enterprise, with the workers of the chosen one beside; reminder letters and lists
/// for one enterprise or all of them in one go.
class ForecastPage final : public Page {
    Q_OBJECT
public:
    explicit ForecastPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    QWidget *makeChoices();
    Panel *makeEnterprises();
    Panel *makeWorkers();
    void chooseSpan(int days);
    void showEnterprises(const QList<EnterpriseForecast> &lines);
    void readWorkers();
    void showWorkers(const QList<ForecastWorker> &workers);
    void openWorker(int row);
    void save(const QList<EnterpriseForecast> &lines);
    void print();
    void printOn(const QString &printer);
    void tell(const ReminderBatch &batch);
    const EnterpriseForecast *current() const;

    PageContext &m_context;
    ForecastQuery m_query;
    QMap<int, FilterChip *> m_spans;
    ComboBox *m_kind = nullptr;
    TableView *m_enterprises = nullptr;
    TableView *m_workers = nullptr;
    QStandardItemModel *m_enterpriseModel = nullptr;
    QStandardItemModel *m_workerModel = nullptr;
    Panel *m_workerPanel = nullptr;
    QLabel *m_sum = nullptr;
    Button *m_all = nullptr;
    Button *m_print = nullptr;
    Button *m_one = nullptr;
    QList<EnterpriseForecast> m_lines;
    QList<RecordId> m_workerIds;  ///< by row: a worker has a row for each item
    int m_generation = 0;
};

}  // namespace jiaxin
