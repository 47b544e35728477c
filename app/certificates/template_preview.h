// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/print_service.h"

namespace jiaxin {

/// What a template is looked at with: one sheet of certificates with the watermark 样张 and without QR code.
struct TemplatePreview {
    QList<CertificateFace> faces {};
    bool real = false;  ///< of this vault; else an invented person with long names
};

/// `number` first, then the newest ones that the actor may see, until a sheet of the template is full. An invented person where
/// there is no certificate, and for who may not look at any. NotFound with field `number`; Forbidden. Throws DbFailure.
Result<TemplatePreview> previewOf(Workspace &work, const CertificateTemplate &layout, const QString &number = {});

/// The fields that the template cannot place whole for one of these, by name.
QStringList fieldsTooLong(const CertificateTemplate &layout, const QList<CertificateFace> &faces);

/// What the template shows of the unit's settings and is empty there: names of fields, and `seal`.
QStringList emptySettings(const CertificateTemplate &layout, const CertificateFace &face);

}  // namespace jiaxin
