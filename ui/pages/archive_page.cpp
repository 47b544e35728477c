// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/archive_page.h"

#include "app/records/record_overview.h"
#include "app/review/step_effects.h"
#include "app/words/words.h"
#include "domain/rules/divisions.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/pages/record_detail.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStackedWidget>

namespace jiaxin {
namespace {

constexpr std::array archiveTypes {&rewardType,         &penaltyType,        &listEntryType,        &evaluationType,
                                   &epidemicReportType, &objectionType,      &publicityNoticeType,  &fundAllocationType,
                                   &fundUseType,        &progressReportType, &outreachActivityType, &problemReportType};

/// What of a type stands in its list besides title, owner and state: its kind and its day or amount, the first of each.
QList<const Field *> listFields(const RecordType &type)
{
    const Field *kind = nullptr;
    const Field *measure = nullptr;
    for (const Field &field : type.fields) {
        if (!field.required)
            continue;
        const bool aboutSubject = field.id().startsWith(QLatin1String("subject"));
        if (!kind && field.kind == FieldKind::Choice && !aboutSubject)
            kind = &field;
        if (!measure && (field.kind == FieldKind::Date || field.kind == FieldKind::Instant || field.kind == FieldKind::Decimal))
            measure = &field;
    }
    QList<const Field *> fields {kind, measure};
    fields.removeAll(nullptr);
    return fields;
}

RecordLine makeLine(const RecordType &type, Workspace &work, const ListRow &row)
{
    const Record &record = *row.record;
    RecordLine line;
    if (type.title)
        line.title = listText(work.actor, *type.field(QLatin1String(type.title)), record);
    line.cells.append({.text = line.title});
    if (type.parent) {
        QString owner;
        for (const Field *parent : type.parentFields()) {
            if (owner.isEmpty())
                owner = titleOf(work, *recordTypeByName(QLatin1String(parent->of)), RecordId(parent->get(record).toString()));
        }
        line.cells.append({.text = owner});
    }
    for (const Field *field : listFields(type))
        line.cells.append({.text = listText(work.actor, *field, record)});
    const QString state = RecordService(work).currentState(type, record);
    const bool objected = isUnderObjection(work, record.id);
    line.cells.append({.text = objected ? RecordsPage::tr("Under objection") : stateText(type, state),
                       .chip = objected ? ChipKind::Amber : chipOfState(state)});
    return line;
}

}  // namespace

RecordsPage::RecordsPage(PageContext &context, const RecordType &type, QWidget *parent)
    : ListPage(context, setting::splitterArchive, parent), m_type(type), m_detail(new RecordDetail(context, type, this))
{
    RecordList *list = makeList();
    assemble(list, m_detail);
    connect(list, &RecordList::currentChanged, m_detail, &RecordDetail::show);
    connect(list, &RecordList::activated, m_detail, &RecordDetail::edit);
    connect(list, &RecordList::loaded, this, [list] {
        const QString shown = QString::number(list->model()->rowCount());
        list->setFooter(list->model()->isComplete() ? tr("%1 records").arg(shown)
                                                    : tr("First %1, more while scrolling").arg(shown));
    });
}

RecordList *RecordsPage::makeList()
{
    using Order = ListQuery::Order;
    QList<RecordColumn> columns {{.id = m_type.title ? QString::fromLatin1(m_type.title) : QStringLiteral("title"),
                                  .title = m_type.title ? fieldText(m_type, QLatin1String(m_type.title)) : typeText(m_type),
                                  .width = 0,
                                  .order = Order::Title}};
    if (m_type.parent)
        columns.append({.id = m_type.orParent ? QStringLiteral("concerns") : QString::fromLatin1(m_type.parent),
                        .title = m_type.orParent ? tr("Concerns") : fieldText(m_type, QLatin1String(m_type.parent)),
                        .width = 136});
    for (const Field *field : listFields(m_type))
        columns.append({.id = field->id(), .title = fieldText(m_type, field->id()), .width = 104});
    columns.append({.id = QStringLiteral("state"), .title = tr("State"), .width = 112, .order = Order::State});
    QList<ListFilter> filters;
    ListFilter byState {
        QStringLiteral("state"), tr("State"), {}, [](ListQuery &query, const QString &state) { query.states = {state}; }};
    for (const QString &state : statesOf(m_type))
        byState.options.append({state, stateText(m_type, state)});
    if (!byState.options.isEmpty())
        filters.append(byState);
    for (const Field &field : m_type.fields) {
        if (field.kind != FieldKind::Choice || !field.required)
            continue;
        QList<ListFilter::Option> options;
        for (const Choice &choice : field.choices)
            options.append({QLatin1String(choice.name), choice.label.translated()});
        filters.append({field.id(), fieldText(m_type, field.id()), options,
                        [name = field.id()](ListQuery &query, const QString &choice) { query.equals.insert(name, choice); }});
    }
    RecordList::Setup setup {
        .name = m_type.id(),
        .searchPlaceholder = tr("Name or number"),
        .query = {.type = &m_type, .order = Order::Newest},
        .columns = columns,
        .maker = [type = &m_type](Workspace &work, const ListRow &row) { return makeLine(*type, work, row); },
        .filters = filters,
        .nothing = tr("Nothing is recorded yet: %1").arg(typeText(m_type)),
        .noMatch = tr("No record matches “%1”")};
    auto *list = new RecordList(context(), std::move(setup), this);
    if (mayAdd()) {
        auto *add = new Button(ButtonKind::Primary, tr("Add"), nullptr);
        connect(add, &Button::clicked, this, &RecordsPage::add);
        list->addEmptyAction(add);
    }
    return list;
}

QString RecordsPage::title() const
{
    return typeText(m_type);
}

bool RecordsPage::mayAdd() const
{
    return context().may(Operation::Create);
}

void RecordsPage::add()
{
    context().open(QStringLiteral("form"), {{QStringLiteral("type"), QString(m_type.id())}});
}

void RecordsPage::open(const QVariantMap &arguments)
{
    if (const QString id = arguments.value(QStringLiteral("id")).toString(); !id.isEmpty())
        list()->select(RecordId(id));
}

void RecordsPage::refresh()
{
    ListPage::refresh();
    m_detail->reload();
}

ArchivePage::ArchivePage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_types(new ComboBox(this)), m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 12);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    QLabel *label = makeLabel(tr("Kind of record"), this);
    label->setBuddy(m_types);
    m_types->setAccessibleName(label->text());
    m_types->setObjectName(QStringLiteral("archive_type"));
    bindMinimumWidth(m_types, 200);
    row->addWidget(label);
    row->addWidget(m_types);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    for (const RecordType *type : archiveTypes) {
        if (!type->switchedBy)
            m_types->addItem(typeText(*type), QString(type->id()));
    }
    connect(m_types, &ComboBox::currentIndexChanged, this, &ArchivePage::choose);
    choose(0);
    // What the office has switched on comes behind.
    m_context.ask(
        this,
        [](Workspace &work) {
            QList<const RecordType *> used;
            for (const RecordType *type : archiveTypes) {
                if (type->switchedBy && work.settings.uses(*type))
                    used.append(type);
            }
            return used;
        },
        [this](const QList<const RecordType *> &used) {
            for (const RecordType *type : used)
                m_types->addItem(typeText(*type), QString(type->id()));
        });
}

