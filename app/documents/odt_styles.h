// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

class QXmlStreamWriter;

/// The styles of a letter in OpenDocument. Lengths are in millimetres.
namespace jiaxin::odt {

inline constexpr const char *odtMediaType = "application/vnd.oasis.opendocument.text";
inline constexpr const char *odfVersion = "1.2";

inline const QString officeNamespace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
inline const QString textNamespace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
inline const QString tableNamespace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
inline const QString metaNamespace = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
inline const QString titleNamespace = QStringLiteral("http://purl.org/dc/elements/1.1/");

/// Begins a part with all namespaces; `root` without its prefix. xml.writeEndDocument() ends it.
void startPart(QXmlStreamWriter &xml, const char *root);
void writeFontFaces(QXmlStreamWriter &xml);

struct ParagraphStyle {
    const char *name = "";
    const char *parent = nullptr;
    double top = 0;
    double bottom = 0;
    double left = 0;
    double right = 0;
    double indent = 0;
    const char *align = nullptr;  ///< fo:text-align; null: the parent's
    double lineHeight = 0;        ///< 0: the parent's
    double points = 0;            ///< 0: the parent's
    const char *face = nullptr;   ///< of writeFontFaces(); null: the parent's
    const char *color = nullptr;
    bool bold = false;
    bool keepWithNext = false;
    bool newPage = false;
    const char *masterPage = nullptr;
};
void writeParagraphStyle(QXmlStreamWriter &xml, const ParagraphStyle &style);
void writeColumnStyle(QXmlStreamWriter &xml, const QString &name, double width);
void writeTableStyle(QXmlStreamWriter &xml, const QString &name, double width);
void writeCellStyle(QXmlStreamWriter &xml, const QString &name);

/// styles.xml: the named styles of a letter and its two kinds of page. The first has the red rule at its foot and no number.
QByteArray stylesPart();

}  // namespace jiaxin::odt
