// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/letters/letter_service.h"
#include "ui/page_context.h"
#include "ui/pause.h"

#include <QDialog>

class QLineEdit;
class QMenu;

namespace jiaxin {

class Button;
class ComboBox;
class SheetView;

/// 文书: the documents that can be issued about a record now, each as it will be on paper; saved as PDF or for WPS, or printed.
class LetterDialog final : public QDialog {
    Q_OBJECT
public:
    /// `kinds` is not empty.
    LetterDialog(PageContext &context, const RecordId &id, const QList<LetterKind> &kinds, QWidget *parent = nullptr);

private:
    enum class Form { Pdf, Odt };

    QWidget *makeSide();
    LetterRequest request() const;
    void preview();
    void show(const OfficialLetter &letter);
    void save(Form form);
    void print();
    void printOn(const QString &printer);

    PageContext &m_context;
    RecordId m_id;
    ComboBox *m_kind;
    QLineEdit *m_number;
    SheetView *m_view;
    Button *m_print = nullptr;
    Pause m_pause {200, [this] { preview(); }};
    int m_turn = 0;
};

/// Opens the dialog, or says why there is nothing to issue.
void openLetters(PageContext &context, QWidget *pane, const RecordType &type, const RecordId &id);

/// “Documents…” at the end of a menu, for those who may let documents leave and types that have any.
void addLetters(PageContext &context, QWidget *pane, QMenu *menu, const RecordType &type, const RecordId &id);

}  // namespace jiaxin
