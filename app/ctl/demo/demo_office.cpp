// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/demo/demo_office.h"

#include "app/words/words.h"
#include "domain/base/whole_file.h"
#include "domain/rules/work_calendar.h"

#include <QDir>
#include <QRandomGenerator>

namespace jiaxin::ctl {

namespace {

constexpr int secondsEast = 8 * 3600;

/// Three classes of characters, none of which spells a role's name.
QByteArray randomPassword()
{
    constexpr QByteArrayView letters = "abcdefghjkmnpqrstuvwxyz";
    constexpr QByteArrayView capitals = "ABCDEFGHJKMNPQRSTUVWXYZ";
    constexpr QByteArrayView digits = "23456789";
    constexpr int rounds = 4;
    QByteArray password;
    for (int i = 0; i < rounds; ++i) {
        for (const QByteArrayView from : {letters, capitals, digits})
            password.append(from.at(QRandomGenerator::system()->bounded(from.size())));
    }
    return password;
}

}  // namespace

DemoOffice::DemoOffice(const Cli &cli, QString folder, const QDateTime &end)
    : m_cli(cli), m_folder(std::move(folder)), m_clock(end), m_end(end)
{
}

VaultTools DemoOffice::tools() const
{
    return {.crypto = m_cli.tools().crypto, .clock = m_clock};
}

Result<void> DemoOffice::open()
{
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::Io, "mkdir");
    const QByteArray password = randomPassword();
    m_password = Secret(password);
    m_user = QStringLiteral("account_admin");
    Result<std::unique_ptr<Session>> session = Session::create(
        vault(), {.unit = QStringLiteral("610100"), .device = 1, .adminName = m_user, .password = m_password.clone()}, tools());
    if (!session)
        return session.error();
    WholeFile file(path(QStringLiteral("password.txt")));
    const QByteArray line = password + '\n';
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(line) != line.size() || !file.finish())
        return failure(ErrorCode::Io, "cannot_write");
    return {};
}

Result<void> DemoOffice::addUser(const NewUser &user)
{
    return as(QStringLiteral("account_admin"), [&](Workspace &work) {
        return UserService(work).add(
            {.name = user.name, .displayName = user.displayName, .unit = user.unit, .roles = {user.role}}, m_password);
    });
}

void DemoOffice::goTo(const QDate &day, const QTime &time)
{
    const QDateTime wanted(day, time, Qt::OffsetFromUTC, secondsEast);
    // At the start the clock stands at the end, so that it can be put back once.
    if (m_steps.isEmpty() || wanted > m_clock.now())
        m_clock.set(std::min(wanted, m_end));
}

QDate DemoOffice::workingDayBefore(int days) const
{
    const QDate day = lastDay().addDays(-days);
    const WorkCalendar &calendar = WorkCalendar::shipped();
    return calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, -1);
}

void DemoOffice::tell(const QString &text)
{
    const QString at = timeText(m_clock.now());
    m_steps.append(QJsonObject {{QStringLiteral("at"), at}, {QStringLiteral("user"), m_user}, {QStringLiteral("text"), text}});
    if (!m_cli.isJson())
        m_cli.console().line(QStringLiteral("%1  %2  %3").arg(at, m_user.leftJustified(19), text));
}

void DemoOffice::tell(const Label &text, const QStringList &figures)
{
    QString sentence = text.translated();
    for (const QString &figure : figures)
        sentence = sentence.arg(figure);
    tell(sentence);
}

}  // namespace jiaxin::ctl
