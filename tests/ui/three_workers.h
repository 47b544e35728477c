// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_service.h"
#include "tests/ui/program_fixture.h"
#include "ui/tables/record_list.h"

#include <QTest>

namespace jiaxin::test {

/// The program over an office with three workers, of whom one has a certificate, opened on their list as `clerk`.
class ThreeWorkers {
protected:
    /// To be called first, once.
    void makeOffice()
    {
        m_fixture = std::make_unique<ProgramFixture>();
        Office &office = m_fixture->office;
        const RecordId enterprise = office.published(1);
        m_worker = office.worker(11, QStringLiteral("张秋莲"), enterprise);
        m_enterprise = static_cast<const Enterprise &>(*office.load(enterpriseType, enterprise)).name;
        m_second = office.worker(12, QStringLiteral("王桂兰"), enterprise, {QStringLiteral("health_check")});
        office.worker(13, QStringLiteral("吕小凤"), enterprise, {QStringLiteral("photo")});
        const auto issued = office.as(QStringLiteral("officer")).wait([this](Workspace &work) {
            return CertificateService(work).issue({m_worker});
        });
        QVERIFY(issued && !issued->isEmpty());
        m_number = issued->first().number;
        QCOMPARE(m_number.size(), 16);
    }

    /// Anew: what was arranged before is still so.
    void reopen()
    {
        m_fixture->close();
        m_fixture->openAs(QStringLiteral("clerk"));
        m_fixture->openPage(QStringLiteral("workers"));
    }

    MainWindow *window() { return m_fixture->window(); }
    RecordList *list() { return window()->page(QStringLiteral("workers"))->findChild<RecordList *>(); }

    std::unique_ptr<ProgramFixture> m_fixture;
    RecordId m_worker;
    RecordId m_second;
    QString m_enterprise;
    QString m_number;
};

}  // namespace jiaxin::test
