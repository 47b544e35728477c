// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/letter_dialog.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/later.h"
#include "ui/pages/sheet_view.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QMenu>
#include <QPrinter>
#include <QPrinterInfo>
#include <QShortcut>
#include <QtConcurrent>

namespace jiaxin {
namespace {

constexpr double previewDotsPerInch = 110;

}  // namespace

LetterDialog::LetterDialog(PageContext &context, const RecordId &id, const QList<LetterKind> &kinds, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_id(id),
      m_kind(new ComboBox(this)),
      m_number(new QLineEdit(this)),
      m_view(new SheetView(this))
{
    setObjectName(QStringLiteral("letter_dialog"));
    setWindowTitle(tr("Documents"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const LetterKind kind : kinds)
        m_kind->addItem(choiceText(kind), int(kind));
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16);
    bindSpacing(column, 12);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 16);
    row->addWidget(makeSide());
    m_view->setObjectName(QStringLiteral("letter_preview"));
    bindMinimumWidth(m_view, 640);
    bindMinimumHeight(m_view, 520);
    row->addWidget(m_view, 1);
    column->addLayout(row, 1);
    connect(m_kind, &ComboBox::currentIndexChanged, this, &LetterDialog::preview);
    connect(m_number, &QLineEdit::textEdited, this, [this] { m_pause.ask(); });
    m_kind->setFocus();
    preview();
}

QWidget *LetterDialog::makeSide()
{
    auto *side = new QWidget(this);
    bindFixedWidth(side, 264);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    const auto labelled = [&](const QString &text, QWidget *editor, const char *name) {
        QLabel *label = makeLabel(text, side, ColorRole::Secondary);
        label->setBuddy(editor);
        editor->setObjectName(QLatin1String(name));
        editor->setAccessibleName(text);
        column->addWidget(label);
        column->addWidget(editor);
    };
    labelled(tr("Document"), m_kind, "letter_kind");
    labelled(tr("Document number"), m_number, "letter_number");
    m_number->setPlaceholderText(tr("May be left empty"));
    auto *hint = makeLabel(tr("To change the wording, save it for WPS and print it there."), side, ColorRole::Secondary);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addStretch(1);
    const auto button = [&](ButtonKind kind, const QString &text, const char *name, const QKeySequence &key, auto action) {
        auto *made = new Button(kind, text, side);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        if (!key.isEmpty())
            made->setKey(key);
        connect(made, &Button::clicked, this, action);
        column->addWidget(made);
        return made;
    };
    button(ButtonKind::Primary, tr("Save as PDF…"), "letter_pdf", QKeySequence(Qt::CTRL | Qt::Key_S),
           [this] { save(Form::Pdf); });
    button(ButtonKind::Normal, tr("Save for WPS…"), "letter_odt", QKeySequence(Qt::CTRL | Qt::Key_E),
           [this] { save(Form::Odt); });
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        m_print =
            button(ButtonKind::Normal, tr("Print…"), "letter_print", QKeySequence(Qt::CTRL | Qt::Key_P), &LetterDialog::print);
    button(ButtonKind::Normal, tr("Close"), "letter_close", {}, &QDialog::reject);
    return side;
}

LetterRequest LetterDialog::request() const
{
    return {.kind = LetterKind(m_kind->currentData().toInt()), .id = m_id, .number = m_number->text()};
}

void LetterDialog::preview()
{
    m_pause.stop();
    m_context.ask(
        this, [request = request()](Workspace &work) { return LetterService(work).letter(request); },
        [this, turn = ++m_turn](const Result<OfficialLetter> &letter) {
            if (turn != m_turn)
                return;
            if (letter)
                show(*letter);
            else
                m_view->setWords(errorText(letter.error()));
        });
}

void LetterDialog::show(const OfficialLetter &letter)
{
    later(this, QtConcurrent::run([letter] { return letterPictures(letter, previewDotsPerInch); }),
          [this, turn = m_turn](const QList<QImage> &pages) {
              if (turn == m_turn)
                  m_view->setImages(pages);
          });
}

void LetterDialog::save(Form form)
{
    const bool odt = form == Form::Odt;
    const auto store = [this, request = request()](const QString &file) {
        if (file.isEmpty())
            return;
        m_context.ask(
            this, [request, file](Workspace &work) { return LetterService(work).write(request, file); },
            [this, file, kind = request.kind](const LetterSummary &) {
                m_context.say(MessageKind::Done, tr("%1 was saved as %2").arg(choiceText(kind), QFileInfo(file).fileName()));
                m_context.announceChange();
                accept();
            });
    };
    m_context.modals().saveFile(this, odt ? tr("Save for WPS") : tr("Save as PDF"),
                                choiceText(request().kind) + QLatin1String(odt ? ".odt" : ".pdf"),
                                odt ? tr("OpenDocument texts (*.odt)") : tr("PDF files (*.pdf)"), store);
}

void LetterDialog::print()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &name : QPrinterInfo::availablePrinterNames())
        menu->addAction(name, this, [this, name] { printOn(name); });
    menu->popup(m_print->mapToGlobal(QPoint(0, m_print->height())));
}

void LetterDialog::printOn(const QString &printer)
{
    m_context.ask(
        this,
        [request = request(), printer](Workspace &work) {
            QPrinter device(QPrinter::HighResolution);
            device.setPrinterName(printer);
            return LetterService(work).print(request, device);
        },
        [this, kind = request().kind](const LetterSummary &) {
            m_context.say(MessageKind::Done, tr("%1 was sent to the printer").arg(choiceText(kind)));
            m_context.announceChange();
            accept();
        });
}

void openLetters(PageContext &context, QWidget *pane, const RecordType &type, const RecordId &id)
{
    context.ask(
        pane, [type = &type, id](Workspace &work) { return LetterService(work).possible(*type, id); },
        [&context, pane, id](const QList<LetterKind> &kinds) {
            if (kinds.isEmpty())
                context.say(MessageKind::Info,
                            QCoreApplication::translate("jiaxin::LetterDialog",
                                                        "There is nothing to issue yet: take the step that it is about first"));
            else
                (new LetterDialog(context, id, kinds, pane))->open();
        });
}

void addLetters(PageContext &context, QWidget *pane, QMenu *menu, const RecordType &type, const RecordId &id)
{
    if (!context.may(Operation::Export) || LetterService::kindsOf(type).isEmpty())
        return;
    if (!menu->isEmpty())
        menu->addSeparator();
    QAction *action = menu->addAction(QCoreApplication::translate("jiaxin::LetterDialog", "Documents…"));
    action->setObjectName(QStringLiteral("letters"));
    QObject::connect(action, &QAction::triggered, pane,
                     [&context, pane, type = &type, id] { openLetters(context, pane, *type, id); });
}

}  // namespace jiaxin
