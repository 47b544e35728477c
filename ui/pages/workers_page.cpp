// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/workers_page.h"

#include "app/home/home_service.h"
#include "app/review/step_effects.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/tile.h"
#include "ui/pages/worker_detail.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"

#include <QShortcut>

namespace jiaxin {
namespace {

RecordLine makeLine(Workspace &work, const ListRow &row)
{
    const auto &worker = static_cast<const Worker &>(*row.record);
    const Actor &actor = work.actor;
    const auto text = [&](const char *field) { return listText(actor, *workerType.field(QLatin1String(field)), worker); };
    const auto enterprise = work.store.get<Enterprise>(enterpriseType, worker.enterprise);
    RecordLine line {.title = text("name")};
    const bool counts = worker.state == QLatin1String("filed");
    const StatusColour colour = row.colour.value_or(StatusColour::Red);
    // Red says more: the person may not go today.
    const bool objected = (!counts || colour != StatusColour::Red) && isUnderObjection(work, worker.id);
    line.cells = {{.text = line.title},
                  {.text = text("document_number")},
                  {.text = enterprise ? enterprise->name : QString()},
                  {.text = objected ? WorkersPage::tr("Under objection")
                           : counts ? colourWords(colour)
                                    : stateText(worker.state),
                   .chip = objected ? ChipKind::Amber
                           : counts ? chipOf(colour)
                                    : chipOfState(worker.state)},
                  {.text = nearestEndText(row.nearestEnd)}};
    return line;
}

QList<StatusColour> coloursOf(const QString &choice)
{
    if (choice == QLatin1String("attention"))
        return {StatusColour::Yellow, StatusColour::Red};
    const auto colour = choiceFromName<StatusColour>(choice);
    return colour ? QList<StatusColour> {*colour} : QList<StatusColour> {};
}

}  // namespace

WorkersPage::WorkersPage(PageContext &context, QWidget *parent)
    : ListPage(context, setting::splitterWorkers, parent), m_detail(new WorkerDetail(context, this))
{
    RecordList *list = makeList();
    assemble(list, m_detail);
    connect(list, &RecordList::currentChanged, m_detail, &WorkerDetail::show);
    connect(list, &RecordList::activated, m_detail, &WorkerDetail::edit);
    connect(list, &RecordList::loaded, this, &WorkersPage::readFigures);
}

RecordList *WorkersPage::makeList()
{
    using Order = ListQuery::Order;
    const QDate today = context().today();
    QList<ListFilter::Option> colours {
        {QStringLiteral("attention"), tr("%1, %2").arg(colourText(StatusColour::Yellow), colourText(StatusColour::Red))}};
    for (const StatusColour colour : {StatusColour::Green, StatusColour::Yellow, StatusColour::Red})
        colours.append({choiceName(colour), colourWords(colour)});
    QList<ListFilter::Option> categories;
    for (const Choice &choice : choicesFor<ServiceCategory>())
        categories.append({QLatin1String(choice.name), choice.label.translated()});
    const auto within = [today](ListQuery &query, const QString &days) { query.endsUntil = today.addDays(days.toInt()); };
    RecordList::Setup setup {
        .name = QStringLiteral("workers"),
        .searchPlaceholder = tr("Name, pinyin, last four of the number"),
        .query = {.type = &workerType, .order = Order::NearestEnd},
        .columns = {{.id = QStringLiteral("name"), .title = tr("Name"), .width = 80, .order = Order::Title},
                    {.id = QStringLiteral("document_number"), .title = tr("Document number"), .width = 160},
                    {.id = QStringLiteral("enterprise"), .title = tr("Enterprise"), .width = 0},
                    {.id = QStringLiteral("status"), .title = tr("Status"), .width = 96},
                    {.id = QStringLiteral("nearest_end"), .title = tr("Ends next"), .width = 104, .order = Order::NearestEnd}},
        .maker = &makeLine,
        .filters = {{QStringLiteral("colour"), tr("Status"), colours,
                     [](ListQuery &query, const QString &choice) {
                         query.colours = coloursOf(choice);
                         query.states = {QStringLiteral("filed")};
                     }},
                    {QStringLiteral("ends"),
                     tr("Ends within"),
                     {{QStringLiteral("7"), tr("Ends within 7 days")},
                      {QStringLiteral("30"), tr("Ends within 30 days")},
                      {QStringLiteral("-1"), tr("Something has ended")}},
                     within},
                    {QStringLiteral("enterprise"),
                     tr("Enterprise"),
                     {},
                     [](ListQuery &query, const QString &id) { query.equals.insert(QStringLiteral("enterprise"), id); }},
                    {QStringLiteral("category"), tr("Category"), categories,
                     [](ListQuery &query, const QString &name) { query.equals.insert(QStringLiteral("category"), name); }},
                    {QStringLiteral("state"), tr("Archive"),
                     stateOptions(
                         {QStringLiteral("draft"), QStringLiteral("filed"), QStringLiteral("left"), QStringLiteral("locked")}),
                     [](ListQuery &query, const QString &state) { query.states = {state}; }}},
        .nothing = tr("There are no workers yet. Import a roster or add the first one"),
        .noMatch = tr("No worker matches “%1”")};
    auto *list = new RecordList(context(), std::move(setup), this);
    if (context().may(Operation::Create)) {
        auto *add = new Button(ButtonKind::Primary, tr("Add"), nullptr);
        add->setKeyHint(QStringLiteral("Ctrl+N"));
        connect(add, &Button::clicked, this, [this] {
            context().open(QStringLiteral("form"), {{QStringLiteral("type"), QStringLiteral("worker")}});
        });
        list->addEmptyAction(add);
    }
    return list;
}

QString WorkersPage::title() const
{
    return tr("Workers");
}

QWidget *WorkersPage::headerWidget()
{
    m_header = new HeaderRow;
    if (context().may(Operation::Import)) {
        auto *import = new Button(tr("Import"), m_header);
        import->setObjectName(QStringLiteral("import"));
        connect(import, &Button::clicked, this, [this] {
            context().open(QStringLiteral("exchange"), {{QStringLiteral("type"), QStringLiteral("worker")}});
        });
        m_header->addAction(import);
    }
    addExport(m_header);
    if (context().may(Operation::Create)) {
        auto *add = new Button(tr("Add"), m_header);
        add->setObjectName(QStringLiteral("add_worker"));
        add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
        connect(add, &Button::clicked, this, [this] {
            context().open(QStringLiteral("form"), {{QStringLiteral("type"), QStringLiteral("worker")}});
        });
        m_header->addAction(add);
    }
    return m_header;
}

void WorkersPage::open(const QVariantMap &arguments)
{
    const auto argument = [&](const char *name) { return arguments.value(QLatin1String(name)).toString(); };
    if (arguments.contains(QStringLiteral("colour")) || arguments.contains(QStringLiteral("ends_within")) ||
        arguments.contains(QStringLiteral("enterprise")) || arguments.contains(QStringLiteral("state"))) {
        list()->clearFilters();
        list()->setFilter(QStringLiteral("colour"), argument("colour"));
        list()->setFilter(QStringLiteral("ends"), argument("ends_within"));
        list()->setFilter(QStringLiteral("enterprise"), argument("enterprise"), argument("enterprise_name"));
        list()->setFilter(QStringLiteral("state"), argument("state"));
    }
    if (const QString id = argument("id"); !id.isEmpty())
        list()->select(RecordId(id));
    m_detail->showTab(argument("tab"));
}

void WorkersPage::refresh()
{
    ListPage::refresh();
    m_detail->reload();
}

void WorkersPage::readFigures()
{
    context().ask(
        this,
        [](Workspace &work) {
            qint64 amount = 0;
            for (const qint64 count : countByState(work.database(), workerType, HomeService::territory(work)))
                amount += count;
            return amount;
        },
        [this](qint64 amount) {
            if (m_header)
                m_header->setFacts(tr("%1 in the territory").arg(groupedNumber(amount)));
            const RecordTableModel *model = list()->model();
            const QString shown = groupedNumber(model->rowCount());
            list()->setFooter(model->isComplete() ? tr("%1 workers").arg(shown)
                                                  : tr("First %1, more while scrolling").arg(shown));
        });
}

QList<KeyHintText> WorkersPage::keyHints() const
{
    QList<KeyHintText> hints {{tr("Row"), QStringLiteral("↑↓")}};
    if (context().may(Operation::Create))
        hints.append({tr("Edit"), QStringLiteral("Enter")});
    hints.append({tr("Scans"), QStringLiteral("F2")});
    return hints;
}

}  // namespace jiaxin
