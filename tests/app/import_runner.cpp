// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Imports a roster until it is killed. Arguments: vault, user, file. The password comes on standard input. Says `reading` when
// rows are coming, and `stored` once the import is reported as done.
#include "app/exchange/import_service.h"
#include "app/session/session.h"
#include "domain/records/records.h"

#include <QCoreApplication>

#include <cstdio>

using namespace jiaxin;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    char password[64] = {};
    if (argc != 4 || !fgets(password, sizeof password, stdin))
        return 2;
    const auto crypto = makeOpenSslProvider();
    const SystemClock clock;
    auto session = Session::unlock(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]),
                                   Secret(QByteArray(password).trimmed()), {.crypto = *crypto, .clock = clock});
    if (!session)
        return 1;
    const ImportOptions options {.dryRun = false, .progress = [](qint64, qint64) {
                                     puts("reading");
                                     fflush(stdout);
                                     return true;
                                 }};
    const auto report = (*session)->wait(
        [&](Workspace &work) { return ImportService(work).run(workerType, QString::fromLocal8Bit(argv[3]), options); });
    if (!report) {
        fprintf(stderr, "%s %s\n", qPrintable(errorName(report.error().code)), qPrintable(report.error().detail));
        return 1;
    }
    printf("stored %d\n", report->added);
    fflush(stdout);
    return 0;
}
