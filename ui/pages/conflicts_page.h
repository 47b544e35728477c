// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/conflict_view.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QGridLayout;
class QLabel;
class QStackedWidget;
class QStandardItemModel;

namespace jiaxin {

class Button;
class ConflictCompare;
class ElidedLabel;
class EmptyState;
class Panel;
class TableView;

/// 冲突处理: what two offices did to one record and no rule can settle. The list at the left, the two sides field by field at
/// the right, what a choice leads to below; keys alone do it.
class ConflictsPage final : public Page {
    Q_OBJECT
public:
    explicit ConflictsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    Panel *makeList();
    Panel *makeSides();
    Panel *makeOutcome();
    void makeKeys();
    void readList();
    void showList(const QList<Conflict> &conflicts);
    void readCurrent();
    void show(const ConflictView &view);
    void showWords();
    void showChoice();
    void showOutcome(const ConflictOutcome &outcome);
    void addLine(ChipKind kind, const QString &chip, const QString &sentence);
    void clearLines();
    void save();
    void decided(const QString &sentence);
    /// Of a step that was overtaken, or a person entered twice: where it is settled.
    void openElsewhere();
    void sayDifferent();
    const Conflict *current() const;
    bool isDuplicate() const { return m_view.conflict.kind == ConflictKind::Duplicate; }

    PageContext &m_context;
    QList<Conflict> m_conflicts;
    ConflictView m_view;
    TableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    EmptyState *m_empty = nullptr;
    Panel *m_list = nullptr;
    Panel *m_sides = nullptr;
    ElidedLabel *m_record = nullptr;
    QLabel *m_open = nullptr;
    QLabel *m_explained = nullptr;
    ConflictCompare *m_compare = nullptr;
    Button *m_allMine = nullptr;
    Button *m_allTheirs = nullptr;
    Panel *m_outcome = nullptr;
    QWidget *m_lines = nullptr;
    QGridLayout *m_grid = nullptr;
    QLabel *m_why = nullptr;
    Button *m_elsewhere = nullptr;
    Button *m_different = nullptr;
    Button *m_save = nullptr;
    RecordId m_wanted;
    int m_turn = 0;
};

}  // namespace jiaxin
