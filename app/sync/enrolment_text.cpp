// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/enrolment_text.h"

#include <QSslCertificate>
#include <QUrlQuery>

namespace jiaxin {

namespace {

/// As a keyboard without an input method would have typed it.
QString plainlyTyped(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    plain.replace(u'。', u'.').replace(u'—', u'-').replace(u'、', u'/');
    return plain.remove(u' ');
}

}  // namespace

QString provinceAddress(const QString &typed)
{
    QString text = plainlyTyped(typed);
    if (text.isEmpty())
        return {};
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    const QUrl url(text, QUrl::StrictMode);
    const bool local = url.host() == QLatin1String("localhost") || url.host() == QLatin1String("127.0.0.1");
    const bool sound = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
                       (url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && local));
    return sound ? url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString() : QString();
}

std::optional<EnrolmentOrder> parseEnrolmentText(const QString &text)
{
    const QUrl url(plainlyTyped(text), QUrl::StrictMode);
    const QUrlQuery said(url.fragment());
    EnrolmentOrder order {.url = provinceAddress(text), .code = said.queryItemValue(QStringLiteral("code"))};
    if (order.url.isEmpty() || order.code.isEmpty())
        return std::nullopt;
    const QByteArray authority =
        QByteArray::fromBase64(said.queryItemValue(QStringLiteral("authority")).toLatin1(), QByteArray::Base64UrlEncoding);
    if (!authority.isEmpty()) {
        const QSslCertificate certificate(authority, QSsl::Der);
        if (certificate.isNull())
            return std::nullopt;
        order.authority = certificate.toPem();
    }
    return order;
}

QString enrolmentText(const EnrolmentOrder &order)
{
    QString text = provinceAddress(order.url) + QStringLiteral("/#code=") + order.code;
    if (const QSslCertificate authority(order.authority, QSsl::Pem); !authority.isNull())
        text += QStringLiteral("&authority=") +
                QString::fromLatin1(authority.toDer().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    return text;
}

}  // namespace jiaxin
