// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/home/home_service.h"

#include "app/certificates/number_service.h"
#include "app/certificates/stock_service.h"
#include "app/certificates/suspension_log.h"
#include "app/records/transfer_service.h"
#include "app/review/publicity_service.h"
#include "app/review/review_clock.h"
#include "app/session/user_service.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin {

namespace {

constexpr int termLimit = 300;

}  // namespace

QStringList HomeService::territory(const Workspace &workspace)
{
    const QString &unit = workspace.actor.unit;
    return unit == workspace.vault->info().unit ? QStringList() : UnitTree::shipped().subtree(unit);
}

HomeService::HomeService(Workspace &workspace) : m_work(workspace), m_units(territory(workspace)) {}

HomeFigures HomeService::figures()
{
    HomeFigures figures;
    m_terms = terms();
    figures.tiles = tiles();
    figures.terms = m_terms;
    figures.drafts = DraftService(m_work).list();
    figures.activities = activities(12);
    figures.colours = countByColour(m_work.database(), m_units);
    figures.weeks = weeks(6);
    return figures;
}

QMap<QString, int> HomeService::waiting()
{
    QMap<QString, int> counts;
    const Actor &actor = m_work.actor;
    if (actor.has(Role::Reviewer))
        counts.insert(QStringLiteral("review"), int(countWhereMine(enterpriseType, QStringLiteral("approve"))));
    if (actor.has(Role::Reviewer)) {
        qint64 credit = 0;
        for (const char *action : {"approve", "start_publicity"})
            credit += countWhereMine(rewardType, QLatin1String(action));
        counts.insert(QStringLiteral("rewards"), int(credit + countWhereMine(penaltyType, QStringLiteral("record"))));
    }
    qint64 certificates = 0;
    if (actor.has(Role::Reviewer))
        certificates += countInState(certificateType, QStringLiteral("requested"));
    if (actor.has(Role::CertificateOfficer))
        certificates += countInState(certificateType, QStringLiteral("approved"));
    counts.insert(QStringLiteral("certificates"), int(certificates));
    if (actor.has(Role::Clerk))
        counts.insert(QStringLiteral("enterprises"), int(countInState(enterpriseType, QStringLiteral("returned"))));
    counts.insert(QStringLiteral("transfers"), TransferService(m_work).waiting());
    counts.insert(QStringLiteral("publicity"), PublicityService(m_work).waiting());
    return counts;
}

qint64 HomeService::countWhereMine(const RecordType &type, const QString &action)
{
    // The tables of the workflow decide whose turn it is; four eyes are a matter of the single record.
    qint64 amount = 0;
    Statement query =
        m_work.database().prepare(QStringLiteral("SELECT unit, state, amount FROM state_count WHERE type = ? AND amount > 0"));
    query.bindText(1, QString(type.id()));
    while (query.step()) {
        const StepQuery step {.type = type.id(), .state = query.text(1), .action = action, .unit = query.text(0)};
        if (decideStep(m_work.actor, step, {}).transition)
            amount += query.integer(2);
    }
    return amount;
}

qint64 HomeService::countInState(const RecordType &type, const QString &state)
{
    return countByState(m_work.database(), type, m_units).value(state);
}

QList<HomeTile> HomeService::tiles()
{
    using Kind = HomeTile::Kind;
    const Actor &actor = m_work.actor;
    QList<HomeTile> tiles;
    const auto simple = [&](Kind kind, const RecordType &type, const char *state) {
        tiles.append({.kind = kind, .figure = countInState(type, QLatin1String(state))});
    };
    if (actor.hasAny(Role::Reviewer | Role::Leader))
        tiles.append(reviewTile());
    if (actor.has(Role::Clerk)) {
        simple(Kind::EnterprisesReturned, enterpriseType, "returned");
        simple(Kind::WorkersToFile, workerType, "draft");
    }
    if (actor.has(Role::Reviewer))
        simple(Kind::CertificatesToApprove, certificateType, "requested");
    if (actor.hasAny(Role::CertificateOfficer | Role::Leader)) {
        simple(Kind::CertificatesToMake, certificateType, "approved");
        simple(Kind::PrintsToConfirm, cardType, "sent_to_printer");
        const SuspensionCounts unseen = SuspensionLog(m_work).unseen();
        tiles.append({.kind = Kind::SuspensionsToNote, .figure = unseen.sum(), .today = unseen.suspended});
        tiles.append(lowWaterTiles());
    }
    const StatusPolicy policy = m_work.settings.statusPolicy();
    tiles.append(expiringTile(Kind::AuthorisationsExpiring, StatusItemKind::Authorisation, policy.authorisationWarnDays));
    tiles.append(expiringTile(Kind::HealthChecksExpiring, StatusItemKind::Health, policy.healthWarnDays));
    if (actor.hasAny(Role::Reviewer | Role::Leader)) {
        HomeTile over {.kind = Kind::PublicityOver};
        for (const LegalTerm &term : std::as_const(m_terms)) {
            if (term.matter == LegalTerm::Matter::Publicity && term.due <= m_work.today())
                ++over.figure;
        }
        tiles.append(over);
    }
    return tiles;
}