void ArchivePage::choose(int index)
{
    const RecordType *type = recordTypeByName(m_types->itemData(index).toString());
    if (!type)
        return;
    RecordsPage *&page = m_pages[type->id()];
    if (!page) {
        page = new RecordsPage(m_context, *type, m_stack);
        m_stack->addWidget(page);
    } else {
        // Something may have changed while others were in front.
        page->refresh();
    }
    m_stack->setCurrentWidget(page);
}

RecordsPage *ArchivePage::current() const
{
    return static_cast<RecordsPage *>(m_stack->currentWidget());
}

QString ArchivePage::title() const
{
    return tr("Credit records");
}

QWidget *ArchivePage::headerWidget()
{
    m_header = new HeaderRow;
    addExportButton(m_context, m_header, this, [this] { current()->exportShown(); });
    if (m_context.may(Operation::Create)) {
        m_add = new Button(tr("Add"), m_header);
        m_add->setObjectName(QStringLiteral("add_record"));
        m_add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
        connect(m_add, &Button::clicked, this, [this] { current()->add(); });
        m_header->addAction(m_add);
    }
    return m_header;
}

void ArchivePage::open(const QVariantMap &arguments)
{
    if (const int index = m_types->findData(arguments.value(QStringLiteral("type"))); index >= 0)
        m_types->setCurrentIndex(index);
    current()->open(arguments);
}

void ArchivePage::refresh()
{
    current()->refresh();
}

QList<KeyHintText> ArchivePage::keyHints() const
{
    QList<KeyHintText> hints {{tr("Row"), QStringLiteral("↑↓")}};
    if (m_context.may(Operation::Edit))
        hints.append({tr("Edit"), QStringLiteral("Enter")});
    hints.append({tr("Scans"), QStringLiteral("F2")});
    return hints;
}

QWidget *ArchivePage::firstFocus()
{
    return current()->firstFocus();
}

}  // namespace jiaxin
