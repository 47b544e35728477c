// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/records/records.h"
#include "domain/rules/code_list.h"
#include "domain/rules/countries.h"
#include "domain/rules/normalize_field.h"

using namespace jiaxin;

class CodeListTest : public QObject {
    Q_OBJECT
private slots:
    void everyFieldsListIsShipped()
    {
        for (const RecordType *type : allRecordTypes) {
            for (const Field &field : type->fields) {
                if (field.kind == FieldKind::Text && field.of && QLatin1String(field.of) != QLatin1String("division"))
                    QVERIFY2(CodeList::shipped(field.of), field.name);
            }
        }
        QVERIFY(!CodeList::shipped(u"division"));
    }

    void codesFitTheirFields()
    {
        for (const char *name : {"ethnicity", "education", "declared_health", "country"}) {
            const CodeList &list = *CodeList::shipped(name);
            QVERIFY(list.entries().size() >= 4);
            QSet<QString> names;
            for (const CodeList::Entry &entry : list.entries()) {
                QVERIFY2(!entry.name.isEmpty() && !names.contains(entry.name), qPrintable(entry.code));
                names.insert(entry.name);
                QCOMPARE(list.codeOf(entry.name), entry.code);
                QCOMPARE(list.codeOf(entry.code), entry.code);
                if (QLatin1String(name) == QLatin1String("country"))
                    QVERIFY2(isCountryAlpha3(entry.code), qPrintable(entry.code));
            }
        }
        // GB/T 3304-1991 has 56 peoples.
        QCOMPARE(CodeList::shipped(u"ethnicity")->entries().size(), 56 + 2);
    }

    void whatPeopleWrite_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const QString ethnicity = QStringLiteral("ethnicity");
        const QString education = QStringLiteral("education");
        QTest::newRow("汉") << ethnicity << QStringLiteral("汉") << QStringLiteral("01");
        QTest::newRow("汉族") << ethnicity << QStringLiteral("汉 族") << QStringLiteral("01");
        QTest::newRow("1") << ethnicity << QStringLiteral("1") << QStringLiteral("01");
        QTest::newRow("full width") << ethnicity << QStringLiteral("０３") << QStringLiteral("03");
        QTest::newRow("10") << ethnicity << QStringLiteral("10") << QStringLiteral("10");
        QTest::newRow("blang") << ethnicity << QStringLiteral("布朗") << QStringLiteral("34");
        QTest::newRow("unknown") << ethnicity << QStringLiteral("97") << QString();
        QTest::newRow("empty") << ethnicity << QString() << QString();
        QTest::newRow("大专") << education << QStringLiteral("大专") << QStringLiteral("30");
        QTest::newRow("高中") << education << QStringLiteral("高中") << QStringLiteral("60");
        // What codeText() shows of a code that is in no list comes back as that code.
        for (const char *shown : {"Other (code 97)", "其他（代码 97）", "其他(代码97)"})
            QTest::newRow(shown) << QStringLiteral("ethnicity") << QString::fromUtf8(shown) << QStringLiteral("97");
        QTest::newRow("碑林区") << QStringLiteral("unit") << QStringLiteral("碑林区") << QStringLiteral("610103");
        QTest::newRow("中国") << QStringLiteral("country") << QStringLiteral("中国") << QStringLiteral("CHN");
    }

    void whatPeopleWrite()
    {
        QFETCH(QString, list);
        QFETCH(QString, text);
        QTEST(CodeList::shipped(list)->codeOf(text), "code");
    }

    void codesAsText()
    {
        QCOMPARE(codeText("ethnicity", QStringLiteral("05")), QStringLiteral("维吾尔族"));
        QCOMPARE(codeText("ethnicity", QStringLiteral("97")), QStringLiteral("Other (code 97)"));
        QCOMPARE(codeText("division", QStringLiteral("610103")), QStringLiteral("陕西省西安市碑林区"));
        QCOMPARE(codeText("country", QStringLiteral("BRA")), QStringLiteral("Other (code BRA)"));
        QCOMPARE(codeText("country", QString()), QString());
        QCOMPARE(codeText("unit", QStringLiteral("610103")), QStringLiteral("西安市碑林区"));
        QCOMPARE(codeText("nothing", QStringLiteral("1")), QStringLiteral("1"));
    }

    void normalForms_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *type, const char *field, const QString &typed, const QString &kept) {
            QTest::addRow("%s %s", field, qPrintable(typed))
                << QString::fromLatin1(type) << QString::fromLatin1(field) << typed << kept;
        };
        row("worker", "name", QStringLiteral(" 姜 彩云　"), QStringLiteral("姜彩云"));
        row("worker", "name", QStringLiteral("古丽娜尔•艾山"), QStringLiteral("古丽娜尔·艾山"));
        row("worker", "name", QStringLiteral("张3"), QStringLiteral("张3"));
        row("worker", "document_number", QStringLiteral("６10103 19760815 100x"), QStringLiteral("61010319760815100X"));
        row("worker", "phone", QStringLiteral("+86 138-0000-1234"), QStringLiteral("13800001234"));
        row("worker", "phone", QStringLiteral("1380000"), QStringLiteral("1380000"));
        row("enterprise", "landline", QStringLiteral("（029）88886666"), QStringLiteral("029-88886666"));
        row("enterprise", "credit_code", QStringLiteral(" 91610103ma0000a1xx"), QStringLiteral("91610103MA0000A1XX"));
        row("enterprise", "name", QStringLiteral(" 禾沁（西安） "), QStringLiteral("禾沁（西安）"));
        row("worker", "current_address", QStringLiteral("甲  乙"), QStringLiteral("甲 乙"));
    }

    void normalForms()
    {
        QFETCH(QString, type);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QTEST(normalizeFor(*recordTypeByName(type)->field(field), typed), "kept");
    }
};

QTEST_GUILESS_MAIN(CodeListTest)
#include "tst_code_list.moc"
