// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/change_text.h"
#include "domain/json_text.h"
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "tests/support/sample_records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace jiaxin;

namespace {

/// The same by Qt's JSON classes, member by member.
QJsonObject described(const RecordType &type, const Record *before, const Record &after)
{
    QJsonObject changes;
    const auto add = [&changes](const QString &name, const QJsonValue &was, const QJsonValue &is) {
        if (was != is)
            changes.insert(name, QJsonArray {was, is});
    };
    for (const Field &field : type.fields) {
        const QVariant was = before ? field.get(*before) : QVariant();
        const QVariant is = field.get(after);
        if (was != is)
            changes.insert(field.id(), QJsonArray {valueToJson(field, was), valueToJson(field, is)});
    }
    add(QStringLiteral("state"), before ? QJsonValue(before->state) : QJsonValue(), after.state);
    add(QStringLiteral("unit"), before ? QJsonValue(before->unit) : QJsonValue(), after.unit);
    if (after.deletedAt.isValid() && !(before && before->deletedAt.isValid()))
        add(QStringLiteral("deleted_at"), {}, instantText(after.deletedAt));
    return changes;
}

QJsonObject afterOnly(const QJsonObject &changes)
{
    QJsonObject values;
    for (auto change = changes.begin(); change != changes.end(); ++change)
        values.insert(change.key(), change.value().toArray().at(1));
    return values;
}

QByteArray compact(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}  // namespace

class ChangeTextTest : public QObject {
    Q_OBJECT
private slots:
    void textsAreThoseOfQt()
    {
        for (const RecordType *type : allRecordTypes) {
            for (int seed = 1; seed < 40; ++seed) {
                const auto one = test::sampleRecord(*type, seed);
                const auto other = test::sampleRecord(*type, seed + seed % 3);
                other->state = QStringLiteral("draft");
                other->unit = seed % 2 ? QStringLiteral("610103") : QString();
                if (seed % 4 == 0)
                    other->deletedAt = QDateTime(QDate(2026, 11, 23), QTime(1, 2, 3, 45), Qt::UTC);
                for (const Record *before : {static_cast<const Record *>(nullptr), static_cast<const Record *>(one.get())}) {
                    const ChangeText text = changeText(*type, before, *other);
                    const QJsonObject expected = described(*type, before, *other);
                    QCOMPARE(text.audit, compact(expected));
                    QCOMPARE(text.outbox, compact(afterOnly(expected)));
                }
                QVERIFY(changeText(*type, one.get(), *one).isEmpty());
            }
        }
    }

    void stringsAreThoseOfQt()
    {
        QRandomGenerator random(7);
        const QString alphabet = QStringLiteral("a\"\\/\b\f\n\r\t") + QChar(0) + QChar(1) + QChar(0x1F) + QChar(0x7F) +
                                 QChar(0x80) + QChar(0x7FF) + QChar(0x800) + QChar(0xD842) + QChar(0xDFB7) + QChar(0xFFFF) +
                                 QStringLiteral("张𠮷·é");
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int length = random.bounded(8); length > 0; --length)
                text += alphabet.at(random.bounded(int(alphabet.size())));
            QByteArray ours;
            json_text::appendString(ours, text);
            const QByteArray theirs = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
            QCOMPARE('[' + ours + ']', theirs);
        }
    }

    void daysAndInstants()
    {
        QCOMPARE(dateText(QDate(2026, 1, 9)), QStringLiteral("2026-01-09"));
        QCOMPARE(dateText(QDate(987, 12, 31)), QStringLiteral("0987-12-31"));
        QCOMPARE(dateText(QDate()), QString());
        for (const QDate &day : {QDate(1, 1, 1), QDate(1900, 2, 28), QDate(2024, 2, 29), QDate(9999, 12, 31)})
            QCOMPARE(dateText(day), day.toString(Qt::ISODate));
        const QDateTime instant(QDate(2026, 11, 23), QTime(9, 5, 7, 43), Qt::OffsetFromUTC, 8 * 3600);
        QCOMPARE(instantText(instant), QStringLiteral("2026-11-23T01:05:07.043Z"));
        QCOMPARE(instantText(instant), instant.toUTC().toString(Qt::ISODateWithMs));
        QCOMPARE(instantText(QDateTime()), QString());
    }
};

QTEST_GUILESS_MAIN(ChangeTextTest)
#include "tst_change_text.moc"
