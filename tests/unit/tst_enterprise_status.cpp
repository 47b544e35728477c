// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/enterprise_status.h"

#include <QRandomGenerator>
#include <QTest>

using namespace jiaxin;

namespace {

const QDate today(2026, 11, 23);
using Change = std::function<void(EnterpriseDossier &)>;

EnterpriseDossier inOrder()
{
    EnterpriseDossier dossier;
    dossier.enterprise.state = QStringLiteral("published");
    for (AttachmentHash Enterprise::*scan :
         {&Enterprise::licenceScan, &Enterprise::commitmentScan, &Enterprise::managementRulesScan})
        (dossier.enterprise.*scan).hex = QString(64, u'a');
    return dossier;
}

ListEntry listed(ListEntry::List list, const QDate &on, const QDate &until = {}, const QDate &removed = {})
{
    ListEntry entry;
    entry.list = list;
    entry.listedOn = on;
    entry.validUntil = until;
    entry.removedOn = removed;
    entry.state = QStringLiteral("listed");
    return entry;
}

Penalty penalty(const QDate &decided, const QDate &shownUntil, const char *state = "draft")
{
    Penalty result;
    result.decidedOn = decided;
    result.publicityUntil = shownUntil;
    result.state = QLatin1String(state);
    return result;
}

QString judged(const EnterpriseDossier &dossier, const QDate &day = today, const StatusPolicy &policy = {})
{
    QStringList words;
    for (const EnterpriseItem &item : enterpriseStatus(dossier, day, policy).items)
        words.append(choiceName(item.kind) + u' ' + choiceName(item.colour) + u' ' + choiceName(item.reason) + u' ' +
                     item.until.toString(Qt::ISODate));
    return words.join(u'\n');
}

}  // namespace

class EnterpriseStatusTest : public QObject {
    Q_OBJECT

private slots:
    void everythingInOrder()
    {
        const EnterpriseStatus status = enterpriseStatus(inOrder(), today);
        QCOMPARE(status.colour, StatusColour::Green);
        QCOMPARE(status.items.size(), int(EnterpriseItemKind::Count));
        QVERIFY(!status.nearestEnd.isValid());
        for (int i = 0; i < status.items.size(); ++i)
            QCOMPARE(status.items.at(i).kind, EnterpriseItemKind(i));
        QCOMPARE(enterpriseStatus({}, today).colour, StatusColour::Red);
    }

