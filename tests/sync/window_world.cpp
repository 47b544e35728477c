// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/window_world.h"

#include "app/records/record_service.h"
#include "app/sync/enrolment_text.h"
#include "tests/support/invented.h"
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"

#include <QSignalSpy>

namespace jiaxin::test {

void WindowWorld::prepare()
{
    m_province = std::make_unique<SyncProvince>();
    m_other = std::make_unique<SyncComputer>(*m_province, "610103");
    m_first = m_other->create("clerk2", enterpriseType, inventedEnterprise(1));
    (void)m_other->create("clerk2", enterpriseType, inventedEnterprise(2));
    (void)m_other->create("clerk2", workerType, inventedWorker(2, m_first.toString()));
    (void)m_other->synced("clerk2");
    m_fixture = std::make_unique<ProgramFixture>();
    m_fixture->office.clock.set(QDateTime::currentDateTimeUtc());
}

QString WindowWorld::slip()
{
    return enrolmentText({.url = QStringLiteral("https://localhost:%1").arg(m_province->port()),
                          .code = m_province->enrolmentCode("610100"),
                          .authority = m_province->authority()});
}

void WindowWorld::join()
{
    type("enrol_url", slip());
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(said(find<CheckList>("enrol_device")).contains(QStringLiteral("有效")), 30'000);
}

void WindowWorld::look(const char *name)
{
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        m_fixture->program().resize(size);
        m_fixture->settle();
        QCOMPARE(brokenLooks(window()).join(u'\n'), QString());
        m_fixture->grab(QStringLiteral("%1-%2x%3-100").arg(QLatin1String(name)).arg(size.width()).arg(size.height()));
    }
    m_fixture->program().resize(1366, 768);
    m_fixture->settle();
}

void WindowWorld::logIn()
{
    QTRY_VERIFY(keeper()->need() == SyncKeeper::Need::LogIn);
    m_fixture->openPage(QStringLiteral("sync"));
    QTRY_VERIFY(find<Button>("province_login")->isVisible());
    type("province_password", officePassword);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(keeper()->syncedAt().isValid() && !keeper()->isRunning() && !keeper()->error(), 30'000);
    m_fixture->settle();
}

void WindowWorld::edit(const RecordType &type, const RecordId &id, const QJsonObject &values)
{
    const auto done = context().session().wait(
        [&](Workspace &work) { return RecordService(work).edit(type, id, values, {.reason = QStringLiteral("test")}); });
    QVERIFY(done && done->saved);
    context().announceChange();
    m_fixture->settle();
}

void WindowWorld::syncHere()
{
    QSignalSpy ended(keeper(), &SyncKeeper::ended);
    keeper()->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(ended.count() > 0 && !keeper()->isRunning(), 30'000);
    m_fixture->settle();
}

RecordId WindowWorld::shared(int serial)
{
    const RecordId id = m_other->create("clerk2", enterpriseType, inventedEnterprise(serial));
    (void)m_other->synced("clerk2");
    syncHere();
    keeper()->pause();
    m_fixture->settle();
    return id;
}

QString WindowWorld::here(const RecordType &type, const RecordId &id, const char *field)
{
    const auto value = context().session().wait([&](Workspace &work) -> Result<QString> {
        const auto record = work.store.load(type, id);
        return record ? type.field(QLatin1String(field))->get(*record).toString() : QString();
    });
    return value ? *value : QString();
}

void WindowWorld::openConflict(const RecordId &record)
{
    m_fixture->openPage(QStringLiteral("conflicts"), {{QStringLiteral("record"), record.toString()}});
    m_fixture->settle();
}

}  // namespace jiaxin::test
