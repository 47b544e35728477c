// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sync_chip.h"

#include "ui/sync_keeper.h"
#include "ui/words/sync_words.h"

#include <QBoxLayout>

namespace jiaxin {

SyncChip::SyncChip(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_chip(new Chip(ChipKind::Grey, {}, this))
{
    setObjectName(QStringLiteral("sync_chip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_chip);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void SyncChip::show(const RecordType &type, const RecordId &id)
{
    m_draft.clear();
    if (id.isNull()) {
        ++m_turn;
        m_known = false;
        paintState();
        return;
    }
    m_context.ask(
        this, [type = &type, id](Workspace &work) { return SyncStates(work).of(*type, id); },
        [this, turn = ++m_turn](const RecordSyncState &state) {
            if (turn != m_turn)
                return;
            m_state = state;
            m_known = state.state != SyncState::LocalOnly;
            paintState();
        });
}

void SyncChip::showDraft(const QString &words)
{
    m_draft = words;
    paintState();
}

void SyncChip::paintState()
{
    const QString words = !m_draft.isEmpty() ? m_draft : m_known ? SyncWords::stateText(m_state, m_context.today()) : QString();
    m_chip->set(m_draft.isEmpty() ? SyncWords::stateChip(m_state.state) : ChipKind::Grey, words);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
}

}  // namespace jiaxin
