// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What a filing and the register's extract agree in.
#include "domain/rules/registration_extract.h"
#include "domain/rules/similarity.h"

#include <QTest>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

Enterprise filing()
{
    Enterprise enterprise;
    enterprise.creditCode = u"91610103MA0000A199"_s;
    enterprise.name = u"西安禾沁家政服务有限公司"_s;
    enterprise.legalRepresentative = u"秦月芳"_s;
    enterprise.registeredAddress = u"陕西省西安市碑林区槐芽巷12号3层"_s;
    enterprise.businessScope = u"家政服务；母婴生活护理"_s;
    enterprise.establishedOn = QDate(2024, 3, 18);
    enterprise.registeredCapital = *Decimal::parse(u"50"_s);
    return enterprise;
}

RegistrationExtract extract()
{
    RegistrationExtract said;
    const Enterprise filed = filing();
    for (const Field &field : registrationExtractType.fields) {
        const Field *own = enterpriseType.field(field.id());
        if (own && field.id() != "kind"_L1)
            (void)field.set(said, own->get(filed));
    }
    said.kind = u"有限责任公司（自然人独资）"_s;
    said.registrationState = RegistrationExtract::State::Active;
    return said;
}

QString name(RegisterAgreement agreement)
{
    const QStringList names {u"not given"_s, u"not filed"_s, u"same"_s, u"different"_s};
    return names.at(int(agreement));
}

}  // namespace

class RegistrationExtractTest final : public QObject {
    Q_OBJECT
private slots:
    /// Every field of an extract is one of an enterprise, but for the day; and key here is key there.
    void fieldsAreThoseOfAnEnterprise()
    {
        for (const Field &field : registrationExtractType.fields) {
            const Field *own = enterpriseType.field(field.id());
            QCOMPARE(own == nullptr, field.id() == "extracted_on"_L1);
            if (own)
                QCOMPARE(field.key, own->key);
        }
        for (size_t i = 0; i < size_t(Enterprise::RegistrationState::Count); ++i)
            QCOMPARE(QLatin1String(choicesFor<RegistrationExtract::State>()[i].name),
                     QLatin1String(choicesFor<Enterprise::RegistrationState>()[i].name));
    }

    void allOfItAgrees()
    {
        const QList<RegisterComparison> all = compareWithRegister(filing(), extract());
        QCOMPARE(all.size(), registrationExtractFields.size() - 1);
        for (const RegisterComparison &each : all) {
            const bool left = each.field == "approved_on"_L1 || each.field == "registration_authority"_L1;
            QVERIFY2(each.agreement == (left ? RegisterAgreement::NotGiven : RegisterAgreement::Same), qPrintable(each.field));
        }
    }

