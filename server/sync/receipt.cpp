// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/receipt.h"

namespace jiaxin::server {

QByteArray receiptFor(Service &service, PgConnection &connection, const QList<QByteArray> &operations)
{
    const PgResult rows =
        connection.exec("SELECT op_id, encode(body_hash, 'hex'), sequence, instant_text(at), xid FROM push_op "
                        "WHERE op_id = ANY ($1::uuid[]) ORDER BY sequence",
                        {pgArray(operations)});
    // Nothing in it has to be escaped.
    QByteArray list;
    QByteArray lines;
    for (int row = 0; row < rows.rows(); ++row) {
        const auto column = [&](QByteArray &to, const char *before, int number, const char *after = "") {
            const QByteArrayView value = rows.view(row, number);
            to.append(before).append(value.data(), value.size()).append(after);
        };
        column(lines, "", 0, " ");
        column(lines, "", 1, " ");
        column(lines, "", 2, " ");
        column(lines, "", 3, "\n");
        column(list, row > 0 ? R"(,{"op_id":")" : R"({"op_id":")", 0);
        column(list, R"(","hash":")", 1);
        column(list, R"(","sequence":)", 2);
        column(list, R"(,"at":")", 3);
        column(list, R"(","xid":")", 4, R"("})");
    }
    const Result<QByteArray> signature = service.keys.signer.privateKey->sign(service.crypto.sha256(lines));
    return R"({"key":")" + service.keys.signer.keyId.toLatin1() + R"(","algorithm":"sm2_sm3","operations":[)" + list +
           R"(],"signature":")" + (signature ? signature->toBase64() : QByteArray()) + R"("})";
}

}  // namespace jiaxin::server
