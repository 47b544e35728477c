// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/duplicates_page.h"

#include "app/attachments/attachment_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/duplicate_compare.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

/// A reason in four characters, for the list.
QString shortReason(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::SameDocument:
        return DuplicatesPage::tr("Same document");
    case DuplicateReason::SameNumber:
        return DuplicatesPage::tr("Same number");
    case DuplicateReason::SamePerson:
        return DuplicatesPage::tr("Same name and birthday");
    case DuplicateReason::SameCode:
        return DuplicatesPage::tr("Same code");
    case DuplicateReason::SameLicence:
        return DuplicatesPage::tr("Same licence");
    case DuplicateReason::SimilarAtPlace:
    case DuplicateReason::Count:
        break;
    }
    return DuplicatesPage::tr("Same place");
}

/// A likeness of words alone is weaker than that of a number.
ChipKind chipOf(DuplicateReason reason)
{
    const bool weak = reason == DuplicateReason::SamePerson || reason == DuplicateReason::SimilarAtPlace;
    return weak ? ChipKind::Amber : ChipKind::Red;
}

QString sideText(const DuplicateSide &side)
{
    return side.number.isEmpty() ? side.name : side.name + QStringLiteral("  ") + side.number;
}

}  // namespace

DuplicatesPage::DuplicatesPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(makeChoices());
    auto *row = new QHBoxLayout;
    bindSpacing(row, 16);
    row->addWidget(makePairs(), 3);
    row->addWidget(makeComparison(), 5);
    column->addLayout(row, 1);
    makeKeys();
    chooseType(workerType);
}

QWidget *DuplicatesPage::makeChoices()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    const auto chip = [&](const QString &text, const char *name) {
        auto *made = new FilterChip(text, FilterChip::Kind::Toggle, line);
        made->setObjectName(QLatin1String(name));
        row->addWidget(made);
        return made;
    };
    m_workers = chip(typeText(workerType), "duplicates_workers");
    m_enterprises = chip(typeText(enterpriseType), "duplicates_enterprises");
    row->addSpacing(dp(16));
    m_settled = chip(tr("Said to be two"), "duplicates_settled");
    m_settled->setToolTip(tr("Pairs that were said to be different ones; what was said can be taken back"));
    row->addStretch(1);
    connect(m_workers, &FilterChip::clicked, this, [this] {
        chooseType(workerType);
        search();
    });
    connect(m_enterprises, &FilterChip::clicked, this, [this] {
        chooseType(enterpriseType);
        search();
    });
    connect(m_settled, &FilterChip::clicked, this, [this](bool on) {
        chooseWanted(on ? DuplicateSearch::Wanted::Settled : DuplicateSearch::Wanted::Pending);
        search();
    });
    return line;
}

Panel *DuplicatesPage::makePairs()
{
    auto *panel = new Panel(tr("Pairs"), this);
    panel->setSubtitle(tr("They may be one"));
    m_model = new QStandardItemModel(this);
    m_model->setHorizontalHeaderLabels({tr("Name and number"), tr("Why")});
    m_pairs = new TableView(tr("Pairs"), panel);
    m_pairs->setObjectName(QStringLiteral("duplicate_pairs"));
    m_pairs->setSelectionMode(QAbstractItemView::SingleSelection);
    m_pairs->setRowHeight(56);
    m_pairs->setModel(m_model);
    m_pairs->setColumnWidths({0, 112});
    m_empty = new EmptyState({});
    m_pairs->setEmptyState(m_empty);
    connect(m_pairs->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DuplicatesPage::readPair);
    connect(m_pairs, &TableView::activated, this, [this] { m_compare->table()->setFocus(Qt::TabFocusReason); });
    panel->setBody(m_pairs);
    m_count = makeLabel({}, panel, ColorRole::Secondary);
    panel->footerLayout()->addWidget(m_count, 1);
    return panel;
}

Panel *DuplicatesPage::makeComparison()
{
    m_panel = new Panel(tr("Side by side"), this);
    m_differing = makeLabel({}, m_panel, ColorRole::AmberText);
    m_panel->addExtra(m_differing);
    m_compare = new DuplicateCompare(m_panel);
    connect(m_compare, &DuplicateCompare::choiceChanged, this, &DuplicatesPage::showDecision);
    m_panel->setBody(m_compare);
    m_outcome = makeLabel({}, m_panel, ColorRole::Secondary);
    const auto button = [this](ButtonKind kind, const QString &text, const char *name, const QString &key, auto action) {
        auto *made = new Button(kind, text, m_panel);
        made->setObjectName(QLatin1String(name));
        made->setKeyHint(key);
        connect(made, &Button::clicked, this, action);
        return made;
    };
    m_same = button(ButtonKind::Primary, tr("One and the same…"), "judge_same", QStringLiteral("1"), &DuplicatesPage::askSame);
    m_different = button(ButtonKind::Normal, tr("Two different ones…"), "judge_different", QStringLiteral("2"),
                         &DuplicatesPage::askDifferent);
    m_takeBack = button(ButtonKind::Normal, tr("Take back"), "judge_again", QStringLiteral("2"), &DuplicatesPage::takeBack);
    QHBoxLayout *row = m_panel->footerLayout();
    row->addWidget(m_outcome, 1);
    row->addWidget(m_takeBack);
    row->addWidget(m_different);
    row->addWidget(m_same);
    return m_panel;
}

