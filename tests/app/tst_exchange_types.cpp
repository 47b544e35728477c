// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What holds for every type that is imported: its template takes all its fields and knows them again, and a row is refused
// for what a form is refused for.
#include "app/exchange/exchange_columns.h"
#include "app/exchange/exchange_tables.h"
#include "app/exchange/export_service.h"
#include "app/exchange/sheets/sheet_reader.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/records/record_service.h"
#include "domain/record_diff.h"
#include "domain/records/records.h"
#include "tests/app/import_world.h"
#include "tests/support/sound_records.h"
#include "translations/translations.h"

#include <QJsonArray>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

using Kind = ColumnTarget::Kind;

QStringList headerOf(const QString &file)
{
    QStringList header;
    auto reader = SheetReader::open(file);
    SheetRow row;
    if (reader && (*reader)->openSheet(0) && (*reader)->readRow(row).value_or(false)) {
        for (const Cell &cell : std::as_const(row.cells))
            header.append(cell.text);
    }
    return header;
}

}  // namespace

class ExchangeTypesTest : public QObject {
    Q_OBJECT

    ImportWorld m_world;
    SoundReferences m_references;
    std::unique_ptr<Record> m_enterprise;
    std::unique_ptr<Record> m_worker;
    std::unique_ptr<Record> m_allocation;

    static void eachType()
    {
        QTest::addColumn<const RecordType *>("type");
        for (const RecordType *type : allRecordTypes) {
            if (isImportable(*type))
                QTest::newRow(type->name) << type;
        }
    }

    QString path(const char *name) const { return m_world.root.filePath(QLatin1String(name)); }

    std::unique_ptr<Record> stored(const RecordType &type, int seed)
    {
        auto made = m_world.session->wait([&](Workspace &work) {
            const auto outcome = RecordService(work).create(type, soundRecord(type, seed, m_references), {});
            if (!outcome || !outcome->saved)
                qFatal("the sound %s is refused: %s", type.name,
                       outcome ? qPrintable(rulesText(outcome->problems)) : qPrintable(outcome.error().detail));
            return work.store.load(type, outcome->id);
        });
        return std::move(*made);
    }

    /// A row for the headers, as a person would fill it in.
    QVariantList cells(const RecordType &type, const QStringList &header, const Record &record) const
    {
        const HeaderNames names(type);
        const CellWriter writer(type);
        QVariantList row;
        for (const QString &text : header)
            row.append(cell(type, writer, names.targetOf(text), record));
        return row;
    }
    QVariant cell(const RecordType &type, const CellWriter &writer, const ColumnTarget &target, const Record &record) const
    {
        const auto *reference = [&]() -> const Record * {
            const Field *field = target.kind == Kind::AllocationUnit ? type.field(u"allocation")
                                 : target.kind == Kind::OwnField || target.kind == Kind::EnterpriseCode ? target.field
                                                                                                        : type.field(u"worker");
            if (!field || field->kind != FieldKind::Reference || !field->get(record).isValid())
                return nullptr;
            return isReferenceTo(*field, enterpriseType) ? m_enterprise.get()
                   : isReferenceTo(*field, workerType)   ? m_worker.get()
                                                         : m_allocation.get();
        }();
        const auto of = [&](const RecordType &referred, const char *member) {
            const Field *field = referred.field(QLatin1String(member));
            return reference ? writer.cell(*field, field->get(*reference)) : QVariant(QString());
        };
        switch (target.kind) {
        case Kind::OwnField:
            if (target.field->kind == FieldKind::Reference)
                return isReferenceTo(*target.field, enterpriseType) ? of(enterpriseType, "name")
                                                                    : of(fundAllocationType, "document_number");
            return writer.cell(*target.field, target.field->get(record));
        case Kind::EnterpriseCode:
            return of(enterpriseType, "credit_code");
        case Kind::AllocationUnit:
            return of(fundAllocationType, "allocated_to");
        case Kind::WorkerName:
        case Kind::WorkerDocumentType:
        case Kind::WorkerDocumentNumber:
            return of(workerType, target.field->name);
        default:
            return {};
        }
    }

