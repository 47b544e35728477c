// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/home/home_service.h"
#include "ui/page_context.h"
#include "ui/pause.h"
#include "ui/shell/page.h"

class QHBoxLayout;
class QLabel;
class QStandardItemModel;
class QVBoxLayout;

namespace jiaxin {

class BarChart;
class HeaderRow;
class Panel;
class QueueStrip;
class ShareBar;
class TableView;
class Tile;

/// 工作台: what waits for me, what the law wants by when, what I was doing, what has happened.
class HomePage final : public Page {
    Q_OBJECT
public:
    explicit HomePage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    QWidget *makeTerms();
    QWidget *makeStatus();
    QWidget *makeWeeks();
    QWidget *makeDrafts();
    QWidget *makeNews();
    void read();
    void fill();
    void fillTiles();
    void fillTerms();
    void fillStatus();
    void fillWeeks();
    void fillDrafts();
    void fillNews();
    void openTile(HomeTile::Kind kind);
    void openTerm(int row);
    void openDraft(int row);
    void openActivity(int row);

    PageContext &m_context;
    HomeFigures m_figures;
    HeaderRow *m_header = nullptr;
    QueueStrip *m_queues = nullptr;
    QHBoxLayout *m_tileRow;
    QList<Tile *> m_tiles;
    Panel *m_termPanel = nullptr;
    QLabel *m_overdue = nullptr;
    QLabel *m_today = nullptr;
    QLabel *m_all = nullptr;
    QStandardItemModel *m_terms = nullptr;
    TableView *m_termTable = nullptr;
    ShareBar *m_shares = nullptr;
    QLabel *m_people = nullptr;
    QList<QLabel *> m_colourFigures;
    QList<QLabel *> m_colourShares;
    QLabel *m_issued = nullptr;
    BarChart *m_chart = nullptr;
    QStandardItemModel *m_weeks = nullptr;
    QStandardItemModel *m_drafts = nullptr;
    TableView *m_draftTable = nullptr;
    QStandardItemModel *m_news = nullptr;
    Pause m_pause {50, [this] { read(); }};
    bool m_read = false;
};

}  // namespace jiaxin
