// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Makes a vault, or restores one from a backup, and may be killed meanwhile.
// Arguments: folder, and the backup to restore. The password comes on standard input.
#include "db/vault/vault.h"

#include <QCoreApplication>

#include <cstdio>

using namespace jiaxin;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    char password[64] = {};
    if (argc < 2 || !fgets(password, sizeof password, stdin))
        return 2;
    const auto crypto = makeOpenSslProvider();
    const SystemClock clock;
    const VaultTools tools {.crypto = *crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}};
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const QString admin = QStringLiteral("admin");
    Secret secret(QByteArray(password).trimmed());
    puts("ready");
    fflush(stdout);
    Result<void> made;
    if (argc > 2)
        made = Vault::restore(QString::fromLocal8Bit(argv[2]), folder, admin, secret, tools);
    else if (auto vault = Vault::create(
                 folder, {.unit = QStringLiteral("610100"), .device = 3, .adminName = admin, .password = std::move(secret)},
                 tools);
             !vault)
        made = vault.error();
    if (!made)
        fprintf(stderr, "%s %s\n", qPrintable(errorName(made.error().code)), qPrintable(made.error().detail));
    return made ? 0 : 1;
}
