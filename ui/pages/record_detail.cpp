// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/record_detail.h"

#include "app/attachments/attachment_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/pages/history_view.h"
#include "ui/pages/reasons.h"
#include "ui/pages/registry.h"
#include "ui/pages/scan_viewer.h"
#include "ui/tables/facts.h"
#include "ui/tables/tab_strip.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

namespace jiaxin {
namespace {

constexpr int scansTab = 1;

}  // namespace

RecordDetail::RecordDetail(PageContext &context, const RecordType &type, QWidget *parent)
    : QWidget(parent), m_context(context), m_type(type), m_panel(new Panel({}, this)), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("record_detail"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    m_stack->addWidget(new EmptyState(tr("Choose a row in the list")));
    m_stack->addWidget(makeBody());
    m_panel->setBody(m_stack);
    makeButtons();
    bindMinimumWidth(this, 520);
    bindMaximumWidth(this, 720);
    show({});
}

QWidget *RecordDetail::makeBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *first = new QHBoxLayout;
    bindMargins(first, 16, 14, 16, 0);
    bindSpacing(first, 12);
    m_title = new ElidedLabel({}, body);
    bindFont(m_title, 20, Weight::Bold);
    m_title->setObjectName(QStringLiteral("record_title"));
    m_state = new Chip(ChipKind::Grey, {}, body);
    first->addWidget(m_title, 1);
    first->addWidget(m_state);
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    bindMargins(second, 16, 4, 16, 8);
    m_owner = new LinkButton({}, body);
    m_owner->setObjectName(QStringLiteral("record_owner"));
    connect(m_owner, &LinkButton::clicked, this, [this] {
        m_context.open(m_owner->property("page").toString(),
                       {{QStringLiteral("type"), m_owner->property("type")}, {QStringLiteral("id"), m_owner->property("id")}});
    });
    second->addWidget(m_owner);
    second->addStretch(1);
    column->addLayout(second);
    m_tabs = new TabStrip(tr("Parts of the record"));
    auto *pages = new QStackedWidget;
    m_facts = new FactGrid(nullptr, 1);
    bindFill(m_facts, ColorRole::Surface);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_facts);
    scroll->setAccessibleName(tr("Facts"));
    m_tabs->addTab(tr("Facts"));
    pages->addWidget(scroll);
    m_tabs->addTab(tr("Scans"));
    m_scans = new ScanViewer;
    pages->addWidget(m_scans);
    m_tabs->addTab(tr("History"));
    m_history = new HistoryView(m_context);
    pages->addWidget(m_history);
    connect(m_tabs, &TabStrip::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connect(m_scans, &ScanViewer::scanWanted, this, &RecordDetail::edit);
    connect(m_scans, &ScanViewer::enlargeWanted, this, [this] { m_scans->setEnlarged(!m_scans->isEnlarged()); });
    column->addWidget(m_tabs);
    column->addWidget(pages, 1);
    return body;
}

