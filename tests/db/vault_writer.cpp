// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Writes one row a transaction into a vault until it is killed, and says each number once it is committed.
// Arguments: folder, first number. The password comes on standard input.
#include "db/transaction.h"
#include "db/vault/vault.h"

#include <QCoreApplication>

#include <cstdio>

using namespace jiaxin;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    char password[64] = {};
    if (!fgets(password, sizeof password, stdin))
        return 2;
    const auto crypto = makeOpenSslProvider();
    const SystemClock clock;
    auto vault = Vault::open(QString::fromLocal8Bit(argv[1]), QStringLiteral("admin"), Secret(QByteArray(password).trimmed()),
                             {.crypto = *crypto, .clock = clock, .cacheMebibytes = 64});
    if (!vault) {
        fprintf(stderr, "%s %s\n", qPrintable(errorName(vault.error().code)), qPrintable(vault.error().detail));
        return 1;
    }
    puts("ready");
    fflush(stdout);
    Database &records = (*vault)->records();
    for (int number = QByteArray(argv[2]).toInt();; ++number) {
        // Each row in two statements: half of one would show.
        Transaction transaction(records);
        Statement insert = records.prepare(QStringLiteral("INSERT INTO meta VALUES(?, ?)"));
        insert.bindText(1, QStringLiteral("a%1").arg(number)).bindText(2, QString(500, u'a')).run();
        insert.bindText(1, QStringLiteral("b%1").arg(number)).bindText(2, QString(500, u'b')).run();
        transaction.commit();
        printf("%d\n", number);
        fflush(stdout);
    }
}
