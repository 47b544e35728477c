// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/bad_network.h"

#include <array>
#include <vector>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace jiaxin::test {

namespace {

constexpr size_t dripBytes = 200;
constexpr int glance = 50;  // milliseconds after which a thread looks whether all is over

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int listenAnywhere(quint16 &port)
{
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listening, plain, size) != 0 || ::listen(listening, 64) != 0 || ::getsockname(listening, plain, &size) != 0)
        qFatal("cannot listen on loopback");
    port = ntohs(address.sin_port);
    return listening;
}

/// Nothing to be read: -1.
int acceptOne(int listening)
{
    pollfd waiting {.fd = listening, .events = POLLIN, .revents = 0};
    return ::poll(&waiting, 1, glance) == 1 ? ::accept4(listening, nullptr, nullptr, SOCK_CLOEXEC) : -1;
}

bool sendAll(int to, const char *bytes, size_t length)
{
    while (length > 0) {
        const ssize_t sent = ::send(to, bytes, length, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        length -= size_t(sent);
    }
    return true;
}

void resetConnection(int connection)
{
    const linger hard {.l_onoff = 1, .l_linger = 0};
    ::setsockopt(connection, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

}  // namespace

/// Two sockets and how many bytes of the fault's direction went over them.
struct BadNetwork::Line {
    int client = -1;
    int province = -1;
    qint64 carried = 0;
    std::atomic<bool> dropped {false};

    ~Line()
    {
        ::close(client);
        ::close(province);
    }
};

BadNetwork::BadNetwork(quint16 upstream) : m_upstream(upstream), m_listening(listenAnywhere(m_port))
{
    m_threads.emplace_back([this] { accept(); });
}

BadNetwork::~BadNetwork()
{
    m_over = true;
    // The first one makes the others, and is over before they are counted.
    m_threads.front().join();
    for (size_t i = 1; i < m_threads.size(); ++i)
        m_threads[i].join();
    ::close(m_listening);
}

void BadNetwork::set(const NetworkFault &fault)
{
    dropAll();
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_carried = 0;
}

void BadNetwork::dropAll()
{
    const std::lock_guard lock(m_mutex);
    for (const auto &each : m_lines) {
        if (const auto line = each.lock())
            line->dropped = true;
    }
    m_lines.clear();
}

void BadNetwork::accept()
{
    while (!m_over.load()) {
        const int client = acceptOne(m_listening);
        if (client < 0)
            continue;
        auto line = std::make_shared<Line>();
        line->client = client;
        line->province = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_upstream);
        if (::connect(line->province, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            continue;
        for (const int each : {line->client, line->province}) {
            const int yes = 1;
            ::setsockopt(each, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        }
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(line);
        m_threads.emplace_back([this, line, fault = m_fault] { carry(line, fault); });
    }
}

/// One piece from one end to the other; false: the line is over.
bool BadNetwork::handOn(Line &line, const NetworkFault &fault, bool down)
{
    using Kind = NetworkFault::Kind;
    const int from = down ? line.province : line.client;
    const int to = down ? line.client : line.province;
    const bool faulty = fault.kind != Kind::None && fault.down == down;
    const qint64 left = fault.bytes - line.carried;
    const bool here = faulty && left <= 0;
    if (here && fault.kind == Kind::Stall) {
        while (!m_over.load() && !line.dropped.load())
            std::this_thread::sleep_for(std::chrono::milliseconds(glance));
        return false;
    }
    if (here && (fault.kind == Kind::Cut || fault.kind == Kind::End)) {
        if (fault.kind == Kind::Cut)
            resetConnection(line.client);
        return false;
    }
    // Up to the place of the fault in one piece, so that it comes at that very byte.
    std::array<char, 4096> piece {};
    size_t most = piece.size();
    if (faulty && left > 0)
        most = std::min(most, size_t(left));
    if (faulty && fault.kind == Kind::Drip)
        most = dripBytes;
    const ssize_t got = ::recv(from, piece.data(), most, 0);
    if (got <= 0)
        return false;
    if (faulty) {
        line.carried += got;
        m_carried += got;
    }
    if (faulty && fault.kind == Kind::Drip)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    const int times = here && fault.kind == Kind::Repeat ? 2 : 1;
    for (int i = 0; i < times; ++i) {
        if (!sendAll(to, piece.data(), size_t(got)))
            return false;
    }
    return true;
}

void BadNetwork::carry(const std::shared_ptr<Line> &line, const NetworkFault &fault)
{
    while (!m_over.load() && !line->dropped.load()) {
        std::array<pollfd, 2> ends {pollfd {.fd = line->client, .events = POLLIN, .revents = 0},
                                    pollfd {.fd = line->province, .events = POLLIN, .revents = 0}};
        if (::poll(ends.data(), ends.size(), glance) <= 0)
            continue;
        for (size_t side = 0; side < ends.size(); ++side) {
            if (ends.at(side).revents != 0 && !handOn(*line, fault, side == 1))
                return;
        }
    }
    if (line->dropped.load())
        resetConnection(line->client);
}

CannedHost::CannedHost(QByteArray answer) : m_answer(std::move(answer)), m_listening(listenAnywhere(m_port))
{
    m_thread = std::thread([this] {
        while (!m_over.load()) {
            const int client = acceptOne(m_listening);
            if (client < 0)
                continue;
            QByteArray asked;
            std::array<char, 4096> piece {};
            for (ssize_t got = 1; got > 0 && !asked.contains("\r\n\r\n");) {
                got = ::recv(client, piece.data(), piece.size(), 0);
                asked.append(piece.data(), std::max<ssize_t>(got, 0));
            }
            (void)sendAll(client, m_answer.constData(), size_t(m_answer.size()));
            ::shutdown(client, SHUT_WR);
            // The rest of the body, so that the close is no reset.
            pollfd waiting {.fd = client, .events = POLLIN, .revents = 0};
            while (::poll(&waiting, 1, glance) == 1 && ::recv(client, piece.data(), piece.size(), 0) > 0) {
            }
            ::close(client);
        }
    });
}

CannedHost::~CannedHost()
{
    m_over = true;
    m_thread.join();
    ::close(m_listening);
}

}  // namespace jiaxin::test
