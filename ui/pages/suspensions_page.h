// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/suspension_log.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QStandardItemModel;

namespace jiaxin {

class Button;
class FilterChip;
class Panel;
class TableView;

/// 暂停与恢复: which certificates were suspended or came into force again by themselves, why, and whom to call; somebody takes
/// note of them.
class SuspensionsPage final : public Page {
    Q_OBJECT
public:
    explicit SuspensionsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    /// What is listed: nobody has taken note yet, or all of so many days.
    static constexpr int unseenSpan = 0;
    QWidget *makeChoices();
    void choose(int days);
    SuspensionQuery query() const;
    void fill(const QList<SuspensionChange> &changes, const SuspensionCounts &unseen);
    void acknowledge();
    void save();

    PageContext &m_context;
    int m_span = unseenSpan;
    QMap<int, FilterChip *> m_spans;
    QList<SuspensionChange> m_changes;
    Panel *m_panel = nullptr;
    TableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    Button *m_acknowledge = nullptr;
    Button *m_save = nullptr;
    QWidget *m_header = nullptr;
    quint64 m_turn = 0;
    bool m_mayAcknowledge;
};

}  // namespace jiaxin
