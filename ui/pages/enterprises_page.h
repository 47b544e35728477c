// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/list_page.h"

namespace jiaxin {

class EnterpriseDetail;
class HeaderRow;

/// 企业: the credit archives of the territory, filtered by state and unit.
class EnterprisesPage final : public ListPage {
    Q_OBJECT
public:
    explicit EnterprisesPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;

private:
    RecordList *makeList();
    void readFigures();
    void openForm();

    EnterpriseDetail *m_detail;
    HeaderRow *m_header = nullptr;
};

}  // namespace jiaxin
