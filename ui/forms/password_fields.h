// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/secret.h"

#include <QWidget>

class QLineEdit;

namespace jiaxin {

class FieldRow;
class IconLabel;

/// A line for a password: hidden, and nothing for an input method to remember.
QLineEdit *makePasswordEdit(QWidget *parent);

/// A new password, twice, with its rules marked while it is typed.
class PasswordFields final : public QWidget {
    Q_OBJECT
public:
    explicit PasswordFields(QWidget *parent = nullptr);

    /// The rule about the user's name follows it.
    void setUserName(const QString &name);
    /// Marks what is wrong; true when nothing is.
    bool check();
    Secret password() const;
    void clear();

private:
    void showRules();

    QString m_userName;
    QLineEdit *m_password;
    QLineEdit *m_repeat;
    FieldRow *m_passwordRow;
    FieldRow *m_repeatRow;
    QList<IconLabel *> m_rules;
};

}  // namespace jiaxin
