// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/attachments/attachment_service.h"
#include "app/records/worker_overview.h"
#include "ui/pages/detail_pane.h"

#include <QTimer>

class QGridLayout;
class QLabel;
class QStackedWidget;
class QStandardItemModel;

namespace jiaxin {

class Button;
class Chip;
class ElidedLabel;
class FactGrid;
class HistoryView;
class LinkButton;
class MessageBar;
class PhotoView;
class ScanViewer;
class TableView;
class TabStrip;

/// "May this person go to a home today?" in five rows, with what is known of a worker and what can be done.
class WorkerDetail final : public DetailPane {
    Q_OBJECT
public:
    explicit WorkerDetail(PageContext &context, QWidget *parent = nullptr);

    const RecordId &worker() const { return m_id; }
    /// Brings the tab of a child type, as `health_check`, to the front.
    void showTab(QAnyStringView type);
    /// How long revealed numbers stay (domain.md §2.12: 60 s).
    void setRevealTime(int milliseconds) { m_hide.setInterval(milliseconds); }
    bool isRevealed() const { return !m_revealed.isEmpty(); }

public slots:
    void renewAuthorisation();
    void edit();

protected:
    void hideEvent(QHideEvent *event) override;
    void leaveRecord() override { concealAgain(); }
    void readRecord() override;
    void showNothing() override { fillButtons(); }
    void takeStep(const QString &action) override;

private:
    void makeHead(QVBoxLayout *column);
    void makeStatus(QVBoxLayout *column);
    void makeTabs(QVBoxLayout *column);
    void makeButtons();
    void fill(const WorkerOverview &overview);
    void fillHead();
    void fillStatus();
    void fillWarning();
    void fillChildren();
    void fillScans();
    void fillButtons();
    void openMore();
    void addChild(const RecordType &type);
    void openChild(const QModelIndex &index);
    void askReveal();
    void reveal(const QString &reason, const QString &note);
    void concealAgain();
    void choosePhoto();
    void storePhoto(const QString &file, const DoubtsKept &kept);
    QString shownValue(const char *field) const;

    WorkerOverview m_overview;
    QMap<QString, QString> m_revealed;
    QTimer m_hide;

    PhotoView *m_photo = nullptr;
    ElidedLabel *m_name = nullptr;
    Chip *m_colour = nullptr;
    QLabel *m_cardRead = nullptr;
    QHash<QString, ElidedLabel *> m_facts;
    LinkButton *m_reveal = nullptr;
    QStandardItemModel *m_status = nullptr;
    MessageBar *m_warning = nullptr;
    TabStrip *m_tabs = nullptr;
    QStackedWidget *m_tabPages = nullptr;
    QStackedWidget *m_room = nullptr;
    ScanViewer *m_scans = nullptr;
    HistoryView *m_history = nullptr;
    FactGrid *m_basics = nullptr;
    QList<QStandardItemModel *> m_children;
    Button *m_renew = nullptr;
    Button *m_health = nullptr;
    Button *m_certificate = nullptr;
    Button *m_edit = nullptr;
    Button *m_more = nullptr;
};

}  // namespace jiaxin
