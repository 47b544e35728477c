// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/demo/demo_story.h"

#include "app/attachments/attachment_service.h"
#include "app/exchange/registration_service.h"
#include "app/review/publicity_service.h"
#include "app/review/review_service.h"
#include "app/words/words.h"

#include <QBuffer>

namespace jiaxin::ctl {

namespace {

const QString clerk = QStringLiteral("county_clerk");
const QString countyReviewer = QStringLiteral("county_reviewer");
const QString cityReviewer = QStringLiteral("reviewer");

const QTime morning(9, 10);
const QTime afternoon(15, 20);

RecordId firmId(Workspace &work, const DemoFirm &firm)
{
    const auto found = work.store.findBy(enterpriseType, "credit_code", firm.record.creditCode);
    if (!found)
        throw DbFailure({.code = ErrorCode::NotFound, .field = QStringLiteral("enterprise")});
    return found->id;
}

/// A record that was refused ends the story like any other failure.
void require(const Result<Outcome> &outcome)
{
    if (!outcome)
        throw DbFailure(outcome.error());
    if (!outcome->saved)
        throw DbFailure(
            {.code = ErrorCode::Invalid, .field = outcome->problems.value(0).field, .detail = outcome->problems.value(0).rule});
}

}  // namespace

Result<void> DemoStory::tell()
{
    using Chapter = Result<void> (DemoStory::*)();
    for (const Chapter chapter :
         {&DemoStory::foundOffice, &DemoStory::fileEnterprises, &DemoStory::vetEnterprises, &DemoStory::publishEnterprises,
          &DemoStory::importWorkers, &DemoStory::issueCertificates, &DemoStory::printTrialSheet, &DemoStory::printCertificates,
          &DemoStory::handOutCertificates, &DemoStory::leaveFilings, &DemoStory::importRegister, &DemoStory::leaveSomethingToDo,
          &DemoStory::closeTheBooks}) {
        if (Result<void> done = (this->*chapter)(); !done)
            return done;
    }
    return {};
}

Result<void> DemoStory::foundOffice()
{
    m_office.goTo(m_office.workingDayBefore(40), morning);
    if (Result<void> opened = m_office.open(); !opened)
        return opened;
    if (Result<void> folders = m_files.makeFolders(); !folders)
        return folders;
    m_office.tell(label("demo", "made the vault of Xi'an 610100 with a signing key of its own"), {});
    const QString city = QStringLiteral("610100");
    const QString county = QStringLiteral("610103");
    const QList<DemoOffice::NewUser> users {
        {QStringLiteral("clerk"), QStringLiteral("贺春晓"), Role::Clerk, city},
        {cityReviewer, QStringLiteral("程致远"), Role::Reviewer, city},
        {QStringLiteral("certificate_officer"), QStringLiteral("苗亚宁"), Role::CertificateOfficer, city},
        {QStringLiteral("leader"), QStringLiteral("傅建民"), Role::Leader, city},
        {QStringLiteral("security_admin"), QStringLiteral("康书平"), Role::SecurityAdmin, city},
        {QStringLiteral("auditor"), QStringLiteral("祁文静"), Role::Auditor, city},
        {clerk, QStringLiteral("崔小满"), Role::Clerk, county},
        {countyReviewer, QStringLiteral("梁慧敏"), Role::Reviewer, county}};
    for (const DemoOffice::NewUser &user : users) {
        if (Result<void> added = m_office.addUser(user); !added)
            return added;
    }
    m_office.tell(label("demo", "added %1 users, one of each role and two of Beilin district"),
                  {QString::number(users.size())});
    const Result<void> set = m_office.as(QStringLiteral("security_admin"), [](Workspace &work) -> Result<void> {
        return work.transact([&]() -> Result<void> {
            work.settings.set(setting::hotline, QStringLiteral("029-0000 0123"));
            return {};
        });
    });
    if (set)
        m_office.tell(label("demo", "set the hotline that is printed on certificates"), {});
    return set;
}

Result<void> DemoStory::importFile(const QString &user, const RecordType &type, const QString &file)
{
    const Result<ImportReport> report =
        m_office.as(user, [&](Workspace &work) { return ImportService(work).run(type, m_files.path(file)); });
    if (!report)
        return report.error();
    if (report->rejected > 0)
        return Error {.code = ErrorCode::Invalid,
                      .field = report->problems.value(0).problem.field,
                      .detail = report->problems.value(0).problem.rule};
    m_office.tell(label("demo", "imported %1: %2 rows read, %3 new"),
                  {typeText(type), QString::number(report->read), QString::number(report->added)});
    return {};
}

Result<void> DemoStory::attachScans(const QList<const DemoFirm *> &firms)
{
    const QList<std::pair<QString, QString>> scans {
        {QStringLiteral("licence_scan"), QStringLiteral("营业执照")},
        {QStringLiteral("commitment_scan"), QStringLiteral("信用承诺书")},
        {QStringLiteral("management_rules_scan"), QStringLiteral("服务员信用信息管理制度")}};
    const Result<void> attached = m_office.as(clerk, [&](Workspace &work) {
        for (const DemoFirm *firm : firms) {
            for (const auto &[field, title] : scans) {
                QByteArray bytes;
                QBuffer buffer(&bytes);
                buffer.open(QIODevice::WriteOnly);
                DemoFiles::scan(title, firm->record).save(&buffer, "PNG");
                require(AttachmentService(work).attach(enterpriseType, firmId(work, *firm), field, bytes));
            }
        }
    });
    if (attached)
        m_office.tell(label("demo", "attached %1 scans of licences, commitments and rules"),
                      {QString::number(firms.size() * scans.size())});
    return attached;
}

Result<void> DemoStory::stepFirms(const QString &user, const QList<const DemoFirm *> &firms, const StepRequest &request)
{
    const Result<void> stepped = m_office.as(user, [&](Workspace &work) {
        for (const DemoFirm *firm : firms)
            require(ReviewService(work).act(enterpriseType, firmId(work, *firm), request));
    });
    if (stepped)
        m_office.tell(label("demo", "%1: %2 enterprises"), {actionText(request.action), QString::number(firms.size())});
    return stepped;
}

Result<void> DemoStory::fileEnterprises()
{
    m_office.goTo(m_office.workingDayBefore(38), morning);
    const auto firms = m_world.firmsOf({FirmFate::Published, FirmFate::Frozen});
    const QString file = QStringLiteral("rosters/enterprises.xlsx");
    if (Result<void> written = m_files.writeFirms(file, firms); !written)
        return written;
    if (Result<void> imported = importFile(clerk, enterpriseType, file); !imported)
        return imported;
    if (Result<void> scans = attachScans(firms); !scans)
        return scans;
    return stepFirms(clerk, firms, {.action = QStringLiteral("submit")});
}

Result<void> DemoStory::vetEnterprises()
{
    const auto firms = m_world.firmsOf({FirmFate::Published, FirmFate::Frozen});
    m_office.goTo(m_office.workingDayBefore(37), morning);
    if (Result<void> county = stepFirms(countyReviewer, firms, {.action = QStringLiteral("approve")}); !county)
        return county;
    m_office.goTo(m_office.workingDayBefore(36), morning);
    if (Result<void> city = stepFirms(cityReviewer, firms, {.action = QStringLiteral("approve")}); !city)
        return city;
    m_office.goTo(m_office.workingDayBefore(36), afternoon);
    return stepFirms(cityReviewer, firms, {.action = QStringLiteral("start_publicity")});
}

Result<void> DemoStory::publishEnterprises()
{
    const auto firms = m_world.firmsOf({FirmFate::Published, FirmFate::Frozen});
    const Result<QDate> end = m_office.as(
        cityReviewer, [&](Workspace &work) { return ReviewService(work).publicityEnd(firmId(work, *firms.first())); });
    if (!end)
        return end.error();
    m_office.goTo(*end, morning);
    return stepFirms(cityReviewer, firms, {.action = QStringLiteral("publish")});
}

Result<void> DemoStory::importStaff(const QString &name, const QList<const DemoWorker *> &staff)
{
    const QString roster = QStringLiteral("rosters/") + name;
    if (Result<void> written = m_files.writeWorkers(roster, m_world, staff); !written)
        return written;
    if (Result<void> imported = importFile(clerk, workerType, roster + QStringLiteral(".xlsx")); !imported)
        return imported;
    for (const RecordType *type : paperTypes()) {
        if (Result<void> imported = importFile(clerk, *type, roster + u'_' + type->id() + QStringLiteral(".xlsx")); !imported)
            return imported;
    }
    return {};
}

Result<void> DemoStory::importWorkers()
{
    m_office.goTo(m_office.workingDayBefore(DemoWorld::filingDays), morning);
    const auto staff = m_world.staffOf({FirmFate::Published, FirmFate::Frozen});
    if (Result<void> imported = importStaff(QStringLiteral("workers"), staff); !imported)
        return imported;
    if (const Result<int> photos = m_files.writePhotos(QStringLiteral("photos"), staff); !photos)
        return photos.error();
    const Result<PhotoFolderOutcome> attached = m_office.as(
        clerk, [&](Workspace &work) { return AttachmentService(work).attachPhotos(m_files.path(QStringLiteral("photos"))); });
    if (!attached)
        return attached.error();
    m_office.tell(label("demo", "attached %1 photos named by number, %2 refused"),
                  {QString::number(attached->attached), QString::number(attached->refused.size())});
    const Result<int> filed = m_office.as(clerk, [&](Workspace &work) {
        int done = 0;
        for (const DemoWorker *worker : staff) {
            if (worker->example == WorkerCase::NotFiled)
                continue;
            const auto record = work.store.findBy(workerType, "document_number", worker->record.documentNumber);
            require(ReviewService(work).act(workerType, record->id, {.action = QStringLiteral("file")}));
            ++done;
        }
        return done;
    });
    if (!filed)
        return filed.error();
    m_office.tell(label("demo", "filed %1 workers"), {QString::number(*filed)});
    return {};
}

/// A public notice with these enterprises, opened.
Result<void> DemoStory::openNotice(const QList<const DemoFirm *> &firms)
{
    return m_office.as(cityReviewer, [&](Workspace &work) {
        PublicityService notices(work);
        NoticeDraft draft = notices.proposal(PublicityNotice::SubjectType::Enterprise);
        for (const DemoFirm *firm : firms)
            draft.items.append(firmId(work, *firm));
        if (draft.contact.isEmpty())
            draft.contact = QStringLiteral("西安市商务局服务贸易处，电话029-00000000");
        const Result<Outcome> saved = notices.save(draft);
        require(saved);
        require(notices.act(saved->id, {.action = QStringLiteral("open"), .version = saved->version}));
    });
}

/// What is still on its way through the review, and what came back.
Result<void> DemoStory::leaveFilings()
{
    const QString file = QStringLiteral("rosters/enterprises_later.xlsx");
    const auto filings = m_world.firmsOf(
        {FirmFate::InPublicity, FirmFate::CountyApproved, FirmFate::Submitted, FirmFate::Resubmitted, FirmFate::Returned});
    const auto first =
        m_world.firmsOf({FirmFate::InPublicity, FirmFate::CountyApproved, FirmFate::Resubmitted, FirmFate::Returned});
    const auto further = m_world.firmsOf({FirmFate::InPublicity, FirmFate::CountyApproved});
    const auto publicity = m_world.firmsOf({FirmFate::InPublicity});
    const auto back = m_world.firmsOf({FirmFate::Resubmitted, FirmFate::Returned});
    const auto corrected = m_world.firmsOf({FirmFate::Resubmitted});
    const StepRequest approve {.action = QStringLiteral("approve")};
    const StepRequest submit {.action = QStringLiteral("submit")};
    const StepRequest giveBack {
        .action = QStringLiteral("return"),
        .reason = QStringLiteral("inconsistent"),
        .note = QStringLiteral("请与营业执照核对后补正"),
        .pins = {{.field = QStringLiteral("registered_address"), .note = QStringLiteral("住所与营业执照不一致，请核对门牌号")},
                 {.field = QStringLiteral("declared_headcount"), .note = QStringLiteral("从业人数与花名册不符")}}};
    const QString addresses = QStringLiteral("（1层）");
    const std::initializer_list<std::function<Result<void>()>> steps {
        [&] {
            m_office.goTo(m_office.workingDayBefore(6), morning);
            return m_files.writeFirms(file, filings + m_world.firmsOf({FirmFate::Draft}));
        },
        [&] { return importFile(clerk, enterpriseType, file); },
        [&] { return attachScans(filings); },
        [&] { return stepFirms(clerk, first, submit); },
        [&] {
            m_office.goTo(m_office.workingDayBefore(5), morning);
            return stepFirms(countyReviewer, back, giveBack);
        },
        [&] { return stepFirms(countyReviewer, further, approve); },
        [&] {
            m_office.goTo(m_office.workingDayBefore(4), morning);
            return stepFirms(cityReviewer, publicity, approve);
        },
        [&] { return openNotice(publicity); },
        [&] {
            m_office.goTo(m_office.workingDayBefore(3), morning);
            return importStaff(QStringLiteral("workers_later"),
                               m_world.staffOf({FirmFate::InPublicity, FirmFate::CountyApproved}));
        },
        [&]() -> Result<void> {
            m_office.goTo(m_office.workingDayBefore(2), morning);
            return m_office.as(clerk, [&](Workspace &work) {
                for (const DemoFirm *firm : corrected)
                    require(RecordService(work).edit(
                        enterpriseType, firmId(work, *firm),
                        {{QStringLiteral("registered_address"), firm->record.registeredAddress + addresses}}));
            });
        },
        [&] { return stepFirms(clerk, corrected + m_world.firmsOf({FirmFate::Submitted}), submit); },
    };
    for (const auto &step : steps) {
        if (Result<void> done = step(); !done)
            return done;
    }
    return {};
}

/// The filings that wait have the register beside them, all but the last.
Result<void> DemoStory::importRegister()
{
    m_office.goTo(m_office.workingDayBefore(2), afternoon);
    const QString file = QStringLiteral("rosters/registrations.xlsx");
    const auto waiting = m_world.firmsOf({FirmFate::Submitted, FirmFate::Resubmitted});
    const auto known = waiting.first(waiting.size() - 1);
    if (Result<void> written = m_files.writeRegister(file, known, m_office.workingDayBefore(3)); !written)
        return written;
    const Result<ImportReport> report =
        m_office.as(countyReviewer, [&](Workspace &work) { return RegistrationService(work).import(m_files.path(file)); });
    if (!report)
        return report.error();
    if (report->rejected > 0)
        return Error {.code = ErrorCode::Invalid,
                      .field = report->problems.value(0).problem.field,
                      .detail = report->problems.value(0).problem.rule};
    m_office.tell(label("demo", "imported %1: %2 rows read, %3 new"),
                  {typeText(registrationExtractType), QString::number(report->read), QString::number(report->added)});
    return {};
}

Result<void> DemoStory::leaveSomethingToDo()
{
    m_office.goTo(m_office.workingDayBefore(1), morning);
    const auto frozen = m_world.firmsOf({FirmFate::Frozen});
    if (Result<void> done = stepFirms(QStringLiteral("leader"), frozen,
                                      {.action = QStringLiteral("freeze"),
                                       .reason = QStringLiteral("listed"),
                                       .note = QStringLiteral("列入重点关注名单，待核查")});
        !done)
        return done;
    m_office.goTo(m_office.workingDayBefore(1), afternoon);
    constexpr qsizetype waiting = 2;
    const QStringList left = m_approved.sliced(m_trial.size() + m_printed.size() - 1);
    return printPdf(left.first(std::min(waiting, left.size())), QStringLiteral("waiting.pdf"));
}

}  // namespace jiaxin::ctl
