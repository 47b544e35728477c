// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace jiaxin::test {

/// A print server of the test's own, with queues whose paper is a PDF file; the machine's own printers are not touched.
class CupsServer {
public:
    /// Null, and why, where no print server can run. To be called before anything in this process asks for printers.
    static std::unique_ptr<CupsServer> start(QString &whyNot);
    ~CupsServer();
    CupsServer(const CupsServer &) = delete;
    CupsServer &operator=(const CupsServer &) = delete;

    /// A queue that gives out so many pages and then stops for want of paper; negative: it never runs out.
    bool addQueue(const QString &name, int pages = -1);
    bool removeQueue(const QString &name);
    /// As by a person at the printer.
    bool pause(const QString &name);
    bool resume(const QString &name);
    /// Whatever waits in the queue is deleted there.
    bool cancelJobs(const QString &name);
    /// Paper is put in and the job that waited begins anew, as a printer does.
    bool refill(const QString &name);
    /// What came out, one file for each attempt at a job that gave any paper, in order.
    QStringList paper(const QString &name) const;
    /// Until so many attempts have ended.
    bool waitForPaper(const QString &name, int files) const;

private:
    CupsServer() = default;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool writeFiles();
    bool run(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcess m_server;
};

}  // namespace jiaxin::test
