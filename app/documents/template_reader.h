// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_template.h"

#include <QSet>
#include <QXmlStreamReader>

class QXmlStreamWriter;

namespace jiaxin {

/// Reads one template and dies. What it finds wrong it notes, and goes on as long as that is safe.
class TemplateReader {
public:
    TemplateReader(const QByteArray &svg, const CertificateTemplate::Lookup &cards);

    TemplateReading read();

private:
    /// Notes a fault of the element that was read last, or of the file.
    void complain(const char *rule, const QString &what = {});
    void complainOfFile(const char *rule, const QString &what = {}, qint64 line = 0);
    void note(TemplateFault fault);
    /// The same, and reads no further.
    void stop(const char *rule, const QString &what);
    qint64 lineOfElement();
    qint64 lineOf(const QString &words);
    const QString &text();

    // template_reader.cpp: how it is put together
    void readProlog();
    void readRoot();
    void readNames();
    void readSize();
    void readViewBox();
    void readCard();
    void readTop();
    void readSide();
    void readElement(QXmlStreamWriter &art, int depth, bool transformed);
    void readInside(QXmlStreamWriter &art, int depth, bool transformed);

    // template_safety.cpp: what may stand in it
    /// Tells why, and reads past the element.
    bool isRefused(const QString &name, int depth);
    void refuseStyleSheet();
    void refuseReferences();
    void refuseReference(const QXmlStreamAttribute &attribute);
    void refuseDashes(const QString &name, const QString &value);
    void refuseWildNumbers(const QString &name, const QString &value);
    void refuseUnknown(const QSet<QString> &known);
    void copyAttributes(QXmlStreamWriter &art);
    QString safeStyle(const QString &style);

    // template_places.cpp: what is filled in
    QString own(const char *name) const;
    double number(const QString &text, const QString &attribute, double fallback);
    double ownNumber(const char *name, double fallback);
    QString ownChoice(const char *name, const QStringList &choices);
    QRectF box(const QString &placeholder);
    bool isPlaceholder() const;
    void readPlaceholder(bool moved);
    void readText(const QString &text);
    void checkWords(const QString &text);
    void readPicture(const QString &kind);
    void readSlot(const QString &slot);
    void checkComplete();
    void checkSlots();

    const QByteArray &m_svg;
    QXmlStreamReader m_xml;
    const CertificateTemplate::Lookup &m_cards;
    CertificateTemplate m_template;
    TemplateSide m_side;
    QByteArray m_definitions;
    TemplateFaults m_faults;
    QString m_text;  // of the file, once a line has to be told
    bool m_stopped = false;
    bool m_hasNamespace = false;
    int m_elements = 0;
    int m_places = 0;
};

/// Of the attributes that are ours.
inline const QString templateNamespace = QStringLiteral("urn:jiaxin:template:1");

}  // namespace jiaxin
