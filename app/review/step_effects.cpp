// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/step_effects.h"

#include "app/words/words.h"

#include "domain/rules/credit_state.h"
#include "domain/rules/objection_clock.h"
#include "domain/rules/publicity_terms.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin {

namespace {

bool isStep(const Transition &step, const char *action)
{
    return QLatin1String(step.action) == QLatin1String(action);
}

/// The longest term of a list, in years; 0: none.
int longestTerm(Workspace &work, ListEntry::List list)
{
    switch (list) {
    case ListEntry::List::Untrustworthy:
        return work.settings.number(setting::untrustworthyYears);
    case ListEntry::List::Watch:
        return work.settings.number(setting::watchYears);
    case ListEntry::List::Trustworthy:
    case ListEntry::List::Count:
        break;
    }
    return 0;
}

/// domain.md §4.6: the red list has nothing to be heard on; else the term for a statement has passed without one.
bool statementOver(Workspace &work, const ListEntry &entry)
{
    if (entry.list == ListEntry::List::Trustworthy)
        return true;
    const QDate last =
        WorkCalendar::shipped().addWorkingDays(entry.noticeDeliveredOn, work.settings.number(setting::statementWorkingDays));
    return last.isValid() && last < work.today();
}

bool isBlacklisted(Workspace &work, const ListEntry &entry)
{
    return blacklistEntry(work, "enterprise", entry.enterprise) || blacklistEntry(work, "worker", entry.worker);
}

Problem problem(const char *field, const char *rule, const QString &argument = {})
{
    return {.field = QLatin1String(field), .rule = QLatin1String(rule), .argument = argument};
}

Problems entryProblems(Workspace &work, const ListEntry &after)
{
    Problems problems;
    const bool praises = after.list == ListEntry::List::Trustworthy;
    if (praises && (after.state == QLatin1String("decided") || after.state == QLatin1String("listed")) &&
        isBlacklisted(work, after))
        problems.append(problem(after.enterprise.isNull() ? "worker" : "enterprise", "blacklisted"));
    const int years = longestTerm(work, after.list);
    if (after.state == QLatin1String("listed") && years > 0 && after.validUntil > listTermEnd(after.listedOn, years))
        problems.append(problem("valid_until", "term_too_long", QString::number(years)));
    return problems;
}

}  // namespace

QString workflowState(Workspace &work, const RecordType &type, const Record &record)
{
    if (&type == &penaltyType)
        return stateOn(work.today(), static_cast<const Penalty &>(record));
    if (&type == &listEntryType)
        return stateOn(work.today(), static_cast<const ListEntry &>(record));
    return record.state;
}

std::optional<ListEntry> blacklistEntry(Workspace &work, const char *subjectField, const RecordId &subject)
{
    if (subject.isNull())
        return std::nullopt;
    const QList<ListEntry> entries = work.store.childrenOf<ListEntry>(listEntryType, subjectField, subject);
    const ListEntry *entry = blacklisting(entries, work.today());
    return entry ? std::optional(*entry) : std::nullopt;
}

bool isUnderObjection(Workspace &work, const RecordId &record)
{
    const QList<Objection> objections = work.store.childrenOf<Objection>(objectionType, "subject", record);
    return std::any_of(objections.begin(), objections.end(), marksRecord);
}

void addCreditFacts(Workspace &work, const RecordType &type, const Record &record, WorkflowFacts &facts)
{
    if (&type == &penaltyType) {
        const QDate first = PublicityTable::shipped().terms(static_cast<const Penalty &>(record)).firstRepair;
        facts.repairDue = first.isValid() && work.today() >= first;
    }
    if (&type == &listEntryType) {
        const auto &entry = static_cast<const ListEntry &>(record);
        facts.noticeGiven = entry.noticeDeliveredOn.isValid();
        facts.statementOver = statementOver(work, entry);
    }
}

