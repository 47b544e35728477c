// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/http_transport.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslKey>

#include <atomic>

namespace jiaxin {

namespace {

constexpr QByteArrayView program = "JiaXin";
constexpr QByteArrayView language = "zh";

/// What Qt writes beside our headers.
constexpr QByteArrayView writtenByQt = "Connection: Keep-Alive\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nHost: ";

qint64 headerSize(const QByteArray &name, const QByteArray &value)
{
    return name.size() + value.size() + qint64(strlen(": \r\n"));
}

/// The bytes of a request as it goes into the (encrypted) stream; of a few that are Qt's own the most there may be.
qint64 sizeOf(const SyncRequest &asked, const QUrl &url)
{
    qint64 size = asked.method.size() + url.path(QUrl::FullyEncoded).size() + url.query(QUrl::FullyEncoded).size() +
                  qint64(strlen(" ? HTTP/1.1\r\n\r\n"));
    size += writtenByQt.size() + url.authority().size() + 2;
    size += headerSize("User-Agent", program.toByteArray()) + headerSize("Accept-Language", language.toByteArray());
    for (const auto &[name, value] : asked.headers)
        size += headerSize(name, value);
    if (!asked.contentType.isEmpty())
        size += headerSize("Content-Type", asked.contentType);
    if (!asked.body.isEmpty())
        size += headerSize("Content-Length", QByteArray::number(asked.body.size()));
    return size + asked.body.size();
}

/// The bytes of an answer before Qt unpacked its body.
qint64 sizeOf(const QNetworkReply &reply, const QByteArray &body)
{
    qint64 size = qint64(strlen("HTTP/1.1 200 \r\n\r\n")) +
                  reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray().size();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        size += headerSize(name, value);
    const QVariant packed = reply.attribute(QNetworkRequest::OriginalContentLengthAttribute);
    return size + (packed.isValid() && packed.toLongLong() > 0 ? packed.toLongLong() : body.size());
}

Error offlineFor(const char *detail)
{
    return failure(ErrorCode::Offline, detail);
}

/// Dates are told apart: it is the clock or a renewal that was forgotten, and no stranger.
const char *tlsDetail(const QList<QSslError> &errors)
{
    bool date = false;
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            date = true;
            break;
        default:
            return "certificate_other";
        }
    }
    return date ? "certificate_date" : "certificate_other";
}

class HttpTransport final : public SyncTransport {
public:
    HttpTransport(QUrl url, const QSslConfiguration &tls) : m_url(std::move(url)), m_tls(tls)
    {
        m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_manager.setAutoDeleteReplies(false);
    }

    Result<SyncReply> exchange(const SyncRequest &asked) override
    {
        if (m_stopped.load())
            return Error {.code = ErrorCode::Cancelled};
        QUrl url = m_url;
        const qsizetype question = asked.target.indexOf('?');
        url.setPath(m_url.path() + QString::fromLatin1(question < 0 ? asked.target : asked.target.left(question)));
        if (question >= 0)
            url.setQuery(QString::fromLatin1(asked.target.mid(question + 1)));
        QNetworkRequest request(url);
        request.setSslConfiguration(m_tls);
        request.setTransferTimeout(asked.seconds * 1000);
        if (!asked.contentType.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, asked.contentType);
        request.setHeader(QNetworkRequest::UserAgentHeader, program.toByteArray());
        request.setRawHeader("Accept-Language", language.toByteArray());
        for (const auto &[name, value] : asked.headers)
            request.setRawHeader(name, value);

        QEventLoop loop;
        const std::unique_ptr<QNetworkReply> reply(m_manager.sendCustomRequest(request, asked.method, asked.body));
        QList<QSslError> tlsErrors;
        bool tooLarge = false;
        QByteArray body;
        QObject::connect(reply.get(), &QNetworkReply::sslErrors, &loop,
                         [&tlsErrors](const QList<QSslError> &errors) { tlsErrors += errors; });
        QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
            body += reply->readAll();
            if (body.size() > asked.mostBytes && !tooLarge) {
                tooLarge = true;
                reply->abort();
            }
        });
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QObject::connect(&m_bell, &QObject::objectNameChanged, reply.get(), &QNetworkReply::abort);
        if (!reply->isFinished())
            loop.exec();
        if (m_stopped.load())
            return Error {.code = ErrorCode::Cancelled};
        if (tooLarge)
            return offlineFor("too_large");
        body += reply->readAll();
        return answerOf(*reply, tlsErrors, asked, body);
    }

    void stop() override
    {
        m_stopped = true;
        // Its signal reaches the thread in which the reply lives.
        QMetaObject::invokeMethod(
            &m_bell, [this] { m_bell.setObjectName(QStringLiteral("stopped")); }, Qt::QueuedConnection);
    }

private:
    static Result<SyncReply> answerOf(QNetworkReply &reply, const QList<QSslError> &tlsErrors, const SyncRequest &asked,
                                      const QByteArray &body)
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            return offlineFor(connectionDetail(reply, tlsErrors));
        // Errors that are a status are answers; what broke on the way is none, however much of it has come.
        const QNetworkReply::NetworkError error = reply.error();
        const bool ofStatus = error == QNetworkReply::NoError || (error >= QNetworkReply::ContentAccessDenied && status >= 400);
        if (!ofStatus)
            return offlineFor("cut_off");
        SyncReply answer {.status = status, .headers = {}, .body = body};
        for (const auto &[name, value] : reply.rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        answer.bytesUp = sizeOf(asked, reply.url());
        answer.bytesDown = sizeOf(reply, body);
        return answer;
    }

    static const char *connectionDetail(const QNetworkReply &reply, const QList<QSslError> &tlsErrors)
    {
        if (!tlsErrors.isEmpty())
            return tlsDetail(tlsErrors);
        switch (reply.error()) {
        case QNetworkReply::SslHandshakeFailedError:
            return "device_certificate";
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError:
            return "time_out";
        case QNetworkReply::RemoteHostClosedError:
            return "cut_off";
        default:
            return "unreachable";
        }
    }

    QUrl m_url;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_manager;
    QObject m_bell;
    std::atomic<bool> m_stopped {false};
};

bool isThisComputer(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

}  // namespace

Result<std::unique_ptr<SyncTransport>> makeHttpTransport(const HttpPeer &peer)
{
    const bool encrypted = peer.url.scheme() == QLatin1String("https");
    if (peer.url.host().isEmpty() || (!encrypted && (peer.url.scheme() != QLatin1String("http") || !isThisComputer(peer.url))))
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("url"), .detail = {}};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    QList<QSslCertificate> authorities;
    for (const QByteArray &pem : peer.authorities)
        authorities += QSslCertificate::fromData(pem, QSsl::Pem);
    if (!peer.authorities.isEmpty())
        tls.setCaCertificates(authorities);
    if (!peer.certificate.isEmpty()) {
        tls.setLocalCertificate(QSslCertificate(peer.certificate, QSsl::Pem));
        tls.setPrivateKey(QSslKey(peer.key.view().toByteArray(), QSsl::Ec));
    }
    return std::unique_ptr<SyncTransport>(std::make_unique<HttpTransport>(peer.url, tls));
}

}  // namespace jiaxin
