// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/http_client.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>

namespace jiaxin::test {

QJsonObject HttpReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpClient::HttpClient(quint16 port) : m_socket(std::make_unique<QTcpSocket>()), m_port(port)
{
    ensureConnected();
}

HttpClient::HttpClient(quint16 port, const Tls &tls) : m_socket(std::make_unique<QSslSocket>()), m_port(port), m_tls(true)
{
    auto &socket = static_cast<QSslSocket &>(*m_socket);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({tls.authority});
    configuration.setLocalCertificate(tls.certificate);
    configuration.setPrivateKey(tls.key);
    socket.setSslConfiguration(configuration);
    ensureConnected();
}

void HttpClient::ensureConnected()
{
    if (isConnected())
        return;
    m_buffer.clear();
    if (m_tls) {
        auto &socket = static_cast<QSslSocket &>(*m_socket);
        socket.connectToHostEncrypted(QStringLiteral("localhost"), m_port);
        socket.waitForEncrypted(5000);
        return;
    }
    m_socket->connectToHost(QStringLiteral("127.0.0.1"), m_port);
    m_socket->waitForConnected(5000);
}

void HttpClient::write(const QByteArray &raw)
{
    m_socket->write(raw);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(5000)) {
    }
}

bool HttpClient::more(int timeout)
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(timeout))
        return false;
    m_buffer += m_socket->readAll();
    return true;
}

HttpReply HttpClient::readReply(int timeout, bool withoutBody)
{
    HttpReply reply;
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!more(timeout))
            return reply;
    }
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype size = withoutBody ? 0 : reply.headers.value("content-length").toLongLong();
    m_buffer.remove(0, end + 4);
    while (m_buffer.size() < size) {
        if (!more(timeout))
            return reply;
    }
    reply.body = m_buffer.left(size);
    m_buffer.remove(0, size);
    reply.status = lines.constFirst().split(' ').value(1).toInt();
    return reply;
}

HttpReply HttpClient::request(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                              const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    ensureConnected();
    QByteArray raw = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n";
    for (auto each = m_always.begin(); each != m_always.end(); ++each)
        raw += each.key() + ": " + each.value() + "\r\n";
    for (const auto &[name, value] : headers)
        raw += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH")
        raw += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    write(raw + "\r\n" + body);
    HttpReply reply = readReply(10'000, method == "HEAD");
    if (reply.headers.value("connection") == "close")
        m_socket->abort();
    return reply;
}

HttpReply HttpClient::send(const QByteArray &method, const QByteArray &target, const QJsonObject &object)
{
    return request(method, target, QJsonDocument(object).toJson(QJsonDocument::Compact),
                   {{"Content-Type", "application/json"}});
}

HttpReply HttpClient::post(const QByteArray &target, const QJsonObject &object)
{
    return send("POST", target, object);
}

bool HttpClient::waitForEnd(int timeout)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < timeout) {
        if (m_socket->state() == QAbstractSocket::UnconnectedState)
            return true;
        if (m_socket->waitForReadyRead(50))
            m_buffer += m_socket->readAll();
    }
    return m_socket->state() == QAbstractSocket::UnconnectedState;
}

}  // namespace jiaxin::test
