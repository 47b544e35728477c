// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Enters some records, syncs, and is killed at a numbered point: before the request of that number leaves, or after its answer
// has come and before anything came of it; or at the statement of that number, in the middle of a job of the database.
// Arguments: vault, user, `request` or `statement`, point, serial. The password comes on standard input. Says `made ID` for
// each record that was shown as saved.
#include "app/records/record_service.h"
#include "app/sync/http_transport.h"
#include "app/sync/sync_pass.h"
#include "tests/support/invented.h"
#include "tests/sync/statement_break.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>

using namespace jiaxin;

namespace {

class DeadlyTransport final : public SyncTransport {
public:
    DeadlyTransport(std::unique_ptr<SyncTransport> inner, int &left) : m_inner(std::move(inner)), m_left(left) {}
    Result<SyncReply> exchange(const SyncRequest &asked) override
    {
        point();
        Result<SyncReply> reply = m_inner->exchange(asked);
        point();
        return reply;
    }
    void stop() override { m_inner->stop(); }

private:
    void point()
    {
        if (--m_left == 0)
            (void)raise(SIGKILL);
    }

    std::unique_ptr<SyncTransport> m_inner;
    int &m_left;
};

}  // namespace

int main(int count, char **words)
{
    const QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    QFile input;
    if (arguments.size() != 6 || !input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QByteArray password = input.readLine().trimmed();
    const std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    const SystemClock clock;
    auto session = Session::unlock(arguments.at(1), arguments.at(2), Secret(password),
                                   {.crypto = *crypto, .clock = clock, .cacheMebibytes = 64});
    if (!session)
        return 3;
    const bool inJobs = arguments.at(3) == u"statement";
    int requestsLeft = inJobs ? 0 : arguments.at(4).toInt();
    int statementsLeft = inJobs ? arguments.at(4).toInt() : 0;
    std::vector<std::unique_ptr<test::StatementWatch>> watches;
    (void)(*session)->wait([&](Workspace &work) -> Result<void> {
        for (Database *each : {&work.vault->records(), &work.vault->attachments()})
            watches.push_back(std::make_unique<test::StatementWatch>(*each, [&statementsLeft](const char *) {
                if (--statementsLeft == 0)
                    (void)raise(SIGKILL);
                return false;
            }));
        return {};
    });
    const int serial = arguments.at(5).toInt();
    for (int i = 0; i < 3; ++i) {
        const auto made = (*session)->wait([&](Workspace &work) {
            return RecordService(work).create(enterpriseType, test::inventedEnterprise(serial + i),
                                              {.reason = QStringLiteral("test")});
        });
        if (!made || !made->saved)
            return 4;
        const auto edited = (*session)->wait([&](Workspace &work) {
            return RecordService(work).edit(enterpriseType, made->id,
                                            {{QStringLiteral("brand"), QStringLiteral("牌%1").arg(i)}},
                                            {.reason = QStringLiteral("test")});
        });
        if (!edited)
            return 4;
        printf("made %s\n", qPrintable(made->id.toString()));
        (void)fflush(stdout);
    }
    const SyncCredentials who {.name = arguments.at(2), .password = Secret(password)};
    // Three lots, so that one is under way while the answer to another is taken in.
    SyncPass::Options options;
    options.lot = 2;
    const SyncSummary summary =
        SyncPass(
            **session,
            [&requestsLeft](const HttpPeer &peer) -> Result<std::unique_ptr<SyncTransport>> {
                auto inner = makeHttpTransport(peer);
                if (!inner)
                    return inner.error();
                return std::unique_ptr<SyncTransport>(std::make_unique<DeadlyTransport>(std::move(*inner), requestsLeft));
            },
            who, options)
            .run();
    (void)(*session)->wait([&](Workspace &) -> Result<void> {
        watches.clear();
        return {};
    });
    return summary.error ? 5 : 0;
}
