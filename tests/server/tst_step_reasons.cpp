// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the tables of the workflows demand with a step the province demands as well.
#include "domain/records/records.h"
#include "domain/workflow/transition.h"
#include "server/sync/operation_plan.h"
#include "tests/server/sync_office.h"
#include "tests/support/sound_records.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

class StepReasonsTest : public QObject {
    Q_OBJECT

private slots:
    /// Of every line of every table: without the reason that it demands a step is refused by name, with one it is not; and the
    /// fields that the step demands of its document have to be there.
    void reasonsAndDocumentsAreDemanded()
    {
        const SystemClock clock;
        const SoundReferences references {
            .enterprise = RecordId::create(clock), .worker = RecordId::create(clock), .allocation = RecordId::create(clock)};
        const auto facts = [](const server::StoredRecord &) {
            return WorkflowFacts {.submitter = QStringLiteral("other"),
                                  .reviewers = {},
                                  .publicityOver = true,
                                  .eligible = true,
                                  .repairDue = true,
                                  .noticeGiven = true,
                                  .statementOver = true};
        };
        int reasons = 0;
        int documents = 0;
        for (const RecordType *type : allRecordTypes) {
            const Workflow *workflow = workflowFor(type->id());
            // A transfer is judged by its two sides.
            if (!workflow || type == &transferType)
                continue;
            for (const Transition &line : workflow->transitions) {
                if (line.returnedFrom)
                    continue;
                const bool city = line.level == Level::City;
                const QString unit = line.level == Level::SingleLevel ? QStringLiteral("610403") : QStringLiteral("610103");
                const Actor actor {.name = QStringLiteral("person"),
                                   .roles = {Role::Clerk, Role::Reviewer, Role::CertificateOfficer, Role::Leader},
                                   .unit = city ? QStringLiteral("610100") : unit};
                server::StoredRecord before {
                    .type = type, .record = soundRecord(*type, 2, references), .fields = {}, .fieldVersions = {}};
                before.record->id = RecordId::create(clock);
                before.record->unit = unit;
                before.record->version = 3;
                before.record->state = QLatin1String(line.from);
                if (auto *certificate = dynamic_cast<Certificate *>(before.record.get()))
                    certificate->validUntil = QDate(2099, 1, 1);
                const auto planned = [&](const QString &reason) {
                    SyncOperation operation = stepOf("person", *type, before.record->id, line.action, 3, line.to);
                    // The outbox names what changes.
                    if (QLatin1String(line.from) == QLatin1String(line.to))
                        operation.changes = {};
                    operation.remark.reason = reason;
                    return server::planOperation(operation, &before, actor, facts, clock.now());
                };
                const QByteArray what =
                    QStringLiteral("%1 %2 %3").arg(type->id(), QLatin1String(line.from), QLatin1String(line.action)).toUtf8();
                const server::OperationPlan bare = planned({});
                const server::OperationPlan given = planned(QStringLiteral("other"));
                const bool computed = before.record->state != QLatin1String(line.from) || given.detail == u"no_such_step" ||
                                      given.detail == u"other_state";
                if (line.reasonRequired && !computed) {
                    QVERIFY2(bare.status == server::OperationStatus::Rejected && bare.code == u"invalid" &&
                                 bare.detail == u"reason_required",
                             what + " " + bare.code.toUtf8() + " " + bare.detail.toUtf8());
                    ++reasons;
                }
                QVERIFY2(given.detail != u"reason_required", what);
                for (const StepField &field : line.fields) {
                    if (!field.required || computed || given.status == server::OperationStatus::Rejected)
                        continue;
                    (void)type->field(field.name)->set(*before.record, QVariant());
                    if (type->field(field.name)->get(*before.record).isValid())
                        continue;
                    const server::OperationPlan lacking = planned(QStringLiteral("other"));
                    QVERIFY2(lacking.status == server::OperationStatus::Rejected && lacking.detail == u"problems" &&
                                 std::any_of(lacking.problems.begin(), lacking.problems.end(),
                                             [&field](const Problem &problem) {
                                                 return problem.field == QLatin1String(field.name) &&
                                                        problem.rule == u"required";
                                             }),
                             what + " " + field.name + " " + lacking.code.toUtf8() + " " + lacking.detail.toUtf8());
                    ++documents;
                    break;
                }
            }
        }
        QVERIFY2(reasons > 20, QByteArray::number(reasons));
        QVERIFY2(documents > 5, QByteArray::number(documents));
    }
};

QTEST_GUILESS_MAIN(StepReasonsTest)
#include "tst_step_reasons.moc"
