// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/worker_detail.h"

#include "app/attachments/attachment_service.h"
#include "app/review/review_service.h"
#include "app/words/words.h"
#include "ui/dialogs/transfer_dialog.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/views.h"
#include "ui/pages/archive_export.h"
#include "ui/pages/history_view.h"
#include "ui/pages/objection_entry.h"
#include "ui/pages/reasons.h"
#include "ui/pages/worker_words.h"
#include "ui/tables/facts.h"
#include "ui/tables/tab_strip.h"

#include <QBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

constexpr int revealMilliseconds = 60'000;
constexpr int childIdRole = Qt::UserRole + 1;

/// Shown one by one when numbers are revealed; each look is audited by itself.
constexpr std::array revealedFields {"document_number", "phone"};

const QStringList basicFields()
{
    QStringList names;
    for (const char *name : {"document_type",
                             "document_issuer",
                             "document_valid_from",
                             "document_valid_until",
                             "birth_date",
                             "ethnicity",
                             "nationality",
                             "registered_address",
                             "current_address",
                             "division",
                             "emergency_contact",
                             "emergency_phone",
                             "education",
                             "declared_health",
                             "jobs",
                             "skill_level",
                             "skill_certificate_number",
                             "poverty_relief",
                             "assisted_area",
                             "mofcom_number",
                             "mofcom_state"})
        names.append(QLatin1String(name));
    return names;
}

QStandardItem *cell(const QString &text, ChipKind chip = ChipKind::None)
{
    auto *item = new QStandardItem(text);
    if (chip != ChipKind::None && !text.isEmpty())
        item->setData(int(chip), ItemRole::ChipKind);
    return item;
}

}  // namespace

WorkerDetail::WorkerDetail(PageContext &context, QWidget *parent)
    : DetailPane(context, tr("Choose a worker in the list"), parent)
{
    setObjectName(QStringLiteral("worker_detail"));
    auto *body = new QWidget;
    QVBoxLayout *column = bareColumn(body);
    makeHead(column);
    auto *parts = new QWidget;
    QVBoxLayout *partsColumn = bareColumn(parts);
    makeStatus(partsColumn);
    makeTabs(partsColumn);
    m_scans = new ScanViewer(m_context, ScanViewer::Layout::Beside);
    m_room = new QStackedWidget;
    m_room->addWidget(parts);
    m_room->addWidget(m_scans);
    column->addWidget(m_room, 1);
    // The tabs leave no room for a picture: it takes that of the five rows too.
    connectScans(m_scans, [this](bool shown) { m_room->setCurrentIndex(shown ? 1 : 0); });
    // In a low window the detail scrolls, and its buttons stay in reach.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    bindFill(body, ColorRole::Surface);
    setBody(scroll);
    makeButtons();
    m_hide.setSingleShot(true);
    m_hide.setInterval(revealMilliseconds);
    connect(&m_hide, &QTimer::timeout, this, &WorkerDetail::concealAgain);
    show({});
}

void WorkerDetail::readRecord()
{
    readWith([id = m_id](Workspace &work) { return workerOverview(work, id); },
             [this](const WorkerOverview &overview) { fill(overview); });
}

void WorkerDetail::showTab(QAnyStringView type)
{
    for (size_t i = 0; i < workerChildTypes.size(); ++i) {
        if (type == QAnyStringView(workerChildTypes.at(i)->name))
            m_tabs->setCurrentIndex(int(i) + 1);
    }
}

void WorkerDetail::fill(const WorkerOverview &overview)
{
    m_overview = overview;
    fillHead();
    fillStatus();
    fillWarning();
    fillChildren();
    fillScans();
    m_history->setRecord(workerType, m_id);
    fillButtons();
}

QString WorkerDetail::shownValue(const char *field) const
{
    const QString name = QLatin1String(field);
    return m_revealed.contains(name) ? m_revealed.value(name) : factText(*workerType.field(name), m_overview.values);
}

void WorkerDetail::fillHead()
{
    m_photo->setImage(m_overview.photo);
    m_name->setText(shownValue("name"));
    const bool counts = m_overview.state == QLatin1String("filed");
    m_colour->set(counts ? chipOf(m_overview.status.colour) : chipOfState(m_overview.state),
                  counts ? colourWords(m_overview.status.colour) : stateText(m_overview.state));
    m_cardRead->setText(
        m_overview.lastCardRead.isValid() ? tr("Card read %1").arg(m_overview.lastCardRead.toString(Qt::ISODate)) : QString());
    QStringList person {shownValue("sex")};
    if (m_overview.age >= 0)
        person.append(tr("%n year(s) old", nullptr, m_overview.age));
    person.append(shownValue("ethnicity"));
    person.removeAll(QString());
    m_facts.value(QStringLiteral("person"))->setText(person.join(QStringLiteral(" · ")));
    m_facts.value(QStringLiteral("category"))->setText(shownValue("category"));
    m_facts.value(QStringLiteral("document_number"))->setText(shownValue("document_number"));
    m_facts.value(QStringLiteral("phone"))->setText(shownValue("phone"));
    m_facts.value(QStringLiteral("enterprise"))->setText(m_overview.enterpriseName);
    m_reveal->setText(isRevealed() ? tr("Hide again") : tr("Show full numbers…"));
    m_reveal->setVisible(m_context.may(Operation::Reveal, m_overview.territory));
    m_basics->setFacts(factsOf(workerType, m_overview.values, basicFields()));
}

