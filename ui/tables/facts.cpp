// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/facts.h"

#include "app/words/words.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QGridLayout>

namespace jiaxin {

FactGrid::FactGrid(QWidget *parent, int columns) : QWidget(parent), m_grid(new QGridLayout(this)), m_columns(columns)
{
    bindMargins(m_grid, 16, 12, 16, 12);
    bindSpacing(m_grid, 8);
    for (int i = 0; i < columns; ++i)
        m_grid->setColumnStretch(i * 2 + 1, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int cell = 0;
    for (const Fact &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        const int row = cell / m_columns;
        const int column = cell % m_columns * 2;
        QLabel *label = makeLabel(fact.label, this, ColorRole::Secondary);
        label->setAlignment(Qt::AlignRight | Qt::AlignTop);
        QLabel *value = makeLabel(fact.value, this);
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_grid->addWidget(label, row, column);
        m_grid->addWidget(value, row, column + 1);
        ++cell;
    }
    // What is left of the height stays under the last line.
    m_grid->setRowStretch(std::exchange(m_stretched, (cell + m_columns - 1) / m_columns), 0);
    m_grid->setRowStretch(m_stretched, 1);
}

QString factText(const Field &field, const QJsonObject &masked)
{
    return jsonText(field, masked.value(field.id()));
}

QList<Fact> factsOf(const RecordType &type, const QJsonObject &masked, const QStringList &fields)
{
    QList<Fact> facts;
    for (const QString &name : fields) {
        if (const Field *field = type.field(name))
            facts.append({field->label.translated(), factText(*field, masked)});
    }
    return facts;
}

QString colourWords(StatusColour colour)
{
    const char *const words[] = {QT_TRANSLATE_NOOP("jiaxin::StatusWords", "in order"),
                                 QT_TRANSLATE_NOOP("jiaxin::StatusWords", "term near"),
                                 QT_TRANSLATE_NOOP("jiaxin::StatusWords", "suspended")};
    return colourText(colour) + u' ' + QCoreApplication::translate("jiaxin::StatusWords", words[int(colour)]);
}

ChipKind chipOf(StatusColour colour)
{
    constexpr std::array kinds {ChipKind::Green, ChipKind::Amber, ChipKind::Red};
    return kinds.at(size_t(colour));
}

ChipKind chipOfState(const QString &state)
{
    static const QHash<QString, ChipKind> kinds {
        {QStringLiteral("draft"), ChipKind::Grey},
        {QStringLiteral("submitted"), ChipKind::Blue},
        {QStringLiteral("county_approved"), ChipKind::Blue},
        {QStringLiteral("city_approved"), ChipKind::Blue},
        {QStringLiteral("in_publicity"), ChipKind::Amber},
        {QStringLiteral("published"), ChipKind::Green},
        {QStringLiteral("returned"), ChipKind::Amber},
        {QStringLiteral("rejected"), ChipKind::Red},
        {QStringLiteral("frozen"), ChipKind::Red},
        {QStringLiteral("filed"), ChipKind::Green},
        {QStringLiteral("left"), ChipKind::Grey},
        {QStringLiteral("locked"), ChipKind::Grey},
        {QStringLiteral("requested"), ChipKind::Blue},
        {QStringLiteral("approved"), ChipKind::Blue},
        {QStringLiteral("made"), ChipKind::Blue},
        {QStringLiteral("handed_over"), ChipKind::Green},
        {QStringLiteral("active"), ChipKind::Green},
        {QStringLiteral("suspended"), ChipKind::Red},
        {QStringLiteral("expired"), ChipKind::Red},
        {QStringLiteral("cancelled"), ChipKind::Grey},
        {QStringLiteral("recalled"), ChipKind::Red},
        {QStringLiteral("withdrawn"), ChipKind::Grey},
        {QStringLiteral("recorded"), ChipKind::Blue},
        {QStringLiteral("ended"), ChipKind::Grey},
        {QStringLiteral("repaired"), ChipKind::Green},
        {QStringLiteral("revoked"), ChipKind::Grey},
        {QStringLiteral("notified"), ChipKind::Blue},
        {QStringLiteral("heard"), ChipKind::Blue},
        {QStringLiteral("decided"), ChipKind::Amber},
        {QStringLiteral("listed"), ChipKind::Red},
        {QStringLiteral("removed"), ChipKind::Grey},
        {QStringLiteral("received"), ChipKind::Blue},
        {QStringLiteral("accepted"), ChipKind::Amber},
        {QStringLiteral("investigating"), ChipKind::Amber},
        {QStringLiteral("concluded"), ChipKind::Blue},
        {QStringLiteral("closed"), ChipKind::Grey},
        {QStringLiteral("refused"), ChipKind::Grey},
    };
    return kinds.value(state, ChipKind::Grey);
}

QString daysLeftText(int days)
{
    constexpr int manyDays = 730;
    const auto words = [](const char *text, int number) {
        return QCoreApplication::translate("jiaxin::StatusWords", text, nullptr, number);
    };
    if (days < 0)
        return words(QT_TRANSLATE_N_NOOP("jiaxin::StatusWords", "%n day(s) over"), -days);
    if (days >= manyDays)
        return words(QT_TRANSLATE_N_NOOP("jiaxin::StatusWords", "%n year(s) left"), days / 365);
    if (days == 0)
        return words(QT_TRANSLATE_NOOP("jiaxin::StatusWords", "ends today"), 0);
    return words(QT_TRANSLATE_N_NOOP("jiaxin::StatusWords", "%n day(s) left"), days);
}

QString nearestEndText(const QDate &nearestEnd)
{
    // After this year a day means "no end".
    constexpr int farYear = 9000;
    return nearestEnd.isValid() && nearestEnd.year() < farYear ? nearestEnd.toString(Qt::ISODate) : QString();
}

QString listText(const Actor &actor, const Field &field, const Record &record)
{
    const QVariant value = field.get(record);
    if (!value.isValid())
        return {};
    if (seesPlain(actor, field, territoryOf(actor, record.unit)))
        return valueText(field, value);
    const MaskKind kind = field.mask != MaskKind::None   ? field.mask
                          : field.search == Search::Name ? MaskKind::Name
                                                         : MaskKind::Hidden;
    return mask(kind, value.toString());
}

}  // namespace jiaxin
