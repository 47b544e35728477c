// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/registration_extract.h"

#include "domain/rules/contact.h"
#include "domain/rules/normalize.h"
#include "domain/rules/similarity.h"
#include "domain/rules/text_difference.h"

namespace jiaxin {

namespace {

bool containsAny(const QString &text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

QString personText(const QString &name)
{
    const CheckResult checked = checkPersonName(name, NameScript::Any);
    return checked.ok() ? checked.normalized : name;
}

/// Registers end a scope with a full stop or not, and separate its items by any mark.
QString scopeKey(const QString &scope)
{
    QString key;
    for (const QChar c : comparisonKey(scope)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            key.append(c);
    }
    return key;
}

/// A state that an enterprise's record has, too.
QString filedState(RegistrationExtract::State state)
{
    return choiceName(state == RegistrationExtract::State::Abnormal ? RegistrationExtract::State::Active : state);
}

bool sameValue(const QString &field, const QVariant &filed, const QVariant &registered)
{
    if (field == QLatin1String("registered_address"))
        return sameWrittenAddress(filed.toString(), registered.toString());
    if (field == QLatin1String("business_scope"))
        return scopeKey(filed.toString()) == scopeKey(registered.toString());
    if (field == QLatin1String("legal_representative"))
        return sameText(personText(filed.toString()), personText(registered.toString()));
    if (field == QLatin1String("registration_state"))
        return filed.toString() == filedState(*choiceFromName<RegistrationExtract::State>(registered.toString()));
    if (field == QLatin1String("kind"))
        return filed.toString() == choiceName(*kindOfRegister(registered.toString()));
    return enterpriseType.field(field)->isText() ? sameText(filed.toString(), registered.toString()) : filed == registered;
}

}  // namespace

std::optional<Enterprise::Kind> kindOfRegister(const QString &text)
{
    using Kind = Enterprise::Kind;
    static const QList<std::pair<QStringList, Kind>> words {
        {{QStringLiteral("分公司"), QStringLiteral("分支机构"), QStringLiteral("分店")}, Kind::Branch},
        {{QStringLiteral("个体")}, Kind::SoleTrader},
        {{QStringLiteral("合作社")}, Kind::Cooperative},
        {{QStringLiteral("民办非企业"), QStringLiteral("社会服务机构")}, Kind::PrivateNonEnterprise},
        {{QStringLiteral("外商"), QStringLiteral("外资"), QStringLiteral("外国"), QStringLiteral("中外"),
          QStringLiteral("港澳台"), QStringLiteral("台港澳"), QStringLiteral("香港"), QStringLiteral("澳门"),
          QStringLiteral("台湾")},
         Kind::ForeignInvested},
        {{QStringLiteral("公司"), QStringLiteral("企业"), QStringLiteral("合伙"), QStringLiteral("独资")}, Kind::Company},
    };
    const QString written = normalizeText(text);
    for (const auto &[parts, kind] : words) {
        if (containsAny(written, parts))
            return kind;
    }
    return std::nullopt;
}

RegisterAgreement agreementWithRegister(const QString &field, const Enterprise &filing, const RegistrationExtract &extract)
{
    const Field *ofFiling = enterpriseType.field(field);
    const Field *ofExtract = registrationExtractType.field(field);
    if (!ofFiling || !ofExtract)
        return RegisterAgreement::NotGiven;
    const QVariant registered = ofExtract->get(extract);
    const bool unreadable = ofFiling->id() == QLatin1String("kind") && !kindOfRegister(extract.kind);
    if (!registered.isValid() || unreadable)
        return RegisterAgreement::NotGiven;
    const QVariant filed = ofFiling->get(filing);
    if (!filed.isValid())
        return RegisterAgreement::NotFiled;
    return sameValue(field, filed, registered) ? RegisterAgreement::Same : RegisterAgreement::Different;
}

QList<RegisterComparison> compareWithRegister(const Enterprise &filing, const RegistrationExtract &extract)
{
    QList<RegisterComparison> all;
    for (const Field &field : registrationExtractType.fields) {
        if (enterpriseType.field(field.id()))
            all.append({.field = field.id(), .agreement = agreementWithRegister(field.id(), filing, extract)});
    }
    return all;
}

}  // namespace jiaxin
