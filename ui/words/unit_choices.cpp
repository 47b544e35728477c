// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/unit_choices.h"

#include "db/search/pinyin.h"
#include "domain/rules/divisions.h"
#include "ui/kit/editors.h"

namespace jiaxin {

void fillUnits(ComboBox *box, const QString &top)
{
    const Pinyin pinyin;
    const QList<UnitSeed> units = shaanxiUnits();
    // Each city is followed by its counties.
    std::function<void(const QString &, int)> add = [&](const QString &code, int depth) {
        const UnitSeed unit = UnitTree::shipped().unit(code);
        box->addItem(QString(depth * 2, QChar(0x3000)) + unit.name, code);
        QStringList found {unit.name, unitName(code), code};
        found << pinyin.fullReadings(unit.name) << pinyin.initialsReadings(unit.name) << pinyin.initials(unitName(code));
        box->setItemData(box->count() - 1, found.join(u' '), ComboBox::SearchTextRole);
        for (const UnitSeed &child : units) {
            if (child.parent == code)
                add(child.code, depth + 1);
        }
    };
    add(top, 0);
}

QString unitName(const QString &code)
{
    return UnitTree::shipped().fullName(code);
}

}  // namespace jiaxin
