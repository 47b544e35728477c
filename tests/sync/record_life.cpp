// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/record_life.h"

namespace jiaxin::test {

void tellLifeOf(const QString &record, SyncProvince &province, std::span<const std::unique_ptr<SyncComputer>> offices)
{
    for (const auto &office : offices) {
        (void)office->wait([&](Workspace &work) -> Result<void> {
            Statement query = work.database().prepare(
                QStringLiteral("SELECT seq, action, state, base_version, sent_base, version, on_top, made_at, "
                               "json_extract(answer, '$.code'), answered_at, changes FROM outbox WHERE record = ? ORDER BY "
                               "seq"));
            query.bindText(1, record);
            while (query.step()) {
                QStringList cells;
                for (int column = 0; column < query.columnCount(); ++column)
                    cells.append(query.text(column));
                qInfo("outbox: %s", qPrintable(cells.join(u' ')));
            }
            return {};
        });
    }
    server::PgConnection admin(province.world().database.conninfo("postgres"));
    const server::PgResult rows =
        admin.exec("SELECT concat_ws(' ', action, version, actor, changes) FROM audit WHERE record::text = $1 ORDER BY seq",
                   {server::pgText(record)});
    for (int row = 0; row < rows.rows(); ++row)
        qInfo("province: %s", qPrintable(rows.text(row, 0)));
}

}  // namespace jiaxin::test