HomeTile HomeService::reviewTile()
{
    HomeTile tile {.kind = HomeTile::Kind::EnterprisesToReview};
    tile.figure = m_work.actor.has(Role::Reviewer) ? countWhereMine(enterpriseType, QStringLiteral("approve"))
                                                   : countInState(enterpriseType, QStringLiteral("submitted"));
    for (const LegalTerm &term : std::as_const(m_terms)) {
        if (term.matter == LegalTerm::Matter::Publicity)
            continue;
        tile.today += term.due == m_work.today() ? 1 : 0;
        tile.overdue += term.due < m_work.today() ? 1 : 0;
        const QDate submitted = WorkCalendar::shipped().addWorkingDays(term.due, -term.workingDays);
        if (!tile.earliest.isValid() || submitted < tile.earliest)
            tile.earliest = submitted;
    }
    return tile;
}

QList<HomeTile> HomeService::lowWaterTiles()
{
    QList<HomeTile> tiles;
    const DeviceNumbers source(m_work.vault->info().device);
    const int numbers = NumberService(m_work, source).left();
    if (numbers <= m_work.settings.number(setting::numberLowWater))
        tiles.append({.kind = HomeTile::Kind::NumbersLow, .figure = numbers});
    std::optional<int> least;
    for (const StockLeft &stock : StockService(m_work).left()) {
        if (stock.low)
            least = std::min(stock.left, least.value_or(stock.left));
    }
    if (least)
        tiles.append({.kind = HomeTile::Kind::StockLow, .figure = *least});
    return tiles;
}

HomeTile HomeService::expiringTile(HomeTile::Kind kind, StatusItemKind item, int days)
{
    const QDate today = m_work.today();
    return {.kind = kind,
            .figure = countEnding(m_work.database(), item, today, today.addDays(days), m_units),
            .overdue = countEnding(m_work.database(), item, {}, today.addDays(-1), m_units),
            .days = days};
}

QList<LegalTerm> HomeService::terms()
{
    QList<LegalTerm> terms;
    ReviewService review(m_work);
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const int reviewDays = m_work.settings.number(setting::reviewWorkingDays);
    const int publicityDays = m_work.settings.number(setting::publicityWorkingDays);
    const ListQuery query {
        .type = &enterpriseType,
        .states = {QStringLiteral("submitted"), QStringLiteral("county_approved"), QStringLiteral("in_publicity")},
        .units = m_units,
        .order = ListQuery::Order::Newest,
        .limit = termLimit};
    for (const ListRow &row : listRecords(m_work.database(), query)) {
        const auto &enterprise = static_cast<const Enterprise &>(*row.record);
        LegalTerm term {.record = enterprise.id, .name = enterprise.name, .workingDays = reviewDays, .due = {}};
        if (enterprise.state == QLatin1String("in_publicity")) {
            term.matter = LegalTerm::Matter::Publicity;
            term.workingDays = publicityDays;
            term.due = review.publicityEnd(enterprise.id);
        } else {
            term.matter = enterprise.state == QLatin1String("submitted") ? LegalTerm::Matter::FirstReview
                                                                         : LegalTerm::Matter::SecondReview;
            const ClockReading clock = reviewClock(m_work, enterprise.id);
            term.due = clock.due;
            term.colour = clock.colour;
        }
        if (!term.due.isValid())
            continue;
        term.left = calendar.workingDaysBetween(m_work.today(), term.due);
        term.assumed = !calendar.covers(term.due);
        terms.append(term);
    }
    std::stable_sort(terms.begin(), terms.end(), [](const LegalTerm &a, const LegalTerm &b) { return a.due < b.due; });
    return terms;
}

