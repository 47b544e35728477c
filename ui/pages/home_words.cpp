// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home_words.h"

#include "app/words/words.h"

namespace jiaxin {
namespace {

QString words(const char *text, int number = -1)
{
    return QCoreApplication::translate("jiaxin::HomeWords", text, nullptr, number);
}

}  // namespace

QString tileTitle(const HomeTile &tile)
{
    switch (tile.kind) {
    case HomeTile::Kind::EnterprisesToReview:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "To review"));
    case HomeTile::Kind::EnterprisesReturned:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Returned"));
    case HomeTile::Kind::CertificatesToApprove:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Certificates to approve"));
    case HomeTile::Kind::CertificatesToMake:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "To be made"));
    case HomeTile::Kind::PrintsToConfirm:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Prints to confirm"));
    case HomeTile::Kind::AuthorisationsExpiring:
        return words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "Consents end in %n day(s)"), tile.days);
    case HomeTile::Kind::HealthChecksExpiring:
        return words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "Health checks end in %n day(s)"), tile.days);
    case HomeTile::Kind::PublicityOver:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Publicity over"));
    case HomeTile::Kind::WorkersToFile:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Workers to file"));
    case HomeTile::Kind::NumbersLow:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Numbers left"));
    case HomeTile::Kind::StockLow:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Card stock left"));
    case HomeTile::Kind::SuspensionsToNote:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Suspended, lifted"));
    case HomeTile::Kind::Count:
        break;
    }
    return {};
}

TileChip tileChip(const HomeTile &tile)
{
    using Kind = HomeTile::Kind;
    const bool ends = tile.kind == Kind::AuthorisationsExpiring || tile.kind == Kind::HealthChecksExpiring;
    if (ends && tile.overdue > 0)
        return {ChipKind::Red, words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "%n more over"), int(tile.overdue))};
    if (ends)
        return {ChipKind::Amber, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "to be renewed"))};
    if (tile.kind == Kind::SuspensionsToNote)
        return tile.today > 0
                   ? TileChip {ChipKind::Red, words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "%n suspended"), int(tile.today))}
                   : TileChip {ChipKind::Green, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "in force again"))};
    if (tile.overdue > 0)
        return {ChipKind::Red, words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "%n overdue"), int(tile.overdue))};
    if (tile.today > 0)
        return {ChipKind::Amber, words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "%n due today"), int(tile.today))};
    switch (tile.kind) {
    case Kind::EnterprisesToReview:
        if (tile.earliest.isValid())
            return {ChipKind::Grey, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "oldest of %1"))
                                        .arg(tile.earliest.toString(QStringLiteral("MM-dd")))};
        return {ChipKind::Blue, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "your turn"))};
    case Kind::EnterprisesReturned:
        return {ChipKind::Amber, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "to be corrected"))};
    case Kind::CertificatesToMake:
        return {ChipKind::Blue, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "ready to print"))};
    case Kind::PrintsToConfirm:
        return {ChipKind::Amber, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "count the sheets"))};
    case Kind::NumbersLow:
    case Kind::StockLow:
        return {ChipKind::Amber, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "runs low"))};
    case Kind::PublicityOver:
        return {ChipKind::Blue, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "can be published"))};
    default:
        return {ChipKind::Blue, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "your turn"))};
    }
}

QString termMatter(const LegalTerm &term)
{
    switch (term.matter) {
    case LegalTerm::Matter::FirstReview:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "First review"));
    case LegalTerm::Matter::SecondReview:
        return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Second review"));
    case LegalTerm::Matter::Publicity:
        break;
    }
    return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Publicity"));
}

QString termRule(const LegalTerm &term)
{
    if (term.matter == LegalTerm::Matter::Publicity)
        return words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "%n working day(s) of publicity"), term.workingDays);
    return words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "%n working day(s) after submission"), term.workingDays);
}

QString assumedText(int year)
{
    return words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "holidays of %1 not announced yet, weekdays counted")).arg(year);
}

TileChip termChip(const LegalTerm &term, const QDate &today)
{
    if (term.matter == LegalTerm::Matter::Publicity && term.due <= today)
        return {ChipKind::Blue, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "can be published"))};
    if (term.due < today)
        return {ChipKind::Red, words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "%n working day(s) over"), qMax(1, -term.left))};
    const ChipKind kind = term.colour == StatusColour::Red      ? ChipKind::Red
                          : term.colour == StatusColour::Yellow ? ChipKind::Amber
                                                                : ChipKind::Grey;
    if (term.due == today)
        return {kind == ChipKind::Grey ? ChipKind::Amber : kind, words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "due today"))};
    return {kind, words(QT_TRANSLATE_N_NOOP("jiaxin::HomeWords", "%n working day(s) left"), term.left)};
}

QString draftTitle(const Draft &draft)
{
    QString kind;
    if (draft.key.startsWith(QLatin1String("review/"))) {
        kind = words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Enterprise review"));
    } else if (draft.key.startsWith(QLatin1String("reward_review/"))) {
        kind = words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Reward approval"));
    } else if (const RecordType *type = recordTypeByName(draft.content.value(QStringLiteral("type")).toString())) {
        kind = draft.content.value(QStringLiteral("id")).toString().isEmpty()
                   ? words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "New %1")).arg(typeText(*type))
                   : words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Editing %1")).arg(typeText(*type));
    }
    const QString title = draft.content.value(QStringLiteral("title")).toString();
    return title.isEmpty() ? kind : kind + QStringLiteral(" · ") + title;
}

QString draftPlace(const Draft &draft)
{
    const QString time = timeText(draft.savedAt).mid(5);
    const QString place = draft.content.value(QStringLiteral("place")).toString();
    return place.isEmpty() ? time : words(QT_TRANSLATE_NOOP("jiaxin::HomeWords", "Stopped at “%1”, %2")).arg(place, time);
}

}  // namespace jiaxin
