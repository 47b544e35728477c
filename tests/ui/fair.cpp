// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/fair.h"

#include "app/certificates/stock_service.h"
#include "domain/protocol/qr_payload.h"
#include "tests/support/run_program.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace jiaxin::test {

namespace {

QStringList codesIn(const QString &picture)
{
    return output(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, picture})
        .split(u'\n', Qt::SkipEmptyParts);
}

/// The QR codes on paper, page after page. Of a page that bears ten the decoder overlooks one now and then, at one resolution
/// or another; somebody with a scanner would hold it a little closer.
QStringList codesOn(const QString &pdf, const QString &folder)
{
    QDir().mkpath(folder);
    QStringList codes;
    output(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-gray"_s, pdf, folder + u"/page"_s});
    const QStringList pages = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        QStringList found = codesIn(folder + u'/' + pages.at(page));
        for (const int resolution : {250, 300, 130}) {
            if (found.isEmpty() || found.size() == cardsOnSheet)
                break;
            const QString closer = folder + u"/closer"_s;
            const QString number = QString::number(page + 1);
            output(u"pdftoppm"_s, {u"-r"_s, QString::number(resolution), u"-gray"_s, u"-singlefile"_s, u"-f"_s, number, u"-l"_s,
                                   number, pdf, closer});
            found = codesIn(closer + u".pgm"_s);
            QFile::remove(closer + u".pgm"_s);
        }
        codes += found;
    }
    return codes;
}

CardKey keyOf(const QString &code)
{
    const auto read = readQrText(code);
    return read ? CardKey(read->payload.number, read->payload.sequence) : CardKey();
}

}  // namespace

void Fair::prepare(QString &whyNot)
{
    m_server = CupsServer::start(whyNot);
    if (!m_server)
        return;
    m_cards = qEnvironmentVariableIsSet("JIAXIN_SOAK") ? 500 : 40;
    m_sheets = m_cards / cardsOnSheet;
    m_tray = m_sheets / 2 + 1;
    m_received = 2 * m_sheets;
    QVERIFY(m_server->addQueue(fairQueue, m_tray * sidesOfSheet));
    Office &office = m_program.office;
    office.tinyScans = true;
    const QList<RecordId> enterprises {office.published(1), office.published(2)};
    const QString surnames = u"韩贺雷樊屈党罗曹陈杨何郑田白"_s;
    const QString given = u"雪琴小兰春梅玉霞文静会茹西平雪莉巧珍桂芳淑贤"_s;
    for (int i = 0; i < m_cards; ++i)
        office.worker(100 + i, QString(surnames.at(i % surnames.size())) + given.mid(2 * (i / 14 % 11), 2),
                      enterprises.at(i % 2));
    const auto received = office.as(u"officer"_s).wait([&](Workspace &work) {
        return StockService(work).receive(
            {.kind = StockKind::Sheet, .amount = m_received, .receivedOn = work.today(), .receivedFrom = u"陕西省商务厅"_s});
    });
    QVERIFY(received && received->saved);
}

void Fair::openDesk(const QString &user)
{
    m_program.close();
    m_program.office.clock.advanceSeconds(600);
    m_program.openAs(user);
    m_program.openPage(u"certificates"_s);
}

QMap<CardKey, QString> Fair::cards()
{
    return read([](Workspace &work) -> Result<QMap<CardKey, QString>> {
        QMap<CardKey, QString> cards;
        Statement rows = work.database().prepare(
            u"SELECT c.number, k.sequence, k.state FROM card k JOIN certificate c ON c.id = k.certificate"_s);
        while (rows.step()) {
            const CardKey key(rows.text(0), int(rows.integer(1)));
            if (cards.contains(key))
                return failure(ErrorCode::Conflict, "a sequence was given twice");
            cards.insert(key, rows.text(2));
        }
        return cards;
    });
}

void Fair::keepPaper(int file)
{
    QVERIFY(m_server->waitForPaper(fairQueue, file));
    m_lastCodes = codesOn(m_server->paper(fairQueue).at(file - 1), m_folder.filePath(QString::number(file)));
    for (const QString &code : std::as_const(m_lastCodes)) {
        const CardKey key = keyOf(code);
        QVERIFY2(!m_paper.contains(key), qPrintable(u"twice on paper: %1 %2"_s.arg(key.first).arg(key.second)));
        m_paper.insert(key, code);
    }
}

}  // namespace jiaxin::test
