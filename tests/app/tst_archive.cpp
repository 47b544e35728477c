// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The whole archive of an enterprise or a worker, out and in again without loss.
#include "app/attachments/attachment_service.h"
#include "app/exchange/archive_service.h"
#include "app/exchange/archive_sheets.h"
#include "app/exchange/exchange_tables.h"
#include "app/records/record_service.h"
#include "app/words/words.h"
#include "domain/records/records.h"
#include "tests/app/world_differences.h"
#include "tests/support/sound_records.h"
#include "translations/translations.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QRegularExpression>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

QString said(const ImportReport &report)
{
    QStringList lines;
    for (const CellProblem &each : report.problems)
        lines.append(line(each));
    return lines.join(u'\n');
}

/// Every cell of every sheet.
QStringList texts(const QString &file)
{
    QStringList all;
    auto reader = SheetReader::open(file);
    if (!reader)
        return all;
    for (int i = 0; i < (*reader)->sheets().size(); ++i) {
        SheetRow row;
        if (!(*reader)->openSheet(i))
            return {};
        while ((*reader)->readRow(row).value_or(false)) {
            for (const Cell &cell : std::as_const(row.cells))
                all.append(cell.text);
        }
    }
    return all;
}

}  // namespace

class ArchiveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportWorld> m_world;
    RecordId m_enterprise;
    RecordId m_worker;

    QString path(const char *name) const { return m_world->root.filePath(QLatin1String(name)); }

    static RecordId add(const ImportWorld &world, const RecordType &type, int seed, const SoundReferences &references)
    {
        const auto added = world.session->wait(
            [&](Workspace &work) { return RecordService(work).create(type, soundRecord(type, seed, references), {}); });
        if (!added || !added->saved)
            qFatal("the sound %s is refused: %s", type.name,
                   added ? qPrintable(rulesText(added->problems)) : qPrintable(added.error().detail));
        return added->id;
    }

    Result<int> write(const RecordType &type, const RecordId &id, const QString &file, const ArchiveRequest &request = {})
    {
        return m_world->session->wait([&](Workspace &work) { return ArchiveService(work).write(type, id, file, request); });
    }
    QString archive(const RecordType &type, const RecordId &id)
    {
        const QString file = path(type.name) + QStringLiteral(".xlsx");
        const auto written = write(type, id, file, {.reason = QStringLiteral("inspection")});
        return written ? file : QString();
    }

    /// A face is not looked for in it.
    static QByteArray picture(Qt::GlobalColor colour)
    {
        QImage image(500, 700, QImage::Format_RGB32);
        image.fill(Qt::white);
        // Sharp edges all over.
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if ((x / 20 + y / 20) % 2)
                    image.setPixelColor(x, y, colour);
            }
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPG", 90);
        return bytes;
    }
    static void attach(const ImportWorld &world, const RecordType &type, const RecordId &id, const char *field,
                       const QByteArray &bytes)
    {
        const auto attached = world.session->wait([&](Workspace &work) {
            return AttachmentService(work).attach(type, id, QLatin1String(field), bytes,
                                                  {.kept = true, .reason = QStringLiteral("drawn")});
        });
        if (!attached || !attached->saved)
            qFatal("%s is refused: %s", field, attached ? "problems" : qPrintable(attached.error().detail));
    }

