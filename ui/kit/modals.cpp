// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/modals.h"

#include "ui/kit/chips.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>
#include <QDialog>
#include <QFileDialog>
#include <QPlainTextEdit>

namespace jiaxin {
namespace {

/// The reason's editor, or nothing when the question needs none.
QPlainTextEdit *addReason(QDialog *dialog, QVBoxLayout *column, const Question &question)
{
    if (question.reasonLabel.isEmpty())
        return nullptr;
    auto *edit = new QPlainTextEdit(dialog);
    edit->setObjectName(QStringLiteral("reason"));
    edit->setAccessibleName(question.reasonLabel);
    edit->setTabChangesFocus(true);
    bindFixedHeight(edit, 80);
    column->addWidget(makeLabel(question.reasonLabel, dialog, ColorRole::Secondary));
    if (!question.reasonChoices.isEmpty()) {
        auto *phrases = new FlowLayout;
        bindSpacing(phrases, 8);
        for (const QString &phrase : question.reasonChoices) {
            auto *chip = new FilterChip(phrase, FilterChip::Kind::Toggle, dialog);
            chip->setCheckable(false);
            QObject::connect(chip, &FilterChip::clicked, edit, [edit, phrase] { edit->setPlainText(phrase); });
            phrases->addWidget(chip);
        }
        column->addLayout(phrases);
    }
    column->addWidget(edit);
    return edit;
}

}  // namespace

void Modals::ask(QWidget *parent, const Question &question, std::function<void(const Answer &)> then)
{
    if (m_nextAnswer) {
        const Answer answer = *std::exchange(m_nextAnswer, std::nullopt);
        then(answer);
        return;
    }
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("question"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    bindMinimumWidth(dialog, 420);
    auto *column = new QVBoxLayout(dialog);
    bindMargins(column, 24, 24, 24, 16);
    bindSpacing(column, 12);
    column->addWidget(makeLabel(question.title, dialog, ColorRole::Text, 16, Weight::Bold));
    QLabel *text = makeLabel(question.text, dialog);
    text->setWordWrap(true);
    column->addWidget(text);
    QPlainTextEdit *reason = addReason(dialog, column, question);

    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    auto *refuse = new Button(Button::tr("Cancel"), dialog);
    auto *accept = new Button(question.kind, question.accept, dialog);
    accept->setObjectName(QStringLiteral("accept"));
    accept->setDefault(question.kind == ButtonKind::Primary);
    refuse->setDefault(question.kind != ButtonKind::Primary);
    row->addStretch(1);
    row->addWidget(refuse);
    row->addWidget(accept);
    column->addLayout(row);
    if (reason) {
        accept->setEnabled(false);
        QObject::connect(reason, &QPlainTextEdit::textChanged, accept,
                         [=] { accept->setEnabled(!reason->toPlainText().trimmed().isEmpty()); });
    }
    QObject::connect(refuse, &Button::clicked, dialog, &QDialog::reject);
    QObject::connect(accept, &Button::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::finished, parent, [reason, then = std::move(then)](int result) {
        if (result == QDialog::Accepted)
            then(reason ? reason->toPlainText().trimmed() : QString());
        else
            then(std::nullopt);
    });
    dialog->open();
}

void Modals::openFile(QWidget *parent, const QString &title, const QString &filter, std::function<void(const QString &)> then)
{
    chooseFile(parent, FileTask::Open, title, {}, filter, std::move(then));
}

void Modals::saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                      std::function<void(const QString &)> then)
{
    chooseFile(parent, FileTask::Save, title, suggestedName, filter, std::move(then));
}

void Modals::chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> then)
{
    chooseFile(parent, FileTask::Folder, title, {}, {}, std::move(then));
}

void Modals::chooseFile(QWidget *parent, FileTask task, const QString &title, const QString &suggestedName,
                        const QString &filter, std::function<void(const QString &)> then)
{
    if (m_nextFileName) {
        const QString name = *std::exchange(m_nextFileName, std::nullopt);
        then(name);
        return;
    }
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(task == FileTask::Save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(task == FileTask::Open   ? QFileDialog::ExistingFile
                        : task == FileTask::Save ? QFileDialog::AnyFile
                                                 : QFileDialog::Directory);
    if (task == FileTask::Save && !suggestedName.isEmpty())
        dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QDialog::finished, parent, [dialog, then = std::move(then)](int result) {
        then(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

}  // namespace jiaxin
