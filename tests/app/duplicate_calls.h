// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/duplicates/duplicate_search.h"
#include "tests/support/office.h"

#include <QTest>

namespace jiaxin::test {

/// An Office with records of which some are entered twice, and what is found and said of them.
class DuplicateCalls {
protected:
    using Wanted = DuplicateSearch::Wanted;

    /// Anew, with one enterprise that is published.
    void makeOffice()
    {
        m_office = std::make_unique<Office>();
        m_firm = m_office->published(1);
    }

    /// `ok`, the rules of the problems, or `code field detail`.
    static QString textOf(const Result<Outcome> &result)
    {
        if (!result)
            return errorName(result.error().code) + u' ' + result.error().field + u' ' + result.error().detail;
        return result->saved ? QStringLiteral("ok") : rulesText(result->problems);
    }

    /// As it comes from elsewhere: past the form, which refuses a number that is there already.
    template <class R>
    RecordId put(const RecordType &type, R record, const QString &unit = QStringLiteral("610103"))
    {
        record.unit = unit;
        m_office->clock.set(m_office->clock.now().addSecs(1));
        auto id = m_office->as(QStringLiteral("clerk")).wait([&](Workspace &work) {
            return work.transact([&]() -> Result<RecordId> {
                work.store.insert(type, record, work.context());
                return record.id;
            });
        });
        return id.value();
    }
    Worker person(const QString &name, const QString &number, const QString &phone) const
    {
        Worker worker;
        worker.name = name;
        worker.documentNumber = number;
        worker.birthDate = QDate(1978, 5, 6);
        worker.phone = phone;
        worker.enterprise = m_firm;
        worker.state = QStringLiteral("filed");
        return worker;
    }
    /// The pairs, a line each with the first reason and the names; or the error.
    QString found(const RecordType &type = workerType, Wanted wanted = Wanted::Pending,
                  const QString &user = QStringLiteral("clerk"))
    {
        const auto pairs = m_office->as(user).wait(
            [&](Workspace &work) { return DuplicateSearch({.type = &type, .wanted = wanted}).run(work); });
        if (!pairs)
            return errorName(pairs.error().code);
        QStringList lines;
        for (const DuplicatePair &pair : *pairs)
            lines.append(QStringLiteral("%1: %2, %3").arg(choiceName(pair.reasons.first()), pair.first.name, pair.second.name));
        return lines.join(u'\n');
    }
    template <class Job>
    auto judge(Job job, const QString &user = QStringLiteral("clerk"))
    {
        return m_office->as(user).wait([&](Workspace &work) {
            DuplicateService service(work);
            return job(service);
        });
    }
    Worker worker(const RecordId &id)
    {
        const auto record = m_office->load(workerType, id);
        return static_cast<const Worker &>(*record);
    }
    /// Action, user and note of what was done last to a worker.
    QString lastAction(const RecordId &id)
    {
        const auto rows =
            m_office->session().wait([&](Workspace &work) { return RecordService(work).history(workerType, id); });
        const AuditRow row = rows.value().last();
        return row.entry.action + u' ' + row.context.user + u' ' + row.context.note;
    }
    qint64 count(const QString &sql)
    {
        return m_office->session().wait([&](Workspace &work) { return work.database().value(sql).toLongLong(); }).value();
    }

    std::unique_ptr<Office> m_office;
    RecordId m_firm;
};

}  // namespace jiaxin::test
