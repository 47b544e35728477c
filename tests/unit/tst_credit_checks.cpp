// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/record_json.h"
#include "domain/records/records.h"

#include <QJsonDocument>

using namespace jiaxin;

/// The cross-field rules of the credit archive (domain.md §2.2–2.10, §3.5) as a table: a record in JSON and the problems that
/// validate() finds beside `required`.
class CreditChecksTest : public QObject {
    Q_OBJECT

    /// `field rule` of each problem, with `?` behind a warning.
    static QStringList told(const char *type, const QByteArray &json)
    {
        const RecordType &known = *recordTypeByName(type);
        const auto record = known.create();
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject() || !applyJson(known, *record, document.object()).isEmpty())
            return {QStringLiteral("bad test")};
        QStringList found;
        for (const Problem &problem : validate(known, *record, {.today = QDate(2026, 11, 23)})) {
            const Field *field = known.field(problem.field);
            if (problem.rule != QLatin1String("required") || !field || !field->required)
                found.append(problem.field + u' ' + problem.rule +
                             (problem.severity == Severity::Block ? QString() : QStringLiteral("?")));
        }
        return found;
    }

private slots:
    void rules_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, const QByteArray &json, const char *expected) {
            QTest::newRow(title) << json << QString::fromLatin1(expected);
        };
        row("reward: in order", R"({"granted_on":"2026-01-02","valid_until":"2027-01-01"})", "");
        row("reward: ends before", R"({"granted_on":"2026-01-02","valid_until":"2026-01-01"})", "valid_until date_order");
        row("reward: future", R"({"granted_on":"2026-11-24"})", "granted_on future_date");
        row("reward: number", R"({"document_number":"陕商发[2026]7号"})", "");
        row("reward: another number", R"({"document_number":"2026-7"})", "document_number document_number_format?");
        row("reward: authority", R"({"authority_code":"123"})", "authority_code length");

        row("penalty: organisation", R"({"subject_kind":"organisation"})", "enterprise required");
        row("penalty: person", R"({"subject_kind":"natural_person"})", "worker required");
        row("penalty: both", R"({"subject_kind":"organisation","enterprise":"01890a5d-ac96-774b-bcce-000000000001",
            "worker":"01890a5d-ac96-774b-bcce-000000000002"})",
            "worker out_of_range");
        const QByteArray firm = R"({"enterprise":"01890a5d-ac96-774b-bcce-000000000001",)";
        row("penalty: a fine of how much", firm + R"("kinds":["warning","fine"]})", "fine required");
        row("penalty: which licence", firm + R"("kinds":["revoke_licence"]})", "revoked_licence required");
        row("penalty: published", firm + R"("decided_on":"2026-05-01","publicity_until":"2026-04-30"})",
            "publicity_until date_order");

        row("list_entry: person", R"({"subject_kind":"person"})", "worker required");
        row("list_entry: heard first", firm + R"("notice_delivered_on":"2026-05-02","listed_on":"2026-05-01"})",
            "listed_on date_order");
        row("list_entry: removed before", firm + R"("listed_on":"2026-05-02","removed_on":"2026-05-01"})",
            "removed_on date_order");

        row("evaluation: stars", R"({"stars":6})", "stars out_of_range");
        row("epidemic_report: well", R"({"temperature":"36.5"})", "");
        row("epidemic_report: fever", R"({"temperature":"37.3"})", "temperature fever?");
        row("epidemic_report: no body", R"({"temperature":"34.9"})", "temperature out_of_range");
        row("epidemic_report: no body, hot", R"({"temperature":"42.1"})", "temperature out_of_range");

        row("objection: of what", R"({"subject":"somebody"})", "subject unknown_code");
        const QByteArray subject = R"({"subject":"01890a5d-ac96-774b-bcce-000000000001",)";
        row("objection: order", subject + R"("received_at":"2026-05-02T02:00:00.000Z","accepted_on":"2026-05-01"})",
            "accepted_on date_order");
        row("objection: answered without", subject + R"("answered_on":"2026-05-02"})", "conclusion required");

        row("publicity_notice: period", R"({"starts_on":"2026-05-02","ends_on":"2026-05-01"})", "ends_on date_order");
        row("fund_allocation: nothing", R"({"amount":"0.00"})", "amount out_of_range");
        row("fund_allocation: less", R"({"amount":"-5"})", "amount out_of_range");
        row("fund_use: right", R"({"verified_count":30,"unit_price":"50","amount":"1500"})", "");
        row("fund_use: capped", R"({"verified_count":30,"unit_price":"50","amount":"1000"})", "amount not_price_times_count?");
        row("progress_report: counts", R"({"worker_count":10,"authorised_count":11,"complete_count":12})",
            "authorised_count out_of_range, complete_count out_of_range");
        row("problem_report: reply", R"({"reported_on":"2026-05-02","replied_on":"2026-05-01"})", "replied_on date_order");
    }

    void rules()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, expected);
        const QByteArray type = QByteArray(QTest::currentDataTag()).split(':').first();
        QCOMPARE(told(type.constData(), json).join(QStringLiteral(", ")), expected);
    }

    void parents()
    {
        QCOMPARE(penaltyType.parentFields(),
                 (QList<const Field *> {penaltyType.field(u"enterprise"), penaltyType.field(u"worker")}));
        QCOMPARE(rewardType.parentFields(), QList<const Field *> {rewardType.field(u"enterprise")});
        QVERIFY(objectionType.parentFields().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CreditChecksTest)
#include "tst_credit_checks.moc"
