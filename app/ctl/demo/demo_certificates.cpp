// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The chapters of the demonstration that deal with certificates, and the end.
#include "app/audit/audit_service.h"
#include "app/certificates/print_service.h"
#include "app/certificates/verify_service.h"
#include "app/ctl/demo/demo_story.h"
#include "app/documents/certificate_painter.h"
#include "app/records/status_service.h"
#include "app/words/words.h"

namespace jiaxin::ctl {

namespace {

const QString officer = QStringLiteral("certificate_officer");

constexpr qsizetype toIssue = 28;
constexpr qsizetype toApprove = 24;
constexpr qsizetype onTrialSheet = 3;
constexpr qsizetype onPdf = 16;

const QTime morning(9, 10);
const QTime afternoon(15, 20);

Result<CertificateTemplate> cardLayout(Workspace &work)
{
    const Result<QList<CertificateTemplate>> templates = loadTemplates();
    return templates ? findTemplate(*templates, work.settings.text(setting::cardTemplate)) : templates.error();
}

void require(const CertificateOutcomes &outcomes)
{
    for (const CertificateOutcome &outcome : outcomes) {
        if (outcome.refusal)
            throw DbFailure(*outcome.refusal);
    }
}

}  // namespace

Result<void> DemoStory::issueCertificates()
{
    m_office.goTo(m_office.workingDayBefore(12), morning);
    const Result<QStringList> issued = m_office.as(officer, [&](Workspace &work) {
        CertificateService service(work);
        QList<RecordId> workers;
        for (const Candidate &candidate : service.eligible()) {
            // Whose consent will have lapsed by the end is on the trial sheet: all of certificates.pdf stay in force.
            const bool lapses = m_world.exampleOf(candidate.worker.documentNumber) == WorkerCase::ConsentLapsed;
            workers.insert(lapses && !workers.isEmpty() ? 1 : workers.size(), candidate.worker.id);
        }
        const CertificateOutcomes outcomes = service.issue(workers.first(std::min(toIssue, workers.size())));
        require(outcomes);
        QStringList numbers;
        for (const CertificateOutcome &outcome : outcomes)
            numbers.append(outcome.number);
        return numbers;
    });
    if (!issued)
        return issued.error();
    m_office.tell(label("demo", "requested %1 certificates, each with its number"), {QString::number(issued->size())});
    m_office.goTo(m_office.workingDayBefore(11), morning);
    if (issued->size() < toApprove)
        return failure(ErrorCode::WrongState, "not_eligible");
    m_approved = issued->first(toApprove);
    const Result<void> approved = m_office.as(QStringLiteral("reviewer"), [&](Workspace &work) {
        for (const QString &number : m_approved) {
            const auto certificate = CertificateService(work).find(number);
            const Result<Outcome> outcome =
                ReviewService(work).act(certificateType, certificate->id, {.action = QStringLiteral("approve")});
            if (!outcome)
                throw DbFailure(outcome.error());
        }
    });
    if (approved)
        m_office.tell(label("demo", "approved %1 certificates"), {QString::number(m_approved.size())});
    return approved;
}

Result<void> DemoStory::printPdf(const QStringList &numbers, const QString &file)
{
    const Result<PrintedBatch> batch = m_office.as(officer, [&](Workspace &work) -> Result<PrintedBatch> {
        const Result<CertificateTemplate> layout = cardLayout(work);
        if (!layout)
            return layout.error();
        Result<PrintedBatch> printed =
            PrintService(work).printPdf({.numbers = numbers, .templateName = layout->name, .templateVersion = layout->version},
                                        *layout, m_office.path(file));
        if (printed)
            require(printed->refused);
        return printed;
    });
    if (!batch)
        return batch.error();
    m_office.tell(label("demo", "printed %1 certificates on %2 pages into %3"),
                  {QString::number(batch->summary.certificates), QString::number(batch->summary.pages), file});
    return {};
}

Result<void> DemoStory::stepCertificates(const QStringList &numbers, const StepRequest &request)
{
    const Result<void> stepped =
        m_office.as(officer, [&](Workspace &work) { require(CertificateService(work).step(numbers, request)); });
    if (stepped)
        m_office.tell(label("demo", "%1: %2 certificates"), {actionText(request.action), QString::number(numbers.size())});
    return stepped;
}

Result<void> DemoStory::printTrialSheet()
{
    m_office.goTo(m_office.workingDayBefore(10), morning);
    m_trial = m_approved.first(onTrialSheet);
    if (Result<void> printed = printPdf(m_trial, QStringLiteral("trial.pdf")); !printed)
        return printed;
    if (Result<void> spoiled =
            stepCertificates({m_trial.first()}, {.action = QStringLiteral("spoil"), .reason = QStringLiteral("misfeed")});
        !spoiled)
        return spoiled;
    return stepCertificates(m_trial.sliced(1), {.action = QStringLiteral("confirm")});
}

Result<void> DemoStory::renderFirstPage(const QStringList &numbers, const QString &file)
{
    constexpr double dotsPerInch = 150;
    return m_office.as(officer, [&](Workspace &work) -> Result<void> {
        const Result<CertificateTemplate> layout = cardLayout(work);
        if (!layout)
            return layout.error();
        PrintService service(work);
        const PrintPlan plan =
            valueOrThrow(service.plan({.numbers = numbers, .templateName = layout->name, .templateVersion = layout->version}));
        QList<CertificateFace> faces;
        for (const PrintItem &item : plan.items) {
            faces.append(valueOrThrow(service.face(item)));
            m_codes.append(faces.last().qrPayload);
        }
        const QImage page = renderSide(CertificatePainter(*layout), 0,
                                       faces.first(std::min<qsizetype>(layout->capacity(), faces.size())), dotsPerInch);
        if (!page.save(m_office.path(file), "PNG"))
            return failure(ErrorCode::Io, "cannot_write");
        return {};
    });
}

Result<void> DemoStory::printCertificates()
{
    m_office.goTo(m_office.workingDayBefore(10), afternoon);
    // The spoiled one is printed again, as the second card of its number.
    m_printed = m_trial.first(1) + m_approved.sliced(onTrialSheet, onPdf - 1);
    if (Result<void> drawn = renderFirstPage(m_printed, QStringLiteral("certificates-1.png")); !drawn)
        return drawn;
    if (Result<void> printed = printPdf(m_printed, QStringLiteral("certificates.pdf")); !printed)
        return printed;
    return stepCertificates(m_printed, {.action = QStringLiteral("confirm")});
}

Result<void> DemoStory::handOutCertificates()
{
    constexpr qsizetype stillHere = 2;
    constexpr qsizetype notActivated = 4;
    m_office.goTo(m_office.workingDayBefore(9), morning);
    const QStringList handed = m_trial.sliced(1) + m_printed.first(onPdf - stillHere);
    if (Result<void> done = stepCertificates(handed, {.action = QStringLiteral("hand_over")}); !done)
        return done;
    m_office.goTo(m_office.workingDayBefore(8), morning);
    const QStringList active = handed.first(handed.size() - notActivated);
    if (Result<void> done = stepCertificates(active, {.action = QStringLiteral("activate")}); !done)
        return done;
    m_office.goTo(m_office.workingDayBefore(7), afternoon);
    return stepCertificates({m_trial.last()}, {.action = QStringLiteral("report_lost"), .reason = QStringLiteral("lost")});
}

Result<void> DemoStory::closeTheBooks()
{
    m_office.goToEnd();
    const Result<int> verified = m_office.as(officer, [&](Workspace &work) -> Result<int> {
        valueOrThrow(StatusService(work).refreshAll());
        int good = 0;
        for (const QByteArray &code : m_codes)
            good += valueOrThrow(VerifyService(work).verify(QString::fromLatin1(code))).valid ? 1 : 0;
        return good;
    });
    if (!verified)
        return verified.error();
    m_office.tell(label("demo", "verified the QR codes: %1 of %2 genuine and in force"),
                  {QString::number(*verified), QString::number(m_codes.size())});
    if (*verified != m_codes.size())
        return Error {.code = ErrorCode::Corrupt, .field = QStringLiteral("certificate"), .detail = QStringLiteral("verify")};
    const Result<AuditVerdict> audit =
        m_office.as(QStringLiteral("auditor"), [](Workspace &work) { return AuditService(work).verify(); });
    if (!audit)
        return audit.error();
    if (!audit->ok())
        return Error {.code = ErrorCode::Corrupt, .field = QStringLiteral("audit"), .detail = QStringLiteral("chain")};
    m_office.tell(label("demo", "checked the audit: %1 rows, whole"), {QString::number(audit->rows)});
    return {};
}

}  // namespace jiaxin::ctl
