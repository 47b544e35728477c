// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/courier_in.h"
#include "app/sync/courier_out.h"
#include "server/sync/courier_desk.h"
#include "tests/sync/sync_world.h"

namespace jiaxin::test {

/// The way by hand between a computer and its province: a folder as a disc.
class HandCourier {
public:
    explicit HandCourier(SyncProvince &province) : m_province(province) {}

    /// What goes out, in a new file.
    QString out(SyncComputer &computer, const char *user = "clerk");
    /// Handed in at the province: the error, or the answer's path.
    Result<QString> handIn(const QString &file, qint64 mostBytes = server::CourierDesk::usualMostBytes);
    /// … which has to be taken.
    QString answered(const QString &file, qint64 mostBytes = server::CourierDesk::usualMostBytes);
    /// Read at the computer.
    SyncSummary in(SyncComputer &computer, const QString &answer, const char *user = "clerk");
    /// Out, there, and back; has to go well.
    SyncSummary trip(SyncComputer &computer, const char *user = "clerk");
    /// The newest reading said that the province has more.
    bool hasMore() const { return m_more; }
    const server::CourierOutcome &outcome() const { return m_outcome; }

    QString newName(const char *what);
    QString folder() const { return m_folder.path(); }
    static QByteArray bytes(const QString &path);
    /// A file with these bytes.
    QString written(const QByteArray &bytes);

private:
    SyncProvince &m_province;
    QTemporaryDir m_folder;
    int m_files = 0;
    bool m_more = false;
    server::CourierOutcome m_outcome;
};

/// Two offices of a county: one with a network, and one that has had it for an hour, to join the province, and never again.
class CourierOffices {
public:
    CourierOffices();

    /// Without network, everybody's; `clerk` works there.
    SyncComputer &alone() { return m_alone; }
    /// With network; `clerk2` works there.
    SyncComputer &office() { return m_office; }
    SyncProvince &province() { return m_province; }
    HandCourier &way() { return m_way; }

    QJsonObject nextEnterprise();
    RecordId newHere();
    /// An enterprise that everybody has.
    RecordId shared();
    /// Until nobody has anything more to tell.
    void settle();
    /// More enterprises at the office with network, and at the province.
    void enterMany(int count);
    /// The network is back for as long as that.
    void withNetwork(const std::function<void()> &work);
    /// What is not as it has to be: both vaults are the province's territory, nothing waits, and nothing was applied twice.
    QString difference();
    /// The province was restored to before it had the record.
    void forget(const RecordId &id);

private:
    SyncProvince m_province;
    SyncComputer m_alone {m_province, "610103"};
    SyncComputer m_office {m_province, "610103"};
    HandCourier m_way {m_province};
    QByteArray m_forgotten = "00000000-0000-0000-0000-000000000000";
    int m_serial = 0;
};

/// Everything of a vault that a file could have changed.
QStringList stateOf(SyncComputer &computer);

/// The name and the detail of what ended a reading; `(none)`.
QString detailOf(const SyncSummary &summary);

}  // namespace jiaxin::test