QString HomeService::titleOf(const QString &type, const QString &id)
{
    const RecordType *known = recordTypeByName(type);
    const auto record = known ? m_work.store.load(*known, RecordId(id)) : nullptr;
    if (!record)
        return {};
    // A child is known by its worker, a card by its certificate.
    if (known->parent && known != &workerType && known != &certificateType) {
        for (const Field *parent : known->parentFields()) {
            if (const QString id = parent->get(*record).toString(); !id.isEmpty())
                return titleOf(QLatin1String(parent->of), id);
        }
        return {};
    }
    const Field *title = known->title ? known->field(QLatin1String(known->title)) : nullptr;
    return title ? title->get(*record).toString() : QString();
}

QList<Activity> HomeService::activities(int limit)
{
    static const QStringList quiet {QStringLiteral("view"),   QStringLiteral("view_outside"), QStringLiteral("login"),
                                    QStringLiteral("reveal"), QStringLiteral("attach"),       QStringLiteral("logout"),
                                    QStringLiteral("list"),   QStringLiteral("search")};
    constexpr int slice = 200;
    QHash<QString, QString> people;
    for (const User &user : UserService(m_work).list())
        people.insert(user.name, user.displayName);
    QList<Activity> found;
    qint64 before = 0;
    for (int round = 0; round < 3 && found.size() < limit; ++round) {
        const QList<AuditRow> rows = m_work.store.audit().latest(slice, before);
        for (const AuditRow &row : rows) {
            before = row.seq;
            if (found.size() == limit)
                break;
            if (quiet.contains(row.entry.action) || m_work.territoryOf(row.context.unit) == Territory::Outside)
                continue;
            found.append({.at = QDateTime::fromString(row.at, Qt::ISODateWithMs),
                          .user = people.value(row.context.user, row.context.user),
                          .action = row.entry.action,
                          .type = row.entry.type,
                          .name = titleOf(row.entry.type, row.entry.record),
                          .record = RecordId(row.entry.record)});
        }
        if (rows.size() < slice)
            break;
    }
    return found;
}

QList<WeekFigures> HomeService::weeks(int count)
{
    QList<WeekFigures> weeks;
    const QDate thisMonday = m_work.today().addDays(1 - m_work.today().dayOfWeek());
    for (int i = 0; i < count; ++i)
        weeks.append({.monday = thisMonday.addDays(-7 * i)});
    const QDate first = weeks.last().monday;
    const auto weekOf = [&](const QDate &day) -> WeekFigures * {
        const qint64 days = day.isValid() ? day.daysTo(thisMonday.addDays(6)) : -1;
        return days >= 0 && days / 7 < count ? &weeks[days / 7] : nullptr;
    };
    // Rows are numbered as they are made, so the newest come first and reading stops where the weeks begin. A certificate may
    // be issued some time after it was requested.
    const QString stop = dateText(first.addDays(-60));
    const auto tally = [&](const QString &sql, int WeekFigures::*figure) {
        Statement query = m_work.database().prepare(sql);
        while (query.step() && query.text(1) >= stop) {
            if (WeekFigures *week = weekOf(QDate::fromString(query.text(0).left(10), Qt::ISODate));
                week && (m_units.isEmpty() || m_units.contains(query.text(2))))
                week->*figure += 1;
        }
    };
    tally(QStringLiteral("SELECT issued_on, created_at, unit FROM certificate WHERE deleted_at IS NULL AND state NOT IN "
                         "('requested') ORDER BY seq DESC"),
          &WeekFigures::issued);
    tally(QStringLiteral("SELECT updated_at, created_at, unit FROM card WHERE state = 'spoiled' ORDER BY seq DESC"),
          &WeekFigures::spoiled);
    return weeks;
}

}  // namespace jiaxin
