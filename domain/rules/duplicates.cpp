// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/duplicates.h"

#include "domain/rules/identity_number.h"
#include "domain/rules/normalize.h"
#include "domain/rules/similarity.h"

namespace jiaxin {

namespace {

/// As RecordService stores it; records from elsewhere may still have the number of an old card, or blanks in it.
QString plainNumber(const QString &number)
{
    constexpr qsizetype oldLength = 15;
    const QString text = normalizeCode(number);
    const bool isOld = text.size() == oldLength && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return isOld ? toEighteenDigits(text) : text;
}

bool sameCode(const QString &one, const QString &other)
{
    const QString code = normalizeCode(one);
    return !code.isEmpty() && code == normalizeCode(other);
}

bool isBranch(const Enterprise &enterprise)
{
    return enterprise.kind == Enterprise::Kind::Branch;
}

QStringList placesOf(const Enterprise &enterprise)
{
    QStringList places;
    for (const QString &address : {enterprise.registeredAddress, enterprise.businessAddress}) {
        const QString core = addressCore(address);
        if (!core.isEmpty() && !places.contains(core))
            places.append(core);
    }
    return places;
}

/// Streets of one name are in many cities.
bool sameCity(const Enterprise &one, const Enterprise &other)
{
    constexpr qsizetype city = 4;
    return one.division.isEmpty() || other.division.isEmpty() || one.division.left(city) == other.division.left(city);
}

QList<DuplicateReason> reasonsOf(const Worker &one, const Worker &other)
{
    QList<DuplicateReason> reasons;
    const QString number = plainNumber(one.documentNumber);
    if (!number.isEmpty() && number == plainNumber(other.documentNumber))
        reasons.append(one.documentType == other.documentType ? DuplicateReason::SameDocument : DuplicateReason::SameNumber);
    const QString name = comparisonKey(one.name);
    if (!name.isEmpty() && name == comparisonKey(other.name) && one.birthDate.isValid() && one.birthDate == other.birthDate &&
        similarPhones(one.phone, other.phone))
        reasons.append(DuplicateReason::SamePerson);
    return reasons;
}

QList<DuplicateReason> reasonsOf(const Enterprise &one, const Enterprise &other)
{
    QList<DuplicateReason> reasons;
    if (sameCode(one.creditCode, other.creditCode))
        reasons.append(DuplicateReason::SameCode);
    if (sameCode(one.registrationNumber, other.registrationNumber) ||
        (!one.licenceScan.hex.isEmpty() && one.licenceScan.hex == other.licenceScan.hex))
        reasons.append(DuplicateReason::SameLicence);
    const QStringList places = placesOf(other);
    const auto shared = [&places](const QString &place) { return places.contains(place); };
    const QStringList own = placesOf(one);
    if (std::any_of(own.begin(), own.end(), shared) && sameCity(one, other) && isBranch(one) == isBranch(other) &&
        similarFirmNames(one.name, other.name))
        reasons.append(DuplicateReason::SimilarAtPlace);
    return reasons;
}

QStringList keysOf(const Worker &worker)
{
    QStringList keys;
    const QString number = plainNumber(worker.documentNumber);
    if (!number.isEmpty())
        keys.append(QStringLiteral("number ") + number);
    const QString name = comparisonKey(worker.name);
    if (!name.isEmpty() && worker.birthDate.isValid() && !worker.phone.isEmpty())
        keys.append(QStringLiteral("person ") + worker.birthDate.toString(Qt::ISODate) + name);
    return keys;
}

QStringList keysOf(const Enterprise &enterprise)
{
    QStringList keys;
    const auto add = [&keys](const char *kind, const QString &value) {
        if (!value.isEmpty())
            keys.append(QLatin1String(kind) + value);
    };
    add("code ", normalizeCode(enterprise.creditCode));
    add("registration ", normalizeCode(enterprise.registrationNumber));
    add("licence ", enterprise.licenceScan.hex);
    for (const QString &place : placesOf(enterprise))
        add("place ", place);
    return keys;
}

QStringList comparedFields(const RecordType &type)
{
    QStringList fields = duplicateKeyFields(type);
    if (&type == &workerType)
        fields.append(QStringLiteral("document_type"));
    if (&type == &enterpriseType)
        fields.append({QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("division")});
    return fields;
}

QByteArray comparedText(const RecordType &type, const Record &record)
{
    // Lengths in front: no two records give one text by where their values end.
    QByteArray text = record.id.toString().toUtf8();
    for (const QString &name : comparedFields(type)) {
        const QByteArray value = type.field(name)->get(record).toString().toUtf8();
        text += '\n' + QByteArray::number(value.size()) + ' ' + value;
    }
    return text;
}

}  // namespace

QList<DuplicateReason> duplicateReasons(const RecordType &type, const Record &one, const Record &other)
{
    if (&type == &workerType)
        return reasonsOf(static_cast<const Worker &>(one), static_cast<const Worker &>(other));
    if (&type == &enterpriseType)
        return reasonsOf(static_cast<const Enterprise &>(one), static_cast<const Enterprise &>(other));
    return {};
}

QStringList duplicateKeys(const RecordType &type, const Record &record)
{
    if (&type == &workerType)
        return keysOf(static_cast<const Worker &>(record));
    return &type == &enterpriseType ? keysOf(static_cast<const Enterprise &>(record)) : QStringList();
}

QStringList duplicateKeyFields(const RecordType &type)
{
    if (&type == &workerType)
        return {QStringLiteral("document_number"), QStringLiteral("name"), QStringLiteral("birth_date"),
                QStringLiteral("phone")};
    if (&type == &enterpriseType)
        return {QStringLiteral("credit_code"), QStringLiteral("registration_number"), QStringLiteral("licence_scan"),
                QStringLiteral("registered_address"), QStringLiteral("business_address")};
    return {};
}

QString documentKey(const Worker &worker)
{
    const QString number = plainNumber(worker.documentNumber);
    return number.isEmpty() ? QString() : choiceName(worker.documentType) + u' ' + number;
}

QByteArray comparedText(const RecordType &type, const Record &one, const Record &other)
{
    const QByteArray a = comparedText(type, one);
    const QByteArray b = comparedText(type, other);
    return one.id.toString() < other.id.toString() ? a + '\n' + b : b + '\n' + a;
}

}  // namespace jiaxin
