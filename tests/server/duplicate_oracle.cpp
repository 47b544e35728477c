// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/duplicate_oracle.h"

#include "domain/records/records.h"
#include "domain/rules/duplicates.h"

namespace jiaxin::test {

namespace {

struct FiledPerson {
    QString id;
    QString county;
    QString key;
};

QList<FiledPerson> filedPersons(server::PgConnection &connection)
{
    QList<FiledPerson> people;
    const server::PgResult rows =
        connection.exec("SELECT id, county, fields->>'document_number', fields->>'document_type' FROM record "
                        "WHERE type = 'worker' AND deleted_at IS NULL");
    for (int row = 0; row < rows.rows(); ++row) {
        Worker worker;
        worker.documentNumber = rows.text(row, 2);
        worker.documentType = choiceFromName<DocumentType>(rows.text(row, 3)).value();
        people.append({.id = rows.text(row, 0), .county = rows.text(row, 1), .key = documentKey(worker)});
    }
    return people;
}

}  // namespace

DuplicatePicture duplicatePicture(ServerWorld &world)
{
    server::PgConnection connection(world.database.conninfo("postgres"));
    DuplicatePicture picture;
    const QList<FiledPerson> people = filedPersons(connection);
    for (const FiledPerson &one : people) {
        for (const FiledPerson &other : people) {
            if (!one.key.isEmpty() && one.key == other.key && one.county != other.county)
                picture.expected.append(one.county + u' ' + one.id + u' ' + other.id);
        }
    }
    const QByteArray isOpen = "t.type = 'duplicate_task' AND t.state = 'open' AND t.deleted_at IS NULL";
    const server::PgResult open = connection.exec(
        "SELECT t.county, t.fields->>'worker', CASE WHEN p.first::text = t.fields->>'worker' THEN p.second ELSE p.first END "
        "FROM record AS t JOIN duplicate_pair AS p ON t.id IN (p.first_task, p.second_task) WHERE p.verdict IS NULL AND " +
        isOpen);
    for (int row = 0; row < open.rows(); ++row)
        picture.present.append(open.text(row, 0) + u' ' + open.text(row, 1) + u' ' + open.text(row, 2));
    picture.openTasks = connection.exec("SELECT count(*) FROM record AS t WHERE " + isOpen).integer(0, 0);
    picture.expected.sort();
    picture.present.sort();
    return picture;
}

}  // namespace jiaxin::test
