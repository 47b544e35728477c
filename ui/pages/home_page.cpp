// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home_page.h"

#include "app/words/words.h"
#include "ui/kit/charts.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/activity_words.h"
#include "ui/pages/home_words.h"
#include "ui/pages/queue_strip.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"

#include <QBoxLayout>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

QStandardItem *cell(const QString &text, bool secondary = false)
{
    auto *item = new QStandardItem(text);
    if (secondary)
        item->setData(int(ColorRole::Secondary), ItemRole::TextRole);
    return item;
}

QStandardItem *numberCell(qint64 number)
{
    auto *item = new QStandardItem;
    item->setData(number, Qt::DisplayRole);
    return item;
}

QString percent(qint64 part, qint64 whole)
{
    return whole > 0 ? QString::number(100.0 * double(part) / double(whole), 'f', 1) + u'%' : QStringLiteral("—");
}

}  // namespace

HomePage::HomePage(PageContext &context, QWidget *parent) : Page(parent), m_context(context), m_tileRow(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    bindSpacing(m_tileRow, 8);
    column->addLayout(m_tileRow);
    auto *below = new QHBoxLayout;
    bindSpacing(below, 16);
    auto *left = new QVBoxLayout;
    bindSpacing(left, 16);
    left->addWidget(makeTerms(), 1);
    auto *charts = new QHBoxLayout;
    bindSpacing(charts, 16);
    charts->addWidget(makeStatus(), 1);
    charts->addWidget(makeWeeks(), 1);
    left->addLayout(charts);
    below->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    bindSpacing(right, 16);
    right->addWidget(makeDrafts());
    right->addWidget(makeNews(), 1);
    below->addLayout(right);
    column->addLayout(below, 1);
}

QString HomePage::title() const
{
    return tr("Home");
}

QWidget *HomePage::headerWidget()
{
    m_header = new HeaderRow;
    m_queues = new QueueStrip(m_context, m_header);
    m_header->addAction(m_queues);
    return m_header;
}

void HomePage::open(const QVariantMap &)
{
    m_pause.ask();
}

void HomePage::refresh()
{
    m_pause.ask();
}

QWidget *HomePage::firstFocus()
{
    return m_tiles.value(0);
}

void HomePage::read()
{
    m_context.ask(
        this, [](Workspace &work) { return HomeService(work).figures(); },
        [this](HomeFigures figures) {
            m_figures = std::move(figures);
            fill();
        });
    // Behind the figures: the page does not wait for the row above it.
    if (m_queues)
        m_queues->refresh();
}

void HomePage::fill()
{
    if (m_header)
        m_header->setFacts(dateLong(m_context.today()) + u' ' +
                           QLocale(QLocale::Chinese).dayName(m_context.today().dayOfWeek(), QLocale::LongFormat));
    fillTiles();
    fillTerms();
    fillStatus();
    fillWeeks();
    fillDrafts();
    fillNews();
    // The keyboard starts at the first tile, which is not there before the figures are.
    if (!m_read && isVisible() && !m_tiles.isEmpty())
        m_tiles.first()->setFocus(Qt::OtherFocusReason);
    m_read = true;
}

void HomePage::fillTiles()
{
    while (m_tiles.size() > m_figures.tiles.size())
        delete m_tiles.takeLast();
    for (qsizetype i = 0; i < m_figures.tiles.size(); ++i) {
        const HomeTile &tile = m_figures.tiles.at(i);
        if (i == m_tiles.size()) {
            auto *made = new Tile(tileTitle(tile), this);
            made->setObjectName(QStringLiteral("tile_%1").arg(int(tile.kind)));
            connect(made, &Tile::clicked, this, [this, kind = tile.kind] { openTile(kind); });
            m_tileRow->addWidget(made, 1);
            m_tiles.append(made);
        }
        const TileChip chip = tileChip(tile);
        m_tiles.at(i)->setFigure(tile.figure, chip.kind, chip.text);
    }
}

