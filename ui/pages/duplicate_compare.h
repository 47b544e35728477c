// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/duplicates/duplicate_service.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace jiaxin {

class Button;
class Chip;
class ElidedLabel;
class PhotoView;
class TableView;

/// Two records side by side: who they are above, a row for each field below. What differs is marked, what agrees is quiet. Says
/// which of the two is to be kept and whose value of each field, should they be one: ← and → choose the record, Space takes the
/// other value of the row.
class DuplicateCompare final : public QWidget {
    Q_OBJECT
public:
    explicit DuplicateCompare(QWidget *parent = nullptr);

    void setComparison(const DuplicateComparison &comparison);
    void clear();
    void setPhotos(const QImage &first, const QImage &second);
    const DuplicateComparison &comparison() const { return m_comparison; }

    bool keepsFirst() const { return m_keepsFirst; }
    void keep(bool first);
    /// Takes the value of the other side in the current row.
    void toggleValue();
    /// The pair with the kept record first, as it was seen.
    SeenPair seenPair() const;
    MergeChoice choice() const;
    /// How many values the kept record takes from the other one.
    int takenValues() const;
    int differing() const;

    TableView *table() const { return m_table; }

signals:
    /// Another record is to be kept, or another value.
    void choiceChanged();

private:
    struct Card {
        PhotoView *photo = nullptr;
        ElidedLabel *name = nullptr;
        Chip *state = nullptr;
        Chip *fate = nullptr;
        ElidedLabel *unit = nullptr;
        ElidedLabel *times = nullptr;
        ElidedLabel *children = nullptr;
        Button *keep = nullptr;
    };
    QWidget *makeCard(Card &card, bool first);
    void fillCard(const Card &card, const ComparedRecord &record, bool kept);
    void fillRows();
    void fillRow(int row);
    /// Whether the first record's value of this field stays.
    bool takesFirst(const ComparedField &field) const;
    static bool isChoosable(const ComparedField &field);

    DuplicateComparison m_comparison;
    bool m_keepsFirst = true;
    QMap<QString, bool> m_chosen;  ///< by field, where somebody said so: the first one's value
    Card m_first;
    Card m_second;
    TableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
};

}  // namespace jiaxin
