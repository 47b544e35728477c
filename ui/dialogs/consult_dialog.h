// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/consultation_service.h"
#include "ui/dialogs/pass_on_dialog.h"

class QBoxLayout;
class QPlainTextEdit;

namespace jiaxin {

class MessageBar;

/// 征询: what the other level was asked about a record and what it said; below, the next question, or the answer that one
/// owes.
class ConsultDialog final : public QDialog {
    Q_OBJECT
public:
    ConsultDialog(PageContext &context, const DeskSubject &subject, const QList<ConsultationLine> &lines,
                  QWidget *parent = nullptr);

signals:
    void changed();

private:
    QWidget *makeLine(const ConsultationLine &line);
    void addButtons(QBoxLayout *column, bool records);
    void send();
    void withdraw(const Consultation &consultation);
    void tell(const Result<Outcome> &result, const QString &done);

    PageContext &m_context;
    DeskSubject m_subject;
    std::optional<Consultation> m_owed;  ///< the question that the reader has to answer
    QPlainTextEdit *m_text = nullptr;
    MessageBar *m_message;
    Button *m_send = nullptr;
};

/// Reads what there is and opens the dialog; `done` follows when something was asked, answered or taken back.
void openConsultations(PageContext &context, QWidget *page, const DeskSubject &subject, std::function<void()> done);
/// The same from one consultation.
void openConsultation(PageContext &context, QWidget *page, const RecordId &consultation, std::function<void()> done);

}  // namespace jiaxin
