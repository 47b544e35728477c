// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/divisions.h"
#include "domain/rules/mask.h"

#include <QRandomGenerator>

using namespace jiaxin;
using namespace Qt::StringLiterals;

namespace {

qsizetype shown(const QString &masked)
{
    return masked.size() - masked.count(u'*');
}

QString anyHan(QRandomGenerator &random, int count)
{
    QString result;
    for (int i = 0; i < count; ++i)
        result += QChar(char16_t(random.bounded(0x4E00, 0x9FA6)));
    return result;
}

}  // namespace

class MaskTest : public QObject {
    Q_OBJECT
private slots:
    void masks_data()
    {
        QTest::addColumn<MaskKind>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](MaskKind kind, const QString &value, const QString &expected) {
            QTest::newRow(qPrintable(QString::number(int(kind)) + u' ' + value)) << kind << value << expected;
        };
        row(MaskKind::None, u"91350100M000100Y43"_s, u"91350100M000100Y43"_s);
        row(MaskKind::IdNumber, u"610102197001151024"_s, u"610***********1024"_s);
        row(MaskKind::IdNumber, u"11010519491231002x"_s, u"110***********002X"_s);
        row(MaskKind::IdNumber, u"612401730101532"_s, u"6*************2"_s);
        row(MaskKind::IdNumber, u"CAN110081080310"_s, u"C*************0"_s);
        row(MaskKind::IdNumber, u"E12345678"_s, u"E******78"_s);
        row(MaskKind::IdNumber, u"E12"_s, u"***"_s);
        // domain.md §2.12: what is published keeps one character at each end.
        row(MaskKind::PublicIdNumber, u"610102197001151024"_s, u"6****************4"_s);
        row(MaskKind::PublicIdNumber, u"11010519491231002x"_s, u"1****************X"_s);
        row(MaskKind::PublicIdNumber, u"612401730101532"_s, u"6*************2"_s);
        row(MaskKind::PublicIdNumber, u"E12345678"_s, u"E*******8"_s);
        row(MaskKind::PublicIdNumber, u"E1"_s, u"**"_s);
        row(MaskKind::Phone, u"13812345678"_s, u"138****5678"_s);
        row(MaskKind::Phone, u"+86 138 1234 5678"_s, u"138****5678"_s);
        row(MaskKind::Phone, u"029-88885678"_s, u"029-****5678"_s);
        row(MaskKind::Phone, u"02988885678"_s, u"029-****5678"_s);
        row(MaskKind::Phone, u"0911-2345678-12"_s, u"0911-****5678"_s);
        row(MaskKind::Phone, u"5678"_s, u"****"_s);
        row(MaskKind::Name, u"张明"_s, u"张*"_s);
        row(MaskKind::Name, u"张小明"_s, u"张*明"_s);
        row(MaskKind::Name, u"欧阳建华"_s, u"欧**华"_s);
        row(MaskKind::Name, u"王𠮷明"_s, u"王*明"_s);
        row(MaskKind::Name, u"王𠮷"_s, u"王*"_s);
        row(MaskKind::Name, u"\u845B\U000E0100城明"_s, u"\u845B\U000E0100*明"_s);
        row(MaskKind::Name, u"张"_s, u"*"_s);
        row(MaskKind::Name, u"阿依古丽·买买提"_s, u"阿**丽·买*提"_s);
        row(MaskKind::Name, u"John Smith"_s, u"J**n S***h"_s);
        row(MaskKind::PublicName, u"张明"_s, u"张**"_s);
        row(MaskKind::PublicName, u"张小明"_s, u"张**"_s);
        row(MaskKind::PublicName, u"欧阳建华"_s, u"欧**"_s);
        row(MaskKind::PublicName, u"阿依古丽·买买提"_s, u"阿**·买**"_s);
        row(MaskKind::Address, u"陕西省西安市碑林区友谊东路127号"_s, u"陕西省西安市碑林区****"_s);
        row(MaskKind::Address, u"西安市碑林区友谊东路127号"_s, u"西安市碑林区****"_s);
        row(MaskKind::Address, u"陕西省户县甘亭镇一组"_s, u"陕西省户县****"_s);
        row(MaskKind::Address, u"陕西省韩城市太史大街阳光小区3号"_s, u"陕西省韩城市****"_s);
        row(MaskKind::Address, u"陕西省杨凌示范区杨陵区康乐路1号"_s, u"陕西省杨凌示范区杨陵区****"_s);
        row(MaskKind::Address, u"北京市海淀区中关村大街1号"_s, u"北京市海淀区****"_s);
        row(MaskKind::Address, u"上海市浦东新区世纪大道8号"_s, u"上海市浦东新区****"_s);
        row(MaskKind::Address, u"内蒙古自治区呼和浩特市新城区海拉尔街1号"_s, u"内蒙古自治区呼和浩特市新城区****"_s);
        row(MaskKind::Address, u"河南省郑州市幸福小区9号"_s, u"河南省郑州市****"_s);
        row(MaskKind::Address, u"幸福小区9号楼"_s, u"****"_s);
        row(MaskKind::Address, u"中山路9号"_s, u"****"_s);
        row(MaskKind::Email, u"zhang@example.com"_s, u"z***@example.com"_s);
        row(MaskKind::Email, u"zhang"_s, u"****"_s);
        row(MaskKind::Email, u"@example.com"_s, u"****"_s);
        row(MaskKind::BirthDate, u"1970-01-15"_s, u"1970年**月**日"_s);
        row(MaskKind::BirthDate, u"19700115"_s, u"1970年**月**日"_s);
        row(MaskKind::BirthDate, u"Jan 15"_s, u"****"_s);
        row(MaskKind::Hidden, u"未发现"_s, u"****"_s);
        for (const MaskKind kind :
             {MaskKind::None, MaskKind::IdNumber, MaskKind::PublicIdNumber, MaskKind::Phone, MaskKind::Name,
              MaskKind::PublicName, MaskKind::Address, MaskKind::Email, MaskKind::BirthDate, MaskKind::Hidden})
            row(kind, QString(), QString());
    }
    void masks()
    {
        QFETCH(MaskKind, kind);
        QFETCH(QString, value);
        QTEST(mask(kind, value), "expected");
    }

    void numbersShowNoMoreThanAllowed()
    {
        QRandomGenerator random(212);
        for (int length = 1; length <= 40; ++length) {
            for (int i = 0; i < 50; ++i) {
                QString number;
                while (number.size() < length)
                    number += QLatin1Char("0123456789ABCDEFGHX"[random.bounded(19)]);
                const QString masked = mask(MaskKind::IdNumber, number);
                QCOMPARE(masked.size(), number.size());
                QVERIFY(shown(masked) <= (length == 18 ? 7 : length == 15 ? 2 : 3));
                QVERIFY(shown(masked) < length);
            }
        }
    }

    void phonesShowNoMoreThanAllowed()
    {
        QRandomGenerator random(34);
        for (int i = 0; i < 2000; ++i) {
            QString phone = i % 2 == 0 ? u"1"_s : u"0"_s;
            for (int length = random.bounded(3, 16); length > 0; --length)
                phone += QLatin1Char(char('0' + random.bounded(10)));
            const QString masked = mask(MaskKind::Phone, phone);
            QVERIFY2(shown(masked) <= (i % 2 == 0 ? 7 : 9), qPrintable(phone));
            QVERIFY2(masked.contains(u"****"), qPrintable(phone));
            QVERIFY(!masked.contains(phone));
        }
    }

    void namesShowNoMoreThanTwo()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 2000; ++i) {
            const QString name = anyHan(random, random.bounded(1, 12));
            const QString listed = mask(MaskKind::Name, name);
            QCOMPARE(listed.size(), name.size());
            QVERIFY(shown(listed) <= (name.size() < 3 ? name.size() - 1 : 2));
            QVERIFY(shown(mask(MaskKind::PublicName, name)) <= 1);
        }
    }

    void addressesOfThisProvinceEndAtTheCounty()
    {
        const Divisions &divisions = Divisions::shipped();
        for (const Divisions::Row &row : divisions.rows()) {
            if (row.level != 3)
                continue;
            const QString county = divisions.fullName(row.code);
            for (const QString &rest : {u"长乐路8号院3号楼"_s, u"城关街道市场小区12号"_s, u"东关村三组"_s, u"西大街88号"_s})
                QCOMPARE(mask(MaskKind::Address, county + rest), county + u"****"_s);
        }
    }

    void addressesElsewhereHideHouseNumbers()
    {
        QRandomGenerator random(86);
        for (int i = 0; i < 2000; ++i) {
            const QString address =
                anyHan(random, random.bounded(0, 12)) + QString::number(random.bounded(1, 9999)) + u"号市区县"_s;
            const QString masked = mask(MaskKind::Address, address);
            QVERIFY(masked.endsWith(u"****"));
            for (const QChar c : masked)
                QVERIFY2(!c.isDigit(), qPrintable(address));
        }
    }
};

QTEST_GUILESS_MAIN(MaskTest)
#include "tst_mask.moc"