void HomePage::fillTerms()
{
    m_terms->setRowCount(0);
    int overdue = 0;
    int today = 0;
    for (const LegalTerm &term : std::as_const(m_figures.terms)) {
        const bool review = term.matter != LegalTerm::Matter::Publicity;
        overdue += review && term.due < m_context.today() ? 1 : 0;
        today += review && term.due == m_context.today() ? 1 : 0;
        const TileChip chip = termChip(term, m_context.today());
        QStandardItem *left = cell(chip.text);
        left->setData(int(chip.kind), ItemRole::ChipKind);
        m_terms->appendRow(
            {cell(termMatter(term)), cell(term.name), cell(termRule(term), true), cell(term.due.toString(Qt::ISODate)), left});
    }
    const auto beyond =
        std::find_if(m_figures.terms.cbegin(), m_figures.terms.cend(), [](const LegalTerm &term) { return term.assumed; });
    m_termPanel->setSubtitle(beyond == m_figures.terms.cend()
                                 ? tr("Counted in working days")
                                 : tr("Counted in working days; %1").arg(assumedText(beyond->due.year())));
    m_overdue->setText(overdue > 0 ? tr("%n overdue", nullptr, overdue) : QString());
    m_today->setText(today > 0 ? tr("%n today", nullptr, today) : QString());
    m_all->setText(m_figures.terms.isEmpty() ? QString() : tr("%n in all", nullptr, int(m_figures.terms.size())));
}

void HomePage::fillStatus()
{
    qint64 all = 0;
    for (const qint64 count : std::as_const(m_figures.colours))
        all += count;
    const ColorRole roles[] = {ColorRole::ChartGreen, ColorRole::ChartAmber, ColorRole::ChartRed};
    QList<Share> shares;
    for (const StatusColour colour : {StatusColour::Green, StatusColour::Yellow, StatusColour::Red}) {
        const qint64 count = m_figures.colours.value(colour);
        const QString share = percent(count, all);
        if (count > 0)
            shares.append({colourText(colour) + u' ' + share, count, roles[int(colour)]});
        m_colourFigures.at(int(colour))->setText(groupedNumber(count));
        m_colourShares.at(int(colour))->setText(share);
    }
    m_shares->setShares(shares);
    m_people->setText(tr("%1 persons").arg(groupedNumber(all)));
}

void HomePage::fillWeeks()
{
    m_weeks->setRowCount(0);
    qint64 issued = 0;
    QList<Bar> bars;
    for (const WeekFigures &week : std::as_const(m_figures.weeks)) {
        const QString monday = week.monday.toString(QStringLiteral("MM-dd"));
        m_weeks->appendRow({cell(monday), numberCell(week.issued), numberCell(week.spoiled)});
        bars.prepend({bars.isEmpty() ? tr("week of %1").arg(monday) : monday, week.issued, bars.isEmpty()});
        issued += week.issued;
    }
    m_chart->setBars(bars);
    m_issued->setText(tr("%1 certificates").arg(groupedNumber(issued)));
}

void HomePage::fillDrafts()
{
    m_drafts->setRowCount(0);
    for (const Draft &draft : std::as_const(m_figures.drafts)) {
        QStandardItem *what = cell(draftTitle(draft));
        what->setData(draftPlace(draft), ItemRole::SecondLine);
        QStandardItem *go = cell(tr("Continue"));
        go->setData(int(ColorRole::Accent), ItemRole::TextRole);
        go->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
        m_drafts->appendRow({what, go});
    }
}

