// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/field_checks.h"

#include "domain/rules/codes.h"
#include "domain/rules/contact.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"

#include <QRegularExpression>

namespace jiaxin::checks {

namespace {
Problems one(const char *rule, Severity severity = Severity::Block)
{
    return {{.field = {}, .rule = QLatin1String(rule), .severity = severity}};
}
}  // namespace

Problems creditCode(const QVariant &value, const CheckContext &)
{
    return checkCreditCode(value.toString()).problems;
}

Problems registrationNumber(const QVariant &value, const CheckContext &)
{
    return checkRegistrationNumber(value.toString()).problems;
}

Problems mobilePhone(const QVariant &value, const CheckContext &)
{
    return checkPhone(value.toString(), PhoneKind::Mobile).problems;
}

Problems landline(const QVariant &value, const CheckContext &)
{
    return checkPhone(value.toString(), PhoneKind::Landline).problems;
}

Problems anyPhone(const QVariant &value, const CheckContext &)
{
    return checkPhone(value.toString(), PhoneKind::Any).problems;
}

Problems anyPersonName(const QVariant &value, const CheckContext &)
{
    return checkPersonName(value.toString(), NameScript::Any).problems;
}

Problems email(const QVariant &value, const CheckContext &)
{
    static const QRegularExpression form(QStringLiteral("^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$"));
    return form.match(value.toString()).hasMatch() ? Problems {} : one("alphabet");
}

Problems division(const QVariant &value, const CheckContext &)
{
    const QString code = value.toString();
    static const QRegularExpression form(QStringLiteral("^\\d{6}$"));
    if (!form.match(code).hasMatch())
        return one("length");
    return Divisions::shipped().isKnown(code) ? Problems {} : one("unknown_division", Severity::Warn);
}

Problems unit(const QVariant &value, const CheckContext &)
{
    return UnitTree::shipped().contains(value.toString()) ? Problems {} : one("unknown_code");
}

Problems notInFuture(const QVariant &value, const CheckContext &context)
{
    const QDate date = value.typeId() == QMetaType::QDateTime ? inChina(value.toDateTime()).date() : value.toDate();
    return date > context.today ? one("future_date") : Problems {};
}

Problems documentNumber(const QVariant &value, const CheckContext &)
{
    return isDocumentNumber(normalizeDocumentNumber(value.toString())) ? Problems {}
                                                                       : one("document_number_format", Severity::Warn);
}

Problems positive(const QVariant &value, const CheckContext &)
{
    const QString text = value.toString();
    const bool above = !text.startsWith(u'-') && text.contains(QRegularExpression(QStringLiteral("[1-9]")));
    return above ? Problems {} : one("out_of_range");
}

}  // namespace jiaxin::checks
