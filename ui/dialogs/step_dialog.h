// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"
#include "domain/workflow/step_document.h"
#include "ui/page_context.h"

#include <QDialog>

#include <memory>
#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace jiaxin {

class Button;
class ComboBox;
class FieldEditor;
class FieldRow;
class MessageBar;

/// A step about to be taken on a record as it was seen.
struct StepSubject {
    const RecordType *type = nullptr;
    std::shared_ptr<Record> record;
    const Transition *step = nullptr;
    QString name {};  ///< what the record is known by
};

/// Asks for what a step takes from its document: number, date, reason, scan and the step's own fields, and where it amends, for
/// the fields that change. What is wrong stands under its field; nothing typed is lost before the step is taken.
class StepDialog final : public QDialog {
    Q_OBJECT
public:
    StepDialog(PageContext &context, const StepSubject &subject, QWidget *parent = nullptr);
    ~StepDialog() override;

private:
    struct Line {
        std::unique_ptr<FieldEditor> editor;
        FieldRow *row = nullptr;
        StepField::Part part = StepField::Part::Other;
    };

    void addLine(const Field &field, StepField::Part part, bool required);
    void addReason();
    void addNote();
    QWidget *makeAmendments();
    void amend(const QString &field);
    /// False: something cannot be read, and stands under its field.
    bool read(StepRequest &request);
    void take();
    void tell(const Result<Outcome> &result);
    Line *lineOf(const QString &field);

    PageContext &m_context;
    StepSubject m_subject;
    std::vector<Line> m_lines;
    QVBoxLayout *m_fields;
    ComboBox *m_reason = nullptr;
    FieldRow *m_reasonRow = nullptr;
    ComboBox *m_amendments = nullptr;
    QLineEdit *m_note = nullptr;
    MessageBar *m_message;
    Button *m_take;
};

}  // namespace jiaxin
