// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/cups_queue.h"
#include "tests/ui/program_fixture.h"
#include "ui/pages/waste_grid.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

namespace jiaxin::test {

inline constexpr int cardsOnSheet = 10;
inline constexpr int sidesOfSheet = 2;
inline const QString fairQueue = QStringLiteral("fair");

/// Number and sequence of one card.
using CardKey = QPair<QString, int>;

/// The hall of a fair: the program at the desk, a print server with paper for half of the cards, and what came out of it.
class Fair {
protected:
    /// The office with its workers and sheets, and the print server; says why it cannot be, where there is none.
    void prepare(QString &whyNot);
    /// The certificates page for this person.
    void openDesk(const QString &user);
    QAbstractItemView *list() { return m_program.find<QAbstractItemView>("certificates"); }
    WasteGrid *grid() { return m_program.find<WasteGrid>("waste_grid"); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        m_program.settle();
    }
    /// As a scanner gun does, wherever the focus is.
    void scan(const QString &code)
    {
        for (const QChar key : code)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    /// The sheet in the grid, all of it with the reason of that digit.
    void spoilSheet(int sheet, Qt::Key digit)
    {
        press(Qt::Key_Home);
        for (int i = 0; i < sheet; ++i)
            press(Qt::Key_PageDown);
        press(digit);
        press(Qt::Key_Space, Qt::ControlModifier);
    }
    template <class Job>
    auto read(Job job)
    {
        return *m_program.program().session()->context().session().wait(std::move(job));
    }
    /// State of every card in the vault.
    QMap<CardKey, QString> cards();
    qint64 count(const QString &sql)
    {
        return read([&](Workspace &work) -> Result<qint64> { return work.database().value(sql).toLongLong(); });
    }
    /// Waits for the paper of a job, the first being 1, and reads its codes.
    void keepPaper(int file);

    ProgramFixture m_program;
    QTemporaryDir m_folder;
    std::unique_ptr<CupsServer> m_server;
    int m_cards = 0;
    int m_sheets = 0;
    int m_tray = 0;                  ///< sheets in the printer at the beginning
    int m_received = 0;              ///< sheets in the book
    QStringList m_lastCodes;         ///< of the last job, sheet by sheet
    QMap<CardKey, QString> m_paper;  ///< what came out, with its code
};

}  // namespace jiaxin::test
