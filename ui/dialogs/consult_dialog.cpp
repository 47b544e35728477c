// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/consult_dialog.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/pages/registry.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace jiaxin {

ConsultDialog::ConsultDialog(PageContext &context, const DeskSubject &subject, const QList<ConsultationLine> &lines,
                             QWidget *parent)
    : QDialog(parent), m_context(context), m_subject(subject), m_message(new MessageBar(MessageKind::Failed, {}, this))
{
    setObjectName(QStringLiteral("consult_dialog"));
    setWindowTitle(tr("Ask the other level"));
    setAttribute(Qt::WA_DeleteOnClose);
    bindMinimumWidth(this, 600);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16);
    bindSpacing(column, 12);
    auto *head = makeLabel(subject.name, this, ColorRole::Text, 16, Weight::Bold);
    head->setWordWrap(true);
    column->addWidget(head);
    auto *thread = new QWidget(this);
    auto *threadColumn = new QVBoxLayout(thread);
    threadColumn->setContentsMargins(0, 0, 0, 0);
    bindSpacing(threadColumn, 12);
    bool waiting = false;
    for (const ConsultationLine &line : lines) {
        if (line.actions.contains(QStringLiteral("answer")))
            m_owed = line.consultation;
        waiting = waiting || line.actions.contains(QStringLiteral("withdraw"));
        threadColumn->addWidget(makeLine(line));
    }
    column->addWidget(thread);
    m_message->hide();
    column->addWidget(m_message);
    const bool asks = m_context.actor().hasAny(Role::Reviewer | Role::Leader) && !waiting;
    if (m_owed || asks) {
        const QString name = m_owed ? tr("Answer") : tr("Question");
        column->addWidget(makeLabel(m_owed ? name : tr("Question; the term of the review goes on"), this));
        m_text = new QPlainTextEdit(this);
        m_text->setObjectName(QStringLiteral("consult_text"));
        m_text->setAccessibleName(name);
        m_text->setTabChangesFocus(true);
        bindFixedHeight(m_text, 96);
        column->addWidget(m_text);
    }
    addButtons(column, m_owed.has_value());
    if (m_text)
        m_text->setFocus();
}

QWidget *ConsultDialog::makeLine(const ConsultationLine &line)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 4);
    const Consultation &asked = line.consultation;
    const auto words = [&](const QString &text, ColorRole role) {
        auto *made = makeLabel(text, box, role);
        made->setWordWrap(true);
        column->addWidget(made);
    };
    auto *first = new QHBoxLayout;
    first->addWidget(
        makeLabel(tr("%1 (%2) asked %3 on %4")
                      .arg(line.asker, unitName(asked.fromUnit), unitName(asked.toUnit), timeText(asked.createdAt)),
                  box, ColorRole::Secondary));
    first->addStretch(1);
    if (line.actions.contains(QStringLiteral("withdraw"))) {
        auto *back = new LinkButton(tr("Take it back"), box);
        back->setAccessibleName(back->text());
        first->addWidget(back);
        connect(back, &LinkButton::clicked, this, [this, asked] { withdraw(asked); });
    }
    column->addLayout(first);
    words(asked.question, ColorRole::Text);
    if (asked.state == QLatin1String("answered")) {
        words(tr("%1 (%2) answered on %3").arg(line.answerer, unitName(asked.toUnit), timeText(asked.answeredAt)),
              ColorRole::Secondary);
        words(asked.answer, ColorRole::Text);
    } else {
        words(stateText(consultationType, asked.state),
              asked.state == QLatin1String("asked") ? ColorRole::AmberText : ColorRole::Secondary);
    }
    return box;
}

void ConsultDialog::addButtons(QBoxLayout *column, bool records)
{
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    if (records) {
        auto *look = new Button(tr("Look at the record"), this);
        look->setAutoDefault(false);
        row->addWidget(look);
        connect(look, &Button::clicked, this, [this] {
            m_context.open(pageOf(*m_subject.type), {{QStringLiteral("type"), QString(m_subject.type->id())},
                                                     {QStringLiteral("id"), m_subject.id.toString()}});
            reject();
        });
    }
    row->addStretch(1);
    auto *close = new Button(m_text ? tr("Cancel") : tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &Button::clicked, this, &QDialog::reject);
    row->addWidget(close);
    if (m_text) {
        m_send = new Button(ButtonKind::Primary, m_owed ? tr("Answer") : tr("Ask"), this);
        m_send->setObjectName(QStringLiteral("consult_send"));
        m_send->setAutoDefault(false);
        m_send->setKeyHint(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)));
        row->addWidget(m_send);
        connect(m_send, &Button::clicked, this, &ConsultDialog::send);
        onCommitKeys(this, [this] { send(); });
    }
    column->addLayout(row);
}

void ConsultDialog::send()
{
    if (!m_send->isEnabled())
        return;
    m_send->setEnabled(false);
    const QString text = m_text->toPlainText();
    const auto answered = [this, owed = m_owed.has_value()](const Result<Outcome> &result) {
        tell(result, owed ? tr("The answer stands at the filing") : tr("The other level was asked; the term goes on"));
    };
    if (m_owed)
        m_context.ask(
            this,
            [id = m_owed->id, version = m_owed->version, text](Workspace &work) {
                return ConsultationService(work).act(id,
                                                     {.action = QStringLiteral("answer"), .note = text, .version = version});
            },
            answered);
    else
        m_context.ask(
            this,
            [subject = m_subject, text](Workspace &work) {
                return ConsultationService(work).ask(*subject.type, subject.id, text);
            },
            answered);
}

void ConsultDialog::withdraw(const Consultation &consultation)
{
    m_context.ask(
        this,
        [id = consultation.id, version = consultation.version](Workspace &work) {
            return ConsultationService(work).act(id, {.action = QStringLiteral("withdraw"), .version = version});
        },
        [this](const Result<Outcome> &result) { tell(result, tr("The question was taken back")); });
}

void ConsultDialog::tell(const Result<Outcome> &result, const QString &done)
{
    if (m_send)
        m_send->setEnabled(true);
    if (result && result->saved) {
        m_context.say(MessageKind::Done, done);
        emit changed();
        accept();
        return;
    }
    m_message->setMessage(MessageKind::Failed,
                          result ? problemText(&consultationType, result->problems.value(0)) : errorText(result.error()));
    m_message->show();
    adjustSize();
}

void openConsultations(PageContext &context, QWidget *page, const DeskSubject &subject, std::function<void()> done)
{
    context.ask(
        page, [subject](Workspace &work) { return ConsultationService(work).about(*subject.type, subject.id); },
        [&context, page, subject, done](const QList<ConsultationLine> &lines) {
            auto *dialog = new ConsultDialog(context, subject, lines, page);
            QObject::connect(dialog, &ConsultDialog::changed, page, done);
            dialog->open();
        });
}

void openConsultation(PageContext &context, QWidget *page, const RecordId &consultation, std::function<void()> done)
{
    context.ask(
        page, [consultation](Workspace &work) { return ConsultationService(work).line(consultation); },
        [&context, page, done](const ConsultationLine &line) {
            openConsultations(
                context, page,
                {.type = &subjectType(line.consultation), .id = RecordId(line.consultation.subject), .name = line.subject},
                done);
        });
}

}  // namespace jiaxin
