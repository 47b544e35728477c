// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/vetting_models.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace jiaxin {

class Button;
class ComboBox;
class FilterChip;

/// What the reviewer has written about one filing, decided or not.
struct Decision {
    QString action;  ///< empty: no verdict yet
    QString reason;
    QString opinion;
    PinList pins;
};

/// The foot of the vetting page: pins, opinion, verdict. It knows nothing of the record; the page tells it what may be done.
class VettingDecision final : public QWidget {
    Q_OBJECT
public:
    explicit VettingDecision(QWidget *parent = nullptr);

    /// The verdicts that are offered; without any, `refusal` says why and opinion and pins are absent.
    void setOffered(const QStringList &actions, const QString &refusal);
    void setDecision(const Decision &decision);
    const Decision &decision() const { return m_decision; }

    /// Pins the field, or takes its pin away. A new pin's note has the focus, `suggestion` written into it.
    void togglePin(const QString &field, const QString &suggestion);
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
    /// Enter or Esc in a pin's note: back to the fields.
    void noteDone();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makePins();
    QWidget *makeOpinion();
    QWidget *makeVerdict();
    void showPins(int focused = -1);
    void showChosen();
    void showPhrases();
    QString phrase(int index) const;
    QString pinnedLabels() const;

    Decision m_decision;
    QStringList m_offered;
    QStackedWidget *m_stack;
    QLabel *m_refusal = nullptr;
    QWidget *m_pinRows = nullptr;
    QLabel *m_noPins = nullptr;
    QWidget *m_writing = nullptr;
    QPlainTextEdit *m_opinion = nullptr;
    QList<FilterChip *> m_phrases;
    QList<Button *> m_verdicts;
    QWidget *m_reasonRow = nullptr;
    ComboBox *m_reason = nullptr;
    Button *m_submit = nullptr;
};

}  // namespace jiaxin
