// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/worker_papers.h"

#include "domain/record_json.h"
#include "domain/records/records.h"

#include <QJsonArray>

namespace jiaxin::test {

QList<SyncOperation> workerPapers(const char *user, const RecordId &worker, const QDateTime &at)
{
    const QString day = dateText(at.date());
    const QString from = instantText(at);
    const QString until = instantText(at.addDays(720));
    const auto paper = [&](const RecordType &type, const char *state, QJsonObject values) {
        values.insert(QStringLiteral("worker"), worker.toString());
        return newRecord(user, type, RecordId::create(SystemClock()), state, values);
    };
    return {paper(identityCheckType, "recorded",
                  {{QStringLiteral("method"), QStringLiteral("card_reader")},
                   {QStringLiteral("checked_at"), from},
                   {QStringLiteral("result"), QStringLiteral("consistent")}}),
            paper(authorisationType, "valid",
                  {{QStringLiteral("kind"), QStringLiteral("collection")},
                   {QStringLiteral("method"), QStringLiteral("paper")},
                   {QStringLiteral("scope"), QJsonArray {QStringLiteral("identity")}},
                   {QStringLiteral("starts_at"), from},
                   {QStringLiteral("ends_at"), until}}),
            paper(backgroundCheckType, "recorded",
                  {{QStringLiteral("submitted_on"), day},
                   {QStringLiteral("returned_on"), day},
                   {QStringLiteral("identity_match"), QStringLiteral("match")},
                   {QStringLiteral("conclusion"), QStringLiteral("passed")}}),
            paper(healthCheckType, "recorded",
                  {{QStringLiteral("category"), QStringLiteral("general")},
                   {QStringLiteral("institution"), QStringLiteral("试验医院")},
                   {QStringLiteral("examined_on"), day},
                   {QStringLiteral("conclusion"), QStringLiteral("qualified")}}),
            paper(trainingType, "recorded",
                  {{QStringLiteral("course"), QStringLiteral("岗前培训")},
                   {QStringLiteral("kind"), QStringLiteral("pre_job")},
                   {QStringLiteral("ended_on"), day},
                   {QStringLiteral("result"), QStringLiteral("passed")}})};
}

}  // namespace jiaxin::test
