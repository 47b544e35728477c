// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_output.h"
#include "app/documents/demo/demo_portrait.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace jiaxin::test {

/// The templates of the program, and certificates of invented people to be drawn with them.
class DrawnCertificates {
protected:
    /// To be called first, once.
    void load()
    {
        QVERIFY(loadFonts());
        const auto templates = loadTemplates();
        QVERIFY(templates);
        m_templates = *templates;
    }

    /// Of a QR code: as long as real ones, the same for the same seed.
    static QByteArray payload(int seed)
    {
        QByteArray text = "JX1:";
        QRandomGenerator random(seed);
        while (text.size() < 170)
            text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:"[random.bounded(44)];
        return text;
    }

    /// Names from two letters to what real documents hold, with rare characters, also of later Unicode planes.
    static CertificateFace face(int index)
    {
        const QStringList names {QStringLiteral("张秋莲"),   QStringLiteral("王㛃"),
                                 QStringLiteral("欧阳龢鑫"), QStringLiteral("阿依古丽·买买提"),
                                 QStringLiteral("胶曶墫"),   QStringLiteral("迪丽拜尔·阿卜杜热合曼")};
        return CertificateFace {
            .name = names[index % names.size()],
            .category = QStringLiteral("养老照护服务员"),
            .jobs = QStringLiteral("养老照护、家庭烹饪"),
            .enterprise = QStringLiteral("西安安檐家政服务有限公司"),
            .number = QStringLiteral("SX0103 26 %1 %2").arg(1024 + index, 7, 10, QLatin1Char('0')).arg(index % 10),
            .issuedOn = QStringLiteral("2026年9月30日"),
            .validUntil = QStringLiteral("2027年2月%1日").arg(1 + index % 28),
            .issuer = QStringLiteral("西安市碑林区商务局"),
            .supervisor = QStringLiteral("陕西省商务厅"),
            .hotline = QStringLiteral("029-0000 0123"),
            .verifyUrl = QStringLiteral("jz.example.cn/v"),
            .sequence = 1 + index % 3,
            .photo = demoPortrait(quint32(index)),
            .qrPayload = payload(index)};
    }

    /// … so many of them, from number 0.
    static FaceSource faces(int count)
    {
        return [count, next = 0]() mutable -> Result<std::optional<CertificateFace>> {
            return next < count ? std::optional(face(next++)) : std::nullopt;
        };
    }

    const CertificateTemplate &layout(const char *name) const
    {
        return *std::find_if(m_templates.begin(), m_templates.end(),
                             [name](const auto &t) { return t.name == QLatin1String(name); });
    }
    /// The file with so many certificates; empty where they could not be written.
    QString pdf(const CertificateTemplate &layout, int count)
    {
        const QString path = m_folder.filePath(layout.name + QStringLiteral(".pdf"));
        const auto summary = writePdf(path, layout, faces(count));
        return summary && summary->certificates == count && summary->bytes == QFileInfo(path).size() ? path : QString();
    }
    /// Rows of a test: the templates of whole certificates by `name`.
    static void eachTemplate()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"cr80", "a4", "a4x10"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    QList<CertificateTemplate> m_templates;
    QTemporaryDir m_folder;
};

}  // namespace jiaxin::test
