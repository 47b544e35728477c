// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/prefill.h"

#include "app/review/objection_subjects.h"
#include "ui/words/unit_choices.h"

namespace jiaxin {
namespace {

void prefill(Workspace &work, Authorisation &consent)
{
    using Scope = Authorisation::Scope;
    consent.startsAt = work.clock.now();
    consent.grantee = unitName(work.actor.unit);
    consent.scope = {Scope::Identity, Scope::Employment, Scope::Training, Scope::Health, Scope::Insurance, Scope::Background};
    // A renewal repeats what the worker agreed to last.
    const QList<Authorisation> before = work.store.childrenOf<Authorisation>(authorisationType, "worker", consent.worker);
    if (before.isEmpty())
        return;
    consent.kind = before.last().kind;
    consent.method = before.last().method;
    consent.scope = before.last().scope;
    consent.grantee = before.last().grantee;
}

/// An objection to that record, if any, by the enterprise or the person whom it concerns.
void prefill(Workspace &work, Objection &objection, const RecordId &subject)
{
    objection.receivedAt = work.clock.now();
    const std::optional<ObjectionSubject> found = subject.isNull() ? std::nullopt : ObjectionSubjects(work).of(subject);
    if (!found)
        return;
    const bool person = found->ownerType == &workerType;
    objection.subjectType = *choiceFromName<Objection::SubjectType>(found->type->id());
    objection.subject = subject.toString();
    objection.applicantKind = person ? Objection::ApplicantKind::Person : Objection::ApplicantKind::Enterprise;
    if (!person)
        objection.applicant = found->owner;
}

}  // namespace

std::shared_ptr<Record> prefilled(Workspace &work, const RecordType &type, const RecordId &parent)
{
    std::shared_ptr<Record> record = type.create();
    if (&type == &objectionType)
        prefill(work, static_cast<Objection &>(*record), parent);
    if (parent.isNull())
        return record;
    for (const Field *field : type.parentFields()) {
        if (work.store.load(*recordTypeByName(QLatin1String(field->of)), parent)) {
            (void)field->set(*record, parent.toString());
            break;
        }
    }
    const std::optional<Worker> worker = work.store.get<Worker>(workerType, parent);
    if (&type == &authorisationType)
        prefill(work, static_cast<Authorisation &>(*record));
    if (!worker)
        return record;
    if (&type == &healthCheckType)
        static_cast<HealthCheck &>(*record).category = worker->category;
    if (&type == &insuranceType)
        static_cast<Insurance &>(*record).enterprise = worker->enterprise;
    if (&type == &employmentType)
        static_cast<Employment &>(*record).enterprise = worker->enterprise;
    if (&type == &identityCheckType)
        static_cast<IdentityCheck &>(*record).checkedAt = work.clock.now();
    return record;
}

}  // namespace jiaxin
