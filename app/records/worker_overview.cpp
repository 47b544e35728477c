// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/worker_overview.h"

#include "app/attachments/attachment_service.h"
#include "app/records/status_service.h"
#include "app/review/review_service.h"
#include "domain/rules/age.h"

namespace jiaxin {

namespace {

void readChildren(Workspace &work, const RecordId &worker, WorkerOverview &overview)
{
    RecordService records(work);
    for (const RecordType *type : workerChildTypes) {
        QList<ChildRow> rows;
        for (auto &child : work.store.children(*type, "worker", worker)) {
            QJsonObject values = records.maskedJson(*type, *child);
            if (const Field *field = type->field(u"enterprise")) {
                const RecordId firm(field->get(*child).toString());
                if (const auto enterprise = work.store.get<Enterprise>(enterpriseType, firm))
                    values.insert(field->id(), enterprise->name);
            }
            ChildRow row {.id = child->id, .state = child->state, .values = values, .record = {}};
            row.record = std::move(child);
            rows.prepend(std::move(row));
        }
        overview.children.insert(type->id(), rows);
    }
    for (const IdentityCheck &check : work.store.childrenOf<IdentityCheck>(identityCheckType, "worker", worker)) {
        if (check.method == IdentityCheck::Method::CardReader)
            overview.lastCardRead = std::max(overview.lastCardRead, inChina(check.checkedAt).date());
    }
    for (const Certificate &certificate : work.store.childrenOf<Certificate>(certificateType, "worker", worker)) {
        overview.certificate = certificate.id;
        overview.certificateNumber = certificate.number;
        overview.certificateState = certificate.state;
    }
}

}  // namespace

Result<WorkerOverview> workerOverview(Workspace &work, const RecordId &id)
{
    RecordService records(work);
    const Result<std::shared_ptr<Record>> shown = records.show(workerType, id);
    if (!shown)
        return shown.error();
    const auto &worker = static_cast<const Worker &>(**shown);
    StatusService statuses(work);
    const Result<WorkerDossier> dossier = statuses.dossier(id);
    if (!dossier)
        return dossier.error();
    WorkerOverview overview {.id = id,
                             .version = worker.version,
                             .state = worker.state,
                             .unit = worker.unit,
                             .territory = work.territoryOf(worker.unit),
                             .values = records.maskedJson(workerType, worker),
                             .enterpriseName = dossier->enterprise ? dossier->enterprise->name : QString(),
                             .age = ageAt(worker.birthDate, work.today()),
                             .photo = {},
                             .status = livingStatus(*dossier, work.clock.now(), work.settings.statusPolicy()),
                             .eligibility = eligibility(*dossier, work.clock.now(), work.settings.statusPolicy())};
    if (!worker.photo.hex.isEmpty() && overview.territory == Territory::Inside)
        overview.photo = AttachmentService(work).image(worker.photo);
    if (overview.territory == Territory::Inside)
        overview.attachments = attachmentsOf(workerType, worker);
    overview.frozen = statuses.isFrozen(id);
    overview.actions = ReviewService(work).possibleActions(workerType, worker);
    readChildren(work, id, overview);
    return overview;
}

}  // namespace jiaxin
