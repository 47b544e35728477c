// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// States that follow from the calendar: what a list filters by in SQL is what the record is said to be.
#include "app/records/record_service.h"
#include "domain/rules/dated_state.h"
#include "domain/workflow/transition.h"
#include "tests/support/office.h"

#include <QTest>

using namespace jiaxin;
using namespace jiaxin::test;

namespace {

/// The days around today, on which a term may end.
const QList<int> daysFromToday {-400, -2, -1, 0, 1, 2, 400};

}  // namespace

class DatedStatesTest : public QObject {
    Q_OBJECT

    Office m_office;
    RecordId m_firm;
    RecordId m_worker;
    int m_number = 0;

    /// A record of the type in that state whose term ends then; straight into the store, since no step leads to all of them.
    void insert(const RecordType &type, const QString &state, const QVariant &end)
    {
        const Result<void> inserted = m_office.session().wait([&](Workspace &work) {
            auto record = type.create();
            record->state = state;
            record->unit = QStringLiteral("610103");
            for (const Field *parent : type.parentFields())
                (void)parent->set(*record, (parent->of == std::string_view("worker") ? m_worker : m_firm).toString());
            if (end.isValid())
                (void)type.field(QLatin1String(datedStates(type.id()).front().field))->set(*record, end);
            if (&type == &certificateType)
                static_cast<Certificate &>(*record).number = QString::number(++m_number);
            return work.transact([&]() -> Result<void> {
                work.store.insert(type, *record, work.context(), QStringLiteral("import"));
                return {};
            });
        });
        QVERIFY(inserted);
    }
    /// Ids of a list filtered by the state, and of those records that are said to be in it.
    std::pair<QStringList, QStringList> byState(const RecordType &type, const QStringList &states, bool reversed = false)
    {
        return m_office.session()
            .wait([&](Workspace &work) {
                std::pair<QStringList, QStringList> found;
                RecordService records(work);
                for (const ListRow &row : records.list({.type = &type, .states = states, .reversed = reversed, .limit = 1000}))
                    found.first.append(row.record->id.toString());
                for (const ListRow &row : records.list({.type = &type, .reversed = reversed, .limit = 1000})) {
                    if (states.contains(stateAt(work.clock.now(), type, *row.record)))
                        found.second.append(row.record->id.toString());
                }
                return found;
            })
            .value();
    }

private slots:
    void initTestCase()
    {
        m_firm = m_office.published(1);
        m_worker = m_office.worker(1, QStringLiteral("柳试验"), m_firm, {QStringLiteral("authorisation")});
    }

    void listsAgreeWithRecords_data()
    {
        QTest::addColumn<const RecordType *>("type");
        QTest::addColumn<int>("over");  // of the seven days, and of the states that they stand in
        QTest::newRow("penalty") << static_cast<const RecordType *>(&penaltyType) << 3;
        QTest::newRow("list entry") << static_cast<const RecordType *>(&listEntryType) << 3;
        QTest::newRow("certificate") << static_cast<const RecordType *>(&certificateType) << 4 * 3;
        // Its term ends at an instant, at this hour of the day.
        QTest::newRow("authorisation") << static_cast<const RecordType *>(&authorisationType) << 4;
    }
    void listsAgreeWithRecords()
    {
        QFETCH(const RecordType *, type);
        QFETCH(int, over);
        const DatedState &line = datedStates(type->id()).front();
        const bool instant = type->field(QLatin1String(line.field))->kind == FieldKind::Instant;
        QStringList states = statesOf(*type);
        if (!states.contains(QLatin1String(line.stored)))
            states.append(QLatin1String(line.stored));
        QVERIFY(states.contains(QLatin1String(line.becomes)));
        int inserted = 0;
        for (const QString &state : std::as_const(states)) {
            insert(*type, state, {});
            for (const int days : daysFromToday) {
                const QVariant day = m_office.clock.today().addDays(days);
                insert(*type, state, instant ? QVariant(m_office.clock.now().addDays(days)) : day);
            }
            inserted += 1 + int(daysFromToday.size());
        }
        int found = 0;
        for (const QString &state : std::as_const(states)) {
            const auto [listed, meant] = byState(*type, {state});
            QCOMPARE(listed, meant);
            found += int(listed.size());
            if (state == QLatin1String(line.becomes))
                QCOMPARE(listed.size(), 1 + daysFromToday.size() + over);
        }
        QCOMPARE(found, inserted);
        // Two at once, and from the other end.
        const QStringList both {QLatin1String(line.stored), QLatin1String(line.becomes)};
        for (const bool reversed : {false, true}) {
            const auto [listed, meant] = byState(*type, both, reversed);
            QCOMPARE(listed, meant);
        }
        // What is over at midnight is another day's list.
        const auto before = byState(*type, {QLatin1String(line.becomes)}).first.size();
        m_office.clock.advanceDays(1);
        const auto [listed, meant] = byState(*type, {QLatin1String(line.becomes)});
        QCOMPARE(listed, meant);
        QVERIFY(listed.size() > before);
        m_office.clock.advanceDays(-1);
    }

    void linesNameFieldsAndStates()
    {
        QCOMPARE(datedStates("reward").size(), 0U);
        QCOMPARE(datedStates("certificate").size(), 4U);
        for (const RecordType *type : allRecordTypes) {
            for (const DatedState &line : datedStates(type->id())) {
                QVERIFY(type->field(QLatin1String(line.field)));
                const FieldKind kind = type->field(QLatin1String(line.field))->kind;
                QVERIFY(kind == FieldKind::Date || kind == FieldKind::Instant);
                QVERIFY(!stateLabel(line.becomes, type->id()).isEmpty());
            }
        }
    }

    /// Without an instant a list goes by what is stored, as the queues do.
    void storedStates()
    {
        const auto stored =
            m_office.session()
                .wait([](Workspace &work) {
                    return listRecords(work.database(),
                                       {.type = &penaltyType, .states = {QStringLiteral("in_publicity")}, .limit = 1000})
                        .size();
                })
                .value();
        QCOMPARE(stored, 1 + daysFromToday.size());
    }
};

QTEST_MAIN(DatedStatesTest)
#include "tst_dated_states.moc"
