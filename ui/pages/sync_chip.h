// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/sync_states.h"
#include "ui/kit/labels.h"
#include "ui/page_context.h"

namespace jiaxin {

/// 待传 10:31, 已回执 10:32, 冲突, 被拒: where a record stands with the province. Hidden in a vault that has none. Its
/// accessible name says the same.
class SyncChip final : public QWidget {
    Q_OBJECT
public:
    explicit SyncChip(PageContext &context, QWidget *parent = nullptr);

    /// Reads it; a null id hides it.
    void show(const RecordType &type, const RecordId &id);
    /// 草稿: typed and not saved. Empty goes back to what was read.
    void showDraft(const QString &words);
    QString text() const { return m_chip->text(); }

private:
    void paintState();

    PageContext &m_context;
    Chip *m_chip;
    RecordSyncState m_state;
    QString m_draft;
    bool m_known = false;
    int m_turn = 0;
};

}  // namespace jiaxin