void WorkerDetail::fillStatus()
{
    m_status->setRowCount(0);
    for (const StatusItem &item : std::as_const(m_overview.status.items)) {
        auto *name = cell(statusItemText(item.kind));
        name->setData(true, ItemRole::Bold);
        if (item.colour != StatusColour::Green)
            name->setData(int(item.colour == StatusColour::Yellow ? RowTone::Amber : RowTone::Red), ItemRole::Tone);
        auto *left = cell(item.daysLeft ? daysLeftText(*item.daysLeft) : QStringLiteral("—"));
        left->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        left->setData(int(item.colour == StatusColour::Yellow ? ColorRole::AmberText
                          : item.colour == StatusColour::Red  ? ColorRole::RedText
                                                              : ColorRole::Secondary),
                      ItemRole::TextRole);
        m_status->appendRow({name, cell(colourText(item.colour) + u' ' + statusReasonText(item.reason), chipOf(item.colour)),
                             cell(basisText(m_overview, item)),
                             cell(item.until.isValid() ? item.until.toString(Qt::ISODate) : QString()), left});
    }
}

void WorkerDetail::fillWarning()
{
    const WorkerWarning warning = warningOf(m_overview, m_context.today());
    m_warning->setVisible(!warning.sentence.isEmpty());
    if (!warning.sentence.isEmpty())
        m_warning->setMessage(warning.kind, warning.sentence);
}

void WorkerDetail::fillScans()
{
    QList<Scan> scans = scansOf(workerType, m_overview.attachments);
    for (const RecordType *type : workerChildTypes) {
        if (m_overview.territory != Territory::Inside)
            break;
        for (const ChildRow &row : m_overview.children.value(type->id())) {
            for (Scan &scan : scansOf(*type, attachmentsOf(*type, *row.record))) {
                scan.title = childTitle(*type) + QStringLiteral(" · ") + scan.title;
                scans.append(scan);
            }
        }
    }
    m_scans->setScans(scans);
}

void WorkerDetail::fillChildren()
{
    for (size_t i = 0; i < workerChildTypes.size(); ++i) {
        const RecordType &type = *workerChildTypes[i];
        const QList<ChildRow> rows = m_overview.children.value(type.id());
        QStandardItemModel *model = m_children.at(qsizetype(i));
        model->setRowCount(0);
        m_tabs->setCount(int(i) + 1, int(rows.size()));
        for (const ChildRow &row : rows) {
            QList<QStandardItem *> cells;
            for (const QString &column : childColumns(type)) {
                if (column == QLatin1String("state")) {
                    const auto [text, chip] = childState(type, row, m_context.clock().now());
                    cells.append(cell(text, chip));
                } else {
                    cells.append(cell(childText(type, row, column)));
                }
            }
            cells.first()->setData(row.id.toString(), childIdRole);
            model->appendRow(cells);
        }
    }
}

void WorkerDetail::fillButtons()
{
    const bool someone = !m_id.isNull() && m_overview.id == m_id;
    const bool inside = someone && m_overview.territory == Territory::Inside;
    const bool open = inside && m_overview.state != QLatin1String("locked");
    const bool clerk = m_context.may(Operation::Create);
    m_renew->setVisible(clerk);
    m_health->setVisible(clerk);
    m_edit->setVisible(m_context.may(Operation::Edit));
    m_more->setVisible(clerk || !m_overview.actions.isEmpty() || m_context.may(Operation::Export));
    m_certificate->setVisible(m_context.may(Operation::IssueCertificate) || m_context.actor().has(Role::Reviewer));
    m_renew->setEnabled(open);
    m_health->setEnabled(open && !m_overview.frozen);
    m_edit->setEnabled(open && !m_overview.frozen);
    m_certificate->setEnabled(inside);
    m_more->setEnabled(someone && (inside || m_context.actor().hasAny(Role::Clerk | Role::Reviewer)));
}

