// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Reads a courier file and is killed after so many of its frames. Arguments: vault, user, point, file. The password comes on
// standard input.
#include "app/sync/courier_in.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>

using namespace jiaxin;

int main(int count, char **words)
{
    const QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    QFile input;
    if (arguments.size() != 5 || !input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const Secret password(input.readLine().trimmed());
    const std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    const SystemClock clock;
    auto session =
        Session::unlock(arguments.at(1), arguments.at(2), password, {.crypto = *crypto, .clock = clock, .cacheMebibytes = 64});
    if (!session)
        return 3;
    int left = arguments.at(3).toInt();
    const SyncSummary summary = CourierIn(**session, [&left](qint64, qint64) {
                                    if (--left == 0)
                                        (void)raise(SIGKILL);
                                    return true;
                                }).read(arguments.at(4));
    return summary.error ? 5 : 0;
}
