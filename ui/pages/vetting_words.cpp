// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/vetting_words.h"

#include "app/words/words.h"
#include "domain/rules/divisions.h"
#include "ui/tables/facts.h"

namespace jiaxin {

namespace {

QString fieldValue(const Filing &filing, const QString &name)
{
    const Field *field = enterpriseType.field(name);
    return valueText(*field, field->get(*filing.record));
}

QString registeredValue(const Filing &filing, const QString &name)
{
    const Field *field = registrationExtractType.field(name);
    return field && filing.facts.registration ? valueText(*field, field->get(*filing.facts.registration)) : QString();
}

QString unitShort(const QString &unit)
{
    return UnitTree::shipped().unit(unit).name;
}

QString similarName(const Filing &filing, const QString &id)
{
    for (const SimilarEnterprise &other : filing.facts.similar) {
        if (other.id.toString() == id)
            return VettingWords::tr("%1 (%2)").arg(other.name, unitShort(other.unit));
    }
    return {};
}

}  // namespace

QString VettingWords::lineLabel(const QString &id)
{
    if (id == QLatin1String("credit_code"))
        return tr("Credit code");
    if (id == QLatin1String("declared_headcount"))
        return tr("Headcount");
    if (id == QLatin1String("division"))
        return tr("Managing unit");
    if (id == QLatin1String("materials"))
        return tr("Materials");
    if (id == QLatin1String("duplicates"))
        return tr("Duplicates");
    if (id == QLatin1String("changes"))
        return tr("Last review");
    return fieldText(enterpriseType, id);
}

QString VettingWords::materials(const Enterprise &record)
{
    QStringList missing;
    if (record.licenceScan.hex.isEmpty())
        missing.append(tr("licence"));
    if (record.commitmentScan.hex.isEmpty())
        missing.append(tr("commitment"));
    if (record.managementRulesScan.hex.isEmpty())
        missing.append(tr("management rules"));
    return missing.isEmpty() ? tr("Licence, commitment and management rules uploaded")
                             : tr("Missing: %1").arg(missing.join(tr(", ")));
}

QString VettingWords::lineValue(const FilingLine &line, const Filing &filing)
{
    const Enterprise &record = *filing.record;
    if (line.id == QLatin1String("credit_code") && record.creditCode.isEmpty())
        return record.registrationNumber;
    if (line.id == QLatin1String("legal_representative")) {
        const QString number = filing.shown.value(QLatin1String("legal_representative_document_number")).toString();
        return number.isEmpty() ? record.legalRepresentative : record.legalRepresentative + QStringLiteral(" · ") + number;
    }
    if (line.id == QLatin1String("declared_headcount"))
        return tr("%1, %2 filed, %3 with consent")
            .arg(record.declaredHeadcount ? tr("%n person(s)", nullptr, *record.declaredHeadcount) : tr("Not filed"))
            .arg(filing.facts.filedWorkers)
            .arg(filing.facts.authorisedWorkers);
    if (line.id == QLatin1String("division"))
        return line.mark == CheckMark::Passed ? tr("%1, agrees with the division").arg(unitShort(record.unit))
                                              : unitShort(record.unit);
    if (line.id == QLatin1String("materials"))
        return materials(record);
    if (line.id == QLatin1String("duplicates"))
        return line.mark == CheckMark::Passed ? tr("No enterprise filed twice was found") : QString();
    if (line.id == QLatin1String("changes"))
        return line.mark == CheckMark::Passed ? tr("No key field changed since then") : QString();
    return fieldValue(filing, line.id);
}

QString VettingWords::problem(const Problem &problem, const Filing &filing)
{
    const QString field = fieldText(enterpriseType, problem.field);
    if (problem.rule == QLatin1String("missing"))
        return tr("%1 not filed").arg(field);
    if (problem.rule == QLatin1String("outside_province"))
        return tr("Registered outside the province");
    if (problem.rule == QLatin1String("address_division"))
        return tr("The address lies in %1").arg(Divisions::shipped().name(problem.argument));
    if (problem.rule == QLatin1String("wrong_division"))
        return tr("%1 belongs to another unit").arg(Divisions::shipped().name(filing.record->division));
    if (problem.rule == QLatin1String("term_over"))
        return tr("The term of business ended on %1").arg(filing.record->termUntil.toString(Qt::ISODate));
    if (problem.rule == QLatin1String("not_in_business"))
        return tr("Not in business");
    if (problem.rule.startsWith(QLatin1String("register_"))) {
        const QString said = registeredValue(filing, problem.field);
        // Kind and capital stand in the line of another field.
        const bool own = problem.field != QLatin1String("kind") && problem.field != QLatin1String("registered_capital");
        return own ? tr("in the register: %1").arg(said) : tr("%1 in the register: %2").arg(field, said);
    }
    if (problem.rule == QLatin1String("headcount"))
        return tr("Fewer workers filed than declared");
    if (problem.rule == QLatin1String("same_code"))
        return tr("Same code as %1").arg(similarName(filing, problem.argument));
    if (problem.rule == QLatin1String("similar_name"))
        return tr("Resembles %1").arg(similarName(filing, problem.argument));
    if (problem.rule == QLatin1String("key_changed"))
        return tr("%1 changed").arg(field);
    if (problem.rule == QLatin1String("pin_unanswered"))
        return tr("%1 pinned but not changed").arg(field);
    return problemText(&enterpriseType, problem);
}

QString VettingWords::lineProblem(const FilingLine &line, const Filing &filing)
{
    // Materials say in the value what is missing.
    if (line.id == QLatin1String("materials"))
        return {};
    QStringList sentences;
    for (const Problem &each : line.problems)
        sentences.append(problem(each, filing));
    sentences.removeDuplicates();
    return sentences.join(tr("; "));
}

QString VettingWords::stage(const QString &state, const QString &unit)
{
    if (state == QLatin1String("county_approved"))
        return tr("Second review");
    return singleLevel(unit) ? tr("Review") : tr("First review");
}

VettingWords::ChipText VettingWords::waitChip(const QueueItem &item)
{
    switch (item.wait) {
    case QueueItem::Wait::Publicity:
        return {ChipKind::Blue, tr("Publicity can begin")};
    case QueueItem::Wait::Publish:
        return {ChipKind::Blue, tr("Publicity over, can be published")};
    case QueueItem::Wait::Running:
        return {ChipKind::Grey, tr("In publicity, until %1").arg(item.due.addDays(-1).toString(QStringLiteral("MM-dd")))};
    case QueueItem::Wait::OwnFiling:
    case QueueItem::Wait::Review:
        break;
    }
    const QString name = stage(item.state, item.unit);
    if (!item.due.isValid())
        return {ChipKind::Grey, name};
    const ChipKind kind = item.colour == StatusColour::Green ? ChipKind::Grey : chipOf(item.colour);
    if (item.workingDaysLeft < 0)
        return {ChipKind::Red, tr("%1, %n working day(s) overdue", nullptr, -item.workingDaysLeft).arg(name)};
    if (item.workingDaysLeft == 0)
        return {item.colour == StatusColour::Red ? ChipKind::Red : ChipKind::Amber, tr("%1, due today").arg(name)};
    return {kind, tr("%1, %n working day(s) left", nullptr, item.workingDaysLeft).arg(name)};
}

QString VettingWords::registerSource(const RegistrationExtract &extract)
{
    return tr("register of %1; file %2, imported %3 by %4")
        .arg(extract.extractedOn.toString(Qt::ISODate), extract.fileName, timeText(extract.importedAt), extract.importedBy);
}

QString VettingWords::registerDay(const std::optional<RegistrationExtract> &extract)
{
    return extract ? tr("Register of %1").arg(extract->extractedOn.toString(Qt::ISODate)) : tr("Register not obtained");
}

QString VettingWords::refusal(const Filing &filing)
{
    if (filing.refusal && filing.refusal->detail == QLatin1String("four_eyes"))
        return tr("You had a part in this filing yourself; somebody else has to review it");
    if (filing.wait == QueueItem::Wait::Running)
        return tr("In publicity; it can be published from %1 on").arg(dateLong(filing.due));
    if (filing.refusal)
        return errorText(*filing.refusal);
    return {};
}

}  // namespace jiaxin
