// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/filing_desk.h"
#include "domain/record_json.h"
#include "tests/support/office.h"

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

Enterprise complete()
{
    Enterprise filing;
    const QJsonObject values = test::Office::filing(1);
    for (const Field &field : enterpriseType.fields) {
        if (values.contains(field.id()))
            (void)field.set(filing, values.value(field.id()).toVariant());
    }
    filing.unit = u"610103"_s;
    filing.licenceScan.hex = filing.commitmentScan.hex = filing.managementRulesScan.hex = u"ab"_s;
    return filing;
}

FilingFacts facts()
{
    return {.today = QDate(2026, 11, 23), .filedWorkers = 46, .authorisedWorkers = 46};
}

/// Every line that is not ticked: "line rule:argument/field …".
QStringList complaints(const QList<FilingLine> &lines)
{
    QStringList result;
    for (const FilingLine &line : lines) {
        QStringList rules;
        for (const Problem &problem : line.problems)
            rules.append(problem.rule + (problem.argument.isEmpty() ? QString() : u':' + problem.argument) +
                         (problem.field == line.field ? QString() : u'/' + problem.field));
        if (line.mark != CheckMark::Passed || !rules.isEmpty())
            result.append(line.id + (line.mark == CheckMark::Failed ? u" x "_s : u" ! "_s) + rules.join(u' '));
    }
    return result;
}

}  // namespace

class FilingChecksTest : public QObject {
    Q_OBJECT
private slots:
    void aCompleteFilingPasses()
    {
        const QList<FilingLine> lines = filingChecks(complete(), facts());
        QCOMPARE(complaints(lines), QStringList());
        QCOMPARE(lines.size(), 13);
    }

