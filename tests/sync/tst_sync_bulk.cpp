// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What comes in bulk is what came one by one: rows, search keys, counts, statuses; and nothing of ours is lost on the way.
#include "app/sync/feed_apply.h"
#include "app/sync/load_backlog.h"
#include "app/sync/snapshot_load.h"
#include "db/store/late_indexes.h"
#include "server/sync/feed_service.h"
#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

/// All that a vault says of records, in lines without local row numbers.
QStringList whatIsStored(SyncComputer &computer)
{
    return *computer.wait([](Workspace &work) -> Result<QStringList> {
        QStringList lines;
        const auto add = [&](const QString &name, const QString &sql) {
            Statement query = work.database().prepare(sql);
            while (query.step()) {
                QString line = name;
                for (int column = 0; column < query.columnCount(); ++column) {
                    const QString column_name = query.columnName(column);
                    if (column_name != u"seq" && column_name != u"worker_row")
                        line += u' ' + column_name + u'=' + QString::fromLatin1(query.blob(column).toPercentEncoding());
                }
                lines.append(line);
            }
        };
        for (const RecordType *type : allRecordTypes) {
            add(type->id(), QStringLiteral("SELECT * FROM %1").arg(type->id()));
            if (searchKind(*type) >= 0)
                add(QStringLiteral("key"),
                    QStringLiteral(
                        "SELECT search_key.kind, k, id FROM search_key JOIN %1 ON seq = record WHERE search_key.kind = %2")
                        .arg(type->id())
                        .arg(searchKind(*type)));
        }
        add(QStringLiteral("keys"), QStringLiteral("SELECT count(*) FROM search_key"));
        add(QStringLiteral("state"), QStringLiteral("SELECT * FROM state_count WHERE amount <> 0"));
        add(QStringLiteral("counted"), QStringLiteral("SELECT * FROM status_count WHERE amount <> 0"));
        add(QStringLiteral("status"),
            QStringLiteral("SELECT id, s.unit, filed, colour, nearest_end, ready, lacking, due_at, authorisation_until, "
                           "health_until, facts, suspended FROM worker_status s JOIN worker w ON w.seq = s.worker"));
        add(QStringLiteral("enterprise_status"),
            QStringLiteral(
                "SELECT id, colour, nearest_end, due_at FROM enterprise_status s JOIN enterprise e ON e.seq = s.enterprise"));
        add(QStringLiteral("suspension"), QStringLiteral("SELECT certificate, suspended, why FROM suspension_change"));
        add(QStringLiteral("base"), QStringLiteral("SELECT * FROM sync_base"));
        add(QStringLiteral("extra"), QStringLiteral("SELECT * FROM sync_extra"));
        add(QStringLiteral("conflict"), QStringLiteral("SELECT kind, op_id, type FROM sync_conflict"));
        add(QStringLiteral("file"), QStringLiteral("SELECT * FROM sync_file"));
        lines.sort();
        return lines;
    });
}

/// The lines that only one side has.
QString difference(const QStringList &one, const QStringList &other)
{
    QStringList found;
    for (const QString &line : one) {
        if (!other.contains(line))
            found.append(QStringLiteral("< ") + line);
    }
    for (const QString &line : other) {
        if (!one.contains(line))
            found.append(QStringLiteral("> ") + line);
    }
    return found.mid(0, 8).join(u'\n');
}

}  // namespace

class SyncBulkTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_office;
    QList<RecordId> m_workers;
    int m_serial = 0;

    /// Everything that the province has of the county, taken in by the other way than a snapshot's.
    template <class Take>
    void takeAll(SyncComputer &computer, Take take)
    {
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        const server::PgResult rows = admin.exec("SELECT " + server::recordJsonSql +
                                                 " FROM record WHERE county = '610103' AND deleted_at IS NULL ORDER BY id");
        QVERIFY(rows.rows() > 10);
        QJsonArray records;
        for (int row = 0; row < rows.rows(); ++row)
            records.append(QJsonDocument::fromJson(rows.bytes(row, 0)).object());
        QVERIFY(computer.as("clerk").wait([&](Workspace &work) { return take(work, records); }));
    }
    /// One record after the other.
    static Result<void> takeOneByOne(Workspace &work, const QJsonArray &records)
    {
        return work.transact([&]() -> Result<void> {
            FeedApply apply(work, QStringLiteral("610103"));
            for (const QJsonValue &record : records)
                apply.record(arrivalOf(record.toObject()));
            apply.finish();
            return {};
        });
    }
    /// Pages of the feed in one transaction, of which the first tells of everybody under another name.
    /// `takenForOwn`: they are presumed to tell only what was sent from here.
    static Result<void> takeAsPages(Workspace &work, const QJsonArray &records, bool takenForOwn = false)
    {
        OwnVersions own;
        QJsonArray before;
        QJsonArray now;
        for (const QJsonValue &record : records) {
            QJsonObject object = record.toObject();
            const QJsonObject entry {{QStringLiteral("op"), QStringLiteral("U")},
                                     {QStringLiteral("id"), object.value(QLatin1String("id"))},
                                     {QStringLiteral("record"), object}};
            now.append(entry);
            if (takenForOwn)
                own.insert(object.value(QLatin1String("id")).toString(), 100);
            if (object.value(QLatin1String("type")).toString() != u"worker")
                continue;
            QJsonObject fields = object.value(QLatin1String("fields")).toObject();
            fields.insert(QStringLiteral("name"), QStringLiteral("曾用名"));
            object.insert(QStringLiteral("fields"), fields);
            object.insert(QStringLiteral("version"), 0);
            before.append(QJsonObject {{QStringLiteral("op"), QStringLiteral("U")},
                                       {QStringLiteral("id"), object.value(QLatin1String("id"))},
                                       {QStringLiteral("record"), object}});
        }
        const Pinyin pinyin;
        const auto taken = takePages(work, QStringLiteral("610103"),
                                     {unpackPage(before, pinyin, own), unpackPage(now, pinyin, own)}, "cursor");
        if (!taken)
            return taken.error();
        work.database().exec(QStringLiteral("DELETE FROM sync_cursor"));
        return {};
    }

