// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What makes two records look like one: measures of likeness, and the rules made of them.
#include "domain/rules/duplicates.h"
#include "domain/rules/similarity.h"

#include <QRandomGenerator>
#include <QSet>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

QString randomText(QRandomGenerator &random, const QString &alphabet, int least, int most)
{
    QString text;
    for (int i = random.bounded(least, most + 1); i > 0; --i)
        text.append(alphabet.at(random.bounded(int(alphabet.size()))));
    return text;
}

QString randomName(QRandomGenerator &random)
{
    const QStringList before {u""_s, u"陕西省"_s, u"西安市"_s, u"西安"_s, u"碑林区"_s, u"（西安）"_s};
    const QStringList after {u""_s,  u"有限公司"_s, u"家政服务有限公司"_s, u"家政服务部"_s, u"（碑林区）有限责任公司"_s,
                             u"店"_s};
    return before.at(random.bounded(int(before.size()))) + randomText(random, u"禾沁安和佳乐１2三·Aａ 家政𠮷"_s, 0, 6) +
           after.at(random.bounded(int(after.size())));
}

Worker person(const QString &name, const QString &number, const QString &phone)
{
    Worker worker;
    worker.id = RecordId(u"w-"_s + name + number + phone);
    worker.name = name;
    worker.documentNumber = number;
    worker.birthDate = QDate(1978, 3, 4);
    worker.phone = phone;
    return worker;
}

Enterprise firm(const QString &name, const QString &address)
{
    Enterprise enterprise;
    enterprise.id = RecordId(u"e-"_s + name + address);
    enterprise.name = name;
    enterprise.registeredAddress = address;
    enterprise.division = u"610103"_s;
    return enterprise;
}

QString reasonsText(const QList<DuplicateReason> &reasons)
{
    QStringList names;
    for (const DuplicateReason reason : reasons)
        names.append(choiceName(reason));
    return names.join(u' ');
}

}  // namespace

