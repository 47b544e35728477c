// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The cross-field rules of every record type, and what follows from other fields.
#include "domain/records/records.h"
#include "domain/rules/age.h"
#include "domain/rules/codes.h"
#include "domain/rules/identity_number.h"
#include "domain/rules/normalize.h"

namespace jiaxin {

namespace {

Problem warn(const char *field, const char *rule)
{
    return {.field = QLatin1String(field), .rule = QLatin1String(rule), .severity = Severity::Warn};
}

Problem block(const char *field, const char *rule)
{
    return {.field = QLatin1String(field), .rule = QLatin1String(rule)};
}

/// domain.md §3.5: start ≤ end. The problem stands at the end.
template <class Moment>
void requireOrder(Problems &problems, const Moment &start, const Moment &end, const char *endField)
{
    if (start.isValid() && end.isValid() && end < start)
        problems.append(block(endField, "date_order"));
}

Problems named(Problems problems, const char *field)
{
    for (Problem &problem : problems)
        problem.field = QLatin1String(field);
    return problems;
}

QString derivedSex(const Worker &worker)
{
    return worker.sex == Worker::Sex::Male || worker.sex == Worker::Sex::Female ? choiceName(worker.sex) : QString();
}

}  // namespace

Problems check(const Enterprise &record, const CheckContext &context)
{
    Problems problems;
    if (record.creditCode.isEmpty() && record.registrationNumber.isEmpty())
        problems.append(block("credit_code", "required"));
    const bool old = record.creditCode.isEmpty();
    const CheckResult code = old ? checkRegistrationNumber(record.registrationNumber) : checkCreditCode(record.creditCode);
    if (code.ok())
        problems.append(named(checkLocalRegistration(code), old ? "registration_number" : "credit_code"));
    requireOrder(problems, record.establishedOn, record.approvedOn, "approved_on");
    requireOrder(problems, record.termFrom, record.termUntil, "term_until");
    if (!record.businessScope.isEmpty() && !record.businessScope.contains(QStringLiteral("家政")) &&
        !record.businessScope.contains(QStringLiteral("家庭服务")))
        problems.append(warn("business_scope", "not_household_service"));
    if (record.legalRepresentativeDocumentType && !record.legalRepresentativeDocumentNumber.isEmpty()) {
        const CheckResult number = checkPersonalNumber(choiceName(*record.legalRepresentativeDocumentType),
                                                       record.legalRepresentativeDocumentNumber, context.today);
        problems.append(named(number.problems, "legal_representative_document_number"));
    }
    return problems;
}

void complete(Enterprise &record, const CheckContext &)
{
    record.creditCode = normalizeCode(record.creditCode);
    record.registrationNumber = normalizeCode(record.registrationNumber);
    if (record.division.isEmpty() && !record.creditCode.isEmpty())
        record.division = checkCreditCode(record.creditCode).derived.value(QStringLiteral("division"));
}

Problems check(const Worker &record, const CheckContext &context)
{
    Problems problems;
    QDate birth = record.birthDate;
    QString sex = derivedSex(record);
    if (!record.documentNumber.isEmpty()) {
        const CheckResult number = checkPersonalNumber(choiceName(record.documentType), record.documentNumber, context.today);
        problems.append(named(number.problems, "document_number"));
        const QDate derivedBirth = QDate::fromString(number.derived.value(QStringLiteral("birth_date")), Qt::ISODate);
        if (derivedBirth.isValid() && birth.isValid() && derivedBirth != birth)
            problems.append(block("birth_date", "birth_date_mismatch"));
        const QString derived = number.derived.value(QStringLiteral("sex"));
        if (!derived.isEmpty() && !sex.isEmpty() && derived != sex)
            problems.append(block("sex", "sex_mismatch"));
        if (derivedBirth.isValid())
            birth = derivedBirth;
        if (sex.isEmpty())
            sex = derived;
    }
    if (birth.isValid() && birth <= context.today)
        problems.append(named(checkAge(birth, sex, context.today), "birth_date"));
    requireOrder(problems, record.documentValidFrom, record.documentValidUntil, "document_valid_until");
    if (record.documentValidUntil.isValid() && record.documentValidUntil < context.today)
        problems.append(warn("document_valid_until", "expired_document"));
    return problems;
}

void complete(Worker &record, const CheckContext &context)
{
    if (record.documentNumber.isEmpty())
        return;
    const CheckResult number = checkPersonalNumber(choiceName(record.documentType), record.documentNumber, context.today);
    if (!number.normalized.isEmpty())
        record.documentNumber = number.normalized;
    if (!record.birthDate.isValid())
        record.birthDate = QDate::fromString(number.derived.value(QStringLiteral("birth_date")), Qt::ISODate);
    if (derivedSex(record).isEmpty()) {
        if (const auto sex = choiceFromName<Worker::Sex>(number.derived.value(QStringLiteral("sex"))))
            record.sex = *sex;
    }
    if (record.division.isEmpty())
        record.division = number.derived.value(QStringLiteral("division"));
    if (record.nationality.isEmpty())
        record.nationality = number.derived.value(QStringLiteral("nationality"));
}

Problems check(const Employment &record, const CheckContext &context)
{
    Problems problems;
    requireOrder(problems, record.joinedOn, record.leftOn, "left_on");
    if (record.joinedOn.isValid() && record.joinedOn > context.today)
        problems.append(warn("joined_on", "future_date"));
    return problems;
}

Problems check(const Authorisation &record, const CheckContext &context)
{
    Problems problems;
    requireOrder(problems, record.startsAt, record.endsAt, "ends_at");
    if (record.startsAt.isValid() && inChina(record.startsAt).date() > context.today)
        problems.append(warn("starts_at", "future_date"));
    return problems;
}

void complete(Authorisation &record, const CheckContext &)
{
    constexpr qint64 consentSeconds = 30LL * 24 * 3600;
    if (record.startsAt.isValid() && !record.endsAt.isValid())
        record.endsAt = record.startsAt.addSecs(consentSeconds);
}

Problems check(const BackgroundCheck &record, const CheckContext &)
{
    Problems problems;
    requireOrder(problems, record.submittedOn, record.returnedOn, "returned_on");
    if (record.conclusion != BackgroundCheck::Conclusion::Pending && !record.returnedOn.isValid())
        problems.append(block("returned_on", "required"));
    return problems;
}

Problems check(const HealthCheck &record, const CheckContext &)
{
    Problems problems;
    requireOrder(problems, record.examinedOn, record.validUntil, "valid_until");
    return problems;
}

Problems check(const Training &record, const CheckContext &)
{
    Problems problems;
    requireOrder(problems, record.startedOn, record.endedOn, "ended_on");
    if (record.result == Training::Outcome::Passed && !record.endedOn.isValid())
        problems.append(block("ended_on", "required"));
    return problems;
}

Problems check(const Insurance &record, const CheckContext &)
{
    Problems problems;
    requireOrder(problems, record.validFrom, record.validUntil, "valid_until");
    return problems;
}

Problems check(const Certificate &record, const CheckContext &)
{
    Problems problems;
    requireOrder(problems, record.issuedOn, record.validUntil, "valid_until");
    return problems;
}

}  // namespace jiaxin
