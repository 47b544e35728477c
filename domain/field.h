// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/problem.h"
#include "domain/field_value.h"
#include "domain/record.h"
#include "domain/rules/mask.h"

namespace jiaxin {

/// What a check may look at besides the value: the day on which it is made.
struct CheckContext {
    QDate today;
};

/// A field's own rule: problems of a present value, with an empty `Problem::field` (the caller fills it).
using FieldCheck = Problems (*)(const QVariant &value, const CheckContext &context);

/// Who may see a value (domain.md §2): P0 everyone, P1 officials, P2 personal, P3 sensitive personal.
enum class Sensitivity { Public, Internal, Personal, Sensitive };

/// What a value is good for when somebody searches.
enum class Search { No, Name, Text, Number, Tail };

/// The attributes of a field. The budget is these; what needs more is a hand-written function or page.
struct FieldSpec {
    const char *name = nullptr;  ///< fixed name of dictionary.md: column, JSON member, command line
    Label label {};
    bool required = false;
    int length = 0;  ///< greatest number of characters of a text (0: 200)
    int minimum = 0;
    int maximum = 0;           ///< bounds of an integer when maximum > minimum
    const char *of = nullptr;  ///< a Reference's record type, or the code list of a Text
    Sensitivity sensitivity = Sensitivity::Internal;
    MaskKind mask = MaskKind::None;
    Search search = Search::No;
    bool key = false;  ///< a change of it re-opens the review and is marked in the history (domain.md §4.1)
    Label hint {};
    FieldCheck check = nullptr;
};

/// One field of a record type, bound to a member: every Field has the same type, so every consumer is an ordinary loop.
struct Field : FieldSpec {
    FieldKind kind = FieldKind::Text;
    std::span<const Choice> choices {};
    QVariant (*get)(const Record &) = nullptr;
    bool (*set)(Record &, const QVariant &) = nullptr;

    QLatin1String id() const { return QLatin1String(name); }
    bool isMany() const { return kind == FieldKind::ChoiceSet || kind == FieldKind::TextSet || kind == FieldKind::Attachments; }
    bool isText() const { return kind == FieldKind::Text; }
    bool isFile() const { return kind == FieldKind::Attachment || kind == FieldKind::Attachments; }
    int maximumLength() const { return length > 0 ? length : 200; }
};

namespace detail {
template <class T>
struct MemberPointer;
template <class R, class T>
struct MemberPointer<T R::*> {
    using Owner = R;
    using Type = T;
};
}  // namespace detail

/// A Field for `&SomeRecord::member`; a missing name or label does not compile.
template <auto Member>
consteval Field field(FieldSpec spec)
{
    using Owner = typename detail::MemberPointer<decltype(Member)>::Owner;
    using Traits = FieldTraits<typename detail::MemberPointer<decltype(Member)>::Type>;
    if (!spec.name || !*spec.name || spec.label.isEmpty())
        throw "a field needs a name and a label";
    Field result;
    static_cast<FieldSpec &>(result) = spec;
    result.kind = Traits::kind;
    if constexpr (requires { Traits::choices(); })
        result.choices = Traits::choices();
    result.get = [](const Record &record) { return Traits::get(static_cast<const Owner &>(record).*Member); };
    result.set = [](Record &record, const QVariant &value) { return Traits::set(static_cast<Owner &>(record).*Member, value); };
    return result;
}

}  // namespace jiaxin
