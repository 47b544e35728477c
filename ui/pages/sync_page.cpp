// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sync_page.h"

#include "app/session/user_service.h"
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/province_login.h"
#include "ui/pages/registry.h"
#include "ui/tables/facts.h"
#include "ui/tables/tab_strip.h"
#include "ui/words/sync_words.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

/// A lease that is near its end is worth a word.
constexpr int leaseWarnDays = 7;
constexpr int certificateWarnDays = 30;

QStandardItem *syncCell(const QString &text, const QString &second = {})
{
    auto *item = new QStandardItem(text);
    item->setToolTip(second.isEmpty() ? text : text + u'\n' + second);
    if (!second.isEmpty())
        item->setData(second, ItemRole::SecondLine);
    return item;
}

QStandardItem *figureCell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    return item;
}

QString titleOrDash(const QString &title)
{
    return title.isEmpty() ? QStringLiteral("–") : title;
}

}  // namespace

SyncPage::SyncPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    m_message = new MessageBar(MessageKind::Info, {}, this);
    m_message->setObjectName(QStringLiteral("sync_message"));
    if (m_context.may(Operation::ManageUsers)) {
        m_enrol = new Button(tr("Join the province…"), m_message);
        m_enrol->setObjectName(QStringLiteral("enrol_now"));
        connect(m_enrol, &Button::clicked, this, [this] { m_context.open(QStringLiteral("enrol")); });
        m_message->addAction(m_enrol);
    }
    m_message->hide();
    column->addWidget(m_message);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 16);
    auto *left = new QVBoxLayout;
    bindSpacing(left, 16);
    left->addWidget(makeTiles());
    left->addWidget(makeLists(), 1);
    row->addLayout(left, 1);
    row->addWidget(makeSide());
    column->addLayout(row, 1);
    makeKeys();
    if (SyncKeeper *keeper = m_context.sync())
        connect(keeper, &SyncKeeper::changed, this, &SyncPage::showState);
    showState();
    showButtons();
}

QString SyncPage::title() const
{
    return tr("Sync");
}

QList<KeyHintText> SyncPage::keyHints() const
{
    return {{tr("List"), QStringLiteral("←→")},
            {tr("Row"), QStringLiteral("↑↓")},
            {tr("Open the record"), QStringLiteral("Enter")}};
}

QWidget *SyncPage::firstFocus()
{
    return m_loginPanel->isVisibleTo(this) ? m_login->firstField() : m_stack->currentWidget();
}

void SyncPage::open(const QVariantMap &)
{
    m_opened = true;
    readLists();
    showState();
}

void SyncPage::refresh()
{
    readLists();
}

void SyncPage::readLists()
{
    m_context.ask(
        this,
        [](Workspace &work) {
            ConflictDesk desk(work);
            Lists lists {.parked = desk.parked(), .notices = desk.notices(), .people = {}};
            for (const ParkedOperation &each : std::as_const(lists.parked))
                lists.people.append(displayName(work.database(), each.madeBy));
            return lists;
        },
        [this](const Lists &lists) {
            m_lists = lists;
            showLists();
            if (std::exchange(m_opened, false))
                chooseTab();
        });
}

