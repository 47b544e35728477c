// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/addressee.h"
#include "ui/page_context.h"

#include <QDialog>

class QLineEdit;

namespace jiaxin {

class Button;
class ComboBox;
class FieldRow;

/// A record in somebody's hands, as it was seen.
struct DeskSubject {
    const RecordType *type = nullptr;
    RecordId id;
    qint64 version = 0;
    QString name {};  ///< what it is known by
};

/// 转办: to which colleague, and why.
class PassOnDialog final : public QDialog {
    Q_OBJECT
public:
    PassOnDialog(PageContext &context, const DeskSubject &subject, const QList<User> &colleagues, QWidget *parent = nullptr);

signals:
    void passedOn();

private:
    void passOn();
    void tell(const Result<Outcome> &result);

    PageContext &m_context;
    DeskSubject m_subject;
    ComboBox *m_user;
    QLineEdit *m_note;
    FieldRow *m_userRow;
    Button *m_take;
};

/// Looks who could take it over and opens the dialog, or says that there is nobody. `done` follows when it was passed on.
void openPassOn(PageContext &context, QWidget *page, const DeskSubject &subject, std::function<void()> done);

}  // namespace jiaxin
