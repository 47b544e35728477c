// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/server/sync_office.h"

#include <QMap>
#include <QProcess>

#include <atomic>
#include <functional>
#include <thread>

namespace jiaxin::test {

/// jiaxin-server as a process of its own, on a free port.
class ServerProcess {
public:
    explicit ServerProcess(const QString &config) : m_config(config) { start(); }
    ~ServerProcess();

    void start();
    void kill();
    /// SIGTERM; the exit code, -1 when it does not end.
    int stop();

    std::atomic<quint16> port {0};

private:
    QString m_config;
    std::unique_ptr<QProcess> m_process;
};

/// Three clerks of one county, each of whom pushes one new enterprise after another until it is answered.
class PushingOffices {
public:
    /// How an office reaches the server, asked anew for each attempt, on the office's thread.
    using Connect = std::function<HttpClient(int office)>;

    /// With their accounts, which they have to have beforehand: see prepare().
    PushingOffices(ServerWorld &world, Connect connect);
    ~PushingOffices() { stop(); }

    static void prepare(ServerWorld &world);
    /// The settings of a service on the world's database, in a file.
    static QString writeConfig(const ServerWorld &world);

    /// Waits until so many more records are acknowledged.
    void goOn(int more) const;
    void stop();
    /// Every status that an office was answered with; 0: no answer.
    QList<int> statuses() const;
    /// Every acknowledged record is there, in its first version, with one line in the feed and the audit.
    void check();

private:
    struct Office {
        QStringList acknowledged {};
        QMap<int, int> statuses {};
    };
    void work(int office);

    ServerWorld &m_world;
    Connect m_connect;
    std::atomic<bool> m_over {false};
    std::atomic<int> m_acknowledged {0};
    std::vector<Office> m_offices {3};
    std::vector<std::thread> m_threads;
};

}  // namespace jiaxin::test
