// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/batch_view.h"

#include "app/words/words.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QJsonObject refusedJson(const RecordType *type, const BatchOutcome::Refused &refused)
{
    return {{QStringLiteral("id"), refused.id.toString()},
            {QStringLiteral("code"), errorName(refused.error.code)},
            {QStringLiteral("detail"), refused.error.detail},
            {QStringLiteral("message"), errorText(refused.error)},
            {QStringLiteral("problems"), problemsJson(type, refused.problems)}};
}

/// One exit code for many refusals: theirs when none took the step and all say the same.
Exit exitOf(const BatchOutcome &batch)
{
    if (batch.refused.isEmpty())
        return Exit::Done;
    const Exit first = exitFor(batch.refused.first().error);
    const bool same = std::all_of(batch.refused.begin(), batch.refused.end(),
                                  [first](const auto &refused) { return exitFor(refused.error) == first; });
    return batch.done.isEmpty() && same ? first : Exit::Problems;
}

}  // namespace

Exit tellBatch(Cli &cli, const RecordType *type, const QString &action, const BatchOutcome &batch)
{
    QJsonArray done;
    QJsonArray refused;
    for (const Outcome &one : batch.done)
        done.append(outcomeJson(one));
    for (const auto &one : batch.refused)
        refused.append(refusedJson(type, one));
    if (cli.isJson()) {
        cli.console().document(QJsonObject {{QStringLiteral("done"), done}, {QStringLiteral("refused"), refused}});
        return exitOf(batch);
    }
    cli.console().line(label("ctl", "%1: %2 done, %3 refused")
                           .translated()
                           .arg(type ? actionText(*type, action) : actionText(action), QString::number(done.size()),
                                QString::number(refused.size())));
    for (const auto &one : batch.refused)
        cli.console().complain(one.id.toString() + QStringLiteral("  ") + errorText(one.error));
    return exitOf(batch);
}

}  // namespace jiaxin::ctl
