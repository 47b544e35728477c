// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace jiaxin {

/// Chooses another record by typing part of its name, pinyin, initials or the end of its number. Text that is no record falls
/// back to the last choice when it is left.
class ReferenceEdit final : public QLineEdit {
    Q_OBJECT
public:
    ReferenceEdit(PageContext &context, const RecordType &type, QWidget *parent = nullptr);

    RecordId record() const { return m_record; }
    /// Shows the record of that id; its name is read.
    void setRecord(const RecordId &id);
    void setRecord(const RecordId &id, const QString &title);
    /// Typed, but nothing of the list was chosen.
    bool isUnknown() const { return m_record.isNull() && !text().trimmed().isEmpty(); }

signals:
    /// Also when it is emptied: then the id is null.
    void recordChanged(const jiaxin::RecordId &id);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find();
    void choose(int row);

    PageContext &m_context;
    const RecordType &m_type;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QTimer m_pause;
    RecordId m_record;
    QString m_title;
    int m_generation = 0;
};

}  // namespace jiaxin