void WorkerDetail::openMore()
{
    QMenu *menu = stepMenu(m_overview.actions);
    auto *scans = new QAction(tr("Photo and scans"), menu);
    scans->setShortcut(Qt::Key_F2);
    connect(scans, &QAction::triggered, this, [this] { m_room->setCurrentIndex(1); });
    menu->insertAction(menu->actions().value(0), scans);
    const bool inside = m_overview.territory == Territory::Inside;
    if (inside && m_context.may(Operation::Create) && !m_overview.frozen) {
        if (!m_overview.actions.isEmpty())
            menu->addSeparator();
        for (const RecordType *type : workerChildTypes)
            connect(menu->addAction(tr("Add: %1").arg(typeText(*type))), &QAction::triggered, this,
                    [this, type] { addChild(*type); });
        menu->addSeparator();
        connect(menu->addAction(tr("Photo from a file…")), &QAction::triggered, this, &WorkerDetail::choosePhoto);
    }
    if (inside)
        addArchiveExport(m_context, this, menu, workerType, m_id);
    addObjection(m_context, this, menu, workerType, m_id);
    addTransfer(m_context, this, menu,
                {.type = &workerType,
                 .id = m_id,
                 .version = m_overview.version,
                 .unit = m_overview.unit,
                 .name = m_overview.values.value(QLatin1String("name")).toString()});
    popUp(menu, m_more);
}

void WorkerDetail::renewAuthorisation()
{
    if (!m_id.isNull() && m_renew->isEnabled())
        addChild(authorisationType);
}

void WorkerDetail::edit()
{
    openForm(workerType);
}

void WorkerDetail::addChild(const RecordType &type)
{
    m_context.open(QStringLiteral("form"),
                   {{QStringLiteral("type"), QString(type.id())}, {QStringLiteral("parent"), m_id.toString()}});
}

void WorkerDetail::openChild(const QModelIndex &index)
{
    const RecordType *type = workerChildTypes.at(size_t(m_tabs->currentIndex()) - 1);
    const QString id = index.siblingAtColumn(0).data(childIdRole).toString();
    m_context.open(QStringLiteral("form"), {{QStringLiteral("type"), QString(type->id())},
                                            {QStringLiteral("parent"), m_id.toString()},
                                            {QStringLiteral("id"), id}});
}

void WorkerDetail::takeStep(const QString &action)
{
    askForStep(workerType, m_overview.version, action, shownValue("name"));
}

void WorkerDetail::askReveal()
{
    askRevealReason(m_context, this,
                    {.title = tr("Show full numbers"),
                     .text = tr("The numbers are shown for 60 seconds. Who looked, when and why is audited."),
                     .accept = tr("Show")},
                    [this](const QString &reason, const QString &note) { reveal(reason, note); });
}

void WorkerDetail::reveal(const QString &reason, const QString &note)
{
    const int generation = m_generation;
    m_context.ask(
        this,
        [id = m_id, reason, note](Workspace &work) -> Result<QMap<QString, QString>> {
            QMap<QString, QString> values;
            for (const char *field : revealedFields) {
                const Result<QVariant> value = RecordService(work).reveal(workerType, id, QLatin1String(field), reason, note);
                if (!value)
                    return value.error();
                values.insert(QLatin1String(field), value->toString());
            }
            return values;
        },
        [this, generation](const QMap<QString, QString> &values) {
            if (generation != m_generation)
                return;
            m_revealed = values;
            fillHead();
            m_hide.start();
        });
}

void WorkerDetail::concealAgain()
{
    m_hide.stop();
    if (m_revealed.isEmpty())
        return;
    m_revealed.clear();
    fillHead();
}

void WorkerDetail::hideEvent(QHideEvent *event)
{
    concealAgain();
    QWidget::hideEvent(event);
}

void WorkerDetail::choosePhoto()
{
    m_context.modals().openFile(this, tr("Photo"), tr("Pictures (*.jpg *.jpeg *.png)"), [this](const QString &file) {
        if (!file.isEmpty())
            storePhoto(file, {});
    });
}

void WorkerDetail::storePhoto(const QString &file, const DoubtsKept &kept)
{
    m_context.ask(
        this,
        [id = m_id, file, kept](Workspace &work) {
            return AttachmentService(work).attach(workerType, id, QStringLiteral("photo"), file, kept);
        },
        [this, id = m_id, file](const Outcome &outcome) {
            if (outcome.saved) {
                m_context.say(MessageKind::Done, tr("The photo is stored."));
                m_context.announceChange();
                return;
            }
            m_context.modals().ask(this,
                                   {.title = tr("Use this photo?"),
                                    .text = problemText(&workerType, outcome.problems.first()),
                                    .accept = tr("Use it anyway"),
                                    .kind = ButtonKind::Careful,
                                    .reasonLabel = tr("Reason"),
                                    .reasonChoices = {tr("Compared with the document: the same person"),
                                                      tr("Wears a head scarf or glasses, can be recognised")}},
                                   [this, id, file](const Modals::Answer &reason) {
                                       if (reason && id == m_id)
                                           storePhoto(file, {.kept = true, .reason = *reason});
                                   });
        });
}

}  // namespace jiaxin
