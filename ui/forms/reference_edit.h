// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/find_edit.h"

namespace jiaxin {

/// Chooses another record by typing part of its name, pinyin, initials or the end of its number.
class ReferenceEdit final : public FindEdit {
    Q_OBJECT
public:
    ReferenceEdit(PageContext &context, const RecordType &type, QWidget *parent = nullptr);

    RecordId record() const { return m_record; }
    /// Shows the record of that id; its name is read.
    void setRecord(const RecordId &id);
    void setRecord(const RecordId &id, const QString &title);

signals:
    /// Also when it is emptied: then the id is null.
    void recordChanged(const jiaxin::RecordId &id);

protected:
    Finder finder(const QString &typed) const override;
    void take(const Found &found) override;
    void drop() override;

private:
    const RecordType &m_type;
    RecordId m_record;
};

}  // namespace jiaxin
