// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace jiaxin {

/// What one certificate shows: strings ready to print, as the caller wants them to read. No personal number, phone or address
/// of the holder belongs here.
struct CertificateFace {
    QString name;
    QString category;
    QString jobs;  ///< Joined by 、
    QString enterprise;
    QString number;      ///< Grouped: SX0103 26 0001024 6
    QString issuedOn;    ///< 2026年9月30日
    QString validUntil;  ///< 2027年2月28日
    QString issuer;
    QString supervisor;
    QString hotline;
    QString verifyUrl;
    int sequence = 1;  ///< 卡序; a reprint has the next one.
    QImage photo;
    QByteArray photoJpeg {};  ///< In place of `photo`: what a PDF takes as it is, as packedPhoto() makes it.
    QByteArray qrPayload;     ///< Empty: its place alone, as in a preview before signing.
    QImage seal {};           ///< Optional.
    QString watermark {};     ///< Not empty: printed across as large text (样张, 草稿).
};

/// The names that templates may use in braces.
QStringList certificateFieldNames();

/// The text of a field by its name in templates; nothing for an unknown name.
std::optional<QString> certificateField(const CertificateFace &face, QStringView name);

/// `pattern` with its `{field}`s replaced.
QString expandPattern(const QString &pattern, const CertificateFace &face);

}  // namespace jiaxin
