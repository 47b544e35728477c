// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QBoxLayout;

namespace jiaxin {

class Button;
class ComboBox;
class DateEdit;
class ImportPanel;

/// 数据交换: workbooks in and out. One kind of record is chosen for all that the page does; `type` of the arguments names it.
/// Extracts of the register (`registration_extract`) are a kind too, with the day that they show; reviewers have it alone.
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
    void addTypes();
    void addSwitchedTypes();
    void addExtractDay(QBoxLayout *row);
    void takeType();
    void saveTemplate();
    void exportList();
    void importPhotos();

    PageContext &m_context;
    ComboBox *m_type = nullptr;
    QWidget *m_extractDayBox = nullptr;
    DateEdit *m_extractDay = nullptr;
    Button *m_export = nullptr;
    ImportPanel *m_import = nullptr;
};

}  // namespace jiaxin
