// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The rules of docs/house.md that a compiler does not see, over every file of the tree.
#include "tests/architecture/source_rules.h"
#include "tests/support/test_paths.h"

#include <QDirIterator>
#include <QLibraryInfo>

using namespace jiaxin;

namespace {

const QStringList roots {QStringLiteral("domain"), QStringLiteral("crypto"), QStringLiteral("db"),
                         QStringLiteral("app"),    QStringLiteral("ui"),     QStringLiteral("translations"),
                         QStringLiteral("server"), QStringLiteral("tests")};

QStringList filesUnder(const QStringList &folders, const QStringList &patterns)
{
    QStringList paths;
    const QDir root(test::sourceFile(QString()));
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            paths.append(root.relativeFilePath(it.next()));
    }
    paths.sort();
    return paths;
}

QString read(const QString &path)
{
    QFile file(test::sourceFile(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

    QSet<QString> m_coreHeaders;

private slots:
    void initTestCase()
    {
        const QDir core(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtCore"));
        const QStringList entries = core.entryList(QDir::Files);
        m_coreHeaders = QSet<QString>(entries.begin(), entries.end());
        QVERIFY2(m_coreHeaders.contains(QStringLiteral("QString")), qPrintable(core.path()));
    }

    void treeKeepsTheRules()
    {
        const QStringList paths = filesUnder(roots, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
        QVERIFY(paths.size() > 100);
        QStringList found;
        for (const QString &path : paths)
            found += test::violations({path, read(path)}, m_coreHeaders);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    /// Every other text that we write bears the licence too.
    void scriptsBearTheLicence()
    {
        QStringList paths =
            filesUnder(roots + QStringList {QStringLiteral("cmake"), QStringLiteral("resources"), QStringLiteral("installer")},
                       {QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake"), QStringLiteral("*.py"),
                        QStringLiteral("*.sql"), QStringLiteral("*.sh")});
        paths += {QStringLiteral("CMakeLists.txt"), QStringLiteral("dev"), QStringLiteral(".ci/run")};
        for (const QString &path : paths)
            QVERIFY2(test::hasLicenceLines(read(path)), qPrintable(path));
    }

    /// A file that no CMakeLists.txt names is neither built nor tested.
    void everyFileIsBuilt()
    {
        const QStringList lists = filesUnder(roots, {QStringLiteral("CMakeLists.txt")});
        QStringList forgotten;
        for (const QString &path : filesUnder(roots, {QStringLiteral("*.cpp")})) {
            const QString file = QFileInfo(path).fileName();
            const bool isTest = file.startsWith(u"tst_") || file.startsWith(u"fuzz_");
            bool named = false;
            for (const QString &list : lists) {
                const QString folder = QFileInfo(list).path() + u'/';
                if (!path.startsWith(folder))
                    continue;
                const QString name = isTest ? QFileInfo(path).completeBaseName() : path.mid(folder.size());
                const QRegularExpression word(QStringLiteral("(^|[\\s(/])%1($|[\\s)])").arg(QRegularExpression::escape(name)),
                                              QRegularExpression::MultilineOption);
                named = named || word.match(read(list)).hasMatch();
            }
            if (!named)
                forgotten.append(path);
        }
        QVERIFY2(forgotten.isEmpty(), qPrintable(forgotten.join(u'\n')));
    }

    /// The rules find what they are for: a file that offends in one way, and what is said of it.
    void offendersAreFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *path, const char *line, const char *said) {
            QTest::addRow("%s %s", path, line)
                << QString::fromLatin1(path) << QString::fromLatin1(line) << QString::fromLatin1(said);
        };
        const char *arrow = "against the arrows";
        const char *alien = "not of this folder";
        row("domain/a.cpp", "#include \"domain/b.h\"", "");
        row("domain/a.cpp", "#include \"crypto/b.h\"", arrow);
        row("domain/a.cpp", "#include \"app/b.h\"", arrow);
        row("crypto/a.cpp", "#include \"domain/b.h\"", "");
        row("crypto/a.cpp", "#include \"db/b.h\"", arrow);
        row("db/a.cpp", "#include \"crypto/b.h\"", "");
        row("db/a.cpp", "  #  include \"app/b.h\"", arrow);
        row("app/a.cpp", "#include \"db/b.h\"", "");
        row("app/a.cpp", "#include \"ui/b.h\"", arrow);
        row("app/a.cpp", "#include \"tests/b.h\"", arrow);
        row("ui/pages/a.cpp", "#include \"app/b.h\"", "");
        row("ui/kit/a.cpp", "#include \"domain/b.h\"", "");
        row("ui/kit/a.cpp", "#include \"app/b.h\"", arrow);
        row("ui/kit/a.cpp", "#include \"db/b.h\"", arrow);
        row("server/a.cpp", "#include \"crypto/b.h\"", "");
        row("server/a.cpp", "#include \"db/b.h\"", arrow);
        row("tests/app/a.cpp", "#include \"ui/b.h\"", "");
        row("tests/app/a.cpp", "#include \"a.moc\"", "");
        row("tests/app/a.cpp", "#include \"b.h\"", "not from the project root");
        row("elsewhere/a.cpp", "", "without a place");
        row("domain/a.cpp", "#include <QString>", "");
        row("domain/a.cpp", "#include <algorithm>", "");
        row("domain/a.cpp", "#include <QSqlQuery>", "not of Qt Core");
        row("domain/a.cpp", "#include <QtSql/QSqlQuery>", "not of Qt Core");
        row("domain/a.cpp", "#include <QColor>", "not of Qt Core");
        row("domain/a.cpp", "#include <QWidget>", "not of Qt Core");
        row("domain/a.cpp", "#include <QNetworkReply>", "not of Qt Core");
        row("crypto/a.cpp", "#include <QImage>", "not of Qt Core");
        row("domain/a.cpp", "#include <openssl/evp.h>", alien);
        row("crypto/a.cpp", "#include <openssl/evp.h>", "");
        row("db/a.cpp", "#include <sqlcipher/sqlite3.h>", "");
        row("db/a.cpp", "#include <QMessageBox>", alien);
        row("app/a.cpp", "#include <sqlcipher/sqlite3.h>", alien);
        row("app/a.cpp", "#include <QPainter>", "");
        row("app/a.cpp", "#include <QWidget>", alien);
        row("ui/a.cpp", "#include <openssl/evp.h>", alien);
        row("ui/a.cpp", "#include <sqlcipher/sqlite3.h>", alien);
        row("ui/a.cpp", "#include <QSqlQuery>", alien);
        row("app/a.cpp", "QSaveFile file(path); if (file.commit())", "cut short");
        row("app/a.cpp", "WholeFile file(path); return file.finish();", "");
        row("ui/a.cpp", "#include <private/qwidget_p.h>", "private to Qt");
        row("ui/a.h", "#pragma once\nusing namespace jiaxin;", "using namespace");
        row("ui/a.h", "#pragma once\n// never says using namespace jiaxin;", "");
        row("ui/a.cpp", "using namespace jiaxin;", "");
        row("ui/a.h", "struct A {};", "#pragma once");
        row("ui/a.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));", "connects by text");
        row("ui/a.cpp", "/* connect(a, SIGNAL(b())) */", "");
        row("ui/a.cpp", "auto url = \"http://x\"; connect(a, SIGNAL(b()), c, &C::d);", "connects by text");
    }
    void offendersAreFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, said);
        const QString licence = QStringLiteral("// SPDX-FileCopyrightText: 2026 JiaXin contributors\n"
                                               "// SPDX-License-Identifier: Apache-2.0\n");
        const QStringList found = test::violations({path, licence + line + u'\n'}, m_coreHeaders);
        QCOMPARE(found.size(), said.isEmpty() ? 0 : 1);
        if (!said.isEmpty())
            QVERIFY2(found.first().contains(said), qPrintable(found.first()));
    }

    void licenceIsAsked()
    {
        const QStringList found = test::violations({QStringLiteral("domain/a.cpp"), QStringLiteral("int a;\n")}, m_coreHeaders);
        QCOMPARE(found, QStringList {QStringLiteral("domain/a.cpp: lacks the SPDX lines")});
        QVERIFY(test::hasLicenceLines(QStringLiteral("#!/usr/bin/env bash\n# SPDX-FileCopyrightText: 2026 JiaXin contributors\n"
                                                     "# SPDX-License-Identifier: Apache-2.0\n")));
    }
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
