// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/publicity_service.h"
#include "ui/page_context.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace jiaxin {

class Button;
class ComboBox;
class FieldRow;
class TableView;

/// 拟公示: what waits for publicity is ticked, title, basis, period and contact are filled in from the template.
class NoticeDialog final : public QDialog {
    Q_OBJECT
public:
    /// `notice` is the draft that is changed, or nothing for a new one.
    NoticeDialog(PageContext &context, const std::optional<NoticeView> &notice, QWidget *parent = nullptr);

signals:
    void saved(const jiaxin::RecordId &id);

private:
    struct Proposed {
        NoticeDraft draft;
        QList<NoticeCandidate> candidates;
    };

    QWidget *makeFields();
    QWidget *makeItems();
    QWidget *makeFoot();
    void propose();
    void fill(const Proposed &proposed);
    void count();
    QList<RecordId> ticked() const;
    void save();
    void tell(const Result<Outcome> &result);

    PageContext &m_context;
    std::optional<NoticeView> m_notice;
    int m_turn = 0;
    bool m_filling = false;
    QList<NoticeCandidate> m_candidates;
    ComboBox *m_subject;
    QLineEdit *m_title;
    QLineEdit *m_basis;
    QLineEdit *m_contact;
    ComboBox *m_days;
    TableView *m_items;
    QStandardItemModel *m_model;
    QLabel *m_chosen;
    QLabel *m_problem;
    Button *m_save;
    QMap<QString, FieldRow *> m_rows;
};

}  // namespace jiaxin
