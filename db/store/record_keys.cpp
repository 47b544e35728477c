// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/record_keys.h"

#include "db/database.h"
#include "db/search/search_keys.h"
#include "domain/records/records.h"

#include <QtEndian>

namespace jiaxin {

namespace {

std::optional<KeyKind> keyKindOf(const Field &field)
{
    switch (field.search) {
    case Search::No:
        return std::nullopt;
    case Search::Name:
        return KeyKind::Name;
    case Search::Text:
        return KeyKind::Text;
    case Search::Number:
        return KeyKind::Number;
    case Search::Tail:
        return KeyKind::Tail;
    }
    return std::nullopt;
}

template <class Take>
void forEachSearchKey(const RecordType &type, const Record &record, const Pinyin &pinyin, Take take)
{
    for (const Field &field : type.fields) {
        const auto kind = keyKindOf(field);
        if (!kind)
            continue;
        const QStringList keys = searchKeys(*kind, field.get(record).toString(), pinyin);
        for (const QString &key : keys)
            take(key);
    }
}

}  // namespace

int searchKind(const RecordType &type)
{
    // A type's place is written into vaults: new ones come behind.
    static constexpr std::array kinds {&enterpriseType,       &workerType,         &certificateType,   &rewardType,
                                       &penaltyType,          &listEntryType,      &evaluationType,    &objectionType,
                                       &publicityNoticeType,  &fundAllocationType, &fundUseType,       &progressReportType,
                                       &outreachActivityType, &problemReportType,  &epidemicReportType};
    const auto place = std::find(kinds.begin(), kinds.end(), &type);
    return place == kinds.end() ? -1 : int(place - kinds.begin());
}

QSet<QString> searchKeysOf(const RecordType &type, const Record *record, const Pinyin &pinyin)
{
    QSet<QString> keys;
    if (record && !record->deletedAt.isValid())
        forEachSearchKey(type, *record, pinyin, [&keys](const QString &key) { keys.insert(key); });
    return keys;
}

void PendingKeys::add(const RecordType &type, const Record &record, const Pinyin &pinyin, qint64 row)
{
    const int kind = searchKind(type);
    if (kind < 0 || record.deletedAt.isValid())
        return;
    forEachSearchKey(type, record, pinyin, [&](const QString &key) {
        const QByteArray text = key.toUtf8();
        char start[8] = {};
        std::copy_n(text.constData(), std::min<qsizetype>(text.size(), 8), start);
        m_keys.push_back({.start = qFromBigEndian<quint64>(start),
                          .row = row,
                          .offset = quint32(m_text.size()),
                          .length = quint16(text.size()),
                          .kind = quint16(kind)});
        m_text += text;
    });
}

void PendingKeys::reserve(size_t keys)
{
    constexpr qsizetype usualBytes = 12;
    m_keys.reserve(keys);
    m_text.reserve(qsizetype(keys) * usualBytes);
}

void PendingKeys::adopt(const PendingKeys &made, const std::vector<qint64> &rows)
{
    const auto offset = quint32(m_text.size());
    m_text += made.m_text;
    for (Key key : made.m_keys) {
        key.row = rows.at(size_t(key.row));
        key.offset += offset;
        if (key.row > 0)
            m_keys.push_back(key);
    }
}

void PendingKeys::sort()
{
    std::sort(m_keys.begin(), m_keys.end(), [this](const Key &a, const Key &b) {
        if (a.kind != b.kind || a.start != b.start)
            return std::tie(a.kind, a.start) < std::tie(b.kind, b.start);
        const int order = textOf(a).compare(textOf(b));
        return order != 0 ? order < 0 : a.row < b.row;
    });
}

void PendingKeys::write(Database &database, size_t from, size_t most, const LeftOut &leftOut) const
{
    Statement add = database.prepare(QStringLiteral("INSERT OR IGNORE INTO search_key (kind, k, record) VALUES (?,?,?)"));
    const size_t end = std::min(m_keys.size(), from + most);
    for (size_t i = from; i < end; ++i) {
        const Key &key = m_keys[i];
        if (leftOut.isEmpty() || !leftOut.contains({key.kind, key.row}))
            add.bindInt(1, key.kind).bindUtf8(2, textOf(key)).bindInt(3, key.row).run();
    }
}

void PendingKeys::clear()
{
    m_keys = {};
    m_text = {};
}

}  // namespace jiaxin
