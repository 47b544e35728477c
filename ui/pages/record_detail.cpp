// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/record_detail.h"

#include "app/words/words.h"
#include "ui/dialogs/letter_dialog.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/pages/history_view.h"
#include "ui/pages/objection_entry.h"
#include "ui/pages/registry.h"
#include "ui/tables/tab_strip.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QMenu>
#include <QStackedWidget>

namespace jiaxin {
namespace {

constexpr int scansTab = 1;

}  // namespace

RecordDetail::RecordDetail(PageContext &context, const RecordType &type, QWidget *parent)
    : DetailPane(context, tr("Choose a row in the list"), parent), m_type(type)
{
    setObjectName(QStringLiteral("record_detail"));
    setBody(makeBody());
    makeButtons();
    show({});
}

QWidget *RecordDetail::makeBody()
{
    auto *body = new QWidget;
    QVBoxLayout *column = bareColumn(body);
    auto *first = new QHBoxLayout;
    bindMargins(first, 16, 14, 16, 0);
    bindSpacing(first, 12);
    m_title = makeTitle("record_title", body);
    m_state = new Chip(ChipKind::Grey, {}, body);
    m_objection = new Chip(ChipKind::Amber, tr("Under objection"), body);
    m_objection->setObjectName(QStringLiteral("under_objection"));
    first->addWidget(m_title, 1);
    first->addWidget(m_objection);
    first->addWidget(m_state);
    first->addWidget(makeSyncChip(m_type, body));
    column->addLayout(first);
    m_returned = new MessageBar(MessageKind::Warning, {}, body, MessageBar::Shape::Flush);
    m_returned->setObjectName(QStringLiteral("returned_words"));
    auto *second = new QHBoxLayout;
    bindMargins(second, 16, 4, 16, 8);
    m_owner = new LinkButton({}, body);
    m_owner->setObjectName(QStringLiteral("record_owner"));
    connect(m_owner, &LinkButton::clicked, this, &RecordDetail::openOwner);
    second->addWidget(m_owner);
    second->addStretch(1);
    column->addLayout(second);
    column->addWidget(m_returned);
    m_tabs = new TabStrip(tr("Parts of the record"));
    auto *pages = new QStackedWidget;
    m_facts = new FactGrid(nullptr, 1);
    m_tabs->addTab(tr("Facts"));
    pages->addWidget(makeFactsPage(m_facts, tr("Facts")));
    m_tabs->addTab(tr("Scans"));
    m_scans = new ScanViewer(m_context, ScanViewer::Layout::Beside);
    pages->addWidget(m_scans);
    m_tabs->addTab(tr("History"));
    m_history = new HistoryView(m_context);
    pages->addWidget(m_history);
    connect(m_tabs, &TabStrip::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connectScanTab(m_tabs, scansTab, m_scans);
    column->addWidget(m_tabs);
    column->addWidget(pages, 1);
    return body;
}

void RecordDetail::makeButtons()
{
    m_step = addButton(ButtonKind::Primary, {}, "step", [this] { takeStep(m_overview.actions.value(0)); });
    m_panel->footerLayout()->addStretch(1);
    m_edit = addButton(ButtonKind::Normal, tr("Edit"), "edit", [this] { edit(); });
    m_more = addButton(ButtonKind::Normal, tr("More"), "more", [this] { openMore(); });
    m_more->setGlyph(IconName::ChevronDown, IconSide::Right);
    m_more->setKey(QKeySequence(Qt::Key_F9));
}

void RecordDetail::readRecord()
{
    readWith([id = m_id, type = &m_type](Workspace &work) { return recordOverview(work, *type, id); },
             [this](RecordOverview overview) {
                 m_overview = std::move(overview);
                 fill();
             });
}

void RecordDetail::showNothing()
{
    m_overview = {};
    m_step->hide();
    m_more->hide();
    m_edit->setEnabled(false);
}

void RecordDetail::fill()
{
    const QString title = m_type.title ? factText(*m_type.field(QLatin1String(m_type.title)), m_overview.values) : QString();
    m_title->setText(title.isEmpty() ? typeText(m_type) : title);
    m_state->set(chipOfState(m_overview.state), stateText(m_type, m_overview.state));
    m_objection->setVisible(m_overview.underObjection);
    fillOwner();
    fillReturned();
    QStringList fields;
    for (const Field &field : m_type.fields) {
        if (!field.isFile())
            fields.append(field.id());
    }
    // What follows by itself, and by when, stands before what was filed.
    QList<Fact> facts = objectionFacts();
    if (m_overview.publicity.firstRepair.isValid()) {
        facts.append({tr("First repair date"), m_overview.publicity.firstRepair.toString(Qt::ISODate)});
        facts.append({tr("Publicity stops by itself after"), m_overview.publicity.lastDay.toString(Qt::ISODate)});
    }
    facts.append(factsOf(m_type, m_overview.values, fields));
    facts.append({tr("In charge"), unitName(m_overview.unit)});
    m_facts->setFacts(facts);
    m_tabs->setCount(scansTab, int(m_overview.attachments.size()));
    m_history->setRecord(m_type, m_id);
    m_scans->setScans(scansOf(m_type, m_overview.attachments));
    m_step->setVisible(!m_overview.actions.isEmpty());
    m_step->setText(actionText(m_type, m_overview.actions.value(0)));
    // A new text takes the key away.
    m_step->setKey(QKeySequence(Qt::Key_F8));
    const bool letters = m_overview.territory == Territory::Inside && m_context.may(Operation::Export) &&
                         !LetterService::kindsOf(m_type).isEmpty();
    m_more->setVisible(m_overview.actions.size() > 1 || letters || mayReceiveObjection(m_context, m_type));
    m_edit->setVisible(m_context.may(Operation::Edit));
    m_edit->setEnabled(m_overview.editable);
}

QList<Fact> RecordDetail::objectionFacts() const
{
    using Stage = ObjectionClock::Stage;
    const ObjectionClock &clock = m_overview.clock;
    if (clock.stage == Stage::None)
        return {};
    const QString label = clock.stage == Stage::Accept  ? tr("To be accepted by")
                          : clock.stage == Stage::Check ? tr("To be checked by")
                                                        : tr("Answer of the department by");
    const QString left = clock.workingDaysLeft < 0 ? tr("%n working day(s) overdue", nullptr, -clock.workingDaysLeft)
                                                   : tr("%n working day(s) left", nullptr, clock.workingDaysLeft);
    return {{label, tr("%1, %2").arg(clock.due.toString(Qt::ISODate), left)}};
}

const Field *RecordDetail::owner() const
{
    if (&m_type == &objectionType)
        return m_type.field(u"subject");
    const QList<const Field *> parents = m_type.parentFields();
    const auto named = [this](const Field *parent) { return !m_overview.values.value(parent->id()).toString().isEmpty(); };
    const auto found = std::find_if(parents.begin(), parents.end(), named);
    return found == parents.end() ? nullptr : *found;
}

void RecordDetail::fillReturned()
{
    m_returned->setVisible(m_overview.returned.has_value());
    if (!m_overview.returned)
        return;
    QStringList parts {
        tr("Returned by %1 on %2: %3")
            .arg(m_overview.returned->by, dayText(m_overview.returned->at), reasonText(m_overview.returned->reason))};
    if (!m_overview.returned->note.isEmpty())
        parts.append(m_overview.returned->note);
    for (const Pin &pin : m_overview.returned->pins)
        parts.append(fieldText(m_type, pin.field) + (pin.note.isEmpty() ? QString() : tr(": ") + pin.note));
    m_returned->setMessage(MessageKind::Warning, parts.join(tr("; ")));
}

void RecordDetail::fillOwner()
{
    const Field *field = owner();
    m_owner->setVisible(field);
    if (field)
        m_owner->setText(m_overview.values.value(field->id()).toString());
}

void RecordDetail::openOwner()
{
    const Field *field = owner();
    const RecordType &type = field->of ? *recordTypeByName(QLatin1String(field->of))
                                       : *recordTypeByName(m_overview.values.value(QLatin1String("subject_type")).toString());
    m_context.open(pageOf(type), {{QStringLiteral("type"), QString(type.id())},
                                  {QStringLiteral("id"), m_overview.references.value(field->id()).toString()}});
}

void RecordDetail::openMore()
{
    QMenu *menu = stepMenu(m_overview.actions);
    if (m_overview.territory == Territory::Inside)
        addLetters(m_context, this, menu, m_type, m_id);
    addObjection(m_context, this, menu, m_type, m_id);
    popUp(menu, m_more);
}

void RecordDetail::edit()
{
    if (m_edit->isVisible() && m_edit->isEnabled())
        openForm(m_type);
}

void RecordDetail::takeStep(const QString &action)
{
    askForStep(m_type, m_overview.version, action, m_title->text());
}

}  // namespace jiaxin
