// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/sheets/xlsx_reader.h"

#include <QDir>
#include <QHash>

namespace jiaxin {

namespace {

constexpr qint64 maximumPartSize = 16 << 20;

struct Relationship {
    QString type;
    QString target;
};

/// Relationships of `part` by id, targets resolved to names inside the zip. A missing file means no relationships.
Result<QHash<QString, Relationship>> readRelationships(const ZipArchive &archive, const QString &part)
{
    const QString folder = part.left(part.lastIndexOf(u'/') + 1);
    const qint64 index = archive.find(folder + QStringLiteral("_rels/") + part.mid(folder.size()) + QStringLiteral(".rels"));
    QHash<QString, Relationship> all;
    if (index < 0)
        return all;
    auto device = archive.part(index, maximumPartSize);
    if (!device)
        return device.error();
    XmlPart xml(std::move(*device));
    while (xml.nextElement(QLatin1String("Relationship"))) {
        const QXmlStreamAttributes attributes = xml.xml().attributes();
        QString target = attribute(attributes, QLatin1String("Target")).toString().replace(u'\\', u'/');
        target = QDir::cleanPath(target.startsWith(u'/') ? target.mid(1) : folder + target);
        all.insert(attribute(attributes, QLatin1String("Id")).toString(),
                   {attribute(attributes, QLatin1String("Type")).toString(), target});
    }
    if (xml.failed())
        return xml.failure();
    return all;
}

/// Relationship types end alike in the transitional and in the strict form.
QString targetOfType(const QHash<QString, Relationship> &all, QLatin1String ending)
{
    for (const Relationship &one : all) {
        if (one.type.endsWith(ending))
            return one.target;
    }
    return {};
}

Result<void> readSheetList(XmlPart &xml, const ZipArchive &archive, const QHash<QString, Relationship> &relationships,
                           WorkbookLayout &layout)
{
    for (;;) {
        const auto token = xml.next();
        if (token == QXmlStreamReader::EndDocument)
            return {};
        if (token == QXmlStreamReader::Invalid)
            return xml.failure();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.xml().attributes();
        if (xml.xml().name() == QLatin1String("workbookPr")) {
            const QStringView value = attribute(attributes, QLatin1String("date1904"));
            layout.from1904 = value == QLatin1String("1") || value == QLatin1String("true");
        } else if (xml.xml().name() == QLatin1String("sheet")) {
            const Relationship relationship = relationships.value(attribute(attributes, QLatin1String("id")).toString());
            const QStringView state = attribute(attributes, QLatin1String("state"));
            const qint64 part = archive.find(relationship.target);
            if (part >= 0 && relationship.type.endsWith(QLatin1String("/worksheet")))
                layout.sheets.append(
                    {{attribute(attributes, QLatin1String("name")).toString(), state.contains(QLatin1String("idden"))}, part});
        }
    }
}

}  // namespace

Result<WorkbookLayout> readWorkbookLayout(const ZipArchive &archive)
{
    if (const qint64 mimetype = archive.find(QStringLiteral("mimetype")); mimetype >= 0) {
        const auto type = archive.bytes(mimetype, 4096);
        if (type && type->startsWith("application/vnd.oasis.opendocument"))
            return badFile(QLatin1String("ods"));
    }
    const auto package = readRelationships(archive, QString());
    if (!package)
        return package.error();
    QString workbook = targetOfType(*package, QLatin1String("/officeDocument"));
    if (workbook.isEmpty())
        workbook = QStringLiteral("xl/workbook.xml");
    const qint64 index = archive.find(workbook);
    if (index < 0)
        return badFile(QLatin1String("no_sheet"));
    const auto relationships = readRelationships(archive, workbook);
    if (!relationships)
        return relationships.error();
    auto device = archive.part(index, maximumPartSize);
    if (!device)
        return device.error();

    WorkbookLayout layout;
    XmlPart xml(std::move(*device));
    if (auto done = readSheetList(xml, archive, *relationships, layout); !done)
        return done.error();
    if (layout.sheets.isEmpty())
        return badFile(QLatin1String("no_sheet"));
    layout.sharedStrings = archive.find(targetOfType(*relationships, QLatin1String("/sharedStrings")));
    layout.styles = archive.find(targetOfType(*relationships, QLatin1String("/styles")));
    return layout;
}

}  // namespace jiaxin
