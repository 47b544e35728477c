// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/licence_dialog.h"

#include "ui/forms/scan_viewer.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/table_view.h"
#include "ui/pages/licence_reader.h"
#include "ui/pages/rich_cells.h"

#include <QBoxLayout>
#include <QMenu>
#include <QShortcut>

namespace jiaxin {

LicenceDialog::LicenceDialog(PageContext &context, const Filing &filing, QWidget *parent)
    : QDialog(parent),
      m_table(new TableView(tr("Comparison"), this)),
      m_scans(new ScanViewer(context, ScanViewer::Layout::Review, this))
{
    setObjectName(QStringLiteral("licence_dialog"));
    setWindowTitle(tr("Read off the licence"));
    setAttribute(Qt::WA_DeleteOnClose);
    bindMinimumWidth(this, 1080);
    bindMinimumHeight(this, 600);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 16);
    bindSpacing(column, 12);
    column->addWidget(makeLabel(filing.record->name, this, ColorRole::Text, 16, Weight::Bold));
    auto *hint = makeLabel(tr("Enter: type in what the licence says; M: mark where it stands on the scan"), this);
    bindTextColor(hint, ColorRole::Secondary);
    column->addWidget(hint);
    auto *model = new ComparisonModel(this);
    m_table->setObjectName(QStringLiteral("licence_fields"));
    m_table->setItemDelegate(new RichCellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({112, 0, 0, 0, 88});
    m_table->setModel(model);
    m_table->setColumnHidden(ComparisonModel::Register, true);
    bindFixedHeight(m_table, 32 * 8 + 2);
    column->addWidget(m_table);
    m_scans->setMissing(tr("No business licence was uploaded"));
    column->addWidget(m_scans, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *close = new Button(tr("Close"), this);
    close->setObjectName(QStringLiteral("licence_close"));
    connect(close, &Button::clicked, this, &QDialog::accept);
    row->addWidget(close);
    column->addLayout(row);
    m_reader = new LicenceReader(context, m_table, model, m_scans, this);
    m_reader->setFiling(filing);
    if (!filing.record->licenceScan.hex.isEmpty())
        m_scans->setScans(scansOf(enterpriseType, attachmentsOf(enterpriseType, *filing.record)));
    connect(m_reader, &LicenceReader::editWanted, m_reader, &LicenceReader::edit);
    connect(m_table, &QAbstractItemView::activated, m_reader, &LicenceReader::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, model](const QModelIndex &current) { m_reader->setField(model->field(current.row())); });
    connect(m_scans, &ScanViewer::enlargeWanted, this, [this] {
        const bool enlarge = !m_scans->isEnlarged() && m_scans->hasScans();
        m_scans->setEnlarged(enlarge);
        m_table->setVisible(!enlarge);
    });
    auto *mark = new QShortcut(QKeySequence(Qt::Key_M), m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(mark, &QShortcut::activated, m_scans->canvas(), &ScanCanvas::beginMark);
    m_table->setCurrentIndex(model->index(0, ComparisonModel::Licence));
    m_table->setFocus();
}

void openLicence(PageContext &context, QWidget *page, const RecordId &enterprise)
{
    context.ask(
        page, [enterprise](Workspace &work) { return FilingDesk(work).open(enterprise); },
        [&context, page](const Filing &filing) { (new LicenceDialog(context, filing, page->window()))->open(); });
}

void addLicence(PageContext &context, QWidget *page, QMenu *menu, const RecordId &enterprise)
{
    if (!LicenceService::mayRead(context.actor()))
        return;
    auto *action = menu->addAction(LicenceDialog::tr("Read off the licence…"));
    action->setObjectName(QStringLiteral("read_licence"));
    QObject::connect(action, &QAction::triggered, page,
                     [&context, page, enterprise] { openLicence(context, page, enterprise); });
}

}  // namespace jiaxin
