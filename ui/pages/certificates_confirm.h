// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_service.h"
#include "ui/page_context.h"
#include "ui/pages/waste_grid.h"

class QLabel;
class QLineEdit;

namespace jiaxin {

class Button;
class ComboBox;
class LinkButton;
class Panel;
class SearchField;

/// "36 cards were printed: are they all right?" — answered in the page, before the next batch.
class ConfirmPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ConfirmPanel(PageContext &context, QWidget *parent = nullptr);

    /// Cards of one batch in the order in which they were printed; marks stay while it is the same batch.
    void setBatch(const QList<WaitingCard> &cards, int capacity, int columns);
    void focusGrid();

signals:
    /// The result is in the book.
    void settled();

private:
    QWidget *makeSide();
    void showCounts();
    void showCurrent();
    bool needsWords() const;
    void findCard(const QString &text);
    /// What was said of each card. Nothing came out: all are missing.
    void settle(bool cameOut);
    void finish(const Result<CertificateOutcomes> &outcomes, int spoiled, int missing);

    PageContext &m_context;
    QList<WaitingCard> m_cards;
    bool m_busy = false;
    Panel *m_panel;
    WasteGrid *m_grid;
    SearchField *m_find = nullptr;
    QLabel *m_result = nullptr;
    QLabel *m_currentCard = nullptr;
    ComboBox *m_reason = nullptr;
    QLineEdit *m_words = nullptr;
    QLabel *m_wordsWanted = nullptr;
    QLabel *m_reasonLabel = nullptr;
    LinkButton *m_rest = nullptr;
    Button *m_record = nullptr;
};

}  // namespace jiaxin
