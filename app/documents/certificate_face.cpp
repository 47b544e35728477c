// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_face.h"

#include <array>

namespace jiaxin {

namespace {

struct NamedField {
    QStringView name;
    QString (*text)(const CertificateFace &);
};

constexpr std::array namedFields {
    NamedField {u"name", [](const CertificateFace &face) { return face.name; }},
    NamedField {u"category", [](const CertificateFace &face) { return face.category; }},
    NamedField {u"jobs", [](const CertificateFace &face) { return face.jobs; }},
    NamedField {u"enterprise", [](const CertificateFace &face) { return face.enterprise; }},
    NamedField {u"number", [](const CertificateFace &face) { return face.number; }},
    NamedField {u"issued_on", [](const CertificateFace &face) { return face.issuedOn; }},
    NamedField {u"valid_until", [](const CertificateFace &face) { return face.validUntil; }},
    NamedField {u"issuer", [](const CertificateFace &face) { return face.issuer; }},
    NamedField {u"supervisor", [](const CertificateFace &face) { return face.supervisor; }},
    NamedField {u"hotline", [](const CertificateFace &face) { return face.hotline; }},
    NamedField {u"verify_url", [](const CertificateFace &face) { return face.verifyUrl; }},
    NamedField {u"sequence",
                [](const CertificateFace &face) { return QString::number(face.sequence).rightJustified(2, QLatin1Char('0')); }},
};

}  // namespace

QStringList certificateFieldNames()
{
    QStringList names;
    for (const NamedField &field : namedFields)
        names += field.name.toString();
    return names;
}

std::optional<QString> certificateField(const CertificateFace &face, QStringView name)
{
    for (const NamedField &field : namedFields) {
        if (field.name == name)
            return field.text(face);
    }
    return std::nullopt;
}

QString expandPattern(const QString &pattern, const CertificateFace &face)
{
    QString text;
    qsizetype position = 0;
    for (qsizetype open = pattern.indexOf(u'{'); open >= 0; open = pattern.indexOf(u'{', position)) {
        const qsizetype close = pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        text += QStringView(pattern).mid(position, open - position);
        text += certificateField(face, QStringView(pattern).mid(open + 1, close - open - 1)).value_or(QString());
        position = close + 1;
    }
    text += QStringView(pattern).mid(position);
    return text;
}

}  // namespace jiaxin
