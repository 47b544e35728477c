// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/enterprise_detail.h"

#include "app/words/words.h"
#include "ui/dialogs/letter_dialog.h"
#include "ui/dialogs/licence_dialog.h"
#include "ui/dialogs/transfer_dialog.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/archive_export.h"
#include "ui/pages/history_view.h"
#include "ui/pages/home_words.h"
#include "ui/pages/objection_entry.h"
#include "ui/tables/facts.h"
#include "ui/tables/tab_strip.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

constexpr int staffIdRole = Qt::UserRole + 1;
constexpr int staffTab = 2;
constexpr int scansTab = 3;

QStringList names(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *name : list)
        result.append(QLatin1String(name));
    return result;
}

}  // namespace

EnterpriseDetail::EnterpriseDetail(PageContext &context, QWidget *parent)
    : DetailPane(context, tr("Choose an enterprise in the list"), parent)
{
    setObjectName(QStringLiteral("enterprise_detail"));
    setBody(makeBody());
    makeButtons();
    show({});
}

TableView *EnterpriseDetail::makeTable(const char *name, const QString &title, const QStringList &columns,
                                       const QList<int> &widths, const QString &nothing, QStandardItemModel *&model)
{
    model = new QStandardItemModel(0, int(columns.size()), this);
    model->setHorizontalHeaderLabels(columns);
    auto *table = new TableView(title);
    table->setObjectName(QLatin1String(name));
    table->setColumnWidths(widths);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEmptyState(new EmptyState(nothing));
    return table;
}

