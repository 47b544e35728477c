// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// server/openapi.yaml against the running server, both ways.
#include "tests/server/sync_office.h"
#include "tests/support/test_paths.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

/// An operation of the document: the statuses that it names.
struct Documented {
    QStringList statuses;
    bool open = false;  ///< needs no session
};

/// Reads the paths by their indentation, which the linter keeps in form.
QMap<QString, Documented> documented()
{
    QFile file(sourceFile(QStringLiteral("server/openapi.yaml")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("openapi.yaml");
    QMap<QString, Documented> operations;
    QString path;
    QString operation;
    bool inPaths = false;
    static const QRegularExpression status(QStringLiteral("^        \"?([1-5](?:\\d\\d|XX))\"?:"));
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).chopped(1);
        if (!line.startsWith(u' '))
            inPaths = line == u"paths:";
        if (!inPaths)
            continue;
        if (line.startsWith(u"  /"))
            path = line.trimmed().chopped(1);
        else if (line.startsWith(u"    ") && !line.startsWith(u"     ") && line.endsWith(u':'))
            operation = line.trimmed().chopped(1).toUpper() + u' ' + path;
        else if (line == u"      security: []")
            operations[operation].open = true;
        else if (const auto match = status.match(line); match.hasMatch())
            operations[operation].statuses.append(match.captured(1));
    }
    return operations;
}

}  // namespace

class OpenApiTest : public QObject {
    Q_OBJECT

private slots:
    void everyRouteIsDocumentedAndBack()
    {
        ServerWorld world;
        QStringList routes;
        for (const server::Route &route : world.router.routes())
            routes.append(QString::fromLatin1(route.method + ' ' + route.pattern));
        routes.sort();
        QCOMPARE(routes, QStringList(documented().keys()));
    }

    /// Without a session each operation answers with a status that it documents: 401 unless it is open to all.
    void operationsAnswerAsDocumented()
    {
        ServerWorld world;
        HttpClient client = world.client();
        const QMap<QString, Documented> operations = documented();
        for (auto each = operations.begin(); each != operations.end(); ++each) {
            const QString method = each.key().section(u' ', 0, 0);
            QString target = each.key().section(u' ', 1);
            target.replace(QRegularExpression(QStringLiteral("\\{[a-z_0-9]+\\}")),
                           QStringLiteral("01a20380-ca4a-7587-9209-ccda6efd4892"));
            const HttpReply reply = client.request(method.toLatin1(), target.toLatin1());
            const QString status = QString::number(reply.status);
            const QString range = status.left(1) + QStringLiteral("XX");
            QVERIFY2(each->statuses.contains(status) || each->statuses.contains(range), qPrintable(each.key() + u' ' + status));
            QVERIFY2(each->open || reply.status == 401, qPrintable(each.key() + u' ' + status));
            QCOMPARE(reply.headers.value("x-sync-proto"), QByteArray("1"));
            if (reply.status >= 400 && method != u"HEAD")
                QCOMPARE(reply.headers.value("content-type"), QByteArray("application/problem+json"));
        }
    }
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "tst_openapi.moc"
