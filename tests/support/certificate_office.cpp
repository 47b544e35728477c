// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/certificate_office.h"

#include "app/attachments/attachment_service.h"
#include "app/documents/demo/demo_portrait.h"
#include "app/records/status_service.h"
#include "tests/support/office.h"

#include <QBuffer>

namespace jiaxin::test {

namespace {

QByteArray portraitBytes(int seed)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    demoPortrait(quint32(seed)).save(&buffer, "JPEG", 90);
    return bytes;
}

/// Stores a child of a worker without the services' checks.
template <class R>
void put(Workspace &work, const RecordType &type, R record)
{
    record.unit = work.vault->info().unit;
    work.store.insert(type, record, work.context());
}

}  // namespace

CertificateOffice::CertificateOffice(int device, const QString &unit)
    : officer {.name = QStringLiteral("officer"), .roles = {Role::CertificateOfficer}, .unit = unit},
      reviewer {.name = QStringLiteral("reviewer"), .roles = {Role::Reviewer}, .unit = unit},
      clerk {.name = QStringLiteral("clerk"), .roles = {Role::Clerk}, .unit = unit},
      manager {.name = QStringLiteral("manager"), .roles = {Role::CertificateOfficer, Role::Reviewer}, .unit = unit},
      stranger {.name = QStringLiteral("stranger"), .roles = {Role::CertificateOfficer}, .unit = QStringLiteral("610104")},
      admin {.name = QStringLiteral("admin"), .roles = {Role::AccountAdmin}, .unit = unit},
      m_unit(unit)
{
    Result<std::unique_ptr<Session>> session = Session::create(
        m_root.filePath(QStringLiteral("vault")),
        {.unit = unit, .device = device, .adminName = QStringLiteral("admin"), .password = Secret("correct Horse 1")},
        {.crypto = *m_crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}});
    if (!session)
        qFatal("no vault: %s", qPrintable(errorName(session.error().code) + session.error().detail));
    m_session = std::move(*session);
    m_enterprise = as(clerk, [](Workspace &work) {
                       return work.transact([&]() -> Result<RecordId> {
                           Enterprise enterprise;
                           enterprise.name = QStringLiteral("西安市碑林区安心到家家政服务有限公司");
                           enterprise.creditCode = test::creditCode(1);
                           enterprise.registrationState = Enterprise::RegistrationState::Active;
                           enterprise.unit = work.vault->info().unit;
                           enterprise.state = QStringLiteral("published");
                           work.store.insert(enterpriseType, enterprise, work.context());
                           return enterprise.id;
                       });
                   }).value();
}

void CertificateOffice::reopen()
{
    Result<std::unique_ptr<Session>> session =
        Session::unlock(folder(), QStringLiteral("admin"), Secret("correct Horse 1"),
                        {.crypto = *m_crypto, .clock = clock, .cacheMebibytes = 64, .costs = {.n = 1024}});
    if (!session)
        qFatal("not reopened: %s", qPrintable(errorName(session.error().code) + session.error().detail));
    m_session = std::move(*session);
}

RecordId CertificateOffice::addWorker(Workspace &work, int number, bool portrait)
{
    static const QStringList names {QStringLiteral("马𠮷莲"), QStringLiteral("王招娣"), QStringLiteral("欧阳春兰"),
                                    QStringLiteral("古丽·阿依"), QStringLiteral("赵一")};
    Worker worker;
    worker.name = names.at(number % names.size());
    worker.documentNumber = residentNumber(number);
    worker.documentValidUntil = work.today().addYears(10);
    worker.photo.hex = portrait ? QString() : QString::number(number).rightJustified(64, u'a');
    worker.category = ServiceCategory(number % int(ServiceCategory::Count));
    worker.jobs = {ServiceItem::Cleaning, ServiceItem::Cooking};
    worker.enterprise = m_enterprise;
    worker.unit = m_unit;
    worker.state = QStringLiteral("filed");
    work.store.insert(workerType, worker, work.context());
    Authorisation consent;
    consent.worker = worker.id;
    consent.startsAt = work.clock.now().addSecs(-60);
    consent.endsAt = consent.startsAt.addDays(30);
    put(work, authorisationType, consent);
    IdentityCheck identity;
    identity.worker = worker.id;
    identity.checkedAt = consent.startsAt;
    put(work, identityCheckType, identity);
    BackgroundCheck background;
    background.worker = worker.id;
    background.returnedOn = work.today();
    background.conclusion = BackgroundCheck::Conclusion::Passed;
    put(work, backgroundCheckType, background);
    HealthCheck health;
    health.worker = worker.id;
    health.category = ServiceCategory::MotherInfantCare;
    health.examinedOn = work.today().addDays(-30);
    put(work, healthCheckType, health);
    Training training;
    training.worker = worker.id;
    training.result = Training::Outcome::Passed;
    put(work, trainingType, training);
    StatusService(work).recompute(worker.id);
    return worker.id;
}

