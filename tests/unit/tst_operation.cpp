// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The bytes that stand for an operation: what the province hashes and what the device finds in its receipt.
#include "domain/protocol/operation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace jiaxin;

class OperationTest : public QObject {
    Q_OBJECT

    QRandomGenerator m_random {11};

    QString text(int longest)
    {
        static const QString alphabet = QStringLiteral("az09\"\\/\b\f\n\r\t·张é") + QChar(0) + QChar(0x1F) + QChar(0x7F) +
                                        QChar(0xD842) + QChar(0xDFB7) + QChar(0xFFFF);
        QString made;
        for (int length = m_random.bounded(longest + 1); length > 0; --length)
            made += alphabet.at(m_random.bounded(int(alphabet.size())));
        return made;
    }

    QJsonValue value(int depth)
    {
        switch (m_random.bounded(depth > 0 ? 9 : 7)) {
        case 0:
            return {};
        case 1:
            return m_random.bounded(2) == 0;
        case 2:
            return qint64(m_random.generate64() >> m_random.bounded(64));
        case 3:
            return -m_random.generateDouble() * 1e9;
        case 7: {
            QJsonArray list;
            for (int count = m_random.bounded(4); count > 0; --count)
                list.append(value(depth - 1));
            return list;
        }
        case 8: {
            QJsonObject object;
            for (int count = m_random.bounded(4); count > 0; --count)
                object.insert(text(4), value(depth - 1));
            return object;
        }
        default:
            return text(12);
        }
    }

private slots:
    /// They are Qt's own of operationToJson(), written without it.
    void canonicalBytesAreThoseOfJson()
    {
        const auto id = [this] {
            return RecordId(QUuid(m_random.generate(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).toString(QUuid::WithoutBraces));
        };
        for (int round = 0; round < 5'000; ++round) {
            SyncOperation operation {.id = id(),
                                     .type = text(8),
                                     .record = id(),
                                     .action = text(8),
                                     .baseVersion = m_random.bounded(1000),
                                     .changes = {},
                                     .schemaVersion = m_random.bounded(100),
                                     .madeBy = text(8),
                                     .madeAt = text(8),
                                     .remark = {.reason = text(2), .note = text(2), .addressee = text(2)}};
            for (int count = m_random.bounded(6); count > 0; --count)
                operation.changes.insert(text(6), value(2));
            for (int count = m_random.bounded(3); count > 0; --count)
                operation.remark.pins.append({.field = text(4), .note = text(4)});
            QCOMPARE(canonicalBytes(operation), QJsonDocument(operationToJson(operation)).toJson(QJsonDocument::Compact));
        }
    }
};

QTEST_GUILESS_MAIN(OperationTest)
#include "tst_operation.moc"
