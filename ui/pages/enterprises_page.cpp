// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/enterprises_page.h"

#include "app/home/home_service.h"
#include "app/review/step_effects.h"
#include "app/words/words.h"
#include "domain/rules/divisions.h"
#include "ui/kit/button.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/enterprise_detail.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"
#include "ui/words/unit_choices.h"

namespace jiaxin {
namespace {

RecordLine makeLine(Workspace &work, const ListRow &row)
{
    const auto &enterprise = static_cast<const Enterprise &>(*row.record);
    RecordLine line {.title = listText(work.actor, *enterpriseType.field(u"name"), enterprise)};
    const bool objected = isUnderObjection(work, enterprise.id);
    const bool listed = row.colour == StatusColour::Red && blacklistEntry(work, "enterprise", enterprise.id);
    line.cells = {{.text = line.title},
                  {.text = listText(work.actor, *enterpriseType.field(u"credit_code"), enterprise)},
                  {.text = UnitTree::shipped().unit(enterprise.unit).name},
                  {.text = objected ? EnterprisesPage::tr("Under objection") : stateText(enterprise.state),
                   .chip = objected ? ChipKind::Amber : chipOfState(enterprise.state)},
                  {.text = listed       ? EnterprisesPage::tr("Blacklisted")
                           : row.colour ? colourWords(*row.colour)
                                        : QString(),
                   .chip = row.colour ? chipOf(*row.colour) : ChipKind::None},
                  {.text = nearestEndText(row.nearestEnd)},
                  {.text = dayText(enterprise.updatedAt), .secondary = true}};
    return line;
}

}  // namespace

EnterprisesPage::EnterprisesPage(PageContext &context, QWidget *parent)
    : ListPage(context, setting::splitterEnterprises, parent), m_detail(new EnterpriseDetail(context, this))
{
    RecordList *list = makeList();
    assemble(list, m_detail);
    connect(list, &RecordList::currentChanged, m_detail, &EnterpriseDetail::show);
    connect(list, &RecordList::activated, m_detail, &EnterpriseDetail::edit);
    connect(list, &RecordList::loaded, this, &EnterprisesPage::readFigures);
}

RecordList *EnterprisesPage::makeList()
{
    using Order = ListQuery::Order;
    QStringList states;
    for (const char *state : {"draft", "submitted", "county_approved", "city_approved", "in_publicity", "published", "returned",
                              "rejected", "frozen"})
        states.append(QLatin1String(state));
    QList<ListFilter> filters {{QStringLiteral("state"), tr("State"), stateOptions(states),
                                [](ListQuery &query, const QString &state) { query.states = {state}; }}};
    QList<ListFilter::Option> units;
    for (const QString &code : UnitTree::shipped().subtree(context().actor().unit)) {
        if (code != context().actor().unit)
            units.append({code, UnitTree::shipped().unit(code).name});
    }
    if (!units.isEmpty())
        filters.append({QStringLiteral("unit"), tr("In charge"), units,
                        [](ListQuery &query, const QString &unit) { query.units = {unit}; }});
    QList<ListFilter::Option> colours;
    for (const StatusColour colour : {StatusColour::Green, StatusColour::Yellow, StatusColour::Red})
        colours.append({choiceName(colour), colourWords(colour)});
    filters.append({QStringLiteral("colour"), tr("Status"), colours, [](ListQuery &query, const QString &choice) {
                        if (const auto colour = choiceFromName<StatusColour>(choice))
                            query.colours = {*colour};
                    }});
    QList<ListFilter::Option> kinds;
    for (const Choice &choice : choicesFor<Enterprise::Kind>())
        kinds.append({QLatin1String(choice.name), choice.label.translated()});
    filters.append({QStringLiteral("kind"), tr("Kind"), kinds,
                    [](ListQuery &query, const QString &kind) { query.equals.insert(QStringLiteral("kind"), kind); }});
    // In a county everything is in the same hands.
    const bool manyUnits = !units.isEmpty();
    const QList<RecordColumn> columns {
        {.id = QStringLiteral("name"), .title = tr("Enterprise name"), .width = 0, .order = Order::Title},
        {.id = QStringLiteral("credit_code"), .title = tr("Credit code"), .width = 168},
        {.id = QStringLiteral("unit"), .title = tr("In charge"), .width = 88, .order = Order::Unit, .shown = manyUnits},
        {.id = QStringLiteral("state"), .title = tr("State"), .width = 96, .order = Order::State},
        {.id = QStringLiteral("status"), .title = tr("Status"), .width = 96},
        {.id = QStringLiteral("nearest_end"),
         .title = tr("Ends next"),
         .width = 104,
         .order = Order::NearestEnd,
         .shown = false},
        {.id = QStringLiteral("updated_at"), .title = tr("Changed"), .width = 104, .order = Order::Newest}};
    RecordList::Setup setup {.name = QStringLiteral("enterprises"),
                             .searchPlaceholder = tr("Name, pinyin, credit code"),
                             .query = {.type = &enterpriseType, .order = Order::Title},
                             .columns = columns,
                             .maker = &makeLine,
                             .filters = filters,
                             .nothing = tr("There are no enterprises yet. Import a list or add the first one"),
                             .noMatch = tr("No enterprise matches “%1”")};
    auto *list = new RecordList(context(), std::move(setup), this);
    if (context().may(Operation::Create)) {
        auto *add = new Button(ButtonKind::Primary, tr("Add"), nullptr);
        add->setKeyHint(QStringLiteral("Ctrl+N"));
        connect(add, &Button::clicked, this, &EnterprisesPage::openForm);
        list->addEmptyAction(add);
    }
    return list;
}

void EnterprisesPage::openForm()
{
    context().open(QStringLiteral("form"), {{QStringLiteral("type"), QStringLiteral("enterprise")}});
}

QString EnterprisesPage::title() const
{
    return tr("Enterprises");
}

QWidget *EnterprisesPage::headerWidget()
{
    m_header = new HeaderRow;
    if (context().may(Operation::Import)) {
        auto *import = new Button(tr("Import"), m_header);
        import->setObjectName(QStringLiteral("import_enterprises"));
        connect(import, &Button::clicked, this, [this] {
            context().open(QStringLiteral("exchange"), {{QStringLiteral("type"), QStringLiteral("enterprise")}});
        });
        m_header->addAction(import);
    }
    addExport(m_header);
    if (context().may(Operation::Create)) {
        auto *add = new Button(tr("Add"), m_header);
        add->setObjectName(QStringLiteral("add_enterprise"));
        add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
        connect(add, &Button::clicked, this, &EnterprisesPage::openForm);
        m_header->addAction(add);
    }
    return m_header;
}

void EnterprisesPage::open(const QVariantMap &arguments)
{
    if (arguments.contains(QStringLiteral("state"))) {
        list()->clearFilters();
        list()->setFilter(QStringLiteral("state"), arguments.value(QStringLiteral("state")).toString());
    }
    if (const QString id = arguments.value(QStringLiteral("id")).toString(); !id.isEmpty())
        list()->select(RecordId(id));
}

void EnterprisesPage::refresh()
{
    ListPage::refresh();
    m_detail->reload();
}

void EnterprisesPage::readFigures()
{
    context().ask(
        this, [](Workspace &work) { return countByState(work.database(), enterpriseType, HomeService::territory(work)); },
        [this](const QMap<QString, qint64> &counts) {
            qint64 amount = 0;
            for (const qint64 count : counts)
                amount += count;
            if (m_header)
                m_header->setFacts(tr("%1 in the territory, %2 published")
                                       .arg(groupedNumber(amount), groupedNumber(counts.value(QStringLiteral("published")))));
            const RecordTableModel *model = list()->model();
            const QString shown = groupedNumber(model->rowCount());
            list()->setFooter(model->isComplete() ? tr("%1 enterprises").arg(shown)
                                                  : tr("First %1, more while scrolling").arg(shown));
        });
}

QList<KeyHintText> EnterprisesPage::keyHints() const
{
    QList<KeyHintText> hints {{tr("Row"), QStringLiteral("↑↓")}};
    if (context().may(Operation::Edit))
        hints.append({tr("Edit"), QStringLiteral("Enter")});
    hints.append({tr("Scans"), QStringLiteral("F2")});
    return hints;
}

}  // namespace jiaxin