    QString fill(const RecordType &type, const QStringList &header, const QVariantList &row)
    {
        QList<ColumnSpec> columns;
        for (const QString &text : header)
            columns.append({.header = text, .text = true});
        const QString file = path("filled.xlsx");
        const auto written = writeTable(file, {.title = QString(type.id()), .columns = columns, .nextRow = rowsOf({row})});
        return written ? file : QString();
    }

    static QString said(const ImportReport &report)
    {
        QStringList lines;
        for (const CellProblem &each : report.problems)
            lines.append(line(each));
        return lines.join(u'\n');
    }

private slots:
    void initTestCase()
    {
        QVERIFY(installTranslations(*QCoreApplication::instance()));
        QVERIFY(m_world.create());
        const auto switched =
            m_world.session->wait([](Workspace &work) { work.settings.set(setting::epidemicReports, QStringLiteral("1")); });
        QVERIFY(switched);
        m_enterprise = stored(enterpriseType, 1);
        m_references.enterprise = m_enterprise->id;
        m_worker = stored(workerType, 1);
        m_references.worker = m_worker->id;
        const QJsonObject consent {{QStringLiteral("worker"), m_worker->id.toString()},
                                   {QStringLiteral("kind"), QStringLiteral("collection")},
                                   {QStringLiteral("method"), QStringLiteral("paper")},
                                   {QStringLiteral("scope"), QJsonArray {QStringLiteral("identity")}},
                                   {QStringLiteral("starts_at"), QStringLiteral("2026-11-20T02:00:00Z")}};
        const auto agreed =
            m_world.session->wait([&](Workspace &work) { return RecordService(work).create(authorisationType, consent); });
        QVERIFY(agreed && agreed->saved);
        m_allocation = stored(fundAllocationType, 1);
        m_references.allocation = m_allocation->id;
    }

    void theTemplateTakesEveryField_data() { eachType(); }
    void theTemplateTakesEveryField()
    {
        QFETCH(const RecordType *, type);
        const QString file = path("template.xlsx");
        QVERIFY(ExportService::writeTemplateFor(*type, file));
        const QStringList header = headerOf(file);
        const auto wanted = soundRecord(*type, 7, m_references);
        const QString filled = fill(*type, header, cells(*type, header, *wanted));
        const auto tried = m_world.import(*type, filled, {.dryRun = true});
        QVERIFY(tried);
        QVERIFY2(tried->added == 1, qPrintable(said(*tried)));
        const auto report = m_world.import(*type, filled);
        QVERIFY(report);
        QVERIFY2(report->added == 1 && report->read == 1, qPrintable(said(*report)));
        QCOMPARE(report->unknownHeaders, QStringList());

        const QString newest =
            m_world.value(QStringLiteral("SELECT id FROM %1 ORDER BY seq DESC LIMIT 1").arg(type->id())).toString();
        const auto found = m_world.session->wait([&](Workspace &work) { return work.store.load(*type, RecordId(newest)); });
        QVERIFY(found && *found);
        QCOMPARE((*found)->source, Source::Import);
        if (type->field(u"withdrawn_at"))
            QCOMPARE((*found)->state, QStringLiteral("withdrawn"));
        else
            // What a department has listed and removed already is not to be decided again.
            QCOMPARE((*found)->state,
                     type == &listEntryType ? QStringLiteral("removed") : QString::fromLatin1(type->initialState));
        for (const FieldChange &change : diff(*type, *wanted, **found))
            QFAIL(qPrintable(
                QStringLiteral("%1: %2, not %3").arg(change.field->id(), change.after.toString(), change.before.toString())));

        const auto again = m_world.import(*type, filled);
        QVERIFY(again);
        QVERIFY2(again->unchanged == 1 && again->read == 1, qPrintable(said(*again)));
    }

