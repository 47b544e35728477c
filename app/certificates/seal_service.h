// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

#include <QImage>

namespace jiaxin {

/// The picture of the office's seal as it stands on certificates, in the places that templates have for it.
struct Seal {
    QImage picture;
    QString takenBy;
    QDateTime takenAt;
};

/// One seal in the vault, a setting of the unit. Throws DbFailure.
class SealService {
public:
    explicit SealService(Workspace &workspace) : m_work(workspace) {}

    std::optional<Seal> seal();
    /// A PNG with a transparent ground, which replaces the one that is there. Forbidden (`role`); BadFile (`seal_too_large`
    /// `seal_not_png` `seal_too_small` `seal_opaque`).
    Result<void> take(const QByteArray &png);
    /// Forbidden (`role`); NotFound with field `seal`.
    Result<void> remove();

private:
    Workspace &m_work;
};

/// A picture fit to be a seal; errors of SealService::take(). From any thread.
Result<QImage> readSeal(const QByteArray &png);

}  // namespace jiaxin
