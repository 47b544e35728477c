// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/button.h"
#include "ui/page_context.h"

#include <QWidget>

#include <functional>

class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace jiaxin {

class ElidedLabel;
class FactGrid;
class Panel;
class ScanViewer;
class SyncChip;
class TabStrip;

/// What stands beside a list: a sentence while nothing is chosen, else one record, which is read anew whenever it may have
/// changed. An answer that comes after another record was chosen is dropped.
class DetailPane : public QWidget {
    Q_OBJECT
public:
    /// A null id shows that nothing is chosen.
    void show(const RecordId &id);
    void reload();

protected:
    DetailPane(PageContext &context, const QString &nothing, QWidget *parent);
    void setBody(QWidget *body);

    /// Before another record, or the same one anew, is shown.
    virtual void leaveRecord() {}
    /// Calls readWith() for m_id.
    virtual void readRecord() = 0;
    /// The buttons while nothing is chosen.
    virtual void showNothing() = 0;
    virtual void takeStep(const QString &action) = 0;

    /// Runs `job(Workspace &)`, a Result, and then `fill` with its value; an error is reported and nothing is shown.
    template <class Job, class Fill>
    void readWith(Job job, Fill fill)
    {
        m_context.ask(this, std::move(job), [this, generation = m_generation, fill = std::move(fill)](auto overview) {
            if (generation != m_generation)
                return;
            if (!overview) {
                showBody(false);
                m_context.report(overview.error());
                return;
            }
            fill(std::move(*overview));
            showSync();
            showBody(true);
        });
    }
    /// A column without margins and gaps.
    static QVBoxLayout *bareColumn(QWidget *widget);
    /// What the record is called, at its head.
    static ElidedLabel *makeTitle(const char *name, QWidget *parent);
    /// Where records of this type stand with the province, for the head; it follows what is shown.
    QWidget *makeSyncChip(const RecordType &type, QWidget *parent);
    /// Facts that scroll, as a tab's page.
    static QWidget *makeFactsPage(FactGrid *facts, const QString &name);
    /// A button at the foot, the next one to the right.
    Button *addButton(ButtonKind kind, const QString &text, const char *name, const std::function<void()> &action);
    /// The form of the record that is shown.
    void openForm(const RecordType &type);
    /// Takes a step of the record that is shown, in the version that was read.
    void askForStep(const RecordType &type, qint64 version, const QString &action, const QString &name);
    /// A menu of workflow steps; more may be added before popUp().
    QMenu *stepMenu(const QStringList &actions);
    static void popUp(QMenu *menu, const QWidget *button);

    PageContext &m_context;
    Panel *m_panel;
    RecordId m_id;
    int m_generation = 0;  ///< another one with each show()

    /// F2 shows the scans of the record and hides them again, Esc and the viewer's cross hide them; the focus goes back to
    /// where it was. `show` brings the viewer to the front or what was there before.
    void connectScans(ScanViewer *viewer, const std::function<void(bool shown)> &show);
    /// The same for a viewer in a tab.
    void connectScanTab(TabStrip *tabs, int tab, ScanViewer *viewer);

private:
    void showBody(bool body);
    void showSync();

    QStackedWidget *m_stack;
    SyncChip *m_syncChip = nullptr;
    const RecordType *m_syncType = nullptr;
};

}  // namespace jiaxin
