// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/return_changes.h"
#include "ui/forms/record_form.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

#include <QJsonObject>
#include <QPointer>
#include <QTimer>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace jiaxin {

class Button;
class Chip;
class LinkButton;
class MessageBar;
class Panel;
class ScanPane;
class SyncChip;

/// A new record or one that is edited, of any type. What is typed is kept as a draft: leaving never asks.
class FormPage final : public Page {
    Q_OBJECT
public:
    explicit FormPage(PageContext &context, QWidget *parent = nullptr);
    ~FormPage() override;

    QString title() const override { return m_title; }
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    QList<KeyHintText> keyHints() const override;
    RecordForm *form() const { return m_form; }
    /// The photo or scan of a field beside the form; without one the first there is.
    void showScan(const QString &field);
    /// F2: the scan of the current field, or none any more.
    void toggleScan();
    QString draftKey() const;

    void save();
    void saveAndNext();

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class After { GoBack, Next };
    struct Loaded;

    static Result<Loaded> load(Workspace &work, const RecordType &type, const RecordId &id, const RecordId &parent,
                               const QString &draftKey);
    void show(Loaded loaded);
    void store(After after);
    void taken(const Outcome &outcome, After after);
    void storeFiles(const RecordId &id, QMap<QString, RecordForm::NewFile> files, After after);
    void finished(const RecordId &id, After after);
    void keepDraft();
    void discardDraft();
    void checkInVault();
    /// What a reviewer asks for, and only the fields that are meant.
    void showReturned(const std::optional<ReturnNotice> &returned);
    void showRequestedOnly(bool only);
    void showCounts();
    void showFirstProblem();
    void keepInView(QWidget *field);
    void setBusy(bool busy);

    PageContext &m_context;
    const RecordType *m_type = nullptr;
    RecordId m_id;
    RecordId m_parent;
    QString m_title;
    QString m_parentTitle;
    QString m_fixed;
    RecordForm *m_form = nullptr;
    QScrollArea *m_scroll;
    ScanPane *m_pane;
    QVBoxLayout *m_place;
    MessageBar *m_message;
    LinkButton *m_throwAway;
    MessageBar *m_returned;
    LinkButton *m_allFields;
    QLabel *m_draftWords;
    QLabel *m_facts = nullptr;
    QPointer<SyncChip> m_sync;  ///< in the header, which may go before the page
    QLabel *m_blocks;
    QLabel *m_warnings;
    Button *m_save;
    Button *m_next;
    QTimer m_draftPause;
    QJsonObject m_keep;
    int m_generation = 0;
    bool m_hasDraft = false;
    bool m_busy = false;
    bool m_requested = false;  ///< a reviewer has pinned fields
    bool m_requestedOnly = false;
};

}  // namespace jiaxin
