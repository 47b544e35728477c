// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/words/words.h"

#include "domain/base/clock.h"
#include "domain/rules/code_list.h"
#include "domain/rules/duplicates.h"
#include "domain/workflow/transition.h"

namespace jiaxin {

namespace {

struct NamedLabel {
    const char *name;
    Label text;
};

/// Return, cancel and recall, spoil, and reveal reasons of dictionary.md.
constexpr std::array reasonLabels {
    NamedLabel {"missing_material", label("reason", "Material is missing")},
    NamedLabel {"inconsistent", label("reason", "Information does not agree")},
    NamedLabel {"not_household_service", label("reason", "Not household service")},
    NamedLabel {"duplicate", label("reason", "Filed twice")},
    NamedLabel {"wrong_division", label("reason", "Wrong division")},
    NamedLabel {"suspected_false", label("reason", "Suspected to be false")},
    NamedLabel {"unreadable_scan", label("reason", "Scan cannot be read")},
    NamedLabel {"left", label("reason", "Has left the enterprise")},
    NamedLabel {"deceased", label("reason", "Has died")},
    NamedLabel {"fraud", label("reason", "Obtained by fraud")},
    NamedLabel {"employer_changed", label("reason", "Has changed the employer")},
    NamedLabel {"listed", label("reason", "Listed as untrustworthy")},
    NamedLabel {"duplicate_person", label("reason", "One person recorded twice")},
    NamedLabel {"paper_jam", label("reason", "Paper jam")},
    NamedLabel {"misfeed", label("reason", "Fed crookedly or several at once")},
    NamedLabel {"smeared", label("reason", "Smeared or faint")},
    NamedLabel {"wrong_offset", label("reason", "Printed at the wrong place")},
    NamedLabel {"wrong_cut", label("reason", "Cut wrongly")},
    NamedLabel {"misprint", label("reason", "Misprint")},
    NamedLabel {"wrong_stock", label("reason", "Wrong card stock")},
    NamedLabel {"damaged", label("reason", "Damaged")},
    NamedLabel {"test_print", label("reason", "Test print or calibration")},
    NamedLabel {"lost_stock", label("reason", "Stock lost")},
    NamedLabel {"given_back", label("reason", "Given back or passed on")},
    NamedLabel {"lost", label("reason", "Card lost")},
    NamedLabel {"verify_identity", label("reason", "To verify the identity")},
    NamedLabel {"contact", label("reason", "To get in touch")},
    NamedLabel {"correct_error", label("reason", "To correct an error")},
    NamedLabel {"objection", label("reason", "To handle an objection")},
    NamedLabel {"inspection", label("reason", "For an inspection")},
    NamedLabel {"other", label("reason", "Other")},
};

QString textOr(const Label &label, const QString &otherwise)
{
    return label.isEmpty() ? otherwise : label.translated();
}

QString choiceTextOf(const Field &field, const QString &name)
{
    const int index = choiceIndex(field.choices, name);
    return index < 0 ? name : field.choices[size_t(index)].label.translated();
}

}  // namespace

QString statusItemText(StatusItemKind kind)
{
    return choiceText(kind);
}

QString statusItemText(EnterpriseItemKind kind)
{
    return choiceText(kind);
}

QString statusReasonText(StatusReason reason)
{
    return choiceText(reason);
}

QString duplicateReasonText(DuplicateReason reason)
{
    return choiceText(reason);
}

QString colourText(StatusColour colour)
{
    return choiceText(colour);
}

QString statusItemSentence(const StatusItem &item)
{
    QString text = label("words", "%1: %2").translated().arg(statusItemText(item.kind), statusReasonText(item.reason));
    if (!item.until.isValid())
        return text;
    text += label("words", ", valid until %1").translated().arg(dateLong(item.until));
    if (item.daysLeft && *item.daysLeft >= 0)
        text += label("words", ", %1 days left").translated().arg(*item.daysLeft);
    return text;
}

QString stateText(const QString &state)
{
    return textOr(stateLabel(state), state);
}

QString stateText(const RecordType &type, const QString &state)
{
    return textOr(stateLabel(state, type.id()), state);
}

QString actionText(const QString &action)
{
    return textOr(actionLabel(action), action);
}

QString actionText(const RecordType &type, const QString &action)
{
    return textOr(actionLabel(action, type.id()), action);
}

QString reasonText(const QString &reason)
{
    for (const NamedLabel &candidate : reasonLabels) {
        if (reason == QLatin1String(candidate.name))
            return candidate.text.translated();
    }
    return reason;
}

QString roleText(Role role)
{
    return choiceText(role);
}

QString typeText(const RecordType &type)
{
    return type.label.translated();
}

QString fieldText(const RecordType &type, const QString &field)
{
    const Field *known = type.field(field);
    return known ? known->label.translated() : field;
}

QString valueText(const Field &field, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (field.kind) {
    case FieldKind::Boolean:
        return (value.toBool() ? label("words", "Yes") : label("words", "No")).translated();
    case FieldKind::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldKind::Instant:
        return timeText(value.toDateTime());
    case FieldKind::Choice:
        return choiceTextOf(field, value.toString());
    case FieldKind::ChoiceSet: {
        QStringList texts;
        for (const QString &name : value.toStringList())
            texts.append(choiceTextOf(field, name));
        return texts.join(label("words", ", ").translated());
    }
    case FieldKind::TextSet:
        return value.toStringList().join(label("words", ", ").translated());
    case FieldKind::Attachment:
        return label("words", "1 file").translated();
    case FieldKind::Attachments:
        return label("words", "%1 files").translated().arg(value.toStringList().size());
    case FieldKind::Text:
        return field.of ? codeText(field.of, value.toString()) : value.toString();
    default:
        return value.toString();
    }
}

QString jsonText(const Field &field, const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return {};
    if (field.kind == FieldKind::Date) {
        const QDate day = QDate::fromString(json.toString(), Qt::ISODate);
        return day.isValid() ? valueText(field, day) : json.toString();
    }
    if (field.kind == FieldKind::Instant) {
        const QDateTime instant = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
        return instant.isValid() ? valueText(field, instant) : json.toString();
    }
    if (field.isMany() && !json.isArray())
        return json.toString();
    return valueText(field, json.toVariant());
}

QString dateLong(const QDate &date)
{
    return date.toString(label("words", "d MMMM yyyy").translated());
}

QString dayText(const QDateTime &instant)
{
    return inChina(instant).date().toString(Qt::ISODate);
}

QString timeText(const QDateTime &instant)
{
    return instant.isValid() ? inChina(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

}  // namespace jiaxin
