// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace jiaxin::server {

/// A courier file carries what a pass sends one answer after the other: several operations of a record, each made on the
/// version to which the one before it is foreseen to come. They are pushed in waves, an operation of each record a wave (two,
/// where the first one makes it), and what is foreseen is compared with what came: where others had a hand in it, the rest of
/// the record is held back, and so is, from there on, every step that looks at other records. The device hears nothing of what
/// was held and sends it again, on what it has learnt (docs/sync.md, "Courier").
class CourierOrder {
public:
    /// Pushes operations and gives the answer that a device gets.
    using Push = std::function<QJsonObject(const QList<SyncOperation> &)>;

    explicit CourierOrder(Push push) : m_push(std::move(push)) {}

    /// The next operations of the file. An answer a wave.
    QList<QJsonObject> push(QList<SyncOperation> operations);
    int held() const { return m_heldCount; }

private:
    QList<SyncOperation> takeWave(QList<SyncOperation> &left);
    bool isHeld(const SyncOperation &operation, int before);
    void learn(const QList<SyncOperation> &wave, const QJsonObject &answer);

    Push m_push;
    QHash<QString, qint64> m_versions;  ///< to which a record has come; surely none: not as foreseen
    QSet<QString> m_held;
    int m_heldCount = 0;
};

}  // namespace jiaxin::server
