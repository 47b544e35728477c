// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace jiaxin::bench {

/// PouchDB with LevelDB as the client and express-pouchdb as the server, by the scripts of the folder that JIAXIN_PEERS_BENCH
/// names (`pouch/load.js`, `server.js`, `sync.js`; npm installs what they need into a scratch folder). Loopback only.
class PouchPeer {
public:
    /// Null, with the reason on the output: there is no such folder, node, npm or package.
    static std::unique_ptr<PouchPeer> start(const QString &lines, int documents);
    ~PouchPeer();

    /// One replication from the server's database into an empty client in batches of 1000, or of what is new into the one of
    /// before; what sync.js prints, with `docs_s` and `wire_out_MB`. Empty when it failed.
    QJsonObject pull(bool anew);
    /// So many documents from a client into an empty database of the server.
    QJsonObject push(int documents);
    /// More documents for the server, past the client.
    bool add(const QJsonArray &documents);

private:
    PouchPeer(QString lines, int documents);
    bool install(const QString &scripts);
    bool serve();
    bool node(const QStringList &arguments, QByteArray *output = nullptr) const;
    bool ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const;
    QJsonObject replicate(const char *direction, const QString &database, const QString &client) const;

    QTemporaryDir m_folder;
    QString m_lines;
    int m_documents;
    quint16 m_port = 0;
    int m_serial = 0;
    std::unique_ptr<QProcess> m_server;
};

}  // namespace jiaxin::bench