QWidget *EnterpriseDetail::makeBody()
{
    auto *body = new QWidget;
    QVBoxLayout *column = bareColumn(body);
    auto *first = new QHBoxLayout;
    bindMargins(first, 16, 14, 16, 0);
    bindSpacing(first, 12);
    m_name = makeTitle("enterprise_name", body);
    m_state = new Chip(ChipKind::Grey, {}, body);
    first->addWidget(m_name, 1);
    m_colour = new Chip(ChipKind::Grey, {}, body);
    m_colour->setObjectName(QStringLiteral("enterprise_colour"));
    first->addWidget(m_colour);
    first->addWidget(m_state);
    first->addWidget(makeSyncChip(enterpriseType, body));
    column->addLayout(first);
    m_head = new FactGrid(body);
    column->addWidget(m_head);
    m_next = new MessageBar(MessageKind::Info, {}, body, MessageBar::Shape::Flush);
    m_next->setObjectName(QStringLiteral("enterprise_next"));
    column->addWidget(m_next);
    m_tabs = new TabStrip(tr("Parts of the archive"));
    auto *pages = new QStackedWidget;
    m_facts = new FactGrid;
    m_tabs->addTab(tr("Status"));
    pages->addWidget(makeTable("enterprise_status", tr("Status"), {tr("Matter"), tr("Status"), tr("Valid until"), tr("Left")},
                               {96, 0, 104, 96}, tr("Nothing is judged yet"), m_status));
    m_tabs->addTab(tr("Basics"));
    pages->addWidget(makeFactsPage(m_facts, tr("Basics")));
    m_tabs->addTab(tr("Workers"));
    TableView *staff = makeTable("staff", tr("Workers"), {tr("Name"), tr("Status"), tr("Ends next")}, {0, 120, 120},
                                 tr("No workers are recorded for this enterprise"), m_staff);
    connect(staff, &TableView::activated, this, [this](const QModelIndex &index) {
        m_context.open(QStringLiteral("workers"),
                       {{QStringLiteral("id"), index.siblingAtColumn(0).data(staffIdRole).toString()}});
    });
    pages->addWidget(staff);
    m_tabs->addTab(tr("Scans"));
    m_scans = new ScanViewer(m_context, ScanViewer::Layout::Beside);
    pages->addWidget(m_scans);
    connectScanTab(m_tabs, scansTab, m_scans);
    m_tabs->addTab(tr("History"));
    m_history = new HistoryView(m_context);
    pages->addWidget(m_history);
    bindMinimumHeight(pages, 120);
    connect(m_tabs, &TabStrip::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    column->addWidget(m_tabs);
    column->addWidget(pages, 1);
    return body;
}

void EnterpriseDetail::makeButtons()
{
    m_step = addButton(ButtonKind::Primary, {}, "step", [this] {
        const QString action = m_step->property("action").toString();
        if (isReviewStep(action))
            m_context.open(QStringLiteral("review"), {{QStringLiteral("id"), m_id.toString()}});
        else
            takeStep(action);
    });
    m_workers = addButton(ButtonKind::Normal, tr("Its workers"), "show_workers", [this] {
        m_context.open(QStringLiteral("workers"),
                       {{QStringLiteral("enterprise"), m_id.toString()}, {QStringLiteral("enterprise_name"), value("name")}});
    });
    m_panel->footerLayout()->addStretch(1);
    m_edit = addButton(ButtonKind::Normal, tr("Edit"), "edit", [this] { edit(); });
    m_more = addButton(ButtonKind::Normal, tr("More"), "more", [this] { openMore(); });
    m_more->setGlyph(IconName::ChevronDown, IconSide::Right);
}

void EnterpriseDetail::readRecord()
{
    readWith([id = m_id](Workspace &work) { return enterpriseOverview(work, id); },
             [this](EnterpriseOverview overview) {
                 m_overview = std::move(overview);
                 fill();
             });
}

QString EnterpriseDetail::value(const char *field) const
{
    return factText(*enterpriseType.field(QLatin1String(field)), m_overview.values);
}

void EnterpriseDetail::fill()
{
    m_name->setText(value("name"));
    m_state->set(chipOfState(m_overview.state), stateText(m_overview.state));
    QList<Fact> head = factsOf(enterpriseType, m_overview.values,
                               names({"credit_code", "legal_representative", "contact_name", "contact_phone"}));
    head.append({tr("In charge"), unitName(m_overview.unit)});
    head.append({tr("Kind"), value("kind")});
    m_head->setFacts(head);
    m_facts->setFacts(factsOf(enterpriseType, m_overview.values,
                              names({"registration_number",
                                     "former_name",
                                     "brand",
                                     "registration_authority",
                                     "registration_state",
                                     "established_on",
                                     "approved_on",
                                     "term_from",
                                     "term_until",
                                     "registered_capital",
                                     "currency",
                                     "industry_code",
                                     "division",
                                     "registered_address",
                                     "business_address",
                                     "legal_representative_document_type",
                                     "legal_representative_document_number",
                                     "legal_representative_phone",
                                     "landline",
                                     "email",
                                     "business_model",
                                     "services",
                                     "declared_headcount",
                                     "store_count",
                                     "annual_revenue",
                                     "licence_scan",
                                     "commitment_scan",
                                     "management_rules_scan",
                                     "mofcom_number",
                                     "mofcom_state",
                                     "province_number",
                                     "business_scope"})));
    fillStatus();
    m_tabs->setCount(scansTab, int(m_overview.attachments.size()));
    m_scans->setScans(scansOf(enterpriseType, m_overview.attachments));
    fillNext();
    fillStaff();
    m_history->setRecord(enterpriseType, m_id);
    fillButtons();
}

void EnterpriseDetail::fillNext()
{
    const QString &state = m_overview.state;
    const QDate today = m_context.today();
    MessageKind kind = MessageKind::Info;
    QString sentence;
    if (state == QLatin1String("draft")) {
        sentence = tr("Collected, not submitted: complete the facts and the scans, then submit");
    } else if (state == QLatin1String("returned")) {
        kind = MessageKind::Warning;
        QStringList notes;
        for (const Pin &pin : std::as_const(m_overview.pins))
            notes.append(fieldText(enterpriseType, pin.field) + tr(": ") + pin.note);
        sentence = tr("Returned: %1").arg(reasonText(m_overview.returnReason));
        if (!m_overview.returnNote.isEmpty())
            sentence += tr("; ") + m_overview.returnNote;
        if (!notes.isEmpty())
            sentence += tr("; ") + notes.join(tr("; "));
    } else if (state == QLatin1String("submitted") || state == QLatin1String("county_approved")) {
        kind = m_overview.clock.colour == StatusColour::Red      ? MessageKind::Failed
               : m_overview.clock.colour == StatusColour::Yellow ? MessageKind::Warning
                                                                 : MessageKind::Info;
        sentence = (state == QLatin1String("submitted") ? tr("Waits for the first review, due on %1")
                                                        : tr("Waits for the second review, due on %1"))
                       .arg(dateLong(m_overview.due));
        if (m_overview.clock.assumed)
            sentence += tr("; ") + assumedText(m_overview.due.year());
    } else if (state == QLatin1String("city_approved")) {
        sentence = tr("Approved: the publicity can begin");
    } else if (state == QLatin1String("in_publicity")) {
        sentence = m_overview.due <= today ? tr("The publicity is over: it can be published")
                                           : tr("In publicity, can be published on %1").arg(dateLong(m_overview.due));
    } else if (state == QLatin1String("rejected") || state == QLatin1String("frozen")) {
        kind = MessageKind::Failed;
        sentence =
            stateText(state) + (m_overview.returnReason.isEmpty() ? QString() : tr(": ") + reasonText(m_overview.returnReason));
    }
    m_next->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_next->setMessage(kind, sentence);
}

void EnterpriseDetail::fillStatus()
{
    const EnterpriseStatus &status = m_overview.status;
    m_colour->set(chipOf(status.colour), colourWords(status.colour));
    m_status->setRowCount(0);
    for (const EnterpriseItem &item : status.items) {
        auto *name = new QStandardItem(statusItemText(item.kind));
        name->setData(true, ItemRole::Bold);
        auto *state = new QStandardItem(colourText(item.colour) + u' ' + statusReasonText(item.reason));
        state->setData(int(chipOf(item.colour)), ItemRole::ChipKind);
        auto *left = new QStandardItem(item.daysLeft ? daysLeftText(*item.daysLeft) : QStringLiteral("—"));
        left->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_status->appendRow({name, state, new QStandardItem(nearestEndText(item.until)), left});
    }
}

void EnterpriseDetail::fillStaff()
{
    m_staff->setRowCount(0);
    m_tabs->setCount(staffTab, int(m_overview.staff.size()));
    for (const StaffLine &line : std::as_const(m_overview.staff)) {
        const bool counts = line.state == QLatin1String("filed") && line.colour;
        auto *name = new QStandardItem(line.name);
        name->setData(line.id.toString(), staffIdRole);
        auto *status = new QStandardItem(counts ? colourWords(*line.colour) : stateText(line.state));
        status->setData(int(counts ? chipOf(*line.colour) : chipOfState(line.state)), ItemRole::ChipKind);
        m_staff->appendRow({name, status, new QStandardItem(nearestEndText(line.nearestEnd))});
    }
}

bool EnterpriseDetail::isReviewStep(const QString &action) const
{
    return action == QLatin1String("approve") || action == QLatin1String("return") || action == QLatin1String("reject");
}

void EnterpriseDetail::fillButtons()
{
    const bool one = !m_id.isNull() && m_overview.id == m_id;
    const QString first = one ? m_overview.actions.value(0) : QString();
    m_step->setVisible(!first.isEmpty());
    m_step->setText(isReviewStep(first) ? tr("Review") : actionText(first));
    m_step->setProperty("action", first);
    m_workers->setEnabled(one);
    m_edit->setVisible(m_context.may(Operation::Edit));
    static const QStringList closed =
        names({"submitted", "county_approved", "city_approved", "in_publicity", "rejected", "frozen"});
    m_edit->setEnabled(one && m_overview.territory == Territory::Inside && !closed.contains(m_overview.state));
    m_more->setVisible(one);
}

void EnterpriseDetail::openMore()
{
    QMenu *menu = stepMenu(m_overview.actions);
    if (m_overview.territory == Territory::Inside) {
        addLicence(m_context, this, menu, m_id);
        addLetters(m_context, this, menu, enterpriseType, m_id);
        addArchiveExport(m_context, this, menu, enterpriseType, m_id);
    }
    addObjection(m_context, this, menu, enterpriseType, m_id);
    addTransfer(
        m_context, this, menu,
        {.type = &enterpriseType, .id = m_id, .version = m_overview.version, .unit = m_overview.unit, .name = value("name")});
    popUp(menu, m_more);
}

void EnterpriseDetail::edit()
{
    if (m_edit->isVisible() && m_edit->isEnabled())
        openForm(enterpriseType);
}

void EnterpriseDetail::takeStep(const QString &action)
{
    askForStep(enterpriseType, m_overview.version, action, value("name"));
}

}  // namespace jiaxin
