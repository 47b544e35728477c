// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/crowd.h"

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace jiaxin::bench {

Crowd::Crowd(quint16 port, int connections, QByteArray request)
    : m_request(std::move(request)), m_epoll(epoll_create1(0)), m_peers(size_t(connections))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (size_t i = 0; i < m_peers.size(); ++i) {
        Peer &peer = m_peers[i];
        peer.fd = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(peer.fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("connect");
        epoll_event event {.events = EPOLLIN, .data = {.u64 = i}};
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, peer.fd, &event);
    }
}

Crowd::~Crowd()
{
    for (const Peer &peer : m_peers)
        close(peer.fd);
    close(m_epoll);
}

void Crowd::run(int requests)
{
    m_left = requests;
    for (Peer &peer : m_peers)
        send(peer);
    while (m_underWay > 0) {
        std::array<epoll_event, 256> events {};
        const int count = epoll_wait(m_epoll, events.data(), int(events.size()), 30'000);
        if (count <= 0)
            qFatal("no answer");
        for (int i = 0; i < count; ++i)
            receive(m_peers[events.at(size_t(i)).data.u64]);
    }
}

void Crowd::send(Peer &peer)
{
    if (m_left == 0)
        return;
    --m_left;
    ++m_underWay;
    peer.since = std::chrono::steady_clock::now();
    if (write(peer.fd, m_request.constData(), size_t(m_request.size())) != m_request.size())
        qFatal("write");
}

void Crowd::receive(Peer &peer)
{
    std::array<char, 16 * 1024> buffer {};
    const ssize_t size = read(peer.fd, buffer.data(), buffer.size());
    if (size <= 0)
        qFatal("the connection was cut");
    peer.answer.append(buffer.data(), size);
    const qsizetype head = peer.answer.indexOf("\r\n\r\n");
    const qsizetype length = peer.answer.indexOf("Content-Length: ");
    if (head < 0 || length < 0 || length > head)
        return;
    const qsizetype from = length + qsizetype(strlen("Content-Length: "));
    const int body = peer.answer.mid(from, peer.answer.indexOf('\r', from) - from).toInt();
    if (peer.answer.size() < head + 4 + body)
        return;
    m_refused += peer.answer.startsWith("HTTP/1.1 200") ? 0 : 1;
    peer.answer.clear();
    m_milliseconds.append(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - peer.since).count());
    --m_underWay;
    send(peer);
}

}  // namespace jiaxin::bench