private slots:
    void initTestCase() { QVERIFY(installTranslations(*QCoreApplication::instance())); }

    void init()
    {
        m_world = std::make_unique<ImportWorld>();
        QVERIFY(m_world->create());
        QVERIFY(
            m_world->session->wait([](Workspace &work) { work.settings.set(setting::epidemicReports, QStringLiteral("1")); }));
        m_enterprise = add(*m_world, enterpriseType, 1, {});
        m_worker = add(*m_world, workerType, 1, {.enterprise = m_enterprise});
        for (const RecordType *type : archiveTypes(enterpriseType)) {
            for (const int seed : {3, 14}) {
                if (type != &enterpriseType)
                    add(*m_world, *type, seed, {.enterprise = m_enterprise});
            }
        }
        // The consent lapses last, for it freezes the others.
        QList<const RecordType *> types = archiveTypes(workerType);
        types.removeOne(&authorisationType);
        types.append(&authorisationType);
        for (const RecordType *type : std::as_const(types)) {
            const bool subject = type->field(u"subject_kind");
            for (const int seed : {5, 22}) {
                if (type == &workerType || (type == &authorisationType && seed > 5))
                    continue;
                add(*m_world, *type, seed, {.enterprise = subject ? RecordId() : m_enterprise, .worker = m_worker});
            }
        }
    }
    void cleanup() { m_world.reset(); }

    void typesOfAnArchive()
    {
        QStringList names;
        for (const RecordType *type : archiveTypes(workerType))
            names.append(type->id());
        QCOMPARE(names.join(u' '),
                 QStringLiteral("worker employment authorisation identity_check background_check health_check training "
                                "insurance penalty list_entry evaluation epidemic_report"));
        names.clear();
        for (const RecordType *type : archiveTypes(enterpriseType))
            names.append(type->id());
        QCOMPARE(names.join(u' '), QStringLiteral("enterprise reward penalty list_entry"));
    }

    void aSecondImportChangesNothing_data()
    {
        QTest::addColumn<const RecordType *>("type");
        QTest::newRow("enterprise") << &enterpriseType;
        QTest::newRow("worker") << &workerType;
    }
    void aSecondImportChangesNothing()
    {
        QFETCH(const RecordType *, type);
        const QString file = archive(*type, type == &workerType ? m_worker : m_enterprise);
        QVERIFY(!file.isEmpty());
        const QByteArray before = m_world->dump();
        const auto tried = m_world->import(*type, file, {.dryRun = true});
        QVERIFY(tried);
        QVERIFY2(tried->unchanged == tried->read && tried->read > 5, qPrintable(said(*tried)));
        QVERIFY(!tried->stored);
        QCOMPARE(tried->unknownHeaders, QStringList());
        QCOMPARE(tried->skippedSheets, QStringList());
        QCOMPARE(m_world->dump(), before);
        const auto stored = m_world->import(*type, file);
        QVERIFY(stored && stored->stored);
        QCOMPARE(stored->unchanged, tried->read);
    }

    /// Into a vault that knows nothing of them: every field of every record, files and states of workflows aside.
    void anotherVaultGetsEverything()
    {
        const QString firm = archive(enterpriseType, m_enterprise);
        const QString person = archive(workerType, m_worker);
        ImportWorld other;
        QVERIFY(other.create());
        QVERIFY(other.session->wait([](Workspace &work) { work.settings.set(setting::epidemicReports, QStringLiteral("1")); }));
        // A worker's enterprise has to be there first.
        const auto early = other.import(workerType, person);
        QVERIFY(early);
        QCOMPARE(early->added, 0);
        const auto first = other.import(enterpriseType, firm);
        QVERIFY(first);
        QVERIFY2(first->rejected == 0, qPrintable(said(*first)));
        // A trial of an archive finds the same and leaves nothing.
        const QByteArray before = other.dump();
        const auto tried = other.import(workerType, person, {.dryRun = true});
        QVERIFY(tried);
        QCOMPARE(other.dump(), before);
        const auto second = other.import(workerType, person);
        QVERIFY(second);
        QVERIFY2(second->rejected == 0, qPrintable(said(*second)));
        QCOMPARE(tried->added, second->added);
        for (const RecordType *type : allRecordTypes) {
            if (!isImportable(*type))
                continue;
            QCOMPARE(differences(*m_world, other, *type).join(u'\n'), QString());
        }
        QCOMPARE(recordsOf(other, authorisationType).front()->state, QStringLiteral("withdrawn"));
        QVERIFY(other.value(QStringLiteral("SELECT count(*) FROM worker_status")).toInt() == 1);
    }

    void withoutAReasonItIsMasked()
    {
        const QString file = path("masked.xlsx");
        QVERIFY(write(workerType, m_worker, file));
        const auto worker =
            m_world->session->wait([&](Workspace &work) { return work.store.get<Worker>(workerType, m_worker); });
        const QStringList cells = texts(file);
        QVERIFY(!cells.isEmpty());
        for (const QString &hidden : {(*worker)->documentNumber, (*worker)->phone})
            QVERIFY(!cells.contains(hidden));
        const QStringList whole = texts(archive(workerType, m_worker));
        QVERIFY(whole.contains((*worker)->documentNumber));
        QVERIFY(whole.contains((*worker)->phone));
    }

    void everyExportIsAudited()
    {
        const int before = m_world->count("audit");
        QVERIFY(!archive(workerType, m_worker).isEmpty());
        QCOMPARE(m_world->count("audit"), before + 1);
        const auto rows =
            m_world->session->wait([&](Workspace &work) { return RecordService(work).history(workerType, m_worker); });
        QVERIFY(rows && !rows->isEmpty());
        const AuditEntry &entry = rows->last().entry;
        QCOMPARE(entry.action, QStringLiteral("export_archive"));
        QCOMPARE(rows->last().context.reason, QStringLiteral("inspection"));
        QVERIFY(auditActionText(entry.action) != entry.action);
    }

    /// Photos and scans travel in a folder beside the workbook, and are the same on the other side.
    void filesTravelAlong()
    {
        const QByteArray photo = picture(Qt::darkCyan);
        const QByteArray scan = "%PDF-1.4\nscan";
        const RecordId check = recordsOf(*m_world, healthCheckType).front()->id;
        attach(*m_world, workerType, m_worker, "photo", photo);
        attach(*m_world, healthCheckType, check, "scan", scan);
        const QString firm = archive(enterpriseType, m_enterprise);
        const QString person = archive(workerType, m_worker);
        const QDir files(path("worker_files"));
        QCOMPARE(files.entryList(QDir::Files).size(), 2);
        // No name of a file tells of a person.
        for (const QString &name : files.entryList(QDir::Files))
            QVERIFY2(QRegularExpression(QStringLiteral("^[0-9a-f]{64}\\.(jpg|pdf)$")).match(name).hasMatch(), qPrintable(name));
        QVERIFY(!QFile::exists(path("enterprise_files")));
        // Nothing is new where it came from.
        const auto again = m_world->import(workerType, person);
        QVERIFY(again);
        QCOMPARE(again->added + again->updated + again->rejected, 0);

        ImportWorld other;
        QVERIFY(other.create());
        QVERIFY(other.import(enterpriseType, firm));
        const auto taken = other.import(workerType, person);
        QVERIFY(taken);
        QVERIFY2(taken->rejected == 0, qPrintable(said(*taken)));
        for (const RecordType *type : {&workerType, &healthCheckType})
            QCOMPARE(differences(*m_world, other, *type).join(u'\n'), QString());
        QCOMPARE(other.count("attachment"), 2);
        const AttachmentHash kept = static_cast<const Worker &>(*recordsOf(other, workerType).front()).photo;
        const auto stored = other.session->wait([&](Workspace &work) { return AttachmentService(work).read(kept); });
        QVERIFY(stored);
        QVERIFY(!QImage::fromData(stored->bytes).isNull());
        const auto twice = other.import(workerType, person);
        QCOMPARE(twice->added + twice->updated + twice->rejected, 0);
        QCOMPARE(other.count("attachment"), 2);
    }

    void filesThatAreNotThereOrNotTheSame_data()
    {
        QTest::addColumn<bool>("damaged");
        QTest::addColumn<QString>("rule");
        QTest::newRow("missing") << false << QStringLiteral("missing_file");
        QTest::newRow("damaged") << true << QStringLiteral("damaged_file");
    }
    void filesThatAreNotThereOrNotTheSame()
    {
        QFETCH(bool, damaged);
        attach(*m_world, workerType, m_worker, "photo", picture(Qt::darkCyan));
        const QString firm = archive(enterpriseType, m_enterprise);
        const QString person = archive(workerType, m_worker);
        QDir files(path("worker_files"));
        const QString name = files.entryList(QDir::Files).value(0);
        QVERIFY(!name.isEmpty());
        QVERIFY(files.remove(name));
        if (damaged) {
            QFile other(files.filePath(name));
            QVERIFY(other.open(QIODevice::WriteOnly) && other.write(picture(Qt::red)) > 0);
        }
        ImportWorld other;
        QVERIFY(other.create());
        QVERIFY(other.import(enterpriseType, firm));
        const auto taken = other.import(workerType, person);
        QVERIFY(taken);
        QVERIFY(taken->rejected > 0);
        QFETCH(QString, rule);
        QVERIFY2(said(*taken).contains(QStringLiteral(" photo ") + rule), qPrintable(said(*taken)));
        QCOMPARE(other.count("worker"), 0);
        QCOMPARE(other.count("attachment"), 0);
    }

    /// Masked, nothing leaves but what is seen.
    void maskedArchivesLeaveFilesOut()
    {
        attach(*m_world, workerType, m_worker, "photo", picture(Qt::darkCyan));
        QVERIFY(write(workerType, m_worker, path("masked.xlsx")));
        QVERIFY(!QFile::exists(path("masked_files")));
    }

    void refusals()
    {
        const QString file = path("none.xlsx");
        QCOMPARE(write(workerType, m_worker, file, {.reason = QStringLiteral("curiosity")}).error().code, ErrorCode::Invalid);
        QCOMPARE(write(trainingType, m_worker, file).error().detail, QStringLiteral("no_archive"));
        QCOMPARE(write(workerType, m_enterprise, file).error().code, ErrorCode::NotFound);
        QCOMPARE(write(workerType, m_worker, QStringLiteral("/proc/none/a.xlsx")).error().code, ErrorCode::Io);
        QVERIFY(m_world->login("admin"));
        QCOMPARE(write(workerType, m_worker, file).error().detail, QStringLiteral("role"));
        QVERIFY(!QFile::exists(file));
    }

    void nobodyElsesPeople()
    {
        const QString file = path("county.xlsx");
        const RecordId elsewhere = add(*m_world, enterpriseType, 40, {});
        QVERIFY(m_world->session->wait([&](Workspace &work) {
            return work.transact([&]() -> Result<void> {
                const auto before = work.store.load(enterpriseType, elsewhere);
                const auto after = enterpriseType.clone(*before);
                after->unit = QStringLiteral("610113");
                work.store.update(enterpriseType, *before, *after, work.context());
                return {};
            });
        }));
        QVERIFY(m_world->login("county_clerk"));
        for (const QString &reason : {QString(), QStringLiteral("contact")})
            QCOMPARE(write(enterpriseType, elsewhere, file, {.reason = reason}).error().detail, QStringLiteral("territory"));
        QVERIFY(!QFile::exists(file));
        QVERIFY(write(workerType, m_worker, file, {.reason = QStringLiteral("contact")}));
    }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
