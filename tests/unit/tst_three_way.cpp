// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Laws of the three-way merge by field, over triples at random: no value of either side is lost unseen, disjoint edits merge,
// and it does not matter who comes first.
#include "domain/protocol/province_record.h"
#include "domain/record_diff.h"
#include "domain/record_json.h"
#include "domain/records/records.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace jiaxin;

namespace {

const QStringList changedFields {QStringLiteral("name"),        QStringLiteral("brand"),
                                 QStringLiteral("kind"),        QStringLiteral("term_until"),
                                 QStringLiteral("store_count"), QStringLiteral("annual_revenue"),
                                 QStringLiteral("services"),    QStringLiteral("contact_phone"),
                                 QStringLiteral("state"),       QStringLiteral("deleted_at")};

/// Few values, so that both sides often choose the same.
QJsonValue valueAtRandom(const QString &name, QRandomGenerator &random)
{
    const int choice = random.bounded(4);
    if (name == u"state")
        return QStringList {QStringLiteral("draft"), QStringLiteral("submitted"), QStringLiteral("published"),
                            QStringLiteral("frozen")}
            .at(choice);
    if (choice == 0)
        return QJsonValue::Null;
    if (name == u"kind")
        return choice == 1 ? QStringLiteral("company") : QStringLiteral("individual");
    if (name == u"term_until")
        return QStringLiteral("202%1-05-01").arg(choice + 5);
    if (name == u"store_count")
        return choice;
    if (name == u"annual_revenue")
        return QStringLiteral("%1.50").arg(choice);
    if (name == u"services")
        return QJsonArray {choice == 1 ? QStringLiteral("cleaning") : QStringLiteral("elder_care")};
    if (name == u"deleted_at")
        return choice == 1 ? QJsonValue(QStringLiteral("2026-11-23T0%1:00:00.000Z").arg(random.bounded(9))) : QJsonValue();
    return QString(choice, QChar(u'甲' + choice));
}

std::unique_ptr<Record> editedAtRandom(const Record &from, QRandomGenerator &random, int edits)
{
    auto record = enterpriseType.clone(from);
    for (int i = 0; i < edits; ++i) {
        const QString name = changedFields.at(random.bounded(int(changedFields.size())));
        applyChanges(enterpriseType, *record, {{name, valueAtRandom(name, random)}});
    }
    return record;
}

struct Edit {
    QJsonObject before;
    QJsonObject changes;
};
Edit editOf(const Record &from, const Record &to)
{
    Edit edit;
    for (const QString &name : changedFields) {
        const QJsonValue was = changeValue(enterpriseType, from, name);
        const QJsonValue is = changeValue(enterpriseType, to, name);
        if (was == is)
            continue;
        edit.before.insert(name, was);
        edit.changes.insert(name, is);
    }
    return edit;
}

}  // namespace

class ThreeWayTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsLostUnseen()
    {
        QRandomGenerator random(20261123);
        int disputes = 0;
        int merges = 0;
        for (int i = 0; i < 20'000; ++i) {
            Enterprise empty;
            empty.state = QStringLiteral("draft");
            const auto base = editedAtRandom(empty, random, 6);
            const auto mine = editedAtRandom(*base, random, random.bounded(5));
            const auto theirs = editedAtRandom(*base, random, random.bounded(5));
            const Edit my = editOf(*base, *mine);
            const Edit their = editOf(*base, *theirs);
            const QStringList disputed = disputedFields(enterpriseType, *theirs, my.before, my.changes);
            auto merged = enterpriseType.clone(*theirs);
            QJsonObject undisputed = my.changes;
            for (const QString &name : disputed)
                undisputed.remove(name);
            applyChanges(enterpriseType, *merged, undisputed);
            for (const QString &name : changedFields) {
                const auto of = [&name](const Record &record) { return changeValue(enterpriseType, record, name); };
                const bool byMe = my.changes.contains(name);
                const bool byThem = their.changes.contains(name);
                const bool bothDeleted = name == u"deleted_at" && mine->deletedAt.isValid() && theirs->deletedAt.isValid();
                const bool apart = byMe && byThem && of(*mine) != of(*theirs) && !bothDeleted;
                QCOMPARE(disputed.contains(name), apart);
                if (apart)
                    QCOMPARE(of(*merged), of(*theirs));
                else if (!bothDeleted)
                    QCOMPARE(of(*merged), byMe ? of(*mine) : of(*theirs));
                disputes += apart ? 1 : 0;
                merges += byMe != byThem ? 1 : 0;
            }
        }
        QVERIFY(disputes > 1000 && merges > 10'000);
    }

    void whoComesFirstIsAllTheSame()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 20'000; ++i) {
            Enterprise empty;
            empty.state = QStringLiteral("draft");
            const auto base = editedAtRandom(empty, random, 6);
            const auto one = editedAtRandom(*base, random, random.bounded(5));
            const auto other = editedAtRandom(*base, random, random.bounded(5));
            const Edit first = editOf(*base, *one);
            const Edit second = editOf(*base, *other);
            const QStringList disputed = disputedFields(enterpriseType, *other, first.before, first.changes);
            QStringList turned = disputedFields(enterpriseType, *one, second.before, second.changes);
            // One that is deleted on both sides at different minutes is agreed from either.
            QCOMPARE(QSet<QString>(disputed.begin(), disputed.end()), QSet<QString>(turned.begin(), turned.end()));
            const auto taken = [&disputed](const Record &onto, const QJsonObject &changes) {
                auto record = enterpriseType.clone(onto);
                QJsonObject undisputed = changes;
                for (const QString &name : disputed)
                    undisputed.remove(name);
                applyChanges(enterpriseType, *record, undisputed);
                return record;
            };
            const auto here = taken(*other, first.changes);
            const auto there = taken(*one, second.changes);
            for (const QString &name : changedFields) {
                if (!disputed.contains(name) && name != u"deleted_at")
                    QCOMPARE(changeValue(enterpriseType, *here, name), changeValue(enterpriseType, *there, name));
            }
            QCOMPARE(here->deletedAt.isValid() || disputed.contains(QStringLiteral("deleted_at")),
                     there->deletedAt.isValid() || disputed.contains(QStringLiteral("deleted_at")));
        }
    }

    /// The same law as that of the records' own merge.
    void agreesWithTheMergeOfRecords()
    {
        QRandomGenerator random(99);
        for (int i = 0; i < 5'000; ++i) {
            const auto base = editedAtRandom(Enterprise(), random, 6);
            const auto mine = editedAtRandom(*base, random, random.bounded(5));
            const auto theirs = editedAtRandom(*base, random, random.bounded(5));
            const Edit my = editOf(*base, *mine);
            QStringList byMerge;
            for (const MergeConflict &conflict : merge(enterpriseType, *base, *mine, *theirs).conflicts)
                byMerge.append(conflict.field->id());
            QStringList byFields = disputedFields(enterpriseType, *theirs, my.before, my.changes);
            byFields.removeAll(QStringLiteral("state"));
            byFields.removeAll(QStringLiteral("deleted_at"));
            byMerge.sort();
            byFields.sort();
            QCOMPARE(byFields, byMerge);
        }
    }
};

QTEST_GUILESS_MAIN(ThreeWayTest)
#include "tst_three_way.moc"
