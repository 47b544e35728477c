// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/record_diff.h"
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "tests/support/sample_records.h"

using namespace jiaxin;

/// What holds for every record type.
class RecordsTest : public QObject {
    Q_OBJECT

    static void eachType()
    {
        QTest::addColumn<const RecordType *>("type");
        for (const RecordType *type : allRecordTypes)
            QTest::newRow(type->name) << type;
    }

private slots:
    void jsonRoundTrip_data() { eachType(); }
    void jsonRoundTrip()
    {
        QFETCH(const RecordType *, type);
        const auto record = test::sampleRecord(*type, 7);
        const QJsonObject json = recordToJson(*type, *record);
        const auto copy = type->create();
        QCOMPARE(applyJson(*type, *copy, json), Problems {});
        QVERIFY(diff(*type, *record, *copy).isEmpty());
        QCOMPARE(recordToJson(*type, *copy, JsonScope::FieldsOnly), recordToJson(*type, *record, JsonScope::FieldsOnly));
        for (const Field &field : type->fields)
            QVERIFY2(field.get(*record).isValid(), field.name);
    }

    void emptyRecordRoundTrip_data() { eachType(); }
    void emptyRecordRoundTrip()
    {
        QFETCH(const RecordType *, type);
        const auto record = type->create();
        const auto copy = test::sampleRecord(*type, 3);
        QCOMPARE(applyJson(*type, *copy, recordToJson(*type, *record)), Problems {});
        QVERIFY(diff(*type, *record, *copy).isEmpty());
    }

    void wrongFormsAreTold_data() { eachType(); }
    void wrongFormsAreTold()
    {
        QFETCH(const RecordType *, type);
        for (const Field &field : type->fields) {
            const auto record = test::sampleRecord(*type, 1);
            const auto before = type->clone(*record);
            const Problems problems = applyJson(*type, *record, {{field.id(), QJsonObject {{QStringLiteral("x"), 1}}}});
            QCOMPARE(problems.size(), 1);
            QCOMPARE(problems.first().field, QString(field.id()));
            QVERIFY2(diff(*type, *before, *record).isEmpty(), field.name);
        }
        const auto record = type->create();
        QCOMPARE(applyJson(*type, *record, {{QStringLiteral("no_such_field"), 1}}).first().rule,
                 QStringLiteral("unknown_field"));
    }

    void requiredIsAsked_data() { eachType(); }
    void requiredIsAsked()
    {
        QFETCH(const RecordType *, type);
        const auto record = type->create();
        const Problems problems = validate(*type, *record, {.today = QDate(2026, 11, 23)});
        for (const Field &field : type->fields) {
            const bool asked = std::any_of(problems.begin(), problems.end(), [&field](const Problem &problem) {
                return problem.field == field.id() && problem.rule == QLatin1String("required");
            });
            if (field.required && !field.get(*record).isValid())
                QVERIFY2(asked, field.name);
        }
    }

    /// One field's problems are those of all that carry its name, cross-field rules included.
    void fieldsAreValidatedAlone_data() { eachType(); }
    void fieldsAreValidatedAlone()
    {
        QFETCH(const RecordType *, type);
        const CheckContext context {.today = QDate(2026, 11, 23)};
        for (const int seed : {0, 1, 7}) {
            const auto record = seed == 0 ? type->create() : test::sampleRecord(*type, seed);
            const Problems all = validate(*type, *record, context);
            qsizetype told = 0;
            for (const Field &field : type->fields) {
                const QString name = field.id();
                Problems of;
                std::copy_if(all.begin(), all.end(), std::back_inserter(of),
                             [&](const Problem &problem) { return problem.field == name; });
                QCOMPARE(validate(*type, *record, context, {name}), of);
                told += of.size();
            }
            QCOMPARE(told, all.size());
        }
    }

    void mergeTakesBothSides_data() { eachType(); }
    void mergeTakesBothSides()
    {
        QFETCH(const RecordType *, type);
        const auto base = test::sampleRecord(*type, 1);
        const auto other = test::sampleRecord(*type, 2);
        for (size_t i = 0; i < type->fields.size(); ++i) {
            const Field &mineField = type->fields[i];
            const Field &theirField = type->fields[(i + 1) % type->fields.size()];
            if (&mineField == &theirField || mineField.get(*base) == mineField.get(*other) ||
                theirField.get(*base) == theirField.get(*other))
                continue;
            const auto mine = type->clone(*base);
            const auto theirs = type->clone(*base);
            QVERIFY(mineField.set(*mine, mineField.get(*other)));
            QVERIFY(theirField.set(*theirs, theirField.get(*other)));
            const MergeResult merged = merge(*type, *base, *mine, *theirs);
            QVERIFY(merged.conflicts.isEmpty());
            QCOMPARE(mineField.get(*merged.merged), mineField.get(*other));
            QCOMPARE(theirField.get(*merged.merged), theirField.get(*other));
        }
    }

