// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/late_indexes.h"

#include "db/database.h"
#include "db/statement.h"
#include "db/transaction.h"

namespace jiaxin {

void LateIndexes::putOff(const QStringList &names)
{
    for (const QString &name : names) {
        m_database
            .prepare(
                QStringLiteral("INSERT INTO late_index SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name = ?"))
            .bindText(1, name)
            .run();
        if (m_database.changes() == 1)
            m_database.exec(QStringLiteral("DROP INDEX ") + name);
    }
}

bool LateIndexes::areOwed() const
{
    return m_database.value(QStringLiteral("SELECT 1 FROM late_index")).isValid();
}

bool LateIndexes::makeNext()
{
    QString name;
    QString sql;
    {
        Statement query = m_database.prepare(QStringLiteral("SELECT name, sql FROM late_index ORDER BY name LIMIT 1"));
        if (!query.step())
            return false;
        name = query.text(0);
        sql = query.text(1);
    }
    m_database.exec(sql);
    m_database.prepare(QStringLiteral("DELETE FROM late_index WHERE name = ?")).bindText(1, name).run();
    return true;
}

void makeLateIndexes(Database &database)
{
    if (!database.value(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'late_index'")).isValid())
        return;
    LateIndexes late(database);
    if (!late.areOwed())
        return;
    Transaction transaction(database);
    while (late.makeNext()) {
    }
    transaction.commit();
}

}  // namespace jiaxin
