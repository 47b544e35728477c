// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/code_picture.h"

#include "app/attachments/attachment_service.h"

#include <ZXing/ReadBarcode.h>

namespace jiaxin {

Result<QString> codeInPicture(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                int(grey.bytesPerLine()));
    QString other;
    for (const ZXing::Result &code : ZXing::ReadBarcodes(view, hints)) {
        const QString text = QString::fromStdWString(code.text());
        if (text.startsWith(QLatin1String("JX1:")))
            return text;
        if (code.isValid() && other.isEmpty())
            other = text;
    }
    return other.isEmpty() ? Result<QString>(failure(ErrorCode::BadFile, "no_code")) : Result<QString>(other);
}

Result<QString> codeInFile(const QString &file)
{
    const Result<QByteArray> bytes = AttachmentService::readChosenFile(file);
    if (!bytes)
        return bytes.error();
    const Result<QImage> picture = AttachmentService::picture(*bytes);
    return picture ? codeInPicture(*picture) : picture.error();
}

}  // namespace jiaxin
