// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/transfer_service.h"
#include "ui/page_context.h"

#include <QDialog>

class QLineEdit;
class QMenu;

namespace jiaxin {

class Button;
class ComboBox;
class FieldRow;
class ReferenceEdit;

/// What is to move, as it was seen.
struct TransferSubject {
    const RecordType *type = nullptr;  ///< enterpriseType or workerType
    RecordId id;
    qint64 version = 0;
    QString unit;
    QString name;  ///< as the actor may see it
};

/// 移交管辖: asks the other unit for its say. An enterprise goes to a unit, a worker to an employer, whose unit follows.
class TransferDialog final : public QDialog {
    Q_OBJECT
public:
    TransferDialog(PageContext &context, const TransferSubject &subject, QWidget *parent = nullptr);

private:
    QWidget *makeTarget();
    void ask();
    void tell(const Result<Outcome> &result);
    void showProblem(const QString &sentence);

    PageContext &m_context;
    TransferSubject m_subject;
    ComboBox *m_unit = nullptr;
    ReferenceEdit *m_employer = nullptr;
    ComboBox *m_ground;
    QLineEdit *m_note;
    FieldRow *m_targetRow;
    Button *m_ask;
};

/// “Move to another unit…” at the end of a menu, for those who may ask.
void addTransfer(PageContext &context, QWidget *pane, QMenu *menu, const TransferSubject &subject);

}  // namespace jiaxin
