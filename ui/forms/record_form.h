// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/search/pinyin.h"
#include "ui/forms/field_editor.h"

#include <QJsonObject>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace jiaxin {

class FieldRow;
struct Scan;

/// The form of a record type, built from its field list. Problems appear while one types, under their fields; a warning can be
/// kept with a reason. Find an editor by its objectName, the field's name.
class RecordForm final : public QWidget {
    Q_OBJECT
public:
    /// `fixed`: see formLayout().
    RecordForm(PageContext &context, const RecordType &type, const QString &fixed, QWidget *parent = nullptr);
    ~RecordForm() override;

    /// The record that is edited, or a new one. Values that the actor may not see stay unless they are typed anew.
    void setRecord(std::unique_ptr<Record> record);
    /// As it stands in the form.
    std::unique_ptr<Record> record() const;
    const Record &original() const { return *m_original; }

    /// What was typed, for a draft; empty when nothing differs from the record.
    QJsonObject raw() const;
    void setRaw(const QJsonObject &raw);
    bool isChanged() const { return !raw().isEmpty(); }
    /// A file that was chosen for a field, and what was answered to the doubts about it.
    struct NewFile {
        QString path;
        bool doubtsKept = false;
        QString reason {};
    };
    /// Every photo and scan in the form, stored and chosen, in the order of the fields; `places` gets the field of each.
    QList<Scan> scans(QStringList &places) const;
    /// One column where there is no room for two.
    void setNarrow(bool narrow);
    /// What a reviewer asks to be corrected, by field: it stands under the fields.
    void setRequests(const QMap<QString, QString> &requests);
    /// Shows the fields for which something is asked alone, or all of them.
    void showRequestedOnly(bool only);
    /// New files by field.
    QMap<QString, NewFile> files() const;

    int blockCount() const;
    int warningCount() const;
    /// Shows every problem, also of fields that nobody went to; true when the record may be saved as it stands: nothing
    /// blocks, every warning is kept with a reason.
    bool readyToSave();
    /// The reasons of kept warnings, for the audit.
    QString overrideReasons() const;
    /// Problems that only the vault knows: duplicates, refused values.
    void setVaultProblems(const Problems &problems);
    void focusFirst();
    void focusFirstProblem();
    /// The field that was edited last, as people call it.
    QString placeOfWork() const;
    FieldEditor *editor(const QString &field) const;
    FieldRow *row(const QString &field) const { return m_rows.value(field); }

signals:
    void changed();
    void problemsChanged();
    /// A photo or scan of this field is to be shown beside the form.
    void scanWanted(const QString &field);
    /// A number was entered that the vault may know already.
    void numberEntered();

private:
    void build();
    QWidget *makeSectionPanel(const QString &title, const QStringList &fields);
    void noticeChange(FieldEditor *editor);
    void noticeLeft(FieldEditor *editor);
    void fillFromNumber(const QString &field);
    void fill(const QString &field, const QVariant &value);
    /// What follows from a value: fields that nobody is asked for are it, the others are filled.
    void follow(const QVariantMap &values);
    void showHints(FieldEditor *editor);
    void judge();
    Problems misread() const;
    bool warningsKept() const;

    PageContext &m_context;
    const RecordType &m_type;
    QString m_fixed;
    QBoxLayout *m_columns = nullptr;
    std::unique_ptr<Record> m_original;
    std::vector<std::unique_ptr<FieldEditor>> m_editors;
    QHash<QString, FieldRow *> m_rows;
    QStringList m_order;
    QList<std::pair<QWidget *, QStringList>> m_sections;
    QStringList m_requested;
    bool m_requestedOnly = false;
    QJsonObject m_clean;
    QSet<QString> m_touched;
    QSet<QString> m_filled;
    Problems m_problems;
    Problems m_vaultProblems;
    Pinyin m_pinyin;
    QString m_lastField;
    QTimer m_judge;
    bool m_all = false;
    bool m_loading = false;
};

}  // namespace jiaxin
