// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/reward_checks.h"

#include "domain/rules/divisions.h"
#include "domain/rules/normalize.h"

namespace jiaxin {

namespace {

bool endsLikeAnOffice(const QString &name)
{
    static const QStringList endings {QStringLiteral("人民政府"), QStringLiteral("商务局"), QStringLiteral("商务厅"),
                                      QStringLiteral("委员会"),   QStringLiteral("局"),     QStringLiteral("厅"),
                                      QStringLiteral("部"),       QStringLiteral("办公室"), QStringLiteral("政府"),
                                      QStringLiteral("总工会"),   QStringLiteral("联合会"), QStringLiteral("委")};
    return std::any_of(endings.begin(), endings.end(), [&name](const QString &ending) { return name.endsWith(ending); });
}

FilingLine authorityLine(const Reward &reward, const RewardFacts &facts, const Problems &problems)
{
    CheckLine line("authority");
    line.take(problems, {"authority", "authority_code"});
    const std::optional<Reward::Level> level = levelOfAuthority(reward.authority);
    if (!facts.authorityKnown && !level)
        line.warn("unknown_authority");
    if (level && *level != reward.level)
        line.add(Severity::Warn, "level_mismatch", choiceName(*level), QStringLiteral("level"));
    return line;
}

FilingLine termLine(const Reward &reward, const RewardFacts &facts, const Problems &problems)
{
    CheckLine line("valid_until");
    line.take(problems, {"valid_until"});
    if (!reward.validUntil.isValid())
        line.warn("no_term");
    else if (reward.validUntil < facts.today)
        line.warn("term_over");
    return line;
}

FilingLine materialsLine(const Reward &reward)
{
    CheckLine line("materials", "scans");
    return reward.scans.isEmpty() ? line.fail("missing_scan") : line;
}

/// A notice names many enterprises; of one enterprise it names each reward once.
FilingLine duplicatesLine(const RewardFacts &facts)
{
    CheckLine line("duplicates", "document_number");
    for (const SimilarReward &other : facts.similar) {
        if (other.sameNumber && other.sameName)
            line.fail("same_document", other.id.toString());
        else if (other.sameNumber)
            line.warn("same_document", other.id.toString());
    }
    return line;
}

FilingLine sameNameLine(const RewardFacts &facts)
{
    CheckLine line("same_name", "name");
    for (const SimilarReward &other : facts.similar) {
        if (other.sameName && !other.sameNumber)
            line.warn("same_name", other.id.toString());
    }
    return line;
}

FilingLine creditLine(const RewardFacts &facts)
{
    CheckLine line("credit", "enterprise");
    return facts.blacklisted ? line.fail("blacklisted") : line;
}

FilingLine enterpriseLine(const RewardFacts &facts)
{
    CheckLine line("enterprise");
    const bool published = facts.enterpriseState == QLatin1String("published");
    return published ? line : line.warn("not_published", facts.enterpriseState);
}

FilingLine changesLine(const RewardFacts &facts)
{
    CheckLine line("changes", "name");
    for (const QString &field : facts.unansweredPins)
        line.add(Severity::Block, "pin_unanswered", {}, field);
    return line;
}

}  // namespace

std::optional<Reward::Level> levelOfAuthority(const QString &authority)
{
    using Level = Reward::Level;
    QString name = comparisonKey(authority);
    if (!endsLikeAnOffice(name))
        return std::nullopt;
    for (const QString &national : {QStringLiteral("中华人民共和国"), QStringLiteral("国家"), QStringLiteral("全国"),
                                    QStringLiteral("商务部"), QStringLiteral("国务院")}) {
        if (name.startsWith(national))
            return Level::National;
    }
    const bool province = name.startsWith(QStringLiteral("陕西省"));
    if (province)
        name.remove(0, 3);
    // The lowest division that the name begins with: of 西安市碑林区商务局 the district.
    std::optional<Level> level = province ? std::optional(Level::Provincial) : std::nullopt;
    for (const int depth : {2, 3}) {
        for (const Divisions::Row &row : Divisions::shipped().rows()) {
            if (row.level == depth && name.startsWith(comparisonKey(row.name))) {
                level = depth == 2 ? Level::Municipal : Level::County;
                name.remove(0, comparisonKey(row.name).size());
                break;
            }
        }
    }
    return level;
}

QList<FilingLine> rewardChecks(const Reward &reward, const RewardFacts &facts)
{
    const Problems problems = validate(rewardType, reward, {.today = facts.today});
    QList<FilingLine> lines {
        CheckLine("document_number").take(problems, {"document_number"}),
        authorityLine(reward, facts, problems),
        CheckLine("granted_on").take(problems, {"granted_on"}),
        materialsLine(reward),
        duplicatesLine(facts),
        sameNameLine(facts),
        creditLine(facts),
        enterpriseLine(facts),
        termLine(reward, facts, problems),
    };
    if (!facts.unansweredPins.isEmpty())
        lines.append(changesLine(facts));
    return lines;
}

}  // namespace jiaxin
