// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/audit_page.h"

#include "app/audit/audit_service.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/audit_model.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QFileInfo>

namespace jiaxin {

AuditPage::AuditPage(PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(new AuditModel(context, this)),
      m_table(new TableView(tr("Audit"), this)),
      m_verdict(new MessageBar(MessageKind::Info, {}, this)),
      m_count(makeLabel({}, this, ColorRole::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    m_verdict->setObjectName(QStringLiteral("audit_verdict"));
    m_verdict->hide();
    column->addWidget(m_verdict);
    auto *panel = new Panel({}, this);
    m_table->setObjectName(QStringLiteral("audit"));
    m_table->setSerialVisible(false);
    m_table->setModel(m_model);
    m_table->setColumnWidths({80, 144, 136, 144, 152, 120, 0});
    m_table->setEmptyState(new EmptyState(tr("Nobody has done anything yet")));
    panel->setBody(m_table);
    panel->footerLayout()->addWidget(m_count, 1);
    column->addWidget(panel, 1);
    connect(m_model, &AuditModel::loaded, this, &AuditPage::showCount);
}

QString AuditPage::title() const
{
    return tr("Audit");
}

QWidget *AuditPage::headerWidget()
{
    auto *header = new HeaderRow;
    m_verify = new Button(tr("Verify"), header);
    m_verify->setObjectName(QStringLiteral("verify_audit"));
    connect(m_verify, &Button::clicked, this, &AuditPage::verify);
    auto *save = new Button(tr("Export…"), header);
    save->setObjectName(QStringLiteral("export_audit"));
    connect(save, &Button::clicked, this, &AuditPage::exportRows);
    header->addAction(m_verify);
    header->addAction(save);
    return header;
}

void AuditPage::open(const QVariantMap &)
{
    refresh();
}

void AuditPage::refresh()
{
    m_model->reload();
}

QWidget *AuditPage::firstFocus()
{
    return m_table;
}

void AuditPage::showCount()
{
    const QString shown = groupedNumber(m_model->rowCount());
    m_count->setText(m_model->isComplete() ? tr("%1 rows").arg(shown) : tr("First %1, more while scrolling").arg(shown));
}

void AuditPage::verify()
{
    m_verify->setEnabled(false);
    m_verdict->setMessage(MessageKind::Info, tr("Verifying row by row"));
    m_verdict->show();
    const auto work = m_context.beginWork(tr("Verifying the audit"));
    m_context.ask(
        this, [progress = work->stepper(work)](Workspace &workspace) { return AuditService(workspace).verify(progress); },
        [this](const Result<AuditVerdict> &verdict) {
            m_verify->setEnabled(true);
            if (!verdict && verdict.error().code == ErrorCode::Cancelled) {
                m_verdict->setMessage(MessageKind::Info, tr("Stopped; nothing is known of the rows that were not reached"));
            } else if (!verdict) {
                m_verdict->hide();
                m_context.report(verdict.error());
            } else if (verdict->ok()) {
                m_verdict->setMessage(
                    MessageKind::Done,
                    tr("The audit is whole: %1 rows, each following from the one before it").arg(groupedNumber(verdict->rows)));
            } else {
                m_verdict->setMessage(MessageKind::Failed,
                                      tr("The audit was changed: row %1 does not follow from the one before "
                                         "it. Keep the vault as it is and tell the security administrator")
                                          .arg(*verdict->firstBad));
            }
        });
}

void AuditPage::exportRows()
{
    const QString suggested = tr("audit-%1.jsonl").arg(m_context.today().toString(QStringLiteral("yyyyMMdd")));
    m_context.modals().saveFile(
        this, tr("Export the audit"), suggested, tr("Lines of JSON (*.jsonl)"), [this](const QString &name) {
            if (name.isEmpty())
                return;
            const auto work = m_context.beginWork(tr("Exporting the audit"));
            m_context.ask(
                this,
                [name, progress = work->stepper(work)](Workspace &workspace) {
                    return AuditService(workspace).exportTo(name, progress);
                },
                [this, name](const Result<qint64> &rows) {
                    if (rows)
                        m_context.say(MessageKind::Done, tr("%1 rows were exported to %2, with personal data masked")
                                                             .arg(groupedNumber(*rows), QFileInfo(name).fileName()));
                    else if (rows.error().code == ErrorCode::Cancelled)
                        m_context.say(MessageKind::Info, tr("The export was stopped; there is no file."));
                    else
                        m_context.report(rows.error());
                    refresh();
                });
        });
}

}  // namespace jiaxin