    /// One value of a field is spoilt: what blocks a form blocks the row, by the same rule and at the same field.
    void badValuesAreRefusedAlike_data() { eachType(); }
    void badValuesAreRefusedAlike()
    {
        QFETCH(const RecordType *, type);
        const QString file = path("template.xlsx");
        QVERIFY(ExportService::writeTemplateFor(*type, file));
        const QStringList header = headerOf(file);
        int refused = 0;
        for (const Field &field : type->fields) {
            for (const QVariant &bad : badValues(field)) {
                const auto record = soundRecord(*type, 23, m_references);
                if (!field.set(*record, bad) || field.get(*record) == field.get(*soundRecord(*type, 23, m_references)))
                    continue;
                const auto form =
                    m_world.session->wait([&](Workspace &work) { return RecordService(work).check(*type, *record); });
                QVERIFY(form);
                if (!blocks(*form))
                    continue;
                ++refused;
                const auto report = m_world.import(*type, fill(*type, header, cells(*type, header, *record)), {.dryRun = true});
                QVERIFY(report);
                const QString what = QStringLiteral("%1 = %2: %3").arg(field.id(), bad.toString(), said(*report));
                QVERIFY2(report->rejected == 1, qPrintable(what));
                for (const Problem &problem : *form) {
                    const bool told =
                        problem.severity == Severity::Warn ||
                        std::any_of(report->problems.begin(), report->problems.end(),
                                    [&](const CellProblem &each) { return sameProblem(*type, each.problem, problem); });
                    QVERIFY2(told, qPrintable(what + QStringLiteral(", form: ") + problem.field + u' ' + problem.rule));
                }
            }
        }
        QVERIFY2(refused >= 2, type->name);
    }

    void objectionsAndNoticesAreNot()
    {
        for (const RecordType *type : {&objectionType, &publicityNoticeType, &certificateType, &cardType, &unitType}) {
            QVERIFY2(!isImportable(*type), type->name);
            QCOMPARE(m_world.import(*type, roster("enterprises.xlsx")).error().code, ErrorCode::Invalid);
        }
    }

private:
    static QVariantList badValues(const Field &field)
    {
        QVariantList values {QVariant()};
        const QDate tomorrow = QDate(2026, 11, 24);
        switch (field.kind) {
        case FieldKind::Text:
            values.append(QString(field.maximumLength() + 1, u'多'));
            values.append(QStringLiteral("12"));
            break;
        case FieldKind::Integer:
            values.append(qlonglong(field.maximum) + 1);
            break;
        case FieldKind::Decimal:
            values.append(QStringLiteral("0"));
            values.append(QStringLiteral("99.5"));
            break;
        case FieldKind::Date:
            values.append(tomorrow);
            values.append(QDate(1999, 1, 1));
            break;
        case FieldKind::Instant:
            values.append(tomorrow.addDays(1).startOfDay(Qt::UTC));
            values.append(QDate(1999, 1, 1).startOfDay(Qt::UTC));
            break;
        default:
            break;
        }
        return values;
    }

    /// What a form finds missing of a worker, a row says of the number by which it names one. A form lets nobody write what is
    /// not in a list of codes; a row that does is told so, and not that it is too long.
    static bool sameProblem(const RecordType &type, const Problem &row, const Problem &form)
    {
        const Field *field = type.field(form.field);
        const bool coded = field && field->of && row.rule == QLatin1String("unknown_code");
        const bool same = row.severity == form.severity && (row.rule == form.rule || coded);
        const bool ofWorker =
            form.field == QLatin1String("worker") && row.field == workerColumnName(type, QStringLiteral("document_number"));
        return same && (row.field == form.field || ofWorker);
    }
};

QTEST_GUILESS_MAIN(ExchangeTypesTest)
#include "tst_exchange_types.moc"