    void eachItem_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const Change &change, const char *expected) {
            QTest::newRow(name) << change << QString::fromLatin1(expected);
        };
        using State = Enterprise::RegistrationState;
        using List = ListEntry::List;
        row(
            "licence revoked", [](auto &d) { d.enterprise.registrationState = State::Revoked; },
            "registration red deregistered ");
        row(
            "out of business for a while", [](auto &d) { d.enterprise.registrationState = State::Suspended; },
            "registration yellow deregistered ");
        row(
            "term over", [](auto &d) { d.enterprise.termUntil = today.addDays(-1); }, "registration red expired 2026-11-22");
        row(
            "last day of the term", [](auto &d) { d.enterprise.termUntil = today; }, "registration yellow expiring 2026-11-23");
        row(
            "a month left", [](auto &d) { d.enterprise.termUntil = today.addDays(30); },
            "registration yellow expiring 2026-12-23");
        row(
            "more than a month", [](auto &d) { d.enterprise.termUntil = today.addDays(31); },
            "registration green in_order 2026-12-24");
        row(
            "draft", [](auto &d) { d.enterprise.state = QStringLiteral("draft"); }, "review red not_published ");
        row(
            "returned", [](auto &d) { d.enterprise.state = QStringLiteral("returned"); }, "review red not_published ");
        row(
            "under review", [](auto &d) { d.enterprise.state = QStringLiteral("county_approved"); }, "review yellow pending ");
        row(
            "in publicity", [](auto &d) { d.enterprise.state = QStringLiteral("in_publicity"); }, "review yellow pending ");
        row(
            "frozen", [](auto &d) { d.enterprise.state = QStringLiteral("frozen"); }, "review red frozen ");
        row(
            "rejected", [](auto &d) { d.enterprise.state = QStringLiteral("rejected"); }, "review red failed ");
        row(
            "no licence", [](auto &d) { d.enterprise.licenceScan.hex.clear(); }, "materials red missing ");
        row(
            "no rules", [](auto &d) { d.enterprise.managementRulesScan.hex.clear(); }, "materials yellow missing ");
        row(
            "no commitment", [](auto &d) { d.enterprise.commitmentScan.hex.clear(); }, "materials yellow missing ");
        row(
            "black list", [](auto &d) { d.listEntries = {listed(List::Untrustworthy, today)}; }, "credit red blacklisted ");
        row(
            "black list for a time", [](auto &d) { d.listEntries = {listed(List::Untrustworthy, today.addDays(-9), today)}; },
            "credit red blacklisted 2026-11-23");
        row(
            "black list is over",
            [](auto &d) { d.listEntries = {listed(List::Untrustworthy, today.addDays(-9), today.addDays(-1))}; },
            "credit green in_order ");
        row(
            "taken off the list", [](auto &d) { d.listEntries = {listed(List::Untrustworthy, today.addDays(-9), {}, today)}; },
            "credit green in_order ");
        row(
            "not yet decided", [](auto &d) { d.listEntries = {listed(List::Untrustworthy, {})}; }, "credit green in_order ");
        row(
            "decided, not yet listed",
            [](auto &d) {
                d.listEntries = {listed(List::Untrustworthy, today)};
                d.listEntries.first().state = QStringLiteral("decided");
            },
            "credit green in_order ");
        row(
            "red list", [](auto &d) { d.listEntries = {listed(List::Trustworthy, today)}; }, "credit green in_order ");
        row(
            "watched", [](auto &d) { d.listEntries = {listed(List::Watch, today)}; }, "credit yellow watched ");
        row(
            "penalty shown", [](auto &d) { d.penalties = {penalty(today.addDays(-30), today.addDays(60))}; },
            "credit yellow penalised 2027-01-22");
        row(
            "penalty shown no longer", [](auto &d) { d.penalties = {penalty(today.addDays(-300), today.addDays(-1))}; },
            "credit green in_order ");
        row(
            "penalty repaired", [](auto &d) { d.penalties = {penalty(today.addDays(-30), today.addDays(60), "repaired")}; },
            "credit green in_order ");
        row(
            "the worst counts",
            [](auto &d) {
                d.listEntries = {listed(List::Watch, today), listed(List::Untrustworthy, today, today.addDays(5))};
                d.penalties = {penalty(today, today.addDays(90))};
            },
            "credit red blacklisted 2026-11-28");
    }

    void eachItem()
    {
        QFETCH(Change, change);
        QFETCH(QString, expected);
        EnterpriseDossier dossier = inOrder();
        change(dossier);
        const QStringList lines = judged(dossier).split(u'\n');
        QVERIFY2(lines.contains(expected), qPrintable(judged(dossier)));
        const QString colour = expected.section(u' ', 1, 1);
        QCOMPARE(choiceName(enterpriseStatus(dossier, today).colour), colour);
    }

    /// Between a day and the next change nothing is judged differently, and on that day something is.
    void holdsUntilTheNextChange()
    {
        QRandomGenerator random(7);
        const auto day = [&random] { return random.bounded(4) == 0 ? QDate() : today.addDays(random.bounded(-200, 300)); };
        int changes = 0;
        for (int round = 0; round < 300; ++round) {
            EnterpriseDossier dossier = inOrder();
            dossier.enterprise.termUntil = day();
            for (int i = random.bounded(3); i > 0; --i)
                dossier.listEntries.append(
                    listed(ListEntry::List(random.bounded(int(ListEntry::List::Count))), day(), day(), day()));
            for (int i = random.bounded(3); i > 0; --i)
                dossier.penalties.append(penalty(day(), day()));
            QDate at = today;
            while (at.isValid()) {
                const QDate next = nextStatusChange(dossier, at);
                const QDate end = next.isValid() ? next : at.addDays(400);
                for (QDate between = at; between < end; between = between.addDays(1))
                    QCOMPARE(judged(dossier, between), judged(dossier, at));
                if (next.isValid()) {
                    QVERIFY(judged(dossier, next) != judged(dossier, at));
                    ++changes;
                }
                at = next;
            }
        }
        QVERIFY(changes > 300);
    }
};

QTEST_GUILESS_MAIN(EnterpriseStatusTest)
#include "tst_enterprise_status.moc"