void addDefaults(Workspace &work, const RecordType &type, const Transition &step, Record &after)
{
    if (&type == &rewardType && isStep(step, "start_publicity")) {
        // domain.md §4.7: so many whole working days, the day of the notice not counted.
        static_cast<Reward &>(after).publicityUntil =
            WorkCalendar::shipped().addWorkingDays(work.today(), work.settings.number(setting::publicityWorkingDays));
    }
    if (&type == &listEntryType && isStep(step, "list")) {
        // Listed by the decision that is there, with many others at the end of a publicity.
        auto &entry = static_cast<ListEntry &>(after);
        if (!entry.listedOn.isValid())
            entry.listedOn = work.today();
    }
    if (&type == &penaltyType && isStep(step, "publish")) {
        auto &penalty = static_cast<Penalty &>(after);
        if (!penalty.publicityUntil.isValid())
            penalty.publicityUntil = PublicityTable::shipped().terms(penalty).lastDay;
    }
}

Problems stepProblems(Workspace &work, const RecordType &type, const Record &before, const Record &after,
                      const StepRequest &request)
{
    if (&type == &listEntryType)
        return entryProblems(work, static_cast<const ListEntry &>(after));
    if (&type == &penaltyType && request.action == QLatin1String("publish")) {
        const auto &penalty = static_cast<const Penalty &>(after);
        const PublicityTerms terms = PublicityTable::shipped().terms(penalty);
        if (!terms.byDefault && request.note.trimmed().isEmpty())
            return {problem("severity", "not_by_default")};
        if (terms.lastDay.isValid() && penalty.publicityUntil > terms.lastDay)
            return {problem("publicity_until", "term_too_long", terms.lastDay.toString(Qt::ISODate))};
    }
    Q_UNUSED(before)
    return {};
}

namespace {

/// What stands in the fields that an objection names, a line each: `奖励名称：…`. Names and labels are both understood.
QString objectedValues(Workspace &work, const Objection &objection)
{
    const RecordType &type = *recordTypeByName(choiceName(objection.subjectType));
    const auto record = work.store.load(type, RecordId(objection.subject));
    if (!record)
        return {};
    const QJsonObject shown = RecordService(work).maskedJson(type, *record);
    QStringList lines;
    for (const Field &field : type.fields) {
        if (!objection.fields.contains(field.id()) && !objection.fields.contains(field.label.translated()))
            continue;
        const QString value = jsonText(field, shown.value(field.id()));
        lines.append(label("words", "%1: %2").translated().arg(field.label.translated(), value));
    }
    return lines.join(u'\n');
}

/// Before and after of what was objected to stand in the objection, whoever corrects the record in between.
void keepValues(Workspace &work, Objection &objection, const QString &action)
{
    if (action == QLatin1String("accept") && objection.valuesBefore.isEmpty())
        objection.valuesBefore = objectedValues(work, objection);
    if (action == QLatin1String("close") && objection.valuesAfter.isEmpty())
        objection.valuesAfter = objectedValues(work, objection);
}

}  // namespace

void takeEffect(Workspace &work, const RecordType &type, const Record &before, Record &after, const StepRequest &request)
{
    if (&type == &authorisationType && request.action == QLatin1String("withdraw")) {
        auto &consent = static_cast<Authorisation &>(after);
        consent.withdrawnAt = work.clock.now();
        consent.withdrawalReason = request.note.isEmpty() ? request.reason : request.note;
    }
    if (&type == &penaltyType && request.action == QLatin1String("amend")) {
        // Another severity, or another day of the decision, is another period.
        auto &penalty = static_cast<Penalty &>(after);
        const PublicityTerms was = PublicityTable::shipped().terms(static_cast<const Penalty &>(before));
        const PublicityTerms is = PublicityTable::shipped().terms(penalty);
        if (penalty.publicityUntil.isValid() && (was.lastDay != is.lastDay || penalty.publicityUntil > is.lastDay))
            penalty.publicityUntil = is.lastDay;
    }
    if (&type == &objectionType)
        keepValues(work, static_cast<Objection &>(after), request.action);
    if (&type == &listEntryType && request.action == QLatin1String("list")) {
        auto &entry = static_cast<ListEntry &>(after);
        if (!entry.validUntil.isValid())
            entry.validUntil = listTermEnd(entry.listedOn, longestTerm(work, entry.list));
    }
}

}  // namespace jiaxin
