// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/record_history.h"

#include "app/records/record_overview.h"
#include "app/words/words.h"
#include "domain/rules/code_list.h"

namespace jiaxin {

namespace {

/// A change of the audit is [before, after].
QJsonValue sideOf(const QJsonValue &change, int side)
{
    return change.isArray() ? change.toArray().at(side) : QJsonValue();
}

/// The titles of the records that Reference fields named before or after.
QMap<QString, QString> titlesOf(Workspace &work, const RecordType &type, const QList<AuditRow> &steps)
{
    QMap<QString, QString> titles;
    for (const Field &field : type.fields) {
        if (field.kind != FieldKind::Reference || !field.of)
            continue;
        const RecordType &referred = *recordTypeByName(QLatin1String(field.of));
        for (const AuditRow &step : steps) {
            for (const int side : {0, 1}) {
                const QString id = sideOf(step.entry.changes.value(field.id()), side).toString();
                if (id.isEmpty() || titles.contains(id))
                    continue;
                if (const QString title = titleOf(work, referred, RecordId(id)); !title.isEmpty())
                    titles.insert(id, title);
            }
        }
    }
    return titles;
}

}  // namespace

Result<RecordHistory> RecordHistory::read(Workspace &work, const RecordType &type, const RecordId &id)
{
    const Result<QList<AuditRow>> rows = RecordService(work).history(type, id);
    if (!rows)
        return rows.error();
    RecordHistory history;
    history.m_type = &type;
    for (auto row = rows->crbegin(); row != rows->crend(); ++row) {
        const bool look = row->entry.action.startsWith(QLatin1String("view")) || row->entry.action == QLatin1String("reveal");
        if (!look)
            history.m_steps.append(*row);
    }
    history.m_titles = titlesOf(work, type, history.m_steps);
    return history;
}

QList<FieldDifference> RecordHistory::differences(qsizetype newer, qsizetype older) const
{
    QMap<QString, QPair<QJsonValue, QJsonValue>> net;
    for (qsizetype i = std::min(older, m_steps.size()) - 1; i >= std::max<qsizetype>(newer, 0); --i) {
        const QJsonObject &changes = m_steps.at(i).entry.changes;
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            if (!change->isArray())
                continue;
            const auto known = net.find(change.key());
            if (known == net.end())
                net.insert(change.key(), {sideOf(*change, 0), sideOf(*change, 1)});
            else
                known->second = sideOf(*change, 1);
        }
    }
    QList<FieldDifference> found;
    const auto add = [&](const QString &name, bool key) {
        const auto change = net.constFind(name);
        if (change == net.constEnd() || change->first == change->second)
            return;
        found.append({.field = name,
                      .label = auditFieldText(*m_type, name),
                      .before = text(name, change->first),
                      .after = text(name, change->second),
                      .key = key});
    };
    for (const char *name : {"state", "unit", "deleted_at"})
        add(QLatin1String(name), false);
    for (const Field &field : m_type->fields)
        add(field.id(), field.key);
    return found;
}

QString RecordHistory::text(const QString &name, const QJsonValue &value) const
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (name == QLatin1String("state"))
        return stateText(*m_type, value.toString());
    if (name == QLatin1String("unit"))
        return codeText("unit", value.toString());
    if (name == QLatin1String("deleted_at"))
        return timeText(QDateTime::fromString(value.toString(), Qt::ISODateWithMs));
    const Field &field = *m_type->field(name);
    if (field.kind == FieldKind::Reference)
        return m_titles.value(value.toString(), value.toString());
    return jsonText(field, value);
}

}  // namespace jiaxin
