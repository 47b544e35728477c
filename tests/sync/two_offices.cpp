// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/two_offices.h"

#include <QDir>

namespace jiaxin::test {

void TwoOffices::begin()
{
    m_province = std::make_unique<SyncProvince>();
    m_one = std::make_unique<SyncComputer>(*m_province, county);
    m_two = std::make_unique<SyncComputer>(*m_province, county);
}

void TwoOffices::cleanUpFaults()
{
    for (SyncComputer *each : {m_one.get(), m_two.get()}) {
        each->fault = {};
        each->through = 0;
    }
}

RecordId TwoOffices::fresh(SyncComputer &computer, const char *user)
{
    return computer.create(user, enterpriseType, inventedEnterprise(++m_serial));
}

RecordId TwoOffices::shared()
{
    const RecordId id = fresh(*m_one);
    (void)m_one->synced("clerk");
    (void)m_two->synced("clerk2");
    return id;
}

void TwoOffices::edit(SyncComputer &computer, const RecordId &id, const char *field, const QString &value, const char *user)
{
    computer.edit(user, enterpriseType, id, {{QLatin1String(field), value}});
}

qint64 TwoOffices::atProvince(const RecordId &id)
{
    return m_province->count("SELECT count(*) FROM record WHERE id = $1", {server::pgText(id.toString())});
}

void TwoOffices::settle()
{
    cleanUpFaults();
    for (int round = 0; round < 2; ++round) {
        (void)m_one->synced("clerk");
        (void)m_two->synced("clerk2");
    }
}

void TwoOffices::compareAll()
{
    settle();
    QVERIFY(m_byHand || !m_province->records(county).isEmpty());
    for (SyncComputer *each : {m_one.get(), m_two.get()})
        QCOMPARE(m_byHand ? each->difference(county) : each->broken(county), QString());
}

void TwoOffices::copyVault(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files)) {
        if (!QFile::copy(from + u'/' + name, to + u'/' + name))
            qFatal("not copied");
    }
}

}  // namespace jiaxin::test
