// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpSocket>

namespace jiaxin::test {

struct HttpReply {
    int status = 0;  ///< 0: the connection ended without a whole answer
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QJsonObject json() const;
    QString code() const { return json().value(QLatin1String("code")).toString(); }
};

/// A blocking HTTP/1.1 client over one connection, that can also misbehave.
class HttpClient {
public:
    explicit HttpClient(quint16 port);
    /// TLS, believing in one CA and showing a certificate where there is one.
    struct Tls {
        QSslCertificate authority;
        QSslCertificate certificate {};
        QSslKey key {};
    };
    HttpClient(quint16 port, const Tls &tls);

    HttpReply request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                      const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    HttpReply get(const QByteArray &target) { return request("GET", target); }
    HttpReply post(const QByteArray &target, const QJsonObject &object);
    HttpReply send(const QByteArray &method, const QByteArray &target, const QJsonObject &object);

    /// Sent with every request from now on.
    void setHeader(const QByteArray &name, const QByteArray &value) { m_always.insert(name, value); }

    void write(const QByteArray &raw);
    HttpReply readReply(int timeout = 10'000, bool withoutBody = false);
    bool waitForEnd(int timeout);
    bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }
    QTcpSocket &socket() { return *m_socket; }

private:
    void ensureConnected();
    bool more(int timeout);

    std::unique_ptr<QTcpSocket> m_socket;
    quint16 m_port;
    bool m_tls = false;
    QByteArray m_buffer;
    QHash<QByteArray, QByteArray> m_always;
};

}  // namespace jiaxin::test
