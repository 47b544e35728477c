// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/top_bar.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace jiaxin {

class Button;
class Navigation;
class StatusBar;
class WatermarkOverlay;

/// The frame around the pages: it hosts, they act. Keys: Alt+← Alt+→ history, Ctrl+K search, Ctrl++ Ctrl+- Ctrl+0 size, Ctrl+L
/// lock.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const QList<PageEntry> &pages, QWidget *parent = nullptr);
    ~MainWindow() override;

    TopBar *topBar() const { return m_topBar; }
    Navigation *navigation() const { return m_navigation; }
    WatermarkOverlay *watermark() const { return m_watermark; }

    /// Opens a page and remembers it in the history. False when this role has no such page.
    bool openPage(const QString &id, const QVariantMap &arguments = {});
    QString currentPage() const { return m_here >= 0 ? m_history.at(m_here).id : QString(); }
    Page *page(const QString &id) const;
    void goBack() { walk(-1); }
    void goForward() { walk(1); }
    /// Refreshes every page that has been opened.
    void refreshPages();

public slots:
    /// `at`: the wall clock in China, which stands before the text.
    void showMessage(jiaxin::MessageKind kind, const QString &text, QTime at);
    void showProgress(const QString &text, qint64 done, qint64 total, std::function<void()> cancel = {});
    void hideProgress();

signals:
    void searchRequested(const QString &text);
    void syncRequested();
    void lockRequested();
    void pageChanged(const QString &id);

private:
    struct Visit {
        QString id;
        QVariantMap arguments;
    };
    struct Hosted {
        PageEntry entry;
        Page *page = nullptr;
        QScrollArea *scroll = nullptr;
        QWidget *header = nullptr;
        bool stale = false;  ///< something has changed since it was in front; it is read anew when it comes back
    };

    QWidget *makeHeader();
    void makeShortcuts();
    Hosted *hosted(const QString &id);
    void host(Hosted &place);
    void showVisit(const Visit &visit);
    void walk(int step);
    void updateHistoryButtons();

    TopBar *m_topBar;
    Navigation *m_navigation;
    StatusBar *m_status;
    QLabel *m_title;
    Button *m_back;
    Button *m_forward;
    QStackedWidget *m_headers;
    QStackedWidget *m_stack;
    WatermarkOverlay *m_watermark;
    std::vector<Hosted> m_pages;
    QList<Visit> m_history;
    qsizetype m_here = -1;
};

}  // namespace jiaxin
