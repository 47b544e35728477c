// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/transfer_service.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QStandardItemModel;

namespace jiaxin {

class Button;
class FactGrid;
class FilterChip;
class Panel;
class TableView;

/// 管辖移交: what others ask of the own unit and what it asks of others; answered with one key.
class TransfersPage final : public Page {
    Q_OBJECT
public:
    explicit TransfersPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    QWidget *makeChoices();
    Panel *makeList();
    Panel *makeDetail();
    void choose(bool openOnly);
    void fill(const QList<TransferLine> &lines);
    void showCurrent();
    void take(const QString &action);
    void act(const TransferLine &line, const StepRequest &request);
    void openSubject();
    const TransferLine *current() const;

    PageContext &m_context;
    bool m_openOnly = true;
    QList<TransferLine> m_lines;
    FilterChip *m_waiting = nullptr;
    FilterChip *m_all = nullptr;
    TableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    Panel *m_detail = nullptr;
    FactGrid *m_facts = nullptr;
    QMap<QString, Button *> m_steps;
    Button *m_subject = nullptr;
};

}  // namespace jiaxin
