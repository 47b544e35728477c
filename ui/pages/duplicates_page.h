// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/duplicates/duplicate_search.h"
#include "ui/page_context.h"
#include "ui/shell/page.h"

class QLabel;
class QStandardItemModel;

namespace jiaxin {

class Button;
class DuplicateCompare;
class EmptyState;
class FilterChip;
class Panel;
class TableView;

/// 查重: pairs that may be one person or firm, worked by keyboard. The list at the left, the two side by side at the right; 1
/// makes them one, 2 remembers that they are two.
class DuplicatesPage final : public Page {
    Q_OBJECT
public:
    explicit DuplicatesPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *headerWidget() override;
    void open(const QVariantMap &arguments) override;
    void refresh() override;
    QList<KeyHintText> keyHints() const override;
    QWidget *firstFocus() override;

private:
    /// What is read for one pair in one go.
    struct Opened {
        DuplicateComparison comparison;
        QImage firstPhoto;
        QImage secondPhoto;
    };

    QWidget *makeChoices();
    Panel *makePairs();
    Panel *makeComparison();
    void makeKeys();

    void chooseType(const RecordType &type);
    void chooseWanted(DuplicateSearch::Wanted wanted);
    void search();
    void goOn(const std::shared_ptr<DuplicateSearch> &run, const std::shared_ptr<PageContext::Work> &work);
    void showPairs(const DuplicateSearch &run);
    void showCount();
    /// The pair that somebody came for, else the first.
    void choosePair();
    void readPair();
    void show(const Opened &opened);
    void showDecision();

    void askSame();
    void askDifferent();
    void takeBack();
    /// The pair has been judged: it leaves the list, and so does every other pair of a record that is gone.
    void leave(const RecordId &first, const RecordId &second, const RecordId &gone = {});
    const DuplicatePair *current() const;
    bool isSettled() const { return m_query.wanted == DuplicateSearch::Wanted::Settled; }

    PageContext &m_context;
    DuplicateSearch::Query m_query;
    FilterChip *m_workers = nullptr;
    FilterChip *m_enterprises = nullptr;
    FilterChip *m_settled = nullptr;
    TableView *m_pairs = nullptr;
    QStandardItemModel *m_model = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_count = nullptr;
    Panel *m_panel = nullptr;
    QLabel *m_differing = nullptr;
    QLabel *m_outcome = nullptr;
    DuplicateCompare *m_compare = nullptr;
    Button *m_same = nullptr;
    Button *m_different = nullptr;
    Button *m_takeBack = nullptr;
    QList<DuplicatePair> m_found;
    bool m_isCut = false;
    bool m_searched = false;
    int m_generation = 0;  ///< which search an answer belongs to
    int m_turn = 0;        ///< which pair
    RecordId m_wantedFirst;
    RecordId m_wantedSecond;
    QString m_asked;  ///< the pair that is being read: nobody is looked at twice for one look
    bool m_leaving = false;
};

}  // namespace jiaxin
