// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace jiaxin {

class Database;

/// Indexes that wait for the end of a first load. One in the order of names or ends grows in all its places at once, so that
/// each transaction of a load writes most of its pages anew; made at the end it is sorted and written once. Until then lists
/// are slower, and right all the same. What was put off stands in the vault: whoever opens it next makes up for it. Throws
/// DbFailure.
class LateIndexes {
public:
    explicit LateIndexes(Database &database) : m_database(database) {}

    /// Drops these, in the caller's transaction.
    void putOff(const QStringList &names);
    bool areOwed() const;
    /// Makes one of them, in the caller's transaction; false: none is owed any more.
    bool makeNext();

private:
    Database &m_database;
};

/// Makes all of them, in a transaction of its own. For a database that was just opened, of whatever version.
void makeLateIndexes(Database &database);

}  // namespace jiaxin
