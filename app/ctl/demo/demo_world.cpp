// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/demo/demo_world.h"

#include "domain/rules/codes.h"
#include "domain/rules/identity_number.h"

namespace jiaxin::ctl {

namespace {

struct FirmSketch {
    QString name;
    QString legalRepresentative;
    QString address;
    FirmFate fate;
    int staff;
};

QList<FirmSketch> firmSketches()
{
    return {
        {QStringLiteral("西安安檐家政服务有限公司"), QStringLiteral("秦安檐"), QStringLiteral("文艺北路18号"),
         FirmFate::Published, 16},
        {QStringLiteral("西安晴好月家政服务有限公司"), QStringLiteral("白晴好"), QStringLiteral("友谊东路77号"),
         FirmFate::Published, 14},
        {QStringLiteral("陕西砖塔家庭服务有限公司"), QStringLiteral("魏砖生"), QStringLiteral("小雁塔路3号"),
         FirmFate::Published, 12},
        {QStringLiteral("西安细柳家政服务部"), QStringLiteral("柳细娥"), QStringLiteral("环城南路12号"), FirmFate::Frozen, 4},
        {QStringLiteral("西安南门里养老照护有限公司"), QStringLiteral("温守门"), QStringLiteral("南大街56号"),
         FirmFate::InPublicity, 5},
        {QStringLiteral("西安碑林惠邻家政中心"), QStringLiteral("惠思邻"), QStringLiteral("建设东路9号"),
         FirmFate::CountyApproved, 4},
        {QStringLiteral("西安长乐坊保洁有限公司"), QStringLiteral("乐长青"), QStringLiteral("长乐坊21号"), FirmFate::Submitted,
         0},
        {QStringLiteral("西安沣水家电清洗有限公司"), QStringLiteral("沣一清"), QStringLiteral("太乙路40号"),
         FirmFate::Submitted, 0},
        {QStringLiteral("西安兴庆月母婴服务有限公司"), QStringLiteral("庆月华"), QStringLiteral("咸宁西路8号"),
         FirmFate::Resubmitted, 0},
        {QStringLiteral("西安建国门收纳服务部"), QStringLiteral("纳新民"), QStringLiteral("建国门内大街5号"),
         FirmFate::Returned, 0},
        {QStringLiteral("西安东关南街家政社"), QStringLiteral("关小东"), QStringLiteral("东关南街66号"), FirmFate::Draft, 0},
    };
}

QString creditCode(int serial)
{
    const QString eight = QStringLiteral("MA7D%1").arg(serial, 4, 10, QLatin1Char('0'));
    const QString body = QStringLiteral("91610103") + eight + QLatin1Char(organizationCodeCheckCharacter(eight));
    return body + QLatin1Char(creditCodeCheckCharacter(body));
}

QString residentId(const QString &division, const QDate &birth, int sequence)
{
    const QString body =
        division + birth.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("%1").arg(sequence, 3, 10, QLatin1Char('0'));
    return body + QLatin1Char(residentIdCheckCharacter(body));
}

Enterprise firmRecord(const FirmSketch &sketch, int serial, const QDate &today)
{
    Enterprise firm;
    firm.name = sketch.name;
    firm.creditCode = creditCode(serial);
    firm.kind = sketch.name.endsWith(QStringLiteral("公司")) ? Enterprise::Kind::Company : Enterprise::Kind::SoleTrader;
    firm.registrationAuthority = QStringLiteral("西安市碑林区市场监督管理局");
    firm.establishedOn = today.addYears(-2 - serial % 7).addDays(serial * 11);
    firm.registeredCapital = *Decimal::parse(QString::number(20 + serial * 10));
    firm.currency = QStringLiteral("人民币");
    firm.businessScope = QStringLiteral("家政服务；养老照护服务；母婴生活护理；专业保洁");
    firm.industryCode = QStringLiteral("8010");
    firm.registeredAddress = QStringLiteral("陕西省西安市碑林区") + sketch.address;
    firm.businessAddress = firm.registeredAddress;
    firm.division = QStringLiteral("610103");
    firm.legalRepresentative = sketch.legalRepresentative;
    firm.legalRepresentativeDocumentType = DocumentType::ResidentId;
    firm.legalRepresentativeDocumentNumber = residentId(QStringLiteral("610103"), QDate(1975, 4, 2).addDays(serial * 97), 11);
    firm.legalRepresentativePhone = QStringLiteral("1300000%1").arg(7100 + serial);
    firm.contactName = sketch.legalRepresentative;
    firm.contactPhone = QStringLiteral("1300000%1").arg(7200 + serial);
    firm.landline = QStringLiteral("029-8000%1").arg(7300 + serial);
    firm.businessModel = {serial % 3 == 0 ? Enterprise::BusinessModel::Agency : Enterprise::BusinessModel::Staff};
    firm.services = {ServiceItem::Cleaning, ServiceItem::Cooking, ServiceItem::ElderCare};
    firm.declaredHeadcount = std::max(3, sketch.staff);
    firm.storeCount = 1;
    return firm;
}

QString workerName(int serial)
{
    static const QStringList surnames =
        QStringLiteral("王 李 张 刘 陈 杨 赵 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 宋 谢 韩 唐 冯 于 董 萧 程 吕 单 解 仇")
            .split(u' ');
    static const QStringList givenNames =
        QStringLiteral("秋莲 桂芳 雪梅 春燕 小霞 淑琴 玉兰 改花 巧玲 彩云 爱萍 凤英 丽娟 红艳 素珍 银环 晓燕 引弟 秀珍 月娥 "
                       "建国 志强 海燕 文秀 翠萍 润生 雅茹 麦香 冬梅")
            .split(u' ');
    if (serial == 9)
        return QStringLiteral("阿依古丽·买买提");
    if (serial == 21)
        return QStringLiteral("欧阳龢");
    return surnames.at(serial * 7 % surnames.size()) + givenNames.at(serial * 5 % givenNames.size());
}

Worker workerRecord(int serial)
{
    static const QStringList divisions = QStringLiteral("610103 612401 610423 612322 610525 612501 610702 610324").split(u' ');
    Worker worker;
    worker.name = workerName(serial);
    const QDate birth = QDate(1969, 2, 11).addDays(serial * 157 + 40);
    // An even sequence is a woman's number; a few men work here too.
    worker.documentNumber = residentId(divisions.at(serial % divisions.size()), birth, 2 * (20 + serial) + (serial % 9 == 4));
    worker.documentIssuer = QStringLiteral("西安市公安局碑林分局");
    worker.documentValidFrom = QDate(2018, 5, 1).addDays(serial);
    worker.documentValidUntil = worker.documentValidFrom.addYears(20);
    worker.ethnicity = serial == 9 ? QStringLiteral("05") : QStringLiteral("01");
    worker.currentAddress = QStringLiteral("陕西省西安市碑林区太白路街道%1号院%2单元").arg(serial + 3).arg(serial % 6 + 1);
    worker.phone = QStringLiteral("1310000%1").arg(6000 + serial);
    worker.emergencyContact = workerName(serial + 31);
    worker.emergencyPhone = QStringLiteral("1320000%1").arg(6000 + serial);
    worker.category = ServiceCategory(serial % 4);
    static const QList<QList<ServiceItem>> jobs {{ServiceItem::Cleaning, ServiceItem::Hourly},
                                                 {ServiceItem::Cleaning, ServiceItem::Cooking},
                                                 {ServiceItem::ElderCare, ServiceItem::Cooking},
                                                 {ServiceItem::MotherInfantCare, ServiceItem::InfantCare}};
    worker.jobs = jobs.at(serial % 4);
    worker.povertyRelief = serial % 6 == 0;
    if (worker.povertyRelief)
        worker.assistedArea = QStringLiteral("安康市汉滨区");
    return worker;
}

/// The first of each enterprise are the usual ones; the examples of trouble come last.
WorkerCase caseOf(int indexInFirm, const DemoFirm &firm)
{
    if (firm.fate != FirmFate::Published)
        return WorkerCase::InOrder;
    const int fromEnd = firm.staff - 1 - indexInFirm;
    return fromEnd < 3 ? WorkerCase(1 + (indexInFirm + firm.staff * 2) % (int(WorkerCase::Count) - 1)) : WorkerCase::InOrder;
}

QDateTime morning(const QDate &day)
{
    constexpr int secondsEast = 8 * 3600;
    return QDateTime(day, QTime(9, 0), Qt::OffsetFromUTC, secondsEast).toUTC();
}

void addPapers(DemoWorker &worker, int serial, const QDate &today, const QDate &filing)
{
    using Case = WorkerCase;
    const int consentAge = worker.example == Case::ConsentExpiring ? 26 : worker.example == Case::ConsentLapsed ? 33 : 0;
    worker.consent.kind = Authorisation::Kind::Collection;
    worker.consent.method = Authorisation::Method::Paper;
    worker.consent.grantee = QStringLiteral("西安市碑林区商务局");
    worker.consent.scope = {Authorisation::Scope::Identity, Authorisation::Scope::Employment, Authorisation::Scope::Training,
                            Authorisation::Scope::Health,   Authorisation::Scope::Insurance,  Authorisation::Scope::Background};
    worker.consent.startsAt = morning(std::min(today.addDays(-consentAge), filing.addDays(-1)));
    worker.consent.archivePlace = QStringLiteral("企业档案柜%1号").arg(serial % 12 + 1);

    worker.identity.method = IdentityCheck::Method::CardReader;
    worker.identity.checkedAt = morning(filing.addDays(-4));
    worker.identity.result = IdentityCheck::Outcome::Consistent;

    worker.background.batch = QStringLiteral("BL-%1").arg(filing.addDays(-3).toString(QStringLiteral("yyyyMMdd")));
    worker.background.submittedOn = filing.addDays(-3);
    worker.background.authority = QStringLiteral("西安市公安局碑林分局");
    const bool pending = worker.example == Case::BackgroundPending;
    worker.background.conclusion = pending ? BackgroundCheck::Conclusion::Pending : BackgroundCheck::Conclusion::Passed;
    if (!pending) {
        worker.background.returnedOn = filing.addDays(-2);
        worker.background.identityMatch = BackgroundCheck::IdentityMatch::Match;
    }
    if (worker.example != Case::NoHealthCheck) {
        HealthCheck check;
        check.category = worker.example == Case::HealthTooLow ? ServiceCategory::General : worker.record.category;
        check.institution = QStringLiteral("西安市碑林区疾病预防控制中心");
        check.examinedOn = today.addDays(worker.example == Case::HealthExpiring ? -350 : -40 - serial % 60);
        check.conclusion = HealthCheck::Conclusion::Qualified;
        worker.health = check;
    }
    if (worker.example != Case::NoTraining) {
        Training course;
        course.institution = QStringLiteral("西安市家政职业培训学校");
        course.course = QStringLiteral("家政服务员岗前培训");
        course.kind = Training::Kind::PreJob;
        course.hours = 40;
        course.startedOn = today.addDays(-70);
        course.endedOn = today.addDays(-60);
        course.result = Training::Outcome::Passed;
        worker.training = course;
    }
    if (serial % 5 != 0) {
        Insurance policy;
        policy.kind = Insurance::Kind::Accident;
        policy.insurer = QStringLiteral("某财产保险股份有限公司陕西分公司");
        policy.policyNumber = QStringLiteral("JZ%1").arg(900100 + serial);
        policy.sumInsured = *Decimal::parse(QStringLiteral("300000"));
        policy.validFrom = today.addDays(-30 - serial);
        policy.validUntil = policy.validFrom.addYears(1).addDays(-1);
        worker.insurance = policy;
    }
}

}  // namespace

DemoWorld::DemoWorld(const QDate &today, const QDate &filing)
{
    int serial = 1;
    for (const FirmSketch &sketch : firmSketches()) {
        firms.push_back({.record = firmRecord(sketch, serial, today), .fate = sketch.fate, .staff = sketch.staff});
        ++serial;
    }
    int person = 0;
    for (size_t firm = 0; firm < firms.size(); ++firm) {
        for (int i = 0; i < firms.at(firm).staff; ++i) {
            DemoWorker worker {.record = workerRecord(person), .firm = firm, .example = caseOf(i, firms.at(firm))};
            // The check for the strictest category covers all others, so too low a check needs a category above the lowest.
            if (worker.example == WorkerCase::HealthTooLow)
                worker.record.category = ServiceCategory::ElderCare;
            addPapers(worker, person, today, filing);
            workers.push_back(worker);
            ++person;
        }
    }
}

QList<const DemoWorker *> DemoWorld::staffOf(std::initializer_list<FirmFate> fates) const
{
    QList<const DemoWorker *> found;
    for (const DemoWorker &worker : workers) {
        if (std::find(fates.begin(), fates.end(), firms.at(worker.firm).fate) != fates.end())
            found.append(&worker);
    }
    return found;
}

WorkerCase DemoWorld::exampleOf(const QString &documentNumber) const
{
    for (const DemoWorker &worker : workers) {
        if (worker.record.documentNumber == documentNumber)
            return worker.example;
    }
    return WorkerCase::Count;
}

QList<const DemoFirm *> DemoWorld::firmsOf(std::initializer_list<FirmFate> fates) const
{
    QList<const DemoFirm *> found;
    for (const DemoFirm &firm : firms) {
        if (std::find(fates.begin(), fates.end(), firm.fate) != fates.end())
            found.append(&firm);
    }
    return found;
}

}  // namespace jiaxin::ctl
