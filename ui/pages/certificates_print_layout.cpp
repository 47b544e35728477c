// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the panel of the next batch is made of, and how it stands in the room that it has.
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/pages/certificates_print.h"
#include "ui/pages/sheet_view.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPrinterInfo>

namespace jiaxin {

PrintPanel::PrintPanel(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_panel(new Panel(tr("Next batch"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_previous = new Button(IconName::ChevronLeft, tr("Previous page"), m_panel);
    m_next = new Button(IconName::ChevronRight, tr("Next page"), m_panel);
    m_panel->addExtra(m_previous);
    m_panel->addExtra(m_next);
    auto *body = new QWidget(m_panel);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_view = new SheetView(body);
    m_view->setObjectName(QStringLiteral("print_preview"));
    row->addWidget(m_view, 1);
    m_side = new QWidget(body);
    auto *column = new QVBoxLayout(m_side);
    bindMargins(column, 16, 12, 16, 12);
    bindSpacing(column, 8);
    m_sideTop = new QHBoxLayout;
    bindSpacing(m_sideTop, 16);
    m_sideTop->addWidget(makePaper(), 1);
    m_sideTop->addWidget(makeLedger(), 1);
    column->addLayout(m_sideTop);
    column->addStretch(1);
    m_low = makeLabel({}, m_side, ColorRole::AmberText);
    m_low->setObjectName(QStringLiteral("low_water"));
    m_low->setWordWrap(true);
    m_low->hide();
    column->addWidget(m_low);
    m_why = makeLabel({}, m_side, ColorRole::AmberText);
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    m_print = new Button(ButtonKind::Primary, tr("Print the next batch"), m_side);
    m_print->setObjectName(QStringLiteral("print_batch"));
    m_print->setSizeClass(ButtonSize::Decision);
    m_print->setKeyHint(QStringLiteral("Ctrl+P"));
    column->addWidget(m_print);
    row->addWidget(m_side);
    m_panel->setBody(body);
    connect(m_previous, &Button::clicked, this, [this] { step(-1); });
    connect(m_next, &Button::clicked, this, [this] { step(1); });
    connect(m_print, &Button::clicked, this, &PrintPanel::printBatch);
    connect(m_test, &Button::clicked, this, &PrintPanel::printTest);
    connect(m_template, &QComboBox::currentIndexChanged, this, [this] {
        m_page = 0;
        m_template->setToolTip(m_template->currentText());
        showPage();
        showState();
        emit sheetsChanged();
    });
    arrange();
    connect(&Theme::current(), &Theme::changed, this, &PrintPanel::arrange);
    loadTemplates();
}

QWidget *PrintPanel::makePaper()
{
    auto *box = new QWidget(m_panel);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 4);
    column->addWidget(makeLabel(tr("Paper"), box, ColorRole::Text, 14, Weight::Bold));
    m_template = new ComboBox(box);
    m_template->setObjectName(QStringLiteral("template"));
    m_template->setAccessibleName(tr("Template"));
    auto *choice = new QHBoxLayout;
    bindSpacing(choice, 4);
    choice->addWidget(m_template, 1);
    auto *manage = new Button(IconName::Settings, tr("Certificate templates (Shift+F9)"), box);
    manage->setObjectName(QStringLiteral("open_templates"));
    connect(manage, &Button::clicked, this, [this] { m_context.open(QStringLiteral("templates")); });
    choice->addWidget(manage);
    column->addLayout(choice);
    column->addWidget(makeLabel(tr("Printer"), box, ColorRole::Secondary));
    m_printer = new ComboBox(box);
    m_printer->setObjectName(QStringLiteral("printer"));
    m_printer->setAccessibleName(tr("Printer"));
    for (const QString &name : QPrinterInfo::availablePrinterNames())
        m_printer->addItem(name, name);
    m_printer->addItem(tr("PDF file"), QString());
    column->addWidget(m_printer);
    column->addSpacing(4);
    m_test = new Button(tr("Test sheet"), box);
    m_test->setKeyHint(QStringLiteral("F7"));
    column->addWidget(m_test);
    m_calibrate = new Button(tr("Calibrate"), box);
    m_calibrate->setObjectName(QStringLiteral("calibrate"));
    m_calibrate->setKeyHint(QStringLiteral("Shift+F7"));
    column->addWidget(m_calibrate);
    connect(m_calibrate, &Button::clicked, this, &PrintPanel::calibrate);
    connect(m_printer, &ComboBox::currentIndexChanged, this, &PrintPanel::showState);
    return box;
}

QWidget *PrintPanel::makeLedger()
{
    auto *box = new QWidget(m_panel);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    bindSpacing(grid, 4);
    grid->addWidget(makeLabel(tr("Card book"), box, ColorRole::Text, 14, Weight::Bold), 0, 0);
    grid->addWidget(makeLabel(tr("cards"), box, ColorRole::Secondary), 0, 1, Qt::AlignRight);
    const QStringList names {tr("Sent to print"), tr("Good"), tr("Spoiled"), tr("To be confirmed"), tr("Numbers left")};
    for (int row = 0; row < names.size(); ++row) {
        auto *figure = makeLabel(QStringLiteral("0"), box, row == 3 ? ColorRole::AmberText : ColorRole::Text, 14,
                                 row >= 3 ? Weight::Bold : Weight::Regular);
        grid->addWidget(makeLabel(names.at(row), box, ColorRole::Secondary), row + 1, 0);
        grid->addWidget(figure, row + 1, 1, Qt::AlignRight);
        m_figures.append(figure);
    }
    grid->setRowStretch(int(names.size()) + 1, 1);
    return box;
}

void PrintPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PrintPanel::arrange()
{
    // The sheet is what one looks at: where the panel is high, paper and book stand below each other and leave it the width.
    const bool high = height() >= dp(488);
    m_sideTop->setDirection(high ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setFixedWidth(dp(high ? 248 : 384));
}

}  // namespace jiaxin