QList<RecordId> CertificateOffice::addWorkers(int count, bool portraits)
{
    const int first = int(m_workers.size());
    const auto added = as(clerk, [&](Workspace &work) {
        return work.transact([&]() -> Result<QList<RecordId>> {
            QList<RecordId> ids;
            for (int i = 0; i < count; ++i)
                ids.append(addWorker(work, first + i, portraits));
            return ids;
        });
    });
    if (portraits) {
        (void)as(clerk, [&](Workspace &work) -> Result<void> {
            AttachmentService attachments(work);
            for (int i = 0; i < count; ++i) {
                const auto outcome =
                    attachments.attach(workerType, added->at(i), QStringLiteral("photo"), portraitBytes(first + i),
                                       {.kept = true, .reason = QStringLiteral("drawn")});
                if (!outcome || !outcome->saved)
                    qFatal("no portrait: %s", outcome
                                                  ? qPrintable(outcome->problems.first().field + outcome->problems.first().rule)
                                                  : qPrintable(outcome.error().detail));
            }
            return {};
        });
    }
    m_workers.append(*added);
    return *added;
}

void CertificateOffice::change(const RecordId &id, const std::function<void(Worker &)> &edit)
{
    as(clerk, [&](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            const auto before = work.store.get<Worker>(workerType, id);
            Worker after = *before;
            edit(after);
            work.store.update(workerType, *before, after, work.context());
            StatusService(work).recompute(id);
            return {};
        });
    }).value();
}

void CertificateOffice::changeEnterprise(const std::function<void(Enterprise &)> &edit)
{
    as(clerk, [&](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            const auto before = work.store.get<Enterprise>(enterpriseType, m_enterprise);
            Enterprise after = *before;
            edit(after);
            work.store.update(enterpriseType, *before, after, work.context());
            StatusService(work).recomputeAfter(enterpriseType, after);
            return {};
        });
    }).value();
}

void CertificateOffice::withdrawConsent(const RecordId &worker)
{
    as(clerk, [&](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            for (const Authorisation &before : work.store.childrenOf<Authorisation>(authorisationType, "worker", worker)) {
                Authorisation after = before;
                after.withdrawnAt = work.clock.now();
                after.state = QStringLiteral("withdrawn");
                work.store.update(authorisationType, before, after, work.context());
            }
            StatusService(work).recompute(worker);
            return {};
        });
    }).value();
}

void CertificateOffice::addToAll(const std::function<void(Workspace &, const RecordId &)> &add)
{
    as(clerk, [&](Workspace &work) {
        return work.transact([&]() -> Result<void> {
            for (const RecordId &worker : std::as_const(m_workers)) {
                add(work, worker);
                StatusService(work).recompute(worker);
            }
            return {};
        });
    }).value();
}

void CertificateOffice::renewConsents()
{
    addToAll([](Workspace &work, const RecordId &worker) {
        Authorisation consent;
        consent.worker = worker;
        consent.startsAt = work.clock.now().addSecs(-1);
        consent.endsAt = consent.startsAt.addDays(30);
        put(work, authorisationType, consent);
    });
}

void CertificateOffice::renewHealthChecks()
{
    addToAll([](Workspace &work, const RecordId &worker) {
        HealthCheck health;
        health.worker = worker;
        health.category = ServiceCategory::MotherInfantCare;
        health.examinedOn = work.today();
        put(work, healthCheckType, health);
    });
}

}  // namespace jiaxin::test
