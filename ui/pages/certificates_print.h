// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/print_service.h"
#include "ui/page_context.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace jiaxin {

class Button;
class ComboBox;
class Panel;
class SheetView;

/// The next batch: its sheets as they will be printed, the paper, the book, and the button.
class PrintPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PrintPanel(PageContext &context, QWidget *parent = nullptr);

    /// The certificates that were chosen, in the order of the list.
    void setNumbers(const QStringList &numbers);
    void setLedger(const CertificateLedger &ledger);
    /// How many cards wait for confirmation: the next batch waits for them.
    void setWaiting(int cards);
    /// Reads the templates anew; the one that is chosen stays chosen while it is offered.
    void loadTemplates();
    /// Certificates on a sheet of this template, and its columns.
    int capacityOf(const QString &templateName) const;
    int columnsOf(const QString &templateName) const;
    int sheets() const;

    void printBatch();
    void printTest();
    void calibrate();

signals:
    /// Cards went out and wait for confirmation; some may have been refused.
    void printed(const jiaxin::CertificateOutcomes &refused);
    /// As many certificates may take another number of sheets now.
    void sheetsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makePaper();
    QWidget *makeLedger();
    const CertificateTemplate *layoutNow() const;
    void step(int by);
    void setTemplates(const QList<CertificateTemplate> &offered, const QString &usual);
    void showPage();
    void draw(const QList<CertificateFace> &faces);
    void showState();
    void arrange();
    bool toFile() const;
    void start(const QString &file);
    void finish(const Result<PrintedBatch> &batch);
    QString troubleText(const PrintedBatch &batch) const;
    void test(const QString &file);

    PageContext &m_context;
    QList<CertificateTemplate> m_templates;  // to choose from, in the order of the box
    QString m_usual;                         // the name of the template that prints begin with
    QList<CertificateTemplate> m_known;      // … and those that were withdrawn
    QStringList m_numbers;
    int m_page = 0;
    int m_waiting = 0;
    bool m_busy = false;
    quint64 m_turn = 0;
    Panel *m_panel;
    SheetView *m_view = nullptr;
    QWidget *m_side = nullptr;
    QBoxLayout *m_sideTop = nullptr;
    ComboBox *m_template = nullptr;
    ComboBox *m_printer = nullptr;
    QList<QLabel *> m_figures;
    QLabel *m_low = nullptr;
    QLabel *m_why = nullptr;
    Button *m_previous = nullptr;
    Button *m_next = nullptr;
    Button *m_test = nullptr;
    Button *m_calibrate = nullptr;
    Button *m_print = nullptr;
};

}  // namespace jiaxin
