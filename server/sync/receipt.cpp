// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/receipt.h"

#include <QJsonArray>

namespace jiaxin::server {

QJsonObject receiptFor(Service &service, PgConnection &connection, const QList<QByteArray> &operations)
{
    const PgResult rows =
        connection.exec("SELECT op_id, encode(body_hash, 'hex'), sequence, instant_text(at), xid FROM push_op "
                        "WHERE op_id = ANY ($1::uuid[]) ORDER BY sequence",
                        {pgArray(operations)});
    QJsonArray list;
    QByteArray lines;
    for (int row = 0; row < rows.rows(); ++row) {
        lines += rows.bytes(row, 0) + ' ' + rows.bytes(row, 1) + ' ' + rows.bytes(row, 2) + ' ' + rows.bytes(row, 3) + '\n';
        list.append(QJsonObject {{QStringLiteral("op_id"), rows.text(row, 0)},
                                 {QStringLiteral("hash"), rows.text(row, 1)},
                                 {QStringLiteral("sequence"), rows.integer(row, 2)},
                                 {QStringLiteral("at"), rows.text(row, 3)},
                                 {QStringLiteral("xid"), rows.text(row, 4)}});
    }
    const Result<QByteArray> signature = service.keys.signer.privateKey->sign(service.crypto.sha256(lines));
    return {{QStringLiteral("key"), service.keys.signer.keyId},
            {QStringLiteral("algorithm"), QStringLiteral("sm2_sm3")},
            {QStringLiteral("operations"), list},
            {QStringLiteral("signature"), signature ? QString::fromLatin1(signature->toBase64()) : QString()}};
}

}  // namespace jiaxin::server
