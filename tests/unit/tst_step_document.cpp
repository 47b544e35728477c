// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/workflow/step_document.h"

#include <QJsonDocument>

using namespace jiaxin;

/// What the documents of steps write into a record, and what they lack.
class StepDocumentTest : public QObject {
    Q_OBJECT

    static constexpr auto firm = R"("enterprise":"01890a5d-ac96-774b-bcce-000000000001")";

private slots:
    void documents_data()
    {
        QTest::addColumn<QString>("step");       // type, state and action
        QTest::addColumn<QByteArray>("record");  // what is there before
        QTest::addColumn<QString>("document");   // number, date and reason
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<QString>("expected");  // field and rule of each problem
        const auto row = [](const char *title, const char *step, const QByteArray &record, const char *document,
                            const QByteArray &values, const char *expected) {
            QTest::newRow(title) << QString::fromLatin1(step) << record << QString::fromUtf8(document) << values
                                 << QString::fromLatin1(expected);
        };
        const QByteArray subject = QByteArray("{") + firm + "}";
        row("withdrawal", "reward published withdraw", subject, "市商函〔2026〕9号|2026-11-20|查实弄虚作假", "{}", "");
        row("withdrawal without a document", "reward published withdraw", subject, "||", "{}",
            "withdrawal_number required, withdrawn_on required, withdrawal_reason required");
        row("withdrawal in the future", "reward published withdraw", subject, "市商函〔2026〕9号|2026-11-24|查实", "{}",
            "withdrawn_on future_date");
        row("withdrawn before it was granted", "reward published withdraw",
            QByteArray("{") + firm + R"(,"granted_on":"2026-11-01"})", "市商函〔2026〕9号|2026-10-01|查实", "{}",
            "withdrawn_on date_order");
        row("a withdrawal changes nothing else", "reward published withdraw", subject, "市商函〔2026〕9号|2026-11-20|查实",
            R"({"name":"别的"})", "name not_of_step");
        row("a field that is not there", "reward published withdraw", subject, "市商函〔2026〕9号|2026-11-20|查实",
            R"({"colour":"red"})", "colour not_of_step");

        row("notice", "list_entry notified notify", subject, "市商告〔2026〕3号|2026-11-02|", R"({"notice_method":"post"})",
            "");
        row("notice, delivered somehow", "list_entry notified notify", subject, "市商告〔2026〕3号|2026-11-02|", "{}",
            "notice_method required");
        row("notice, delivered strangely", "list_entry notified notify", subject, "市商告〔2026〕3号|2026-11-02|",
            R"({"notice_method":"pigeon"})", "notice_method unknown_code");
        const QByteArray noticed = QByteArray("{") + firm + R"(,"notice_delivered_on":"2026-11-02"})";
        row("hearing", "list_entry notified hear", noticed, "|2026-11-05|无异议", "{}", "");
        row("hearing before the notice", "list_entry notified hear", noticed, "|2026-11-01|无异议", "{}",
            "heard_on date_order");
        row("hearing without words", "list_entry notified hear", noticed, "|2026-11-05|", "{}", "statement required");
        const QByteArray heard = QByteArray("{") + firm + R"(,"notice_delivered_on":"2026-11-02","heard_on":"2026-11-05"})";
        row("decision", "list_entry heard decide", heard, "市商决〔2026〕1号|2026-11-06|", "{}", "");
        row("decision before the hearing", "list_entry heard decide", heard, "市商决〔2026〕1号|2026-11-04|", "{}",
            "decided_on date_order");
        row("listing by the decision that is there", "list_entry decided list",
            QByteArray("{") + firm + R"(,"decision_number":"市商决〔2026〕1号","decided_on":"2026-11-06"})", "|2026-11-09|",
            "{}", "");
        row("listing until before it", "list_entry decided list", heard, "市商决〔2026〕1号|2026-11-09|",
            R"({"valid_until":"2026-11-08"})", "valid_until date_order");
        row("removal", "list_entry listed remove", heard, "市商决〔2026〕8号|2026-11-20|已整改", "{}", "");
        row("removal without words", "list_entry listed remove", heard, "市商决〔2026〕8号|2026-11-20|", "{}",
            "removal_reason required");

        const QByteArray fined = QByteArray("{") + firm + R"(,"decided_on":"2026-05-10","severity":"ordinary"})";
        row("repair", "penalty in_publicity repair", fined, "市信修〔2026〕5号|2026-08-11|",
            R"({"fulfilled_on":"2026-06-01","commitment_on":"2026-08-01"})", "");
        row("repair too early", "penalty in_publicity repair", fined, "市信修〔2026〕5号|2026-08-10|",
            R"({"fulfilled_on":"2026-06-01","commitment_on":"2026-08-01"})", "repaired_on repair_too_early");
        row("repair without a commitment", "penalty in_publicity repair", fined, "市信修〔2026〕5号|2026-08-11|",
            R"({"fulfilled_on":"2026-06-01"})", "commitment_on required");
        row("repair of duties not fulfilled", "penalty in_publicity repair", fined, "市信修〔2026〕5号|2026-08-11|",
            R"({"commitment_on":"2026-08-01"})", "fulfilled_on required");
        row("repair of what is minor", "penalty recorded repair",
            QByteArray("{") + firm + R"(,"decided_on":"2026-05-10","severity":"minor"})", "市信修〔2026〕5号|2026-05-12|",
            R"({"fulfilled_on":"2026-05-11"})", "");
        row("revocation", "penalty ended revoke", fined, "市复决〔2026〕2号|2026-10-01|复议撤销", "{}", "");
        row("revocation before the decision", "penalty ended revoke", fined, "市复决〔2026〕2号|2026-05-09|复议撤销", "{}",
            "revoked_on date_order");

        row("a conclusion says what came of it", "objection accepted conclude", "{}", "|2026-11-20|核查属实", "{}",
            "conclusion required");
        row("conclusion", "objection accepted conclude", "{}", "|2026-11-20|核查属实",
            R"({"conclusion":"correct","values_before":"甲","values_after":"乙"})", "");
    }

