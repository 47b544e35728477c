// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "domain/record_type.h"
#include "domain/rules/enterprise_status.h"
#include "domain/workflow/role.h"

#include <QDateTime>
#include <QJsonValue>

/// The one place that makes sentences, for the window and the command line alike: in the interface language, official and
/// short, with the way out, and without anybody's personal data.
namespace jiaxin {

enum class DuplicateReason;
struct Countersignature;

/// What is wrong and what to do about it, to stand under the field: `第18位校验码不符，请核对证件`. `type` may be null
/// where no record is meant (`rule check`); then Problem::field may be a kind of `rule check`.
QString problemText(const RecordType *type, const Problem &problem);

/// What happened, what it means for the data, what to do. Never a code without words.
QString errorText(const Error &error);

/// Whether there are words of their own for a rule, or an error with this code, field and detail. Without them the reader
/// gets a general sentence; a test holds every rule and error of the program against this.
bool hasProblemWords(const Problem &problem);
bool hasErrorWords(const Error &error);

/// `身份`, `将到期`, `绿`.
/// What a person reads for a value of an enumeration with choices.
template <ChoiceEnum E>
QString choiceText(E value)
{
    return choicesFor<E>()[size_t(value)].label.translated();
}
QString statusItemText(StatusItemKind kind);
QString statusItemText(EnterpriseItemKind kind);
QString statusReasonText(StatusReason reason);
QString colourText(StatusColour colour);
/// One judged item as a sentence: `体检：将到期，有效期至2026年12月3日，还有10天`.
QString statusItemSentence(const StatusItem &item);

QString stateText(const QString &state);
/// As records of this type are said to be: `待公示`, where a certificate that is approved is 待制证.
QString stateText(const RecordType &type, const QString &state);
/// Why two records may be one: `证件类型、号码相同`.
QString duplicateReasonText(DuplicateReason reason);
QString actionText(const QString &action);
QString actionText(const RecordType &type, const QString &action);
/// What an action of the audit is called: those of the workflows, and those about records, the vault and its users.
QString auditActionText(const QString &action);
/// The same in the history of one record of this type, where steps of its workflow go before acts of the program.
QString auditActionText(const RecordType &type, const QString &action);
/// The reason of an audit row about a record of this type: a code, or the warnings that were kept.
QString auditReasonText(const RecordType &type, const QString &reason);
/// What changed: a field, the state or the unit.
QString auditFieldText(const RecordType &type, const QString &name);
/// A return, cancel, recall or reveal reason of dictionary.md.
QString reasonText(const QString &reason);
/// Why the province called a certificate back, or did not countersign it, and what follows for the office.
QString countersignReasonText(const QString &reason);
/// What the province says of a certificate that was issued without it, as a sentence.
QString countersignatureSentence(const Countersignature &judged);
QString roleText(Role role);
/// The type's name, `家政服务员`.
QString typeText(const RecordType &type);
/// The field's name, `证件号码`; the name itself for a field that the type does not have.
QString fieldText(const RecordType &type, const QString &field);

/// A value as a person reads it: the label of a choice, 是 or 否, a date as 2026-11-23, an instant in Beijing time.
QString valueText(const Field &field, const QVariant &value);

/// What a record's masked JSON says of a field, in words; what is masked already stands as it is.
QString jsonText(const Field &field, const QJsonValue &json);

/// 2026年11月23日, as in sentences and documents; in tables dates are 2026-11-23. Empty for an invalid date.
QString dateLong(const QDate &date);
/// 2026-11-23 14:32 in Beijing time.
QString timeText(const QDateTime &instant);
/// Its day alone, as lists show it: 2026-11-23.
QString dayText(const QDateTime &instant);

}  // namespace jiaxin
