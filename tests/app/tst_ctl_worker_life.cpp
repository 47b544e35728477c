// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// A worker with all child records by jiaxinctl: entered, found, changed, compared with what was there before, written to a file
// and taken into another vault without loss.
#include "app/exchange/archive_sheets.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "domain/workflow/step_document.h"
#include "tests/app/ctl_runner.h"
#include "tests/support/sound_records.h"

#include <QJsonDocument>
#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

const QString clerk = QStringLiteral("clerk");

/// Every cell of every sheet, in order.
QStringList cells(const QString &file)
{
    QStringList all;
    auto reader = SheetReader::open(file);
    for (int i = 0; reader && i < (*reader)->sheets().size(); ++i) {
        all.append((*reader)->sheets().at(i).name);
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

/// A text of the record that anybody of the office sees and may correct.
const Field *plainText(const RecordType &type, const Record &record)
{
    for (const Field &field : type.fields) {
        if (field.isText() && !field.check && !field.of && !field.key && field.mask == MaskKind::None &&
            !field.get(record).toString().isEmpty())
            return &field;
    }
    return nullptr;
}

}  // namespace

class CtlWorkerLifeTest : public QObject {
    Q_OBJECT

    CtlRunner m_ctl;
    CtlRunner m_elsewhere;
    QString m_enterprise;
    QMap<const RecordType *, QString> m_ids;

    static void makeVault(const CtlRunner &ctl)
    {
        const QStringList vault {QStringLiteral("--vault"), ctl.vault(), QStringLiteral("--password-file"), ctl.passwordFile};
        const QString line = QStringLiteral("vault init --unit 610103 --admin boss");
        QCOMPARE(ctl.run({}, line.split(u' ') + vault).exit, 0);
        const QString user = QStringLiteral("user add clerk --role clerk --new-password-file");
        QCOMPARE(ctl.run(QStringLiteral("boss"), user.split(u' ') + QStringList {ctl.passwordFile}).exit, 0);
    }
    /// The archive of a worker but for epidemic reports, which no office keeps today.
    static QList<const RecordType *> types()
    {
        QList<const RecordType *> all = archiveTypes(workerType);
        all.removeOne(&epidemicReportType);
        return all;
    }
    std::unique_ptr<Record> sound(const RecordType &type) const
    {
        constexpr int seed = 6;
        auto record = soundRecord(type, seed,
                                  {.enterprise = type.field(u"subject_kind") ? RecordId() : RecordId(m_enterprise),
                                   .worker = RecordId(m_ids.value(&workerType))});
        if (&type == &authorisationType) {
            auto &consent = static_cast<Authorisation &>(*record);
            consent.startsAt = QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC);
            consent.endsAt = consent.startsAt.addDays(30);
        }
        // What steps fill is not entered.
        for (const Field &field : type.fields) {
            if (isFilledBySteps(type, field.id()) || field.id().startsWith(QLatin1String("withdraw")))
                (void)field.set(*record, {});
        }
        return record;
    }
    CtlRun shown(const RecordType &type) const
    {
        return m_ctl.run(clerk, {QStringLiteral("show"), type.id(), m_ids.value(&type)});
    }
    static QString archive(const CtlRunner &ctl, const RecordType &type, const QString &id)
    {
        const QString file = ctl.path(type.id() + QStringLiteral(".xlsx"));
        const CtlRun run = ctl.run(clerk, {QStringLiteral("export"), type.id(), file, QStringLiteral("--id"), id,
                                           QStringLiteral("--reason"), QStringLiteral("inspection")});
        return run.exit == 0 ? file : QString();
    }

private slots:
    void initTestCase()
    {
        makeVault(m_ctl);
        makeVault(m_elsewhere);
    }

    void entered()
    {
        m_enterprise = m_ctl.create(clerk, enterpriseType.id(),
                                    recordToJson(enterpriseType, *soundRecord(enterpriseType, 6, {}), JsonScope::FieldsOnly));
        QVERIFY(!m_enterprise.isEmpty());
        for (const RecordType *type : types()) {
            m_ids.insert(type, m_ctl.create(clerk, type->id(), recordToJson(*type, *sound(*type), JsonScope::FieldsOnly)));
            QVERIFY2(!m_ids.value(type).isEmpty(), type->name);
        }
    }

    void found_data()
    {
        QTest::addColumn<QString>("text");
        const auto worker = static_cast<const Worker &>(*soundRecord(workerType, 6, {}));
        QTest::newRow("name") << worker.name;
        QTest::newRow("document number") << worker.documentNumber;
        QTest::newRow("its last four") << worker.documentNumber.right(4);
        QTest::newRow("phone's end") << worker.phone.right(4);
    }
    void found()
    {
        QFETCH(const QString, text);
        const QJsonArray list =
            m_ctl.run(clerk, {QStringLiteral("list"), QStringLiteral("worker"), QStringLiteral("--search"), text}).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first()[QStringLiteral("id")].toString(), m_ids.value(&workerType));
    }

    void changedAndCompared_data()
    {
        QTest::addColumn<const RecordType *>("type");
        for (const RecordType *type : types())
            QTest::newRow(type->name) << type;
    }
    void changedAndCompared()
    {
        QFETCH(const RecordType *, type);
        const Field *field = plainText(*type, *sound(*type));
        if (!field)
            QSKIP("nothing in it is a plain text");
        const QString before = shown(*type).object().value(field->id()).toString();
        const QString after = before + QStringLiteral("（更正）");
        const CtlRun run = m_ctl.run(clerk, {QStringLiteral("edit"), type->id(), m_ids.value(type), QStringLiteral("-")},
                                     QJsonDocument(QJsonObject {{field->id(), after}}).toJson());
        QVERIFY2(run.exit == 0, run.out + run.err);
        QCOMPARE(shown(*type).object().value(field->id()).toString(), after);
        const QJsonArray steps = m_ctl.run(clerk, {QStringLiteral("history"), type->id(), m_ids.value(type)}).array();
        // Looks are written down too.
        QJsonObject last;
        for (const QJsonValue &step : steps) {
            if (step[QStringLiteral("action")].toString() == QLatin1String("edit"))
                last = step.toObject();
        }
        QCOMPARE(last.value(QStringLiteral("user")).toString(), clerk);
        QCOMPARE(last.value(QStringLiteral("version")).toInt(), shown(*type).object().value(QStringLiteral("version")).toInt());
        QCOMPARE(last.value(QStringLiteral("changes")).toObject(), (QJsonObject {{field->id(), QJsonArray {before, after}}}));
    }

    /// The file of the other vault says the same in every cell.
    void takenElsewhere()
    {
        const QString firm = archive(m_ctl, enterpriseType, m_enterprise);
        const QString person = archive(m_ctl, workerType, m_ids.value(&workerType));
        QVERIFY(!firm.isEmpty() && !person.isEmpty());
        for (const auto &[type, file] : {std::pair(&enterpriseType, firm), std::pair(&workerType, person)}) {
            const CtlRun run = m_elsewhere.run(clerk, {QStringLiteral("import"), type->id(), file});
            QVERIFY2(run.exit == 0, run.out + run.err);
            const QJsonArray list = m_elsewhere.run(clerk, {QStringLiteral("list"), type->id()}).array();
            QCOMPARE(list.size(), 1);
            const QString again = archive(m_elsewhere, *type, list.first()[QStringLiteral("id")].toString());
            QCOMPARE(cells(again), cells(file));
            QVERIFY(cells(file).size() > 20);
        }
    }
};

QTEST_GUILESS_MAIN(CtlWorkerLifeTest)
#include "tst_ctl_worker_life.moc"
