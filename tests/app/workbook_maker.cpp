// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/workbook_maker.h"

#include <QFile>

#include <cstring>

#include <zip.h>

namespace jiaxin::test {

namespace {

struct Pieces {
    std::function<QByteArray(int)> next;
    QByteArray rest {};
    int count = 0;
};

zip_int64_t supply(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *pieces = static_cast<Pieces *>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t *>(data));
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_READ: {
        if (pieces->rest.isEmpty())
            pieces->rest = pieces->next(pieces->count++);
        const qsizetype size = std::min(pieces->rest.size(), qsizetype(length));
        std::memcpy(data, pieces->rest.constData(), size_t(size));
        pieces->rest.remove(0, size);
        return size;
    }
    default:
        return -1;
    }
}

bool addAll(zip_t *zip, const ZipParts &parts)
{
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source = zip_source_buffer(zip, bytes.constData(), quint64(bytes.size()), 0);
        if (!source || zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            return false;
    }
    return true;
}

}  // namespace

bool writeZip(const QString &path, const ZipParts &parts)
{
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    return zip && addAll(zip, parts) && zip_close(zip) == 0;
}

bool writeZipStreaming(const QString &path, const ZipParts &parts, const QString &name,
                       const std::function<QByteArray(int)> &next)
{
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    Pieces pieces {.next = next};
    if (!zip || !addAll(zip, parts))
        return false;
    const zip_int64_t index =
        zip_file_add(zip, name.toUtf8().constData(), zip_source_function(zip, &supply, &pieces), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        return false;
    zip_set_file_compression(zip, quint64(index), ZIP_CM_DEFLATE, 1);
    return zip_close(zip) == 0;
}

ZipParts workbookParts(const QStringList &sheetNames, const QByteArray &workbookProperties)
{
    QByteArray sheets;
    QByteArray relationships;
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    for (int i = 1; i <= sheetNames.size(); ++i) {
        const QByteArray number = QByteArray::number(i);
        sheets +=
            "<sheet name=\"" + sheetNames.at(i - 1).toUtf8() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
        relationships += "<Relationship Id=\"rId" + number + "\" Type=\"" + types + "worksheet\" Target=\"worksheets/sheet" +
                         number + ".xml\"/>";
    }
    relationships += "<Relationship Id=\"rIdS\" Type=\"" + types +
                     "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                     "<Relationship Id=\"rIdT\" Type=\"" +
                     types + "styles\" Target=\"styles.xml\"/>";
    const QByteArray begin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const QByteArray relationshipsOpen =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return {
        {QStringLiteral("_rels/.rels"), begin + relationshipsOpen + "<Relationship Id=\"rId1\" Type=\"" + types +
                                            "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {QStringLiteral("xl/workbook.xml"),
         begin + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + types.chopped(1) +
             "\">" + workbookProperties + "<sheets>" + sheets + "</sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"), begin + relationshipsOpen + relationships + "</Relationships>"},
    };
}

QByteArray sheetXml(const QByteArray &rows, const QByteArray &after)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet "
           "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" +
           rows + "</sheetData>" + after + "</worksheet>";
}

}  // namespace jiaxin::test
