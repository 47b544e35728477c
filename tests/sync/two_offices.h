// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/invented.h"
#include "tests/sync/sync_world.h"

#include <QTest>

namespace jiaxin::test {

/// A province and two computers of one of its counties, 碑林区, where most of what sync is about can happen: `clerk` works at
/// the one, `clerk2` at the other.
class TwoOffices {
protected:
    /// Makes all three; nothing was exchanged yet.
    void begin();
    void cleanUpFaults();

    /// A new enterprise, entered there.
    RecordId fresh(SyncComputer &computer, const char *user = "clerk");
    /// One that both computers have.
    RecordId shared();
    void edit(SyncComputer &computer, const RecordId &id, const char *field, const QString &value, const char *user = "clerk");
    /// How many of this id the province has.
    qint64 atProvince(const RecordId &id);
    /// Without faults, until all that can go to and fro has gone.
    void settle();
    /// Settles; then the law of sync holds on both sides.
    void compareAll();

    /// A vault as it is now, with nobody in it, in place of what is there.
    static void copyVault(const QString &from, const QString &to);

    static constexpr const char *county = "610103";
    /// Somebody changed the province behind the server's back, whose audit tells nothing of it: only contents are compared.
    bool m_byHand = false;
    static bool isSoak() { return qEnvironmentVariableIsSet("JIAXIN_SOAK"); }

    std::unique_ptr<SyncProvince> m_province;
    std::unique_ptr<SyncComputer> m_one;
    std::unique_ptr<SyncComputer> m_two;
    int m_serial = 100;
};

}  // namespace jiaxin::test