void SyncPage::chooseTab()
{
    const bool focused = m_stack->currentWidget()->hasFocus();
    m_tabs->setCurrentIndex(!m_lists.parked.isEmpty() ? RefusedTab : !m_lists.notices.isEmpty() ? NoticesTab : PassesTab);
    if (focused)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void SyncPage::showLists()
{
    const QDate today = m_context.today();
    const int refused = m_refusedTable->currentIndex().row();
    const int read = m_noticeTable->currentIndex().row();
    m_refusedModel->removeRows(0, m_refusedModel->rowCount());
    m_noticeModel->removeRows(0, m_noticeModel->rowCount());
    for (qsizetype i = 0; i < m_lists.parked.size(); ++i) {
        const ParkedOperation &each = m_lists.parked.at(i);
        const QString what = each.type
                                 ? typeText(*each.type) + QStringLiteral(" · ") + SyncWords::actText(*each.type, each.action)
                                 : each.action;
        m_refusedModel->appendRow({syncCell(titleOrDash(each.title), what),
                                   syncCell(m_lists.people.value(i), SyncWords::clockText(each.madeAt, today)),
                                   syncCell(SyncWords::refusalText(each))});
    }
    for (const SyncNotice &each : std::as_const(m_lists.notices)) {
        m_noticeModel->appendRow({syncCell(SyncWords::clockText(each.at, today)), syncCell(titleOrDash(each.title)),
                                  syncCell(SyncWords::noticeText(each))});
    }
    const auto keepPlace = [](TableView *table, int row) {
        if (const int rows = table->model()->rowCount(); rows > 0)
            table->setCurrentIndex(table->model()->index(std::clamp(row, 0, rows - 1), 0));
    };
    keepPlace(m_refusedTable, refused);
    keepPlace(m_noticeTable, read);
    m_tabs->setCount(RefusedTab, int(m_lists.parked.size()));
    m_tabs->setCount(NoticesTab, int(m_lists.notices.size()));
    showButtons();
}

void SyncPage::showState()
{
    const SyncKeeper *keeper = m_context.sync();
    if (!keeper)
        return;
    const SyncOverview &now = keeper->overview();
    const QString oldest = SyncWords::clockText(now.oldestWaiting, m_context.today());
    m_waiting->setFigure(now.waiting, ChipKind::Blue, oldest.isEmpty() ? tr("Kept here") : tr("Since %1").arg(oldest));
    m_conflicts->setFigure(now.conflicts, ChipKind::Amber, tr("To be decided"));
    m_refused->setFigure(now.rejected, ChipKind::Red, tr("To be put right"));
    m_notices->setFigure(now.notices, ChipKind::Blue, tr("For you"));
    if (m_now) {
        m_now->setEnabled(keeper->isEnrolled() && keeper->need() == SyncKeeper::Need::Nothing && !keeper->isRunning());
        m_now->setText(keeper->isRunning() ? SyncWords::progressText(keeper->progress()) : tr("Sync now"));
    }
    for (Button *courier : {m_courierOut, m_courierIn}) {
        if (courier)
            courier->setEnabled(keeper->isEnrolled() && !keeper->isCourierBusy());
    }
    const bool wanted = keeper->need() == SyncKeeper::Need::LogIn || keeper->need() == SyncKeeper::Need::SecondFactor ||
                        keeper->need() == SyncKeeper::Need::NewPassword;
    if (keeper->need() != m_shownNeed) {
        m_shownNeed = keeper->need();
        m_login->showNeed(m_shownNeed);
        m_loginPanel->setVisible(wanted);
        if (wanted && isVisible())
            m_login->firstField()->setFocus(Qt::OtherFocusReason);
    }
    showMessage();
    showFacts();
    showPasses();
}

void SyncPage::showMessage()
{
    const SyncKeeper &keeper = *m_context.sync();
    const SyncOverview &now = keeper.overview();
    const auto show = [this](MessageKind kind, const QString &text, bool join) {
        m_message->setMessage(kind, text);
        m_message->show();
        if (m_enrol)
            m_enrol->setVisible(join);
    };
    if (!now.enrolled)
        show(MessageKind::Info,
             m_enrol
                 ? tr("This computer works alone: what is entered stays here. Join the province, and it is shared.")
                 : tr("This computer works alone: what is entered stays here. An account administrator joins the province."),
             true);
    else if (keeper.isCopy())
        show(
            MessageKind::Warning,
            tr("The province has seen that this archive is a copy (a restored backup, or a second computer with the same one). "
               "Nothing is lost; have an account administrator join the province again."),
            true);
    else if (!now.frozen.isEmpty())
        show(MessageKind::Failed, errorText({.code = ErrorCode::Forbidden, .field = {}, .detail = now.frozen}), true);
    else if (keeper.error() && keeper.need() == SyncKeeper::Need::Nothing && !keeper.isRunning())
        show(MessageKind::Warning, SyncWords::errorSentence(*keeper.error()), false);
    else if (now.leaseDaysLeft <= leaseWarnDays)
        show(MessageKind::Warning,
             tr("Without word from the province nothing can be changed here in %n day(s). Reach it before.", nullptr,
                now.leaseDaysLeft),
             false);
    else
        m_message->hide();
}

void SyncPage::showFacts()
{
    const SyncKeeper &keeper = *m_context.sync();
    const SyncOverview &now = keeper.overview();
    const QDate today = m_context.today();
    const auto orNone = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    if (!now.enrolled) {
        m_facts->setFacts({{tr("Province"), tr("Not joined")}, {tr("Kept here"), tr("%n change(s)", nullptr, now.waiting)}});
        return;
    }
    std::optional<qint64> skew;
    for (const SyncSummary &pass : now.passes) {
        if (pass.skewSeconds) {
            skew = pass.skewSeconds;
            break;
        }
    }
    QString clock = skew ? SyncWords::skewText(*skew) : QString();
    if (skew && SyncWords::isSkewed(*skew))
        clock += tr("; set the computer's clock. Nothing is decided by it");
    const QDate until = inChina(now.certificateUntil).date();
    const QString certificate = today.daysTo(until) <= certificateWarnDays
                                    ? tr("%1, join again before").arg(until.toString(Qt::ISODate))
                                    : until.toString(Qt::ISODate);
    const QString next = keeper.isRunning()          ? tr("Under way")
                         : keeper.nextAt().isValid() ? SyncWords::clockText(keeper.nextAt(), today)
                                                     : QString();
    QString files = tr("%1 up, %2 down").arg(now.filesUp).arg(now.filesDown);
    if (now.filesUp + now.filesDown == 0)
        files = tr("None");
    m_facts->setFacts({{tr("Address"), now.url},
                       {tr("Unit"), unitName(now.unit)},
                       {tr("Account"), orNone(keeper.account())},
                       {tr("Last synced"), orNone(SyncWords::clockText(keeper.syncedAt(), today))},
                       {tr("Next attempt"), orNone(next)},
                       {tr("Photos waiting"), files},
                       {tr("This clock"), orNone(clock)},
                       {tr("Certificate until"), certificate},
                       {tr("Work without net"), tr("%n more day(s)", nullptr, now.leaseDaysLeft)}});
}

void SyncPage::showPasses()
{
    const SyncOverview &now = m_context.sync()->overview();
    const int row = m_passTable->currentIndex().row();
    m_passModel->removeRows(0, m_passModel->rowCount());
    for (const SyncSummary &pass : now.passes) {
        auto *outcome = syncCell(SyncWords::passOutcome(pass));
        outcome->setData(int(SyncWords::passChip(pass)), ItemRole::ChipKind);
        m_passModel->appendRow(
            {syncCell(SyncWords::clockText(pass.endedAt, m_context.today())), outcome, figureCell(QString::number(pass.sent)),
             figureCell(QString::number(pass.pulled)),
             figureCell(SyncWords::bytesText(pass.bytesUp) + QStringLiteral(" / ") + SyncWords::bytesText(pass.bytesDown)),
             syncCell(pass.error ? SyncWords::errorSentence(*pass.error) : SyncWords::passSentence(pass))});
    }
    if (m_passModel->rowCount() > 0)
        m_passTable->setCurrentIndex(m_passModel->index(std::clamp(row, 0, m_passModel->rowCount() - 1), 0));
}

void SyncPage::showButtons()
{
    if (!m_read)
        return;
    const int tab = m_tabs->currentIndex();
    m_record->setVisible(tab != PassesTab);
    m_drop->setVisible(tab == RefusedTab);
    m_again->setVisible(tab == RefusedTab);
    m_read->setVisible(tab == NoticesTab);
    const ParkedOperation *refused = parked();
    // Who made it, or a colleague of the same work, puts it right; whoever only looks does not.
    const bool may = m_context.actor().hasBusinessRole();
    m_again->setEnabled(refused && may);
    m_drop->setEnabled(refused && may);
    m_read->setEnabled(notice());
    m_record->setEnabled(may && (tab == RefusedTab ? refused && refused->type : notice() && notice()->type));
}

const ParkedOperation *SyncPage::parked() const
{
    const int row = m_refusedTable->currentIndex().row();
    return row >= 0 && row < m_lists.parked.size() ? &m_lists.parked.at(row) : nullptr;
}

const SyncNotice *SyncPage::notice() const
{
    const int row = m_noticeTable->currentIndex().row();
    return row >= 0 && row < m_lists.notices.size() ? &m_lists.notices.at(row) : nullptr;
}

void SyncPage::syncNow()
{
    if (SyncKeeper *keeper = m_context.sync())
        keeper->syncNow();
}

void SyncPage::tryAgain()
{
    const ParkedOperation *operation = parked();
    if (!operation || m_tabs->currentIndex() != RefusedTab || !m_again->isEnabled())
        return;
    m_context.ask(
        this, [id = operation->operation](Workspace &work) { return ConflictDesk(work).tryAgain(id); },
        [this] {
            m_context.say(MessageKind::Info, tr("It waits to be sent again, on what the province has now"));
            m_context.announceChange();
            syncNow();
        });
}

void SyncPage::giveUp()
{
    const ParkedOperation *operation = parked();
    if (!operation || m_tabs->currentIndex() != RefusedTab || !m_drop->isEnabled())
        return;
    m_context.modals().ask(this,
                           {.title = tr("Give up this change"),
                            .text = tr("The record stays as the province has it. What was meant is kept in the history and the "
                                       "audit."),
                            .accept = tr("Give up"),
                            .kind = ButtonKind::Careful},
                           [this, id = operation->operation](const Modals::Answer &answer) {
                               if (!answer)
                                   return;
                               m_context.ask(
                                   this, [id](Workspace &work) { return ConflictDesk(work).giveUp(id); },
                                   [this] {
                                       m_context.say(MessageKind::Info, tr("Given up; it stays in the history"));
                                       m_context.announceChange();
                                   });
                           });
}

void SyncPage::markRead()
{
    const SyncNotice *read = notice();
    if (!read)
        return;
    m_context.ask(
        this, [id = read->id](Workspace &work) { ConflictDesk(work).markRead(id); },
        [this] {
            readLists();
            if (SyncKeeper *keeper = m_context.sync())
                keeper->read();
        });
}

void SyncPage::openRecord()
{
    const bool refused = m_tabs->currentIndex() == RefusedTab;
    const RecordType *type = refused ? (parked() ? parked()->type : nullptr) : (notice() ? notice()->type : nullptr);
    if (!type)
        return;
    const RecordId id = refused ? parked()->record : notice()->record;
    m_context.open(pageOf(*type), {{QStringLiteral("id"), id.toString()}, {QStringLiteral("type"), QString(type->id())}});
}

}  // namespace jiaxin
