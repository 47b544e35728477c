// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/record_id.h"
#include "domain/label.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <span>

namespace jiaxin {

/// One value of an enumeration: the snake_case name that travels, and what a person reads.
struct Choice {
    const char *name = nullptr;
    Label label {};
};

/// What a field holds. The value that leaves or enters a record through the generic heart is a QVariant of the type named
/// here; an invalid QVariant is "no value", and an empty text or list is no value too.
enum class FieldKind {
    Text,         ///< QString
    Integer,      ///< qlonglong
    Decimal,      ///< QString, canonical decimal text
    Boolean,      ///< bool
    Date,         ///< QDate, a calendar date without zone
    Instant,      ///< QDateTime in UTC
    Choice,       ///< QString, a Choice's name
    ChoiceSet,    ///< QStringList of Choice names, in the enumeration's order
    Reference,    ///< QString, another record's id
    TextSet,      ///< QStringList
    Attachment,   ///< QString, SHA-256 of the stored bytes in lower-case hex
    Attachments,  ///< QStringList of such
};

/// An amount as exact decimal text (`1234.5`), never a binary fraction.
class Decimal {
public:
    Decimal() = default;
    /// Null when `text` is not of the form -?digits[.digits]; trailing zeros after the point are dropped.
    static std::optional<Decimal> parse(const QString &text);
    bool isNull() const { return m_text.isEmpty(); }
    const QString &toString() const { return m_text; }
    double toDouble() const { return m_text.toDouble(); }
    bool operator==(const Decimal &) const = default;

private:
    QString m_text;
};

/// SHA-256 of bytes in the encrypted attachment store.
struct AttachmentHash {
    QString hex;
    bool operator==(const AttachmentHash &) const = default;
};

/// Conversion between a member's C++ type and the QVariant of its FieldKind; `set` answers false for a value of the wrong form.
template <class T>
struct FieldTraits;

template <>
struct FieldTraits<QString> {
    static constexpr FieldKind kind = FieldKind::Text;
    static QVariant get(const QString &value) { return value.isEmpty() ? QVariant() : QVariant(value); }
    static bool set(QString &member, const QVariant &value);
};

template <>
struct FieldTraits<bool> {
    static constexpr FieldKind kind = FieldKind::Boolean;
    static QVariant get(bool value) { return value; }
    static bool set(bool &member, const QVariant &value);
};

template <>
struct FieldTraits<std::optional<bool>> {
    static constexpr FieldKind kind = FieldKind::Boolean;
    static QVariant get(const std::optional<bool> &value) { return value ? QVariant(*value) : QVariant(); }
    static bool set(std::optional<bool> &member, const QVariant &value);
};

template <>
struct FieldTraits<std::optional<int>> {
    static constexpr FieldKind kind = FieldKind::Integer;
    static QVariant get(const std::optional<int> &value) { return value ? QVariant(qlonglong(*value)) : QVariant(); }
    static bool set(std::optional<int> &member, const QVariant &value);
};

template <>
struct FieldTraits<Decimal> {
    static constexpr FieldKind kind = FieldKind::Decimal;
    static QVariant get(const Decimal &value) { return value.isNull() ? QVariant() : QVariant(value.toString()); }
    static bool set(Decimal &member, const QVariant &value);
};

template <>
struct FieldTraits<QDate> {
    static constexpr FieldKind kind = FieldKind::Date;
    static QVariant get(const QDate &value) { return value.isValid() ? QVariant(value) : QVariant(); }
    static bool set(QDate &member, const QVariant &value);
};

template <>
struct FieldTraits<QDateTime> {
    static constexpr FieldKind kind = FieldKind::Instant;
    static QVariant get(const QDateTime &value) { return value.isValid() ? QVariant(value.toUTC()) : QVariant(); }
    static bool set(QDateTime &member, const QVariant &value);
};

template <>
struct FieldTraits<RecordId> {
    static constexpr FieldKind kind = FieldKind::Reference;
    static QVariant get(const RecordId &value) { return value.isNull() ? QVariant() : QVariant(value.toString()); }
    static bool set(RecordId &member, const QVariant &value);
};

template <>
struct FieldTraits<QStringList> {
    static constexpr FieldKind kind = FieldKind::TextSet;
    static QVariant get(const QStringList &value) { return value.isEmpty() ? QVariant() : QVariant(value); }
    static bool set(QStringList &member, const QVariant &value);
};

template <>
struct FieldTraits<AttachmentHash> {
    static constexpr FieldKind kind = FieldKind::Attachment;
    static QVariant get(const AttachmentHash &value) { return FieldTraits<QString>::get(value.hex); }
    static bool set(AttachmentHash &member, const QVariant &value);
};

template <>
struct FieldTraits<QList<AttachmentHash>> {
    static constexpr FieldKind kind = FieldKind::Attachments;
    static QVariant get(const QList<AttachmentHash> &value);
    static bool set(QList<AttachmentHash> &member, const QVariant &value);
};

/// An enumeration takes part by `constexpr auto choicesOf(E)` beside it: one Choice a value, in order, checked against
/// E::Count.
template <class E>
concept ChoiceEnum = std::is_enum_v<E> && requires
{
    choicesOf(E {});
};

template <ChoiceEnum E>
inline constexpr auto choiceArray = choicesOf(E {});

template <ChoiceEnum E>
constexpr std::span<const Choice> choicesFor()
{
    static_assert(choiceArray<E>.size() == size_t(E::Count), "choices do not match their enumeration");
    return choiceArray<E>;
}

/// Position of `name` among the choices, or -1.
int choiceIndex(std::span<const Choice> choices, const QString &name);

/// The name that travels of an enumeration's value.
template <ChoiceEnum E>
QString choiceName(E value)
{
    return QString::fromLatin1(choicesFor<E>()[size_t(value)].name);
}

template <ChoiceEnum E>
std::optional<E> choiceFromName(const QString &name)
{
    const int index = choiceIndex(choicesFor<E>(), name);
    return index < 0 ? std::nullopt : std::optional(E(index));
}

template <ChoiceEnum E>
struct FieldTraits<E> {
    static constexpr FieldKind kind = FieldKind::Choice;
    static constexpr std::span<const Choice> choices() { return choicesFor<E>(); }
    static QVariant get(E value) { return choiceName(value); }
    static bool set(E &member, const QVariant &value)
    {
        const auto parsed = choiceFromName<E>(value.toString());
        if (parsed)
            member = *parsed;
        return parsed.has_value();
    }
};

template <ChoiceEnum E>
struct FieldTraits<std::optional<E>> {
    static constexpr FieldKind kind = FieldKind::Choice;
    static constexpr std::span<const Choice> choices() { return choicesFor<E>(); }
    static QVariant get(const std::optional<E> &value) { return value ? QVariant(choiceName(*value)) : QVariant(); }
    static bool set(std::optional<E> &member, const QVariant &value)
    {
        member.reset();
        if (value.toString().isEmpty())
            return true;
        member = choiceFromName<E>(value.toString());
        return member.has_value();
    }
};

template <ChoiceEnum E>
struct FieldTraits<QList<E>> {
    static constexpr FieldKind kind = FieldKind::ChoiceSet;
    static constexpr std::span<const Choice> choices() { return choicesFor<E>(); }
    static QVariant get(const QList<E> &values)
    {
        QStringList names;
        for (const E value : values)
            names.append(choiceName(value));
        return FieldTraits<QStringList>::get(names);
    }
    static bool set(QList<E> &member, const QVariant &value)
    {
        QList<E> parsed;
        for (const QString &name : value.toStringList()) {
            const auto choice = choiceFromName<E>(name);
            if (!choice)
                return false;
            if (!parsed.contains(*choice))
                parsed.append(*choice);
        }
        std::sort(parsed.begin(), parsed.end());
        member = parsed;
        return true;
    }
};

}  // namespace jiaxin
