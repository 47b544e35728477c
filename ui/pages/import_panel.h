// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/import_service.h"
#include "ui/page_context.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace jiaxin {

class Button;
class ElidedLabel;
class ImportProblems;
class MessageBar;
class Panel;

/// A file is chosen or dropped, tried without storing, looked at, and then stored.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    ImportPanel(PageContext &context, const RecordType *type, QWidget *parent = nullptr);

    /// The preview of the chosen file is made anew.
    void setType(const RecordType *type);
    /// The day of the register that a file of registration data shows; the preview is made anew.
    void setExtractDay(QDate day);
    void chooseFile();
    void preview(const QString &file);
    /// What the last preview or import said; nothing while there is none.
    const std::optional<ImportReport> &report() const { return m_report; }
    bool isBusy() const { return m_busy; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeEmpty();
    QWidget *makeResult();
    QWidget *makeFigures();
    void makeFooter();
    void run(bool dryRun);
    std::function<Result<ImportReport>(Workspace &)> job(bool dryRun);
    void showReport();
    void showNotes();
    void showStored();
    void showFailure(const Error &error);
    void updateButtons();
    QString whyNothingToStore() const;
    void saveErrors();

    PageContext &m_context;
    const RecordType *m_type;
    QString m_file;
    QDate m_extractDay;
    std::optional<ImportReport> m_report;
    bool m_busy = false;
    int m_generation = 0;
    Panel *m_panel;
    QStackedWidget *m_stack;
    ElidedLabel *m_fileName = nullptr;
    MessageBar *m_message = nullptr;
    MessageBar *m_notes = nullptr;
    QList<QLabel *> m_figures;
    ImportProblems *m_problems = nullptr;
    QLabel *m_reason = nullptr;
    Button *m_saveErrors = nullptr;
    Button *m_store = nullptr;
};

}  // namespace jiaxin