    void eachCheckSpeaks_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QStringList>("expected");
        const QString code = test::creditCode(1);
        const QString wrong = code.chopped(1) + (code.endsWith(u'1') ? u'2' : u'1');
        QTest::newRow("check character") << u"credit_code"_s << QVariant(wrong)
                                         << QStringList {u"credit_code ! check_character"_s};
        QTest::newRow("another province") << u"credit_code"_s << QVariant(u"9144030071526726XG"_s)
                                          << QStringList {u"credit_code ! outside_province:44"_s};
        QTest::newRow("legal number missing")
            << u"legal_representative_document_number"_s << QVariant()
            << QStringList {u"legal_representative ! missing/legal_representative_document_number"_s};
        QTest::newRow("legal number wrong")
            << u"legal_representative_document_number"_s << QVariant(u"610103197903078880"_s)
            << QStringList {u"legal_representative x check_character/legal_representative_document_number"_s};
        QTest::newRow("another county's address") << u"registered_address"_s << QVariant(u"西安市雁塔区长安路1号"_s)
                                                  << QStringList {u"registered_address x address_division:610113"_s};
        QTest::newRow("no address") << u"registered_address"_s << QVariant() << QStringList {u"registered_address ! missing"_s};
        QTest::newRow("not home service") << u"business_scope"_s << QVariant(u"软件开发"_s)
                                          << QStringList {u"business_scope ! not_household_service"_s};
        QTest::newRow("out of business") << u"registration_state"_s << QVariant(u"revoked"_s)
                                         << QStringList {u"registration_state x not_in_business"_s};
        QTest::newRow("term over") << u"term_until"_s << QVariant(QDate(2026, 11, 22))
                                   << QStringList {u"established_on x term_over"_s};
        QTest::newRow("no services") << u"services"_s << QVariant() << QStringList {u"services ! missing"_s};
        QTest::newRow("fewer filed") << u"declared_headcount"_s << QVariant(47)
                                     << QStringList {u"declared_headcount ! headcount"_s};
        QTest::newRow("another unit's division")
            << u"division"_s << QVariant(u"610113"_s) << QStringList {u"division x wrong_division"_s};
        QTest::newRow("no licence") << u"licence_scan"_s << QVariant() << QStringList {u"materials x missing_scan"_s};
        QTest::newRow("no rules") << u"management_rules_scan"_s << QVariant()
                                  << QStringList {u"materials ! missing_scan/management_rules_scan"_s};
    }
    void eachCheckSpeaks()
    {
        QFETCH(QString, field);
        QFETCH(QVariant, value);
        QFETCH(QStringList, expected);
        Enterprise filing = complete();
        QVERIFY(enterpriseType.field(field)->set(filing, value));
        QCOMPARE(complaints(filingChecks(filing, facts())), expected);
    }

    void duplicatesAndChangesAreTold()
    {
        FilingFacts known = facts();
        known.similar = {{RecordId(u"a"_s), u"西安禾沁1家庭服务"_s, u"610113"_s, false},
                         {RecordId(u"b"_s), u"别家"_s, u"610103"_s, true}};
        known.reviewedBefore = true;
        known.changes = {{u"brand"_s, false}, {u"registered_address"_s, true}};
        known.unansweredPins = {u"business_scope"_s};
        const QStringList expected {u"duplicates x similar_name:a same_code:b"_s,
                                    u"changes x pin_unanswered/business_scope key_changed/registered_address"_s};
        QCOMPARE(complaints(filingChecks(complete(), known)), expected);
    }

    void theRegisterSpeaks_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *tag, const char *field, const QVariant &value, const QStringList &expected) {
            QTest::newRow(tag) << QString::fromLatin1(field) << value << expected;
        };
        row("agrees", "registration_authority", u"西安市碑林区市场监督管理局"_s, {});
        row("another name", "name", u"西安禾芯家政服务有限公司"_s, {u"name x register_differs"_s});
        row("another person", "legal_representative", u"秦月方"_s, {u"legal_representative x register_differs"_s});
        row("another address", "registered_address", u"西安市碑林区槐芽巷1号3层305室"_s,
            {u"registered_address x register_differs"_s});
        row("another scope", "business_scope", u"家政服务"_s, {u"business_scope ! register_differs"_s});
        row("another day", "established_on", QDate(2024, 3, 19), {u"established_on ! register_differs"_s});
        row("another kind", "kind", u"个体工商户"_s, {u"registration_state ! register_differs/kind"_s});
        row("another day of approval", "approved_on", QDate(2026, 1, 1), {});
        row("revoked", "registration_state", u"revoked"_s, {u"registration_state x register_state:revoked"_s});
        row("deregistered", "registration_state", u"deregistered"_s, {u"registration_state x register_state:deregistered"_s});
        row("cancelled", "registration_state", u"cancelled"_s, {u"registration_state x register_state:cancelled"_s});
        row("abnormal", "registration_state", u"abnormal"_s, {u"registration_state ! register_state:abnormal"_s});
        row("moved out", "registration_state", u"moved_out"_s, {u"registration_state ! register_state:moved_out"_s});
        row("silent", "registration_state", QVariant(), {});
    }
    void theRegisterSpeaks()
    {
        QFETCH(QString, field);
        QFETCH(QVariant, value);
        QFETCH(QStringList, expected);
        const Enterprise filing = complete();
        RegistrationExtract extract;
        for (const Field &each : registrationExtractType.fields) {
            const Field *own = enterpriseType.field(each.id());
            if (own && each.id() != "kind"_L1 && each.id() != "approved_on"_L1)
                QVERIFY(each.set(extract, own->get(filing)));
        }
        extract.kind = u"有限责任公司（自然人独资）"_s;
        QVERIFY(registrationExtractType.field(field)->set(extract, value));
        FilingFacts known = facts();
        known.registration = extract;
        const QList<FilingLine> lines = filingChecks(filing, known);
        QCOMPARE(complaints(lines), expected);
        QCOMPARE(differsFromRegister(lines), !expected.isEmpty());
        QCOMPARE(complaints(filingChecks(filing, facts())), QStringList());
    }

    void nameCores_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("core");
        QTest::newRow("city and form") << u"西安禾沁家政服务有限公司"_s << u"禾沁家政服务"_s;
        QTest::newRow("county and brackets") << u"西安市碑林区禾沁家政服务（有限）公司"_s << u"禾沁家政服务"_s;
        QTest::newRow("province") << u"陕西禾沁家政服务有限责任公司"_s << u"禾沁家政服务"_s;
        QTest::newRow("brackets round the place") << u"禾沁（西安）家政服务有限公司"_s << u"禾沁西安家政服务"_s;
        QTest::newRow("nothing but a form") << u"公司"_s << u"公司"_s;
    }
    void nameCores()
    {
        QFETCH(QString, name);
        QFETCH(QString, core);
        QCOMPARE(nameCore(name), core);
    }

    void addressesNameDivisions()
    {
        QCOMPARE(divisionInAddress(u"陕西省西安市碑林区槐芽巷12号"_s), u"610103"_s);
        QCOMPARE(divisionInAddress(u"雁塔区长安路"_s), u"610113"_s);
        QCOMPARE(divisionInAddress(u"槐芽巷12号3层"_s), QString());
    }

    void theDeskShowsWhatWaits()
    {
        test::Office office;
        const RecordId first = office.submitted(1);
        office.clock.advanceDays(1);
        const RecordId second = office.submitted(2);
        const RecordId own = office.submitted(3, {}, u"both"_s);
        const auto queue = [&](const QString &user) {
            return office.as(user)
                .wait([](Workspace &work) -> Result<QList<QueueItem>> { return FilingDesk(work).queue(); })
                .value();
        };
        const QList<QueueItem> county = queue(u"county_reviewer"_s);
        QCOMPARE(county.size(), 3);
        QCOMPARE(county.first().id, first);
        // Five working days after Monday the 23rd.
        QCOMPARE(county.first().due, QDate(2026, 11, 30));
        QCOMPARE(county.first().workingDaysLeft, 4);
        const QList<QueueItem> mine = queue(u"both"_s);
        QCOMPARE(mine.last().id, own);
        QCOMPARE(mine.last().wait, QueueItem::Wait::OwnFiling);
        QCOMPARE(queue(u"city_reviewer"_s).size(), 0);
        QCOMPARE(queue(u"clerk"_s).size(), 0);

        office.act(u"county_reviewer"_s, enterpriseType, first, {.action = u"approve"_s});
        const QList<QueueItem> city = queue(u"city_reviewer"_s);
        QCOMPARE(city.size(), 1);
        QCOMPARE(city.first().due, QDate(2026, 12, 1));
        office.act(u"city_reviewer"_s, enterpriseType, first, {.action = u"approve"_s});
        QCOMPARE(queue(u"city_reviewer"_s).first().wait, QueueItem::Wait::Publicity);
        office.act(u"city_reviewer"_s, enterpriseType, first, {.action = u"start_publicity"_s});
        QCOMPARE(queue(u"city_reviewer"_s).first().wait, QueueItem::Wait::Running);
        const QDate over = queue(u"city_reviewer"_s).first().due;
        office.clock.set(over.startOfDay(Qt::UTC));
        QCOMPARE(queue(u"city_reviewer"_s).first().wait, QueueItem::Wait::Publish);
        Q_UNUSED(second)
    }

    void aReturnedFilingComesBackWithItsPins()
    {
        test::Office office;
        const RecordId id = office.submitted(1);
        office.act(u"county_reviewer"_s, enterpriseType, id,
                   {.action = u"return"_s,
                    .reason = u"inconsistent"_s,
                    .pins = {{.field = u"registered_address"_s, .note = u"执照为305室"_s},
                             {.field = u"business_scope"_s, .note = u"执照无此项"_s}}});
        const auto edited = office.as(u"clerk"_s).wait([&](Workspace &work) {
            return RecordService(work).edit(enterpriseType, id,
                                            {{u"registered_address"_s, u"西安市碑林区槐芽巷1号3层305室"_s}});
        });
        QVERIFY(edited && edited->saved);
        office.act(u"clerk"_s, enterpriseType, id, {.action = u"submit"_s});
        const Result<Filing> filing =
            office.as(u"county_reviewer"_s).wait([&](Workspace &work) { return FilingDesk(work).open(id); });
        QVERIFY(filing);
        QCOMPARE(filing->pins.size(), 2);
        QCOMPARE(complaints({filing->lines.last()}),
                 QStringList {u"changes x pin_unanswered/business_scope key_changed/registered_address"_s});
        QVERIFY(filing->actions.contains(u"approve"_s));
        QVERIFY(filing->shown.value(u"legal_representative_document_number"_s).toString().contains(u'*'));
    }
};

QTEST_MAIN(FilingChecksTest)
#include "tst_filing_checks.moc"
