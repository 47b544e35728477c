// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/world_differences.h"

#include "domain/record_diff.h"
#include "domain/records/records.h"

namespace jiaxin::test {

using Records = std::vector<std::unique_ptr<Record>>;

namespace {

QString titleIn(const ImportWorld &world, const RecordType &type, const QVariant &id)
{
    const auto record = world.session->wait([&](Workspace &work) { return work.store.load(type, RecordId(id.toString())); });
    return record && *record ? type.field(QLatin1String(type.title))->get(**record).toString() : QString();
}

}  // namespace

Records recordsOf(const ImportWorld &world, const RecordType &type)
{
    auto loaded = world.session->wait([&](Workspace &work) {
        Records records;
        QStringList ids;
        {
            Statement query = work.database().prepare(QStringLiteral("SELECT id FROM %1 ORDER BY seq").arg(type.id()));
            while (query.step())
                ids.append(query.text(0));
        }
        for (const QString &id : std::as_const(ids))
            records.push_back(work.store.load(type, RecordId(id)));
        return records;
    });
    return std::move(*loaded);
}

QStringList differences(const ImportWorld &one, const ImportWorld &other, const RecordType &type)
{
    QStringList found;
    const Records before = recordsOf(one, type);
    const Records after = recordsOf(other, type);
    if (before.size() != after.size())
        return {QStringLiteral("%1: %2, not %3").arg(type.id()).arg(after.size()).arg(before.size())};
    for (size_t i = 0; i < before.size(); ++i) {
        for (const FieldChange &change : diff(type, *before.at(i), *after.at(i))) {
            const QString text = QStringLiteral("%1.%2").arg(type.id(), change.field->id());
            if (change.field->kind == FieldKind::Reference) {
                const RecordType &of = *recordTypeByName(QLatin1String(change.field->of));
                if (titleIn(one, of, change.before) != titleIn(other, of, change.after))
                    found.append(text);
            } else {
                found.append(text + u' ' + change.before.toString() + u' ' + change.after.toString());
            }
        }
    }
    return found;
}

}  // namespace jiaxin::test
