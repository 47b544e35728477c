// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <vector>

namespace jiaxin::bench {

/// One process' many connections, each with one request under way, by epoll.
class Crowd {
public:
    /// Connects to 127.0.0.1; what goes wrong, here and below, ends the program.
    Crowd(quint16 port, int connections, QByteArray request);
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;
    ~Crowd();

    /// Sends the request so many times in all; returns when every answer is there.
    void run(int requests);
    /// How long each answer of every run took.
    const QList<double> &milliseconds() const { return m_milliseconds; }
    /// Answers that were not 200.
    int refused() const { return m_refused; }

private:
    struct Peer {
        int fd = -1;
        QByteArray answer;
        std::chrono::steady_clock::time_point since;
    };

    void send(Peer &peer);
    void receive(Peer &peer);

    const QByteArray m_request;
    int m_epoll;
    std::vector<Peer> m_peers;
    QList<double> m_milliseconds;
    int m_left = 0;
    int m_underWay = 0;
    int m_refused = 0;
};

}  // namespace jiaxin::bench
