// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/list_page.h"

class QStackedWidget;

namespace jiaxin {

class Button;
class ComboBox;
class HeaderRow;
class RecordDetail;

/// The records of one type, listed by their field list, with the detail beside them.
class RecordsPage final : public ListPage {
    Q_OBJECT
public:
    RecordsPage(PageContext &context, const RecordType &type, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    bool mayAdd() const;
    void add();

private:
    RecordList *makeList();

    const RecordType &m_type;
    RecordDetail *m_detail;
};

/// 信用信息: rewards, penalties, lists, evaluations, objections, notices, funds and reports; which of them stands in a box over
/// the list. Each is made when it is first chosen.
class ArchivePage final : public Page {
    Q_OBJECT
public:
    explicit ArchivePage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    void choose(int index);
    RecordsPage *current() const;

    PageContext &m_context;
    ComboBox *m_types;
    QStackedWidget *m_stack;
    QHash<QString, RecordsPage *> m_pages;
    HeaderRow *m_header = nullptr;
    Button *m_add = nullptr;
};

}  // namespace jiaxin