    void documents()
    {
        QFETCH(QString, step);
        QFETCH(QByteArray, record);
        QFETCH(QString, document);
        QFETCH(QByteArray, values);
        QFETCH(QString, expected);
        const QStringList names = step.split(u' ');
        const RecordType &type = *recordTypeByName(names.at(0));
        const Transition *transition = findTransition(names.at(0), names.at(1), names.at(2));
        QVERIFY(transition);
        const auto before = type.create();
        QVERIFY(applyJson(type, *before, QJsonDocument::fromJson(record).object()).isEmpty());
        const QStringList parts = document.split(u'|');
        const auto after = type.clone(*before);
        QStringList found;
        for (const Problem &problem : applyDocument(type, *transition,
                                                    {.number = parts.at(0),
                                                    .date = QDate::fromString(parts.at(1), Qt::ISODate),
                                                    .reason = parts.at(2),
                                                    .values = QJsonDocument::fromJson(values).object()},
                                                    {.today = QDate(2026, 11, 23)}, *after))
            found.append(problem.field + u' ' + problem.rule);
        QCOMPARE(found.join(QStringLiteral(", ")), expected);
        if (const StepField *number = stepField(*transition, StepField::Part::Number); number && !parts.at(0).isEmpty())
            QCOMPARE(type.field(number->name)->get(*after).toString(), parts.at(0));
    }

    void aScanIsAddedToThoseThatAreThere()
    {
        ListEntry entry;
        entry.scans = {AttachmentHash {QString(64, u'a')}};
        const Transition *step = findTransition("list_entry", "notified", "notify");
        (void)applyDocument(listEntryType, *step, {.scan = {QString(64, u'b')}}, {.today = QDate(2026, 11, 23)}, entry);
        QCOMPARE(entry.scans, (QList<AttachmentHash> {{QString(64, u'a')}, {QString(64, u'b')}}));
    }

    /// An amendment may change what was decided, but not whom it concerns nor what other steps have filled.
    void amendments()
    {
        const Transition *step = findTransition("penalty", "in_publicity", "amend");
        const auto rules = [step](const QByteArray &values) {
            Penalty penalty;
            penalty.enterprise = RecordId(QStringLiteral("01890a5d-ac96-774b-bcce-000000000001"));
            penalty.documentNumber = QStringLiteral("碑市监罚〔2026〕17号");
            penalty.violation = penalty.facts = penalty.basis = penalty.content = penalty.authority = QStringLiteral("有");
            penalty.kinds = {Penalty::Kind::Warning};
            penalty.decidedOn = QDate(2026, 5, 10);
            QStringList found;
            for (const Problem &problem : applyDocument(penaltyType, *step,
                                                        {.number = QStringLiteral("碑市监改〔2026〕1号"),
                                                        .date = QDate(2026, 6, 1),
                                                        .reason = QStringLiteral("复议变更"),
                                                        .values = QJsonDocument::fromJson(values).object()},
                                                        {.today = QDate(2026, 11, 23)}, penalty))
                found.append(problem.field + u' ' + problem.rule);
            return found.join(QStringLiteral(", "));
        };
        QCOMPARE(rules(R"({"content":"警告","severity":"serious"})"), QString());
        QCOMPARE(rules(R"({"kinds":["fine"]})"), QStringLiteral("fine required"));
        QCOMPARE(rules(R"({"kinds":["fine"],"fine":"0.5"})"), QString());
        QCOMPARE(rules(R"({"enterprise":"01890a5d-ac96-774b-bcce-000000000002"})"), QStringLiteral("enterprise not_of_step"));
        QCOMPARE(rules(R"({"repaired_on":"2026-06-01"})"), QStringLiteral("repaired_on not_of_step"));
        QCOMPARE(rules(R"({"subject_kind":"sole_trader"})"), QStringLiteral("subject_kind not_of_step"));
    }

    void formsDoNotAskForWhatStepsFill()
    {
        for (const char *field : {"withdrawal_number", "withdrawn_on", "withdrawal_reason"})
            QVERIFY2(isFilledBySteps(rewardType, field), field);
        for (const char *field : {"name", "document_number", "scans", "publicity_until", "valid_until"})
            QVERIFY2(!isFilledBySteps(rewardType, field), field);
        for (const char *field : {"notice_number", "heard_on", "statement", "decision_number", "listed_on", "removal_reason"})
            QVERIFY2(isFilledBySteps(listEntryType, field), field);
        for (const char *field : {"basis", "valid_until", "measures", "scans"})
            QVERIFY2(!isFilledBySteps(listEntryType, field), field);
        QVERIFY(!isFilledBySteps(enterpriseType, u"name"));
        QVERIFY(!isFilledBySteps(trainingType, u"course"));
    }
};

QTEST_GUILESS_MAIN(StepDocumentTest)
#include "tst_step_document.moc"