void HomePage::fillNews()
{
    m_news->setRowCount(0);
    for (const Activity &activity : std::as_const(m_figures.activities)) {
        const QDateTime at = inChina(activity.at);
        const bool today = at.date() == m_context.today();
        QStandardItem *time = cell(at.toString(today ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd")), true);
        QStandardItem *what = cell(activity.user);
        QString deed = deedText(activity.action, activity.type);
        if (!activity.name.isEmpty())
            deed += tr(": ") + activity.name;
        what->setData(deed, ItemRole::SecondLine);
        m_news->appendRow({time, what});
    }
}

void HomePage::openTile(HomeTile::Kind kind)
{
    const auto workers = [this](const QVariantMap &arguments) { m_context.open(QStringLiteral("workers"), arguments); };
    switch (kind) {
    case HomeTile::Kind::EnterprisesToReview:
        m_context.open(m_context.actor().has(Role::Reviewer) ? QStringLiteral("review") : QStringLiteral("enterprises"),
                       m_context.actor().has(Role::Reviewer)
                           ? QVariantMap()
                           : QVariantMap {{QStringLiteral("state"), QStringLiteral("submitted")}});
        return;
    case HomeTile::Kind::EnterprisesReturned:
        m_context.open(QStringLiteral("enterprises"), {{QStringLiteral("state"), QStringLiteral("returned")}});
        return;
    case HomeTile::Kind::PublicityOver:
        m_context.open(QStringLiteral("enterprises"), {{QStringLiteral("state"), QStringLiteral("in_publicity")}});
        return;
    case HomeTile::Kind::CertificatesToApprove:
    case HomeTile::Kind::CertificatesToMake:
    case HomeTile::Kind::PrintsToConfirm:
        m_context.open(QStringLiteral("certificates"));
        return;
    case HomeTile::Kind::AuthorisationsExpiring:
        workers({{QStringLiteral("ends_within"), 7}, {QStringLiteral("state"), QStringLiteral("filed")}});
        return;
    case HomeTile::Kind::HealthChecksExpiring:
        workers({{QStringLiteral("ends_within"), 30}, {QStringLiteral("state"), QStringLiteral("filed")}});
        return;
    case HomeTile::Kind::WorkersToFile:
        workers({{QStringLiteral("state"), QStringLiteral("draft")}});
        return;
    case HomeTile::Kind::NumbersLow:
    case HomeTile::Kind::StockLow:
        m_context.open(QStringLiteral("stock"));
        return;
    case HomeTile::Kind::SuspensionsToNote:
        m_context.open(QStringLiteral("suspensions"));
        return;
    case HomeTile::Kind::Count:
        return;
    }
}

void HomePage::openTerm(int row)
{
    if (row < 0 || row >= m_figures.terms.size())
        return;
    const LegalTerm &term = m_figures.terms.at(row);
    const bool mine = m_context.actor().has(Role::Reviewer) && term.matter != LegalTerm::Matter::Publicity;
    m_context.open(mine ? QStringLiteral("review") : QStringLiteral("enterprises"),
                   {{QStringLiteral("id"), term.record.toString()}});
}

void HomePage::openDraft(int row)
{
    if (row < 0 || row >= m_figures.drafts.size())
        return;
    const Draft &draft = m_figures.drafts.at(row);
    if (draft.key.startsWith(QLatin1String("review/"))) {
        m_context.open(QStringLiteral("review"), {{QStringLiteral("id"), draft.key.section(u'/', 1, 1)}});
        return;
    }
    if (draft.key.startsWith(QLatin1String("reward_review/"))) {
        m_context.open(QStringLiteral("rewards"), {{QStringLiteral("id"), draft.key.section(u'/', 1, 1)}});
        return;
    }
    m_context.open(QStringLiteral("form"),
                   {{QStringLiteral("type"), draft.content.value(QStringLiteral("type")).toString()},
                    {QStringLiteral("id"), draft.content.value(QStringLiteral("id")).toString()},
                    {QStringLiteral("parent"), draft.content.value(QStringLiteral("parent")).toString()}});
}

void HomePage::openActivity(int row)
{
    if (row < 0 || row >= m_figures.activities.size())
        return;
    const Activity &activity = m_figures.activities.at(row);
    if (activity.type == enterpriseType.id())
        m_context.open(QStringLiteral("enterprises"), {{QStringLiteral("id"), activity.record.toString()}});
    else if (activity.type == workerType.id())
        m_context.open(QStringLiteral("workers"), {{QStringLiteral("id"), activity.record.toString()}});
}

}  // namespace jiaxin
