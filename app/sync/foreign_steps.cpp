// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/foreign_steps.h"

#include "app/review/addressee.h"
#include "domain/protocol/operation.h"
#include "domain/record_json.h"
#include "domain/workflow/review_past.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

QString stepText(const QJsonObject &step, const char *name)
{
    return step.value(QLatin1String(name)).toString();
}

}  // namespace

/// Answered at that version; or sent, and the answer was lost on its way.
bool ForeignSteps::isOwn(const RecordId &record, const QJsonObject &step)
{
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT 1 FROM outbox WHERE record = ?1 AND action = ?2 AND made_by = ?3 AND (version = ?4 OR "
                       "(state = 'pending' AND sent_base IS NOT NULL)) LIMIT 1"));
    query.bindText(1, record.toString()).bindText(2, stepText(step, "action")).bindText(3, stepText(step, "by"));
    query.bindInt(4, step.value(QLatin1String("version")).toInteger());
    return query.step();
}

bool ForeignSteps::write(const Record &row, const RecordType &type, const QJsonObject &step, const QJsonObject &changes)
{
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT OR IGNORE INTO foreign_step (record, place, type, version, action, changes, user, unit, reason, "
                       "note, at, after_seq) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"));
    insert.bindText(1, row.id.toString()).bindInt(2, step.value(QLatin1String("place")).toInteger());
    insert.bindText(3, QString(type.id())).bindInt(4, row.version).bindText(5, stepText(step, "action"));
    insert.bindUtf8(6, QJsonDocument(changes).toJson(QJsonDocument::Compact)).bindText(7, stepText(step, "by"));
    insert.bindText(8, stepText(step, "unit")).bindText(9, stepText(step, "reason")).bindText(10, stepText(step, "note"));
    insert.bindText(11, stepText(step, "at")).bindInt(12, m_work.store.audit().lastSeq()).run();
    return m_work.database().changes() == 1;
}

void ForeignSteps::keepPerson(const QJsonObject &step)
{
    const QString name = stepText(step, "name");
    if (stepText(step, "by").isEmpty() || name.isEmpty())
        return;
    Statement keep =
        m_work.database().prepare(QStringLiteral("INSERT OR REPLACE INTO foreign_person (user, name, unit) VALUES (?,?,?)"));
    keep.bindText(1, stepText(step, "by")).bindText(2, name).bindText(3, stepText(step, "unit")).run();
}

void ForeignSteps::takeStep(const RecordType &type, const Record &row, const QJsonObject &step, const QJsonObject &edited)
{
    const QString action = stepText(step, "action");
    const QString from = stepText(step, "from");
    const QString by = stepText(step, "by");
    QJsonObject changes = action == u"edit" || action == u"import" ? edited : QJsonObject();
    if (!from.isEmpty() || !stepText(step, "to").isEmpty())
        changes.insert(QStringLiteral("state"), QJsonArray {from, stepText(step, "to")});
    const StepRemark remark = remarkOfJson(step);
    if (action == passOnAction)
        changes.insert(QStringLiteral("addressee"), QJsonArray {QJsonValue(), remark.addressee});
    if (!write(row, type, step, changes))
        return;
    keepPerson(step);
    Database &database = m_work.database();
    if (startsReview(action))
        database.prepare(QStringLiteral("UPDATE pin SET resolved = 1 WHERE record = ?")).bindText(1, row.id.toString()).run();
    // As with our own: the step carries the version that it made, its pins the one that was looked at.
    Statement pin = database.prepare(
        QStringLiteral("INSERT INTO pin (type, record, version, field, note, made_by, made_at) VALUES (?,?,?,?,?,?,?)"));
    for (const StepRemark::Pin &each : remark.pins) {
        if (!type.field(each.field))
            continue;
        pin.bindText(1, QString(type.id())).bindText(2, row.id.toString()).bindInt(3, row.version - 1);
        pin.bindText(4, each.field).bindText(5, each.note).bindText(6, by).bindText(7, stepText(step, "at")).run();
    }
    AddresseeService addressees(m_work);
    if (action == passOnAction) {
        addressees.passedOnElsewhere(row, remark.addressee, by, remark.note);
        return;
    }
    const auto before = type.clone(row);
    before->state = from;
    addressees.followElsewhere(type, *before, action, by);
}

void ForeignSteps::take(const RecordType &type, const RecordId &record, const QJsonArray &steps, const QJsonObject &edited)
{
    if (steps.isEmpty() && (edited.isEmpty() || !workflowFor(type.id())))
        return;
    const auto row = m_work.store.load(type, record);
    if (!row)
        return;
    const auto hasAction = [&steps](const QStringList &actions) {
        return std::any_of(steps.begin(), steps.end(), [&actions](const QJsonValue &step) {
            return actions.contains(stepText(step.toObject(), "action"));
        });
    };
    const bool returned = hasAction({QStringLiteral("return")});
    // Where entering counts as a step the province has named who did it.
    const bool named = hasAction({QStringLiteral("edit"), QStringLiteral("import")});
    const auto tellEdit = [&] {
        if (!edited.isEmpty() && !named)
            (void)write(*row, type,
                        {{QStringLiteral("place"), -row->version},
                         {QStringLiteral("action"), QStringLiteral("edit")},
                         {QStringLiteral("unit"), row->unit},
                         {QStringLiteral("at"), instantText(row->updatedAt)}},
                        edited);
    };
    // What was mended after a return came along with it.
    if (!returned)
        tellEdit();
    for (const QJsonValue &value : steps) {
        if (const QJsonObject step = value.toObject(); !isOwn(record, step))
            takeStep(type, *row, step, edited);
    }
    if (returned)
        tellEdit();
}

}  // namespace jiaxin
