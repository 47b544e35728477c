// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

#include <QSet>

namespace jiaxin {

/// 128 bits that stand for a text: two texts of one file, or of one vault, will not share them.
struct TextKey {
    size_t first = 0;
    size_t second = 0;
    bool operator==(const TextKey &) const = default;
    friend size_t qHash(const TextKey &key, size_t seed = 0) { return key.first ^ seed; }
};
TextKey textKey(QStringView text);

/// What an import asks the vault about: loaded once where the file is long, looked up one by one where it is short. Throws
/// DbFailure.
class VaultIndex {
public:
    explicit VaultIndex(Workspace &workspace) : m_work(workspace) {}

    /// The enterprise of that credit code, else of that name: exact, or the only one that differs in blanks and the form of
    /// brackets alone. Null when there is none.
    const Enterprise *enterprise(const QString &creditCode, const QString &name);
    const Enterprise *enterpriseById(const RecordId &id);

    /// The live worker of that document, or null.
    std::unique_ptr<Record> worker(const QString &documentType, const QString &documentNumber);
    /// The live enterprise of that credit code, else of that registration number where there is no code; or null.
    std::unique_ptr<Record> enterpriseRecord(const Enterprise &like);

private:
    void loadEnterprises();
    void loadWorkers();

    Workspace &m_work;
    bool m_enterprisesLoaded = false;
    QHash<QString, RecordId> m_byCode;
    QHash<QString, RecordId> m_byName;
    /// By comparisonKey(); null where two enterprises share it.
    QHash<QString, RecordId> m_byKey;
    QHash<RecordId, std::shared_ptr<const Enterprise>> m_enterprises;
    int m_lookUps = 0;
    bool m_workersLoaded = false;
    /// Of all documents in the vault: who is not in it is new without a look-up.
    QSet<TextKey> m_workers;
};

}  // namespace jiaxin
