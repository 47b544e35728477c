// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/vetting_models.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;

namespace jiaxin {

class Button;
class ComboBox;
class FilterChip;
class PinBox;

/// What the reviewer has written about one filing, decided or not.
struct Decision {
    QString action;  ///< empty: no verdict yet
    QString reason;
    QString opinion;
    PinList pins;
    int publicityDays = 0;  ///< working days of publicity that the approval begins; 0: it begins none
};

/// A ready phrase of the opinion (常用意见): its name on the chip, and its sentence, which may speak of the pinned fields.
struct OpinionPhrase {
    QString name;
    std::function<QString(const QString &pinned)> sentence;
};

/// What a page decides with.
struct DecisionSetup {
    QList<OpinionPhrase> phrases;
    std::function<QString(const QString &field)> fieldLabel {};  ///< none: nothing is pinned
    bool leadsElsewhere = false;                                 ///< it can be passed on, and the other level asked
    bool asksPublicity = false;                                  ///< the approval begins the publicity, whose length is asked
    QString submit {};                                           ///< what the button says; empty: that the next one comes
};

/// The foot of a review page: pins, opinion, verdict. It knows nothing of the record; the page tells it what may be done.
class ReviewDecision final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewDecision(const DecisionSetup &setup, QWidget *parent = nullptr);

    /// The verdicts that are offered; without any, `refusal` says why and opinion and pins are absent.
    void setOffered(const QStringList &actions, const QString &refusal);
    void setDecision(const Decision &decision);
    /// A quiet line under the opinion; empty: none.
    void setHint(const QString &words);
    const Decision &decision() const { return m_decision; }

    /// Pins the field, or takes its pin away. A new pin's note has the focus, `suggestion` written into it.
    void togglePin(const QString &field, const QString &suggestion);
    /// 1–3 choose a verdict and Alt+1… a phrase wherever the focus is on `page`: text fields take digits before a shortcut
    /// does.
    void makeKeys(QWidget *page);
    /// 1 the step that leads on, 2 return, 3 reject.
    void choose(int digit);
    void togglePhrase(int index);
    void focusOpinion();
    void focusReason();
    /// While a step is being taken nothing can be pressed twice.
    void setBusy(bool busy);
    /// True while something is typed here.
    bool hasTextFocus() const;

signals:
    void changed();
    void pinsChanged();
    void submitted();
    void passOnWanted();
    void consultWanted();
    /// Enter or Esc in a pin's note: back to the fields.
    void noteDone();

private:
    QWidget *makeOpinion();
    QWidget *makeVerdict();
    QWidget *makeElsewhere(QWidget *box);
    QWidget *makeReason(QWidget *box);
    QWidget *makePeriod(QWidget *box);
    void showChosen();
    void showPhrases();
    QString phrase(int index) const;
    QString pinnedLabels() const;

    DecisionSetup m_setup;
    Decision m_decision;
    QStringList m_offered;
    QStackedWidget *m_stack;
    QLabel *m_refusal = nullptr;
    PinBox *m_pins = nullptr;
    QWidget *m_writing = nullptr;
    QPlainTextEdit *m_opinion = nullptr;
    QList<FilterChip *> m_phrases;
    QList<Button *> m_verdicts;
    QStackedWidget *m_more = nullptr;
    ComboBox *m_reason = nullptr;
    QSpinBox *m_days = nullptr;
    QWidget *m_hintRow = nullptr;
    QLabel *m_hint = nullptr;
    Button *m_submit = nullptr;
};

}  // namespace jiaxin
