// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/filing_checks.h"

#include "app/review/check_line.h"
#include "domain/rules/codes.h"
#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {

FilingLine codeLine(const Enterprise &filing, const Problems &problems)
{
    const bool old = filing.creditCode.isEmpty();
    CheckLine line("credit_code", old ? "registration_number" : "credit_code");
    line.take(problems, {"credit_code", "registration_number"});
    return line;
}

/// What the register says otherwise of these fields. Who is registered where and when approved is written in many ways and
/// judged by nobody.
void compareRegister(CheckLine &line, const Enterprise &filing, const FilingFacts &facts,
                     std::initializer_list<const char *> fields)
{
    for (const char *name : fields) {
        const QString field = QLatin1String(name);
        if (!facts.registration || agreementWithRegister(field, filing, *facts.registration) != RegisterAgreement::Different)
            continue;
        const Severity severity = enterpriseType.field(field)->key ? Severity::Block : Severity::Warn;
        line.add(severity, "register_differs", {}, field);
    }
}

FilingLine nameLine(const Enterprise &filing, const FilingFacts &facts, const Problems &problems)
{
    CheckLine line("name");
    line.take(problems, {"name", "former_name"});
    compareRegister(line, filing, facts, {"name"});
    return line;
}

FilingLine legalLine(const Enterprise &filing, const FilingFacts &facts, const Problems &problems)
{
    CheckLine line("legal_representative");
    line.take(problems, {"legal_representative", "legal_representative_document_number"});
    if (filing.legalRepresentativeDocumentNumber.isEmpty())
        line.add(Severity::Warn, "missing", {}, QStringLiteral("legal_representative_document_number"));
    compareRegister(line, filing, facts, {"legal_representative"});
    return line;
}

FilingLine addressLine(const Enterprise &filing, const FilingFacts &facts, const Problems &problems)
{
    CheckLine line("registered_address");
    line.take(problems, {"registered_address"}).needs(!filing.registeredAddress.isEmpty());
    const QString named = divisionInAddress(filing.registeredAddress);
    if (!named.isEmpty() && !filing.unit.isEmpty() && !inSubtree(unitForDivision(named), filing.unit))
        line.fail("address_division", named);
    compareRegister(line, filing, facts, {"registered_address"});
    return line;
}

FilingLine establishedLine(const Enterprise &filing, const FilingFacts &facts, const Problems &problems)
{
    CheckLine line("established_on");
    line.take(problems, {"established_on", "approved_on", "term_from", "term_until"}).needs(filing.establishedOn.isValid());
    if (filing.termUntil.isValid() && filing.termUntil < facts.today)
        line.fail("term_over");
    compareRegister(line, filing, facts, {"established_on"});
    return line;
}

FilingLine scopeLine(const Enterprise &filing, const FilingFacts &facts, const Problems &problems)
{
    CheckLine line("business_scope");
    line.take(problems, {"business_scope"}).needs(!filing.businessScope.isEmpty());
    compareRegister(line, filing, facts, {"business_scope"});
    return line;
}

/// What the register has beside the fields with lines of their own stands here, too.
FilingLine stateLine(const Enterprise &filing, const FilingFacts &facts)
{
    using State = RegistrationExtract::State;
    CheckLine line("registration_state");
    if (filing.registrationState != Enterprise::RegistrationState::Active)
        line.fail("not_in_business");
    const auto state = facts.registration ? facts.registration->registrationState : std::nullopt;
    if (state && *state != State::Active) {
        const bool over = *state == State::Revoked || *state == State::Deregistered || *state == State::Cancelled;
        line.add(over ? Severity::Block : Severity::Warn, "register_state", choiceName(*state));
    } else {
        compareRegister(line, filing, facts, {"registration_state"});
    }
    compareRegister(line, filing, facts, {"kind", "registered_capital"});
    return line;
}

FilingLine headcountLine(const Enterprise &filing, const FilingFacts &facts)
{
    CheckLine line("declared_headcount");
    line.needs(filing.declaredHeadcount.has_value());
    return filing.declaredHeadcount.value_or(0) > facts.filedWorkers ? line.warn("headcount") : line;
}

FilingLine divisionLine(const Enterprise &filing, const Problems &problems)
{
    CheckLine line("division");
    line.take(problems, {"division"}).needs(!filing.division.isEmpty());
    const QString unit = unitForDivision(filing.division);
    // A record kept at a city covers all of the city's counties.
    if (!filing.division.isEmpty() && !inSubtree(unit, filing.unit) && unit != filing.unit)
        line.fail("wrong_division");
    return line;
}

