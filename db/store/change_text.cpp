// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/change_text.h"

#include "domain/json_text.h"
#include "domain/record_json.h"
#include "domain/records/records.h"

#include <QHash>

namespace jiaxin {

namespace {

/// A member of the objects: a field, or where it is null one of the base members.
struct Member {
    QLatin1String name;
    const Field *field = nullptr;
};

const std::vector<Member> &membersOf(const RecordType &type)
{
    static const QHash<const RecordType *, std::vector<Member>> all = [] {
        QHash<const RecordType *, std::vector<Member>> made;
        for (const RecordType *each : allRecordTypes) {
            std::vector<Member> members {{QLatin1String("deleted_at")}, {QLatin1String("state")}, {QLatin1String("unit")}};
            for (const Field &field : each->fields)
                members.push_back({field.id(), &field});
            const auto text = [](const Member &member) {
                return std::string_view(member.name.data(), size_t(member.name.size()));
            };
            std::sort(members.begin(), members.end(), [&](const Member &a, const Member &b) { return text(a) < text(b); });
            made.insert(each, members);
        }
        return made;
    }();
    return *all.constFind(&type);
}

void addMember(QByteArray &object, QLatin1String name)
{
    object += object.isEmpty() ? '{' : ',';
    object += '"';
    object.append(name.data(), name.size());
    object += "\":";
}

class Writer {
public:
    void add(QLatin1String name, const QByteArray &was, const QByteArray &is)
    {
        addMember(m_text.audit, name);
        m_text.audit += '[' + was + ',' + is + ']';
        addMember(m_text.outbox, name);
        m_text.outbox += is;
        addMember(m_text.before, name);
        m_text.before += was;
    }
    ChangeText finish()
    {
        if (!m_text.isEmpty()) {
            m_text.audit += '}';
            m_text.outbox += '}';
            m_text.before += '}';
        }
        return std::move(m_text);
    }

private:
    ChangeText m_text;
};

QByteArray textOf(const QString &value)
{
    QByteArray text;
    json_text::appendString(text, value);
    return text;
}

void addBase(Writer &writer, QLatin1String name, const Record *before, const Record &after)
{
    const QByteArray none = QByteArrayLiteral("null");
    if (name == QLatin1String("deleted_at")) {
        if (after.deletedAt.isValid() && !(before && before->deletedAt.isValid()))
            writer.add(name, none, textOf(instantText(after.deletedAt)));
        return;
    }
    QString Record::*member = name == QLatin1String("state") ? &Record::state : &Record::unit;
    if (!before || before->*member != after.*member)
        writer.add(name, before ? textOf(before->*member) : none, textOf(after.*member));
}

}  // namespace

ChangeText changeText(const RecordType &type, const Record *before, const Record &after)
{
    Writer writer;
    QByteArray was;
    QByteArray is;
    for (const Member &member : membersOf(type)) {
        if (!member.field) {
            addBase(writer, member.name, before, after);
            continue;
        }
        const QVariant old = before ? member.field->get(*before) : QVariant();
        const QVariant now = member.field->get(after);
        if (old == now)
            continue;
        was.resize(0);
        is.resize(0);
        json_text::appendValue(was, *member.field, old);
        json_text::appendValue(is, *member.field, now);
        writer.add(member.name, was, is);
    }
    return writer.finish();
}

}  // namespace jiaxin
