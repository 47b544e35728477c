// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/template_preview.h"

#include "app/certificates/certificate_texts.h"
#include "app/certificates/seal_service.h"
#include "app/documents/certificate_painter.h"
#include "domain/rules/certificate_number.h"

#include <QPainter>
#include <QPainterPath>

namespace jiaxin {

namespace {

const QString previewWatermark = QStringLiteral("样张");

/// Head and shoulders of nobody, 25 × 35 mm at 300 dpi.
QImage silhouette()
{
    QImage picture(295, 413, QImage::Format_RGB32);
    picture.fill(QColor(0xdc, 0xe6, 0xf2));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x9a, 0xa9, 0xbf));
    painter.drawEllipse(QRectF(82, 84, 131, 160));
    painter.drawRoundedRect(QRectF(30, 268, 235, 220), 96, 96);
    return picture;
}

/// Somebody whose names are as long as they come.
CertificateFace inventedFace(Workspace &work)
{
    Settings &settings = work.settings;
    const std::optional<Seal> seal = SealService(work).seal();
    return {.name = QStringLiteral("样例·阿依古丽"),
            .category = certificate_text::category(ServiceCategory::MotherInfantCare),
            .jobs = certificate_text::jobs({ServiceItem::Cleaning, ServiceItem::Cooking}),
            .enterprise = QStringLiteral("西安市样例区样例家庭服务有限责任公司第一分公司"),
            .number = groupedCertificateNumber(QStringLiteral("SX00002600000001")),
            .issuedOn = certificate_text::date(work.today()),
            .validUntil = certificate_text::date(work.today().addYears(1).addDays(-1)),
            .issuer = certificate_text::issuerName(settings, work.vault->info().unit),
            .supervisor = settings.text(setting::supervisingUnitName),
            .hotline = settings.text(setting::hotline),
            .verifyUrl = settings.text(setting::verifyUrl),
            .sequence = 1,
            .photo = silhouette(),
            .qrPayload = {},
            .seal = seal ? seal->picture : QImage(),
            .watermark = previewWatermark};
}

QStringList newestNumbers(Workspace &work, int most)
{
    QStringList numbers;
    Statement rows = work.database().prepare(
        QStringLiteral("SELECT number, unit FROM certificate WHERE deleted_at IS NULL ORDER BY seq DESC"));
    while (numbers.size() < most && rows.step()) {
        if (work.territoryOf(rows.text(1)) == Territory::Inside)
            numbers.append(rows.text(0));
    }
    return numbers;
}

}  // namespace

Result<TemplatePreview> previewOf(Workspace &work, const CertificateTemplate &layout, const QString &number)
{
    TemplatePreview preview;
    PrintService service(work);
    QStringList numbers;
    if (!number.isEmpty())
        numbers.append(number);
    if (allowed(work.actor, Operation::View))
        numbers += newestNumbers(work, layout.capacity());
    QSet<QString> shown;
    for (const QString &each : std::as_const(numbers)) {
        if (preview.faces.size() == layout.capacity())
            break;
        Result<CertificateFace> face = service.preview(each);
        if (!face)
            return face.error();
        if (shown.contains(face->number))
            continue;
        shown.insert(face->number);
        face->watermark = previewWatermark;
        preview.faces.append(*std::move(face));
    }
    preview.real = !preview.faces.isEmpty();
    if (!preview.real)
        preview.faces = QList<CertificateFace>(layout.capacity(), inventedFace(work));
    return preview;
}

QStringList fieldsTooLong(const CertificateTemplate &layout, const QList<CertificateFace> &faces)
{
    QStringList fields;
    const CertificatePainter painter(layout);
    for (const CertificateFace &face : faces) {
        for (const QString &field : painter.fieldsTooLong(face)) {
            if (!fields.contains(field))
                fields.append(field);
        }
    }
    return fields;
}

QStringList emptySettings(const CertificateTemplate &layout, const CertificateFace &face)
{
    if (layout.card)
        return emptySettings(*layout.card, face);
    QStringList empty;
    for (const TemplateSide &side : layout.sides) {
        for (const char *setting : {"issuer", "supervisor", "hotline", "verify_url"}) {
            const QString name = QLatin1String(setting);
            const bool shown = std::any_of(side.texts.begin(), side.texts.end(),
                                           [&name](const TextBox &box) { return box.text.contains(u'{' + name + u'}'); });
            if (shown && certificateField(face, name).value_or(QString()).isEmpty())
                empty.append(name);
        }
        const bool seal = std::any_of(side.pictures.begin(), side.pictures.end(),
                                      [](const PicturePlace &place) { return place.kind == PictureKind::Seal; });
        if (seal && face.seal.isNull())
            empty.append(QStringLiteral("seal"));
    }
    empty.removeDuplicates();
    return empty;
}

}  // namespace jiaxin
