// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/record_history.h"

#include "app/records/record_overview.h"
#include "app/session/user_service.h"
#include "app/words/words.h"
#include "domain/rules/code_list.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

/// A change of the audit is [before, after].
QJsonValue sideOf(const QJsonValue &change, int side)
{
    return change.isArray() ? change.toArray().at(side) : QJsonValue();
}

/// Numbers for values, equal for equal values of a field.
class ValueMarks {
public:
    QMap<QString, QPair<int, int>> of(const QJsonObject &changes)
    {
        QMap<QString, QPair<int, int>> marks;
        for (auto change = changes.begin(); change != changes.end(); ++change)
            marks.insert(change.key(), {mark(change.key(), sideOf(*change, 0)), mark(change.key(), sideOf(*change, 1))});
        return marks;
    }

private:
    int mark(const QString &field, const QJsonValue &value)
    {
        const QByteArray text = QJsonDocument(QJsonArray {field, value}).toJson(QJsonDocument::Compact);
        auto known = m_known.find(text);
        if (known == m_known.end())
            known = m_known.insert(text, int(m_known.size()) + 1);
        return *known;
    }

    QHash<QByteArray, int> m_known;
};

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
    ValueMarks marks;
    const QList<AuditRow> whole = work.store.audit().ofRecord(id.toString());
    for (qsizetype i = rows->size() - 1; i >= 0; --i) {
        const AuditRow *row = &rows->at(i);
        const bool look = row->entry.action.startsWith(QLatin1String("view")) || row->entry.action == QLatin1String("reveal");
        if (look)
            continue;
        history.m_steps.append(*row);
        history.m_marks.append(marks.of(whole.at(i).entry.changes));
        const QString &user = row->context.user;
        if (!history.m_people.contains(user))
            history.m_people.insert(user, user.isEmpty() ? label("audit", "At another computer").translated()
                                                         : displayName(work.database(), user));
    }
    history.m_titles = titlesOf(work, type, history.m_steps);
    return history;
}

QList<FieldDifference> RecordHistory::differences(qsizetype newer, qsizetype older) const
{
    QMap<QString, QPair<QJsonValue, QJsonValue>> net;
    Marks marks;
    for (qsizetype i = std::min(older, m_steps.size()) - 1; i >= std::max<qsizetype>(newer, 0); --i) {
        const QJsonObject &changes = m_steps.at(i).entry.changes;
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            if (!change->isArray())
                continue;
            const QPair<int, int> mark = m_marks.at(i).value(change.key());
            const auto known = net.find(change.key());
            if (known == net.end()) {
                net.insert(change.key(), {sideOf(*change, 0), sideOf(*change, 1)});
                marks.insert(change.key(), mark);
            } else {
                known->second = sideOf(*change, 1);
                marks[change.key()].second = mark.second;
            }
        }
    }
    QList<FieldDifference> found;
    const auto add = [&](const QString &name, bool key) {
        const auto change = net.constFind(name);
        if (change == net.constEnd() || marks.value(name).first == marks.value(name).second)
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
