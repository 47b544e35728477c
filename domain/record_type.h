// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field.h"

#include <memory>
#include <string_view>

namespace jiaxin {

/// A record type: its one list of fields and its cross-field rules.
struct RecordType {
    const char *name = nullptr;
    Label label {};
    std::span<const Field> fields;
    const char *initialState = nullptr;
    const char *parent = nullptr;      ///< name of the Reference field whose record gives this one its unit; null: stands alone
    const char *orParent = nullptr;    ///< the field that takes the parent's place where that one is empty
    const char *title = nullptr;       ///< name of the field that a person knows the record by
    const char *switchedBy = nullptr;  ///< name of the setting without which the type is not used; null: always
    std::unique_ptr<Record> (*create)() = nullptr;
    std::unique_ptr<Record> (*clone)(const Record &) = nullptr;
    Problems (*check)(const Record &, const CheckContext &) = nullptr;
    void (*complete)(Record &, const CheckContext &) =
        nullptr;  ///< fills what follows from other fields; after the check, before the store

    QLatin1String id() const { return QLatin1String(name); }
    /// The field of that name, or null.
    const Field *field(QAnyStringView fieldName) const;
    /// The Reference fields whose record may give this one its unit, in order of precedence.
    QList<const Field *> parentFields() const;
};

struct RecordTypeSpec {
    const char *name = nullptr;
    Label label {};
    const char *initialState = "recorded";
    const char *parent = nullptr;
    const char *orParent = nullptr;
    const char *title = nullptr;
    const char *switchedBy = nullptr;
};

namespace detail {
constexpr bool hasField(std::span<const Field> fields, const char *name)
{
    for (const Field &field : fields) {
        if (std::string_view(field.name) == name)
            return true;
    }
    return false;
}
}  // namespace detail

/// A RecordType; two fields of one name, or a parent or title that is no field, do not compile.
template <class R, Problems (*Check)(const R &, const CheckContext &) = nullptr,
          void (*Complete)(R &, const CheckContext &) = nullptr>
consteval RecordType recordType(RecordTypeSpec spec, std::span<const Field> fields)
{
    for (size_t i = 0; i < fields.size(); ++i) {
        if (detail::hasField(fields.subspan(i + 1), fields[i].name))
            throw "two fields of one name";
    }
    for (const char *named : {spec.parent, spec.orParent, spec.title}) {
        if (named && !detail::hasField(fields, named))
            throw "parent and title name fields";
    }
    RecordType type;
    type.name = spec.name;
    type.label = spec.label;
    type.fields = fields;
    type.initialState = spec.initialState;
    type.parent = spec.parent;
    type.orParent = spec.orParent;
    type.switchedBy = spec.switchedBy;
    type.title = spec.title;
    type.create = []() -> std::unique_ptr<Record> { return std::make_unique<R>(); };
    type.clone = [](const Record &record) -> std::unique_ptr<Record> {
        return std::make_unique<R>(static_cast<const R &>(record));
    };
    if constexpr (Check != nullptr)
        type.check = [](const Record &record, const CheckContext &context) {
            return Check(static_cast<const R &>(record), context);
        };
    if constexpr (Complete != nullptr)
        type.complete = [](Record &record, const CheckContext &context) { Complete(static_cast<R &>(record), context); };
    return type;
}

/// The field names a record of that type.
bool isReferenceTo(const Field &field, const RecordType &type);
/// What a field gives for "nothing entered": no value, an empty text, an empty set.
bool isEmptyValue(const QVariant &value);

/// All that is wrong with a record by its field list (required, length, range, unknown choice, the field's check) and its
/// cross-field rules. Problems carry the field's name.
Problems validate(const RecordType &type, const Record &record, const CheckContext &context);
/// The same of these fields alone: what of it carries one of their names.
Problems validate(const RecordType &type, const Record &record, const CheckContext &context, const QStringList &fields);

/// The value as it may be shown without a reveal: masked text, or the value itself where the field has no mask.
QVariant maskedValue(const Field &field, const QVariant &value);

}  // namespace jiaxin