class DuplicateRulesTest : public QObject {
    Q_OBJECT
private slots:
    void distances_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("distance");
        QTest::newRow("equal") << u"禾沁"_s << u"禾沁"_s << 0;
        QTest::newRow("empty") << u""_s << u"禾沁"_s << 2;
        QTest::newRow("another") << u"禾沁"_s << u"禾心"_s << 1;
        QTest::newRow("put in") << u"禾沁"_s << u"禾小沁"_s << 1;
        QTest::newRow("swapped") << u"13800"_s << u"18300"_s << 1;
        QTest::newRow("swapped, then one between") << u"ca"_s << u"abc"_s << 3;
        QTest::newRow("beyond the BMP is one character") << u"𠮷祥"_s << u"吉祥"_s << 1;
    }
    void distances()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(editDistance(one, other), "distance");
        QTEST(editDistance(other, one), "distance");
    }

    void distancesAreWithinTheirBounds()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 2000; ++i) {
            const QString a = randomText(random, u"甲乙丙丁"_s, 0, 7);
            const QString b = randomText(random, u"甲乙丙丁"_s, 0, 7);
            const int distance = editDistance(a, b);
            QCOMPARE(distance, editDistance(b, a));
            QCOMPARE(distance == 0, a == b);
            QVERIFY(distance >= std::abs(a.size() - b.size()) && distance <= std::max(a.size(), b.size()));
            QCOMPARE(editDistance(a + u'x', b + u'x'), distance);
        }
    }

    void phones_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("similar");
        QTest::newRow("equal") << u"13800001234"_s << u"13800001234"_s << true;
        QTest::newRow("blanks and country code") << u"13800001234"_s << u"+86 138-0000-1234"_s << true;
        QTest::newRow("one digit wrong") << u"13800001234"_s << u"13800001934"_s << true;
        QTest::newRow("neighbours swapped") << u"13800001234"_s << u"13800001324"_s << true;
        QTest::newRow("last eight equal") << u"13800001234"_s << u"15900001234"_s << true;
        QTest::newRow("with and without area code") << u"029-88885678"_s << u"88885678"_s << true;
        QTest::newRow("two digits wrong") << u"13800001234"_s << u"13800001999"_s << false;
        QTest::newRow("two that are no neighbours swapped") << u"13800001234"_s << u"13800001432"_s << false;
        QTest::newRow("one digit short") << u"13800001234"_s << u"1380000123"_s << false;
        QTest::newRow("one lacks") << u"13800001234"_s << u""_s << false;
        QTest::newRow("both lack") << u""_s << u""_s << false;
    }
    void phones()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(similarPhones(one, other), "similar");
        QTEST(similarPhones(other, one), "similar");
    }

    void everySlipOfAPhoneIsSimilar()
    {
        QRandomGenerator random(12);
        for (int i = 0; i < 1000; ++i) {
            const QString phone = u"1"_s + randomText(random, u"0123456789"_s, 10, 10);
            QString slipped = phone;
            const int at = random.bounded(11);
            slipped[at] = QChar(u'0' + (slipped.at(at).digitValue() + 1 + random.bounded(9)) % 10);
            QVERIFY2(similarPhones(phone, slipped), qPrintable(phone + u' ' + slipped));
            QString swapped = phone;
            const int first = random.bounded(10);
            swapped[first] = phone.at(first + 1);
            swapped[first + 1] = phone.at(first);
            QVERIFY2(similarPhones(phone, swapped), qPrintable(phone + u' ' + swapped));
        }
    }

    void cores_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("core");
        QTest::newRow("all of it") << u"陕西省西安市（碑林区）禾沁家政服务有限公司"_s << u"禾沁"_s;
        QTest::newRow("place in the middle") << u"禾沁家政服务（西安）有限责任公司"_s << u"禾沁"_s;
        QTest::newRow("without 市") << u"西安禾沁家政"_s << u"禾沁"_s;
        QTest::newRow("full width, blanks") << u" 西安ＡＢ 家政服务部"_s << u"ab"_s;
        QTest::newRow("a county's name is a brand") << u"西安长安家政服务有限公司"_s << u"长安"_s;
        QTest::newRow("another trade stays") << u"西安禾沁母婴护理有限公司"_s << u"禾沁母婴护理"_s;
        QTest::newRow("words in brackets stay") << u"禾沁（集团）有限公司"_s << u"禾沁"_s;
        QTest::newRow("the last is left") << u"家政服务有限公司"_s << u"家政"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("punctuation alone") << u"（）·"_s << u""_s;
    }
    void cores()
    {
        QFETCH(QString, name);
        QTEST(firmNameCore(name), "core");
    }

    void aCoreIsItsOwnCore()
    {
        QRandomGenerator random(13);
        for (int i = 0; i < 2000; ++i) {
            const QString name = randomName(random);
            const QString core = firmNameCore(name);
            QVERIFY2(firmNameCore(core) == core, qPrintable(name));
            QCOMPARE(firmNameCore(u" "_s + name + u"\u3000"_s), core);
            QCOMPARE(addressCore(addressCore(name)), addressCore(name));
        }
    }

    void names_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("similar");
        QTest::newRow("prefix and form") << u"西安禾沁家政服务有限公司"_s << u"陕西禾沁家政有限责任公司"_s << true;
        QTest::newRow("contained") << u"西安禾沁母婴护理有限公司"_s << u"西安禾沁家政服务有限公司"_s << true;
        QTest::newRow("one character wrong") << u"西安好帮手家政"_s << u"西安好邦手家政"_s << true;
        QTest::newRow("one of two wrong") << u"西安禾沁家政"_s << u"西安禾心家政"_s << false;
        QTest::newRow("another numeral") << u"西安禾沁1家政"_s << u"西安禾沁2家政"_s << false;
        QTest::newRow("another Chinese numeral") << u"好帮手一店"_s << u"好帮手二店"_s << false;
        QTest::newRow("another firm") << u"西安禾沁家政"_s << u"西安安和家政"_s << false;
        QTest::newRow("empty") << u""_s << u""_s << false;
    }
    void names()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(similarFirmNames(one, other), "similar");
    }

    void likenessOfNamesIsSymmetric()
    {
        QRandomGenerator random(14);
        int similar = 0;
        for (int i = 0; i < 3000; ++i) {
            const QString a = randomName(random);
            const QString b = randomName(random);
            QCOMPARE(similarFirmNames(a, b), similarFirmNames(b, a));
            QCOMPARE(similarFirmNames(a, a), !firmNameCore(a).isEmpty());
            similar += similarFirmNames(a, b) ? 1 : 0;
        }
        QVERIFY(similar > 20 && similar < 1500);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const QString road = u"陕西省西安市碑林区长安北路12号3层"_s;
        QTest::newRow("prefixes") << road << u"碑林区长安北路12号"_s << true;
        QTest::newRow("full width, rooms, notes") << road << u"西安市长安北路１２号 302室（一照多址）"_s << true;
        QTest::newRow("another house") << road << u"西安市碑林区长安北路2号3层"_s << false;
        QTest::newRow("another street") << road << u"西安市碑林区长安南路12号3层"_s << false;
        QTest::newRow("a division is no place") << u"西安市碑林区"_s << u"西安市碑林区"_s << false;
        QTest::newRow("empty") << u""_s << u""_s << false;
    }
    void addresses()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(sameAddress(one, other), "same");
    }

    void workers_data()
    {
        QTest::addColumn<Worker>("other");
        QTest::addColumn<QString>("reasons");
        Worker other = person(u"张秋莲"_s, u"612401197301015325"_s, u"13800001234"_s);
        QTest::newRow("number") << person(u"李冬梅"_s, u"612401 19730101 5325"_s, {}) << u"same_document"_s;
        QTest::newRow("old card") << person(u"李冬梅"_s, u"612401730101532"_s, {}) << u"same_document"_s;
        other.documentType = DocumentType::Passport;
        QTest::newRow("another type") << other << u"same_number same_person"_s;
        QTest::newRow("person") << person(u"张秋莲"_s, u"x"_s, u"13800001243"_s) << u"same_person"_s;
        QTest::newRow("no phone") << person(u"张秋莲"_s, u"x"_s, {}) << u""_s;
        QTest::newRow("another name") << person(u"张秋"_s, u"x"_s, u"13800001234"_s) << u""_s;
        other = person(u"张秋莲"_s, u"x"_s, u"13800001234"_s);
        other.birthDate = QDate(1978, 3, 5);
        QTest::newRow("another birth date") << other << u""_s;
    }
    void workers()
    {
        QFETCH(Worker, other);
        QFETCH(QString, reasons);
        const Worker one = person(u"张秋莲"_s, u"612401197301015325"_s, u"13800001234"_s);
        QCOMPARE(reasonsText(duplicateReasons(workerType, one, other)), reasons);
        QCOMPARE(reasonsText(duplicateReasons(workerType, other, one)), reasons);
    }

    void numbersThatLackAreNotTheSame()
    {
        QVERIFY(duplicateReasons(workerType, person(u"张秋莲"_s, {}, {}), person(u"李冬梅"_s, {}, {})).isEmpty());
        QVERIFY(duplicateReasons(enterpriseType, firm(u"甲家政"_s, {}), firm(u"甲家政"_s, {})).isEmpty());
    }

    void enterprises()
    {
        const Enterprise one = firm(u"西安禾沁家政服务有限公司"_s, u"西安市碑林区长安北路12号3层"_s);
        Enterprise other = firm(u"禾沁家政"_s, u"高新区科技路1号"_s);
        QVERIFY(duplicateReasons(enterpriseType, one, other).isEmpty());
        other.businessAddress = u"长安北路12号5层"_s;
        QCOMPARE(reasonsText(duplicateReasons(enterpriseType, one, other)), u"similar_at_place"_s);
        Enterprise branch = other;
        branch.kind = Enterprise::Kind::Branch;
        QVERIFY(duplicateReasons(enterpriseType, one, branch).isEmpty());
        Enterprise elsewhere = other;
        elsewhere.division = u"610302"_s;
        QVERIFY(duplicateReasons(enterpriseType, one, elsewhere).isEmpty());
        Enterprise another = firm(u"安和家政"_s, u"长安北路12号"_s);
        QVERIFY(duplicateReasons(enterpriseType, one, another).isEmpty());
        another.creditCode = u"91610103ma00001x1a"_s;
        Enterprise coded = one;
        coded.creditCode = u"91610103MA00001X1A"_s;
        coded.licenceScan.hex = u"ab"_s;
        another.licenceScan.hex = u"ab"_s;
        QCOMPARE(reasonsText(duplicateReasons(enterpriseType, coded, another)), u"same_code same_licence"_s);
    }

    /// Whoever looks only within groups of one key misses nobody.
    void likeRecordsShareAKey()
    {
        QRandomGenerator random(15);
        int found = 0;
        const auto shareKey = [](const RecordType &type, const Record &one, const Record &other) {
            const QStringList a = duplicateKeys(type, one);
            const QStringList b = duplicateKeys(type, other);
            return std::any_of(a.begin(), a.end(), [&b](const QString &key) { return b.contains(key); });
        };
        for (int i = 0; i < 4000; ++i) {
            const auto someone = [&random] {
                Worker worker = person(randomText(random, u"张李 "_s, 1, 2), randomText(random, u"12Xx-"_s, 0, 3),
                                       u"1380000"_s + randomText(random, u"12"_s, 4, 4));
                worker.documentType = random.bounded(2) ? DocumentType::ResidentId : DocumentType::Passport;
                return worker;
            };
            const auto some = [&random] {
                Enterprise enterprise = firm(randomName(random), randomText(random, u"长安路北1号"_s, 2, 6));
                enterprise.creditCode = randomText(random, u"aA1"_s, 0, 2);
                enterprise.businessAddress = randomText(random, u"长安路北1号"_s, 2, 6);
                return enterprise;
            };
            const Worker worker = someone();
            const Worker colleague = someone();
            if (!duplicateReasons(workerType, worker, colleague).isEmpty()) {
                ++found;
                QVERIFY(shareKey(workerType, worker, colleague));
            }
            const Enterprise one = some();
            const Enterprise other = some();
            if (!duplicateReasons(enterpriseType, one, other).isEmpty()) {
                ++found;
                QVERIFY(shareKey(enterpriseType, one, other));
            }
        }
        QVERIFY(found > 100);
    }

    void comparedTextTellsEveryValueApart()
    {
        const Worker one = person(u"张秋莲"_s, u"612401197301015325"_s, u"13800001234"_s);
        const Worker other = person(u"李冬梅"_s, u"x"_s, {});
        const QByteArray text = comparedText(workerType, one, other);
        QCOMPARE(comparedText(workerType, other, one), text);
        QSet<QByteArray> texts {text};
        Worker changed = one;
        changed.name = u"张秋"_s;
        texts.insert(comparedText(workerType, changed, other));
        changed = one;
        changed.documentType = DocumentType::Passport;
        texts.insert(comparedText(workerType, changed, other));
        changed = one;
        changed.phone.chop(1);
        texts.insert(comparedText(workerType, changed, other));
        changed = one;
        changed.birthDate = changed.birthDate.addDays(1);
        texts.insert(comparedText(workerType, changed, other));
        QCOMPARE(texts.size(), 5);
        changed = one;
        changed.education = u"10"_s;
        QCOMPARE(comparedText(workerType, changed, other), text);
    }
};

QTEST_GUILESS_MAIN(DuplicateRulesTest)
#include "tst_duplicate_rules.moc"