    void mergeNamesConflicts()
    {
        HealthCheck base;
        base.institution = QStringLiteral("甲医院");
        HealthCheck mine = base;
        mine.institution = QStringLiteral("乙医院");
        HealthCheck theirs = base;
        theirs.institution = QStringLiteral("丙医院");
        const MergeResult merged = merge(healthCheckType, base, mine, theirs);
        QCOMPARE(merged.conflicts.size(), 1);
        QCOMPARE(QString(merged.conflicts.first().field->id()), QStringLiteral("institution"));
        QCOMPARE(static_cast<const HealthCheck &>(*merged.merged).institution, theirs.institution);
    }

    void fieldNamesAreSnakeCase_data() { eachType(); }
    void fieldNamesAreSnakeCase()
    {
        QFETCH(const RecordType *, type);
        static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9]*(_[a-z0-9]+)*$"));
        QVERIFY(form.match(type->id()).hasMatch());
        QCOMPARE(recordTypeByName(type->id()), type);
        for (const Field &field : type->fields) {
            QVERIFY2(form.match(field.id()).hasMatch(), field.name);
            QCOMPARE(QLatin1String(field.label.context), type->id());
            if (field.kind == FieldKind::Reference && field.of)
                QVERIFY2(recordTypeByName(QLatin1String(field.of)), field.name);
            for (const Choice &choice : field.choices)
                QVERIFY2(form.match(QLatin1String(choice.name)).hasMatch(), choice.name);
        }
    }

    void decimalsAreExact()
    {
        QCOMPARE(Decimal::parse(QStringLiteral("007.50"))->toString(), QStringLiteral("7.5"));
        QCOMPARE(Decimal::parse(QStringLiteral("0.10"))->toString(), QStringLiteral("0.1"));
        QCOMPARE(Decimal::parse(QStringLiteral("-3"))->toString(), QStringLiteral("-3"));
        for (const auto &bad : {QStringLiteral("1e5"), QStringLiteral("1,000"), QStringLiteral(".5"), QStringLiteral("")})
            QVERIFY2(!Decimal::parse(bad), qPrintable(bad));
    }

    void workerCheck_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("sex");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("rule");
        QTest::newRow("good") << "610102197001151024"
                              << "female"
                              << "1970-01-15"
                              << "";
        QTest::newRow("other sex") << "610102197001151024"
                                   << "male"
                                   << "1970-01-15"
                                   << "sex_mismatch";
        QTest::newRow("other birth") << "610102197001151024"
                                     << "female"
                                     << "1970-01-16"
                                     << "birth_date_mismatch";
        QTest::newRow("check digit") << "610102199003078888"
                                     << "unknown"
                                     << ""
                                     << "check_character";
        QTest::newRow("child") << ""
                               << "female"
                               << "2015-01-01"
                               << "age_under_16";
    }
    void workerCheck()
    {
        QFETCH(QString, number);
        QFETCH(QString, sex);
        QFETCH(QString, birth);
        QFETCH(QString, rule);
        Worker worker;
        worker.documentNumber = number;
        worker.sex = *choiceFromName<Worker::Sex>(sex);
        worker.birthDate = QDate::fromString(birth, Qt::ISODate);
        const Problems problems = check(worker, {.today = QDate(2026, 11, 23)});
        QStringList blocking;
        for (const Problem &problem : problems) {
            if (problem.severity == Severity::Block)
                blocking.append(problem.rule);
        }
        QCOMPARE(blocking.join(u','), rule);
    }

    void workerIsCompletedFromTheNumber()
    {
        Worker worker;
        worker.documentNumber = QStringLiteral(" ６１２４０１７３０１０１５３２ ");
        complete(worker, {.today = QDate(2026, 11, 23)});
        QCOMPARE(worker.documentNumber, QStringLiteral("612401197301015325"));
        QCOMPARE(worker.birthDate, QDate(1973, 1, 1));
        QCOMPARE(worker.sex, Worker::Sex::Female);
        QCOMPARE(worker.division, QStringLiteral("612401"));
    }

    void consentRunsThirtyDays()
    {
        Authorisation consent;
        QVERIFY(authorisationType.field(u"starts_at")->set(consent, QStringLiteral("2026-11-01")));
        complete(consent, {.today = QDate(2026, 11, 23)});
        QCOMPARE(instantText(consent.startsAt), QStringLiteral("2026-10-31T16:00:00.000Z"));
        QCOMPARE(instantText(consent.endsAt), QStringLiteral("2026-11-30T16:00:00.000Z"));
    }
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "tst_records.moc"