private slots:
    void initTestCase()
    {
        m_province = std::make_unique<SyncProvince>();
        m_office = std::make_unique<SyncComputer>(*m_province, "610103");
        const RecordId enterprise = m_office->create("clerk", enterpriseType, inventedEnterprise(++m_serial));
        const QString day = m_office->clock.today().toString(Qt::ISODate);
        for (int i = 0; i < 6; ++i) {
            m_workers.append(m_office->create("clerk", workerType, inventedWorker(2 * i + 2, enterprise.toString())));
            const QString worker = m_workers.constLast().toString();
            if (i % 2 == 0)
                (void)m_office->create("clerk", healthCheckType,
                                       {{QStringLiteral("worker"), worker},
                                        {QStringLiteral("category"), QStringLiteral("general")},
                                        {QStringLiteral("institution"), QStringLiteral("试验医院")},
                                        {QStringLiteral("examined_on"), day},
                                        {QStringLiteral("conclusion"), QStringLiteral("qualified")}});
        }
        QCOMPARE(m_office->synced("clerk").parked, 0);
        // One who is here twice, a field that this release does not know, one without an employer that is here, a paper that
        // came before its worker, and a type of tomorrow.
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        const QByteArray copy =
            "INSERT INTO record SELECT $2::uuid, type, 1, state, unit, province, city, county, source, now(), "
            "now(), NULL, fields || $3::jsonb, '{}' FROM record WHERE id = $1";
        const auto add = [&](const RecordId &from, const char *id, const QByteArray &fields) {
            admin.exec(copy, {server::pgText(from.toString()), QByteArray(id), fields});
        };
        add(m_workers.at(1), "01a20380-0000-7000-8000-000000000001", R"({"phone":"13800009999"})");
        add(m_workers.at(2), "01a20380-0000-7000-8000-000000000002",
            R"({"document_number":"610103198503070992","aura":"blue"})");
        add(m_workers.at(3), "ffa20380-0000-7000-8000-000000000003",
            R"({"document_number":"610103198503070993","enterprise":"01a20380-0000-7000-8000-0000000000ff"})");
        admin.exec(
            "INSERT INTO record SELECT '01a20380-0000-7000-8000-000000000004', type, 1, state, unit, province, city, county, "
            "source, now(), now(), NULL, fields || '{\"worker\":\"ffa20380-0000-7000-8000-000000000003\"}', '{}' FROM record "
            "WHERE type = 'health_check' LIMIT 1");
        admin.script(
            "INSERT INTO record SELECT '01a20380-0000-7000-8000-000000000005', 'aura', 1, state, unit, province, city, "
            "county, source, now(), now(), NULL, fields, '{}' FROM record WHERE type = 'health_check' LIMIT 1");
    }

    void bulkIsAsOneByOne()
    {
        SyncComputer bulk(*m_province, "610103");
        QVERIFY(bulk.synced("clerk").pulled > 10);
        SyncComputer single(*m_province, "610103");
        single.clock.set(bulk.clock.now());
        takeAll(single, takeOneByOne);
        const QStringList fast = whatIsStored(bulk);
        const QStringList slow = whatIsStored(single);
        QVERIFY2(fast == slow, qPrintable(difference(fast, slow)));
        QCOMPARE(fast.filter(QStringLiteral("conflict ")).size(), 1);
        QCOMPARE(fast.filter(QStringLiteral("extra ")).size(), 2);
        QVERIFY(fast.filter(QStringLiteral("key kind=1")).size() > 60);
        QCOMPARE(fast.filter(QRegularExpression(QStringLiteral("^status id="))).size(), 9);
        // The same by the feed, and nothing more by a snapshot over it; also where it was thought to be known.
        for (const bool takenForOwn : {false, true}) {
            SyncComputer followed(*m_province, "610103");
            followed.clock.set(bulk.clock.now());
            takeAll(followed, [takenForOwn](Workspace &work, const QJsonArray &records) {
                return takeAsPages(work, records, takenForOwn);
            });
            QCOMPARE(followed.synced("clerk").pulled, 0);
            const QStringList again = whatIsStored(followed);
            QVERIFY2(fast == again, qPrintable(difference(fast, again)));
        }
    }

    void changesComeInBulkToo()
    {
        SyncComputer computer(*m_province, "610103");
        (void)computer.synced("clerk");
        server::PgConnection admin(m_province->world().database.conninfo("postgres"));
        admin.script(
            "UPDATE record SET version = version + 1, updated_at = now(), fields = fields || '{\"phone\":\"13811112222\"}' "
            "WHERE type = 'worker'");
        admin.script("UPDATE record SET version = version + 1, deleted_at = now() WHERE id = "
                     "'ffa20380-0000-7000-8000-000000000003'");
        QCOMPARE(computer.synced("clerk").pulled, 9);
        SyncComputer fresh(*m_province, "610103");
        fresh.clock.set(computer.clock.now());
        (void)fresh.synced("clerk");
        QStringList kept;
        for (const QString &line : whatIsStored(computer)) {
            if (!line.contains(QStringLiteral("ffa20380")) && !line.startsWith(QStringLiteral("keys ")))
                kept.append(line);
        }
        QStringList anew;
        for (const QString &line : whatIsStored(fresh)) {
            if (!line.contains(QStringLiteral("ffa20380")) && !line.startsWith(QStringLiteral("keys ")))
                anew.append(line);
        }
        QVERIFY2(kept == anew, qPrintable(difference(kept, anew)));
    }

    /// A snapshot comes over edits that are not sent: made while it is fetched.
    void whatIsOursStays()
    {
        SyncComputer computer(*m_province, "610103");
        (void)computer.synced("clerk");
        const RecordId mine = m_workers.at(4);
        (void)m_office->synced("clerk2");
        m_office->edit("clerk2", workerType, mine, {{QStringLiteral("phone"), QStringLiteral("13877778888")}});
        (void)m_office->synced("clerk2");
        QVERIFY(computer.as("clerk").wait([](Workspace &work) -> Result<void> {
            work.database().exec(QStringLiteral("UPDATE sync_cursor SET cursor = '', cause = 'too_old'"));
            return {};
        }));
        const QString address = QStringLiteral("陕西省西安市碑林区南稍门9号");
        RecordId fresh;
        computer.fault = [&](const SyncRequest &asked, SyncTransport &inner) -> Result<SyncReply> {
            if (asked.target.contains("/frames/") && fresh.isNull()) {
                computer.edit("clerk", workerType, mine, {{QStringLiteral("current_address"), address}});
                fresh = computer.create("clerk", enterpriseType, inventedEnterprise(++m_serial));
            }
            return asked.target == "/v1/push" ? Result<SyncReply>(failure(ErrorCode::Offline, "cut_off"))
                                              : inner.exchange(asked);
        };
        QVERIFY(computer.sync("clerk").error);
        QVERIFY(!fresh.isNull());
        QCOMPARE(computer.value(workerType, mine, "current_address"), address);
        QCOMPARE(computer.value(workerType, mine, "phone"), QStringLiteral("13877778888"));
        computer.fault = {};
        const SyncSummary summary = computer.synced("clerk");
        QCOMPARE(summary.parked + summary.conflicts, 0);
        QVERIFY(computer.load(enterpriseType, fresh));
        QCOMPARE(computer.count(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'pending'")), 0);
        QCOMPARE(m_province->count("SELECT count(*) FROM record WHERE id = $1 AND fields->>'current_address' = $2 AND "
                                   "fields->>'phone' = '13877778888'",
                                   {server::pgText(mine.toString()), server::pgText(address)}),
                 1);
    }

    /// Killed between the rows and their keys: the next snapshot makes up for it.
    void owedKeysAreMadeUp()
    {
        SyncComputer computer(*m_province, "610103");
        (void)computer.synced("clerk");
        const QStringList before = whatIsStored(computer);
        QVERIFY(computer.wait([](Workspace &work) -> Result<void> {
            work.database().exec(QStringLiteral("DELETE FROM search_key"));
            OwedKeys owed(work);
            owed.owe(workerType, 0);
            owed.owe(enterpriseType, 0);
            owed.write();
            work.database().exec(QStringLiteral("UPDATE sync_cursor SET cursor = '', cause = 'too_old'"));
            return {};
        }));
        (void)computer.synced("clerk");
        const QStringList after = whatIsStored(computer);
        QVERIFY2(before == after, qPrintable(difference(before, after)));
        QVERIFY(computer.wait([](Workspace &work) -> Result<void> {
            return OwedKeys(work).isEmpty() ? Result<void>() : Result<void>(failure(ErrorCode::WrongState, "owed"));
        }));
    }

    /// Where much comes the indexes of lists wait for the end, and lists are right meanwhile; where little comes they stay.
    void indexesThatWait()
    {
        SyncComputer computer(*m_province, "610103");
        Session &session = computer.as("clerk");
        const auto owed = [&] {
            return *session.wait([](Workspace &work) -> Result<bool> { return LateIndexes(work.database()).areOwed(); });
        };
        const auto cache = [&] {
            return *session.wait([](Workspace &work) -> Result<int> {
                return work.database().value(QStringLiteral("PRAGMA cache_size")).toInt();
            });
        };
        const int before = cache();
        {
            LoadBacklog backlog(session);
            QVERIFY(backlog.begin(1));
            QVERIFY(owed());
            // As when the program ends in the middle of it.
        }
        QVERIFY(owed());
        QCOMPARE(cache(), before);
        // The next one, or whoever opens the vault, makes them.
        (void)computer.synced("clerk");
        QVERIFY(!owed());
        QCOMPARE(cache(), before);
        const qint64 here = computer.count(QStringLiteral("SELECT max(seq) FROM worker"));
        QVERIFY(here > 0);
        LoadBacklog backlog(session);
        QVERIFY(backlog.begin(here));
        QVERIFY(!owed());
    }

    /// Somebody renames a worker between the row and its keys.
    void keysOfWhatChangedInBetween()
    {
        SyncComputer computer(*m_province, "610103");
        Session &session = computer.as("clerk");
        LoadBacklog backlog(session);
        QVERIFY(backlog.begin());
        PendingKeys made;
        std::vector<qint64> rows;
        QVERIFY(session.wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                OwedKeys owed(work);
                work.store.beginBulk(RecordStore::BulkKeys::Elsewhere);
                for (const char16_t *name : {u"柳甲", u"柳乙"}) {
                    Worker worker;
                    worker.id = RecordId::create(work.clock);
                    worker.version = 1;
                    worker.state = QStringLiteral("draft");
                    worker.unit = QStringLiteral("610103");
                    worker.name = QString::fromUtf16(name);
                    made.add(workerType, worker, work.store.pinyin(), qint64(rows.size()));
                    rows.push_back(work.store.place(workerType, nullptr, worker));
                    owed.owe(workerType, rows.back() - 1);
                }
                work.store.finishBulk();
                owed.write();
                return {};
            });
        }));
        QVERIFY(session.wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                const Worker before = *work.store.get<Worker>(workerType, work.store.idInRow(workerType, rows.at(1)));
                Worker after = before;
                after.name = QStringLiteral("柳丙");
                work.store.update(workerType, before, after, work.context());
                return {};
            });
        }));
        QVERIFY(backlog.take(made, rows));
        QVERIFY(backlog.finish());
        const auto found = [&](const char16_t *key) {
            return computer.count(
                QStringLiteral("SELECT count(*) FROM search_key WHERE kind = 1 AND k = '%1'").arg(QString::fromUtf16(key)));
        };
        QCOMPARE(found(u"柳甲"), 1);
        QCOMPARE(found(u"柳乙"), 0);
        QCOMPARE(found(u"柳丙"), 1);
    }
};

QTEST_GUILESS_MAIN(SyncBulkTest)
#include "tst_sync_bulk.moc"
