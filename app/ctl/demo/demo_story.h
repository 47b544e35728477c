// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/demo/demo_files.h"
#include "app/ctl/demo/demo_office.h"
#include "app/documents/certificate_template.h"
#include "app/review/review_service.h"

namespace jiaxin::ctl {

/// What happened in the office in the six weeks before the demonstration's day: rosters in, vetted, published, certificates
/// out, and something left for everybody to do. Each chapter is a few steps; all go through the services as the users who take
/// them.
class DemoStory {
public:
    DemoStory(DemoOffice &office, const DemoWorld &world, DemoFiles files)
        : m_office(office), m_world(world), m_files(std::move(files))
    {
    }

    /// Every chapter in turn; the first failure ends it.
    Result<void> tell();

private:
    Result<void> foundOffice();
    Result<void> fileEnterprises();
    Result<void> vetEnterprises();
    Result<void> publishEnterprises();
    Result<void> importWorkers();
    Result<void> issueCertificates();
    Result<void> printTrialSheet();
    Result<void> printCertificates();
    Result<void> handOutCertificates();
    Result<void> leaveSomethingToDo();
    Result<void> openNotice(const QList<const DemoFirm *> &firms);
    Result<void> leaveFilings();
    Result<void> importRegister();
    Result<void> closeTheBooks();

    Result<void> importFile(const QString &user, const RecordType &type, const QString &file);
    Result<void> importStaff(const QString &name, const QList<const DemoWorker *> &staff);
    Result<void> attachScans(const QList<const DemoFirm *> &firms);
    /// One step with all enterprises of these fates.
    Result<void> stepFirms(const QString &user, const QList<const DemoFirm *> &firms, const StepRequest &request);
    Result<void> printPdf(const QStringList &numbers, const QString &file);
    Result<void> renderFirstPage(const QStringList &numbers, const QString &file);
    Result<void> stepCertificates(const QStringList &numbers, const StepRequest &request);

    DemoOffice &m_office;
    const DemoWorld &m_world;
    DemoFiles m_files;
    QStringList m_approved;     ///< numbers, in the order of their issue
    QStringList m_trial;        ///< of the trial sheet
    QStringList m_printed;      ///< of certificates.pdf
    QList<QByteArray> m_codes;  ///< what stands in the QR codes of certificates.pdf
};

}  // namespace jiaxin::ctl