FilingLine materialsLine(const Enterprise &filing)
{
    CheckLine line("materials", "licence_scan");
    if (filing.licenceScan.hex.isEmpty())
        line.add(Severity::Block, "missing_scan", {}, QStringLiteral("licence_scan"));
    if (filing.commitmentScan.hex.isEmpty())
        line.add(Severity::Block, "missing_scan", {}, QStringLiteral("commitment_scan"));
    if (filing.managementRulesScan.hex.isEmpty())
        line.add(Severity::Warn, "missing_scan", {}, QStringLiteral("management_rules_scan"));
    return line;
}

FilingLine duplicatesLine(const FilingFacts &facts)
{
    CheckLine line("duplicates", "name");
    for (const SimilarEnterprise &other : facts.similar) {
        if (other.sameCode)
            line.fail("same_code", other.id.toString());
        else
            line.warn("similar_name", other.id.toString());
    }
    return line;
}

/// What the name of a firm may begin with: names of divisions, and the same without 省 or 市, longest first.
QStringList placesInNames()
{
    QStringList places {QStringLiteral("陕西省"), QStringLiteral("陕西")};
    for (const QString &division : Divisions::shipped().names()) {
        places.append(comparisonKey(division));
        // One character alone, as of 勉县, would eat into other names.
        if (division.size() > 2)
            places.append(comparisonKey(division.chopped(1)));
    }
    return places;
}

FilingLine changesLine(const FilingFacts &facts)
{
    CheckLine line("changes", "name");
    for (const QString &field : facts.unansweredPins)
        line.add(Severity::Block, "pin_unanswered", {}, field);
    for (const FilingChange &change : facts.changes) {
        if (change.key)
            line.add(Severity::Warn, "key_changed", {}, change.field);
    }
    return line;
}

}  // namespace

QList<FilingLine> filingChecks(const Enterprise &filing, const FilingFacts &facts)
{
    const Problems problems = validate(enterpriseType, filing, {.today = facts.today});
    QList<FilingLine> lines {
        nameLine(filing, facts, problems),
        codeLine(filing, problems),
        legalLine(filing, facts, problems),
        addressLine(filing, facts, problems),
        establishedLine(filing, facts, problems),
        scopeLine(filing, facts, problems),
        stateLine(filing, facts),
        CheckLine("business_model").take(problems, {"business_model"}).needs(!filing.businessModel.isEmpty()),
        CheckLine("services").take(problems, {"services"}).needs(!filing.services.isEmpty()),
        headcountLine(filing, facts),
        divisionLine(filing, problems),
        materialsLine(filing),
        duplicatesLine(facts),
    };
    if (facts.reviewedBefore)
        lines.append(changesLine(facts));
    return lines;
}

bool differsFromRegister(const QList<FilingLine> &lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const FilingLine &line) {
        return std::any_of(line.problems.begin(), line.problems.end(),
                           [](const Problem &problem) { return problem.rule.startsWith(QLatin1String("register_")); });
    });
}

QString nameCore(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("(?:股份有限公司|有限责任公司|有限公司|总公司|分公司|公司|合伙企业|"
                                                        "合作社|经营部|服务部|服务站|中心|工作室|门市部|店)$"));
    static const QRegularExpression brackets(QStringLiteral("[()·]"));
    static const QStringList places = placesInNames();
    QString core = comparisonKey(name).remove(brackets);
    for (bool found = true; found;) {
        found = false;
        for (const QString &place : places) {
            if (core.startsWith(place)) {
                core.remove(0, place.size());
                found = true;
            }
        }
    }
    const QString stripped = QString(core).remove(form);
    return stripped.isEmpty() ? core : stripped;
}

QString divisionInAddress(const QString &address)
{
    constexpr int reach = 20;  // the division stands at the beginning
    const QString head = comparisonKey(address).left(reach);
    QString city;
    for (const Divisions::Row &row : Divisions::shipped().rows()) {
        if (row.level == 2 && head.contains(row.name))
            city = row.code;
    }
    QStringList counties;
    for (const Divisions::Row &row : Divisions::shipped().rows()) {
        if (row.level == 3 && head.contains(row.name) && (city.isEmpty() || row.parent == city))
            counties.append(row.code);
    }
    return counties.size() == 1 ? counties.first() : QString();
}

}  // namespace jiaxin
