// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

namespace jiaxin {

class ComboBox;
class ImportPanel;

/// 数据交换: workbooks in and out. One kind of record is chosen for all that the page does; `type` of the arguments names it.
class ExchangePage final : public Page {
    Q_OBJECT
public:
    explicit ExchangePage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    QWidget *firstFocus() override;
    ImportPanel *importPanel() const { return m_import; }

private:
    const RecordType *type() const;
    QWidget *makeTypeRow();
    void addSwitchedTypes();
    void saveTemplate();
    void exportList();
    void importPhotos();

    PageContext &m_context;
    ComboBox *m_type = nullptr;
    ImportPanel *m_import = nullptr;
};

}  // namespace jiaxin
