// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/audit_page.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/activity_words.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QJsonArray>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

constexpr int slice = 200;

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.isNull() || value.isUndefined() ? QStringLiteral("—") : value.toVariant().toString();
}

}  // namespace

AuditPage::AuditPage(PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(new QStandardItemModel(0, 5, this)),
      m_table(new TableView(tr("Audit"), this)),
      m_facts(new FactGrid(nullptr, 1)),
      m_verdict(new MessageBar(MessageKind::Info, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    m_verdict->setObjectName(QStringLiteral("audit_verdict"));
    m_verdict->hide();
    column->addWidget(m_verdict);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 16);
    auto *panel = new Panel({}, this);
    m_model->setHorizontalHeaderLabels({tr("No."), tr("Time"), tr("User"), tr("Unit"), tr("Deed")});
    m_table->setObjectName(QStringLiteral("audit"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({72, 144, 120, 136, 0});
    m_table->setModel(m_model);
    panel->setBody(m_table);
    row->addWidget(panel, 1);
    auto *detail = new Panel(tr("Details"), this);
    auto *scroll = new QScrollArea(detail);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_facts);
    scroll->setAccessibleName(tr("Details"));
    bindFill(m_facts, ColorRole::Surface);
    detail->setBody(scroll);
    bindFixedWidth(detail, 400);
    row->addWidget(detail);
    column->addLayout(row, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { showRow(now.row()); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_table->verticalScrollBar()->maximum() && !m_rows.isEmpty() && !m_complete)
            read(m_rows.last().seq);
    });
}

QString AuditPage::title() const
{
    return tr("Audit");
}

QWidget *AuditPage::headerWidget()
{
    auto *header = new HeaderRow;
    auto *exportButton = new Button(tr("Export…"), header);
    exportButton->setObjectName(QStringLiteral("export_audit"));
    connect(exportButton, &Button::clicked, this, &AuditPage::exportAll);
    auto *check = new Button(ButtonKind::Primary, tr("Verify the chain"), header);
    check->setObjectName(QStringLiteral("verify_audit"));
    connect(check, &Button::clicked, this, &AuditPage::verify);
    header->addAction(exportButton);
    header->addAction(check);
    return header;
}

QWidget *AuditPage::firstFocus()
{
    return m_table;
}

void AuditPage::open(const QVariantMap &)
{
    m_rows.clear();
    m_model->setRowCount(0);
    m_complete = false;
    read(0);
}

void AuditPage::read(qint64 before)
{
    if (m_reading)
        return;
    m_reading = true;
    m_context.ask(
        this, [before](Workspace &work) { return AuditService(work).latest(slice, before); },
        [this](Result<QList<AuditRow>> rows) {
            m_reading = false;
            if (!rows) {
                m_context.report(rows.error());
                return;
            }
            m_complete = rows->size() < slice;
            for (const AuditRow &row : std::as_const(*rows)) {
                auto *number = new QStandardItem;
                number->setData(row.seq, Qt::DisplayRole);
                m_model->appendRow({number, new QStandardItem(timeText(QDateTime::fromString(row.at, Qt::ISODateWithMs))),
                                    new QStandardItem(row.context.user), new QStandardItem(unitName(row.context.unit)),
                                    new QStandardItem(deedText(row.entry.action, row.entry.type))});
            }
            m_rows.append(*rows);
            if (!m_table->currentIndex().isValid() && !m_rows.isEmpty())
                m_table->setCurrentIndex(m_model->index(0, 0));
        });
}

void AuditPage::showRow(int row)
{
    if (row < 0 || row >= m_rows.size()) {
        m_facts->setFacts({});
        return;
    }
    const AuditRow &audit = m_rows.at(row);
    QList<Fact> facts {{tr("Time"), timeText(QDateTime::fromString(audit.at, Qt::ISODateWithMs))},
                       {tr("User"), audit.context.user},
                       {tr("Unit"), unitName(audit.context.unit)},
                       {tr("Computer"), audit.context.terminal},
                       {tr("Deed"), deedText(audit.entry.action, audit.entry.type)},
                       {tr("Record"), audit.entry.record},
                       {tr("Reason"), reasonText(audit.context.reason)},
                       {tr("Note"), audit.context.note}};
    const RecordType *type = audit.entry.type.isEmpty() ? nullptr : recordTypeByName(audit.entry.type);
    const QJsonObject &changes = audit.entry.changes;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const QString name = type ? fieldText(*type, change.key()) : change.key();
        const QJsonArray pair = change.value().toArray();
        facts.append({name, pair.size() == 2 ? tr("%1 → %2").arg(jsonText(pair.at(0)), jsonText(pair.at(1)))
                                             : jsonText(change.value())});
    }
    m_facts->setFacts(facts);
}

void AuditPage::verify()
{
    m_verdict->setMessage(MessageKind::Info, tr("Verifying…"));
    m_verdict->show();
    m_context.ask(
        this, [](Workspace &work) { return AuditService(work).verify(); },
        [this](const Result<AuditVerdict> &verdict) {
            if (!verdict)
                m_verdict->setMessage(MessageKind::Failed, errorText(verdict.error()));
            else if (verdict->ok())
                m_verdict->setMessage(MessageKind::Done,
                                      tr("All %1 rows follow from one another: nothing was changed or taken out.")
                                          .arg(groupedNumber(verdict->rows)));
            else
                m_verdict->setMessage(
                    MessageKind::Failed,
                    tr("The chain is broken at row %1: what stands there or after it was changed from outside. "
                       "Keep this computer as it is and report it.")
                        .arg(*verdict->firstBad));
        });
}

void AuditPage::exportAll()
{
    m_context.modals().saveFile(
        this, tr("Export the audit"), tr("audit-%1.jsonl").arg(m_context.today().toString(Qt::ISODate)),
        tr("JSON lines (*.jsonl)"), [this](const QString &file) {
            if (file.isEmpty())
                return;
            m_context.ask(
                this, [file](Workspace &work) { return AuditService(work).exportTo(file); },
                [this](qint64 rows) { m_context.say(MessageKind::Done, tr("%1 rows exported.").arg(groupedNumber(rows))); });
        });
}

}  // namespace jiaxin
