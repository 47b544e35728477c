// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace jiaxin::test {

/// What happens to one direction of every connection.
struct NetworkFault {
    enum class Kind {
        None,
        Cut,     ///< the connection is reset after `bytes`
        End,     ///< it is closed in order after `bytes`, as a proxy that gave up does
        Stall,   ///< nothing more comes after `bytes`, and nobody closes
        Repeat,  ///< what comes after `bytes` comes twice
        Drip     ///< some bytes at a time, with pauses
    };
    Kind kind = Kind::None;
    bool down = true;  ///< towards the client; else towards the province
    qint64 bytes = 0;
};

/// A proxy on loopback with threads and sockets of its own that hands on bytes, and does with them what the fault says: TLS
/// goes through it as through any line.
class BadNetwork {
public:
    explicit BadNetwork(quint16 upstream);
    ~BadNetwork();
    BadNetwork(const BadNetwork &) = delete;
    BadNetwork &operator=(const BadNetwork &) = delete;

    quint16 port() const { return m_port; }
    /// For all connections from now on.
    void set(const NetworkFault &fault);
    /// Ends every connection, as when a computer wakes up elsewhere.
    void dropAll();
    /// Bytes of the fault's direction over all connections since set().
    qint64 carried() const { return m_carried.load(); }

private:
    struct Line;
    void accept();
    bool handOn(Line &line, const NetworkFault &fault, bool down);
    void carry(const std::shared_ptr<Line> &line, const NetworkFault &fault);

    quint16 m_upstream;
    quint16 m_port = 0;
    int m_listening = -1;
    std::atomic<bool> m_over {false};
    std::atomic<qint64> m_carried {0};
    std::mutex m_mutex;
    NetworkFault m_fault;
    std::vector<std::weak_ptr<Line>> m_lines;
    std::vector<std::thread> m_threads;
};

/// Answers every connection with the same bytes, once a request's header has come, and closes it: a captive portal, a proxy
/// that breaks off.
class CannedHost {
public:
    explicit CannedHost(QByteArray answer);
    ~CannedHost();
    CannedHost(const CannedHost &) = delete;
    CannedHost &operator=(const CannedHost &) = delete;
    quint16 port() const { return m_port; }

private:
    QByteArray m_answer;
    quint16 m_port = 0;
    int m_listening = -1;
    std::atomic<bool> m_over {false};
    std::thread m_thread;
};

}  // namespace jiaxin::test
