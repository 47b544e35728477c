// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/list_page.h"

namespace jiaxin {

class HeaderRow;
class WorkerDetail;

/// 服务员: sorted by what ends first, with the answer beside it.
class WorkersPage final : public ListPage {
    Q_OBJECT
public:
    explicit WorkersPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    WorkerDetail *detail() const { return m_detail; }

private:
    RecordList *makeList();
    void readFigures();

    WorkerDetail *m_detail;
    HeaderRow *m_header = nullptr;
};

}  // namespace jiaxin
