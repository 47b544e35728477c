// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/records/records.h"
#include "tests/support/command_words.h"
#include "tests/unit/workflow_people.h"

#include <QTest>

namespace jiaxin::test::workflow {

class PermissionsTest : public QObject {
    Q_OBJECT

private slots:
    void compatibleRoles()
    {
        QVERIFY(!rolesCompatible({}));
        for (unsigned bits = 1; bits < 1U << unsigned(Role::Count); ++bits) {
            Roles roles;
            bool administrator = false;
            for (int i = 0; i < int(Role::Count); ++i) {
                if ((bits >> i & 1U) == 0)
                    continue;
                roles.append(Role(i));
                administrator =
                    administrator || !words("clerk reviewer certificate_officer leader").contains(choiceName(Role(i)));
            }
            QCOMPARE(rolesCompatible(roles), !administrator || roles.size() == 1);
        }
    }

    void permissions_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QStringList>("roles");
        const auto row = [](const char *title, Operation operation, const char *roles) {
            QTest::newRow(title) << operation << words(roles);
        };
        row("view", Operation::View, "clerk reviewer certificate_officer leader auditor");
        row("create", Operation::Create, "clerk");
        row("edit", Operation::Edit, "clerk");
        row("import", Operation::Import, "clerk");
        row("export", Operation::Export, "clerk reviewer certificate_officer leader");
        row("attach", Operation::Attach, "clerk certificate_officer");
        row("reveal", Operation::Reveal, "clerk reviewer certificate_officer");
        row("merge", Operation::Merge, "clerk");
        row("issue", Operation::IssueCertificate, "certificate_officer");
        row("print", Operation::PrintCertificate, "certificate_officer");
        row("users", Operation::ManageUsers, "account_admin");
        row("settings", Operation::ManageSettings, "security_admin");
        row("keys", Operation::ManageKeys, "security_admin certificate_officer");
        row("audit", Operation::ReadAudit, "auditor");
        row("backup", Operation::Backup, "clerk reviewer certificate_officer leader account_admin security_admin");
    }
    void permissions()
    {
        QFETCH(Operation, operation);
        QFETCH(QStringList, roles);
        for (int i = 0; i < int(Role::Count); ++i) {
            const Actor actor = person(county, {Role(i)});
            const bool expected = roles.contains(choiceName(Role(i)));
            QCOMPARE(allowed(actor, operation), expected);
            QCOMPARE(allowed(actor, operation, Territory::Outside), expected && operation == Operation::View);
        }
        QVERIFY(!allowed(person(county, {}), operation));
    }
    void everyOperationIsListed() { QCOMPARE(int(Operation::Count), 15); }

    void territories()
    {
        QCOMPARE(territoryOf(person(city), county), Territory::Inside);
        QCOMPARE(territoryOf(person(county), county), Territory::Inside);
        QCOMPARE(territoryOf(person(county), city), Territory::Outside);
        QCOMPARE(territoryOf(person(weinan), hancheng), Territory::Outside);
        QCOMPARE(territoryOf(person(province), hancheng), Territory::Inside);
        QCOMPARE(territoryOf(person(province), QString()), Territory::Outside);
    }

    /// design.md §6, "Names": full names inside, numbers, phones and addresses masked until revealed, all masked outside.
    void seesPlain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("inside");
        QTest::addColumn<bool>("outside");
        const auto row = [](const char *name, bool inside, bool outside) {
            QTest::newRow(name) << QString::fromLatin1(name) << inside << outside;
        };
        row("worker.name", true, false);
        row("worker.sex", true, false);
        row("worker.photo", true, false);
        row("worker.category", true, true);
        row("worker.document_number", false, false);
        row("worker.phone", false, false);
        row("worker.emergency_phone", false, false);
        row("worker.registered_address", false, false);
        row("worker.current_address", false, false);
        row("enterprise.name", true, true);
        row("enterprise.credit_code", true, true);
        row("enterprise.legal_representative_document_number", false, false);
        row("enterprise.contact_phone", false, false);
        row("background_check.findings", false, false);
    }
    void seesPlain()
    {
        QFETCH(QString, name);
        QFETCH(bool, inside);
        QFETCH(bool, outside);
        const QStringList parts = name.split(u'.');
        const RecordType *type = recordTypeByName(parts.first());
        QVERIFY(type);
        const Field *field = type->field(parts.last());
        QVERIFY(field);
        for (const Role role : businessRoles) {
            QCOMPARE(jiaxin::seesPlain(person(city, {role}), *field, Territory::Inside), inside);
            QCOMPARE(jiaxin::seesPlain(person(city, {role}), *field, Territory::Outside), outside);
        }
        // An administrator or an auditor has no business with persons: as outside.
        for (const Role role : {Role::AccountAdmin, Role::SecurityAdmin, Role::Auditor})
            QCOMPARE(jiaxin::seesPlain(person(city, {role}), *field, Territory::Inside), outside);
    }
};

}  // namespace jiaxin::test::workflow

QTEST_GUILESS_MAIN(jiaxin::test::workflow::PermissionsTest)
#include "tst_permissions.moc"
