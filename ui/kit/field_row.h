// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/problem.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace jiaxin {

class IconLabel;

/// One field of a form: label at the left (right-aligned, red asterisk when required), editor, and under it the problem with
/// the way out. A warning may offer 仍要保存 with its reason. Its objectName and that of the editor are the field's name.
class FieldRow final : public QWidget {
    Q_OBJECT
public:
    enum class Need { Optional, Required };

    FieldRow(const QString &name, const QString &label, QWidget *editor, Need need = Need::Optional, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// A few grey characters at the right end inside of a line edit, e.g. the initials found for a name.
    void setTrailing(const QString &text);
    /// Quiet help under the field while nothing is wrong ("3 typed of 11").
    void setHint(const QString &hint);
    /// Severity::Block draws red with a cross, Severity::Warn amber with a triangle.
    void setProblem(Severity severity, const QString &sentence);
    void clearProblem();
    bool hasProblem() const { return m_hasProblem; }

    /// What somebody asks to be corrected here; it stays whatever is typed. Empty: nothing is asked.
    void setRequest(const QString &words);

    /// Offers to keep a value that only warns; ask only beside a Severity::Warn.
    void setOverrideOffered(bool offered);
    bool overrideChosen() const;
    QString overrideReason() const;
    /// Width of the label column at 100 % (default 104).
    void setLabelWidth(int px);

signals:
    void overrideChanged();

private:
    void makeOverride();

    QWidget *m_editor;
    QLabel *m_label;
    QLabel *m_asterisk;
    QWidget *m_labelBox;
    QWidget *m_note;
    IconLabel *m_noteIcon;
    QLabel *m_noteText;
    QWidget *m_override = nullptr;
    QCheckBox *m_overrideCheck = nullptr;
    QLineEdit *m_overrideReason = nullptr;
    QLabel *m_trailing = nullptr;
    QWidget *m_request = nullptr;
    QString m_hint;
    bool m_hasProblem = false;
};

/// Enter moves to the next field of the form, Shift+Enter back, in tab order; a multi-line edit keeps Enter for itself.
void installEnterMoves(QWidget *form);

}  // namespace jiaxin
