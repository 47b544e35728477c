// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_accounts.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace jiaxin {

class Button;
class Chip;
class ComboBox;
class DateEdit;
class FieldRow;
class Panel;
class TableView;

/// 卡料台账: numbers, cards and card stock, each accounted for to the last one; deliveries are recorded and pieces written off
/// here by who prints.
class StockPage final : public Page {
    Q_OBJECT
public:
    explicit StockPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    Panel *makeStock();
    Panel *makeNumbers();
    Panel *makeSpoiled();
    Panel *makeEntry();
    QWidget *makeReceipt(QWidget *parent);
    QWidget *makeWriteOff(QWidget *parent);
    void show(const CertificateAccounts &accounts);
    void showStock(const CertificateAccounts &accounts);
    void showNumbers(const CertificateAccounts &accounts);
    void showSpoiled(const CertificateAccounts &accounts);
    void showCurrent();
    const StockLine *current() const;
    void receive();
    void tellReceipt(const Result<StockOutcome> &outcome);
    void writeOff();

    PageContext &m_context;
    QList<StockLine> m_lines;
    QStandardItemModel *m_stockModel;
    QStandardItemModel *m_numberModel;
    QStandardItemModel *m_spoiledModel;
    TableView *m_stock = nullptr;
    Panel *m_stockPanel = nullptr;
    Panel *m_numberPanel = nullptr;
    Chip *m_balance = nullptr;
    ComboBox *m_kind = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QLineEdit *m_amount = nullptr;
    DateEdit *m_receivedOn = nullptr;
    QLineEdit *m_receivedFrom = nullptr;
    QLineEdit *m_remark = nullptr;
    QMap<QString, FieldRow *> m_rows;
    Button *m_receive = nullptr;
    QLabel *m_which = nullptr;
    QLineEdit *m_pieces = nullptr;
    ComboBox *m_reason = nullptr;
    QLineEdit *m_note = nullptr;
    FieldRow *m_piecesRow = nullptr;
    FieldRow *m_noteRow = nullptr;
    Button *m_writeOff = nullptr;
};

}  // namespace jiaxin
