// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QDate>
#include <QLineEdit>

#include <functional>
#include <optional>

class QCheckBox;

namespace jiaxin {

/// 19700115, 1970.1.15, 1970-1-15, 1970/1/15 and 1970年1月15日, in half or full width; nothing for what is no calendar day.
std::optional<QDate> parseDateText(const QString &text);

/// A line edit for a calendar day: takes what an official types, shows 1970-01-15 when it is left.
class DateEdit final : public QLineEdit {
    Q_OBJECT
public:
    using Parser = std::function<std::optional<QDate>(const QString &)>;

    explicit DateEdit(QWidget *parent = nullptr, Parser parser = &parseDateText);
    /// Invalid when empty or not understood; isUnderstood() tells them apart.
    QDate date() const;
    bool isUnderstood() const;
    void setDate(QDate date);

signals:
    void dateChanged(QDate date);

private:
    void normalise();

    Parser m_parser;
};

/// A choice; typing finds. Findable: the text can be typed freely and filters the list by containment, also over a hidden
/// search text of each entry (initials, credit code) given as SearchTextRole; text that is no entry falls back to the last
/// choice.
class ComboBox final : public QComboBox {
    Q_OBJECT
public:
    static constexpr int SearchTextRole = Qt::UserRole + 1100;

    explicit ComboBox(QWidget *parent = nullptr);
    void setFindable(const QString &placeholder);
    /// Shown while nothing is chosen.
    void setEmptyText(const QString &text) { setPlaceholderText(text); }

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void settle();
};

struct ChoiceItem {
    QString id;
    QString label;
};

/// Several of a few: check boxes that flow over the lines.
class MultiChoice final : public QWidget {
    Q_OBJECT
public:
    explicit MultiChoice(QWidget *parent = nullptr);
    void setChoices(const QList<ChoiceItem> &choices);
    void setChosen(const QStringList &ids);
    QStringList chosen() const;

signals:
    void chosenChanged();

private:
    QList<QCheckBox *> m_boxes;
};

}  // namespace jiaxin
