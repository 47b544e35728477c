// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What an objection may be about, found by whom it concerns, on a real vault.
#include "app/review/objection_subjects.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class ObjectionSubjectsTest : public QObject {
    Q_OBJECT

    Office m_office;
    const QString m_clerk = QStringLiteral("clerk");
    RecordId m_firm;
    RecordId m_worker;
    RecordId m_penalty;
    RecordId m_draft;
    RecordId m_reward;

    RecordId penalty(const char *number, const char *decidedOn)
    {
        m_office.as(m_clerk);
        return m_office.create(penaltyType, {{QStringLiteral("subject_kind"), QStringLiteral("organisation")},
                                             {QStringLiteral("enterprise"), m_firm.toString()},
                                             {QStringLiteral("document_number"), QString::fromUtf8(number)},
                                             {QStringLiteral("violation"), QStringLiteral("虚假宣传")},
                                             {QStringLiteral("facts"), QStringLiteral("夸大服务员资质")},
                                             {QStringLiteral("basis"), QStringLiteral("《中华人民共和国广告法》第五十五条")},
                                             {QStringLiteral("kinds"), QJsonArray {QStringLiteral("fine")}},
                                             {QStringLiteral("content"), QStringLiteral("罚款五千元")},
                                             {QStringLiteral("fine"), QStringLiteral("0.5")},
                                             {QStringLiteral("decided_on"), QLatin1String(decidedOn)},
                                             {QStringLiteral("authority"), QStringLiteral("西安市碑林区市场监督管理局")},
                                             {QStringLiteral("severity"), QStringLiteral("ordinary")}});
    }
    static QString said(const ObjectionSubject &subject)
    {
        return QStringList {subject.type->id(), subject.title, subject.day.toString(Qt::ISODate), subject.state}.join(u'|');
    }
    QStringList found(const QString &typed, const QString &user)
    {
        return m_office.as(user)
            .wait([&](Workspace &work) {
                QStringList lines;
                for (const ObjectionSubject &subject : ObjectionSubjects(work).find(typed))
                    lines.append(said(subject));
                return lines;
            })
            .value();
    }
    QStringList under(const RecordType &type, const RecordId &owner, const QString &user)
    {
        return m_office.as(user)
            .wait([&](Workspace &work) {
                QStringList lines;
                for (const ObjectionSubject &subject : ObjectionSubjects(work).under(type, owner))
                    lines.append(said(subject));
                return lines;
            })
            .value();
    }
    QStringList objectTo(const QString &type, const RecordId &subject)
    {
        const Result<Outcome> outcome = m_office.as(m_clerk).wait([&](Workspace &work) {
            return RecordService(work).create(objectionType,
                                              {{QStringLiteral("subject_type"), type},
                                               {QStringLiteral("subject"), subject.toString()},
                                               {QStringLiteral("applicant_kind"), QStringLiteral("person")},
                                               {QStringLiteral("applicant"), QStringLiteral("王桂兰")},
                                               {QStringLiteral("applicant_phone"), QStringLiteral("13800001234")},
                                               {QStringLiteral("content"), QStringLiteral("罚款金额有误")},
                                               {QStringLiteral("received_at"), QStringLiteral("2026-11-23T01:30:00Z")}});
        });
        QStringList rules;
        for (const Problem &problem : outcome->problems)
            rules.append(problem.field + u' ' + problem.rule);
        return rules;
    }