    void oneField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("filed");
        QTest::addColumn<QVariant>("said");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tag, const char *field, const QVariant &filed, const QVariant &said,
                            const char *expected) {
            QTest::newRow(tag) << QString::fromLatin1(field) << filed << said << QString::fromLatin1(expected);
        };
        row("full width and brackets", "name", u"西安禾沁（碑林）家政服务有限公司"_s, u"西安禾沁(碑林)家政服务 有限公司"_s,
            "same");
        row("another name", "name", u"西安禾沁家政服务有限公司"_s, u"西安禾芯家政服务有限公司"_s, "different");
        row("the register is silent", "name", u"西安禾沁家政服务有限公司"_s, QVariant(), "not given");
        row("padded person", "legal_representative", u"秦芳"_s, u"秦　芳"_s, "same");
        row("another dot", "legal_representative", u"古丽娜尔·艾山"_s, u"古丽娜尔•艾山"_s, "same");
        row("another person", "legal_representative", u"秦月芳"_s, u"秦月方"_s, "different");
        row("a firm as partner", "legal_representative", u"秦月芳"_s, u"西安禾沁有限公司（委派代表：秦月芳）"_s, "different");
        row("province and city left out", "registered_address", u"碑林区槐芽巷12号3层"_s,
            u"陕西省西安市碑林区槐芽巷１２号３层"_s, "same");
        row("division left out by the register", "registered_address", u"西安市碑林区槐芽巷12号"_s, u"槐芽巷12号"_s, "same");
        row("another county", "registered_address", u"西安市碑林区槐芽巷12号"_s, u"西安市雁塔区槐芽巷12号"_s, "different");
        row("the room is missing", "registered_address", u"碑林区槐芽巷12号3层"_s, u"碑林区槐芽巷12号3层305室"_s, "different");
        row("more than a division before", "registered_address", u"12号"_s, u"碑林区槐芽巷12号"_s, "different");
        row("not filed", "registered_address", QVariant(), u"碑林区槐芽巷12号"_s, "not filed");
        row("full stop and marks", "business_scope", u"家政服务；养老服务"_s, u"家政服务、养老服务。"_s, "same");
        row("an item more", "business_scope", u"家政服务"_s, u"家政服务；养老服务"_s, "different");
        row("day", "established_on", QDate(2024, 3, 18), QDate(2024, 3, 18), "same");
        row("another day", "established_on", QDate(2024, 3, 18), QDate(2024, 3, 19), "different");
        row("amount", "registered_capital", u"50"_s, u"50.000000"_s, "same");
        row("another amount", "registered_capital", u"50"_s, u"500"_s, "different");
        row("in business", "registration_state", u"active"_s, u"active"_s, "same");
        row("abnormal is in business", "registration_state", u"active"_s, u"abnormal"_s, "same");
        row("revoked", "registration_state", u"active"_s, u"revoked"_s, "different");
        row("both deregistered", "registration_state", u"deregistered"_s, u"deregistered"_s, "same");
        row("kind in the register's words", "kind", u"company"_s, u"其他有限责任公司"_s, "same");
        row("another kind", "kind", u"company"_s, u"个体工商户"_s, "different");
        row("an unknown kind", "kind", u"company"_s, u"其他"_s, "not given");
        row("no field of an extract", "contact_name", u"秦月芳"_s, QVariant(), "not given");
    }
    void oneField()
    {
        QFETCH(QString, field);
        QFETCH(QVariant, filed);
        QFETCH(QVariant, said);
        QFETCH(QString, expected);
        Enterprise enterprise = filing();
        RegistrationExtract register_ = extract();
        QVERIFY(enterpriseType.field(field)->set(enterprise, filed));
        if (const Field *own = registrationExtractType.field(field))
            QVERIFY(own->set(register_, said));
        QCOMPARE(name(agreementWithRegister(field, enterprise, register_)), expected);
    }

    void kinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind");
        QTest::newRow("natural persons") << u"有限责任公司(自然人投资或控股)"_s << u"company"_s;
        QTest::newRow("sole proprietorship") << u"个人独资企业"_s << u"company"_s;
        QTest::newRow("partnership") << u"有限合伙"_s << u"company"_s;
        QTest::newRow("branch") << u"有限责任公司分公司（外商投资企业投资）"_s << u"branch"_s;
        QTest::newRow("trader") << u"个体工商户"_s << u"sole_trader"_s;
        QTest::newRow("trader from Hong Kong") << u"个体工商户（香港居民）"_s << u"sole_trader"_s;
        QTest::newRow("cooperative") << u"农民专业合作社"_s << u"cooperative"_s;
        QTest::newRow("joint venture") << u"有限责任公司（台港澳与境内合资）"_s << u"foreign_invested"_s;
        QTest::newRow("private unit") << u"民办非企业单位（法人）"_s << u"private_non_enterprise"_s;
        QTest::newRow("unknown") << u"全民所有制"_s << QString();
    }
    void kinds()
    {
        QFETCH(QString, text);
        const auto kind = kindOfRegister(text);
        QTEST(kind ? choiceName(*kind) : QString(), "kind");
    }

    void writtenAddresses()
    {
        QVERIFY(sameWrittenAddress(u"西安碑林区槐芽巷12号"_s, u"碑林区槐芽巷12号"_s));
        QVERIFY(sameWrittenAddress(QString(), QString()));
        QVERIFY(!sameWrittenAddress(u"碑林区"_s, QString()));
        // Only what is left out may be missing, not what is written otherwise.
        QVERIFY(!sameWrittenAddress(u"西安市碑林区长安路1号"_s, u"长安区长安路1号"_s));
        // Unlike the place, floor and room count.
        QVERIFY(sameAddress(u"长安北路12号3层"_s, u"长安北路12号4层"_s));
        QVERIFY(!sameWrittenAddress(u"长安北路12号3层"_s, u"长安北路12号4层"_s));
    }
};

QTEST_GUILESS_MAIN(RegistrationExtractTest)
#include "tst_registration_extract.moc"
