// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/addressee.h"
#include "app/review/check_line.h"
#include "app/review/consultation_service.h"
#include "ui/page_context.h"
#include "ui/pages/review_decision.h"
#include "ui/shell/page.h"

#include <QJsonObject>
#include <QTimer>

class QLabel;

namespace jiaxin {

class Button;
class Chip;
class HeaderRow;
class Panel;
class ReturnPane;
class ScanViewer;
struct StaleChanges;

/// A page on which one filing after the other is decided by keyboard, whatever its type: the decision at its foot, what is
/// written kept as a draft, the step taken with the version that was seen. A step that is refused loses nothing.
class ReviewPage : public Page {
    Q_OBJECT
protected:
    /// `decision` becomes the page's.
    ReviewPage(PageContext &context, const RecordType &type, QWidget *parent);
    void setDecisionWidget(ReviewDecision *decision);

    /// What is open, as it was read.
    struct Subject {
        RecordId id;
        qint64 version = 0;
        QStringList actions;
        QString refusal;  ///< why there are none
        QString name;     ///< what it is known by
    };
    /// Nothing: no filing is open.
    virtual std::optional<Subject> subject() const = 0;
    /// Under which key the unfinished decision is kept; it goes when the step is taken.
    virtual QString draftKey(const RecordId &id) const = 0;
    /// What is kept, by key; an empty object forgets it.
    virtual QMap<QString, QJsonObject> drafts() const = 0;
    /// Says what is missing and leads there.
    virtual bool isComplete(const Decision &decision) = 0;
    /// What takes the step, on the database thread.
    virtual std::function<Result<Outcome>(Workspace &)> stepJob(const RecordId &id, const StepRequest &request);
    /// Where the open filing stands among those that are listed, -1 where none is open; and how many these are.
    virtual int place() const = 0;
    virtual int places() const = 0;
    virtual void openAt(int place) = 0;
    /// The scan alone, or the page again.
    virtual void toggleScan() = 0;
    /// The step was taken; the page goes on with the next one.
    virtual void goOn() = 0;
    /// Somebody else has changed the filing: it is read anew, and what was written stays.
    virtual void reloadChanged() = 0;

    /// The filing is in front of the reviewer: if it was drawn for a batch, that is written down. Nobody waits for it.
    void noteLook(const RecordId &id);
    /// Who was faster, and what is different now.
    void sayChanged(const StaleChanges &changes);

    void submit();
    void keepDraft();
    void saveDraft();
    /// False: nothing had changed. To be called by the destructor of a page, too.
    bool storeDraft();
    /// What was read is shown: nothing of it is to be kept yet.
    void forgetDraft();
    bool isBusy() const { return m_busy; }
    /// Keys 1–3, 4 passes on, 5 asks the other level, Alt+1…, Ctrl+Enter, PgUp, PgDn, F2, F4, Esc: text fields take digits and
    /// editing keys before a shortcut does.
    void makeReviewKeys();
    /// Reviewing many together, previous and next, at the right of the head.
    void addTurning(HeaderRow *header);
    void showTurning();
    /// Whose the open filing is by name, and why.
    void addDeskFacts(HeaderRow *header);
    void showAddressee(const std::optional<Addressee> &addressee);
    /// Whether the other level was asked about it, and has answered.
    void showConsultations(const QList<ConsultationLine> &lines);
    /// How many checks passed, are to be looked at and failed, beside a panel's title.
    void addMarks(Panel *panel);
    void showMarks(const QList<FilingLine> &lines);
    /// An action that sends the filing back to the clerk, with a reason.
    static bool sendsBack(const QString &action);
    static Decision decisionOf(const QJsonObject &draft);
    /// Empty while nothing is decided or written.
    static QJsonObject draftOf(const Decision &decision);

    PageContext &m_context;
    const RecordType &m_type;
    ReviewDecision *m_decision = nullptr;
    ScanViewer *m_scans = nullptr;
    ReturnPane *m_pane = nullptr;

private:
    void passOn();
    void consult();
    void readConsultations();
    void step(int by);
    void later();
    void finish(const Result<Outcome> &outcome, const StepRequest &request);

    bool m_busy = false;
    bool m_draftDirty = false;
    QTimer m_draftPause;
    Button *m_previous = nullptr;
    Button *m_next = nullptr;
    Chip *m_addressee = nullptr;
    Chip *m_consulted = nullptr;
    QLabel *m_passed = nullptr;
    QLabel *m_warned = nullptr;
    QLabel *m_failed = nullptr;
};

}  // namespace jiaxin