void DuplicatesPage::makeKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto action) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(QKeySequence(Qt::Key_1), [this] { askSame(); });
    key(QKeySequence(Qt::Key_2), [this] { isSettled() ? takeBack() : askDifferent(); });
    key(QKeySequence(Qt::Key_F5), [this] { search(); });
    const auto onPairs = [this](int sequence, auto action) {
        auto *shortcut = new QShortcut(QKeySequence(sequence), m_pairs, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    onPairs(Qt::Key_Left, [this] { m_compare->keep(true); });
    onPairs(Qt::Key_Right, [this] { m_compare->keep(false); });
    auto *back = new QShortcut(QKeySequence(Qt::Key_Escape), m_compare->table(), nullptr, nullptr, Qt::WidgetShortcut);
    connect(back, &QShortcut::activated, this, [this] { m_pairs->setFocus(Qt::OtherFocusReason); });
}

QString DuplicatesPage::title() const
{
    return tr("Duplicates");
}

QWidget *DuplicatesPage::headerWidget()
{
    auto *header = new HeaderRow;
    auto *again = new Button(tr("Search again"), header);
    again->setObjectName(QStringLiteral("search_again"));
    again->setKeyHint(QStringLiteral("F5"));
    connect(again, &Button::clicked, this, &DuplicatesPage::search);
    header->addAction(again);
    return header;
}

void DuplicatesPage::open(const QVariantMap &arguments)
{
    const RecordType *type = recordTypeByName(arguments.value(QStringLiteral("type")).toString());
    const bool another = (type == &workerType || type == &enterpriseType) && type != m_query.type;
    if (another)
        chooseType(*type);
    m_wantedFirst = RecordId(arguments.value(QStringLiteral("first")).toString());
    m_wantedSecond = RecordId(arguments.value(QStringLiteral("second")).toString());
    // A look through a million records is not done anew each time somebody comes back; for a pair that came since it is.
    if (another || !m_searched || !m_wantedFirst.isNull())
        search();
    else
        readPair();
}

void DuplicatesPage::refresh()
{
    if (m_searched)
        readPair();
}

QList<KeyHintText> DuplicatesPage::keyHints() const
{
    return {{tr("Pair"), QStringLiteral("↑↓")},
            {tr("Record that stays"), QStringLiteral("←→")},
            {tr("Fields"), QStringLiteral("Enter")},
            {tr("Take the other value"), tr("Space")},
            {tr("Back to the pairs"), QStringLiteral("Esc")}};
}

QWidget *DuplicatesPage::firstFocus()
{
    return m_pairs;
}

void DuplicatesPage::chooseType(const RecordType &type)
{
    m_query.type = &type;
    m_workers->setChecked(&type == &workerType);
    m_enterprises->setChecked(&type == &enterpriseType);
}

void DuplicatesPage::chooseWanted(DuplicateSearch::Wanted wanted)
{
    m_query.wanted = wanted;
    m_settled->setChecked(isSettled());
}

void DuplicatesPage::search()
{
    ++m_generation;
    m_searched = true;
    m_found.clear();
    m_isCut = false;
    m_empty->setSentence(tr("Looking through the archive…"));
    m_model->removeRows(0, m_model->rowCount());
    showCount();
    readPair();
    goOn(std::make_shared<DuplicateSearch>(m_query), m_context.beginWork(tr("Looking for duplicates")));
}

void DuplicatesPage::goOn(const std::shared_ptr<DuplicateSearch> &run, const std::shared_ptr<PageContext::Work> &work)
{
    m_context.ask(
        this, [run](Workspace &workspace) { return run->step(workspace); },
        [this, run, work, generation = m_generation](const Result<bool> &more) {
            if (generation != m_generation)
                return;
            if (!more) {
                m_empty->setSentence(tr("The search did not come to its end; F5 begins anew"));
                m_context.report(more.error());
            } else if (!*more) {
                showPairs(*run);
            } else if (work->step(run->done(), run->total())) {
                goOn(run, work);
            } else {
                m_empty->setSentence(tr("The search was cancelled; F5 begins anew"));
            }
        });
}

void DuplicatesPage::showPairs(const DuplicateSearch &run)
{
    m_found = run.pairs();
    m_isCut = run.isCut();
    m_empty->setSentence(isSettled() ? tr("Of no pair it was said that they are different ones")
                                     : tr("No two records look like one. Look again after an import or a sync"));
    for (const DuplicatePair &pair : std::as_const(m_found)) {
        auto *names = new QStandardItem(sideText(pair.first));
        names->setData(sideText(pair.second), ItemRole::SecondLine);
        auto *why = new QStandardItem(shortReason(pair.reasons.first()));
        why->setData(int(chipOf(pair.reasons.first())), ItemRole::ChipKind);
        QStringList reasons;
        for (const DuplicateReason reason : pair.reasons)
            reasons.append(duplicateReasonText(reason));
        why->setToolTip(reasons.join(u'\n'));
        m_model->appendRow({names, why});
    }
    showCount();
    choosePair();
}

void DuplicatesPage::choosePair()
{
    if (m_found.isEmpty())
        return;
    const auto isWanted = [this](const DuplicatePair &pair) {
        return (pair.first.id == m_wantedFirst && pair.second.id == m_wantedSecond) ||
               (pair.first.id == m_wantedSecond && pair.second.id == m_wantedFirst);
    };
    const auto place = std::find_if(m_found.begin(), m_found.end(), isWanted);
    m_pairs->setCurrentIndex(m_model->index(place == m_found.end() ? 0 : int(place - m_found.begin()), 0));
    m_wantedFirst = {};
    m_wantedSecond = {};
}

void DuplicatesPage::showCount()
{
    const QString count = tr("%n pair(s)", nullptr, int(m_found.size()));
    m_count->setText(m_found.isEmpty() ? QString()
                     : m_isCut         ? tr("%1 and more; search again when they are judged").arg(count)
                                       : count);
}

const DuplicatePair *DuplicatesPage::current() const
{
    const int row = m_pairs->currentIndex().row();
    return row >= 0 && row < m_found.size() ? &m_found.at(row) : nullptr;
}

void DuplicatesPage::readPair()
{
    const DuplicatePair *pair = current();
    const QString asked = pair ? pair->first.id.toString() + pair->second.id.toString() : QString();
    if (m_leaving || (pair && asked == m_asked))
        return;
    ++m_turn;
    m_asked = asked;
    const auto &shown = m_compare->comparison();
    if (!pair || shown.first.side.id != pair->first.id || shown.second.side.id != pair->second.id) {
        m_compare->clear();
        showDecision();
    }
    if (!pair)
        return;
    m_context.ask(
        this,
        [type = pair->type, first = pair->first.id, second = pair->second.id](Workspace &work) -> Result<Opened> {
            Result<DuplicateComparison> comparison = DuplicateService(work).compare(*type, first, second);
            if (!comparison)
                return comparison.error();
            const auto photo = [&work](const AttachmentHash &hash) {
                const auto stored =
                    hash.hex.isEmpty() ? Result<StoredAttachment>(ErrorCode::NotFound) : AttachmentService(work).read(hash);
                return stored ? QImage::fromData(stored->bytes) : QImage();
            };
            return Opened {.comparison = *comparison,
                           .firstPhoto = photo(comparison->first.photo),
                           .secondPhoto = photo(comparison->second.photo)};
        },
        [this, turn = m_turn, first = pair->first.id, second = pair->second.id](const Result<Opened> &opened) {
            if (turn != m_turn)
                return;
            m_asked.clear();
            if (opened)
                show(*opened);
            else if (opened.error().code == ErrorCode::NotFound)
                leave(first, second);
            else
                m_context.report(opened.error());
        });
}

void DuplicatesPage::show(const Opened &opened)
{
    m_compare->setComparison(opened.comparison);
    m_compare->setPhotos(opened.firstPhoto, opened.secondPhoto);
    showDecision();
}

void DuplicatesPage::showDecision()
{
    const DuplicateComparison &comparison = m_compare->comparison();
    const bool any = comparison.type;
    QStringList reasons;
    for (const DuplicateReason reason : comparison.reasons)
        reasons.append(duplicateReasonText(reason));
    m_panel->setSubtitle(reasons.join(tr("; ")));
    m_differing->setText(any ? tr("%n field(s) differ", nullptr, m_compare->differing()) : QString());
    const int taken = m_compare->takenValues();
    m_outcome->setText(!any          ? QString()
                       : isSettled() ? tr("Said to be two: %1").arg(comparison.note)
                       : taken == 0  ? tr("The record that stays keeps its values")
                                     : tr("The record that stays takes %n value(s) of the other", nullptr, taken));
    m_same->setVisible(!isSettled());
    m_different->setVisible(!isSettled());
    m_takeBack->setVisible(isSettled());
    for (Button *judgement : {m_same, m_different, m_takeBack})
        judgement->setEnabled(any);
}

}  // namespace jiaxin
