// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/objection_subjects.h"
#include "ui/forms/find_edit.h"

namespace jiaxin {

/// Chooses what an objection is about: first whom it concerns, by name, initials, code, number or certificate, then one of the
/// records that are kept of that enterprise or worker. ↓ on a choice offers the others beside it.
class SubjectEdit final : public FindEdit {
    Q_OBJECT
public:
    explicit SubjectEdit(PageContext &context, QWidget *parent = nullptr);

    RecordId record() const { return m_record; }
    /// Shows the record of that id; what it is, is read.
    void setRecord(const RecordId &id);
    /// Empty until something is chosen and read.
    const ObjectionSubject &subject() const { return m_subject; }

signals:
    /// Also when it is emptied.
    void subjectChanged();

protected:
    Finder finder(const QString &typed) const override;
    void take(const Found &found) override;
    void drop() override;

private:
    /// What is kept of an enterprise or a worker.
    static Finder keptOf(const RecordType &ownerType, const RecordId &owner);
    void setSubject(const ObjectionSubject &subject);

    RecordId m_record;
    ObjectionSubject m_subject;
};

/// 奖励 · 家政服务示范企业 · 2026-06-01
QString subjectText(const ObjectionSubject &subject);

}  // namespace jiaxin
