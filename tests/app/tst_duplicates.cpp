// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/duplicate_calls.h"

#include <QTest>

namespace jiaxin::test {

/// Pairs that may be one are found, said to be different, and that is remembered, on a real vault.
class DuplicatesTest : public QObject, DuplicateCalls {
    Q_OBJECT

    QString different(const RecordId &one, const RecordId &other, const QString &note = QStringLiteral("同名不同人"))
    {
        return textOf(judge([&](DuplicateService &service) {
            return service.different(workerType, {one, other, {}, {}}, note);
        }));
    }
    void edit(const RecordType &type, const RecordId &id, const QJsonObject &values)
    {
        QCOMPARE(textOf(m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
                     return RecordService(work).edit(type, id, values);
                 })),
                 QStringLiteral("ok"));
    }

private slots:
    void init() { makeOffice(); }

    void pairsOfWorkers()
    {
        m_office->worker(1, QStringLiteral("张秋莲"), m_firm);
        QCOMPARE(found(), QString());
        const QString number = residentNumber(1);
        Worker other = person(QStringLiteral("张秋连"), number.first(6) + u' ' + number.mid(6), {});
        put(workerType, other);
        other.name = QStringLiteral("李冬梅");
        other.documentNumber = residentNumber(2);
        put(workerType, other);
        other.documentType = DocumentType::Passport;
        other.name = QStringLiteral("李冬美");
        put(workerType, other);
        put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P1"), QStringLiteral("13800001234")));
        put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P2"), QStringLiteral("13800001243")));
        put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P3"), {}));
        QCOMPARE(found(),
                 QStringLiteral("same_document: 张秋莲, 张秋连\nsame_number: 李冬梅, 李冬美\nsame_person: 王翠兰, 王翠兰"));
    }

    void pairsOfEnterprises()
    {
        const auto add = [&](int number, const char *name, const char *address, const QJsonObject &more = {}) {
            QJsonObject values = more;
            values.insert(QStringLiteral("name"), QString::fromUtf8(name));
            values.insert(QStringLiteral("registered_address"), QString::fromUtf8(address));
            m_office->as(QStringLiteral("clerk"));
            m_office->clock.set(m_office->clock.now().addSecs(1));
            return m_office->create(enterpriseType, Office::filing(number, values));
        };
        add(11, "西安安和家政服务有限公司", "西安市碑林区长安北路12号3层");
        add(12, "西安佳乐家政服务有限公司", "西安市碑林区长安北路12号");
        QCOMPARE(found(enterpriseType), QString());
        add(13, "安和家政服务部", "陕西省西安市长安北路１２号302室");
        const QJsonObject licence {{QStringLiteral("registration_number"), QStringLiteral("110108000000016")}};
        add(14, "西安甲乙家政服务有限公司", "科技路1号", licence);
        add(15, "西安丙丁家政服务有限公司", "科技路2号", licence);
        QCOMPARE(found(enterpriseType), QStringLiteral("same_licence: 西安甲乙家政服务有限公司, 西安丙丁家政服务有限公司\n"
                                                       "similar_at_place: 西安安和家政服务有限公司, 安和家政服务部"));
    }

    void onlyOwnAndLiveRecordsAreCompared()
    {
        const RecordId mine =
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P1"), QStringLiteral("13800001234")));
        const RecordId theirs =
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P2"), QStringLiteral("13800001234")),
                QStringLiteral("610104"));
        QCOMPARE(found(), QString());
        QCOMPARE(different(mine, theirs), QStringLiteral("forbidden  territory"));
        const auto seen = judge([&](DuplicateService &service) { return service.compare(workerType, mine, theirs); });
        QCOMPARE(seen.error().detail, QStringLiteral("territory"));
        QCOMPARE(found(workerType, Wanted::Pending, QStringLiteral("city_reviewer")), QStringLiteral("forbidden"));
        const RecordId second =
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P3"), QStringLiteral("13800001234")));
        QVERIFY(!found().isEmpty());
        QVERIFY(m_office->session().wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                work.store.remove(workerType, *work.store.load(workerType, second), work.context());
                return {};
            });
        }));
        QCOMPARE(found(), QString());
        QCOMPARE(different(mine, second), QStringLiteral("not_found  "));
    }

    void differentIsRememberedUntilSomethingChanges()
    {
        Worker passportHolder = person(QStringLiteral("王翠兰"), QStringLiteral("P12345"), QStringLiteral("13800001234"));
        passportHolder.documentType = DocumentType::Passport;
        const RecordId one = put(workerType, passportHolder);
        passportHolder.documentNumber = QStringLiteral("P23456");
        const RecordId other = put(workerType, passportHolder);
        QCOMPARE(different(one, other, QStringLiteral(" ")), QStringLiteral("invalid note required"));
        QVERIFY(!found().isEmpty());
        QCOMPARE(different(one, other), QStringLiteral("ok"));
        QCOMPARE(found(), QString());
        QVERIFY(found(workerType, Wanted::Settled).contains(QStringLiteral("王翠兰")));
        for (const RecordId &id : {one, other})
            QCOMPARE(lastAction(id), QStringLiteral("differ clerk 同名不同人"));
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM outbox WHERE type = 'duplicate_verdict'")), 1);
        // What was not compared does not matter; what was does. And no name stands in the verdict.
        edit(workerType, one, {{QStringLiteral("skill_certificate_number"), QStringLiteral("A1")}});
        QCOMPARE(found(), QString());
        edit(workerType, one, {{QStringLiteral("phone"), QStringLiteral("13800001243")}});
        QVERIFY(!found().isEmpty());
        QCOMPARE(found(workerType, Wanted::Settled), QString());
        QCOMPARE(count(QStringLiteral(
                     "SELECT count(*) FROM duplicate_verdict WHERE compared LIKE '%王%' OR compared LIKE '%138%1243%'")),
                 0);
        // Said again it holds again, in the same record.
        QCOMPARE(different(other, one), QStringLiteral("ok"));
        QCOMPARE(found(), QString());
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM duplicate_verdict")), 1);
        QVERIFY(judge([&](DuplicateService &service) { return service.takeBack(workerType, one, other); }));
        QVERIFY(!found().isEmpty());
        const auto again = judge([&](DuplicateService &service) { return service.takeBack(workerType, one, other); });
        QCOMPARE(again.error().code, ErrorCode::NotFound);
    }

    void comparedSideBySide()
    {
        const RecordId keep = m_office->worker(1, QStringLiteral("王翠兰"), m_firm);
        const RecordId other =
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P23456"), QStringLiteral("13800000001")));
        const auto seen = judge([&](DuplicateService &service) { return service.compare(workerType, other, keep); });
        QVERIFY(seen);
        QVERIFY(!seen->keepsFirst);
        QVERIFY(!seen->second.photo.hex.isEmpty() && seen->first.photo.hex.isEmpty());
        QCOMPARE(seen->second.children.size(), 6);
        QMap<QString, const ComparedField *> fields;
        for (const ComparedField &field : seen->fields)
            fields.insert(field.field->id(), &field);
        QVERIFY(!fields.contains(QStringLiteral("education")));
        QVERIFY(!fields.value(QStringLiteral("name"))->differs);
        QVERIFY(!fields.value(QStringLiteral("enterprise"))->differs);
        QCOMPARE(fields.value(QStringLiteral("enterprise"))->first.toString(), QStringLiteral("西安禾沁1家政服务有限公司"));
        QVERIFY(fields.value(QStringLiteral("document_number"))->differs);
        QVERIFY(fields.value(QStringLiteral("document_number"))->second.toString().contains(u'*'));
        QVERIFY(fields.value(QStringLiteral("document_valid_until"))->onlyOne);
        QVERIFY(lastAction(other).startsWith(QStringLiteral("view clerk")));
    }

    void aSearchIsCancelledAndCut()
    {
        for (int i = 0; i < 5; ++i)
            put(workerType, person(QStringLiteral("王翠兰"), QStringLiteral("P%1").arg(i), QStringLiteral("13800001234")));
        const auto cancelled = m_office->session().wait([](Workspace &work) {
            return DuplicateSearch({.type = &workerType}).run(work, [](qint64 done, qint64) { return done == 0; });
        });
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        const auto cut = m_office->session().wait([](Workspace &work) {
            DuplicateSearch search({.type = &workerType, .limit = 4});
            const auto pairs = search.run(work);
            return QString::number(pairs->size()) + (search.isCut() ? u'+' : u' ');
        });
        QCOMPARE(cut.value(), QStringLiteral("4+"));
        const auto all = m_office->session().wait(
            [](Workspace &work) { return int(DuplicateSearch({.type = &workerType}).run(work)->size()); });
        QCOMPARE(all.value(), 10);
    }
};

}  // namespace jiaxin::test

QTEST_MAIN(jiaxin::test::DuplicatesTest)
#include "tst_duplicates.moc"
