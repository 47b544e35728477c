// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// An office's own templates by the real jiaxinctl.
#include "tests/app/ctl_runner.h"
#include "tests/support/own_template.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QTest>

using namespace jiaxin::test;
using namespace Qt::StringLiterals;

namespace {

const QString officer = u"officer"_s;

}  // namespace

class CtlTemplatesTest : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;

    CtlRun import(const QByteArray &svg, const QString &user = officer, const QStringList &options = {})
    {
        return m_ctl.run(user,
                         words(u"certificate template-import"_s) + QStringList {m_ctl.write(u"own.svg"_s, svg)} + options);
    }
    QStringList listed(const QStringList &options = {})
    {
        QStringList lines;
        for (const QJsonValue &line : m_ctl.run(officer, words(u"certificate templates"_s) + options).array())
            lines.append(u"%1 %2 %3"_s.arg(line[u"name"_s].toString(), QString::number(line[u"version"_s].toInt()),
                                           line[u"state"_s].toString()));
        return lines;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_ctl
                     .run({}, words(u"vault init --unit 610103 --admin boss --vault %1 --password-file %2"_s.arg(
                                  m_ctl.vault(), m_ctl.passwordFile)))
                     .exit,
                 0);
        for (const char *user : {"officer certificate_officer", "clerk clerk", "security security_admin"}) {
            const QStringList pair = words(QLatin1String(user));
            QCOMPARE(m_ctl
                         .run(u"boss"_s, words(u"user add %1 --role %2 --new-password-file %3"_s.arg(pair.at(0), pair.at(1),
                                                                                                     m_ctl.passwordFile)))
                         .exit,
                     0);
        }
    }

    void aFaultyFileIsToldLineByLine()
    {
        const CtlRun run = import(ownCard().replace("</defs>", "</defs>\n<script/>").replace("{hotline}", "{phone}"));
        QCOMPARE(run.exit, 1);
        const QJsonArray problems = run.array().first()[u"problems"_s].toArray();
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.first()[u"rule"_s].toString(), u"script"_s);
        QCOMPARE(problems.first()[u"line"_s].toInt(), 13);
        QCOMPARE(problems.first()[u"element"_s].toString(), u"script"_s);
        QVERIFY(problems.first()[u"message"_s].toString().contains(u"脚本"));
        QCOMPARE(problems.last()[u"rule"_s].toString(), u"unknown_placeholder"_s);
        QVERIFY(problems.last()[u"message"_s].toString().contains(u"{phone}"));
        const CtlRun none =
            m_ctl.run(officer, words(u"certificate template-import"_s) + QStringList {m_ctl.path(u"none.svg"_s)});
        QCOMPARE(none.exit, 5);
        QVERIFY(!listed().join(u' ').contains(u"badge"));
    }

    void itIsTakenListedAndWithdrawn()
    {
        QCOMPARE(import(ownCard(), u"clerk"_s).exit, 3);
        const CtlRun dry = import(ownCard(), officer, {u"--dry-run"_s});
        QCOMPARE(dry.exit, 0);
        QVERIFY(!listed().contains(u"badge 1 offered"_s));
        const CtlRun first = import(ownCard());
        QCOMPARE(first.exit, 0);
        QCOMPARE(first.array().first()[u"version"_s].toInt(), 1);
        QVERIFY(first.array().first()[u"new"_s].toBool());
        QVERIFY(listed().contains(u"badge 1 offered"_s));
        QVERIFY(listed().contains(u"cr80 1 offered"_s));
        QCOMPARE(import(ownCardAgain(), u"security"_s).exit, 0);
        const QStringList all = listed({u"--all"_s});
        QVERIFY(all.contains(u"badge 2 offered"_s) && all.contains(u"badge 1 replaced"_s));
        const QString saved = m_ctl.path(u"saved.svg"_s);
        const QStringList save = words(u"certificate template-save badge"_s) + QStringList {saved};
        QCOMPARE(m_ctl.run(officer, save + QStringList {u"--version"_s, u"1"_s}).exit, 0);
        QFile file(saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), ownCard());
        QCOMPARE(m_ctl.run(officer, save + QStringList {u"--version"_s, u"9"_s}).exit, 4);

        // A printer is calibrated for it as for the others.
        const QString grid = m_ctl.path(u"grid.pdf"_s);
        const QStringList calibrate = words(u"certificate calibrate --printer EP-3 --template badge"_s);
        QCOMPARE(m_ctl.run(officer, calibrate + QStringList {u"--sheet"_s, grid}).exit, 0);
        QVERIFY(QFileInfo(grid).size() > 2000);
        QCOMPARE(m_ctl.run(officer, calibrate + QStringList {u"--measured"_s, u"9.5,7.2,7.2,54,84"_s}).exit, 0);
        QCOMPARE(m_ctl.run(officer, words(u"certificate calibrations"_s)).array().first()[u"template"_s].toString(),
                 u"badge"_s);

        // Prints begin with it, until it is withdrawn.
        const auto usual = [&] {
            for (const QJsonValue &each : m_ctl.run(officer, words(u"certificate templates"_s)).array()) {
                if (each[u"usual"_s].toBool())
                    return each[u"name"_s].toString();
            }
            return QString();
        };
        QCOMPARE(usual(), u"a4x10"_s);
        QCOMPARE(m_ctl.run(u"clerk"_s, words(u"certificate template-use badge"_s)).exit, 3);
        QCOMPARE(m_ctl.run(officer, words(u"certificate template-use nothing"_s)).exit, 4);
        QCOMPARE(m_ctl.run(officer, words(u"certificate template-use badge"_s)).exit, 0);
        QCOMPARE(usual(), u"badge"_s);

        QCOMPARE(m_ctl.run(officer, words(u"certificate template-withdraw cr80"_s)).exit, 4);
        QCOMPARE(m_ctl.run(u"clerk"_s, words(u"certificate template-withdraw badge"_s)).exit, 3);
        QCOMPARE(m_ctl.run(officer, words(u"certificate template-withdraw badge"_s)).exit, 0);
        QVERIFY(!listed().join(u' ').contains(u"badge"));
        QVERIFY(listed({u"--all"_s}).contains(u"badge 2 withdrawn"_s));
        QCOMPARE(usual(), u"a4x10"_s);
        QCOMPARE(m_ctl.run(officer, calibrate + QStringList {u"--sheet"_s, grid}).exit, 4);
    }

    void aPreviewIsWrittenBeforeItIsTaken()
    {
        const QString pdf = m_ctl.path(u"preview.pdf"_s);
        const QString svg = m_ctl.write(u"new.svg"_s, ownCard().replace("\"badge\"", "\"plaque\""));
        const auto preview = [&](const QString &what) {
            return m_ctl.run(u"security"_s, words(u"certificate template-preview"_s) + QStringList {what, u"--pdf"_s, pdf});
        };
        const CtlRun run = preview(svg);
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object().value(u"data"_s).toString(), u"invented"_s);
        QCOMPARE(run.object().value(u"pages"_s).toInt(), 2);
        QProcess text;
        text.start(u"pdftotext"_s, {pdf, u"-"_s});
        QVERIFY(text.waitForFinished());
        QVERIFY(QString::fromUtf8(text.readAllStandardOutput()).contains(u"样例"));
        QVERIFY(!listed().join(u' ').contains(u"plaque"));
        QCOMPARE(preview(u"plaque"_s).exit, 4);
        QCOMPARE(preview(u"a4x10"_s).exit, 0);
        QCOMPARE(preview(m_ctl.write(u"bad.svg"_s, "<svg/>")).exit, 1);
        QCOMPARE(
            m_ctl.run(officer, words(u"certificate template-preview cr80 --number SX0103260009999 --pdf"_s) + QStringList {pdf})
                .exit,
            4);
    }

    void theSealIsASetting()
    {
        const QString png = m_ctl.write(u"seal.png"_s, sealPicture());
        const QStringList seal = words(u"certificate seal"_s);
        QCOMPARE(m_ctl.run(officer, seal + QStringList {png}).exit, 3);
        QCOMPARE(m_ctl.run(u"security"_s, seal + QStringList {png}).exit, 0);
        QCOMPARE(m_ctl.run(u"security"_s, seal + QStringList {m_ctl.write(u"white.png"_s, sealPicture(400, Qt::white))}).exit,
                 5);
        QCOMPARE(m_ctl.run(u"security"_s, seal).exit, 2);
        QCOMPARE(m_ctl.run(u"security"_s, seal + QStringList {u"--remove"_s}).exit, 0);
        QCOMPARE(m_ctl.run(u"security"_s, seal + QStringList {u"--remove"_s}).exit, 4);
    }
};

QTEST_MAIN(CtlTemplatesTest)
#include "tst_ctl_templates.moc"
