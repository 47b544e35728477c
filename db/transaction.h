// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jiaxin {

class Database;

/// A write transaction (BEGIN IMMEDIATE) that rolls back unless it is committed. Not nested. Throws DbFailure; Conflict when
/// another connection holds the write lock longer than the busy timeout.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Makes the changes durable (the -wal is synced). After a failure nothing of the transaction remains.
    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

/// As long as it lives commits do not wait for the disk: of what is committed a power cut may take the last of, but nothing in
/// between, and nothing of what was committed otherwise before. For what can be fetched again (sync.md §5, F4). Made and
/// destroyed outside transactions.
class LooseCommits {
public:
    explicit LooseCommits(Database &database);
    ~LooseCommits();
    LooseCommits(const LooseCommits &) = delete;
    LooseCommits &operator=(const LooseCommits &) = delete;

private:
    Database &m_database;
};

}  // namespace jiaxin
