// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/certificate_template.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace jiaxin {

int CertificateTemplate::capacity() const
{
    return card ? int(sides.first().cards.size()) : 1;
}

QSizeF CertificateTemplate::photoSize() const
{
    if (card)
        return card->photoSize();
    QSizeF largest(0, 0);
    for (const TemplateSide &side : sides) {
        for (const PicturePlace &place : side.pictures) {
            if (place.kind == PictureKind::Photo)
                largest = largest.expandedTo(place.box.size());
        }
    }
    return largest;
}

namespace {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return Error {.code = ErrorCode::NotFound, .field = name};
    return file.readAll();
}

}  // namespace

Result<QList<CertificateTemplate>> loadTemplates(const QString &folder)
{
    const QString manifest = QStringLiteral("templates.json");
    const Result<QByteArray> list = readFile(folder + u'/' + manifest);
    if (!list)
        return list.error();
    const QJsonArray files = QJsonDocument::fromJson(*list).object().value(QLatin1String("templates")).toArray();
    if (files.isEmpty())
        return Error {.code = ErrorCode::BadFile, .field = manifest};

    QList<CertificateTemplate> templates;
    const auto earlier = [&templates](const QString &name) -> std::shared_ptr<const CertificateTemplate> {
        Result<CertificateTemplate> found = findTemplate(templates, name);
        return found ? std::make_shared<const CertificateTemplate>(*std::move(found)) : nullptr;
    };
    for (const QJsonValue &entry : files) {
        const QString file = entry.toString();
        const Result<QByteArray> svg = readFile(folder + u'/' + QFileInfo(file).fileName());
        if (!svg)
            return svg.error();
        Result<CertificateTemplate> loaded = CertificateTemplate::load(*svg, earlier);
        if (!loaded)
            return Error {.code = loaded.error().code, .field = file, .detail = loaded.error().detail};
        templates += *std::move(loaded);
    }
    return templates;
}

Result<CertificateTemplate> findTemplate(const QList<CertificateTemplate> &templates, const QString &name)
{
    const auto found = std::find_if(templates.begin(), templates.end(), [&name](const auto &t) { return t.name == name; });
    if (found == templates.end())
        return Error {.code = ErrorCode::NotFound, .field = name};
    return *found;
}

}  // namespace jiaxin
