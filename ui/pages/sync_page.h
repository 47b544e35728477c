// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/conflict_desk.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"
#include "ui/sync_keeper.h"

class QStackedWidget;
class QStandardItemModel;

namespace jiaxin {

class Button;
class EmptyState;
class FactGrid;
class MessageBar;
class Panel;
class ProvinceLogin;
class TableView;
class TabStrip;
class Tile;

/// 同步: what the province has of us and what it has not, why, and what comes next; refused changes to try again or give up,
/// what officers are told, the attempts of late.
class SyncPage final : public Page {
    Q_OBJECT
public:
    explicit SyncPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    enum Tab { RefusedTab, NoticesTab, PassesTab };
    /// What the tables show, read in one go.
    struct Lists {
        QList<ParkedOperation> parked;
        QList<SyncNotice> notices;
        QStringList people;  ///< display names of whose the refused ones are
    };

    QWidget *makeTiles();
    Panel *makeLists();
    QWidget *makeSide();
    TableView *makeTable(const char *name, const QString &title, const QStringList &columns, const QList<int> &widths,
                         const QString &nothing, QStandardItemModel *&model);
    QWidget *makeFooter(Panel *panel);
    void makeKeys();

    void readLists();
    /// Brings to the front what has something to say.
    void chooseTab();
    void showLists();
    void showState();
    void showMessage();
    void showFacts();
    void showPasses();
    void showButtons();
    void syncNow();
    void tryAgain();
    void giveUp();
    void markRead();
    void writeCourier();
    void readCourier();
    void openRecord();
    const ParkedOperation *parked() const;
    const SyncNotice *notice() const;

    PageContext &m_context;
    Lists m_lists;
    bool m_opened = false;  ///< somebody has just come
    Button *m_now = nullptr;
    MessageBar *m_message = nullptr;
    Button *m_enrol = nullptr;
    Tile *m_waiting = nullptr;
    Tile *m_conflicts = nullptr;
    Tile *m_refused = nullptr;
    Tile *m_notices = nullptr;
    TabStrip *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    TableView *m_refusedTable = nullptr;
    TableView *m_noticeTable = nullptr;
    TableView *m_passTable = nullptr;
    QStandardItemModel *m_refusedModel = nullptr;
    QStandardItemModel *m_noticeModel = nullptr;
    QStandardItemModel *m_passModel = nullptr;
    Button *m_again = nullptr;
    Button *m_drop = nullptr;
    Button *m_read = nullptr;
    Button *m_record = nullptr;
    Button *m_courierOut = nullptr;
    Button *m_courierIn = nullptr;
    FactGrid *m_facts = nullptr;
    Panel *m_loginPanel = nullptr;
    ProvinceLogin *m_login = nullptr;
    SyncKeeper::Need m_shownNeed = SyncKeeper::Need::Nothing;
};

}  // namespace jiaxin
