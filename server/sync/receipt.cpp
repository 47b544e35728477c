// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/receipt.h"

namespace jiaxin::server {

const QByteArray receiptColumns = "op_id, encode(body_hash, 'hex'), sequence, instant_text(at), xid";

QList<ReceiptEntry> receiptEntries(const PgResult &rows)
{
    QList<ReceiptEntry> entries;
    entries.reserve(rows.rows());
    for (int row = 0; row < rows.rows(); ++row)
        entries.append({.operation = rows.bytes(row, 0),
                        .hash = rows.bytes(row, 1),
                        .sequence = rows.integer(row, 2),
                        .at = rows.bytes(row, 3),
                        .xid = rows.bytes(row, 4)});
    return entries;
}

QByteArray receiptFor(Service &service, QList<ReceiptEntry> entries)
{
    std::sort(entries.begin(), entries.end(),
              [](const ReceiptEntry &a, const ReceiptEntry &b) { return a.sequence < b.sequence; });
    // Nothing in it has to be escaped.
    QByteArray list;
    QByteArray lines;
    for (const auto &[operation, hash, number, at, xid] : entries) {
        const QByteArray sequence = QByteArray::number(number);
        lines.append(operation).append(' ').append(hash).append(' ').append(sequence).append(' ').append(at).append('\n');
        list.append(list.isEmpty() ? R"({"op_id":")" : R"(,{"op_id":")").append(operation);
        list.append(R"(","hash":")").append(hash).append(R"(","sequence":)").append(sequence);
        list.append(R"(,"at":")").append(at).append(R"(","xid":")").append(xid).append(R"("})");
    }
    const Result<QByteArray> signature = service.keys.signer.privateKey->sign(service.crypto.sha256(lines));
    return R"({"key":")" + service.keys.signer.keyId.toLatin1() + R"(","algorithm":"sm2_sm3","operations":[)" + list +
           R"(],"signature":")" + (signature ? signature->toBase64() : QByteArray()) + R"("})";
}

}  // namespace jiaxin::server
