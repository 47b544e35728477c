// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/migrations/migrator.h"
#include "db/store/registration_store.h"
#include "db/transaction.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jiaxin;
using namespace Qt::StringLiterals;

class RegistrationStoreTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Database> m_database;

    std::unique_ptr<Database> empty()
    {
        auto database = Database::open(m_folder.filePath(QString::number(++m_count)), Secret(QByteArray(32, 'k')),
                                       {.access = DatabaseOptions::Access::Create});
        return database ? std::move(database).value() : nullptr;
    }

    static RegistrationExtract extract(const QString &code, const QString &file)
    {
        RegistrationExtract made;
        made.creditCode = code;
        made.name = u"西安禾沁家政服务有限公司"_s;
        made.kind = u"有限责任公司（自然人独资）"_s;
        made.legalRepresentative = u"秦月芳"_s;
        made.registeredAddress = u"西安市碑林区槐芽巷12号3层305室"_s;
        made.businessScope = u"家政服务；养老服务"_s;
        made.registeredCapital = *Decimal::parse(u"50.5"_s);
        made.establishedOn = QDate(2024, 3, 18);
        made.approvedOn = QDate(2025, 1, 2);
        made.registrationAuthority = u"西安市碑林区市场监督管理局"_s;
        made.registrationState = RegistrationExtract::State::Abnormal;
        made.extractedOn = QDate(2026, 11, 20);
        made.fileName = file;
        made.fileHash = QString(64, u'a');
        made.importedAt = QDateTime(QDate(2026, 11, 23), QTime(2, 31), Qt::UTC);
        made.importedBy = u"clerk"_s;
        return made;
    }

    qint64 number(const QString &sql) { return m_database->value(sql).toLongLong(); }

private slots:
    void init()
    {
        m_database = empty();
        QVERIFY(m_database && Migrator::migrate(*m_database, recordMigrations()));
    }

    /// What migrations make is what the field list says.
    void columnsAreTheFields()
    {
        QStringList columns;
        {
            Statement info = m_database->prepare(u"SELECT name FROM pragma_table_info('registration_extract') ORDER BY cid"_s);
            while (info.step())
                columns.append(info.text(0));
        }
        QStringList fields;
        for (const Field &field : registrationExtractType.fields)
            fields.append(field.id());
        QCOMPARE(columns, fields + QStringList {u"import"_s});
    }

    /// A vault of the release before, with an enterprise in it, is brought to head and keeps it.
    void anOlderVaultIsUpgraded()
    {
        m_database = empty();
        MigrationSet before = recordMigrations();
        while (before.newest() > 13)
            before.steps.removeLast();
        QVERIFY(Migrator::migrate(*m_database, before));
        m_database->exec(u"INSERT INTO enterprise (id, version, state, unit, source, created_at, updated_at, sort_key, name) "
                         "VALUES ('e', 1, 'draft', '610103', 'manual', '', '', 'x', '西安禾沁家政服务有限公司')"_s);
        QVERIFY(Migrator::migrate(*m_database, recordMigrations()));
        QCOMPARE(number(u"SELECT count(*) FROM enterprise"_s), 1);
        QCOMPARE(number(u"SELECT count(*) FROM registration_extract"_s), 0);
    }

    void whatIsPutIsFound()
    {
        RegistrationStore store(*m_database);
        QVERIFY(!store.find(u"91610103MA0000A199"_s) && !store.find({}));
        const RegistrationExtract whole = extract(u"91610103MA0000A199"_s, u"登记信息.xlsx"_s);
        RegistrationExtract bare;
        bare.creditCode = u"91610103MA0000A27X"_s;
        bare.name = u"甲"_s;
        bare.extractedOn = QDate(2026, 11, 20);
        {
            Transaction transaction(*m_database);
            const qint64 import = store.addImport(whole);
            store.put(whole, import);
            store.put(bare, import);
            transaction.commit();
        }
        const auto found = store.find(whole.creditCode);
        QVERIFY(found);
        for (const Field &field : registrationExtractType.fields)
            QCOMPARE(field.get(*found), field.get(whole));
        QCOMPARE(found->fileName, whole.fileName);
        QCOMPARE(found->fileHash, whole.fileHash);
        QCOMPARE(found->importedAt, whole.importedAt);
        QCOMPARE(found->importedBy, whole.importedBy);
        const auto other = store.find(bare.creditCode);
        QVERIFY(other && !other->registrationState && other->registeredCapital.isNull() && !other->establishedOn.isValid());
    }

    void theNewestTakesThePlace()
    {
        RegistrationStore store(*m_database);
        const RegistrationExtract old = extract(u"91610103MA0000A199"_s, u"一月.xlsx"_s);
        RegistrationExtract fresh = extract(old.creditCode, u"二月.xlsx"_s);
        fresh.registeredAddress = u"西安市碑林区青檐里7号"_s;
        for (const RegistrationExtract &each : {old, fresh}) {
            Transaction transaction(*m_database);
            store.put(each, store.addImport(each));
            store.forgetReplacedImports();
            transaction.commit();
        }
        QCOMPARE(store.find(old.creditCode)->registeredAddress, fresh.registeredAddress);
        QCOMPARE(number(u"SELECT count(*) FROM registration_extract"_s), 1);
        QCOMPARE(m_database->value(u"SELECT group_concat(file_name) FROM registration_import"_s).toString(), fresh.fileName);
    }

    void whatIsRolledBackIsNotThere()
    {
        RegistrationStore store(*m_database);
        {
            Transaction transaction(*m_database);
            const RegistrationExtract each = extract(u"91610103MA0000A199"_s, u"登记信息.xlsx"_s);
            store.put(each, store.addImport(each));
            QVERIFY(store.find(each.creditCode));
        }
        QVERIFY(!store.find(u"91610103MA0000A199"_s));
        QCOMPARE(number(u"SELECT count(*) FROM registration_import"_s), 0);
    }
};

QTEST_GUILESS_MAIN(RegistrationStoreTest)
#include "tst_registration_store.moc"