private slots:
    void initTestCase()
    {
        m_office.addUser({QStringLiteral("neighbour"), QStringLiteral("罗成"), QStringLiteral("610104"), {Role::Clerk}});
        m_firm = m_office.published(1);
        m_worker = m_office.worker(1, QStringLiteral("柳试验"), m_firm);
        m_penalty = penalty("碑市监罚〔2026〕17号", "2026-05-10");
        m_office.act(QStringLiteral("county_reviewer"), penaltyType, m_penalty, {.action = QStringLiteral("record")});
        m_draft = penalty("碑市监罚〔2026〕18号", "2026-06-10");
        m_reward = m_office.create(rewardType, {{QStringLiteral("enterprise"), m_firm.toString()},
                                                {QStringLiteral("name"), QStringLiteral("家政服务示范企业")},
                                                {QStringLiteral("document_number"), QStringLiteral("市商发〔2026〕112号")},
                                                {QStringLiteral("kind"), QStringLiteral("demonstration")},
                                                {QStringLiteral("level"), QStringLiteral("municipal")},
                                                {QStringLiteral("authority"), QStringLiteral("西安市商务局")},
                                                {QStringLiteral("granted_on"), QStringLiteral("2026-11-06")}});
        m_office.attach(rewardType, m_reward, QStringLiteral("scans"), licencePicture({}));
        m_office.act(m_clerk, rewardType, m_reward, {.action = QStringLiteral("submit")});
    }

    /// As the search of the window finds them: by initials, code, last four digits, and by the number of a document.
    void foundByWhomItConcerns()
    {
        const QString firm = QStringLiteral("enterprise|西安禾沁1家政服务有限公司||published");
        const QString worker = QStringLiteral("worker|柳试验||filed");
        const QString fine = QStringLiteral("penalty|碑市监罚〔2026〕17号|2026-05-10|recorded");
        QCOMPARE(found(QStringLiteral("xahq"), m_clerk), QStringList {firm});
        QCOMPARE(found(QStringLiteral("禾沁"), m_clerk), QStringList {firm});
        QCOMPARE(found(creditCode(1), m_clerk), QStringList {firm});
        QCOMPARE(found(QStringLiteral("lsy"), m_clerk), QStringList {worker});
        QCOMPARE(found(residentNumber(1).right(4), m_clerk), QStringList {worker});
        QCOMPARE(found(QStringLiteral("碑市监罚"), m_clerk), QStringList {fine});
        QVERIFY(found(QStringLiteral("没有这家"), m_clerk).isEmpty());
        // Another unit's clerk finds nothing of it.
        for (const char16_t *typed : {u"xahq", u"lsy", u"碑市监罚"})
            QVERIFY(found(QString::fromUtf16(typed), QStringLiteral("neighbour")).isEmpty());
    }

    /// The archive of an enterprise or a worker, the newest first; a draft is in no archive.
    void whatIsKept()
    {
        const QStringList firm {QStringLiteral("enterprise|西安禾沁1家政服务有限公司||published"),
                                QStringLiteral("reward|家政服务示范企业|2026-11-06|submitted"),
                                QStringLiteral("penalty|碑市监罚〔2026〕17号|2026-05-10|recorded")};
        QCOMPARE(under(enterpriseType, m_firm, m_clerk), firm);
        QCOMPARE(under(enterpriseType, m_firm, QStringLiteral("city_reviewer")), firm);
        QVERIFY(under(enterpriseType, m_firm, QStringLiteral("neighbour")).isEmpty());
        const QStringList person = under(workerType, m_worker, m_clerk);
        QCOMPARE(person.size(), 2);
        // A background check has its day and no other name; its result is nobody's business here.
        QVERIFY2(person.at(1).startsWith(QStringLiteral("background_check||2026-11-05|")), qPrintable(person.at(1)));
    }

    void oneByItsId()
    {
        const auto of = [&](const QString &user, const RecordId &id) {
            const auto subject =
                m_office.as(user).wait([&](Workspace &work) { return ObjectionSubjects(work).of(id); }).value();
            return subject ? said(*subject) + u'|' + subject->ownerType->id() + u'|' + subject->owner : QString();
        };
        QCOMPARE(of(m_clerk, m_reward),
                 QStringLiteral("reward|家政服务示范企业|2026-11-06|submitted|enterprise|西安禾沁1家政服务有限公司"));
        QCOMPARE(of(m_clerk, m_worker), QStringLiteral("worker|柳试验||filed|worker|柳试验"));
        QVERIFY(of(QStringLiteral("neighbour"), m_reward).isEmpty());
        QVERIFY(of(m_clerk, RecordId::create(m_office.clock)).isEmpty());
    }

    /// The record has to be there, and of the kind that is said.
    void anObjectionIsToARecord()
    {
        QCOMPARE(objectTo(QStringLiteral("penalty"), m_penalty), QStringList());
        const QStringList none {QStringLiteral("subject unknown_code")};
        QCOMPARE(objectTo(QStringLiteral("reward"), m_penalty), none);
        QCOMPARE(objectTo(QStringLiteral("penalty"), RecordId::create(m_office.clock)), none);
    }
};

QTEST_MAIN(ObjectionSubjectsTest)
#include "tst_objection_subjects.moc"