void RecordDetail::makeButtons()
{
    QHBoxLayout *row = m_panel->footerLayout();
    const auto button = [&](ButtonKind kind, const QString &text, const char *name) {
        auto *made = new Button(kind, text, m_panel);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_step = button(ButtonKind::Primary, {}, "step");
    connect(m_step, &Button::clicked, this, [this] { takeStep(m_overview.actions.value(0)); });
    m_edit = button(ButtonKind::Normal, tr("Edit"), "edit");
    connect(m_edit, &Button::clicked, this, &RecordDetail::edit);
    m_more = button(ButtonKind::Normal, tr("More"), "more");
    m_more->setGlyph(IconName::ChevronDown, IconSide::Right);
    connect(m_more, &Button::clicked, this, &RecordDetail::openMore);
    row->addWidget(m_step);
    row->addStretch(1);
    row->addWidget(m_edit);
    row->addWidget(m_more);
}

void RecordDetail::show(const RecordId &id)
{
    m_id = id;
    const int generation = ++m_generation;
    if (id.isNull()) {
        m_stack->setCurrentIndex(0);
        m_overview = {};
        m_step->hide();
        m_more->hide();
        m_edit->setEnabled(false);
        return;
    }
    m_context.ask(
        this, [id, type = &m_type](Workspace &work) { return recordOverview(work, *type, id); },
        [this, generation](Result<RecordOverview> overview) {
            if (generation != m_generation)
                return;
            if (!overview) {
                m_stack->setCurrentIndex(0);
                m_context.report(overview.error());
                return;
            }
            m_overview = std::move(*overview);
            fill();
        });
}

void RecordDetail::reload()
{
    if (!m_id.isNull())
        show(m_id);
}

void RecordDetail::fill()
{
    const QString title = m_type.title ? factText(*m_type.field(QLatin1String(m_type.title)), m_overview.values) : QString();
    m_title->setText(title.isEmpty() ? typeText(m_type) : title);
    m_state->set(chipOfState(m_overview.state), stateText(m_overview.state));
    fillOwner();
    QStringList fields;
    for (const Field &field : m_type.fields) {
        if (field.kind != FieldKind::Attachment && field.kind != FieldKind::Attachments)
            fields.append(field.id());
    }
    QList<Fact> facts = factsOf(m_type, m_overview.values, fields);
    facts.append({tr("In charge"), unitName(m_overview.unit)});
    m_facts->setFacts(facts);
    m_tabs->setCount(scansTab, int(m_overview.attachments.size()));
    m_history->setRecord(m_type, m_id);
    readScans();
    m_step->setVisible(!m_overview.actions.isEmpty());
    m_step->setText(actionText(m_overview.actions.value(0)));
    m_more->setVisible(m_overview.actions.size() > 1);
    m_edit->setVisible(m_context.may(Operation::Edit));
    m_edit->setEnabled(m_overview.editable);
    m_stack->setCurrentIndex(1);
}

void RecordDetail::fillOwner()
{
    m_owner->hide();
    for (const Field *parent : m_type.parentFields()) {
        const QString name = m_overview.values.value(parent->id()).toString();
        if (name.isEmpty())
            continue;
        m_owner->setText(name);
        m_owner->setProperty("page", pageOf(*recordTypeByName(QLatin1String(parent->of))));
        m_owner->setProperty("type", QString::fromLatin1(parent->of));
        m_owner->setProperty("id", m_overview.references.value(parent->id()).toString());
        m_owner->show();
        return;
    }
}

void RecordDetail::readScans()
{
    m_scans->setScans({});
    m_scans->setWaiting(!m_overview.attachments.isEmpty());
    if (m_overview.attachments.isEmpty())
        return;
    m_context.ask(
        this,
        [type = &m_type, attachments = m_overview.attachments](Workspace &work) -> Result<QList<Scan>> {
            QList<Scan> scans;
            for (const auto &[field, hash] : attachments) {
                const Result<StoredAttachment> stored = AttachmentService(work).read(hash);
                if (!stored)
                    return stored.error();
                scans.append({.title = fieldText(*type, field),
                              .image = QImage::fromData(stored->bytes),
                              .isDocument = stored->mediaType == QLatin1String("application/pdf")});
            }
            return scans;
        },
        [this, generation = m_generation](const QList<Scan> &scans) {
            if (generation == m_generation)
                m_scans->setScans(scans);
        });
}

void RecordDetail::openMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &action : std::as_const(m_overview.actions))
        connect(menu->addAction(actionText(action)), &QAction::triggered, this, [this, action] { takeStep(action); });
    menu->popup(m_more->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void RecordDetail::edit()
{
    if (!m_id.isNull() && m_edit->isVisible() && m_edit->isEnabled())
        m_context.open(QStringLiteral("form"),
                       {{QStringLiteral("type"), QString(m_type.id())}, {QStringLiteral("id"), m_id.toString()}});
}

void RecordDetail::takeStep(const QString &action)
{
    askStep(m_context, this,
            {.type = &m_type, .id = m_id, .version = m_overview.version, .action = action, .name = m_title->text()});
}

}  // namespace jiaxin
