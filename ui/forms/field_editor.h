// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"

#include <memory>

namespace jiaxin {

/// The editor of one field. What is in it travels as raw text, however wrong it is, so that a draft loses nothing; value() is
/// what the record gets.
class FieldEditor : public QObject {
    Q_OBJECT
public:
    FieldEditor(const Field &field, QWidget *widget) : m_field(field), m_widget(widget) { watch(widget); }

    const Field &field() const { return m_field; }
    QWidget *widget() const { return m_widget; }
    virtual QString raw() const = 0;
    virtual void setRaw(const QString &raw) = 0;
    /// Invalid: no value.
    virtual QVariant value() const = 0;
    /// The rule that names what cannot be read, or nothing.
    virtual QString misread() const { return {}; }
    /// What is asked about the value before it is taken: warnings that may be kept with a reason.
    virtual Problems doubts() const { return {}; }
    /// What stands under the field.
    virtual QString hint() const { return m_field.hint.translated(); }
    /// Shows a stored value.
    virtual void setValue(const QVariant &value) = 0;
    /// A stored value that is masked: it stays unless something is typed.
    virtual void keepMasked(const QString &masked);
    bool isKept() const { return m_kept && raw().isEmpty(); }

signals:
    void changed();
    /// What else follows from the value, by field.
    void follows(const QVariantMap &values);
    /// The field was left.
    void left();
    /// A photo or scan is to be shown.
    void viewWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void watch(QWidget *widget);

private:
    const Field &m_field;
    QWidget *m_widget;
    bool m_kept = false;
};

/// The editor that fits the field: line, text, date, choice, choices, code list, division, reference, file.
std::unique_ptr<FieldEditor> makeFieldEditor(PageContext &context, const Field &field, QWidget *parent);

}  // namespace jiaxin
