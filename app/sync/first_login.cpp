// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/first_login.h"

namespace jiaxin {

Result<void> changeProvincePassword(Session &session, const SyncCredentials &present, const Secret &wanted,
                                    const TransportMaker &makeTransport)
{
    struct Way {
        HttpPeer peer;
        const CryptoProvider *crypto = nullptr;
    };
    const auto way = session.wait([](Workspace &work) -> Result<std::shared_ptr<Way>> {
        const Result<ServerLink> link = ServerLinkStore(work).needed();
        if (!link)
            return link.error();
        return std::make_shared<Way>(Way {.peer = link->peer(), .crypto = &work.crypto});
    });
    if (!way)
        return way.error();
    auto transport = makeTransport((*way)->peer);
    if (!transport)
        return transport.error();
    SyncApi api(**transport, session.clock(), *(*way)->crypto);
    if (const Result<RemoteAccount> account = api.logIn(present); !account)
        return account.error();
    return api.changePassword(present.password, wanted);
}

}  // namespace jiaxin
