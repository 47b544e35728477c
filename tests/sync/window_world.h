// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sync/sync_world.h"
#include "tests/ui/program_fixture.h"
#include "ui/kit/table_view.h"
#include "ui/shell/sync_indicator.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace jiaxin::test {

/// The window and the province, worked by keyboard: the real service, PostgreSQL, TLS; another office's computer on the other
/// side.
class WindowWorld {
protected:
    /// A province with two enterprises and a worker of the other office; the window is not opened yet.
    void prepare();
    /// What stands on a slip that lets the window join.
    QString slip();
    /// Reads a slip on the page that joins, which is in front, until the province knows this computer.
    void join();

    MainWindow *window() { return m_fixture->window(); }
    SyncKeeper *keeper() { return m_fixture->program().session()->sync(); }
    PageContext &context() { return m_fixture->program().session()->context(); }
    template <class W>
    W *find(const char *name)
    {
        return m_fixture->find<W>(name);
    }
    /// What the status bar says of sync.
    QString barWords() { return window()->findChild<SyncIndicator *>()->text(); }
    /// All that the labels below a widget say.
    static QString said(const QWidget *widget)
    {
        QStringList texts;
        for (const QLabel *label : widget->findChildren<QLabel *>()) {
            if (label->isVisibleTo(widget->window()))
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    QString cell(TableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window(), key, modifiers);
        m_fixture->settle();
    }
    void type(const char *name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->clear();
        edit->setFocus();
        typeText(edit, text);
    }
    /// Pictures of the window in two sizes, in which nothing is broken.
    void look(const char *name);
    /// To the province, as whoever has the window open.
    void logIn();
    /// As whoever has the window open.
    void edit(const RecordType &type, const RecordId &id, const QJsonObject &values);
    void syncHere();
    /// An enterprise that the other office made and both have; sync is paused then.
    RecordId shared(int serial);
    /// A field of a record as it is in this vault.
    QString here(const RecordType &type, const RecordId &id, const char *field);
    /// Chooses the conflict about a record and waits until it is shown.
    void openConflict(const RecordId &record);

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_other;
    std::unique_ptr<ProgramFixture> m_fixture;
    QTemporaryDir m_files;
    RecordId m_first;
    int m_serial = 100;
};

}  // namespace jiaxin::test
